//! Sentences that the interface says about what was done and what was not.

use crate::desk::DeskError;
use crate::domain::id::ClaimId;
use crate::domain::moves::Action;
use crate::i18n::Texts;
use crate::store::StoreError;

/// What was done.
pub(in crate::tui) fn done(texts: &Texts, action: Action, claim: ClaimId) -> String {
    (texts.tui.done)(&claim.to_string(), texts.term.action(action))
}

/// Why something was not done, with what to do.
pub(in crate::tui) fn failure(texts: &Texts, error: &DeskError) -> String {
    match error {
        DeskError::Refused(refusals) => refusals
            .all()
            .iter()
            .map(|refusal| texts.refusal.message(refusal))
            .collect::<Vec<_>>()
            .join(" · "),
        DeskError::Stale { claim, .. } => (texts.tui.stale)(&claim.to_string()),
        DeskError::NoClaim(id) => (texts.tui.gone)(&id.to_string()),
        DeskError::Store(StoreError::InDoubt { seq, what }) => (texts.tui.in_doubt)(*seq, what),
        DeskError::Store(error) => (texts.tui.store)(&error.to_string()),
        other => other.to_string(),
    }
}
