//! The pre-check: what of a good PoE is in a claim's files, and where `[T]`.
//!
//! All files of a claim count together, and each element is told at the best place of all. It looks
//! for words in eight languages, as people and page layout write them; the rules by which it takes
//! something for found stand with the code that looks: `signing` for a signature and its day,
//! `mail` for a mail of consent, `work` for what was done, `subject` for names.
//!
//! It reads documents with the reviewer. It advises: it names what it found, with the place, and
//! the reason of a request for information that would fit what it did not find. It decides nothing,
//! and knows no store, no terminal and no words for people.

mod aliases;
mod dates;
mod day;
mod doing;
mod fill;
mod instruction;
mod layout;
mod mail;
mod needle;
mod other;
mod search;
mod signing;
mod source;
mod squeeze;
mod subject;
#[cfg(test)]
mod tests;
mod verdict;
mod words;
mod work;

use std::ops::Range;
use std::sync::Arc;

use chrono::NaiveDate;

use crate::document::{Document, Title};
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
    /// What that part is.
    pub title: Title,
    /// How deep it lies: 0 in the file itself, 1 in an attachment of it, and so on.
    pub depth: u8,
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
    /// The date can be read in two ways, of which only the first is within 12 months.
    TwoReadings(NaiveDate, NaiveDate),
    /// The place for it is there, and blank.
    Blank,
    /// Another value than the claim's stands there.
    Other(String),
    /// The claim itself does not say it yet.
    Unstated,
    /// A file, by its name on the claim, that could not be read, or not all of it.
    Unread(String),
}

/// What the files of a claim are held against.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Subject {
    /// Names under which the partner goes: its organisation's and its location's.
    pub partner: Vec<String>,
    /// The partner's people, by name: what they sign is no acknowledgment of the customer's.
    pub partner_people: Vec<String>,
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
    /// The day of the first submission in the store's time zone; today, when it has not been
    /// submitted.
    pub on: Option<NaiveDate>,
    /// The day of the newest one, where it was submitted again or disputed; today, while the partner
    /// may do so: what was asked for is signed after the first. None: the same day.
    pub until: Option<NaiveDate>,
    /// What only a blank template says: long enough that nobody writes it of work that was done.
    pub instructions: Vec<String>,
}

/// A PoE file that has been read.
#[derive(Debug, Clone)]
pub struct Exhibit {
    /// Its name on the claim.
    pub name: String,
    /// What it says; none where its bytes are missing or altered.
    pub document: Option<Arc<Document>>,
}

/// Whether the findings are still wanted. It is asked at every part of a file.
pub type Wanted<'a> = dyn Fn() -> bool + 'a;

/// Looks for every element in all files. One finding for each, in the order of [`Element::ALL`]; none
/// when they are not wanted any longer.
///
/// Products and workloads are looked for whatever the activity: `[T]` asks for them for Usage, but
/// the reason “Missing products” is given for any claim whose PoE does not hold what is claimed
/// `[S1]`. What the activity does change is what counts as work: a demonstration or a proposal shows
/// Pre-sales and Revenue association, not Usage.
#[must_use]
pub fn check(subject: &Subject, exhibits: &[Exhibit], wanted: &Wanted<'_>) -> Option<Vec<Finding>> {
    let mut search = search::Search::new(subject);
    for exhibit in exhibits {
        search.read(exhibit, wanted)?;
    }
    Some(verdict::findings(&search))
}
