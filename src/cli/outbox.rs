//! `outbox list`: notices to customers and partners.

use super::failure::Failure;
use super::output::Output;
use super::session::Session;
use super::table::table;
use crate::desk::NoticeView;
use crate::domain::calendar::Zone;
use crate::domain::notice::NoticeState;
use crate::i18n::Texts;
use crate::wire::notice::NoticeOut;

pub(super) fn list(
    session: &Session,
    state: Option<NoticeState>,
    output: &mut Output<'_>,
) -> Result<(), Failure> {
    let mut notices = session.desk.outbox(session.who())?;
    notices.retain(|view| state.is_none_or(|wanted| wanted == view.state));
    let texts = output.texts;
    if output.json {
        let told: Vec<NoticeOut> = notices.iter().map(|view| NoticeOut::of(view, texts)).collect();
        return output.data(&told);
    }
    if notices.is_empty() {
        return output.say(texts.cli.done.nothing);
    }
    let zone = session.zone()?;
    let has_outcomes = notices.iter().any(|view| view.handling.is_some());
    let row = |view: &NoticeView| {
        let notice = &view.posted.notice;
        let mut cells = vec![
            view.posted.id().to_string(),
            texts.term.notice_state(view.state).to_owned(),
            texts.time.moment(notice.hold_until, zone),
            format!("{} <{}>", notice.name, notice.email),
            texts.notice.subject(notice.kind, view.posted.claim, &view.claim_name),
        ];
        if has_outcomes {
            cells.push(outcome(view, texts, zone));
        }
        cells
    };
    let rows: Vec<Vec<String>> = notices.iter().map(row).collect();
    let label = &texts.cli.label;
    let mut headings =
        vec![label.notice, label.state, label.held_until, texts.post.screen.to, label.subject];
    headings.extend(has_outcomes.then_some(texts.post.outcome));
    output.say(&table(&headings, &rows))
}

/// What came of trying to deliver a notice.
fn outcome(view: &NoticeView, texts: &Texts, zone: Zone) -> String {
    let Some(handling) = &view.handling else { return String::new() };
    let tried = (texts.post.attempts)(handling.attempts, &texts.time.moment(handling.at, zone));
    match handling.failure() {
        Some((fault, said)) => texts.punctuation.labelled(&tried, &(texts.post.fault)(fault, said)),
        None => tried,
    }
}
