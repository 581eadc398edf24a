//! What came of effects.

use super::{Answer, App, Effect, Overlay, Tick, Tone};
use crate::desk::{ClaimView, DeskError, QueuePage, Receipt};
use crate::domain::id::ClaimId;
use crate::tui::action::Tab;

impl App {
    pub(super) fn answer(&mut self, answer: Answer) -> Vec<Effect> {
        match answer {
            Answer::Queue(number, _) if number != self.queue.asked => Vec::new(),
            Answer::Queue(_, Ok(page)) => {
                let mut effects = self.put_queue(page);
                effects.extend(self.count_marks());
                effects
            }
            Answer::Many(answer) => self.many_answer(answer),
            Answer::Claim(id, Ok(view)) => {
                self.awaited.take_if(|awaited| *awaited == id);
                let mut effects = self.put_claim(id, &view);
                effects.extend(self.go_on(id, Some(&view)));
                effects
            }
            Answer::Claim(id, Err(error)) => {
                self.awaited.take_if(|awaited| *awaited == id);
                let mut effects = self.failed(&error);
                effects.extend(self.go_on(id, None));
                effects
            }
            Answer::History(id, Ok(entries)) => {
                if self.opened.view.as_ref().is_none_or(|view| view.id == id) {
                    self.opened.history = Some(entries);
                }
                Vec::new()
            }
            Answer::Queue(_, Err(error))
            | Answer::History(_, Err(error))
            | Answer::Checked(_, Err(error)) => self.failed(&error),
            Answer::Acted(Ok(receipt)) => self.acted(&receipt),
            Answer::Acted(Err(error)) => self.not_acted(error),
            Answer::Checked(number, Ok(gaps)) => {
                if number == self.checks
                    && let Overlay::Editor(editor) = &mut self.overlay
                {
                    editor.set_gaps(gaps);
                }
                Vec::new()
            }
            Answer::Unreadable(sentence) => {
                self.sent = None;
                if let Overlay::Dialog(dialog) = &mut self.overlay {
                    dialog.sending = false;
                }
                self.say(Tone::Alert, sentence);
                Vec::new()
            }
            Answer::Rules(rules) => {
                match *rules {
                    Ok(rules) => {
                        if let Overlay::Editor(editor) = &mut self.overlay {
                            editor.set_rules(rules.clone());
                        }
                        self.rules = rules;
                    }
                    Err(error) => return self.failed(&error),
                }
                Vec::new()
            }
            Answer::Figures(number, figures) => {
                self.put_figures(number, *figures);
                Vec::new()
            }
            Answer::Ticked(tick) => self.ticked(tick),
            Answer::Views(views) => self.put_views(views),
            Answer::ViewCounts(number, counts) => self.put_counts(number, counts),
            Answer::ViewsChanged(number, changed) => self.views_changed(number, changed),
        }
    }

    /// A new page: the selection stays with its claim, or where it was if the claim has gone.
    fn put_queue(&mut self, page: QueuePage) -> Vec<Effect> {
        let selected = self.queue.selected().map(|row| row.id);
        let place = selected.and_then(|id| page.rows.iter().position(|row| row.id == id));
        let last = page.rows.len().saturating_sub(1);
        self.seq = page.seq;
        self.queue.loaded = true;
        self.queue.page = page;
        self.queue.index = place.unwrap_or(self.queue.index).min(last);
        self.keep_in_sight();
        let wanted = self.queue.selected().map(|row| (row.id, row.revision));
        let shown = self.opened.view.as_ref().map(|view| (view.id, view.revision));
        if self.tab == Tab::Dashboard && wanted != shown {
            self.load_selected()
        } else {
            Vec::new()
        }
    }

    fn put_claim(&mut self, id: ClaimId, view: &ClaimView) -> Vec<Effect> {
        if self.target() != Some(id) && self.opened.view.is_some() && self.tab == Tab::Dashboard {
            return Vec::new();
        }
        let is_same = self.opened.view.as_ref().is_some_and(|known| known.id == id);
        if !is_same {
            let perspective = self.opened.perspective;
            self.opened = super::Opened {
                perspective,
                read_mark: view.read_mark,
                scroll: self.opened.scroll,
                ..super::Opened::default()
            };
            self.opened.scroll = [0; 4];
        }
        let newest = view.comments.last().map_or(0, |said| said.number);
        let unread = newest > view.read_mark;
        self.opened.view = Some(view.clone());
        let mut effects = Vec::new();
        if self.tab == Tab::Comments && unread {
            effects.push(Effect::MarkRead(id, newest));
        }
        if self.tab == Tab::History && self.opened.history.is_none() {
            effects.push(Effect::LoadHistory(id, self.opened.perspective));
        }
        effects
    }

    /// Begins what waited for a claim, if it is still the one on screen, and lets it have the keys
    /// that were typed meanwhile.
    fn go_on(&mut self, id: ClaimId, view: Option<&ClaimView>) -> Vec<Effect> {
        let Some(pending) = self.pending.take_if(|pending| pending.claim == id) else {
            return Vec::new();
        };
        let ahead = std::mem::take(&mut self.ahead);
        let Some(view) = view.filter(|_| self.target() == Some(id)) else {
            return Vec::new();
        };
        let mut effects = self.begin_on(pending.action, view, pending.by);
        for (key, at, held) in ahead {
            // What was meant for a dialog that did not open is meant for nothing else.
            if self.sent.is_none() && matches!(self.overlay, Overlay::None) {
                break;
            }
            effects.extend(self.dispatch(&key, at, held));
        }
        effects
    }

    fn acted(&mut self, receipt: &Receipt) -> Vec<Effect> {
        self.seq = self.seq.max(receipt.seq);
        self.done(receipt)
    }

    /// A request was not done: refusals go to what asked for it, and nothing typed is lost.
    fn not_acted(&mut self, error: DeskError) -> Vec<Effect> {
        let sent = self.sent.take();
        let mut effects = Vec::new();
        if let DeskError::Stale { .. } = &error {
            effects.extend(sent.and_then(|sent| sent.claim).map(Effect::LoadClaim));
            effects.push(self.load_queue());
            // Whoever decides has to see the claim as it is now first; the words are kept.
            if matches!(self.overlay, Overlay::Dialog(_))
                && let Overlay::Dialog(dialog) = std::mem::take(&mut self.overlay)
            {
                self.leave_dialog(*dialog);
            }
        }
        let words = super::words::failure(self.texts, &error);
        if let Overlay::Editor(editor) = &mut self.overlay {
            editor.set_saving(false);
        }
        match (&mut self.overlay, error) {
            (Overlay::Dialog(dialog), DeskError::Refused(refusals)) => {
                dialog.sending = false;
                dialog.refusals = refusals.all().to_vec();
            }
            (Overlay::Editor(editor), DeskError::Refused(refusals)) => {
                editor.set_refusals(refusals.all().to_vec());
            }
            (Overlay::Dialog(dialog), _) => {
                dialog.sending = false;
                self.say(Tone::Alert, words);
            }
            _ => self.say(Tone::Alert, words),
        }
        effects
    }

    pub(super) fn failed(&mut self, error: &DeskError) -> Vec<Effect> {
        let words = super::words::failure(self.texts, error);
        self.say(Tone::Alert, words);
        Vec::new()
    }

    fn ticked(&mut self, tick: Tick) -> Vec<Effect> {
        let day = self.today();
        self.now = tick.now;
        self.behind = tick.behind;
        if let Some(error) = tick.error {
            return self.failed(&error);
        }
        if tick.seq == self.seq && day == self.today() {
            return Vec::new();
        }
        let mut effects = vec![self.load_queue()];
        effects.extend(self.refresh_views());
        if let Some(view) = &self.opened.view {
            effects.push(Effect::LoadClaim(view.id));
            if self.opened.history.is_some() {
                effects.push(Effect::LoadHistory(view.id, self.opened.perspective));
            }
        }
        effects
    }
}
