//! What is found in a store that is not as it should be, and where: facts, without a word about
//! them. The words are in the languages; shown as it is, a fact names itself.

use std::path::PathBuf;

use chrono::{DateTime, Utc};

pub use super::backup::Flaw as FrameFlaw;
pub use super::codec::CodecError;
pub use super::journal::{Flaw as RecordFlaw, SegmentFlaw};
pub use super::os::Why;
pub use super::rows::Unfit;
pub use super::sled_state::Flaw as DatabaseFlaw;
use super::state::ProjectError;
use crate::domain::apply::OutOfPlace;
use crate::domain::evidence::Digest;
use crate::domain::id::{ClaimId, Key};
use crate::domain::shared::Misfit;

/// Where something was found.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{self:?}")]
pub enum Place {
    /// The journal.
    Journal,
    /// The state beside it.
    State,
    /// A record of the journal, by its number.
    Record(u64),
    /// A file or folder.
    File(PathBuf),
    /// A claim.
    Claim(ClaimId),
    /// Two claims.
    Claims(ClaimId, ClaimId),
    /// An association key.
    Key(Key),
    /// A PoE file of a claim, by its name there.
    Poe(ClaimId, String),
    /// What all claims share.
    SharedData,
    /// Where in the journal the records are.
    Locations,
    /// The index of association keys.
    KeyIndex,
    /// What came of deliveries.
    Deliveries,
    /// A value that is none of those.
    UnknownValue,
    /// How many claims there are.
    ClaimCount,
    /// How many entries the index of association keys has.
    KeyCount,
    /// How many blocks of deliveries there are.
    DeliveryCount,
    /// How many pieces of long values there are.
    PieceCount,
    /// The read marks.
    ReadMarks,
    /// The own views.
    OwnViews,
    /// The drafts.
    Drafts,
    /// A draft: whose and of what action, by its code; and on which claim.
    Draft(Box<(String, String)>, Option<ClaimId>),
    /// Read marks, own views and drafts.
    Personal,
    /// The rows of the queue.
    Rows,
}

/// What was found.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{self:?}")]
pub enum Finding {
    /// A file, where a store's folder belongs.
    FileForFolder,
    /// The folder holds something else than a store.
    OtherContent,
    /// The file `identity` is not that of a store.
    ForeignIdentity,
    /// The file `identity` names no format.
    NoFormat,
    /// The file `identity` names no store.
    NoIdentity,
    /// The store has a newer format: which, and the newest that is known.
    NewerStore(u32, u32),
    /// A newer format version in a file: at which byte, which.
    NewerAt(u64, u16),
    /// A record with a newer format: its number, and the version.
    NewerRecord(u64, CodecError),
    /// No segment of a journal is there.
    NoSegment,
    /// A record cannot be used.
    Record {
        /// Its number.
        seq: u64,
        /// Where it begins, in bytes.
        offset: u64,
        /// What is wrong with it.
        flaw: RecordFlaw,
        /// Every record up to this one is whole; 0 for none.
        readable_through: u64,
    },
    /// A segment cannot be used.
    Segment {
        /// What is wrong with it.
        flaw: SegmentFlaw,
        /// Every record up to this one is whole; 0 for none.
        readable_through: u64,
    },
    /// No record can be read at a byte of a file.
    Unreadable(PathBuf, u64, RecordFlaw),
    /// A record does not belong behind the last one: its number.
    Unfitting(u64, RecordFlaw),
    /// There is no such record: its number, and that of the last one.
    NoRecord(u64, u64),
    /// The journal ends with a record, though a later one was acknowledged.
    EndsEarly(u64, u64),
    /// A file cannot be used.
    File(PathBuf, Why),
    /// Something cannot be used.
    Fails(Why),
    /// The files may not be written.
    Unwritable(Why),
    /// The state cannot be brought forward.
    StateStuck(Box<Finding>),
    /// A value's bytes are not what they should be.
    Codec(CodecError),
    /// An event cannot follow those before it.
    OutOfPlace(OutOfPlace),
    /// An event does not fit what all claims share.
    Unfit(String),
    /// An event is not linked to the one before it: of which claim, or of what all claims share, and
    /// its number.
    Unlinked(Option<ClaimId>, u32),
    /// What came before a record cannot be read.
    Before(String),
    /// A record lacks an event.
    EventGone,
    /// A record does not hold an event: the record's number, the event's.
    NoEvent(u64, u32),
    /// A claim holds the key already.
    Held(ClaimId),
    /// Both claims hold a key.
    BothHold(Key),
    /// What a database beside the journal suffers from.
    Database(Box<DatabaseFlaw>),
    /// The image of the rows cannot be used.
    Image(Unfit),
    /// A value is too short.
    TooShort,
    /// A piece of a value is missing.
    PieceMissing,
    /// It does not belong where it is.
    Stray,
    /// There should be so many, but there are so many.
    Count(u64, u64),
    /// More was typed than can be kept.
    TooMuchTyped,
    /// The key of an entry is none.
    BadKey,
    /// A record is in another place.
    RecordElsewhere(u64),
    /// It goes on to a record, further than the journal can be read.
    GoesOn(u64),
    /// A claim is missing.
    ClaimMissing(ClaimId),
    /// A claim is not as its events make it.
    ClaimDiffers(ClaimId),
    /// What all claims share is not as its events make it.
    SharedDiffers,
    /// What came of deliveries is not as its events make it.
    DeliveriesDiffer,
    /// The index has other claims on a key.
    IndexDiffers(Key),
    /// The index of association keys has entries too many.
    IndexTooLong,
    /// The newest moment is another.
    Newest(DateTime<Utc>),
    /// The next claim would be another.
    NextClaim(ClaimId),
    /// No event has made a claim.
    Unmade(ClaimId),
    /// A snapshot was left unfinished.
    Snapshot,
    /// A PoE file is missing.
    PoeMissing(Digest),
    /// A PoE file is altered.
    PoeAltered(Digest),
    /// A file was changed while it was read.
    ChangedMeanwhile,
    /// A record in a backup cannot be read: its number.
    InRecord(u64, Box<Finding>),
    /// A record names a PoE file of a claim that the backup does not hold.
    PoeNotThere(u64, ClaimId, String),
    /// What somebody else's code says.
    Said(String),
}

impl From<String> for Finding {
    fn from(said: String) -> Self {
        Self::Said(said)
    }
}

impl From<CodecError> for Finding {
    fn from(error: CodecError) -> Self {
        Self::Codec(error)
    }
}

impl From<OutOfPlace> for Finding {
    fn from(error: OutOfPlace) -> Self {
        Self::OutOfPlace(error)
    }
}

impl From<Misfit> for Finding {
    fn from(Misfit(what): Misfit) -> Self {
        Self::Unfit(what)
    }
}

impl From<Unfit> for Finding {
    fn from(unfit: Unfit) -> Self {
        Self::Image(unfit)
    }
}

impl From<DatabaseFlaw> for Finding {
    fn from(flaw: DatabaseFlaw) -> Self {
        Self::Database(Box::new(flaw))
    }
}

impl From<ProjectError> for Finding {
    fn from(error: ProjectError) -> Self {
        match error {
            ProjectError::OutOfPlace(error) => error.into(),
            ProjectError::Misfit(misfit) => misfit.into(),
            ProjectError::Unlinked { claim, number } => Self::Unlinked(claim, number),
            ProjectError::Codec(error) => error.into(),
            ProjectError::Before(why) => Self::Before(why),
        }
    }
}
