//! What was typed ahead of an answer: it is kept, in order, until what it is meant for is there.

use std::collections::VecDeque;

use super::{App, Effect, Millis, Overlay, Tone};
use crate::tui::action::{self, Ask, Tab};
use crate::tui::dialog::REPEAT;
use crate::tui::input::{Key, KeyCode};

/// The most keys and pastes that are kept.
const MOST: usize = 1_000;
/// The most bytes of pasted text that are kept: as many as are taken at once.
const MOST_BYTES: usize = 1024 * 1024;

/// Something that was typed ahead.
#[derive(Debug)]
enum Typed {
    /// A key, when it was pressed, and whether it only repeats the one before it.
    Key(Key, Millis, bool),
    /// Pasted text.
    Paste(String),
}

/// What was typed ahead, in order.
#[derive(Debug, Default)]
pub(super) struct Ahead {
    typed: VecDeque<Typed>,
    /// How many bytes of it were pasted.
    bytes: usize,
    /// When the last key was kept.
    last: Millis,
    /// When the last key came of what was typed for something that had gone: what follows closely
    /// belongs to it.
    dropped: Option<Millis>,
    /// Whether the answer is so long in coming that it has to be told.
    pub(super) is_late: bool,
}

impl Ahead {
    pub(super) fn is_empty(&self) -> bool {
        self.typed.is_empty()
    }

    /// Forgets all of it.
    pub(super) fn clear(&mut self) {
        *self = Self::default();
    }

    fn push_key(&mut self, key: Key, at: Millis, held: bool) {
        self.last = at;
        if self.typed.len() < MOST {
            self.typed.push_back(Typed::Key(key, at, held));
        }
    }

    /// Keeps pasted text, all of it or, where it would be too much, nothing.
    fn push_paste(&mut self, text: &str) -> bool {
        let bytes = self.bytes.saturating_add(text.len());
        if bytes > MOST_BYTES || self.typed.len() >= MOST {
            return false;
        }
        self.bytes = bytes;
        self.typed.push_back(Typed::Paste(text.to_owned()));
        true
    }

    /// Whether a key belongs to what was dropped.
    fn drops(&mut self, key: &Key, at: Millis) -> bool {
        let follows = self.dropped.is_some_and(|last| at.saturating_sub(last) < REPEAT);
        self.dropped = (follows && key.code() != KeyCode::Esc).then_some(at);
        follows
    }

    fn pop(&mut self) -> Option<Typed> {
        let typed = self.typed.pop_front()?;
        if let Typed::Paste(text) = &typed {
            self.bytes = self.bytes.saturating_sub(text.len());
        }
        Some(typed)
    }
}

impl App {
    /// Whether something has been asked for whose answer says what the next key is for.
    pub(super) fn is_waiting(&self) -> bool {
        self.pending.is_some()
            || self.many.marks.is_asking()
            || self.is_awaiting_drafts()
            || self.is_sending()
            || self.waits_for_macros()
    }

    /// Whether what lies over the tabs has been sent and not yet answered.
    fn is_sending(&self) -> bool {
        self.sent.iter().any(|sent| self.is_sender(*sent))
    }

    /// What is to be told of an answer that is long in coming, and without which nothing goes on.
    #[must_use]
    pub fn waits_long(&self) -> Option<&'static str> {
        let texts = self.texts;
        if !self.ahead.is_late {
            return None;
        }
        let marking = self.many.marks.is_asking().then_some(texts.many.marking);
        let drafts = self.is_awaiting_drafts().then_some(texts.draft.loading);
        self.pending.map(|_| texts.tui.waiting).or(marking).or(drafts)
    }

    /// The selection has rested: an answer that has not come by now is late.
    pub(super) fn note_late(&mut self) {
        self.ahead.is_late = self.is_waiting();
    }

    /// Forgets what was typed for what has gone, and what follows closely; `true` where something
    /// was typed.
    pub(super) fn drop_typed(&mut self) -> bool {
        if self.ahead.is_empty() {
            return false;
        }
        let last = self.ahead.last;
        self.ahead = Ahead { dropped: Some(last), ..Ahead::default() };
        true
    }

    /// Keeps a key, where it is for something that is not there yet; gives back what Esc takes back.
    pub(super) fn keep_key(&mut self, key: &Key, at: Millis, held: bool) -> Option<Vec<Effect>> {
        if self.ahead.drops(key, at) {
            return Some(Vec::new());
        }
        let is_waiting = self.is_waiting() || self.waits_for_suggestions(key);
        if !is_waiting && self.ahead.is_empty() && !self.waits_for_rows(key) {
            return None;
        }
        let is_sending = self.is_sending();
        if is_sending && action::confirms(key) {
            // It has been sent already; where it is refused, that is to be read first.
            return Some(Vec::new());
        }
        if key.code() != KeyCode::Esc {
            self.ahead.push_key(*key, at, held);
            return Some(Vec::new());
        }
        self.pending = None;
        self.forget_awaiting();
        self.ahead.clear();
        let mut effects = self.leave_marking();
        effects.extend(self.leave_waiting_macros());
        (!is_sending).then_some(effects)
    }

    /// Keeps pasted text, where it is for something that is not there yet.
    pub(super) fn keep_paste(&mut self, text: &str) -> bool {
        let keeps = self.is_waiting() || !self.ahead.is_empty();
        if keeps && !self.ahead.push_paste(text) {
            self.say(Tone::Alert, self.texts.tui.paste_too_long);
        }
        keeps
    }

    /// Whether a key is for the selected claim while its row has still to come.
    fn waits_for_rows(&self, key: &Key) -> bool {
        let is_plain =
            matches!(self.overlay, Overlay::None) && !self.is_typing() && !self.is_covered();
        if !is_plain || !self.queue.window.is_selection_away() {
            return false;
        }
        let Some(ask) = self.keymap.asked(key, self.tab) else { return false };
        match self.tab {
            Tab::Dashboard => ask.needs_claim(),
            _ => self.queue.is_followed && !matches!(ask, Ask::NextClaim | Ask::PreviousClaim),
        }
    }

    /// Lets what is on the screen have what was typed before it was there.
    pub(super) fn release(&mut self) -> Vec<Effect> {
        self.replay(false)
    }

    /// Types what was kept, as far as it need not be kept any longer. Once an action has been asked
    /// for, it is meant for its dialog; where none opened, for nothing else.
    pub(super) fn replay(&mut self, mut for_dialog: bool) -> Vec<Effect> {
        let mut effects = Vec::new();
        // Nothing is typed ahead of itself: what comes is dispatched, not kept anew.
        while !self.is_waiting() {
            let is_bare = matches!(self.overlay, Overlay::None);
            if for_dialog && self.sent.is_empty() && is_bare {
                self.ahead.clear();
            }
            if let Some(Typed::Key(key, ..)) = self.ahead.typed.front()
                && (self.waits_for_rows(key) || self.waits_for_suggestions(key))
            {
                break;
            }
            match self.ahead.pop() {
                Some(Typed::Key(key, at, held)) => {
                    let ask = self.asked(&key);
                    for_dialog |= is_bare
                        && self.queue.typing.is_none()
                        && matches!(ask, Some(Ask::Do(_) | Ask::Macros | Ask::New));
                    effects.extend(self.dispatch(&key, at, held));
                }
                Some(Typed::Paste(text)) => effects.extend(self.paste(&text)),
                None => break,
            }
        }
        effects
    }
}
