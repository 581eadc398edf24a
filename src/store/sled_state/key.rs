//! The keys of the tree.

use crate::domain::evidence::Digest;
use crate::domain::id::{ClaimId, Key};
use crate::store::state::digest;

/// What the state says of itself.
pub const META: &[u8] = b"m5";
/// What states of earlier layouts said of themselves: in the first, claims were not packed; in the
/// second, they did not remember their passages, and no views were shared; in the fourth, nothing was
/// known of deliveries.
pub const OLDER_METAS: [&[u8]; 4] = [b"m", b"m2", b"m3", b"m4"];
/// What all claims share.
pub const SHARED: &[u8] = b"s";
/// The end of the chain of what all claims share.
pub const SHARED_END: &[u8] = b"e";
/// Before every block of what came of deliveries.
pub const HANDLED: u8 = b'n';
/// Before every claim's id.
pub const CLAIM: u8 = b'c';
/// Before every entry of the index of association keys.
pub const LIFE: u8 = b'k';
/// Before every block of locations.
pub const PLACES: u8 = b'l';
/// Before every piece of a long value.
pub const PIECE: u8 = b'x';

/// How many records' locations are kept under one key.
pub const BLOCK: u64 = 64;
/// How many claims' deliveries are kept under one key.
pub const HANDLED_BLOCK: u64 = 16;

fn numbered(kind: u8, number: u64) -> Vec<u8> {
    let mut key = vec![kind];
    key.extend_from_slice(&number.to_be_bytes());
    key
}

/// A claim's.
pub fn claim(id: ClaimId) -> Vec<u8> {
    numbered(CLAIM, id.0)
}

/// The block of what came of delivering a claim's notices.
pub fn handled(id: ClaimId) -> Vec<u8> {
    numbered(HANDLED, id.0 / HANDLED_BLOCK)
}

/// The number at the end of a key.
pub fn trailing(key: &[u8]) -> Option<u64> {
    key.last_chunk::<8>().map(|bytes| u64::from_be_bytes(*bytes))
}

/// The beginning of the entries of one association key. Hashed, since a key's parts come from
/// directories and may be long.
pub fn lives(key: &Key) -> Vec<u8> {
    let Digest(hash) = digest(key.to_string().as_bytes());
    let mut bytes = vec![LIFE];
    bytes.extend_from_slice(&hash);
    bytes
}

/// The entry of a claim that lives on an association key.
pub fn life(key: &Key, id: ClaimId) -> Vec<u8> {
    let mut bytes = lives(key);
    bytes.extend_from_slice(&id.0.to_be_bytes());
    bytes
}

/// The block with a record's location.
pub fn places(seq: u64) -> Vec<u8> {
    numbered(PLACES, seq / BLOCK)
}
