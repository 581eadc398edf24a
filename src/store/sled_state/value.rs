//! Long values. sled likes none over 4 KB: a leaf that grows over 128 KB becomes a file that is
//! neither synced nor ever deleted. So a value is kept as a head, which holds its beginning, and as
//! many further pieces as it takes.
//!
//! A head is the number of further pieces (4 bytes) and their generation (8 bytes), little-endian,
//! and then the beginning. The generation is the newest record of the change that wrote the value:
//! pieces of the old value and of the new one never share a key.

use super::key;

/// The longest piece, in bytes.
const LONGEST: usize = 4_000;

/// A head, taken apart.
#[derive(Debug, Clone, Copy)]
pub struct Head<'a> {
    /// How many further pieces there are.
    pub count: u32,
    /// Their generation.
    pub generation: u64,
    /// How the value begins.
    pub beginning: &'a [u8],
}

impl<'a> Head<'a> {
    /// Takes a head apart; `None` when it is too short to be one.
    pub fn read(bytes: &'a [u8]) -> Option<Self> {
        let (count, rest) = bytes.split_first_chunk::<4>()?;
        let (generation, beginning) = rest.split_first_chunk::<8>()?;
        Some(Self {
            count: u32::from_le_bytes(*count),
            generation: u64::from_le_bytes(*generation),
            beginning,
        })
    }

    /// The keys of the further pieces of the value under `key`.
    pub fn pieces(self, key: &[u8]) -> impl Iterator<Item = Vec<u8>> {
        (0..self.count).map(move |place| piece(key, self.generation, place))
    }
}

fn piece(of: &[u8], generation: u64, place: u32) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(of.len() + 13);
    bytes.push(key::PIECE);
    bytes.extend_from_slice(of);
    bytes.extend_from_slice(&generation.to_be_bytes());
    bytes.extend_from_slice(&place.to_be_bytes());
    bytes
}

/// What has to be written for a value: its head, and further pieces each under a key of its own.
pub fn split(key: &[u8], generation: u64, value: &[u8]) -> Vec<(Vec<u8>, Vec<u8>)> {
    let (beginning, rest) = value.split_at(value.len().min(LONGEST));
    let further: Vec<_> = (0..)
        .zip(rest.chunks(LONGEST))
        .map(|(place, bytes)| (piece(key, generation, place), bytes.to_vec()))
        .collect();
    let count = u32::try_from(further.len()).unwrap_or(u32::MAX);
    let mut head = Vec::with_capacity(12 + beginning.len());
    head.extend_from_slice(&count.to_le_bytes());
    head.extend_from_slice(&generation.to_le_bytes());
    head.extend_from_slice(beginning);
    let mut writes = vec![(key.to_vec(), head)];
    writes.extend(further);
    writes
}
