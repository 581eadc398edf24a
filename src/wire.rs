//! The JSON forms that are taken and given: their keys are a promise to scripts.
//!
//! Documents are read by hand from parsed JSON rather than into structs, so that every mistake in
//! one is named at once, with its path, and an unknown field is refused by name. What goes out are
//! plain structs. Nothing here decides, and nothing here knows where a document came from.

pub mod claim;
pub mod claims;
pub mod delivery;
pub mod directory;
pub mod document;
pub mod event;
pub mod export;
pub mod figures;
pub mod history;
pub mod json;
pub mod notice;
pub mod reading;
pub mod row;
pub mod shown;

use chrono::{DateTime, SecondsFormat, Utc};
use serde_json::{Value, json};

use crate::domain::actor::Operator;
use crate::domain::refusal::{Code, Refusal};
use crate::i18n::Texts;
use crate::i18n::cli::{Fault, Malformed};
use crate::i18n::refusal::Words;

/// One thing that is wrong with what was handed in: with the document, or by the rules.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Objection {
    /// The document.
    Form(Malformed),
    /// The rules.
    Rule(Refusal),
    /// The operating system's user is no operator of the store.
    NotAnOperator(String),
    /// One of those, in a line of a document with many, counted from 1.
    Line(u64, Box<Objection>),
}

impl Objection {
    /// The stable code.
    #[must_use]
    pub fn code(&self) -> Code {
        match self {
            Self::Form(malformed) => match malformed.fault {
                Fault::UnknownField(_) | Fault::UnknownColumn { .. } => Code::UnknownField,
                Fault::Missing => Code::MissingField,
                Fault::TooLarge(_) => Code::TooLarge,
                _ => Code::InvalidFormat,
            },
            Self::Rule(refusal) => refusal.code,
            Self::NotAnOperator(_) => Code::NotPermitted,
            Self::Line(_, inner) => inner.code(),
        }
    }

    /// Where it is wrong.
    #[must_use]
    pub fn field(&self) -> Option<&str> {
        match self {
            Self::Form(malformed) => malformed.path.as_deref(),
            Self::Rule(refusal) => refusal.field.as_deref(),
            Self::NotAnOperator(_) => None,
            Self::Line(_, inner) => inner.field(),
        }
    }

    /// In which line of a document with many, counted from 1.
    #[must_use]
    pub const fn line(&self) -> Option<u64> {
        match self {
            Self::Line(number, _) => Some(*number),
            _ => None,
        }
    }

    /// What is wrong and what to do.
    #[must_use]
    pub fn words(&self, texts: &Texts) -> Words {
        match self {
            Self::Form(malformed) => texts.cli.malformed(malformed),
            Self::Rule(refusal) => texts.refusal.words(refusal),
            Self::NotAnOperator(name) => texts.cli.not_an_operator(name),
            Self::Line(_, inner) => inner.words(texts),
        }
    }
}

impl From<Malformed> for Objection {
    fn from(malformed: Malformed) -> Self {
        Self::Form(malformed)
    }
}

impl From<Refusal> for Objection {
    fn from(refusal: Refusal) -> Self {
        Self::Rule(refusal)
    }
}

/// A moment as JSON gives it: RFC 3339 in UTC.
pub(crate) fn moment(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::AutoSi, true)
}

/// An operator.
pub(crate) fn operator(operator: &Operator) -> Value {
    json!({
        "name": operator.name.as_str(),
        "role": operator.role.code(),
        "organisation": operator.organisation.as_ref().map(ToString::to_string),
        "tenant": operator.tenant.as_ref().map(ToString::to_string),
    })
}
