//! The pre-check of PoE, in Korean.

use super::{term, time};
use crate::document::Title;
use crate::domain::status::{InformationReason, RejectionReason};
use crate::i18n::precheck::{PrecheckLabels, PrecheckTexts};
use crate::i18n::quote::brief;
use crate::precheck::{Element, Finding, Lack, Place, State};

pub(super) const PRECHECK: PrecheckTexts = PrecheckTexts {
    element,
    state,
    lack,
    place,
    advice,
    suggests,
    unreadable,
    decides_nothing: "This is advice, made by looking for words. It decides nothing; a person \
                      reads the PoE and does.",
    no_evidence: "There is no PoE on this claim yet. Attach at least one file.",
    label: PrecheckLabels {
        title: "Pre-check",
        element: "Looked for",
        state: "State",
        place: "Where",
        excerpt: "What stands there",
    },
};

fn element(element: Element) -> &'static str {
    match element {
        Element::PartnerCompany => "Partner company",
        Element::CustomerCompany => "Customer company",
        Element::CustomerDomain => "Customer domain",
        Element::TenantId => "Tenant ID",
        Element::CustomerAcknowledgment => "Customer acknowledgment",
        Element::AcknowledgmentDate => "Acknowledgment date",
        Element::WorkDone => "Work done",
        Element::Products => "Products and workloads",
    }
}

fn state(state: State) -> &'static str {
    match state {
        State::Found => "found",
        State::Missing => "missing",
        State::Unreadable => "unreadable",
    }
}

fn lack(lack: &Lack) -> String {
    match lack {
        Lack::Product(name) => format!("“{}” is not named.", brief(name)),
        Lack::OutOfRange(day) => {
            format!("{} is not within the 12 months up to the claim's submission.", time::day(*day))
        }
        Lack::TwoReadings(one, other) => format!(
            "The date can be read as {} or as {}; only one of them is within the 12 months up to \
             the claim's submission.",
            time::day(*one),
            time::day(*other)
        ),
        Lack::Blank => "The place for it is there, but nothing is filled in.".to_owned(),
        Lack::Other(text) => {
            format!("“{}” stands there, which is not what the claim says.", brief(text))
        }
        Lack::Unstated => {
            "The claim does not say it yet, so there is nothing to look for.".to_owned()
        }
        Lack::Unread(name) => format!("Not all of {} could be read as text.", brief(name)),
    }
}

fn place(place: &Place) -> String {
    let file = brief(&place.evidence);
    let part = place.part.saturating_add(1);
    if place.depth > 0 {
        return format!("part {part} of {file}");
    }
    match &place.title {
        Title::Whole => file,
        Title::Page(page) => format!("page {page} of {file}"),
        Title::PageHeader => format!("page header of {file}"),
        Title::PageFooter => format!("page footer of {file}"),
        Title::Notes => format!("notes of {file}"),
        Title::Comments => format!("comments of {file}"),
        Title::MailHeader => format!("mail header of {file}"),
        Title::MailBody => format!("mail text of {file}"),
        Title::Attachment { .. } => format!("part {part} of {file}"),
    }
}

fn advice(finding: &Finding) -> Option<String> {
    let sentence = match (finding.state, finding.element) {
        (State::Found, _) if finding.lacks.is_empty() => return None,
        (State::Found, _) => "Look at what stands there, and compare it with the claim.",
        (State::Unreadable, _) => {
            "Open what could not be read and look for it yourself, or ask for a file with text."
        }
        (State::Missing, _) if finding.lacks.contains(&Lack::Unstated) => {
            "Fill in the claim first, then check again."
        }
        (State::Missing, Element::PartnerCompany) => {
            "The PoE has to name the partner's company as its organisation is called."
        }
        (State::Missing, Element::CustomerCompany) => {
            "The PoE has to name the customer's company as its tenant is called."
        }
        (State::Missing, Element::CustomerDomain) => {
            "The PoE has to name the customer domain that the claim has."
        }
        (State::Missing, Element::TenantId) => {
            "The PoE has to name the tenant ID that the claim has."
        }
        (State::Missing, Element::CustomerAcknowledgment) => {
            "The customer has to sign the PoE with a name, or confirm it by mail."
        }
        (State::Missing, Element::AcknowledgmentDate) => {
            "The customer's acknowledgment has to carry a date within 12 months before submission."
        }
        (State::Missing, Element::WorkDone) => {
            "The PoE has to describe what the partner did, not only list products."
        }
        (State::Missing, Element::Products) => {
            "The PoE has to name every product or workload of the claim, or the claim has to drop \
             those that it does not name."
        }
    };
    Some(sentence.to_owned())
}

fn suggests(reason: InformationReason) -> String {
    format!("A request for information could name “{}”.", term::information_reason(reason))
}

fn unreadable(elements: usize) -> String {
    let what = match elements {
        1 => "1 element is unreadable: a person has to look".to_owned(),
        _ => format!("{elements} elements are unreadable: a person has to look"),
    };
    format!(
        "{what}. Open what could not be read and look for it yourself; where it can't be opened, \
         ask for a file with text, or “{}” may fit.",
        term::rejection_reason(RejectionReason::PoeUnavailable)
    )
}
