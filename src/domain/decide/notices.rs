//! Which notices an event causes `[S1][S2][D]`.

use chrono::{Duration, NaiveDate};

use super::Context;
use crate::domain::claim::Claim;
use crate::domain::event::{ClaimEvent, What};
use crate::domain::notice::{Addressee, Notice, NoticeKind};

/// The notices of an event; `after` is the claim with the event applied.
pub(in crate::domain) fn caused_by(
    event: &ClaimEvent,
    after: &Claim,
    context: &Context<'_>,
) -> Vec<Notice> {
    let hold = Duration::minutes(i64::from(context.policy.undo_minutes));
    let hold_until = event.noticed_at.checked_add_signed(hold).unwrap_or(event.noticed_at);
    let notice = |kind, to, until: Option<NaiveDate>| {
        let person = match to {
            Addressee::Customer => &after.fields.customer,
            Addressee::Partner => &after.fields.partner,
        };
        vec![Notice {
            kind,
            to,
            name: person.name.clone(),
            email: person.email.clone(),
            until,
            hold_until,
        }]
    };
    let last_day = after.standing.window.as_ref().map(|window| window.counting.last_day);
    match &event.what {
        What::Submitted { .. } => notice(NoticeKind::Submission, Addressee::Customer, None),
        What::Approved { .. } => notice(NoticeKind::Approval, Addressee::Customer, last_day),
        What::InformationRequested { .. } => {
            notice(NoticeKind::InformationRequest, Addressee::Partner, last_day)
        }
        What::Rejected { .. }
        | What::RejectionUpheld
        | What::ConsentDeclined { .. }
        | What::RejectionRequested { .. } => {
            notice(NoticeKind::Rejection, Addressee::Partner, last_day)
        }
        What::Contested { .. } => notice(NoticeKind::Competitor, Addressee::Partner, None),
        What::ArbitrationDecided { .. } => {
            notice(NoticeKind::ArbitrationResult, Addressee::Partner, None)
        }
        _ => Vec::new(),
    }
}
