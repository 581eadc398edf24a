//! Saved views: a name for a query and an order, and who shares them with whom.
//!
//! Owns what a view is called, whom a shared one reaches, and who may share. Must not know what a
//! query means, nor how anything is worded: a query is a text here and an order a code, so that a
//! view outlives words that a later version no longer knows.

use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::actor::{Operator, Role, Side};
use super::event::StoreChange;
use super::id::OrganisationId;
use super::refusal::{Code, Facts, Refusal, Refusals};
use super::shared::{Misfit, Shared};
use crate::text::clean_line;

/// The longest name of a view, in characters.
pub const LONGEST_NAME: usize = 40;
/// How many views one operator may own, and how many may be shared with one circle.
pub const MOST_VIEWS: usize = 100;

coded_enum!(
    /// The views that come with the program, in the order in which they are listed.
    ShippedView {
        /// What waits for the asking operator's side.
        MyTurn => "my-turn",
        /// What a reviewer has still to take.
        Unassigned => "unassigned",
        /// What is due within two business days.
        DueSoon => "due-soon",
        /// What is overdue.
        Overdue => "overdue",
        /// What several organisations claim.
        Contested => "contested",
        /// Rejections that were disputed.
        Disputed => "disputed",
        /// What the partner has to answer.
        WaitingForPartner => "waiting-for-partner",
        /// Associations that the customer may still decline.
        ConsentOpen => "consent-open",
    }
);

/// What a view is called for good, whatever its name: `my-turn`, `shared-7`, `own-3`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ViewCode {
    /// One that comes with the program.
    Shipped(ShippedView),
    /// One that is shared, by the number of the store event that shared it.
    Shared(u32),
    /// One of the asking operator's own, by its number.
    Own(u32),
}

impl fmt::Display for ViewCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Shipped(shipped) => shipped.fmt(f),
            Self::Shared(number) => write!(f, "shared-{number}"),
            Self::Own(number) => write!(f, "own-{number}"),
        }
    }
}

/// A text that is the code of no view.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("“{0}” is the code of no view")]
pub struct NotAViewCode(pub String);

impl FromStr for ViewCode {
    type Err = NotAViewCode;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let number = |text: &str| {
            let is_number = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
            text.parse().ok().filter(|_| is_number)
        };
        let shared = text.strip_prefix("shared-").and_then(number).map(Self::Shared);
        let own = || text.strip_prefix("own-").and_then(number).map(Self::Own);
        let shipped = || text.parse().ok().map(Self::Shipped);
        shared.or_else(own).or_else(shipped).ok_or_else(|| NotAViewCode(text.to_owned()))
    }
}

/// A view's name: 1 to [`LONGEST_NAME`] characters in one line, without anything that controls a
/// terminal.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct ViewName(String);

impl ViewName {
    /// Makes a name of what was typed: blanks around it left out and several of them made one, what
    /// controls a terminal made visible.
    ///
    /// # Errors
    /// When nothing is left of it, it is too long, or it reads as the code of a view.
    pub fn of(typed: &str) -> Result<Self, Refusal> {
        let name = typed.split_whitespace().collect::<Vec<_>>().join(" ");
        let name = clean_line(&name).into_owned();
        let characters = name.chars().count();
        if characters == 0 {
            return Err(Refusal::at(Code::MissingField, NAME));
        }
        if characters > LONGEST_NAME {
            let facts = Facts::Size { given: characters as u64, limit: LONGEST_NAME as u64 };
            return Err(Refusal::at(Code::ViewNameTooLong, NAME).with(facts));
        }
        let name = Self(name);
        if name.folded().replace(' ', "-").parse::<ViewCode>().is_ok() {
            return Err(Refusal::at(Code::ViewNameTaken, NAME).with(Facts::Text(name.0)));
        }
        Ok(name)
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether somebody who writes this means this name: case does not matter.
    #[must_use]
    pub fn is(&self, written: &str) -> bool {
        self.folded() == folded(written.trim())
    }

    fn folded(&self) -> String {
        folded(&self.0)
    }
}

impl fmt::Display for ViewName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The field that refusals of names speak of.
const NAME: &str = "view.name";

fn folded(text: &str) -> String {
    text.chars().flat_map(char::to_lowercase).collect()
}

/// A name for a query and an order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct View {
    /// Its name.
    pub name: ViewName,
    /// The query, in the words of the version that saved it.
    pub query: String,
    /// The order's code.
    pub sort: String,
}

/// Whom a shared view reaches. No other circle ever sees it: its query may name a competitor.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Circle {
    /// Reviewers and administrators.
    Reviewers,
    /// Everybody of one organisation.
    Organisation(OrganisationId),
}

impl Circle {
    /// Whose shared views an operator sees; a customer sees nobody's.
    #[must_use]
    pub fn of(operator: &Operator) -> Option<Self> {
        match operator.role.side() {
            Side::Reviewer => Some(Self::Reviewers),
            Side::Partner => operator.organisation.clone().map(Self::Organisation),
            Side::Customer | Side::System => None,
        }
    }

    /// With whom an operator may share.
    ///
    /// # Errors
    /// When the operator may not share at all.
    pub fn sharing(operator: &Operator) -> Result<Self, Refusals> {
        let role = operator.role;
        let may = matches!(role, Role::Reviewer | Role::Administrator | Role::IncentivesAdmin);
        let refusal = Refusal::of(Code::NotPermitted).with(Facts::Sharing(role));
        Self::of(operator).filter(|_| may).ok_or_else(|| refusal.into())
    }
}

/// A view that a circle shares.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SharedView {
    /// Whom it reaches.
    pub circle: Circle,
    /// What is shared.
    pub view: View,
}

/// The views that operators share, by the number of the store event that shared each.
pub type SharedViews = BTreeMap<u32, SharedView>;

/// One operator's own views, and the order of all that the operator sees.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnViews {
    /// The views by number.
    pub views: BTreeMap<u32, View>,
    /// The highest number that was ever given, so that none is given twice.
    pub newest: u32,
    /// The codes of all views in the operator's order, as of when it was last changed.
    pub order: Vec<String>,
}

impl OwnViews {
    /// Adds a view and answers its number.
    pub fn add(&mut self, view: View) -> u32 {
        self.newest = self.newest.saturating_add(1);
        self.views.insert(self.newest, view);
        self.newest
    }
}

/// Refuses one view more than may be.
///
/// # Errors
/// When there are as many already.
pub fn room_for_one(there: usize) -> Result<(), Refusals> {
    let facts = Facts::Size { given: there as u64 + 1, limit: MOST_VIEWS as u64 };
    let refusal = || Refusal::of(Code::TooManyViews).with(facts).into();
    if there < MOST_VIEWS { Ok(()) } else { Err(refusal()) }
}

/// Refuses a name that another of these views has.
///
/// # Errors
/// When one has it.
pub fn name_is_free<'a>(
    name: &ViewName,
    mut others: impl Iterator<Item = &'a View>,
) -> Result<(), Refusals> {
    let taken = others.any(|other| other.name.is(name.as_str()));
    let refusal = || {
        let facts = Facts::Text(name.as_str().to_owned());
        Refusal::at(Code::ViewNameTaken, NAME).with(facts).into()
    };
    if taken { Err(refusal()) } else { Ok(()) }
}

/// Decides to share a view.
///
/// # Errors
/// When the operator may not, the name is taken, or there are too many.
pub fn share(shared: &Shared, operator: &Operator, view: View) -> Result<StoreChange, Refusals> {
    let circle = Circle::sharing(operator)?;
    let others = || of_circle(shared, &circle).map(|(_, shared)| &shared.view);
    name_is_free(&view.name, others())?;
    room_for_one(others().count())?;
    Ok(StoreChange::ViewShared(SharedView { circle, view }))
}

/// Decides to change a view that the operator's circle shares.
///
/// # Errors
/// When the operator may not, the new name is taken, or nothing would change.
pub fn change(
    shared: &Shared,
    operator: &Operator,
    number: u32,
    old: &View,
    new: View,
) -> Result<StoreChange, Refusals> {
    let circle = Circle::sharing(operator)?;
    let others = of_circle(shared, &circle).filter(|(other, _)| **other != number);
    name_is_free(&new.name, others.map(|(_, shared)| &shared.view))?;
    if *old == new {
        return Err(Refusal::of(Code::NothingToChange).into());
    }
    Ok(StoreChange::ViewChanged { number, old: old.clone(), new })
}

/// Decides to share a view no longer.
///
/// # Errors
/// When the operator may not.
pub fn unshare(operator: &Operator, number: u32, view: &View) -> Result<StoreChange, Refusals> {
    Circle::sharing(operator)?;
    Ok(StoreChange::ViewUnshared { number, view: view.clone() })
}

/// The views that a circle shares, by number.
pub fn of_circle<'a>(
    shared: &'a Shared,
    circle: &'a Circle,
) -> impl Iterator<Item = (&'a u32, &'a SharedView)> {
    shared.views.iter().filter(move |(_, found)| found.circle == *circle)
}

/// Applies what happened to shared views; `number` is the store event's.
pub(super) fn apply(
    views: &mut SharedViews,
    number: u32,
    what: &StoreChange,
) -> Result<(), Misfit> {
    let missing = |number: u32| Misfit(format!("there is no shared view {number}"));
    match what {
        StoreChange::ViewShared(shared) => {
            views.insert(number, shared.clone());
        }
        StoreChange::ViewChanged { number, new, .. } => {
            views.get_mut(number).ok_or_else(|| missing(*number))?.view = new.clone();
        }
        StoreChange::ViewUnshared { number, .. } => {
            views.remove(number).ok_or_else(|| missing(*number))?;
        }
        _ => {}
    }
    Ok(())
}

#[cfg(test)]
mod tests;
