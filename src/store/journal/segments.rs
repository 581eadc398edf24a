//! The segments of a journal as files: where they lie, which there are, how one begins.
//! It reads headers only; what lies behind them is [`scan`](super::scan)'s.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use super::error::{Error, Result, SegmentFlaw};
use super::files::{Access, Disk, File, Files, read_full, write_all, write_zeros};
use super::format::{Digest, HEADER, Header, MAX_SEGMENT, StoreId};

/// A journal's folder and the way to its files.
#[derive(Debug, Clone)]
pub(super) struct Place {
    pub(super) files: Arc<dyn Files>,
    pub(super) dir: PathBuf,
}

impl Place {
    pub(super) fn new(files: Arc<dyn Files>, store: &Path) -> Self {
        Self { files, dir: store.join("journal") }
    }

    pub(super) fn path(&self, number: u32) -> PathBuf {
        self.dir.join(format!("{number:06}.log"))
    }

    /// Where a segment stands while those that were swapped are put back.
    pub(super) fn moved_path(&self, number: u32) -> PathBuf {
        self.path(number).with_extension("log.moved")
    }

    pub(super) fn open(&self, number: u32, access: Access) -> Result<Arc<dyn File>> {
        let path = self.path(number);
        self.files.open(&path, access).map_err(|e| Error::from_io("open", &path, 0, e))
    }

    /// The numbers of the segments that are there, in order.
    pub(super) fn numbers(&self) -> Result<Vec<u32>> {
        self.numbers_named(".log")
    }

    /// The numbers of the segments that were being put back when that was interrupted, in order.
    pub(super) fn moved_numbers(&self) -> Result<Vec<u32>> {
        self.numbers_named(".log.moved")
    }

    fn numbers_named(&self, ending: &str) -> Result<Vec<u32>> {
        let names = match self.files.list(&self.dir) {
            Ok(names) => names,
            Err(error) if error.kind() == io::ErrorKind::NotFound => Vec::new(),
            Err(error) => return Err(Error::from_io("list", &self.dir, 0, error)),
        };
        let numbers = names.iter().filter_map(|name| number_of(name.strip_suffix(ending)?));
        let mut numbers: Vec<u32> = numbers.collect();
        numbers.sort_unstable();
        Ok(numbers)
    }

    pub(super) fn is_empty(&self) -> Result<bool> {
        Ok(self.numbers()?.is_empty() && self.moved_numbers()?.is_empty())
    }
}

/// The number that a segment's name begins with; `None` for every other name.
fn number_of(digits: &str) -> Option<u32> {
    let number = digits.parse().ok()?;
    (format!("{number:06}") == digits).then_some(number)
}

/// The segments of a journal, as far as they are sound.
#[derive(Debug)]
pub(super) struct Catalog {
    /// Sound headers, in order: number 1 first, none left out.
    pub(super) headers: Vec<Header>,
    /// The last file, when it ends within its header: (number, length in bytes).
    pub(super) stub: Option<(u32, u64)>,
    /// What is wrong with the segment after those.
    pub(super) fault: Option<(u32, SegmentFlaw)>,
}

impl Catalog {
    pub(super) fn read(place: &Place) -> Result<Self> {
        let (mut numbers, moved) = (place.numbers()?, place.moved_numbers()?);
        numbers.extend(&moved);
        numbers.sort_unstable();
        numbers.dedup();
        if numbers.is_empty() {
            return Err(Error::NotThere { dir: place.dir.clone() });
        }
        let mut catalog = Self { headers: Vec::new(), stub: None, fault: None };
        for (expected, number) in (1..).zip(&numbers) {
            let found = if *number != expected {
                Found::Flaw(SegmentFlaw::Missing)
            } else if moved.contains(number) {
                Found::Flaw(SegmentFlaw::Moved)
            } else {
                read_header(place, &place.path(expected))?
            };
            let flaw = match found {
                Found::Header(header) => match catalog.admit(header, expected) {
                    Ok(()) => continue,
                    Err(flaw) => flaw,
                },
                Found::Stub(length) if expected > 1 && numbers.last() == Some(&expected) => {
                    catalog.stub = Some((expected, length));
                    break;
                }
                Found::Stub(_) => SegmentFlaw::Short,
                Found::Flaw(flaw) => flaw,
            };
            catalog.fault = Some((expected, flaw));
            break;
        }
        Ok(catalog)
    }

    /// Takes the next header, if it can follow the ones before it.
    fn admit(&mut self, header: Header, expected: u32) -> Result<(), SegmentFlaw> {
        if let Some(first) = self.headers.first()
            && first.store != header.store
        {
            return Err(SegmentFlaw::Foreign(header.store));
        }
        if header.number != expected {
            return Err(SegmentFlaw::Number(header.number));
        }
        let in_order = match self.headers.last() {
            Some(before) => header.first >= before.first,
            None => header.first == 1 && !header.supersedes,
        };
        if !in_order {
            return Err(SegmentFlaw::Order(header.first));
        }
        if header.first == 1 && header.previous != Digest::genesis(header.store) {
            return Err(SegmentFlaw::Chain);
        }
        self.headers.push(header);
        Ok(())
    }
}

/// What stands where a header belongs.
pub(super) enum Found {
    /// It is sound.
    Header(Header),
    /// The file ends within it: the file's length in bytes.
    Stub(u64),
    /// It cannot be used.
    Flaw(SegmentFlaw),
}

pub(super) fn read_header(place: &Place, path: &Path) -> Result<Found> {
    let regular = place.files.is_file(path);
    if !regular.map_err(|e| Error::from_io("look at", path, 0, e))? {
        return Ok(Found::Flaw(SegmentFlaw::NotAFile));
    }
    let file = place.files.open(path, Access::Read);
    let file = file.map_err(|e| Error::from_io("open", path, 0, e))?;
    let io = |e| Error::from_io("read", path, 0, e);
    let length = file.len().map_err(io)?;
    if length < HEADER {
        return Ok(Found::Stub(length));
    }
    if length > MAX_SEGMENT {
        return Ok(Found::Flaw(SegmentFlaw::Long(length)));
    }
    let mut bytes = [0; 80];
    let read = read_full(&*file, &mut bytes, 0).map_err(io)?;
    Ok(match Header::decode(&bytes[..read]) {
        Ok(header) => Found::Header(header),
        Err(flaw) => Found::Flaw(flaw),
    })
}

/// The first segment's file under the store's folder `dir`, and the store that it names. `None`:
/// there is no segment that could tell.
///
/// # Errors
/// When the files cannot be read.
pub fn origin(dir: &Path) -> Result<Option<(PathBuf, StoreId)>> {
    let place = Place::new(Arc::new(Disk), dir);
    if place.numbers()?.first() != Some(&1) {
        return Ok(None);
    }
    let path = place.path(1);
    Ok(match read_header(&place, &path)? {
        Found::Header(header) => Some((path, header.store)),
        Found::Stub(_) | Found::Flaw(_) => None,
    })
}

/// The segment that is written to.
#[derive(Debug)]
pub(super) struct Current {
    pub(super) number: u32,
    pub(super) path: PathBuf,
    pub(super) file: Arc<dyn File>,
    sync_failed: Mutex<bool>,
}

impl Current {
    pub(super) fn new(place: &Place, number: u32, file: Arc<dyn File>) -> Self {
        Self { number, path: place.path(number), file, sync_failed: Mutex::new(false) }
    }

    /// Makes what was written durable. One at a time, and never again once it has failed: the
    /// system reports a lost write to one caller only, and would tell the next that all is well.
    pub(super) fn sync(&self) -> io::Result<()> {
        let mut failed = self.sync_failed.lock().unwrap_or_else(PoisonError::into_inner);
        if *failed {
            return Err(io::Error::other("an earlier sync of this segment has failed"));
        }
        let result = self.file.sync();
        *failed = result.is_err();
        result
    }
}

/// Why a segment could not be begun.
pub(super) enum NotBegun {
    /// It isn't there; all is as it was before.
    Refused(Error),
    /// It may or may not be there after a power loss.
    InDoubt(Error),
}

/// Begins a segment: header, these records, then zeros up to `length`; all of it durable before it
/// gets its name, so that a segment is whole or not there.
pub(super) fn begin<'a>(
    place: &Place,
    header: &Header,
    records: impl Iterator<Item = &'a [u8]>,
    length: u64,
) -> Result<Current, NotBegun> {
    let path = place.path(header.number);
    let temporary = path.with_extension("log.new");
    let write = || -> io::Result<Arc<dyn File>> {
        let file = place.files.open(&temporary, Access::Create)?;
        write_all(&*file, &header.encode(), 0)?;
        let mut end = HEADER;
        for record in records {
            write_all(&*file, record, end)?;
            end += record.len() as u64;
        }
        write_zeros(&*file, end, length)?;
        file.sync()?;
        Ok(file)
    };
    let file = write().map_err(|error| {
        // Gives its room back; when even that fails, the next attempt begins it anew.
        let _ = place.files.remove(&temporary);
        NotBegun::Refused(Error::from_io("begin", &path, length, error))
    })?;
    let renamed = place.files.rename(&temporary, &path);
    renamed
        .and_then(|()| place.files.sync_dir(&place.dir))
        .map_err(|error| NotBegun::InDoubt(Error::from_io("name", &path, length, error)))?;
    Ok(Current::new(place, header.number, file))
}
