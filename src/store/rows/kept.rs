//! Where a store's image is kept between two openings.

use std::fs::{self, File};
use std::io::{self, BufWriter, Write as _};
use std::path::{Path, PathBuf};

use super::build;
use super::image::{Bytes, House, Image, Origin, Stamp, Unfit};
use super::map;
use super::table::Snapshot;
use crate::store::journal::StoreId;

/// The image's name in a store's folder, and the name under which a new one is written.
const NAME: &str = "rows";
const NEW: &str = "rows.new";

/// Fewer rows than this are made from the claims as quickly as an image is read.
const WORTH_KEEPING: u32 = 512;

/// The place of a store's image.
#[derive(Debug, Clone)]
pub struct ImageFile {
    store: StoreId,
    folder: PathBuf,
    worth_keeping: u32,
}

impl ImageFile {
    /// The place in the folder of a store.
    #[must_use]
    pub fn in_folder(folder: &Path, store: StoreId) -> Self {
        Self { store, folder: folder.to_owned(), worth_keeping: WORTH_KEEPING }
    }

    /// The same, for stores of any size.
    #[must_use]
    pub const fn for_any_size(mut self) -> Self {
        self.worth_keeping = 0;
        self
    }

    /// The image's file.
    #[must_use]
    pub fn path(&self) -> PathBuf {
        self.folder.join(NAME)
    }

    /// The image, if there is one of this store. Its blocks are still to be proved.
    ///
    /// # Errors
    /// Why it cannot be used.
    pub fn load(&self) -> Result<Image, Unfit> {
        let path = self.path();
        let unfit = |error: io::Error| match error.kind() {
            io::ErrorKind::NotFound => Unfit::Missing,
            _ => Unfit::Io((&error).into()),
        };
        // A link would lead to a file that anybody may cut short; a pipe would be waited for.
        if !fs::symlink_metadata(&path).map_err(unfit)?.is_file() {
            return Err(Unfit::Foreign);
        }
        let file = File::open(&path).map_err(unfit)?;
        if file.metadata().map_err(unfit)?.len() == 0 {
            return Err(Unfit::Cut);
        }
        let stamp = Stamp::of(&file).map_err(unfit)?;
        let map = map::map(&file).map_err(unfit)?;
        let image = Image::open(Bytes::Mapped(file, map, stamp))?;
        if image.origin().store == self.store { Ok(image) } else { Err(Unfit::Foreign) }
    }

    /// Takes away what stands in the image's place; a folder only where it is empty.
    ///
    /// # Errors
    /// When it is there and cannot be removed.
    pub fn remove(&self) -> io::Result<()> {
        let path = self.path();
        match fs::remove_file(&path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
            Err(error) if error.kind() == io::ErrorKind::IsADirectory => fs::remove_dir(&path),
            removed => removed,
        }
    }

    /// Whether so many rows are worth an image.
    #[must_use]
    pub const fn is_worth(&self, places: u32) -> bool {
        places >= self.worth_keeping
    }

    /// Keeps an image of these rows in the place of what was there. It is not synced: what a power
    /// loss leaves of it is found out by its checksums, and made anew.
    ///
    /// # Errors
    /// When it cannot be written; what was there is there.
    pub fn keep(&self, rows: &Snapshot, origin: Origin, house: &House) -> io::Result<()> {
        let new = self.folder.join(NEW);
        let written = Self::write(&new, rows, &origin, house);
        let kept = written.and_then(|()| fs::rename(&new, self.path()));
        kept.inspect_err(|_| {
            let _ = fs::remove_file(&new);
        })
    }

    fn write(path: &Path, rows: &Snapshot, origin: &Origin, house: &House) -> io::Result<()> {
        // Whatever stands there is the rest of an image that was being written.
        match fs::remove_file(path) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
            _ => {}
        }
        let file = BufWriter::with_capacity(256 * 1024, File::create_new(path)?);
        build::write(rows, origin, house, file)?.flush()
    }
}
