//! Reading: one part after another, each proved before it is shown.

use std::fs::File;
use std::io::{BufReader, Read};
use std::path::{Path, PathBuf};

use sha2::{Digest as _, Sha256};

use super::drafts::Drafted;
use super::error::{Error, Flaw, Result};
use super::format::{HEAD, HEADER, Head, Header, HeaderFlaw, Holds, Kind, Range, TAIL, WHOLE};
use super::marks::Mark;
use super::views::Owned;
use super::write::Counts;
use crate::domain::evidence;
use crate::store::bytes::{array_at, u64_at};
use crate::store::journal::{Digest, RawRecord};

/// A part of a backup.
#[derive(Debug, PartialEq, Eq)]
pub enum Item {
    /// Read marks.
    Marks(Vec<Mark>),
    /// One operator's own views.
    Views(Box<Owned>),
    /// A draft.
    Draft(Box<Drafted>),
    /// A PoE file begins.
    Evidence {
        /// Its SHA-256.
        sha256: evidence::Digest,
    },
    /// The next bytes of the PoE file.
    Part(Vec<u8>),
    /// The PoE file ends here, and has its SHA-256.
    EvidenceEnd,
    /// A record; it follows the one before it.
    Record(Box<RawRecord>),
}

/// A PoE file on its way.
#[derive(Debug)]
struct Incoming {
    sha256: evidence::Digest,
    left: u64,
    hasher: Sha256,
}

/// A backup that is read. Its header is proved.
#[derive(Debug)]
pub struct Reader {
    path: PathBuf,
    input: BufReader<File>,
    header: Header,
    /// The SHA-256 of what has been read.
    hasher: Sha256,
    /// Up to where the file has been read, in bytes.
    offset: u64,
    /// The frame that comes next.
    frame: u64,
    /// Where it begins, in bytes.
    begins: u64,
    counts: Counts,
    next: u64,
    previous: Digest,
    incoming: Option<Incoming>,
    done: bool,
}

impl Reader {
    /// Opens a backup and reads its header.
    ///
    /// # Errors
    /// [`Error::CannotRead`], [`Error::NotABackup`], [`Error::Newer`], [`Error::CutShort`],
    /// [`Error::Damaged`].
    pub fn open(path: &Path) -> Result<Self> {
        let unreadable = |source| Error::CannotRead { path: path.to_owned(), source };
        // Looked at before it is opened: a pipe without a writer would block.
        if !std::fs::metadata(path).map_err(unreadable)?.is_file() {
            return Err(unreadable(std::io::Error::other("it is not a regular file")));
        }
        let mut input = BufReader::with_capacity(256 * 1024, File::open(path).map_err(unreadable)?);
        let mut bytes = Vec::with_capacity(HEADER);
        input.by_ref().take(HEADER as u64).read_to_end(&mut bytes).map_err(unreadable)?;
        let header = Header::decode(&bytes).map_err(|flaw| {
            let path = path.to_owned();
            match flaw {
                HeaderFlaw::NotABackup => Error::NotABackup(path),
                HeaderFlaw::Newer(version) => Error::Newer { path, version },
                HeaderFlaw::Short => Error::CutShort { path, offset: bytes.len() as u64 },
                HeaderFlaw::Damaged(flaw) => Error::Damaged { path, frame: 0, offset: 0, flaw },
            }
        })?;
        Ok(Self {
            path: path.to_owned(),
            input,
            header,
            hasher: Sha256::new_with_prefix(&bytes),
            offset: HEADER as u64,
            frame: 0,
            begins: HEADER as u64,
            counts: Counts::default(),
            next: header.range.from,
            previous: header.range.previous,
            incoming: None,
            done: false,
        })
    }

    /// Which file it is.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Which records it holds.
    #[must_use]
    pub fn range(&self) -> Range {
        self.header.range
    }

    /// What is in it beside records and PoE files.
    #[must_use]
    pub fn holds(&self) -> Holds {
        self.header.holds
    }

    /// How much has been read.
    #[must_use]
    pub fn counts(&self) -> Counts {
        self.counts
    }

    /// The next part; `None` once the whole file has been proved.
    ///
    /// # Errors
    /// [`Error::CutShort`], [`Error::Damaged`], [`Error::CannotRead`].
    pub fn advance(&mut self) -> Result<Option<Item>> {
        if self.done {
            return Ok(None);
        }
        if self.incoming.as_ref().is_some_and(|incoming| incoming.left == 0) {
            return self.end_evidence().map(Some);
        }
        self.begins = self.offset;
        let head = Head::decode(self.header.range.store, self.frame, &self.fixed::<HEAD>()?);
        let head = head.map_err(|flaw| self.damaged(flaw))?;
        if head.kind == Kind::Done {
            return self.end(&head).map(|()| None);
        }
        let content = self.bytes(head.length)?;
        if self.fixed::<TAIL>()? != head.tail(&content) {
            return Err(self.damaged(Flaw::Content));
        }
        let item = self.take_in(head.kind, content).map_err(|flaw| self.damaged(flaw))?;
        self.frame += 1;
        Ok(Some(item))
    }

    fn take_in(&mut self, kind: Kind, content: Vec<u8>) -> Result<Item, Flaw> {
        if self.incoming.is_some() != (kind == Kind::Part) {
            return Err(Flaw::Place);
        }
        match kind {
            Kind::Marks => {
                let is_first = self.counts.owners == 0 && self.counts.drafts == 0;
                if self.header.holds < Holds::Marks || !is_first || !self.is_early() {
                    return Err(Flaw::Place);
                }
                let marks = Mark::decode_all(&content)?;
                self.counts.read_marks += marks.len() as u64;
                Ok(Item::Marks(marks))
            }
            Kind::Views => {
                let is_late = self.counts.drafts > 0 || !self.is_early();
                if self.header.holds < Holds::MarksAndViews || is_late {
                    return Err(Flaw::Place);
                }
                let views = Owned::decode(&content)?;
                self.counts.owners += 1;
                Ok(Item::Views(Box::new(views)))
            }
            Kind::Drafts => {
                if self.header.holds < Holds::All || !self.is_early() {
                    return Err(Flaw::Place);
                }
                let draft = Drafted::decode(&content)?;
                self.counts.drafts += 1;
                Ok(Item::Draft(Box::new(draft)))
            }
            Kind::File => {
                let sha256 = evidence::Digest(array_at(&content, 0));
                let left = u64_at(&content, 32);
                self.incoming = Some(Incoming { sha256, left, hasher: Sha256::new() });
                Ok(Item::Evidence { sha256 })
            }
            Kind::Part => {
                let incoming = self.incoming.as_mut().ok_or(Flaw::Place)?;
                let left = incoming.left.checked_sub(content.len() as u64);
                incoming.left = left.ok_or(Flaw::Length)?;
                incoming.hasher.update(&content);
                Ok(Item::Part(content))
            }
            Kind::Record => {
                let range = self.header.range;
                let record = RawRecord::check(range.store, content).map_err(Flaw::Record)?;
                record.belongs(self.next, self.previous).map_err(Flaw::Record)?;
                if self.next > range.through {
                    return Err(Flaw::Place);
                }
                self.next = self.next.saturating_add(1);
                self.previous = record.hash;
                self.counts.records += 1;
                Ok(Item::Record(Box::new(record)))
            }
            Kind::Done => Err(Flaw::Place),
        }
    }

    /// Whether what is personal may still come.
    const fn is_early(&self) -> bool {
        self.counts.records == 0 && self.counts.evidence_files == 0
    }

    fn end_evidence(&mut self) -> Result<Item> {
        let incoming = self.incoming.take();
        let sound = incoming
            .is_some_and(|incoming| incoming.hasher.finalize().as_slice() == incoming.sha256.0);
        if !sound {
            return Err(self.damaged(Flaw::Evidence));
        }
        self.counts.evidence_files += 1;
        Ok(Item::EvidenceEnd)
    }

    /// Reads the end, and proves that it is the end of this.
    fn end(&mut self, head: &Head) -> Result<()> {
        let holds = self.header.holds;
        if head.length != holds.done() {
            return Err(self.damaged(Flaw::Length));
        }
        let mut content = self.bytes(holds.counts() * 8)?;
        let whole: [u8; WHOLE] = self.hasher.clone().finalize().into();
        let said = self.fixed::<WHOLE>()?;
        content.extend(said);
        if self.fixed::<TAIL>()? != head.tail(&content) {
            return Err(self.damaged(Flaw::Content));
        }
        let counted = self.counts.told();
        let range = self.header.range;
        if self.incoming.is_some() {
            return Err(self.damaged(Flaw::Place));
        }
        if (0..holds.counts()).any(|at| u64_at(&content, at * 8) != counted[at])
            || self.counts.records != range.records()
            || self.previous != range.head
        {
            return Err(self.damaged(Flaw::Counts));
        }
        if said != whole {
            return Err(self.damaged(Flaw::Whole));
        }
        self.begins = self.offset;
        let mut more = [0];
        let read = self.input.read(&mut more);
        if read.map_err(|source| Error::CannotRead { path: self.path.clone(), source })? > 0 {
            return Err(self.damaged(Flaw::Trailing));
        }
        self.done = true;
        Ok(())
    }

    fn fixed<const N: usize>(&mut self) -> Result<[u8; N]> {
        Ok(array_at(&self.bytes(N)?, 0))
    }

    /// The next bytes of the file; fewer is an error.
    fn bytes(&mut self, length: usize) -> Result<Vec<u8>> {
        let mut bytes = Vec::with_capacity(length);
        let read = self.input.by_ref().take(length as u64).read_to_end(&mut bytes);
        read.map_err(|source| Error::CannotRead { path: self.path.clone(), source })?;
        self.offset += bytes.len() as u64;
        if bytes.len() < length {
            return Err(Error::CutShort { path: self.path.clone(), offset: self.offset });
        }
        self.hasher.update(&bytes);
        Ok(bytes)
    }

    fn damaged(&self, flaw: Flaw) -> Error {
        let (path, frame, offset) = (self.path.clone(), self.frame, self.begins);
        Error::Damaged { path, frame, offset, flaw }
    }
}
