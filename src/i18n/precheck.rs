//! The pre-check of PoE: what it looks for, what it found, and what to do about the rest.

use crate::domain::status::InformationReason;
use crate::precheck::{Element, Finding, Lack, Place, State};

/// The texts of the pre-check. Names inside them are clean and short.
#[derive(Debug)]
pub struct PrecheckTexts {
    /// What is looked for, in at most 24 cells.
    pub element: fn(Element) -> &'static str,
    /// What has come of it, in at most 10 cells.
    pub state: fn(State) -> &'static str,
    /// What exactly is missing or wrong, as a whole sentence.
    pub lack: fn(&Lack) -> String,
    /// Where it stands, such as “page 2 of statement.pdf”.
    pub place: fn(&Place) -> String,
    /// What to do about a finding, as a whole sentence; none where there is nothing to do.
    pub advice: fn(&Finding) -> Option<String>,
    /// The reason that a request for information could name.
    pub suggests: fn(InformationReason) -> String,
    /// That so many of the elements could not be told, as something could not be read; what to do.
    pub unreadable: fn(usize) -> String,
    /// That it decides nothing.
    pub decides_nothing: &'static str,
    /// That the claim has no PoE.
    pub no_evidence: &'static str,
    /// Headings of the list.
    pub label: PrecheckLabels,
}

/// Headings of the list, each a word or two.
#[derive(Debug)]
#[expect(missing_docs, reason = "each field is its own word")]
pub struct PrecheckLabels {
    pub title: &'static str,
    pub element: &'static str,
    pub state: &'static str,
    pub place: &'static str,
    pub excerpt: &'static str,
}
