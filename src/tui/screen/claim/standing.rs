//! Where a claim stands beside its status: reasons, the association, competition, deadlines.

use crate::desk::{ClaimView, RivalView};
use crate::domain::id::Key;
use crate::domain::status::{AssociationState, Status};
use crate::i18n::term::Word;
use crate::tui::screen::Context;
use crate::tui::screen::rich::Rich;
use crate::tui::screen::sheet::Section;
use crate::tui::theme;

/// What the partner was asked for, while it has to answer.
pub(super) fn information(view: &ClaimView, context: Context<'_>) -> Section {
    let texts = context.texts;
    let labels = &texts.screen.claim;
    let mut section = Section::under(labels.information);
    if view.status != Status::PartnerActionRequired {
        return section;
    }
    for reason in &view.information {
        section.text(Rich::styled(texts.term.information_reason(*reason), theme::NOTE));
        section.text(Rich::styled(texts.help.of.information_reason(*reason), theme::DIM));
    }
    let products = view.remove_products.iter().map(|id| Rich::plain(context.product_name(id)));
    section.rows(labels.remove, products.collect());
    section
}

/// Why it was rejected, while that is in force or disputed.
pub(super) fn rejection(view: &ClaimView, context: Context<'_>) -> Section {
    let texts = context.texts;
    let labels = &texts.screen.claim;
    let mut section = Section::under(labels.rejection);
    if !matches!(view.status, Status::Rejected | Status::RejectedFinal | Status::Disputed) {
        return section;
    }
    if let Some(reason) = view.rejection {
        section.row(labels.reason, Rich::styled(texts.term.rejection_reason(reason), theme::ALERT));
    }
    if let Some(because) = view.because {
        section.row(labels.because, Rich::plain(texts.term.because(because)));
    }
    section
}

/// What an approval created.
pub(super) fn association(view: &ClaimView, context: Context<'_>) -> Section {
    let texts = context.texts;
    let labels = &texts.screen.claim;
    let mut section = Section::under(labels.association);
    let Some(association) = &view.association else {
        return section;
    };
    let style = match association.state {
        AssociationState::ConsentOpen => theme::NOTE,
        AssociationState::SentForEvaluation | AssociationState::Recognised => theme::GOOD,
        AssociationState::Ended => theme::ALERT,
    };
    section.row(labels.state, Rich::styled(texts.term.association(association.state), style));
    let day = texts.time.day(association.opt_out_through);
    section.row(labels.opt_out, Rich::plain(&(labels.through)(&day)));
    if let Some(at) = association.sent_for_evaluation_at {
        section.row(labels.settled, Rich::plain(&context.moment(at)));
    }
    if let Some(ended) = association.ended {
        let why = Rich::styled(texts.term.end_reason(ended.why), theme::ALERT);
        section.row(labels.ended, Rich::plain(&texts.time.day(ended.on)).fact(why));
    }
    let held: Vec<&Key> = association.held().collect();
    section.rows(labels.keys, names(held, context));
    section
}

fn names<'k>(keys: impl IntoIterator<Item = &'k Key>, context: Context<'_>) -> Vec<Rich> {
    keys.into_iter().map(|key| name(key, context)).collect()
}

/// What a key is about, with the subscription's id beside it.
fn name(key: &Key, context: Context<'_>) -> Rich {
    let id = match key {
        Key::Subscription(id) => id.as_str(),
        Key::Workload(..) => "",
    };
    Rich::plain(&context.key_name(key)).fact(Rich::styled(id, theme::DIM))
}

/// Who else claims the same, as far as the reader is shown that.
pub(super) fn competition(view: &ClaimView, context: Context<'_>) -> Section {
    let labels = &context.texts.screen.claim;
    let mut section = Section::under(labels.competition);
    if view.rivals.is_empty() {
        also_claimed(&mut section, view, context);
    }
    for rival in &view.rivals {
        section.text(self::rival(rival, context));
        for name in names(&rival.keys, context) {
            section.row(context.texts.term.word(Word::CompetingClaim), name);
        }
    }
    section
}

/// To its own side, a claim tells that there is another and never who.
fn also_claimed(section: &mut Section, view: &ClaimView, context: Context<'_>) {
    if !view.contested_keys.is_empty() {
        let sentence = context.texts.screen.claim.also_claimed;
        section.text(Rich::styled(sentence, theme::NOTE));
    }
    for name in names(&view.contested_keys, context) {
        section.text(name);
    }
}

fn rival(rival: &RivalView, context: Context<'_>) -> Rich {
    let id = rival.claim.map(|id| id.to_string()).unwrap_or_default();
    let standing = match rival.status {
        Some(status) => Rich::styled(context.texts.term.status(status), theme::status(status)),
        None => Rich::styled(context.texts.screen.claim.held_before, theme::NOTE),
    };
    Rich::styled(&id, theme::KEY).fact(Rich::plain(&rival.organisation_name)).fact(standing)
}

/// How the deadline was counted, day by day.
pub(super) fn deadline(view: &ClaimView, context: Context<'_>) -> Section {
    let window = view.window.as_ref().filter(|_| view.due.is_some());
    window
        .map_or_else(Section::top, |window| Section::of(&context.texts.time.explain_window(window)))
}

/// How the decision target was counted, day by day.
pub(super) fn target(view: &ClaimView, context: Context<'_>) -> Section {
    let Some(target) = &view.target else {
        return Section::top();
    };
    let is_held = view.status == Status::PartnerActionRequired;
    let since = is_held.then(|| context.calendar.local_day(view.status_since));
    Section::of(&context.texts.time.explain_target(target, since))
}
