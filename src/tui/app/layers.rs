//! What lies over the tabs and still shows one claim: reading its PoE, comparing its sides.
//!
//! Owns which claim is on screen, and hence acted on, whatever lies over what.

use super::{App, Effect};
use crate::desk::ClaimView;
use crate::domain::id::ClaimId;
use crate::tui::action::{Ask, Place, Tab};
use crate::tui::input::Key;

impl App {
    /// The claim that an action would hit: the one on screen.
    #[must_use]
    pub fn target(&self) -> Option<ClaimId> {
        if let Some(viewer) = &self.viewer {
            return Some(viewer.claim);
        }
        match &self.arbitration {
            Some(arbitration) => arbitration.here().and_then(|side| side.claim),
            None => self.tabs_target(),
        }
    }

    /// The claim that the tabs show, or what lies over them in their place.
    pub(super) fn opened_target(&self) -> Option<ClaimId> {
        if let Some(arbitration) = &self.arbitration {
            return Some(arbitration.claim);
        }
        self.viewer.as_ref().map(|viewer| viewer.claim).or_else(|| self.tabs_target())
    }

    fn tabs_target(&self) -> Option<ClaimId> {
        match self.tab {
            Tab::Dashboard => self.queue.selected().map(|row| row.id),
            _ => self.opened.view.as_ref().map(|view| view.id).or(self.awaited),
        }
    }

    /// The claim that is open, if it is the one on screen.
    #[must_use]
    pub fn target_view(&self) -> Option<&ClaimView> {
        self.view_of(self.target()?)
    }

    /// A claim that is on screen or part of what is.
    #[must_use]
    pub fn view_of(&self, claim: ClaimId) -> Option<&ClaimView> {
        let opened = self.opened.view.as_ref().filter(|view| view.id == claim);
        opened.or_else(|| self.arbitration.as_ref()?.view_of(claim))
    }

    /// Whether something lies over the tabs, dialogs aside.
    #[must_use]
    pub const fn is_covered(&self) -> bool {
        self.viewer.is_some() || self.arbitration.is_some()
    }

    /// Whether text is typed outside of dialogs.
    pub(super) fn is_typing(&self) -> bool {
        self.queue.typing.is_some() || self.viewer.as_ref().is_some_and(|viewer| viewer.is_typing())
    }

    /// What a key asks for where nothing but that lies over the tabs; none where it is typed.
    pub(super) fn asked(&self, key: &Key) -> Option<Ask> {
        match (&self.viewer, &self.arbitration) {
            _ if self.is_typing() => None,
            (Some(viewer), _) => viewer.asked(key, &self.keymap),
            (None, Some(_)) => self.keymap.asked_over(key, Place::Arbitration).next(),
            (None, None) => self.keymap.asked(key, self.tab),
        }
    }

    /// Asks anew for what lies over the tabs, where the tabs do not ask for it themselves.
    pub(super) fn refresh_layers(&self) -> Vec<Effect> {
        let mut effects = self.refresh_sides();
        let opened = self.opened.view.as_ref().map(|view| view.id);
        let read = self.viewer.as_ref().map(|viewer| viewer.claim);
        if self.arbitration.is_none() && read != opened {
            effects.extend(read.map(Effect::LoadClaim));
        }
        effects
    }

    /// A claim has come, which what lies over the tabs may show.
    pub(super) fn put_in_layers(&mut self, view: &ClaimView) -> Vec<Effect> {
        let mut effects = self.put_side(view);
        effects.extend(self.put_evidence(view));
        effects
    }

    /// A claim has not come: nothing of it is to be read.
    pub(super) fn lose_in_layers(&mut self, id: ClaimId) -> Vec<Effect> {
        self.lose_side(id);
        let mut effects = Vec::new();
        if self.viewer.as_ref().is_some_and(|viewer| viewer.claim == id) {
            self.viewer = None;
            effects.extend(self.stop_reading());
        }
        if self.arbitration.as_ref().is_some_and(|arbitration| arbitration.claim == id) {
            self.arbitration = None;
        }
        effects
    }
}
