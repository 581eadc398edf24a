//! Writing: frame after frame into a temporary file, which gets its name when it is whole.

use std::fs::{self, File};
use std::io::{self, BufWriter, Read, Write as _};
use std::path::{Path, PathBuf};

use sha2::{Digest as _, Sha256};
use tempfile::NamedTempFile;

use super::drafts::Drafted;
use super::error::{Error, Result};
use super::format::{Head, Header, Holds, Kind, MOST_MARKS, MOST_PART, Range};
use super::marks::Mark;
use super::views::Owned;
use crate::domain::evidence;
use crate::store::StoreError;
use crate::store::journal::{RawRecord, StoreId};
use crate::store::os::{above, is_gone, sync_folder};

/// How much is in a backup.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// Records.
    pub records: u64,
    /// PoE files.
    pub evidence_files: u64,
    /// Read marks.
    pub read_marks: u64,
    /// How many operators' own views.
    pub owners: u64,
    /// Drafts.
    pub drafts: u64,
}

impl Counts {
    /// As the end of a backup counts them.
    pub(super) const fn told(&self) -> [u64; 5] {
        [self.records, self.evidence_files, self.read_marks, self.owners, self.drafts]
    }
}

/// A backup on its way. When it is dropped before [`Writer::finish`], nothing is left of it.
#[derive(Debug)]
pub struct Writer {
    path: PathBuf,
    store: StoreId,
    holds: Holds,
    out: BufWriter<NamedTempFile>,
    hasher: Sha256,
    written: u64,
    frame: u64,
    counts: Counts,
    /// Read marks that wait for their frame.
    marks: Vec<u8>,
}

/// Refuses a path that is taken, before any work is done for it.
///
/// # Errors
/// [`Error::FileExists`].
pub fn refuse_existing(path: &Path) -> Result<()> {
    match fs::symlink_metadata(path) {
        Ok(_) => Err(Error::FileExists(path.to_owned())),
        // Whatever else is in the way is told when the file is written.
        Err(_) => Ok(()),
    }
}

impl Writer {
    /// Begins a backup that will be `path`, and tells what will be in it beside records and PoE
    /// files.
    ///
    /// # Errors
    /// [`Error::FileExists`], [`Error::CannotWrite`], no room.
    pub fn create(path: &Path, range: Range, holds: Holds) -> Result<Self> {
        refuse_existing(path)?;
        // Readable by its owner only.
        let temporary = tempfile::Builder::new().prefix(".cpor-backup-").tempfile_in(above(path));
        let temporary = temporary.map_err(Error::writing(path))?;
        let mut writer = Self {
            path: path.to_owned(),
            store: range.store,
            holds,
            out: BufWriter::with_capacity(256 * 1024, temporary),
            hasher: Sha256::new(),
            written: 0,
            frame: 0,
            counts: Counts::default(),
            marks: Vec::new(),
        };
        writer.put(&Header { range, holds }.encode())?;
        Ok(writer)
    }

    /// Adds a read mark; all of them come before everything else.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn mark(&mut self, mark: &Mark) -> Result<()> {
        let bytes = mark.encode().ok_or_else(|| self.too_long())?;
        if self.marks.len() + bytes.len() > MOST_MARKS {
            self.end_marks()?;
        }
        self.marks.extend(bytes);
        self.counts.read_marks += 1;
        Ok(())
    }

    /// Adds one operator's own views; they come between the read marks and the drafts.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn views(&mut self, views: &Owned) -> Result<()> {
        self.end_marks()?;
        let bytes = views.encode().ok_or_else(|| self.too_long())?;
        self.counts.owners += 1;
        self.frame(Kind::Views, &bytes)
    }

    /// Adds a draft; they come between what else is personal and everything else.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn draft(&mut self, draft: &Drafted) -> Result<()> {
        self.end_marks()?;
        let bytes = draft.encode().ok_or_else(|| self.too_long())?;
        self.counts.drafts += 1;
        self.frame(Kind::Drafts, &bytes)
    }

    fn end_marks(&mut self) -> Result<()> {
        let marks = std::mem::take(&mut self.marks);
        if marks.is_empty() { Ok(()) } else { self.frame(Kind::Marks, &marks) }
    }

    /// Adds the PoE file that lies in a place; `each` is called between its pieces. Answers whether
    /// it is there and has the SHA-256 that it should have. If not, the backup is of no use.
    ///
    /// # Errors
    /// When the file cannot be read or the backup not written, or `each` ends it.
    pub fn evidence(
        &mut self,
        sha256: &evidence::Digest,
        place: &Path,
        each: &dyn Fn() -> Result<()>,
    ) -> Result<bool> {
        self.end_marks()?;
        let unreadable = |source| Error::Store(StoreError::Io { path: place.to_owned(), source });
        // Looked at before it is opened: what stands there instead may block whoever opens it.
        match fs::symlink_metadata(place) {
            Ok(found) if found.is_file() => {}
            Ok(_) => return Ok(false),
            Err(error) if is_gone(&error) => return Ok(false),
            Err(error) => return Err(unreadable(error)),
        }
        let mut file = File::open(place).map_err(unreadable)?;
        let mut left = file.metadata().map_err(unreadable)?.len();
        let mut content = sha256.0.to_vec();
        content.extend(left.to_le_bytes());
        self.frame(Kind::File, &content)?;
        let mut hasher = Sha256::new();
        let mut buffer = vec![0; MOST_PART];
        while left > 0 {
            each()?;
            let wanted = usize::try_from(left).unwrap_or(usize::MAX).min(buffer.len());
            let part = &mut buffer[..wanted];
            match file.read_exact(part) {
                Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => return Ok(false),
                read => read.map_err(unreadable)?,
            }
            hasher.update(&*part);
            self.frame(Kind::Part, part)?;
            left -= wanted as u64;
        }
        self.counts.evidence_files += 1;
        Ok(hasher.finalize().as_slice() == sha256.0)
    }

    /// Adds a record.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn record(&mut self, record: &RawRecord) -> Result<()> {
        self.end_marks()?;
        self.counts.records += 1;
        self.frame(Kind::Record, record.bytes())
    }

    /// Ends the file, makes it durable and gives it its name. Answers how much is in it, and how
    /// many bytes it has.
    ///
    /// # Errors
    /// [`Error::FileExists`] when something has taken the name meanwhile; when it cannot be written.
    pub fn finish(mut self) -> Result<(Counts, u64)> {
        self.end_marks()?;
        let told = self.counts.told().into_iter().take(self.holds.counts());
        let mut content: Vec<u8> = told.flat_map(u64::to_le_bytes).collect();
        let head = self.head(Kind::Done, self.holds.done())?;
        self.put(&head.encode())?;
        self.put(&content)?;
        let whole: [u8; 32] = self.hasher.clone().finalize().into();
        self.put(&whole)?;
        content.extend(whole);
        self.put(&head.tail(&content))?;
        let Self { path, out, written, counts, .. } = self;
        let temporary =
            out.into_inner().map_err(|error| Error::writing(&path)(error.into_error()))?;
        temporary.as_file().sync_all().map_err(Error::writing(&path))?;
        temporary.persist_noclobber(&path).map_err(|error| match error.error.kind() {
            io::ErrorKind::AlreadyExists => Error::FileExists(path.clone()),
            _ => Error::writing(&path)(error.error),
        })?;
        sync_folder(above(&path)).map_err(Error::writing(&path))?;
        Ok((counts, written))
    }

    fn frame(&mut self, kind: Kind, content: &[u8]) -> Result<()> {
        let head = self.head(kind, content.len())?;
        self.put(&head.encode())?;
        self.put(content)?;
        self.put(&head.tail(content))?;
        self.frame += 1;
        Ok(())
    }

    fn head(&self, kind: Kind, length: usize) -> Result<Head> {
        Head::new(self.store, self.frame, kind, length).ok_or_else(|| self.too_long())
    }

    /// No record and no name of an operator is that long; nothing is written that can't be read.
    fn too_long(&self) -> Error {
        Error::writing(&self.path)(io::ErrorKind::InvalidData.into())
    }

    fn put(&mut self, bytes: &[u8]) -> Result<()> {
        self.hasher.update(bytes);
        self.written += bytes.len() as u64;
        self.out.write_all(bytes).map_err(Error::writing(&self.path))
    }
}
