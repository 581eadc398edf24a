//! Marks in the queue: the sign in a row, and how many there are.

use ratatui::text::Span;

use super::super::app::App;
use super::super::theme;
use crate::domain::id::ClaimId;

/// Before a claim that is marked.
const SIGN: &str = "+";

/// What stands before a claim's id: the sign where it is marked, a blank where it is not.
#[must_use]
pub fn sign(app: &App, id: ClaimId) -> Span<'static> {
    if app.many.marks.holds(id) { Span::styled(SIGN, theme::KEY) } else { Span::raw(" ") }
}

/// How many claims are marked, the longest way to say it first; none where none is.
#[must_use]
pub fn counted(app: &App) -> Option<[String; 3]> {
    let (marks, texts) = (&app.many.marks, &app.texts.many);
    let (all, hidden) = (marks.len(), marks.hidden);
    let ways = [
        (texts.marked)(all, hidden),
        (texts.marked_briefly)(all, hidden),
        (texts.marked_briefly)(all, 0),
    ];
    (!marks.is_empty()).then_some(ways)
}
