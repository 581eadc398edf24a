//! A template that nobody has filled in is no proof: what it says itself is no work.

use chrono::{DateTime, Utc};

use super::*;
use crate::document::{File, InProcess, Limits, Reader as _};
use crate::domain::actor::{Operator, Role};
use crate::domain::calendar::{Calendar, Holidays, Zone};
use crate::domain::directory::Directory;
use crate::domain::field::{Entered, Fields, ProductLine};
use crate::domain::id::{ClaimId, OperatorName};
use crate::domain::particulars::Particulars;
use crate::domain::policy::{Edition, Policy};
use crate::i18n::Language;
use crate::template::{Form, render};

const FORMS: [(Form, &str, &str); 2] = [
    (
        Form::Docx,
        "poe.docx",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ),
    (Form::Markdown, "poe.md", "text/markdown"),
];

/// The template of a claim with this name, as the reader reads it.
fn template(form: (Form, &str, &str), name: &str, products: &[&str], partner: &str) -> Document {
    template_in(Language::En, form, name, products, partner)
}

/// The same in a language.
fn template_in(
    language: Language,
    form: (Form, &str, &str),
    name: &str,
    products: &[&str],
    partner: &str,
) -> Document {
    let line = |product: &&str| ProductLine {
        product: (*product).to_owned(),
        subscription_id: String::new(),
    };
    let fields = Fields {
        name: name.to_owned(),
        mpn_id: "4512345".to_owned(),
        domain: "contoso.com".to_owned(),
        tenant_id: TENANT.to_owned(),
        activities: vec![Entered::Known(Activity::Usage), Entered::Known(Activity::PreSales)],
        products: products.iter().map(line).collect(),
        ..Fields::default()
    };
    let operator = Operator {
        name: OperatorName::new("petra"),
        role: Role::IncentivesAdmin,
        organisation: None,
        tenant: None,
    };
    let (directory, policy) = (Directory::default(), Policy::of(Edition::Edition2020));
    let calendar = Calendar { zone: Zone::UTC, holidays: Holidays::default() };
    let of = Particulars {
        claim: ClaimId(42),
        fields: &fields,
        customer: "Contoso AG",
        partner,
        submitted_at: None,
        missing: None,
        operator: &operator,
        directory: &directory,
        policy: &policy,
        calendar: &calendar,
        now: DateTime::<Utc>::UNIX_EPOCH,
    };
    let bytes = render(form.0, &of, language.texts()).unwrap();
    let file = File { name: form.1, media_type: form.2, bytes: &bytes };
    InProcess.read(&file, &Limits::default(), &|| true).unwrap()
}

fn checked(document: Document) -> Vec<Finding> {
    // Work before a purchase counts too: a word of either may stand in a name.
    let subject = Subject { activities: vec![Activity::Usage, Activity::PreSales], ..subject() };
    let name = "poe".to_owned();
    check(&subject, &[Exhibit { name, document: Some(Arc::new(document)) }])
}

const UNDONE: [Element; 3] =
    [Element::CustomerAcknowledgment, Element::AcknowledgmentDate, Element::WorkDone];

#[test]
fn a_blank_template_shows_no_work_and_no_acknowledgment() {
    let products = ["Microsoft Teams", "Dynamics 365 Sales"];
    let languages = Language::ALL.iter();
    for (&language, form) in languages.flat_map(|of| FORMS.map(|form| (of, form))) {
        for name in
            ["Contoso Teams rollout", "Dr. Lee. Migration pilot", "Teams: work: deployed it"]
        {
            for partner in ["Northwind Partners GmbH", "Adatum Deployment Services Inc."] {
                let findings = checked(template_in(language, form, name, &products, partner));
                let missing: Vec<Element> = missing(&findings)
                    .into_iter()
                    .filter(|element| *element != Element::PartnerCompany)
                    .collect();
                assert_eq!(
                    missing, UNDONE,
                    "{language} {} {name} {partner}: {findings:#?}",
                    form.1
                );
                let signed = one(Element::CustomerAcknowledgment, &findings);
                assert_eq!(signed.lacks, [Lack::Blank], "{language} {}", form.1);
            }
        }
    }
}

#[test]
fn a_product_in_a_claims_name_is_not_named_by_its_template() {
    for form in FORMS {
        let read = template(form, "Contoso Teams rollout", &["Dynamics 365 Sales"], "Northwind");
        let found = one(Element::Products, &checked(read));
        assert_eq!(found.lacks, [Lack::Product("Microsoft Teams".into())], "{}", form.1);
        assert!(found.place.unwrap().excerpt.contains("Dynamics 365 Sales"));
    }
}

#[test]
fn what_is_written_into_a_template_counts() {
    let products = ["Microsoft Teams", "Dynamics 365 Sales"];
    for form in FORMS {
        let fill = |from: &str, to: &str| {
            let mut read = template(form, "Contoso Teams rollout", &products, "Northwind");
            let text = &mut read.parts[0].text;
            assert!(text.contains(from), "{text}");
            *text = text.replacen(from, to, 1);
            one(Element::WorkDone, &checked(read))
        };
        let done = fill("from when to when.", "from when to when. We moved 200 people over.");
        assert_eq!(done.state, State::Found, "behind the instruction, {}", form.1);
        let done = fill("Customer acknowledgment", "We moved 200 people over.\n\nSignatures");
        assert_eq!(done.state, State::Found, "in a line of its own, {}", form.1);
    }
}
