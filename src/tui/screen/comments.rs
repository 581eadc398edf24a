//! The thread of a claim: who said what, when, and what was done with these words.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};
use ratatui::text::{Line, Span};

use super::rich::Rich;
use super::sheet::{Lines, prefixed, stacked};
use super::{Context, blocks};
use crate::desk::ClaimView;
use crate::domain::actor::Role;
use crate::domain::claim::Comment;
use crate::domain::event::CommentText;
use crate::domain::id::OperatorName;
use crate::text;
use crate::tui::app::App;
use crate::tui::theme;

/// Stands before every line of people's words, so that they can't be taken for the program's.
const QUOTE: &str = "│ ";
/// Stands before every line that the program says.
const NOTICE: &str = "» ";
/// Makes the line before what is unread.
const RULE: &str = "─";

/// Before the file that is meant, of several.
const MEANT: &str = "▸ ";

/// Who reads a thread.
#[derive(Debug, Clone, Copy)]
pub struct Reader<'a> {
    /// The name.
    pub name: &'a OperatorName,
    /// Up to which event it had been read when it was opened.
    pub read_mark: u32,
}

impl Reader<'_> {
    /// Whether a comment had not been read when the thread was opened; one's own words are never new.
    #[must_use]
    pub fn is_new(&self, comment: &Comment) -> bool {
        is_unread(comment, self.name, self.read_mark)
    }
}

/// Draws the thread of the open claim.
pub fn draw(app: &App, area: Rect, buffer: &mut Buffer) {
    let Some(view) = &app.opened.view else { return };
    let (columns, context) = (blocks::inner(area.width), app.reading());
    if view.comments.is_empty() {
        let none = Rich::styled(context.texts.screen.comments.none, theme::DIM);
        let lines = none.wrap(usize::from(area.width));
        crate::tui::view::lines(&lines, 0, area, buffer);
        return;
    }
    let caret = app.opened.thread.reel.caret(view.comments.len());
    let lines = |index: usize| {
        let mut lines = block(view, index, &app.reader(), context, columns);
        let files = view.comments.get(index).map_or(0, |comment| comment.attachments.len());
        if index == caret && files > 1 {
            mark_file(&mut lines, app.opened.thread.file.min(files - 1), files, columns);
        }
        lines
    };
    blocks::draw(&app.thread_parts(), caret, &lines, area, buffer);
}

/// The whole thread at a width in cells, with an empty line between two comments.
#[must_use]
pub fn whole(
    view: &ClaimView,
    reader: &Reader<'_>,
    context: Context<'_>,
    width: u16,
) -> Vec<Line<'static>> {
    if view.comments.is_empty() {
        let none = Rich::styled(context.texts.screen.comments.none, theme::DIM);
        return none.wrap(usize::from(width));
    }
    stacked((0..view.comments.len()).map(|index| block(view, index, reader, context, width)))
}

/// One comment at a width in cells, with the mark that stands before the first new one.
#[must_use]
pub fn block(
    view: &ClaimView,
    index: usize,
    reader: &Reader<'_>,
    context: Context<'_>,
    width: u16,
) -> Vec<Line<'static>> {
    let Some(comment) = view.comments.get(index) else { return Vec::new() };
    let width = usize::from(width);
    let mut lines = Lines::new();
    let is_new = reader.is_new(comment);
    if is_new && !view.comments.iter().take(index).any(|before| reader.is_new(before)) {
        lines.push(unread_marker(context, width));
    }
    lines.extend(header(comment, is_new, context).wrap(width));
    let (sign, style) = look(comment);
    let body = Rich::paragraphs(&said(comment, context), style);
    lines.extend(prefixed(width, &sign, |width| body.wrap(width)));
    for name in &comment.attachments {
        lines.push(file(name, view, context, width));
    }
    lines
}

/// A file that came with a comment, with its size as long as it is there. It takes one line, so that
/// it can be pointed at.
fn file(name: &str, view: &ClaimView, context: Context<'_>, width: usize) -> Line<'static> {
    let kept = view.evidence.iter().find(|file| file.name == name);
    let told = match kept {
        Some(file) => {
            let size = (context.texts.screen.claim.size)(file.size);
            (context.texts.talk.thread.file)(name, &size)
        }
        None => (context.texts.screen.comments.attached)(name),
    };
    Line::styled(text::truncate(&text::clean_line(&told), width), theme::DIM)
}

/// Marks the file that is meant.
fn mark_file(lines: &mut Lines, file: usize, files: usize, width: u16) {
    let Some(first) = lines.len().checked_sub(files) else { return };
    if let Some(line) = lines.get_mut(first + file) {
        let told: String = line.spans.iter().map(|span| span.content.as_ref()).collect();
        let told = text::truncate(&format!("{MEANT}{told}"), usize::from(width));
        *line = Line::styled(told, theme::KEY);
    }
}

/// Whether a comment is one that the reader has neither written nor read.
pub(crate) fn is_unread(comment: &Comment, reader: &OperatorName, read_mark: u32) -> bool {
    comment.number > read_mark && comment.by.name != *reader
}

/// What a comment says: a person's words as they are, or the program's sentence.
pub(crate) fn said(comment: &Comment, context: Context<'_>) -> String {
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

/// The sign before each line, and the style of the words.
fn look(comment: &Comment) -> (Span<'static>, Style) {
    let undone = if comment.undone { Modifier::CROSSED_OUT } else { Modifier::empty() };
    match (is_program(comment), comment.internal) {
        (true, _) => (Span::styled(NOTICE, theme::KEY), theme::KEY.add_modifier(undone)),
        (false, true) => (Span::styled(QUOTE, theme::NOTE), theme::PLAIN.add_modifier(undone)),
        (false, false) => (Span::styled(QUOTE, theme::DIM), theme::PLAIN.add_modifier(undone)),
    }
}

/// Whether the program said it.
pub(crate) fn is_program(comment: &Comment) -> bool {
    comment.by.role == Role::System
}

fn header(comment: &Comment, is_new: bool, context: Context<'_>) -> Rich {
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
    if is_new {
        header = header.fact(Rich::styled(texts.talk.thread.new, theme::NOTE));
    }
    header
}
