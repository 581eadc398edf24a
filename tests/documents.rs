//! Files that other programs made, read as text: what each says is written down beside it.

use std::fmt::Write as _;
use std::fs;
use std::io::{Cursor, Read as _, Write as _};
use std::path::{Path, PathBuf};

use cpor::document::media::media_type;
use cpor::document::{Document, File, InProcess, Limits, Note, Reader as _, Title};
use proptest::prelude::*;
use zip::write::SimpleFileOptions;

const DOCX: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/documents")
}

fn read(name: &str) -> Document {
    let bytes = fs::read(folder().join(name)).unwrap();
    let media_type = media_type(name, &bytes);
    let file = File { name, media_type: &media_type, bytes: &bytes };
    InProcess.read(&file, &Limits::default(), &|| true).unwrap()
}

fn names() -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(folder())
        .unwrap()
        .map(|entry| entry.unwrap())
        .filter(|entry| entry.file_type().unwrap().is_file())
        .map(|entry| entry.file_name().into_string().unwrap())
        .filter(|name| name != "README.md")
        .collect();
    names.sort();
    names
}

/// A document as it is written down: a line for each part, its notes, and its text.
fn written(document: &Document) -> String {
    let mut out = format!("format: {}\n", document.format);
    for note in &document.notes {
        let _ = writeln!(out, "note: {note:?}");
    }
    for part in &document.parts {
        let title = match &part.title {
            Title::Attachment { name, media_type } => format!("attachment {name} ({media_type})"),
            title => format!("{title:?}"),
        };
        let _ = writeln!(out, "=== {} {title}", ">".repeat(usize::from(part.depth)));
        for note in &part.notes {
            let _ = writeln!(out, "note: {note:?}");
        }
        out += part.text.trim_end();
        out += "\n";
    }
    out
}

/// Writes down what the files say now. Read what has changed before it is kept.
#[test]
#[ignore = "run by hand when a reader reads better than before"]
fn write_down_what_the_files_say() {
    for name in names() {
        let beside = folder().join("expected").join(format!("{name}.txt"));
        fs::write(beside, written(&read(&name))).unwrap();
    }
}

#[test]
fn every_file_says_what_is_written_down_beside_it() {
    let expected = folder().join("expected");
    let mut wrong = Vec::new();
    let names = names();
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

/// A change to bytes; places are shares of the whole.
#[derive(Debug, Clone)]
enum Change {
    Set(u16, u8),
    Cut(u16),
    Remove(u16, u8),
    Insert(u16, Vec<u8>),
    Repeat(u16, u8, u8),
}

fn change() -> impl Strategy<Value = Change> {
    // Words that readers heed, and bytes at which they look twice.
    const WORDS: &[&str] = &[
        "<",
        ">",
        "&",
        "<div>",
        "<table><tr><td>",
        "<w:p>",
        "<w:tbl><w:tr><w:tc>",
        "</w:p>",
        "<<",
        "[",
        "(",
        " 0 R",
        "/Kids",
        "/Length 99999999",
        "stream\n",
        "endstream",
        "BT",
        "TJ",
        "Do",
        "q ",
        "99999999999999",
        "-1",
        "boundary=",
        "\r\n\r\n",
        "--",
        "Content-Type: message/rfc822\r\n\r\n",
        "=?utf-8?B?",
        "\0",
        "\u{feff}",
        "beginbfrange <00> <ffffffff>",
        "<!DOCTYPE x [<!ENTITY a '&a;'>]>&a;",
        "style='display:none'",
    ];
    let word = prop_oneof![
        prop::sample::select(WORDS).prop_map(|word| word.as_bytes().to_vec()),
        prop::collection::vec(any::<u8>(), 0..8),
    ];
    prop_oneof![
        4 => (any::<u16>(), any::<u8>()).prop_map(|(at, byte)| Change::Set(at, byte)),
        1 => any::<u16>().prop_map(Change::Cut),
        2 => (any::<u16>(), any::<u8>()).prop_map(|(at, length)| Change::Remove(at, length)),
        4 => (any::<u16>(), word).prop_map(|(at, bytes)| Change::Insert(at, bytes)),
        1 => (any::<u16>(), any::<u8>(), any::<u8>()).prop_map(|(at, length, times)| Change::Repeat(at, length, times)),
    ]
}

fn changed(bytes: &[u8], changes: &[Change]) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    for change in changes {
        let place = |at: &u16| bytes.len() * usize::from(*at) / (usize::from(u16::MAX) + 1);
        match change {
            Change::Set(at, byte) => {
                let at = place(at);
                if let Some(there) = bytes.get_mut(at) {
                    *there = *byte;
                }
            }
            Change::Cut(at) => bytes.truncate(place(at)),
            Change::Remove(at, length) => {
                let at = place(at);
                let end = (at + usize::from(*length)).min(bytes.len());
                bytes.drain(at..end);
            }
            Change::Insert(at, more) => {
                let at = place(at);
                bytes.splice(at..at, more.iter().copied());
            }
            Change::Repeat(at, length, times) => {
                let at = place(at);
                let end = (at + usize::from(*length)).min(bytes.len());
                let more = bytes[at..end].repeat(usize::from(*times));
                bytes.splice(at..at, more);
            }
        }
    }
    bytes
}

/// Small enough that a case takes milliseconds, and that every limit is met.
const TIGHT: Limits =
    Limits { text: 64 << 10, parts: 60, unpacked: 4 << 20, depth: 3, work: 8 << 20 };

/// Reads whatever there is, and holds it to its limits.
fn survives(media_type: &str, bytes: &[u8]) {
    let file = File { name: "", media_type, bytes };
    let document = InProcess.read(&file, &TIGHT, &|| true).unwrap();
    let text: usize = document.parts.iter().map(|part| part.text.len()).sum();
    assert!(text <= TIGHT.text && document.parts.len() <= TIGHT.parts);
    let notes = document.notes.iter().chain(document.parts.iter().flat_map(|part| &part.notes));
    assert!(notes.into_iter().all(|note| *note != Note::ReaderFailed), "a reader panicked");
}

fn bytes_of(name: &str) -> Vec<u8> {
    fs::read(folder().join(name)).unwrap()
}

fn fixtures(ends: &'static str) -> impl Strategy<Value = Vec<u8>> {
    let names: Vec<String> = names().into_iter().filter(|name| name.ends_with(ends)).collect();
    assert!(!names.is_empty());
    prop::sample::select(names).prop_map(|name| bytes_of(&name))
}

/// PDFs whose streams are not packed, so that changes reach what is in them.
fn open_pdfs() -> impl Strategy<Value = Vec<u8>> {
    fixtures(".pdf").prop_map(|bytes| {
        let Ok(mut document) = lopdf::Document::load_mem(&bytes) else {
            return bytes;
        };
        document.decompress();
        let mut out = Vec::new();
        document.save_to(&mut out).unwrap();
        out
    })
}

fn packed(xml: &[u8], path: &str) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for file in ["word/document.xml", "word/numbering.xml", "word/_rels/document.xml.rels"] {
        zip.start_file(file, SimpleFileOptions::default()).unwrap();
        if file == path {
            zip.write_all(xml).unwrap();
        }
    }
    zip.finish().unwrap().into_inner()
}

fn unpacked(path: &str) -> Vec<u8> {
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes_of("docx-npm.docx"))).unwrap();
    let mut xml = Vec::new();
    zip.by_name(path).unwrap().read_to_end(&mut xml).unwrap();
    xml
}

fn changes() -> impl Strategy<Value = Vec<Change>> {
    prop::collection::vec(change(), 1..8)
}

const HTML: &str = "<style>.a{display:none}</style><table><tr><td style='color:#fff'>a<td hidden>b</table>\
                    <ul><li>x<li>y</ul><p>c<b>d<i>e</b>f</i><pre>g\nh</pre><form><input value=i></form>";

/// A quarter of the usual number, or of `PROPTEST_CASES`. What fails becomes a test of its own, so
/// nothing is kept beside it.
fn cases() -> ProptestConfig {
    let usual = ProptestConfig::default();
    ProptestConfig { cases: usual.cases / 4, failure_persistence: None, ..usual }
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn pdf_survives(bytes in prop_oneof![fixtures(".pdf"), open_pdfs()], changes in changes()) {
        survives("application/pdf", &changed(&bytes, &changes));
    }

    #[test]
    fn docx_survives(bytes in fixtures(".docx"), changes in changes()) {
        survives(DOCX, &changed(&bytes, &changes));
    }

    #[test]
    fn what_a_docx_holds_survives(
        path in prop::sample::select(&["word/document.xml", "word/numbering.xml"][..]),
        changes in changes(),
    ) {
        survives(DOCX, &packed(&changed(&unpacked(path), &changes), path));
    }

    #[test]
    fn mail_survives(bytes in fixtures(".eml"), changes in changes()) {
        survives("message/rfc822", &changed(&bytes, &changes));
    }

    #[test]
    fn html_survives(changes in changes()) {
        survives("text/html", &changed(HTML.as_bytes(), &changes));
    }

    #[test]
    fn anything_survives(
        bytes in prop::collection::vec(any::<u8>(), 0..2_000),
        media_type in prop::sample::select(&["application/pdf", DOCX, "message/rfc822", "text/html", "text/plain"][..]),
    ) {
        survives(media_type, &bytes);
    }
}
