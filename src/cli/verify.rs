//! `verify`: the whole store, proved against its journal. Nothing is mended, nobody has to ask.

use serde_json::{Value, json};

use super::Room;
use super::args::Verify;
use super::failure::Failure;
use super::opening;
use super::output::Output;
use super::wire::moment;
use crate::i18n::cli::{Proof, Trouble};
use crate::store::disk::{Heads, Report, StateProof, Wanted};
use crate::store::journal::Digest;
use crate::text::clean_line;

pub(super) fn run(args: &Verify, room: &Room<'_>, output: &mut Output<'_>) -> Result<(), Failure> {
    let folder = opening::folder(room)?;
    room.meter.arm(room.arm);
    let wanted = args.head.map(|head| Wanted { seq: head.seq, hash: Digest(head.hash) });
    let report = room.stores.verify(&folder, wanted.as_ref(), &room.meter)?;
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
        heads(&report.heads, output)?;
        for problem in &report.problems {
            output.say(&clean_line(&problem.to_string()))?;
        }
    }
    if let Some(wanted) = wanted.filter(|_| report.heads.extends.is_none()) {
        let seq = wanted.seq.map(|seq| format!("{seq}:")).unwrap_or_default();
        return Err(Trouble::HeadMissing(format!("{seq}{}", wanted.hash)).into());
    }
    match report.problems.into_iter().next() {
        None => Ok(()),
        Some(first) => Err(Trouble::Damaged(first.place, first.what).into()),
    }
}

/// The head to write down, and where the one stands that was.
fn heads(heads: &Heads, output: &mut Output<'_>) -> Result<(), Failure> {
    let done = &output.texts.cli.done;
    if let Some(found) = heads.extends {
        let at = found.at.map(moment);
        output.say(&(done.extends)(found.seq, at.as_deref()))?;
    }
    if let Some(head) = heads.head {
        output.say(&(done.head)(head.seq, &head.hash.to_string()))?;
    }
    Ok(())
}

fn told(report: &Report) -> Value {
    let problems = report.problems.iter();
    json!({
        "records": report.records,
        "events": report.events,
        "claims": report.claims,
        "evidence_files": report.evidence_files,
        "state_compared": report.state == StateProof::Compared,
        "head": report
            .heads
            .head
            .map(|head| json!({ "seq": head.seq, "hash": head.hash.to_string() })),
        "extends": report
            .heads
            .extends
            .map(|found| json!({ "seq": found.seq, "at": found.at.map(moment) })),
        "problems": problems
            .map(|problem| json!({ "place": problem.place, "what": problem.what }))
            .collect::<Vec<_>>(),
    })
}
