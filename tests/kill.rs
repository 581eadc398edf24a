//! The store on disk when its process is killed.
//!
//! A test binary of its own: a child that is being started holds, until it has become another
//! program, whatever locks its parent holds, so the stores of tests beside it would look busy.

#[path = "store/kill.rs"]
mod kill;
#[path = "store/sample.rs"]
#[allow(dead_code, reason = "shared with the tests of the stores, which use more of it")]
mod sample;
