//! The PoE template, in Korean.

use super::cli::files;
use crate::i18n::quote::brief;
use crate::i18n::refusal::Words;
use crate::i18n::template::{TemplateAskTexts, TemplateTexts, TemplateTrouble};
use crate::text::clean_line;

pub(super) const TEMPLATE: TemplateTexts = TemplateTexts {
    title: "Proof of execution",
    intro: |claim, name| {
        format!(
            "Template for the claim {claim}, “{name}”. Describe the work, have the customer \
             acknowledge it by hand at the end, and attach the signed document to the claim."
        )
    },
    partner: "Partner",
    partner_company: "Partner company",
    mpn: "MPN ID",
    customer: "Customer",
    customer_company: "Customer company",
    domain: "Customer domain",
    tenant: "Tenant ID",
    work: "Work done",
    describe: |partner, customer| {
        format!(
            "Describe what {partner} has done for {customer}: the goal, the steps, and from when \
             to when."
        )
    },
    what_was_done: "What was done",
    seller: "Dynamics solution seller",
    isv_product: "ISV product or solution",
    products: "Products or workloads",
    by_activity: |activity| format!("{activity}: products or workloads"),
    product: "Product or workload",
    subscription: "Subscription ID",
    acknowledgment: "Customer acknowledgment",
    consent: |partner, customer| {
        format!(
            "On behalf of {customer} I acknowledge that {partner} has done the work described \
             above, and consent to its association with our tenant."
        )
    },
    name: "Name",
    job_title: "Title",
    date: "Date signed",
    signature: "Signature",
    trouble,
    ask: TemplateAskTexts {
        title: |claim| format!("PoE template for {claim}"),
        path: "Where to (.docx or .md)",
        about: "Filled in from the claim; the customer signs it. A file that is there is not \
                overwritten.",
        keys: "Enter write   Esc leave",
        writing: "Writing …",
        written: |path| format!("Wrote the template to {}.", clean_line(path)),
        ask_template: "PoE template",
    },
};

fn trouble(of: &TemplateTrouble) -> Words {
    match of {
        TemplateTrouble::Form(name) => Words {
            message: format!("No template is written as “{}”.", brief(name)),
            advice: "Let the name end in .docx or .md.".to_owned(),
        },
        TemplateTrouble::NoForm => Words {
            message: "Nothing says in which form the template is to be written.".to_owned(),
            advice: "Give “--format docx” or “--format md”.".to_owned(),
        },
        TemplateTrouble::Exists(path) => Words {
            message: format!("{} is there already, and is not overwritten.", clean_line(path)),
            advice: "Choose another name; on the command line “--force” overwrites a file."
                .to_owned(),
        },
        TemplateTrouble::CannotWrite(path, why) => files::cannot_write(path, why),
    }
}
