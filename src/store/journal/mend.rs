//! Mending a damaged journal, on request only: what was swapped is put back, what cannot be read is
//! set aside under another name, and nothing is removed. Whoever asks is told what is lost by it.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;

use super::error::{Error, Result};
use super::files::{Access, Files};
use super::format::{HEADER, Header};
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
pub(super) fn mend(files: Arc<dyn Files>, dir: &std::path::Path) -> Result<Vec<Mended>> {
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
fn find(place: &Place, dir: &std::path::Path) -> Result<Option<Error>> {
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
    let mut numbers = place.numbers()?;
    numbers.retain(|number| *number >= first);
    let mut kept = Vec::new();
    for number in numbers.into_iter().rev() {
        let (from, to) = (place.path(number), free_name(place, number, 0, "damaged")?);
        let renamed = place.files.rename(&from, &to);
        renamed
            .and_then(|()| place.files.sync_dir(&place.dir))
            .map_err(|e| Error::from_io("set aside", &from, 0, e))?;
        kept.push(to);
    }
    Ok(kept)
}

/// Puts segments that stand under each other's names back, if that makes all of them right.
fn unswap(place: &Place) -> Result<Option<Mended>> {
    let mut headers: BTreeMap<u32, Header> = BTreeMap::new();
    for number in place.numbers()? {
        let Found::Header(header) = read_header(place, number)? else {
            return Ok(None);
        };
        headers.insert(number, header);
    }
    let store = headers.values().next().map(|header| header.store);
    let mut named: Vec<u32> = headers.values().map(|header| header.number).collect();
    named.sort_unstable();
    let are_all_there = named.iter().eq(headers.keys())
        && headers.values().all(|header| Some(header.store) == store);
    let swapped: Vec<(u32, u32)> = headers
        .iter()
        .map(|(number, header)| (*number, header.number))
        .filter(|(stands, belongs)| stands != belongs)
        .collect();
    if swapped.is_empty() || !are_all_there {
        return Ok(None);
    }
    let between = |number: u32| place.path(number).with_extension("log.moved");
    let rename = |from: PathBuf, to: PathBuf| {
        let renamed = place.files.rename(&from, &to);
        renamed.map_err(|e| Error::from_io("put back", &from, 0, e))
    };
    for (stands, belongs) in &swapped {
        rename(place.path(*stands), between(*belongs))?;
    }
    for (_, belongs) in &swapped {
        rename(between(*belongs), place.path(*belongs))?;
    }
    place.files.sync_dir(&place.dir).map_err(|e| Error::from_io("put back", &place.dir, 0, e))?;
    Ok(Some(Mended::Unswapped(swapped.into_iter().map(|(_, belongs)| belongs).collect())))
}
