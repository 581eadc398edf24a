//! Acting on the claim on screen: dialogs, the form, and going on to the next claim.

use super::{App, Effect, Millis, Overlay, Tone};
use crate::desk::{ClaimView, Receipt, Request};
use crate::domain::actor::Role;
use crate::domain::command::Command;
use crate::domain::draft::DraftKey;
use crate::domain::id::ClaimId;
use crate::domain::moves::Action;
use crate::tui::action::Tab;
use crate::tui::dialog::{self, Dialog};
use crate::tui::editor::{Editor, Outcome, Rebased, Target};
use crate::tui::input::Key;

/// What is begun on a claim.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Begun {
    /// An action.
    Action(Action),
    /// The choice of a macro.
    Macro,
}

/// Something that was asked for on a claim, and by which key.
#[derive(Debug, Clone, Copy)]
pub(super) struct Pending {
    pub(super) what: Begun,
    pub(super) claim: ClaimId,
    pub(super) by: Option<(Key, Millis)>,
}

/// What was sent and is not yet answered.
#[derive(Debug, Clone, Copy)]
pub(super) struct Sent {
    pub(super) action: Action,
    pub(super) claim: Option<ClaimId>,
}

impl App {
    /// Begins something on the claim on screen. Where the claim is not loaded yet, it waits.
    pub(super) fn begin(&mut self, what: Begun, by: Option<(&Key, Millis)>) -> Vec<Effect> {
        let Some(target) = self.target_on_screen() else { return Vec::new() };
        self.begin_at(what, target, by)
    }

    /// Begins something on a claim that is on screen.
    pub(super) fn begin_at(
        &mut self,
        what: Begun,
        target: ClaimId,
        by: Option<(&Key, Millis)>,
    ) -> Vec<Effect> {
        if self.slipped {
            // Whoever pressed the key has seen another claim under it.
            self.say(Tone::Note, self.texts.tui.slipped);
            return Vec::new();
        }
        let by = by.map(|(key, at)| (*key, at));
        let pending = Pending { what, claim: target, by };
        // Nor is an act that is not yet answered: what it leaves of the claim is read afterwards.
        if self.is_sent(target) || self.awaited == Some(target) || !self.has_drafts() {
            self.pending = Some(pending);
            return vec![self.rest()];
        }
        let Some(view) = self.view_of(target).cloned() else {
            self.pending = Some(pending);
            return vec![Effect::LoadClaim(target), self.rest()];
        };
        self.begin_on(what, &view, by)
    }

    /// The claim on screen, unless another one has come under the key unseen; says why not.
    pub(super) fn target_on_screen(&mut self) -> Option<ClaimId> {
        let target = self.target().filter(|_| !self.slipped);
        if target.is_none() {
            let texts = &self.texts.tui;
            let why = match (self.target(), self.queue.loaded) {
                // Whoever pressed the key has seen another claim under it.
                (Some(_), _) => texts.slipped,
                (None, true) => texts.no_claim,
                (None, false) => texts.loading,
            };
            self.say(Tone::Note, why);
        }
        target
    }

    /// The screen shows the claim that an action would hit, and what is shown of its thread is read.
    pub(in crate::tui) fn note_drawn(&mut self) -> Vec<Effect> {
        if matches!(self.overlay, Overlay::None | Overlay::Dialog(_) | Overlay::Views(_)) {
            self.slipped = false;
        }
        self.note_seen()
    }

    pub(super) fn begin_on(
        &mut self,
        what: Begun,
        view: &ClaimView,
        by: Option<(Key, Millis)>,
    ) -> Vec<Effect> {
        let Begun::Action(action) = what else { return self.open_macros(view, by) };
        let state = view.actions.iter().find(|state| state.action == action);
        if let Some(refusal) = state.and_then(|state| state.refusals.first()) {
            let message = self.texts.refusal.message(refusal);
            self.say(Tone::Alert, message);
            return Vec::new();
        }
        match action {
            Action::Take => self.send(Request::on(view.id, Command::Take), action),
            // What another reviewer has taken is not let go of by one key.
            Action::Release if view.assignee.as_ref() == Some(&self.operator.name) => {
                self.send(Request::on(view.id, Command::Release), action)
            }
            Action::Edit => self.edit(view),
            _ => {
                let quote = self.take_quote(view, action);
                let mut dialog = self.dialog_for(action, view).answering(&quote);
                if let Some((key, at)) = by {
                    dialog = dialog.opened_by(key, at);
                }
                self.overlay = Overlay::Dialog(Box::new(dialog));
                Vec::new()
            }
        }
    }

    /// A new dialog, with what was typed in it before.
    pub(super) fn dialog_for(&self, action: Action, view: &ClaimView) -> Dialog {
        let mut fresh = dialog::open(action, view, &self.rules, self.texts);
        let others = view.assignee.as_ref().filter(|_| self.operator.role == Role::Reviewer);
        let others = others.filter(|holder| **holder != self.operator.name);
        fresh.holder = others.map(ToString::to_string);
        let fresh = fresh.suggesting(&self.suggestions(view));
        // What the screen shows as chosen is what was meant, whatever was kept from another side.
        self.choose_side(self.with_draft(fresh))
    }

    /// A dialog or the form is left: what was typed in it is kept.
    pub(super) fn leave(&mut self, overlay: &Overlay) -> Vec<Effect> {
        let (is_kept, effect) = self.leave_typed(overlay);
        if is_kept {
            let texts = &self.texts.draft;
            let is_form = matches!(overlay, Overlay::Editor(_));
            self.say(Tone::Note, if is_form { texts.form_left } else { texts.left });
        }
        effect.into_iter().collect()
    }

    pub(super) fn send_dialog(&mut self, mut dialog: Box<Dialog>) -> Vec<Effect> {
        if self.is_unresolved(&mut dialog) {
            self.overlay = Overlay::Dialog(dialog);
            return Vec::new();
        }
        let Some(command) = dialog.command() else {
            self.say(Tone::Alert, self.texts.tui.choose_first);
            self.overlay = Overlay::Dialog(dialog);
            return Vec::new();
        };
        dialog.sending = true;
        dialog.refusals.clear();
        let paths = dialog.paths();
        let request = Request {
            expected: dialog.action.expected(dialog.revision),
            ..Request::on(dialog.claim, command)
        };
        self.sent.push_back(Sent { action: dialog.action, claim: Some(dialog.claim) });
        self.overlay = Overlay::Dialog(dialog);
        vec![Effect::Act(request, paths)]
    }

    fn send(&mut self, request: Request, action: Action) -> Vec<Effect> {
        if !self.sent.is_empty() {
            return Vec::new();
        }
        self.sent.push_back(Sent { action, claim: request.claim });
        vec![Effect::Act(request, Vec::new())]
    }

    fn edit(&mut self, view: &ClaimView) -> Vec<Effect> {
        let target = Target::Existing {
            id: view.id,
            revision: view.revision,
            submitted: view.submitted_at.is_some(),
        };
        let mut editor = Editor::new(
            target,
            view.fields.clone(),
            self.rules.clone(),
            Some(view.organisation.clone()),
        )
        .with_keymap(&self.keymap)
        .with_files(&view.evidence);
        self.restore_form(&mut editor, Some(view));
        self.overlay = Overlay::Editor(Box::new(editor));
        vec![Effect::LoadRules]
    }

    /// Asks what is wrong with the fields in the form, where it wants to know.
    pub(super) fn check_for(&mut self, outcome: Outcome) -> Vec<Effect> {
        if outcome == Outcome::Check { vec![self.check()] } else { Vec::new() }
    }

    fn check(&mut self) -> Effect {
        self.checks += 1;
        let (id, fields) = match &self.overlay {
            Overlay::Editor(editor) => (editor.id(), editor.fields()),
            _ => (None, crate::domain::field::Fields::default()),
        };
        Effect::Check(self.checks, id, Box::new(fields))
    }

    pub(super) fn save_editor(&mut self, mut editor: Box<Editor>) -> Vec<Effect> {
        if !self.sent.is_empty() {
            // What was sent first is answered first: a second press makes no second claim.
            self.overlay = Overlay::Editor(editor);
            return Vec::new();
        }
        editor.set_saving(true);
        let fields = Box::new(editor.fields());
        let (claim, expected, command, action) = match editor.target() {
            Target::New => (None, None, Command::Create(fields), Action::Create),
            Target::Existing { id, revision, .. } => {
                (Some(id), Some(revision), Command::Edit(fields), Action::Edit)
            }
        };
        self.overlay = Overlay::Editor(editor);
        self.sent.push_back(Sent { action, claim });
        let request = Request { claim, expected, command, uploads: Vec::new() };
        vec![Effect::Act(request, Vec::new())]
    }

    /// What sent something on a claim that has changed meanwhile: a dialog goes, with its words kept,
    /// and the form waits for the claim as it is now.
    pub(super) fn leave_outdated(&mut self) -> Vec<Effect> {
        match std::mem::take(&mut self.overlay) {
            dialog @ Overlay::Dialog(_) => return self.leave(&dialog),
            Overlay::Editor(mut editor) => {
                editor.set_outdated();
                self.overlay = Overlay::Editor(editor);
            }
            other => self.overlay = other,
        }
        Vec::new()
    }

    /// Whether the form waits for the claim as it is now.
    pub(super) fn waits_for_claim(&self) -> bool {
        matches!(&self.overlay, Overlay::Editor(editor) if editor.is_outdated())
    }

    /// The form whose claim somebody else has changed goes on with what was entered, as soon as the
    /// claim has come.
    pub(super) fn rebase_editor(&mut self, view: &ClaimView) -> Option<Effect> {
        let Overlay::Editor(editor) = &mut self.overlay else { return None };
        let rebased = editor.rebase(view)?;
        let texts = &self.texts.editor;
        let words = match rebased {
            Rebased::Kept => texts.rebased,
            Rebased::Fixed => texts.rebased_in_part,
        };
        let checks = editor.checks_again();
        self.say(Tone::Alert, words(view.id));
        checks.then(|| self.check())
    }

    /// The claim that the form waits for has not come: saving asks for it anew.
    pub(super) fn release_editor(&mut self, id: ClaimId) {
        if let Overlay::Editor(editor) = &mut self.overlay
            && editor.is_outdated()
            && editor.id() == Some(id)
        {
            editor.set_saving(false);
        }
    }

    /// Whether an act on a claim is not yet answered.
    pub(super) fn is_sent(&self, id: ClaimId) -> bool {
        self.sent.iter().any(|sent| sent.claim == Some(id))
    }

    /// Whether what lies over the tabs is what sent this, and not something opened since.
    pub(super) fn is_sender(&self, sent: Sent) -> bool {
        match &self.overlay {
            Overlay::Dialog(dialog) => {
                let DraftKey { claim, action } = dialog.draft_key();
                dialog.sending && (claim, action) == (sent.claim, sent.action)
            }
            Overlay::Editor(editor) => match editor.target() {
                Target::New => sent.action == Action::Create,
                Target::Existing { id, .. } => {
                    sent.action == Action::Edit && sent.claim == Some(id)
                }
            },
            _ => false,
        }
    }

    /// An act was answered: what waited for it goes on with the claim as it is now.
    pub(super) fn load_pending(&self) -> Option<Effect> {
        self.pending.map(|pending| Effect::LoadClaim(pending.claim))
    }

    /// A request was done: what sent it goes, and the next claim comes where the work on this one is
    /// over, unless the operator has gone on to something else meanwhile.
    pub(super) fn done(&mut self, receipt: &Receipt) -> Vec<Effect> {
        let Some(sent) = self.sent.pop_front() else {
            return Vec::new();
        };
        let mut is_in_vain = false;
        if self.is_sender(sent) {
            self.overlay = Overlay::None;
            is_in_vain = self.drop_typed();
        }
        let is_free = matches!(self.overlay, Overlay::None)
            && self.queue.typing.is_none()
            && self.pending.is_none();
        let is_settled = is_free && sent.action == Action::Decide && self.settles(receipt.claim);
        let is_here = is_settled || (is_free && self.target() == Some(receipt.claim));
        let dropped = self.end_draft(DraftKey { claim: sent.claim, action: sent.action });
        let mut done = super::words::done(self.texts, sent.action, receipt.claim);
        if is_in_vain {
            done = format!("{done} {}", self.texts.tui.typed_in_vain);
        }
        if let Some(hint) = self.remember(sent.action, vec![receipt.claim]) {
            done = format!("{done} {hint}");
        }
        self.say(Tone::Good, done);
        let mut effects: Vec<Effect> = dropped.into_iter().chain(self.load_pending()).collect();
        if sent.action == Action::Create && is_free {
            self.tab = Tab::Claim;
            effects.extend(self.open(receipt.claim));
        } else if is_here
            && goes_on(sent.action)
            && (is_settled || self.arbitration.is_none())
            && self.advance(receipt.claim)
        {
            if is_settled {
                effects.extend(self.close_arbitration());
            }
            if self.tab != Tab::Dashboard {
                effects.extend(self.follow());
            }
            if self.viewer.is_some() {
                effects.extend(self.evidence_follows());
            }
        } else {
            let ends = goes_on(sent.action) && !self.is_covered();
            self.queue.ended_on = ends.then_some(receipt.claim);
            if self.tab == Tab::Dashboard || self.target() == Some(receipt.claim) {
                self.awaited = Some(receipt.claim);
            }
            effects.push(Effect::LoadClaim(receipt.claim));
            effects.extend(self.refresh_sides());
            if self.tab == Tab::History && self.target() == Some(receipt.claim) {
                effects.push(Effect::LoadHistory(receipt.claim, self.opened.perspective));
            }
        }
        effects.push(self.load_queue());
        effects
    }

    /// Selects the claim after this one in the order on screen; `true` when there is one.
    fn advance(&mut self, from: ClaimId) -> bool {
        let rows = self.queue_rows();
        self.queue.window.advance(from, rows)
    }
}

/// Whether the work on a claim is over for now once this is done.
const fn goes_on(action: Action) -> bool {
    matches!(
        action,
        Action::RequestInformation
            | Action::Approve
            | Action::Reject
            | Action::Uphold
            | Action::Decide
            | Action::Submit
            | Action::Resubmit
            | Action::Discard
            | Action::RequestRejection
            | Action::Dispute
            | Action::Decline
    )
}
