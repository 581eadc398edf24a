//! The charts of the dashboard, as bars or as words.
//!
//! Every bar has its figure beside it, and its length is all that a bar adds, so that nothing is
//! lost without colours. Where there is no room for bars, and wherever they are wanted so, the same
//! is said in sentences.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::super::app::App;
use super::super::{theme, view};
use super::sheet::{Lines, Section, below};
use crate::desk::Figures;
use crate::text::{clean_line, truncate, width};

mod bars;
mod build;
#[cfg(test)]
mod tests;

use build::Chart;

/// The least room for bars, in columns and in rows below the tabs.
const COLUMNS_FOR_BARS: u16 = 60;
const ROWS_FOR_BARS: u16 = 10;
/// The least room for two columns of charts, and the gap between them.
const COLUMNS_FOR_TWO: u16 = 78;
const GUTTER: u16 = 3;
/// The row that tells what the charts are of.
const HEAD_ROWS: u16 = 1;

/// After days that are no business days.
const DAY_OFF: char = '·';

/// Everything that there is to see, of which a part is on the screen.
enum Sheet {
    Lines(Lines),
    Bars(Vec<Vec<Chart>>),
}

impl Sheet {
    fn rows(&self) -> usize {
        match self {
            Self::Lines(lines) => lines.len(),
            Self::Bars(columns) => {
                columns.iter().map(|charts| bars::height(charts)).max().unwrap_or(0)
            }
        }
    }

    fn draw(&self, first: usize, area: Rect, buffer: &mut Buffer) {
        match self {
            Self::Lines(lines) => view::lines(lines, first, area, buffer),
            Self::Bars(columns) => bars::draw(columns, self.rows(), first, area, buffer),
        }
    }
}

fn has_room_in(columns: u16, rows: u16) -> bool {
    columns >= COLUMNS_FOR_BARS && rows >= ROWS_FOR_BARS
}

/// Whether there is room for bars.
#[must_use]
pub fn has_room(app: &App) -> bool {
    !app.is_linear && has_room_in(app.size.0, view::body_rows(app.size))
}

fn sheet(app: &App, area: Rect) -> Sheet {
    let texts = app.texts;
    let say = |text: &str| {
        let mut section = Section::top();
        section.text(super::rich::Rich::styled(text, theme::DIM));
        Sheet::Lines(below(&[section], 0, usize::from(area.width)))
    };
    let Some(figures) = &app.charts.figures else {
        return match &app.charts.failed {
            Some(why) => say(&(texts.charts.failed)(why)),
            None => say(texts.charts.counting),
        };
    };
    if figures.total == 0 {
        return say(texts.charts.no_claims);
    }
    if app.is_linear || app.charts.as_words || !has_room_in(area.width, area.height) {
        return Sheet::Lines(words(app, figures, area.width));
    }
    let (left, right) = build::charts(figures, texts, DAY_OFF, usize::from(body(area).height));
    Sheet::Bars(if area.width < COLUMNS_FOR_TWO || right.is_empty() {
        vec![left.into_iter().chain(right).collect()]
    } else {
        vec![left, right]
    })
}

fn words(app: &App, figures: &Figures, columns: u16) -> Lines {
    let paragraphs = app.texts.charts.words(figures);
    let sections: Vec<Section> = paragraphs
        .into_iter()
        .map(|paragraph| {
            let mut section = Section::under(paragraph.heading);
            for sentence in paragraph.sentences {
                section.text(super::rich::Rich::plain(&sentence));
            }
            section
        })
        .collect();
    below(&sections, 0, usize::from(columns))
}

fn body(area: Rect) -> Rect {
    let head = HEAD_ROWS.min(area.height);
    Rect { y: area.y + head, height: area.height - head, ..area }
}

/// How many rows there are in all, and how many are on the screen.
#[must_use]
pub fn extent(app: &App, area: Rect) -> (usize, usize) {
    (sheet(app, area).rows(), usize::from(body(area).height))
}

/// Draws the charts, from the row on to which they are scrolled.
pub fn draw(app: &App, area: Rect, buffer: &mut Buffer) {
    head(app, area, buffer);
    let sheet = sheet(app, area);
    let place = body(area);
    let last = sheet.rows().saturating_sub(usize::from(place.height));
    sheet.draw(app.charts.scroll.min(last), place, buffer);
}

/// What the charts are of: how many claims, and the filter in force.
fn head(app: &App, area: Rect, buffer: &mut Buffer) {
    if area.is_empty() {
        return;
    }
    let cells = usize::from(area.width);
    let mut spans = Vec::new();
    if let Some(figures) = &app.charts.figures {
        let overdue = figures.work.as_ref().map_or(0, |work| work.overdue);
        let style = if overdue > 0 { theme::ALERT } else { theme::HEADING };
        spans.push(Span::styled(
            format!(" {}", (app.texts.tui.counts)(figures.total, overdue)),
            style,
        ));
    }
    if !app.charts.query.is_empty() {
        let query = clean_line(&app.charts.query);
        let filter = app.texts.punctuation.labelled(app.texts.tui.filter, &query);
        let filter = format!("  {filter}");
        let used: usize = spans.iter().map(|span| width(&span.content)).sum();
        spans.push(Span::styled(truncate(&filter, cells.saturating_sub(used)), theme::DIM));
    }
    buffer.set_line(area.x, area.y, &Line::from(spans), area.width);
}
