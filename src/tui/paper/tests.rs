use proptest::prelude::*;

use super::*;
use crate::document::{Format, Note, Part};
use crate::i18n::Language;

fn part(title: Title, depth: u8, text: &str) -> Part {
    Part { title, depth, text: text.to_owned(), notes: Vec::new() }
}

fn document(parts: Vec<Part>) -> Arc<Document> {
    Arc::new(Document { format: Format::Text, parts, notes: Vec::new() })
}

fn whole(text: &str) -> Paper {
    Paper::new(document(vec![part(Title::Whole, 0, text)]))
}

fn sheet(paper: &Paper, cells: usize) -> Sheet<'_> {
    paper.at(cells, Language::En.texts())
}

fn shown(paper: &Paper, cells: usize) -> Vec<String> {
    sheet(paper, cells).from(Spot::default()).map(|row| row.text).collect()
}

#[test]
fn a_text_is_shown_as_its_lines() {
    assert_eq!(shown(&whole("one two\n\nthree\n"), 4), ["one", "two", "", "thre", "e"]);
    assert_eq!(shown(&whole("日本語の文書"), 5), ["日本", "語の", "文書"]);
    assert_eq!(shown(&whole(""), 10), [] as [&str; 0]);
}

#[test]
fn titles_and_notes_stand_where_they_belong() {
    use RowKind::{Note as Noted, Text, Title as Titled};
    let mut scan = part(Title::Page(2), 0, "");
    scan.notes.push(Note::OnlyPictures);
    let parts = vec![part(Title::Page(1), 0, "signed"), scan, part(Title::Page(3), 0, "end")];
    let paper = Paper::new(document(parts));
    let rows: Vec<Row> = sheet(&paper, 80).from(Spot::default()).collect();
    let kinds: Vec<RowKind> = rows.iter().map(|row| row.kind).collect();
    // Above each title but the first stands an empty line.
    assert_eq!(kinds, [Titled, Text, Titled, Titled, Noted, Titled, Titled, Text]);
    assert_eq!(rows[4].part, 1);
    let spot = sheet(&paper, 80).settled(paper.part(2));
    assert_eq!(sheet(&paper, 80).from(spot).nth(1).unwrap().text, "end");
}

#[test]
fn what_lies_in_an_attachment_is_set_in() {
    let parts = vec![part(Title::MailBody, 0, "see there"), part(Title::Whole, 1, "inside")];
    let paper = Paper::new(document(parts));
    let last = sheet(&paper, 80).from(Spot::default()).last().unwrap();
    assert_eq!((last.indent, last.text.as_str()), (2, "inside"));
}

#[test]
fn a_place_stays_at_any_width() {
    let text = "word ".repeat(2_000);
    let paper = whole(&text);
    for cells in [7, 40, 80, 119] {
        let spot = sheet(&paper, cells).settled(paper.place(0, 6_000));
        let row = sheet(&paper, cells).from(spot).next().unwrap();
        assert!(row.source.contains(&6_000), "{:?} at {cells}", row.source);
    }
}

#[test]
fn the_end_fills_the_screen() {
    let text: String = (1..=100).flat_map(|line| [line.to_string(), "\n".to_owned()]).collect();
    let paper = whole(&text);
    let sheet = sheet(&paper, 80);
    let rows: Vec<String> = sheet.from(sheet.end(10)).map(|row| row.text).collect();
    assert_eq!(rows.len(), 10);
    assert_eq!(rows[9], "100");
    let last = sheet.from(sheet.end(1)).next().unwrap();
    assert_eq!(sheet.down(last.spot, 5), last.spot, "there is nothing behind the end");
    assert_eq!(sheet.up(sheet.end(10), 1_000), sheet.settled(Spot::default()));
}

/// Only what is near the screen is laid out: each block that a move touches has at most so many
/// bytes, however long a line is.
#[test]
fn no_block_is_long() {
    for text in [
        "x".repeat(1 << 20),
        "\n".repeat(1 << 20),
        "日 ".repeat(1 << 18),
        "a\u{301}".repeat(1 << 18),
    ] {
        let paper = whole(&text);
        let lengths = paper.blocks.iter().filter_map(|block| match &block.what {
            What::Text(range) => Some(range.len()),
            _ => None,
        });
        let lengths: Vec<usize> = lengths.collect();
        assert!(lengths.iter().all(|length| (1..=BLOCK).contains(length)));
        assert_eq!(lengths.iter().sum::<usize>(), text.len());
        assert!(lengths.len() <= text.len() / (BLOCK - NEAR) + 1);
    }
}

#[test]
fn hits_are_found_across_lines_and_widths() {
    let text = "The ＳＩＧＮＡＴＵＲＥ\nis missing.\n株式\n会社 Fabrikam";
    let document = document(vec![part(Title::Whole, 0, text)]);
    let at = |words: &str| {
        let hits = find(&document, words).list;
        hits.iter().map(|hit| &text[hit.at.clone()]).collect::<Vec<_>>()
    };
    assert_eq!(at("signature IS"), ["ＳＩＧＮＡＴＵＲＥ\nis"]);
    assert_eq!(at("株式会社"), ["株式\n会社"]);
    assert_eq!(at("s").len(), 4);
    assert_eq!(at("   "), [] as [&str; 0]);
    assert_eq!(at("nowhere"), [] as [&str; 0]);
}

#[test]
fn hits_end_at_a_limit_and_lie_in_their_rows() {
    let many = document(vec![part(Title::Whole, 0, &"ab ".repeat(20_000))]);
    let hits = find(&many, "ab");
    assert!(hits.more && hits.list.len() == 9_999);
    assert_eq!(hits.within(0, &(3..9)), [Hit { part: 0, at: 3..5 }, Hit { part: 0, at: 6..8 },]);
    assert_eq!(hits.within(0, &(4..5)), [Hit { part: 0, at: 3..5 }]);
    assert_eq!(hits.within(1, &(0..9)), []);
}

proptest! {
    /// Going down by one row after another shows what going through all shows, and back again.
    #[test]
    fn down_and_up_are_each_others_way(
        texts in prop::collection::vec("[a-e日\u{301}\u{202e}\t \n]{0,60}", 1..4),
        cells in 1_usize..12,
    ) {
        let parts = (1..).zip(&texts).map(|(page, text)| part(Title::Page(page), 0, text)).collect();
        let paper = Paper::new(document(parts));
        let sheet = sheet(&paper, cells);
        let all: Vec<Spot> = sheet.from(Spot::default()).map(|row| row.spot).collect();
        prop_assert!(all.windows(2).all(|pair| pair[0] < pair[1]), "{all:?}");
        let mut spot = sheet.settled(Spot::default());
        for expected in &all {
            prop_assert_eq!(spot, *expected);
            spot = sheet.down(spot, 1);
        }
        for expected in all.iter().rev() {
            prop_assert_eq!(spot, *expected);
            spot = sheet.up(spot, 1);
        }
    }

    #[test]
    fn rows_are_clean_and_fit(text in any::<String>(), cells in 1_usize..40) {
        let paper = whole(&text);
        for row in sheet(&paper, cells).from(Spot::default()) {
            prop_assert!(crate::text::width(&row.text) + row.indent <= cells);
            prop_assert!(!row.text.chars().any(char::is_control));
        }
    }

    /// What is marked in a row is what was found, wherever it was broken.
    #[test]
    fn a_hit_is_marked_in_the_rows_that_show_it(before in "[a-c ]{0,30}", cells in 2_usize..9) {
        let text = format!("{before}NEEDLE\tin");
        let paper = whole(&text);
        let hits = find(paper.document(), "needle in");
        prop_assert_eq!(hits.list.len(), 1);
        let mut marked = String::new();
        for row in sheet(&paper, cells).from(Spot::default()) {
            for (at, c) in row.text.char_indices() {
                let source = row.source_of(at).unwrap();
                if hits.within(row.part, &row.source).iter().any(|hit| hit.at.contains(&source)) {
                    marked.push(c);
                }
            }
        }
        prop_assert_eq!(marked.replace(' ', ""), "NEEDLEin");
    }
}
