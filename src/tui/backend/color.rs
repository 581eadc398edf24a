//! Colours brought down to what a terminal shows.

use ratatui::style::Color;

use super::Depth;

/// The sixteen colours in the order of their numbers.
const NAMED: [Color; 16] = [
    Color::Black,
    Color::Red,
    Color::Green,
    Color::Yellow,
    Color::Blue,
    Color::Magenta,
    Color::Cyan,
    Color::Gray,
    Color::DarkGray,
    Color::LightRed,
    Color::LightGreen,
    Color::LightYellow,
    Color::LightBlue,
    Color::LightMagenta,
    Color::LightCyan,
    Color::White,
];

/// Their usual shades, to find the nearest by; each theme has its own.
const SHADES: [[u8; 3]; 16] = [
    [0, 0, 0],
    [205, 0, 0],
    [0, 205, 0],
    [205, 205, 0],
    [0, 0, 238],
    [205, 0, 205],
    [0, 205, 205],
    [229, 229, 229],
    [127, 127, 127],
    [255, 0, 0],
    [0, 255, 0],
    [255, 255, 0],
    [92, 92, 255],
    [255, 0, 255],
    [0, 255, 255],
    [255, 255, 255],
];

/// The six levels of each primary in the palette's cube.
const LEVELS: [u8; 6] = [0, 95, 135, 175, 215, 255];

/// The first colour of the palette's cube, and of its greys.
const CUBE: u8 = 16;
const GREYS: u8 = 232;

/// The nearest colour to `color` that a terminal of `depth` shows.
pub(super) fn reduce(color: Color, depth: Depth) -> Color {
    match (depth, color) {
        (Depth::None, _) | (_, Color::Reset) => Color::Reset,
        (_, Color::Indexed(index)) if index < CUBE => NAMED[usize::from(index)],
        (Depth::Ansi16, Color::Indexed(index)) => nearest_named(palette_shade(index)),
        (Depth::Ansi16, Color::Rgb(r, g, b)) => nearest_named([r, g, b]),
        (Depth::Ansi256, Color::Rgb(r, g, b)) => Color::Indexed(nearest_in_palette([r, g, b])),
        (_, color) => color,
    }
}

/// The number of one of the sixteen; none for other colours.
pub(super) fn number(color: Color) -> Option<u8> {
    NAMED.iter().zip(0..).find(|(named, _)| **named == color).map(|(_, number)| number)
}

fn nearest_named(shade: [u8; 3]) -> Color {
    let nearest = NAMED.iter().zip(SHADES).min_by_key(|(_, named)| distance(shade, *named));
    nearest.map_or(Color::Reset, |(named, _)| *named)
}

fn nearest_in_palette(shade: [u8; 3]) -> u8 {
    (CUBE..=u8::MAX).min_by_key(|index| distance(shade, palette_shade(*index))).unwrap_or(CUBE)
}

/// The shade of a colour of the palette beyond the sixteen.
pub(in crate::tui) fn palette_shade(index: u8) -> [u8; 3] {
    if index >= GREYS {
        return [8 + 10 * (index - GREYS); 3];
    }
    let cube = index.saturating_sub(CUBE);
    [cube / 36, cube / 6 % 6, cube % 6].map(|level| LEVELS[usize::from(level)])
}

fn distance(a: [u8; 3], b: [u8; 3]) -> u32 {
    a.iter().zip(b).map(|(a, b)| u32::from(a.abs_diff(b)).pow(2)).sum()
}
