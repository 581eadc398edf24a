//! What follows from events on deliveries: what came of each notice. It is kept beside claims and
//! what they share, so that a delivery raises no claim's revision.

use std::collections::BTreeMap;

use super::{Before, ProjectError};
use crate::domain::event::{StoreChange, StoreEvent};
use crate::domain::notice::{Handling, NoticeId, Outcome};

/// What came of delivering notices; those that were never tried are not in it.
pub type Handled = BTreeMap<NoticeId, Handling>;

/// Whether a store event is about deliveries, and changes nothing else that all claims share.
#[must_use]
pub const fn is_about_one(change: &StoreChange) -> bool {
    matches!(
        change,
        StoreChange::NoticesSending { .. }
            | StoreChange::NoticesDelivered { .. }
            | StoreChange::NoticesFailed { .. }
    )
}

/// Takes in what a delivery event says.
///
/// # Errors
/// When what came before cannot be read.
pub fn project(
    event: &StoreEvent,
    before: &mut (impl Before + ?Sized),
    handled: &mut Handled,
) -> Result<(), ProjectError> {
    let mut change = |id: NoticeId, next: &dyn Fn(Option<&Handling>) -> Handling| {
        let old = match handled.get(&id) {
            Some(old) => Some(old.clone()),
            None => before.handling(id).map_err(ProjectError::Before)?,
        };
        handled.insert(id, next(old.as_ref()));
        Ok(())
    };
    let at = event.at;
    match &event.what {
        StoreChange::NoticesSending { notices, by } => {
            notices.iter().try_for_each(|id| change(*id, &|old| Handling::begin(old, at, *by)))
        }
        StoreChange::NoticesDelivered { notices, by } => notices.iter().try_for_each(|id| {
            change(*id, &|old| Handling::over(old, at, *by, Outcome::Delivered))
        }),
        StoreChange::NoticesFailed { failures, by } => failures.iter().try_for_each(|failed| {
            let said = failed.said.clone();
            let outcome = Outcome::Failed { fault: failed.fault, said };
            change(failed.notice, &|old| Handling::over(old, at, *by, outcome.clone()))
        }),
        _ => Ok(()),
    }
}
