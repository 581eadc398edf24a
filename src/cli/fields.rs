//! `new` and `edit`: what a partner enters.

use std::io::Read;

use super::act;
use super::args::{Edit, New};
use super::failure::Failure;
use super::input;
use super::output::Output;
use super::session::Session;
use super::set;
use crate::desk::{ClaimView, Request};
use crate::domain::command::Command;
use crate::domain::field::{Field, Fields};
use crate::domain::moves::Action;
use crate::wire::claim;

pub(super) fn new(
    session: &Session,
    args: &New,
    stdin: &mut dyn Read,
    output: &mut Output<'_>,
) -> Result<(), Failure> {
    session.permit(Action::Create)?;
    let fields = claim::read(&input::document(&args.from, stdin, claim::LIMIT)?)?;
    let command = Command::Create(Box::new(fields));
    let request = Request { claim: None, expected: None, command, uploads: Vec::new() };
    let receipt = session.desk.act(session.who(), request)?;
    if output.json {
        return act::told(session, &receipt, output);
    }
    output.say(&receipt.claim.to_string())
}

pub(super) fn edit(
    session: &Session,
    args: &Edit,
    stdin: &mut dyn Read,
    output: &mut Output<'_>,
) -> Result<(), Failure> {
    let view = session.ready(args.on, Action::Edit)?;
    let fields = match &args.edits.from {
        Some(path) => {
            let form = claim::read(&input::document(path, stdin, claim::LIMIT)?)?;
            keep_frozen(&view, form)
        }
        None => set::set(&view.fields, &args.edits.set)?,
    };
    // The fields that are not named are written back as they were seen, so nobody else may have
    // changed them meanwhile.
    let mut on = args.on;
    on.if_revision = Some(view.revision);
    act::act(session, on, Command::Edit(Box::new(fields)), Vec::new(), output)
}

/// A form replaces the editable fields: after submission, one that is frozen and that the form
/// leaves out stays. One that the form gives otherwise is for the rules to refuse.
fn keep_frozen(view: &ClaimView, mut form: Fields) -> Fields {
    if view.submitted_at.is_none() {
        return form;
    }
    for &field in Field::ALL {
        if !field.is_editable_after_submission() && form.get(field).is_blank() {
            // A value always fits the field that it comes from.
            let _ = form.set(field, view.fields.get(field));
        }
    }
    form
}
