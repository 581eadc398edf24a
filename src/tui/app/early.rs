//! The time before the store is open: what may be asked for with a few rows at hand, as they were.

use chrono::{DateTime, Utc};

use super::{App, Effect, Tone};
use crate::desk::{QueuePage, Rules};
use crate::domain::actor::Operator;
use crate::tui::action::{Ask, Tab};
use crate::tui::settings::Settings;

impl App {
    /// The interface at its start, before the store is open, with the first rows of the queue as they were. The queue
    /// is asked for when [`super::Opening::Done`] comes; what a key asks for before waits for the store.
    #[must_use]
    pub fn start_early(
        operator: Operator,
        mut settings: Settings,
        size: (u16, u16),
        now: DateTime<Utc>,
        rules: Rules,
        first: QueuePage,
    ) -> (Self, Vec<Effect>) {
        let opening = std::mem::take(&mut settings.queue.opening);
        let (mut app, _) = Self::start(operator, settings, size, now, rules);
        app.views.to_open = Some(opening);
        app.opening = Some(None);
        app.put_queue(first);
        (app, Vec::new())
    }

    /// How far the store is from being open, in percent where that is known; none once it is.
    #[must_use]
    pub fn opening_percent(&self) -> Option<Option<u64>> {
        // The first rows are of no record. They are told apart until the queue itself has come.
        if self.opening.is_none() && self.queue.loaded && self.queue.window.page().seq == 0 {
            return Some(None);
        }
        let percent = |done: u64, of: u64| done.saturating_mul(100) / of.max(1);
        self.opening.map(|progress| progress.map(|so_far| percent(so_far.done, so_far.of)))
    }

    /// What is asked for, if it means nothing of which the first rows tell only a part, and shows or
    /// changes nothing but a claim among them. That waits for the store.
    pub(super) fn open_early(&mut self, ask: Ask) -> Option<Ask> {
        let waits = self.opening.is_some() && self.needs_store(ask);
        if waits {
            self.say(Tone::Note, self.texts.tui.not_yet_open);
        }
        (!waits).then_some(ask)
    }

    /// Whether something needs more of the store than its first rows.
    pub(super) fn needs_store(&self, ask: Ask) -> bool {
        match ask {
            Ask::Last => self.tab == Tab::Dashboard,
            Ask::New
            | Ask::TakeNext
            | Ask::MarkRange
            | Ask::MarkAll
            | Ask::House
            | Ask::Outbox
            | Ask::Views
            | Ask::Drafts
            | Ask::NextView
            | Ask::PreviousView => true,
            Ask::Talk(talk) => talk.needs_store(),
            _ => false,
        }
    }
}
