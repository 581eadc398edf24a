//! Drawing charts, by ratatui's own widgets.

use ratatui::buffer::Buffer;
use ratatui::layout::{Direction, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::{Bar as Drawn, BarChart, Sparkline, Widget};

use super::build::{Bar, Chart};
use super::{DAY_OFF, GUTTER};
use crate::text::{pad, pad_left, truncate, width};
use crate::tui::theme;

/// The widest that a day of a course gets, in cells.
const WIDEST_DAY: usize = 2;

/// How many rows a chart takes.
fn rows(chart: &Chart) -> usize {
    let parts = [!chart.heading.is_empty(), !chart.course.is_empty(), chart.text.is_some()];
    chart.bars.len() + parts.into_iter().filter(|part| *part).count()
}

/// How many rows charts take below each other, with a blank one between.
pub(super) fn height(charts: &[Chart]) -> usize {
    charts.iter().map(|chart| rows(chart) + 1).sum::<usize>().saturating_sub(1)
}

/// Draws columns of charts, of which so many rows are needed, from one of these on.
pub(super) fn draw(
    columns: &[Vec<Chart>],
    rows: usize,
    first: usize,
    area: Rect,
    buffer: &mut Buffer,
) {
    // All of it is drawn aside, and what is on the screen taken from there.
    let whole = Rect::new(0, 0, area.width, u16::try_from(rows).unwrap_or(u16::MAX));
    let mut aside = Buffer::empty(whole);
    let each = u16::try_from(columns.len()).unwrap_or(1).max(1);
    let one = (area.width.saturating_sub(GUTTER * (each - 1))) / each;
    for (charts, x) in columns.iter().zip((0..).step_by(usize::from(one + GUTTER))) {
        column(charts, Rect { x, width: one, ..whole }.intersection(whole), &mut aside);
    }
    let first = u16::try_from(first).unwrap_or(u16::MAX);
    for (from, to) in (first..whole.height).zip(area.y..area.bottom()) {
        for x in 0..area.width {
            buffer[(area.x + x, to)] = aside[(x, from)].clone();
        }
    }
}

fn column(charts: &[Chart], area: Rect, buffer: &mut Buffer) {
    let mut y = 0;
    for chart in charts {
        let height = u16::try_from(rows(chart)).unwrap_or(u16::MAX);
        let place = Rect { y, height, ..area }.intersection(area);
        draw_chart(chart, place, buffer);
        y = y.saturating_add(height).saturating_add(1);
    }
}

fn draw_chart(chart: &Chart, area: Rect, buffer: &mut Buffer) {
    let cells = usize::from(area.width);
    let mut rest = area;
    let row = |rest: &mut Rect| {
        let row = Rect { height: rest.height.min(1), ..*rest };
        rest.y += row.height;
        rest.height -= row.height;
        row
    };
    if !chart.heading.is_empty() {
        let at = row(&mut rest);
        buffer.set_stringn(at.x, at.y, truncate(&chart.heading, cells), cells, theme::HEADING);
    }
    if let Some(text) = chart.text {
        let at = row(&mut rest);
        buffer.set_stringn(at.x, at.y, truncate(text, cells), cells, theme::DIM);
    }
    if !chart.course.is_empty() {
        course(&chart.course, row(&mut rest), buffer);
    }
    bars(&chart.bars, rest, buffer);
}

/// A course, in which each day is as wide as there is room for all; the newest days stay.
fn course(days: &[Option<u64>], area: Rect, buffer: &mut Buffer) {
    let cells = usize::from(area.width);
    let each = (cells / days.len().max(1)).clamp(1, WIDEST_DAY);
    let shown = days.len().min(cells / each);
    let data: Vec<Option<u64>> =
        days[days.len() - shown..].iter().flat_map(|day| std::iter::repeat_n(*day, each)).collect();
    Sparkline::default()
        .data(data)
        .absent_value_symbol(DAY_OFF.to_string())
        .absent_value_style(theme::DIM)
        .render(area, buffer);
}

fn bars(bars: &[Bar], area: Rect, buffer: &mut Buffer) {
    let widest = |of: fn(&Bar) -> &str| bars.iter().map(|bar| width(of(bar))).max().unwrap_or(0);
    let cells = usize::from(area.width);
    // Where there is no room for both, the figure is what counts.
    let figures = widest(|bar| &bar.figure).min(cells);
    let labels = widest(|bar| &bar.label).min(cells.saturating_sub(figures + 1));
    let drawn: Vec<Drawn<'_>> = bars
        .iter()
        .map(|bar| {
            let beside = vec![
                Span::raw(pad(&truncate(&bar.label, labels), labels)),
                Span::raw(" "),
                Span::raw(pad_left(&bar.figure, figures)),
            ];
            Drawn::with_label(Line::from(beside), bar.value).style(bar.style).text_value("")
        })
        .collect();
    let longest = bars.iter().map(|bar| bar.value).max().unwrap_or(0).max(1);
    BarChart::default()
        .data(ratatui::widgets::BarGroup::new(drawn))
        .direction(Direction::Horizontal)
        .bar_width(1)
        .bar_gap(0)
        .max(longest)
        .render(area, buffer);
}
