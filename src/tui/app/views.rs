//! Saved views: the list over the queue, the one in force, and going from one to the next.
//!
//! The view in force is what was chosen last. Whether the filter and the order are still its own is
//! seen by comparing them, so nothing that changes them has to know of views.

use super::{App, Effect, Overlay, Tone};
use crate::desk::query::Query;
use crate::desk::saved::{SavedView, ViewChange, ViewCounts};
use crate::desk::{Depth, DeskError, Sort};
use crate::domain::saved_view::ViewCode;
use crate::i18n::Texts;
use crate::i18n::view::ViewDone;
use crate::tui::line::LineEdit;
use crate::tui::settings::QueueOpening;

mod keys;
mod opening;

/// The number of every change that moves a view.
const MOVE: u64 = 0;

/// The views of whoever works here, as far as they have come.
#[derive(Debug, Default)]
pub struct Views {
    /// The views in the operator's order; none before they have come.
    pub list: Option<Vec<SavedView>>,
    /// How many claims each finds, as of the last count.
    pub counts: ViewCounts,
    /// The view that was chosen last.
    pub in_force: Option<InForce>,
    /// The number of the newest count that was asked for.
    counting: u64,
    /// The number of the newest change that was sent.
    changes: u64,
    /// How many moves were sent and are not yet answered; the list shows them already.
    moving: usize,
    /// Where to go once the views have come: to the next one, or to the one before.
    pub(super) step: Option<bool>,
    /// What the queue is to open with, until the store is open.
    pub(super) to_open: Option<QueueOpening>,
    /// The view with which the queue is to open, until the views have come.
    opens_with: Option<String>,
}

/// The view that was chosen last, as it was then.
#[derive(Debug, Clone)]
pub struct InForce {
    code: ViewCode,
    name: String,
    query: String,
    sort: Sort,
}

/// The list over the queue.
#[derive(Debug, Default)]
pub struct ViewList {
    /// The view that has the caret; the first where it is none of them.
    pub caret: Option<ViewCode>,
    /// What is going on.
    pub mode: Mode,
    /// Why the last thing asked for was not done.
    pub wrong: Option<String>,
    /// What was sent and is not yet answered.
    sent: Option<Sent>,
}

/// What is going on in the list.
#[derive(Debug, Default)]
pub enum Mode {
    /// It is looked at.
    #[default]
    Looking,
    /// A name or a query is being typed.
    Typing(Typing, LineEdit),
    /// Something is asked, and what follows from yes.
    Asking(String, ViewChange, ViewDone),
}

/// What is being typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Typing {
    /// The name of a new view.
    New,
    /// A view's new name.
    Name(ViewCode),
    /// A view's new query.
    Query(ViewCode, Sort),
}

#[derive(Debug, Clone, Copy)]
struct Sent {
    number: u64,
    /// Which view; none for a new one.
    code: Option<ViewCode>,
    done: ViewDone,
}

impl ViewList {
    /// Whether something was sent and is not yet answered.
    #[must_use]
    pub const fn is_sending(&self) -> bool {
        self.sent.is_some()
    }

    /// The place of the caret among the views.
    #[must_use]
    pub fn place(&self, views: &[SavedView]) -> usize {
        views.iter().position(|view| Some(view.code) == self.caret).unwrap_or(0)
    }

    /// Pasted text goes where text is being typed.
    pub(super) fn paste(&mut self, text: &str) {
        if let Mode::Typing(_, line) = &mut self.mode {
            line.paste(text);
        }
    }
}

/// A view's name, in the language that is spoken; clean.
#[must_use]
pub fn name_of(view: &SavedView, texts: &Texts) -> String {
    match (&view.name, view.code) {
        (Some(name), _) => crate::text::clean_line(name.as_str()).into_owned(),
        (None, ViewCode::Shipped(shipped)) => (texts.view.shipped)(shipped).to_owned(),
        (None, code) => code.to_string(),
    }
}

/// Whether two queries are one, however each is written: a view keeps the canonical words of what
/// was typed.
fn asks_the_same(one: &str, other: &str) -> bool {
    one == other
        || Query::parse(one).is_ok_and(|one| Query::parse(other).is_ok_and(|other| one == other))
}

impl App {
    /// What is to be said of the view in force, if one is: its name, and whether the filter or the
    /// order has been changed since.
    #[must_use]
    pub fn view_in_force(&self) -> Option<String> {
        let chosen = self.views.in_force.as_ref()?;
        let is_as_chosen =
            asks_the_same(&chosen.query, &self.queue.query) && chosen.sort == self.queue.sort;
        let name = chosen.name.clone();
        Some(if is_as_chosen { name } else { (self.texts.view.altered)(&name) })
    }

    /// The view in force is named in the language that is spoken now.
    pub(super) fn name_view_in_force(&mut self) {
        let Some(chosen) = &mut self.views.in_force else { return };
        let view = self.views.list.iter().flatten().find(|view| view.code == chosen.code);
        if let Some(view) = view {
            chosen.name = name_of(view, self.texts);
        }
    }

    /// Opens the list.
    pub(super) fn open_views(&mut self) -> Vec<Effect> {
        let caret = self.views.in_force.as_ref().map(|chosen| chosen.code);
        self.overlay = Overlay::Views(Box::new(ViewList { caret, ..ViewList::default() }));
        self.refresh_views()
    }

    /// Brings up to date what is known of views, as far as anybody looks at it.
    pub(super) fn refresh_views(&mut self) -> Vec<Effect> {
        let is_open = matches!(self.overlay, Overlay::Views(_));
        let mut effects = Vec::new();
        if is_open || self.views.list.is_some() {
            effects.push(Effect::LoadViews);
        }
        if is_open {
            self.views.counting += 1;
            effects.push(Effect::CountViews(self.views.counting));
        }
        effects
    }

    /// Chooses the next view, or the one before, around the end; those that cannot be read are
    /// passed over.
    pub(super) fn step_view(&mut self, forward: bool) -> Vec<Effect> {
        let Some(views) = &self.views.list else {
            self.views.step = Some(forward);
            return vec![Effect::LoadViews];
        };
        let readable: Vec<&SavedView> = views.iter().filter(|view| view.fault.is_none()).collect();
        let chosen = self.views.in_force.as_ref().map(|chosen| chosen.code);
        let at = readable.iter().position(|view| Some(view.code) == chosen);
        let last = readable.len().saturating_sub(1);
        let next = match (at, forward) {
            (None, true) => 0,
            (None | Some(0), false) => last,
            (Some(at), false) => at - 1,
            (Some(at), true) => {
                if at >= last {
                    0
                } else {
                    at + 1
                }
            }
        };
        match readable.get(next).copied().cloned() {
            Some(view) => self.choose_view(&view),
            None => Vec::new(),
        }
    }

    /// Shows what a view that can be read asks for.
    fn choose_view(&mut self, view: &SavedView) -> Vec<Effect> {
        self.queue.typing = None;
        self.queue.sort = view.sort;
        self.queue.query.clone_from(&view.query);
        let effects = self.load_other_queue(Depth::Fields);
        self.views.in_force = Some(InForce {
            code: view.code,
            name: name_of(view, self.texts),
            query: view.query.clone(),
            sort: view.sort,
        });
        effects
    }

    /// The views have come.
    pub(super) fn put_views(&mut self, views: Result<Vec<SavedView>, DeskError>) -> Vec<Effect> {
        let views = match views {
            Ok(views) => views,
            Err(error) => {
                self.views.step = None;
                self.views.opens_with = None;
                return self.failed(&error);
            }
        };
        if let Some(chosen) = &mut self.views.in_force {
            match views.iter().find(|view| view.code == chosen.code && view.fault.is_none()) {
                Some(view) => {
                    chosen.name = name_of(view, self.texts);
                    chosen.query.clone_from(&view.query);
                    chosen.sort = view.sort;
                }
                None => self.views.in_force = None,
            }
        }
        // What is shown is newer than this, until the last move has been answered.
        if self.views.moving == 0 {
            self.views.list = Some(views);
        }
        if let Some(written) = self.views.opens_with.take() {
            return self.open_view(&written);
        }
        match self.views.step.take() {
            Some(forward) => self.step_view(forward),
            None => Vec::new(),
        }
    }

    /// The views have been counted.
    pub(super) fn put_counts(
        &mut self,
        number: u64,
        counts: Result<ViewCounts, DeskError>,
    ) -> Vec<Effect> {
        match counts {
            Ok(counts) if number == self.views.counting => self.views.counts = counts,
            Err(error) if number == self.views.counting => return self.failed(&error),
            _ => {}
        }
        Vec::new()
    }

    /// What came of a change of views.
    pub(super) fn views_changed(
        &mut self,
        number: u64,
        changed: Result<ViewCode, DeskError>,
    ) -> Vec<Effect> {
        if number == MOVE {
            self.views.moving = self.views.moving.saturating_sub(1);
            let mut effects = changed.err().map(|error| self.failed(&error)).unwrap_or_default();
            if self.views.moving == 0 {
                effects.push(Effect::LoadViews);
            }
            return effects;
        }
        let Overlay::Views(list) = &mut self.overlay else {
            // The list was closed meanwhile: what was not done is still to be said.
            return match changed {
                Ok(_) => self.refresh_views(),
                Err(error) => self.failed(&error),
            };
        };
        let Some(sent) = list.sent.take_if(|sent| sent.number == number) else {
            // It was asked for in a list that has been closed and opened again.
            return self.refresh_views();
        };
        let code = match changed {
            Ok(code) => code,
            Err(error) => {
                list.wrong = Some(super::words::view_failure(self.texts, &error));
                return self.refresh_views();
            }
        };
        let typed = match std::mem::take(&mut list.mode) {
            Mode::Typing(Typing::New | Typing::Name(_), line) => Some(line.text().to_owned()),
            _ => None,
        };
        list.caret = (sent.done != ViewDone::Removed).then_some(code);
        let known = self.views.list.iter().flatten().find(|view| Some(view.code) == sent.code);
        let known = known.map(|view| name_of(view, self.texts));
        let name = typed.or(known).unwrap_or_default();
        if sent.done == ViewDone::Saved {
            let (query, sort) = (self.queue.query.clone(), self.queue.sort);
            self.views.in_force = Some(InForce { code, name: name.clone(), query, sort });
        } else if let Some(chosen) = &mut self.views.in_force
            && Some(chosen.code) == sent.code
        {
            chosen.code = code;
        }
        if sent.done != ViewDone::Moved {
            let said = (self.texts.view.done)(sent.done, name.trim(), &code.to_string());
            self.say(Tone::Good, said);
        }
        self.refresh_views()
    }
}
