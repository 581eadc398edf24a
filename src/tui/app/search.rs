//! Search as you type: the filter being typed, its mistakes, and what could be typed next.

use super::{App, Effect, Tone, known};
use crate::desk::Depth;
use crate::desk::query::{Completion, Mistake, Query, complete_with, word_at};
use crate::domain::id::ClaimId;
use crate::tui::action::{Ask, Tab};
use crate::tui::input::{Key, KeyCode};
use crate::tui::line::LineEdit;

/// The longest line that is taken, in bytes: much more than any query may have, so that what was
/// pasted by mistake can be seen and mended.
const MOST_BYTES: usize = 128 * 1024;

/// A filter being typed.
#[derive(Debug, Default)]
pub struct Typing {
    /// The line.
    pub line: LineEdit,
    /// What is wrong with it.
    pub mistakes: Vec<Mistake>,
    /// What could stand where the caret is.
    pub offers: Vec<Completion>,
    /// Which of them is chosen.
    pub chosen: usize,
    /// Where the word that was typed last begins, and the filter without it: it was searched for,
    /// but where it turns out to be the name of a term, it never was a word.
    without_word: Option<(usize, String)>,
    /// The claim on which the selection was last put by hand: it comes back to it when it can.
    pub origin: Option<ClaimId>,
}

impl Typing {
    /// The mistakes to be told. A word that is being typed is not wrong while something begins so.
    pub fn told(&self) -> impl Iterator<Item = &Mistake> {
        let caret = self.line.caret_byte();
        let is_begun = move |mistake: &Mistake| {
            !self.offers.is_empty() && mistake.span.start <= caret && caret <= mistake.span.end
        };
        self.mistakes.iter().filter(move |mistake| !is_begun(mistake))
    }

    /// What would be written, and where: the chosen offer, or else what the first mistake should
    /// have been.
    fn suggested(&self) -> Option<(std::ops::Range<usize>, String)> {
        let offer = self.offers.get(self.chosen);
        offer.map(|offer| (offer.span.clone(), offer.text.clone().into_owned())).or_else(|| {
            let mut mended = self
                .mistakes
                .iter()
                .filter_map(|mistake| Some((mistake.span.clone(), mistake.suggestion.clone()?)));
            mended.next()
        })
    }

    /// Remembers the word being typed, and what the filter is without it.
    fn note_word(&mut self) {
        let text = self.line.text();
        self.without_word = word_at(text, self.line.caret_byte()).and_then(|word| {
            let (before, after) = (text.get(..word.start)?, text.get(word.end..)?);
            Some((word.start, format!("{before}{after}")))
        });
    }

    /// The filter in force without the word that has become the name of a term that cannot be read
    /// yet; none where it is none.
    fn without_name(&mut self) -> Option<String> {
        let (start, without) = self.without_word.take()?;
        let has_turned = self.mistakes.iter().any(|mistake| mistake.span.start >= start);
        (has_turned && Query::parse(&without).is_ok()).then_some(without)
    }

    fn choose(&mut self, forwards: bool) {
        let count = self.offers.len().max(1);
        let step = if forwards { 1 } else { count - 1 };
        self.chosen = (self.chosen + step) % count;
    }
}

impl App {
    /// Begins to type a filter, with the one in force.
    pub(super) fn type_filter(&mut self) {
        let line = LineEdit::with(&self.queue.query);
        let origin = self.queue.selected().map(|row| row.id);
        self.queue.typing = Some(Typing { line, origin, ..Typing::default() });
        self.look_at_filter();
    }

    pub(super) fn filter_key(&mut self, key: &Key) -> Vec<Effect> {
        let Some(typing) = &mut self.queue.typing else {
            return Vec::new();
        };
        let (ctrl, has_offers) = (key.modifiers().ctrl, !typing.offers.is_empty());
        match key.code() {
            KeyCode::Enter if typing.mistakes.is_empty() => self.queue.typing = None,
            KeyCode::Enter => self.say(Tone::Note, self.texts.search.unreadable),
            KeyCode::Esc => return self.drop_filter(),
            KeyCode::Tab => return self.take_suggestion(),
            KeyCode::Down if has_offers => typing.choose(true),
            KeyCode::Up if has_offers => typing.choose(false),
            KeyCode::Char('n') if ctrl => typing.choose(true),
            KeyCode::Char('p') if ctrl => typing.choose(false),
            KeyCode::Down => return self.go(Ask::Down),
            KeyCode::Up => return self.go(Ask::Up),
            KeyCode::PageDown => return self.go(Ask::PageDown),
            KeyCode::PageUp => return self.go(Ask::PageUp),
            KeyCode::Char(_) if !ctrl && typing.line.text().len() >= MOST_BYTES => {
                self.say(Tone::Alert, (self.texts.search.too_long)(MOST_BYTES));
            }
            _ => {
                if typing.line.key(key) {
                    return self.filter_changed();
                }
            }
        }
        Vec::new()
    }

    pub(super) fn paste_filter(&mut self, text: &str) -> Vec<Effect> {
        let Some(typing) = &mut self.queue.typing else {
            return Vec::new();
        };
        if typing.line.text().len().saturating_add(text.len()) > MOST_BYTES {
            self.say(Tone::Alert, (self.texts.search.too_long)(MOST_BYTES));
            return Vec::new();
        }
        typing.line.paste(text);
        self.filter_changed()
    }

    /// Writes what is suggested; where nothing is, and nothing matches, the query that is near.
    fn take_suggestion(&mut self) -> Vec<Effect> {
        let suggested = self.queue.typing.as_ref().and_then(Typing::suggested);
        let Some((span, text)) = suggested else {
            return self.near().map(|query| self.filter_near(query)).unwrap_or_default();
        };
        if let Some(typing) = &mut self.queue.typing {
            typing.line.complete(span, &text);
        }
        self.filter_changed()
    }

    /// The query that finds something where the one in force finds nothing.
    fn near(&self) -> Option<String> {
        self.queue.window.page().near.as_ref().map(|(query, _)| query.clone())
    }

    /// Takes the near query over.
    pub(super) fn take_near(&mut self) -> Vec<Effect> {
        if let Some(query) = self.near() {
            return self.filter_near(query);
        }
        self.say(Tone::Note, self.texts.search.nothing_near);
        Vec::new()
    }

    fn filter_near(&mut self, query: String) -> Vec<Effect> {
        if let Some(typing) = &mut self.queue.typing {
            typing.line = LineEdit::with(&query);
            return self.filter_changed();
        }
        self.filter_by(query)
    }

    /// The filter being typed has changed: it is taken over as soon as it has no mistakes. Until
    /// then the rows stay as they were.
    fn filter_changed(&mut self) -> Vec<Effect> {
        self.look_at_filter();
        let Some(typing) = &mut self.queue.typing else { return Vec::new() };
        let query = if typing.mistakes.is_empty() {
            typing.note_word();
            Some(typing.line.text().to_owned())
        } else {
            typing.without_name()
        };
        query.map(|query| self.filter_by(query)).unwrap_or_default()
    }

    /// Finds mistakes in the filter being typed, and what could stand at the caret.
    fn look_at_filter(&mut self) {
        let Some(typing) = &mut self.queue.typing else { return };
        let (text, caret) = (typing.line.text(), typing.line.caret_byte());
        let sources = known::Sources {
            directory: &self.rules.directory,
            rows: &self.queue.window.page().rows,
        };
        let is_new = |offer: &Completion| text.get(offer.span.clone()) != Some(&*offer.text);
        let offers = complete_with(text, caret, &|field, begun| sources.fitting(field, begun));
        let offers: Vec<Completion> = offers.into_iter().filter(is_new).collect();
        typing.mistakes = Query::parse(text).err().unwrap_or_default();
        // Where nothing is begun yet, what is wrong elsewhere goes before all that could follow.
        let is_begun = offers.first().is_some_and(|offer| !offer.span.is_empty());
        let is_value = offers.first().is_some_and(|offer| !offer.text.ends_with(':'));
        let is_elsewhere = |it: &Mistake| caret < it.span.start || it.span.end < caret;
        let has_room = is_begun || is_value || !typing.mistakes.iter().any(is_elsewhere);
        typing.offers = if has_room { offers } else { Vec::new() };
        typing.chosen = 0;
    }

    /// Puts a filter in force.
    pub(super) fn filter_by(&mut self, query: String) -> Vec<Effect> {
        if query.is_empty() {
            self.views.in_force = None;
        }
        let is_same = Query::parse(&query) == Query::parse(&self.queue.query);
        self.queue.query = query;
        if is_same { Vec::new() } else { self.load_other_queue(Depth::Fields) }
    }

    fn drop_filter(&mut self) -> Vec<Effect> {
        // While it is still there, the selection goes back to where it was put by hand.
        let effects = self.filter_by(String::new());
        self.queue.typing = None;
        effects
    }

    pub(super) fn back(&mut self) -> Vec<Effect> {
        if let Some(effects) = self.drop_filters() {
            return effects;
        }
        if self.tab != Tab::Dashboard {
            return self.show_tab(Tab::Dashboard);
        }
        if self.charts.shown {
            return self.show_charts(false);
        }
        if self.unmark() {
            return Vec::new();
        }
        if self.queue.query.is_empty() {
            let (quit, help) = (self.key_of(Ask::Quit), self.key_of(Ask::Help));
            self.say(Tone::Note, (self.texts.tui.esc_does_nothing)(&quit, &help));
            return Vec::new();
        }
        self.filter_by(String::new())
    }
}
