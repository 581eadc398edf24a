use lopdf::{Object, Stream, dictionary};
use rstest::rstest;

use super::*;
use crate::document::{Document, Format, Limits};

/// A file under construction: the font is `F`, the pages are put below object `pages`.
struct File {
    document: lopdf::Document,
    pages: ObjectId,
    font: ObjectId,
    kids: Vec<Object>,
}

impl File {
    fn new() -> Self {
        let mut document = lopdf::Document::with_version("1.7");
        let pages = document.new_object_id();
        let font = document.add_object(dictionary! {
            "Type" => "Font", "Subtype" => "Type1", "BaseFont" => "Helvetica",
            "Encoding" => "WinAnsiEncoding",
        });
        Self { document, pages, font, kids: Vec::new() }
    }

    fn page(mut self, content: &str) -> Self {
        self.add(content, dictionary! {});
        self
    }

    fn add(&mut self, content: &str, mut resources: lopdf::Dictionary) -> ObjectId {
        let mut content = Stream::new(dictionary! {}, content.as_bytes().to_vec());
        let _ = content.compress();
        let content = self.document.add_object(content);
        resources.set("Font", dictionary! { "F" => self.font });
        let page = self.document.add_object(dictionary! {
            "Type" => "Page", "Parent" => self.pages, "Contents" => content, "Resources" => resources,
            "MediaBox" => vec![0.into(), 0.into(), 600.into(), 800.into()],
        });
        self.kids.push(page.into());
        page
    }

    fn bytes(mut self) -> Vec<u8> {
        let count = i64::try_from(self.kids.len()).unwrap();
        let pages = dictionary! { "Type" => "Pages", "Count" => count, "Kids" => self.kids };
        self.document.objects.insert(self.pages, pages.into());
        let catalog =
            self.document.add_object(dictionary! { "Type" => "Catalog", "Pages" => self.pages });
        self.document.trailer.set("Root", catalog);
        let mut out = Vec::new();
        self.document.save_to(&mut out).unwrap();
        out
    }
}

fn read_as(bytes: &[u8], limits: &Limits) -> Document {
    let wanted = || true;
    let mut reading = Reading::new(limits, &wanted);
    let done = read(&mut reading, bytes);
    reading.finish(Format::Pdf, done).unwrap()
}

fn page(content: &str) -> Document {
    read_as(&File::new().page(content).bytes(), &Limits::default())
}

#[test]
fn text_is_moved_and_shown_in_every_way() {
    let found = page(
        "BT /F 10 Tf 14 TL 50 700 Td (One) Tj T* (Two) ' 0 0 (Three) \" [(Fo) 20 (ur) -300 (five)] TJ ET \
         q 2 0 0 2 0 0 cm BT /F 10 Tf 1 0 0 1 25 300 Tm (Caf\\351) Tj ET Q",
    );
    let lines: Vec<&str> = found.parts[0].text.lines().filter(|line| !line.is_empty()).collect();
    assert_eq!(lines, ["One", "Two", "ThreeFour five", "Café"]);
}

#[rstest]
#[case::invisible("3 Tr (Signed) Tj 0 Tr")]
#[case::white("1 g (Signed) Tj 0 g")]
#[case::white_by_three("1 1 1 rg (Signed) Tj 0 g")]
#[case::white_by_four("0 0 0 0 k (Signed) Tj 0 g")]
#[case::outside("0 900 Td (Signed) Tj 0 -900 Td")]
#[case::tiny("/F 0.1 Tf (Signed) Tj /F 10 Tf")]
fn what_nobody_sees_is_left_out_and_said_to_be(#[case] drawn: &str) {
    let found = page(&format!("BT /F 10 Tf 50 700 Td {drawn} 0 -20 Td (Seen) Tj ET"));
    assert_eq!(found.parts[0].text.trim(), "Seen");
    assert_eq!(found.parts[0].notes, [Note::HiddenText]);
}

#[test]
fn white_on_something_dark_is_seen() {
    let found = page("0 0 1 rg 40 690 200 30 re f 1 g BT /F 10 Tf 50 700 Td (Seen) Tj ET");
    assert_eq!((found.parts[0].text.trim(), found.parts[0].notes.len()), ("Seen", 0));
}

#[test]
fn what_a_scanner_wrote_under_its_picture_is_read() {
    let found =
        page("BI /W 1 /H 1 /BPC 8 /CS /G ID x EI BT /F 10 Tf 3 Tr 50 700 Td (Recognised) Tj ET");
    assert_eq!(found.parts[0].text.trim(), "Recognised");
}

#[test]
fn codes_that_nothing_tells_are_said_to_be_unknown() {
    let mut file = File::new();
    let below = dictionary! { "Type" => "Font", "Subtype" => "CIDFontType2" };
    let below = file.document.add_object(below);
    file.font = file.document.add_object(dictionary! {
        "Type" => "Font", "Subtype" => "Type0", "Encoding" => "Identity-H",
        "DescendantFonts" => vec![below.into()],
    });
    let found =
        read_as(&file.page("BT /F 10 Tf 50 700 Td <00410042> Tj ET").bytes(), &Limits::default());
    assert_eq!(found.parts[0].text.trim(), "\u{fffd}\u{fffd}");
    assert_eq!(found.parts[0].notes, [Note::UnknownCharacters]);
}

#[test]
fn glyphs_by_name_change_an_encoding() {
    let mut file = File::new();
    let differences = vec![
        65.into(),
        Object::Name(b"uniAE40".to_vec()),
        Object::Name(b"Euro".to_vec()),
        Object::Name(b"g99".to_vec()),
    ];
    file.font = file.document.add_object(dictionary! {
        "Type" => "Font", "Subtype" => "Type1", "BaseFont" => "X",
        "Encoding" => dictionary! { "Type" => "Encoding", "Differences" => differences },
    });
    let found =
        read_as(&file.page("BT /F 10 Tf 50 700 Td (ABCD) Tj ET").bytes(), &Limits::default());
    assert_eq!(found.parts[0].text.trim(), "김€\u{fffd}D");
}

#[test]
fn a_form_that_draws_itself_is_drawn_once() {
    let mut file = File::new();
    let form = file.document.new_object_id();
    let objects = dictionary! { "X" => form };
    let dictionary = dictionary! {
        "Type" => "XObject", "Subtype" => "Form",
        "Resources" => dictionary! { "XObject" => objects.clone(), "Font" => dictionary! { "F" => file.font } },
    };
    let content = b"BT /F 10 Tf 50 700 Td (Form) Tj ET /X Do /X Do".to_vec();
    file.document.objects.insert(form, Stream::new(dictionary, content).into());
    file.add("/X Do", dictionary! { "XObject" => objects });
    assert_eq!(read_as(&file.bytes(), &Limits::default()).parts[0].text.trim(), "Form");
}

#[test]
fn forms_that_draw_each_other_tenfold_stop_at_the_work() {
    let mut file = File::new();
    let mut inner = None;
    for _ in 0..11 {
        let objects =
            inner.map_or_else(|| dictionary! {}, |inner: ObjectId| dictionary! { "X" => inner });
        let dictionary = dictionary! {
            "Subtype" => "Form", "Resources" => dictionary! { "XObject" => objects },
        };
        let form = Stream::new(dictionary, b"/X Do ".repeat(10));
        inner = Some(file.document.add_object(form));
    }
    file.add(
        "BT /F 9 Tf 9 9 Td (first) Tj ET /X Do",
        dictionary! { "XObject" => dictionary! { "X" => inner.unwrap() } },
    );
    let limits = Limits { work: 10 << 20, ..Limits::default() };
    let found = read_as(&file.bytes(), &limits);
    assert_eq!(found.parts[0].notes, [Note::Limit(Limit::Work)]);
}

#[test]
fn a_tree_of_pages_that_bites_its_tail_ends() {
    let mut file = File::new().page("BT /F 10 Tf 50 700 Td (Once) Tj ET");
    let again = file.kids[0].clone();
    let root = file.pages;
    file.kids.extend(std::iter::repeat_n(again, 1_000_000));
    file.kids.push(root.into());
    let found = read_as(&file.bytes(), &Limits::default());
    assert_eq!(found.parts.len(), 1);
}

#[test]
fn pages_beyond_the_limit_are_said_to_be_missing() {
    let mut file = File::new();
    for _ in 0..60 {
        file.add("BT /F 10 Tf 50 700 Td (Page) Tj ET", dictionary! {});
    }
    let limits = Limits { parts: 50, ..Limits::default() };
    let found = read_as(&file.bytes(), &limits);
    assert_eq!((found.parts.len(), found.notes.as_slice()), (50, &[Note::Limit(Limit::Parts)][..]));
}

#[test]
fn a_stream_that_swells_stops_at_what_may_be_unpacked() {
    let content = format!("BT /F 10 Tf (first) Tj ET {}", " ".repeat(4 << 20));
    let bytes = File::new().page("BT /F 10 Tf 50 700 Td (Kept) Tj ET").page(&content).bytes();
    assert!(bytes.len() < 20_000);
    let limits = Limits { unpacked: 1 << 20, ..Limits::default() };
    let found = read_as(&bytes, &limits);
    assert_eq!(found.parts[0].text.trim(), "Kept");
    assert_eq!(found.parts[1].notes, [Note::Limit(Limit::Unpacked)]);
}

#[test]
fn what_lies_deep_in_each_other_ends() {
    let deep = format!("BT /F 10 Tf 50 700 Td (Seen) Tj ET {} Tj", "[".repeat(200_000));
    assert_eq!(page(&deep).parts[0].text.trim(), "Seen");
    page(&"<<".repeat(100_000));
    page(&"(".repeat(100_000));
    page(&"q ".repeat(100_000));
}

#[test]
fn pages_without_text_say_why() {
    assert_eq!(page("0 g 1 1 5 5 re f").parts[0].notes, [Note::Empty]);
    assert_eq!(page("BI /W 1 /H 1 /BPC 8 /CS /G ID x EI").parts[0].notes, [Note::OnlyPictures]);
    assert!(matches!(
        read_as(b"%PDF-1.7\n", &Limits::default()).notes.as_slice(),
        [Note::Damaged { .. }]
    ));
}
