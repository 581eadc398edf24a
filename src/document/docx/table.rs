//! Where text goes while tables and text boxes are open: each cell collects its own.

use crate::document::CELLS;

/// A place that collects text.
#[derive(Debug, Default)]
pub(super) struct Pages {
    /// What the text outside of tables says, and what each open cell or box says.
    open: Vec<String>,
    /// The cells of every open row.
    rows: Vec<Vec<String>>,
    body: String,
}

impl Pages {
    pub(super) fn here(&mut self) -> &mut String {
        self.open.last_mut().unwrap_or(&mut self.body)
    }

    /// Text outside of tables and boxes that is complete.
    pub(super) fn ready(&mut self) -> Option<String> {
        let is_outside = self.open.is_empty() && self.rows.is_empty();
        (is_outside && !self.body.is_empty()).then(|| std::mem::take(&mut self.body))
    }

    pub(super) fn begin_row(&mut self) {
        self.rows.push(Vec::new());
    }

    /// Ends a row, and tells how much text was moved.
    pub(super) fn end_row(&mut self) -> usize {
        let Some(cells) = self.rows.pop() else {
            return 0;
        };
        let row = cells.join(CELLS);
        let here = self.here();
        if !here.is_empty() && !here.ends_with('\n') {
            here.push('\n');
        }
        here.push_str(row.trim_end());
        here.push('\n');
        row.len()
    }

    /// Begins a cell or a box.
    pub(super) fn begin(&mut self) {
        self.open.push(String::new());
    }

    /// Ends a cell, and tells how much text was moved.
    pub(super) fn end_cell(&mut self) -> usize {
        let cell = self.open.pop().unwrap_or_default();
        let lines = cell.lines().map(str::trim).filter(|line| !line.is_empty());
        let cell = lines.collect::<Vec<_>>().join(" ");
        let moved = cell.len();
        match self.rows.last_mut() {
            Some(row) => row.push(cell),
            None => self.here().push_str(&cell),
        }
        moved
    }

    /// Ends a box, and tells how much text was moved. It stands on lines of its own.
    pub(super) fn end_box(&mut self) -> usize {
        let text = self.open.pop().unwrap_or_default();
        let here = self.here();
        if !here.is_empty() && !here.ends_with('\n') {
            here.push('\n');
        }
        here.push_str(&text);
        text.len()
    }

    /// How deep cells and boxes lie in each other.
    pub(super) fn depth(&self) -> usize {
        self.open.len()
    }

    /// Everything, however it ended.
    pub(super) fn finish(mut self) -> String {
        while !self.open.is_empty() {
            self.end_cell();
            self.end_row();
        }
        while !self.rows.is_empty() {
            self.end_row();
        }
        self.body
    }
}
