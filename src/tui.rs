//! The terminal interface.
//!
//! Bytes become input, input becomes an action of one table, `update` turns it into new state and
//! effects, the driver carries the effects to the desk, and `view` draws from state alone. The app
//! and its screens know neither files, threads, the environment, a store nor a clock.

pub mod action;
pub mod app;
pub mod backend;
pub mod clipboard;
pub mod dialog;
pub mod driver;
pub mod editor;
pub mod help;
pub mod input;
pub mod keymap;
pub mod line;
pub mod linear;
mod overlay;
pub mod paper;
pub mod screen;
pub mod session;
pub mod settings;
pub mod terminal;
pub mod theme;
pub mod view;
pub mod worker;
