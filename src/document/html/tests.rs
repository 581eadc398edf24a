use rstest::rstest;

use super::*;
use crate::document::{Document, Format, Limits};

fn read_as(bytes: &[u8], limits: &Limits) -> Document {
    let wanted = || true;
    let mut reading = Reading::new(limits, &wanted);
    let done = read(&mut reading, bytes);
    reading.finish(Format::Html, done).unwrap()
}

fn page(body: &str) -> Document {
    read_as(body.as_bytes(), &Limits::default())
}

fn text(body: &str) -> String {
    page(body).parts[0].text.clone()
}

#[test]
fn blocks_lists_and_tables_are_lines() {
    let body = "<title>t</title><h1>Head</h1><p>One\n two&nbsp;&amp; <b>three</b><br>four</p>\
                <ul><li>a<li>b</ul><ol start=3><li>c</ol>\
                <table><tr><th>Name<th>Date</tr><tr><td><p>Sam</p><p>Lee</p></td><td></td><td>x</td></tr></table>\
                <pre>  a\n  b</pre>";
    let expected = "Head\n\nOne two\u{a0}& three\nfour\n\n• a\n• b\n\n3. c\n\nName | Date\nSam Lee |  | x\n\n  a\n  b\n";
    assert_eq!(text(body), expected);
}

#[rstest]
#[case::attribute("<p hidden>Signed</p>")]
#[case::display("<div style='DISPLAY : none'>Signed</div>")]
#[case::inherited("<div style='visibility:hidden'><p>Signed</p></div>")]
#[case::transparent("<p style='opacity:0'>Signed</p>")]
#[case::clear("<p style='color:transparent'>Signed</p>")]
#[case::tiny("<p style='font-size:0px'>Signed</p>")]
#[case::outside("<p style='position:absolute;left:-9999px'>Signed</p>")]
#[case::white("<p style='color:#fff'>Signed</p>")]
#[case::nearly_white("<p style='color:rgb(250,250,250)'>Signed</p>")]
#[case::font("<font color=white>Signed</font>")]
#[case::on_its_own_ground("<table><td style='background:#336699;color:#336699'>Signed</table>")]
#[case::sheet(
    "<style>/* x */ .n, #o { display:none } @media print { p { color:red } }</style><p class='m n'>Signed</p>"
)]
#[case::sheet_by_id("<style>@media screen { #o { color:white } }</style><p id=o>Signed</p>")]
#[case::important("<p style='display:none !important'>Signed</p>")]
#[case::misnested("<p hidden><b>Signed</p>")]
#[case::dialog("<dialog>Signed</dialog>")]
fn what_nobody_sees_is_left_out_and_said_to_be(#[case] body: &str) {
    let found = page(&format!("{body}<p>Seen</p>"));
    assert_eq!(found.parts[0].text.trim(), "Seen");
    assert_eq!(found.parts[0].notes, [Note::HiddenText]);
}

#[rstest]
#[case("<table><tr bgcolor=navy><td><font color=white>Seen</font></td></tr></table>")]
#[case("<div style='background:#000 url(x.png)'><p style='color:white'>Seen</p></div>")]
#[case("<style>p { display: block } b p { display:none }</style><p>Seen</p>")]
#[case("<style>Ža.é#ß, .Ž { display:none }</style><p>Seen</p>")]
#[case("<p hidden></p><p style='color:inherit'>Seen</p>")]
fn what_is_seen_is_there(#[case] body: &str) {
    let found = page(body);
    assert_eq!((found.parts[0].text.trim(), found.parts[0].notes.as_slice()), ("Seen", &[][..]));
}

#[test]
fn scripts_styles_and_comments_say_nothing() {
    let body = "<style>p{}</style><script>Signed()</script><!-- Signed --><template>Signed</template>\
                <noscript>Seen</noscript><input value='Field'><input type=hidden value=Signed>\
                <input type=checkbox checked> yes";
    assert_eq!(text(body), "SeenField[x] yes\n");
}

#[test]
fn a_page_tells_its_encoding_itself() {
    let korean = "서명 김민수";
    let encoded = encoding_rs::EUC_KR.encode(korean).0;
    for meta in [
        "<meta charset=euc-kr>",
        "<META http-equiv=Content-Type content='text/html; charset=ks_c_5601-1987'>",
    ] {
        let page = [meta.as_bytes(), b"<p>", &encoded].concat();
        assert_eq!(read_as(&page, &Limits::default()).parts[0].text.trim(), korean);
    }
}

#[test]
fn a_page_of_pictures_is_said_to_be_one() {
    assert_eq!(page("<img src=scan.png alt='Signed'>").parts[0].notes, [Note::OnlyPictures]);
    assert_eq!(page("").parts[0].notes, [Note::Empty]);
}

/// A text once for each number.
fn numbered(text: &str, times: usize) -> String {
    (0..times).map(|number| text.replace("{n}", &number.to_string())).collect::<Vec<_>>().concat()
}

#[rstest]
#[case::deep(format!("<p>first</p>{}", "<div>".repeat(200_000)))]
#[case::formatting(format!("<p>first</p>{}{}", numbered("<b id={n}>", 5_000), "<p>x".repeat(5_000)))]
#[case::tables(format!("<p>first</p>{}", "<table><tr><td>".repeat(50_000)))]
fn what_grows_without_end_stops(#[case] body: String) {
    let found = page(&body);
    assert!(found.parts[0].text.starts_with("first"));
    assert!(found.parts[0].notes.contains(&Note::Limit(Limit::Work)), "{:?}", found.parts[0].notes);
}

#[test]
fn long_text_is_cut_at_its_limit() {
    let limits = Limits { text: 100, ..Limits::default() };
    let found = read_as("<p>한글 </p>".repeat(1_000).as_bytes(), &limits);
    assert!(found.parts[0].text.len() <= 100);
    assert_eq!(found.parts[0].notes, [Note::Limit(Limit::Text)]);
}
