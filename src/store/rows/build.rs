//! Making an image: from rows that are packed one after another, or from an older image and what
//! has changed since.

use std::io::{self, Cursor, Seek, Write};

use super::file::{Section, Writer};
use super::image::{Bytes, House, Image, Origin, Unfit};
use super::layout::{HEAD, id_at, place_of};
use super::order::Order;
use super::packed::{Heaps, RowRef};
use super::packing::{PackedRow, put_parts};
use crate::store::codec;

/// Rows that an image can be made of.
pub trait Source {
    /// How many places there are for claims.
    fn places(&self) -> u32;
    /// The row at a place.
    fn row(&self, place: u32) -> Option<RowRef<'_>>;
    /// The places of the rows in an order.
    fn order(&self, order: Order) -> Vec<u32>;
}

/// Why an image cannot be written.
fn too_large() -> io::Error {
    io::Error::other("the rows are larger than an image can be")
}

/// Writes an image of these rows.
pub fn write<W: Write + Seek>(
    rows: &impl Source,
    origin: &Origin,
    house: &House,
    to: W,
) -> io::Result<W> {
    let mut writer = Writer::new(to)?;
    writer.put(Section::House, &codec::seal(house).map_err(io::Error::other)?)?;
    let mut begin = [0_u64; 3];
    for place in 0..rows.places() {
        let (head, lengths) = match rows.row(place) {
            Some(row) => {
                let (head, parts) = row.bytes();
                (head.try_into().map_err(|_| too_large())?, parts.map(<[u8]>::len))
            }
            None => (head_of_none(place), [0; 3]),
        };
        writer.put(Section::Heads, &put_parts(head, begin, lengths))?;
        for (begin, length) in begin.iter_mut().zip(lengths) {
            *begin += length as u64;
        }
    }
    for (part, section) in [Section::Texts, Section::Words, Section::Said].into_iter().enumerate() {
        for row in (0..rows.places()).filter_map(|place| rows.row(place)) {
            writer.put(section, row.bytes().1[part])?;
        }
    }
    for order in Order::ALL {
        for place in rows.order(order) {
            writer.put(Section::of(order), &place.to_le_bytes())?;
        }
    }
    writer.finish(origin, rows.places())
}

fn head_of_none(place: u32) -> [u8; HEAD] {
    *PackedRow::absent(id_at(place)).parts().0
}

/// Rows one after another, as claims are read.
#[derive(Debug, Default)]
pub struct Builder {
    heads: Vec<u8>,
    texts: Vec<u8>,
    words: Vec<u8>,
    said: Vec<u8>,
}

impl Builder {
    /// Appends a row; ids only grow.
    pub fn push(&mut self, row: &PackedRow) {
        let Some(place) = place_of(row.id()) else { return };
        for absent in self.places()..place {
            self.put(&PackedRow::absent(id_at(absent)));
        }
        self.put(row);
    }

    fn put(&mut self, row: &PackedRow) {
        let (head, parts) = row.parts();
        let heaps = [&mut self.texts, &mut self.words, &mut self.said];
        let begin = heaps.each_ref().map(|heap| heap.len() as u64);
        let head = put_parts(*head, begin, parts.map(<[u8]>::len));
        self.heads.extend_from_slice(&head);
        for (heap, part) in heaps.into_iter().zip(parts) {
            heap.extend_from_slice(part);
        }
    }

    /// An image of the rows, in memory.
    ///
    /// # Errors
    /// When they are larger than an image can be.
    pub fn finish(&self, origin: &Origin, house: &House) -> Result<Image, Unfit> {
        let unfit = |error: io::Error| Unfit::Io((&error).into());
        let bytes = write(self, origin, house, Cursor::new(Vec::new())).map_err(unfit)?;
        Image::open(Bytes::Held(bytes.into_inner()))
    }
}

impl Source for Builder {
    fn places(&self) -> u32 {
        u32::try_from(self.heads.len() / HEAD).unwrap_or(u32::MAX)
    }

    fn row(&self, place: u32) -> Option<RowRef<'_>> {
        let begin = place as usize * HEAD;
        let heaps = Heaps { texts: &self.texts, words: &self.words, said: &self.said };
        RowRef::new(id_at(place), self.heads.get(begin..begin + HEAD)?, heaps)
    }

    fn order(&self, order: Order) -> Vec<u32> {
        order.of((0..self.places()).filter_map(|place| Some((place, self.row(place)?))))
    }
}
