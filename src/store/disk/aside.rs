//! Setting aside what cannot be used: it is renamed, never removed.

use std::fs;
use std::path::{Path, PathBuf};

use super::creating::sync_folder;
use super::error;
use crate::store::StoreError;

/// Renames what stands in a place, a symbolic link itself and not what it leads to, to a name that is free, durably; answers the name. Nothing is
/// done where nothing stands.
pub fn set_aside(folder: &Path, name: &str) -> Result<Option<PathBuf>, StoreError> {
    let place = folder.join(name);
    if fs::symlink_metadata(&place).is_err() {
        return Ok(None);
    }
    let mut number = 1_u64;
    let mut kept = folder.join(format!("{name}.set-aside-{number}"));
    while fs::symlink_metadata(&kept).is_ok() {
        number += 1;
        kept = folder.join(format!("{name}.set-aside-{number}"));
    }
    fs::rename(&place, &kept).map_err(error::io(&place))?;
    sync_folder(folder)?;
    Ok(Some(kept))
}
