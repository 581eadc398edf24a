//! Text that is shown: which it is, where it stands, and whether anybody sees it.

use lopdf::Object;

use super::content::{Page, Stream};
use super::layout::Piece;
use super::paint::Matrix;
use crate::document::Limit;
use crate::document::reading::{Reading, Stop};

/// How many pieces of text a page may have.
const PIECES: usize = 400_000;
/// An adjustment within a word, as a share of the font's size.
const KERN: f64 = 0.12;
/// Text smaller than this, in points, is seen by nobody.
const TINY: f64 = 0.6;

impl<'a> Page<'a> {
    pub(super) fn show_all(
        &mut self,
        reading: &mut Reading<'_>,
        stream: &Stream<'a>,
        items: &[Object],
    ) -> Result<(), Stop> {
        for item in items {
            if let Ok(string) = item.as_str() {
                self.show(reading, stream, string)?;
            } else if let Ok(number) = item.as_float() {
                self.advance(-f64::from(number) / 1000.0 * self.state.size);
            }
        }
        Ok(())
    }

    /// Moves on along the line, by a length before stretching.
    fn advance(&mut self, length: f64) {
        let down = self.state.font.as_ref().is_some_and(|font| font.is_vertical());
        let step = if down {
            Matrix::shift(0.0, length)
        } else {
            Matrix::shift(length * self.state.stretch, 0.0)
        };
        self.text = step.then(self.text);
    }

    /// Shows a string.
    pub(super) fn show(
        &mut self,
        reading: &mut Reading<'_>,
        stream: &Stream<'a>,
        mut bytes: &[u8],
    ) -> Result<(), Stop> {
        let Some(font) = self.state.font.clone() else {
            self.seen.unknown |= !bytes.is_empty();
            return Ok(());
        };
        reading.spend(bytes.len() as u64 * 8)?;
        let down = font.is_vertical();
        let begin = self.text;
        let mut text = String::new();
        let mut length = 0.0;
        while let Some(drawn) = font.take(&mut bytes) {
            self.seen.unknown |= drawn.text.is_none();
            text.push_str(drawn.text.as_deref().unwrap_or("\u{fffd}"));
            let space =
                self.state.char_space + if drawn.is_space { self.state.word_space } else { 0.0 };
            length +=
                if down { space - self.state.size } else { drawn.width * self.state.size + space };
        }
        self.advance(length);
        let hidden = stream.marked.contains(&true) || self.state.clear;
        self.put(reading, text, begin, length, down, hidden)
    }

    /// Puts text where it is seen, if it is.
    fn put(
        &mut self,
        reading: &mut Reading<'_>,
        text: String,
        begin: Matrix,
        length: f64,
        down: bool,
        hidden: bool,
    ) -> Result<(), Stop> {
        if text.is_empty() {
            return Ok(());
        }
        let drawn = Matrix::shift(0.0, self.state.rise).then(begin).then(self.state.matrix);
        let [right, right_up, _, _, x, y] = drawn.0;
        let (down_right, down_up) = (-drawn.0[2], -drawn.0[3]);
        let (along, across) = (right.hypot(right_up), down_right.hypot(down_up));
        if !drawn.is_finite() || !length.is_finite() {
            return Ok(());
        }
        let size = (self.state.size * across).abs();
        let stretch = if down { across } else { along * self.state.stretch };
        let sign = self.state.size.signum();
        let direction =
            if down { down_up.atan2(down_right) } else { (right_up * sign).atan2(right * sign) };
        let piece = Piece::new((x, y), direction, (length * stretch).abs(), size, text);
        let blank = piece.text.trim().is_empty();
        if self.state.white {
            reading.spend(self.backdrop.len() as u64)?;
        }
        let white =
            self.state.white && !self.backdrop.lies_behind((x + size * 0.3, y + size * 0.3));
        let outside = self.bounds.is_some_and(|bounds| !bounds.holds((x, y), size));
        if hidden || white || outside || size < TINY {
            self.seen.hidden |= !blank;
        } else if self.pieces.len() + self.ghosts.len() >= PIECES {
            return Err(Stop::At(Limit::Work));
        } else if matches!(self.state.mode, 3) {
            self.ghosts.push(piece);
        } else {
            match self.pieces.last_mut() {
                Some(last) if last.is_followed_by(&piece, KERN) => last.extend(&piece),
                _ => self.pieces.push(piece),
            }
        }
        Ok(())
    }
}
