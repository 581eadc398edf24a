//! How a row is laid out: its head, and the fields that words are searched in.
//!
//! | of the head | bytes | what |
//! |---:|---:|:---|
//! | 0 | 4 | revision |
//! | 4 | 1 | status |
//! | 5 | 1 | solution area: 0 for none that is known |
//! | 6 | 1 | activities that are known, a bit each |
//! | 7 | 1 | flags |
//! | 8 | 1 | window: its kind |
//! | 9 | 1 | whether it counts business days |
//! | 10 | 2 | its length, in days of its kind |
//! | 12 | 4 | its first day, in days since year 1 |
//! | 16 | 4 | its last day |
//! | 20 | 8 | when it closes, in milliseconds since 1970, UTC; the largest number for no window |
//! | 28 | 8 | when the claim last changed, in the same |
//! | 36 | 8 | when its next timer is due; the largest number for none |
//! | 44 | 8 | when it was first submitted; the smallest number for not yet |
//! | 52 | 16 | CRC-32Cs of organisation, tenant, author and assignee, to compare quickly |
//! | 68 | 36 | texts, words and said: for each, where it begins (8 bytes) and how long it is (4) |
//!
//! All numbers are little-endian.

use std::ops::Range;

use crate::domain::id::ClaimId;
use crate::store::bytes::{u32_at, u64_at};

/// The length of a head, in bytes.
pub const HEAD: usize = 104;

/// Flags of a head.
pub mod flag {
    /// There is such a claim.
    pub const PRESENT: u8 = 1;
    /// It is contested and undecided.
    pub const CONTESTED: u8 = 2;
    /// It has been disputed.
    pub const DISPUTED: u8 = 4;
    /// Its customer may still decline.
    pub const CONSENT_OPEN: u8 = 8;
    /// A timer's effect is shown that could not be recorded.
    pub const UNRECORDED: u8 = 16;
    /// Somebody has taken it.
    pub const ASSIGNED: u8 = 32;
}

/// Offsets within a head.
pub mod at {
    pub const REVISION: usize = 0;
    pub const STATUS: usize = 4;
    pub const AREA: usize = 5;
    pub const ACTIVITIES: usize = 6;
    pub const FLAGS: usize = 7;
    pub const WINDOW: usize = 8;
    pub const BUSINESS: usize = 9;
    pub const DAYS: usize = 10;
    pub const FIRST_DAY: usize = 12;
    pub const LAST_DAY: usize = 16;
    pub const CLOSES: usize = 20;
    pub const UPDATED: usize = 28;
    pub const TIMER: usize = 36;
    pub const SUBMITTED: usize = 44;
    pub const ORGANISATION: usize = 52;
    pub const TENANT: usize = 56;
    pub const AUTHOR: usize = 60;
    pub const ASSIGNEE: usize = 64;
    pub const TEXTS: usize = 68;
    pub const WORDS: usize = 80;
    pub const SAID: usize = 92;
}

/// The places of the fields among a row's words, which are divided by line feeds. Products follow,
/// an id and a name each.
pub mod field {
    /// The id.
    pub const ID: usize = 0;
    /// The claim's name.
    pub const NAME: usize = 1;
    /// The customer's name.
    pub const CUSTOMER: usize = 2;
    /// The domain, as it is kept.
    pub const DOMAIN: usize = 3;
    /// The domain as people read it, where that differs.
    pub const READABLE_DOMAIN: usize = 4;
    /// The MPN ID.
    pub const MPN: usize = 5;
    /// The organisation's id.
    pub const ORGANISATION: usize = 6;
    /// The organisation's name.
    pub const ORGANISATION_NAME: usize = 7;
    /// The first product's id.
    pub const PRODUCTS: usize = 8;
}

/// Where a part of a row lies, by its head from an offset on.
#[must_use]
pub fn part_at(head: &[u8], at: usize) -> Range<usize> {
    let begin = usize::try_from(u64_at(head, at)).unwrap_or(usize::MAX);
    begin..begin.saturating_add(u32_at(head, at + 8) as usize)
}

/// The id of the claim at a place among the heads.
#[must_use]
pub const fn id_at(place: u32) -> ClaimId {
    ClaimId(place as u64 + 1)
}

/// The place of a claim among the heads.
#[must_use]
pub fn place_of(id: ClaimId) -> Option<u32> {
    u32::try_from(id.0.checked_sub(1)?).ok()
}
