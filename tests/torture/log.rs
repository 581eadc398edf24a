//! The log that the shim writes: everything that happened to the files, in one order.

use std::path::Path;

use super::outcome::Failure;

const MAGIC: u32 = 0x5452_4f54;
const HEAD: usize = 40;

/// Something that happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Entry<'a> {
    /// A file or folder was opened, or made.
    Opened { ino: u64, path: &'a str, truncated: bool, folder: bool },
    /// Bytes were written.
    Written { ino: u64, offset: u64, bytes: &'a [u8] },
    /// The length was changed.
    Resized { ino: u64, length: u64 },
    /// A sync began; of a folder, with the names in it.
    SyncBegun { ino: u64, sync: u64, names: Option<&'a [u8]> },
    /// A sync has ended.
    SyncEnded { ino: u64, sync: u64, failed: bool },
    /// A name was changed.
    Renamed { from: &'a str, to: &'a str },
    /// A name was removed.
    Removed { path: &'a str },
    /// A folder was made.
    FolderMade { ino: u64, path: &'a str },
    /// The process has said something.
    Said(&'a [u8]),
    /// An operation was made to fail.
    Failed { path: &'a str },
}

/// A log in memory.
pub struct Log(Vec<u8>);

impl Log {
    /// Reads it; empty when there is none.
    pub fn read(path: &Path) -> Result<Self, Failure> {
        if path.exists() { Ok(Self(std::fs::read(path)?)) } else { Ok(Self(Vec::new())) }
    }

    /// Its entries.
    ///
    /// # Errors
    /// When the process has done something that can't be told from the log.
    pub fn entries(&self) -> Result<Vec<Entry<'_>>, Failure> {
        let mut rest = self.0.as_slice();
        let mut entries = Vec::new();
        while !rest.is_empty() {
            let (entry, after) = entry(rest).ok_or_else(|| {
                Failure::Setup(format!("the shim's log is bad at entry {}", entries.len()))
            })??;
            entries.push(entry);
            rest = after;
        }
        Ok(entries)
    }
}

type Read<'a> = Result<(Entry<'a>, &'a [u8]), Failure>;

fn entry(bytes: &[u8]) -> Option<Read<'_>> {
    let head = bytes.get(..HEAD)?;
    let four = |at: usize| Some(u32::from_le_bytes(head.get(at..at + 4)?.try_into().ok()?));
    let eight = |at: usize| Some(u64::from_le_bytes(head.get(at..at + 8)?.try_into().ok()?));
    if four(0)? != MAGIC {
        return None;
    }
    let (ino, b, c) = (eight(8)?, eight(16)?, eight(24)?);
    let (first, second) = (four(32)? as usize, four(36)? as usize);
    let data = bytes.get(HEAD..HEAD + first)?;
    let more = bytes.get(HEAD + first..HEAD + first + second)?;
    let rest = bytes.get(HEAD + first + second..)?;
    let path = || std::str::from_utf8(data).ok();
    let entry = match char::from(u8::try_from(four(4)?).ok()?) {
        'O' => Entry::Opened { ino, path: path()?, truncated: b & 1 != 0, folder: b & 2 != 0 },
        'W' => Entry::Written { ino, offset: b, bytes: data },
        'T' => Entry::Resized { ino, length: b },
        'S' => Entry::SyncBegun { ino, sync: b, names: (c != 0).then_some(data) },
        'E' => Entry::SyncEnded { ino, sync: b, failed: c != 0 },
        'R' => Entry::Renamed { from: path()?, to: std::str::from_utf8(more).ok()? },
        'U' => Entry::Removed { path: path()? },
        'M' => Entry::FolderMade { ino, path: path()? },
        'A' => Entry::Said(data),
        'F' => Entry::Failed { path: path()? },
        'X' => {
            let what = String::from_utf8_lossy(data);
            return Some(Err(Failure::Setup(format!("the shim can't follow {what}"))));
        }
        _ => return None,
    };
    Some(Ok((entry, rest)))
}

/// The names in a folder, as the sync of one brings them: inode and name.
pub fn names(mut list: &[u8]) -> Vec<(u64, &str)> {
    let mut names = Vec::new();
    while let Some((ino, rest)) = list.split_first_chunk() {
        let Some((length, rest)) = rest.split_first_chunk() else { break };
        let length = usize::try_from(u64::from_le_bytes(*length)).unwrap_or(usize::MAX);
        let Some(name) = rest.get(..length) else { break };
        names.extend(std::str::from_utf8(name).map(|name| (u64::from_le_bytes(*ino), name)));
        list = &rest[length..];
    }
    names
}
