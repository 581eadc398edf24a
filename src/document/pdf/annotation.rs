//! What is put onto a page: the fields of forms, and remarks.

use lopdf::{Dictionary, Object};

use super::{find, find_dictionary, resolve};
use crate::document::reading::{Reading, Stop};

/// How many annotations a page may have.
const MOST: usize = 20_000;
/// How deep fields may lie in each other.
const DEEPEST: usize = 32;
/// Flags of annotations that are not seen: hidden, and not to be shown.
const UNSEEN: i64 = 0b10_0010;

/// What was noticed.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Noted {
    pub(super) hidden: bool,
    /// There is something that can only be looked at, such as a stamp.
    pub(super) pictures: bool,
}

/// Writes what a page's annotations say, below its text.
pub(super) fn write(
    reading: &mut Reading<'_>,
    document: &lopdf::Document,
    page: &Dictionary,
) -> Result<Noted, Stop> {
    let mut noted = Noted::default();
    let Some(Object::Array(annotations)) = find(document, page, b"Annots") else {
        return Ok(noted);
    };
    let mut apart = reading.is_blank();
    for annotation in annotations.iter().take(MOST) {
        reading.spend(64)?;
        let Some(Object::Dictionary(annotation)) = resolve(document, annotation) else {
            continue;
        };
        let kind = find(document, annotation, b"Subtype").and_then(|kind| kind.as_name().ok());
        noted.pictures |= matches!(kind, Some(b"Stamp" | b"Ink"));
        let line = match kind {
            Some(b"Widget") => field(document, annotation),
            Some(b"Popup" | b"Link") => None,
            _ => remark(document, annotation),
        };
        let Some(line) = line else {
            continue;
        };
        let flags = find(document, annotation, b"F").and_then(|flags| flags.as_i64().ok());
        if flags.unwrap_or_default() & UNSEEN != 0 {
            noted.hidden = true;
            continue;
        }
        if !std::mem::replace(&mut apart, true) {
            reading.write("\n")?;
        }
        reading.write(&line)?;
        reading.write("\n")?;
    }
    Ok(noted)
}

/// A remark, and who made it.
fn remark(document: &lopdf::Document, annotation: &Dictionary) -> Option<String> {
    let said = text(find(document, annotation, b"Contents")?)?;
    let who = find(document, annotation, b"T").and_then(text);
    Some(who.map_or_else(|| said.clone(), |who| format!("{who}: {said}")))
}

/// A field of a form: its name and what it holds.
fn field(document: &lopdf::Document, widget: &Dictionary) -> Option<String> {
    let mut names = Vec::new();
    let (mut kind, mut value) = (None, None);
    let mut field = Some(widget);
    for _ in 0..DEEPEST {
        let Some(here) = field else {
            break;
        };
        names.extend(find(document, here, b"T").and_then(text));
        kind = kind.or_else(|| find(document, here, b"FT").and_then(|kind| kind.as_name().ok()));
        value = value.or_else(|| find(document, here, b"V"));
        field = find_dictionary(document, here, b"Parent");
    }
    names.reverse();
    let name = names.join(".");
    let holds = match kind {
        Some(b"Btn") => {
            let state = find(document, widget, b"AS").or(value)?.as_name().ok()?;
            if state == b"Off" { "[ ]".to_owned() } else { "[x]".to_owned() }
        }
        Some(b"Sig") => signature(document, value?)?,
        _ => values(document, value?),
    };
    Some(if name.is_empty() { holds } else { format!("{name}: {holds}") })
        .filter(|_| !name.is_empty())
}

/// Who signed, when and why, as the signature says. Nobody has proven it.
fn signature(document: &lopdf::Document, value: &Object) -> Option<String> {
    let Object::Dictionary(signature) = value else {
        return None;
    };
    let keys: [&[u8]; 5] = [b"Name", b"M", b"Reason", b"Location", b"ContactInfo"];
    let said = keys.iter().filter_map(|key| find(document, signature, key).and_then(text));
    let said: Vec<String> = said.collect();
    Some(said.join(", ")).filter(|said| !said.is_empty())
}

fn values(document: &lopdf::Document, value: &Object) -> String {
    match value {
        Object::Array(values) => {
            let values = values.iter().take(1_000).filter_map(|value| resolve(document, value));
            values.filter_map(text).collect::<Vec<_>>().join(", ")
        }
        Object::Stream(stream) => String::from_utf8_lossy(&stream.content).into_owned(),
        value => text(value).unwrap_or_default(),
    }
}

fn text(object: &Object) -> Option<String> {
    match object {
        Object::String(..) => lopdf::decode_text_string(object).ok(),
        Object::Name(name) => Some(String::from_utf8_lossy(name).into_owned()),
        _ => None,
    }
    .filter(|text| !text.trim().is_empty())
}
