//! The pre-check: what of a good PoE is in a claim's files, and where `[T]`.
//!
//! It reads documents with the reviewer. It advises: it names what it found, with the place, and
//! the reason of a request for information that would fit what it did not find. It decides nothing,
//! and knows no store, no terminal and no words for people.

use std::ops::Range;
use std::sync::Arc;

use chrono::NaiveDate;

use crate::document::Document;
use crate::domain::status::{Activity, InformationReason};

coded_enum!(
    /// What a good PoE holds `[T]`.
    Element {
        /// The partner's company.
        PartnerCompany => "partner-company",
        /// The customer's company.
        CustomerCompany => "customer-company",
        /// The customer's domain, as the claim has it.
        CustomerDomain => "customer-domain",
        /// The customer's tenant ID, as the claim has it.
        TenantId => "tenant-id",
        /// That the customer has acknowledged it: a name under it.
        CustomerAcknowledgment => "customer-acknowledgment",
        /// The day of that, within 12 months of submission.
        AcknowledgmentDate => "acknowledgment-date",
        /// What was done.
        WorkDone => "work-done",
        /// The products or workloads that the claim names, each.
        Products => "products",
    }
);

coded_enum!(
    /// What has come of looking for an element.
    State {
        /// It is there.
        Found => "found",
        /// It is not in what could be read.
        Missing => "missing",
        /// It was not found, and there is something that could not be read.
        Unreadable => "unreadable",
    }
);

/// A place in a PoE file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The file's name on the claim.
    pub evidence: String,
    /// The index of the page or part; one less than its number for people.
    pub part: usize,
    /// The bytes of the part's text.
    pub at: Range<usize>,
    /// The words around it, on one line, not cleaned.
    pub excerpt: String,
}

/// What has come of looking for one element in all of a claim's files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The element.
    pub element: Element,
    /// Whether it is there.
    pub state: State,
    /// Where it was found; for a date that is too old, where that stands.
    pub place: Option<Place>,
    /// What exactly is missing or wrong, such as the products that are not named.
    pub lacks: Vec<Lack>,
    /// The reason of a request for information that would fit.
    pub suggests: Option<InformationReason>,
}

/// What exactly an element lacks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Lack {
    /// A product or workload is not named; its name, as the catalogue or the claim has it.
    Product(String),
    /// The date is more than 12 months before submission, or after it.
    OutOfRange(NaiveDate),
    /// The place for it is there, and blank.
    Blank,
    /// Another value than the claim's stands there.
    Other(String),
}

/// What the files of a claim are held against.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Subject {
    /// Names under which the partner goes: its organisation's and its location's.
    pub partner: Vec<String>,
    /// Names under which the customer goes.
    pub customer: Vec<String>,
    /// The customer's domain as the claim has it first, then others of its tenant.
    pub domains: Vec<String>,
    /// The tenant ID, a GUID as text.
    pub tenant_id: String,
    /// Each product or workload: its id and its name in the catalogue.
    pub products: Vec<(String, String)>,
    /// The activities.
    pub activities: Vec<Activity>,
    /// The day of submission in the store's time zone; today, when it has not been submitted.
    pub on: Option<NaiveDate>,
}

/// A PoE file that has been read.
#[derive(Debug, Clone)]
pub struct Exhibit {
    /// Its name on the claim.
    pub name: String,
    /// What it says; none where its bytes are missing or altered.
    pub document: Option<Arc<Document>>,
}

/// Looks for every element in all files. One finding for each, in the order of [`Element::ALL`].
#[must_use]
pub fn check(subject: &Subject, exhibits: &[Exhibit]) -> Vec<Finding> {
    Element::ALL.iter().map(|element| look_for(*element, subject, exhibits)).collect()
}

fn look_for(element: Element, subject: &Subject, exhibits: &[Exhibit]) -> Finding {
    let wanted: Vec<&str> = match element {
        Element::CustomerDomain => subject.domains.iter().map(String::as_str).collect(),
        Element::TenantId => vec![subject.tenant_id.as_str()],
        Element::PartnerCompany => subject.partner.iter().map(String::as_str).collect(),
        Element::CustomerCompany => subject.customer.iter().map(String::as_str).collect(),
        _ => Vec::new(),
    };
    let place = wanted.iter().filter(|text| !text.is_empty()).find_map(|text| find(text, exhibits));
    let state = if place.is_some() { State::Found } else { State::Missing };
    Finding { element, state, place, lacks: Vec::new(), suggests: None }
}

fn find(text: &str, exhibits: &[Exhibit]) -> Option<Place> {
    exhibits.iter().find_map(|exhibit| {
        let parts = exhibit.document.as_ref()?.parts.iter().enumerate();
        parts.into_iter().find_map(|(part, read)| {
            let at = read.text.find(text)?;
            Some(Place {
                evidence: exhibit.name.clone(),
                part,
                at: at..at + text.len(),
                excerpt: text.to_owned(),
            })
        })
    })
}
