//! One decision for all that are marked: the dialog, the preview, the work.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::{Batch, End, Filling, ManyEffect, Phase};
use crate::desk::{DeskError, Outlook, Receipt};
use crate::domain::command::Command;
use crate::domain::draft::DraftKey;
use crate::domain::id::ClaimId;
use crate::domain::moves::{self, Action};
use crate::domain::refusal::{Code, Facts, Refusal};
use crate::tui::action::{self, Ask, CONFIRM, Tab};
use crate::tui::app::{App, Effect, Millis, Overlay, Tone};
use crate::tui::dialog::{self, Dialog};
use crate::tui::input::{Key, KeyCode};

/// What makes sense for many claims at once: it needs nothing of a single one of them.
pub(in crate::tui) const FOR_MANY: &[Action] = &[
    Action::Take,
    Action::Release,
    Action::StartReview,
    Action::RequestInformation,
    Action::Approve,
    Action::Reject,
    Action::Uphold,
    Action::Submit,
    Action::Resubmit,
    Action::RequestRejection,
    Action::Discard,
    Action::Decline,
    Action::Comment,
    Action::InternalNote,
    Action::Undo,
];

impl App {
    /// Whether an action hits the claims that are marked: where the marks are on screen.
    #[must_use]
    pub fn acts_on_marks(&self) -> bool {
        self.tab == Tab::Dashboard
            && !self.charts_shown()
            && !self.is_covered()
            && !self.many.marks.is_empty()
    }

    /// Begins an action on all that are marked: with its dialog, where it has to be told something.
    pub(in crate::tui::app) fn begin_many(
        &mut self,
        action: Action,
        key: &Key,
        at: Millis,
    ) -> Vec<Effect> {
        if self.is_busy() {
            return Vec::new();
        }
        if !FOR_MANY.contains(&action) {
            let name = self.texts.term.action(action);
            self.say(Tone::Note, (self.texts.many.one_at_a_time)(name));
            return Vec::new();
        }
        let role = self.operator.role;
        if !moves::is_permitted(action, role, None) {
            let refusal = Refusal::of(Code::NotPermitted).with(Facts::Role(action, role));
            self.say(Tone::Alert, self.texts.refusal.message(&refusal));
            return Vec::new();
        }
        let claims = self.many.marks.shared();
        let fresh = dialog::open_many(action, Arc::clone(&claims), self.texts);
        if fresh.parts.is_empty() {
            return match fresh.command() {
                Some(command) => {
                    self.look_at_all(command, &claims, (String::new(), Filling::AsItIs), *key)
                }
                None => Vec::new(),
            };
        }
        if !self.has_drafts() {
            self.say(Tone::Note, self.texts.draft.loading);
            return Vec::new();
        }
        let dialog = self.with_draft(fresh);
        self.overlay = Overlay::Dialog(Box::new(dialog.opened_by(*key, at)));
        Vec::new()
    }

    /// The dialog for all of them was sent: what it says is kept until it is done.
    pub(in crate::tui::app) fn send_many(
        &mut self,
        mut dialog: Box<Dialog>,
        key: Key,
    ) -> Vec<Effect> {
        if self.is_unresolved(&mut dialog) {
            self.overlay = Overlay::Dialog(dialog);
            return Vec::new();
        }
        dialog.refusals = dialog.missing();
        dialog.go_to_missing();
        let command = dialog.command().filter(|_| dialog.refusals.is_empty());
        let Some(command) = command else {
            self.say(Tone::Alert, self.texts.many.fill_first);
            self.overlay = Overlay::Dialog(dialog);
            return Vec::new();
        };
        let told = dialog.told();
        let filling = if dialog.by_macro { Filling::FromClaim } else { Filling::AsItIs };
        let claims = dialog.many.clone().unwrap_or_default();
        let (_, kept) = self.leave_typed(&Overlay::Dialog(dialog));
        let looked = self.look_at_all(command, &claims, (told, filling), key);
        kept.into_iter().chain(looked).collect()
    }

    fn look_at_all(
        &mut self,
        command: Command,
        claims: &BTreeSet<ClaimId>,
        (told, filling): (String, Filling),
        key: Key,
    ) -> Vec<Effect> {
        let number = self.many.ask();
        let batch = Batch::new(command, claims.iter().copied(), number, key);
        self.look_at(Batch { told, filling, ..batch })
    }

    /// Opens the preview of a batch.
    pub(super) fn look_at(&mut self, batch: Batch) -> Vec<Effect> {
        self.said = None;
        self.overlay = Overlay::Many;
        let effect =
            Effect::Many(ManyEffect::Look(batch.number, batch.to_look_at(), batch.filling));
        self.many.preview = Some(Box::new(batch));
        vec![effect]
    }

    pub(super) fn looked(
        &mut self,
        number: u64,
        looks: Vec<(ClaimId, Result<Outlook, DeskError>)>,
    ) -> Vec<Effect> {
        let texts = self.texts;
        let Some(batch) = self.many.preview.as_mut().filter(|batch| batch.number == number) else {
            return Vec::new();
        };
        batch.put_looks(texts, looks);
        if batch.phase != Phase::Looking {
            return Vec::new();
        }
        vec![Effect::Many(ManyEffect::Look(number, batch.to_look_at(), batch.filling))]
    }

    /// Whether a batch is being worked on, so that no other may begin; says so.
    pub(in crate::tui::app) fn is_busy(&mut self) -> bool {
        let is_busy = self.many.is_working();
        if is_busy {
            let key = self.key_of(Ask::Batch);
            self.say(Tone::Note, (self.texts.many.busy)(&key));
        }
        is_busy
    }

    /// Shows the batch that is being worked on, or what came of the last one.
    pub(in crate::tui::app) fn show_batch(&mut self) {
        if self.many.work.is_some() {
            self.overlay = Overlay::Many;
        } else {
            let key = self.key_of(Ask::Mark);
            self.say(Tone::Note, (self.texts.many.no_batch)(&key));
        }
    }

    /// Leaves the program, unless that would end a batch in silence.
    pub(in crate::tui::app) fn quit(&mut self) -> Vec<Effect> {
        if !self.many.is_working() {
            return if self.warns_of_loss() { Vec::new() } else { vec![Effect::Quit] };
        }
        let key = self.key_of(Ask::Batch);
        self.say(Tone::Alert, (self.texts.many.no_leaving)(&key));
        Vec::new()
    }

    pub(in crate::tui::app) fn many_key(&mut self, key: &Key, held: bool) -> Vec<Effect> {
        self.said = None;
        self.overlay = Overlay::Many;
        if let Some(ask) = self.keymap.asked(key, Tab::Dashboard) {
            let page = super::super::super::view::batch_rows(self).max(1);
            if let Some(batch) = self.many.shown_mut() {
                batch.go(ask, page);
            }
        }
        match (self.many.preview.is_some(), held) {
            (_, true) => Vec::new(),
            (true, false) => self.preview_key(key),
            (false, false) => self.work_key(key),
        }
    }

    fn preview_key(&mut self, key: &Key) -> Vec<Effect> {
        if key.code() == KeyCode::Esc {
            self.leave_preview();
            return Vec::new();
        }
        let texts = &self.texts.many;
        let Some(batch) = self.many.preview.as_ref().filter(|_| action::confirms(key)) else {
            return Vec::new();
        };
        if batch.opened_by == Some(*key) {
            let text = (texts.same_key)(&key.to_string(), confirm_key(batch));
            self.say(Tone::Note, text);
        } else if batch.phase != Phase::Ready {
            self.say(Tone::Note, texts.still_looking);
        } else if batch.counts().open == 0 {
            self.say(Tone::Note, texts.none_open);
        } else {
            return self.work_on();
        }
        Vec::new()
    }

    fn leave_preview(&mut self) {
        self.overlay = Overlay::None;
        let Some(batch) = self.many.preview.take() else { return };
        self.left_undo(&batch);
        let texts = &self.texts.many;
        let has_words =
            batch.takes_back.is_none() && self.keeps(DraftKey::without_claim(batch.action));
        let text = match (has_words, batch.takes_back) {
            (true, _) => texts.left_with_words,
            (false, Some(_)) => texts.nothing_done,
            (false, None) => texts.left,
        };
        self.say(Tone::Note, text);
    }

    /// The preview was confirmed.
    fn work_on(&mut self) -> Vec<Effect> {
        let Some(mut batch) = self.many.preview.take() else { return Vec::new() };
        batch.confirm();
        let effect =
            Effect::Many(ManyEffect::Work(batch.number, batch.to_work_on(), batch.filling));
        self.many.work = Some(batch);
        vec![effect]
    }

    fn work_key(&mut self, key: &Key) -> Vec<Effect> {
        let Some(batch) = self.many.work.as_mut() else {
            self.overlay = Overlay::None;
            return Vec::new();
        };
        let is_over = matches!(batch.phase, Phase::Over(_));
        match (self.keymap.asked(key, Tab::Dashboard), &mut batch.phase) {
            (Some(Ask::Back), Phase::Working { stopping }) => *stopping = true,
            (Some(Ask::Back | Ask::Quit | Ask::Batch), _) => self.overlay = Overlay::None,
            (Some(Ask::Show(tab)), _) => {
                self.overlay = Overlay::None;
                return self.show_tab(tab);
            }
            (Some(Ask::Open), _) if is_over => {
                let id = batch.items.get(batch.index).map(|item| item.id);
                self.overlay = Overlay::None;
                self.tab = Tab::Claim;
                return id.map(|id| self.open(id)).unwrap_or_default();
            }
            _ => {}
        }
        Vec::new()
    }

    pub(super) fn worked(
        &mut self,
        number: u64,
        results: Vec<(ClaimId, Result<Receipt, DeskError>)>,
    ) -> Vec<Effect> {
        let texts = self.texts;
        let Some(batch) = self.many.work.as_mut().filter(|batch| batch.number == number) else {
            return Vec::new();
        };
        batch.put_work(texts, results);
        match &batch.phase {
            Phase::Over(end) => {
                let end = end.clone();
                self.finished(&end)
            }
            _ => vec![Effect::Many(ManyEffect::Work(number, batch.to_work_on(), batch.filling))],
        }
    }

    /// Nothing more will be done: says what was, and brings up to date what is on screen.
    fn finished(&mut self, end: &End) -> Vec<Effect> {
        let Some(batch) = self.many.work.as_mut() else { return Vec::new() };
        let (action, done, reached) = (batch.action, batch.done(), batch.reached());
        let takes_back = batch.takes_back.is_some();
        let rest = batch.items.len() - done.len();
        batch.put_in_order();
        if !takes_back {
            self.many.marks.drop_all(reached);
        }
        let name = self.texts.term.action(action);
        let mut text = (self.texts.many.summary)(name, done.len(), rest);
        if let Some(hint) = self.remember(action, done) {
            text = format!("{text} {hint}");
        }
        let tone = match end {
            End::Broken(_) => Tone::Alert,
            _ if rest > 0 => Tone::Note,
            _ => Tone::Good,
        };
        self.say(tone, text);
        // Words for claims that were not reached are of use for those.
        let is_through = *end == End::Through && !takes_back;
        let dropped = is_through.then(|| self.end_draft(DraftKey::without_claim(action))).flatten();
        let shown = self.opened.view.as_ref().map(|view| Effect::LoadClaim(view.id));
        dropped.into_iter().chain(shown).chain([self.load_queue()]).collect()
    }
}

/// The key that confirms a preview: never the one that opened it.
#[must_use]
pub fn confirm_key(batch: &Batch) -> &'static str {
    let opened_by = batch.opened_by.map(|key| key.to_string()).unwrap_or_default();
    CONFIRM.iter().copied().find(|key| **key != opened_by).unwrap_or_default()
}
