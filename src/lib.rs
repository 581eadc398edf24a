//! `cpor`: an operator's queue of CPOR association claims, worked from a terminal.
//!
//! Arrows point one way: [`domain`] ← [`store`] ← [`desk`] ← {[`cli`], [`tui`]} ← `main`,
//! and [`i18n`], which turns the domain's typed answers into words, stands beside them.
//!
//! Beside the desk: [`document`] reads files as text and knows nothing else; [`precheck`] holds what
//! was read against a claim; [`template`] fills in a PoE template. Above it, for commands and
//! interface alike: [`wire`] has the JSON forms, [`post`] carries letters, and [`dossier`] writes all
//! of a claim as one document. [`tape`] drives the interface by a script and records it.

#[macro_use]
mod codes;

pub mod caught;
pub mod cli;
pub mod config;
pub mod demo;
pub mod desk;
pub mod document;
pub mod domain;
pub mod dossier;
pub mod handout;
pub mod i18n;
pub mod post;
pub mod precheck;
pub mod store;
pub mod tape;
pub mod template;
pub mod text;
pub mod tui;
pub mod wire;
