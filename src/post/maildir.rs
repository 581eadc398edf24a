//! A folder of mail (Maildir): each letter a file of its own, written in `tmp`, moved to `new` once
//! it is whole, and taken from there to `cur` by whoever reads or sends it on.
//!
//! A letter's file is named after its notice and its store, so that a letter is there once, however
//! often it is brought.

use std::collections::HashSet;
use std::ffi::OsStr;
use std::fs::{self, File, OpenOptions};
use std::io::{self, Write as _};
use std::os::unix::fs::{DirBuilderExt as _, OpenOptionsExt as _};
use std::path::{Path, PathBuf};

use super::{Carry, Message, Setback};
use crate::domain::notice::Carrier;

/// The three folders in one.
const PARTS: [&str; 3] = ["tmp", "new", "cur"];

/// Why a folder cannot be one of mail.
#[derive(Debug, thiserror::Error)]
pub enum NoMaildir {
    /// It holds something else.
    #[error("{0} holds other things than mail")]
    Foreign(PathBuf),
    /// It cannot be used.
    #[error("{0}: {1}")]
    Io(PathBuf, #[source] io::Error),
}

/// A folder of mail that is open for letters.
#[derive(Debug)]
pub struct Maildir {
    folder: PathBuf,
    /// The letters that are in it, by their names without what mail readers add.
    there: HashSet<String>,
}

impl Maildir {
    /// Opens a folder of mail, or makes one where nothing is, or an empty folder.
    ///
    /// # Errors
    /// When it holds something else, or cannot be used.
    pub fn open(folder: &Path) -> Result<Self, NoMaildir> {
        let failed = |path: &Path| {
            let path = path.to_owned();
            move |error| NoMaildir::Io(path, error)
        };
        let is_new = match fs::read_dir(folder) {
            Ok(mut entries) => entries.next().is_none(),
            Err(error) if error.kind() == io::ErrorKind::NotFound => true,
            Err(error) => return Err(NoMaildir::Io(folder.to_owned(), error)),
        };
        if !is_new && !PARTS.iter().any(|part| folder.join(part).is_dir()) {
            return Err(NoMaildir::Foreign(folder.to_owned()));
        }
        for part in PARTS {
            let path = folder.join(part);
            let made = fs::DirBuilder::new().recursive(true).mode(0o700).create(&path);
            made.map_err(failed(&path))?;
        }
        let mut there = HashSet::new();
        for part in ["new", "cur"] {
            let path = folder.join(part);
            for entry in fs::read_dir(&path).map_err(failed(&path))? {
                let name = entry.map_err(failed(&path))?.file_name();
                there.extend(letter_of(&name).map(str::to_owned));
            }
        }
        Ok(Self { folder: folder.to_owned(), there })
    }

    fn bring(&self, message: &Message) -> Result<(), (PathBuf, io::Error)> {
        let [tmp, new] = ["tmp", "new"].map(|part| self.folder.join(part).join(&message.name));
        let at = |path: &Path| {
            let path = path.to_owned();
            move |error| (path, error)
        };
        match fs::remove_file(&tmp) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err((tmp, error)),
            // What a crash has left of it.
            _ => {}
        }
        let written = OpenOptions::new()
            .write(true)
            .create_new(true)
            .mode(0o600)
            .open(&tmp)
            .and_then(|mut file| {
                file.write_all(&message.bytes)?;
                file.sync_all()
            })
            .and_then(|()| fs::rename(&tmp, &new));
        written.map_err(at(&tmp)).inspect_err(|_| {
            let _ = fs::remove_file(&tmp);
        })
    }
}

/// A file's name without what mail readers add to it: flags behind a colon, sizes behind a comma.
fn letter_of(name: &OsStr) -> Option<&str> {
    name.to_str()?.split([':', ',', ';', '!']).next()
}

impl Carry for Maildir {
    fn carrier(&self) -> Carrier {
        Carrier::Maildir
    }

    fn carry(&mut self, message: &Message) -> Result<(), Setback> {
        if !self.there.contains(&message.name) {
            self.bring(message).map_err(|(path, error)| Setback::Folder(path, error))?;
            self.there.insert(message.name.clone());
        }
        Ok(())
    }

    fn settle(&mut self) -> Result<(), Setback> {
        let new = self.folder.join("new");
        let synced = File::open(&new).and_then(|folder| folder.sync_all());
        synced.map_err(|error| Setback::Folder(new, error))
    }
}
