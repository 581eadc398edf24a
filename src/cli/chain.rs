//! Walking along the chain of records at the desk, page by page, with progress and an end on
//! request. Nothing here grows with the store.

use super::Meter;
use super::Room;
use super::failure::Failure;
use super::output::Output;
use super::session::Session;
use crate::desk::{ChainEnds, ChainRecord, Excerpt, Extent};
use crate::domain::id::ClaimId;
use crate::i18n::cli::Trouble;
use crate::store::watch::{Progress, Stage, Watch as _};
use crate::wire::export::{HeaderOut, RecordOut};
use crate::wire::json;

/// How many records are asked for at once.
const PAGE: usize = 1_000;

/// Somebody's way along the chain.
pub(super) struct Walk<'a> {
    session: &'a Session,
    excerpt: Excerpt,
    meter: &'a Meter<'a>,
    /// Where it begins and ends: what comes meanwhile is no part of it.
    pub(super) ends: ChainEnds,
}

impl<'a> Walk<'a> {
    /// Asks whether the operator may take it, and where it leads.
    pub(super) fn begin(
        session: &'a Session,
        extent: Extent,
        room: &'a mut Room<'_>,
    ) -> Result<Self, Failure> {
        let excerpt = session.desk.chain(session.who(), extent)?;
        let ends = excerpt.ends();
        if room.environment.shows_output {
            // Progress would stand in the middle of the data.
            room.meter.hush();
        }
        room.meter.arm(room.arm);
        Ok(Self { session, excerpt, meter: &room.meter, ends })
    }

    /// Goes along, a page at a time.
    pub(super) fn pages(
        &self,
        mut visit: impl FnMut(&[ChainRecord]) -> Result<(), Failure>,
    ) -> Result<(), Failure> {
        let ChainEnds { first, head, .. } = self.ends;
        let of = head.saturating_sub(first).saturating_add(1);
        let mut next = first;
        while next <= head {
            let left = usize::try_from(head - next).unwrap_or(PAGE).saturating_add(1);
            let page = self.session.desk.records(&self.excerpt, next, PAGE.min(left))?;
            let Some(last) = page.last() else {
                return Err(Trouble::RecordMissing(next).into());
            };
            let progress = Progress { stage: Stage::Exporting, done: last.seq - first + 1, of };
            self.meter.follow(progress).map_err(|_| Trouble::CutShort)?;
            next = last.seq.saturating_add(1);
            visit(&page)?;
        }
        Ok(())
    }

    /// The document that outsiders prove: a header, then a line for each record.
    pub(super) fn lines(
        &self,
        claim: Option<ClaimId>,
        output: &mut Output<'_>,
    ) -> Result<(), Failure> {
        say(&HeaderOut::of(&self.ends, claim), output)?;
        self.pages(|page| page.iter().try_for_each(|record| say(&RecordOut::of(record), output)))
    }
}

fn say<T: serde::Serialize>(value: &T, output: &mut Output<'_>) -> Result<(), Failure> {
    let line = json::line(value).map_err(|error| Trouble::Output(error.to_string()))?;
    output.say(&line)
}
