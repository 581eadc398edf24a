//! A file that is handed out, written whole or not at all: PoE, a template, a dossier. It may be read
//! by whom the system's habit lets.

use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

/// Writes a file, in one step: whoever looks finds all of it or what was there before. A file that
/// is there is overwritten only by `force`, and what is no file never. Answers its absolute path.
///
/// # Errors
/// [`io::ErrorKind::AlreadyExists`] when something is there; else what the system says.
pub fn write(path: &Path, bytes: &[u8], force: bool) -> io::Result<PathBuf> {
    let absolute = std::path::absolute(path)?;
    let exists = || io::Error::from(io::ErrorKind::AlreadyExists);
    match std::fs::symlink_metadata(&absolute) {
        Ok(there) if there.is_dir() => return Err(io::ErrorKind::IsADirectory.into()),
        Ok(there) if !force || !there.is_file() => return Err(exists()),
        Ok(_) => {}
        Err(error) if error.kind() == io::ErrorKind::NotFound => {}
        Err(error) => return Err(error),
    }
    let folder = absolute.parent().ok_or_else(exists)?;
    let mut builder = tempfile::Builder::new();
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    let mut file =
        builder.prefix(".cpor-").tempfile_in(folder).map_err(|error| nameless(&error))?;
    file.write_all(bytes).map_err(|error| nameless(&error))?;
    file.as_file().sync_all()?;
    if force {
        file.persist(&absolute).map_err(|error| error.error)?;
    } else {
        file.persist_noclobber(&absolute).map_err(|error| error.error)?;
    }
    Ok(absolute)
}

/// The error without the name of the file that is written first, which nobody has asked for.
fn nameless(error: &io::Error) -> io::Error {
    error.kind().into()
}
