//! What may be done to a claim now, and for the rest, why not.

use super::Keys;
use crate::desk::ClaimView;
use crate::domain::refusal::Code;
use crate::tui::screen::Context;
use crate::tui::screen::rich::Rich;
use crate::tui::screen::sheet::Section;
use crate::tui::theme;

/// Stands where no key asks for an action.
const NO_KEY: &str = "·";

/// Open actions with their keys; those that are closed now, each with the first reason; and those
/// that this role never has, whose reason is the same for all.
pub(super) fn sections(view: &ClaimView, keys: Keys<'_>, context: Context<'_>) -> [Section; 3] {
    let labels = &context.texts.screen.claim;
    let mut open = Section::under(labels.actions);
    let mut closed = Section::under(labels.closed_actions);
    let mut others = Rich::default();
    for state in &view.actions {
        let name = context.texts.term.action(state.action);
        match state.refusals.first() {
            None => {
                let key = keys(state.action).unwrap_or_default();
                open.row(name, Rich::styled(&key, theme::KEY).or(NO_KEY, theme::DIM));
            }
            Some(refusal) if refusal.code == Code::NotPermitted => {
                others = others.fact(Rich::styled(name, theme::DIM));
            }
            Some(refusal) => {
                closed.row(name, Rich::plain(&context.texts.refusal.message(refusal)));
            }
        }
    }
    let mut of_others = Section::under(labels.others_actions);
    of_others.text(others);
    [open, closed, of_others]
}
