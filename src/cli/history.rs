//! `history`: all that happened to a claim, oldest first; or the hashes by which others prove it.

use super::Room;
use super::args::History;
use super::chain::Walk;
use super::failure::Failure;
use super::output::Output;
use super::session::Session;
use super::show::quoted;
use super::wire::history::EntryOut;
use crate::desk::{Extent, HistoryEntry, ShownChange};
use crate::domain::calendar::Zone;
use crate::domain::field::Value;
use crate::i18n::Texts;
use crate::i18n::place::Place;
use crate::text::{clean_line, truncate};

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
    let entries = session.desk.history(session.who(), args.id, args.perspective)?;
    if output.json {
        return output.data(&entries.iter().map(EntryOut::of).collect::<Vec<_>>());
    }
    if entries.is_empty() {
        return output.say(output.texts.cli.done.nothing);
    }
    let zone = session.zone()?;
    for entry in &entries {
        let told = told(entry, output.texts, zone);
        output.say(&told)?;
    }
    Ok(())
}

fn told(entry: &HistoryEntry, texts: &Texts, zone: Zone) -> String {
    let label = &texts.cli.label;
    let mut head = format!(
        "{}. {}  {}, {}: {}",
        entry.number,
        texts.time.moment(entry.at, zone),
        clean_line(entry.by.name.as_str()),
        texts.term.role(entry.by.role),
        texts.term.event_named(entry.event)
    );
    for (holds, word) in [(entry.internal, label.internal), (entry.unrecorded, label.not_recorded)]
    {
        if holds {
            head = format!("{head} ({word})");
        }
    }
    let mut lines = vec![head];
    lines.extend(entry.changes.iter().map(|change| changed(change, texts)));
    let reasons: Vec<String> = entry
        .reasons
        .iter()
        .copied()
        .chain(entry.because)
        .map(|code| texts.term.reason_named(code))
        .collect();
    if !reasons.is_empty() {
        lines.push(format!("    {}: {}", label.reasons, reasons.join(", ")));
    }
    lines.extend(entry.comment.as_ref().map(|comment| quoted(comment)));
    lines.join("\n")
}

fn changed(change: &ShownChange, texts: &Texts) -> String {
    let place = texts.term.place(Place::read(&change.field));
    let show = |value: &Option<Value>| {
        value.as_ref().map_or_else(|| "–".to_owned(), |value| shown(&change.field, value, texts))
    };
    format!("    {place}: {} → {}", show(&change.old), show(&change.new))
}

fn shown(field: &str, value: &Value, texts: &Texts) -> String {
    let told = match value {
        Value::Text(text) => {
            let status = (field == "status").then(|| text.parse().ok()).flatten();
            status.map_or_else(|| text.clone(), |status| texts.term.status(status).to_owned())
        }
        Value::Activities(all) => {
            all.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
        }
        Value::Products(lines) => {
            let line = |line: &crate::domain::field::ProductLine| {
                if line.subscription_id.is_empty() {
                    line.product.clone()
                } else {
                    format!("{} ({})", line.product, line.subscription_id)
                }
            };
            lines.iter().map(line).collect::<Vec<_>>().join(", ")
        }
    };
    truncate(&clean_line(&told), VALUE_CELLS)
}
