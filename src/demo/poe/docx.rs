//! The DOCX format: the three parts that a word processor needs, and no more.

use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::PoeError;
use super::sheet::{Block, Sheet};

const TYPES: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>"#;

const RELATIONS: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>"#;

pub(super) fn render(sheet: &Sheet) -> Result<Vec<u8>, PoeError> {
    // The zip format's first day, so that the bytes tell no time of their own.
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let document = document(sheet);
    // The document comes first: some detectors look no further than the first name.
    for (name, part) in [
        ("word/document.xml", document.as_str()),
        ("[Content_Types].xml", TYPES),
        ("_rels/.rels", RELATIONS),
    ] {
        zip.start_file(name, options)?;
        zip.write_all(part.as_bytes())?;
    }
    Ok(zip.finish()?.into_inner())
}

fn document(sheet: &Sheet) -> String {
    let mut body = paragraph(&run(&sheet.title, Some(32)));
    for block in &sheet.blocks {
        let runs = match block {
            Block::Heading(heading) => run(heading, Some(26)),
            Block::Field(label, value) => run(&format!("{label}: "), Some(21)) + &run(value, None),
            Block::Item(item) => run(&format!("\u{2013} {item}"), None),
            Block::Text(text) => run(text, None),
        };
        body.push_str(&paragraph(&runs));
    }
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n\
         <w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">\
         <w:body>{body}<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/></w:sectPr></w:body>\
         </w:document>"
    )
}

fn paragraph(runs: &str) -> String {
    format!("<w:p><w:pPr><w:spacing w:after=\"120\"/></w:pPr>{runs}</w:p>")
}

/// One run of text, bold in `bold` half points if given.
fn run(text: &str, bold: Option<u8>) -> String {
    let properties = bold
        .map(|size| format!("<w:rPr><w:b/><w:sz w:val=\"{size}\"/></w:rPr>"))
        .unwrap_or_default();
    let text = text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    format!("<w:r>{properties}<w:t xml:space=\"preserve\">{text}</w:t></w:r>")
}
