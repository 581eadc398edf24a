//! The claim as it was at an event of its history: only shown. Nothing is open on it, since no key
//! but those that move gets any further than here.

use super::super::{App, Effect, Overlay, Tone};
use super::{Record, TalkEffect};
use crate::desk::{ClaimView, DeskError, HistoryEntry};
use crate::domain::id::ClaimId;
use crate::tui::action::{Ask, Tab};
use crate::tui::app::queue::step;
use crate::tui::input::{Key, KeyCode};
use crate::tui::screen::past;

/// The claim as it was.
#[derive(Debug)]
pub struct Past {
    /// Which claim.
    pub claim: ClaimId,
    /// The event that is asked for.
    pub wanted: u32,
    /// The claim as it was once the event of its revision had happened.
    pub view: Option<Box<ClaimView>>,
    /// The first line shown.
    pub scroll: usize,
}

impl App {
    /// Shows the claim as it was once the event under the caret had happened.
    pub(super) fn as_it_was(&mut self) -> Vec<Effect> {
        let Some(wanted) = self.pointed_event().map(|entry| entry.number) else {
            return Vec::new();
        };
        let Some(claim) = self.target() else { return Vec::new() };
        self.show_record(Record::Past(Past { claim, wanted, view: None, scroll: 0 }));
        vec![Effect::Talk(TalkEffect::ClaimAt(claim, wanted))]
    }

    /// The event as of which a claim is shown.
    #[must_use]
    pub fn event_of(&self, number: u32) -> Option<&HistoryEntry> {
        self.opened.history.as_ref()?.iter().find(|entry| entry.number == number)
    }

    pub(super) fn past_key(&mut self, mut past: Past, key: &Key) -> Vec<Effect> {
        let mut effects = Vec::new();
        let ask = self.keymap.asked(key, Tab::Claim);
        let by = match (ask, key.code()) {
            (Some(Ask::NextClaim), _) | (_, KeyCode::Right) => Some(true),
            (Some(Ask::PreviousClaim), _) | (_, KeyCode::Left) => Some(false),
            _ => None,
        };
        match ask {
            _ if by.is_some() => effects.extend(self.past_step(&mut past, by == Some(true))),
            Some(Ask::Back | Ask::Quit | Ask::Show(Tab::History)) => return self.come_back(&past),
            Some(Ask::Redraw) => effects.push(Effect::Redraw),
            Some(
                ask @ (Ask::Down | Ask::Up | Ask::PageDown | Ask::PageUp | Ask::First | Ask::Last),
            ) => {
                let (lines, rows) = past::extent(self, &past);
                let page = rows.saturating_sub(1).max(1);
                let last = lines.saturating_sub(rows);
                past.scroll = step(ask, past.scroll.min(last), page, last);
            }
            _ => self.say(Tone::Note, self.texts.talk.past.only_shown),
        }
        self.show_record(Record::Past(past));
        effects
    }

    /// Goes an event on, or back.
    fn past_step(&self, past: &mut Past, forward: bool) -> Option<Effect> {
        let numbers = self.opened.history.as_ref()?.iter().map(|entry| entry.number);
        let next = if forward {
            numbers.into_iter().find(|number| *number > past.wanted)
        } else {
            numbers.take_while(|number| *number < past.wanted).last()
        }?;
        past.wanted = next;
        Some(Effect::Talk(TalkEffect::ClaimAt(past.claim, next)))
    }

    /// Back to now: to the history, with the caret on the event that was looked at.
    fn come_back(&mut self, past: &Past) -> Vec<Effect> {
        self.said = None;
        self.point_at_event(past.wanted);
        Vec::new()
    }

    pub(super) fn put_past(
        &mut self,
        id: ClaimId,
        number: u32,
        found: Result<Box<ClaimView>, DeskError>,
    ) -> Vec<Effect> {
        let Overlay::Record(record) = &mut self.overlay else { return Vec::new() };
        let Record::Past(past) = record.as_mut() else { return Vec::new() };
        if (past.claim, past.wanted) != (id, number) {
            return Vec::new();
        }
        match found {
            Ok(view) => past.view = Some(view),
            Err(error) => {
                let is_empty = past.view.is_none();
                if let Some(view) = &past.view {
                    past.wanted = view.revision;
                }
                if is_empty {
                    self.overlay = Overlay::None;
                }
                return self.failed(&error);
            }
        }
        Vec::new()
    }
}
