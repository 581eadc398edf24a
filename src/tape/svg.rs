//! A screen as a picture, and a recording as one that moves: SVG, written directly.
//!
//! Every run of glyphs has a place and a length of its own, and lines, blocks and dots are drawn as
//! shapes, so columns and borders meet whatever font the viewer has. There is no script, no font and
//! nothing else from outside, so it moves inside an `<img>` too; whoever asks for less motion gets the
//! first frame. Colours are those of one fixed dark palette.

use std::fmt::Write as _;

use super::recording::Recording;
use super::screen::Screen;
use crate::i18n::Language;
use crate::text::clean_line;
use crate::tui::app::Millis;

mod film;
mod palette;
mod row;
mod shapes;
#[cfg(test)]
mod tests;

use film::Film;
use palette::{Ink, PAPER, TEXT};

/// A cell's width, in pixels.
const CELL: u32 = 9;
/// A cell's height, in pixels.
const LINE: u32 = 18;
/// From a cell's upper edge down to the line that letters stand on, in pixels.
const BASE: u32 = 14;
/// Around the screen, in pixels.
const MARGIN: u32 = 14;
/// The window's bar, in pixels.
const BAR: u32 = 30;

/// A screen as a picture.
#[must_use]
pub fn still(screen: &Screen, title: Option<&str>, lang: Language) -> String {
    let film = Film::of(&[(0, screen.clone())], screen.size, 0);
    document(&film, title, lang)
}

/// Each frame as a picture, all of one size.
#[cfg(feature = "pictures")]
pub(super) fn frames<'a>(
    frames: &'a [(Millis, Screen)],
    title: Option<&'a str>,
    lang: Language,
) -> impl Iterator<Item = String> + 'a {
    let size = largest(frames);
    frames
        .iter()
        .map(move |frame| document(&Film::of(std::slice::from_ref(frame), size, 0), title, lang))
}

/// The columns of the widest screen, and the rows of the highest.
fn largest(frames: &[(Millis, Screen)]) -> (u16, u16) {
    let sizes = frames.iter().map(|(_, screen)| screen.size);
    sizes.fold((1, 1), |most, size| (most.0.max(size.0), most.1.max(size.1)))
}

/// A recording as a picture that moves, again and again.
#[must_use]
pub fn animation(recording: &Recording) -> String {
    let frames = recording.frames();
    let film = Film::of(&frames, largest(&frames), recording.length);
    document(&film, recording.title.as_deref(), recording.lang)
}

fn document(film: &Film, title: Option<&str>, lang: Language) -> String {
    let (columns, rows) = film.size();
    let (width, height) = (u32::from(columns) * CELL, u32::from(rows) * LINE);
    let (whole_width, whole_height) = (width + 2 * MARGIN, height + BAR + 2 * MARGIN);
    let title = escaped(&clean_line(title.unwrap_or("cpor")));
    let mut svg = String::new();
    // Writing to a string does not fail.
    let _ = write!(
        svg,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" xml:lang=\"{lang}\" width=\"{whole_width}\" \
         height=\"{whole_height}\" viewBox=\"0 0 {whole_width} {whole_height}\" role=\"img\">\n\
         <title>{title}</title>\n<style>\n{}{}</style>\n",
        looks(film),
        film.motion(),
    );
    svg.push_str(&film.shared());
    let middle = whole_width / 2;
    let _ = write!(
        svg,
        "<rect x=\".5\" y=\".5\" width=\"{}\" height=\"{}\" rx=\"8\" fill=\"{PAPER}\" \
         stroke=\"#3a3f4b\"/>\n\
         <g fill=\"#4b5160\"><circle cx=\"20\" cy=\"16\" r=\"5\"/><circle cx=\"38\" cy=\"16\" \
         r=\"5\"/><circle cx=\"56\" cy=\"16\" r=\"5\"/></g>\n\
         <text class=\"t\" x=\"{middle}\" y=\"21\">{title}</text>\n\
         <svg x=\"{MARGIN}\" y=\"{}\" width=\"{width}\" height=\"{height}\">\n",
        whole_width - 1,
        whole_height - 1,
        BAR + MARGIN / 2,
    );
    svg.push_str(&film.rows());
    svg.push_str("</svg>\n</svg>\n");
    svg
}

/// What the classes of the runs mean; of the colours, those that there are.
fn looks(film: &Film) -> String {
    let mut css = format!(
        "text{{fill:{TEXT};font:15px ui-monospace,SFMono-Regular,Menlo,Consolas,\"DejaVu Sans \
         Mono\",\"Liberation Mono\",\"Noto Sans Mono CJK KR\",\"Noto Sans CJK KR\",monospace;\
         font-variant-ligatures:none}}\n\
         path{{fill:{TEXT};shape-rendering:crispEdges}}\n\
         .t{{fill:#9aa1ad;font-family:system-ui,sans-serif;font-size:13px;text-anchor:middle}}\n\
         .w{{font-size:16px}}.b{{font-weight:bold}}.i{{font-style:italic}}.d{{fill-opacity:.6}}\n"
    );
    for ink in film.inks() {
        if *ink != Ink::Text {
            let _ = writeln!(css, ".{}{{fill:{}}}", ink.class(), ink.value());
        }
    }
    css
}

/// Text as it stands between tags. What XML cannot hold is no character of a screen.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '\u{fffe}' | '\u{ffff}' => escaped.push('\u{fffd}'),
            c if c.is_control() => escaped.push('\u{fffd}'),
            c => escaped.push(c),
        }
    }
    escaped
}
