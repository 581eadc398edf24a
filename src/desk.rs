//! (being built)

pub mod query;
