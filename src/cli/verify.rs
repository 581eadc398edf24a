//! `verify`: the whole store, proved against its journal, and with `--repair` mended. It works on
//! the files, so whoever may read them may ask.

use serde_json::{Value, json};

use super::Room;
use super::args::Verify;
use super::failure::Failure;
use super::opening;
use super::output::Output;
use super::wire::moment;
use crate::i18n::cli::{Proof, Remedy, Trouble};
use crate::store::disk::{Heads, Part, Report, StateProof, Wanted};
use crate::store::journal::Digest;
use crate::text::clean_line;

mod repair;

pub(super) fn run(args: &Verify, room: &Room<'_>, output: &mut Output<'_>) -> Result<(), Failure> {
    if args.repair {
        return repair::run(room, output);
    }
    let folder = opening::folder(room)?;
    room.meter.arm(room.arm);
    let wanted = args.head.map(|head| Wanted { seq: head.seq, hash: Digest(head.hash) });
    let report = room.stores.verify(&folder, wanted.as_ref(), &room.meter)?;
    room.meter.clear();
    if output.json {
        output.data(&told(&report))?;
    } else {
        say(&report, output)?;
    }
    if let Some(wanted) = wanted.filter(|_| report.heads.extends.is_none()) {
        let seq = wanted.seq.map(|seq| format!("{seq}:")).unwrap_or_default();
        return Err(Trouble::HeadMissing(format!("{seq}{}", wanted.hash)).into());
    }
    unsound(&report)
}

/// What is wrong first, as what it means to whoever has to do something about it.
fn unsound(report: &Report) -> Result<(), Failure> {
    let Some(first) = report.problems.first() else {
        return Ok(());
    };
    let remedy = match first.part {
        Part::Journal => Remedy::Restore,
        Part::State => Remedy::Repair,
        Part::Evidence => Remedy::GiveBack,
    };
    Err(Trouble::Unsound(first.place.clone(), first.what.clone(), remedy).into())
}

/// What was proved, for people.
fn say(report: &Report, output: &mut Output<'_>) -> Result<(), Failure> {
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
    Ok(())
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
