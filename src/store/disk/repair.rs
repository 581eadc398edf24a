//! What opening, or mending on request, found and mended, in words.

use std::fmt;
use std::path::PathBuf;

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
        why: String,
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
    ReadOnly(String),
}

impl Repair {
    /// Whether nothing was mended: something is as it should not be, and work goes on without it.
    #[must_use]
    pub const fn is_note(&self) -> bool {
        matches!(self, Self::StateInMemory(_) | Self::MarksInMemory(_) | Self::ReadOnly(_))
    }
}

impl fmt::Display for Repair {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TornTail { bytes, kept } => write!(
                f,
                "an unfinished commit ({bytes} bytes, never acknowledged) was cut off the journal \
                 and kept in {}",
                kept.display()
            ),
            Self::StateRebuilt { why, kept: None } => {
                write!(f, "the state was rebuilt from the journal: {why}")
            }
            Self::StateRebuilt { why, kept: Some(kept) } => write!(
                f,
                "the state was rebuilt from the journal ({why}); the old one is kept in {}",
                kept.display()
            ),
            Self::SnapshotRemoved => {
                f.write_str("a snapshot of the state that was left unfinished was removed")
            }
            Self::ReadMarksLost { why, kept } => {
                write!(
                    f,
                    "the read marks and own views were lost ({why}), so every comment counts as \
                     unread"
                )?;
                match kept {
                    Some(kept) => write!(f, "; what was there is kept in {}", kept.display()),
                    None => Ok(()),
                }
            }
            Self::SetAside { kept } => {
                write!(f, "what was damaged is kept in {}", kept.display())
            }
            Self::SegmentsPutBack { segments } => {
                write!(
                    f,
                    "segments of the journal had been swapped; put back: {}",
                    listed(segments)
                )
            }
            Self::JournalCut { why, readable_through, last, kept } => {
                write!(f, "the journal was cut after record {readable_through} ({why}); ")?;
                match last {
                    Some(last) => write!(f, "records {} to {last} are", readable_through + 1)?,
                    None => f.write_str("the records after it are")?,
                }
                let kept = listed(kept.iter().map(|path| path.display()));
                write!(f, " gone from the store, what is left of them is kept in {kept}")
            }
            Self::RecordsMissing { last, acknowledged } => write!(
                f,
                "the journal ends with record {last}, though record {acknowledged} had been \
                 acknowledged; what came between is gone from the store"
            ),
            Self::StateInMemory(why) => write!(
                f,
                "the state cannot be used now ({why}), so it was read into memory from the journal; \
                 opening takes longer until it can"
            ),
            Self::RowsMadeAnew(why) => {
                write!(f, "the image of the queue's rows was made anew from the claims: {why}")
            }
            Self::MarksInMemory(why) => write!(
                f,
                "the read marks and own views cannot be used now ({why}); new ones are forgotten \
                 at the end"
            ),
            Self::ReadOnly(why) => write!(f, "the store can be read, but not changed: {why}"),
        }
    }
}

fn listed(items: impl IntoIterator<Item = impl fmt::Display>) -> String {
    items.into_iter().map(|item| item.to_string()).collect::<Vec<_>>().join(", ")
}
