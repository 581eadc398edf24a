//! `figures`: what the charts of the interface show, as tables or as JSON.

use super::args::FiguresArgs;
use super::failure::Failure;
use super::output::Output;
use super::session::Session;
use super::table::table;
use crate::desk::figures::{DecisionDay, DueDay, Work};
use crate::desk::{DeskError, Figures};
use crate::i18n::Texts;
use crate::i18n::cli::Trouble;
use crate::store::watch::Watch;
use crate::wire::figures::FiguresOut;

pub(super) fn run(
    session: &Session,
    args: FiguresArgs,
    watch: &dyn Watch,
    output: &mut Output<'_>,
) -> Result<(), Failure> {
    let query = args.query.unwrap_or_default();
    let figures = match session.desk.figures(session.who(), &query, watch) {
        Err(DeskError::Query(mistakes)) => return Err(Trouble::Query(query, mistakes).into()),
        figures => figures?,
    };
    if output.json {
        return output.data(&FiguresOut::of(&figures, &query));
    }
    output.say(&told(&figures, output.texts))
}

/// The tables, one below the other.
fn told(figures: &Figures, texts: &Texts) -> String {
    let words = &texts.charts;
    if figures.total == 0 {
        return words.no_claims.to_owned();
    }
    let rows: Vec<Vec<String>> = figures
        .by_status
        .iter()
        .map(|(status, number)| vec![texts.term.status(*status).to_owned(), number.to_string()])
        .collect();
    let mut parts = vec![under(words.by_status, &[words.status, words.claims], &rows)];
    match &figures.work {
        Some(work) => parts.extend(work_told(work, texts)),
        None => parts.push(words.not_for_customers.to_owned()),
    }
    parts.join("\n\n")
}

fn work_told(work: &Work, texts: &Texts) -> Vec<String> {
    let words = &texts.charts;
    let mut due = vec![vec![words.overdue.to_owned(), work.overdue.to_string()]];
    due.extend(work.due.iter().map(|day| due_cells(day, texts)));
    let decisions: Vec<Vec<String>> =
        work.decisions.iter().map(|day| decision_cells(day, texts)).collect();
    let spent: Vec<Vec<String>> = work
        .spent
        .iter()
        .map(|spent| {
            let status = texts.term.status(spent.status).to_owned();
            vec![status, spent.median.to_string(), spent.times.to_string()]
        })
        .collect();
    let ages: Vec<Vec<String>> = work
        .ages
        .iter()
        .map(|age| vec![(words.band)(age.from, age.through), age.claims.to_string()])
        .collect();
    let decided = [words.day, words.approved, words.rejected, words.upheld, ""];
    vec![
        under(words.due, &[words.day, words.claims, ""], &due),
        under(words.decisions, &decided, &decisions),
        if spent.is_empty() {
            format!("{}\n{}", words.spent, words.none_moved)
        } else {
            under(words.spent, &[words.status, words.median, words.times], &spent)
        },
        under(words.ages, &[words.age, words.claims], &ages),
    ]
}

fn under(heading: &str, columns: &[&str], rows: &[Vec<String>]) -> String {
    format!("{heading}\n{}", table(columns, rows))
}

/// What marks a day that is no business day.
fn off(is_business_day: bool, texts: &Texts) -> String {
    if is_business_day { String::new() } else { texts.charts.day_off.to_owned() }
}

fn due_cells(due: &DueDay, texts: &Texts) -> Vec<String> {
    vec![texts.time.day(due.day), due.claims.to_string(), off(due.is_business_day, texts)]
}

fn decision_cells(day: &DecisionDay, texts: &Texts) -> Vec<String> {
    let decided = day.decided;
    let mut cells = vec![texts.time.day(day.day)];
    cells.extend([decided.approved, decided.rejected, decided.upheld].map(|n| n.to_string()));
    cells.push(off(day.is_business_day, texts));
    cells
}
