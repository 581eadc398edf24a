//! A session: bytes in, bytes out, a size, and no thread, terminal, store or clock of its own.
//!
//! The local terminal, a test and a remote peer drive the same one; several live in one process.

use ratatui::layout::Size;

use super::app::{Answer, App, Effect, Millis, Msg};
use super::backend::{Depth, Surface};
use super::clipboard::{self, Passage};
use super::input::{Decoder, Input, Key, Timeouts};
use super::linear::Lines;
use super::theme::Theme;
use super::view;
use crate::i18n::Language;
use crate::text::Charset;

/// What the operator has the app on.
#[derive(Debug)]
enum Face {
    Screen(Box<Surface>),
    Lines(Box<Lines>),
}

/// One operator at one terminal.
#[derive(Debug)]
pub struct Session {
    app: App,
    decoder: Decoder,
    face: Face,
    /// The latest moment that the session was told of.
    now: Millis,
    effects: Vec<Effect>,
    /// What stands between the session and whoever's clipboard.
    passage: Passage,
    /// What the terminal is told besides what it shows.
    told: Vec<u8>,
    rest: Option<(u64, Millis)>,
    /// When what is typed is to be kept.
    keeps_at: Option<Millis>,
    drawn: bool,
}

impl Session {
    /// A session that starts with an app and the effects that fill it.
    #[must_use]
    pub fn new(start: (App, Vec<Effect>), timeouts: Timeouts, depth: Depth) -> Self {
        Self::on_screen(start, timeouts, depth, Charset::Utf8)
    }

    /// The same on a terminal that shows no more than a character set.
    #[must_use]
    pub fn on_screen(
        start: (App, Vec<Effect>),
        timeouts: Timeouts,
        depth: Depth,
        charset: Charset,
    ) -> Self {
        let (width, height) = start.0.size;
        let mut surface = Surface::new(Size { width, height }, depth);
        surface.set_charset(charset);
        Self::with(start, timeouts, Face::Screen(Box::new(surface)))
    }

    /// A session in lines, whose words are wrapped at so many columns. The app has a size of
    /// its own, whatever the terminal's is.
    #[must_use]
    pub fn in_lines(
        start: (App, Vec<Effect>),
        timeouts: Timeouts,
        columns: u16,
        charset: Charset,
    ) -> Self {
        let (mut app, effects) = start;
        app.is_linear = true;
        let lines = Lines::new(columns, charset);
        let size = lines.size();
        let mut session = Self::with((app, effects), timeouts, Face::Lines(Box::new(lines)));
        session.update(Msg::Resize(size.width, size.height), 0);
        session
    }

    fn with(start: (App, Vec<Effect>), timeouts: Timeouts, face: Face) -> Self {
        let (app, effects) = start;
        let mut session = Self {
            app,
            decoder: Decoder::new(timeouts),
            face,
            now: 0,
            effects: Vec::new(),
            passage: Passage::default(),
            told: Vec::new(),
            rest: None,
            keeps_at: None,
            drawn: false,
        };
        session.take(effects, 0);
        session
    }

    /// The session behind what stands between it and whoever's clipboard.
    #[must_use]
    pub fn through(mut self, passage: Passage) -> Self {
        self.passage = passage;
        self
    }

    /// The session with colours of its own.
    #[must_use]
    pub fn with_theme(mut self, theme: Theme) -> Self {
        if let Face::Screen(surface) = &mut self.face {
            surface.set_theme(theme);
        }
        self
    }

    /// The state, for whoever wants to look.
    #[must_use]
    pub const fn app(&self) -> &App {
        &self.app
    }

    /// Takes the bytes that came from the terminal at a moment.
    pub fn feed(&mut self, bytes: &[u8], now: Millis) {
        let inputs = self.decoder.feed(bytes, now);
        self.inputs(inputs, now);
    }

    /// Lets time pass: what was waited for comes.
    pub fn tick(&mut self, now: Millis) {
        self.now = self.now.max(now);
        let inputs = self.decoder.tick(now);
        self.inputs(inputs, now);
        if let Some((number, _)) = self.rest.filter(|(_, at)| *at <= now) {
            self.rest = None;
            self.update(Msg::Rested(number), now);
        }
        if self.keeps_at.take_if(|at| *at <= now).is_some() {
            self.update(Msg::DraftsRested, now);
        }
    }

    /// The session ends: what is still to be done for it is to keep what was typed.
    pub fn leave(&mut self, now: Millis) {
        self.update(Msg::Leaving, now);
    }

    /// When [`Self::tick`] is wanted next.
    #[must_use]
    pub fn wakes_at(&self) -> Option<Millis> {
        let rest = self.rest.map(|(_, at)| at);
        let quiet = match &self.face {
            Face::Screen(_) => None,
            Face::Lines(lines) => lines.wakes_at(),
        };
        [self.decoder.deadline(), rest, self.keeps_at, quiet].into_iter().flatten().min()
    }

    /// The terminal has another size.
    pub fn resize(&mut self, size: Size, now: Millis) {
        match &mut self.face {
            Face::Screen(surface) => {
                surface.resize(size);
                let size = surface.size();
                self.update(Msg::Resize(size.width, size.height), now);
            }
            Face::Lines(lines) => {
                lines.resize(size.width);
                let size = lines.size();
                self.update(Msg::Resize(size.width, size.height), now);
            }
        }
    }

    /// Takes what came of an effect.
    pub fn answer(&mut self, answer: Answer, now: Millis) {
        self.update(Msg::Answer(Box::new(answer)), now);
    }

    /// What is to be done for the session.
    pub fn effects(&mut self) -> Vec<Effect> {
        std::mem::take(&mut self.effects)
    }

    /// Forgets what the terminal shows, so that all of it is drawn, or said, again.
    pub fn repaint(&mut self) {
        match &mut self.face {
            Face::Screen(surface) => surface.repaint(),
            Face::Lines(lines) => lines.repeat(),
        }
    }

    /// Whether anything has been drawn.
    #[must_use]
    pub const fn is_drawn(&self) -> bool {
        self.drawn
    }

    /// The bytes that bring the terminal up to date, and those that copy; none when nothing has changed.
    #[must_use]
    pub fn draw(&mut self) -> Vec<u8> {
        self.drawn = true;
        let app = &self.app;
        let mut bytes = match &mut self.face {
            Face::Screen(surface) => surface.draw(|frame| view::draw(app, frame)),
            Face::Lines(lines) => lines.draw(app, self.now),
        };
        bytes.append(&mut self.told);
        let seen = self.app.note_drawn();
        self.effects.extend(seen);
        bytes
    }

    fn show_charset(&mut self, charset: Charset) {
        match &mut self.face {
            Face::Screen(surface) => surface.set_charset(charset),
            Face::Lines(lines) => lines.set_charset(charset),
        }
    }

    fn inputs(&mut self, inputs: Vec<Input>, now: Millis) {
        for input in inputs {
            match input {
                Input::Key(key) if self.is_for_lines(&key, now) => {}
                Input::Key(key) => self.update(Msg::Key(key, now), now),
                Input::Paste(text) => self.update(Msg::Paste(text), now),
                Input::PasteTooLong => self.update(Msg::PasteTooLong, now),
            }
        }
    }

    fn is_for_lines(&mut self, key: &Key, now: Millis) -> bool {
        match &mut self.face {
            Face::Screen(_) => false,
            Face::Lines(lines) => lines.key(key, &self.app, now),
        }
    }

    fn update(&mut self, msg: Msg, now: Millis) {
        self.now = self.now.max(now);
        let language = self.app.language;
        let effects = self.app.update(msg);
        if self.app.language != language && self.app.language != Language::En {
            // Whoever asks for it says by that that the terminal shows it.
            self.show_charset(Charset::Utf8);
        }
        self.take(effects, now);
    }

    fn take(&mut self, effects: Vec<Effect>, now: Millis) {
        for effect in effects {
            match effect {
                Effect::Rest(number, for_ms) => {
                    self.rest = Some((number, now.saturating_add(for_ms)));
                }
                Effect::RestDrafts(for_ms) => self.keeps_at = Some(now.saturating_add(for_ms)),
                Effect::Copy(text) => self.told.extend(clipboard::bytes(&text, self.passage)),
                Effect::Redraw => self.repaint(),
                other => self.effects.push(other),
            }
        }
    }
}
