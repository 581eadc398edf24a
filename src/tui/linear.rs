//! A session in lines, for screen readers, logs and terminals without a screen.
//!
//! The app is drawn on a screen that nobody sees, that screen is read as a `Page`, and what has
//! changed on it since is written: each change a line of plain text that ends in CR LF, without a
//! single escape sequence. Nothing of it is the app's business but one flag: what stands beside or
//! behind something else is not drawn. So a new screen is read out without being known here; the
//! queue alone has words of its own, for a row of a table is cut to its columns.
//!
//! Owns: what was last told, and what is worth telling. It knows no terminal, desk or clock.

use std::collections::BTreeSet;

use ratatui::layout::Size;

use super::action::Ask;
use super::app::{App, Millis};
use super::backend::Canvas;
use super::input::{Key, KeyCode};
use super::view;
use crate::text::{Charset, clean_line, wrap};

mod page;
mod queue;

#[cfg(test)]
mod tests;

use page::Page;

pub(super) use queue::place;

/// How wide the screen is that is read, at least and at most: wide enough for every column of a
/// list, too narrow for two things beside each other.
const WIDTH: (u16, u16) = (80, 96);
/// How high it is: a claim is read without scrolling.
const HEIGHT: u16 = 100;

/// How long typing rests before what was typed is told, in milliseconds.
const TYPED: Millis = 900;
/// For how long after a key what changes is taken for its work, in milliseconds. What changes by
/// itself is told unless it only counts.
const WORK: Millis = 2_000;
/// When a key moves a selection, and more lines than these change with it, something has scrolled.
const SCROLLED: usize = 6;
/// For how long the queue is waited for before anything is told, in milliseconds.
const START: Millis = 2_000;
/// Below so many columns, words are not wrapped.
const LEAST_COLUMNS: u16 = 20;

/// What stands between two lines.
const LINE_END: &str = "\r\n";

/// The lines of one session.
#[derive(Debug)]
pub struct Lines {
    canvas: Canvas,
    charset: Charset,
    /// Where words are wrapped.
    columns: u16,
    /// What was told.
    told: Option<Page>,
    /// What was told of what lies under what is shown, the lowest first.
    under: Vec<Page>,
    /// Every line that was told since what is shown was opened.
    known: BTreeSet<String>,
    asked: Option<Asked>,
    /// When the last key came.
    key_at: Option<Millis>,
    /// Whether rows break elsewhere than when they were told.
    is_resized: bool,
    /// Until when nothing is told, because something is being typed.
    quiet_until: Option<Millis>,
}

/// What a key asked to be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Asked {
    /// All of the screen.
    All,
    /// Where on it one is, and which keys are open.
    Where,
}

impl Lines {
    /// Writes no more than a character set from now on.
    pub const fn set_charset(&mut self, charset: Charset) {
        self.charset = charset;
    }

    /// Lines for a terminal of so many columns.
    #[must_use]
    pub fn new(columns: u16, charset: Charset) -> Self {
        Self {
            canvas: Canvas::new(size_for(columns)),
            charset,
            columns,
            told: None,
            under: Vec::new(),
            known: BTreeSet::new(),
            asked: None,
            key_at: None,
            is_resized: false,
            quiet_until: None,
        }
    }

    /// The size of the screen that is read, in cells, whatever the terminal's is.
    #[must_use]
    pub fn size(&self) -> Size {
        size_for(self.columns)
    }

    /// The terminal has so many columns now. Nothing is told of that.
    pub fn resize(&mut self, columns: u16) {
        self.columns = columns;
        self.canvas = Canvas::new(self.size());
        self.is_resized = true;
    }

    /// All that is on the screen is told with the next drawing.
    pub const fn repeat(&mut self) {
        self.asked = Some(Asked::All);
    }

    /// When [`Self::draw`] is wanted without anything happening.
    #[must_use]
    pub const fn wakes_at(&self) -> Option<Millis> {
        self.quiet_until
    }

    /// Takes note of a key before the app does; `true` when it was one for these lines. Those that
    /// ask for something to be told are heard everywhere, also where text is typed, as long as
    /// they are no characters.
    pub fn key(&mut self, key: &Key, app: &App, now: Millis) -> bool {
        let is_character =
            matches!(key.code(), KeyCode::Char(_)) && !key.modifiers().ctrl && !key.modifiers().alt;
        if !is_character {
            self.asked = match app.keymap.asked(key, app.tab) {
                Some(Ask::Redraw) => Some(Asked::All),
                Some(Ask::Where) => Some(Asked::Where),
                _ => None,
            };
            if self.asked.is_some() {
                self.quiet_until = None;
                return true;
            }
        }
        self.key_at = Some(now);
        let types = is_character || matches!(key.code(), KeyCode::Backspace | KeyCode::Delete);
        let is_text = self.told.as_ref().is_some_and(|told| told.is_typed_in);
        self.quiet_until = (types && is_text).then(|| now.saturating_add(TYPED));
        false
    }

    /// The lines that tell what has changed; none when nothing has.
    #[must_use]
    pub fn draw(&mut self, app: &App, now: Millis) -> Vec<u8> {
        let (buffer, cursor) = self.canvas.draw(|frame| view::draw(app, frame));
        let page = Page::read(app, &buffer, cursor);
        let is_early = self.told.is_none() && self.key_at.is_none() && now < START;
        if is_early && !app.queue.loaded && page.said.is_none() {
            self.quiet_until = Some(START);
            return Vec::new();
        }
        if std::mem::take(&mut self.is_resized) && self.asked.is_none() {
            self.told = Some(page);
            return Vec::new();
        }
        if self.quiet_until.is_some_and(|until| now < until)
            && self.told.as_ref().is_some_and(|told| told.place == page.place)
            && self.told.as_ref().is_some_and(|told| told.said == page.said)
        {
            return Vec::new();
        }
        self.quiet_until = None;
        let mut lines = self.news(app, &page, now);
        match self.asked.take() {
            Some(Asked::All) => lines = page.all(app),
            Some(Asked::Where) => lines = page.here(app),
            None => {}
        }
        if self.told.as_ref().is_none_or(|told| told.place != page.place) {
            self.known.clear();
        }
        self.known.extend(page.lines().iter().cloned());
        self.told = Some(page);
        self.written(&lines)
    }

    /// What there is to tell that has not been told.
    fn news(&mut self, app: &App, page: &Page, now: Millis) -> Vec<String> {
        let is_by_key = self.key_at.is_some_and(|at| now < at.saturating_add(WORK));
        let Some(told) = &self.told else {
            let mut lines = vec![queue::welcome(app)];
            lines.extend(page.opened());
            return lines;
        };
        if told.place == page.place {
            return page.changes(told, is_by_key, &self.known);
        }
        if let Some(at) = self.under.iter().position(|under| under.place == page.place) {
            // What was told before something came over it need not be told again.
            let lines = page.changes_under(&self.under[at], told, &self.known);
            self.under.truncate(at);
            return lines;
        }
        self.under.retain(|under| under.place.opens(&page.place));
        if told.place.opens(&page.place) {
            self.under.push(told.clone());
        }
        page.opened_after(told)
    }

    /// The lines as bytes.
    fn written(&self, lines: &[String]) -> Vec<u8> {
        let mut out = String::new();
        for line in lines.iter().filter(|line| !line.is_empty()) {
            let line = clean_line(line);
            let rows = match self.columns {
                0..LEAST_COLUMNS => vec![line.into_owned()],
                columns => wrap(&line, usize::from(columns)),
            };
            for row in rows {
                out.push_str(&self.charset.show(row.trim_end()));
                out.push_str(LINE_END);
            }
        }
        out.into_bytes()
    }
}

fn size_for(columns: u16) -> Size {
    Size { width: columns.clamp(WIDTH.0, WIDTH.1), height: HEIGHT }
}
