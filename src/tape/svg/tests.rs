//! Pictures are whole documents in which everything stands in its cells.

use std::collections::BTreeMap;

use proptest::prelude::*;
use quick_xml::Reader;
use quick_xml::events::Event as Xml;

use super::shapes;
use super::{CELL, animation, still};
use crate::i18n::Language;
use crate::tape::recording::{Event, Recording, What};
use crate::tape::screen::{Emulator, Screen};

fn screen(bytes: &str) -> Screen {
    let mut emulator = Emulator::new((20, 4));
    emulator.write(b"\x1b[?25l");
    emulator.write(bytes.as_bytes());
    emulator.screen()
}

fn picture(bytes: &str) -> String {
    still(&screen(bytes), None, Language::Ko)
}

/// An element: its name, its attributes, and the text right within it.
type Element = (String, BTreeMap<String, String>, String);

/// The elements of a document that is well formed.
fn elements(svg: &str) -> Vec<Element> {
    let mut reader = Reader::from_str(svg);
    let (mut elements, mut open): (Vec<Element>, Vec<usize>) = (Vec::new(), Vec::new());
    loop {
        match reader.read_event().unwrap() {
            Xml::Eof => break,
            Xml::Start(tag) => {
                open.push(elements.len());
                elements.push(element(&tag));
            }
            Xml::Empty(tag) => elements.push(element(&tag)),
            Xml::End(_) => drop(open.pop().unwrap()),
            Xml::Text(text) => {
                if let Some(last) = open.last() {
                    elements[*last].2.push_str(text.as_ref());
                }
            }
            Xml::GeneralRef(name) => {
                let c = match name.as_ref() {
                    "lt" => '<',
                    "gt" => '>',
                    "amp" => '&',
                    other => panic!("unknown reference {other}"),
                };
                elements[*open.last().unwrap()].2.push(c);
            }
            other => panic!("unexpected {other:?}"),
        }
    }
    assert!(open.is_empty());
    elements
}

fn element(tag: &quick_xml::events::BytesStart<'_>) -> Element {
    let attributes = tag.attributes().map(|attribute| {
        let attribute = attribute.unwrap();
        (attribute.key.as_ref().to_owned(), attribute.value.into_owned())
    });
    (tag.name().as_ref().to_owned(), attributes.collect(), String::new())
}

/// The runs of text on the screen: their places, lengths, classes and texts.
fn runs(svg: &str) -> Vec<(String, String, String, String)> {
    let texts = elements(svg).into_iter().filter(|(name, ..)| name == "text");
    let mut runs: Vec<_> = texts
        .map(|(_, mut attributes, text)| {
            let mut take = |name| attributes.remove(name).unwrap_or_default();
            (take("x"), take("textLength"), take("class"), text)
        })
        .collect();
    // The title.
    runs.remove(0);
    runs
}

fn run(x: &str, length: &str, class: &str, text: &str) -> (String, String, String, String) {
    (x.to_owned(), length.to_owned(), class.to_owned(), text.to_owned())
}

#[test]
fn each_run_has_its_place() {
    let svg = picture("ab c  \x1b[31mred\x1b[m\r\n한국 ab…\r\n\x1b[2;3m<&>\x1b[0;1mb");
    let expected = [
        run("0", "36", "", "ab c"),
        run("54", "27", "c1", "red"),
        run("1 19", "", "w", "한국"),
        run("45", "18", "", "ab"),
        run("63", "", "", "…"),
        run("0", "27", "d i", "<&>"),
        run("27", "9", "b", "b"),
    ];
    assert_eq!(runs(&svg), expected);
}

#[test]
fn what_is_behind_a_cell_is_as_wide_as_it() {
    let svg = picture("\x1b[7mx한\x1b[m y");
    let paths: Vec<Element> =
        elements(&svg).into_iter().filter(|(name, ..)| name == "path").collect();
    assert_eq!(paths[0].1["d"], "M0-14h27v18h-27z");
    assert!(!paths[0].1.contains_key("class"), "it has the colour of text");
    assert_eq!(runs(&svg)[0], run("0", "9", "k", "x"));
}

#[test]
fn a_cursor_that_is_shown_is_seen() {
    let mut emulator = Emulator::new((4, 1));
    emulator.write(b"ab\x1b[D");
    let svg = still(&emulator.screen(), None, Language::En);
    assert_eq!(runs(&svg), [run("0", "9", "", "a"), run("9", "9", "k", "b")]);
}

#[test]
fn lines_and_blocks_are_shapes_that_meet() {
    let svg = picture("┌─┐\r\n│█│\r\n└─┘");
    assert_eq!(runs(&svg), []);
    // The corner ends where the line begins, and the line where the next corner begins.
    assert_eq!(shapes::path("─", 9).unwrap(), "M9 -6h9v1h-9z");
    assert_eq!(shapes::path("┌", 0).unwrap(), "M4 -6h5v1h-5zM4 -6h1v10h-1z");
    assert_eq!(shapes::path("┐", 18).unwrap(), "M18 -6h5v1h-5zM22 -6h1v10h-1z");
    assert_eq!(shapes::path("█", 0).unwrap(), "M0 -14h9v18h-9z");
    assert_eq!(shapes::path("▄", 0).unwrap(), "M0 -5h9v9h-9z");
    assert_eq!(shapes::path("⠁", 0).unwrap(), "M2 -12h2v2h-2z");
    assert_eq!(shapes::path("⠀", 0).unwrap(), "");
    assert_eq!(shapes::path("a", 0), None);
}

/// Nothing that is drawn reaches over the edge of its cell.
#[test]
fn every_shape_stays_in_its_cell() {
    let mut drawn = 0;
    for c in ('\u{2500}'..='\u{259f}').chain('\u{2800}'..='\u{28ff}') {
        let Some(data) = shapes::path(&c.to_string(), CELL) else { continue };
        drawn += 1;
        for part in data.split('M').skip(1) {
            let numbers: Vec<i32> = part
                .split(|c: char| !c.is_ascii_digit() && c != '-')
                .filter_map(|number| number.parse().ok())
                .collect();
            let [x, y, width, height, back] = numbers[..] else { panic!("{c}: {part}") };
            assert!(x >= 9 && x + width <= 18 && width > 0 && back == -width, "{c}: {part}");
            assert!(y >= -14 && y + height <= 4 && height > 0, "{c}: {part}");
        }
    }
    assert!(drawn > 300, "{drawn}");
}

fn recording(outputs: &[(u64, &str)], length: u64) -> Recording {
    let events = outputs
        .iter()
        .map(|(at, text)| Event { at: *at, what: What::Output((*text).to_owned()) })
        .collect();
    Recording { title: Some("<T>".to_owned()), lang: Language::En, size: (20, 4), events, length }
}

#[test]
fn only_rows_that_change_move() {
    let outputs =
        [(0, "\x1b[?25lone\r\nstays"), (250, "\x1b[Htwo"), (500, "\x1b[Hone"), (750, "\x1b[Htwo")];
    let svg = animation(&recording(&outputs, 1_000));
    assert_eq!(svg.matches("@keyframes").count(), 1);
    let moves = "@keyframes r0{0%{transform:none}25%{transform:translate(-180px)}\
        50%{transform:none}75%{transform:translate(-180px)}}";
    assert!(svg.contains(moves), "{svg}");
    assert!(svg.contains("animation-duration:1000ms"));
    assert!(svg.contains("prefers-reduced-motion"));
    // What comes back is there once.
    assert_eq!((svg.matches(">one<").count(), svg.matches(">two<").count()), (1, 1));
    elements(&svg);
}

#[test]
fn a_row_that_is_seen_in_several_places_is_drawn_once() {
    let outputs = [(0, "\x1b[?25lone\r\ntwo"), (500, "\x1b[H\x1b[Jtwo\r\none")];
    let svg = animation(&recording(&outputs, 1_000));
    assert_eq!((svg.matches(">one<").count(), svg.matches("<use").count()), (1, 4));
}

#[test]
fn what_does_not_move_has_no_motion() {
    let svg = picture("still");
    assert!(!svg.contains("@keyframes") && !svg.contains("prefers-reduced-motion"));
}

proptest! {
    #[test]
    fn whatever_is_written_is_a_whole_picture(
        texts in proptest::collection::vec("[\\PC\\x1b\\[;0-9mHJK]{0,30}", 1..4),
        title in "\\PC{0,20}",
    ) {
        let outputs: Vec<(u64, &str)> =
            texts.iter().enumerate().map(|(at, text)| (at as u64 * 10, text.as_str())).collect();
        let mut recording = recording(&outputs, 100);
        recording.title = Some(title);
        elements(&animation(&recording));
        let columns: Vec<u32> = runs(&animation(&recording))
            .iter()
            .flat_map(|(x, ..)| x.split(' ').map(|x| x.parse().unwrap()).collect::<Vec<u32>>())
            .collect();
        prop_assert!(columns.iter().all(|x| *x < 20 * CELL));
    }
}
