//! Making a store: in a temporary folder beside its place, and renamed when it is whole. A crash
//! leaves no half store, and what stands in the place already is never touched.

use std::fs;
use std::io;
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;

use super::error;
use super::identity;
use super::personal::{PERSONAL, Personal};
use super::rebuild::STATE;
use crate::store::StoreError;
use crate::store::journal::{self, Journal, StoreId};
use crate::store::os;
use crate::store::sled_state::SledState;

/// Makes an empty store in a folder that is missing or empty. Only its owner may look into it.
pub fn create(folder: &Path) -> Result<(), StoreError> {
    put_in_place(folder, fill).map_err(|error| match error {
        // Where there was no room is gone by now, and its name told nobody anything.
        StoreError::Full { source, .. } => StoreError::Full { path: folder.to_owned(), source },
        error => error,
    })
}

/// Refuses a folder that is neither missing nor empty.
pub fn refuse_taken(folder: &Path) -> Result<(), StoreError> {
    match identity::read(folder) {
        Err(StoreError::Missing(_)) => Ok(()),
        Ok(_) => Err(StoreError::Exists(folder.to_owned())),
        Err(other) => Err(other),
    }
}

/// Makes a folder beside its place, lets `fill` make a store in it, and puts it in place. When that
/// fails, nothing is left.
pub fn put_in_place<T, E: From<StoreError>>(
    folder: &Path,
    fill: impl FnOnce(&Path) -> Result<T, E>,
) -> Result<T, E> {
    refuse_taken(folder)?;
    let above = os::above(folder);
    let named_in = named_in(above);
    fs::create_dir_all(above).map_err(error::io(above))?;
    for folder in named_in {
        sync_folder(folder)?;
    }
    let making = owned_folder(".cpor-new-", above);
    let making = making.map_err(error::io(above))?;
    let filled = fill(making.path())?;
    match fs::rename(making.path(), folder) {
        Ok(()) => {
            // Renamed, so that there is nothing left to remove.
            let _ = making.keep();
        }
        Err(error) if error.kind() == io::ErrorKind::DirectoryNotEmpty => {
            return Err(StoreError::Exists(folder.to_owned()).into());
        }
        Err(error) => return Err(error::io(folder)(error).into()),
    }
    sync_folder(above)?;
    Ok(filled)
}

/// The folders that get a new name when a folder is made with all that is missing above it, the
/// topmost first. Until the last of them is synced, a power loss may take away what lies in it.
fn named_in(folder: &Path) -> Vec<&Path> {
    let mut named_in: Vec<&Path> = folder
        .ancestors()
        .take_while(|folder| !folder.as_os_str().is_empty() && !folder.exists())
        .map(os::above)
        .collect();
    named_in.reverse();
    named_in
}

fn fill(folder: &Path) -> Result<(), StoreError> {
    let id = StoreId::random().map_err(error::io(Path::new("/dev/urandom")))?;
    Journal::create(folder, id, journal::Options::default())
        .map_err(|error| error::from_journal(folder, error))?;
    let flawed = |flaw| error::from_state(folder, &flaw);
    SledState::create(&folder.join(STATE), id).map_err(flawed)?;
    Personal::create(&folder.join(PERSONAL), id).map_err(flawed)?;
    for inner in [STATE, PERSONAL] {
        sync_folder(&folder.join(inner))?;
    }
    identity::write(folder, id)?;
    sync_folder(folder)
}

/// Makes a folder with a name of its own that only its owner may look into, removed when dropped.
pub fn owned_folder(prefix: &str, above: &Path) -> io::Result<tempfile::TempDir> {
    let only_owner = fs::Permissions::from_mode(0o700);
    tempfile::Builder::new().prefix(prefix).permissions(only_owner).tempdir_in(above)
}

/// Makes the names in a folder durable.
pub fn sync_folder(folder: &Path) -> Result<(), StoreError> {
    os::sync_folder(folder).map_err(error::io(folder))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_folder_that_gets_a_new_name_is_known() {
        let there = tempfile::tempdir().unwrap();
        let there = there.path();
        assert!(named_in(there).is_empty());
        assert_eq!(named_in(&there.join("a")), [there]);
        assert_eq!(named_in(&there.join("a/b/c")), [there, &there.join("a"), &there.join("a/b")]);
        let missing = Path::new("missing-7f3a/b");
        assert_eq!(named_in(missing), [Path::new("."), Path::new("missing-7f3a")]);
    }
}
