//! `cpor`: an operator's queue of CPOR association claims, worked from a terminal.
//!
//! Arrows point one way: [`domain`] ← [`store`] ← [`desk`] ← {[`cli`], [`tui`]} ← `main`,
//! and [`i18n`], which turns the domain's typed answers into words, stands beside them. [`post`]
//! carries letters, between the desk and those who ask for it.

#[macro_use]
mod codes;

pub mod cli;
pub mod demo;
pub mod desk;
pub mod domain;
pub mod i18n;
pub mod post;
pub mod store;
pub mod text;
pub mod tui;
