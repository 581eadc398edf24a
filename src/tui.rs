//! (being built)

pub mod backend;
pub mod input;
pub mod terminal;
