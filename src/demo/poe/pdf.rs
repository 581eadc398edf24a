//! The PDF format: pages of selectable text in Helvetica, which every reader has.
//!
//! A standard font is limited to the `WinAnsi` characters; other scripts are refused, not mangled.

use pdf_writer::{Content, Finish, Name, Pdf, Rect, Ref, Str, TextStr};

use super::PoeError;
use super::sheet::{Block, Sheet};

/// A4, margins and line height, in points.
const PAGE: (f32, f32) = (595.0, 842.0);
const MARGIN: f32 = 64.0;
const LEADING: f32 = 16.0;
/// Lines on a page, and characters on a line that surely fit between the margins.
const LINES: usize = 44;
const COLUMNS: usize = 84;

const REGULAR: Name = Name(b"F1");
const BOLD: Name = Name(b"F2");
const CATALOG_REF: Ref = Ref::new(1);
const TREE_REF: Ref = Ref::new(2);
const REGULAR_REF: Ref = Ref::new(3);
const BOLD_REF: Ref = Ref::new(4);
const INFO_REF: Ref = Ref::new(5);
/// Pages take two numbers each from here on: the page and its content.
const FIRST_PAGE: i32 = 6;

/// A line of text with its font and size in points.
struct Line {
    font: Name<'static>,
    size: f32,
    text: Vec<u8>,
}

pub(super) fn render(sheet: &Sheet) -> Result<Vec<u8>, PoeError> {
    let lines = lines(sheet)?;
    let pages: Vec<(Ref, Ref, &[Line])> = (FIRST_PAGE..)
        .step_by(2)
        .zip(lines.chunks(LINES))
        .map(|(number, lines)| (Ref::new(number), Ref::new(number + 1), lines))
        .collect();
    let mut pdf = Pdf::new();
    pdf.catalog(CATALOG_REF).pages(TREE_REF);
    pdf.document_info(INFO_REF).title(TextStr(&sheet.title));
    // A page tree holds its count as a 32-bit number; a sheet has a page or two.
    let count = i32::try_from(pages.len()).unwrap_or(i32::MAX);
    pdf.pages(TREE_REF).kids(pages.iter().map(|(page, ..)| *page)).count(count);
    for (reference, content, lines) in &pages {
        let mut page = pdf.page(*reference);
        page.media_box(Rect::new(0.0, 0.0, PAGE.0, PAGE.1)).parent(TREE_REF).contents(*content);
        page.resources().fonts().pair(REGULAR, REGULAR_REF).pair(BOLD, BOLD_REF);
        page.finish();
        pdf.stream(*content, &drawn(lines));
    }
    for (reference, name) in [(REGULAR_REF, &b"Helvetica"[..]), (BOLD_REF, &b"Helvetica-Bold"[..])]
    {
        pdf.type1_font(reference)
            .base_font(Name(name))
            .encoding_predefined(Name(b"WinAnsiEncoding"));
    }
    Ok(pdf.finish())
}

fn drawn(lines: &[Line]) -> Vec<u8> {
    let mut content = Content::new();
    content.begin_text().set_leading(LEADING).next_line(MARGIN, PAGE.1 - MARGIN);
    for line in lines {
        content.set_font(line.font, line.size).show(Str(&line.text)).next_line_using_leading();
    }
    content.end_text();
    content.finish().into_vec()
}

fn lines(sheet: &Sheet) -> Result<Vec<Line>, PoeError> {
    let mut lines = Vec::new();
    push(&mut lines, BOLD, 16.0, &sheet.title)?;
    push(&mut lines, REGULAR, 10.5, "")?;
    for block in &sheet.blocks {
        match block {
            Block::Heading(heading) => {
                push(&mut lines, REGULAR, 10.5, "")?;
                push(&mut lines, BOLD, 12.0, heading)?;
            }
            Block::Field(label, value) => {
                push(&mut lines, REGULAR, 10.5, &format!("{label}: {value}"))?;
            }
            Block::Item(item) => push(&mut lines, REGULAR, 10.5, &format!("\u{2022} {item}"))?,
            Block::Text(text) => push(&mut lines, REGULAR, 10.5, text)?,
        }
    }
    Ok(lines)
}

/// Adds `text`, broken between words where it is too long for one line.
fn push(lines: &mut Vec<Line>, font: Name<'static>, size: f32, text: &str) -> Result<(), PoeError> {
    let mut rows = vec![String::new()];
    for word in text.split(' ') {
        match rows.last_mut() {
            Some(row) if row.is_empty() => row.push_str(word),
            Some(row) if row.chars().count() + word.chars().count() < COLUMNS => {
                row.push(' ');
                row.push_str(word);
            }
            _ => rows.push(word.to_owned()),
        }
    }
    for row in rows {
        let text = row.chars().map(win_ansi).collect::<Result<_, _>>()?;
        lines.push(Line { font, size, text });
    }
    Ok(())
}

/// A character's byte in the `WinAnsi` encoding.
fn win_ansi(character: char) -> Result<u8, PoeError> {
    match character {
        ' '..='~' | '\u{a0}'..='\u{ff}' => {
            u8::try_from(u32::from(character)).map_err(|_| PoeError::NotLatin(character))
        }
        '€' => Ok(0x80),
        '‘' => Ok(0x91),
        '’' => Ok(0x92),
        '“' => Ok(0x93),
        '”' => Ok(0x94),
        '•' => Ok(0x95),
        '–' => Ok(0x96),
        '—' => Ok(0x97),
        _ => Err(PoeError::NotLatin(character)),
    }
}
