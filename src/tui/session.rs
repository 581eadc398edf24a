//! A session: bytes in, bytes out, a size, and no thread, terminal, store or clock of its own.
//!
//! The local terminal, a test and a remote peer drive the same one; several live in one process.

use std::io::{self, Write};

use ratatui::Terminal;

use super::app::{Answer, App, Effect, Millis, Msg};
use super::backend::{Depth, SessionBackend};
use super::input::{Decoder, Input};
use super::view;

/// One operator at one terminal.
pub struct Session<W: Write> {
    app: App,
    decoder: Decoder,
    terminal: Terminal<SessionBackend<W>>,
    effects: Vec<Effect>,
    rest: Option<(u64, Millis)>,
}

impl<W: Write> Session<W> {
    /// A session that draws into a writer.
    ///
    /// # Errors
    /// When the writer fails.
    pub fn new(
        app: App,
        effects: Vec<Effect>,
        decoder: Decoder,
        depth: Depth,
        out: W,
    ) -> io::Result<Self> {
        let terminal = Terminal::new(SessionBackend::new(out, app.size, depth))?;
        let mut session = Self { app, decoder, terminal, effects: Vec::new(), rest: None };
        session.take(effects, 0);
        Ok(session)
    }

    /// The state, for whoever wants to look.
    #[must_use]
    pub const fn app(&self) -> &App {
        &self.app
    }

    /// Takes bytes from the terminal.
    pub fn feed(&mut self, bytes: &[u8], now: Millis) {
        let inputs = self.decoder.feed(bytes, now);
        self.inputs(inputs, now);
    }

    /// Lets time pass: what was waited for comes.
    pub fn tick(&mut self, now: Millis) {
        let inputs = self.decoder.tick(now);
        self.inputs(inputs, now);
        if let Some((number, _)) = self.rest.filter(|(_, at)| *at <= now) {
            self.rest = None;
            self.update(Msg::Rested(number), now);
        }
    }

    /// When [`Self::tick`] is wanted next.
    #[must_use]
    pub fn wakes_at(&self) -> Option<Millis> {
        let rest = self.rest.map(|(_, at)| at);
        [self.decoder.deadline(), rest].into_iter().flatten().min()
    }

    /// The terminal has another size.
    ///
    /// # Errors
    /// When the writer fails.
    pub fn resize(&mut self, columns: u16, rows: u16) -> io::Result<()> {
        self.terminal.backend_mut().resize(columns, rows);
        self.terminal.autoresize()?;
        self.update(Msg::Resize(columns, rows), 0);
        Ok(())
    }

    /// Takes what came of an effect.
    pub fn answer(&mut self, answer: Answer, now: Millis) {
        self.update(Msg::Answer(Box::new(answer)), now);
    }

    /// What is to be done for the session.
    pub fn effects(&mut self) -> Vec<Effect> {
        std::mem::take(&mut self.effects)
    }

    /// Forgets what the terminal shows, so that all of it is drawn again.
    ///
    /// # Errors
    /// When the writer fails.
    pub fn redraw(&mut self) -> io::Result<()> {
        self.terminal.clear()
    }

    /// Draws. Nothing is written when nothing has changed.
    ///
    /// # Errors
    /// When the writer fails.
    pub fn draw(&mut self) -> io::Result<()> {
        let app = &self.app;
        self.terminal.draw(|frame| view::draw(app, frame))?;
        Ok(())
    }

    fn inputs(&mut self, inputs: Vec<Input>, now: Millis) {
        for input in inputs {
            match input {
                Input::Key(key) => self.update(Msg::Key(key, now), now),
                Input::Paste(text) => self.update(Msg::Paste(text), now),
            }
        }
    }

    fn update(&mut self, msg: Msg, now: Millis) {
        let effects = self.app.update(msg);
        self.take(effects, now);
    }

    fn take(&mut self, effects: Vec<Effect>, now: Millis) {
        for effect in effects {
            match effect {
                Effect::Rest(number, for_ms) => {
                    self.rest = Some((number, now.saturating_add(for_ms)));
                }
                other => self.effects.push(other),
            }
        }
    }
}
