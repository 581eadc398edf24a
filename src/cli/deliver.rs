//! `outbox deliver`: notices leave.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::Read as _;
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;

use super::Room;
use super::args::Deliver;
use super::failure::Failure;
use super::output::Output;
use super::session::Session;
use crate::i18n::cli::Trouble;
use crate::i18n::post::PostTrouble;
use crate::post::{
    BadServer, Carry, Credentials, Halt, Maildir, NoMaildir, Report, Round, Secret, Sender, Server,
    Smtp,
};
use crate::wire::delivery::{ReportOut, counts};

/// The largest file of credentials that is read, in bytes.
const CREDENTIALS_LIMIT: u64 = 4096;

impl From<PostTrouble> for Failure {
    fn from(trouble: PostTrouble) -> Self {
        Trouble::Post(trouble).into()
    }
}

pub(super) fn run(
    session: &Session,
    args: &Deliver,
    room: &Room<'_>,
    output: &mut Output<'_>,
) -> Result<(), Failure> {
    // Whether this operator may deliver at all comes before what was handed in.
    let due = session.desk.due_notices(session.who(), args.retry_unknown, &room.meter)?;
    let sender = args.from.as_deref().or(due.sender.as_deref()).ok_or(PostTrouble::NoSender)?;
    let bad_sender = |_| PostTrouble::BadSender(sender.to_owned());
    let sender: Sender = sender.parse().map_err(bad_sender)?;
    if args.dry_run {
        return tell(&Report::before(due), true, output);
    }
    let mut way = way(args, room)?;
    let round = Round {
        desk: session.desk.as_ref(),
        who: session.who(),
        texts: &output.texts.notice,
        sender: &sender,
        retry_unknown: args.retry_unknown,
        skip: &BTreeSet::new(),
        most: usize::MAX,
    };
    room.meter.arm(room.arm);
    let (report, halt) = round.walk(way.as_mut(), &room.meter)?;
    room.meter.clear();
    tell(&report, false, output)?;
    match halt {
        None if report.failed.is_empty() => Ok(()),
        None => Err(PostTrouble::Failed(report.failed.len()).into()),
        Some(Halt::Interrupted) => Err(Trouble::Interrupted.into()),
        Some(Halt::Way(fault, said)) => Err(PostTrouble::Way(fault, said).into()),
        Some(Halt::Folder(path, error)) => {
            Err(Trouble::CannotWrite(path.display().to_string(), (&error).into()).into())
        }
        Some(Halt::Desk(error)) => Err(error.into()),
    }
}

/// The way that was asked for.
fn way(args: &Deliver, room: &Room<'_>) -> Result<Box<dyn Carry>, Failure> {
    if let Some(folder) = &args.maildir {
        let maildir = Maildir::open(folder).map_err(|error| match error {
            NoMaildir::Foreign(path) => PostTrouble::NotAMaildir(path.display().to_string()).into(),
            NoMaildir::Io(path, error) => {
                Failure::from(Trouble::CannotWrite(path.display().to_string(), (&error).into()))
            }
        })?;
        return Ok(Box::new(maildir));
    }
    let url = args.smtp.as_deref().unwrap_or_default();
    let server: Server = url.parse().map_err(|bad| match bad {
        BadServer::NotAServer => PostTrouble::NotAServer(url.to_owned()),
        BadServer::HoldsSecret => PostTrouble::ServerHoldsSecret,
    })?;
    let credentials = match &args.credentials {
        Some(path) => Some(credentials(path)?),
        None => room.environment.smtp.clone(),
    };
    Ok(Box::new(Smtp::to(server, credentials)))
}

/// Reads a user and a password, which nobody else may read.
fn credentials(path: &Path) -> Result<Credentials, Failure> {
    let cannot = |error| Failure::cannot_read(path, &error);
    let text = path.display().to_string();
    let found = fs::metadata(path).map_err(cannot)?;
    if found.permissions().mode() & 0o077 != 0 {
        return Err(PostTrouble::OpenCredentials(text).into());
    }
    let mut held = String::new();
    let file = File::open(path).map_err(cannot)?;
    file.take(CREDENTIALS_LIMIT).read_to_string(&mut held).map_err(cannot)?;
    let mut lines = held.lines();
    match (lines.next(), lines.next(), lines.next()) {
        (Some(user), Some(password), None) if !user.is_empty() && !password.is_empty() => {
            Ok(Credentials { user: user.to_owned(), password: Secret(password.to_owned()) })
        }
        _ => Err(PostTrouble::NoCredentials(text).into()),
    }
}

fn tell(report: &Report, dry_run: bool, output: &mut Output<'_>) -> Result<(), Failure> {
    let texts = &output.texts.post;
    if output.json {
        return output.data(&ReportOut::of(report, dry_run, texts));
    }
    let mut said = vec![(texts.delivered)(&counts(report, dry_run))];
    let failures = report.failed.iter();
    said.extend(failures.map(|failed| {
        let fault = (texts.fault)(failed.fault, &failed.said);
        output.texts.punctuation.labelled(&failed.notice.to_string(), &fault)
    }));
    output.say(&said.join("\n"))
}
