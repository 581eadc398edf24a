//! Word processors' documents (OOXML): the body, and what stands above, below and beside it.

use std::io::{Cursor, Read as _};

use zip::ZipArchive;
use zip::result::ZipError;

use super::reading::{Reading, Stop};
use super::{Limit, Note, Title, charset};
use numbering::Numbering;

mod numbering;
mod story;

mod table;
mod xml;

/// How many files a document may be made of.
const FILES: usize = 20_000;
/// Where the body stands unless it is said to stand elsewhere.
const BODY: &str = "word/document.xml";

type Package<'a> = ZipArchive<Cursor<&'a [u8]>>;

pub(super) fn read(reading: &mut Reading<'_>, bytes: &[u8]) -> Result<(), Stop> {
    let mut package = match ZipArchive::new(Cursor::new(bytes)) {
        Ok(package) if package.len() <= FILES => package,
        Ok(_) => return Err(Stop::At(Limit::Parts)),
        Err(error) => {
            reading.damaged(&error.to_string());
            return Ok(());
        }
    };
    let body = match entry(reading, &mut package, "_rels/.rels")? {
        Found::Text(rels) => {
            relations(&rels, "").into_iter().find(|(what, _)| what == "officeDocument")
        }
        _ => None,
    };
    let body = body.map_or_else(|| BODY.to_owned(), |(_, target)| target);
    let (folder, file) = body.rsplit_once('/').unwrap_or(("", &body));
    let rels = match entry(reading, &mut package, &joined(folder, &format!("_rels/{file}.rels")))? {
        Found::Text(rels) => relations(&rels, folder),
        _ => Vec::new(),
    };
    let mut numbering = Numbering::default();
    if let Some(path) = target(&rels, "numbering").next()
        && let Found::Text(xml) = entry(reading, &mut package, path)?
    {
        numbering = Numbering::read(&xml);
    }
    if let Some(path) = target(&rels, "styles").next()
        && let Found::Text(xml) = entry(reading, &mut package, path)?
    {
        numbering.read_styles(&xml);
    }
    match entry(reading, &mut package, &body)? {
        Found::Text(xml) => {
            reading.part(Title::Whole)?;
            story::write(reading, &xml, numbering.clone(), "")?;
        }
        Found::Unfit(what) => reading.damaged(&what),
        Found::Nothing => reading.damaged(&format!("{body} is missing")),
    }
    for (what, title, holds) in [
        ("header", Title::PageHeader, ""),
        ("footer", Title::PageFooter, ""),
        ("footnotes", Title::Notes, "footnote"),
        ("endnotes", Title::Notes, "endnote"),
        ("comments", Title::Comments, "comment"),
    ] {
        beside(reading, &mut package, &rels, what, &title, holds, &numbering)?;
    }
    Ok(())
}

/// What stands beside the body. Several headers of the same words are one.
fn beside(
    reading: &mut Reading<'_>,
    package: &mut Package<'_>,
    rels: &[(String, String)],
    what: &str,
    title: &Title,
    holds: &str,
    numbering: &Numbering,
) -> Result<(), Stop> {
    let mut written: Vec<String> = Vec::new();
    for path in target(rels, what) {
        let Found::Text(xml) = entry(reading, package, path)? else {
            continue;
        };
        let text = story::plain(reading, &xml, numbering.clone(), holds)?;
        if text.text.trim().is_empty() && !text.hidden || written.contains(&text.text) {
            continue;
        }
        reading.part(title.clone())?;
        text.tell(reading);
        reading.write(&text.text)?;
        written.push(text.text);
    }
    Ok(())
}

fn target<'a>(rels: &'a [(String, String)], what: &'a str) -> impl Iterator<Item = &'a str> {
    rels.iter().filter(move |(known, _)| known == what).map(|(_, target)| target.as_str())
}

/// What there is of a file of the package.
enum Found {
    Text(String),
    Unfit(String),
    Nothing,
}

fn entry(reading: &mut Reading<'_>, package: &mut Package<'_>, path: &str) -> Result<Found, Stop> {
    let file = match package.by_name(path) {
        Ok(file) => file,
        Err(ZipError::FileNotFound) => return Ok(Found::Nothing),
        Err(ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED)) => {
            reading.note(Note::Encrypted);
            return Ok(Found::Nothing);
        }
        Err(error) => return Ok(Found::Unfit(error.to_string())),
    };
    let mut bytes = Vec::new();
    let read = file.take(reading.unpackable().saturating_add(1)).read_to_end(&mut bytes);
    reading.unpack(bytes.len() as u64)?;
    // What was unpacked before the damage is read.
    match read {
        Err(error) if bytes.is_empty() => Ok(Found::Unfit(error.to_string())),
        _ => Ok(Found::Text(charset::decode(&bytes, Some("utf-8")).0)),
    }
}

/// What a file refers to: what it is there, and its path in the package.
fn relations(xml: &str, folder: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut reader = xml::Reader::new(xml);
    while let Some(event) = reader.next() {
        let xml::Event::Begin(element) = event else {
            continue;
        };
        let (Some(what), Some(target)) = (element.attribute("Type"), element.attribute("Target"))
        else {
            continue;
        };
        if element.attribute("TargetMode").as_deref() == Some("External") {
            continue;
        }
        let what = what.rsplit('/').next().unwrap_or_default().to_owned();
        found.push((what, joined(folder, &target)));
    }
    found
}

/// The path of a target in the package.
fn joined(folder: &str, target: &str) -> String {
    let from = if target.starts_with('/') { "" } else { folder };
    let mut path: Vec<&str> = from.split('/').filter(|step| !step.is_empty()).collect();
    for step in target.split('/') {
        match step {
            "" | "." => {}
            ".." => {
                path.pop();
            }
            step => path.push(step),
        }
    }
    path.join("/")
}

#[cfg(test)]
mod tests;
