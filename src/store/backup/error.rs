//! What can go wrong with a backup, typed: what, where, and what is still to be done about it.

use std::io;
use std::path::{Path, PathBuf};

use super::format::FORMAT;
use crate::store::finding::{Finding, Place};
use crate::store::journal::{self, StoreId};
use crate::store::watch::Interrupted;
use crate::store::{StoreError, blobs};

/// The answer of everything about backups that can fail.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// Why a backup was not written, or not read. Offsets are in bytes, frames count from 0.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Something has the name already; it was not touched.
    #[error("{} is there already, and is not overwritten", .0.display())]
    FileExists(PathBuf),
    /// The file cannot be read.
    #[error("{} cannot be read: {source}", path.display())]
    CannotRead {
        /// Which.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// The file cannot be written, for another reason than room.
    #[error("{} cannot be written: {source}", path.display())]
    CannotWrite {
        /// Which.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// It does not begin like a backup.
    #[error("{} is not a backup", .0.display())]
    NotABackup(PathBuf),
    /// Written by a newer version of this program.
    #[error("{} has format version {version}, this program knows up to {FORMAT}", path.display())]
    Newer {
        /// Which file.
        path: PathBuf,
        /// The version found.
        version: u16,
    },
    /// The file ends too early.
    #[error("{} is cut short at byte {offset}", path.display())]
    CutShort {
        /// Which file.
        path: PathBuf,
        /// Where it ends.
        offset: u64,
    },
    /// The file is not what was written.
    #[error("{} is damaged at byte {offset}, in frame {frame}: {flaw}", path.display())]
    Damaged {
        /// Which file.
        path: PathBuf,
        /// In which frame; 0 also for the header before it.
        frame: u64,
        /// Where that begins.
        offset: u64,
        /// What is wrong there.
        flaw: Flaw,
    },
    /// Every part is what was written, but what they tell does not fit together.
    #[error("{} does not hold together: {what}", path.display())]
    Contradiction {
        /// Which file.
        path: PathBuf,
        /// What is wrong.
        what: Finding,
    },
    /// Every file is what was written, but no store follows from their records.
    #[error("no store follows from the records: {place}: {what}")]
    Misfit {
        /// Where.
        place: Place,
        /// What is wrong.
        what: Finding,
    },
    /// Two files are of two stores.
    #[error(
        "{} is a backup of the store {found}, {} of {wanted}",
        path.display(),
        first.display()
    )]
    OtherStore {
        /// Which file.
        path: PathBuf,
        /// Its store.
        found: StoreId,
        /// The first file.
        first: PathBuf,
        /// The store of the first file.
        wanted: StoreId,
    },
    /// Records are in none of the files.
    #[error("the records {from} to {through} are in none of the files; next is {}", next.display())]
    Gap {
        /// The first record that is missing.
        from: u64,
        /// The last record that is missing.
        through: u64,
        /// The file that begins behind them.
        next: PathBuf,
    },
    /// A file begins with a record that another holds already.
    #[error(
        "{} begins with record {from}, but {} goes through record {through}",
        later.display(),
        earlier.display()
    )]
    Overlap {
        /// The file that begins earlier.
        earlier: PathBuf,
        /// Its last record.
        through: u64,
        /// The other file.
        later: PathBuf,
        /// Its first record.
        from: u64,
    },
    /// The files are of one store, but of two histories of it.
    #[error(
        "{} does not go on from record {seq} of {}: the store has had two histories",
        later.display(),
        earlier.display()
    )]
    OtherHistory {
        /// The earlier file.
        earlier: PathBuf,
        /// Its last record.
        seq: u64,
        /// The later file.
        later: PathBuf,
    },
    /// More records were asked to be left out than there are.
    #[error("the journal ends with record {head}, before {since}")]
    BeyondHead {
        /// After which record the backup was to begin.
        since: u64,
        /// The last record.
        head: u64,
    },
    /// A PoE file that a record names is missing or altered, so the backup would be of no use.
    #[error("the PoE file {name} of {claim} is missing or altered in {}", place.display())]
    Evidence {
        /// The claim, as `C-000042`.
        claim: String,
        /// The file's name there.
        name: String,
        /// Where it belongs.
        place: PathBuf,
    },
    /// The store cannot be read or made.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl Error {
    /// A failed write of a backup: a full disk is its own case.
    pub(in crate::store) fn writing(path: &Path) -> impl FnOnce(io::Error) -> Self {
        move |source| match blobs::io_error(path, source) {
            StoreError::Io { path, source } => Self::CannotWrite { path, source },
            full => Self::Store(full),
        }
    }
}

impl From<Interrupted> for Error {
    fn from(interrupted: Interrupted) -> Self {
        Self::Store(interrupted.into())
    }
}

/// What is wrong with the header or a frame.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Flaw {
    /// The header or the frame's beginning fails its checksum.
    #[error("its beginning fails its checksum")]
    Head,
    /// The header says what cannot be.
    #[error("the header contradicts itself")]
    Header,
    /// No frame of this version begins like that.
    #[error("it is of an unknown kind")]
    Kind,
    /// It is longer or shorter than a frame of its kind can be.
    #[error("it has an impossible length")]
    Length,
    /// Its content fails its checksum.
    #[error("its content fails its checksum")]
    Content,
    /// A frame of its kind cannot stand here.
    #[error("it does not belong here")]
    Place,
    /// It holds a record that is bad, or another than belongs here.
    #[error("the record in it {0}")]
    Record(journal::Flaw),
    /// The read marks in it are bad.
    #[error("the read marks in it are laid out wrongly")]
    Marks,
    /// The own views in it are bad.
    #[error("the own views in it are laid out wrongly")]
    Views,
    /// A draft in it is bad.
    #[error("a draft in it is laid out wrongly")]
    Drafts,
    /// The bytes of a PoE file have another SHA-256.
    #[error("the PoE file that ends here has another SHA-256 than it should have")]
    Evidence,
    /// The end counts other parts than there are.
    #[error("it counts other parts than there are")]
    Counts,
    /// The SHA-256 of the whole is another.
    #[error("the file has another SHA-256 than it says")]
    Whole,
    /// Something follows the end.
    #[error("other bytes follow the end")]
    Trailing,
}
