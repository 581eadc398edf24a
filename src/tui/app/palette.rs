//! The command palette: everything that can be asked for, found by letters of its name.
//!
//! It asks for nothing itself: what is chosen is asked for as its key would ask for it, with the
//! same guards. Owns what is typed, where the caret is, and what was chosen before.

use std::cmp::Reverse;

use super::{App, Effect, Millis, Overlay, Tone};
use crate::i18n::Language;
use crate::tui::action::{Ask, Place, Row};
use crate::tui::dialog::REPEAT;
use crate::tui::help;
use crate::tui::input::{Key, KeyCode};
use crate::tui::line::LineEdit;

mod finder;

use finder::Finder;

/// How many that were chosen before are remembered.
const REMEMBERED: usize = 16;

/// The palette.
#[derive(Debug)]
pub struct Palette {
    /// What is typed.
    pub line: LineEdit,
    /// The place of the caret among the rows.
    pub caret: usize,
    /// The key that opened it and the last moment at which it was held down.
    opened_by: Option<(Key, Millis)>,
}

/// Something that can be chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaletteRow {
    /// What is asked for.
    pub ask: Ask,
    /// What it does, in the language that is spoken.
    pub title: &'static str,
    /// What it is called in any language.
    pub code: &'static str,
    /// The key that asks for it; empty where none does.
    pub key: String,
    /// Whether it can be done now, and if not, why not.
    pub open: Result<(), String>,
}

impl App {
    pub(super) fn open_palette(&mut self, key: &Key, at: Millis) {
        let opened_by = Some((*key, at));
        self.overlay =
            Overlay::Palette(Box::new(Palette { line: LineEdit::default(), caret: 0, opened_by }));
    }

    /// What fits that which is typed, best first; of those that fit as well, first what was chosen
    /// last, then what is open.
    #[must_use]
    pub fn palette_rows(&self, palette: &Palette) -> Vec<PaletteRow> {
        let mut finder = Finder::new(palette.line.text());
        let mut found = Vec::new();
        for (place, row) in self.offered().into_iter().enumerate() {
            let english = help::title(Language::En.texts(), row.ask);
            let Some(score) = finder.score([row.title, english, row.code]) else { continue };
            let recent = self.recent.iter().position(|ask| *ask == row.ask).unwrap_or(usize::MAX);
            let order = (Reverse(score), recent, row.open.is_err(), weight(row.ask), place);
            found.push((order, row));
        }
        found.sort_by_key(|(order, _)| *order);
        found.into_iter().map(|(_, row)| row).collect()
    }

    /// Everything that may ever be open to whoever works here, once.
    fn offered(&self) -> Vec<PaletteRow> {
        let mut offered: Vec<(PaletteRow, bool)> = Vec::new();
        for (row, keys) in self.keymap.rows().filter(|(row, _)| help::is_ever_open(self, row.ask)) {
            let is_here = self.is_here(row.place);
            let known = offered.iter().position(|(known, _)| known.ask == row.ask);
            if known.is_some_and(|known| offered[known].1 || !is_here) {
                continue;
            }
            let made = PaletteRow {
                ask: row.ask,
                title: help::title(self.texts, row.ask),
                code: row.ask.code(),
                key: keys.first().cloned().unwrap_or_default(),
                open: self.openness(row),
            };
            match known {
                Some(known) => offered[known] = (made, is_here),
                None => offered.push((made, is_here)),
            }
        }
        offered.into_iter().map(|(row, _)| row).collect()
    }

    /// Whether a key means something in a place where one stands.
    fn is_here(&self, place: Place) -> bool {
        match place {
            Place::Everywhere => true,
            Place::Evidence => self.viewer.is_some(),
            Place::Arbitration => self.viewer.is_none() && self.arbitration.is_some(),
            tab => !self.is_covered() && tab.holds(self.tab),
        }
    }

    fn openness(&self, row: &Row) -> Result<(), String> {
        let texts = self.texts;
        if !self.is_here(row.place) {
            let elsewhere = match row.place {
                Place::Evidence => texts.evidence.heading,
                Place::Arbitration => texts.arbitration.heading,
                _ if self.is_covered() => texts.palette.not_here,
                place => return help::place_of(self, place).unwrap_or(Ok(())),
            };
            return Err(elsewhere.to_owned());
        }
        if self.charts_shown() && !super::charts::is_open(row.ask) {
            return Err((texts.charts.only_to_read)(&self.key_of(Ask::Charts)));
        }
        let is_heeded = match (&self.viewer, &self.arbitration) {
            (Some(_), _) => self.reader_heeds(row.ask),
            (None, Some(_)) => super::arbitration::heeds(row.ask),
            (None, None) => true,
        };
        if !is_heeded {
            return Err(texts.palette.not_here.to_owned());
        }
        if self.opening.is_some() && self.needs_store(row.ask) {
            return Err(texts.tui.not_yet_open.to_owned());
        }
        let is_for_many = self.acts_on_marks() && matches!(row.ask, Ask::Do(_) | Ask::Macros);
        if row.ask.needs_claim() && !is_for_many && self.target().is_none() {
            return Err(texts.tui.no_claim.to_owned());
        }
        let known = help::availability(self, row.ask).filter(|_| !is_for_many);
        known.unwrap_or(Ok(()))
    }

    /// A key while the palette is open.
    pub(super) fn palette_key(
        &mut self,
        mut palette: Box<Palette>,
        key: &Key,
        at: Millis,
        held: bool,
    ) -> Vec<Effect> {
        self.said = None;
        if palette.is_held(key, at) {
            self.overlay = Overlay::Palette(palette);
            return Vec::new();
        }
        let page = crate::tui::screen::palette::page(self);
        let rows = self.palette_rows(&palette);
        let last = rows.len().saturating_sub(1);
        match key.code() {
            KeyCode::Esc => return Vec::new(),
            KeyCode::Enter if held => {}
            KeyCode::Enter => match rows.get(palette.caret) {
                Some(PaletteRow { ask, open: Ok(()), .. }) => {
                    return self.choose_ask(*ask, key, at);
                }
                Some(PaletteRow { open: Err(why), .. }) => {
                    let why = (self.texts.palette.closed)(why);
                    self.say(Tone::Note, why);
                }
                None => self.say(Tone::Note, self.texts.palette.none),
            },
            KeyCode::Down | KeyCode::Tab => palette.caret = (palette.caret + 1).min(last),
            KeyCode::Up | KeyCode::BackTab => palette.caret = palette.caret.saturating_sub(1),
            KeyCode::PageDown => palette.caret = (palette.caret + page).min(last),
            KeyCode::PageUp => palette.caret = palette.caret.saturating_sub(page),
            KeyCode::Backspace if palette.line.text().is_empty() => return Vec::new(),
            _ => palette.typed(|line| {
                line.key(key);
            }),
        }
        self.overlay = Overlay::Palette(palette);
        Vec::new()
    }

    /// Asks for what was chosen, as its key would.
    fn choose_ask(&mut self, ask: Ask, key: &Key, at: Millis) -> Vec<Effect> {
        self.recent.retain(|known| *known != ask);
        self.recent.insert(0, ask);
        self.recent.truncate(REMEMBERED);
        if self.viewer.is_some() {
            return self.evidence_ask(ask, key, at, false);
        }
        if self.arbitration.is_some() {
            return self.arbitration_ask(ask, key, at, false);
        }
        self.ask(ask, key, at, false)
    }

    /// Speaks another language from now on. What was said is not said again; what is typed stays.
    pub(super) fn speak(&mut self, language: Language) -> Vec<Effect> {
        self.language = language;
        self.texts = language.texts();
        self.name_view_in_force();
        // It is told anew by the next tick.
        self.stuck = None;
        self.say(Tone::Good, self.texts.palette.spoken);
        Vec::new()
    }
}

impl Palette {
    /// Pasted text goes where letters are typed.
    pub(super) fn paste(&mut self, text: &str) {
        self.typed(|line| line.paste(text));
    }

    fn typed(&mut self, change: impl FnOnce(&mut LineEdit)) {
        let before = self.line.text().to_owned();
        change(&mut self.line);
        if self.line.text() != before {
            self.caret = 0;
        }
    }

    /// Whether the key that opened it is still held down.
    fn is_held(&mut self, key: &Key, at: Millis) -> bool {
        let by = self.opened_by.take();
        let held = by.is_some_and(|(by, last)| by == *key && at.saturating_sub(last) < REPEAT);
        self.opened_by = held.then_some((*key, at));
        held
    }
}

/// Without letters, acts come first, and last what moves, which nobody looks for by its name.
const fn weight(ask: Ask) -> u8 {
    match ask {
        Ask::Do(_) => 0,
        Ask::Down | Ask::Up | Ask::PageDown | Ask::PageUp | Ask::First | Ask::Last => 2,
        Ask::Palette => 3,
        _ => 1,
    }
}
