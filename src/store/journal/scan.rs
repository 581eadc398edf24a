//! Walking through one segment: a window that never holds more of a file than one record, and the
//! judgement of how a last segment ends. It reads only.

use std::collections::VecDeque;
use std::io;
use std::path::PathBuf;
use std::sync::Arc;

use super::error::{Error, Flaw, Result};
use super::files::{Access, File, read_full};
use super::format::{ALIGN, Claimed, Digest, FIXED, HEADER, Header, MAX_RECORD, StoreId, Whole};
use super::segments::Place;

/// How much is read at once when records are read one after another, in bytes.
const STREAM: usize = 128 * 1024;
/// How much is read at once when only one record is wanted, in bytes.
const SINGLE: usize = 4 * 1024;
/// How many bytes of supposed records are summed in the search for a later whole one; a file made
/// to look like a record at every step would otherwise take hours.
const SEARCH_LIMIT: u64 = 16 * MAX_RECORD;

/// A view into one segment.
#[derive(Debug)]
pub(super) struct Window {
    store: StoreId,
    number: u32,
    path: PathBuf,
    file: Arc<dyn File>,
    length: u64,
    chunk: usize,
    buffer: Vec<u8>,
    start: u64,
}

impl Window {
    /// Opens a segment, to read it from one end to the other.
    pub(super) fn stream(place: &Place, header: &Header) -> Result<Self> {
        Self::open(place, header, STREAM)
    }

    /// Opens a segment, to read one record.
    pub(super) fn single(place: &Place, header: &Header) -> Result<Self> {
        Self::open(place, header, SINGLE)
    }

    fn open(place: &Place, header: &Header, chunk: usize) -> Result<Self> {
        let path = place.path(header.number);
        let file = place.open(header.number, Access::Read)?;
        let length = file.len().map_err(|e| Error::from_io("measure", &path, 0, e))?;
        Ok(Self {
            store: header.store,
            number: header.number,
            path,
            file,
            length,
            chunk,
            buffer: Vec::new(),
            start: 0,
        })
    }

    /// The file's length in bytes when it was opened.
    pub(super) fn length(&self) -> u64 {
        self.length
    }

    /// Up to `wanted` bytes: fewer only where the file ends.
    pub(super) fn bytes(&mut self, offset: u64, wanted: u64) -> Result<&[u8]> {
        let left = self.length.saturating_sub(offset);
        let wanted = usize::try_from(wanted.min(left)).unwrap_or(usize::MAX);
        let within = offset.checked_sub(self.start).and_then(|from| usize::try_from(from).ok());
        let held = within
            .filter(|from| from.checked_add(wanted).is_some_and(|end| end <= self.buffer.len()));
        let from = if let Some(from) = held {
            from
        } else {
            self.fill(offset, wanted, left)
                .map_err(|e| Error::from_io("read", &self.path, 0, e))?;
            0
        };
        let end = (from + wanted).min(self.buffer.len());
        Ok(self.buffer.get(from..end).unwrap_or_default())
    }

    fn fill(&mut self, offset: u64, wanted: usize, left: u64) -> io::Result<()> {
        let size = wanted.max(self.chunk).min(usize::try_from(left).unwrap_or(usize::MAX));
        self.buffer.resize(size, 0);
        self.start = offset;
        let read = read_full(&*self.file, &mut self.buffer, offset)?;
        self.buffer.truncate(read);
        Ok(())
    }

    /// The whole record that begins at `offset`.
    pub(super) fn record(&mut self, offset: u64) -> Result<Result<Whole<'_>, Flaw>> {
        let claimed = match Claimed::read(self.bytes(offset, FIXED as u64)?) {
            Ok(claimed) => claimed,
            Err(flaw) => return Ok(Err(flaw)),
        };
        let store = self.store;
        let bytes = self.bytes(offset, claimed.length)?;
        if (bytes.len() as u64) < claimed.length {
            return Ok(Err(Flaw::Short));
        }
        Ok(Whole::check(store, bytes))
    }

    /// One past the last byte from `offset` on that isn't zero; `None` when all are zero.
    pub(super) fn content_end(&mut self, offset: u64) -> Result<Option<u64>> {
        let (mut at, mut end) = (offset, None);
        while at < self.length {
            let bytes = self.bytes(at, STREAM as u64)?;
            if bytes.is_empty() {
                break;
            }
            if let Some(last) = bytes.iter().rposition(|byte| *byte != 0) {
                end = Some(at + last as u64 + 1);
            }
            at += bytes.len() as u64;
        }
        Ok(end)
    }

    /// Whether a whole record behind `offset` shows that record `seq` had been synced. Where the
    /// search becomes too long the answer is yes, for then nothing is cut.
    fn shows_synced(&mut self, offset: u64, seq: u64) -> Result<bool> {
        let (mut at, mut summed) = (offset + ALIGN, 0);
        while at < self.length {
            let claimed = Claimed::read(self.bytes(at, FIXED as u64)?);
            if let Ok(claimed) = claimed
                && claimed.durable_through >= seq
                && claimed.durable_through < claimed.seq
                && claimed.length <= self.length - at
            {
                summed += claimed.length;
                if summed > SEARCH_LIMIT || self.record(at)?.is_ok() {
                    return Ok(true);
                }
            }
            at += ALIGN;
        }
        Ok(false)
    }

    pub(super) fn damaged(&self, offset: u64, seq: u64, flaw: Flaw) -> Error {
        let readable_through = seq.saturating_sub(1);
        let path = self.path.clone();
        if let Flaw::Newer(version) = flaw {
            return Error::Newer { path, offset, version, readable_through };
        }
        Error::Damaged { path, segment: self.number, offset, seq, readable_through, flaw }
    }
}

/// How the last segment ends.
#[derive(Debug)]
pub(super) struct Tail {
    /// The last whole record's number; that before the segment's first when it has none.
    pub(super) head: u64,
    /// That record's hash.
    pub(super) hash: Digest,
    /// Where the next record belongs, in bytes.
    pub(super) end: u64,
    /// The newest record that is shown to have been synced.
    pub(super) proven: u64,
    /// Where the records after that one begin, and how long they are, in bytes.
    pub(super) unproven: VecDeque<(u64, u64, u64)>,
    flaw: Flaw,
}

impl Tail {
    /// Walks through a last segment up to its last whole record.
    pub(super) fn walk(window: &mut Window, header: &Header) -> Result<Self> {
        let mut tail = Self {
            head: header.first.saturating_sub(1),
            hash: header.previous,
            end: HEADER,
            proven: header.first.saturating_sub(1),
            unproven: VecDeque::new(),
            flaw: Flaw::Missing,
        };
        tail.go_on(window)?;
        Ok(tail)
    }

    fn go_on(&mut self, window: &mut Window) -> Result<()> {
        loop {
            let next = self.head.saturating_add(1);
            let whole = match window.record(self.end)? {
                Ok(whole) => whole,
                Err(flaw) => {
                    self.flaw = flaw;
                    return Ok(());
                }
            };
            if let Err(flaw) = whole.belongs(next, self.hash) {
                self.flaw = flaw;
                return Ok(());
            }
            self.unproven.push_back((next, self.end, whole.length()));
            self.prove(whole.durable_through());
            self.hash = whole.hash();
            self.end += whole.length();
            self.head = next;
        }
    }

    /// Notes that this record, and all before it, had been synced.
    pub(super) fn prove(&mut self, durable_through: u64) {
        self.proven = self.proven.max(durable_through.min(self.head));
        while self.unproven.front().is_some_and(|(seq, ..)| *seq <= self.proven) {
            self.unproven.pop_front();
        }
    }

    /// What lies behind the last whole record: nothing (`None`), or a torn tail that ends at the
    /// byte given, or else damage. `known_durable` is what others know to have been synced.
    pub(super) fn judge(&self, window: &mut Window, known_durable: u64) -> Result<Option<u64>> {
        let next = self.head.saturating_add(1);
        let end = window.content_end(self.end)?;
        let synced = known_durable >= next
            || matches!(self.flaw, Flaw::Newer(_))
            || (end.is_some() && window.shows_synced(self.end, next)?);
        if synced { Err(window.damaged(self.end, next, self.flaw)) } else { Ok(end) }
    }

    /// The same for one who reads beside a writer: what looked bad a moment ago may have been half
    /// written, so damage counts only when the record is still bad afterwards.
    pub(super) fn judge_beside_writer(
        &mut self,
        place: &Place,
        header: &Header,
        known_durable: u64,
    ) -> Result<Option<u64>> {
        let mut window = Window::stream(place, header)?;
        loop {
            let answer = self.judge(&mut window, known_durable);
            if !matches!(answer, Err(Error::Damaged { .. })) {
                return answer;
            }
            let before = self.end;
            window = Window::stream(place, header)?;
            self.go_on(&mut window)?;
            if self.end == before {
                return answer;
            }
        }
    }
}
