//! Macros: named answers. A name, what is done with it, and what is said, with placeholders.
//!
//! Owns what a macro may hold, who may change it, and what is shipped. Must not know how anything
//! is worded: the names and texts of shipped macros are words of each language, until somebody
//! changes one; then the store's own words count in every language.

use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::decide::COMMENT_LIMIT;
use super::moves::Action;
use super::refusal::{Code, Facts, Refusal, Refusals, settle};
use super::status::{InformationReason, RejectionReason};
use crate::text::{clean_line, clean_multiline};

mod change;
pub mod placeholder;

pub(super) use change::apply;
pub use change::{add, change, may_use, remove, reset};
pub use placeholder::{Filled, Found, Placeholder};

/// The longest name of a macro, in characters.
pub const LONGEST_NAME: usize = 60;
/// How many macros a store may have beside those that are shipped.
pub const MOST_MACROS: usize = 200;

/// The fields that refusals speak of.
const NAME: &str = "macro.name";
const TEXT: &str = "macro.text";

coded_enum!(
    /// The macros that come with the program: one for each reason that a reviewer may give.
    ShippedMacro {
        /// Asks for the PoE.
        AskPoe => "ask-missing-all-poe",
        /// Asks for the customer's signature.
        AskAcknowledgment => "ask-missing-customer-acknowledgment",
        /// Asks for dates.
        AskDates => "ask-missing-or-old-dates",
        /// Asks for what was done.
        AskService => "ask-missing-partner-solution-service",
        /// Asks for products.
        AskProducts => "ask-missing-products",
        /// Rejects what proves nothing.
        RejectInsufficient => "reject-insufficient-poe",
        /// Rejects what the customer has not consented to.
        RejectConsent => "reject-missing-customer-consent",
        /// Rejects what lacks products.
        RejectProducts => "reject-missing-products",
        /// Rejects what cannot be read.
        RejectUnavailable => "reject-poe-unavailable",
    }
);

impl ShippedMacro {
    /// What it does.
    #[must_use]
    pub fn does(self) -> Does {
        let ask = |reason| Does::RequestInformation { reasons: vec![reason] };
        let reject = |reason| Does::Reject { reason };
        match self {
            Self::AskPoe => ask(InformationReason::MissingAllPoe),
            Self::AskAcknowledgment => ask(InformationReason::MissingCustomerAcknowledgment),
            Self::AskDates => ask(InformationReason::MissingOrOldDates),
            Self::AskService => ask(InformationReason::MissingPartnerSolutionService),
            Self::AskProducts => ask(InformationReason::MissingProducts),
            Self::RejectInsufficient => reject(RejectionReason::InsufficientPoe),
            Self::RejectConsent => reject(RejectionReason::MissingCustomerConsent),
            Self::RejectProducts => reject(RejectionReason::MissingProducts),
            Self::RejectUnavailable => reject(RejectionReason::PoeUnavailable),
        }
    }
}

/// What a macro is called for good, whatever its name: `ask-missing-products`, `macro-7`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MacroCode {
    /// One that comes with the program.
    Shipped(ShippedMacro),
    /// One that was added, by the number of the store event that added it.
    Added(u32),
}

impl fmt::Display for MacroCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Shipped(shipped) => shipped.fmt(f),
            Self::Added(number) => write!(f, "macro-{number}"),
        }
    }
}

/// A text that is the code of no macro.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("“{0}” is the code of no macro")]
pub struct NotAMacroCode(pub String);

impl FromStr for MacroCode {
    type Err = NotAMacroCode;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let is_number = |text: &&str| text.bytes().all(|byte| byte.is_ascii_digit());
        let number = text.strip_prefix("macro-").filter(is_number);
        let added = number.and_then(|text| text.parse().ok()).map(Self::Added);
        let shipped = || text.parse().ok().map(Self::Shipped);
        added.or_else(shipped).ok_or_else(|| NotAMacroCode(text.to_owned()))
    }
}

/// What a macro does, with its reasons.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Does {
    /// Asks the partner.
    RequestInformation {
        /// What for.
        reasons: Vec<InformationReason>,
    },
    /// Rejects the claim.
    Reject {
        /// Why.
        reason: RejectionReason,
    },
    /// Approves it.
    Approve,
    /// Upholds a disputed rejection.
    Uphold,
    /// Comments.
    Comment,
    /// Comments for reviewers only.
    InternalNote,
}

impl Does {
    /// The actions that a macro can be for.
    pub const ACTIONS: &'static [Action] = &[
        Action::RequestInformation,
        Action::Reject,
        Action::Approve,
        Action::Uphold,
        Action::Comment,
        Action::InternalNote,
    ];

    /// The action.
    #[must_use]
    pub const fn action(&self) -> Action {
        match self {
            Self::RequestInformation { .. } => Action::RequestInformation,
            Self::Reject { .. } => Action::Reject,
            Self::Approve => Action::Approve,
            Self::Uphold => Action::Uphold,
            Self::Comment => Action::Comment,
            Self::InternalNote => Action::InternalNote,
        }
    }

    /// An action with the reasons that it asks for; reasons of another action do not matter.
    ///
    /// # Errors
    /// When a reason is required and none is given that may be, or no macro is for the action.
    pub fn of(
        action: Action,
        information: &[InformationReason],
        rejection: Option<RejectionReason>,
    ) -> Result<Self, Refusal> {
        let required = || Refusal::at(Code::ReasonRequired, "reason");
        Ok(match action {
            Action::RequestInformation => {
                let mut reasons = information.to_vec();
                reasons.sort_unstable();
                reasons.dedup();
                if reasons.is_empty() {
                    return Err(required());
                }
                Self::RequestInformation { reasons }
            }
            Action::Reject => {
                let reason = rejection.ok_or_else(required)?;
                if !RejectionReason::FOR_REVIEWERS.contains(&reason) {
                    let facts = Facts::Rejection(reason);
                    return Err(Refusal::at(Code::ReasonNotAllowed, "reason").with(facts));
                }
                Self::Reject { reason }
            }
            Action::Approve => Self::Approve,
            Action::Uphold => Self::Uphold,
            Action::Comment => Self::Comment,
            Action::InternalNote => Self::InternalNote,
            _ => return Err(Refusal::at(Code::MissingField, "macro.action")),
        })
    }

    /// The reasons, by code.
    #[must_use]
    pub fn reasons(&self) -> Vec<&'static str> {
        match self {
            Self::RequestInformation { reasons } => {
                reasons.iter().map(|reason| reason.code()).collect()
            }
            Self::Reject { reason } => vec![reason.code()],
            _ => Vec::new(),
        }
    }
}

/// A macro's name: 1 to [`LONGEST_NAME`] characters in one line, without anything that controls a
/// terminal.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct MacroName(String);

impl MacroName {
    /// Makes a name of what was typed.
    ///
    /// # Errors
    /// When nothing is left of it, it is too long, or it reads as the code of a macro.
    pub fn of(typed: &str) -> Result<Self, Refusal> {
        let name = typed.split_whitespace().collect::<Vec<_>>().join(" ");
        let name = clean_line(&name).into_owned();
        let characters = name.chars().count();
        if characters == 0 {
            return Err(Refusal::at(Code::MissingField, NAME));
        }
        if characters > LONGEST_NAME {
            let facts = Facts::Size { given: characters as u64, limit: LONGEST_NAME as u64 };
            return Err(Refusal::at(Code::TooLarge, NAME).with(facts));
        }
        if name.to_lowercase().replace(' ', "-").parse::<MacroCode>().is_ok() {
            return Err(Refusal::at(Code::MacroNameTaken, NAME).with(Facts::Text(name)));
        }
        Ok(Self(name))
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether somebody who writes this means this name: case does not matter.
    #[must_use]
    pub fn is(&self, written: &str) -> bool {
        self.0.to_lowercase() == written.trim().to_lowercase()
    }
}

impl fmt::Display for MacroName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A named answer, in the store's own words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Macro {
    /// Its name.
    pub name: MacroName,
    /// What it does.
    pub does: Does,
    /// What it says, with placeholders that are all known and make sense there.
    pub text: String,
}

impl Macro {
    /// Makes one of what was typed.
    ///
    /// # Errors
    /// Everything that is wrong with it.
    pub fn of(name: &str, does: Result<Does, Refusal>, text: &str) -> Result<Self, Refusals> {
        let mut refusals = Vec::new();
        let action = does.as_ref().ok().map(Does::action);
        let name = MacroName::of(name).map_err(|refusal| refusals.push(refusal));
        let does = does.map_err(|refusal| refusals.push(refusal));
        let text = clean_multiline(text.trim()).into_owned();
        refusals.extend(faults(&text, action));
        settle(refusals)?;
        match (name, does) {
            (Ok(name), Ok(does)) => Ok(Self { name, does, text }),
            // What is missing has been refused above.
            _ => Err(Refusal::at(Code::MissingField, NAME).into()),
        }
    }
}

/// What is wrong with a macro's text.
fn faults(text: &str, action: Option<Action>) -> Vec<Refusal> {
    if text.is_empty() {
        return vec![Refusal::at(Code::MissingField, TEXT)];
    }
    let length = text.chars().count();
    if length > COMMENT_LIMIT {
        let facts = Facts::Size { given: length as u64, limit: COMMENT_LIMIT as u64 };
        return vec![Refusal::at(Code::TooLarge, TEXT).with(facts)];
    }
    let fault = |found: Found| {
        match (found.known, action) {
            (None, _) => Some(Code::UnknownPlaceholder),
            (Some(known), Some(action)) if !known.makes_sense(action) => {
                Some(Code::MisplacedPlaceholder)
            }
            _ => None,
        }
        .map(|code| Refusal::at(code, TEXT).with(Facts::Placeholder(found)))
    };
    placeholder::find(text).into_iter().filter_map(fault).collect()
}

/// Refuses a text in which placeholders are left, naming each and where it stands.
///
/// # Errors
/// When some are left.
pub fn all_resolved(left: &[Found], field: &str) -> Result<(), Refusals> {
    let refusal = |found: &Found| {
        Refusal::at(Code::UnresolvedPlaceholder, field).with(Facts::Placeholder(found.clone()))
    };
    settle(left.iter().map(refusal).collect())
}

/// The macros of a store, but for shipped ones that nobody has changed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Macros {
    /// Shipped ones that were changed.
    pub shipped: BTreeMap<ShippedMacro, Macro>,
    /// Those that were added, by the number of the store event that added each.
    pub added: BTreeMap<u32, Macro>,
}

impl Macros {
    /// The store's own words for one, if it has any.
    #[must_use]
    pub fn get(&self, code: MacroCode) -> Option<&Macro> {
        match code {
            MacroCode::Shipped(shipped) => self.shipped.get(&shipped),
            MacroCode::Added(number) => self.added.get(&number),
        }
    }
}

#[cfg(test)]
mod tests;
