//! Format versions 1 to 3, byte for byte, as the documentation of [`backup`](super) lays it down. Pure:
//! bytes in, values out; it opens no file and trusts no length.

use super::error::Flaw;
use crate::store::bytes::{array_at, u16_at, u32_at, u64_at};
use crate::store::journal::{Digest, MAX_RECORD, StoreId};

/// The newest format version that this program knows.
pub const FORMAT: u16 = 3;
/// The longest piece of a PoE file in one frame, in bytes.
pub const MOST_PART: usize = 256 * 1024;
/// The most bytes of read marks in one frame.
pub(super) const MOST_MARKS: usize = 64 * 1024;
/// The most bytes of one operator's own views: far more than as many as may be take.
const MOST_VIEWS: usize = 1024 * 1024;
/// The most bytes of one draft: more than a store keeps of one.
const MOST_DRAFT: usize = 8 * 1024 * 1024;
/// The length of the header, in bytes.
pub(super) const HEADER: usize = 120;
/// The length of a frame's beginning, in bytes.
pub(super) const HEAD: usize = 12;
/// The length of what follows a frame's content, in bytes.
pub(super) const TAIL: usize = 4;
/// The length of the SHA-256 at the end of the end's content, in bytes.
pub(super) const WHOLE: usize = 32;

const MAGIC: &[u8; 8] = b"CPORBKUP";
const WITH_MARKS: u16 = 1;
const WITH_VIEWS: u16 = 2;
const WITH_DRAFTS: u16 = 4;

/// What is in a backup beside records and PoE files.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Holds {
    /// Nothing.
    Records,
    /// The read marks.
    Marks,
    /// The read marks and the own views.
    MarksAndViews,
    /// The read marks, the own views and the drafts: all that is personal.
    All,
}

impl Holds {
    /// The format version that can hold it.
    const fn version(self) -> u16 {
        match self {
            Self::Records | Self::Marks => 1,
            Self::MarksAndViews => 2,
            Self::All => 3,
        }
    }

    const fn flags(self) -> u16 {
        match self {
            Self::Records => 0,
            Self::Marks => WITH_MARKS,
            Self::MarksAndViews => WITH_MARKS | WITH_VIEWS,
            Self::All => WITH_MARKS | WITH_VIEWS | WITH_DRAFTS,
        }
    }

    fn read(version: u16, flags: u16) -> Option<Self> {
        let all = [Self::Records, Self::Marks, Self::MarksAndViews, Self::All];
        all.into_iter().find(|holds| (holds.version(), holds.flags()) == (version, flags))
    }

    /// How many counts the end of such a backup has.
    pub(super) const fn counts(self) -> usize {
        match self {
            Self::Records | Self::Marks => 3,
            Self::MarksAndViews => 4,
            Self::All => 5,
        }
    }

    /// How many bytes the end's content has.
    pub(super) const fn done(self) -> usize {
        self.counts() * 8 + WHOLE
    }
}

/// Which records of which store a backup holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Range {
    /// The store.
    pub store: StoreId,
    /// The number of the first record, at least 1.
    pub from: u64,
    /// The number of the last record; `from` − 1 when there is none.
    pub through: u64,
    /// The hash of the record before the first.
    pub previous: Digest,
    /// The hash of the last record.
    pub head: Digest,
}

impl Range {
    /// How many records it holds.
    #[must_use]
    pub const fn records(&self) -> u64 {
        self.through.saturating_add(1).saturating_sub(self.from)
    }

    fn is_sound(&self) -> bool {
        let is_empty = self.from.checked_sub(1) == Some(self.through);
        let begins = self.from > 1 || self.previous == Digest::genesis(self.store);
        let ends = !is_empty || self.head == self.previous;
        self.from > 0 && begins && ends && (is_empty || self.from <= self.through)
    }
}

/// What is wrong with a header.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum HeaderFlaw {
    NotABackup,
    Newer(u16),
    Short,
    Damaged(Flaw),
}

/// The header of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Header {
    pub(super) range: Range,
    pub(super) holds: Holds,
}

impl Header {
    pub(super) fn encode(&self) -> Vec<u8> {
        let range = &self.range;
        let mut bytes = Vec::with_capacity(HEADER);
        bytes.extend(MAGIC);
        bytes.extend(self.holds.version().to_le_bytes());
        bytes.extend(self.holds.flags().to_le_bytes());
        bytes.extend([0; 4]);
        bytes.extend(range.store.0);
        bytes.extend(range.from.to_le_bytes());
        bytes.extend(range.through.to_le_bytes());
        bytes.extend(range.previous.0);
        bytes.extend(range.head.0);
        bytes.extend([0; 4]);
        bytes.extend(crc32c::crc32c(&bytes).to_le_bytes());
        bytes
    }

    /// Reads it from the first [`HEADER`] bytes of a file, or as many as there are.
    pub(super) fn decode(bytes: &[u8]) -> Result<Self, HeaderFlaw> {
        if !bytes.starts_with(MAGIC) {
            return Err(HeaderFlaw::NotABackup);
        }
        let bytes = bytes.first_chunk::<HEADER>().ok_or(HeaderFlaw::Short)?;
        if crc32c::crc32c(&bytes[..HEADER - 4]) != u32_at(bytes, HEADER - 4) {
            return Err(HeaderFlaw::Damaged(Flaw::Head));
        }
        if u16_at(bytes, 8) > FORMAT {
            return Err(HeaderFlaw::Newer(u16_at(bytes, 8)));
        }
        let holds = Holds::read(u16_at(bytes, 8), u16_at(bytes, 10));
        let range = Range {
            store: StoreId(array_at(bytes, 16)),
            from: u64_at(bytes, 32),
            through: u64_at(bytes, 40),
            previous: Digest(array_at(bytes, 48)),
            head: Digest(array_at(bytes, 80)),
        };
        let zeros = u32_at(bytes, 12) == 0 && u32_at(bytes, 112) == 0;
        match holds.filter(|_| zeros && range.is_sound()) {
            Some(holds) => Ok(Self { range, holds }),
            None => Err(HeaderFlaw::Damaged(Flaw::Header)),
        }
    }
}

/// The kinds of frames.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Marks,
    Views,
    Drafts,
    File,
    Part,
    Record,
    Done,
}

impl Kind {
    const ALL: [Self; 7] =
        [Self::Marks, Self::Views, Self::Drafts, Self::File, Self::Part, Self::Record, Self::Done];

    const fn name(self) -> [u8; 4] {
        *match self {
            Self::Marks => b"MARK",
            Self::Views => b"VIEW",
            Self::Drafts => b"DRFT",
            Self::File => b"FILE",
            Self::Part => b"PART",
            Self::Record => b"RECD",
            Self::Done => b"DONE",
        }
    }

    /// Whether a content can be this long, in bytes.
    fn admits(self, length: usize) -> bool {
        match self {
            Self::Marks => (1..=MOST_MARKS).contains(&length),
            Self::Views => (1..=MOST_VIEWS).contains(&length),
            Self::Drafts => (1..=MOST_DRAFT).contains(&length),
            Self::File => length == 40,
            Self::Part => (1..=MOST_PART).contains(&length),
            // What a record needs at least is the journal's to say.
            Self::Record => length > 0 && length as u64 <= MAX_RECORD,
            // Which of them it is, the header says.
            Self::Done => {
                let holds = [Holds::Marks, Holds::MarksAndViews, Holds::All];
                holds.iter().any(|holds| holds.done() == length)
            }
        }
    }
}

/// The beginning of a frame.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Head {
    pub(super) kind: Kind,
    /// The length of the content, in bytes.
    pub(super) length: usize,
    crc: u32,
}

impl Head {
    /// The beginning of the frame with this number, of a store's backup; `None` when the content
    /// is too long for its kind.
    pub(super) fn new(store: StoreId, number: u64, kind: Kind, length: usize) -> Option<Self> {
        let shown = u32::try_from(length).ok().filter(|_| kind.admits(length))?;
        let mut bytes = kind.name().to_vec();
        bytes.extend(shown.to_le_bytes());
        Some(Self { kind, length, crc: checksum(store, number, &bytes) })
    }

    pub(super) fn encode(&self) -> Vec<u8> {
        let mut bytes = self.kind.name().to_vec();
        bytes.extend(u32::try_from(self.length).unwrap_or(u32::MAX).to_le_bytes());
        bytes.extend(self.crc.to_le_bytes());
        bytes
    }

    pub(super) fn decode(store: StoreId, number: u64, bytes: &[u8; HEAD]) -> Result<Self, Flaw> {
        let crc = u32_at(bytes, 8);
        if checksum(store, number, &bytes[..8]) != crc {
            return Err(Flaw::Head);
        }
        let kind = Kind::ALL.into_iter().find(|kind| bytes.starts_with(&kind.name()));
        let kind = kind.ok_or(Flaw::Kind)?;
        let length = usize::try_from(u32_at(bytes, 4)).unwrap_or(usize::MAX);
        if kind.admits(length) { Ok(Self { kind, length, crc }) } else { Err(Flaw::Length) }
    }

    /// What follows the content.
    pub(super) fn tail(&self, content: &[u8]) -> [u8; TAIL] {
        let crc = crc32c::crc32c(&self.crc.to_le_bytes());
        crc32c::crc32c_append(crc, content).to_le_bytes()
    }
}

/// It begins with the store and the frame's number, so that frames that were moved, or brought from
/// another backup, fail it.
fn checksum(store: StoreId, number: u64, bytes: &[u8]) -> u32 {
    let crc = crc32c::crc32c_append(crc32c::crc32c(&store.0), &number.to_le_bytes());
    crc32c::crc32c_append(crc, bytes)
}
