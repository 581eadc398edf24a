//! `tick`: the timers that are due.

use serde_json::{Value, json};

use super::failure::Failure;
use super::output::Output;
use super::session::Session;
use super::table::table;
use crate::i18n::cli::Trouble;
use crate::wire::moment;

pub(super) fn run(session: &Session, output: &mut Output<'_>) -> Result<(), Failure> {
    let fired = session.desk.tick(session.who())?;
    let texts = output.texts;
    if output.json {
        let told: Vec<Value> = fired
            .iter()
            .map(|fired| {
                json!({
                    "claim": fired.claim.to_string(),
                    "at": moment(fired.at),
                    "event": fired.event,
                    "recorded": fired.recorded,
                })
            })
            .collect();
        output.data(&told)?;
    } else if fired.is_empty() {
        output.say(texts.cli.done.nothing_due)?;
    } else {
        let zone = session.zone()?;
        let rows: Vec<Vec<String>> = fired
            .iter()
            .map(|fired| {
                let event = texts.term.event_named(fired.event);
                vec![fired.claim.to_string(), texts.time.moment(fired.at, zone), event]
            })
            .collect();
        let label = &texts.cli.label;
        output.say(&table(&[label.claim, label.time, label.event], &rows))?;
    }
    if fired.iter().all(|fired| fired.recorded) {
        return Ok(());
    }
    Err(Trouble::NotRecorded.into())
}
