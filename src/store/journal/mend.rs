//! Mending a damaged journal, on request only: what was swapped is put back, what cannot be read is
//! set aside under another name, and nothing is removed. Whoever asks is told what is lost by it.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::error::{Error, Result};
use super::files::{Access, Files};
use super::format::HEADER;
use super::open::{copy_aside, free_name, lock};
use super::read::Reader;
use super::segments::{Found, Place, read_header};

/// How often damage is looked for again after some was mended.
const ROUNDS: usize = 1_000;

/// What was done to a damaged journal.
#[derive(Debug)]
pub enum Mended {
    /// Segments that stood under each other's names were put back.
    Unswapped(Vec<u32>),
    /// Bytes that belong to no record were set aside. No record is lost.
    Cleaned {
        /// Where they are now.
        kept: PathBuf,
    },
    /// Everything from a damaged record on was set aside: records are lost from the journal.
    Cut {
        /// What was wrong.
        why: Box<Error>,
        /// The last record that is left; 0 for none.
        readable_through: u64,
        /// Where the rest is now.
        kept: Vec<PathBuf>,
    },
}

/// Mends the journal under the store's folder; answers what was done, in order.
pub(super) fn mend(files: Arc<dyn Files>, dir: &Path) -> Result<Vec<Mended>> {
    let place = Place::new(files, dir);
    let _lock = lock(&place)?;
    let mut mended = Vec::new();
    mended.extend(unswap(&place)?);
    for _ in 0..ROUNDS {
        let Some(damage) = find(&place, dir)? else {
            break;
        };
        mended.push(set_aside(&place, damage)?);
    }
    Ok(mended)
}

/// The first damage that reading finds.
fn find(place: &Place, dir: &Path) -> Result<Option<Error>> {
    let (reader, damage) = Reader::salvage_in(Arc::clone(&place.files), dir)?;
    let bad = reader.records_from(1).find_map(Result::err);
    Ok(bad.or(damage))
}

fn set_aside(place: &Place, damage: Error) -> Result<Mended> {
    match damage {
        Error::Damaged { segment, offset, flaw: super::Flaw::Trailing, .. } => {
            Ok(Mended::Cleaned { kept: blank(place, segment, offset)? })
        }
        Error::Damaged { segment, offset, readable_through, .. } => {
            let mut kept = rename_from(place, segment + 1)?;
            kept.push(blank(place, segment, offset)?);
            Ok(Mended::Cut { why: Box::new(damage), readable_through, kept })
        }
        // Without its first segment nothing of a journal can be told from anything else.
        Error::Segment { segment, readable_through, .. } if segment > 1 => {
            let kept = rename_from(place, segment)?;
            Ok(Mended::Cut { why: Box::new(damage), readable_through, kept })
        }
        other => Err(other),
    }
}

/// Copies a segment's bytes from an offset on to a file of their own, then makes them zeros.
fn blank(place: &Place, segment: u32, offset: u64) -> Result<PathBuf> {
    let file = place.open(segment, Access::Write)?;
    let path = place.path(segment);
    let length = file.len().map_err(|e| Error::from_io("measure", &path, 0, e))?;
    copy_aside(place, &*file, segment, offset.max(HEADER), length, "damaged")
}

/// Renames the segments from a number on, the last one first: ended half way, it leaves a journal
/// that is cut further on.
fn rename_from(place: &Place, first: u32) -> Result<Vec<PathBuf>> {
    let there = place.numbers()?.into_iter().map(|number| (number, place.path(number)));
    let moved = place.moved_numbers()?.into_iter().map(|number| (number, place.moved_path(number)));
    let mut files: Vec<(u32, PathBuf)> = there.chain(moved).collect();
    files.retain(|(number, _)| *number >= first);
    files.sort_unstable();
    let mut kept = Vec::new();
    for (number, from) in files.into_iter().rev() {
        let to = free_name(place, number, 0, "damaged")?;
        let renamed = place.files.rename(&from, &to);
        renamed
            .and_then(|()| place.files.sync_dir(&place.dir))
            .map_err(|e| Error::from_io("set aside", &from, 0, e))?;
        kept.push(to);
    }
    Ok(kept)
}

/// A segment's file, and the number under which it belongs.
struct Stray {
    stands: PathBuf,
    belongs: u32,
}

/// Puts segments that stand under each other's names back, if that gives each of them a name of its
/// own. First all of them get names that nothing else has, then their own: ended anywhere, it is
/// gone on with the next time.
fn unswap(place: &Place) -> Result<Option<Mended>> {
    let Some(strays) = strays(place)?.filter(|strays| !strays.is_empty()) else {
        return Ok(None);
    };
    let rename = |from: &Path, to: &Path| {
        let renamed = place.files.rename(from, to);
        renamed.map_err(|e| Error::from_io("put back", from, 0, e))
    };
    let sync = || {
        let synced = place.files.sync_dir(&place.dir);
        synced.map_err(|e| Error::from_io("put back", &place.dir, 0, e))
    };
    for Stray { stands, belongs } in &strays {
        let between = place.moved_path(*belongs);
        if *stands != between {
            rename(stands, &between)?;
        }
    }
    sync()?;
    for Stray { belongs, .. } in &strays {
        rename(&place.moved_path(*belongs), &place.path(*belongs))?;
    }
    sync()?;
    Ok(Some(Mended::Unswapped(strays.into_iter().map(|stray| stray.belongs).collect())))
}

/// The segments that do not stand where they belong, those too that were on their way when an
/// earlier mending was interrupted; `None` when they cannot all be put back. A header that cannot
/// be read tells nothing, so its file stays, or goes where it was on its way to.
fn strays(place: &Place) -> Result<Option<Vec<Stray>>> {
    let mut store = None;
    let mut taken = BTreeSet::new();
    let mut strays = Vec::new();
    let (there, moved) = (place.numbers()?, place.moved_numbers()?);
    let files = there.iter().map(|number| (*number, place.path(*number)));
    let files = files.chain(moved.iter().map(|number| (*number, place.moved_path(*number))));
    for (named, stands) in files {
        let belongs = match read_header(place, &stands)? {
            Found::Header(header) if *store.get_or_insert(header.store) != header.store => {
                return Ok(None);
            }
            Found::Header(header) => header.number,
            Found::Stub(_) | Found::Flaw(_) => named,
        };
        let is_on_its_way = stands == place.moved_path(named);
        if !taken.insert(belongs) || (is_on_its_way && belongs != named) {
            return Ok(None);
        }
        if stands != place.path(belongs) {
            strays.push(Stray { stands, belongs });
        }
    }
    // A name that something is taken from must be given to something else, or it would be a hole.
    let are_all_there = there.iter().all(|number| taken.contains(number));
    Ok(are_all_there.then_some(strays))
}
