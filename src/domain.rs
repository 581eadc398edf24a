//! The rules of CPOR association claims: what a claim is, what may be done to it, by whom and when.
//!
//! Pure: no I/O, no clock, no terminal, and no prose. [`decide::decide`] turns a request into events
//! or typed refusals, [`apply::apply`] turns events into state, and nothing else changes a claim.
//! Rules carry the tag of the document that they come from: `[S0]` "Customer association issues",
//! `[S1]` "Manage customer associations", `[S2]` "Create a customer association", `[T]` the public
//! template for a proof of execution, `[L]` later versions of the same pages, `[D]` decided here.

pub mod actor;
pub mod apply;
pub mod arbitration;
pub mod calendar;
pub mod check;
pub mod claim;
pub mod command;
pub mod decide;
pub mod directory;
pub mod draft;
pub mod event;
pub mod evidence;
pub mod field;
pub mod id;
pub mod macros;
pub mod moves;
pub mod notice;
pub mod particulars;
pub mod policy;
pub mod refusal;
pub mod saved_view;
pub mod shared;
pub mod status;
pub mod timer;
