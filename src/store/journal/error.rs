//! What can go wrong with a journal, typed: what, where, and what to do about it.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::format::{FORMAT, StoreId};
use crate::store::os::is_full;

/// The answer of everything in the journal that can fail.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// A refusal or failure of the journal. Offsets and sizes are in bytes.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Another process (or another part of this one) has the journal open for writing.
    #[error("{} is held by another process; close it there first", path.display())]
    Busy {
        /// The lock file.
        path: PathBuf,
    },
    /// A journal was to be created where there is one.
    #[error("{} already holds a journal; open it or choose another folder", dir.display())]
    Exists {
        /// The journal's folder.
        dir: PathBuf,
    },
    /// There is no journal here.
    #[error("there is no journal in {}", dir.display())]
    NotThere {
        /// The journal's folder.
        dir: PathBuf,
    },
    /// The operating system refused. Nothing is in doubt because of it.
    #[error("could not {doing} {}", path.display())]
    Io {
        /// What was being done, as it follows "could not".
        doing: &'static str,
        /// To which file or folder.
        path: PathBuf,
        /// The system's own words.
        source: io::Error,
    },
    /// There is no room (disk, quota or file size limit). The commit was refused whole, nothing
    /// of it is left, and the next one is welcome once there is room.
    #[error(
        "no room for {bytes} bytes in {}; free some space and try again, nothing was recorded",
        path.display()
    )]
    Full {
        /// The file that could not take them.
        path: PathBuf,
        /// How many bytes were to be written.
        bytes: u64,
        /// The system's own words.
        source: io::Error,
    },
    /// The commit is larger than any record may be. Nothing was written.
    #[error("a commit of {bytes} bytes is over the limit of {limit}; split it")]
    TooLarge {
        /// The size that its record would have.
        bytes: u64,
        /// The largest size of a record.
        limit: u64,
    },
    /// A commit without an event. Nothing was written.
    #[error("a commit needs at least one event")]
    Empty,
    /// Writing failed earlier in a way that could not be made good; reading goes on.
    #[error("the journal takes no more commits until it is opened again; nothing was recorded")]
    ReadOnly {
        /// What failed.
        #[source]
        cause: Arc<Error>,
    },
    /// Whether this record has been kept is not known: it may be there at the next opening.
    #[error(
        "whether record {seq} was kept is unknown; open the journal again to see before repeating it"
    )]
    InDoubt {
        /// The record's sequence number.
        seq: u64,
        /// What failed.
        #[source]
        cause: Arc<Error>,
    },
    /// A write or a sync failed, and so did writing the records in doubt again elsewhere.
    #[error("{first}, and writing the records in doubt again failed too: {second}")]
    Twice {
        /// What failed at first.
        #[source]
        first: Box<Error>,
        /// What failed then.
        second: Box<Error>,
    },
    /// A record that had been synced, or lies before one that is whole, is missing or bad.
    /// Nothing was changed or cut.
    #[error(
        "{} is damaged at byte {offset}: record {seq} {flaw}; {}",
        path.display(),
        readable(*readable_through)
    )]
    Damaged {
        /// The segment's file.
        path: PathBuf,
        /// The segment's number.
        segment: u32,
        /// Where the record begins, in bytes.
        offset: u64,
        /// The sequence number of the record that should be there.
        seq: u64,
        /// Every record up to this one is whole (0: none).
        readable_through: u64,
        /// What is wrong with it.
        flaw: Flaw,
    },
    /// A whole segment can't be used. Nothing was changed or cut.
    #[error(
        "{} can't be used: {flaw}; {}",
        path.display(),
        readable(*readable_through)
    )]
    Segment {
        /// The segment's file.
        path: PathBuf,
        /// The segment's number.
        segment: u32,
        /// Every record up to this one is whole (0: none).
        readable_through: u64,
        /// What is wrong with it.
        flaw: SegmentFlaw,
    },
    /// Written by a newer version of this program. Nothing was changed or cut.
    #[error(
        "{} has format version {version} at byte {offset}, this program knows up to {FORMAT}; use \
         the version that wrote it",
        path.display()
    )]
    Newer {
        /// The segment's file.
        path: PathBuf,
        /// Where, in bytes.
        offset: u64,
        /// The version found.
        version: u16,
        /// Every record up to this one is readable (0: none).
        readable_through: u64,
    },
    /// No whole, living record begins at the location asked for.
    #[error("{} byte {offset} can't be read: the record there {flaw}", path.display())]
    Unreadable {
        /// The segment's file.
        path: PathBuf,
        /// Where, in bytes.
        offset: u64,
        /// What is wrong there.
        flaw: Flaw,
    },
    /// A record was to be added as it is, but it doesn't belong behind the last one. Nothing was
    /// written.
    #[error("record {seq} can't be added: it {flaw}")]
    Misfit {
        /// The number it carries.
        seq: u64,
        /// What is wrong with it there.
        flaw: Flaw,
    },
    /// A sequence number was asked for that the journal does not hold.
    #[error("there is no record {seq}; the last one is {head}")]
    NoSuchRecord {
        /// The number asked for.
        seq: u64,
        /// The last record's number (0: the journal is empty).
        head: u64,
    },
}

impl Error {
    /// What is wrong with a file of a journal that is damaged, without the file's name: (file, what).
    #[must_use]
    pub fn damage(&self) -> Option<(&Path, String)> {
        let (path, what, through) = match self {
            Self::Damaged { path, offset, seq, readable_through, flaw, .. } => {
                (path, format!("record {seq}, at byte {offset}, {flaw}"), readable_through)
            }
            Self::Segment { path, readable_through, flaw, .. } => {
                (path, flaw.to_string(), readable_through)
            }
            _ => return None,
        };
        Some((path, format!("{what}; {}", readable(*through))))
    }

    /// Sorts a failed operation of the system: a full disk is its own case.
    pub(super) fn from_io(doing: &'static str, path: &Path, bytes: u64, source: io::Error) -> Self {
        let path = path.to_path_buf();
        if is_full(&source) {
            Self::Full { path, bytes, source }
        } else {
            Self::Io { doing, path, source }
        }
    }
}

/// How much of a damaged journal is left.
fn readable(through: u64) -> String {
    match through {
        0 => "no record can be read".to_owned(),
        1 => "only record 1 can be read".to_owned(),
        through => format!("records 1 to {through} can be read"),
    }
}

/// What is wrong with a record; it reads on from "record 7 …".
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Flaw {
    /// There are only zeros, or the file ends.
    #[error("is missing")]
    Missing,
    /// The bytes there don't begin like a record.
    #[error("has no beginning")]
    Start,
    /// Its length is impossible.
    #[error("has an impossible length")]
    Length,
    /// The file ends within it.
    #[error("is cut short")]
    Short,
    /// Its checksum doesn't match.
    #[error("fails its checksum")]
    Checksum,
    /// Its parts don't add up to its length.
    #[error("is laid out wrongly")]
    Layout,
    /// It carries another sequence number.
    #[error("carries sequence number {0}")]
    Sequence(u64),
    /// It doesn't name the hash of the record before it.
    #[error("does not follow from the record before it")]
    Chain,
    /// The body of one of its events doesn't have the hash given for it.
    #[error("holds an event that fails its hash")]
    EventHash,
    /// A later segment holds this record instead.
    #[error("was written again in a later segment")]
    Superseded,
    /// Bytes follow the last record of a closed segment.
    #[error("should begin the next segment, but other bytes lie here")]
    Trailing,
    /// It has a newer format version.
    #[error("has the newer format version {0}")]
    Newer(u16),
}

/// What is wrong with a segment as a whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SegmentFlaw {
    /// Its file isn't there, though later ones are.
    #[error("the file is missing")]
    Missing,
    /// Swapped segments were being put back, and that was interrupted; mending goes on with it.
    #[error("it stands under a name ending in .moved, since putting segments back was interrupted")]
    Moved,
    /// A folder, a symbolic link or something else stands in its place.
    #[error("it is not a regular file")]
    NotAFile,
    /// The file ends within the header.
    #[error("the file ends within its header")]
    Short,
    /// The file is larger than any segment.
    #[error("with {0} bytes it is larger than any segment")]
    Long(u64),
    /// The file doesn't begin like a segment.
    #[error("it is not a segment of a journal")]
    Magic,
    /// The header's checksum doesn't match.
    #[error("its header fails its checksum")]
    Checksum,
    /// It has a newer format version.
    #[error("it has the newer format version {0}")]
    Newer(u16),
    /// It belongs to another store.
    #[error("it belongs to the store {0}")]
    Foreign(StoreId),
    /// Its header carries another segment's number: files were swapped or renamed.
    #[error("its header says that it is segment {0}")]
    Number(u32),
    /// Its first sequence number can't follow the segment before it.
    #[error("its first record would be {0}, which does not follow the segment before")]
    Order(u64),
    /// It doesn't name the hash of the last record of the segment before it.
    #[error("it does not follow from the last record of the segment before")]
    Chain,
}
