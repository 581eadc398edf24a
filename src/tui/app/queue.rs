//! The queue: selection, filter, order; and moving among claims and lines.

use super::{App, Effect, Overlay, REST};
use crate::desk::query::Query;
use crate::desk::{QueueRequest, Sort};
use crate::domain::actor::Side;
use crate::domain::id::ClaimId;
use crate::tui::action::{Ask, Tab};
use crate::tui::editor::{Editor, Target};

impl App {
    pub(super) fn load_queue(&mut self) -> Effect {
        self.queue.asked += 1;
        let request = QueueRequest::all(&self.queue.query, self.queue.sort);
        Effect::LoadQueue(self.queue.asked, request)
    }

    /// The filter being typed has changed: it is taken over as soon as it has no mistakes.
    pub(super) fn filter_changed(&mut self) -> Vec<Effect> {
        let Some(text) = self.queue.typing.as_ref().map(|line| line.text().to_owned()) else {
            return Vec::new();
        };
        match Query::parse(&text) {
            Ok(_) => {
                self.queue.mistakes.clear();
                self.filter_by(text)
            }
            Err(mistakes) => {
                self.queue.mistakes = mistakes;
                Vec::new()
            }
        }
    }

    pub(super) fn filter_by(&mut self, query: String) -> Vec<Effect> {
        self.queue.query = query;
        vec![self.load_queue()]
    }

    pub(super) fn next_sort(&mut self) -> Vec<Effect> {
        let orders = Sort::ALL;
        let at = orders.iter().position(|sort| *sort == self.queue.sort).unwrap_or(0);
        self.queue.sort = orders[(at + 1) % orders.len()];
        vec![self.load_queue()]
    }

    /// Moves the selection, or the lines of the tab that shows a claim.
    pub(super) fn go(&mut self, ask: Ask) -> Vec<Effect> {
        if self.tab == Tab::Dashboard {
            let page = self.queue_rows().max(1);
            let last = self.queue.page.rows.len().saturating_sub(1);
            let index = step(ask, self.queue.index, page, last);
            return self.select(index);
        }
        let page = super::super::view::body_height(self).saturating_sub(1).max(1);
        let last = super::super::view::body_lines(self).len().saturating_sub(page);
        let scroll = &mut self.opened.scroll[self.tab.index()];
        *scroll = step(ask, (*scroll).min(last), page, last);
        Vec::new()
    }

    pub(super) fn select(&mut self, index: usize) -> Vec<Effect> {
        if index == self.queue.index {
            return Vec::new();
        }
        self.queue.index = index;
        self.keep_in_sight();
        self.rests += 1;
        vec![Effect::Rest(self.rests, REST)]
    }

    /// The selection has rested: what is shown of it may follow.
    pub(super) fn rested(&mut self) -> Vec<Effect> {
        self.load_selected()
    }

    pub(super) fn load_selected(&mut self) -> Vec<Effect> {
        self.queue.selected().map(|row| Effect::LoadClaim(row.id)).into_iter().collect()
    }

    /// Scrolls so that the selected row is on the screen.
    pub(super) fn keep_in_sight(&mut self) {
        let rows = self.queue_rows().max(1);
        let last_top = self.queue.page.rows.len().saturating_sub(rows);
        let queue = &mut self.queue;
        if queue.index < queue.top {
            queue.top = queue.index;
        } else if queue.index >= queue.top + rows {
            queue.top = queue.index + 1 - rows;
        }
        queue.top = queue.top.min(last_top);
    }

    /// Shows a tab; those of one claim show the selected one.
    pub(super) fn show_tab(&mut self, tab: Tab) -> Vec<Effect> {
        if tab == Tab::Dashboard {
            self.tab = tab;
            // What has been read meanwhile is no longer unread there.
            let mut effects = self.load_selected();
            effects.push(self.load_queue());
            return effects;
        }
        let target = self.target();
        self.tab = tab;
        target.map(|id| self.open(id)).unwrap_or_default()
    }

    /// Opens a claim on the tabs that show one.
    pub(super) fn open(&mut self, id: ClaimId) -> Vec<Effect> {
        let is_new = self.opened.view.as_ref().is_none_or(|view| view.id != id);
        if is_new {
            let perspective = self.opened.perspective;
            self.opened = super::Opened { perspective, ..super::Opened::default() };
            self.awaited = Some(id);
        }
        let mut effects = vec![Effect::LoadClaim(id)];
        if self.tab == Tab::History {
            effects.push(Effect::LoadHistory(id, self.opened.perspective));
        }
        effects
    }

    pub(super) fn other_claim(&mut self, by: isize) -> Vec<Effect> {
        let last = self.queue.page.rows.len().saturating_sub(1);
        let index = self.queue.index.saturating_add_signed(by).min(last);
        if index == self.queue.index {
            return Vec::new();
        }
        self.queue.index = index;
        self.keep_in_sight();
        let id = self.queue.selected().map(|row| row.id);
        id.map(|id| self.open(id)).unwrap_or_default()
    }

    pub(super) fn next_perspective(&mut self) -> Vec<Effect> {
        let all = [
            None,
            Some(Side::Partner),
            Some(Side::Reviewer),
            Some(Side::Customer),
            Some(Side::System),
        ];
        let at = all.iter().position(|side| *side == self.opened.perspective).unwrap_or(0);
        self.opened.perspective = all[(at + 1) % all.len()];
        self.opened.scroll[Tab::History.index()] = 0;
        let id = self.opened.view.as_ref().map(|view| view.id);
        id.map(|id| Effect::LoadHistory(id, self.opened.perspective)).into_iter().collect()
    }

    pub(super) fn new_claim(&mut self) -> Vec<Effect> {
        let editor = Editor::new(
            Target::New,
            crate::domain::field::Fields::default(),
            self.rules.clone(),
            self.operator.organisation.clone(),
        );
        self.overlay = Overlay::Editor(Box::new(editor));
        vec![Effect::LoadRules, self.check()]
    }
}

pub(super) fn step(ask: Ask, at: usize, page: usize, last: usize) -> usize {
    match ask {
        Ask::Down => at.saturating_add(1).min(last),
        Ask::Up => at.saturating_sub(1),
        Ask::PageDown => at.saturating_add(page).min(last),
        Ask::PageUp => at.saturating_sub(page),
        Ask::First => 0,
        Ask::Last => last,
        _ => at,
    }
}
