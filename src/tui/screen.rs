//! What the tabs show.

use ratatui::text::Line;

use super::action::{Ask, Tab, shown_key};
use super::app::App;

pub mod claim;
pub mod dashboard;
pub mod help;

/// The lines of the tab that shows a claim.
#[must_use]
pub fn body(app: &App, width: u16) -> Vec<Line<'static>> {
    let _ = (app, width, Tab::Claim, shown_key(Ask::Help));
    Vec::new()
}
