//! Acting on a claim, and saying where it stands then.

use serde_json::json;

use super::args::{Attach, CommentArgs, Dispute, On, Take, Verb};
use super::failure::Failure;
use super::input;
use super::output::Output;
use super::session::Session;
use crate::desk::{Receipt, Request, Upload};
use crate::domain::command::Command;
use crate::domain::moves::Action;

/// The verbs that do one thing to one claim.
pub(super) fn run(session: &Session, verb: Verb, output: &mut Output<'_>) -> Result<(), Failure> {
    let (on, command) = match verb {
        Verb::Attach(args) => return attach(session, &args, output),
        Verb::Dispute(args) => return dispute(session, args, output),
        Verb::Take(args) => return take(session, args, output),
        Verb::Comment(args) => return comment(session, args, output),
        Verb::Detach(args) => (args.on, Command::Detach(args.name)),
        Verb::Submit(on) => (on, Command::Submit),
        Verb::Resubmit(on) => (on, Command::Resubmit),
        Verb::Discard(on) => (on, Command::Discard),
        Verb::RequestRejection(args) => (args.on, Command::RequestRejection(args.because)),
        Verb::Release(on) => (on, Command::Release),
        Verb::Start(on) => (on, Command::StartReview),
        Verb::RequestInfo(args) => (
            args.on,
            Command::RequestInformation {
                reasons: args.reason,
                comment: args.comment,
                remove_products: args.remove_product,
            },
        ),
        Verb::Approve(args) => (args.on, Command::Approve { comment: args.comment }),
        Verb::Reject(args) => {
            (args.on, Command::Reject { reason: args.reason, comment: args.comment })
        }
        Verb::Uphold(args) => (args.on, Command::Uphold { comment: args.comment }),
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

fn comment(session: &Session, args: CommentArgs, output: &mut Output<'_>) -> Result<(), Failure> {
    let CommentArgs { on, text, internal, attach } = args;
    let command = Command::Comment { text, internal, files: Vec::new() };
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
