//! `man`: the manual page, made from the same words as the help; one with everything, or that and
//! one for each verb into a folder.

use std::fs;
use std::path::Path;

use clap::{Arg, Command};
use roff::{Inline, Roff, bold, italic, roman};

use super::failure::Failure;
use super::output::Output;
use super::usage::{self, after, label, line, meaning, summary};
use crate::desk::query::{ACTIVITIES, AREAS, FLAGS, STATUSES};
use crate::i18n::cli::Trouble;
use crate::i18n::man::{Example, File, QueryTerm, Variable};
use crate::i18n::{Language, Texts};

/// The section of the manual in which commands are.
const SECTION: &str = "1";

pub(super) fn run(dir: Option<&Path>, output: &mut Output<'_>) -> Result<(), Failure> {
    let texts = output.texts;
    let command = usage::told(texts);
    let Some(dir) = dir else {
        return output.bytes(whole(&command, texts).as_bytes());
    };
    fs::create_dir_all(dir).map_err(|error| cannot_write(dir, &error))?;
    let written = |name: &str, page: String| {
        let path = dir.join(format!("{name}.{SECTION}"));
        fs::write(&path, page).map_err(|error| cannot_write(&path, &error))
    };
    written(command.get_name(), whole(&command, texts))?;
    for verb in usage::visible(&command) {
        written(&page_name(verb), of_verb(verb, texts))?;
    }
    Ok(())
}

fn cannot_write(path: &Path, error: &std::io::Error) -> Failure {
    Trouble::CannotWrite(path.display().to_string(), error.into()).into()
}

/// `cpor-outbox`, for the verb `outbox`.
fn page_name(verb: &Command) -> String {
    usage::bin_name(verb).replace(' ', "-")
}

/// The page with everything.
fn whole(command: &Command, texts: &Texts) -> String {
    let (heading, man) = (&texts.man.heading, &texts.man);
    let mut page = begun(command.get_name(), texts);
    named(&mut page, command.get_name(), command, texts);
    page.control("SH", [heading.synopsis]);
    used(&mut page, command, texts);
    page.control("SH", [heading.description]);
    paragraphs(&mut page, &man.description);
    page.control("SH", [heading.options]);
    page.text([roman(man.every_verb)]);
    described(&mut page, &usage::arguments(command).1, texts);
    page.control("SH", [heading.commands]);
    for verb in usage::visible(command) {
        section(&mut page, verb, texts);
    }
    page.control("SH", [heading.queries]);
    page.text([roman(man.queries)]);
    terms(&mut page, QueryTerm::ALL.iter().map(|it| (it.code().to_owned(), asked(*it, texts))));
    page.control("SH", [heading.exit_status]);
    let exits = man.exits.iter().enumerate();
    terms(&mut page, exits.map(|(code, says)| (code.to_string(), (*says).to_owned())));
    page.control("SH", [heading.files]);
    terms(&mut page, File::ALL.iter().map(|it| (it.code().to_owned(), (man.file)(*it).to_owned())));
    page.control("SH", [heading.environment]);
    terms(
        &mut page,
        Variable::ALL.iter().map(|it| (it.code().to_owned(), (man.variable)(*it).to_owned())),
    );
    page.control("SH", [heading.examples]);
    terms(
        &mut page,
        Example::ALL.iter().map(|it| (it.code().to_owned(), (man.example)(*it).to_owned())),
    );
    done(&page, texts)
}

/// The page of one verb, with the verbs below it.
fn of_verb(verb: &Command, texts: &Texts) -> String {
    let heading = &texts.man.heading;
    let mut page = begun(&page_name(verb), texts);
    named(&mut page, &page_name(verb), verb, texts);
    page.control("SH", [heading.synopsis]);
    used(&mut page, verb, texts);
    if usage::visible(verb).next().is_some() {
        page.control("SH", [heading.commands]);
        for below in usage::visible(verb) {
            section(&mut page, below, texts);
        }
    } else {
        let (positional, options) = usage::arguments(verb);
        for (heading, args) in [(heading.arguments, positional), (heading.options, options)] {
            if !args.is_empty() {
                page.control("SH", [heading]);
                described(&mut page, &args, texts);
            }
        }
        besides(&mut page, verb, texts);
    }
    page.control("SH", [heading.see_also]);
    page.text([bold("cpor"), roman(format!("({SECTION})"))]);
    done(&page, texts)
}

/// The page's title; lines are broken at blanks only, and stand at the left.
fn begun(name: &str, texts: &Texts) -> Roff {
    let mut page = Roff::new();
    let version = concat!("cpor ", env!("CARGO_PKG_VERSION"));
    page.control("TH", [name.to_uppercase().as_str(), SECTION, " ", version, texts.man.manual]);
    page.control("nh", []).control("ad", ["l"]);
    page
}

fn done(page: &Roff, texts: &Texts) -> String {
    let page = page.render();
    if breaks_anywhere(texts) { breakable(&page) } else { page }
}

/// Chinese and Japanese have no blanks between words.
fn breaks_anywhere(texts: &Texts) -> bool {
    [Language::Ja, Language::Zh].iter().any(|language| std::ptr::eq(language.texts(), texts))
}

fn named(page: &mut Roff, name: &str, command: &Command, texts: &Texts) {
    page.control("SH", [texts.man.heading.name]);
    page.text([roman(format!("{name} - {}", summary(command)))]);
}

/// How a verb is used, with its own words in bold.
fn used(page: &mut Roff, command: &Command, texts: &Texts) {
    let (name, usage) = (usage::bin_name(command), line(command, texts));
    let rest = usage.strip_prefix(&name).unwrap_or_default().to_owned();
    page.text([bold(name), roman(rest)]);
}

fn paragraphs(page: &mut Roff, paragraphs: &[&'static str]) {
    for (index, paragraph) in paragraphs.iter().enumerate() {
        if index > 0 {
            page.control("PP", []);
        }
        page.text([roman(*paragraph)]);
    }
}

/// A verb on the page of another: its usage, what it does and takes, and the verbs below it.
fn section(page: &mut Roff, verb: &Command, texts: &Texts) {
    if usage::visible(verb).next().is_some() {
        for below in usage::visible(verb) {
            section(page, below, texts);
        }
        return;
    }
    page.control("SS", [usage::bin_name(verb).as_str()]);
    used(page, verb, texts);
    page.control("PP", []);
    page.text([roman(summary(verb))]);
    let (positional, mut options) = usage::arguments(verb);
    options.retain(|arg| !arg.is_global_set());
    described(page, &positional, texts);
    described(page, &options, texts);
    besides(page, verb, texts);
}

/// What is to be known of a verb besides; lines that are laid out stay as they are.
fn besides(page: &mut Roff, verb: &Command, texts: &Texts) {
    let name = usage::bin_name(verb);
    let path = name.split_once(' ').map_or("", |(_, path)| path);
    let Some(after) = after(path, texts) else {
        return;
    };
    page.control("PP", []);
    if !after.contains('\n') {
        page.text([roman(after)]);
        return;
    }
    page.control("nf", []);
    for line in after.lines() {
        page.text([roman(line)]);
    }
    page.control("fi", []);
}

/// Arguments and what they mean.
fn described(page: &mut Roff, args: &[&Arg], texts: &Texts) {
    for arg in args {
        page.control("TP", []);
        page.text(typed(arg));
        page.text([roman(meaning(arg, texts))]);
    }
}

/// An argument as it is typed: what stays as it is in bold, what stands for something in italics.
fn typed(arg: &Arg) -> Vec<Inline> {
    let label = label(arg);
    let label = label.trim();
    if arg.is_positional() {
        return vec![italic(label)];
    }
    match label.split_once(" <") {
        Some((name, value)) => vec![bold(name), roman(" "), italic(format!("<{value}"))],
        None => vec![bold(label)],
    }
}

/// What is written, and what it says.
fn terms(page: &mut Roff, terms: impl Iterator<Item = (String, String)>) {
    for (term, says) in terms {
        page.control("TP", []);
        page.text([bold(term)]);
        page.text([roman(says)]);
    }
}

/// What a term of a query asks for, and the codes that may stand behind its colon.
fn asked(term: QueryTerm, texts: &Texts) -> String {
    let says = (texts.man.term)(term);
    let codes = match term {
        QueryTerm::Status => STATUSES,
        QueryTerm::Area => AREAS,
        QueryTerm::Activity => ACTIVITIES,
        QueryTerm::Is => FLAGS,
        _ => return says.to_owned(),
    };
    format!("{says} {}", (texts.usage.label.one_of)(&codes.join(", ")))
}

/// A page whose lines may also be broken between wide characters, which its formatter does at
/// blanks only by itself; not in requests, whose arguments are no running text.
fn breakable(page: &str) -> String {
    let mut out = String::with_capacity(page.len() * 2);
    for line in page.lines() {
        if line.starts_with(['.', '\'']) {
            out.push_str(line);
        } else {
            for (before, character) in std::iter::once(' ').chain(line.chars()).zip(line.chars()) {
                if may_break(before, character) {
                    out.push_str(BREAK);
                }
                out.push(character);
            }
        }
        out.push('\n');
    }
    out
}

/// Where a line may be broken, in the formatter's language.
const BREAK: &str = "\\:";

/// Whether a line may be broken between two characters: between words and wide characters, but not
/// before what closes and not behind what opens.
fn may_break(before: char, character: char) -> bool {
    let is_wide = |c: char| crate::text::width(c.encode_utf8(&mut [0; 4])) > 1;
    is_wide(before)
        && !"「『（【《〈".contains(before)
        && is_wide(character)
        && !"、。，．・：；？！）」』】》〉ーぁぃぅぇぉっゃゅょァィゥェォッャュョ"
            .contains(character)
}

#[cfg(test)]
mod tests;
