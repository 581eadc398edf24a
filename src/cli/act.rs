//! Acting on a claim, and saying where it stands then.

use serde_json::json;

use super::args::{Attach, CommentArgs, Dispute, On, Reject, RequestInfo, Take, Verb};
use super::failure::Failure;
use super::output::Output;
use super::session::Session;
use super::{input, macros};
use crate::desk::{Receipt, Request, Upload};
use crate::domain::command::Command;
use crate::domain::macros::Does;
use crate::domain::moves::Action;

/// The verbs that do one thing to one claim.
pub(super) fn run(session: &Session, verb: Verb, output: &mut Output<'_>) -> Result<(), Failure> {
    let (on, command) = match verb {
        Verb::Attach(args) => return attach(session, &args, output),
        Verb::Dispute(args) => return dispute(session, args, output),
        Verb::Take(args) => return take(session, args, output),
        Verb::Comment(args) => return speak(session, args, output),
        Verb::Detach(args) => (args.on, Command::Detach(args.name)),
        Verb::Submit(on) => (on, Command::Submit),
        Verb::Resubmit(on) => (on, Command::Resubmit),
        Verb::Discard(on) => (on, Command::Discard),
        Verb::RequestRejection(args) => (args.on, Command::RequestRejection(args.because)),
        Verb::Release(on) => (on, Command::Release),
        Verb::Start(on) => (on, Command::StartReview),
        Verb::RequestInfo(args) => (args.on, request_information(session, args, output)?),
        Verb::Approve(args) => {
            let (on, text) = (args.on, args.comment);
            let said = comment(session, on, Action::Approve, args.by.name, text, output)?;
            (on, Command::Approve { comment: said })
        }
        Verb::Reject(args) => (args.on, reject(session, args, output)?),
        Verb::Uphold(args) => {
            let (on, text) = (args.on, Some(args.comment));
            let said = comment(session, on, Action::Uphold, args.by.name, text, output)?;
            (on, Command::Uphold { comment: said.unwrap_or_default() })
        }
        Verb::Decide(args) => {
            let (key, winner, comment) = (args.key, args.winner, args.comment);
            (args.on, Command::Decide { key, winner, comment })
        }
        Verb::Decline(on) => (on, Command::Decline),
        Verb::Undo(on) => (on, Command::Undo),
        // The others never come here.
        _ => return Ok(()),
    };
    act(session, on, command, Vec::new(), output)
}

/// What is asked of the partner: a macro's reasons and text, unless other reasons are given.
fn request_information(
    session: &Session,
    args: RequestInfo,
    output: &Output<'_>,
) -> Result<Command, Failure> {
    let (mut reasons, mut comment) = (args.reason, args.comment);
    if let Some(name) = args.by.name {
        let asked = [Action::RequestInformation];
        let (does, text) = macros::answer(session, args.on, &asked, &name, output.texts)?;
        comment = text;
        if let Does::RequestInformation { reasons: own } = does
            && reasons.is_empty()
        {
            reasons = own;
        }
    }
    Ok(Command::RequestInformation { reasons, comment, remove_products: args.remove_product })
}

fn reject(session: &Session, args: Reject, output: &Output<'_>) -> Result<Command, Failure> {
    let (mut reason, mut comment) = (args.reason, args.comment);
    if let Some(name) = args.by.name {
        let (does, text) =
            macros::answer(session, args.on, &[Action::Reject], &name, output.texts)?;
        comment = Some(text);
        if let Does::Reject { reason: own } = does {
            reason = reason.or(Some(own));
        }
    }
    Ok(Command::Reject { reason, comment })
}

/// The comment of a decision: a macro's where one is named, else what was given.
fn comment(
    session: &Session,
    on: On,
    action: Action,
    named: Option<String>,
    given: Option<String>,
    output: &Output<'_>,
) -> Result<Option<String>, Failure> {
    let Some(name) = named else { return Ok(given) };
    macros::answer(session, on, &[action], &name, output.texts).map(|(_, text)| Some(text))
}

/// A comment; one by a macro for internal notes stays internal.
fn say(session: &Session, args: CommentArgs, output: &Output<'_>) -> Result<Command, Failure> {
    let CommentArgs { on, text, by, internal, attach: _ } = args;
    let Some(name) = by else {
        let text = text.unwrap_or_default();
        return Ok(Command::Comment { text, internal, files: Vec::new() });
    };
    let asked = [Action::Comment, Action::InternalNote];
    let (does, text) = macros::answer(session, on, &asked, &name, output.texts)?;
    let internal = internal || does == Does::InternalNote;
    Ok(Command::Comment { text, internal, files: Vec::new() })
}

/// Takes the claim that is named or, where none is, the next one.
fn take(session: &Session, args: Take, output: &mut Output<'_>) -> Result<(), Failure> {
    let Take { id, if_revision, next: _ } = args;
    let Some(id) = id else {
        let receipt = session.desk.take_next(session.who())?;
        return tell(session, &receipt, output);
    };
    act(session, On { id, if_revision }, Command::Take, Vec::new(), output)
}

fn attach(session: &Session, args: &Attach, output: &mut Output<'_>) -> Result<(), Failure> {
    session.ready(args.on, Action::Attach)?;
    let limit = session.desk.rules(session.who())?.policy.evidence_limit;
    let uploads = input::uploads(&args.files, limit)?;
    act(session, args.on, Command::Attach(Vec::new()), uploads, output)
}

fn dispute(session: &Session, args: Dispute, output: &mut Output<'_>) -> Result<(), Failure> {
    session.ready(args.on, Action::Dispute)?;
    let limit = session.desk.rules(session.who())?.policy.evidence_limit;
    let uploads = input::uploads(&args.attach, limit)?;
    let command = Command::Dispute { justification: args.justification, files: Vec::new() };
    act(session, args.on, command, uploads, output)
}

fn speak(session: &Session, mut args: CommentArgs, output: &mut Output<'_>) -> Result<(), Failure> {
    let (on, attach) = (args.on, std::mem::take(&mut args.attach));
    let command = say(session, args, output)?;
    if attach.is_empty() {
        return act(session, on, command, Vec::new(), output);
    }
    session.ready(on, command.action())?;
    session.ready(on, Action::Attach)?;
    let limit = session.desk.rules(session.who())?.policy.evidence_limit;
    let uploads = input::uploads(&attach, limit)?;
    act(session, on, command, uploads, output)
}

/// Does it, and says where the claim stands.
pub(super) fn act(
    session: &Session,
    on: On,
    command: Command,
    uploads: Vec<Upload>,
    output: &mut Output<'_>,
) -> Result<(), Failure> {
    let request = Request { claim: Some(on.id), expected: on.if_revision, command, uploads };
    let receipt = session.desk.act(session.who(), request)?;
    tell(session, &receipt, output)
}

/// Says what a request has come to. It is done already, so not being able to look at the claim
/// again is no failure.
fn tell(session: &Session, receipt: &Receipt, output: &mut Output<'_>) -> Result<(), Failure> {
    if output.json {
        return told(session, receipt, output);
    }
    match session.claim(receipt.claim) {
        Ok(view) => {
            let window = view.due.as_ref().map(|due| (due.window, due.open_through));
            let stands = output.texts.cli.done.stands;
            output.say(&stands(view.id, view.status, view.revision, window))
        }
        Err(_) => output.say(&receipt.claim.to_string()),
    }
}

/// The same as JSON: the claim's own events, and those on other claims that the operator sees.
pub(super) fn told(
    session: &Session,
    receipt: &Receipt,
    output: &mut Output<'_>,
) -> Result<(), Failure> {
    let status = session.claim(receipt.claim).ok().map(|view| view.status.code());
    let on_it = receipt.events.iter().filter(|(id, _)| *id == receipt.claim);
    let on_others = receipt.events.iter().filter(|(id, _)| *id != receipt.claim);
    output.data(&json!({
        "id": receipt.claim.to_string(),
        "revision": receipt.revision,
        "status": status,
        "events": on_it.map(|(_, event)| *event).collect::<Vec<_>>(),
        "also": on_others
            .map(|(id, event)| json!({ "claim": id.to_string(), "event": event }))
            .collect::<Vec<_>>(),
    }))
}
