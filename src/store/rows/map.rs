//! The one place where a file is mapped into memory.
//!
//! Mapping is unsafe because another process may write to the file while this one reads it as if it
//! were its own memory. What that could do here is bounded:
//!
//! - The file is only ever written under another name, and renamed into its place once it is whole;
//!   this program never writes to it, cuts it or maps it for writing afterwards. The store's lock
//!   keeps other processes of this program from replacing it, and a file that was replaced lives on
//!   for whoever has it mapped.
//! - Its bytes are proved by checksums before they are believed, and read through slices with
//!   bounds. Whether somebody has written to the file since is asked before each answer, and then
//!   the rows are made anew; within one answer, such bytes could make a wrong row, on which no
//!   decision rests, but never a read beyond the mapping.
//! - Somebody who cuts the file short while it is mapped ends this process with SIGBUS. They may as
//!   well end it with a signal: it takes the rights of the store's owner. Nothing is lost by it,
//!   since nothing is acknowledged before the journal has it.
#![allow(unsafe_code, reason = "mapping the row image; see above")]

use std::fs::File;
use std::io;

pub use memmap2::Mmap;

/// Maps a whole file for reading.
///
/// # Errors
/// When the system cannot.
pub fn map(file: &File) -> io::Result<Mmap> {
    // SAFETY: the file is not written to while it is mapped; see the module's words.
    unsafe { Mmap::map(file) }
}
