//! Drawing a dialog over the body.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::{Block, Widget};

use super::{Body, Dialog, Part, Purpose};
use crate::domain::moves::Action;
use crate::domain::refusal::Refusal;
use crate::i18n::Texts;
use crate::text::{clean_line, truncate, width, wrap};
use crate::tui::overlay::{centred, make_room};
use crate::tui::theme;

/// The widest a dialog gets, in columns.
const WIDEST: u16 = 92;
/// How many lines of text show where there is hardly any room.
const SHORTEST_TEXT: u16 = 2;
/// How many lines of text show where there is room.
const TEXT_ROWS: u16 = 4;

/// Draws it; gives back where the caret is.
pub fn draw(dialog: &Dialog, texts: &Texts, area: Rect, buffer: &mut Buffer) -> Option<(u16, u16)> {
    let frame = frame_of(dialog, texts, area);
    if frame.width < 4 || frame.height < 3 {
        return None;
    }
    make_room(frame, area, buffer);
    let subject = dialog
        .many
        .as_ref()
        .map_or_else(|| dialog.claim.to_string(), |claims| (texts.many.claims)(claims.len()));
    let title = match &dialog.title {
        Some(title) => format!(" {title} "),
        None => format!(" {} · {subject} ", texts.term.action(dialog.action)),
    };
    let block = Block::bordered().title(Span::styled(title, theme::HEADING));
    let mut inner = block.inner(frame);
    block.render(frame, buffer);
    inner.x += 1;
    inner.width = inner.width.saturating_sub(2);
    let flexible = flexible_rows(dialog, texts, inner);
    let mut canvas = canvas(dialog, texts, inner, flexible);
    let area = canvas.area;
    let mut pen = Pen { area, y: 0, buffer: &mut canvas, caret: None, focus: 0 };
    for line in head(dialog, texts, inner.width) {
        pen.line(&line);
    }
    for (index, part) in dialog.parts.iter().enumerate() {
        let focused = index == dialog.focus;
        pen.line(&heading(dialog, part, texts, focused));
        for refusal in refusals_of(dialog, part.purpose) {
            pen.alert(texts, refusal);
        }
        pen.part(part, texts, focused, flexible);
        if focused && !matches!(part.body, Body::Choices { .. }) {
            pen.focus = pen.y.saturating_sub(1);
        }
    }
    let elsewhere = dialog.refusals.iter().filter(|refusal| !belongs_to_a_part(dialog, refusal));
    for refusal in elsewhere {
        pen.alert(texts, refusal);
    }
    if dialog.sending {
        pen.line(&Line::styled(texts.tui.sending, theme::NOTE));
    }
    let (caret, focus) = (pen.caret, pen.focus);
    // Where not all of it fits, what has the caret is what shows.
    let hidden = focus.saturating_add(1).saturating_sub(inner.height);
    for (y, x) in (0..inner.height).flat_map(|y| (0..inner.width).map(move |x| (y, x))) {
        if let (Some(cell), Some(place)) =
            (canvas.cell((x, y + hidden)), buffer.cell_mut((inner.x + x, inner.y + y)))
        {
            *place = cell.clone();
        }
    }
    caret.map(|(x, y)| (inner.x + x, inner.y + y.saturating_sub(hidden)))
}

/// A place to draw all of the dialog, however little of it fits on the screen.
fn canvas(dialog: &Dialog, texts: &Texts, inner: Rect, flexible: u16) -> Buffer {
    let texts_rows = flexible.saturating_mul(text_parts(dialog));
    let height = fixed_rows(dialog, texts, inner.width).saturating_add(texts_rows);
    Buffer::empty(Rect::new(0, 0, inner.width, height.max(inner.height)))
}

struct Pen<'a> {
    area: Rect,
    y: u16,
    buffer: &'a mut Buffer,
    caret: Option<(u16, u16)>,
    /// The row that has to be seen.
    focus: u16,
}

impl Pen<'_> {
    fn line(&mut self, line: &Line<'_>) {
        if self.y < self.area.bottom() {
            self.buffer.set_line(self.area.x, self.y, line, self.area.width);
            self.y += 1;
        }
    }

    fn alert(&mut self, texts: &Texts, refusal: &Refusal) {
        let words = texts.refusal.words(refusal);
        let text = format!("! {}", words.in_full(&texts.punctuation));
        for line in wrap(&text, usize::from(self.area.width)) {
            self.line(&Line::styled(line, theme::ALERT));
        }
    }

    fn part(&mut self, part: &Part, texts: &Texts, focused: bool, flexible: u16) {
        match &part.body {
            Body::Choices { items, caret, several } => {
                for (index, item) in items.iter().enumerate() {
                    let here = focused && index == *caret;
                    if here {
                        self.focus = self.y;
                    }
                    let mark = match (several, item.chosen) {
                        (true, true) => "[x]",
                        (true, false) => "[ ]",
                        (false, true) => "(•)",
                        (false, false) => "( )",
                    };
                    let digit = if index < 9 { (index + 1).to_string() } else { " ".to_owned() };
                    let style = if here { theme::SELECTED } else { Style::new() };
                    let room = usize::from(self.area.width).saturating_sub(8);
                    let mut spans = vec![
                        Span::styled(format!(" {digit} "), theme::KEY),
                        Span::styled(format!("{mark} {}", truncate(&item.label, room)), style),
                    ];
                    if item.suggested {
                        let sign = format!(" ‹ {}", texts.evidence.suggested);
                        spans.push(Span::styled(sign, theme::NOTE));
                    }
                    self.line(&Line::from(spans));
                }
            }
            Body::Line(line) => {
                if focused && self.y < self.area.bottom() {
                    let x = u16::try_from(line.caret()).unwrap_or(u16::MAX);
                    let last = self.area.width.saturating_sub(1);
                    self.caret = Some((self.area.x + x.saturating_add(1).min(last), self.y));
                }
                let text = crate::text::clean_line(line.text()).into_owned();
                let room = usize::from(self.area.width).saturating_sub(2);
                let start = line.caret().saturating_sub(room);
                let shown: String = skip_cells(&text, start);
                self.line(&Line::styled(format!(" {}", truncate(&shown, room)), theme::PLAIN));
            }
            Body::Text(area) => {
                let rows = flexible.min(self.area.bottom().saturating_sub(self.y));
                let place = Rect {
                    x: self.area.x + 1,
                    y: self.y,
                    width: self.area.width.saturating_sub(1),
                    height: rows,
                };
                let mut shown = (**area).clone();
                let caret = if focused { theme::SELECTED } else { Style::new() };
                shown.set_cursor_style(caret);
                if !place.is_empty() {
                    (&shown).render(place, self.buffer);
                }
                self.y = self.y.saturating_add(rows);
            }
        }
    }
}

fn skip_cells(text: &str, cells: usize) -> String {
    let mut skipped = 0;
    text.chars()
        .skip_while(|character| {
            let skip = skipped < cells;
            skipped += width(character.encode_utf8(&mut [0; 4]));
            skip
        })
        .collect()
}

fn head(dialog: &Dialog, texts: &Texts, cells: u16) -> Vec<Line<'static>> {
    let cells = usize::from(cells);
    if dialog.title.is_some() {
        let about = wrap(&dialog.name, cells);
        return about.into_iter().map(|row| Line::styled(row, theme::DIM)).collect();
    }
    let about = if dialog.customer.is_empty() {
        dialog.name.clone()
    } else {
        format!("{} · {}", dialog.name, dialog.customer)
    };
    let mut lines = vec![Line::styled(truncate(&about, cells), theme::HEADING)];
    if let Some(holder) = &dialog.holder {
        let taken = format!("{} {}", texts.screen.claim.taken_by, clean_line(holder));
        lines.push(Line::styled(truncate(&taken, cells), theme::NOTE));
    }
    let consequence = (texts.tui.consequence)(dialog.action);
    if !consequence.is_empty() {
        lines.extend(
            wrap(consequence, cells).into_iter().map(|text| Line::styled(text, theme::DIM)),
        );
    }
    if let Some(restored) = &dialog.restored {
        let words = &texts.draft;
        let told = if restored.changed { words.restored_changed } else { words.restored };
        let rows = wrap(&told(&restored.when), cells);
        lines.extend(rows.into_iter().map(|row| Line::styled(row, theme::NOTE)));
    }
    if dialog.parts.is_empty() {
        let question = (texts.tui.confirm)(texts.term.action(dialog.action));
        lines.push(Line::raw(question));
    }
    lines
}

fn heading(dialog: &Dialog, part: &Part, texts: &Texts, focused: bool) -> Line<'static> {
    let parts = &texts.tui.parts;
    let name = match part.purpose {
        Purpose::InformationReasons => parts.information_reasons,
        Purpose::RemoveProducts => parts.remove_products,
        Purpose::RejectionReason => parts.rejection_reason,
        Purpose::Because => parts.because,
        Purpose::Key => parts.key,
        Purpose::Winner => parts.winner,
        Purpose::Evidence => parts.evidence,
        Purpose::Paths => parts.paths,
        Purpose::MacroName => texts.macros.label.name,
        Purpose::MacroAction => texts.macros.label.action,
        Purpose::Words if dialog.title.is_some() => texts.macros.label.text,
        Purpose::Words => match dialog.action {
            Action::InternalNote | Action::Decide => parts.internal,
            Action::Dispute => parts.justification,
            Action::Comment => parts.to_both,
            _ => parts.comment,
        },
    };
    let style = if focused { theme::HEADING } else { Style::new() };
    let mut spans =
        vec![Span::styled(if focused { "▸ " } else { "  " }, style), Span::styled(name, style)];
    if !part.required {
        spans.push(Span::styled(texts.punctuation.beside("", texts.tui.optional), theme::DIM));
    }
    Line::from(spans)
}

/// Which refusals belong to a part, by the field they name.
pub(super) fn refusals_of(dialog: &Dialog, purpose: Purpose) -> impl Iterator<Item = &Refusal> {
    dialog.refusals.iter().filter(move |refusal| is_about(refusal, purpose))
}

fn belongs_to_a_part(dialog: &Dialog, refusal: &Refusal) -> bool {
    dialog.parts.iter().any(|part| is_about(refusal, part.purpose))
}

fn is_about(refusal: &Refusal, purpose: Purpose) -> bool {
    let Some(field) = refusal.field.as_deref() else {
        return false;
    };
    match purpose {
        Purpose::InformationReasons | Purpose::RejectionReason | Purpose::Because => {
            field == "reason"
        }
        Purpose::RemoveProducts => field == "remove_product",
        Purpose::Key => field == "key",
        Purpose::Winner => field == "winner",
        Purpose::Evidence | Purpose::Paths => field == "evidence",
        Purpose::Words => matches!(field, "comment" | "text" | "justification" | "macro.text"),
        Purpose::MacroName => field == "macro.name",
        Purpose::MacroAction => field == "macro.action",
    }
}

/// How many rows each text gets: what is left when everything else is shown.
fn flexible_rows(dialog: &Dialog, texts: &Texts, inner: Rect) -> u16 {
    let fixed = fixed_rows(dialog, texts, inner.width);
    let left = inner.height.saturating_sub(fixed);
    left.checked_div(text_parts(dialog)).map_or(0, |rows| rows.max(SHORTEST_TEXT))
}

fn text_parts(dialog: &Dialog) -> u16 {
    count(dialog.parts.iter().filter(|part| matches!(part.body, Body::Text(_))).count())
}

fn fixed_rows(dialog: &Dialog, texts: &Texts, cells: u16) -> u16 {
    let parts: usize = dialog
        .parts
        .iter()
        .map(|part| match &part.body {
            Body::Choices { items, .. } => items.len() + 1,
            Body::Line(_) => 2,
            Body::Text(_) => 1,
        })
        .sum();
    let refusals: usize = dialog
        .refusals
        .iter()
        .map(|refusal| {
            let words = texts.refusal.words(refusal);
            wrap(&format!("! {}", words.in_full(&texts.punctuation)), usize::from(cells)).len()
        })
        .sum();
    count(head(dialog, texts, cells).len() + parts + refusals + usize::from(dialog.sending))
}

fn frame_of(dialog: &Dialog, texts: &Texts, area: Rect) -> Rect {
    let width = area.width.saturating_sub(4).min(WIDEST).max(area.width.min(20));
    let has_text = dialog.parts.iter().any(|part| matches!(part.body, Body::Text(_)));
    let text = if has_text { TEXT_ROWS + 2 } else { 0 };
    let wanted = fixed_rows(dialog, texts, width.saturating_sub(4)).saturating_add(text + 2);
    let height = wanted.min(area.height);
    centred(area, width, height)
}

fn count(number: usize) -> u16 {
    u16::try_from(number).unwrap_or(u16::MAX)
}
