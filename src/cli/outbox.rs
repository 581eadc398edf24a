//! `outbox list`: notices to customers and partners.

use super::failure::Failure;
use super::output::Output;
use super::session::Session;
use super::table::table;
use super::wire::notice::NoticeOut;

pub(super) fn list(session: &Session, output: &mut Output<'_>) -> Result<(), Failure> {
    let notices = session.desk.outbox(session.who())?;
    let texts = output.texts;
    if output.json {
        let told: Vec<NoticeOut> =
            notices.iter().map(|view| NoticeOut::of(view, &texts.notice)).collect();
        return output.data(&told);
    }
    if notices.is_empty() {
        return output.say(texts.cli.done.nothing);
    }
    let zone = session.zone()?;
    let rows: Vec<Vec<String>> = notices
        .iter()
        .map(|view| {
            let notice = &view.posted.notice;
            vec![
                view.posted.id(),
                texts.term.notice_state(view.state).to_owned(),
                texts.time.moment(notice.hold_until, zone),
                format!("{} <{}>", notice.name, notice.email),
                texts.notice.subject(notice.kind, view.posted.claim, &view.claim_name),
            ]
        })
        .collect();
    let label = &texts.cli.label;
    let headings = [label.notice, label.state, label.held_until, label.to, label.subject];
    output.say(&table(&headings, &rows))
}
