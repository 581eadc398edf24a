//! Why sled cannot be used, whatever it says.

use std::path::PathBuf;

use crate::store::finding::{Finding, Place};
use crate::store::os::{Why, is_full, may_not_write};

/// Why the state cannot be used. The journal is not concerned.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Flaw {
    /// There is nothing there.
    #[error("it is missing")]
    Missing,
    /// Something is there, but nothing of it can be read.
    #[error("nothing can be read there")]
    Blank,
    /// Another process has it open.
    #[error("another process has it open")]
    Busy,
    /// sled cannot read or write it.
    #[error("sled says: {0}")]
    Sled(String),
    /// A part of sled's file fails its checksum.
    #[error("a part of its file fails its checksum")]
    Checksum,
    /// Something that is no file stands where one of its files belongs.
    #[error("{0} is no file")]
    NoFile(PathBuf),
    /// The system fails to read or write it.
    #[error("the system fails: {0}")]
    Fails(Why),
    /// Its files cannot be reached.
    #[error("its files cannot be reached: {0}")]
    Place(Why),
    /// No room is left for it.
    #[error("no room is left: {0}")]
    Full(Why),
    /// A value is not what it should be.
    #[error("{place}: {what}")]
    Value {
        /// Which.
        place: Place,
        /// What is wrong with it.
        what: Finding,
    },
    /// Written by a newer program.
    #[error("it has format version {0}, which is newer than this program")]
    Newer(u8),
    /// Written by an older program, in another layout.
    #[error("an earlier version of this program made it")]
    Older,
    /// A change in several batches was interrupted.
    #[error("a large change to it was interrupted")]
    Unfinished,
    /// It belongs to another store.
    #[error("it belongs to another store")]
    OtherStore,
    /// The journal has come so much further that making it anew is quicker.
    #[error("it is far behind the journal")]
    FarBehind,
    /// It does not follow from this journal.
    #[error("it does not follow from the journal")]
    OtherHistory,
}

impl Flaw {
    /// Whether the system stands in the way of a state that may be sound: nothing is to be mended.
    #[must_use]
    pub const fn is_the_systems(&self) -> bool {
        matches!(self, Self::Busy | Self::Full(_) | Self::Place(_))
    }
}

/// The answer of everything here that can fail.
pub type Result<T> = std::result::Result<T, Flaw>;

impl From<::sled::Error> for Flaw {
    fn from(error: ::sled::Error) -> Self {
        match &error {
            ::sled::Error::Io(io) if io.to_string().contains("could not acquire lock") => {
                Self::Busy
            }
            ::sled::Error::Io(io) if is_full(io) => Self::Full(io.into()),
            ::sled::Error::Io(io) if may_not_write(io) => Self::Place(io.into()),
            ::sled::Error::Io(io) => Self::Fails(io.into()),
            ::sled::Error::Corruption { .. } => Self::Checksum,
            _ => Self::Sled(error.to_string()),
        }
    }
}
