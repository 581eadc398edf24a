//! How events and state become bytes: `[version][payload]` for event bodies, whose record carries
//! the checksum, and `[version][crc][payload]` for values of the state.
//!
//! The payload is bincode 1.3 with fixed-width integers, little-endian, a limit on its size and no
//! trailing bytes. A version newer than known is refused, never half read.

use bincode::Options;
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::domain::event::Event;
use crate::domain::evidence::Digest;
use crate::domain::id::ClaimId;

/// The version that is written.
pub const VERSION: u8 = 1;
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
    #[error("the value has format version {0}; this program knows versions up to {VERSION}")]
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

/// A value of the state: `[version][crc32c of the payload, little-endian][payload]`.
///
/// # Errors
/// When it is larger than the limit.
pub fn seal<T: Serialize>(value: &T) -> Result<Vec<u8>, CodecError> {
    let payload =
        options().serialize(value).map_err(|error| CodecError::Payload(error.to_string()))?;
    let mut bytes = Vec::with_capacity(payload.len() + 5);
    bytes.push(VERSION);
    bytes.extend_from_slice(&crc32c::crc32c(&payload).to_le_bytes());
    bytes.extend_from_slice(&payload);
    Ok(bytes)
}

/// Reads a value of the state.
///
/// # Errors
/// When the bytes are not one.
pub fn open<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, CodecError> {
    decode(summed(bytes)?)
}

/// Whether a value of the state has a version that is known and the checksum that it should have,
/// without reading it.
///
/// # Errors
/// When it has not.
pub fn check(bytes: &[u8]) -> Result<(), CodecError> {
    summed(bytes).map(|_| ())
}

fn summed(bytes: &[u8]) -> Result<&[u8], CodecError> {
    let (crc, payload) = versioned(bytes)?.split_first_chunk::<4>().ok_or(CodecError::Checksum)?;
    if crc32c::crc32c(payload) == u32::from_le_bytes(*crc) {
        Ok(payload)
    } else {
        Err(CodecError::Checksum)
    }
}

fn versioned(bytes: &[u8]) -> Result<&[u8], CodecError> {
    match bytes.split_first() {
        None => Err(CodecError::Empty),
        Some((&VERSION, rest)) => Ok(rest),
        Some((&version, _)) => Err(CodecError::Newer(version)),
    }
}

fn decode<T: DeserializeOwned>(payload: &[u8]) -> Result<T, CodecError> {
    options().deserialize(payload).map_err(|error| CodecError::Payload(error.to_string()))
}
