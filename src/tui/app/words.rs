//! Sentences that the interface says about what was done and what was not.

use crate::desk::DeskError;
use crate::domain::id::ClaimId;
use crate::domain::moves::Action;
use crate::i18n::Texts;
use crate::i18n::view::ViewTrouble;

/// How a line at the foot of the screen is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// Something went well.
    Good,
    /// Something is to be known.
    Note,
    /// Something was refused or failed.
    Alert,
}

/// A line at the foot of the screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// How it is meant.
    pub tone: Tone,
    /// The words.
    pub text: String,
}

/// What was done.
pub(in crate::tui) fn done(texts: &Texts, action: Action, claim: ClaimId) -> String {
    (texts.tui.done)(&claim.to_string(), texts.term.action(action))
}

/// Why something was not done, with what to do.
pub(in crate::tui) fn failure(texts: &Texts, error: &DeskError) -> String {
    if let Some((seq, why)) = error.in_doubt() {
        return (texts.tui.in_doubt)(seq, &(texts.storing.finding)(why));
    }
    match error {
        DeskError::Refused(refusals) => refusals
            .all()
            .iter()
            .map(|refusal| texts.refusal.message(refusal))
            .collect::<Vec<_>>()
            .join(" · "),
        DeskError::Stale { claim, .. } => (texts.tui.stale)(&claim.to_string()),
        DeskError::NoClaim(id) => (texts.tui.gone)(&id.to_string()),
        DeskError::Store(error) => (texts.tui.store)(&texts.trouble(&error.into()).message),
        other => crate::i18n::storing::trouble(other)
            .map(|it| texts.trouble(&it).message)
            .unwrap_or_default(),
    }
}

/// Why something was not done, and what to do about it, as whole as it can be said.
pub(in crate::tui) fn in_full(texts: &Texts, error: &DeskError) -> String {
    let DeskError::Refused(refusals) = error else { return failure(texts, error) };
    let words = refusals.all().iter().map(|refusal| texts.refusal.words(refusal));
    texts.punctuation.sentences(words.map(|words| words.in_full(&texts.punctuation)))
}

/// Why a view was not changed, with what to do.
pub(super) fn view_failure(texts: &Texts, error: &DeskError) -> String {
    match error {
        DeskError::NoView(code) => {
            (texts.view.trouble)(&ViewTrouble::Missing(code.clone(), Vec::new())).message
        }
        other => in_full(texts, other),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;
    use crate::store::StoreError;

    /// Nobody is told that nothing has changed where that is unknown.
    #[test]
    fn what_may_have_been_kept_is_not_said_to_be_undone() {
        let texts = Language::En.texts();
        let doubt = StoreError::InDoubt { seq: 7, what: "broken".to_owned().into() };
        let said = failure(texts, &doubt.into());
        assert!(said.contains("unknown whether record 7 was kept"), "{said}");
        assert!(!said.contains("nothing has changed"), "{said}");
        let refused = failure(texts, &StoreError::ReadOnly("broken".to_owned().into()).into());
        assert!(refused.contains("nothing has changed"), "{refused}");
    }
}
