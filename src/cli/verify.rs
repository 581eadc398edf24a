//! `verify`: the whole store, proved against its journal, and with `--repair` mended. It works on
//! the files, so whoever may read them may ask.

use serde_json::{Value, json};

use super::Room;
use super::args::Verify;
use super::failure::Failure;
use super::opening;
use super::output::Output;
use crate::i18n::Texts;
use crate::i18n::cli::{Proof, Remedy, Trouble};
use crate::i18n::storing::Stored;
use crate::store::StoreError;
use crate::store::disk::{Part, Problem, Report, StateProof, Wanted};
use crate::store::journal::Digest;
use crate::wire::moment;

mod repair;

pub(super) fn run(args: &Verify, room: &Room<'_>, output: &mut Output<'_>) -> Result<(), Failure> {
    if args.repair {
        return repair::run(room, output);
    }
    let folder = opening::folder(room)?;
    room.meter.arm(room.arm);
    let wanted = args.head.map(|head| Wanted { seq: head.seq, hash: Digest(head.hash) });
    let report = room.stores.verify(&folder, wanted.as_ref(), &room.meter);
    let report = report.map_err(beyond_reading)?;
    room.meter.clear();
    let missing = wanted.filter(|_| report.heads.extends.is_none());
    if output.json {
        output.data(&told(&report, output.texts))?;
    } else {
        say(&report, missing.is_some(), output)?;
    }
    if let Some(wanted) = missing {
        let seq = wanted.seq.map(|seq| format!("{seq}:")).unwrap_or_default();
        return Err(Trouble::HeadMissing(format!("{seq}{}", wanted.hash)).into());
    }
    unsound(&report, Remedy::Repair)
}

/// A journal of which nothing can be read is not to be verified once more.
fn beyond_reading(error: StoreError) -> Failure {
    match error {
        StoreError::Damaged { place, what } => {
            Trouble::stored(Stored::Unsound(place, what, Remedy::RestoreOnly)).into()
        }
        error => error.into(),
    }
}

/// What is wrong first, as what it means to whoever has to do something about it.
fn unsound(report: &Report, for_state: Remedy) -> Result<(), Failure> {
    let is_known = |problem: &&Problem| problem.part != Part::Unread;
    let first = report.problems.iter().find(is_known).or(report.problems.first());
    let Some(first) = first else {
        return Ok(());
    };
    let (place, what) = (first.place.clone(), first.what.clone());
    let remedy = match first.part {
        Part::Unread => {
            return Err(Trouble::stored(Stored::Unproved(place, what)).into());
        }
        Part::Journal => Remedy::Restore,
        Part::State => for_state,
        Part::ReadMarks => Remedy::Forget,
        Part::Evidence => Remedy::GiveBack,
    };
    Err(Trouble::stored(Stored::Unsound(place, what, remedy)).into())
}

/// What was proved, for people.
fn say(report: &Report, is_missing: bool, output: &mut Output<'_>) -> Result<(), Failure> {
    let counts = [report.records, report.events, report.claims, report.evidence_files];
    let why = match &report.state {
        StateProof::OutOfReach(why) => (output.texts.storing.finding)(why),
        StateProof::Compared | StateProof::InUse => String::new(),
    };
    let proof = match &report.state {
        StateProof::Compared => Proof::Compared,
        StateProof::InUse => Proof::InUse,
        StateProof::OutOfReach(_) => Proof::OutOfReach(&why),
    };
    output.say(&(output.texts.cli.done.verified)(counts, proof))?;
    heads(report, is_missing, output)?;
    for problem in &report.problems {
        output.say(&problem_at(problem, output.texts))?;
    }
    Ok(())
}

/// The head to write down, and where the one stands that was; not where that `is_missing`.
fn heads(report: &Report, is_missing: bool, output: &mut Output<'_>) -> Result<(), Failure> {
    let done = &output.texts.cli.done;
    let heads = &report.heads;
    if let Some(found) = heads.extends {
        let at = found.at.map(moment);
        output.say(&(done.extends)(found.seq, at.as_deref()))?;
    }
    // That of a damaged journal is nothing to go by later.
    if let Some(head) = heads.head.filter(|_| !report.is_wrong_in(Part::Journal) && !is_missing) {
        output.say(&(done.head)(head.seq, &head.hash.to_string()))?;
    }
    Ok(())
}

/// A problem for people.
fn problem_at(problem: &Problem, texts: &Texts) -> String {
    texts.storing.at(&problem.place, &problem.what)
}

fn told(report: &Report, texts: &Texts) -> Value {
    let (place, what) = (texts.storing.place, texts.storing.finding);
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
            .map(|problem| json!({ "part": problem.part.code(), "place": place(&problem.place), "what": what(&problem.what) }))
            .collect::<Vec<_>>(),
    })
}
