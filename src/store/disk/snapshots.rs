//! Files that sled leaves when it is killed while it opens, and that keep it from opening ever after.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::error;
use crate::store::StoreError;

/// The unfinished snapshots in a folder of sled's; none where there is no folder.
pub fn half_snapshots(folder: &Path) -> Result<Vec<PathBuf>, StoreError> {
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        // Whatever stands there instead is set aside later.
        Err(_) if !folder.is_dir() => return Ok(Vec::new()),
        Err(error) => return Err(error::io(folder)(error)),
    };
    let mut half = Vec::new();
    for entry in entries {
        let entry = entry.map_err(error::io(folder))?;
        let name = entry.file_name();
        let name = name.to_string_lossy();
        if name.starts_with("snap.") && name.ends_with(".generating") {
            half.push(entry.path());
        }
    }
    Ok(half)
}
