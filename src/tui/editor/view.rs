//! Drawing the form: a title, what is to be known, the sections, a page of fields, and help for the
//! one that has the caret.
//!
//! The form is shown in pages, not scrolled by lines: moving the caret then changes two rows of
//! the screen and not all of them, and where a page begins follows from the state alone.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::{Clear, Widget};

use super::{Editor, Target};
use crate::i18n::Texts;
use crate::text::width;
use crate::tui::screen::wrapped;
use crate::tui::theme;

mod completing;
mod help;
mod list;
mod notice;
mod rail;
mod review;
mod rows;
mod values;

use rows::{Block, Sheet};

/// Below this many rows there is no help at the foot.
const ROWS_FOR_HELP: u16 = 7;
/// From this many rows on, the help has two lines.
const ROWS_FOR_LONG_HELP: u16 = 9;
/// From this many rows on, the help has three lines.
const ROWS_FOR_ALL_HELP: u16 = 18;
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
        let sheet = Sheet {
            editor: self,
            texts,
            cells: places.form.width,
            airy: area.height >= ROWS_FOR_AIR,
            has_rail: places.rail.is_some(),
        };
        if self.shows_keys {
            put(&rail::key_lines(texts, usize::from(area.width)), area, buffer);
            return None;
        }
        let blocks = match &self.review {
            Some(review) => sheet.changes(review),
            None => sheet.blocks(),
        };
        let page = page_of(&blocks, blocks.iter().position(|block| block.has_caret), places.form);
        put(&[self.title(texts, area.width, &page)], places.title, buffer);
        put(&self.notice(texts, area.width), places.notice, buffer);
        if let Some(rail) = places.rail {
            self.draw_rail(rail, texts, buffer);
        }
        let caret = draw_page(&blocks, &page, places.form, buffer);
        if self.popup.is_none() {
            put(&self.help(texts, places.help), places.help, buffer);
        }
        if self.review.is_some() || self.saving {
            return None;
        }
        if let Some(popup) = &self.popup {
            return list::draw(self, popup, texts, area, buffer);
        }
        if let (Some(found), Some(caret)) = (self.suggestions(), caret) {
            completing::draw(&sheet, found, places.form, caret, buffer);
        }
        caret
    }

    /// The keys that are hinted at below the form.
    #[must_use]
    pub fn keys(&self, texts: &Texts) -> &'static str {
        if self.review.is_some() { texts.editor.review.keys } else { texts.editor.keys }
    }

    fn places(&self, area: Rect, texts: &Texts) -> Places {
        let least = u16::from(area.height > 2 && self.said(texts).is_some());
        let help = match area.height {
            ROWS_FOR_ALL_HELP.. => 3,
            ROWS_FOR_LONG_HELP.. => 2,
            ROWS_FOR_HELP.. => 1,
            // What is asked or said is not left out.
            _ => least,
        };
        let title = u16::from(area.height > 1);
        let room = area.height - title - help;
        let wanted = u16::try_from(self.notice(texts, area.width).len()).unwrap_or(u16::MAX);
        let notice = wanted.min(room / 3);
        let part = |y: u16, height: u16| Rect { y: area.y + y, height, ..area };
        let body = part(title + notice, room - notice);
        let (rail, form) = match rail::WIDTH {
            cells if self.review.is_none() && body.width >= rail::LEAST_COLUMNS => (
                Some(Rect { width: cells, ..body }),
                Rect { x: body.x + cells, width: body.width - cells, ..body },
            ),
            _ => (None, body),
        };
        Places {
            title: part(0, title),
            notice: part(title, notice),
            rail,
            form,
            help: part(area.height - help, help),
        }
    }

    fn title(&self, texts: &Texts, cells: u16, page: &Page) -> Line<'static> {
        let words = &texts.editor;
        let mut spans = vec![Span::styled(self.heading(texts), theme::HEADING)];
        if self.review.is_none() {
            let gaps = match self.count_gaps() {
                _ if self.is_checking() => Span::styled(words.checking, theme::DIM),
                None => Span::styled(words.unchecked, theme::DIM),
                Some(0) => Span::styled((words.gaps)(0), theme::GOOD),
                Some(count) => Span::styled((words.gaps)(count), theme::ALERT),
            };
            spans.extend([Span::raw("  "), gaps]);
            if self.is_changed() {
                spans.extend([Span::raw("  "), Span::styled(words.changed, theme::NOTE)]);
            }
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

    fn heading(&self, texts: &Texts) -> String {
        let words = &texts.editor;
        match (self.target, self.review.is_some()) {
            (Target::New, false) => words.title_new.to_owned(),
            (Target::New, true) => words.review.title_new.to_owned(),
            (Target::Existing { id, .. }, false) => (words.title_edit)(id),
            (Target::Existing { id, .. }, true) => (words.review.title)(id, self.changes().len()),
        }
    }
}

/// Where the parts of the form are.
struct Places {
    title: Rect,
    notice: Rect,
    /// The sections, where there is room for them beside the form.
    rail: Option<Rect>,
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
