//! The words of a PoE template, and what is said about writing one.

use super::Language;
use super::refusal::Words;
use crate::i18n::cli::Why;
use crate::text::width;

/// The texts of a PoE template. What stands on it is read by a customer.
#[derive(Debug)]
pub struct TemplateTexts {
    /// Its title.
    pub title: &'static str,
    /// What it is and what to do with it: the claim's id and its name.
    pub intro: fn(&str, &str) -> String,
    /// Heading over the partner.
    pub partner: &'static str,
    /// The partner's company.
    pub partner_company: &'static str,
    /// The claiming location.
    pub mpn: &'static str,
    /// Heading over the customer.
    pub customer: &'static str,
    /// The customer's company.
    pub customer_company: &'static str,
    /// The customer's domain.
    pub domain: &'static str,
    /// The customer's tenant.
    pub tenant: &'static str,
    /// Heading over what was done.
    pub work: &'static str,
    /// What is to be described: the partner and the customer.
    pub describe: fn(&str, &str) -> String,
    /// Heading over room to say what was done.
    pub what_was_done: &'static str,
    /// The Dynamics solution seller.
    pub seller: &'static str,
    /// The ISV product or solution.
    pub isv_product: &'static str,
    /// Heading over products where no activity is known.
    pub products: &'static str,
    /// Heading over the products of an activity.
    pub by_activity: fn(&str) -> String,
    /// A product or workload.
    pub product: &'static str,
    /// Its subscription.
    pub subscription: &'static str,
    /// Heading over the customer's acknowledgment.
    pub acknowledgment: &'static str,
    /// What the customer acknowledges: the partner and the customer.
    pub consent: fn(&str, &str) -> String,
    /// Whoever signs.
    pub name: &'static str,
    /// That person's title.
    pub job_title: &'static str,
    /// The day of the signature.
    pub date: &'static str,
    /// The signature.
    pub signature: &'static str,
    /// Why none was written.
    pub trouble: fn(&TemplateTrouble) -> Words,
    /// The dialog that asks where to.
    pub ask: TemplateAskTexts,
}

/// The least cells of words between two names that only a template says.
const ONLY_A_TEMPLATE_SAYS: usize = 16;

/// What templates tell whoever fills them in, in every language: sentence by sentence and without
/// the names in it, and without short words between names, which anybody may write.
#[must_use]
pub fn instructions() -> Vec<String> {
    /// Stands in the place of names; no language has it.
    const NAME: &str = "\u{E000}";
    let told = |language: &Language| {
        let template = &language.texts().template;
        [(template.intro)(NAME, NAME), (template.describe)(NAME, NAME)].concat()
    };
    let ends = |c: char| NAME.contains(c) || matches!(c, '.' | '。' | ':' | '：' | ';' | '；');
    let mut instructions = Vec::new();
    for told in Language::ALL.iter().map(told) {
        let words =
            told.split(ends).map(|words| words.trim_matches(|c: char| !c.is_alphanumeric()));
        let words = words.filter(|words| width(words) >= ONLY_A_TEMPLATE_SAYS);
        instructions.extend(words.map(str::to_owned));
    }
    instructions
}

/// The dialog that asks where a template goes.
#[derive(Debug)]
pub struct TemplateAskTexts {
    /// Its title: for which claim.
    pub title: fn(&str) -> String,
    /// Before the path.
    pub path: &'static str,
    /// What it writes.
    pub about: &'static str,
    /// Its foot.
    pub keys: &'static str,
    /// It is being written.
    pub writing: &'static str,
    /// Where it went.
    pub written: fn(&str) -> String,
    /// Help: write a PoE template.
    pub ask_template: &'static str,
}

/// Why no template was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TemplateTrouble {
    /// The name asks for no form that there is.
    Form(String),
    /// Output to a stream names no form.
    NoForm,
    /// A file is there already.
    Exists(String),
    /// The file cannot be written: where, why.
    CannotWrite(String, Why),
}
