//! Answers. Each is given while nothing is written, so that none mixes before and after.

use std::borrow::Cow;

use serde::de::DeserializeOwned;

use super::value::Head;
use super::{Flaw, Result, SledState, bad, guarded, key};
use crate::domain::id::{ClaimId, Key};
use crate::store::codec;
use crate::store::finding::{Finding, Place};
use crate::store::journal::Location;
use crate::store::state::{Kept, KeptShared};

impl SledState {
    /// A claim, if there is one.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn claim(&self, id: ClaimId) -> Result<Option<Kept>> {
        let _reading = self.reading();
        guarded(|| self.value(&key::claim(id)))
    }

    /// Up to `limit` claims from an id on, in order.
    ///
    /// # Errors
    /// When one cannot be read.
    pub fn claims_from(&self, first: ClaimId, limit: usize) -> Result<Vec<Kept>> {
        let _reading = self.reading();
        guarded(|| {
            self.db
                .range(key::claim(first)..=key::claim(ClaimId(u64::MAX)))
                .take(limit)
                .map(|entry| {
                    let (key, head) = entry?;
                    self.decode(&key, &head)
                })
                .collect()
        })
    }

    /// What all claims share.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn shared(&self) -> Result<KeptShared> {
        let _reading = self.reading();
        guarded(|| {
            let (shared, end) = (self.value(key::SHARED)?, self.shared_end()?);
            Ok(match (shared, end) {
                (Some(shared), Some(end)) => end.of(shared),
                _ => KeptShared::blank(),
            })
        })
    }

    /// The claims that live on an association key, by id, and what `with` makes of them before
    /// anything is written.
    ///
    /// # Errors
    /// When the index cannot be read.
    pub fn live_on<T>(&self, key: &Key, with: impl FnOnce(Vec<ClaimId>) -> T) -> Result<T> {
        let _reading = self.reading();
        let ids = guarded(|| {
            self.db
                .scan_prefix(key::lives(key))
                .keys()
                .map(|key| Ok(ClaimId(key::trailing(&key?).unwrap_or(0))))
                .collect()
        })?;
        Ok(with(ids))
    }

    /// Where a record lies in the journal; `None` when the state does not include it.
    ///
    /// # Errors
    /// When that cannot be read.
    pub fn location(&self, seq: u64) -> Result<Option<Location>> {
        let _reading = self.reading();
        let block = guarded(|| self.places(seq))?;
        let at = usize::try_from(seq % key::BLOCK).unwrap_or(usize::MAX);
        Ok(block.get(at).copied().flatten())
    }

    /// The block that has a record's location, blank if there is none yet.
    pub(super) fn places(&self, seq: u64) -> Result<Vec<Option<Location>>> {
        let Some(sealed) = self.db.get(key::places(seq))? else {
            return Ok(Vec::new());
        };
        let packed: Vec<u64> = codec::open(&sealed).map_err(bad(|| Place::Locations))?;
        Ok(packed.into_iter().map(unpack).collect())
    }

    /// A long value.
    pub(super) fn value<T: DeserializeOwned>(&self, key: &[u8]) -> Result<Option<T>> {
        let Some(head) = self.db.get(key)? else {
            return Ok(None);
        };
        self.decode(key, &head).map(Some)
    }

    pub(super) fn decode<T: DeserializeOwned>(&self, key: &[u8], head: &[u8]) -> Result<T> {
        codec::open(&self.assemble(key, head)?).map_err(bad(|| place(key)))
    }

    /// A long value's bytes, put together.
    pub(super) fn assemble<'a>(&self, key: &[u8], head: &'a [u8]) -> Result<Cow<'a, [u8]>> {
        let flaw = |what| Flaw::Value { place: place(key), what };
        let head = Head::read(head).ok_or_else(|| flaw(Finding::TooShort))?;
        if head.count == 0 {
            return Ok(Cow::Borrowed(head.beginning));
        }
        let mut bytes = head.beginning.to_vec();
        for piece in head.pieces(key) {
            bytes.extend_from_slice(
                &self.db.get(piece)?.ok_or_else(|| flaw(Finding::PieceMissing))?,
            );
        }
        Ok(Cow::Owned(bytes))
    }
}

/// A location as it is kept: 0 for none, since segments are numbered from 1.
pub(super) fn pack(location: Option<Location>) -> u64 {
    location.map_or(0, |location| (u64::from(location.segment) << 32) | u64::from(location.offset))
}

fn unpack(packed: u64) -> Option<Location> {
    let segment = u32::try_from(packed >> 32).unwrap_or(0);
    let offset = u32::try_from(packed & u64::from(u32::MAX)).unwrap_or(0);
    (segment > 0).then_some(Location { segment, offset })
}

/// The place of a value in words.
pub(super) fn place(of: &[u8]) -> Place {
    match (of.first(), key::trailing(of)) {
        (Some(&key::CLAIM), Some(id)) => Place::Claim(ClaimId(id)),
        (Some(&key::PLACES), _) => Place::Locations,
        (Some(&key::LIFE), _) => Place::KeyIndex,
        (Some(b's' | b'e'), _) => Place::SharedData,
        (Some(&key::HANDLED), _) => Place::Deliveries,
        _ => Place::UnknownValue,
    }
}
