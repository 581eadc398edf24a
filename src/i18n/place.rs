//! Where in a claim or a request something is wrong: the paths of refusals, read into types that
//! can be named.

use crate::domain::field::Field;

/// A place that a refusal's path leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place<'a> {
    /// A field of the claim.
    Field(Field),
    /// The product or workload of a line, counted from 1.
    Product(usize),
    /// The subscription of a line, counted from 1.
    Subscription(usize),
    /// The PoE files.
    Evidence,
    /// What an action asks for besides the claim.
    Parameter(Parameter),
    /// Where the claim stands, as its history tells changes of it.
    Standing(Aspect),
    /// A path that is none of these, as it was given.
    Other(&'a str),
}

/// What an action asks for besides the claim.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Parameter {
    /// The comment that goes with a decision.
    Comment,
    /// The text of a comment.
    Text,
    /// The reasons of a request or a rejection.
    Reason,
    /// The business justification of a dispute.
    Justification,
    /// The key of an arbitration.
    Key,
    /// The winner of an arbitration.
    Winner,
    /// A product that the partner is asked to remove.
    RemoveProduct,
    /// The name of a saved view.
    ViewName,
    /// The name of a macro.
    MacroName,
    /// What a macro does.
    MacroAction,
    /// What a macro says.
    MacroText,
}

/// An aspect of where a claim stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Aspect {
    /// Its status.
    Status,
    /// The reviewer who has taken it.
    Assignee,
    /// What has come of its association.
    Association,
}

impl<'a> Place<'a> {
    /// Reads a path such as `customer.domain`, `products[0].subscription_id`, `comment` or `status`.
    #[must_use]
    pub fn read(path: &'a str) -> Self {
        if let Ok(field) = path.parse() {
            return Self::Field(field);
        }
        if let Some(place) = line(path) {
            return place;
        }
        Self::Parameter(match path {
            "evidence" => return Self::Evidence,
            "status" => return Self::Standing(Aspect::Status),
            "assignee" => return Self::Standing(Aspect::Assignee),
            "association" => return Self::Standing(Aspect::Association),
            "comment" => Parameter::Comment,
            "text" => Parameter::Text,
            "reason" => Parameter::Reason,
            "justification" => Parameter::Justification,
            "key" => Parameter::Key,
            "winner" => Parameter::Winner,
            "remove_product" => Parameter::RemoveProduct,
            "view.name" => Parameter::ViewName,
            "macro.name" => Parameter::MacroName,
            "macro.action" => Parameter::MacroAction,
            "macro.text" => Parameter::MacroText,
            _ => return Self::Other(path),
        })
    }
}

fn line<'a>(path: &str) -> Option<Place<'a>> {
    let (index, member) = path.strip_prefix("products[")?.split_once(']')?;
    let number = index.parse::<usize>().ok()?.checked_add(1)?;
    match member {
        "" | ".product" => Some(Place::Product(number)),
        ".subscription_id" => Some(Place::Subscription(number)),
        _ => None,
    }
}
