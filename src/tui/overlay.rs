//! Making room on the screen for what lies over something else.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::widgets::{Clear, Widget};

/// A place of this size in the middle of an area, which is at least as large.
pub(super) fn centred(area: Rect, width: u16, height: u16) -> Rect {
    Rect {
        x: area.x + (area.width - width) / 2,
        y: area.y + (area.height - height) / 2,
        width,
        height,
    }
}

/// How wide a list over an area is, which is at most so wide where there is room.
pub(super) fn list_width(area: Rect, widest: u16) -> u16 {
    area.width.saturating_sub(4).min(widest).max(area.width.min(40))
}

/// What is left beside an overlay is shown from so many columns on; less would be torn words.
const WORTH_SHOWING: u16 = 8;

/// Empties a frame within an area. A strip beside it that is too narrow to be read is emptied too,
/// and so is a wide character that would reach into the frame: a terminal would draw it over the
/// border and leave out the cell behind it.
pub fn make_room(frame: Rect, area: Rect, buffer: &mut Buffer) {
    let frame = frame.intersection(area).intersection(buffer.area);
    if frame.is_empty() {
        return;
    }
    let beside = frame.x.saturating_sub(area.x).max(area.right().saturating_sub(frame.right()));
    if beside < WORTH_SHOWING {
        Clear.render(Rect { x: area.x, width: area.width, ..frame }, buffer);
        return;
    }
    Clear.render(frame, buffer);
    let Some(left) = frame.x.checked_sub(1) else { return };
    for y in frame.top()..frame.bottom() {
        if let Some(cell) = buffer.cell_mut((left, y))
            && crate::text::width(cell.symbol()) > 1
        {
            cell.reset();
        }
    }
}

#[cfg(test)]
mod tests {
    use ratatui::style::Style;

    use super::*;

    fn screen(columns: u16, text: &str) -> Buffer {
        let mut buffer = Buffer::empty(Rect::new(0, 0, columns, 3));
        for y in 0..3 {
            buffer.set_string(0, y, text.repeat(usize::from(columns)), Style::new());
        }
        buffer
    }

    fn row(buffer: &Buffer, y: u16) -> String {
        (0..buffer.area.width).map(|x| buffer[(x, y)].symbol()).collect()
    }

    #[test]
    fn no_wide_character_reaches_into_the_frame() {
        for x in [10, 11] {
            let mut buffer = screen(40, "中");
            let area = buffer.area;
            make_room(Rect::new(x, 1, 20, 1), area, &mut buffer);
            let left = usize::from(x / 2);
            let expected = "中 ".repeat(left) + &" ".repeat(usize::from(x % 2));
            assert_eq!(row(&buffer, 1)[..expected.len()], expected, "from column {x}");
            assert!(row(&buffer, 1)[expected.len()..].starts_with(&" ".repeat(20)));
            assert!(row(&buffer, 0).ends_with("中 "), "other rows stay");
        }
    }

    #[test]
    fn a_strip_too_narrow_to_be_read_is_emptied() {
        let mut buffer = screen(40, "ab");
        let area = buffer.area;
        make_room(Rect::new(2, 1, 36, 1), area, &mut buffer);
        assert_eq!(row(&buffer, 1).trim(), "");
        assert_eq!(row(&buffer, 0).trim().len(), 40);
        make_room(Rect::new(0, 0, 100, 100), area, &mut buffer);
        assert_eq!(row(&buffer, 2).trim(), "");
    }
}
