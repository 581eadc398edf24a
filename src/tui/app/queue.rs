//! The queue: what is asked for, selection, order; and moving among claims and lines.

use super::{App, Effect, Overlay, REST, Typing, Wanted, Window};
use crate::desk::{Depth, Progress, QueuePage, QueueRequest, QueueRow, Sort};
use crate::domain::id::ClaimId;
use crate::tui::action::{Ask, Tab};
use crate::tui::editor::{Editor, Target};

/// The queue as it is shown.
#[derive(Debug, Default)]
pub struct Queue {
    /// The rows at hand, and where the selection and the screen are.
    pub window: Window,
    /// The filter in force.
    pub query: String,
    /// The order.
    pub sort: Sort,
    /// The filter being typed.
    pub typing: Option<Typing>,
    /// Whether the first page has come.
    pub loaded: bool,
    /// The number of the last question.
    pub(super) asked: u64,
    /// The last question, until its answer comes.
    flight: Option<Flight>,
    /// Whether its answer is so long in coming that it has to be told.
    is_late: bool,
    progress: Option<Progress>,
    /// Whether a tab shows the claim that is selected as soon as its row has come.
    pub(super) is_followed: bool,
    /// A claim that was the last of the view when the work on it ended: where it leaves the view,
    /// the one before it is opened in its place.
    pub(super) ended_on: Option<ClaimId>,
}

/// A question that is on its way.
#[derive(Debug)]
struct Flight {
    wanted: Wanted,
    depth: Depth,
    /// Whether what is on the screen waits for it.
    is_awaited: bool,
    /// The claim that is to be selected, where other claims are asked for than those on the screen.
    keep: Option<ClaimId>,
}

impl Queue {
    /// The selected row.
    #[must_use]
    pub fn selected(&self) -> Option<&QueueRow> {
        self.window.selected()
    }

    /// How many claims there are in the view.
    #[must_use]
    pub const fn total(&self) -> usize {
        self.window.total()
    }

    /// What is to be told of rows that are long in coming: how far the search is, where that is
    /// known.
    #[must_use]
    pub fn late(&self) -> Option<Option<Progress>> {
        (self.is_late && self.flight.is_some()).then_some(self.progress)
    }

    /// Whether the comments have still to be searched for the filter in force.
    #[must_use]
    pub fn is_partial(&self) -> bool {
        self.window.page().partial
    }

    fn is_searching_comments(&self) -> bool {
        let depth = self.flight.as_ref().map(|flight| flight.depth);
        self.is_partial() && depth == Some(Depth::Comments)
    }

    pub(super) fn set_progress(&mut self, progress: Progress) {
        self.progress = Some(progress);
    }

    /// How far words have been searched for in what is shown.
    fn depth(&self) -> Depth {
        if self.is_partial() { Depth::Fields } else { Depth::Comments }
    }
}

impl App {
    /// Whether rows that the screen needs are on their way. Whoever draws may wait for them for a
    /// few milliseconds: one frame costs less than two.
    #[must_use]
    pub fn is_awaiting_rows(&self) -> bool {
        let queue = &self.queue;
        let Some(flight) = &queue.flight else { return false };
        flight.is_awaited || queue.window.is_closing() || !queue.window.is_whole(self.queue_rows())
    }

    /// Asks for the queue as it now is: around the selection, or, where other claims than those on
    /// the screen are on their way, for these anew.
    pub(super) fn load_queue(&mut self) -> Effect {
        let Some(flight) = self.queue.flight.as_ref().filter(|flight| flight.wanted.is_fresh)
        else {
            return self.load_around();
        };
        let (depth, is_awaited) = (flight.depth, flight.is_awaited);
        let keep = self.origin().or(flight.keep);
        self.ask_fresh(keep, depth, is_awaited)
    }

    /// Asks for the rows around the selection.
    fn load_around(&mut self) -> Effect {
        let wanted = self.queue.window.wanted(self.queue_rows());
        let depth = self.queue.depth();
        self.ask_queue(wanted, depth, false)
    }

    /// Asks for the queue as it now is, with the selection on a claim that may be anywhere in it.
    pub(super) fn load_queue_at(&mut self, id: ClaimId) -> Effect {
        let in_flight = self.queue.flight.as_ref().filter(|flight| flight.wanted.is_fresh);
        let depth = in_flight.map_or_else(|| self.queue.depth(), |flight| flight.depth);
        self.ask_fresh(Some(id), depth, true)
    }

    /// Asks for other claims than those on the screen, or for another order of them.
    pub(super) fn load_other_queue(&mut self, depth: Depth) -> Vec<Effect> {
        vec![self.ask_fresh(self.origin(), depth, true), self.rest()]
    }

    /// Asks for what is found in comments too, after what is found in rows has come.
    fn load_comments(&mut self) -> Vec<Effect> {
        let origin = self.origin();
        let is_there = origin.is_none() || self.queue.selected().map(|row| row.id) == origin;
        let asked = if is_there {
            let wanted = self.queue.window.wanted(self.queue_rows());
            self.ask_queue(wanted, Depth::Comments, false)
        } else {
            self.ask_fresh(origin, Depth::Comments, false)
        };
        vec![asked, self.rest()]
    }

    fn ask_fresh(&mut self, keep: Option<ClaimId>, depth: Depth, is_awaited: bool) -> Effect {
        let wanted = self.queue.window.wanted_fresh(keep, self.queue_rows());
        let effect = self.ask_queue(wanted, depth, is_awaited);
        if let Some(flight) = &mut self.queue.flight {
            flight.keep = keep;
        }
        effect
    }

    /// The claim to which the selection comes back when a filter being typed allows it.
    fn origin(&self) -> Option<ClaimId> {
        self.queue.typing.as_ref().and_then(|typing| typing.origin)
    }

    /// Asks for more rows where the screen or its surroundings lack some. One question at a time:
    /// a key that is held down must not overtake each of its own answers.
    fn load_more(&mut self) -> Option<Effect> {
        let rows = self.queue_rows();
        let queue = &self.queue;
        if !queue.loaded || !queue.window.wants_more(rows) {
            return None;
        }
        // Comments are searched for long; rows that the screen lacks go first.
        let may_overtake = |flight: &Flight| {
            queue.is_partial() && flight.depth == Depth::Comments && !queue.window.is_whole(rows)
        };
        if queue.flight.as_ref().is_some_and(|flight| !may_overtake(flight)) {
            return None;
        }
        Some(self.load_around())
    }

    fn ask_queue(&mut self, wanted: Wanted, depth: Depth, is_awaited: bool) -> Effect {
        let queue = &mut self.queue;
        queue.asked += 1;
        let request = wanted.of(QueueRequest {
            query: queue.query.clone(),
            depth,
            sort: queue.sort,
            ..QueueRequest::default()
        });
        queue.flight = Some(Flight { wanted, depth, is_awaited, keep: None });
        queue.progress = None;
        Effect::LoadQueue(queue.asked, request)
    }

    /// Takes the answer to the last question.
    pub(super) fn put_queue(&mut self, page: QueuePage) -> Vec<Effect> {
        let rows = self.queue_rows();
        let Some(flight) = self.queue.flight.take() else { return Vec::new() };
        self.seq = page.seq;
        let is_first = !std::mem::replace(&mut self.queue.loaded, true);
        if !self.queue.window.put(page, &flight.wanted, rows) {
            // The selection has gone on to a claim of which the page tells nothing.
            if flight.wanted.is_fresh {
                return self.load_other_queue(flight.depth);
            }
            return vec![self.load_around()];
        }
        let mut effects = Vec::new();
        if self.queue.is_partial() && flight.depth == Depth::Fields {
            effects.extend(self.load_comments());
        } else {
            self.queue.is_late = false;
            effects.extend(self.load_more());
        }
        effects.extend(self.show_selected(is_first));
        effects.extend(self.release());
        effects
    }

    /// The question was not answered: what waited for it goes on with the rows that are there.
    pub(super) fn queue_failed(&mut self) {
        self.queue.flight = None;
        self.queue.is_late = false;
        self.queue.is_followed = false;
        self.ahead.clear();
        if self.queue.window.is_selection_away() {
            self.queue.window.go_back(self.queue_rows());
        }
    }

    /// Brings what is shown of the selected claim up to date.
    fn show_selected(&mut self, is_first: bool) -> Vec<Effect> {
        let selected = self.queue.selected().map(|row| (row.id, row.revision));
        let ended_on = self.queue.ended_on.take();
        if self.tab != Tab::Dashboard {
            let Some((id, _)) = selected else { return Vec::new() };
            let has_gone =
                ended_on.is_some_and(|ended| ended != id && self.target() == Some(ended));
            let is_followed = std::mem::take(&mut self.queue.is_followed);
            return if has_gone || is_followed { self.open(id) } else { Vec::new() };
        }
        self.queue.is_followed = false;
        let shown = self.opened.view.as_ref().map(|view| (view.id, view.revision));
        if is_first || selected != shown { self.load_selected() } else { Vec::new() }
    }

    pub(super) fn next_sort(&mut self) -> Vec<Effect> {
        let orders = Sort::ALL;
        let at = orders.iter().position(|sort| *sort == self.queue.sort).unwrap_or(0);
        self.queue.sort = orders[(at + 1) % orders.len()];
        let depth = self.queue.depth();
        self.load_other_queue(depth)
    }

    /// Moves the selection, or the lines of the tab that shows a claim.
    pub(super) fn go(&mut self, ask: Ask) -> Vec<Effect> {
        if self.tab == Tab::Dashboard {
            let page = self.queue_rows().max(1);
            let last = self.queue.total().saturating_sub(1);
            let index = step(ask, self.queue.window.index(), page, last);
            return self.select(index);
        }
        if self.tab != Tab::Claim {
            self.go_in_blocks(ask);
            return Vec::new();
        }
        let page = super::super::view::body_height(self).saturating_sub(1).max(1);
        let last = super::super::view::body_lines(self).len().saturating_sub(page);
        let scroll = &mut self.opened.scroll[self.tab.index()];
        *scroll = step(ask, (*scroll).min(last), page, last);
        Vec::new()
    }

    pub(super) fn select(&mut self, index: usize) -> Vec<Effect> {
        if index == self.queue.window.index() {
            return Vec::new();
        }
        self.queue.window.select(index, self.queue_rows());
        let selected = self.queue.selected().map(|row| row.id);
        if let (Some(typing), Some(id)) = (&mut self.queue.typing, selected) {
            typing.origin = Some(id);
        }
        let mut effects: Vec<Effect> = self.load_more().into_iter().collect();
        effects.push(self.rest());
        effects
    }

    pub(super) fn rest(&mut self) -> Effect {
        self.rests += 1;
        self.ahead.is_late = false;
        Effect::Rest(self.rests, REST)
    }

    /// The selection has rested: what is shown of it may follow, and rows that have not come by now
    /// are late.
    pub(super) fn rested(&mut self) -> Vec<Effect> {
        self.note_late();
        self.queue.is_late = self.is_awaiting_rows() || self.queue.is_searching_comments();
        if self.tab == Tab::Dashboard { self.load_selected() } else { Vec::new() }
    }

    pub(super) fn load_selected(&mut self) -> Vec<Effect> {
        self.queue.selected().map(|row| Effect::LoadClaim(row.id)).into_iter().collect()
    }

    /// Scrolls so that the selected row is on the screen, after the screen has changed.
    pub(super) fn keep_in_sight(&mut self) -> Vec<Effect> {
        self.queue.window.fit(self.queue_rows());
        self.load_more().into_iter().collect()
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
        let was = std::mem::replace(&mut self.tab, tab);
        let effects = target.map(|id| self.open(id)).unwrap_or_default();
        if tab == Tab::Comments && was != tab {
            self.begin_thread();
        }
        effects
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
        let selected = self.queue.selected().map(|row| row.id);
        if by > 0 && selected.is_some() && selected != self.target() {
            // The open claim has left the view, and the selection has gone on already.
            return self.follow();
        }
        let last = self.queue.total().saturating_sub(1);
        let index = self.queue.window.index().saturating_add_signed(by).min(last);
        if index == self.queue.window.index() {
            return Vec::new();
        }
        self.queue.window.select(index, self.queue_rows());
        self.follow()
    }

    /// Opens the selected claim, now or as soon as its row has come.
    pub(super) fn follow(&mut self) -> Vec<Effect> {
        let mut effects: Vec<Effect> = self.load_more().into_iter().collect();
        match self.queue.selected().map(|row| row.id) {
            Some(id) => {
                self.queue.is_followed = false;
                effects.extend(self.open(id));
            }
            None => self.queue.is_followed = true,
        }
        effects
    }

    pub(super) fn new_claim(&mut self) -> Vec<Effect> {
        if self.awaits_drafts(Ask::New) {
            return vec![self.rest()];
        }
        let mut editor = Editor::new(
            Target::New,
            crate::domain::field::Fields::default(),
            self.rules.clone(),
            self.operator.organisation.clone(),
        )
        .with_keymap(&self.keymap);
        self.restore_form(&mut editor, None);
        self.overlay = Overlay::Editor(Box::new(editor));
        vec![Effect::LoadRules]
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
