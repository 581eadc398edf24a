//! `cpor`: an operator's queue of CPOR association claims, worked from a terminal.
//!
//! Arrows point one way: [`domain`] ← [`store`] ← [`desk`] ← {[`cli`], [`tui`]} ← `main`,
//! and [`i18n`], which turns the domain's typed answers into words, stands beside them. [`post`]
//! carries letters, between the desk and those who ask for it.
//! and [`i18n`], which turns the domain's typed answers into words, stands beside them.
//! [`template`] fills in texts for a claim, of facts and words.
//! [`document`] reads files as text and knows nothing else; [`precheck`] holds what it read against
//! a claim, for the desk. [`dossier`] writes all of a claim as one document, for both of them.

#[macro_use]
mod codes;

pub mod caught;
pub mod cli;
pub mod demo;
pub mod desk;
pub mod document;
pub mod domain;
pub mod dossier;
pub mod i18n;
pub mod post;
pub mod precheck;
pub mod store;
pub mod template;
pub mod text;
pub mod tui;
