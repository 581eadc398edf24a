//! A screen that no terminal shows: what is drawn on it is read.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Size};
use ratatui::{Frame, Terminal};

use super::sink::Sink;

/// A screen in memory.
#[derive(Debug)]
pub struct Canvas {
    terminal: Terminal<Sink>,
}

impl Canvas {
    /// A screen of so many cells.
    #[must_use]
    pub fn new(size: Size) -> Self {
        let Ok(terminal) = Terminal::new(Sink::new(size));
        Self { terminal }
    }

    /// Draws a frame; gives back its cells, and where its cursor is, if it has one.
    pub fn draw(&mut self, view: impl FnOnce(&mut Frame<'_>)) -> (Buffer, Option<Position>) {
        let Ok(frame) = self.terminal.draw(view);
        let cells = frame.buffer.clone();
        (cells, self.terminal.backend().cursor())
    }
}
