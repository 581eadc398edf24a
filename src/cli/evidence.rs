//! `evidence`: a claim's PoE files, listed, read as text or written out.

use std::io;
use std::path::Path;

use super::args::EvidenceArgs;
use super::failure::Failure;
use super::output::Output;
use super::reading;
use super::session::Session;
use super::table::table;
use crate::desk::Watch;
use crate::handout;
use crate::i18n::cli::Trouble;
use crate::wire::shown::EvidenceOut;

pub(super) fn run(
    session: &Session,
    args: &EvidenceArgs,
    watch: &dyn Watch,
    output: &mut Output<'_>,
) -> Result<(), Failure> {
    match (&args.name, &args.output) {
        (Some(name), _) if args.text => {
            let document = session.desk.document(session.who(), args.id, name, watch)?;
            reading::tell(&document, name, output)
        }
        (Some(name), Some(path)) => {
            let bytes = session.desk.evidence(session.who(), args.id, name)?;
            if path.as_os_str() == "-" {
                return output.bytes(&bytes);
            }
            write_new(path, &bytes)?;
            let written = output.texts.cli.done.written;
            let path = path.display().to_string();
            if output.json {
                let told = serde_json::json!({ "name": name, "size": bytes.len(), "output": path });
                return output.data(&told);
            }
            output.say(&written(name, bytes.len(), &path))
        }
        _ => list(session, args, output),
    }
}

fn list(session: &Session, args: &EvidenceArgs, output: &mut Output<'_>) -> Result<(), Failure> {
    let files = session.claim(args.id)?.evidence;
    if output.json {
        return output.data(&files.iter().map(EvidenceOut::of).collect::<Vec<_>>());
    }
    if files.is_empty() {
        return output.say(output.texts.cli.done.nothing);
    }
    let label = &output.texts.cli.label;
    let rows: Vec<Vec<String>> = files
        .iter()
        .map(|file| {
            let size = file.size.to_string();
            vec![file.name.clone(), size, file.media_type.clone(), file.sha256.to_string()]
        })
        .collect();
    let headings = [label.name, label.size, label.media_type, "SHA-256"];
    output.say(&table(&headings, &rows))
}

/// Writes a file that is not there yet.
fn write_new(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    handout::write(path, bytes, false).map(drop).map_err(|error| {
        let shown = path.display().to_string();
        Failure::from(if error.kind() == io::ErrorKind::AlreadyExists {
            Trouble::FileExists(shown)
        } else {
            Trouble::CannotWrite(shown, (&error).into())
        })
    })
}
