//! `history`: all that happened to a claim, oldest first; or the hashes by which others prove it.

use super::Room;
use super::args::History;
use super::chain::Walk;
use super::failure::Failure;
use super::output::Output;
use super::session::Session;
use super::show::quoted;
use crate::desk::{Extent, HistoryEntry, ShownChange};
use crate::domain::actor::Role;
use crate::domain::calendar::Zone;
use crate::domain::field::Value;
use crate::dossier::Known;
use crate::i18n::{Names, Texts};
use crate::text::{clean_line, truncate};
use crate::wire::history::EntryOut;

/// How much of a value is shown, in cells.
const VALUE_CELLS: usize = 60;

pub(super) fn run(
    session: &Session,
    args: &History,
    room: &mut Room<'_>,
    output: &mut Output<'_>,
) -> Result<(), Failure> {
    if args.proof {
        let walk = Walk::begin(session, Extent::Claim(args.id), room)?;
        return walk.lines(Some(args.id), output);
    }
    let mut entries = session.desk.history(session.who(), args.id, args.perspective)?;
    entries.retain(|entry| is_wanted(entry, args));
    if output.json {
        return output.data(&entries.iter().map(EntryOut::of).collect::<Vec<_>>());
    }
    if entries.is_empty() {
        return output.say(output.texts.cli.done.nothing);
    }
    let rules = session.desk.rules(session.who())?;
    let (zone, names) = (rules.calendar.zone, Known(&rules.directory, output.texts));
    for entry in &entries {
        let told = told(entry, output.texts, zone, &names);
        output.say(&told)?;
    }
    Ok(())
}

fn told(entry: &HistoryEntry, texts: &Texts, zone: Zone, names: &dyn Names) -> String {
    let label = &texts.cli.label;
    let punctuation = &texts.punctuation;
    let (name, role) = (clean_line(entry.by.name.as_str()), texts.term.role(entry.by.role));
    let who = punctuation.listed([&*name, role]);
    let what = punctuation.labelled(&who, &texts.term.event_named(entry.event));
    let mut head = format!("{}. {}  {what}", entry.number, texts.time.moment(entry.at, zone));
    for (holds, word) in [(entry.internal, label.internal), (entry.unrecorded, label.not_recorded)]
    {
        if holds {
            head = punctuation.beside(&head, word);
        }
    }
    let mut lines = vec![head];
    lines.extend(entry.changes.iter().map(|change| changed(change, texts, names)));
    let mut reasons = entry
        .reasons
        .iter()
        .copied()
        .chain(entry.because)
        .map(|code| texts.term.reason_named(code))
        .peekable();
    if reasons.peek().is_some() {
        let told = punctuation.labelled(label.reasons, &punctuation.listed(reasons));
        lines.push(format!("    {told}"));
    }
    lines.extend(entry.comment.as_ref().map(|comment| quoted(comment)));
    lines.join("\n")
}

/// A change, with codes by their names.
fn changed(change: &ShownChange, texts: &Texts, names: &dyn Names) -> String {
    let show = |value: &Option<Value>| {
        let told = |value| texts.changed_value(&change.field, value, names);
        value.as_ref().map_or_else(|| "–".to_owned(), |value| truncate(&told(value), VALUE_CELLS))
    };
    let field = texts.changed_field(&change.field, names);
    let change = format!("{} → {}", show(&change.old), show(&change.new));
    format!("    {}", texts.punctuation.labelled(&field, &change))
}

/// What is asked for of a history.
fn is_wanted(entry: &HistoryEntry, args: &History) -> bool {
    let is_by = |name: &String| match entry.by.role {
        Role::System => name.as_str() == Role::System.code(),
        _ => entry.by.name.as_str() == name.as_str(),
    };
    (args.kind.is_empty() || args.kind.iter().any(|kind| kind.code() == entry.event))
        && args.by.as_ref().is_none_or(is_by)
}
