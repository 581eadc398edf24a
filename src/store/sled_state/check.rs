//! Whether the state is whole: every value's checksum, and that none is missing.

use super::value::Head;
use super::{Flaw, Result, SledState, bad, guarded, key};
use crate::store::codec;
use crate::store::finding::{Finding, Place};

/// How many values of each kind were found.
#[derive(Debug, Default)]
struct Found {
    claims: u64,
    lives: u64,
    handled: u64,
    pieces: u64,
    pieces_named: u64,
}

impl SledState {
    /// Reads every value once and proves its checksum, and counts them.
    ///
    /// # Errors
    /// What is wrong first.
    pub fn check(&self) -> Result<()> {
        let meta = self.reading();
        let found = guarded(|| {
            let mut found = Found::default();
            for entry in self.db.iter() {
                let (key, value) = entry?;
                self.check_entry(&key, &value, &mut found)?;
            }
            Ok(found)
        })?;
        let counts = [
            (Place::ClaimCount, meta.claims, found.claims),
            (Place::KeyCount, meta.lives, found.lives),
            (Place::DeliveryCount, meta.handled, found.handled),
            (Place::PieceCount, found.pieces_named, found.pieces),
        ];
        for (place, expected, there) in counts {
            if expected != there {
                return Err(Flaw::Value { place, what: Finding::Count(expected, there) });
            }
        }
        Ok(())
    }

    fn check_entry(&self, key: &[u8], value: &[u8], found: &mut Found) -> Result<()> {
        let place = || super::read::place(key);
        match key.first() {
            Some(&key::CLAIM) => found.claims += 1,
            Some(&key::LIFE) => {
                found.lives += 1;
                return Ok(());
            }
            Some(&key::PIECE) => {
                found.pieces += 1;
                return Ok(());
            }
            Some(&key::PLACES) => return codec::check(value).map_err(bad(place)),
            Some(&key::HANDLED) => found.handled += 1,
            _ if key == key::META => return Ok(()),
            _ if key == key::SHARED_END => return codec::check(value).map_err(bad(place)),
            _ if key == key::SHARED => {}
            _ => {
                return Err(Flaw::Value { place: place(), what: Finding::Stray });
            }
        }
        found.pieces_named += Head::read(value).map_or(0, |head| u64::from(head.count));
        codec::check(&self.assemble(key, value)?).map_err(bad(place))
    }
}
