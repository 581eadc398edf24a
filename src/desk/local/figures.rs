//! Figures, from the rows in memory.

use super::LocalDesk;
use crate::desk::figures::{Facts, Figures, Tally};
use crate::desk::query::{Query, QueryContext, Row as _};
use crate::desk::row::SeenRow;
use crate::desk::{DeskError, Progress, Stage, Watch};
use crate::domain::actor::Side;
use crate::domain::id::OperatorName;
use crate::store::StoreError;

/// After how many claims whoever watches hears of it.
const TOLD_EVERY: usize = 1_024;

impl LocalDesk {
    pub(super) fn count(
        &self,
        who: &OperatorName,
        query: &str,
        watch: &dyn Watch,
    ) -> Result<Figures, DeskError> {
        let mut inner = self.lock();
        let operator = self.find_operator(who)?;
        let query = Query::parse(query).map_err(DeskError::Query)?;
        let now = self.catch_up(&mut inner)?;
        let shared = self.store.shared();
        let today = shared.calendar.local_day(now);
        let business_days = |days| shared.calendar.extend(today, days);
        let asked =
            QueryContext { today, me: operator.name.as_str(), business_days: &business_days };
        let query = query.settled(&asked);
        let read_mark = |id| self.store.read_mark(&operator.name, id).unwrap_or(0);
        let mut tally = Tally::new(&shared.calendar, now);
        let of = u64::try_from(inner.rows.len()).unwrap_or(u64::MAX);
        for (place, row) in inner.rows.values().enumerate() {
            if place % TOLD_EVERY == 0 {
                let done = u64::try_from(place).unwrap_or(u64::MAX);
                let progress = Progress { stage: Stage::Searching, done, of };
                watch.follow(progress).map_err(StoreError::from)?;
            }
            let seen = SeenRow {
                row,
                operator: &operator,
                now,
                calendar: &shared.calendar,
                read_mark: &read_mark,
            };
            if seen.is_visible() && query.wants(seen.status()) && query.matches(&seen, &asked) {
                let claim = &row.claim;
                let facts = Facts {
                    status: claim.status(),
                    overdue: claim.is_overdue(now),
                    due: seen.due_last_day(),
                    submitted_at: claim.submitted_at,
                };
                tally.add(facts, claim.passages.iter().copied());
            }
        }
        let works = operator.role.side() != Side::Customer;
        Ok(tally.figures(self.store.head().seq, works))
    }
}
