//! The interface, worked by keys as an operator works it.

#[path = "../rules/acting.rs"]
#[allow(dead_code, reason = "the rules' tests use more of it")]
mod acting;
mod ahead;
mod arbitrating;
mod charts;
mod configuring;
mod copy;
mod deciding;
mod drafts;
mod early;
mod editing;
mod evidence;
#[path = "../rules/fields.rs"]
#[allow(dead_code, reason = "the rules' tests use more of it")]
mod fields;
mod help;
mod house;
mod keeping;
mod looking;
mod macros;
mod many;
mod outbox;
mod palette;
mod scrolling;
mod searching;
#[path = "../support/sitting.rs"]
#[allow(dead_code, reason = "other tests use more of it")]
mod sitting;
#[path = "../rules/store.rs"]
#[allow(dead_code, reason = "the rules' tests use more of it")]
mod store;
mod talking;
mod telling;
mod template;
mod tour;
mod unreadable;
mod views;
#[path = "../rules/world.rs"]
#[allow(dead_code, unused_imports, reason = "the rules' tests use more of it")]
mod world;
