//! What came of effects.

use super::{Answer, App, Effect, Opening, Overlay, ReadAnswer, Tick, Tone};
use crate::desk::{ClaimView, DeskError, HistoryEntry, Receipt, Rules};
use crate::domain::actor::Side;
use crate::domain::id::ClaimId;
use crate::tui::action::Tab;

impl App {
    pub(super) fn answer(&mut self, answer: Answer) -> Vec<Effect> {
        match answer {
            Answer::Queue(number, _) | Answer::Searching(number, _)
                if number != self.queue.asked =>
            {
                Vec::new()
            }
            Answer::Queue(_, Ok(page)) => {
                let mut effects = self.put_queue(page);
                effects.extend(self.count_marks());
                effects
            }
            Answer::Many(answer) => self.many_answer(answer),
            Answer::Talk(answer) => self.talked(answer),
            Answer::Queue(_, Err(error)) => {
                self.queue_failed();
                self.failed(&error)
            }
            Answer::Searching(_, progress) => {
                self.queue.set_progress(progress);
                Vec::new()
            }
            Answer::Claim(id, Ok(view)) => self.claim_came(id, &view),
            Answer::Claim(id, Err(error)) => self.claim_did_not_come(id, &error),
            Answer::History(id, perspective, Ok(entries)) => {
                self.history_came(id, perspective, entries);
                Vec::new()
            }
            Answer::History(_, _, Err(error)) => self.failed(&error),
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
            Answer::Checked(_, Err(error)) => self.unchecked(&error),
            Answer::Unreadable(sentence) => self.not_sent(sentence),
            Answer::Rules(rules) => self.put_rules(*rules),
            Answer::Figures(number, figures) => {
                self.put_figures(number, *figures);
                Vec::new()
            }
            Answer::Ticked(tick) => self.ticked(tick),
            Answer::Opening(opening) => self.opening(opening),
            Answer::Views(views) => self.put_views(views),
            Answer::ViewCounts(number, counts) => self.put_counts(number, counts),
            Answer::ViewsChanged(number, changed) => self.views_changed(number, changed),
            Answer::Read(number, read) => self.read(number, read),
            Answer::Template(claim, written) => self.template_written(claim, written),
            Answer::Macros(macros) => self.put_macros(macros),
            Answer::MacrosChanged(number, changed) => self.macros_changed(number, changed),
            Answer::Drafts(drafts) => self.put_drafts(drafts),
            Answer::DraftKept(key, failed) => self.draft_kept(key, failed.as_ref()),
            Answer::TourSeen(is_seen) => {
                self.put_tour(is_seen);
                Vec::new()
            }
            Answer::House(number, answer) => self.put_house(number, answer),
            Answer::Outbox(number, answer) => self.put_outbox(number, answer),
        }
    }

    fn claim_came(&mut self, id: ClaimId, view: &ClaimView) -> Vec<Effect> {
        let mut effects = self.put_claim(id, view);
        self.awaited.take_if(|awaited| *awaited == id);
        effects.extend(self.put_in_layers(view));
        effects.extend(self.go_on(id, Some(view)));
        effects
    }

    fn claim_did_not_come(&mut self, id: ClaimId, error: &DeskError) -> Vec<Effect> {
        self.awaited.take_if(|awaited| *awaited == id);
        let mut effects = self.failed(error);
        effects.extend(self.lose_in_layers(id));
        self.release_editor(id);
        effects.extend(self.go_on(id, None));
        effects
    }

    /// Sides are told from the whole of it, and the tab shows the perspective that is chosen there.
    fn history_came(&mut self, id: ClaimId, perspective: Option<Side>, entries: Vec<HistoryEntry>) {
        if self.arbitration.is_some() {
            if perspective.is_none() {
                self.put_side_history(id, &entries);
            }
        } else if self.target() == Some(id) && perspective == self.opened.perspective {
            self.put_history(entries);
        }
    }

    fn put_rules(&mut self, rules: Result<Rules, DeskError>) -> Vec<Effect> {
        let rules = match rules {
            Ok(rules) => rules,
            Err(error) => return self.failed(&error),
        };
        if let Overlay::Editor(editor) = &mut self.overlay {
            editor.set_rules(rules.clone());
        }
        self.rules = rules;
        Vec::new()
    }

    fn unchecked(&mut self, error: &DeskError) -> Vec<Effect> {
        if let Overlay::Editor(editor) = &mut self.overlay {
            editor.set_unchecked();
        }
        self.failed(error)
    }

    /// PoE has been read: for the list of macros, or for whoever reads it.
    fn read(&mut self, number: u64, read: ReadAnswer) -> Vec<Effect> {
        match read {
            ReadAnswer::Precheck(found) if self.macros.reads(number) => {
                self.put_suggestions(found.ok())
            }
            ReadAnswer::Failed(_) if self.macros.reads(number) => self.put_suggestions(None),
            read => self.put_read(number, read),
        }
    }

    fn put_claim(&mut self, id: ClaimId, view: &ClaimView) -> Vec<Effect> {
        let mut effects: Vec<Effect> = self.rebase_editor(view).into_iter().collect();
        if let Overlay::Editor(editor) = &mut self.overlay
            && editor.id() == Some(id)
        {
            editor.set_files(&view.evidence);
        }
        let is_shown = self.opened.view.as_ref().is_some_and(|known| known.id == id);
        if self.opened_target() != Some(id) && !is_shown {
            // It was asked for before another came on screen.
            return effects;
        }
        if !is_shown {
            let perspective = self.opened.perspective;
            self.opened = super::Opened {
                perspective,
                read_mark: view.read_mark,
                scroll: self.opened.scroll,
                ..super::Opened::default()
            };
            self.opened.scroll = [0; 4];
        }
        self.opened.view = Some(view.clone());
        self.place_thread();
        if self.tab == Tab::History && self.opened.history.is_none() {
            effects.push(Effect::LoadHistory(id, self.opened.perspective));
        }
        effects
    }

    /// Begins what waited for a claim, and lets it have the keys that were typed meanwhile. It is
    /// begun even where an answer has moved the selection on: it was this claim that was on screen
    /// when its key was pressed, and the dialog names it.
    fn go_on(&mut self, id: ClaimId, view: Option<&ClaimView>) -> Vec<Effect> {
        if self.is_sent(id) || !self.has_drafts() {
            // What an act leaves of it is read when that has been answered, and what was typed for it
            // before is put into it.
            return Vec::new();
        }
        let Some(pending) = self.pending.take_if(|pending| pending.claim == id) else {
            return Vec::new();
        };
        let Some(view) = view else {
            self.ahead.clear();
            return Vec::new();
        };
        let mut effects = self.begin_on(pending.what, view, pending.by);
        effects.extend(self.replay(true));
        effects
    }

    fn acted(&mut self, receipt: &Receipt) -> Vec<Effect> {
        self.seq = self.seq.max(receipt.seq);
        self.done(receipt)
    }

    /// A request was not done: refusals go to what asked for it, and nothing typed is lost.
    fn not_acted(&mut self, error: DeskError) -> Vec<Effect> {
        let sent = self.sent.pop_front();
        let is_sender = sent.is_some_and(|sent| self.is_sender(sent));
        let mut effects: Vec<Effect> = self.load_pending().into_iter().collect();
        let mut words = super::words::failure(self.texts, &error);
        if let DeskError::Stale { .. } = &error {
            effects.extend(sent.and_then(|sent| sent.claim).map(Effect::LoadClaim));
            effects.push(self.load_queue());
            // Whoever decides has to see the claim as it is now first; the words are kept.
            if is_sender {
                effects.extend(self.leave_outdated());
                if self.drop_typed() {
                    words = format!("{words} {}", self.texts.tui.typed_in_vain);
                }
            }
        }
        if !is_sender || self.waits_for_claim() {
            self.say(Tone::Alert, words);
            return effects;
        }
        match (&mut self.overlay, error) {
            (Overlay::Dialog(dialog), DeskError::Refused(refusals)) => {
                dialog.sending = false;
                dialog.refusals = refusals.all().to_vec();
                dialog.go_to_refused();
            }
            (Overlay::Editor(editor), DeskError::Refused(refusals)) => {
                editor.set_refusals(refusals.all().to_vec());
            }
            _ => self.back_to_sender(words),
        }
        effects.extend(self.replay(true));
        effects
    }

    /// A file could not be read, so that nothing was sent to the desk.
    fn not_sent(&mut self, why: String) -> Vec<Effect> {
        let sent = self.sent.pop_front();
        let mut effects: Vec<Effect> = self.load_pending().into_iter().collect();
        if sent.is_some_and(|sent| self.is_sender(sent)) {
            self.back_to_sender(why);
            effects.extend(self.replay(true));
        } else {
            self.say(Tone::Alert, why);
        }
        effects
    }

    /// What was sent came to nothing: what sent it takes keys again.
    fn back_to_sender(&mut self, why: String) {
        match &mut self.overlay {
            Overlay::Dialog(dialog) => dialog.sending = false,
            Overlay::Editor(editor) => editor.set_saving(false),
            _ => {}
        }
        self.say(Tone::Alert, why);
    }

    /// Once the store is open, what is shown is brought up to date, and what waited goes on.
    fn opening(&mut self, opening: Opening) -> Vec<Effect> {
        let opened = match opening {
            Opening::Progress(progress) => {
                self.opening = self.opening.map(|_| Some(progress));
                return Vec::new();
            }
            Opening::Done(opened) => *opened,
        };
        self.opening = None;
        self.said.take_if(|said| said.text == self.texts.tui.not_yet_open);
        match opened {
            Ok((operator, rules)) => (self.operator, self.rules) = (operator, rules),
            Err(error) => return self.failed(&error),
        }
        let mut effects = vec![Effect::LoadDrafts];
        effects.extend(self.open_queue());
        effects.extend(self.ask_for_tour());
        effects.extend(self.load_selected());
        effects
    }

    pub(super) fn failed(&mut self, error: &DeskError) -> Vec<Effect> {
        let words = super::words::failure(self.texts, error);
        self.say(Tone::Alert, words);
        Vec::new()
    }

    /// What keeps the timers from running is said once, and stands there for as long as it does.
    fn set_stuck(&mut self, why: Option<String>) {
        if self.stuck == why {
            return;
        }
        let was = std::mem::replace(&mut self.stuck, why);
        self.said.take_if(|said| Some(&said.text) == was.as_ref());
        if let Some(why) = self.stuck.clone() {
            self.say(Tone::Alert, why);
        }
    }

    fn ticked(&mut self, tick: Tick) -> Vec<Effect> {
        let day = self.today();
        self.now = tick.now;
        self.behind = tick.behind;
        self.set_stuck(tick.error.map(|error| super::words::failure(self.texts, &error)));
        let is_new_day = day != self.today();
        let mut effects = Vec::new();
        if tick.seq != self.seq || is_new_day {
            effects.push(self.load_queue());
        }
        // A page of the queue that came since tells nothing of what else is on the screen.
        if std::mem::replace(&mut self.refreshed, tick.seq) == tick.seq && !is_new_day {
            return effects;
        }
        effects.extend(self.refresh_views());
        effects.extend(self.refresh_layers());
        effects.extend(self.refresh_macros());
        if let Some(view) = &self.opened.view {
            effects.push(Effect::LoadClaim(view.id));
            if self.opened.history.is_some() {
                effects.push(Effect::LoadHistory(view.id, self.opened.perspective));
            }
        }
        effects
    }
}
