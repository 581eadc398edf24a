//! Creating and opening for writing: what was torn by a crash is set aside and cut, what had been
//! synced and is bad stops everything, and what can't be told from the disk is written once more.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::error::{Error, Result};
use super::files::{Access, File, Files, Lock, read_full, write_all, write_zeros};
use super::format::{Digest, HEADER, Header, MAX_SEGMENT, StoreId};
use super::read::{Reader, fault};
use super::scan::{Tail, Window};
use super::segments::{Catalog, Current, NotBegun, Place, begin};
use super::write::State;
use super::{Journal, Options};
use crate::store::os::above;

/// What was found at opening, and what was done about it.
#[derive(Debug)]
pub struct Opened {
    /// How many records there are.
    pub records: u64,
    /// What was cut off; empty after a clean end.
    pub torn: Vec<Torn>,
    /// Why no commit will be taken, when making the end good has failed (a full disk, say).
    pub read_only: Option<Arc<Error>>,
}

/// Bytes at the end that belong to no whole record, and had never been acknowledged. They were cut
/// off, and set aside in a file of their own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Torn {
    /// The segment's number.
    pub segment: u32,
    /// Where they began, in bytes.
    pub offset: u64,
    /// How many there are.
    pub bytes: u64,
    /// Where they were set aside.
    pub kept: PathBuf,
}

/// Takes the lock of a journal whose folder exists.
pub(super) fn lock(place: &Place) -> Result<Box<dyn Lock>> {
    let path = place.dir.join("lock");
    let lock = place.files.lock(&path).map_err(|e| Error::from_io("lock", &path, 0, e))?;
    lock.ok_or(Error::Busy { path })
}

pub(super) fn create(
    files: Arc<dyn Files>,
    dir: &Path,
    store: StoreId,
    options: Options,
) -> Result<Journal> {
    let place = Place::new(files, dir);
    let io = |e| Error::from_io("create", &place.dir, 0, e);
    let new = place.files.is_file(dir).is_err();
    place.files.create_dir_all(&place.dir).map_err(io)?;
    let lock = lock(&place)?;
    if !place.is_empty()? {
        return Err(Error::Exists { dir: place.dir });
    }
    let header =
        Header { store, number: 1, first: 1, previous: Digest::genesis(store), supersedes: false };
    let length = options.step.min(options.segment_size);
    let current =
        begin(&place, &header, std::iter::empty(), length).map_err(|error| match error {
            NotBegun::Refused(error) | NotBegun::InDoubt(error) => error,
        })?;
    place.files.sync_dir(dir).map_err(io)?;
    if new && dir.parent().is_some() {
        place.files.sync_dir(above(dir)).map_err(io)?;
    }
    let state = State {
        current: Arc::new(current),
        headers: Arc::new([header]),
        offset: HEADER,
        allocated: length,
        limit: options.segment_size,
        head: 0,
        head_hash: header.previous,
        durable: 0,
        pending: Vec::new(),
        moved: std::collections::BTreeMap::new(),
        sharing: false,
        syncing: false,
        failed: None,
    };
    Ok(Journal::assemble(place, store, options, state, Some(lock)))
}

pub(super) fn open(
    files: Arc<dyn Files>,
    dir: &Path,
    options: Options,
) -> Result<(Journal, Opened)> {
    let place = Place::new(files, dir);
    let journal_there = place.is_empty().map(|empty| !empty)?;
    if !journal_there {
        return Err(Error::NotThere { dir: place.dir });
    }
    let lock = lock(&place)?;
    let catalog = Catalog::read(&place)?;
    let Some(last) = catalog.headers.last().copied() else {
        return Err(fault(&place, &catalog, 0).unwrap_or(Error::NotThere { dir: place.dir }));
    };
    let mut window = Window::stream(&place, &last)?;
    let mut tail = Tail::walk(&mut window, &last)?;
    if let Some(error) = fault(&place, &catalog, tail.head) {
        return Err(error);
    }
    let torn_end = tail.judge(&mut window, options.known_durable)?;
    tail.prove(options.known_durable);
    // First what needs no room: what follows may fail on a full disk, and leaves nothing in doubt.
    let again = || -> Result<Arc<dyn File>> {
        let file = place.open(last.number, Access::Write)?;
        write_again(&place, &*file, last.number, &tail)?;
        Ok(file)
    };
    let set_aside = |file: &dyn File| -> Result<Vec<Torn>> {
        let mut torn = Vec::new();
        if let Some((number, length)) = catalog.stub {
            torn.push(set_stub_aside(&place, number, length)?);
        }
        if let Some(end) = torn_end {
            torn.push(cut(&place, file, last.number, tail.end, end)?);
        }
        Ok(torn)
    };
    let (file, durable, torn) = match again() {
        Ok(file) => {
            let torn = set_aside(&*file);
            (file, tail.head, torn)
        }
        Err(error) => (place.open(last.number, Access::Read)?, tail.proven, Err(error)),
    };
    let (torn, failed) = match torn {
        Ok(torn) => (torn, None),
        Err(error) => (Vec::new(), Some(Arc::new(error))),
    };
    let length = window.length();
    let state = State {
        current: Arc::new(Current::new(&place, last.number, file)),
        headers: catalog.headers.into(),
        offset: tail.end,
        allocated: length,
        limit: options.segment_size.max(length).min(MAX_SEGMENT),
        head: tail.head,
        head_hash: tail.hash,
        durable,
        pending: Vec::new(),
        moved: std::collections::BTreeMap::new(),
        sharing: false,
        syncing: false,
        failed: failed.clone(),
    };
    let opened = Opened { records: tail.head, torn, read_only: failed };
    Ok((Journal::assemble(place, last.store, options, state, Some(lock)), opened))
}

pub(super) fn open_to_read(dir: &Path, why: io::Error) -> Result<Journal> {
    let reader = Reader::open(dir)?;
    let Some(last) = reader.headers.last().copied() else {
        return Err(Error::NotThere { dir: reader.place.dir });
    };
    let file = reader.place.open(last.number, Access::Read)?;
    let failed = Error::from_io("open for writing", &reader.place.dir, 0, why);
    let durable = match reader.sync() {
        Ok(()) => reader.head,
        // Nobody is shown what a power loss could still take.
        Err(_) => match reader.records_from(reader.head.max(1)).next() {
            Some(record) => record?.durable_through,
            None => 0,
        },
    };
    let state = State {
        current: Arc::new(Current::new(&reader.place, last.number, file)),
        headers: reader.headers,
        offset: 0,
        allocated: 0,
        limit: 0,
        head: reader.head,
        head_hash: reader.head_hash,
        durable,
        pending: Vec::new(),
        moved: std::collections::BTreeMap::new(),
        sharing: false,
        syncing: false,
        failed: Some(Arc::new(failed)),
    };
    Ok(Journal::assemble(reader.place, reader.store, Options::default(), state, None))
}

/// Moves a last file that ends within its header out of the way. It never held a record.
fn set_stub_aside(place: &Place, number: u32, length: u64) -> Result<Torn> {
    let path = place.path(number);
    let kept = free_name(place, number, 0, "torn")?;
    let renamed = place.files.rename(&path, &kept).and_then(|()| place.files.sync_dir(&place.dir));
    renamed.map_err(|e| Error::from_io("set aside", &path, 0, e))?;
    Ok(Torn { segment: number, offset: 0, bytes: length, kept })
}

/// Copies a torn tail to a file of its own, and only then makes it zeros; both are durable after.
fn cut(place: &Place, file: &dyn File, number: u32, from: u64, to: u64) -> Result<Torn> {
    let kept = copy_aside(place, file, number, from, to, "torn")?;
    Ok(Torn { segment: number, offset: from, bytes: to - from, kept })
}

/// Copies a part of a segment to a file of its own, and only then makes it zeros; both are durable
/// after. Answers the file, whose name begins with `what`.
pub(super) fn copy_aside(
    place: &Place,
    file: &dyn File,
    number: u32,
    from: u64,
    to: u64,
    what: &str,
) -> Result<PathBuf> {
    let kept = free_name(place, number, from, what)?;
    let temporary = kept.with_extension("bin.new");
    let copy = || -> io::Result<()> {
        let target = place.files.open(&temporary, Access::Create)?;
        let mut buffer = vec![0; 64 * 1024];
        let mut at = from;
        while at < to {
            let part = usize::try_from(to - at).unwrap_or(usize::MAX).min(buffer.len());
            let read = read_full(file, &mut buffer[..part], at)?;
            if read == 0 {
                break;
            }
            write_all(&*target, &buffer[..read], at - from)?;
            at += read as u64;
        }
        target.sync()?;
        place.files.rename(&temporary, &kept)?;
        place.files.sync_dir(&place.dir)
    };
    copy().map_err(|e| {
        // Gives its room back; what is left of it otherwise is begun anew the next time.
        let _ = place.files.remove(&temporary);
        Error::from_io("keep a copy in", &kept, to - from, e)
    })?;
    let zeroed = write_zeros(file, from, to).and_then(|()| file.sync());
    zeroed.map_err(|e| Error::from_io("cut the end of", &place.path(number), 0, e))?;
    Ok(kept)
}

/// A name for bytes set aside that is still free.
pub(super) fn free_name(place: &Place, number: u32, offset: u64, what: &str) -> Result<PathBuf> {
    let names = place.files.list(&place.dir);
    let names = names.map_err(|e| Error::from_io("list", &place.dir, 0, e))?;
    let stem = format!("{what}-{number:06}-{offset}");
    // One more candidate than there are names: one of them is free.
    let free = (1..=names.len() + 1)
        .map(|copy| if copy == 1 { format!("{stem}.bin") } else { format!("{stem}-{copy}.bin") })
        .find(|name| !names.contains(name));
    Ok(place.dir.join(free.unwrap_or(stem)))
}

/// Writes the records that nothing shows to have been synced once more, in their places. A sync
/// that failed before may have left them in the system's memory alone and marked as written, so
/// that only bytes written anew are sure to reach the disk.
fn write_again(place: &Place, file: &dyn File, number: u32, tail: &Tail) -> Result<()> {
    let again = || -> io::Result<()> {
        let mut buffer = Vec::new();
        for (_, offset, length) in &tail.unproven {
            buffer.resize(usize::try_from(*length).unwrap_or(0), 0);
            let read = read_full(file, &mut buffer, *offset)?;
            write_all(file, &buffer[..read], *offset)?;
        }
        if tail.unproven.is_empty() { Ok(()) } else { file.sync() }
    };
    again().map_err(|e| Error::from_io("sync", &place.path(number), 0, e))
}
