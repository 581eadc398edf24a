//! Figures, from the rows that a query finds.

use super::LocalDesk;
use crate::desk::figures::{Facts, Figures, Tally};
use crate::desk::query::Row as _;
use crate::desk::queue::Depth;
use crate::desk::{DeskError, Watch};
use crate::domain::actor::Side;
use crate::domain::id::OperatorName;

impl LocalDesk {
    pub(super) fn count(
        &self,
        who: &OperatorName,
        query: &str,
        watch: &dyn Watch,
    ) -> Result<Figures, DeskError> {
        let asked = self.asked(&mut self.lock(), who, query)?;
        let (found, look) = (asked.find(Depth::Comments, watch)?, asked.look());
        let mut tally = Tally::new(&asked.shared.calendar, asked.now);
        for (_, row) in asked.rows.all().filter(|(place, _)| found.holds(*place)) {
            let Some(seen) = look.at(row) else { continue };
            let facts = Facts {
                status: row.status(),
                overdue: seen.is_overdue(),
                due: seen.due_last_day(),
                submitted_at: row.submitted_at(),
            };
            tally.add(facts, row.passages());
        }
        let works = asked.operator.role.side() != Side::Customer;
        Ok(tally.figures(asked.seq, works))
    }
}
