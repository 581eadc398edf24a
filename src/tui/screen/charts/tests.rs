//! Bars where there is little room for them.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::bars;
use super::build::{Bar, Chart};
use crate::tui::theme;

fn chart(label: &str, figures: &[(&str, u64)]) -> Chart {
    let bar = |(figure, value): &(&str, u64)| Bar {
        label: label.to_owned(),
        figure: (*figure).to_owned(),
        value: *value,
        style: theme::PLAIN,
    };
    let bars = figures.iter().map(bar).collect();
    Chart { heading: "Heading".to_owned(), bars, ..Chart::default() }
}

/// The rows of a drawing, without blanks at their ends.
fn drawn(columns: &[Vec<Chart>], size: (u16, u16), first: usize) -> Vec<String> {
    let area = Rect::new(0, 0, size.0, size.1);
    let mut buffer = Buffer::empty(area);
    let rows = columns.iter().map(|charts| bars::height(charts)).max().unwrap_or(0);
    bars::draw(columns, rows, first, area, &mut buffer);
    let row = |y| (0..size.0).map(|x| buffer[(x, y)].symbol()).collect::<String>();
    (0..size.1).map(|y| row(y).trim_end().to_owned()).collect()
}

#[test]
fn lengths_are_in_proportion_and_figures_stand_beside_them() {
    let chart = chart("Day", &[("8", 8), ("4", 4), ("0", 0)]);
    let expected = ["Heading", "Day 8 ████████", "Day 4 ████", "Day 0", ""];
    assert_eq!(drawn(&[vec![chart]], (14, 5), 0), expected);
}

#[test]
fn nothing_at_all_has_no_length() {
    let chart = chart("Day", &[("0", 0)]);
    assert_eq!(drawn(&[vec![chart]], (14, 2), 0), ["Heading", "Day 0"]);
}

/// A label gives way to its figure, and neither runs into the next column.
#[test]
fn a_figure_that_takes_all_the_room_is_whole() {
    let wide = chart("Tue 2020-07-14", &[("1000000/1000000", u64::MAX)]);
    let other = chart("B", &[("2", 2)]);
    let rows = drawn(&[vec![wide], vec![other]], (41, 2), 0);
    assert_eq!(
        rows,
        ["Heading               Heading", "Tu… 1000000/1000000   B 2 ███████████████"]
    );
}

#[test]
fn charts_stand_below_each_other_and_are_seen_from_any_row_on() {
    let charts = vec![chart("A", &[("1", 1)]), chart("B", &[("2", 2)])];
    assert_eq!(bars::height(&charts), 5);
    assert_eq!(drawn(std::slice::from_ref(&charts), (7, 3), 1), ["A 1 ███", "", "Heading"]);
    assert_eq!(drawn(&[charts], (7, 3), 4), ["B 2 ███", "", ""]);
}

/// The newest days stay where there is no room for all, and days that do not count are marked.
#[test]
fn a_course_keeps_its_newest_days() {
    let course = vec![Some(8), None, Some(0), Some(4), Some(8)];
    let chart = Chart { course, ..Chart::default() };
    assert_eq!(drawn(&[vec![chart.clone()]], (5, 1), 0), ["█· ▄█"]);
    assert_eq!(drawn(&[vec![chart.clone()]], (3, 1), 0), [" ▄█"]);
    assert_eq!(drawn(&[vec![chart]], (12, 1), 0), ["██··  ▄▄██"]);
}
