//! Format version 1, byte for byte, as the documentation of [`journal`](super) lays it down.
//! Pure: bytes in, values out; it opens no file and trusts no length.

use std::fmt;

use sha2::{Digest as _, Sha256};

use super::error::{Error, Flaw, Result, SegmentFlaw};
use crate::store::bytes::{array_at, u16_at, u32_at, u64_at};

/// The newest format version that this program knows.
pub const FORMAT: u16 = 1;
/// The largest record, in bytes.
pub const MAX_RECORD: u64 = 16 * 1024 * 1024;
/// The largest file that is taken for a segment, in bytes.
pub(super) const MAX_SEGMENT: u64 = 256 * 1024 * 1024;
/// The length of a segment's header, in bytes.
pub(super) const HEADER: u64 = 80;
/// The length of the part of a record that is always there, in bytes.
pub(super) const FIXED: usize = 72;
/// Records begin at multiples of this, in bytes.
pub(super) const ALIGN: u64 = 8;

const SEGMENT_MAGIC: &[u8; 8] = b"CPORJRNL";
/// It begins with a byte that isn't zero, so that zeros are never the beginning of a record.
pub(super) const RECORD_MAGIC: &[u8; 4] = b"\x89REC";
const SUPERSEDES: u16 = 1;
const HASH: usize = 32;
const PER_EVENT: usize = HASH + 4;

/// A SHA-256.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Digest(pub [u8; 32]);

impl Digest {
    /// The hash of these bytes.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Self {
        Self(Sha256::digest(bytes).into())
    }

    /// What the first record of a store names as the record before it.
    #[must_use]
    pub fn genesis(store: StoreId) -> Self {
        let mut hasher = Sha256::new();
        hasher.update(b"cpor journal");
        hasher.update(store.0);
        Self(hasher.finalize().into())
    }
}

impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// What tells one store from another: 16 random bytes, shown in hexadecimal.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub struct StoreId(pub [u8; 16]);

impl StoreId {
    /// Sixteen bytes from the system's random source.
    ///
    /// # Errors
    /// When that source can't be read.
    pub fn random() -> std::io::Result<Self> {
        use std::io::Read as _;
        let mut bytes = [0; 16];
        std::fs::File::open("/dev/urandom")?.read_exact(&mut bytes)?;
        Ok(Self(bytes))
    }
}

impl fmt::Display for StoreId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for StoreId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// The header of a segment, without what is the same in all of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Header {
    pub(super) store: StoreId,
    pub(super) number: u32,
    /// The sequence number of its first record. All before it had been synced.
    pub(super) first: u64,
    /// The hash of the record before that.
    pub(super) previous: Digest,
    /// Whether earlier segments may hold bytes of records from `first` on; they count for nothing.
    pub(super) supersedes: bool,
}

impl Header {
    pub(super) fn encode(&self) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(80);
        bytes.extend(SEGMENT_MAGIC);
        bytes.extend(FORMAT.to_le_bytes());
        bytes.extend((if self.supersedes { SUPERSEDES } else { 0 }).to_le_bytes());
        bytes.extend(self.number.to_le_bytes());
        bytes.extend(self.store.0);
        bytes.extend(self.first.to_le_bytes());
        bytes.extend(self.previous.0);
        bytes.extend([0; 4]);
        bytes.extend(crc32c::crc32c(&bytes).to_le_bytes());
        bytes
    }

    pub(super) fn decode(bytes: &[u8]) -> Result<Self, SegmentFlaw> {
        let bytes = bytes.first_chunk::<80>().ok_or(SegmentFlaw::Short)?;
        if !bytes.starts_with(SEGMENT_MAGIC) {
            return Err(SegmentFlaw::Magic);
        }
        if crc32c::crc32c(&bytes[..76]) != u32_at(bytes, 76) {
            return Err(SegmentFlaw::Checksum);
        }
        let (version, flags) = (u16_at(bytes, 8), u16_at(bytes, 10));
        if version > FORMAT {
            return Err(SegmentFlaw::Newer(version));
        }
        if version == 0 || flags & !SUPERSEDES != 0 || u32_at(bytes, 72) != 0 {
            return Err(SegmentFlaw::Magic);
        }
        Ok(Self {
            store: StoreId(array_at(bytes, 16)),
            number: u32_at(bytes, 12),
            first: u64_at(bytes, 32),
            previous: digest_at(bytes, 40),
            supersedes: flags == SUPERSEDES,
        })
    }
}

/// A commit on its way to becoming a record: measured and its events hashed, but not yet placed.
pub(super) struct Draft<'a, B> {
    events: &'a [B],
    hashes: Vec<Digest>,
    length: u64,
}

impl<'a, B: AsRef<[u8]>> Draft<'a, B> {
    pub(super) fn new(events: &'a [B]) -> Result<Self> {
        if events.is_empty() {
            return Err(Error::Empty);
        }
        let bodies = events.iter().map(|event| event.as_ref().len() as u64);
        let length = bodies
            .map(|body| body.saturating_add(PER_EVENT as u64))
            .fold(FIXED as u64, u64::saturating_add);
        if length > MAX_RECORD {
            return Err(Error::TooLarge { bytes: length, limit: MAX_RECORD });
        }
        let hashes = events.iter().map(|event| Digest::of(event.as_ref())).collect();
        Ok(Self { events, hashes, length: length.next_multiple_of(ALIGN) })
    }

    /// The length of the record in bytes.
    pub(super) fn length(&self) -> u64 {
        self.length
    }

    /// The record's bytes and its hash.
    pub(super) fn encode(
        &self,
        store: StoreId,
        seq: u64,
        durable_through: u64,
        previous: Digest,
    ) -> (Vec<u8>, Digest) {
        // Both fit: `new` has refused what is larger than MAX_RECORD.
        let narrow = |number: u64| u32::try_from(number).unwrap_or(u32::MAX).to_le_bytes();
        let mut bytes = Vec::with_capacity(usize::try_from(self.length).unwrap_or(0));
        bytes.extend(RECORD_MAGIC);
        bytes.extend(narrow(self.length));
        bytes.extend([0; 4]);
        bytes.extend(hashed(seq, durable_through, previous, &self.hashes));
        let hash = Digest::of(&bytes[12..]);
        self.events.iter().for_each(|event| bytes.extend(narrow(event.as_ref().len() as u64)));
        self.events.iter().for_each(|event| bytes.extend(event.as_ref()));
        bytes.resize(bytes.len().next_multiple_of(8), 0);
        let crc = checksum(store, &bytes);
        bytes[8..12].copy_from_slice(&crc.to_le_bytes());
        (bytes, hash)
    }
}

/// The hash of the record with these events.
#[must_use]
pub fn record_hash(seq: u64, durable_through: u64, previous: Digest, events: &[Digest]) -> Digest {
    Digest::of(&hashed(seq, durable_through, previous, events))
}

/// The part of a record that its hash covers.
fn hashed(seq: u64, durable_through: u64, previous: Digest, events: &[Digest]) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(FIXED - 12 + HASH * events.len());
    bytes.extend(FORMAT.to_le_bytes());
    bytes.extend([0; 2]);
    bytes.extend(seq.to_le_bytes());
    bytes.extend(durable_through.to_le_bytes());
    // It fits: MAX_RECORD has room for far fewer.
    bytes.extend(u32::try_from(events.len()).unwrap_or(u32::MAX).to_le_bytes());
    bytes.extend([0; 4]);
    bytes.extend(previous.0);
    bytes.extend(events.iter().flat_map(|hash| hash.0));
    bytes
}

/// The checksum of a record: it begins with the store's id, so that bytes which merely look like a
/// record (within an event's body, or brought from another store) aren't taken for one.
fn checksum(store: StoreId, record: &[u8]) -> u32 {
    let crc = crc32c::crc32c_append(crc32c::crc32c(&store.0), &record[..8]);
    crc32c::crc32c_append(crc, &record[12..])
}

/// The fields of a record that can be read before its checksum has been: none is to be believed.
#[derive(Debug, Clone, Copy)]
pub(super) struct Claimed {
    pub(super) length: u64,
    pub(super) seq: u64,
    pub(super) durable_through: u64,
}

impl Claimed {
    /// Reads them from the first [`FIXED`] bytes, or as many as the file still has.
    pub(super) fn read(bytes: &[u8]) -> Result<Self, Flaw> {
        if bytes.iter().all(|byte| *byte == 0) {
            return Err(Flaw::Missing);
        }
        if !bytes.starts_with(RECORD_MAGIC) {
            return Err(Flaw::Start);
        }
        let fixed = bytes.first_chunk::<FIXED>().ok_or(Flaw::Short)?;
        let length = u64::from(u32_at(fixed, 4));
        let least = (FIXED + PER_EVENT) as u64;
        if length < least || length > MAX_RECORD || !length.is_multiple_of(ALIGN) {
            return Err(Flaw::Length);
        }
        Ok(Self { length, seq: u64_at(fixed, 16), durable_through: u64_at(fixed, 24) })
    }
}

/// The bytes of one whole record: checksum and layout are right. Not yet known: whether it is the
/// record that belongs here, and whether its events have the hashes given for them.
#[derive(Debug, Clone, Copy)]
pub(super) struct Whole<'a> {
    bytes: &'a [u8],
    events: usize,
}

impl<'a> Whole<'a> {
    /// Checks bytes that are as long as [`Claimed::length`] says.
    pub(super) fn check(store: StoreId, bytes: &'a [u8]) -> Result<Self, Flaw> {
        if bytes.len() < FIXED {
            return Err(Flaw::Short);
        }
        if checksum(store, bytes) != u32_at(bytes, 8) {
            return Err(Flaw::Checksum);
        }
        let version = u16_at(bytes, 12);
        if version > FORMAT {
            return Err(Flaw::Newer(version));
        }
        let events = usize::try_from(u32_at(bytes, 32)).unwrap_or(usize::MAX);
        let sound = version == FORMAT
            && u16_at(bytes, 14) == 0
            && u32_at(bytes, 36) == 0
            && events > 0
            && Self { bytes, events }.adds_up();
        if sound { Ok(Self { bytes, events }) } else { Err(Flaw::Layout) }
    }

    fn adds_up(&self) -> bool {
        let Some(table) = self.events.checked_mul(PER_EVENT).map(|table| table + FIXED) else {
            return false;
        };
        if table > self.bytes.len() {
            return false;
        }
        let end = (0..self.events).fold(table as u64, |end, event| end + self.body_length(event));
        let Some(padding) = usize::try_from(end).ok().and_then(|end| self.bytes.get(end..)) else {
            return false;
        };
        padding.len() < 8 && padding.iter().all(|byte| *byte == 0)
    }

    fn body_length(&self, event: usize) -> u64 {
        u64::from(u32_at(self.bytes, FIXED + self.events * HASH + event * 4))
    }

    pub(super) fn bytes(&self) -> &'a [u8] {
        self.bytes
    }

    pub(super) fn length(&self) -> u64 {
        self.bytes.len() as u64
    }

    pub(super) fn version(&self) -> u16 {
        u16_at(self.bytes, 12)
    }

    pub(super) fn seq(&self) -> u64 {
        u64_at(self.bytes, 16)
    }

    pub(super) fn durable_through(&self) -> u64 {
        u64_at(self.bytes, 24)
    }

    pub(super) fn previous(&self) -> Digest {
        digest_at(self.bytes, 40)
    }

    pub(super) fn hash(&self) -> Digest {
        Digest::of(&self.bytes[12..FIXED + self.events * HASH])
    }

    /// Whether it is the record `seq` and follows the record with the hash `previous`.
    pub(super) fn belongs(&self, seq: u64, previous: Digest) -> Result<(), Flaw> {
        if self.seq() != seq {
            Err(Flaw::Sequence(self.seq()))
        } else if self.previous() != previous {
            Err(Flaw::Chain)
        } else if self.durable_through() >= seq {
            Err(Flaw::Layout)
        } else {
            Ok(())
        }
    }

    /// Its events, each proved by its hash.
    pub(super) fn events(&self) -> Result<Vec<(Digest, Vec<u8>)>, Flaw> {
        let mut rest = &self.bytes[FIXED + self.events * PER_EVENT..];
        let mut events = Vec::with_capacity(self.events);
        for event in 0..self.events {
            let length = usize::try_from(self.body_length(event)).map_err(|_| Flaw::Layout)?;
            let (body, after) = rest.split_at_checked(length).ok_or(Flaw::Layout)?;
            let hash = digest_at(self.bytes, FIXED + event * HASH);
            if Digest::of(body) != hash {
                return Err(Flaw::EventHash);
            }
            events.push((hash, body.to_vec()));
            rest = after;
        }
        Ok(events)
    }
}

/// The hash at an offset; see [`array_at`].
fn digest_at(bytes: &[u8], offset: usize) -> Digest {
    Digest(array_at(bytes, offset))
}
