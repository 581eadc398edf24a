//! Backups: records of one store, the PoE files that they name, and what is personal (read marks, own
//! views and drafts), in one file that shows by itself whether it is whole.
//!
//! It owns the format of that file and in which order several of them follow one another. It must
//! not know how a store's folder is laid out, nor what an event means: a record is bytes, a PoE
//! file is bytes with a SHA-256. Taking a backup of a store and making a store of one is
//! [`disk`](super::disk)'s.
//!
//! # Promises
//! - A file is written under a temporary name, synced, and only then named; what has the name
//!   already is never replaced. Only its owner may read it.
//! - A file that was cut, lengthened, or changed in any bit, or whose parts were swapped, is found
//!   out before its last part has been read, and named with the place.
//! - Neither writing nor reading holds more in memory than one record and one piece of a PoE file,
//!   however large the store is. (Whoever takes a backup of a store remembers besides which PoE
//!   files are in it already, 50,000 at most.)
//!
//! # Format, versions 1 to 3
//! All numbers are little-endian and unsigned. CRC is CRC-32C (Castagnoli). A file is a header, then
//! frames, the last of which is the end; nothing follows it.
//!
//! | at | bytes | header |
//! |---:|---:|:---|
//! | 0 | 8 | `CPORBKUP` |
//! | 8 | 2 | format version: 3 where drafts are in it, else 2 where own views are, else 1 |
//! | 10 | 2 | flags: 1 = the read marks are in it, 2 = the own views too, 4 = the drafts too; all others 0 |
//! | 12 | 4 | 0 |
//! | 16 | 16 | id of the store |
//! | 32 | 8 | *from*: number of the first record in it, at least 1 |
//! | 40 | 8 | *through*: number of the last record in it; *from* − 1 when there is none |
//! | 48 | 32 | hash of the record *from* − 1; for record 0 what the journal's first record names |
//! | 80 | 32 | hash of the record *through* |
//! | 112 | 4 | 0 |
//! | 116 | 4 | CRC of bytes 0 to 115 |
//!
//! | at | bytes | frame |
//! |---:|---:|:---|
//! | 0 | 4 | its kind, in ASCII |
//! | 4 | 4 | *n*: length of its content in bytes |
//! | 8 | 4 | CRC of: the store's id, the frame's number (8 bytes; 0, 1, 2, …), bytes 0 to 7 |
//! | 12 | *n* | content |
//! | 12 + *n* | 4 | CRC of: the four bytes of the CRC before, the content |
//!
//! | kind | content | *n* |
//! |:---|:---|---:|
//! | `MARK` | read marks, one after another: length of the operator's name (2 bytes), the name in UTF-8, claim (8), number of the event up to which was read (4) | 1 to 65,536 |
//! | `VIEW` | one operator's own views, from version 2 on: length of the operator's name (2 bytes), the name in UTF-8, then [`OwnViews`](crate::domain::saved_view::OwnViews) as a value of [`codec`](super::codec) | 1 to 1,048,576 |
//! | `DRFT` | one draft, version 3 only: length of the operator's name (2 bytes), the name in UTF-8, then [`Draft`](crate::domain::draft::Draft) as a value of [`codec`](super::codec) | 1 to 8,388,608 |
//! | `FILE` | a PoE file: its SHA-256 (32 bytes), its length (8) | 40 |
//! | `PART` | the next bytes of the PoE file | 1 to 262,144 |
//! | `RECD` | one record, in the bytes of the [`journal`](super::journal) | 112 to 16,777,216 |
//! | `DONE` | the end: how many records (8 bytes), PoE files (8), read marks (8), from version 2 on `VIEW`s (8), and in version 3 `DRFT`s (8) are in it, then the SHA-256 of every byte of the file before this hash | 56; 64 in version 2, 72 in version 3 |
//!
//! First come the `MARK`s, if the flag is set, then the `VIEW`s, if theirs is, then the `DRFT`s, if
//! theirs is. Then the records from *from* to *through*, without a
//! gap. A PoE file stands before the first record in this file that names it, as a `FILE` and as
//! many `PART`s as it takes, with nothing between; the same file may stand there more than once.
//! So what a record names is always in the same file, whatever earlier backups hold.
//!
//! **Following one another.** The first file has *from* 1. Each next one has the *through* of the
//! one before plus 1 as its *from*, the same store, and as the hash before its first record the
//! hash of the last record of the one before. Read marks are always all that there are; those of a
//! later file go over those of an earlier one. So do an operator's own views; somebody who has kept
//! some once is always among them, with none if none are left. Drafts are those of the last file that
//! has read marks, and no others: what was sent since an earlier one must not come back. Of several files without records
//! that go on from the same one, the one that is named last counts as the later one.
//!
//! **Versions.** A backup of a store in which nobody has kept own views is one of version 1, byte
//! for byte, and programs that know no views restore it; one in which nobody has drafts is one of
//! version 2 at most, and programs that know no drafts restore it.
//!
//! **Newer versions** keep the header's length, magic, version and CRC. A reader refuses a version
//! that it doesn't know.

mod drafts;
mod error;
mod format;
mod marks;
mod read;
mod sequence;
#[cfg(test)]
mod tests;
mod views;
mod write;

pub use drafts::Drafted;
pub use error::{Error, Flaw, Result};
pub use format::{FORMAT, Holds, MOST_PART, Range};
pub use marks::Mark;
pub use read::{Item, Reader};
pub use sequence::in_order;
pub use views::Owned;
pub use write::{Counts, Writer, refuse_existing};
