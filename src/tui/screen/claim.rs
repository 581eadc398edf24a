//! The Claim tab: where a claim stands, everything that was entered, and what may be done now.

use ratatui::text::Line;

use super::Context;
use super::sheet::{INDENT, below, in_columns, label_column, stacked};
use crate::desk::ClaimView;
use crate::domain::moves::Action;

mod actions;
mod entered;
mod files;
mod gaps;
mod head;
mod preview;
mod products;
mod standing;

pub use preview::preview;

/// The key that asks for an action, as it is shown; none where no key does.
pub type Keys<'a> = &'a dyn Fn(Action) -> Option<String>;

/// Which claim it is, in one line: for tabs that tell only of one side of it.
#[must_use]
pub fn title(view: &ClaimView, width: u16) -> Line<'static> {
    head::title(view).wrap(usize::from(width)).into_iter().next().unwrap_or_default()
}

/// All lines of the Claim tab at a width in cells.
#[must_use]
pub fn lines(
    view: &ClaimView,
    keys: Keys<'_>,
    context: Context<'_>,
    width: u16,
) -> Vec<Line<'static>> {
    let width = usize::from(width);
    let gaps = gaps::Gaps::of(view, context.texts);
    let top = [head::section(view, &gaps, context)];
    let middle = [
        standing::information(view, context),
        standing::rejection(view, context),
        standing::association(view, context),
        standing::competition(view, context),
        entered::basics(view, &gaps, context),
        products::section(view, &gaps, context),
        files::section(view, &gaps, context),
        entered::contacts(view, &gaps, context),
        entered::revenue(view, &gaps, context),
        standing::deadline(view, context),
        standing::target(view, context),
    ];
    let bottom = actions::sections(view, keys, context);
    let labels = label_column(top.iter().chain(&middle));
    stacked([
        below(&top, labels + INDENT, width),
        in_columns(&middle, labels, width),
        below(&bottom, label_column(&bottom), width),
    ])
}
