//! How events and state become bytes: `[version][payload]` for event bodies, whose record carries
//! the checksum, and `[version][crc][payload]` for values of the state.
//!
//! The payload is bincode 1.3 with fixed-width integers, little-endian, a limit on its size and no
//! trailing bytes. A value of the state has version 1 when that is all, and version 2 when it is
//! packed: its length in bytes (4 bytes, little-endian), then, as an LZ4 block, the payload with
//! integers of variable width. So a claim takes less than half the room, for a few millionths of a
//! second. Event bodies stay as they are: whoever audits them needs no decompressor. A version newer
//! than known is refused, never half read.

use bincode::Options;
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::domain::event::Event;
use crate::domain::evidence::Digest;
use crate::domain::id::ClaimId;

/// The version of event bodies, and of values of the state that are not packed.
pub const VERSION: u8 = 1;
/// The version of values of the state that are packed.
const PACKED: u8 = 2;
/// Shorter payloads are not worth packing, in bytes.
const WORTH_PACKING: usize = 96;
/// The largest payload that is read or written, in bytes.
pub const LIMIT: u64 = 64 * 1024 * 1024;

/// An event as the journal keeps it: linked to the event before it on the same subject, so that
/// one claim's history can be shown to be whole without another's.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, serde::Deserialize)]
pub struct Body {
    /// 1, 2, … on this subject: a claim, or what all claims share.
    pub number: u32,
    /// The SHA-256 of the body before it on the same subject; zero for the first.
    pub previous: Digest,
    /// What happened.
    pub event: Event,
}

/// Bytes that are not what they should be.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CodecError {
    /// Nothing there.
    #[error("the value is empty")]
    Empty,
    /// Written by a newer program.
    #[error("the value has format version {0}, which is newer than this program")]
    Newer(u8),
    /// The checksum does not fit.
    #[error("the checksum does not fit the value")]
    Checksum,
    /// The payload cannot be read.
    #[error("the value cannot be read: {0}")]
    Payload(String),
}

fn options() -> impl Options {
    bincode::DefaultOptions::new().with_fixint_encoding().with_limit(LIMIT).reject_trailing_bytes()
}

/// An event body's bytes: `[version][payload]`.
///
/// # Errors
/// When it is larger than the limit.
pub fn seal_body(body: &Body) -> Result<Vec<u8>, CodecError> {
    let mut bytes = vec![VERSION];
    options()
        .serialize_into(&mut bytes, body)
        .map_err(|error| CodecError::Payload(error.to_string()))?;
    Ok(bytes)
}

/// How many bytes an event takes in a record, its link and hash included.
#[must_use]
pub fn size_of(event: &Event) -> u64 {
    // The version, the number, and the hashes of the body before and of its own, with its length.
    const AROUND: u64 = 1 + 4 + 32 + 32 + 8;
    options().serialized_size(event).unwrap_or(LIMIT).saturating_add(AROUND)
}

/// Reads an event body.
///
/// # Errors
/// When the bytes are not one.
pub fn open_body(bytes: &[u8]) -> Result<Body, CodecError> {
    decode(versioned(bytes)?)
}

/// Reads whom an event body is about, without the rest: the claim, or `None` for what all claims
/// share. One record may hold thousands of bodies of which one is asked for.
///
/// # Errors
/// When the bytes are not an event body.
pub fn subject_of(bytes: &[u8]) -> Result<Option<ClaimId>, CodecError> {
    /// How an [`Event`] begins.
    #[derive(serde::Deserialize)]
    enum Subject {
        Claim(ClaimId),
        Store,
    }
    let (_, _, subject): (u32, Digest, Subject) = options()
        .allow_trailing_bytes()
        .deserialize(versioned(bytes)?)
        .map_err(|error| CodecError::Payload(error.to_string()))?;
    Ok(match subject {
        Subject::Claim(claim) => Some(claim),
        Subject::Store => None,
    })
}

/// A value of the state: `[version][crc32c of what follows, little-endian][payload, maybe packed]`.
///
/// # Errors
/// When it is larger than the limit.
pub fn seal<T: Serialize>(value: &T) -> Result<Vec<u8>, CodecError> {
    let payload =
        options().serialize(value).map_err(|error| CodecError::Payload(error.to_string()))?;
    let (version, payload) = match pack(value, payload.len())? {
        Some(packed) if packed.len() < payload.len() => (PACKED, packed),
        _ => (VERSION, payload),
    };
    let mut bytes = Vec::with_capacity(payload.len() + 5);
    bytes.push(version);
    bytes.extend_from_slice(&crc32c::crc32c(&payload).to_le_bytes());
    bytes.extend_from_slice(&payload);
    Ok(bytes)
}

/// Reads a value of the state.
///
/// # Errors
/// When the bytes are not one.
pub fn open<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, CodecError> {
    let (version, payload) = summed(bytes)?;
    if version == VERSION {
        return decode(payload);
    }
    let narrow = options().with_varint_encoding();
    narrow.deserialize(&unpack(payload)?).map_err(|error| CodecError::Payload(error.to_string()))
}

/// Whether a value of the state has a version that is known and the checksum that it should have,
/// without reading it.
///
/// # Errors
/// When it has not.
pub fn check(bytes: &[u8]) -> Result<(), CodecError> {
    summed(bytes).map(|_| ())
}

/// The version and the payload, packed as it may be, once its checksum fits.
fn summed(bytes: &[u8]) -> Result<(u8, &[u8]), CodecError> {
    let (version, rest) = bytes.split_first().ok_or(CodecError::Empty)?;
    match *version {
        // No program has ever written it.
        0 => return Err(CodecError::Checksum),
        VERSION | PACKED => {}
        newer => return Err(CodecError::Newer(newer)),
    }
    let (crc, payload) = rest.split_first_chunk::<4>().ok_or(CodecError::Checksum)?;
    if crc32c::crc32c(payload) == u32::from_le_bytes(*crc) {
        Ok((*version, payload))
    } else {
        Err(CodecError::Checksum)
    }
}

fn pack<T: Serialize>(value: &T, length: usize) -> Result<Option<Vec<u8>>, CodecError> {
    if length < WORTH_PACKING {
        return Ok(None);
    }
    let narrow = options().with_varint_encoding().serialize(value);
    let narrow = narrow.map_err(|error| CodecError::Payload(error.to_string()))?;
    Ok(Some(lz4_flex::compress_prepend_size(&narrow)))
}

fn unpack(packed: &[u8]) -> Result<Vec<u8>, CodecError> {
    let unreadable = |what: &dyn std::fmt::Display| CodecError::Payload(what.to_string());
    let (length, block) =
        packed.split_first_chunk::<4>().ok_or_else(|| unreadable(&"no length"))?;
    let length = u64::from(u32::from_le_bytes(*length));
    if length > LIMIT {
        return Err(unreadable(&"it is too long"));
    }
    let length = usize::try_from(length).map_err(|error| unreadable(&error))?;
    lz4_flex::decompress(block, length).map_err(|error| unreadable(&error))
}

fn versioned(bytes: &[u8]) -> Result<&[u8], CodecError> {
    match bytes.split_first() {
        None => Err(CodecError::Empty),
        Some((&VERSION, rest)) => Ok(rest),
        // No program has ever written it.
        Some((0, _)) => Err(CodecError::Payload("it has the format version 0".to_owned())),
        Some((&version, _)) => Err(CodecError::Newer(version)),
    }
}

fn decode<T: DeserializeOwned>(payload: &[u8]) -> Result<T, CodecError> {
    options().deserialize(payload).map_err(|error| CodecError::Payload(error.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_come_back_packed_or_not() {
        for length in [0, 1, 50, 200, 5_000, 100_000] {
            let value: Vec<u64> = (0..length).map(|number| number % 7).collect();
            let sealed = seal(&value).unwrap();
            assert_eq!(check(&sealed), Ok(()));
            assert_eq!(open::<Vec<u64>>(&sealed), Ok(value));
        }
        assert!(seal(&vec![0_u64; 1_000]).unwrap().len() < 200);
    }

    #[test]
    fn no_flipped_bit_goes_unseen() {
        let sealed = seal(&vec![7_u64; 100]).unwrap();
        for bit in 0..sealed.len() * 8 {
            let mut hurt = sealed.clone();
            hurt[bit / 8] ^= 1 << (bit % 8);
            assert!(open::<Vec<u64>>(&hurt).is_err(), "bit {bit}");
        }
    }

    /// Zeros where a value should be are what a crash leaves, and no newer program's work.
    #[test]
    fn zeros_are_damage_and_not_newer() {
        assert_eq!(check(&[0; 64]), Err(CodecError::Checksum));
        assert_eq!(open::<u64>(&[0; 64]), Err(CodecError::Checksum));
        assert!(matches!(open_body(&[0; 64]), Err(CodecError::Payload(_))));
        assert_eq!(check(&[PACKED + 1; 64]), Err(CodecError::Newer(PACKED + 1)));
        assert_eq!(open_body(&[VERSION + 1; 64]), Err(CodecError::Newer(VERSION + 1)));
    }

    /// Whatever a length says, no more is made room for than the limit.
    #[test]
    fn a_length_that_lies_is_refused() {
        for length in [0_u32, 1, 10_000, u32::MAX] {
            let mut payload = length.to_le_bytes().to_vec();
            payload.extend_from_slice(&lz4_flex::compress(&[9; 500]));
            let mut bytes = vec![PACKED];
            bytes.extend_from_slice(&crc32c::crc32c(&payload).to_le_bytes());
            bytes.extend_from_slice(&payload);
            assert!(open::<Vec<u8>>(&bytes).is_err(), "{length}");
        }
    }
}
