//! The outbox: notices listed page by page, a letter read, and what is due delivered into a folder
//! of mail.
//!
//! A delivery is asked for in steps, so that it can be followed and ended between two of them.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::Arc;

use super::{App, Effect, Overlay, Tone, words};
use crate::desk::{DeskError, LetterView, NoticeView, OutboxPage, OutboxRequest};
use crate::domain::notice::{NoticeId, NoticeState};
use crate::i18n::post::DeliveryCounts;
use crate::tui::line::LineEdit;

mod keys;

/// How many notices are asked for at once.
const PAGE: usize = 200;

/// What is shown of the outbox.
#[derive(Debug, Default)]
pub struct Outbox {
    /// Only those in this state.
    pub filter: Option<NoticeState>,
    /// The notices around the caret, once they have come; or why they cannot be told.
    pub page: Option<Result<OutboxPage, String>>,
    /// The place that has the caret, among all that the filter leaves, newest first.
    pub caret: usize,
    /// What is going on.
    pub mode: Mode,
    /// Why the last thing asked for was not done.
    pub wrong: Option<String>,
    /// The number of the newest question for a page, and for a letter or a delivery.
    listed: u64,
    /// Whether that question is still open.
    is_listing: bool,
    waits_for: Option<u64>,
}

/// What is going on.
#[derive(Debug, Default)]
pub enum Mode {
    /// The list is looked at.
    #[default]
    Looking,
    /// A letter is read, from this line on; none before it has come.
    Reading(Option<Box<LetterView>>, usize),
    /// The path of a folder of mail is typed.
    Typing(LineEdit),
    /// It is asked whether to deliver into this folder.
    Asking(String),
    /// A delivery is on its way.
    Delivering(Box<Delivery>),
}

/// A delivery on its way.
#[derive(Debug)]
pub struct Delivery {
    /// Into which folder.
    folder: PathBuf,
    /// What it has done so far.
    pub done: DeliveryCounts,
    /// What could not be delivered, and is not tried again by this one.
    failed: Arc<BTreeSet<NoticeId>>,
    /// Whether it is to end after the step that is on its way.
    pub is_ending: bool,
}

/// A question to the desk about the outbox.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OutboxEffect {
    /// A page of notices.
    Page(OutboxRequest),
    /// What a letter is written from.
    Letter(NoticeId),
    /// A step of a delivery into a folder of mail, without those that have failed.
    Deliver(PathBuf, Arc<BTreeSet<NoticeId>>),
}

/// What came of a question about the outbox.
#[derive(Debug)]
pub enum OutboxAnswer {
    /// A page of notices.
    Page(Result<OutboxPage, DeskError>),
    /// What a letter is written from.
    Letter(Result<Box<LetterView>, DeskError>),
    /// What a step of a delivery did.
    Delivered(Step),
}

/// What a step of a delivery did.
#[derive(Debug)]
pub struct Step {
    /// How many were delivered, are held back, and are still to be delivered.
    pub done: DeliveryCounts,
    /// What could not be delivered.
    pub failed: Vec<NoticeId>,
    /// Why it ended before all was tried, in words.
    pub halt: Option<String>,
}

impl Outbox {
    /// The notices that are there, with the place of the first among all.
    #[must_use]
    pub fn rows(&self) -> (usize, &[NoticeView]) {
        match &self.page {
            Some(Ok(page)) => (page.request.offset, &page.notices),
            _ => (0, &[]),
        }
    }

    /// How many notices the filter leaves.
    #[must_use]
    pub fn total(&self) -> usize {
        match &self.page {
            Some(Ok(page)) if page.request.state == self.filter => page.total(),
            _ => 0,
        }
    }

    /// The notice that has the caret, where it is there.
    #[must_use]
    pub fn selected(&self) -> Option<&NoticeView> {
        let (first, rows) = self.rows();
        rows.get(self.caret.checked_sub(first)?)
    }

    /// How many notices are due.
    #[must_use]
    pub fn due(&self) -> usize {
        let Some(Ok(page)) = &self.page else { return 0 };
        let is_due = |state| matches!(state, NoticeState::Waiting | NoticeState::Failed);
        page.counts.iter().filter(|(state, _)| is_due(*state)).map(|(_, count)| count).sum()
    }

    /// Pasted text goes where text is being typed.
    pub(super) fn paste(&mut self, text: &str) {
        if let Mode::Typing(line) = &mut self.mode {
            line.paste(text);
        }
    }
}

impl App {
    pub(super) fn open_outbox(&mut self) -> Vec<Effect> {
        let mut outbox = Box::<Outbox>::default();
        let effects = vec![self.list_notices(&mut outbox), Effect::LoadRules];
        self.overlay = Overlay::Outbox(outbox);
        effects
    }

    fn ask_outbox(&mut self, asks: OutboxEffect) -> (u64, Effect) {
        self.asked_outbox += 1;
        (self.asked_outbox, Effect::Outbox(self.asked_outbox, asks))
    }

    /// Asks for the notices around the caret.
    fn list_notices(&mut self, outbox: &mut Outbox) -> Effect {
        let offset = outbox.caret.saturating_sub(PAGE / 2);
        let request = OutboxRequest { state: outbox.filter, offset, limit: PAGE };
        let (number, effect) = self.ask_outbox(OutboxEffect::Page(request));
        outbox.listed = number;
        outbox.is_listing = true;
        effect
    }

    /// What was asked for has come. Where the outbox has been left meanwhile, a delivery that is on
    /// its way ends, and only what it did is said.
    pub(super) fn put_outbox(&mut self, number: u64, answer: OutboxAnswer) -> Vec<Effect> {
        let mut overlay = std::mem::take(&mut self.overlay);
        let effects = match (&mut overlay, answer) {
            (Overlay::Outbox(outbox), answer) => self.put_in_outbox(outbox, number, answer),
            (_, OutboxAnswer::Delivered(step)) => {
                self.tell_delivery(&step.done, step.halt.is_some());
                Vec::new()
            }
            _ => Vec::new(),
        };
        self.overlay = overlay;
        effects
    }

    fn put_in_outbox(
        &mut self,
        outbox: &mut Outbox,
        number: u64,
        answer: OutboxAnswer,
    ) -> Vec<Effect> {
        let in_full = |error: &DeskError| words::in_full(self.texts, error);
        match answer {
            OutboxAnswer::Page(page) if number == outbox.listed => {
                let page = page.map_err(|error| in_full(&error));
                if let Ok(page) = &page {
                    outbox.caret = outbox.caret.min(page.total().saturating_sub(1));
                }
                outbox.page = Some(page);
                outbox.is_listing = false;
                // The caret may have gone on meanwhile.
                return self.load_near(outbox).into_iter().collect();
            }
            OutboxAnswer::Letter(letter) if outbox.waits_for == Some(number) => {
                outbox.waits_for = None;
                match letter {
                    Ok(letter) => outbox.mode = Mode::Reading(Some(letter), 0),
                    Err(error) => {
                        outbox.wrong = Some(in_full(&error));
                        outbox.mode = Mode::Looking;
                    }
                }
            }
            OutboxAnswer::Delivered(step) if outbox.waits_for == Some(number) => {
                return self.delivered(outbox, step);
            }
            OutboxAnswer::Delivered(step) => {
                self.tell_delivery(&step.done, step.halt.is_some());
            }
            // Something newer has been asked for.
            OutboxAnswer::Page(_) | OutboxAnswer::Letter(_) => {}
        }
        Vec::new()
    }

    /// A step is done: the next one is asked for, until nothing is left or the delivery is to end.
    fn delivered(&mut self, outbox: &mut Outbox, step: Step) -> Vec<Effect> {
        outbox.waits_for = None;
        let Mode::Delivering(mut delivery) = std::mem::take(&mut outbox.mode) else {
            return Vec::new();
        };
        let Step { done, failed, halt } = step;
        delivery.done = DeliveryCounts {
            delivered: delivery.done.delivered + done.delivered,
            failed: delivery.done.failed + failed.len(),
            ..done
        };
        let goes_on = halt.is_none() && done.left > 0 && !delivery.is_ending;
        Arc::make_mut(&mut delivery.failed).extend(failed);
        if goes_on {
            return vec![self.next_step(outbox, delivery)];
        }
        self.tell_delivery(&delivery.done, halt.is_some());
        outbox.wrong = halt;
        vec![self.list_notices(outbox)]
    }

    fn next_step(&mut self, outbox: &mut Outbox, delivery: Box<Delivery>) -> Effect {
        let (folder, failed) = (delivery.folder.clone(), Arc::clone(&delivery.failed));
        let (number, effect) = self.ask_outbox(OutboxEffect::Deliver(folder, failed));
        outbox.waits_for = Some(number);
        outbox.mode = Mode::Delivering(delivery);
        effect
    }

    /// Says what a delivery did.
    fn tell_delivery(&mut self, done: &DeliveryCounts, is_halted: bool) {
        let tone = if is_halted || done.failed > 0 { Tone::Alert } else { Tone::Good };
        let text = (self.texts.post.delivered)(done).replace('\n', " ");
        self.say(tone, text);
    }
}
