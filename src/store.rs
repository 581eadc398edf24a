//! (being built)

pub mod journal;
