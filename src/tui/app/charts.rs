//! The charts of the dashboard: when they are shown, how, and which figures they need.
//!
//! They are of the view in force. While they are shown, nothing can be done to a claim: none is on
//! the screen.

use chrono::NaiveDate;

use super::{App, Effect, Tone};
use crate::desk::{DeskError, Figures};
use crate::tui::action::{Ask, Tab};

/// The charts, shown or not.
#[derive(Debug, Default)]
pub struct Charts {
    /// Whether they stand in the place of the queue.
    pub shown: bool,
    /// Whether they are wanted as words where there is room for bars.
    pub as_words: bool,
    /// The first row on the screen.
    pub scroll: usize,
    /// The figures, once they have come.
    pub figures: Option<Figures>,
    /// The query that they are of.
    pub query: String,
    /// Why they have not.
    pub failed: Option<String>,
    /// What was last asked for.
    asked: Option<Question>,
    number: u64,
}

/// What figures depend on: the query, the store's newest record, and the day.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Question {
    query: String,
    seq: u64,
    day: NaiveDate,
}

/// Whether something may be asked for while charts are shown: what only reads or leads away.
pub(super) const fn is_open(ask: Ask) -> bool {
    matches!(
        ask,
        Ask::Quit
            | Ask::Help
            | Ask::Palette
            | Ask::Tour
            | Ask::Speak(_)
            | Ask::NextTab
            | Ask::PreviousTab
            | Ask::Show(_)
            | Ask::Down
            | Ask::Up
            | Ask::PageDown
            | Ask::PageUp
            | Ask::First
            | Ask::Last
            | Ask::Back
            | Ask::Filter
            | Ask::Charts
            | Ask::ChartsAsWords
            | Ask::Batch
            | Ask::Redraw
            | Ask::Where
            | Ask::Copy
    )
}

impl App {
    /// Whether charts are on the screen.
    #[must_use]
    pub fn charts_shown(&self) -> bool {
        self.charts.shown && self.tab == Tab::Dashboard
    }

    /// Passes on what may be asked for now, and says so where it may not.
    pub(super) fn open_now(&mut self, ask: Ask) -> Option<Ask> {
        if self.charts_shown() && !is_open(ask) {
            self.say(Tone::Note, (self.texts.charts.only_to_read)(&self.key_of(Ask::Charts)));
            return None;
        }
        Some(ask)
    }

    /// Shows the charts, or the queue again.
    pub(super) fn show_charts(&mut self, shown: bool) -> Vec<Effect> {
        self.charts.shown = shown;
        self.charts.scroll = 0;
        // What changes without a record, such as what has been read, is counted anew.
        self.charts.asked = None;
        if shown { Vec::new() } else { self.load_selected() }
    }

    /// Shows the charts as words, or as bars again.
    pub(super) fn charts_as_words(&mut self) -> Vec<Effect> {
        self.charts.scroll = 0;
        if self.charts.shown {
            self.charts.as_words = !self.charts.as_words;
            return Vec::new();
        }
        self.charts.as_words = true;
        self.show_charts(true)
    }

    pub(super) fn scroll_charts(&mut self, ask: Ask) {
        let (rows, page) = super::super::view::charts_extent(self);
        let last = rows.saturating_sub(page);
        let scroll = self.charts.scroll.min(last);
        let step = page.saturating_sub(1).max(1);
        self.charts.scroll = super::queue::step(ask, scroll, step, last);
    }

    /// Asks for figures, if charts are shown and those that there are do not belong to the query,
    /// the store or the day any more.
    pub(super) fn ask_for_figures(&mut self) -> Option<Effect> {
        if !self.charts_shown() {
            return None;
        }
        let query = self.queue.query.clone();
        let question = Question { query, seq: self.seq, day: self.today() };
        if self.charts.asked.as_ref() == Some(&question) {
            return None;
        }
        let query = question.query.clone();
        self.charts.asked = Some(question);
        self.charts.number += 1;
        Some(Effect::LoadFigures(self.charts.number, query))
    }

    pub(super) fn put_figures(&mut self, number: u64, figures: Result<Figures, DeskError>) {
        let Some(question) = self.charts.asked.as_ref().filter(|_| number == self.charts.number)
        else {
            return;
        };
        if self.charts.query != question.query {
            self.charts.query.clone_from(&question.query);
            self.charts.scroll = 0;
        }
        match figures {
            Ok(figures) => {
                self.charts.figures = Some(figures);
                self.charts.failed = None;
            }
            Err(error) => {
                self.charts.figures = None;
                self.charts.failed = Some(super::words::failure(self.texts, &error));
            }
        }
    }

    /// Forgets what was asked for, so that it is asked for again.
    pub(super) fn count_anew(&mut self) {
        self.charts.asked = None;
    }
}
