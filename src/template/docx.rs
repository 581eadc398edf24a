//! The DOCX format: a document of headings, paragraphs and tables, with the parts that a word
//! processor needs and no more. The same document gives the same bytes on every machine.

use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

const TYPES: &str = concat!(
    r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#,
    "\n",
    r#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">"#,
    r#"<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>"#,
    r#"<Default Extension="xml" ContentType="application/xml"/>"#,
    r#"<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>"#,
    r#"<Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>"#,
    "</Types>"
);

const RELATIONS: &str = concat!(
    r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#,
    "\n",
    r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">"#,
    r#"<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>"#,
    "</Relationships>"
);

const DOCUMENT_RELATIONS: &str = concat!(
    r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#,
    "\n",
    r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">"#,
    r#"<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/>"#,
    "</Relationships>"
);

/// The styles that are used, by the ids under which word processors know their own.
const STYLES: &str = concat!(
    r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#,
    "\n",
    r#"<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">"#,
    r#"<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="22"/><w:szCs w:val="22"/></w:rPr></w:rPrDefault>"#,
    r#"<w:pPrDefault><w:pPr><w:spacing w:after="120"/></w:pPr></w:pPrDefault></w:docDefaults>"#,
    r#"<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>"#,
    r#"<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/>"#,
    r#"<w:pPr><w:spacing w:after="240"/></w:pPr><w:rPr><w:b/><w:bCs/><w:sz w:val="36"/><w:szCs w:val="36"/></w:rPr></w:style>"#,
    r#"<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/>"#,
    r#"<w:pPr><w:keepNext/><w:spacing w:before="240" w:after="120"/><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:bCs/><w:sz w:val="26"/><w:szCs w:val="26"/></w:rPr></w:style>"#,
    r#"<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>"#,
    r#"<w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>"#,
    r#"<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>"#,
    r#"<w:top w:val="single" w:sz="4" w:space="0" w:color="auto"/><w:left w:val="single" w:sz="4" w:space="0" w:color="auto"/>"#,
    r#"<w:bottom w:val="single" w:sz="4" w:space="0" w:color="auto"/><w:right w:val="single" w:sz="4" w:space="0" w:color="auto"/>"#,
    r#"<w:insideH w:val="single" w:sz="4" w:space="0" w:color="auto"/><w:insideV w:val="single" w:sz="4" w:space="0" w:color="auto"/>"#,
    "</w:tblBorders></w:tblPr></w:style></w:styles>"
);

/// The width of the text on an A4 page, in twentieths of a point.
const TEXT_WIDTH: usize = 9026;
/// The height of a row that somebody writes in, in twentieths of a point.
const ROOM_TO_WRITE: usize = 1134;

/// Why a document cannot be made.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The container cannot be written.
    #[error("the document's container can't be written")]
    Container(#[from] zip::result::ZipError),
    /// A part of the container cannot be written.
    #[error("a part of the document can't be written")]
    Part(#[from] std::io::Error),
}

/// A document being written. Texts are one line each; what XML cannot hold becomes `U+FFFD`.
#[derive(Debug, Clone)]
pub struct Document {
    body: String,
}

impl Document {
    /// A document that begins with a title.
    #[must_use]
    pub fn titled(title: &str) -> Self {
        let mut document = Self { body: String::new() };
        document.styled("Title", title);
        document
    }

    /// A heading.
    pub fn heading(&mut self, text: &str) {
        self.styled("Heading1", text);
    }

    /// A paragraph.
    pub fn paragraph(&mut self, text: &str) {
        self.body.push_str(&paragraph("", &run(text, false)));
    }

    /// A paragraph with a label before its text.
    pub fn labelled(&mut self, label: &str, text: &str) {
        let runs = run(&format!("{label}: "), true) + &run(text, false);
        self.body.push_str(&paragraph("", &runs));
    }

    /// A table of labels, each with what belongs to it.
    pub fn facts(&mut self, facts: &[(String, String)]) {
        let widths = [TEXT_WIDTH / 3, TEXT_WIDTH - TEXT_WIDTH / 3];
        let row = |(label, text): &(String, String)| {
            let cells = cell(label, widths[0], true) + &cell(text, widths[1], false);
            format!("<w:tr>{cells}</w:tr>")
        };
        let rows = facts.iter().map(row).collect::<Vec<_>>().concat();
        self.push_table(&widths, &rows);
    }

    /// A table of rows under headings; a row with an empty cell is high enough to be written in.
    pub fn table(&mut self, headings: &[String], rows: &[Vec<String>]) {
        let columns = headings.len().max(1);
        // The last column, in which most is written, is twice as wide as the others.
        let part = TEXT_WIDTH / (columns + 1);
        let mut widths = vec![part; columns - 1];
        widths.push(TEXT_WIDTH - part * (columns - 1));
        let cells = |texts: &[String], bold| -> String {
            texts.iter().zip(&widths).map(|(text, width)| cell(text, *width, bold)).collect()
        };
        let head = cells(headings, true);
        let mut all = vec![format!("<w:tr><w:trPr><w:tblHeader/></w:trPr>{head}</w:tr>")];
        for texts in rows {
            let properties = if texts.iter().any(String::is_empty) {
                format!(
                    "<w:trPr><w:cantSplit/><w:trHeight w:val=\"{ROOM_TO_WRITE}\" \
                     w:hRule=\"atLeast\"/></w:trPr>"
                )
            } else {
                String::new()
            };
            all.push(format!("<w:tr>{properties}{}</w:tr>", cells(texts, false)));
        }
        self.push_table(&widths, &all.concat());
    }

    /// The file's bytes.
    ///
    /// # Errors
    /// When the container cannot be written, which in memory does not happen.
    pub fn bytes(&self) -> Result<Vec<u8>, Error> {
        // The zip format's first day, so that the bytes tell no time of their own.
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            .last_modified_time(DateTime::default())
            .unix_permissions(0o644);
        let document = format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n\
             <w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">\
             <w:body>{}<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1440\" \
             w:right=\"1440\" w:bottom=\"1440\" w:left=\"1440\" w:header=\"708\" w:footer=\"708\" \
             w:gutter=\"0\"/></w:sectPr></w:body></w:document>",
            self.body
        );
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        // The document comes first: some detectors look no further than the first name.
        for (name, part) in [
            ("word/document.xml", document.as_str()),
            ("[Content_Types].xml", TYPES),
            ("_rels/.rels", RELATIONS),
            ("word/_rels/document.xml.rels", DOCUMENT_RELATIONS),
            ("word/styles.xml", STYLES),
        ] {
            zip.start_file(name, options)?;
            zip.write_all(part.as_bytes())?;
        }
        Ok(zip.finish()?.into_inner())
    }

    fn styled(&mut self, style: &str, text: &str) {
        let properties = format!("<w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr>");
        self.body.push_str(&paragraph(&properties, &run(text, false)));
    }

    fn push_table(&mut self, widths: &[usize], rows: &str) {
        let column = |width: &usize| format!("<w:gridCol w:w=\"{width}\"/>");
        let grid = widths.iter().map(column).collect::<Vec<_>>().concat();
        let whole: usize = widths.iter().sum();
        let properties = format!(
            "<w:tblPr><w:tblStyle w:val=\"TableGrid\"/><w:tblW w:w=\"{whole}\" w:type=\"dxa\"/>\
             <w:tblLayout w:type=\"fixed\"/></w:tblPr>"
        );
        let grid = format!("<w:tblGrid>{grid}</w:tblGrid>");
        self.body.extend(["<w:tbl>", properties.as_str(), grid.as_str(), rows, "</w:tbl>"]);
        // Two tables with nothing between them would be one.
        self.body.push_str(&paragraph("", ""));
    }
}

fn cell(text: &str, width: usize, bold: bool) -> String {
    let runs = if text.is_empty() { String::new() } else { run(text, bold) };
    format!(
        "<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/></w:tcPr>{}</w:tc>",
        paragraph("", &runs)
    )
}

fn paragraph(properties: &str, runs: &str) -> String {
    format!("<w:p>{properties}{runs}</w:p>")
}

fn run(text: &str, bold: bool) -> String {
    let properties = if bold { "<w:rPr><w:b/><w:bCs/></w:rPr>" } else { "" };
    format!("<w:r>{properties}<w:t xml:space=\"preserve\">{}</w:t></w:r>", escaped(text))
}

/// The text as XML 1.0 holds it.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '\t' => out.push('\t'),
            '\u{FFFE}' | '\u{FFFF}' => out.push(char::REPLACEMENT_CHARACTER),
            c if c.is_control() && !('\u{80}'..='\u{9F}').contains(&c) => {
                out.push(char::REPLACEMENT_CHARACTER);
            }
            c => out.push(c),
        }
    }
    out
}
