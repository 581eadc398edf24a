//! The outbox, as somebody may see it.

use chrono::{DateTime, Utc};

use super::row::can_see;
use super::view::NoticeView;
use crate::domain::actor::{Operator, Side};
use crate::domain::notice::{Addressee, Posted};
use crate::store::rows::RowRef;

/// A notice as an operator sees it; `None` when it is not for this operator's eyes. Partners and
/// customers see what is addressed to their side, of claims that they see.
pub(super) fn shown(
    posted: Posted,
    row: &RowRef<'_>,
    operator: &Operator,
    now: DateTime<Utc>,
) -> Option<NoticeView> {
    let theirs = match operator.role.side() {
        Side::Reviewer | Side::System => true,
        Side::Partner => posted.notice.to == Addressee::Partner,
        Side::Customer => posted.notice.to == Addressee::Customer,
    };
    (theirs && can_see(operator, row)).then(|| NoticeView {
        state: posted.state(now),
        claim_name: row.shown().name.to_owned(),
        posted,
    })
}
