//! Several backups as one: the order in which they follow one another.

use super::error::{Error, Result};
use super::read::Reader;

/// Puts backups into the order of their records, whatever the order they were named in, and makes
/// sure that they are of one store and one history, begin with the first record and leave none out.
///
/// # Errors
/// [`Error::OtherStore`], [`Error::Overlap`], [`Error::Gap`], [`Error::OtherHistory`].
pub fn in_order(mut backups: Vec<Reader>) -> Result<Vec<Reader>> {
    for pair in backups.windows(2) {
        if let [first, other] = pair
            && first.range().store != other.range().store
        {
            return Err(Error::OtherStore {
                path: other.path().to_owned(),
                found: other.range().store,
                first: first.path().to_owned(),
                wanted: first.range().store,
            });
        }
    }
    // One without records, which only brings read marks, comes before the one that goes on there.
    backups.sort_by_key(|backup| (backup.range().from, backup.range().through));
    let mut before: Option<&Reader> = None;
    for backup in &backups {
        let range = backup.range();
        let expected = before.map_or(1, |before| before.range().through.saturating_add(1));
        if range.from > expected {
            return Err(Error::Gap {
                from: expected,
                through: range.from.saturating_sub(1),
                next: backup.path().to_owned(),
            });
        }
        if let Some(before) = before {
            if range.from < expected {
                return Err(Error::Overlap {
                    earlier: before.path().to_owned(),
                    through: before.range().through,
                    later: backup.path().to_owned(),
                    from: range.from,
                });
            }
            if range.previous != before.range().head {
                return Err(Error::OtherHistory {
                    earlier: before.path().to_owned(),
                    seq: before.range().through,
                    later: backup.path().to_owned(),
                });
            }
        }
        before = Some(backup);
    }
    Ok(backups)
}
