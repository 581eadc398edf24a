//! The top of a claim: what it is, where it stands, and by when something has to happen.

use super::gaps::Gaps;
use crate::desk::{ClaimView, Due};
use crate::domain::calendar::Remaining;
use crate::domain::moves::Action;
use crate::i18n::term::Word;
use crate::tui::screen::Context;
use crate::tui::screen::rich::Rich;
use crate::tui::screen::sheet::Section;
use crate::tui::theme;

pub(super) fn section(view: &ClaimView, gaps: &Gaps<'_>, context: Context<'_>) -> Section {
    let labels = &context.texts.screen.claim;
    let term = &context.texts.term;
    let mut section = Section::top();
    section.text(title(view));
    section.text(status(view, context).fact(flags(view, context)));
    if gaps.count() > 0 {
        section.text(Rich::styled(&(labels.gaps)(gaps.count()), theme::ALERT));
    }
    for gap in gaps.elsewhere(view.fields.products.len()) {
        section.text(gap);
    }
    if let Some(due) = &view.due {
        section.row(term.word(Word::Due), self::due(due, context));
    }
    if let Some(target) = &view.target {
        let day = context.texts.time.day(target.last_day);
        section.row(labels.target, Rich::plain(&(labels.through)(&day)));
    }
    if view.status.is_open() {
        section.row(labels.taken_by, taken_by(view, context));
    }
    section.row(term.word(Word::Partner), partner(view));
    section.row(labels.customer, customer(view));
    section.row(labels.submitted, submitted(view, context));
    let by = (labels.by)(view.created_by.as_str());
    let created = Rich::plain(&context.moment(view.created_at)).and(" ", theme::PLAIN);
    section.row(labels.created, created.and(&by, theme::PLAIN));
    let revision = Rich::styled(&(labels.revision)(view.revision), theme::DIM);
    section.row(labels.changed, Rich::plain(&context.moment(view.updated_at)).fact(revision));
    section
}

/// The id and the name.
pub(super) fn title(view: &ClaimView) -> Rich {
    Rich::styled(&view.id.to_string(), theme::KEY)
        .and("  ", theme::PLAIN)
        .and(&view.fields.name, theme::HEADING)
}

/// The status and since when it holds.
pub(super) fn status(view: &ClaimView, context: Context<'_>) -> Rich {
    let since = (context.texts.screen.claim.since)(&context.moment(view.status_since));
    Rich::styled(context.texts.term.status(view.status), theme::status(view.status))
        .and(" ", theme::PLAIN)
        .and(&since, theme::DIM)
}

/// What is special about it, each as a word.
pub(super) fn flags(view: &ClaimView, context: Context<'_>) -> Rich {
    let labels = &context.texts.screen.claim;
    let due = view.due.as_ref();
    let flags = [
        (view.contested, labels.contested, theme::NOTE),
        (view.disputed, labels.disputed, theme::NOTE),
        (due.is_some_and(|due| due.overdue), labels.overdue, theme::ALERT),
        (due.is_some_and(|due| due.held_by_arbitration), labels.held_by_arbitration, theme::NOTE),
        (view.unrecorded, labels.unrecorded, theme::ALERT),
    ];
    flags
        .into_iter()
        .filter(|(holds, ..)| *holds)
        .fold(Rich::default(), |all, (_, word, style)| all.fact(Rich::styled(word, style)))
}

/// The deadline that runs and what is left of it.
pub(super) fn due(due: &Due, context: Context<'_>) -> Rich {
    let texts = context.texts;
    let is_last_day =
        matches!(due.remaining, Remaining::BusinessDays(0) | Remaining::CalendarDays(0));
    let style = match (due.overdue, is_last_day) {
        (true, _) => theme::ALERT,
        (false, true) => theme::NOTE,
        (false, false) => theme::PLAIN,
    };
    let window = texts.term.window(due.window);
    let day = texts.time.day(due.open_through);
    let left = texts.time.remaining(due.remaining);
    Rich::styled(&(texts.screen.claim.due)(window, &day, &left), style)
}

/// Who has taken it. That nobody has is said only to those who could: for others it may be hidden.
pub(super) fn taken_by(view: &ClaimView, context: Context<'_>) -> Rich {
    match &view.assignee {
        Some(name) => Rich::plain(name.as_str()),
        None if !view.is_open(Action::Take) => Rich::default(),
        None => Rich::styled(context.texts.screen.claim.nobody, theme::DIM),
    }
}

pub(super) fn partner(view: &ClaimView) -> Rich {
    let id = view.organisation.as_str();
    let name = Rich::plain(&view.organisation_name);
    if view.organisation_name == id { name } else { name.fact(Rich::styled(id, theme::DIM)) }
}

pub(super) fn customer(view: &ClaimView) -> Rich {
    Rich::plain(&view.customer_name).fact(Rich::plain(&view.fields.domain))
}

fn submitted(view: &ClaimView, context: Context<'_>) -> Rich {
    view.submitted_at.map_or_else(Rich::default, |at| Rich::plain(&context.moment(at)))
}
