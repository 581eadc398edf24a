//! Many claims in one document: JSON lines, each as `new` takes it, or comma-separated values whose
//! columns are the paths of the same form.
//!
//! Every line that cannot be read is named, with everything that is wrong with it.

use std::path::Path;

use super::claim;
use super::document;
use crate::domain::field::{Entered, Fields, ProductLine};
use crate::i18n::cli::{Fault, Malformed};

/// The largest document that is read, in bytes: 64 MiB.
pub const LIMIT: u64 = 64 * 1024 * 1024;

/// What a document is written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// One claim as JSON on each line.
    JsonLines,
    /// One claim on each row.
    Csv,
}

impl Form {
    /// As a file's name tells it.
    #[must_use]
    pub fn of_name(path: &Path) -> Option<Self> {
        let extension = path.extension()?.to_str()?.to_ascii_lowercase();
        match extension.as_str() {
            "csv" => Some(Self::Csv),
            "jsonl" | "ndjson" | "json" => Some(Self::JsonLines),
            _ => None,
        }
    }

    /// As its beginning tells it.
    fn of_text(text: &str) -> Self {
        if text.trim_start().starts_with(['{', '[']) { Self::JsonLines } else { Self::Csv }
    }
}

/// A claim of a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// The line on which it begins, from 1.
    pub number: u64,
    /// What it says.
    pub fields: Fields,
}

/// What a document says, and what is wrong with it, by lines.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Read {
    /// The claims that can be read.
    pub lines: Vec<Line>,
    /// What cannot, with its line, from 1.
    pub wrong: Vec<(u64, Malformed)>,
}

impl Read {
    fn refuse(&mut self, number: u64, path: Option<&str>, fault: Fault) {
        self.wrong.push((number, Malformed { path: path.map(str::to_owned), fault }));
    }
}

/// Reads a document; its form is told from its beginning where it is not given.
#[must_use]
pub fn read(bytes: Vec<u8>, form: Option<Form>) -> Read {
    let mut read = Read::default();
    let text = match String::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => {
            let good = &error.as_bytes()[..error.utf8_error().valid_up_to()];
            let lines = good.split(|byte| *byte == b'\n').count() as u64;
            read.refuse(lines, None, Fault::NotUtf8);
            return read;
        }
    };
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(&text);
    match form.unwrap_or_else(|| Form::of_text(text)) {
        Form::JsonLines => json_lines(text, &mut read),
        Form::Csv => rows(text, &mut read),
    }
    if read.lines.is_empty() && read.wrong.is_empty() {
        read.refuse(1, None, Fault::NoClaims);
    }
    read
}

fn json_lines(text: &str, read: &mut Read) {
    for (number, line) in (1..).zip(text.lines()) {
        if line.trim().is_empty() {
            continue;
        }
        match claim::read(line) {
            Ok(fields) => read.lines.push(Line { number, fields }),
            Err(wrong) => read.wrong.extend(wrong.into_iter().map(|one| (number, in_one(one)))),
        }
    }
}

/// The parser counts lines within what it is given, which is one.
fn in_one(mut wrong: Malformed) -> Malformed {
    if let Fault::NotJson(why) = &mut wrong.fault {
        *why = why.replace(" at line 1 column ", " at column ");
    }
    wrong
}

/// A column, and what a cell of it does to the fields.
type Column = (&'static str, fn(&mut Fields, String));

/// The columns: the paths of the form.
const COLUMNS: &[Column] = &[
    ("name", |fields, cell| fields.name = cell),
    ("mpn_id", |fields, cell| fields.mpn_id = cell),
    ("customer.domain", |fields, cell| fields.domain = cell),
    ("customer.tenant_id", |fields, cell| fields.tenant_id = cell),
    ("solution_area", |fields, cell| {
        fields.solution_area = (!cell.trim().is_empty()).then(|| Entered::read(&cell));
    }),
    ("activities", |fields, cell| {
        fields.activities = several(&cell).map(Entered::read).collect();
    }),
    ("products", |fields, cell| fields.products = several(&cell).map(product).collect()),
    ("contacts.customer.name", |fields, cell| fields.customer.name = cell),
    ("contacts.customer.title", |fields, cell| fields.customer.title = cell),
    ("contacts.customer.email", |fields, cell| fields.customer.email = cell),
    ("contacts.technical.name", |fields, cell| fields.technical.name = cell),
    ("contacts.technical.title", |fields, cell| fields.technical.title = cell),
    ("contacts.technical.email", |fields, cell| fields.technical.email = cell),
    ("contacts.partner.name", |fields, cell| fields.partner.name = cell),
    ("contacts.partner.email", |fields, cell| fields.partner.email = cell),
    ("revenue.dynamics_seller", |fields, cell| fields.revenue.dynamics_seller = cell),
    ("revenue.customer_name", |fields, cell| fields.revenue.customer_name = cell),
    ("revenue.isv_product", |fields, cell| fields.revenue.isv_product = cell),
];

/// The parts of a cell that holds several values.
fn several(cell: &str) -> impl Iterator<Item = &str> {
    cell.split(';').map(str::trim).filter(|part| !part.is_empty())
}

fn product(part: &str) -> ProductLine {
    let (product, subscription) = part.split_once('=').unwrap_or((part, ""));
    ProductLine {
        product: product.trim().to_owned(),
        subscription_id: subscription.trim().to_owned(),
    }
}

fn rows(text: &str, read: &mut Read) {
    let mut reader =
        csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(text.as_bytes());
    let mut columns: Option<Vec<Column>> = None;
    for row in reader.records() {
        let Ok(row) = row else {
            // The bytes are in memory and UTF-8, and rows may be of any length.
            continue;
        };
        let number = row.position().map_or(0, csv::Position::line);
        if row.iter().all(|cell| cell.trim().is_empty()) {
            continue;
        }
        let Some(columns) = &columns else {
            let found = head(&row, number, read);
            if found.is_empty() {
                return;
            }
            columns = Some(found);
            continue;
        };
        if row.len() != columns.len() {
            let fault = Fault::Cells { found: row.len(), wanted: columns.len() };
            read.refuse(number, None, fault);
        } else if row.as_slice().len() as u64 > claim::LIMIT {
            read.refuse(number, None, Fault::TooLarge(claim::LIMIT));
        } else {
            let mut fields = Fields::default();
            for ((_, put), cell) in columns.iter().zip(&row) {
                put(&mut fields, plain(cell));
            }
            read.lines.push(Line { number, fields });
        }
    }
}

/// A cell without the apostrophe that keeps spreadsheets from taking it for a formula.
fn plain(cell: &str) -> String {
    match cell.strip_prefix('\'') {
        Some(rest) if rest.starts_with(['=', '+', '-', '@']) => rest.to_owned(),
        _ => cell.to_owned(),
    }
}

/// The columns that the first row names; none when one of them is wrong.
fn head(row: &csv::StringRecord, number: u64, read: &mut Read) -> Vec<Column> {
    let mut columns: Vec<Column> = Vec::new();
    let mut is_bad = false;
    for name in row.iter().map(str::trim) {
        match COLUMNS.iter().find(|(known, _)| *known == name) {
            Some((known, _)) if columns.iter().any(|(taken, _)| taken == known) => {
                read.refuse(number, Some(name), Fault::Twice);
                is_bad = true;
            }
            Some(column) => columns.push(*column),
            None => {
                let known: Vec<_> = COLUMNS.iter().map(|(known, _)| *known).collect();
                let near = document::nearest(name, &known);
                read.refuse(number, Some(name), Fault::UnknownColumn { near, known });
                is_bad = true;
            }
        }
    }
    if is_bad { Vec::new() } else { columns }
}

#[cfg(test)]
mod tests;
