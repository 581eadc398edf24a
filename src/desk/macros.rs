//! Macros, as the desk answers and changes them.
//!
//! Owns which macros there are, and what a written name stands for. What shipped ones are called
//! and say is a matter of language, and so not its own.

use super::{ClaimView, Rules};
use crate::domain::actor::Operator;
use crate::domain::macros::{Does, Macro, MacroCode, Macros, ShippedMacro};
use crate::domain::moves::Action;
use crate::domain::particulars::Particulars;
use crate::domain::status::{InformationReason, RejectionReason};
use crate::precheck::{Finding, Lack};

coded_enum!(
    /// Where a macro comes from.
    Origin {
        /// It comes with the program.
        Shipped => "shipped",
        /// It comes with the program, and the store has its own words for it.
        Changed => "changed",
        /// Somebody added it.
        Added => "added",
    }
);

/// A macro, as an operator sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SavedMacro {
    /// What it is called for good.
    pub code: MacroCode,
    /// The store's own words; none for one that is as it came, which every language words itself.
    pub own: Option<Macro>,
}

impl SavedMacro {
    /// Where it comes from.
    #[must_use]
    pub const fn origin(&self) -> Origin {
        match (self.code, &self.own) {
            (MacroCode::Added(_), _) => Origin::Added,
            (MacroCode::Shipped(_), Some(_)) => Origin::Changed,
            (MacroCode::Shipped(_), None) => Origin::Shipped,
        }
    }
}

/// What is typed for a macro.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MacroDraft {
    /// Its name.
    pub name: String,
    /// What it does.
    pub action: Action,
    /// The reasons, where it asks for information.
    pub information: Vec<InformationReason>,
    /// The reason, where it rejects.
    pub rejection: Option<RejectionReason>,
    /// What it says.
    pub text: String,
}

impl MacroDraft {
    /// What would have to be typed for a macro.
    #[must_use]
    pub fn of(name: &str, does: &Does, text: &str) -> Self {
        let (information, rejection) = match does {
            Does::RequestInformation { reasons } => (reasons.clone(), None),
            Does::Reject { reason } => (Vec::new(), Some(*reason)),
            _ => (Vec::new(), None),
        };
        let (name, text) = (name.to_owned(), text.to_owned());
        Self { name, action: does.action(), information, rejection, text }
    }
}

/// Something to be done to macros.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MacroChange {
    /// Add one.
    Add(MacroDraft),
    /// Give one other words.
    Change(MacroCode, MacroDraft),
    /// Remove one that was added.
    Remove(MacroCode),
    /// Bring a shipped one back as it came.
    Reset(MacroCode),
}

/// All macros: shipped ones first, then those that were added, as they came about.
pub(super) fn list(macros: &Macros) -> Vec<SavedMacro> {
    let saved = |code| SavedMacro { code, own: macros.get(code).cloned() };
    let shipped = ShippedMacro::ALL.iter().map(|&shipped| saved(MacroCode::Shipped(shipped)));
    let added = macros.added.keys().map(|&number| saved(MacroCode::Added(number)));
    shipped.chain(added).collect()
}

impl ClaimView {
    /// What a text can be filled with from the claim, as its operator sees it.
    #[must_use]
    pub fn particulars<'a>(
        &'a self,
        rules: &'a Rules,
        operator: &'a Operator,
        now: chrono::DateTime<chrono::Utc>,
    ) -> Particulars<'a> {
        Particulars {
            claim: self.id,
            fields: &self.fields,
            customer: &self.customer_name,
            partner: &self.organisation_name,
            submitted_at: self.submitted_at,
            missing: None,
            operator,
            directory: &rules.directory,
            policy: &rules.policy,
            calendar: &rules.calendar,
            now,
        }
    }
}

/// What the pre-check tells an answer: the reasons that would fit, and the products that no file
/// names, each once and in its order.
#[must_use]
pub fn suggested(findings: &[Finding]) -> (Vec<InformationReason>, Vec<String>) {
    let mut reasons = Vec::new();
    for reason in findings.iter().filter_map(|finding| finding.suggests) {
        if !reasons.contains(&reason) {
            reasons.push(reason);
        }
    }
    let lacks = findings.iter().flat_map(|finding| finding.lacks.iter());
    let products = lacks.filter_map(|lack| match lack {
        Lack::Product(name) => Some(name.clone()),
        _ => None,
    });
    (reasons, products.collect())
}
