//! Text in several styles, clean, and broken into lines by cells.

use ratatui::style::Style;
use ratatui::text::{Line, Span};
use unicode_width::UnicodeWidthChar;

use crate::text::{clean_line, clean_multiline, width, wrap};
use crate::tui::theme;

/// What stands between facts on one line; its first blank is one at which no line breaks.
const BETWEEN: &str = "\u{A0}· ";
/// A blank at which no line breaks; it is shown as any other.
const UNBROKEN: char = '\u{A0}';

/// Runs of text, each in one style. Whatever is put in is cleaned, so none of it can act on a
/// terminal.
#[derive(Debug, Clone, Default)]
pub(super) struct Rich {
    runs: Vec<(String, Style)>,
}

impl Rich {
    /// One line of text in one style.
    pub(super) fn styled(text: &str, style: Style) -> Self {
        Self::default().and(text, style)
    }

    /// One line of plain text.
    pub(super) fn plain(text: &str) -> Self {
        Self::styled(text, theme::PLAIN)
    }

    /// A text that keeps its line breaks.
    pub(super) fn paragraphs(text: &str, style: Style) -> Self {
        let text = clean_multiline(text.trim_end());
        Self { runs: vec![(text.into_owned(), style)] }
    }

    /// Goes on in some style.
    pub(super) fn and(mut self, text: &str, style: Style) -> Self {
        if !text.is_empty() {
            self.runs.push((clean_line(text).into_owned(), style));
        }
        self
    }

    /// This, or another text where there is nothing.
    pub(super) fn or(self, text: &str, style: Style) -> Self {
        if self.is_empty() { Self::styled(text, style) } else { self }
    }

    /// Goes on with another text.
    pub(super) fn then(mut self, other: Self) -> Self {
        self.runs.extend(other.runs);
        self
    }

    /// Goes on with another fact, set apart by a dot from what there is; with nothing, not at all.
    pub(super) fn fact(self, other: Self) -> Self {
        match (self.is_empty(), other.is_empty()) {
            (true, _) => other,
            (_, true) => self,
            _ => self.and(BETWEEN, theme::DIM).then(other),
        }
    }

    /// Whether there is nothing to show.
    pub(super) fn is_empty(&self) -> bool {
        self.runs.iter().all(|(text, _)| text.trim().is_empty())
    }

    /// Its width in cells, if it is one line.
    pub(super) fn width(&self) -> usize {
        self.runs.iter().map(|(text, _)| width(text)).sum()
    }

    /// The lines of at most so many cells; none for no cells.
    pub(super) fn wrap(&self, cells: usize) -> Vec<Line<'static>> {
        let whole: String = self.runs.iter().map(|(text, _)| text.as_str()).collect();
        let mut styles = Styles::of(&self.runs);
        wrap(&whole, cells).iter().map(|line| styled_line(line, &mut styles)).collect()
    }
}

fn styled_line(text: &str, styles: &mut Styles<'_>) -> Line<'static> {
    let mut spans: Vec<Span<'static>> = Vec::new();
    for character in text.chars() {
        let style = styles.of_next(character);
        let character = match character {
            UNBROKEN => ' ',
            other => other,
        };
        match spans.last_mut() {
            Some(last) if last.style == style => last.content.to_mut().push(character),
            _ => spans.push(Span::styled(character.to_string(), style)),
        }
    }
    Line::from(spans)
}

/// Finds the style of each character that is left after wrapping, which drops blanks at breaks and
/// puts a sign where a character is wider than a line.
struct Styles<'a> {
    rest: Box<dyn Iterator<Item = (char, Style)> + 'a>,
    next: Option<(char, Style)>,
    last: Style,
}

impl<'a> Styles<'a> {
    fn of(runs: &'a [(String, Style)]) -> Self {
        let each = |(text, style): &'a (String, Style)| text.chars().map(|c| (c, *style));
        let mut rest = Box::new(runs.iter().flat_map(each));
        let next = rest.next();
        Self { rest, next, last: Style::new() }
    }

    fn of_next(&mut self, shown: char) -> Style {
        while self.next.is_some_and(|(c, _)| c != shown && c.is_whitespace()) {
            self.next = self.rest.next();
        }
        let Some((found, style)) = self.next else {
            return self.last;
        };
        self.next = self.rest.next();
        if found != shown {
            self.skip_marks();
        }
        self.last = style;
        style
    }

    /// What stood on a character that is not shown is not shown either.
    fn skip_marks(&mut self) {
        while self.next.is_some_and(|(c, _)| c.width() == Some(0) && c != '\n') {
            self.next = self.rest.next();
        }
    }
}
