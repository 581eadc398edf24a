//! What opening, or mending on request, found and mended, as facts.

use std::path::PathBuf;

use crate::store::finding::Finding;
use crate::store::rows::Unfit;
use crate::store::sled_state::Flaw;

/// Something that was found at opening, and what was done about it. An opening loses nothing that
/// was acknowledged; mending on request may, and then says so ([`Repair::JournalCut`],
/// [`Repair::RecordsMissing`]).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Repair {
    /// Bytes of a commit that was never acknowledged were cut off the journal's end.
    TornTail {
        /// How many.
        bytes: u64,
        /// Where they were set aside.
        kept: PathBuf,
    },
    /// The state was rebuilt from the journal.
    StateRebuilt {
        /// What was wrong with the old one.
        why: Flaw,
        /// Where the old one was set aside, if there was one.
        kept: Option<PathBuf>,
    },
    /// A file that a crash during opening had left was removed; it would have kept the state from
    /// being opened.
    SnapshotRemoved,
    /// The read marks and own views could not be opened, so everything counts as unread.
    ReadMarksLost {
        /// What was wrong with them.
        why: Flaw,
        /// Where they were set aside, if there were any.
        kept: Option<PathBuf>,
    },
    /// Something damaged was set aside.
    SetAside {
        /// Where it is now.
        kept: PathBuf,
    },
    /// Segments of the journal that stood under each other's names were put back.
    SegmentsPutBack {
        /// Their numbers.
        segments: Vec<u32>,
    },
    /// The journal was cut before a damaged record: acknowledged records are gone from it.
    JournalCut {
        /// What was wrong.
        why: Finding,
        /// The last record that is left; 0 for none.
        readable_through: u64,
        /// The newest one that is known to have been acknowledged.
        last: Option<u64>,
        /// Where the rest is now.
        kept: Vec<PathBuf>,
    },
    /// The journal looks whole, but acknowledged records are missing at its end.
    RecordsMissing {
        /// The last record that there is.
        last: u64,
        /// The newest one that was acknowledged.
        acknowledged: u64,
    },
    /// sled could not be used, so memory answers; the journal takes commits as ever.
    StateInMemory(Flaw),
    /// The rows of the queue were made anew from the claims.
    RowsMadeAnew(Unfit),
    /// The read marks and own views could not be opened; new ones last as long as the program runs.
    MarksInMemory(Flaw),
    /// The journal could not be opened for writing, so nothing can be recorded now.
    ReadOnly(Finding),
}

impl Repair {
    /// Whether nothing was mended: something is as it should not be, and work goes on without it.
    #[must_use]
    pub const fn is_note(&self) -> bool {
        matches!(self, Self::StateInMemory(_) | Self::MarksInMemory(_) | Self::ReadOnly(_))
    }
}
