//! One change of an entry, in words: from what to what, and of lists, what went and what came.

use crate::desk::ShownChange;
use crate::domain::field::{Entered, Field, ProductLine, Value};
use crate::i18n::place::{Aspect, Place};
use crate::tui::screen::Context;
use crate::tui::screen::rich::Rich;
use crate::tui::theme;

/// How the names of files are told in a change.
const BETWEEN_FILES: &str = ", ";

/// The lines that tell a change.
pub(super) fn told(change: &ShownChange, context: Context<'_>) -> Vec<Rich> {
    let labels = &context.texts.screen.history;
    let place = Place::read(&change.field);
    let field = context.texts.term.place(place);
    if let (Value::Products(_), _) | (_, Value::Products(_)) = values(change) {
        return products(&field, change, context);
    }
    if place == Place::Evidence
        && let Some(added) = added_files(change)
    {
        return vec![Rich::plain(&(labels.filled)(&field, &(labels.added)(added)))];
    }
    let value = |value: &Value| shown(place, value, context);
    let sentence = match (change.old.as_ref().map(value), change.new.as_ref().map(value)) {
        (None, None) => return Vec::new(),
        (None, Some(new)) => (labels.filled)(&field, &new),
        (Some(old), None) => (labels.cleared)(&field, &old),
        (Some(old), Some(new)) => (labels.change)(&field, &old, &new),
    };
    vec![Rich::plain(&sentence)]
}

fn values(change: &ShownChange) -> (&Value, &Value) {
    const NOTHING: &Value = &Value::Text(String::new());
    (change.old.as_ref().unwrap_or(NOTHING), change.new.as_ref().unwrap_or(NOTHING))
}

/// What came to files that all stayed.
fn added_files(change: &ShownChange) -> Option<&str> {
    match (&change.old, &change.new) {
        (Some(Value::Text(old)), Some(Value::Text(new))) => {
            new.strip_prefix(old.as_str())?.strip_prefix(BETWEEN_FILES)
        }
        _ => None,
    }
}

fn products(field: &str, change: &ShownChange, context: Context<'_>) -> Vec<Rich> {
    let labels = &context.texts.screen.history;
    let (old, new) = values(change);
    let (old, new) = (lines_of(old), lines_of(new));
    let mut told = vec![Rich::plain(&(labels.list)(field))];
    for line in old.iter().filter(|line| !new.contains(line)) {
        told.push(match successor(line, old, new) {
            Some(next) => Rich::plain(&resubscribed(line, next, context)),
            None => Rich::styled(&(labels.removed)(&name(line, context)), theme::DIM),
        });
    }
    for line in new.iter().filter(|line| !old.contains(line)) {
        if successor(line, new, old).is_none() {
            told.push(Rich::plain(&(labels.added)(&name(line, context))));
        }
    }
    told
}

/// The only line of the others for the same product, where that is the only one here, too: its
/// subscription has changed.
fn successor<'l>(
    line: &ProductLine,
    own: &[ProductLine],
    others: &'l [ProductLine],
) -> Option<&'l ProductLine> {
    let same = |other: &&ProductLine| other.product == line.product;
    let mut found = others.iter().filter(same);
    let successor = found.next()?;
    let is_only = found.next().is_none() && own.iter().filter(same).count() == 1;
    is_only.then_some(successor)
}

fn resubscribed(old: &ProductLine, new: &ProductLine, context: Context<'_>) -> String {
    let labels = &context.texts.screen.history;
    let product = context.product_name(&old.product);
    let (old, new) =
        ((labels.subscription)(&old.subscription_id), (labels.subscription)(&new.subscription_id));
    (labels.change)(product, &old, &new)
}

fn lines_of(value: &Value) -> &[ProductLine] {
    match value {
        Value::Products(lines) => lines,
        Value::Text(_) | Value::Activities(_) => &[],
    }
}

fn name(line: &ProductLine, context: Context<'_>) -> String {
    let product = context.product_name(&line.product);
    if line.subscription_id.is_empty() {
        return product.to_owned();
    }
    let labels = &context.texts.screen.history;
    (labels.product)(product, &(labels.subscription)(&line.subscription_id))
}

/// A value as people know it: codes of closed sets by their names.
fn shown(place: Place<'_>, value: &Value, context: Context<'_>) -> String {
    let term = &context.texts.term;
    match value {
        Value::Products(_) => String::new(),
        Value::Activities(activities) => {
            let name = |activity: &Entered<_>| match activity {
                Entered::Known(activity) => term.activity(*activity).to_owned(),
                Entered::Other(text) => text.clone(),
            };
            activities.iter().map(name).collect::<Vec<_>>().join(", ")
        }
        Value::Text(text) => {
            let named = match place {
                Place::Standing(Aspect::Status) => text.parse().ok().map(|of| term.status(of)),
                Place::Standing(Aspect::Association) => {
                    text.parse().ok().map(|of| term.association(of))
                }
                Place::Field(Field::SolutionArea) => {
                    text.parse().ok().map(|of| term.solution_area(of))
                }
                _ => None,
            };
            named.map_or_else(|| text.clone(), str::to_owned)
        }
    }
}
