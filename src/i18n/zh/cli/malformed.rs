//! What is wrong with a document that was handed in, in Simplified Chinese.

use crate::i18n::cli::{Fault, Malformed, Shape};
use crate::i18n::quote::brief;
use crate::i18n::refusal::Words;
use crate::i18n::zh::list;
use crate::text::clean_line;

pub(super) fn words(of: &Malformed) -> Words {
    let place = of
        .path
        .as_deref()
        .map_or_else(|| "The document".to_owned(), |path| format!("“{}”", clean_line(path)));
    let (message, advice) = match &of.fault {
        Fault::NotUtf8 => {
            (format!("{place} is not text in UTF-8."), "Save it as UTF-8.".to_owned())
        }
        Fault::NotJson(why) => (
            format!("{place} is not JSON: {}.", clean_line(why)),
            "Put that right; a text stands in double quotes.".to_owned(),
        ),
        Fault::Shape { found, wanted } => (
            format!("{place} is {} where {} belongs.", shape(*found), shape(*wanted)),
            format!("Write {}.", shape(*wanted)),
        ),
        Fault::UnknownField(known) => (
            format!("There is no field {place}."),
            format!("There are: {}.", list(known.iter().copied(), "and")),
        ),
        Fault::Missing => (format!("{place} is missing."), "Fill it in.".to_owned()),
        Fault::Code { given, known } => (
            format!("{place}: “{}” is not one of the values it takes.", brief(given)),
            format!("Choose {}.", list(known.iter().copied(), "or")),
        ),
        Fault::Date(given) => (
            format!("{place}: “{}” is not a date.", brief(given)),
            "Write it as 2021-09-30.".to_owned(),
        ),
        Fault::NoSuchOrganisation(given) => (
            format!("{place}: there is no organisation “{}”.", brief(given)),
            "Import the organisation with it, or before it.".to_owned(),
        ),
        Fault::NoSuchLine { lines } => (
            format!("{place} is beyond the list, which has {lines} entries."),
            format!("Count from 0; the next free place is {lines}."),
        ),
        Fault::UnknownColumn { near, known } => (
            format!("There is no column {place}."),
            match near {
                Some(near) => format!("Write “{near}”; “cpor import claims --help” lists all."),
                None => format!("There are: {}.", list(known.iter().copied(), "and")),
            },
        ),
        Fault::Twice => {
            (format!("The column {place} stands there twice."), "Take one of them out.".to_owned())
        }
        Fault::Cells { found, wanted } => (
            format!("The row has {found} cells where there are {wanted} columns."),
            "Put a cell with a comma or a line break in double quotes.".to_owned(),
        ),
        Fault::NoClaims => (
            format!("{place} holds no claim."),
            "Write one claim on each line, or CSV with a row of column names first.".to_owned(),
        ),
        Fault::TooLarge(limit) => (
            format!("{place} is larger than {limit} bytes."),
            "Shorten it, or split it.".to_owned(),
        ),
    };
    Words { message, advice }
}

const fn shape(of: Shape) -> &'static str {
    match of {
        Shape::Null => "null",
        Shape::Flag => "true or false",
        Shape::Number => "a number",
        Shape::Text => "a text",
        Shape::List => "a list",
        Shape::Object => "an object",
    }
}
