//! What an element's style says about whether its text can be seen.

use super::colour::{BLACK, Colour, WHITE};
use super::sheet::Sheet;
use super::tree::Element;

/// What an element hands on to what is in it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Look {
    /// Nothing in it is shown.
    pub(super) hidden: bool,
    /// Spaces and line ends are kept.
    pub(super) verbatim: bool,
    text: Colour,
    behind: Colour,
}

impl Look {
    /// Black on white.
    pub(super) const PAGE: Self =
        Self { hidden: false, verbatim: false, text: BLACK, behind: WHITE };

    /// Whether text in it can be seen.
    pub(super) fn shows(&self) -> bool {
        !self.hidden && self.text.stands_out_from(self.behind)
    }

    /// The look of what is in an element.
    pub(super) fn inside(mut self, element: &Element, sheet: &Sheet) -> Self {
        let is_closed = element.name() == "dialog" && element.attribute("open").is_none();
        if element.attribute("hidden").is_some() || is_closed {
            self.hidden = true;
        }
        if matches!(element.name(), "pre" | "textarea" | "listing" | "xmp") {
            self.verbatim = true;
        }
        let named = |name| element.attribute(name).map(str::to_ascii_lowercase);
        if let Some(colour) = named("bgcolor").as_deref().and_then(Colour::parse) {
            self.behind = colour;
        }
        if named("background").is_some() {
            self.behind = Colour::Unknown;
        }
        let text = named(if element.name() == "body" { "text" } else { "color" });
        if let Some(colour) = text.as_deref().and_then(Colour::parse) {
            self.text = colour;
        }
        for declarations in sheet.declarations_for(element) {
            self.apply(declarations);
        }
        if let Some(style) = named("style") {
            self.apply(&style);
        }
        self
    }

    /// Heeds declarations, in lower case.
    fn apply(&mut self, declarations: &str) {
        for declaration in declarations.split(';') {
            let Some((property, value)) = declaration.split_once(':') else {
                continue;
            };
            let value = value.trim().trim_end_matches("!important").trim_end();
            self.heed(property.trim(), value);
        }
    }

    fn heed(&mut self, property: &str, value: &str) {
        match property {
            "display" => self.hidden |= value == "none",
            "visibility" => self.hidden |= matches!(value, "hidden" | "collapse"),
            "opacity" => self.hidden |= number(value).is_some_and(|opacity| opacity <= 0.02),
            "font-size" => self.hidden |= length(value).is_some_and(|size| size <= 1.0),
            "max-height" | "max-width" | "height" | "width" => {
                self.hidden |= length(value).is_some_and(|size| size <= 0.0);
            }
            "left" | "top" | "right" | "bottom" | "text-indent" | "margin-left" | "margin-top" => {
                self.hidden |= length(value).is_some_and(|offset| offset <= -900.0);
            }
            "clip" => self.hidden |= value.replace(' ', "").starts_with("rect(0,0,0,0"),
            "white-space" => self.verbatim = value.starts_with("pre"),
            "color" | "-webkit-text-fill-color" => {
                self.text = Colour::parse(value).unwrap_or(self.text);
            }
            "background-color" => self.stand_before(Colour::parse(value)),
            "background" | "background-image"
                if value.contains("url(") || value.contains("gradient(") =>
            {
                self.behind = Colour::Unknown;
            }
            "background" => {
                let words = value.split_whitespace();
                let mut colours = words.filter_map(Colour::parse);
                let known = colours.find(|colour| *colour != Colour::Unknown);
                self.stand_before(known.or_else(|| Colour::parse(value)));
            }
            _ => {}
        }
    }

    fn stand_before(&mut self, colour: Option<Colour>) {
        if let Some(colour) = colour.filter(|colour| *colour != Colour::Clear) {
            self.behind = colour;
        }
    }
}

/// A number without a unit, or a share in percent.
fn number(value: &str) -> Option<f32> {
    match value.strip_suffix('%') {
        Some(percent) => percent.trim().parse::<f32>().ok().map(|percent| percent / 100.0),
        None => value.parse().ok(),
    }
}

/// A length in about pixels.
fn length(value: &str) -> Option<f32> {
    let value = value.trim();
    let unit = value.find(|c: char| c.is_ascii_alphabetic() || c == '%').unwrap_or(value.len());
    let (number, unit) = value.split_at(unit);
    let number: f32 = number.parse().ok()?;
    Some(match unit {
        "em" | "rem" | "ch" | "ex" => number * 16.0,
        "pt" => number * 1.33,
        "cm" => number * 38.0,
        "mm" => number * 3.8,
        "in" => number * 96.0,
        "%" | "vw" | "vh" => number * 10.0,
        _ => number,
    })
}
