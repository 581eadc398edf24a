//! The attributes that the next character is written with, and the shortest way to change them.

use ratatui::buffer::Cell;
use ratatui::style::{Color, Modifier};

use super::{Depth, color};
use crate::tui::theme::Theme;

/// Each attribute with the codes that turn it on and off.
const ATTRIBUTES: [(Modifier, &str, &str); 9] = [
    (Modifier::BOLD, "1", "22"),
    (Modifier::DIM, "2", "22"),
    (Modifier::ITALIC, "3", "23"),
    (Modifier::UNDERLINED, "4", "24"),
    (Modifier::SLOW_BLINK, "5", "25"),
    (Modifier::RAPID_BLINK, "6", "25"),
    (Modifier::REVERSED, "7", "27"),
    (Modifier::HIDDEN, "8", "28"),
    (Modifier::CROSSED_OUT, "9", "29"),
];

/// Attributes that show on a space.
const SHOWS_ON_BLANK: Modifier =
    Modifier::REVERSED.union(Modifier::UNDERLINED).union(Modifier::CROSSED_OUT);

/// Attributes that the oldest terminals know: a VT100 can turn them on, and all of them off.
const OLDEST: Modifier = Modifier::BOLD
    .union(Modifier::UNDERLINED)
    .union(Modifier::SLOW_BLINK)
    .union(Modifier::REVERSED);

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Pen {
    fg: Color,
    bg: Color,
    attributes: Modifier,
}

impl Pen {
    /// What a terminal writes with after a reset.
    pub(super) const PLAIN: Self =
        Self { fg: Color::Reset, bg: Color::Reset, attributes: Modifier::empty() };

    /// What `cell` asks for, as far as a terminal of `depth` can show it.
    pub(super) fn of(cell: &Cell, depth: Depth, theme: &Theme) -> Self {
        let (shown, weight) = theme.shown(cell.fg, depth);
        let mut fg = color::reduce(shown, depth);
        let mut bg = color::reduce(theme.shown(cell.bg, depth).0, depth);
        // Two colours that fell together would hide the text.
        if fg == bg && cell.fg != cell.bg {
            (fg, bg) = (Color::Reset, Color::Reset);
        }
        let mut attributes = cell.modifier | weight;
        // Terminals don't agree on what both are together.
        if attributes.contains(Modifier::BOLD) {
            attributes.remove(Modifier::DIM);
        }
        if depth == Depth::None {
            attributes = attributes.intersection(OLDEST);
        }
        Self { fg, bg, attributes }
    }

    /// The pen without what doesn't show on a space, so that spaces that look the same are the
    /// same.
    pub(super) fn on_blank(self) -> Self {
        if self.attributes.intersects(SHOWS_ON_BLANK) {
            return self;
        }
        Self { bg: self.bg, ..Self::PLAIN }
    }

    /// The shortest sequence that turns `self` into `next`. Where there are no colours, nothing is
    /// turned off alone: a VT100 knows only how to turn everything off.
    pub(super) fn change_to(self, next: Self, depth: Depth) -> String {
        if self == next {
            return String::new();
        }
        let mut changes = Vec::new();
        let mut kept = self.attributes;
        for (attribute, _, off) in ATTRIBUTES {
            if kept.contains(attribute) && !next.attributes.contains(attribute) {
                changes.push(off.to_owned());
                // Some codes turn two attributes off.
                for (other, _, also_off) in ATTRIBUTES {
                    kept.set(other, kept.contains(other) && also_off != off);
                }
            }
        }
        changes.extend(Self { attributes: kept, ..self }.additions(next));
        let mut from_reset = Self::PLAIN.additions(next);
        if !from_reset.is_empty() {
            from_reset.insert(0, "0".to_owned());
        }
        let (changes, from_reset) = (changes.join(";"), from_reset.join(";"));
        let is_off = !next.attributes.contains(self.attributes);
        let needs_reset = depth == Depth::None && is_off;
        let codes =
            if !needs_reset && changes.len() <= from_reset.len() { changes } else { from_reset };
        format!("\x1b[{codes}m")
    }

    /// The codes for what `next` has and `self` has not.
    fn additions(self, next: Self) -> Vec<String> {
        let mut codes: Vec<String> = ATTRIBUTES
            .iter()
            .filter(|(a, _, _)| next.attributes.contains(*a) && !self.attributes.contains(*a))
            .map(|(_, on, _)| (*on).to_owned())
            .collect();
        if self.fg != next.fg {
            codes.push(color_code(next.fg, 30));
        }
        if self.bg != next.bg {
            codes.push(color_code(next.bg, 40));
        }
        codes
    }
}

/// The code that sets the foreground (`base` 30) or the background (40) to `color`.
fn color_code(color: Color, base: u8) -> String {
    match (color, color::number(color)) {
        (_, Some(number @ 0..=7)) => (base + number).to_string(),
        (_, Some(number)) => (base + 60 + number - 8).to_string(),
        (Color::Indexed(index), None) => format!("{};5;{index}", base + 8),
        (Color::Rgb(r, g, b), None) => format!("{};2;{r};{g};{b}", base + 8),
        _ => (base + 9).to_string(),
    }
}
