//! Rows in one piece: packed one after another, with the orders that they are asked for in. Made
//! once, never changed. In memory or in a mapped file, the bytes are the same.

use std::fs::File;
use std::io;
use std::ops::Range;
use std::os::unix::fs::FileExt as _;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering::Relaxed};
use std::thread;
use std::time::SystemTime;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::file::{BLOCK, Header, Section};
use super::layout::{self, HEAD, at, id_at};
use super::map::Mmap;
use super::order::Order;
use super::packed::{Heaps, RowRef};
use crate::domain::actor::Operator;
use crate::domain::calendar::Calendar;
use crate::domain::policy::Policy;
use crate::domain::shared::Shared;
use crate::store::bytes::u32_at;
use crate::store::codec;
use crate::store::finding::Why;
use crate::store::journal::{Digest, StoreId};

/// Which record of which store an image was made after.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Origin {
    /// The store.
    pub store: StoreId,
    /// The newest record that it includes.
    pub seq: u64,
    /// That record's hash.
    pub hash: Digest,
}

/// What the first frame needs besides rows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct House {
    /// Whether `--as` and `--now` are taken.
    pub simulated: bool,
    /// The operators.
    pub operators: Vec<Operator>,
    /// The policy.
    pub policy: Policy,
    /// Holidays and time zone.
    pub calendar: Calendar,
    /// The newest moment on record, UTC.
    #[serde(with = "chrono::serde::ts_milliseconds")]
    pub newest: DateTime<Utc>,
}

impl House {
    /// What a store shares.
    #[must_use]
    pub fn of(shared: &Shared, newest: DateTime<Utc>) -> Self {
        Self {
            simulated: shared.simulated,
            operators: shared.operators.values().cloned().collect(),
            policy: shared.policy.clone(),
            calendar: shared.calendar.clone(),
            newest,
        }
    }
}

/// Why an image cannot be used. It is made anew then; nothing is lost.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Unfit {
    /// There is none.
    #[error("there is none")]
    Missing,
    /// It is not one, or one of another store.
    #[error("it is not one of this store")]
    Foreign,
    /// Another version of the program made it.
    #[error("another version of the program made it")]
    OtherVersion,
    /// It is shorter or longer than it says.
    #[error("it is cut")]
    Cut,
    /// Its bytes are not those that were written.
    #[error("it is damaged")]
    Damaged,
    /// It was made after records that this journal does not hold.
    #[error("it was made from another journal")]
    OtherHistory,
    /// It is so old that making it anew is quicker.
    #[error("it is far behind")]
    FarBehind,
    /// It cannot be read.
    #[error("it cannot be read: {0}")]
    Io(Why),
}

/// What tells that a file has been written to: its length, and when it was last changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Stamp(u64, Option<SystemTime>);

impl Stamp {
    /// What a file is now.
    pub(super) fn of(file: &File) -> io::Result<Self> {
        let found = file.metadata()?;
        Ok(Self(found.len(), found.modified().ok()))
    }
}

/// The bytes of an image.
#[derive(Debug)]
pub(super) enum Bytes {
    /// A file and its mapping, and what the file was when it was mapped.
    Mapped(File, Mmap, Stamp),
    /// In memory.
    Held(Vec<u8>),
}

impl Bytes {
    fn all(&self) -> &[u8] {
        match self {
            Self::Mapped(_, map, _) => map,
            Self::Held(bytes) => bytes,
        }
    }

    /// Reads a part into a buffer: what is only proved need not become part of this process.
    fn read(&self, part: Range<usize>, buffer: &mut [u8]) -> io::Result<()> {
        match self {
            Self::Mapped(file, ..) => file.read_exact_at(buffer, part.start as u64),
            Self::Held(bytes) => {
                let part = bytes.get(part).ok_or(io::ErrorKind::UnexpectedEof)?;
                buffer.copy_from_slice(part);
                Ok(())
            }
        }
    }
}

/// Rows in one piece.
#[derive(Debug)]
pub struct Image {
    bytes: Bytes,
    header: Header,
    /// Which blocks have been proved, a bit each.
    proved: Vec<AtomicU64>,
    all_proved: AtomicBool,
}

impl Image {
    /// An image in these bytes, as far as its header tells. Its blocks are still to be proved.
    pub(super) fn open(bytes: Bytes) -> Result<Self, Unfit> {
        let header = Header::read(bytes.all())?;
        let proved = (0..header.blocks().div_ceil(64)).map(|_| AtomicU64::new(0)).collect();
        Ok(Self { bytes, header, proved, all_proved: AtomicBool::new(false) })
    }

    /// Whether it is kept in a file.
    #[must_use]
    pub const fn is_kept(&self) -> bool {
        matches!(self.bytes, Bytes::Mapped(..))
    }

    /// Whether nobody has written to its file since it was mapped. What was proved is proved only for
    /// as long.
    #[must_use]
    pub fn is_untouched(&self) -> bool {
        match &self.bytes {
            Bytes::Mapped(file, _, stamp) => Stamp::of(file).is_ok_and(|now| now == *stamp),
            Bytes::Held(_) => true,
        }
    }

    /// Which record it was made after.
    #[must_use]
    pub const fn origin(&self) -> Origin {
        self.header.origin
    }

    /// How many places there are for claims.
    #[must_use]
    pub const fn places(&self) -> u32 {
        self.header.places
    }

    /// Proves every block that has not been proved yet.
    ///
    /// # Errors
    /// [`Unfit::Damaged`].
    pub fn prove(&self) -> Result<(), Unfit> {
        if self.all_proved.load(Relaxed) {
            return Ok(());
        }
        let middle = self.header.blocks() / 2;
        let halves = thread::scope(|scope| {
            let first = scope.spawn(|| self.prove_blocks(0..middle));
            let second = self.prove_blocks(middle..self.header.blocks());
            (first.join().unwrap_or(Err(Unfit::Damaged)), second)
        });
        halves.0.and(halves.1)?;
        self.all_proved.store(true, Relaxed);
        Ok(())
    }

    fn prove_blocks(&self, blocks: Range<usize>) -> Result<(), Unfit> {
        let mut buffer = vec![0; BLOCK];
        for block in blocks {
            let bit = 1 << (block % 64);
            let proved = self.proved.get(block / 64).ok_or(Unfit::Damaged)?;
            if proved.load(Relaxed) & bit == 0 {
                let part = self.header.block(block);
                let bytes = buffer.get_mut(..part.len()).ok_or(Unfit::Damaged)?;
                self.bytes.read(part, bytes).map_err(|error| Unfit::Io((&error).into()))?;
                if crc32c::crc32c(bytes) != self.header.sum(self.bytes.all(), block) {
                    return Err(Unfit::Damaged);
                }
                proved.fetch_or(bit, Relaxed);
            }
        }
        Ok(())
    }

    /// Proves the blocks that a part of a section lies in.
    fn prove_part(&self, section: Section, part: Range<usize>) -> Result<(), Unfit> {
        if part.is_empty() {
            return Ok(());
        }
        let begin = self.header.section(section).start - super::file::HEADER;
        let last = begin.saturating_add(part.end - 1) / BLOCK;
        self.prove_blocks((begin + part.start) / BLOCK..(last + 1).min(self.header.blocks()))
    }

    fn section(&self, section: Section) -> &[u8] {
        self.bytes.all().get(self.header.section(section)).unwrap_or_default()
    }

    pub(super) fn heaps(&self) -> Heaps<'_> {
        Heaps {
            texts: self.section(Section::Texts),
            words: self.section(Section::Words),
            said: self.section(Section::Said),
        }
    }

    /// The heads, one after another.
    pub(super) fn heads(&self) -> &[u8] {
        self.section(Section::Heads)
    }

    /// What words are searched in, of all rows one after another.
    #[must_use]
    pub fn words(&self) -> &[u8] {
        self.section(Section::Words)
    }

    /// The comments of all rows one after another.
    #[must_use]
    pub fn said(&self) -> &[u8] {
        self.section(Section::Said)
    }

    /// Where the words of the row at a place lie among all of them.
    #[must_use]
    pub fn words_at(&self, place: u32) -> Range<usize> {
        self.part_at(place, at::WORDS)
    }

    /// Where the comments of the row at a place lie among all of them.
    #[must_use]
    pub fn said_at(&self, place: u32) -> Range<usize> {
        self.part_at(place, at::SAID)
    }

    fn part_at(&self, place: u32, part: usize) -> Range<usize> {
        layout::part_at(self.heads(), place as usize * HEAD + part)
    }

    /// The row at a place. The image has been proved.
    #[must_use]
    pub fn row(&self, place: u32) -> Option<RowRef<'_>> {
        let begin = place as usize * HEAD;
        RowRef::new(id_at(place), self.heads().get(begin..begin + HEAD)?, self.heaps())
    }

    /// The row at a place, as it is shown, of an image that has not been proved: as much of it as
    /// is needed is proved now.
    ///
    /// # Errors
    /// [`Unfit::Damaged`].
    pub fn proved_row(&self, place: u32) -> Result<Option<RowRef<'_>>, Unfit> {
        let begin = place as usize * HEAD;
        self.prove_part(Section::Heads, begin..begin + HEAD)?;
        let Some(row) = self.row(place) else { return Ok(None) };
        for (section, at) in
            [(Section::Texts, at::TEXTS), (Section::Words, at::WORDS), (Section::Said, at::SAID)]
        {
            let part = self.part_at(place, at);
            if part.end > self.section(section).len() {
                return Err(Unfit::Damaged);
            }
            self.prove_part(section, part)?;
        }
        Ok(Some(row))
    }

    /// The places of its rows in an order.
    #[must_use]
    pub fn order(&self, order: Order) -> Places<'_> {
        Places(self.section(Section::of(order)))
    }

    /// The place at a position of an order, of an image that has not been proved.
    ///
    /// # Errors
    /// [`Unfit::Damaged`].
    pub fn proved_place(&self, order: Order, position: usize) -> Result<Option<u32>, Unfit> {
        if position >= self.order(order).len() {
            return Ok(None);
        }
        self.prove_part(Section::of(order), position * 4..position * 4 + 4)?;
        Ok(Some(self.order(order).at(position)))
    }

    /// What the first frame needs besides rows.
    ///
    /// # Errors
    /// [`Unfit::Damaged`].
    pub fn house(&self) -> Result<House, Unfit> {
        codec::open(self.section(Section::House)).map_err(|_| Unfit::Damaged)
    }
}

/// Places of rows, one after another.
#[derive(Debug, Clone, Copy)]
pub struct Places<'a>(&'a [u8]);

impl<'a> Places<'a> {
    /// How many there are.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.0.len() / 4
    }

    /// The place at a position; 0 behind the end.
    #[must_use]
    pub fn at(&self, position: usize) -> u32 {
        u32_at(self.0, position * 4)
    }

    /// All of them, from a position on.
    pub fn from(&self, position: usize) -> impl Iterator<Item = u32> + use<'a> {
        let rest = self.0.get(position * 4..).unwrap_or_default();
        rest.chunks_exact(4).map(|bytes| u32_at(bytes, 0))
    }
}
