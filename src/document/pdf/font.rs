//! Fonts: which text the bytes of a string stand for, and how wide it is.

use std::collections::HashMap;
use std::rc::Rc;

use lopdf::{Dictionary, Object, ObjectId};

use super::cmap::CMap;
use super::predefined::Codes;
use super::widths::Widths;
use super::{find, find_dictionary, glyph, unpacked};
use crate::document::reading::{Reading, Stop};
use crate::document::symbol;

/// The fonts of a file, read when they are first used.
#[derive(Default)]
pub(super) struct Fonts {
    known: HashMap<ObjectId, Rc<Font>>,
}

impl Fonts {
    /// The font of that name among a page's resources.
    pub(super) fn get(
        &mut self,
        reading: &mut Reading<'_>,
        document: &lopdf::Document,
        resources: Option<&Dictionary>,
        name: &[u8],
    ) -> Result<Option<Rc<Font>>, Stop> {
        let fonts = resources.and_then(|resources| find_dictionary(document, resources, b"Font"));
        let Some(object) = fonts.and_then(|fonts| fonts.get(name).ok()) else {
            return Ok(None);
        };
        let id = object.as_reference().ok();
        if let Some(font) = id.and_then(|id| self.known.get(&id)) {
            return Ok(Some(Rc::clone(font)));
        }
        let Some(Object::Dictionary(font)) = super::resolve(document, object) else {
            return Ok(None);
        };
        let font = Rc::new(Font::read(reading, document, font)?);
        if let Some(id) = id {
            self.known.insert(id, Rc::clone(&font));
        }
        Ok(Some(font))
    }
}

/// A font, as far as text needs it.
pub(super) struct Font {
    to_unicode: Option<CMap>,
    widths: Widths,
    /// What turns a width into a share of the font's size.
    scale: f64,
    kind: Kind,
}

enum Kind {
    Simple(Vec<Option<String>>),
    Composite { codes: Codes, spaces: Option<CMap>, vertical: bool },
}

/// A code of a string, and what it draws.
pub(super) struct Drawn {
    /// The text; none where nothing tells it.
    pub(super) text: Option<String>,
    /// As a share of the font's size.
    pub(super) width: f64,
    /// The single byte of a space, at which words are parted.
    pub(super) is_space: bool,
}

impl Font {
    fn read(
        reading: &mut Reading<'_>,
        document: &lopdf::Document,
        font: &Dictionary,
    ) -> Result<Self, Stop> {
        // Reading one takes looking up the names of its glyphs.
        reading.spend(10_000)?;
        let to_unicode = match find(document, font, b"ToUnicode") {
            Some(Object::Stream(stream)) => Some(CMap::parse(&unpacked(reading, stream)?)),
            _ => None,
        };
        let subtype = font.get(b"Subtype").and_then(Object::as_name).unwrap_or_default();
        if subtype == b"Type0" {
            return Self::composite(reading, document, font, to_unicode);
        }
        let matrix = find(document, font, b"FontMatrix")
            .and_then(|matrix| super::numbers::<6>(document, matrix));
        let scale =
            if subtype == b"Type3" { matrix.map_or(0.001, |matrix| matrix[0]) } else { 0.001 };
        let widths = Widths::simple(document, font);
        Ok(Self { to_unicode, widths, scale, kind: Kind::Simple(simple(document, font, subtype)) })
    }

    fn composite(
        reading: &mut Reading<'_>,
        document: &lopdf::Document,
        font: &Dictionary,
        to_unicode: Option<CMap>,
    ) -> Result<Self, Stop> {
        let (codes, spaces, vertical) = match find(document, font, b"Encoding") {
            Some(Object::Name(name)) => {
                let name = String::from_utf8_lossy(name);
                (Codes::of(&name), None, Codes::is_vertical(&name))
            }
            Some(Object::Stream(stream)) => {
                let map = CMap::parse(&unpacked(reading, stream)?);
                let base =
                    find(document, &stream.dict, b"UseCMap").and_then(|base| base.as_name().ok());
                let base =
                    base.map_or(Codes::Own, |base| Codes::of(&String::from_utf8_lossy(base)));
                let vertical = find(document, &stream.dict, b"WMode");
                (base, Some(map), vertical.and_then(|mode| mode.as_i64().ok()) == Some(1))
            }
            _ => (Codes::Own, None, false),
        };
        let below = match find(document, font, b"DescendantFonts") {
            Some(Object::Array(fonts)) => {
                fonts.first().and_then(|font| super::resolve(document, font))
            }
            _ => None,
        };
        let mut widths = match below {
            Some(Object::Dictionary(below)) => Widths::composite(document, below),
            _ => Widths::default(),
        };
        if codes != Codes::Own {
            // Widths go by glyphs, whose numbers only the font's maker knows.
            widths = Widths::default();
        }
        let kind = Kind::Composite { codes, spaces, vertical };
        Ok(Self { to_unicode, widths, scale: 0.001, kind })
    }

    /// Whether lines run from top to bottom.
    pub(super) fn is_vertical(&self) -> bool {
        matches!(self.kind, Kind::Composite { vertical: true, .. })
    }

    /// Takes the first code of a string.
    pub(super) fn take(&self, bytes: &mut &[u8]) -> Option<Drawn> {
        let all: &[u8] = bytes;
        let first = *all.first()?;
        let length = match &self.kind {
            Kind::Simple(_) => 1,
            Kind::Composite { codes, spaces, .. } => {
                let told = spaces.as_ref().and_then(|map| map.length(all));
                told.unwrap_or_else(|| codes.length(all)).clamp(1, all.len())
            }
        };
        let (bytes_of, rest) = all.split_at(length);
        *bytes = rest;
        let code = bytes_of.iter().fold(0, |code: u32, byte| code << 8 | u32::from(*byte));
        let text =
            self.to_unicode.as_ref().and_then(|map| map.text(code)).or_else(|| match &self.kind {
                Kind::Simple(table) => table.get(usize::from(first)).cloned().flatten(),
                Kind::Composite { codes, .. } => codes.text(bytes_of),
            });
        let text =
            text.map(|text| match symbol::private(text.chars().next().unwrap_or_default()) {
                Some(drawn) => drawn.to_string(),
                None => text,
            });
        let width = self.widths.of(code, text.as_deref().unwrap_or("n")) * self.scale;
        Some(Drawn { text, width, is_space: bytes_of == b" " })
    }
}

/// What the codes of a simple font draw.
fn simple(document: &lopdf::Document, font: &Dictionary, subtype: &[u8]) -> Vec<Option<String>> {
    let name = font.get(b"BaseFont").and_then(Object::as_name).unwrap_or_default();
    let of =
        |find: fn(u32) -> Option<char>| (0..256).map(|code| find(code).map(String::from)).collect();
    let ends = |sign: &[u8]| name.ends_with(sign);
    let encoding = find(document, font, b"Encoding");
    let usual = if subtype == b"TrueType" { "WinAnsiEncoding" } else { "StandardEncoding" };
    let base = |name: Option<&[u8]>| match name {
        Some(
            name @ (b"WinAnsiEncoding" | b"MacRomanEncoding" | b"MacExpertEncoding"
            | b"StandardEncoding"),
        ) => glyph::encoding(&String::from_utf8_lossy(name)),
        _ => glyph::encoding(usual),
    };
    let mut table = match encoding {
        _ if ends(b"ZapfDingbats") => of(symbol::dingbat),
        _ if ends(b"Symbol") => of(symbol::symbol),
        Some(Object::Name(name)) => base(Some(name)),
        Some(Object::Dictionary(encoding)) => {
            base(find(document, encoding, b"BaseEncoding").and_then(|name| name.as_name().ok()))
        }
        _ => base(None),
    };
    table.resize(256, None);
    let Some(Object::Dictionary(encoding)) = encoding else {
        return table;
    };
    if let Some(Object::Array(differences)) = find(document, encoding, b"Differences") {
        let mut code = 0_usize;
        for item in differences.iter().take(1_024) {
            match super::resolve(document, item) {
                Some(Object::Integer(next)) => code = usize::try_from(*next).unwrap_or(usize::MAX),
                Some(Object::Name(name)) => {
                    if let Some(place) = table.get_mut(code) {
                        *place = glyph::named(name);
                    }
                    code = code.saturating_add(1);
                }
                _ => {}
            }
        }
    }
    table
}
