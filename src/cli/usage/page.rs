//! A verb's help as a page: cells are counted, so that columns stand under one another whatever the
//! script, and lines of Chinese and Japanese are broken where there is no blank.

use clap::{Arg, Command};

use super::{arguments, visible};
use crate::i18n::Texts;
use crate::i18n::usage::CommandName;
use crate::text::{pad, width, wrap};

/// How wide a page is where nobody says.
const COLUMNS: usize = 100;
/// Lines are no narrower than this, whatever the terminal.
const LEAST: usize = 20;
/// Names that are wider than this stand on a line of their own.
const WIDEST_NAME: usize = 30;
/// Before names, and between names and what they mean.
const GAP: &str = "  ";

/// The page of a verb that is reached by `path`.
pub(super) fn of(command: &Command, path: &str, texts: &Texts, columns: Option<usize>) -> String {
    let columns = columns.unwrap_or(COLUMNS).clamp(LEAST, COLUMNS);
    let labels = &texts.usage.label;
    let mut lines = wrap(&summary(command), columns);
    lines.push(String::new());
    lines.extend(wrap(&(labels.usage)(&line(command, texts)), columns));
    let (positional, options) = arguments(command);
    let verbs = visible(command).map(|verb| (verb.get_name().to_owned(), summary(verb))).collect();
    section(&mut lines, labels.commands, verbs, columns);
    let told =
        |args: Vec<&Arg>| args.into_iter().map(|arg| (label(arg), meaning(arg, texts))).collect();
    section(&mut lines, labels.arguments, told(positional), columns);
    section(&mut lines, labels.options, told(options), columns);
    if let Some(after) = after(path, texts) {
        lines.push(String::new());
        lines.extend(wrap(after, columns));
    }
    lines.join("\n")
}

/// What is to be known of a verb besides.
pub(in crate::cli) fn after(path: &str, texts: &Texts) -> Option<&'static str> {
    CommandName::at(path).and_then(|name| texts.usage.after(name))
}

/// What a verb does.
pub(in crate::cli) fn summary(command: &Command) -> String {
    command.get_about().map(ToString::to_string).unwrap_or_default()
}

/// How a verb is used, on one line.
pub(in crate::cli) fn line(command: &Command, texts: &Texts) -> String {
    let labels = &texts.usage.label;
    let usage = command.clone().render_usage().to_string();
    let usage = usage.strip_prefix("Usage: ").unwrap_or(&usage);
    let usage = usage.lines().map(str::trim).collect::<Vec<_>>().join(" ");
    usage
        .replace("[OPTIONS]", &format!("[{}]", labels.any_option))
        .replace("[COMMAND]", &format!("[{}]", labels.any_command))
        .replace("<COMMAND>", &format!("<{}>", labels.any_command))
}

/// An argument as it is typed; names of options without a letter stand under the others.
pub(in crate::cli) fn label(arg: &Arg) -> String {
    match (arg.get_short(), arg.get_long()) {
        (Some(short), Some(_)) => format!("-{short}, {arg}"),
        (None, Some(_)) => format!("    {arg}"),
        _ => arg.to_string(),
    }
}

/// What an argument means, the values that it takes, and the one that it has by itself.
pub(in crate::cli) fn meaning(arg: &Arg, texts: &Texts) -> String {
    let labels = &texts.usage.label;
    let mut said: Vec<String> = arg.get_help().map(ToString::to_string).into_iter().collect();
    if arg.get_action().takes_values() {
        let values = arg.get_possible_values();
        let names: Vec<&str> = values.iter().map(clap::builder::PossibleValue::get_name).collect();
        if !names.is_empty() {
            said.push((labels.one_of)(&names.join(", ")));
        }
        let defaults = arg.get_default_values().iter().filter(|_| !arg.is_hide_default_value_set());
        said.extend(defaults.map(|value| (labels.default)(&value.to_string_lossy())));
    }
    said.join(" ")
}

/// Names and what they mean, in two columns under a heading; nothing where there are none.
fn section(lines: &mut Vec<String>, heading: &str, rows: Vec<(String, String)>, columns: usize) {
    let widest = WIDEST_NAME.min(columns / 2);
    let fitting = rows.iter().map(|(name, _)| width(name)).filter(|cells| *cells <= widest);
    let Some(cells) = fitting.max().or_else(|| rows.first().map(|_| widest)) else {
        return;
    };
    lines.push(String::new());
    lines.push(heading.to_owned());
    let indent = pad("", cells + 2 * width(GAP));
    for (name, meaning) in rows {
        let mut meaning = wrap(&meaning, columns.saturating_sub(width(&indent))).into_iter();
        if width(&name) <= cells {
            let first = meaning.next().unwrap_or_default();
            lines.push(format!("{GAP}{}{GAP}{first}", pad(&name, cells)).trim_end().to_owned());
        } else {
            lines.push(format!("{GAP}{name}"));
        }
        lines.extend(meaning.map(|line| format!("{indent}{line}")));
    }
}
