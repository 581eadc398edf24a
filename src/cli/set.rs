//! `--set PATH=VALUE`: one field, or one part of the form, by its path.

use std::str::FromStr;

use serde_json::Value as Json;

use crate::domain::field::{Entered, Field, Fields, ProductLine, Value};
use crate::i18n::cli::{Fault, Malformed, Shape};
use crate::i18n::usage::ValueFault;
use crate::wire::claim::{self, Part};
use crate::wire::document::{Node, Reader};

/// A path and what to put there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assignment {
    path: String,
    value: String,
}

impl FromStr for Assignment {
    type Err = ValueFault;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let (path, value) = text.split_once('=').ok_or(ValueFault::Assignment)?;
        let path = path.trim();
        if path.is_empty() {
            return Err(ValueFault::Assignment);
        }
        Ok(Self { path: path.to_owned(), value: value.to_owned() })
    }
}

/// Carries all assignments out, in their order.
///
/// # Errors
/// Everything that is wrong with them.
pub fn set(fields: &Fields, assignments: &[Assignment]) -> Result<Fields, Vec<Malformed>> {
    let mut fields = fields.clone();
    let mut reader = Reader::default();
    for assignment in assignments {
        put(&mut reader, &mut fields, assignment);
    }
    reader.settle(fields)
}

fn put(reader: &mut Reader, fields: &mut Fields, assignment: &Assignment) {
    let path = canonical(&assignment.path);
    if let Some(part) = Part::at(&path) {
        return put_part(reader, fields, part, &path, &assignment.value);
    }
    if let Some((list, index, member)) = entry(&path) {
        return put_entry(reader, fields, Entry { path: &path, list, index, member }, assignment);
    }
    match path.parse::<Field>() {
        Ok(field) => {
            // What is neither a part nor an entry is a line of text, which takes any text.
            let text = Value::Text(assignment.value.clone());
            if fields.set(field, text).is_err() {
                reader.refuse(path, Fault::Shape { found: Shape::Text, wanted: Shape::List });
            }
        }
        Err(unknown) => reader.refuse(path, Fault::UnknownField(unknown.known)),
    }
}

fn put_part(reader: &mut Reader, fields: &mut Fields, part: Part, path: &str, text: &str) {
    match json(reader, path, text, part.shape()) {
        None => {}
        Some(Json::Null) => claim::clear_part(part, fields),
        Some(value) => claim::read_part(reader, part, &Node::at(&value, path), fields),
    }
}

/// `products.0.product` and `products[0].product` are one.
fn canonical(path: &str) -> String {
    let mut canonical = String::with_capacity(path.len());
    for step in path.split('.') {
        if !step.is_empty() && step.bytes().all(|byte| byte.is_ascii_digit()) {
            canonical.push('[');
            canonical.push_str(step);
            canonical.push(']');
        } else {
            if !canonical.is_empty() {
                canonical.push('.');
            }
            canonical.push_str(step);
        }
    }
    canonical
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum List {
    Products,
    Activities,
}

#[derive(Clone, Copy)]
struct Entry<'p> {
    path: &'p str,
    list: List,
    index: usize,
    member: &'p str,
}

/// An entry of a list, and what of it: `products[0]`, `products[0].product`, `activities[1]`.
fn entry(path: &str) -> Option<(List, usize, &str)> {
    let (list, rest) = path.split_once('[')?;
    let list = match list {
        "products" => List::Products,
        "activities" => List::Activities,
        _ => return None,
    };
    let (index, member) = rest.split_once(']')?;
    let member = member.strip_prefix('.').unwrap_or(member);
    Some((list, index.parse().ok()?, member))
}

/// Writes an entry of a list; one behind the last is added.
fn put_entry(reader: &mut Reader, fields: &mut Fields, at: Entry<'_>, assignment: &Assignment) {
    let Entry { path, list, index, member } = at;
    let text = &assignment.value;
    let lines = match list {
        List::Products => fields.products.len(),
        List::Activities => fields.activities.len(),
    };
    if index > lines {
        return reader.refuse(path, Fault::NoSuchLine { lines });
    }
    match (list, member) {
        (List::Activities, "") => {
            let activity = Entered::read(text);
            match fields.activities.get_mut(index) {
                Some(place) => *place = activity,
                None => fields.activities.push(activity),
            }
        }
        (List::Products, "") => {
            let Some(value) = json(reader, path, text, Shape::Object) else {
                return;
            };
            if value.is_null() {
                if index < lines {
                    fields.products.remove(index);
                }
                return;
            }
            let line = claim::product(reader, &Node::at(&value, path));
            put_line(&mut fields.products, index, |place| *place = line);
        }
        (List::Products, "product") => {
            put_line(&mut fields.products, index, |line| {
                line.product.clone_from(text);
            });
        }
        (List::Products, "subscription_id") => {
            // The form has null where no subscription is given, and no GUID is spelled so.
            let id = if text == "null" { String::new() } else { text.clone() };
            put_line(&mut fields.products, index, |line| {
                line.subscription_id = id;
            });
        }
        (List::Products, _) => {
            reader.refuse(path, Fault::UnknownField(vec!["product", "subscription_id"]));
        }
        (List::Activities, _) => reader.refuse(path, Fault::UnknownField(vec!["activities"])),
    }
}

fn put_line(lines: &mut Vec<ProductLine>, index: usize, put: impl FnOnce(&mut ProductLine)) {
    if index == lines.len() {
        lines.push(ProductLine::default());
    }
    if let Some(line) = lines.get_mut(index) {
        put(line);
    }
}

/// A value where no text belongs.
fn json(reader: &mut Reader, path: &str, text: &str, wanted: Shape) -> Option<Json> {
    let value = serde_json::from_str(text).ok();
    if value.is_none() {
        let found = Shape::Text;
        reader.refuse(path, Fault::Shape { found, wanted });
    }
    value
}

#[cfg(test)]
mod tests;
