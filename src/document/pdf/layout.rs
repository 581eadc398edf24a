//! Pieces of text, where they stand on a page, as lines.
//!
//! Lines run as they are seen: from top to bottom, each from its beginning to its end. What stands
//! far apart on one line, as columns of a table do, is parted by three spaces. Text in another
//! direction follows by itself.

use crate::document::reading::{Reading, Stop};

/// What is apart by less than this share of the size belongs together.
const WORD: f64 = 0.17;
/// Ideographs stand apart by nature.
const IDEOGRAPHS: f64 = 0.4;
/// What is apart by more than this share of the size stands in another column.
const COLUMN: f64 = 0.9;
/// What stands between columns.
const BETWEEN: &str = "   ";
/// Lines that are apart by more than this share of the size have an empty line between them.
const PARAGRAPH: f64 = 1.9;

/// Text that was drawn at once.
#[derive(Debug, Clone)]
pub(super) struct Piece {
    pub(super) text: String,
    /// In degrees, counter-clockwise.
    direction: i32,
    /// Where it begins along its direction.
    begin: f64,
    width: f64,
    /// How high its line is.
    height: f64,
    size: f64,
}

impl Piece {
    /// Text from a point on, in a direction in radians.
    pub(super) fn new(
        point: (f64, f64),
        direction: f64,
        width: f64,
        size: f64,
        text: String,
    ) -> Self {
        #[expect(clippy::cast_possible_truncation, reason = "an angle fits")]
        let degrees = direction.to_degrees().round() as i32;
        // Slightly crooked pages read as straight ones do.
        let straight = [-180, -90, 0, 90, 180].into_iter().find(|axis| (degrees - axis).abs() <= 3);
        let direction = straight.unwrap_or(degrees).rem_euclid(360);
        let (sin, cos) = f64::from(direction).to_radians().sin_cos();
        let (x, y) = point;
        Self { text, direction, begin: x * cos + y * sin, width, height: y * cos - x * sin, size }
    }

    fn end(&self) -> f64 {
        self.begin + self.width
    }

    /// Whether the next piece goes on where this one ends, within a word.
    pub(super) fn is_followed_by(&self, next: &Self, share: f64) -> bool {
        let size = self.size.max(next.size);
        self.direction == next.direction
            && (self.height - next.height).abs() < size * 0.01
            && (self.size - next.size).abs() < size * 0.01
            && (next.begin - self.end()).abs() < size * share
    }

    /// Goes on with the next piece.
    pub(super) fn extend(&mut self, next: &Self) {
        self.text.push_str(&next.text);
        self.width = next.end() - self.begin;
    }

    /// Whether it was drawn a second time to look bold.
    fn repeats(&self, before: &Self) -> bool {
        let near = self.size * 0.2;
        self.text == before.text
            && (self.begin - before.begin).abs() < near
            && (self.height - before.height).abs() < near
    }
}

/// Writes a page's pieces as lines.
pub(super) fn write(reading: &mut Reading<'_>, mut pieces: Vec<Piece>) -> Result<(), Stop> {
    pieces.retain(|piece| !piece.text.trim().is_empty());
    reading.spend(pieces.len() as u64 * 16)?;
    for (place, direction) in directions(&pieces).into_iter().enumerate() {
        let mut there: Vec<Piece> = Vec::new();
        pieces.retain(|piece| {
            let is_there = piece.direction == direction;
            if is_there {
                there.push(piece.clone());
            }
            !is_there
        });
        if place > 0 {
            reading.write("\n")?;
        }
        write_lines(reading, there)?;
    }
    Ok(())
}

/// The directions of text, those with most text first.
fn directions(pieces: &[Piece]) -> Vec<i32> {
    let mut lengths = std::collections::BTreeMap::<i32, usize>::new();
    for piece in pieces {
        *lengths.entry(piece.direction).or_default() += piece.text.len();
    }
    let mut directions: Vec<_> = lengths.into_iter().collect();
    directions.sort_by_key(|(_, length)| std::cmp::Reverse(*length));
    // Pages on which text runs in more directions are pictures.
    directions.into_iter().map(|(direction, _)| direction).take(16).collect()
}

fn write_lines(reading: &mut Reading<'_>, mut pieces: Vec<Piece>) -> Result<(), Stop> {
    pieces.sort_by(|one, other| other.height.total_cmp(&one.height));
    let mut above: Option<(f64, f64)> = None;
    let mut rest = pieces.as_mut_slice();
    while let Some(first) = rest.first() {
        let (height, mut size) = (first.height, first.size);
        let mut length = 0;
        while let Some(piece) = rest.get(length) {
            if (height - piece.height).abs() > 0.45 * size.max(piece.size) {
                break;
            }
            size = size.max(piece.size);
            length += 1;
        }
        let (line, later) = rest.split_at_mut(length.max(1));
        rest = later;
        if above.is_some_and(|(above, of)| above - height > PARAGRAPH * size.max(of)) {
            reading.write("\n")?;
        }
        above = Some((height, size));
        line.sort_by(|one, other| one.begin.total_cmp(&other.begin));
        reading.write(&joined(line))?;
        reading.write("\n")?;
    }
    Ok(())
}

fn joined(line: &[Piece]) -> String {
    let mut out = String::new();
    let mut last: Option<&Piece> = None;
    let mut end = f64::MIN;
    for piece in line {
        if let Some(before) = last {
            if piece.repeats(before) {
                continue;
            }
            out.push_str(between(&out, piece, piece.begin - end, before.size.max(piece.size)));
        }
        // What stands before a tab or a space of its own keeps it.
        out.push_str(if out.is_empty() { piece.text.trim_start() } else { &piece.text });
        end = end.max(piece.end());
        last = Some(piece);
    }
    out.truncate(out.trim_end().len());
    out
}

/// What stands before the next piece of a line.
fn between(line: &str, next: &Piece, gap: f64, size: f64) -> &'static str {
    if gap > COLUMN * size {
        return BETWEEN;
    }
    let (Some(before), Some(after)) = (line.chars().next_back(), next.text.chars().next()) else {
        return "";
    };
    let wide = is_ideograph(before) || is_ideograph(after);
    let word = if wide { IDEOGRAPHS } else { WORD };
    let is_apart = gap > word * size && !before.is_whitespace() && !after.is_whitespace();
    if is_apart { " " } else { "" }
}

fn is_ideograph(c: char) -> bool {
    matches!(c, '\u{2e80}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{ff00}'..='\u{ffef}' | '\u{20000}'..='\u{3ffff}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::reading::Reading;
    use crate::document::{Format, Limits, Title};

    fn at(x: f64, y: f64, text: &str) -> Piece {
        #[expect(clippy::cast_precision_loss, reason = "short")]
        let width = text.chars().count() as f64 * 5.0;
        Piece::new((x, y), 0.0, width, 10.0, text.to_owned())
    }

    fn laid_out(pieces: Vec<Piece>) -> String {
        let wanted = || true;
        let mut reading = Reading::new(&Limits::default(), &wanted);
        reading.part(Title::Page(1)).unwrap();
        let written = write(&mut reading, pieces);
        reading.finish(Format::Pdf, written).unwrap().parts[0].text.clone()
    }

    #[test]
    fn lines_run_from_top_to_bottom_whatever_was_drawn_first() {
        let pieces =
            vec![at(0.0, 80.0, "below"), at(35.0, 100.2, "world"), at(0.0, 100.0, "hello")];
        assert_eq!(laid_out(pieces), "hello   world\n\nbelow\n");
    }

    #[test]
    fn what_is_close_is_a_word_and_what_is_apart_is_none() {
        let pieces = vec![at(0.0, 0.0, "ab"), at(10.5, 0.0, "cd"), at(23.0, 0.0, "ef")];
        assert_eq!(laid_out(pieces), "abcd ef\n");
    }

    #[test]
    fn what_is_drawn_twice_to_look_bold_is_read_once() {
        let pieces = vec![at(0.0, 0.0, "bold"), at(0.4, 0.0, "bold"), at(23.0, 0.0, "bold")];
        assert_eq!(laid_out(pieces), "bold bold\n");
    }

    #[test]
    fn text_in_another_direction_follows_by_itself() {
        let up = Piece::new((0.0, 0.0), std::f64::consts::FRAC_PI_2, 20.0, 10.0, "up".to_owned());
        assert_eq!(laid_out(vec![up, at(5.0, 5.0, "straight")]), "straight\n\nup\n");
    }
}
