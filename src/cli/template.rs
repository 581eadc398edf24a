//! `template`: a PoE template, filled in from a claim.

use std::io;
use std::path::Path;

use super::args::TemplateArgs;
use super::failure::Failure;
use super::output::Output;
use super::session::Session;
use crate::handout;
use crate::i18n::cli::Trouble;
use crate::i18n::template::TemplateTrouble;
use crate::template::{Form, may_have, render};

pub(super) fn run(
    session: &Session,
    args: &TemplateArgs,
    output: &mut Output<'_>,
) -> Result<(), Failure> {
    let view = session.claim(args.id)?;
    may_have(session.operator.role).map_err(|refusals| Failure::refused(refusals.all()))?;
    let is_stream = args.output.as_os_str() == "-";
    let shown = args.output.display().to_string();
    let form = match (args.format, is_stream) {
        (Some(form), _) => form,
        (None, true) => return Err(trouble(TemplateTrouble::NoForm)),
        (None, false) => Form::of_name(&shown)
            .ok_or_else(|| trouble(TemplateTrouble::Form(name_of(&args.output))))?,
    };
    let rules = session.desk.rules(session.who())?;
    let particulars = view.particulars(&rules, &session.operator, session.desk.now());
    let bytes = render(form, &particulars, output.texts)
        .map_err(|error| Failure::from(Trouble::Output(error.to_string())))?;
    if is_stream {
        return output.bytes(&bytes);
    }
    let path = handout::write(&args.output, &bytes, args.force).map_err(|error| {
        trouble(if error.kind() == io::ErrorKind::AlreadyExists {
            TemplateTrouble::Exists(shown.clone())
        } else {
            TemplateTrouble::CannotWrite(shown.clone(), (&error).into())
        })
    })?;
    let path = path.display().to_string();
    if output.json {
        return output.data(&serde_json::json!({
            "id": view.id.to_string(),
            "format": form.code(),
            "size": bytes.len(),
            "output": path,
        }));
    }
    output.say(&(output.texts.template.ask.written)(&path))
}

fn name_of(path: &Path) -> String {
    path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
}

fn trouble(of: TemplateTrouble) -> Failure {
    Trouble::Template(of).into()
}
