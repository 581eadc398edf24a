//! What the log tells of the journal's segments: a sync that failed is never tried again.

use std::collections::{BTreeSet, HashMap};
use std::path::Path;

use crate::log::Entry;
use crate::outcome::{Failure, Promise};

/// After a sync of a segment has failed, the same process never syncs that segment again: the
/// system would say that all is well. A file that is begun anew is another one.
pub fn no_sync_is_tried_again(entries: &[Entry<'_>]) -> Result<(), Failure> {
    let mut segments: HashMap<u64, &str> = HashMap::new();
    let mut failed: BTreeSet<u64> = BTreeSet::new();
    for entry in entries {
        match *entry {
            // The number of a file that is gone may be given to another.
            Entry::Opened { ino, path, truncated, .. } => {
                if truncated || !is_segment(path) {
                    failed.remove(&ino);
                }
                segments.remove(&ino);
                if is_segment(path) {
                    segments.insert(ino, path);
                }
            }
            Entry::FolderMade { ino, .. } => {
                failed.remove(&ino);
                segments.remove(&ino);
            }
            Entry::SyncEnded { ino, failed: true, .. } if segments.contains_key(&ino) => {
                failed.insert(ino);
            }
            Entry::SyncBegun { ino, .. } if failed.contains(&ino) => {
                let path = segments.get(&ino).copied().unwrap_or_default();
                let what = format!("{path} is synced again after a sync of it has failed");
                return Err(Failure::broken(Promise::NothingLost, what));
            }
            _ => {}
        }
    }
    Ok(())
}

fn is_segment(path: &str) -> bool {
    let name = Path::new(path.strip_suffix(".new").unwrap_or(path));
    path.contains("journal/") && name.extension().is_some_and(|extension| extension == "log")
}
