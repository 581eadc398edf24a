//! A disk in memory. What isn't synced is kept apart in blocks, so that a power loss can keep any
//! of them; a failed sync forgets them as a kernel does: still readable, never written.

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Condvar, Mutex};

use super::super::files::{Access, File, Files, Lock};

const BLOCK: usize = 64;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Op {
    Write,
    Sync,
    Rename,
    SyncDir,
}

/// Lets the operation fail after `skip` more of its kind, `times` times.
#[derive(Debug, Clone, Copy)]
pub(super) struct Fault {
    pub(super) op: Op,
    pub(super) skip: usize,
    pub(super) times: usize,
    pub(super) kind: io::ErrorKind,
    /// How many bytes a write that fails leaves behind.
    pub(super) partly: usize,
}

#[derive(Debug, Default, Clone)]
struct Node {
    now: Vec<u8>,
    synced: Vec<u8>,
    dirty: BTreeSet<usize>,
}

impl Node {
    fn flush(&mut self, keep: impl Fn(usize) -> bool) {
        for block in std::mem::take(&mut self.dirty).into_iter().filter(|block| keep(*block)) {
            let from = block * BLOCK;
            let to = (from + BLOCK).min(self.now.len());
            if self.synced.len() < to {
                self.synced.resize(to, 0);
            }
            self.synced[from..to].copy_from_slice(&self.now[from..to]);
        }
    }
}

type Names = BTreeMap<PathBuf, Arc<Mutex<Node>>>;

#[derive(Debug, Default)]
struct State {
    names: Names,
    durable_names: Names,
    locks: BTreeSet<PathBuf>,
    faults: Vec<Fault>,
    syncs: usize,
    open_files: usize,
    room: Option<usize>,
}

#[derive(Debug, Clone, Default)]
pub(super) struct MemDisk {
    state: Arc<Mutex<State>>,
    /// While the flag is set, syncs wait.
    gate: Arc<(Mutex<bool>, Condvar)>,
}

impl MemDisk {
    pub(super) fn fail(&self, op: Op, skip: usize, kind: io::ErrorKind) {
        self.inject(Fault { op, skip, times: 1, kind, partly: 0 });
    }

    pub(super) fn inject(&self, fault: Fault) {
        self.state.lock().unwrap().faults.push(fault);
    }

    pub(super) fn heal(&self) {
        self.state.lock().unwrap().faults.clear();
    }

    /// How many more bytes files may grow by.
    pub(super) fn set_room(&self, room: Option<usize>) {
        self.state.lock().unwrap().room = room;
    }

    pub(super) fn syncs(&self) -> usize {
        self.state.lock().unwrap().syncs
    }

    pub(super) fn open_files(&self) -> usize {
        self.state.lock().unwrap().open_files
    }

    pub(super) fn hold_syncs(&self, hold: bool) {
        *self.gate.0.lock().unwrap() = hold;
        self.gate.1.notify_all();
    }

    pub(super) fn names(&self) -> Vec<String> {
        let state = self.state.lock().unwrap();
        state.names.keys().map(|path| path.file_name().unwrap().to_str().unwrap().into()).collect()
    }

    pub(super) fn get(&self, path: &Path) -> Vec<u8> {
        self.state.lock().unwrap().names[path].lock().unwrap().now.clone()
    }

    pub(super) fn put(&self, path: &Path, bytes: Vec<u8>) {
        let node = Node { synced: bytes.clone(), now: bytes, dirty: BTreeSet::new() };
        let node = Arc::new(Mutex::new(node));
        let mut state = self.state.lock().unwrap();
        state.names.insert(path.into(), Arc::clone(&node));
        state.durable_names.insert(path.into(), node);
    }

    pub(super) fn remove_file(&self, path: &Path) {
        self.state.lock().unwrap().names.remove(path);
    }

    /// A disk of its own with the same files.
    pub(super) fn copy(&self) -> Self {
        let copy = Self::default();
        for (path, node) in &self.state.lock().unwrap().names {
            copy.put(path, node.lock().unwrap().now.clone());
        }
        copy
    }

    /// What is there after the power was lost: names that were synced, and of the blocks that
    /// weren't those that `keep` chooses.
    pub(super) fn after_power_loss(&self, keep: impl Fn(usize) -> bool) -> Self {
        let copy = Self::default();
        for (path, node) in &self.state.lock().unwrap().durable_names {
            let mut node = node.lock().unwrap().clone();
            node.flush(&keep);
            copy.put(path, node.synced);
        }
        copy
    }

    fn fault(&self, op: Op) -> Result<(), Fault> {
        let mut state = self.state.lock().unwrap();
        let Some(at) = state.faults.iter().position(|fault| fault.op == op) else {
            return Ok(());
        };
        let fault = &mut state.faults[at];
        if fault.skip > 0 {
            fault.skip -= 1;
            return Ok(());
        }
        fault.times -= 1;
        let fault = *fault;
        if fault.times == 0 {
            state.faults.remove(at);
        }
        Err(fault)
    }
}

impl Files for MemDisk {
    fn create_dir_all(&self, _: &Path) -> io::Result<()> {
        Ok(())
    }

    fn list(&self, dir: &Path) -> io::Result<Vec<String>> {
        let state = self.state.lock().unwrap();
        let inside = state.names.keys().filter(|path| path.parent() == Some(dir));
        Ok(inside.map(|path| path.file_name().unwrap().to_str().unwrap().into()).collect())
    }

    fn is_file(&self, path: &Path) -> io::Result<bool> {
        let there = self.state.lock().unwrap().names.contains_key(path);
        if there { Ok(true) } else { Err(io::ErrorKind::NotFound.into()) }
    }

    fn open(&self, path: &Path, access: Access) -> io::Result<Arc<dyn File>> {
        let mut state = self.state.lock().unwrap();
        if access == Access::Create {
            state.names.insert(path.into(), Arc::default());
        }
        let node = state.names.get(path).ok_or(io::ErrorKind::NotFound)?;
        let (node, disk) = (Arc::clone(node), self.clone());
        state.open_files += 1;
        Ok(Arc::new(MemFile { disk, node, writable: access != Access::Read }))
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.fault(Op::Rename).map_err(|fault| fault.kind)?;
        let mut state = self.state.lock().unwrap();
        let node = state.names.remove(from).ok_or(io::ErrorKind::NotFound)?;
        state.names.insert(to.into(), node);
        Ok(())
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        let mut state = self.state.lock().unwrap();
        state.names.remove(path).map(|_| ()).ok_or(io::ErrorKind::NotFound.into())
    }

    fn sync_dir(&self, dir: &Path) -> io::Result<()> {
        self.fault(Op::SyncDir).map_err(|fault| fault.kind)?;
        let mut state = self.state.lock().unwrap();
        state.durable_names.retain(|path, _| path.parent() != Some(dir));
        let names = state.names.clone();
        let inside = names.into_iter().filter(|(path, _)| path.parent() == Some(dir));
        state.durable_names.extend(inside);
        Ok(())
    }

    fn lock(&self, path: &Path) -> io::Result<Option<Box<dyn Lock>>> {
        let free = self.state.lock().unwrap().locks.insert(path.into());
        Ok(free.then(|| Box::new(MemLock(self.clone(), path.into())) as Box<dyn Lock>))
    }
}

#[derive(Debug)]
struct MemLock(MemDisk, PathBuf);

impl Lock for MemLock {}

impl Drop for MemLock {
    fn drop(&mut self) {
        self.0.state.lock().unwrap().locks.remove(&self.1);
    }
}

#[derive(Debug)]
struct MemFile {
    disk: MemDisk,
    node: Arc<Mutex<Node>>,
    writable: bool,
}

impl MemFile {
    fn store(&self, bytes: &[u8], offset: usize) {
        let mut node = self.node.lock().unwrap();
        let end = offset + bytes.len();
        if node.now.len() < end {
            node.now.resize(end, 0);
        }
        node.now[offset..end].copy_from_slice(bytes);
        node.dirty.extend(offset / BLOCK..end.div_ceil(BLOCK));
    }
}

impl Drop for MemFile {
    fn drop(&mut self) {
        self.disk.state.lock().unwrap().open_files -= 1;
    }
}

impl File for MemFile {
    fn read_at(&self, bytes: &mut [u8], offset: u64) -> io::Result<usize> {
        let node = self.node.lock().unwrap();
        let rest = node.now.get(usize::try_from(offset).unwrap()..).unwrap_or_default();
        // A short read now and then, as the system may give one.
        let read = rest.len().min(bytes.len()).min(1000);
        bytes[..read].copy_from_slice(&rest[..read]);
        Ok(read)
    }

    fn write_at(&self, bytes: &[u8], offset: u64) -> io::Result<usize> {
        assert!(self.writable, "a write to a file opened for reading");
        let offset = usize::try_from(offset).unwrap();
        if let Err(fault) = self.disk.fault(Op::Write) {
            self.store(&bytes[..fault.partly.min(bytes.len())], offset);
            return Err(fault.kind.into());
        }
        let mut bytes = &bytes[..bytes.len().min(1000)];
        let growth = (offset + bytes.len()).saturating_sub(self.node.lock().unwrap().now.len());
        if let Some(room) = &mut self.disk.state.lock().unwrap().room {
            if growth > 0 && *room == 0 {
                return Err(io::ErrorKind::StorageFull.into());
            }
            bytes = &bytes[..bytes.len() - growth.saturating_sub(*room)];
            *room -= growth.min(*room);
        }
        self.store(bytes, offset);
        Ok(bytes.len())
    }

    fn len(&self) -> io::Result<u64> {
        Ok(self.node.lock().unwrap().now.len() as u64)
    }

    fn sync(&self) -> io::Result<()> {
        let (hold, changed) = &*self.disk.gate;
        drop(changed.wait_while(hold.lock().unwrap(), |hold| *hold).unwrap());
        self.disk.state.lock().unwrap().syncs += 1;
        let fault = self.disk.fault(Op::Sync);
        self.node.lock().unwrap().flush(|_| fault.is_ok());
        fault.map_err(|fault| fault.kind.into())
    }
}
