//! The products or workloads of a claim, with what has become of the key of each.

use super::gaps::Gaps;
use crate::desk::ClaimView;
use crate::domain::field::{Field, ProductLine};
use crate::domain::id::Key;
use crate::domain::status::SolutionArea;
use crate::tui::screen::Context;
use crate::tui::screen::rich::Rich;
use crate::tui::screen::sheet::Section;
use crate::tui::theme;

pub(super) fn section(view: &ClaimView, gaps: &Gaps<'_>, context: Context<'_>) -> Section {
    let labels = &context.texts.screen.claim;
    let mut section = Section::under(match view.fields.known_area() {
        Some(SolutionArea::Microsoft365) => labels.workloads,
        _ => labels.products,
    });
    for gap in gaps.at(Field::Products) {
        section.text(gap);
    }
    for (line, number) in view.fields.products.iter().zip(1..) {
        let mark = key_of(line, view).map(|key| mark(key, view, context)).unwrap_or_default();
        section.text(Rich::plain(context.product_name(&line.product)).fact(mark));
        section.rows(labels.subscription, subscription(line, context));
        for gap in gaps.at_product(number) {
            section.text(gap);
        }
    }
    for key in &view.keys {
        if !view.fields.products.iter().any(|line| claims(line, key)) {
            section.text(Rich::plain(&context.key_name(key)).fact(mark(key, view, context)));
        }
    }
    section
}

fn key_of<'a>(line: &ProductLine, view: &'a ClaimView) -> Option<&'a Key> {
    view.keys.iter().find(|key| claims(line, key))
}

fn claims(line: &ProductLine, key: &Key) -> bool {
    match key {
        Key::Workload(_, product) => product.as_str() == line.product.trim(),
        Key::Subscription(id) => id.as_str() == line.subscription_id.trim(),
    }
}

/// The subscription as entered; below it, what the directory knows of it.
fn subscription(line: &ProductLine, context: Context<'_>) -> Vec<Rich> {
    let mut values = vec![Rich::plain(&line.subscription_id)];
    if let Some(found) = context.subscription(&line.subscription_id) {
        let texts = context.texts;
        let dim = |text: &str| Rich::styled(text, theme::DIM);
        let ends = |day| (texts.screen.claim.ends)(&texts.time.day(day));
        values.push(
            dim(texts.term.channel(found.channel))
                .fact(dim(texts.term.subscription_state(found.state)))
                .fact(dim(&found.ends.map(ends).unwrap_or_default())),
        );
    }
    values
}

/// What has become of a key, in words; nothing while it is just claimed.
pub(super) fn mark(key: &Key, view: &ClaimView, context: Context<'_>) -> Rich {
    let labels = &context.texts.screen.claim;
    if view.contested_keys.contains(key) {
        return Rich::styled(labels.key_contested, theme::NOTE);
    }
    if view.lost_keys.contains(key) {
        return Rich::styled(labels.key_lost, theme::ALERT);
    }
    let held = view.association.iter().flat_map(|association| &association.keys);
    match held.filter(|held| held.key == *key).map(|held| held.ended).next() {
        Some(None) => Rich::styled(labels.key_held, theme::GOOD),
        Some(Some(ended)) => {
            let day = context.texts.time.day(ended.on);
            let why = context.texts.term.end_reason(ended.why);
            Rich::styled(&(labels.key_ended)(&day, why), theme::ALERT)
        }
        None => Rich::default(),
    }
}
