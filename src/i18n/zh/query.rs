//! What is wrong with a query, in Simplified Chinese, for the command line and the interface alike.

use crate::desk::query::MistakeKind;

/// A mistake, without its place and without advice.
pub(super) fn mistake(kind: &MistakeKind, text: &str) -> String {
    match kind {
        MistakeKind::TooLong { limit } => format!("it is longer than {limit} bytes"),
        MistakeKind::ControlCharacter => "there is a control character".to_owned(),
        MistakeKind::UnclosedQuote => "the quote is not closed".to_owned(),
        MistakeKind::TextAfterQuote => format!("“{text}” stands right behind a quote"),
        MistakeKind::NothingNegated => "“-” negates nothing".to_owned(),
        MistakeKind::DoubleNegation => "more than one “-” stands before a term".to_owned(),
        MistakeKind::UnknownTerm => format!("there is no term “{text}”"),
        MistakeKind::UnknownValue { allowed } => {
            format!("“{text}” is none of {}", allowed.join(", "))
        }
        MistakeKind::EmptyValue => "a value is missing".to_owned(),
        MistakeKind::BadComparison => format!("“{text}” is none of <, <=, >, >= and ="),
        MistakeKind::BadDate => {
            format!(
                "“{text}” is neither a date such as 2026-07-01 nor days such as 2bd, 3d or today"
            )
        }
        MistakeKind::TooFar { limit } => format!("“{text}” is farther away than {limit} days"),
    }
}
