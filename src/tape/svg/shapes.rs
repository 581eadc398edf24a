//! Characters that have to meet their neighbours, as shapes: lines, corners, blocks and dots.
//!
//! A cell is [`CELL`] by [`LINE`] pixels; the line that letters stand on is at zero. Lines are a pixel
//! wide, heavy ones two.

use super::{BASE, CELL, LINE};

/// The cell's upper edge.
const TOP: i32 = -BASE.cast_signed();
/// The pixel of a line across.
const MIDDLE: i32 = TOP + LINE.cast_signed() / 2 - 1;
/// The pixel of a line down.
const CENTRE: i32 = CELL.cast_signed() / 2;
const WIDTH: i32 = CELL.cast_signed();
const HEIGHT: i32 = LINE.cast_signed();

/// How a line leaves the middle of a cell in one direction.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Arm {
    None,
    Light,
    Heavy,
    Double,
}

/// The shape of a character whose cell begins at `x`; none for one that is set as text.
pub(super) fn path(text: &str, x: u32) -> Option<String> {
    let mut chars = text.chars();
    let (Some(c), None) = (chars.next(), chars.next()) else { return None };
    let x = i32::try_from(x).ok()?;
    match c {
        '\u{2500}'..='\u{257f}' => lines(c, x),
        '\u{2580}'..='\u{259f}' => Some(block(c, x)),
        '\u{2800}'..='\u{28ff}' => Some(dots(c, x)),
        _ => None,
    }
}

fn rectangle(x: i32, y: i32, width: i32, height: i32) -> String {
    format!("M{x} {y}h{width}v{height}h-{width}z")
}

/// Up, right, down, left. Dashes and diagonals are set as text; round corners are drawn as corners.
fn arms(c: char) -> Option<[Arm; 4]> {
    use Arm::{Double as D, Heavy as H, Light as L, None as N};
    Some(match c {
        '─' => [N, L, N, L],
        '━' => [N, H, N, H],
        '│' => [L, N, L, N],
        '┃' => [H, N, H, N],
        '┌' | '╭' => [N, L, L, N],
        '┏' => [N, H, H, N],
        '┐' | '╮' => [N, N, L, L],
        '┓' => [N, N, H, H],
        '└' | '╰' => [L, L, N, N],
        '┗' => [H, H, N, N],
        '┘' | '╯' => [L, N, N, L],
        '┛' => [H, N, N, H],
        '├' => [L, L, L, N],
        '┣' => [H, H, H, N],
        '┤' => [L, N, L, L],
        '┫' => [H, N, H, H],
        '┬' => [N, L, L, L],
        '┳' => [N, H, H, H],
        '┴' => [L, L, N, L],
        '┻' => [H, H, N, H],
        '┼' => [L, L, L, L],
        '╋' => [H, H, H, H],
        '═' => [N, D, N, D],
        '║' => [D, N, D, N],
        '╔' => [N, D, D, N],
        '╗' => [N, N, D, D],
        '╚' => [D, D, N, N],
        '╝' => [D, N, N, D],
        '╠' => [D, D, D, N],
        '╣' => [D, N, D, D],
        '╦' => [N, D, D, D],
        '╩' => [D, D, N, D],
        '╬' => [D, D, D, D],
        '╴' => [N, N, N, L],
        '╵' => [L, N, N, N],
        '╶' => [N, L, N, N],
        '╷' => [N, N, L, N],
        _ => return None,
    })
}

fn lines(c: char, x: i32) -> Option<String> {
    let [up, right, down, left] = arms(c)?;
    // Where the arms across begin and end, and those down: they cover the middle.
    let reach = |arm: Arm| match arm {
        Arm::None | Arm::Light => (0, 1),
        Arm::Heavy => (0, 2),
        Arm::Double => (-1, 2),
    };
    let mut data = String::new();
    let mut across = |arm: Arm, from: i32, to: i32| {
        for (y, height) in strokes(arm) {
            data.push_str(&rectangle(x + from, MIDDLE + y, to - from, *height));
        }
    };
    let thick = if up == Arm::None { reach(down) } else { reach(up) };
    match (left, right) {
        (Arm::None, Arm::None) => {}
        (left, right) if left == right => across(left, 0, WIDTH),
        (left, Arm::None) => across(left, 0, CENTRE + thick.1),
        (_, right) => across(right, CENTRE + thick.0, WIDTH),
    }
    let thick = if left == Arm::None { reach(right) } else { reach(left) };
    let mut downwards = |arm: Arm, from: i32, to: i32| {
        for (at, width) in strokes(arm) {
            data.push_str(&rectangle(x + CENTRE + at, from, *width, to - from));
        }
    };
    match (up, down) {
        (Arm::None, Arm::None) => {}
        (up, down) if up == down => downwards(up, TOP, TOP + HEIGHT),
        (up, Arm::None) => downwards(up, TOP, MIDDLE + thick.1),
        (_, down) => downwards(down, MIDDLE + thick.0, TOP + HEIGHT),
    }
    Some(data)
}

/// The strokes of an arm, as distances from the middle and thicknesses.
const fn strokes(arm: Arm) -> &'static [(i32, i32)] {
    match arm {
        Arm::None => &[],
        Arm::Light => &[(0, 1)],
        Arm::Heavy => &[(0, 2)],
        Arm::Double => &[(-1, 1), (1, 1)],
    }
}

fn block(c: char, x: i32) -> String {
    let code = u32::from(c);
    // Eighths, rounded to whole pixels.
    let eighths = |of: i32, count: u32| i32::try_from(count).map_or(of, |n| (of * n + 4) / 8);
    let (half_width, half_height) = (eighths(WIDTH, 4), eighths(HEIGHT, 4));
    let whole = (x, TOP, WIDTH, HEIGHT);
    let (x, y, width, height) = match code {
        0x2580 => (x, TOP, WIDTH, half_height),
        0x2581..=0x2588 => {
            let height = eighths(HEIGHT, code - 0x2580);
            (x, TOP + HEIGHT - height, WIDTH, height)
        }
        0x2589..=0x258f => (x, TOP, eighths(WIDTH, 0x2590 - code), HEIGHT),
        0x2590 => (x + half_width, TOP, WIDTH - half_width, HEIGHT),
        0x2591..=0x2593 => return shade(code - 0x2590, x),
        0x2594 => (x, TOP, WIDTH, eighths(HEIGHT, 1)),
        0x2595 => (x + WIDTH - 1, TOP, 1, HEIGHT),
        0x2596..=0x259f => return quadrants(code, x),
        _ => whole,
    };
    rectangle(x, y, width, height)
}

/// A shade as rows of pixels: one, two or three of four.
fn shade(density: u32, x: i32) -> String {
    let rows = (0..HEIGHT).filter(|row| match density {
        1 => row % 4 == 0,
        2 => row % 2 == 0,
        _ => row % 4 != 0,
    });
    rows.map(|row| rectangle(x, TOP + row, WIDTH, 1)).collect()
}

fn quadrants(code: u32, x: i32) -> String {
    // Upper left, upper right, lower left, lower right.
    let filled = match code {
        0x2596 => [false, false, true, false],
        0x2597 => [false, false, false, true],
        0x2598 => [true, false, false, false],
        0x2599 => [true, false, true, true],
        0x259a => [true, false, false, true],
        0x259b => [true, true, true, false],
        0x259c => [true, true, false, true],
        0x259d => [false, true, false, false],
        0x259e => [false, true, true, false],
        _ => [false, true, true, true],
    };
    let (left, upper) = (WIDTH / 2, HEIGHT / 2);
    let places = [
        (0, 0, left, upper),
        (left, 0, WIDTH - left, upper),
        (0, upper, left, HEIGHT - upper),
        (left, upper, WIDTH - left, HEIGHT - upper),
    ];
    let places = places.iter().zip(filled).filter(|(_, is_filled)| *is_filled);
    places
        .map(|((dx, dy, width, height), _)| rectangle(x + dx, TOP + dy, *width, *height))
        .collect()
}

/// Braille: two columns of four dots, by the bits of its code.
fn dots(c: char, x: i32) -> String {
    const PLACES: [(i32, i32); 8] =
        [(0, 0), (0, 1), (0, 2), (1, 0), (1, 1), (1, 2), (0, 3), (1, 3)];
    let bits = u32::from(c) - 0x2800;
    let set = PLACES.iter().enumerate().filter(|(bit, _)| bits >> bit & 1 == 1);
    set.map(|(_, (column, row))| rectangle(x + 2 + column * 4, TOP + 2 + row * 4, 2, 2)).collect()
}
