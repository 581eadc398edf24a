//! Drawing the form: a title, what is to be known, a page of fields, and help for the one that has
//! the caret.
//!
//! The form is shown in pages, not scrolled by lines: moving the caret then changes two rows of
//! the screen and not all of them, and where a page begins follows from the state alone.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::{Clear, Widget};

use super::{Editor, Notice, PASTE_LIMIT, Target};
use crate::i18n::Texts;
use crate::text::{clean_line, truncate, width, wrap};
use crate::tui::theme;

mod list;
mod rows;
mod values;

use rows::{Block, Sheet};

/// Below this many rows there is no help at the foot.
const ROWS_FOR_HELP: u16 = 7;
/// From this many rows on, the help has two lines.
const ROWS_FOR_LONG_HELP: u16 = 14;
/// From this many rows on, blank lines part the sections.
const ROWS_FOR_AIR: u16 = 30;

impl Editor {
    /// Draws the form; gives back where the terminal's cursor belongs, if text is being typed.
    pub fn draw(&self, area: Rect, buffer: &mut Buffer, texts: &Texts) -> Option<(u16, u16)> {
        let area = area.intersection(buffer.area);
        if area.is_empty() {
            return None;
        }
        Clear.render(area, buffer);
        let places = self.places(area, texts);
        let sheet =
            Sheet { editor: self, texts, cells: area.width, airy: area.height >= ROWS_FOR_AIR };
        let blocks = sheet.blocks();
        let page = page_of(&blocks, blocks.iter().position(|block| block.has_caret), places.form);
        put(&[self.title(texts, area.width, &page)], places.title, buffer);
        put(&self.notice(texts, area.width), places.notice, buffer);
        let caret = draw_page(&blocks, &page, places.form, buffer);
        put(&self.help(texts, places.help), places.help, buffer);
        match &self.popup {
            Some(popup) => list::draw(self, popup, texts, area, buffer),
            None if self.saving => None,
            None => caret,
        }
    }

    fn places(&self, area: Rect, texts: &Texts) -> Places {
        let help = match area.height {
            ROWS_FOR_LONG_HELP.. => 2,
            ROWS_FOR_HELP.. => 1,
            _ => 0,
        };
        let title = u16::from(area.height > 1);
        let room = area.height - title - help;
        let wanted = u16::try_from(self.notice(texts, area.width).len()).unwrap_or(u16::MAX);
        let notice = wanted.min(room / 3);
        let part = |y: u16, height: u16| Rect { y: area.y + y, height, ..area };
        Places {
            title: part(0, title),
            notice: part(title, notice),
            form: part(title + notice, room - notice),
            help: part(area.height - help, help),
        }
    }

    fn title(&self, texts: &Texts, cells: u16, page: &Page) -> Line<'static> {
        let words = &texts.editor;
        let title = match self.target {
            Target::New => words.title_new.to_owned(),
            Target::Existing { id, .. } => (words.title_edit)(id),
        };
        let gaps = match self.count_gaps() {
            None => Span::styled(words.checking, theme::DIM),
            Some(0) => Span::styled((words.gaps)(0), theme::GOOD),
            Some(count) => Span::styled((words.gaps)(count), theme::ALERT),
        };
        let mut spans = vec![Span::styled(title, theme::HEADING), Span::raw("  "), gaps];
        if self.is_changed() {
            spans.extend([Span::raw("  "), Span::styled(words.changed, theme::NOTE)]);
        }
        if page.count > 1 {
            let text = (words.page)(page.number, page.count);
            let used = Line::from(spans.clone()).width() + width(&text);
            // At the right edge, where it moves nothing when it changes.
            if let Some(gap) = usize::from(cells).checked_sub(used).filter(|gap| *gap > 1) {
                spans.push(Span::raw(" ".repeat(gap)));
                spans.push(Span::styled(text, theme::DIM));
            }
        }
        Line::from(spans)
    }

    fn notice(&self, texts: &Texts, cells: u16) -> Vec<Line<'static>> {
        let words = &texts.editor;
        let (text, style) = match self.notice {
            _ if self.saving => (words.saving.to_owned(), theme::NOTE),
            Notice::Leaving => (words.leaving.to_owned(), theme::NOTE),
            Notice::PasteTooLong => ((words.paste_too_long)(PASTE_LIMIT), theme::ALERT),
            Notice::PasteNowhere => (words.paste_nowhere.to_owned(), theme::NOTE),
            Notice::None => match (self.why_not_saved(texts), self.refused_here()) {
                (None, 0) => return Vec::new(),
                (Some(why), 0) => ((words.not_saved)(&why), theme::ALERT),
                (why, count) => {
                    let here = (words.entries_refused)(count);
                    (format!("{here} {}", why.unwrap_or_default()), theme::ALERT)
                }
            },
        };
        wrapped(&text, usize::from(cells), style)
    }

    fn why_not_saved(&self, texts: &Texts) -> Option<String> {
        let reasons: Vec<String> = self
            .refused_elsewhere()
            .map(|refusal| texts.refusal.words(refusal))
            .map(|words| format!("{} {}", words.message, words.advice))
            .collect();
        (!reasons.is_empty()).then(|| reasons.join(" "))
    }

    /// What to do about what is wrong under the caret, or how its field is filled.
    fn help(&self, texts: &Texts, place: Rect) -> Vec<Line<'static>> {
        let text = match self.findings_at(self.focus).first() {
            Some(refusal) => texts.refusal.advice(refusal),
            None => self.hint(texts),
        };
        let rows = usize::from(place.height);
        let cells = usize::from(place.width);
        let mut lines = wrap(&text, cells);
        if let Some(last) = rows.checked_sub(1).filter(|last| lines.len() > last + 1) {
            let rest = lines.split_off(last).join(" ");
            lines.push(truncate(&rest, cells));
        }
        lines.into_iter().map(|line| Line::styled(line, theme::DIM)).collect()
    }

    fn hint(&self, texts: &Texts) -> String {
        let kind = self.kind(self.focus);
        let hint = match (kind.has_list(), kind.is_typed()) {
            (true, true) => texts.editor.hint_either,
            (true, false) => texts.editor.hint_choice,
            (false, _) => "",
        };
        hint.to_owned()
    }
}

/// Where the parts of the form are.
struct Places {
    title: Rect,
    notice: Rect,
    form: Rect,
    help: Rect,
}

/// The part of the form that is shown.
#[derive(Debug, PartialEq, Eq)]
struct Page {
    /// The first line.
    top: usize,
    /// Which page it is, from 1.
    number: usize,
    /// How many there are.
    count: usize,
}

/// The page on which a block is. No block is cut where it fits a page, and the last page is full.
fn page_of(blocks: &[Block], caret: Option<usize>, place: Rect) -> Page {
    let rows = usize::from(place.height).max(1);
    let heights: Vec<usize> = blocks.iter().map(|block| block.lines.len()).collect();
    let (starts, page) = pages(&heights, caret.unwrap_or(0), rows);
    let all: usize = heights.iter().sum();
    let before: usize = heights.iter().take(caret.unwrap_or(0)).sum();
    let value = before + caret.and_then(|at| blocks.get(at)).map_or(0, |block| block.value_line);
    let mut top = starts.get(page).copied().unwrap_or(0).min(all.saturating_sub(rows));
    if value >= top + rows {
        top = value + 1 - rows;
    }
    Page { top, number: page + 1, count: starts.len() }
}

/// The first line of every page, and the page of one block.
fn pages(heights: &[usize], block: usize, rows: usize) -> (Vec<usize>, usize) {
    let mut starts = vec![0];
    let mut page = 0;
    let mut line = 0;
    for (at, height) in heights.iter().enumerate() {
        let start = starts.last().copied().unwrap_or(0);
        if line + height > start + rows && line > start {
            starts.push(line);
        }
        if at == block {
            page = starts.len() - 1;
        }
        line += height;
    }
    (starts, page)
}

fn draw_page(
    blocks: &[Block],
    page: &Page,
    place: Rect,
    buffer: &mut Buffer,
) -> Option<(u16, u16)> {
    let mut caret = None;
    let mut line = 0;
    let bottom = page.top + usize::from(place.height);
    for block in blocks {
        for (at, content) in block.lines.iter().enumerate() {
            let y = (line..bottom).contains(&line).then(|| line.checked_sub(page.top)).flatten();
            if let Some(y) = y.and_then(|y| u16::try_from(y).ok()) {
                buffer.set_line(place.x, place.y + y, content, place.width);
                if let Some(x) = block.cursor.filter(|_| at == block.value_line) {
                    let x = x.min(place.width.saturating_sub(1));
                    caret = Some((place.x + x, place.y + y));
                }
            }
            line += 1;
        }
    }
    caret
}

fn put(lines: &[Line<'_>], place: Rect, buffer: &mut Buffer) {
    for (line, y) in lines.iter().zip(place.y..place.bottom()) {
        buffer.set_line(place.x, y, line, place.width);
    }
}

fn wrapped(text: &str, cells: usize, style: Style) -> Vec<Line<'static>> {
    wrap(&clean_line(text), cells).into_iter().map(|line| Line::styled(line, style)).collect()
}
