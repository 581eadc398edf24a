//! The help screen: keys, what they do, and what can't be done now.

use std::borrow::Cow;
use std::ops::Range;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::Context;
use super::rich::Rich;
use super::sheet::{Section, in_columns, label_column};
use crate::text::{fold, fold_traced, truncate, width};
use crate::tui::app::App;
use crate::tui::app::help::HelpView;
use crate::tui::theme;

/// One thing that keys do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HelpRow<'a> {
    /// The keys, as they are written.
    pub keys: String,
    /// What it is called.
    pub title: Cow<'a, str>,
    /// What it does; may be empty.
    pub text: &'a str,
    /// Whether it can be done now, and if not, why not; none where that is no question.
    pub open: Option<Result<(), String>>,
}

/// What belongs together under a heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HelpGroup<'a> {
    /// The heading.
    pub heading: &'a str,
    /// What is under it.
    pub rows: Vec<HelpRow<'a>>,
}

/// All lines of the help at a width in cells, with the words marked that are looked for; in two columns
/// where there is room.
#[must_use]
pub fn lines(
    groups: &[HelpGroup<'_>],
    words: &str,
    context: Context<'_>,
    width: u16,
) -> Vec<Line<'static>> {
    let words = fold(words);
    let words: Vec<&str> = words.split_whitespace().collect();
    let groups: Vec<Section> = groups.iter().map(|group| section(group, &words, context)).collect();
    in_columns(&groups, label_column(&groups), usize::from(width))
}

fn section(group: &HelpGroup<'_>, words: &[&str], context: Context<'_>) -> Section {
    let mut section = Section::under(group.heading);
    for row in &group.rows {
        let why = row.open.as_ref().and_then(|open| open.as_ref().err());
        let title = if why.is_some() { theme::DIM } else { theme::PLAIN };
        let mut values =
            vec![marked(&row.title, title, words).fact(marked(row.text, theme::DIM, words))];
        if let Some(why) = why {
            let closed = (context.texts.screen.help.closed)(why);
            values.push(Rich::styled(&closed, theme::NOTE));
        }
        section.keys(marked(&row.keys, theme::KEY, words), values);
    }
    section
}

/// A text with the words in it marked that are looked for.
fn marked(text: &str, style: Style, words: &[&str]) -> Rich {
    let folded = fold_traced(text);
    let hits = words.iter().flat_map(|word| folded.text.match_indices(word));
    let hit = |(at, word): (usize, &str)| folded.source_of(at)..folded.source_of(at + word.len());
    let mut hits: Vec<Range<usize>> = hits.map(hit).collect();
    hits.sort_by_key(|hit| hit.start);
    let (mut rich, mut done) = (Rich::default(), 0);
    for hit in hits {
        let (start, end) = (hit.start.max(done), hit.end);
        let (Some(before), Some(found)) = (text.get(done..start), text.get(start..end)) else {
            continue;
        };
        rich = rich.and(before, style).and(found, style.add_modifier(theme::FOUND));
        done = end;
    }
    rich.and(text.get(done..).unwrap_or_default(), style)
}

/// Draws the help; gives back where the caret is, if words are being typed.
pub fn draw(app: &App, help: &HelpView, area: Rect, buffer: &mut Buffer) -> Option<(u16, u16)> {
    let lines = crate::tui::view::help_lines(app, help);
    let head = head_rows(help, area.height);
    let rest = Rect { y: area.y + head, height: area.height - head, ..area };
    if lines.is_empty() {
        let cells = usize::from(rest.width);
        let none = super::wrapped(app.texts.palette.help.none, cells, theme::DIM);
        crate::tui::view::lines(&none, 0, rest, buffer);
    }
    crate::tui::view::lines(&lines, help.scroll, rest, buffer);
    if head == 0 {
        return None;
    }
    let label = format!("{} ", app.texts.palette.help.find);
    let room = usize::from(area.width).saturating_sub(width(&label));
    let view = help.words.view(room);
    let caret = u16::try_from(width(&label) + view.caret).unwrap_or(u16::MAX);
    let label = truncate(&label, usize::from(area.width));
    let line = Line::from(vec![Span::styled(label, theme::DIM), Span::raw(view.text)]);
    buffer.set_line(area.x, area.y, &line, area.width);
    help.is_typing.then(|| (area.x + caret.min(area.width.saturating_sub(1)), area.y))
}

/// How many rows there are above the help: one where words are looked for.
#[must_use]
pub fn head_rows(help: &HelpView, rows: u16) -> u16 {
    u16::from(help.is_searching() && rows > 0)
}

/// The keys that are open now.
#[must_use]
pub const fn keys(app: &App, help: &HelpView) -> &'static str {
    let texts = &app.texts.palette.help;
    if help.is_typing { texts.typing_keys } else { texts.keys }
}
