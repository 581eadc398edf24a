//! The list of a claim's files, with what is known of each.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::super::super::app::App;
use super::super::super::app::evidence::Viewer;
use super::super::super::theme;
use crate::i18n::evidence::FileState;
use crate::text::{clean_line, truncate, width};

/// Draws it, with the file that has the caret in sight.
pub(super) fn draw(app: &App, viewer: &Viewer, caret: usize, area: Rect, buffer: &mut Buffer) {
    let cells = usize::from(area.width);
    let mut lines: Vec<Line<'static>> = Vec::new();
    let mut seen = 0;
    for (index, file) in viewer.files().unwrap_or_default().iter().enumerate() {
        let is_here = index == caret;
        let state = viewer.state_of(file);
        let lead = format!("{} {} ", if is_here { "▸" } else { " " }, index + 1);
        let name = truncate(&clean_line(&file.name), cells.saturating_sub(width(&lead)));
        let style = if is_here { theme::SELECTED } else { theme::HEADING };
        lines.push(Line::from(vec![Span::raw(lead), Span::styled(name, style)]));
        let facts = format!(
            "    {} · {} · {}",
            clean_line(&file.media_type),
            (app.texts.screen.claim.size)(file.size),
            (app.texts.evidence.file_state)(state),
        );
        let style = match state {
            FileState::Damaged | FileState::Failed => theme::ALERT,
            FileState::NoText => theme::NOTE,
            FileState::Readable | FileState::Unread => theme::PLAIN,
        };
        lines.push(Line::styled(truncate(&facts, cells), style));
        let sha256 = file.sha256.to_string();
        for digits in pieces(&sha256, cells.saturating_sub(4)) {
            lines.push(Line::styled(format!("    {digits}"), theme::DIM));
        }
        if is_here {
            seen = lines.len();
        }
    }
    let hidden = seen.saturating_sub(usize::from(area.height));
    super::super::super::view::lines(&lines, hidden, area, buffer);
}

/// All digits, in as many rows as they need, so that they can be compared.
fn pieces(digits: &str, cells: usize) -> Vec<String> {
    let digits: Vec<char> = digits.chars().collect();
    digits.chunks(cells.max(1)).map(|piece| piece.iter().collect()).collect()
}
