//! Figures, from the rows that a query finds.

use super::LocalDesk;
use crate::desk::DeskError;
use crate::desk::figures::{Facts, Figures, Tally};
use crate::desk::query::Row as _;
use crate::desk::queue::Depth;
use crate::domain::actor::Side;
use crate::domain::id::OperatorName;
use crate::store::watch::{Progress, Stage, Watch};

/// How many rows are counted between two looks at whoever watches.
const STEP: usize = 8_192;

impl LocalDesk {
    pub(in crate::desk::local) fn count(
        &self,
        who: &OperatorName,
        query: &str,
        watch: &dyn Watch,
    ) -> Result<Figures, DeskError> {
        let asked = self.asked(&mut self.lock(), who, query)?;
        let found = asked.searching(&asked.query, Depth::Comments, |search| search.find(watch))?;
        let (look, of) = (asked.look(), asked.rows.places());
        let mut tally = Tally::new(&asked.shared.calendar, asked.now);
        for begin in (0..of as usize).step_by(STEP) {
            let progress = Progress { stage: Stage::Searching, done: begin as u64, of: of.into() };
            watch.follow(progress)?;
            let rows = asked.rows.rows_in(begin, STEP).filter(|(place, _)| found.holds(*place));
            for (_, row) in rows {
                let Some(seen) = look.at(row) else { continue };
                let facts = Facts {
                    status: row.status(),
                    overdue: seen.is_overdue(),
                    due: seen.due_last_day(),
                    submitted_at: row.submitted_at(),
                };
                tally.add(facts, row.passages());
            }
        }
        let works = asked.operator.role.side() != Side::Customer;
        Ok(tally.figures(asked.seq, works))
    }
}
