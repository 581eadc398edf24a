//! The day of an acknowledgment, with its part: a mail's day stands in its header.

use std::ops::Range;

use super::dates::{self, Dated};
use super::fill::Fill;
use super::layout::Layout;
use super::words::Word;

/// A day, and where it stands.
#[derive(Debug, Clone)]
pub(super) struct Day {
    /// The index of the part: a mail's date is in its header.
    pub(super) part: usize,
    pub(super) dated: Dated,
}

impl Day {
    /// The first day at a place.
    pub(super) fn first(layout: &Layout<'_>, at: &Range<usize>, is_labelled: bool) -> Option<Self> {
        let mut dated = dates::find(layout.at(at), is_labelled).into_iter().next()?;
        dated.at = dated.at.start + at.start..dated.at.end + at.start;
        Some(Self { part: layout.part, dated })
    }
}

/// The day that a letter or a form as a whole carries: behind a plain label, or on a line of its own.
pub(super) fn document_day(layout: &Layout<'_>) -> Option<Day> {
    let labelled = layout
        .fields
        .iter()
        .filter(|field| field.word == Word::Date && field.fill == Fill::Filled)
        .find_map(|field| Day::first(layout, &field.value, true));
    labelled.or_else(|| {
        let alone =
            layout.lines.iter().filter(|line| line.fields.is_empty() && line.at.len() <= 60);
        alone.filter_map(|line| Some((line, Day::first(layout, &line.at, false)?))).find_map(
            |(line, day)| {
                let around = line.at.len() - day.dated.at.len();
                (around <= 24).then_some(day)
            },
        )
    })
}
