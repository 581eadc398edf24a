//! Comments, the history, a claim's past and its dossier: what keys ask for about them, what lies
//! over the tabs for them, and what comes of it.

use super::{App, Effect, Millis, Overlay, Tone};
use crate::desk::{ClaimView, DeskError, QueueRequest};
use crate::domain::id::ClaimId;
use crate::tui::action::{Tab, Talk};
use crate::tui::input::Key;

pub mod events;
pub mod past;
pub mod saving;
pub mod thread;

pub use events::{Events, Pick};
pub use past::Past;
pub use saving::Saving;
pub use thread::Thread;

/// What lies over the tabs.
#[derive(Debug)]
pub enum Record {
    /// The claim as it was.
    Past(Past),
    /// A list to choose a filter of the history from.
    Pick(Pick),
    /// Where the dossier is to be written.
    Saving(Saving),
}

/// What is asked for.
#[derive(Debug)]
pub enum TalkEffect {
    /// The next claim with unread comments.
    NextUnread {
        /// Among which claims.
        request: QueueRequest,
        /// From which one.
        from: Option<ClaimId>,
        /// Onwards, or back.
        forward: bool,
        /// Up to which event the thread on screen has been read by then.
        read: Option<(ClaimId, u32)>,
    },
    /// A claim as it was once an event had happened.
    ClaimAt(ClaimId, u32),
    /// A claim's dossier, to be written to a path.
    Dossier(ClaimId, String),
}

/// What came of it.
#[derive(Debug)]
pub enum TalkAnswer {
    /// The next claim with unread comments after this one, or before it.
    NextUnread(Option<ClaimId>, Result<Option<ClaimId>, DeskError>),
    /// A claim as it was, with the event.
    ClaimAt(ClaimId, u32, Result<Box<ClaimView>, DeskError>),
    /// Where the dossier was written, or why it was not.
    Dossier(ClaimId, Result<String, String>),
}

impl App {
    pub(super) fn talk(&mut self, talk: Talk, key: &Key, at: Millis) -> Vec<Effect> {
        match talk {
            Talk::NextUnread => self.other_unread(true),
            Talk::PreviousUnread => self.other_unread(false),
            Talk::NextClaim => self.other_unread_claim(true),
            Talk::PreviousClaim => self.other_unread_claim(false),
            Talk::Reply => self.reply(key, at),
            Talk::Event => self.go_to_event(),
            Talk::Comment => self.go_to_comment(),
            Talk::NextFile | Talk::PreviousFile => {
                self.other_file(talk == Talk::NextFile);
                Vec::new()
            }
            Talk::AsItWas => self.as_it_was(),
            Talk::ByKind | Talk::ByPerson => {
                self.pick(talk == Talk::ByKind);
                Vec::new()
            }
            Talk::Dossier => {
                self.ask_for_path();
                Vec::new()
            }
        }
    }

    pub(super) fn record_key(&mut self, record: Record, key: &Key, held: bool) -> Vec<Effect> {
        match record {
            Record::Past(past) => self.past_key(past, key),
            Record::Pick(pick) => {
                self.pick_key(pick, key, held);
                Vec::new()
            }
            Record::Saving(saving) => self.saving_key(saving, key, held),
        }
    }

    pub(super) fn show_record(&mut self, record: Record) {
        self.overlay = Overlay::Record(Box::new(record));
    }

    pub(super) fn talked(&mut self, answer: TalkAnswer) -> Vec<Effect> {
        match answer {
            TalkAnswer::NextUnread(from, found) => self.found_unread(from, found),
            TalkAnswer::ClaimAt(id, number, view) => self.put_past(id, number, view),
            TalkAnswer::Dossier(id, written) => {
                self.written(id, written);
                Vec::new()
            }
        }
    }

    /// The tab that is shown: the past of a claim is a claim.
    #[must_use]
    pub fn shown_tab(&self) -> Tab {
        let is_past = match &self.overlay {
            Overlay::Record(record) => matches!(record.as_ref(), Record::Past(_)),
            _ => false,
        };
        if is_past { Tab::Claim } else { self.tab }
    }

    /// Moves the caret of the thread or the history.
    pub(super) fn go_in_blocks(&mut self, ask: crate::tui::action::Ask) {
        if self.tab == Tab::Comments {
            self.opened.thread.reel = self.thread_extent(|reel, extent| reel.step(ask, extent));
            self.opened.thread.file = 0;
        } else {
            self.opened.events.reel = self.events_extent(|reel, extent| reel.step(ask, extent));
        }
    }

    /// Says something to be known.
    fn note(&mut self, text: &'static str) -> Vec<Effect> {
        self.say(Tone::Note, text);
        Vec::new()
    }
}
