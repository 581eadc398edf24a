//! A disk as it stands after every entry of the log: what is sure to be on it, and what the system
//! has only in memory. From that, what a power loss may leave.
//!
//! # What may be lost
//! Less is sure here than on any file system in use, so what holds here holds there:
//! - Content, by blocks of 4 KiB. What was written before a sync of that file began is there once
//!   the sync has ended. Of what was written since, each block has any one of the contents that it
//!   had: so writes arrive in part, and out of their order.
//! - Length. A file that grew unsynced has its old length, its new one, or one between: the tail is
//!   cut, or there and zeros.
//! - Names, by folder. What was made, renamed or removed before a sync of the folder is done once
//!   the sync has ended. What came after is done up to some point: a journaling file system (ext4,
//!   XFS) keeps the order. Syncing a file does not make its name sure, though there it would.
//! - A sync that failed makes nothing sure, and the blocks that it should have brought stay
//!   forgotten, as the system holds them for clean: no later sync brings them, unless they are
//!   written again.
//!
//! sled is no exception. All that it hands over with `sync_file_range` (its `flush`) counts as
//! nothing until the store itself syncs sled's file; so whatever it leaves unsynced, be it more
//! than a segment, is lost here in any mixture.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::rc::Rc;

use super::log::{Entry, names};
use super::outcome::Failure;

mod image;
mod loading;
#[cfg(test)]
mod tests;

pub use image::Node;

/// The block in which a disk writes, in bytes.
const BLOCK: usize = 4096;
/// `BLOCK`, for offsets.
const BLOCK_64: u64 = 4096;

type Content = Rc<[u8; BLOCK]>;
/// An object's place in the disk.
type Id = usize;

/// The disk.
pub struct Disk {
    objects: Vec<Object>,
    by_ino: HashMap<u64, Id>,
    /// When each sync that runs began.
    syncs: HashMap<u64, u64>,
    /// Counts the entries.
    now: u64,
    zeros: Content,
}

enum Object {
    Folder(Folder),
    File(File),
}

/// Names.
#[derive(Default)]
struct Folder {
    sure: BTreeMap<String, Id>,
    now: BTreeMap<String, Id>,
    /// What has been done since, oldest first.
    unsure: Vec<(u64, Naming)>,
}

#[derive(Clone)]
enum Naming {
    Added(String, Id),
    Removed(String),
    Renamed(String, String, Id),
}

/// Content. A block that is missing is zeros.
#[derive(Default)]
struct File {
    sure_length: u64,
    /// The lengths since, oldest first.
    lengths: Vec<(u64, u64)>,
    sure: BTreeMap<u64, Content>,
    /// The contents since, oldest first, of blocks that have any.
    unsure: BTreeMap<u64, Vec<Version>>,
}

#[derive(Clone)]
struct Version {
    written: u64,
    content: Content,
    /// A sync of it has failed: only writing it again can bring it to the disk.
    forgotten: bool,
}

impl Disk {
    /// An empty one.
    pub fn new() -> Self {
        Self {
            objects: vec![Object::Folder(Folder::default())],
            by_ino: HashMap::new(),
            syncs: HashMap::new(),
            now: 0,
            zeros: Rc::new([0; BLOCK]),
        }
    }

    /// Follows an entry.
    pub fn follow(&mut self, entry: &Entry<'_>) -> Result<(), Failure> {
        self.now += 1;
        match *entry {
            Entry::Opened { ino, path, truncated, folder } => {
                let id = match self.find(path) {
                    Some(id) => id,
                    None => self.add(path, folder)?,
                };
                self.by_ino.insert(ino, id);
                if truncated {
                    self.resize(ino, 0);
                }
            }
            Entry::FolderMade { ino, path } => {
                let id = self.add(path, true)?;
                self.by_ino.insert(ino, id);
            }
            Entry::Written { ino, offset, bytes } => self.write(ino, offset, bytes),
            Entry::Resized { ino, length } => self.resize(ino, length),
            Entry::SyncBegun { ino, sync, names: list } => {
                if let Some(list) = list {
                    self.reconcile(ino, &names(list));
                }
                self.syncs.insert(sync, self.now);
            }
            Entry::SyncEnded { ino, sync, failed } => {
                if let Some(begun) = self.syncs.remove(&sync)
                    && let Some(id) = self.by_ino.get(&ino)
                {
                    self.objects[*id].synced(begun, failed);
                }
            }
            Entry::Renamed { from, to } => self.rename(from, to)?,
            Entry::Removed { path } => {
                let now = self.now;
                if let Some((folder, name)) = self.folder_of(path) {
                    folder.change(now, Naming::Removed(name));
                }
            }
            Entry::Said(_) | Entry::Failed { .. } => {}
        }
        Ok(())
    }

    /// What stands at a path.
    fn find(&self, path: &str) -> Option<Id> {
        let mut id = 0;
        for part in path.split('/').filter(|part| !part.is_empty()) {
            let Object::Folder(folder) = &self.objects[id] else { return None };
            id = *folder.now.get(part)?;
        }
        Some(id)
    }

    /// The folder in which a path's last name stands, and that name.
    fn folder_of(&mut self, path: &str) -> Option<(&mut Folder, String)> {
        let (above, name) = path.rsplit_once('/').unwrap_or(("", path));
        let id = self.find(above)?;
        match &mut self.objects[id] {
            Object::Folder(folder) => Some((folder, name.to_owned())),
            Object::File(_) => None,
        }
    }

    fn add(&mut self, path: &str, folder: bool) -> Result<Id, Failure> {
        let (id, now) = (self.objects.len(), self.now);
        self.objects.push(if folder {
            Object::Folder(Folder::default())
        } else {
            Object::File(File::default())
        });
        let (above, name) = self.folder_of(path).ok_or_else(|| stray(path))?;
        above.change(now, Naming::Added(name, id));
        Ok(id)
    }

    fn rename(&mut self, from: &str, to: &str) -> Result<(), Failure> {
        let parent = |path: &str| path.rsplit_once('/').map_or("", |(above, _)| above).to_owned();
        if parent(from) != parent(to) {
            return Err(Failure::Setup(format!("{from} is renamed into another folder")));
        }
        let id = self.find(from).ok_or_else(|| stray(from))?;
        let (now, to) = (self.now, to.rsplit_once('/').map_or(to, |(_, name)| name).to_owned());
        let (folder, from) = self.folder_of(from).ok_or_else(|| stray(from))?;
        folder.change(now, Naming::Renamed(from, to, id));
        Ok(())
    }

    /// Brings a folder's names up to those that were found in it: some renaming can't be seen when
    /// it is done.
    fn reconcile(&mut self, ino: u64, found: &[(u64, &str)]) {
        let now = self.now;
        let Some(&id) = self.by_ino.get(&ino) else { return };
        let ids: Vec<(Id, &str)> =
            found.iter().filter_map(|(ino, name)| Some((*self.by_ino.get(ino)?, *name))).collect();
        let Object::Folder(folder) = &mut self.objects[id] else { return };
        let is_found: BTreeSet<&str> = found.iter().map(|(_, name)| *name).collect();
        for (id, name) in ids {
            if folder.now.get(name) == Some(&id) {
                continue;
            }
            let old = folder
                .now
                .iter()
                .find(|(old, known)| **known == id && !is_found.contains(old.as_str()));
            if let Some(old) = old.map(|(old, _)| old.clone()) {
                folder.change(now, Naming::Renamed(old, name.to_owned(), id));
            }
        }
        let gone = folder.now.keys().filter(|name| !is_found.contains(name.as_str()));
        for name in gone.cloned().collect::<Vec<_>>() {
            folder.change(now, Naming::Removed(name));
        }
    }

    fn file(&mut self, ino: u64) -> Option<&mut File> {
        match &mut self.objects[*self.by_ino.get(&ino)?] {
            Object::File(file) => Some(file),
            Object::Folder(_) => None,
        }
    }

    fn write(&mut self, ino: u64, offset: u64, bytes: &[u8]) {
        let (now, zeros) = (self.now, Rc::clone(&self.zeros));
        if let Some(file) = self.file(ino) {
            file.write(now, offset, bytes, &zeros);
        }
    }

    fn resize(&mut self, ino: u64, length: u64) {
        let (now, zeros) = (self.now, Rc::clone(&self.zeros));
        if let Some(file) = self.file(ino) {
            file.resize(now, length, &zeros);
        }
    }
}

fn stray(path: &str) -> Failure {
    Failure::Setup(format!("the shim's log does not tell how {path} came to be"))
}

impl Object {
    /// A sync that began then has ended.
    fn synced(&mut self, begun: u64, failed: bool) {
        match self {
            Self::Folder(folder) if !failed => folder.synced(begun),
            Self::Folder(_) => {}
            Self::File(file) if failed => file.forget(begun),
            Self::File(file) => file.synced(begun),
        }
    }
}

impl Folder {
    fn change(&mut self, now: u64, naming: Naming) {
        naming.apply(&mut self.now);
        self.unsure.push((now, naming));
    }

    fn synced(&mut self, begun: u64) {
        let done = self.unsure.partition_point(|(at, _)| *at <= begun);
        for (_, naming) in self.unsure.drain(..done) {
            naming.apply(&mut self.sure);
        }
    }
}

impl Naming {
    fn apply(&self, names: &mut BTreeMap<String, Id>) {
        match self {
            Self::Added(name, id) => {
                names.insert(name.clone(), *id);
            }
            Self::Removed(name) => {
                names.remove(name);
            }
            Self::Renamed(from, to, id) => {
                names.remove(from);
                names.insert(to.clone(), *id);
            }
        }
    }
}

impl File {
    fn length(&self) -> u64 {
        self.lengths.last().map_or(self.sure_length, |(_, length)| *length)
    }

    fn content(&self, block: u64) -> Option<&Content> {
        let unsure = self.unsure.get(&block).and_then(|versions| versions.last());
        unsure.map(|version| &version.content).or_else(|| self.sure.get(&block))
    }

    fn write(&mut self, now: u64, offset: u64, mut bytes: &[u8], zeros: &Content) {
        let end = offset + bytes.len() as u64;
        let mut at = offset;
        while !bytes.is_empty() {
            let (block, within) = (at / BLOCK_64, usize::try_from(at % BLOCK_64).unwrap_or(0));
            let part = bytes.len().min(BLOCK - within);
            let mut content = self.content(block).map_or([0; BLOCK], |content| **content);
            content[within..within + part].copy_from_slice(&bytes[..part]);
            // Most of a segment is zeros, kept once.
            let content = if content == **zeros { Rc::clone(zeros) } else { Rc::new(content) };
            let version = Version { written: now, content, forgotten: false };
            self.unsure.entry(block).or_default().push(version);
            bytes = &bytes[part..];
            at += part as u64;
        }
        if end > self.length() {
            self.lengths.push((now, end));
        }
    }

    fn resize(&mut self, now: u64, length: u64, zeros: &Content) {
        if length == self.length() {
            return;
        }
        // What is cut off has to read as zeros if the file grows again.
        let first = length.div_ceil(BLOCK_64);
        let blocks: BTreeSet<u64> = self
            .sure
            .range(first..)
            .map(|(block, _)| *block)
            .chain(self.unsure.range(first..).map(|(block, _)| *block))
            .collect();
        let mut versions: Vec<(u64, Content)> =
            blocks.into_iter().map(|block| (block, Rc::clone(zeros))).collect();
        let within = usize::try_from(length % BLOCK_64).unwrap_or(0);
        if within > 0
            && let Some(last) = self.content(length / BLOCK_64)
        {
            let mut content = **last;
            content[within..].fill(0);
            versions.push((length / BLOCK_64, Rc::new(content)));
        }
        for (block, content) in versions {
            let version = Version { written: now, content, forgotten: false };
            self.unsure.entry(block).or_default().push(version);
        }
        self.lengths.push((now, length));
    }

    fn synced(&mut self, begun: u64) {
        self.unsure.retain(|block, versions| {
            let covered = versions.partition_point(|version| version.written <= begun);
            // The system brings a page as it is then, with all that was ever written to it.
            let brought = versions[..covered].iter().any(|version| !version.forgotten);
            if brought {
                let last = versions.drain(..covered).next_back();
                self.sure.extend(last.map(|version| (*block, version.content)));
            }
            !versions.is_empty()
        });
        let covered = self.lengths.partition_point(|(at, _)| *at <= begun);
        if let Some((_, length)) = self.lengths.drain(..covered).next_back() {
            self.sure_length = length;
        }
    }

    fn forget(&mut self, begun: u64) {
        for version in self.unsure.values_mut().flatten() {
            version.forgotten |= version.written <= begun;
        }
    }
}
