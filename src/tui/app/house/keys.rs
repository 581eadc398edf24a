//! Keys while what all claims share is looked at.

use super::{Entering, House, HouseEffect, Mode, Page, value_of};
use crate::domain::policy::Setting;
use crate::tui::action::confirms;
use crate::tui::app::{App, Effect, Overlay};
use crate::tui::input::{Key, KeyCode};
use crate::tui::line::LineEdit;
use crate::tui::screen::house as screen;

impl App {
    /// A key while the pages are open.
    pub(in crate::tui::app) fn house_key(
        &mut self,
        mut house: Box<House>,
        key: &Key,
        held: bool,
    ) -> Vec<Effect> {
        if !held {
            self.said = None;
        }
        let (stays, effects) = match std::mem::take(&mut house.mode) {
            Mode::Looking => self.page_key(&mut house, key, held),
            Mode::Reading(scroll) => {
                self.reading_key(&mut house, scroll, key);
                (true, Vec::new())
            }
            Mode::Searching => return self.search_key(house, key),
            Mode::Typing(what, line) => (true, self.typed_key(&mut house, what, line, key, held)),
            Mode::Working if key.code() == KeyCode::Esc && !held => {
                house.waits_for = None;
                (true, Vec::new())
            }
            Mode::Working => {
                house.mode = Mode::Working;
                (true, Vec::new())
            }
            Mode::Asking(question) => (true, self.asked_key(&mut house, question, key, held)),
        };
        if stays {
            self.overlay = Overlay::House(house);
        }
        effects
    }

    /// A key on a page; whether the pages stay open.
    fn page_key(&mut self, house: &mut House, key: &Key, held: bool) -> (bool, Vec<Effect>) {
        if house.wrong.take().is_some() && key.code() == KeyCode::Esc {
            return (true, Vec::new());
        }
        let rows = screen::row_count(self, house);
        let page = screen::page_height(self);
        let at = house.place(rows);
        let to = match key.code() {
            KeyCode::Char('j') | KeyCode::Down => Some(at.saturating_add(1)),
            KeyCode::Char('k') | KeyCode::Up => Some(at.saturating_sub(1)),
            KeyCode::PageDown | KeyCode::Char(' ') => Some(at.saturating_add(page)),
            KeyCode::PageUp => Some(at.saturating_sub(page)),
            KeyCode::Char('g') | KeyCode::Home => Some(0),
            KeyCode::Char('G') | KeyCode::End => Some(usize::MAX),
            _ => None,
        };
        if let Some(to) = to {
            house.caret[house.page.index()] = to.min(rows.saturating_sub(1));
            return (true, Vec::new());
        }
        let step = match key.code() {
            KeyCode::Tab | KeyCode::Right => Some(1),
            KeyCode::BackTab | KeyCode::Left => Some(Page::ALL.len() - 1),
            _ => None,
        };
        if let Some(step) = step {
            let next = (house.page.index() + step) % Page::ALL.len();
            return (true, self.show_page(house, next));
        }
        match key.code() {
            KeyCode::Char(digit @ '1'..='5') => {
                return (true, self.show_page(house, digit as usize - '1' as usize));
            }
            KeyCode::Esc | KeyCode::Char('q' | 'H') if !held => return (false, Vec::new()),
            KeyCode::Char('/') if house.page == Page::Directory => house.mode = Mode::Searching,
            KeyCode::Enter if house.page == Page::Directory && rows > 0 => {
                house.mode = Mode::Reading(0);
            }
            _ if !held => self.begin_change(house, key),
            _ => {}
        }
        (true, Vec::new())
    }

    fn show_page(&mut self, house: &mut House, index: usize) -> Vec<Effect> {
        house.page = Page::ALL.get(index).copied().unwrap_or_default();
        self.load_page(house)
    }

    /// A key that begins a change, on the page where it means one.
    fn begin_change(&self, house: &mut House, key: &Key) {
        let entering = match (house.page, key.code()) {
            (Page::Directory, KeyCode::Char('i')) => Entering::Import,
            (Page::Settings, KeyCode::Enter | KeyCode::Char('e')) => {
                let at = house.place(Setting::ALL.len());
                let Some(of) = Setting::ALL.get(at) else { return };
                Entering::Setting(*of)
            }
            (Page::Holidays, KeyCode::Char('+')) => Entering::Holiday,
            (Page::Operators, KeyCode::Char('+')) => Entering::Operator,
            _ => return,
        };
        if !self.may_administer() {
            house.wrong = Some(self.texts.house.not_yours.to_owned());
            return;
        }
        let line = match entering {
            Entering::Setting(of) => {
                LineEdit::with(&value_of(&self.rules.policy, &self.rules.calendar, of))
            }
            _ => LineEdit::default(),
        };
        house.mode = Mode::Typing(entering, line);
    }

    fn reading_key(&self, house: &mut House, scroll: usize, key: &Key) {
        let page = screen::page_height(self);
        let to = match key.code() {
            KeyCode::Char('j') | KeyCode::Down => scroll.saturating_add(1),
            KeyCode::Char('k') | KeyCode::Up => scroll.saturating_sub(1),
            KeyCode::PageDown | KeyCode::Char(' ') => scroll.saturating_add(page),
            KeyCode::PageUp => scroll.saturating_sub(page),
            KeyCode::Char('g') | KeyCode::Home => 0,
            KeyCode::Char('G') | KeyCode::End => usize::MAX,
            KeyCode::Esc | KeyCode::Enter | KeyCode::Char('q') => return,
            _ => scroll,
        };
        house.mode = Mode::Reading(to.min(screen::last_line(self, house)));
    }

    fn search_key(&mut self, mut house: Box<House>, key: &Key) -> Vec<Effect> {
        let before = house.search.text().to_owned();
        match key.code() {
            KeyCode::Esc => house.search = LineEdit::default(),
            KeyCode::Enter | KeyCode::Down => {}
            _ => {
                house.search.key(key);
                house.mode = Mode::Searching;
            }
        }
        let is_changed = house.search.text() != before;
        if is_changed {
            house.caret[Page::Directory.index()] = 0;
        }
        self.overlay = Overlay::House(house);
        if is_changed { self.look_up() } else { Vec::new() }
    }

    fn typed_key(
        &mut self,
        house: &mut House,
        what: Entering,
        mut line: LineEdit,
        key: &Key,
        held: bool,
    ) -> Vec<Effect> {
        house.wrong = None;
        match key.code() {
            KeyCode::Esc => Vec::new(),
            KeyCode::Enter if held => {
                house.mode = Mode::Typing(what, line);
                Vec::new()
            }
            KeyCode::Enter => self.entered(house, what, line),
            _ => {
                line.key(key);
                house.mode = Mode::Typing(what, line);
                Vec::new()
            }
        }
    }

    fn asked_key(
        &mut self,
        house: &mut House,
        mut question: Box<super::Question>,
        key: &Key,
        held: bool,
    ) -> Vec<Effect> {
        if confirms(key) && !held {
            let (number, effect) = self.ask_house(HouseEffect::Administer(question.change));
            house.waits_for = Some(number);
            house.mode = Mode::Working;
            return vec![effect];
        }
        match key.code() {
            KeyCode::Esc => return Vec::new(),
            KeyCode::Char('j') | KeyCode::Down => question.scroll += 1,
            KeyCode::Char('k') | KeyCode::Up => {
                question.scroll = question.scroll.saturating_sub(1);
            }
            KeyCode::PageDown | KeyCode::Char(' ') => question.scroll += screen::page_height(self),
            KeyCode::PageUp => {
                question.scroll = question.scroll.saturating_sub(screen::page_height(self));
            }
            _ => {}
        }
        let last = screen::outlook_last(self, &question);
        question.scroll = question.scroll.min(last);
        house.mode = Mode::Asking(question);
        Vec::new()
    }
}
