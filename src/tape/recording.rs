//! What a player has recorded: the bytes that the session on the screen wrote, when, and the stills.

use super::screen::{Emulator, Screen};
use crate::i18n::Language;
use crate::tui::app::Millis;

/// What the terminal was told, or what became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// It was written to.
    Output(String),
    /// It got another size: columns, rows.
    Resize(u16, u16),
    /// A still was taken, under this name.
    Shot(String),
}

/// Something that happened, at a virtual time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// When, since the recording began.
    pub at: Millis,
    /// What.
    pub what: What,
}

/// A tape that has been played.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recording {
    /// What it is called.
    pub title: Option<String>,
    /// The language of most of what it shows.
    pub lang: Language,
    /// The size at its beginning: columns, rows.
    pub size: (u16, u16),
    /// All that happened, oldest first.
    pub events: Vec<Event>,
    /// How long it is.
    pub length: Millis,
}

impl Recording {
    /// Every picture that can be seen, with the time from which it is; the first at zero. Pictures
    /// that follow at once are passed over.
    #[must_use]
    pub fn frames(&self) -> Vec<(Millis, Screen)> {
        let mut emulator = Emulator::new(self.size);
        let mut frames: Vec<(Millis, Screen)> = Vec::new();
        let mut events = self.events.iter().peekable();
        while let Some(event) = events.next() {
            match &event.what {
                What::Output(text) => emulator.write(text.as_bytes()),
                What::Resize(columns, rows) => emulator.resize((*columns, *rows)),
                What::Shot(_) => {}
            }
            if events.peek().is_some_and(|next| next.at == event.at) {
                continue;
            }
            let screen = emulator.screen();
            if frames.last().is_none_or(|(_, last)| *last != screen) {
                frames.push((event.at, screen));
            }
        }
        frames
    }

    /// The stills, in the order in which they were taken: name, time, screen.
    #[must_use]
    pub fn shots(&self) -> Vec<(String, Millis, Screen)> {
        let mut emulator = Emulator::new(self.size);
        let mut shots = Vec::new();
        for event in &self.events {
            match &event.what {
                What::Output(text) => emulator.write(text.as_bytes()),
                What::Resize(columns, rows) => emulator.resize((*columns, *rows)),
                What::Shot(name) => shots.push((name.clone(), event.at, emulator.screen())),
            }
        }
        shots
    }
}
