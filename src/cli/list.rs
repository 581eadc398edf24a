//! `list`: the queue, as a table, as comma-separated values or as JSON.

use super::args::{List, ListFormat};
use super::failure::Failure;
use super::output::Output;
use super::separated::Separated;
use super::session::Session;
use super::table::table;
use super::view;
use crate::desk::query::Query;
use crate::desk::{DeskError, Due, QueuePage, QueueRequest, QueueRow, Unwatched};
use crate::i18n::Texts;
use crate::i18n::cli::Trouble;
use crate::text::clean_line;
use crate::wire::row::RowOut;

pub(super) fn run(session: &Session, args: &List, output: &mut Output<'_>) -> Result<(), Failure> {
    let request = asked(session, args, output.texts)?;
    let page = match session.desk.queue(session.who(), &request, &Unwatched) {
        Err(DeskError::Query(mistakes)) => {
            return Err(Trouble::Query(request.query, mistakes).into());
        }
        page => page?,
    };
    let asked = if output.json { ListFormat::Json } else { ListFormat::Table };
    match args.format.unwrap_or(asked) {
        ListFormat::Json => output.data(&page.rows.iter().map(RowOut::of).collect::<Vec<_>>()),
        ListFormat::Csv => output.bytes(&comma_separated(&page)?),
        ListFormat::Table => rows(&page, output),
    }
}

/// What is asked for: a query, a view, or what both find.
fn asked(session: &Session, args: &List, texts: &Texts) -> Result<QueueRequest, Failure> {
    let query = args.query.clone().unwrap_or_default();
    let sort = args.sort;
    let Some(written) = &args.view else {
        let all = QueueRequest::all(query, sort.unwrap_or_default());
        return Ok(QueueRequest { limit: args.limit, ..all });
    };
    let view = view::named(session, written, texts)?;
    if let Some(failure) = view::broken(&view, texts) {
        return Err(failure);
    }
    let read = |text: &str| {
        let wrong = |mistakes| Failure::from(Trouble::Query(text.to_owned(), mistakes));
        Query::parse(text).map_err(wrong)
    };
    let both = read(&view.query)?.and(read(&query)?).to_string();
    // Together they may be longer than a query may be.
    read(&both)?;
    let all = QueueRequest::all(both, sort.unwrap_or(view.sort));
    Ok(QueueRequest { limit: args.limit, ..all })
}

fn rows(page: &QueuePage, output: &mut Output<'_>) -> Result<(), Failure> {
    let texts = output.texts;
    if !page.rows.is_empty() {
        let label = &texts.cli.label;
        let headings = [
            label.claim,
            label.status,
            texts.term.word(crate::i18n::term::Word::Due),
            label.customer,
            label.organisation,
            label.assignee,
            label.name,
        ];
        let rows: Vec<Vec<String>> = page.rows.iter().map(|row| cells(row, texts)).collect();
        output.say(&table(&headings, &rows))?;
    }
    output.say(&(texts.cli.done.rows)(page.rows.len(), page.total))
}

fn cells(row: &QueueRow, texts: &Texts) -> Vec<String> {
    let label = &texts.cli.label;
    let mut status = texts.term.status(row.status).to_owned();
    if row.contested {
        status = format!("{status}, {}", label.contested);
    }
    if row.unrecorded {
        status = format!("{status}, {}", label.not_recorded);
    }
    let assignee = row.assignee.as_ref().map(ToString::to_string).unwrap_or_default();
    let due = row.due.as_ref().map(|due| deadline(due, texts)).unwrap_or_default();
    vec![
        row.id.to_string(),
        status,
        due,
        row.customer_or_domain().to_owned(),
        row.organisation_name.clone(),
        assignee,
        row.name.clone(),
    ]
}

/// A deadline in a few words: `Fri 2020-07-17, 3 bd left`.
pub(super) fn deadline(due: &Due, texts: &Texts) -> String {
    let label = &texts.cli.label;
    let day = texts.time.day(due.open_through);
    let left = texts.time.remaining(due.remaining);
    let mut told = format!("{day}, {left}");
    if due.overdue {
        told = format!("{told}, {}", label.overdue);
    }
    if due.held_by_arbitration {
        told = format!("{told}, {}", label.held_by_arbitration);
    }
    told
}

/// The rows with a heading, parted by commas; texts are clean, one line each.
fn comma_separated(page: &QueuePage) -> Result<Vec<u8>, Failure> {
    let mut rows = Separated::for_scripts();
    rows.columns(RowOut::COLUMNS.iter().copied())?;
    for row in &page.rows {
        rows.row(&RowOut::of(row).cells(), clean_line)?;
    }
    rows.into_bytes()
}
