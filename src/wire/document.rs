//! Reading a JSON document piece by piece, keeping count of everything that is wrong with it.

use serde_json::{Map, Value};

use crate::i18n::cli::{Fault, Malformed, Shape};

/// Parses a document of at most `limit` bytes. A byte order mark before it is let pass.
///
/// # Errors
/// When it is larger than that, or not JSON.
pub fn parse(text: &str, limit: u64) -> Result<Value, Malformed> {
    if text.len() as u64 > limit {
        return Err(Malformed { path: None, fault: Fault::TooLarge(limit) });
    }
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    serde_json::from_str(text)
        .map_err(|error| Malformed { path: None, fault: Fault::NotJson(error.to_string()) })
}

/// A value with its path in the document.
#[derive(Debug, Clone)]
pub struct Node<'v> {
    value: &'v Value,
    path: String,
}

impl<'v> Node<'v> {
    /// A value at a path; the empty path is the whole document.
    #[must_use]
    pub fn at(value: &'v Value, path: impl Into<String>) -> Self {
        Self { value, path: path.into() }
    }

    /// Where it stands.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.path
    }

    fn shape(&self) -> Shape {
        match self.value {
            Value::Null => Shape::Null,
            Value::Bool(_) => Shape::Flag,
            Value::Number(_) => Shape::Number,
            Value::String(_) => Shape::Text,
            Value::Array(_) => Shape::List,
            Value::Object(_) => Shape::Object,
        }
    }
}

/// An object whose fields are known by name.
#[derive(Debug)]
pub struct Object<'v> {
    map: &'v Map<String, Value>,
    path: String,
}

impl<'v> Object<'v> {
    /// Where a field of it stands, whether or not it is there.
    #[must_use]
    pub fn path_of(&self, field: &str) -> String {
        if self.path.is_empty() { field.to_owned() } else { format!("{}.{field}", self.path) }
    }

    /// A field; `null` and a missing one are the same.
    #[must_use]
    pub fn get(&self, field: &str) -> Option<Node<'v>> {
        let value = self.map.get(field).filter(|value| !value.is_null())?;
        Some(Node { value, path: self.path_of(field) })
    }
}

/// Reads a document and collects what is wrong with it.
#[derive(Debug, Default)]
pub struct Reader {
    wrong: Vec<Malformed>,
}

impl Reader {
    /// What has been read, if nothing was wrong.
    ///
    /// # Errors
    /// Everything that was wrong.
    pub fn settle<T>(self, read: T) -> Result<T, Vec<Malformed>> {
        if self.wrong.is_empty() { Ok(read) } else { Err(self.wrong) }
    }

    /// Notes something that is wrong at a path.
    pub fn refuse(&mut self, path: impl Into<String>, fault: Fault) {
        let path = Some(path.into()).filter(|path| !path.is_empty());
        self.wrong.push(Malformed { path, fault });
    }

    fn wants(&mut self, node: &Node<'_>, wanted: Shape) {
        self.refuse(node.path.clone(), Fault::Shape { found: node.shape(), wanted });
    }

    /// An object; each of its fields that is not among the `known` is refused by name.
    pub fn object<'v>(&mut self, node: &Node<'v>, known: &[&'static str]) -> Option<Object<'v>> {
        let Value::Object(map) = node.value else {
            self.wants(node, Shape::Object);
            return None;
        };
        let object = Object { map, path: node.path.clone() };
        for field in map.keys().filter(|field| !known.contains(&field.as_str())) {
            self.refuse(object.path_of(field), Fault::UnknownField(known.to_vec()));
        }
        Some(object)
    }

    /// A list; one that is missing is empty.
    pub fn list<'v>(&mut self, node: Option<Node<'v>>) -> Vec<Node<'v>> {
        let Some(node) = node else { return Vec::new() };
        let Value::Array(values) = node.value else {
            self.wants(&node, Shape::List);
            return Vec::new();
        };
        let place = |(index, value)| Node { value, path: format!("{}[{index}]", node.path) };
        values.iter().enumerate().map(place).collect()
    }

    /// A text; one that is missing is empty.
    pub fn text(&mut self, node: Option<Node<'_>>) -> String {
        match node {
            Some(Node { value: Value::String(text), .. }) => text.clone(),
            Some(node) => {
                self.wants(&node, Shape::Text);
                String::new()
            }
            None => String::new(),
        }
    }

    /// A text that must be there and not be blank.
    pub fn required(&mut self, object: &Object<'_>, field: &str) -> String {
        let Some(node) = object.get(field) else {
            self.refuse(object.path_of(field), Fault::Missing);
            return String::new();
        };
        let path = node.path.clone();
        let is_text = matches!(node.value, Value::String(_));
        let text = self.text(Some(node)).trim().to_owned();
        if is_text && text.is_empty() {
            self.refuse(path, Fault::Missing);
        }
        text
    }

    /// `true` or `false`; one that is missing is `false`.
    pub fn flag(&mut self, node: Option<Node<'_>>) -> bool {
        match node {
            Some(Node { value: Value::Bool(flag), .. }) => *flag,
            Some(node) => {
                self.wants(&node, Shape::Flag);
                false
            }
            None => false,
        }
    }
}

/// What of the known is spelled most like a text, if anything is nearly so.
#[must_use]
pub fn nearest(text: &str, known: &[&'static str]) -> Option<&'static str> {
    const NEAR: f64 = 0.5;
    let text = text.to_lowercase();
    let like = |known: &&'static str| {
        let last = known.rsplit('.').next().unwrap_or(known);
        strsim::normalized_damerau_levenshtein(&text, known)
            .max(strsim::normalized_damerau_levenshtein(&text, last))
    };
    let best = known.iter().copied().max_by(|one, other| like(one).total_cmp(&like(other)))?;
    (like(&best) >= NEAR).then_some(best)
}
