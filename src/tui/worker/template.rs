//! Writes out a PoE template, off the drawing thread.

use std::io;
use std::path::Path;

use crate::desk::{Desk, DeskError};
use crate::domain::id::{ClaimId, OperatorName};
use crate::handout;
use crate::i18n::Texts;
use crate::i18n::template::TemplateTrouble;
use crate::template::{Form, may_have, render};
use crate::tui::app::words;

/// Writes it; the file's whole path or, in a sentence, why not.
pub(super) fn write(
    desk: &dyn Desk,
    who: &OperatorName,
    texts: &Texts,
    claim: ClaimId,
    path: &str,
) -> Result<String, String> {
    let trouble = |of: &TemplateTrouble| {
        let words = (texts.template.trouble)(of);
        words.in_full(&texts.punctuation)
    };
    let form =
        Form::of_name(path).ok_or_else(|| trouble(&TemplateTrouble::Form(path.to_owned())))?;
    let bytes = bytes(desk, who, texts, claim, form)
        .map_err(|error| words::in_full(texts, &error))?
        .map_err(|why| trouble(&TemplateTrouble::CannotWrite(path.to_owned(), why)))?;
    let written = handout::write(Path::new(path), &bytes, false);
    written.map(|path| path.display().to_string()).map_err(|error| {
        trouble(&if error.kind() == io::ErrorKind::AlreadyExists {
            TemplateTrouble::Exists(path.to_owned())
        } else {
            TemplateTrouble::CannotWrite(path.to_owned(), (&error).into())
        })
    })
}

fn bytes(
    desk: &dyn Desk,
    who: &OperatorName,
    texts: &Texts,
    claim: ClaimId,
    form: Form,
) -> Result<Result<Vec<u8>, crate::i18n::cli::Why>, DeskError> {
    let view = desk.claim(who, claim)?;
    let (rules, operator) = (desk.rules(who)?, desk.operator(who)?);
    may_have(operator.role)?;
    let made = render(form, &view.particulars(&rules, &operator, desk.now()), texts);
    Ok(made.map_err(|error| crate::i18n::cli::Why::Other(error.to_string())))
}
