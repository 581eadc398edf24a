//! Saved views, as the desk answers and changes them.
//!
//! Owns which views an operator sees, in which order, what the shipped ones ask for, and what a
//! written name stands for. The names of shipped views are words, and so not its own.
//!
//! A name may stand for several views: one that somebody shares may come to have the name of one of
//! mine. My own then goes before the shared one, and that before a shipped one; the one behind is
//! *shadowed*: it stays in the list and is still found by its code.

use std::collections::BTreeMap;

use super::query::{Mistake, Query};
use super::{QueueRequest, Sort};
use crate::domain::actor::{Operator, Role, Side};
use crate::domain::saved_view::{
    Circle, OwnViews, ShippedView, View, ViewCode, ViewName, of_circle,
};
use crate::domain::shared::Shared;

/// A view, as an operator sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SavedView {
    /// What it is called for good.
    pub code: ViewCode,
    /// Its name; none for a shipped one, which every language names itself.
    pub name: Option<ViewName>,
    /// Its query.
    pub query: String,
    /// Its order; by deadline where it names one that is not known.
    pub sort: Sort,
    /// Why it cannot be read; then it shows nothing.
    pub fault: Option<ViewFault>,
    /// Whether the asking operator may change and remove it.
    pub may_change: bool,
    /// Whether its name stands for another view; of shipped ones [`is_shadowed`] knows.
    pub shadowed: bool,
}

/// Why a view cannot be read: another version of the program saved it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ViewFault {
    /// Its query has mistakes; never empty.
    Query(Vec<Mistake>),
    /// It names an order that is not known.
    Sort(String),
}

coded_enum!(
    /// Whose a view is.
    Whose {
        /// It comes with the program.
        Shipped => "shipped",
        /// A circle shares it.
        Shared => "shared",
        /// It is the asking operator's own.
        Own => "own",
    }
);

/// How many claims each view finds, but for those that cannot be read.
pub type ViewCounts = BTreeMap<ViewCode, usize>;

/// Something to be done to views. What is named by a code is the one that the operator sees.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ViewChange {
    /// Make one.
    Save {
        /// Its name, as it was typed.
        name: String,
        /// Its query.
        query: String,
        /// Its order.
        sort: Sort,
        /// Whether to share it.
        shared: bool,
    },
    /// Let one ask for something else.
    Change {
        /// Which.
        code: ViewCode,
        /// Its query.
        query: String,
        /// Its order.
        sort: Sort,
    },
    /// Name one anew.
    Rename {
        /// Which.
        code: ViewCode,
        /// Its name, as it was typed.
        name: String,
    },
    /// Remove one.
    Remove(ViewCode),
    /// Move one in the operator's own order.
    Move {
        /// Which.
        code: ViewCode,
        /// Where to, from 0; behind the end is the end.
        to: usize,
    },
    /// Share one of the operator's own.
    Share(ViewCode),
    /// Share one no longer: it becomes the operator's own.
    Unshare(ViewCode),
}

impl SavedView {
    /// Whose it is.
    #[must_use]
    pub const fn whose(&self) -> Whose {
        match self.code {
            ViewCode::Shipped(_) => Whose::Shipped,
            ViewCode::Shared(_) => Whose::Shared,
            ViewCode::Own(_) => Whose::Own,
        }
    }

    /// What it asks for, all of it.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn request(&self) -> Result<QueueRequest, ViewFault> {
        match &self.fault {
            Some(fault) => Err(fault.clone()),
            None => Ok(QueueRequest::all(&self.query, self.sort)),
        }
    }

    fn of(code: ViewCode, view: &View, may_change: bool) -> Self {
        let sort = view.sort.parse();
        let fault = match (Query::parse(&view.query), &sort) {
            (Err(mistakes), _) => Some(ViewFault::Query(mistakes)),
            (Ok(_), Err(_)) => Some(ViewFault::Sort(view.sort.clone())),
            (Ok(_), Ok(_)) => None,
        };
        Self {
            code,
            name: Some(view.name.clone()),
            query: view.query.clone(),
            sort: sort.unwrap_or_default(),
            fault,
            may_change,
            shadowed: false,
        }
    }
}

/// What a shipped view asks for.
#[must_use]
pub const fn shipped_query(view: ShippedView) -> &'static str {
    match view {
        ShippedView::MyTurn => "is:my-turn",
        ShippedView::Unassigned => "status:submitted,under-review,disputed assignee:none",
        ShippedView::DueSoon => "due:<=2bd -is:overdue",
        ShippedView::Overdue => "is:overdue",
        ShippedView::Contested => "is:contested",
        ShippedView::Disputed => "status:disputed",
        ShippedView::WaitingForPartner => "status:partner-action-required",
        ShippedView::ConsentOpen => "is:consent-open",
    }
}

/// Whether a shipped view makes sense for a role: an administrator has no turn, partners take no
/// claims, and a customer sees neither contests nor what lies between partner and reviewer.
#[must_use]
pub fn makes_sense(view: ShippedView, role: Role) -> bool {
    match (view, role.side()) {
        (ShippedView::MyTurn, _) => role != Role::Administrator,
        (ShippedView::DueSoon | ShippedView::ConsentOpen, _) => true,
        (_, Side::Customer) => false,
        (ShippedView::Unassigned, side) => side == Side::Reviewer,
        _ => true,
    }
}

/// The views that an operator sees, in its own order. What that does not name yet comes behind it:
/// shipped ones, then shared ones, then the operator's own, each as they came about.
pub(super) fn list(shared: &Shared, operator: &Operator, own: &OwnViews) -> Vec<SavedView> {
    let mut views: Vec<SavedView> = ShippedView::ALL
        .iter()
        .filter(|view| makes_sense(**view, operator.role))
        .map(|&view| shipped(view))
        .collect();
    let may_share = Circle::sharing(operator).is_ok();
    if let Some(circle) = Circle::of(operator) {
        views.extend(of_circle(shared, &circle).map(|(number, found)| {
            let is_mine = |view: &View| view.name.is(found.view.name.as_str());
            let seen = SavedView::of(ViewCode::Shared(*number), &found.view, may_share);
            SavedView { shadowed: own.views.values().any(is_mine), ..seen }
        }));
    }
    let own_view =
        |(number, view): (&u32, &View)| SavedView::of(ViewCode::Own(*number), view, true);
    views.extend(own.views.iter().map(own_view));
    let place = |view: &SavedView| {
        let code = view.code.to_string();
        own.order.iter().position(|known| *known == code).unwrap_or(usize::MAX)
    };
    views.sort_by_key(place);
    views
}

fn shipped(view: ShippedView) -> SavedView {
    SavedView {
        code: ViewCode::Shipped(view),
        name: None,
        query: shipped_query(view).to_owned(),
        sort: Sort::Deadline,
        fault: None,
        may_change: false,
        shadowed: false,
    }
}

/// The view that is written so, by code or, in any case, by name; `name_of` names shipped ones.
#[must_use]
pub fn find<'a>(
    views: &'a [SavedView],
    written: &str,
    name_of: fn(ShippedView) -> &'static str,
) -> Option<&'a SavedView> {
    let written = written.trim();
    let by_code = written.to_lowercase().parse().ok();
    let coded = views.iter().find(|view| Some(view.code) == by_code);
    let whose = [Whose::Own, Whose::Shared, Whose::Shipped];
    let named = || {
        whose.iter().find_map(|whose| {
            views.iter().find(|view| view.whose() == *whose && is_named(view, written, name_of))
        })
    };
    coded.or_else(named)
}

/// The view of theirs that is written so, even where its name stands for another.
#[must_use]
pub fn find_of<'a>(
    whose: Whose,
    views: &'a [SavedView],
    written: &str,
    name_of: fn(ShippedView) -> &'static str,
) -> Option<&'a SavedView> {
    let written = written.trim();
    let by_code = written.to_lowercase().parse().ok();
    let theirs = || views.iter().filter(move |view| view.whose() == whose);
    let coded = theirs().find(|view| Some(view.code) == by_code);
    coded.or_else(|| theirs().find(|view| is_named(view, written, name_of)))
}

/// Whether a view's name stands for another one; a shipped one's is a matter of language.
#[must_use]
pub fn is_shadowed(
    view: &SavedView,
    views: &[SavedView],
    name_of: fn(ShippedView) -> &'static str,
) -> bool {
    let ViewCode::Shipped(shipped) = view.code else { return view.shadowed };
    let is_it = |other: &ViewName| other.is(name_of(shipped));
    views.iter().any(|other| other.name.as_ref().is_some_and(is_it))
}

fn is_named(view: &SavedView, written: &str, name_of: fn(ShippedView) -> &'static str) -> bool {
    match (&view.name, view.code) {
        (Some(name), _) => name.is(written),
        (None, ViewCode::Shipped(shipped)) => {
            name_of(shipped).to_lowercase() == written.to_lowercase()
        }
        (None, _) => false,
    }
}

/// The names and codes that somebody who wrote this may have meant, nearest first; at most three.
#[must_use]
pub fn near(
    views: &[SavedView],
    written: &str,
    name_of: fn(ShippedView) -> &'static str,
) -> Vec<String> {
    /// Beyond this many characters no name is near, and a distance costs the product of both.
    const LONGEST: usize = 80;
    let written = written.trim().to_lowercase();
    let letters = written.chars().count();
    if !(1..=LONGEST).contains(&letters) {
        return Vec::new();
    }
    let mut found: Vec<((usize, bool), String)> = Vec::new();
    for view in views {
        let name = match (&view.name, view.code) {
            (Some(name), _) => name.to_string(),
            (None, ViewCode::Shipped(shipped)) => name_of(shipped).to_owned(),
            (None, _) => String::new(),
        };
        let code = view.code.to_string();
        let folded = name.to_lowercase();
        let distance =
            strsim::osa_distance(&written, &folded).min(strsim::osa_distance(&written, &code));
        let is_part = letters >= 2 && (folded.contains(&written) || code.contains(&written));
        if is_part || distance <= (letters / 3).max(1) {
            // A shipped view is written by its code: that is the same in every language.
            let meant = if view.name.is_some() && !view.shadowed { name } else { code };
            let distance = if is_part { 0 } else { distance };
            found.push(((distance, view.shadowed), meant));
        }
    }
    found.sort_by_key(|(rank, _)| *rank);
    found.into_iter().map(|(_, meant)| meant).take(3).collect()
}
