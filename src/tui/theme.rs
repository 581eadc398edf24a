//! What things look like: 16 colours, and everything said by colour is also said by a word or sign.

use ratatui::style::{Color, Modifier, Style};

use crate::domain::status::Status;

mod scheme;

pub use scheme::{Preset, Role, Theme};

/// Plain text.
pub const PLAIN: Style = Style::new();
/// What stands back: labels, hints, what is not open.
pub const DIM: Style = Style::new().fg(Color::DarkGray);
/// Headings.
pub const HEADING: Style = Style::new().add_modifier(Modifier::BOLD);
/// Keys in hints.
pub const KEY: Style = Style::new().fg(Color::Cyan);
/// The tab that is shown, the row or field that has the caret.
pub const SELECTED: Style = Style::new().add_modifier(Modifier::REVERSED);
/// What a filter has found in a text.
pub const FOUND: Modifier = Modifier::BOLD.union(Modifier::UNDERLINED);
/// What asks for attention: overdue, gaps, refusals.
pub const ALERT: Style = Style::new().fg(Color::Red);
/// What is to be known: contested, due today, internal notes.
pub const NOTE: Style = Style::new().fg(Color::Yellow);
/// What went well.
pub const GOOD: Style = Style::new().fg(Color::Green);

/// A status.
#[must_use]
pub const fn status(status: Status) -> Style {
    match status {
        Status::Approved => GOOD,
        Status::Rejected | Status::RejectedFinal => ALERT,
        Status::PartnerActionRequired | Status::Disputed => NOTE,
        Status::UnderReview => KEY,
        Status::Editing | Status::Discarded => DIM,
        Status::Submitted => PLAIN,
    }
}
