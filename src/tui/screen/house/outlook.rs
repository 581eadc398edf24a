//! What an import would bring.

use ratatui::style::Style;
use ratatui::text::Line;

use crate::text::{clean_line, pad, truncate, width};
use crate::tui::app::App;
use crate::tui::app::house::Question;
use crate::tui::theme;

/// Its lines: each part that the import has something for, with the first entries by name.
#[must_use]
pub fn lines(app: &App, question: &Question, cells: usize) -> Vec<Line<'static>> {
    let texts = &app.texts.house;
    let widest = texts.signs.iter().map(|sign| width(sign)).max().unwrap_or(0);
    let mut lines = Vec::new();
    for part in question.outlook.iter().filter(|part| part.new + part.changed + part.same > 0) {
        let heading = truncate(&(texts.outlook)(part), cells);
        lines.push(Line::styled(heading, theme::HEADING));
        for entry in &part.named {
            let sign = if entry.is_new { texts.signs[0] } else { texts.signs[1] };
            let style = if entry.is_new { Style::new() } else { theme::NOTE };
            let name = clean_line(&entry.name);
            let text = format!("  {}  {name} · {}", pad(sign, widest), clean_line(&entry.id));
            lines.push(Line::styled(truncate(&text, cells), style));
        }
        let rest = (part.new + part.changed).saturating_sub(part.named.len());
        if rest > 0 {
            lines.push(Line::styled(format!("  {}", (texts.more)(rest)), theme::DIM));
        }
    }
    lines
}
