use std::io::Write as _;

use zip::write::SimpleFileOptions;

use super::*;
use crate::document::{Document, Format, Limits};

fn package(files: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in files {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn read_as(bytes: &[u8], limits: &Limits) -> Document {
    let wanted = || true;
    let mut reading = Reading::new(limits, &wanted);
    let done = read(&mut reading, bytes);
    reading.finish(Format::Docx, done).unwrap()
}

fn body(xml: &str) -> Document {
    let xml = format!("<w:document xmlns:w='w'><w:body>{xml}</w:body></w:document>");
    read_as(&package(&[("word/document.xml", &xml)]), &Limits::default())
}

fn run(text: &str) -> String {
    format!("<w:r><w:t>{text}</w:t></w:r>")
}

#[test]
fn changes_that_are_kept_track_of_read_as_if_they_were_taken() {
    let xml = format!(
        "<w:p>{}<w:ins>{}</w:ins><w:del><w:r><w:delText>gone</w:delText><w:t>gone</w:t></w:r></w:del>\
         <w:moveFrom>{}</w:moveFrom><w:moveTo>{}</w:moveTo></w:p>",
        run("a "),
        run("new "),
        run("old "),
        run("moved")
    );
    assert_eq!(body(&xml).parts[0].text, "a new moved\n");
}

#[test]
fn what_is_hidden_or_white_is_left_out_unless_something_is_behind_it() {
    let white = "<w:r><w:rPr><w:color w:val='FFFFFF'/></w:rPr><w:t>white</w:t></w:r>";
    let xml = format!(
        "<w:p>{}<w:r><w:rPr><w:vanish/></w:rPr><w:t>Signed</w:t></w:r>{white}\
         <w:r><w:rPr><w:vanish w:val='0'/></w:rPr><w:t>seen</w:t></w:r></w:p>\
         <w:tbl><w:tr><w:tc><w:tcPr><w:shd w:fill='1F3864'/></w:tcPr><w:p>{white}</w:p></w:tc></w:tr></w:tbl>",
        run("a ")
    );
    let found = body(&xml);
    assert_eq!(found.parts[0].text, "a seen\nwhite\n");
    assert_eq!(found.parts[0].notes, [Note::HiddenText]);
}

#[test]
fn boxes_breaks_symbols_and_nested_tables_are_read() {
    let cell = |inner: &str| format!("<w:tc><w:p>{inner}</w:p></w:tc>");
    let inner = format!("<w:tbl><w:tr>{}{}</w:tr></w:tbl>", cell(&run("x")), cell(&run("y")));
    let xml = format!(
        "<w:p><w:pPr><w:tabs><w:tab/></w:tabs></w:pPr><w:r><w:t>one</w:t><w:tab/><w:t>two</w:t><w:br/>\
         <w:sym w:font='Wingdings' w:char='F0FE'/><w:t> agreed</w:t></w:r></w:p>\
         <mc:AlternateContent><mc:Choice><w:p><w:r><w:pict><w:txbxContent><w:p>{0}</w:p></w:txbxContent>\
         </w:pict></w:r></w:p></mc:Choice><mc:Fallback><w:p>{0}</w:p></mc:Fallback></mc:AlternateContent>\
         <w:tbl><w:tr>{1}<w:tc>{2}<w:p/></w:tc></w:tr></w:tbl>\
         <w:sdt><w:sdtPr><w:t>no</w:t></w:sdtPr><w:sdtContent><w:p>{3}</w:p></w:sdtContent></w:sdt>",
        run("boxed"),
        cell(&run("outer")),
        inner,
        run("a &amp; b &#xD55C;")
    );
    assert_eq!(body(&xml).parts[0].text, "one\ttwo\n☑ agreed\nboxed\n\nouter | x | y\na & b 한\n");
}

#[test]
fn an_unknown_symbol_is_said_to_be_unknown() {
    let found = body("<w:p><w:r><w:sym w:font='Webdings' w:char='F061'/></w:r></w:p>");
    assert_eq!(found.parts[0].text, "\u{fffd}\n");
    assert_eq!(found.parts[0].notes, [Note::UnknownCharacters]);
}

#[test]
fn entities_of_a_document_type_are_never_heeded() {
    let xml = "<?xml version='1.0'?><!DOCTYPE d [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>\
               <!ENTITY x SYSTEM 'file:///etc/passwd'>]><w:document><w:p><w:r><w:t>see &b;&x;</w:t></w:r></w:p></w:document>";
    let found = read_as(&package(&[("word/document.xml", xml)]), &Limits::default());
    assert_eq!(found.parts[0].text, "see \n");
    assert_eq!(found.parts[0].notes, [Note::UnknownCharacters]);
}

#[test]
fn a_bomb_stops_at_what_may_be_unpacked() {
    let xml = format!("<w:p>{}</w:p>{}", run("first"), " ".repeat(3 << 20));
    let bytes = package(&[("word/document.xml", &xml)]);
    assert!(bytes.len() < 10_000);
    let limits = Limits { unpacked: 1 << 20, ..Limits::default() };
    let found = read_as(&bytes, &limits);
    assert_eq!(found.notes, [Note::Limit(Limit::Unpacked)]);
}

#[test]
fn what_lies_too_deep_stops_and_what_came_before_stays() {
    for deep in ["<w:x>".repeat(100_000), "<w:tbl><w:tr><w:tc>".repeat(100_000)] {
        let found = body(&format!("<w:p>{}</w:p>{deep}", run("first")));
        assert_eq!(found.parts[0].text.trim(), "first");
        assert!(
            found.parts[0].notes.contains(&Note::Limit(Limit::Work)),
            "{:?}",
            found.parts[0].notes
        );
    }
}

#[test]
fn what_is_damaged_is_read_as_far_as_it_goes() {
    let found = read_as(
        &package(&[("word/document.xml", "<w:p><w:r><w:t>first</w:t></w:r></w:p><w:p <<<")]),
        &Limits::default(),
    );
    assert_eq!(found.parts[0].text.trim(), "first");
    assert!(matches!(found.parts[0].notes.as_slice(), [Note::Damaged { .. }]));
    assert!(matches!(
        read_as(b"PK\x03\x04", &Limits::default()).notes.as_slice(),
        [Note::Damaged { .. }]
    ));
    assert!(matches!(
        read_as(&package(&[("a", "b")]), &Limits::default()).notes.as_slice(),
        [Note::Damaged { .. }]
    ));
}

#[test]
fn paths_in_a_package_never_leave_it() {
    assert_eq!(joined("word", "../../../etc/passwd"), "etc/passwd");
    assert_eq!(joined("word", "/word/./header1.xml"), "word/header1.xml");
}
