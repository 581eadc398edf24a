//! `verify`: the whole store, proved against its journal. Nothing is mended, nobody has to ask.

use serde_json::{Value, json};

use super::Room;
use super::failure::Failure;
use super::opening;
use super::output::Output;
use crate::i18n::cli::{Proof, Trouble};
use crate::store::disk::{Report, StateProof};
use crate::text::clean_line;

pub(super) fn run(room: &Room<'_>, output: &mut Output<'_>) -> Result<(), Failure> {
    let folder = opening::folder(room)?;
    room.meter.arm(room.arm);
    let report = room.stores.verify(&folder, &room.meter)?;
    room.meter.clear();
    if output.json {
        output.data(&told(&report))?;
    } else {
        let counts = [report.records, report.events, report.claims, report.evidence_files];
        let proof = match &report.state {
            StateProof::Compared => Proof::Compared,
            StateProof::InUse => Proof::InUse,
            StateProof::OutOfReach(why) => Proof::OutOfReach(why),
        };
        output.say(&(output.texts.cli.done.verified)(counts, proof))?;
        for problem in &report.problems {
            output.say(&clean_line(&problem.to_string()))?;
        }
    }
    match report.problems.into_iter().next() {
        None => Ok(()),
        Some(first) => Err(Trouble::Damaged(first.place, first.what).into()),
    }
}

fn told(report: &Report) -> Value {
    let problems = report.problems.iter();
    json!({
        "records": report.records,
        "events": report.events,
        "claims": report.claims,
        "evidence_files": report.evidence_files,
        "state_compared": report.state == StateProof::Compared,
        "problems": problems
            .map(|problem| json!({ "place": problem.place, "what": problem.what }))
            .collect::<Vec<_>>(),
    })
}
