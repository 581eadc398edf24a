//! The dialog that asks where a PoE template goes.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::{Block, Widget};

use super::super::app::App;
use super::super::app::template::TemplateAsk;
use super::super::overlay::{centred, make_room};
use super::super::theme;
use crate::text::{clean_line, wrap};

/// The widest the dialog gets, in columns.
const WIDEST: u16 = 92;

/// Draws it; gives back where the caret is.
pub fn draw(app: &App, ask: &TemplateAsk, area: Rect, buffer: &mut Buffer) -> Option<(u16, u16)> {
    let texts = &app.texts.template.ask;
    let columns = area.width.saturating_sub(4).min(WIDEST).max(area.width.min(20));
    let cells = usize::from(columns.saturating_sub(4));
    let mut below = Vec::new();
    if let Some(wrong) = &ask.wrong {
        let rows = wrap(&clean_line(&format!("! {wrong}")), cells);
        below.extend(rows.into_iter().map(|row| Line::styled(row, theme::ALERT)));
    }
    if ask.sending {
        below.push(Line::styled(texts.writing, theme::NOTE));
    }
    let about = wrap(texts.about, cells);
    below.extend(about.into_iter().map(|row| Line::styled(row, theme::DIM)));
    let rows = u16::try_from(below.len()).unwrap_or(u16::MAX).saturating_add(4);
    let frame = centred(area, columns, rows.min(area.height));
    if frame.width < 8 || frame.height < 4 {
        return None;
    }
    make_room(frame, area, buffer);
    let title = format!(" {} ", (texts.title)(&ask.claim.to_string()));
    let block = Block::bordered().title(Span::styled(title, theme::HEADING));
    let mut inner = block.inner(frame);
    block.render(frame, buffer);
    inner.x += 1;
    inner.width = inner.width.saturating_sub(2);
    buffer.set_line(inner.x, inner.y, &Line::styled(texts.path, theme::HEADING), inner.width);
    let view = ask.path.view(usize::from(inner.width).saturating_sub(1));
    let line = Rect { y: inner.y + 1, height: 1, ..inner };
    buffer.set_line(line.x, line.y, &Line::raw(view.text), line.width);
    let under = Rect { y: inner.y + 2, height: inner.height.saturating_sub(2), ..inner };
    super::super::view::lines(&below, 0, under, buffer);
    let caret = u16::try_from(view.caret).unwrap_or(u16::MAX);
    Some((line.x.saturating_add(caret).min(line.right().saturating_sub(1)), line.y))
}
