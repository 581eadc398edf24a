use std::io::{Cursor, Read as _};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use rstest::rstest;

use super::*;

fn facts(language: Language, customer: &str) -> PoeFacts {
    PoeFacts {
        partner_company: "Northwind Partners GmbH".into(),
        customer_company: customer.into(),
        domain: "contoso.com".into(),
        tenant_id: "0b6f3a52-9d5e-4a34-8f27-1c86f2a0be11".into(),
        products: vec![("Microsoft Teams".into(), vec!["Moved 1,200 people".into()])],
        signed_by: Some(("Jörg Brandt".into(), "CIO".into())),
        signed_on: NaiveDate::from_ymd_opt(2020, 6, 12),
        prepared_on: NaiveDate::from_ymd_opt(2020, 6, 10).unwrap(),
        language,
    }
}

fn made(format: Format, facts: PoeFacts) -> Vec<u8> {
    Document { format, content: Content::Poe(facts) }.bytes().unwrap()
}

fn part(docx: Vec<u8>, name: &str) -> String {
    let mut zip = zip::ZipArchive::new(Cursor::new(docx)).unwrap();
    let mut text = String::new();
    zip.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

#[rstest]
#[case(Format::Pdf, "application/pdf")]
#[case(Format::Docx, "application/vnd.openxmlformats-officedocument.wordprocessingml.document")]
fn a_file_is_what_its_bytes_say(#[case] format: Format, #[case] media_type: &str) {
    let bytes = made(format, facts(Language::De, "Contoso & Söhne"));
    assert_eq!(infer::get(&bytes).map(|kind| kind.mime_type()), Some(media_type));
}

#[rstest]
fn equal_facts_make_equal_bytes(
    #[values(Format::Pdf, Format::Docx, Format::Eml, Format::Txt)] format: Format,
) {
    let of = |customer| made(format, facts(Language::En, customer));
    assert_eq!(of("Contoso"), of("Contoso"));
    assert_ne!(of("Contoso"), of("Fabrikam"));
}

#[test]
fn a_pdf_holds_its_text_in_win_ansi_and_breaks_over_pages() {
    let mut facts = facts(Language::De, "Alpenglück – Söhne");
    let one = made(Format::Pdf, facts.clone());
    // A string beyond ASCII stands in a PDF in hexadecimal.
    let needle = b"Alpengl\xfcck \x96 S\xf6hne".map(|byte| format!("{byte:02X}")).concat();
    assert!(String::from_utf8_lossy(&one).contains(&needle));
    let pages = |pdf: &[u8]| String::from_utf8_lossy(pdf).matches("/Type /Page\n").count();
    assert_eq!(pages(&one), 1);
    facts.products = vec![("Teams".into(), vec!["Moved".into(); 40])];
    assert_eq!(pages(&made(Format::Pdf, facts)), 2);
}

#[test]
fn a_pdf_refuses_a_script_that_its_font_lacks() {
    let content = Content::Poe(facts(Language::En, "아다툼"));
    let refused = Document { format: Format::Pdf, content }.bytes();
    assert!(matches!(refused, Err(PoeError::NotLatin('아'))));
}

#[test]
fn a_docx_reads_back_in_any_script() {
    let xml = part(made(Format::Docx, facts(Language::Ko, "아다툼 & <전자>")), "word/document.xml");
    assert!(xml.contains("아다툼 &amp; &lt;전자&gt;"), "{xml}");
    assert!(xml.contains("고객 확인 (Customer acknowledgment)"), "{xml}");
}

#[test]
fn a_mail_has_ascii_lines_and_both_parts_decode() {
    let mail = made(Format::Eml, facts(Language::Ja, "トレイリサーチ株式会社"));
    let mail = String::from_utf8(mail).unwrap();
    assert!(mail.is_ascii() && mail.split("\r\n").all(|line| line.len() <= 78), "{mail}");
    let parts: Vec<_> = mail.split("--=_cpor_demo_boundary").skip(1).take(2).collect();
    for part in parts {
        let (_, body) = part.split_once("\r\n\r\n").unwrap();
        let text: Vec<u8> =
            body.lines().flat_map(|line| STANDARD.decode(line.trim()).unwrap()).collect();
        assert!(String::from_utf8(text).unwrap().contains("トレイリサーチ株式会社"));
    }
}

#[test]
fn an_unsigned_file_names_no_signer_and_leaves_the_lines_blank() {
    let mut facts = facts(Language::En, "Contoso");
    (facts.signed_by, facts.signed_on) = (None, None);
    let text = String::from_utf8(made(Format::Txt, facts)).unwrap();
    assert!(text.contains("Signed by: ____"), "{text}");
    assert!(!text.contains("Brandt") && !text.contains("2020-06-12"), "{text}");
}

#[rstest]
fn a_lunch_menu_tells_nothing_of_the_work(
    #[values(Language::En, Language::De, Language::Pt)] language: Language,
    #[values(Format::Pdf, Format::Docx, Format::Eml, Format::Txt)] format: Format,
) {
    let bytes = Document { format, content: Content::LunchMenu(language) }.bytes().unwrap();
    assert!(!String::from_utf8_lossy(&bytes).contains("Tenant ID"));
}
