//! Saved views: listed, counted and changed.
//!
//! Shared ones are events on what all claims share; own ones, and the order of all, are personal.

use super::LocalDesk;
use crate::desk::query::Query;
use crate::desk::saved::{self, SavedView, ViewChange, ViewCounts};
use crate::desk::{DeskError, Sort, Watch};
use crate::domain::actor::Operator;
use crate::domain::event::{Event, StoreChange, StoreEvent};
use crate::domain::id::OperatorName;
use crate::domain::refusal::{Code, Refusal, Refusals};
use crate::domain::saved_view::{self, Circle, OwnViews, View, ViewCode, ViewName, of_circle};
use crate::domain::shared::Shared;

/// What a change of views is decided on.
struct Before<'a> {
    shared: &'a Shared,
    operator: &'a Operator,
    own: OwnViews,
}

/// What comes of a change of views.
struct After {
    /// What becomes of what is shared.
    event: Option<StoreChange>,
    /// What becomes of what is personal.
    own: Option<OwnViews>,
    /// The view, as it is called now.
    code: ViewCode,
    /// Whether what is personal has to be kept before what is shared changes: a view must never be
    /// in neither place.
    own_first: bool,
}

impl LocalDesk {
    pub(super) fn list_views(&self, who: &OperatorName) -> Result<Vec<SavedView>, DeskError> {
        let operator = self.find_operator(who)?;
        let own = self.store.own_views(&operator.name)?;
        Ok(saved::list(&self.store.shared(), &operator, &own))
    }

    pub(super) fn count_views(
        &self,
        who: &OperatorName,
        watch: &dyn Watch,
    ) -> Result<ViewCounts, DeskError> {
        let mut counts = ViewCounts::new();
        for view in self.list_views(who)? {
            let Ok(request) = view.request() else { continue };
            let asked = self.asked(&mut self.lock(), who, &request.query)?;
            counts.insert(view.code, self.total(&asked, &request, watch)?);
        }
        Ok(counts)
    }

    pub(super) fn keep_views(
        &self,
        who: &OperatorName,
        change: ViewChange,
    ) -> Result<ViewCode, DeskError> {
        let mut inner = self.lock();
        let operator = self.find_operator(who)?;
        let now = self.catch_up(&mut inner)?;
        let own = self.store.own_views(&operator.name)?;
        let shared = self.store.shared();
        let after =
            Before { shared: &shared, operator: &operator, own: own.clone() }.decide(change)?;
        let keep_own = || match &after.own {
            Some(views) => self.store.set_own_views(&operator.name, views),
            None => Ok(()),
        };
        let share = || match after.event {
            Some(what) => {
                let event = StoreEvent { at: now, by: operator.signature(), what };
                let events = vec![Event::Store(Box::new(event))];
                self.commit(&mut inner, events, Vec::new()).map(drop)
            }
            None => Ok(()),
        };
        if after.own_first {
            keep_own()?;
            if let Err(error) = share() {
                // What is left of it otherwise is a copy of one's own, which loses nothing.
                let _ = self.store.set_own_views(&operator.name, &own);
                return Err(error);
            }
        } else {
            share()?;
            keep_own()?;
        }
        Ok(after.code)
    }
}

impl Before<'_> {
    fn decide(mut self, change: ViewChange) -> Result<After, DeskError> {
        match change {
            ViewChange::Save { name, query, sort, shared } => {
                let view = asking(named(&name)?, &query, sort)?;
                if shared { self.share_new(view) } else { self.add(view) }
            }
            ViewChange::Change { code, query, sort } => {
                let old = self.changeable(code)?;
                let new = asking(old.name.clone(), &query, sort)?;
                self.replace(code, &old, new)
            }
            ViewChange::Rename { code, name } => {
                let old = self.changeable(code)?;
                let new = View { name: named(&name)?, ..old.clone() };
                self.replace(code, &old, new)
            }
            ViewChange::Remove(code) => {
                let old = self.changeable(code)?;
                match code {
                    ViewCode::Shared(number) => {
                        let event = saved_view::unshare(self.operator, number, &old)?;
                        Ok(After { event: Some(event), own: None, code, own_first: false })
                    }
                    ViewCode::Own(number) => {
                        self.own.views.remove(&number);
                        Ok(self.only_own(code))
                    }
                    ViewCode::Shipped(_) => Err(is_shipped().into()),
                }
            }
            ViewChange::Move { code, to } => self.move_to(code, to),
            ViewChange::Share(code) => self.share(code),
            ViewChange::Unshare(code) => self.unshare(code),
        }
    }

    /// The view that the operator sees under a code and may try to change.
    fn changeable(&self, code: ViewCode) -> Result<View, DeskError> {
        let circle = Circle::of(self.operator);
        let found = match code {
            ViewCode::Shipped(_) => return Err(is_shipped().into()),
            ViewCode::Own(number) => self.own.views.get(&number),
            ViewCode::Shared(number) => self
                .shared
                .views
                .get(&number)
                .filter(|found| Some(&found.circle) == circle.as_ref())
                .map(|found| &found.view),
        };
        found.cloned().ok_or_else(|| DeskError::NoView(code.to_string()))
    }

    /// The number that the next store event has, and so a view that it shares.
    fn next_shared(&self) -> u32 {
        self.shared.revision.saturating_add(1)
    }

    fn share_new(self, view: View) -> Result<After, DeskError> {
        saved_view::name_is_free(&view.name, self.own.views.values())?;
        let code = ViewCode::Shared(self.next_shared());
        let event = saved_view::share(self.shared, self.operator, view)?;
        Ok(After { event: Some(event), own: None, code, own_first: false })
    }

    fn add(mut self, view: View) -> Result<After, DeskError> {
        self.name_is_free(&view.name, None)?;
        saved_view::room_for_one(self.own.views.len())?;
        let code = ViewCode::Own(self.own.add(view));
        Ok(self.only_own(code))
    }

    fn replace(mut self, code: ViewCode, old: &View, new: View) -> Result<After, DeskError> {
        if *old == new {
            return Err(Refusals::from(Refusal::of(Code::NothingToChange)).into());
        }
        match code {
            ViewCode::Shared(number) => {
                let event = saved_view::change(self.shared, self.operator, number, old, new)?;
                Ok(After { event: Some(event), own: None, code, own_first: false })
            }
            ViewCode::Own(number) => {
                if old.name != new.name {
                    self.name_is_free(&new.name, Some(number))?;
                }
                self.own.views.insert(number, new);
                Ok(self.only_own(code))
            }
            ViewCode::Shipped(_) => Err(is_shipped().into()),
        }
    }

    fn move_to(mut self, code: ViewCode, to: usize) -> Result<After, DeskError> {
        let views = saved::list(self.shared, self.operator, &self.own);
        let mut order: Vec<ViewCode> = views.iter().map(|view| view.code).collect();
        let missing = || DeskError::NoView(code.to_string());
        let from = order.iter().position(|known| *known == code).ok_or_else(missing)?;
        order.remove(from);
        order.insert(to.min(order.len()), code);
        self.own.order = order.iter().map(ToString::to_string).collect();
        Ok(self.only_own(code))
    }

    fn share(mut self, code: ViewCode) -> Result<After, DeskError> {
        let view = self.changeable(code)?;
        let ViewCode::Own(number) = code else {
            return Err(Refusals::from(Refusal::of(Code::NothingToChange)).into());
        };
        Query::parse(&view.query).map_err(DeskError::Query)?;
        let event = saved_view::share(self.shared, self.operator, view)?;
        let shared = ViewCode::Shared(self.next_shared());
        self.own.views.remove(&number);
        self.rename_in_order(code, shared);
        let own = Some(self.own);
        Ok(After { event: Some(event), own, code: shared, own_first: false })
    }

    fn unshare(mut self, code: ViewCode) -> Result<After, DeskError> {
        let view = self.changeable(code)?;
        let ViewCode::Shared(number) = code else {
            return Err(Refusals::from(Refusal::of(Code::NothingToChange)).into());
        };
        let event = saved_view::unshare(self.operator, number, &view)?;
        saved_view::name_is_free(&view.name, self.own.views.values())?;
        saved_view::room_for_one(self.own.views.len())?;
        let own = ViewCode::Own(self.own.add(view));
        self.rename_in_order(code, own);
        Ok(After { event: Some(event), own: Some(self.own), code: own, own_first: true })
    }

    /// A view that moves between shared and own keeps its place.
    fn rename_in_order(&mut self, old: ViewCode, new: ViewCode) {
        let old = old.to_string();
        for code in self.own.order.iter_mut().filter(|code| **code == old) {
            *code = new.to_string();
        }
    }

    /// Refuses a name that another view has which the operator sees.
    fn name_is_free(&self, name: &ViewName, but: Option<u32>) -> Result<(), Refusals> {
        let own = self.own.views.iter().filter(|(number, _)| Some(**number) != but);
        saved_view::name_is_free(name, own.map(|(_, view)| view))?;
        match Circle::of(self.operator) {
            Some(circle) => {
                let shared = of_circle(self.shared, &circle).map(|(_, found)| &found.view);
                saved_view::name_is_free(name, shared)
            }
            None => Ok(()),
        }
    }

    fn only_own(self, code: ViewCode) -> After {
        After { event: None, own: Some(self.own), code, own_first: false }
    }
}

fn named(typed: &str) -> Result<ViewName, Refusals> {
    ViewName::of(typed).map_err(Refusals::from)
}

fn is_shipped() -> Refusals {
    Refusal::of(Code::ViewIsShipped).into()
}

/// A view that asks for this, in the canonical words.
fn asking(name: ViewName, query: &str, sort: Sort) -> Result<View, DeskError> {
    let query = Query::parse(query).map_err(DeskError::Query)?.to_string();
    // Quotes may make it longer than a query may be.
    Query::parse(&query).map_err(DeskError::Query)?;
    Ok(View { name, query, sort: sort.code().to_owned() })
}
