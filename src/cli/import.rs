//! `import directory` and `import claims`: all of it or nothing.

use std::path::Path;

use serde_json::json;

use super::args::{ClaimsFormat, ImportClaims};
use super::failure::Failure;
use super::output::Output;
use super::session::Session;
use super::{Room, input};
use crate::desk::{Administration, BadLine, Imported};
use crate::domain::field::Fields;
use crate::domain::moves::Action;
use crate::wire::claims::{self, Form, Line, Read};
use crate::wire::{Objection, directory};

pub(super) fn directory(
    session: &Session,
    path: &Path,
    dry_run: bool,
    stdin: &mut dyn std::io::Read,
    output: &mut Output<'_>,
) -> Result<(), Failure> {
    // Whether this operator may import at all comes before what is in the file.
    let nothing = Administration::ImportDirectory(Box::default());
    session.desk.administer(session.who(), nothing, true)?;
    let known = session.desk.rules(session.who())?.directory;
    let import = directory::read(&input::document(path, stdin, directory::LIMIT)?, &known)?;
    let counts = import.counts();
    let change = Administration::ImportDirectory(Box::new(import));
    session.desk.administer(session.who(), change, dry_run)?;
    if output.json {
        let [organisations, tenants, subscriptions, associations, catalogue] = counts;
        return output.data(&json!({
            "organisations": organisations,
            "tenants": tenants,
            "subscriptions": subscriptions,
            "associations": associations,
            "catalogue": catalogue,
            "dry_run": dry_run,
        }));
    }
    output.say(&(output.texts.cli.done.imported)(counts, dry_run))
}

pub(super) fn claims(
    session: &Session,
    args: &ImportClaims,
    room: &mut Room<'_>,
    output: &mut Output<'_>,
) -> Result<(), Failure> {
    session.permit(Action::Create)?;
    let bytes = input::bytes(&args.file, room.stdin, claims::LIMIT)?;
    let form = args.format.map(|format| match format {
        ClaimsFormat::Jsonl => Form::JsonLines,
        ClaimsFormat::Csv => Form::Csv,
    });
    let form = form.or_else(|| Form::of_name(&args.file));
    let Read { lines, wrong } = claims::read(bytes, form);
    let mut objections: Vec<Objection> = wrong
        .into_iter()
        .map(|(line, malformed)| Objection::Line(line, Box::new(malformed.into())))
        .collect();
    let fields: Vec<Fields> = lines.iter().map(|line| line.fields.clone()).collect();
    // The lines that can be read are tried in any case, so that every bad line is named at once.
    let dry_run = args.dry_run || !objections.is_empty();
    room.meter.arm(room.arm);
    let imported = session.desk.import_claims(session.who(), &fields, dry_run, &room.meter)?;
    room.meter.clear();
    let ids = match imported {
        Imported::Claims(ids) => ids,
        Imported::Bad(bad) => {
            objections.extend(bad.iter().flat_map(|bad| in_line(bad, &lines)));
            Vec::new()
        }
    };
    if !objections.is_empty() {
        objections.sort_by_key(Objection::line);
        return Err(objections.into());
    }
    let ids: Vec<String> = ids.iter().map(ToString::to_string).collect();
    if output.json {
        let made = if args.dry_run { &[] } else { ids.as_slice() };
        let told = json!({ "ids": made, "claims": ids.len(), "dry_run": args.dry_run });
        return output.data(&told);
    }
    if args.dry_run {
        return output.say(&(output.texts.post.imported)(ids.len(), true));
    }
    output.say(&ids.join("\n"))
}

/// What the rules refuse about a claim, with the line on which it stands.
fn in_line<'a>(bad: &'a BadLine, lines: &'a [Line]) -> impl Iterator<Item = Objection> + 'a {
    let number = lines.get(bad.place).map_or(0, |line| line.number);
    let refusals = bad.refusals.all().iter().cloned();
    refusals.map(move |refusal| Objection::Line(number, Box::new(refusal.into())))
}
