//! Keys while the sides of an arbitration are compared.

use crate::domain::moves::Action;
use crate::tui::action::{Ask, Place};
use crate::tui::app::decision::Begun;
use crate::tui::app::{App, Effect, Millis, Tone};
use crate::tui::input::Key;

impl App {
    /// A key while the screen is open and nothing lies over it.
    pub(in crate::tui::app) fn arbitration_key(
        &mut self,
        key: &Key,
        at: Millis,
        held: bool,
    ) -> Vec<Effect> {
        let ask = self.keymap.asked_over(key, Place::Arbitration).next();
        let Some(ask) = ask.filter(|ask| !held || ask.repeats()) else { return Vec::new() };
        self.arbitration_ask(ask, key, at, held)
    }

    /// What is asked for while sides are compared.
    pub(in crate::tui::app) fn arbitration_ask(
        &mut self,
        ask: Ask,
        key: &Key,
        at: Millis,
        held: bool,
    ) -> Vec<Effect> {
        self.said = None;
        match ask {
            _ if !heeds(ask) => Vec::new(),
            Ask::Sides(ask) => {
                self.move_among_sides(ask);
                Vec::new()
            }
            Ask::Down | Ask::Up | Ask::PageDown | Ask::PageUp | Ask::First | Ask::Last => {
                self.scroll_sides(ask);
                Vec::new()
            }
            Ask::Back | Ask::Quit | Ask::Arbitration => self.close_arbitration(),
            Ask::Redraw => {
                let mut effects = vec![Effect::Redraw];
                effects.extend(self.refresh_sides());
                effects
            }
            Ask::Do(Action::Decide) => {
                let claim = self.arbitration.as_ref().map(|arbitration| arbitration.claim);
                claim
                    .map(|claim| {
                        self.begin_at(Begun::Action(Action::Decide), claim, Some((key, at)))
                    })
                    .unwrap_or_default()
            }
            Ask::Do(_) | Ask::Evidence if self.target().is_none() => {
                self.say(Tone::Note, self.texts.arbitration.no_claim);
                Vec::new()
            }
            _ => self.ask(ask, key, at, held),
        }
    }
}

/// Whether something means anything while sides are compared.
pub(in crate::tui::app) const fn heeds(ask: Ask) -> bool {
    match ask {
        Ask::Sides(_)
        | Ask::Down
        | Ask::Up
        | Ask::PageDown
        | Ask::PageUp
        | Ask::First
        | Ask::Last
        | Ask::Back
        | Ask::Quit
        | Ask::Arbitration
        | Ask::Redraw
        | Ask::Where
        | Ask::Do(_)
        | Ask::Evidence
        | Ask::UndoLast
        | Ask::Batch => true,
        _ => ask.is_about_program(),
    }
}
