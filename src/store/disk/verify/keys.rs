//! No two associations hold one key, whatever let them through.

use std::collections::BTreeMap;

use super::{Part, Report};
use crate::domain::claim::Claim;
use crate::domain::id::{ClaimId, Key};
use crate::store::finding::{Finding, Place};
use crate::store::state::exclusively_held;

/// Which claim holds which key.
#[derive(Debug, Default)]
pub struct Held(BTreeMap<Key, ClaimId>);

impl Held {
    /// A claim holds its keys.
    pub fn held_by(&mut self, claim: &Claim, report: &mut Report) {
        for key in exclusively_held(claim) {
            match self.0.get(key) {
                Some(other) => {
                    let place = Place::Claims(*other, claim.id);
                    report.add(Part::Journal, place, Finding::BothHold(key.clone()));
                }
                None => {
                    self.0.insert(key.clone(), claim.id);
                }
            }
        }
    }
}
