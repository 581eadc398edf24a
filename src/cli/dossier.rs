//! `dossier`: all that the operator may see of a claim, as one document.

use std::io;
use std::path::Path;

use super::args::{DossierArgs, DossierFormat};
use super::failure::Failure;
use super::output::Output;
use super::session::Session;
use crate::dossier::{self, Format};
use crate::handout;
use crate::i18n::cli::Trouble;

pub(super) fn run(
    session: &Session,
    args: &DossierArgs,
    output: &mut Output<'_>,
) -> Result<(), Failure> {
    let path = args.output.as_deref().filter(|path| path.as_os_str() != "-");
    let format = match (args.format, path) {
        (Some(DossierFormat::Json), _) => Format::Json,
        (None, Some(path)) => Format::of(path),
        (None, None) if output.json => Format::Json,
        (Some(DossierFormat::Markdown), _) | (None, None) => Format::Markdown,
    };
    let gathered = session.desk.dossier(session.who(), args.id)?;
    let rules = session.desk.rules(session.who())?;
    let text = dossier::text(&gathered, format, &rules, output.texts);
    let Some(path) = path else {
        return output.bytes(text.as_bytes());
    };
    let written = handout::write(path, text.as_bytes(), args.force);
    let whole = written.map_err(|error| failure(path, &error))?;
    let (id, whole) = (args.id.to_string(), whole.display().to_string());
    if output.json {
        return output.data(&serde_json::json!({ "id": id, "size": text.len(), "output": whole }));
    }
    output.say(&(output.texts.cli.done.written)(&id, text.len(), &whole))
}

fn failure(path: &Path, error: &io::Error) -> Failure {
    let shown = path.display().to_string();
    match error.kind() {
        io::ErrorKind::AlreadyExists => Trouble::FileInTheWay(shown),
        _ => Trouble::CannotWrite(shown, error.into()),
    }
    .into()
}
