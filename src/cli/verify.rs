//! `verify`: the whole store, checked against its journal.

use serde_json::json;

use super::Room;
use super::failure::Failure;
use super::opening;
use super::output::Output;
use crate::i18n::cli::Trouble;
use crate::store::disk;
use crate::text::clean_line;

pub(super) fn run(room: &Room<'_>, output: &mut Output<'_>) -> Result<(), Failure> {
    let report = disk::verify(&opening::folder(room)?)?;
    if output.json {
        output.data(&json!({
            "records": report.records,
            "events": report.events,
            "claims": report.claims,
            "evidence_files": report.evidence_files,
            "state_compared": report.state_compared,
            "problems": report
                .problems
                .iter()
                .map(|problem| json!({ "place": problem.place, "what": problem.what }))
                .collect::<Vec<_>>(),
        }))?;
    } else {
        let counts = [report.records, report.events, report.claims, report.evidence_files];
        let said = (output.texts.cli.done.verified)(counts, report.state_compared);
        output.say(&said)?;
        for problem in &report.problems {
            output.say(&clean_line(&problem.to_string()))?;
        }
    }
    match report.problems.as_slice() {
        [] => Ok(()),
        [only] => Err(Trouble::Damaged(only.place.clone(), only.what.clone()).into()),
        [first, others @ ..] => {
            let (place, what) = (first.place.clone(), first.what.clone());
            Err(Trouble::DamagedOften(place, what, others.len()).into())
        }
    }
}
