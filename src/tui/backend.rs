//! One session's screen: frames drawn by ratatui become as few bytes as show them.
//!
//! Owns: what the session's terminal shows, and the bytes that turn that into the next frame. The
//! bytes go to the caller; no terminal is asked anything, no environment is read, and two screens
//! in one process share nothing.
//!
//! ratatui's own way from a frame to a terminal is bypassed: it diffs cells, but each of its
//! backends spells every change out in full and asks the *process's* terminal for its size and
//! cursor. Here ratatui only lays out the frame; [`Surface`] compares it with what is shown.

mod canvas;
mod capability;
mod color;
mod encoder;
mod pen;
mod scroll;
mod sink;

#[cfg(test)]
mod tests;

pub use canvas::Canvas;
pub use capability::{Capability, Depth};
#[cfg(test)]
pub(in crate::tui) use color::palette_shade;

use encoder::Encoder;
use ratatui::layout::Size;
use ratatui::{Frame, Terminal};
use sink::Sink;

use super::theme::Theme;
use crate::text::Charset;

/// Used where a terminal does not tell its size, in cells.
pub const FALLBACK_SIZE: Size = Size { width: 80, height: 24 };

/// No terminal is drawn larger than this, in cells: the size comes from outside, and memory
/// follows it.
pub const LARGEST_SIZE: Size = Size { width: 1_000, height: 500 };

/// A session's screen.
#[derive(Debug)]
pub struct Surface {
    terminal: Terminal<Sink>,
    encoder: Encoder,
}

impl Surface {
    /// A screen of `size` cells on a terminal that shows colours of `depth`. Nothing is assumed
    /// about what the terminal shows: the first frame clears it.
    #[must_use]
    pub fn new(size: Size, depth: Depth) -> Self {
        let size = within_limits(size);
        let Ok(terminal) = Terminal::new(Sink::new(size));
        Self { terminal, encoder: Encoder::new(size, depth) }
    }

    /// Shows a theme's colours in place of the sixteen by which screens draw.
    pub fn set_theme(&mut self, theme: Theme) {
        self.encoder.set_theme(theme);
    }

    /// Shows no more than a character set from now on.
    pub const fn set_charset(&mut self, charset: Charset) {
        self.encoder.speak(charset);
    }

    /// The size of the screen, in cells: at least one by one, at most [`LARGEST_SIZE`].
    #[must_use]
    pub fn size(&self) -> Size {
        self.terminal.backend().size
    }

    /// The terminal's size has changed. The next frame is drawn whole.
    pub fn resize(&mut self, size: Size) {
        let size = within_limits(size);
        self.terminal.backend_mut().size = size;
        self.encoder.forget(size);
    }

    /// Something else may have written to the terminal. The next frame is drawn whole.
    pub fn repaint(&mut self) {
        self.encoder.forget(self.size());
    }

    /// Draws a frame and returns the bytes that show it: nothing at all if it looks like the last
    /// one, else one synchronized update.
    #[must_use]
    pub fn draw(&mut self, view: impl FnOnce(&mut Frame<'_>)) -> Vec<u8> {
        let Ok(frame) = self.terminal.draw(view);
        self.encoder.show(frame.buffer);
        self.encoder.place_cursor(self.terminal.backend().cursor());
        self.encoder.finish()
    }
}

/// A size of nothing is a size that is not known.
fn within_limits(size: Size) -> Size {
    let within = |cells: u16, fallback: u16, largest: u16| match cells {
        0 => fallback,
        _ => cells.min(largest),
    };
    Size {
        width: within(size.width, FALLBACK_SIZE.width, LARGEST_SIZE.width),
        height: within(size.height, FALLBACK_SIZE.height, LARGEST_SIZE.height),
    }
}
