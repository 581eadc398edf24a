//! The list of all that is kept: to read it, to go on with it, or to throw it away, also where its
//! claim is out of sight or its action no longer open.

use super::{App, Effect, THROW_AWAY};
use crate::domain::draft::{Draft, DraftKey};
use crate::domain::moves::Action;
use crate::tui::action::{Ask, Tab};
use crate::tui::app::decision::{Begun, Pending};
use crate::tui::app::{Overlay, Tone};
use crate::tui::input::{Key, KeyCode};

/// The list over the tabs.
#[derive(Debug, Default)]
pub struct DraftList {
    /// The draft that has the caret; the first where it is none of them.
    pub caret: Option<DraftKey>,
    /// The first line of its words that is shown.
    pub scroll: usize,
    /// Whether the next press of the key that throws away does.
    asked: bool,
}

impl DraftList {
    /// The place of the caret among the drafts.
    #[must_use]
    pub fn place(&self, drafts: &[&Draft]) -> usize {
        drafts.iter().position(|draft| Some(draft.key) == self.caret).unwrap_or(0)
    }
}

impl App {
    /// Every draft, in the order in which the list shows them.
    #[must_use]
    pub fn all_drafts(&self) -> Vec<&Draft> {
        self.drafts.all().collect()
    }

    /// Opens the list, where there is anything in it.
    pub(in crate::tui::app) fn open_drafts(&mut self) {
        if self.awaits_drafts(Ask::Drafts) {
            return;
        }
        if self.drafts.all().len() == 0 {
            self.say(Tone::Note, self.texts.draft.none);
        } else {
            self.overlay = Overlay::Drafts(Box::default());
        }
    }

    /// A key while the list is open.
    pub(in crate::tui::app) fn drafts_key(
        &mut self,
        mut list: Box<DraftList>,
        key: &Key,
        held: bool,
    ) -> Vec<Effect> {
        self.said = None;
        let was_asked = std::mem::take(&mut list.asked);
        let keys: Vec<DraftKey> = self.drafts.all().map(|draft| draft.key).collect();
        let at = list.place(&self.all_drafts());
        let Some(&here) = keys.get(at) else { return Vec::new() };
        if key.to_string() == THROW_AWAY {
            list.asked = was_asked && held;
            let throws = was_asked && !held;
            if throws {
                return self.throw_away(list, here, keys.get(at + 1).copied());
            }
            if !held {
                list.asked = true;
                self.say(Tone::Note, self.texts.draft.again_in_list);
            }
            self.overlay = Overlay::Drafts(list);
            return Vec::new();
        }
        let page = super::super::super::view::body_rows(self.size).max(4) / 2;
        let to = match self.keymap.asked(key, Tab::Claim) {
            Some(Ask::Down) => at.saturating_add(1),
            Some(Ask::Up) => at.saturating_sub(1),
            Some(Ask::First) => 0,
            Some(Ask::Last) => usize::MAX,
            Some(Ask::PageDown) => {
                list.scroll = list.scroll.saturating_add(usize::from(page));
                at
            }
            Some(Ask::PageUp) => {
                list.scroll = list.scroll.saturating_sub(usize::from(page));
                at
            }
            Some(Ask::Back | Ask::Quit | Ask::Drafts) => return Vec::new(),
            _ if key.code() == KeyCode::Enter && !held => return self.go_on_with(here),
            _ => at,
        };
        let to = to.min(keys.len().saturating_sub(1));
        if to != at {
            list.scroll = 0;
        }
        list.caret = keys.get(to).copied();
        list.scroll = list.scroll.min(crate::tui::screen::drafts::last_scroll(self, &list));
        self.overlay = Overlay::Drafts(list);
        Vec::new()
    }

    fn throw_away(
        &mut self,
        mut list: Box<DraftList>,
        key: DraftKey,
        next: Option<DraftKey>,
    ) -> Vec<Effect> {
        let effects = self.end_draft(key).into_iter().collect();
        self.say(Tone::Note, self.texts.draft.dropped);
        let end = self.drafts.all().last().map(|draft| draft.key);
        if let Some(caret) = next.or(end) {
            (list.caret, list.scroll) = (Some(caret), 0);
            self.overlay = Overlay::Drafts(list);
        }
        effects
    }

    /// Opens what a draft is for, on the tab of its claim.
    fn go_on_with(&mut self, key: DraftKey) -> Vec<Effect> {
        match (key.claim, key.action) {
            (Some(claim), action) => {
                self.tab = Tab::Claim;
                let effects = self.open(claim);
                self.pending = Some(Pending { what: Begun::Action(action), claim, by: None });
                effects
            }
            (None, Action::Create) => self.new_claim(),
            (None, _) => {
                let key = self.key_of(Ask::Mark);
                self.say(Tone::Note, (self.texts.draft.mark_first)(&key));
                Vec::new()
            }
        }
    }
}
