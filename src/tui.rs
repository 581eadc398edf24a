//! The terminal interface.
//!
//! Bytes become input, input becomes an action of one table, `update` turns it into new state and
//! effects, the driver carries the effects to the desk, and `view` draws from state alone. The app
//! and its screens know neither files, threads, the environment, a store nor a clock.

pub mod screen;
pub mod theme;
