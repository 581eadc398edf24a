//! How wide glyphs are, in thousandths of the font's size.

use std::collections::HashMap;

use lopdf::{Dictionary, Object};

use super::{find, resolve};

/// How many widths a font may tell.
const MOST: usize = 70_000;

/// Widths by code.
#[derive(Debug, Default)]
pub(super) struct Widths {
    single: HashMap<u32, f64>,
    ranges: Vec<(u32, u32, f64)>,
    fallback: Option<f64>,
}

impl Widths {
    /// Those of a simple font.
    pub(super) fn simple(document: &lopdf::Document, font: &Dictionary) -> Self {
        let first = find(document, font, b"FirstChar").and_then(|first| first.as_i64().ok());
        let first = first.and_then(|first| u32::try_from(first).ok()).unwrap_or_default();
        let descriptor = super::find_dictionary(document, font, b"FontDescriptor");
        let missing = descriptor
            .and_then(|descriptor| find(document, descriptor, b"MissingWidth"))
            .and_then(width)
            .filter(|width| *width > 0.0);
        let mut widths = Self { fallback: missing, ..Self::default() };
        if let Some(Object::Array(array)) = find(document, font, b"Widths") {
            for (code, object) in (first..).zip(array.iter().take(256)) {
                if let Some(width) = resolve(document, object).and_then(width) {
                    widths.single.insert(code, width);
                }
            }
        }
        widths
    }

    /// Those of a font whose glyphs are numbered.
    pub(super) fn composite(document: &lopdf::Document, font: &Dictionary) -> Self {
        let fallback = find(document, font, b"DW").and_then(width).unwrap_or(1000.0);
        let mut widths = Self { fallback: Some(fallback), ..Self::default() };
        let Some(Object::Array(array)) = find(document, font, b"W") else {
            return widths;
        };
        let mut items = array.iter().filter_map(|item| resolve(document, item));
        while let (Some(first), Some(second)) = (items.next(), items.next()) {
            let Some(first) = code(first) else {
                break;
            };
            if widths.single.len() + widths.ranges.len() >= MOST {
                break;
            }
            if let Object::Array(list) = second {
                for (code, object) in (first..).zip(list.iter().take(MOST)) {
                    if let Some(width) = resolve(document, object).and_then(width) {
                        widths.single.insert(code, width);
                    }
                }
            } else if let (Some(last), Some(width)) = (code(second), items.next().and_then(width)) {
                widths.ranges.push((first, last, width));
            } else {
                break;
            }
        }
        widths.ranges.sort_by_key(|range| range.0);
        widths
    }

    /// The width of a code that draws this text.
    pub(super) fn of(&self, code: u32, text: &str) -> f64 {
        if let Some(width) = self.single.get(&code) {
            return *width;
        }
        let at = self.ranges.partition_point(|range| range.0 <= code);
        let range = at.checked_sub(1).map(|at| self.ranges[at]).filter(|range| code <= range.1);
        let known = range.map(|range| range.2).or(self.fallback);
        known.unwrap_or_else(|| usual(text))
    }
}

fn code(object: &Object) -> Option<u32> {
    u32::try_from(object.as_i64().ok()?).ok()
}

fn width(object: &Object) -> Option<f64> {
    object.as_float().ok().map(f64::from).filter(|width| width.is_finite() && width.abs() < 1e5)
}

/// About as wide as a character is in fonts that need not tell: the standard ones.
fn usual(text: &str) -> f64 {
    let of = |c: char| match c {
        'i' | 'j' | 'l' | 'I' | '.' | ',' | ':' | ';' | '\'' | '|' | '!' | ' ' | 'f' | 't'
        | '/' => 270.0,
        'm' | 'M' | 'W' | '@' | '%' => 870.0,
        'w' | 'A'..='Z' => 680.0,
        ' '..='~' => 550.0,
        c if u32::from(c) >= 0x1100 => 1000.0,
        _ => 560.0,
    };
    text.chars().map(of).sum()
}
