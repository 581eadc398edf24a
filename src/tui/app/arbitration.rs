//! The sides of an arbitration beside each other, and deciding it key by key.
//!
//! Whoever decides has to see all sides. The desk shows rivals to reviewers alone, so nobody else
//! ever has more than one side here. What is done is done to the side that has the caret; a decision
//! is made on the claim from which the screen was opened.

use chrono::{DateTime, Utc};

use super::evidence::{Basis, Come};
use super::{App, Effect, ReadAnswer, Reading, Tone};
use crate::desk::{ClaimView, DeskError, HistoryEntry};
use crate::domain::actor::Role;
use crate::domain::id::{ClaimId, Key as ClaimKey, OrganisationId};
use crate::domain::moves::Action;
use crate::precheck::Finding;
use crate::tui::action::{self, Ask, Sides};
use crate::tui::dialog::{Dialog, Purpose};

mod keys;

pub(super) use keys::heeds;

/// The screen.
#[derive(Debug)]
pub struct Arbitration {
    /// The claim from which it was opened; its side is the first.
    pub claim: ClaimId,
    /// All sides.
    pub sides: Vec<Side>,
    /// The side that has the caret.
    pub side: usize,
    /// The contested keys of the claim.
    pub keys: Vec<ClaimKey>,
    /// The key that has the caret.
    pub key: usize,
    /// The first row on the screen.
    pub scroll: usize,
    asked: Vec<(u64, ClaimId)>,
}

/// One side.
#[derive(Debug)]
pub struct Side {
    /// Its claim; none for an association from before this store.
    pub claim: Option<ClaimId>,
    /// Whose it is.
    pub organisation: OrganisationId,
    /// The organisation's name.
    pub name: String,
    /// The keys that it competes for.
    pub keys: Vec<ClaimKey>,
    /// Its claim as it is.
    pub view: Come<Box<ClaimView>>,
    /// When it was last resubmitted, UTC.
    pub resubmitted: Option<DateTime<Utc>>,
    /// What the pre-check of its PoE finds.
    pub check: Come<Vec<Finding>>,
    basis: Option<Basis>,
}

impl Side {
    fn new(
        claim: Option<ClaimId>,
        organisation: &OrganisationId,
        name: &str,
        keys: &[ClaimKey],
    ) -> Self {
        Self {
            claim,
            organisation: organisation.clone(),
            name: name.to_owned(),
            keys: keys.to_vec(),
            view: Come::Reading,
            resubmitted: None,
            check: Come::Reading,
            basis: None,
        }
    }

    /// What it is called among the winners of a decision.
    fn code(&self) -> String {
        self.claim.map_or_else(|| self.organisation.to_string(), |id| id.to_string())
    }
}

impl Arbitration {
    /// The side that has the caret.
    #[must_use]
    pub fn here(&self) -> Option<&Side> {
        self.sides.get(self.side)
    }

    /// A side's claim as it is.
    pub(super) fn view_of(&self, claim: ClaimId) -> Option<&ClaimView> {
        let side = self.sides.iter().find(|side| side.claim == Some(claim))?;
        side.view.here().map(AsRef::as_ref)
    }

    /// Puts the sides of a claim in the place of those known so far, and gives back the claims that
    /// are new here.
    fn put_sides(&mut self, view: &ClaimView) -> Vec<ClaimId> {
        let caret = self.here().map(Side::code);
        let key = self.keys.get(self.key).cloned();
        let mut known = std::mem::take(&mut self.sides);
        let own = Side::new(
            Some(view.id),
            &view.organisation,
            &view.organisation_name,
            &view.contested_keys,
        );
        let mut wanted = vec![own];
        for rival in &view.rivals {
            let side =
                Side::new(rival.claim, &rival.organisation, &rival.organisation_name, &rival.keys);
            // An association from before may hold several keys, each told by itself.
            match wanted.iter_mut().find(|known| known.code() == side.code()) {
                Some(same) => same.keys.extend(side.keys),
                None => wanted.push(side),
            }
        }
        let mut new = Vec::new();
        for mut side in wanted {
            if let Some(at) = known.iter().position(|known| known.code() == side.code()) {
                let keys = std::mem::take(&mut side.keys);
                side = Side { keys, ..known.remove(at) };
            } else {
                new.extend(side.claim);
            }
            self.sides.push(side);
        }
        let at = self.sides.iter().position(|side| Some(side.code()) == caret);
        self.side = at.unwrap_or(self.side).min(self.sides.len().saturating_sub(1));
        self.keys.clone_from(&view.contested_keys);
        let at = self.keys.iter().position(|known| Some(known) == key.as_ref());
        self.key = at.unwrap_or(0);
        new
    }
}

impl App {
    /// Whether the sides of a claim can be compared, and if not, why not.
    ///
    /// # Errors
    /// The sentence that says why not.
    pub fn may_compare(&self, view: &ClaimView) -> Result<(), String> {
        let texts = &self.texts.arbitration;
        if self.operator.role != Role::Reviewer {
            return Err(texts.only_reviewers.to_owned());
        }
        if view.contested_keys.is_empty() {
            return Err((texts.not_contested)(&view.id.to_string()));
        }
        Ok(())
    }

    /// Opens the screen on the claim on screen, or says why it does not.
    pub(super) fn open_arbitration(&mut self) -> Vec<Effect> {
        if self.operator.role != Role::Reviewer {
            self.say(Tone::Note, self.texts.arbitration.only_reviewers);
            return Vec::new();
        }
        let Some(claim) = self.target() else {
            self.say(Tone::Note, self.texts.tui.no_claim);
            return Vec::new();
        };
        let known = self.target_view().filter(|_| self.awaited != Some(claim)).cloned();
        if let Some(Err(why)) = known.as_ref().map(|view| self.may_compare(view)) {
            self.say(Tone::Note, why);
            return Vec::new();
        }
        let mut effects = Vec::new();
        if self.viewer.is_some() {
            effects.extend(self.close_evidence());
        }
        self.arbitration = Some(Box::new(Arbitration {
            claim,
            sides: Vec::new(),
            side: 0,
            keys: Vec::new(),
            key: 0,
            scroll: 0,
            asked: Vec::new(),
        }));
        match known {
            Some(view) => effects.extend(self.put_side(&view)),
            None => effects.push(Effect::LoadClaim(claim)),
        }
        effects
    }

    pub(super) fn close_arbitration(&mut self) -> Vec<Effect> {
        let Some(closed) = self.arbitration.take() else { return Vec::new() };
        let mut effects = Vec::from_iter(self.stop_reading());
        if self.tab == action::Tab::Dashboard {
            effects.extend(self.load_selected());
        } else {
            effects.extend(self.open(closed.claim));
        }
        effects
    }

    /// Whether a decision just made was the last that this claim needs: only then its work is over.
    pub(super) fn settles(&self, claim: ClaimId) -> bool {
        let is_last =
            |arbitration: &Arbitration| arbitration.claim == claim && arbitration.keys.len() <= 1;
        self.viewer.is_none() && self.arbitration.as_deref().is_some_and(is_last)
    }

    /// Asks for all sides anew.
    pub(super) fn refresh_sides(&self) -> Vec<Effect> {
        let sides = self.arbitration.iter().flat_map(|arbitration| &arbitration.sides);
        let claims = sides.filter_map(|side| side.claim);
        claims.flat_map(|id| [Effect::LoadClaim(id), Effect::LoadHistory(id, None)]).collect()
    }

    /// The claim of a side has come, or has come anew.
    pub(super) fn put_side(&mut self, view: &ClaimView) -> Vec<Effect> {
        let mut effects = Vec::new();
        let Some(arbitration) = &mut self.arbitration else { return effects };
        if view.id == arbitration.claim {
            if view.contested_keys.is_empty() {
                let settled = (self.texts.arbitration.settled)(&view.id.to_string());
                effects.extend(self.close_arbitration());
                // What was done to it here has been said already.
                if self.said.as_ref().is_none_or(|said| said.tone != Tone::Good) {
                    self.say(Tone::Note, settled);
                }
                return effects;
            }
            for new in arbitration.put_sides(view) {
                if new != view.id {
                    effects.push(Effect::LoadClaim(new));
                }
                effects.push(Effect::LoadHistory(new, None));
            }
        }
        let side = arbitration.sides.iter_mut().find(|side| side.claim == Some(view.id));
        let Some(side) = side else { return effects };
        side.view = Come::Here(Box::new(view.clone()));
        let basis = Basis::of(view);
        if side.basis.as_ref() != Some(&basis) {
            side.basis = Some(basis);
            side.check = Come::Reading;
            effects.extend(self.check_side(view.id));
        }
        effects
    }

    /// The claim of a side has not come.
    pub(super) fn lose_side(&mut self, id: ClaimId) {
        let Some(arbitration) = &mut self.arbitration else { return };
        for side in arbitration.sides.iter_mut().filter(|side| side.claim == Some(id)) {
            side.view =
                Come::Failed((self.texts.arbitration.failed)(&self.keymap.written(Ask::Redraw)));
        }
    }

    /// The history of a side has come.
    pub(super) fn put_side_history(&mut self, id: ClaimId, entries: &[HistoryEntry]) {
        let Some(arbitration) = &mut self.arbitration else { return };
        let resubmitted = entries.iter().rev().find(|entry| entry.event == "resubmitted");
        for side in arbitration.sides.iter_mut().filter(|side| side.claim == Some(id)) {
            side.resubmitted = resubmitted.map(|entry| entry.at);
        }
    }

    /// Asks for the pre-check of a side's PoE.
    fn check_side(&mut self, id: ClaimId) -> Option<Effect> {
        let arbitration = self.arbitration.as_mut()?;
        // While its PoE is read, or that of another side, it has to wait.
        if self.viewer.is_some() || arbitration.view_of(id)?.evidence.is_empty() {
            return None;
        }
        self.readings += 1;
        arbitration.asked.retain(|(_, asked)| *asked != id);
        arbitration.asked.push((self.readings, id));
        Some(Effect::Read(self.readings, id, Reading::Precheck))
    }

    /// Asks for the pre-checks that have not come, one after another.
    pub(super) fn check_sides(&mut self) -> Vec<Effect> {
        let sides = self.arbitration.iter().flat_map(|arbitration| &arbitration.sides);
        let unchecked = sides.filter(|side| side.check.is_reading());
        let claims: Vec<ClaimId> = unchecked.filter_map(|side| side.claim).collect();
        claims.into_iter().filter_map(|id| self.check_side(id)).collect()
    }

    /// The pre-check of a side has been made.
    pub(super) fn put_side_check(&mut self, number: u64, read: ReadAnswer) -> Vec<Effect> {
        let texts = self.texts;
        let Some(arbitration) = &mut self.arbitration else { return Vec::new() };
        let Some(at) = arbitration.asked.iter().position(|(asked, _)| *asked == number) else {
            return Vec::new();
        };
        let (_, id) = arbitration.asked.remove(at);
        let findings = match read {
            ReadAnswer::Precheck(findings) => findings,
            ReadAnswer::Failed(what) => {
                for side in arbitration.sides.iter_mut().filter(|side| side.claim == Some(id)) {
                    side.check = Come::Failed((texts.evidence.failed)(&what));
                }
                return Vec::new();
            }
            ReadAnswer::Document(_) => return Vec::new(),
        };
        for side in arbitration.sides.iter_mut().filter(|side| side.claim == Some(id)) {
            side.check = match &findings {
                Ok(findings) => Come::Here(findings.clone()),
                // It was ended for the PoE that is being read, and is asked for again after that.
                Err(DeskError::Store(_)) if self.viewer.is_some() => Come::Reading,
                Err(error) => Come::Failed(super::words::failure(texts, error)),
            };
        }
        Vec::new()
    }

    fn move_among_sides(&mut self, ask: Sides) {
        let Some(arbitration) = &mut self.arbitration else { return };
        let last = arbitration.sides.len().saturating_sub(1);
        let keys = arbitration.keys.len().max(1);
        match ask {
            Sides::NextSide => arbitration.side = (arbitration.side + 1).min(last),
            Sides::PreviousSide => arbitration.side = arbitration.side.saturating_sub(1),
            Sides::NextKey => arbitration.key = (arbitration.key + 1) % keys,
            Sides::PreviousKey => arbitration.key = (arbitration.key + keys - 1) % keys,
        }
    }

    fn scroll_sides(&mut self, ask: Ask) {
        let (rows, page) = crate::tui::screen::arbitration::extent(self);
        let Some(arbitration) = &mut self.arbitration else { return };
        let last = rows.saturating_sub(page);
        let step = page.saturating_sub(1).max(1);
        let at = arbitration.scroll.min(last);
        arbitration.scroll = super::queue::step(ask, at, step, last);
    }

    /// The dialog of a decision has the key and the side under the caret chosen.
    pub(super) fn choose_side(&self, dialog: Dialog) -> Dialog {
        let Some(arbitration) = &self.arbitration else { return dialog };
        if dialog.action != Action::Decide || dialog.claim != arbitration.claim {
            return dialog;
        }
        let key = arbitration.keys.get(arbitration.key).map(ToString::to_string);
        let side = arbitration.here().map(Side::code);
        let dialog = dialog.choosing(Purpose::Key, &key.unwrap_or_default());
        dialog.choosing(Purpose::Winner, &side.unwrap_or_default())
    }
}
