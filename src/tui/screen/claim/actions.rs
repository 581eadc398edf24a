//! What may be done to a claim now, and for the rest, why not.

use super::Keys;
use crate::desk::{ActionState, ClaimView};
use crate::domain::refusal::Code;
use crate::tui::screen::Context;
use crate::tui::screen::rich::Rich;
use crate::tui::screen::sheet::Section;
use crate::tui::theme;

/// Open actions with their keys, those that are closed now, and those of other roles.
pub(super) fn sections(view: &ClaimView, keys: Keys<'_>, context: Context<'_>) -> Vec<Section> {
    let labels = &context.texts.screen.claim;
    let mut open = Section::under(labels.actions);
    let mut closed = Section::under(labels.closed_actions);
    let mut others = Section::under(labels.others_actions);
    for state in &view.actions {
        let name = context.texts.term.action(state.action);
        match why_not(state, context) {
            None => {
                let key = keys(state.action).unwrap_or_default();
                open.row(name, Rich::styled(&key, theme::KEY).or("·", theme::DIM));
            }
            Some((Whose::Ours, why)) => closed.row(name, Rich::plain(&why)),
            Some((Whose::Others, why)) => others.row(name, Rich::styled(&why, theme::DIM)),
        }
    }
    vec![open, closed, others]
}

/// Whether an action is one for this reader at all.
enum Whose {
    Ours,
    Others,
}

fn why_not(state: &ActionState, context: Context<'_>) -> Option<(Whose, String)> {
    let refusal = state.refusals.first()?;
    let whose = match refusal.code {
        Code::NotPermitted => Whose::Others,
        _ => Whose::Ours,
    };
    Some((whose, context.texts.refusal.message(refusal)))
}
