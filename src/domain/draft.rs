//! Drafts: what somebody has typed and neither sent nor thrown away.
//!
//! Owns what is remembered of it: for whom and what it is, as plain data that says nothing of how it
//! was shown. Must not know dialogs, keys or where it is kept. What a draft holds is not yet right,
//! and nobody but the operator who typed it ever sees it.

use chrono::serde::ts_milliseconds;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::field::{Field, Fields, Value};
use super::id::ClaimId;
use super::moves::Action;

/// What a draft is for. An operator has one draft at most for each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct DraftKey {
    /// The claim; none for a new one, and where it is for all claims that are marked.
    pub claim: Option<ClaimId>,
    /// What it was to do.
    pub action: Action,
}

impl DraftKey {
    /// What is to be done to a claim.
    #[must_use]
    pub const fn on(claim: ClaimId, action: Action) -> Self {
        Self { claim: Some(claim), action }
    }

    /// What is to be done to all claims that are marked, or a claim to be made.
    #[must_use]
    pub const fn without_claim(action: Action) -> Self {
        Self { claim: None, action }
    }
}

/// What somebody has typed, and for what.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    /// What it is for.
    pub key: DraftKey,
    /// The revision of the claim that was seen; 0 where it is for no single one.
    pub revision: u32,
    /// When it was kept, UTC, to the millisecond.
    #[serde(with = "ts_milliseconds")]
    pub at: DateTime<Utc>,
    /// What was typed.
    pub typed: Typed,
}

/// All that is kept of what an operator has typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct KeptDrafts {
    /// What can be read, in the order of what it is for.
    pub drafts: Vec<Draft>,
    /// How many cannot be read. They stay as they are, and nothing else is kept in their place.
    pub unreadable: usize,
}

/// What was typed. Stored: new kinds are only appended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Typed {
    /// Into a dialog, part by part.
    Dialog(Vec<DraftPart>),
    /// Into the form of a claim.
    Form(Box<FormDraft>),
}

/// A part of a dialog.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DraftPart {
    /// The code of what it is for.
    pub purpose: String,
    /// What it holds.
    pub holds: PartDraft,
}

/// What a part of a dialog holds. Stored: new kinds are only appended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum PartDraft {
    /// A text, of as many lines as it has.
    Text(String),
    /// The codes of what was chosen.
    Chosen(Vec<String>),
}

/// The fields in a form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FormDraft {
    /// What the form began with: the claim's fields as they were then.
    pub began_with: Fields,
    /// What stands in it.
    pub fields: Fields,
}

/// What becomes of a form that goes on with a claim as it is now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LaidOver {
    /// What was entered, and where nothing was, what the claim has now.
    pub fields: Fields,
    /// Whether something was entered in fields that are fixed now: those are as the claim has them.
    pub fixed: bool,
}

impl FormDraft {
    /// Puts what was entered over the fields of a claim as it is now. `submitted`: some fields are
    /// fixed, since the claim has been submitted before `[S1][D]`.
    #[must_use]
    pub fn over(&self, now: &Fields, submitted: bool) -> LaidOver {
        let mut laid = LaidOver { fields: now.clone(), fixed: false };
        for &field in Field::ALL {
            let entered = self.fields.get(field);
            if entered == self.began_with.get(field) || entered == now.get(field) {
                continue;
            }
            if submitted && !field.is_editable_after_submission() {
                laid.fixed = true;
            } else {
                // It was read from the same field, so it has its shape.
                let _ = laid.fields.set(field, entered);
            }
        }
        laid
    }
}

impl Draft {
    /// The words in it, for whoever looks for them: every text, one after another. Choices are
    /// none.
    #[must_use]
    pub fn words(&self) -> String {
        let texts: Vec<String> = match &self.typed {
            Typed::Dialog(parts) => parts.iter().filter_map(DraftPart::text).collect(),
            Typed::Form(form) => form.texts(),
        };
        texts.into_iter().filter(|text| !text.trim().is_empty()).collect::<Vec<_>>().join("\n")
    }
}

impl DraftPart {
    fn text(&self) -> Option<String> {
        match &self.holds {
            PartDraft::Text(text) => Some(text.clone()),
            PartDraft::Chosen(_) => None,
        }
    }
}

impl FormDraft {
    /// Each text that was entered.
    fn texts(&self) -> Vec<String> {
        let entered = Field::ALL.iter().filter_map(|&field| {
            let value = self.fields.get(field);
            (value != self.began_with.get(field)).then_some(value)
        });
        let text = |value| match value {
            Value::Text(text) => Some(text),
            Value::Activities(_) | Value::Products(_) => None,
        };
        entered.filter_map(text).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(name: &str, domain: &str) -> Fields {
        Fields { name: name.to_owned(), domain: domain.to_owned(), ..Fields::default() }
    }

    #[test]
    fn what_was_entered_goes_over_what_others_left() {
        let form = FormDraft { began_with: named("Old", ""), fields: named("Mine", "") };
        let laid = form.over(&named("Theirs", "fabrikam.example"), false);
        assert_eq!(laid, LaidOver { fields: named("Mine", "fabrikam.example"), fixed: false });
    }

    #[test]
    fn what_is_fixed_by_now_stays_as_the_claim_has_it() {
        let form = FormDraft { began_with: named("Old", ""), fields: named("Old", "a.example") };
        let now = named("Old", "b.example");
        assert_eq!(form.over(&now, true), LaidOver { fields: now.clone(), fixed: true });
        assert!(!form.over(&form.fields, true).fixed, "it stands there already");
    }

    #[test]
    fn words_are_what_was_typed_and_nothing_else() {
        let part = |purpose: &str, holds| DraftPart { purpose: purpose.to_owned(), holds };
        let mut draft = Draft {
            key: DraftKey::on(ClaimId(1), Action::RequestInformation),
            revision: 3,
            at: DateTime::UNIX_EPOCH,
            typed: Typed::Dialog(vec![
                part("reasons", PartDraft::Chosen(vec!["signature".to_owned()])),
                part("words", PartDraft::Text("Who\nsigned?".to_owned())),
                part("paths", PartDraft::Text(" ".to_owned())),
            ]),
        };
        assert_eq!(draft.words(), "Who\nsigned?");
        let form =
            FormDraft { began_with: named("Old", "x.example"), fields: named("New", "x.example") };
        draft.typed = Typed::Form(Box::new(form));
        assert_eq!(draft.words(), "New");
    }
}
