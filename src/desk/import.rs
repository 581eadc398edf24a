//! Claims that come together from a file.

use crate::domain::id::ClaimId;
use crate::domain::refusal::Refusals;

/// A claim among those handed in that cannot be made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BadLine {
    /// Its place among them, from 0.
    pub place: usize,
    /// Why.
    pub refusals: Refusals,
}

/// What becomes of claims that are handed in together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Imported {
    /// They are made, or would be, under these ids: in the order in which they were handed in.
    Claims(Vec<ClaimId>),
    /// None of them is made, for some cannot be.
    Bad(Vec<BadLine>),
}
