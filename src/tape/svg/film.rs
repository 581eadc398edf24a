//! A recording as one strip of film for each row of the screen.
//!
//! All that a row ever shows stands side by side on its strip, and the strip is moved so that what is
//! shown now is in the row's window. So a frame in which one row changes costs one keyframe, a row
//! that comes back costs nothing, and one that is seen in several places is drawn once.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use super::palette::Ink;
use super::{BASE, CELL, LINE, row};
use crate::tape::screen::Screen;
use crate::tui::app::Millis;

/// A drawing among all of them.
type Id = usize;

/// The strips of a recording.
pub(super) struct Film {
    size: (u16, u16),
    length: Millis,
    /// The drawings of rows, each once.
    drawings: Vec<String>,
    /// On how many strips each of them is.
    uses: Vec<usize>,
    strips: Vec<Strip>,
    inks: BTreeSet<Ink>,
}

/// What one row shows.
#[derive(Default)]
struct Strip {
    /// Each drawing once, in the order in which they come.
    drawings: Vec<Id>,
    /// From when on which place of the strip is seen.
    moves: Vec<(Millis, usize)>,
}

impl Strip {
    /// Shows a drawing from then on; tells whether it was on no place of the strip before.
    fn show(&mut self, at: Millis, drawing: Id) -> bool {
        let known = self.drawings.iter().position(|known| *known == drawing);
        let place = known.unwrap_or_else(|| {
            self.drawings.push(drawing);
            self.drawings.len() - 1
        });
        if self.moves.last().is_none_or(|(_, last)| *last != place) {
            self.moves.push((at, place));
        }
        known.is_none()
    }
}

impl Film {
    /// Cuts frames into strips; the size is that of the largest of them.
    pub(super) fn of(frames: &[(Millis, Screen)], size: (u16, u16), length: Millis) -> Self {
        let mut film = Self {
            size,
            length,
            drawings: Vec::new(),
            uses: Vec::new(),
            strips: (0..size.1).map(|_| Strip::default()).collect(),
            inks: BTreeSet::new(),
        };
        let mut known = BTreeMap::new();
        for (at, screen) in frames {
            for (number, strip) in film.strips.iter_mut().enumerate() {
                let empty = Vec::new();
                let cells = screen.rows.get(number).unwrap_or(&empty);
                let drawing = row::draw(cells, &mut film.inks);
                let next = film.drawings.len();
                let id = *known.entry(drawing).or_insert_with_key(|drawing| {
                    film.drawings.push(drawing.clone());
                    film.uses.push(0);
                    next
                });
                film.uses[id] += usize::from(strip.show(*at, id));
            }
        }
        film
    }

    /// The largest screen: columns, rows.
    pub(super) const fn size(&self) -> (u16, u16) {
        self.size
    }

    /// The colours that are used.
    pub(super) const fn inks(&self) -> &BTreeSet<Ink> {
        &self.inks
    }

    fn width(&self) -> u32 {
        u32::from(self.size.0) * CELL
    }

    /// The rules by which the strips move; none where nothing does.
    pub(super) fn motion(&self) -> String {
        let mut css = String::new();
        for (number, strip) in self.strips.iter().enumerate().filter(|(_, strip)| strip.is_moved())
        {
            let _ = write!(css, "@keyframes r{number}{{");
            for (at, place) in &strip.moves {
                let left = u32::try_from(*place).unwrap_or_default() * self.width();
                let share = percent(*at, self.length);
                let _ = match left {
                    0 => write!(css, "{share}{{transform:none}}"),
                    left => write!(css, "{share}{{transform:translate(-{left}px)}}"),
                };
            }
            css.push_str("}\n");
        }
        if css.is_empty() {
            return css;
        }
        let length = self.length.max(1);
        let _ = writeln!(
            css,
            ".r{{animation-duration:{length}ms;animation-timing-function:step-end;\
             animation-iteration-count:infinite}}"
        );
        css.push_str("@media (prefers-reduced-motion:reduce){.r{animation:none!important}}\n");
        css
    }

    /// The drawings that several strips have.
    pub(super) fn shared(&self) -> String {
        let mut svg = String::new();
        for (id, drawing) in self.drawings.iter().enumerate().filter(|(id, _)| self.is_shared(*id))
        {
            let _ = writeln!(svg, "<g id=\"a{id}\">{drawing}</g>");
        }
        if svg.is_empty() { svg } else { format!("<defs>\n{svg}</defs>\n") }
    }

    fn is_shared(&self, id: Id) -> bool {
        !self.drawings[id].is_empty() && self.uses[id] > 1
    }

    /// Every row's window with its strip.
    pub(super) fn rows(&self) -> String {
        let mut svg = String::new();
        let width = self.width();
        for (number, strip) in self.strips.iter().enumerate() {
            let drawings: String = strip
                .drawings
                .iter()
                .enumerate()
                .map(|(place, id)| self.placed(*id, place))
                .collect();
            if drawings.is_empty() {
                continue;
            }
            let y = u32::try_from(number).unwrap_or_default() * LINE;
            let _ = write!(
                svg,
                "<svg y=\"{y}\" width=\"{width}\" height=\"{LINE}\" viewBox=\"0 -{BASE} {width} {LINE}\">"
            );
            if strip.is_moved() {
                let _ =
                    write!(svg, "<g class=\"r\" style=\"animation-name:r{number}\">{drawings}</g>");
            } else {
                svg.push_str(&drawings);
            }
            svg.push_str("</svg>\n");
        }
        svg
    }

    /// A drawing at a place of a strip.
    fn placed(&self, id: Id, place: usize) -> String {
        let drawing = &self.drawings[id];
        let left = u32::try_from(place).unwrap_or_default() * self.width();
        if drawing.is_empty() {
            String::new()
        } else if self.is_shared(id) {
            format!("<use href=\"#a{id}\" x=\"{left}\"/>")
        } else if left == 0 {
            drawing.clone()
        } else {
            format!("<g transform=\"translate({left})\">{drawing}</g>")
        }
    }
}

impl Strip {
    const fn is_moved(&self) -> bool {
        self.moves.len() > 1
    }
}

/// When something is, as a share of the whole.
fn percent(at: Millis, length: Millis) -> String {
    // In ten thousandths of a percent: a thousandth of a second in a quarter of an hour.
    let share = at.saturating_mul(1_000_000) / length.max(1);
    let (whole, rest) = (share / 10_000, share % 10_000);
    let told = format!("{whole}.{rest:04}");
    format!("{}%", told.trim_end_matches('0').trim_end_matches('.'))
}
