//! An operator at a session, without a terminal: keys go in as bytes, the screen is read from the
//! bytes that come out, and effects are carried out at once.

use cpor::desk::{Desk, QueuePage, QueueRequest, Unwatched};
use cpor::domain::id::{ClaimId, OperatorName};
use cpor::i18n::Language;
use cpor::tui::app::{Answer, App, Effect, Opening};
use cpor::tui::backend::Depth;
use cpor::tui::input::{Key, Timeouts, encode, encode_paste};
use cpor::tui::session::Session;
use cpor::tui::settings::Settings;
use cpor::tui::worker;
use std::collections::VecDeque;
use std::num::NonZero;

use ratatui::layout::Size;

pub struct Sitting<'a> {
    desk: &'a dyn Desk,
    who: OperatorName,
    pub session: Session,
    screen: vt100::Parser,
    ms: u64,
    /// How many bytes the last drawing took, and which.
    pub drawn: usize,
    pub bytes: Vec<u8>,
    pub left: bool,
    /// What a slow desk has not come to yet.
    waiting: VecDeque<Effect>,
}

impl<'a> Sitting<'a> {
    pub fn new(desk: &'a dyn Desk, who: &str, columns: u16, rows: u16) -> Self {
        Self::with(desk, who, Language::En.into(), (columns, rows))
    }

    /// Sits down at an interface in a language.
    pub fn speaking(language: Language, desk: &'a dyn Desk, who: &str, size: (u16, u16)) -> Self {
        Self::with(desk, who, language.into(), size)
    }

    /// Sits down to work in some way.
    pub fn with(desk: &'a dyn Desk, who: &str, settings: Settings, size: (u16, u16)) -> Self {
        let who = OperatorName::new(who);
        let (operator, rules) = (desk.operator(&who).unwrap(), desk.rules(&who).unwrap());
        let start = App::start(operator, settings, size, desk.now(), rules);
        let mut sitting = Self::at(desk, who, start, size);
        sitting.settle();
        sitting.rest();
        sitting
    }

    /// The screen.
    pub fn screen(&self) -> &vt100::Screen {
        self.screen.screen()
    }

    /// All that a terminal shows that is given the whole screen at once: what is written only
    /// where it has changed has to look the same.
    pub fn repainted(&mut self) -> vt100::Parser {
        let (rows, columns) = self.screen.screen().size();
        let mut fresh = vt100::Parser::new(rows, columns, 0);
        self.session.repaint();
        let bytes = self.session.draw();
        fresh.process(&bytes);
        self.screen.process(&bytes);
        fresh
    }

    /// Sits down at a desk that has not answered anything yet.
    pub fn starting(desk: &'a dyn Desk, who: &str, size: (u16, u16)) -> Self {
        let who = OperatorName::new(who);
        let (operator, rules) = (desk.operator(&who).unwrap(), desk.rules(&who).unwrap());
        let start = App::start(operator, Language::En.into(), size, desk.now(), rules);
        let mut sitting = Self::at(desk, who, start, size);
        sitting.draw();
        sitting
    }

    /// Sits down before the store is open, with these rows of the queue.
    pub fn early(desk: &'a dyn Desk, who: &str, size: (u16, u16), first: QueuePage) -> Self {
        let who = OperatorName::new(who);
        let operator = desk.operator(&who).unwrap();
        let rules = desk.rules(&who).unwrap();
        let start = App::start_early(operator, Language::En.into(), size, desk.now(), rules, first);
        let mut sitting = Self::at(desk, who, start, size);
        sitting.draw();
        sitting
    }

    /// The store is open now.
    pub fn opened(&mut self) -> &mut Self {
        let (operator, rules) = (self.desk.operator(&self.who), self.desk.rules(&self.who));
        let opened = Box::new(Ok((operator.unwrap(), rules.unwrap())));
        self.answer(Answer::Opening(Opening::Done(opened))).all_answers()
    }

    fn at(
        desk: &'a dyn Desk,
        who: OperatorName,
        start: (App, Vec<Effect>),
        (columns, rows): (u16, u16),
    ) -> Self {
        let session = Session::new(start, Timeouts::LOCAL, Depth::Ansi16);
        let screen = vt100::Parser::new(cells(rows), cells(columns), 0);
        Self {
            desk,
            who,
            session,
            screen,
            ms: 1_000,
            drawn: 0,
            bytes: Vec::new(),
            left: false,
            waiting: VecDeque::new(),
        }
    }

    /// Types a script: characters, and keys in angle brackets, such as `/is:open<Enter>`.
    pub fn keys(&mut self, script: &str) -> &mut Self {
        for key in keys_of(script) {
            self.key(key);
        }
        self
    }

    /// Types a script to a desk that does nothing yet.
    pub fn ahead(&mut self, script: &str) -> &mut Self {
        for key in keys_of(script) {
            self.ms += 1_000;
            self.session.feed(&encode(key), self.ms);
            self.ms += 30;
            self.session.tick(self.ms);
        }
        self
    }

    /// Types a script as fast as a person does, to a desk that does nothing yet.
    pub fn burst(&mut self, script: &str) -> &mut Self {
        for key in keys_of(script) {
            self.ms += 80;
            self.session.feed(&encode(key), self.ms);
            self.ms += 30;
            self.session.tick(self.ms);
        }
        self
    }

    /// Pastes to a desk that does nothing yet.
    pub fn paste_ahead(&mut self, text: &str) -> &mut Self {
        self.session.feed(&encode_paste(text), self.ms);
        self
    }

    /// Lets the slow desk do the next thing that it was asked for.
    pub fn one_answer(&mut self) -> &mut Self {
        self.waiting.extend(self.session.effects());
        if let Some(effect) = self.waiting.pop_front() {
            self.carry_out(effect);
        }
        self
    }

    /// Draws what there is, whatever the slow desk has still to do.
    pub fn draw(&mut self) -> &mut Self {
        let bytes = self.session.draw();
        self.drawn = bytes.len();
        self.screen.process(&bytes);
        self.bytes = bytes;
        self
    }

    /// Runs the timers, but does nothing of what follows from it.
    pub fn tick_ahead(&mut self) -> &mut Self {
        let answer = worker::tick(self.desk, &self.who);
        self.session.answer(answer, self.ms);
        self
    }

    /// The claim on the screen that has the selection.
    pub fn selected_on_screen(&self) -> Option<ClaimId> {
        let text = self.text();
        let line = text.lines().find_map(|line| line.strip_prefix("▸ "))?;
        line.split_whitespace().next()?.parse().ok()
    }

    /// Lets the slow desk do all that it was asked for.
    pub fn all_answers(&mut self) -> &mut Self {
        self.settle();
        self
    }

    /// Draws what there is, while the desk has not done all that it was asked for.
    pub fn shown(&mut self) -> &mut Self {
        let bytes = self.session.draw();
        self.screen.process(&bytes);
        self
    }

    /// Presses a key a while after the one before it.
    pub fn key(&mut self, key: Key) -> &mut Self {
        self.ms += 1_000;
        self.press(key)
    }

    /// Holds a key down: presses that follow each other as fast as a keyboard repeats.
    pub fn hold(&mut self, key: Key, times: usize) -> &mut Self {
        self.ms += 1_000;
        for _ in 0..times {
            self.ms += 33;
            self.press(key);
        }
        self
    }

    /// Types as fast as people do.
    pub fn fluently(&mut self, script: &str) -> &mut Self {
        for key in keys_of(script) {
            self.ms += 60;
            self.press(key);
        }
        self
    }

    fn press(&mut self, key: Key) -> &mut Self {
        let bytes = encode(key);
        self.session.feed(&bytes, self.ms);
        self.ms += 30;
        self.session.tick(self.ms);
        self.settle();
        self
    }

    pub fn paste(&mut self, text: &str) -> &mut Self {
        self.session.feed(&encode_paste(text), self.ms);
        self.settle();
        self
    }

    /// Lets the selection rest, so that what follows it is shown.
    pub fn rest(&mut self) -> &mut Self {
        self.ms += 300;
        self.session.tick(self.ms);
        self.settle();
        self
    }

    /// Lets so many milliseconds pass: what is due in them is done when it is.
    pub fn pass(&mut self, ms: u64) -> &mut Self {
        let end = self.ms + ms;
        while let Some(at) = self.session.wakes_at().filter(|at| *at <= end) {
            self.ms = at.max(self.ms);
            self.session.tick(self.ms);
            self.settle();
        }
        self.ms = end;
        self
    }

    /// Now, in milliseconds of the session.
    pub const fn now(&self) -> u64 {
        self.ms
    }

    /// Takes the last question for the queue from what a slow desk has to do, with all before it.
    pub fn question(&mut self) -> Option<(u64, QueueRequest)> {
        self.waiting.extend(self.session.effects());
        let mut asked = self.waiting.drain(..).filter_map(|effect| match effect {
            Effect::LoadQueue(number, request) => Some((number, request)),
            _ => None,
        });
        asked.next_back()
    }

    /// What the desk answers to a question for the queue.
    pub fn desk_page(&self, request: &QueueRequest) -> QueuePage {
        self.desk.queue(&self.who, request, &Unwatched).unwrap()
    }

    /// Gives an answer.
    pub fn answer(&mut self, answer: Answer) -> &mut Self {
        self.session.answer(answer, self.ms);
        self
    }

    /// Lets the selection rest, while the slow desk does nothing.
    pub fn rest_ahead(&mut self) -> &mut Self {
        self.ms += 300;
        self.session.tick(self.ms);
        self
    }

    /// What is marked in the rows as found: bold and underlined.
    pub fn marked_on_screen(&self) -> String {
        let screen = self.screen.screen();
        let (columns, rows) = (screen.size().1.get(), screen.size().0.get());
        let places = (0..rows).flat_map(|y| (0..columns).map(move |x| (y, x)));
        let cells = places.filter_map(|(y, x)| screen.cell(y, x));
        let found = cells.filter(|cell| cell.bold() && cell.underline());
        found.map(|cell| cell.contents().to_owned()).collect()
    }

    /// The columns of a row in which a sign stands.
    pub fn columns_of(&self, row: usize, sign: char) -> Vec<usize> {
        let screen = self.screen.screen();
        let (columns, row) = (screen.size().1.get(), u16::try_from(row).unwrap());
        let is_there =
            |x: &u16| screen.cell(row, *x).is_some_and(|it| it.contents().starts_with(sign));
        (0..columns).filter(is_there).map(usize::from).collect()
    }

    /// What stands in reverse on the screen.
    pub fn reversed_on_screen(&self) -> String {
        let screen = self.screen.screen();
        let (columns, rows) = (screen.size().1.get(), screen.size().0.get());
        let places = (0..rows).flat_map(|y| (0..columns).map(move |x| (y, x)));
        let cells = places.filter_map(|(y, x)| screen.cell(y, x));
        cells.filter(|cell| cell.inverse()).map(|cell| cell.contents().to_owned()).collect()
    }

    /// The row and the column of the terminal's cursor.
    pub fn caret(&self) -> (u16, u16) {
        self.screen.screen().cursor_position()
    }

    /// Runs the timers, as an open interface does every few seconds.
    pub fn tick(&mut self) -> &mut Self {
        let answer = worker::tick(self.desk, &self.who);
        self.session.answer(answer, self.ms);
        self.settle();
        self
    }

    pub fn resize(&mut self, columns: u16, rows: u16) -> &mut Self {
        self.screen.screen_mut().set_size(cells(rows), cells(columns));
        self.session.resize(Size::new(columns, rows), self.ms);
        self.settle();
        self
    }

    fn settle(&mut self) {
        loop {
            self.waiting.extend(self.session.effects());
            let Some(effect) = self.waiting.pop_front() else { break };
            self.carry_out(effect);
        }
        self.draw();
    }

    fn carry_out(&mut self, effect: Effect) {
        self.left |= matches!(effect, Effect::Quit);
        let texts = self.session.app().texts;
        if let Some(answer) = worker::carry_out(self.desk, &self.who, texts, effect, &()) {
            self.session.answer(answer, self.ms);
        }
    }

    pub fn text(&self) -> String {
        self.screen.screen().contents()
    }

    pub fn row(&self, row: u16) -> String {
        let columns = self.screen.screen().size().1;
        self.screen.screen().rows(0, columns.get()).nth(usize::from(row)).unwrap_or_default()
    }

    #[track_caller]
    pub fn sees(&self, text: &str) -> &Self {
        assert!(self.text().contains(text), "“{text}” is not on the screen:\n{}", self.text());
        self
    }

    #[track_caller]
    pub fn sees_not(&self, text: &str) -> &Self {
        assert!(!self.text().contains(text), "“{text}” is on the screen:\n{}", self.text());
        self
    }
}

fn keys_of(script: &str) -> Vec<Key> {
    let mut keys = Vec::new();
    let mut rest = script;
    while let Some(first) = rest.chars().next() {
        let (key, after) = match rest.strip_prefix('<').and_then(|r| r.split_once('>')) {
            Some((name, after)) if !name.is_empty() => (name.parse::<Key>().unwrap(), after),
            _ => (Key::char(first), &rest[first.len_utf8()..]),
        };
        keys.push(key);
        rest = after;
    }
    keys
}

fn cells(number: u16) -> NonZero<u16> {
    NonZero::new(number).unwrap()
}
