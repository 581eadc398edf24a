//! Changes of a claim as people read them: fields by their labels, codes of closed sets by their
//! names.

use super::Texts;
use super::place::{Aspect, Place};
use crate::domain::claim::ContestState;
use crate::domain::field::{Entered, Field, ProductLine, Value};
use crate::domain::id::Key;
use crate::text::clean_line;

/// How the reader knows what only has an id.
pub trait Names {
    /// A product.
    fn product(&self, id: &str) -> String;
    /// What a key is about.
    fn key(&self, key: &Key) -> String;
}

/// Names for where there is no directory: ids as they are.
impl Names for Texts {
    fn product(&self, id: &str) -> String {
        id.to_owned()
    }

    fn key(&self, key: &Key) -> String {
        self.term.key(key)
    }
}

impl Texts {
    /// What a change is of; clean.
    #[must_use]
    pub fn changed_field(&self, field: &str, names: &dyn Names) -> String {
        match field.parse::<Key>() {
            Ok(key) => clean_line(&names.key(&key)).into_owned(),
            Err(_) => self.term.place(Place::read(field)),
        }
    }

    /// What a field was, or what it became, on one line; clean.
    #[must_use]
    pub fn changed_value(&self, field: &str, value: &Value, names: &dyn Names) -> String {
        let told = match value {
            Value::Text(text) => {
                self.named(field, text).map_or_else(|| text.clone(), str::to_owned)
            }
            Value::Activities(all) => {
                let name = |activity: &Entered<_>| match activity {
                    Entered::Known(activity) => self.term.activity(*activity).to_owned(),
                    Entered::Other(text) => text.clone(),
                };
                self.punctuation.listed(all.iter().map(name))
            }
            Value::Products(lines) => {
                self.punctuation.listed(lines.iter().map(|line| self.bought(line, names)))
            }
        };
        clean_line(&told).into_owned()
    }

    /// A product with its subscription, if it has one.
    #[must_use]
    pub fn bought(&self, line: &ProductLine, names: &dyn Names) -> String {
        let product = names.product(&line.product);
        if line.subscription_id.is_empty() {
            return product;
        }
        let labels = &self.screen.history;
        (labels.product)(&product, &(labels.subscription)(&line.subscription_id))
    }

    /// The name of a code of a closed set.
    fn named(&self, field: &str, code: &str) -> Option<&'static str> {
        match Place::read(field) {
            Place::Standing(Aspect::Status) => code.parse().ok().map(|of| self.term.status(of)),
            Place::Standing(Aspect::Association) => {
                code.parse().ok().map(|of| self.term.association(of))
            }
            Place::Field(Field::SolutionArea) => {
                code.parse().ok().map(|of| self.term.solution_area(of))
            }
            Place::Other(_) if field.parse::<Key>().is_ok() => {
                ContestState::read(code).map(self.talk.contest)
            }
            _ => None,
        }
    }
}
