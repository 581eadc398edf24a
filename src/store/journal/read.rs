//! Reading: single records by their location, and all of them in order, one at a time. Needs no
//! lock, changes nothing, and shows a reader no bytes that fail a check.

use std::collections::VecDeque;
use std::iter::FusedIterator;
use std::path::Path;
use std::sync::Arc;

use super::error::{Error, Flaw, Result};
use super::files::{Disk, Files};
use super::format::{Digest, HEADER, Header, StoreId, Whole};
use super::scan::{Tail, Window};
use super::segments::{Catalog, Place};

/// How many segments a [`Picker`] keeps open: a process may have few files open, a journal many
/// segments.
const MOST_OPEN: usize = 16;

/// Where a record begins. It stays right for as long as the journal exists, and may be stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Location {
    /// The segment's number.
    pub segment: u32,
    /// The offset in its file, in bytes.
    pub offset: u32,
}

/// One commit, every byte of it checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    /// The version of its format.
    pub version: u16,
    /// Its sequence number, from 1 without a gap.
    pub seq: u64,
    /// The newest record that was known to be synced when this one was written.
    pub durable_through: u64,
    /// The hash of the record before it.
    pub previous: Digest,
    /// Its own hash, which covers its events' hashes, but not their bodies.
    pub hash: Digest,
    /// Where it lies.
    pub location: Location,
    /// Its events, in order; at least one.
    pub events: Vec<Event>,
}

/// One event of a commit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// The SHA-256 of the body.
    pub hash: Digest,
    /// What the journal was given.
    pub body: Vec<u8>,
}

impl Record {
    fn new(whole: &Whole<'_>, location: Location) -> Result<Self, Flaw> {
        let events = whole.events()?.into_iter().map(|(hash, body)| Event { hash, body });
        Ok(Self {
            version: whole.version(),
            seq: whole.seq(),
            durable_through: whole.durable_through(),
            previous: whole.previous(),
            hash: whole.hash(),
            location,
            events: events.collect(),
        })
    }
}

/// A journal as it was at one moment: up to the last record that was whole then.
#[derive(Debug, Clone)]
pub struct Reader {
    pub(super) place: Place,
    pub(super) store: StoreId,
    pub(super) headers: Arc<[Header]>,
    pub(super) head: u64,
    pub(super) head_hash: Digest,
}

impl Reader {
    /// Opens the journal under the store's folder `dir`, whether or not a writer has it open.
    ///
    /// # Errors
    /// [`Error::Damaged`], [`Error::Segment`] and [`Error::Newer`] when what is there isn't sound;
    /// what comes before it can still be read with [`Reader::salvage`].
    pub fn open(dir: &Path) -> Result<Self> {
        match Self::salvage(dir)? {
            (reader, None) => Ok(reader),
            (_, Some(damage)) => Err(damage),
        }
    }

    /// Opens as much of the journal as is readable from its beginning, and says what is wrong with
    /// the rest, as far as the headers and the last segment show it. (Damage within an earlier
    /// segment comes to light when its records are read.)
    ///
    /// # Errors
    /// When there is no journal, or not even its first segment can be used.
    pub fn salvage(dir: &Path) -> Result<(Self, Option<Error>)> {
        Self::salvage_in(Arc::new(Disk), dir)
    }

    pub(super) fn salvage_in(files: Arc<dyn Files>, dir: &Path) -> Result<(Self, Option<Error>)> {
        let place = Place::new(files, dir);
        let catalog = Catalog::read(&place)?;
        let Some(last) = catalog.headers.last() else {
            return Err(fault(&place, &catalog, 0).unwrap_or(Error::NotThere { dir: place.dir }));
        };
        let mut tail = Tail::walk(&mut Window::stream(&place, last)?, last)?;
        let damage = tail.judge_beside_writer(&place, last, 0).err();
        let damage = damage.or_else(|| fault(&place, &catalog, tail.head));
        let reader = Self {
            store: last.store,
            headers: catalog.headers.into(),
            head: tail.head,
            head_hash: tail.hash,
            place,
        };
        Ok((reader, damage))
    }

    /// Which store the journal belongs to.
    #[must_use]
    pub fn store_id(&self) -> StoreId {
        self.store
    }

    /// The number and hash of the last record; `None` when there is none.
    #[must_use]
    pub fn head(&self) -> Option<(u64, Digest)> {
        (self.head > 0).then_some((self.head, self.head_hash))
    }

    /// Reads the record at a location.
    ///
    /// # Errors
    /// [`Error::Unreadable`] when no whole record of this journal begins there, [`Error::Newer`],
    /// [`Error::Io`].
    pub fn read(&self, location: Location) -> Result<Record> {
        let (index, header) = self.segment_of(location)?;
        self.pick(&mut Window::single(&self.place, header)?, index, location)
    }

    /// Reads many records by their locations, in whatever order.
    #[must_use]
    pub fn picker(&self) -> Picker {
        Picker { windows: VecDeque::new(), reader: self.clone() }
    }

    /// The record at a location in the segment with this index, seen through a window into it.
    fn pick(&self, window: &mut Window, index: usize, location: Location) -> Result<Record> {
        let offset = u64::from(location.offset);
        let path = || self.place.path(location.segment);
        let unreadable = |flaw| Error::Unreadable { path: path(), offset, flaw };
        let first = self.headers.get(index).map_or(0, |header| header.first);
        let record = window.record(offset)?.and_then(|whole| Record::new(&whole, location));
        let record = record.map_err(|flaw| match flaw {
            Flaw::Newer(_) => window.damaged(offset, first, flaw),
            flaw => unreadable(flaw),
        })?;
        if record.seq < first {
            return Err(unreadable(Flaw::Sequence(record.seq)));
        }
        if self.headers.get(index + 1).is_some_and(|next| record.seq >= next.first) {
            return Err(unreadable(Flaw::Superseded));
        }
        Ok(record)
    }

    /// The index and header of the segment in which a location lies.
    fn segment_of(&self, location: Location) -> Result<(usize, &Header)> {
        let index = usize::try_from(location.segment).unwrap_or(usize::MAX).wrapping_sub(1);
        let header = self.headers.get(index).ok_or_else(|| Error::Unreadable {
            path: self.place.path(location.segment),
            offset: u64::from(location.offset),
            flaw: Flaw::Missing,
        })?;
        Ok((index, header))
    }

    /// Where a record lies. Reads through the segment that holds it.
    ///
    /// # Errors
    /// [`Error::NoSuchRecord`] beyond the head, [`Error::Damaged`] when a record before it in the
    /// same segment is bad.
    pub fn location_of(&self, seq: u64) -> Result<Location> {
        let missing = Error::NoSuchRecord { seq, head: self.head };
        if seq == 0 || seq > self.head {
            return Err(missing);
        }
        self.records_from(seq).next().ok_or(missing)?.map(|record| record.location)
    }

    /// All records from the number `seq` on, in order, read as they are asked for. Everything on
    /// the way is proved: checksums, order, the chain of hashes, and the hash of each event. The
    /// first error ends it.
    #[must_use]
    pub fn records_from(&self, seq: u64) -> Records {
        let index = self.headers.partition_point(|header| header.first <= seq).saturating_sub(1);
        let at = self.headers.get(index);
        Records {
            from: seq,
            next: at.map_or(1, |header| header.first),
            previous: at.map_or(Digest::genesis(self.store), |header| header.previous),
            index,
            window: None,
            offset: HEADER,
            done: at.is_none(),
            reader: self.clone(),
        }
    }

    /// All records from the one at a location on, without walking through those before it. They
    /// are proved as by [`Reader::records_from`], but for the link of the first to the one before.
    ///
    /// # Errors
    /// As [`Reader::read`].
    pub fn records_at(&self, location: Location) -> Result<Records> {
        let first = self.read(location)?;
        Ok(Records {
            from: first.seq,
            next: first.seq,
            previous: first.previous,
            // `read` has found this segment.
            index: usize::try_from(location.segment).unwrap_or(usize::MAX).saturating_sub(1),
            window: None,
            offset: u64::from(location.offset),
            done: false,
            reader: self.clone(),
        })
    }
}

/// Reads single records by their locations, and keeps some of the files open that it has read from.
#[derive(Debug)]
pub struct Picker {
    reader: Reader,
    /// The segments that were read from last, by their index, the newest last.
    windows: VecDeque<(usize, Window)>,
}

impl Picker {
    /// Reads the record at a location.
    ///
    /// # Errors
    /// As [`Reader::read`].
    pub fn read(&mut self, location: Location) -> Result<Record> {
        let (index, header) = self.reader.segment_of(location)?;
        let held = self.windows.iter().position(|(held, _)| *held == index);
        let mut window = match held.and_then(|at| self.windows.remove(at)) {
            Some((_, window)) => window,
            None => Window::single(&self.reader.place, header)?,
        };
        let record = self.reader.pick(&mut window, index, location);
        if self.windows.len() >= MOST_OPEN {
            self.windows.pop_front();
        }
        self.windows.push_back((index, window));
        record
    }
}

/// The fault that a catalogue names, as an error.
pub(super) fn fault(place: &Place, catalog: &Catalog, readable_through: u64) -> Option<Error> {
    use super::error::SegmentFlaw;
    let (segment, flaw) = catalog.fault?;
    let path = place.path(segment);
    Some(match flaw {
        SegmentFlaw::Newer(version) => Error::Newer { path, offset: 0, version, readable_through },
        flaw => Error::Segment { path, segment, readable_through, flaw },
    })
}

/// The records of a [`Reader`], one after another.
#[derive(Debug)]
pub struct Records {
    reader: Reader,
    /// Records before this one are checked, but not given out.
    from: u64,
    next: u64,
    previous: Digest,
    index: usize,
    window: Option<Window>,
    offset: u64,
    done: bool,
}

impl Records {
    /// The next record that is asked for, as `take` makes it of its bytes.
    pub(super) fn advance<T>(
        &mut self,
        take: impl Fn(&Whole<'_>, Location) -> Result<T, Flaw>,
    ) -> Option<Result<T>> {
        while !self.done {
            match self.step(&take) {
                Ok(Some(Step::Passed)) => {}
                Ok(Some(Step::Wanted(record))) => return Some(Ok(record)),
                Ok(None) => self.done = true,
                Err(error) => {
                    self.done = true;
                    return Some(Err(error));
                }
            }
        }
        None
    }

    /// The next record, whether or not it is asked for; `None` at the end.
    fn step<T>(
        &mut self,
        take: impl Fn(&Whole<'_>, Location) -> Result<T, Flaw>,
    ) -> Result<Option<Step<T>>> {
        while self.leave_segment()? {}
        if self.next > self.reader.head {
            return Ok(None);
        }
        let window = open(&mut self.window, &self.reader, self.index)?;
        let (next, offset) = (self.next, self.offset);
        let segment = self.reader.headers.get(self.index).map_or(0, |header| header.number);
        let location = Location { segment, offset: u32::try_from(offset).unwrap_or(u32::MAX) };
        let wanted = next >= self.from;
        let step = window.record(offset)?.and_then(|whole| {
            whole.belongs(next, self.previous)?;
            self.previous = whole.hash();
            self.offset += whole.length();
            self.next = next.saturating_add(1);
            let record = wanted.then(|| take(&whole, location)).transpose()?;
            Ok(record.map_or(Step::Passed, Step::Wanted))
        });
        step.map(Some).map_err(|flaw| window.damaged(offset, next, flaw))
    }

    /// Goes on to the next segment where this one ends; answers whether it did.
    fn leave_segment(&mut self) -> Result<bool> {
        let Some(after) = self.reader.headers.get(self.index + 1).copied() else {
            return Ok(false);
        };
        if self.next < after.first {
            return Ok(false);
        }
        let window = open(&mut self.window, &self.reader, self.index)?;
        if !after.supersedes && window.content_end(self.offset)?.is_some() {
            return Err(window.damaged(self.offset, self.next, Flaw::Trailing));
        }
        if after.previous != self.previous {
            return Err(Error::Segment {
                path: self.reader.place.path(after.number),
                segment: after.number,
                readable_through: self.next.saturating_sub(1),
                flaw: super::error::SegmentFlaw::Chain,
            });
        }
        self.index += 1;
        self.window = None;
        self.offset = HEADER;
        Ok(true)
    }
}

enum Step<T> {
    Passed,
    Wanted(T),
}

/// The window into the segment with this index, opened at its first use.
fn open<'a>(
    window: &'a mut Option<Window>,
    reader: &Reader,
    index: usize,
) -> Result<&'a mut Window> {
    if window.is_none() {
        let dir = || Error::NotThere { dir: reader.place.dir.clone() };
        let header = reader.headers.get(index).ok_or_else(dir)?;
        *window = Some(Window::stream(&reader.place, header)?);
    }
    window.as_mut().ok_or_else(|| Error::NotThere { dir: reader.place.dir.clone() })
}

impl Iterator for Records {
    type Item = Result<Record>;

    fn next(&mut self) -> Option<Self::Item> {
        self.advance(Record::new)
    }
}

impl FusedIterator for Records {}
