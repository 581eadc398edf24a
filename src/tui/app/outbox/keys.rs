//! Keys while the outbox is open.

use std::path::PathBuf;
use std::sync::Arc;

use super::{Delivery, Mode, Outbox, OutboxEffect};
use crate::domain::notice::NoticeState;
use crate::i18n::post::{DeliveryCounts, PostTrouble};
use crate::tui::action::confirms;
use crate::tui::app::{App, Effect, Overlay};
use crate::tui::input::{Key, KeyCode};
use crate::tui::line::LineEdit;
use crate::tui::screen::outbox as screen;

/// How near the caret comes to the end of what is there before more is asked for.
const NEAR: usize = 50;

impl App {
    /// A key while the outbox is open.
    pub(in crate::tui::app) fn outbox_key(
        &mut self,
        mut outbox: Box<Outbox>,
        key: &Key,
        held: bool,
    ) -> Vec<Effect> {
        if !held {
            self.said = None;
        }
        let (stays, effects) = match std::mem::take(&mut outbox.mode) {
            Mode::Looking => self.list_key(&mut outbox, key, held),
            Mode::Reading(letter, scroll) => {
                let scroll = match key.code() {
                    KeyCode::Esc | KeyCode::Enter | KeyCode::Char('q') if held => Some(scroll),
                    KeyCode::Esc | KeyCode::Enter | KeyCode::Char('q') => None,
                    _ => Some(moved(key, scroll, screen::page_height(self)).unwrap_or(scroll)),
                };
                if let Some(to) = scroll {
                    let last = screen::last_line(self, letter.as_deref());
                    outbox.mode = Mode::Reading(letter, to.min(last));
                } else {
                    outbox.waits_for = None;
                }
                (true, Vec::new())
            }
            Mode::Typing(line) => {
                folder_key(&mut outbox, line, key, held);
                (true, Vec::new())
            }
            Mode::Asking(folder) => (true, self.confirm_key(&mut outbox, folder, key, held)),
            Mode::Delivering(mut delivery) => {
                delivery.is_ending |= key.code() == KeyCode::Esc && !held;
                outbox.mode = Mode::Delivering(delivery);
                (true, Vec::new())
            }
        };
        if stays {
            self.overlay = Overlay::Outbox(outbox);
        }
        effects
    }

    /// A key on the list; whether the outbox stays open.
    fn list_key(&mut self, outbox: &mut Outbox, key: &Key, held: bool) -> (bool, Vec<Effect>) {
        if outbox.wrong.take().is_some() && key.code() == KeyCode::Esc {
            return (true, Vec::new());
        }
        if let Some(to) = moved(key, outbox.caret, screen::page_height(self)) {
            outbox.caret = to.min(outbox.total().saturating_sub(1));
            return (true, self.load_near(outbox).into_iter().collect());
        }
        match key.code() {
            KeyCode::Esc | KeyCode::Char('q' | 'O') if !held => return (false, Vec::new()),
            KeyCode::Enter if !held => {
                let Some(id) = outbox.selected().map(|view| view.posted.id()) else {
                    return (true, Vec::new());
                };
                let (number, effect) = self.ask_outbox(OutboxEffect::Letter(id));
                outbox.waits_for = Some(number);
                outbox.mode = Mode::Reading(None, 0);
                return (true, vec![effect]);
            }
            KeyCode::Char('f') if !held => {
                outbox.filter = next_state(outbox);
                outbox.caret = 0;
                return (true, vec![self.list_notices(outbox)]);
            }
            KeyCode::Char('d') if !held => self.begin_delivery(outbox),
            _ => {}
        }
        (true, Vec::new())
    }

    /// Asks for the notices around the caret, where it comes near the end of those that are there.
    pub(super) fn load_near(&mut self, outbox: &mut Outbox) -> Option<Effect> {
        let (first, rows) = outbox.rows();
        let end = first + rows.len();
        let is_near_start = first > 0 && outbox.caret < first + NEAR;
        let is_near_end = end < outbox.total() && outbox.caret + NEAR >= end;
        let is_wanted = (is_near_start || is_near_end) && !outbox.is_listing;
        is_wanted.then(|| self.list_notices(outbox))
    }

    fn begin_delivery(&self, outbox: &mut Outbox) {
        if !self.may_administer() {
            outbox.wrong = Some(self.texts.post.screen.not_yours.to_owned());
        } else if self.rules.policy.notice_sender.is_none() {
            let words = self.texts.post.trouble(&PostTrouble::NoSender);
            outbox.wrong = Some(words.in_full(&self.texts.punctuation));
        } else if outbox.due() == 0 {
            outbox.wrong = Some(self.texts.post.screen.nothing_due.to_owned());
        } else {
            outbox.mode = Mode::Typing(LineEdit::default());
        }
    }

    fn confirm_key(
        &mut self,
        outbox: &mut Outbox,
        folder: String,
        key: &Key,
        held: bool,
    ) -> Vec<Effect> {
        if confirms(key) && !held {
            let delivery = Delivery {
                folder: PathBuf::from(folder),
                done: DeliveryCounts::default(),
                failed: Arc::default(),
                is_ending: false,
            };
            return vec![self.next_step(outbox, Box::new(delivery))];
        }
        if key.code() != KeyCode::Esc || held {
            outbox.mode = Mode::Asking(folder);
        }
        Vec::new()
    }
}

/// A key while the path of a folder of mail is typed.
fn folder_key(outbox: &mut Outbox, mut line: LineEdit, key: &Key, held: bool) {
    match key.code() {
        KeyCode::Esc if !held => return,
        KeyCode::Enter if !held && !line.text().trim().is_empty() => {
            outbox.mode = Mode::Asking(line.text().trim().to_owned());
            return;
        }
        KeyCode::Enter | KeyCode::Esc => {}
        _ => {
            line.key(key);
        }
    }
    outbox.mode = Mode::Typing(line);
}

/// Where a key leads, in a list or a text.
fn moved(key: &Key, at: usize, page: usize) -> Option<usize> {
    Some(match key.code() {
        KeyCode::Char('j') | KeyCode::Down => at.saturating_add(1),
        KeyCode::Char('k') | KeyCode::Up => at.saturating_sub(1),
        KeyCode::PageDown | KeyCode::Char(' ') => at.saturating_add(page),
        KeyCode::PageUp => at.saturating_sub(page),
        KeyCode::Char('g') | KeyCode::Home => 0,
        KeyCode::Char('G') | KeyCode::End => usize::MAX,
        _ => return None,
    })
}

/// The state after one in the row of filters of which there is a notice; none is all.
fn next_state(outbox: &Outbox) -> Option<NoticeState> {
    let Some(Ok(page)) = &outbox.page else { return None };
    let mut rest = page.counts.iter();
    if let Some(state) = outbox.filter {
        rest.by_ref().find(|(known, _)| *known == state);
    }
    rest.find(|(_, count)| *count > 0).map(|(state, _)| *state)
}
