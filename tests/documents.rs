//! Files that other programs made, read as text: what each says is written down beside it.

use std::fs;
use std::path::{Path, PathBuf};

use cpor::document::media::media_type;
use cpor::document::{Document, File, InProcess, Limits, Reader as _, Title};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/documents")
}

fn read(name: &str) -> Document {
    let bytes = fs::read(folder().join(name)).unwrap();
    let media_type = media_type(name, &bytes);
    let file = File { name, media_type: &media_type, bytes: &bytes };
    InProcess.read(&file, &Limits::default(), &|| true).unwrap()
}

/// A document as it is written down: a line for each part, its notes, and its text.
fn written(document: &Document) -> String {
    let mut out = format!("format: {}\n", document.format);
    for note in &document.notes {
        out += &format!("note: {note:?}\n");
    }
    for part in &document.parts {
        let title = match &part.title {
            Title::Attachment { name, media_type } => format!("attachment {name} ({media_type})"),
            title => format!("{title:?}"),
        };
        out += &format!("=== {} {title}\n", ">".repeat(usize::from(part.depth)));
        for note in &part.notes {
            out += &format!("note: {note:?}\n");
        }
        out += part.text.trim_end();
        out += "\n";
    }
    out
}

#[test]
fn every_file_says_what_is_written_down_beside_it() {
    let expected = folder().join("expected");
    let mut wrong = Vec::new();
    let mut names: Vec<String> = fs::read_dir(folder())
        .unwrap()
        .map(|entry| entry.unwrap())
        .filter(|entry| entry.file_type().unwrap().is_file())
        .map(|entry| entry.file_name().into_string().unwrap())
        .filter(|name| name != "README.md")
        .collect();
    names.sort();
    assert!(names.len() > 15, "{names:?}");
    for name in names {
        let found = written(&read(&name));
        let beside = expected.join(format!("{name}.txt"));
        if fs::read_to_string(&beside).is_ok_and(|wanted| wanted == found) {
            continue;
        }
        wrong.push(format!("######## {name}\n{found}"));
    }
    assert!(wrong.is_empty(), "not as in {}:\n{}", expected.display(), wrong.join("\n"));
}
