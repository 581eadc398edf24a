//! The thread of a claim: who said what, when, and what was done with these words.

use ratatui::style::{Modifier, Style};
use ratatui::text::{Line, Span};

use super::Context;
use super::rich::Rich;
use super::sheet::{Lines, prefixed, stacked};
use crate::desk::ClaimView;
use crate::domain::actor::Role;
use crate::domain::claim::Comment;
use crate::domain::event::CommentText;
use crate::domain::id::OperatorName;
use crate::text;
use crate::tui::theme;

/// Stands before every line of people's words, so that they can't be taken for the program's.
const QUOTE: &str = "│ ";
/// Stands before every line that the program says.
const NOTICE: &str = "» ";
/// Makes the line before what is unread.
const RULE: &str = "─";

/// A thread in lines.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Thread {
    /// All lines.
    pub lines: Vec<Line<'static>>,
    /// The line before the first comment that the reader has not read.
    pub first_unread: Option<usize>,
}

/// The thread at a width in cells. `reader` is who reads, and `read_mark` up to which event that
/// has been done before; the reader's own words are never unread.
#[must_use]
pub fn lines(
    view: &ClaimView,
    reader: &OperatorName,
    read_mark: u32,
    context: Context<'_>,
    width: u16,
) -> Thread {
    let width = usize::from(width);
    let mut thread = Thread::default();
    if view.comments.is_empty() {
        let none = context.texts.screen.comments.none;
        thread.lines = Rich::styled(none, theme::DIM).wrap(width);
    }
    for comment in &view.comments {
        let mut block = block(comment, context, width);
        if thread.first_unread.is_none() && is_unread(comment, reader, read_mark) {
            block.insert(0, unread_marker(context, width));
            thread.first_unread = Some(match thread.lines.len() {
                0 => 0,
                lines => lines + 1,
            });
        }
        thread.lines = stacked([std::mem::take(&mut thread.lines), block]);
    }
    thread
}

/// Whether a comment is one that the reader has neither written nor read.
pub(super) fn is_unread(comment: &Comment, reader: &OperatorName, read_mark: u32) -> bool {
    comment.number > read_mark && comment.by.name != *reader
}

/// What a comment says: a person's words as they are, or the program's sentence.
pub(super) fn said(comment: &Comment, context: Context<'_>) -> String {
    match &comment.text {
        CommentText::Words(words) => words.clone(),
        announced => {
            let name = |key: &_| context.key_name(key);
            context.texts.thread.sentence(announced, &name).unwrap_or_default()
        }
    }
}

fn unread_marker(context: Context<'_>, width: usize) -> Line<'static> {
    let word = format!("{RULE}{RULE} {} ", context.texts.screen.comments.unread);
    let rule = RULE.repeat(width.saturating_sub(text::width(&word)));
    Line::styled(text::truncate(&format!("{word}{rule}"), width), theme::NOTE)
}

fn block(comment: &Comment, context: Context<'_>, width: usize) -> Lines {
    let (sign, style) = look(comment);
    let mut lines = header(comment, context).wrap(width);
    let body = Rich::paragraphs(&said(comment, context), style);
    lines.extend(prefixed(width, &sign, |width| body.wrap(width)));
    if !comment.attachments.is_empty() {
        let names = comment.attachments.join(", ");
        let attached = (context.texts.screen.comments.attached)(&names);
        lines.extend(Rich::styled(&attached, theme::DIM).wrap(width));
    }
    lines
}

/// The sign before each line, and the style of the words.
fn look(comment: &Comment) -> (Span<'static>, Style) {
    let undone = if comment.undone { Modifier::CROSSED_OUT } else { Modifier::empty() };
    match (is_program(comment), comment.internal) {
        (true, _) => (Span::styled(NOTICE, theme::KEY), theme::KEY.add_modifier(undone)),
        (false, true) => (Span::styled(QUOTE, theme::NOTE), theme::PLAIN.add_modifier(undone)),
        (false, false) => (Span::styled(QUOTE, theme::DIM), theme::PLAIN.add_modifier(undone)),
    }
}

fn is_program(comment: &Comment) -> bool {
    comment.by.role == Role::System
}

fn header(comment: &Comment, context: Context<'_>) -> Rich {
    let texts = context.texts;
    let role = texts.term.role(comment.by.role);
    let side = texts.term.side(comment.by.role.side());
    let who = if is_program(comment) {
        Rich::styled(role, theme::KEY)
    } else {
        let name = Rich::styled(comment.by.name.as_str(), theme::HEADING);
        let side = if side == role { "" } else { side };
        name.fact(Rich::styled(role, theme::PLAIN)).fact(Rich::styled(side, theme::DIM))
    };
    let mut header = who.fact(Rich::styled(&context.moment(comment.at), theme::DIM));
    if let Some(action) = comment.action {
        header = header.fact(Rich::styled(texts.term.action(action), theme::KEY));
    }
    if comment.internal {
        header = header.fact(Rich::styled(texts.screen.comments.internal, theme::NOTE));
    }
    if comment.undone {
        header = header.fact(Rich::styled(texts.screen.comments.undone, theme::ALERT));
    }
    header
}
