//! (being built)

pub mod calendar;
