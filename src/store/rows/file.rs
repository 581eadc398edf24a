//! The layout of an image's bytes.
//!
//! | at | bytes | what |
//! |---:|---:|:---|
//! | 0 | 8 | `cporrows` |
//! | 8 | 4 | the layout's version |
//! | 12 | 4 | CRC-32C of the header from 16 on |
//! | 16 | 16 | the store's id |
//! | 32 | 8 | the newest record that is included |
//! | 40 | 32 | that record's hash |
//! | 72 | 4 | how many places there are for claims |
//! | 76 | 4 | CRC-32C of the blocks' checksums |
//! | 80 | 8 each | the lengths of the sections |
//! | 512 | | the sections one after another, and then a CRC-32C for each block of 64 KiB of them |
//!
//! All numbers are little-endian. A file that is not exactly as long as that is cut.

use std::io::{self, Seek, SeekFrom, Write};
use std::ops::Range;

use super::image::{Origin, Unfit};
use super::order::Order;
use crate::store::bytes::{array_at, u32_at, u64_at};
use crate::store::journal::{Digest, StoreId};

/// The length of the header, in bytes.
pub const HEADER: usize = 512;
/// The length of a block that has a checksum of its own, in bytes.
pub const BLOCK: usize = 64 * 1024;
/// How an image begins.
const MAGIC: &[u8; 8] = b"cporrows";
/// The version of this layout and of everything in it. It changes with any change of what a row
/// holds or how it is packed.
const VERSION: u32 = 1;
/// Where the lengths of the sections begin.
const LENGTHS: usize = 80;

/// A part of an image.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Section {
    House,
    Heads,
    Texts,
    Words,
    Said,
    Order(usize),
}

impl Section {
    /// How many there are.
    pub const COUNT: usize = 5 + Order::ALL.len();

    /// The section of an order.
    pub fn of(order: Order) -> Self {
        Self::Order(Order::ALL.iter().position(|other| *other == order).unwrap_or(0))
    }

    const fn index(self) -> usize {
        match self {
            Self::House => 0,
            Self::Heads => 1,
            Self::Texts => 2,
            Self::Words => 3,
            Self::Said => 4,
            Self::Order(order) => 5 + order,
        }
    }
}

/// What a header tells.
#[derive(Debug)]
pub struct Header {
    /// Which record it was made after.
    pub origin: Origin,
    /// How many places there are for claims.
    pub places: u32,
    /// Where each section begins, and at last where the last one ends.
    begins: [usize; Section::COUNT + 1],
}

impl Header {
    /// Reads the header of an image in these bytes, and proves that they are as long as it says
    /// and that the checksums of its blocks are those that were written.
    pub fn read(bytes: &[u8]) -> Result<Self, Unfit> {
        if bytes.get(..8) != Some(MAGIC) {
            return Err(if bytes.len() < 8 { Unfit::Cut } else { Unfit::Foreign });
        }
        let rest = bytes.get(16..HEADER).ok_or(Unfit::Cut)?;
        if u32_at(bytes, 8) != VERSION {
            return Err(Unfit::OtherVersion);
        }
        if crc32c::crc32c(rest) != u32_at(bytes, 12) {
            return Err(Unfit::Damaged);
        }
        let mut begins = [HEADER; Section::COUNT + 1];
        for section in 0..Section::COUNT {
            let length = usize::try_from(u64_at(bytes, LENGTHS + section * 8));
            let length = length.map_err(|_| Unfit::Damaged)?;
            begins[section + 1] = begins[section].checked_add(length).ok_or(Unfit::Damaged)?;
        }
        let origin = Origin {
            store: StoreId(array_at(bytes, 16)),
            seq: u64_at(bytes, 32),
            hash: Digest(array_at(bytes, 40)),
        };
        let header = Self { origin, places: u32_at(bytes, 72), begins };
        let sums = bytes.get(header.end()..).ok_or(Unfit::Cut)?;
        if sums.len() != header.blocks() * 4 {
            return Err(Unfit::Cut);
        }
        if crc32c::crc32c(sums) != u32_at(bytes, 76) {
            return Err(Unfit::Damaged);
        }
        Ok(header)
    }

    const fn end(&self) -> usize {
        self.begins[Section::COUNT]
    }

    /// How many blocks there are.
    pub const fn blocks(&self) -> usize {
        (self.end() - HEADER).div_ceil(BLOCK)
    }

    /// Where a block lies.
    pub fn block(&self, block: usize) -> Range<usize> {
        let begin = HEADER + block * BLOCK;
        begin..(begin + BLOCK).min(self.end())
    }

    /// The checksum that a block has to have.
    pub fn sum(&self, bytes: &[u8], block: usize) -> u32 {
        u32_at(bytes, self.end() + block * 4)
    }

    /// Where a section lies.
    pub fn section(&self, section: Section) -> Range<usize> {
        let index = section.index();
        self.begins[index]..self.begins[index + 1]
    }
}

/// Writes an image, section by section, in their order.
pub struct Writer<W> {
    to: W,
    lengths: [u64; Section::COUNT],
    sums: Vec<u8>,
    block: Vec<u8>,
}

impl<W: Write + Seek> Writer<W> {
    /// Begins an image.
    pub fn new(mut to: W) -> io::Result<Self> {
        to.write_all(&[0; HEADER])?;
        let (sums, block) = (Vec::new(), Vec::with_capacity(BLOCK));
        Ok(Self { to, lengths: [0; Section::COUNT], sums, block })
    }

    /// Appends to a section; none after it has been begun.
    pub fn put(&mut self, section: Section, mut bytes: &[u8]) -> io::Result<()> {
        self.lengths[section.index()] += bytes.len() as u64;
        while !bytes.is_empty() {
            let room = BLOCK - self.block.len();
            let (now, later) = bytes.split_at(bytes.len().min(room));
            self.block.extend_from_slice(now);
            if self.block.len() == BLOCK {
                self.write_block()?;
            }
            bytes = later;
        }
        Ok(())
    }

    fn write_block(&mut self) -> io::Result<()> {
        self.sums.extend_from_slice(&crc32c::crc32c(&self.block).to_le_bytes());
        self.to.write_all(&self.block)?;
        self.block.clear();
        Ok(())
    }

    /// Ends the image.
    pub fn finish(mut self, origin: &Origin, places: u32) -> io::Result<W> {
        if !self.block.is_empty() {
            self.write_block()?;
        }
        self.to.write_all(&self.sums)?;
        let mut header = Vec::with_capacity(HEADER);
        header.extend_from_slice(&origin.store.0);
        header.extend_from_slice(&origin.seq.to_le_bytes());
        header.extend_from_slice(&origin.hash.0);
        header.extend_from_slice(&places.to_le_bytes());
        header.extend_from_slice(&crc32c::crc32c(&self.sums).to_le_bytes());
        for length in self.lengths {
            header.extend_from_slice(&length.to_le_bytes());
        }
        header.resize(HEADER - 16, 0);
        self.to.seek(SeekFrom::Start(0))?;
        self.to.write_all(MAGIC)?;
        self.to.write_all(&VERSION.to_le_bytes())?;
        self.to.write_all(&crc32c::crc32c(&header).to_le_bytes())?;
        self.to.write_all(&header)?;
        Ok(self.to)
    }
}
