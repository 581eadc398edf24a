//! `directory` and `changes`: what all claims share, looked at.

use serde_json::{Value, json};

use super::failure::Failure;
use super::output::Output;
use super::session::Session;
use super::table::table;
use crate::desk::directory::Entry;
use crate::desk::{SharedChange, Watch};
use crate::wire::{directory, moment};

/// Looks words up. As JSON, what was found has the form that `import directory` takes.
pub(super) fn directory(
    session: &Session,
    words: &[String],
    output: &mut Output<'_>,
) -> Result<(), Failure> {
    let found = session.desk.look_up(session.who(), &words.join(" "), usize::MAX)?;
    if output.json {
        return output.data(&directory::found(&found.entries));
    }
    let texts = &output.texts.house;
    if found.entries.is_empty() {
        return output.say(texts.nothing_found);
    }
    let rows: Vec<Vec<String>> = found.entries.iter().map(|entry| row(entry, output)).collect();
    let label = &output.texts.cli.label;
    output.say(&table(&["", label.name, "ID", ""], &rows))
}

fn row(entry: &Entry, output: &Output<'_>) -> Vec<String> {
    let kind = &output.texts.house.kind;
    let (kind, name, id, rest) = match entry {
        Entry::Organisation(of) => {
            let places = of.locations.iter().map(|place| place.mpn_id.as_str());
            let places = places.collect::<Vec<_>>().join(" ");
            (kind.organisation, &of.name, of.id.to_string(), places)
        }
        Entry::Tenant { tenant: of, .. } => {
            (kind.tenant, &of.name, of.tenant_id.to_string(), of.domains.join(" "))
        }
        Entry::Product(of) => (kind.product, &of.name, of.product.to_string(), String::new()),
    };
    vec![kind.to_owned(), name.clone(), id, rest]
}

/// What was changed, and by whom.
pub(super) fn changes(
    session: &Session,
    limit: usize,
    watch: &dyn Watch,
    output: &mut Output<'_>,
) -> Result<(), Failure> {
    let changes = session.desk.shared_changes(session.who(), limit, watch)?;
    let texts = output.texts;
    if output.json {
        let told: Vec<Value> = changes
            .iter()
            .map(|change| {
                json!({
                    "seq": change.seq,
                    "at": moment(change.at),
                    "by": { "name": change.by.name.as_str(), "role": change.by.role.code() },
                    "event": change.event,
                    "what": (texts.house.changed)(&change.what),
                })
            })
            .collect();
        return output.data(&told);
    }
    let zone = session.desk.rules(session.who())?.calendar.zone;
    let row = |change: &SharedChange| {
        vec![
            texts.time.moment(change.at, zone),
            change.by.name.to_string(),
            (texts.house.changed)(&change.what),
        ]
    };
    let rows: Vec<Vec<String>> = changes.iter().map(row).collect();
    let label = &texts.house.label;
    output.say(&table(&[label.when, label.who, label.change], &rows))
}
