//! What is written is well-formed, whatever a claim says, and holds what a good PoE holds.

use std::collections::BTreeMap;
use std::io::{Cursor, Read as _};

use chrono::{DateTime, Utc};
use proptest::prelude::*;
use quick_xml::Reader;
use quick_xml::events::Event;

use super::*;
use crate::domain::actor::Operator;
use crate::domain::calendar::{Calendar, Holidays, Zone};
use crate::domain::directory::Directory;
use crate::domain::field::{Entered, Fields, ProductLine};
use crate::domain::id::{ClaimId, OperatorName};
use crate::domain::policy::{Edition, Policy};
use crate::domain::status::Activity;
use crate::handout;
use crate::i18n::Language;

/// A claim, with this for every text that somebody has entered.
fn written(form: Form, text: &str) -> Vec<u8> {
    let line = |subscription: &str| ProductLine {
        product: text.to_owned(),
        subscription_id: subscription.to_owned(),
    };
    let fields = Fields {
        name: text.to_owned(),
        mpn_id: "4512345".to_owned(),
        domain: text.to_owned(),
        tenant_id: text.to_owned(),
        activities: vec![Entered::Known(Activity::Usage), Entered::Known(Activity::PreSales)],
        products: vec![line(text), line("")],
        ..Fields::default()
    };
    let operator = Operator {
        name: OperatorName::new("petra"),
        role: Role::IncentivesAdmin,
        organisation: None,
        tenant: None,
    };
    let (directory, policy) = (Directory::default(), Policy::of(Edition::Edition2020));
    let calendar = Calendar { zone: Zone::UTC, holidays: Holidays::default() };
    let of = Particulars {
        claim: ClaimId(42),
        fields: &fields,
        customer: text,
        partner: text,
        submitted_at: None,
        missing: None,
        operator: &operator,
        directory: &directory,
        policy: &policy,
        calendar: &calendar,
        now: DateTime::<Utc>::UNIX_EPOCH,
    };
    render(form, &of, Language::En.texts()).unwrap()
}

fn parts(docx: Vec<u8>) -> BTreeMap<String, String> {
    let mut zip = zip::ZipArchive::new(Cursor::new(docx)).unwrap();
    let mut parts = BTreeMap::new();
    for index in 0..zip.len() {
        let mut file = zip.by_index(index).unwrap();
        let mut text = String::new();
        file.read_to_string(&mut text).unwrap();
        parts.insert(file.name().unwrap().into_owned(), text);
    }
    parts
}

/// What a document says, read by a parser that knows nothing of how it was written: a line for
/// every paragraph, with the cells of a row parted by bars, and styles in brackets.
fn read(xml: &str) -> Vec<String> {
    let mut reader = Reader::from_str(xml);
    let (mut lines, mut line, mut rows) = (Vec::new(), String::new(), 0);
    loop {
        match reader.read_event().unwrap() {
            Event::Start(tag) | Event::Empty(tag) if tag.name().as_ref() == "w:pStyle" => {
                let style = tag.try_get_attribute("w:val").unwrap().unwrap();
                line.extend(["[", style.value.as_ref(), "]"]);
            }
            Event::Start(tag) if tag.name().as_ref() == "w:tr" => rows += 1,
            Event::End(tag) => match tag.name().as_ref() {
                "w:tr" => {
                    rows -= 1;
                    lines.push(std::mem::take(&mut line));
                }
                "w:tc" => line.push('|'),
                "w:p" if rows == 0 && !line.is_empty() => lines.push(std::mem::take(&mut line)),
                _ => {}
            },
            Event::Text(text) => line.push_str(text.trim_start_matches('\n')),
            Event::GeneralRef(entity) => line.push_str(match entity.as_ref() {
                "amp" => "&",
                "lt" => "<",
                "gt" => ">",
                other => panic!("an entity {other:?}"),
            }),
            Event::Eof => return lines,
            _ => {}
        }
    }
}

#[test]
fn a_docx_holds_what_a_good_poe_holds() {
    let parts = parts(written(Form::Docx, "아다툼 & <전자>"));
    let names: Vec<&str> = parts.keys().map(String::as_str).collect();
    let wanted = [
        "[Content_Types].xml",
        "_rels/.rels",
        "word/_rels/document.xml.rels",
        "word/document.xml",
        "word/styles.xml",
    ];
    assert_eq!(names, wanted);
    let lines = read(&parts["word/document.xml"]);
    let wanted = [
        "[Title]Proof of execution",
        "Template for the claim C-000042, “아다툼 & <전자>”. Describe the work, have the customer acknowledge it by hand at the end, and attach the signed document to the claim.",
        "[Heading1]Partner",
        "Partner company|아다툼 & <전자>|",
        "MPN ID|4512345|",
        "[Heading1]Customer",
        "Customer company|아다툼 & <전자>|",
        "Customer domain|아다툼 & <전자>|",
        "Tenant ID|아다툼 & <전자>|",
        "[Heading1]Work done",
        "Describe what 아다툼 & <전자> has done for 아다툼 & <전자>: the goal, the steps, and from when to when.",
        "What was done|",
        "|",
        "[Heading1]Usage: products or workloads",
        "Product or workload|Subscription ID|What was done|",
        "아다툼 & <전자>|아다툼 & <전자>||",
        "아다툼 & <전자>|–||",
        "[Heading1]Pre-sales: products or workloads",
        "Product or workload|Subscription ID|What was done|",
        "아다툼 & <전자>|아다툼 & <전자>||",
        "아다툼 & <전자>|–||",
        "[Heading1]Customer acknowledgment",
        "On behalf of 아다툼 & <전자> I acknowledge that 아다툼 & <전자> has done the work described above, and consent to its association with our tenant.",
        "Name|______________________________|",
        "Title|______________________________|",
        "Date signed|______________________________|",
        "Signature|______________________________|",
    ];
    assert_eq!(lines, wanted);
    // Every style that is used is there.
    for style in ["Title", "Heading1", "TableGrid"] {
        assert!(parts["word/styles.xml"].contains(&format!("w:styleId=\"{style}\"")), "{style}");
    }
}

#[test]
fn markdown_holds_the_same() {
    let text = String::from_utf8(written(Form::Markdown, "アダ|トゥム *株* <b>")).unwrap();
    let wanted = [
        "# Proof of execution",
        "",
        "Template for the claim C-000042, “アダ\\|トゥム \\*株\\* \\<b\\>”. Describe the work, have the customer acknowledge it by hand at the end, and attach the signed document to the claim.",
        "",
        "## Partner",
        "",
        "| | |",
        "|---|---|",
        "| Partner company | アダ\\|トゥム \\*株\\* \\<b\\> |",
        "| MPN ID | 4512345 |",
        "",
        "## Customer",
        "",
        "| | |",
        "|---|---|",
        "| Customer company | アダ\\|トゥム \\*株\\* \\<b\\> |",
        "| Customer domain | アダ\\|トゥム \\*株\\* \\<b\\> |",
        "| Tenant ID | アダ\\|トゥム \\*株\\* \\<b\\> |",
        "",
        "## Work done",
        "",
        "Describe what アダ\\|トゥム \\*株\\* \\<b\\> has done for アダ\\|トゥム \\*株\\* \\<b\\>: the goal, the steps, and from when to when.",
        "",
        "| What was done |",
        "|---|",
        "|  |",
        "",
        "## Usage: products or workloads",
        "",
        "| Product or workload | Subscription ID | What was done |",
        "|---|---|---|",
        "| アダ\\|トゥム \\*株\\* \\<b\\> | アダ\\|トゥム \\*株\\* \\<b\\> |  |",
        "| アダ\\|トゥム \\*株\\* \\<b\\> | – |  |",
        "",
        "## Pre-sales: products or workloads",
        "",
        "| Product or workload | Subscription ID | What was done |",
        "|---|---|---|",
        "| アダ\\|トゥム \\*株\\* \\<b\\> | アダ\\|トゥム \\*株\\* \\<b\\> |  |",
        "| アダ\\|トゥム \\*株\\* \\<b\\> | – |  |",
        "",
        "## Customer acknowledgment",
        "",
        "On behalf of アダ\\|トゥム \\*株\\* \\<b\\> I acknowledge that アダ\\|トゥム \\*株\\* \\<b\\> has done the work described above, and consent to its association with our tenant.",
        "",
        "| | |",
        "|---|---|",
        "| Name | ______________________________ |",
        "| Title | ______________________________ |",
        "| Date signed | ______________________________ |",
        "| Signature | ______________________________ |",
    ];
    assert_eq!(text.lines().collect::<Vec<_>>(), wanted);
}

#[test]
fn the_places_to_sign_are_blank() {
    let lines = read(&parts(written(Form::Docx, "Contoso"))["word/document.xml"]);
    for label in ["Name", "Title", "Date signed", "Signature"] {
        let line = lines.iter().find(|line| line.starts_with(&format!("{label}|"))).unwrap();
        let place = line.strip_prefix(&format!("{label}|")).unwrap().trim_end_matches('|');
        assert!(!place.is_empty() && place.chars().all(|c| c == '_'), "{line}");
    }
}

#[test]
fn equal_claims_make_equal_bytes() {
    for form in Form::ALL {
        assert!(written(*form, "Contoso") == written(*form, "Contoso"), "{form}");
        assert!(written(*form, "Contoso") != written(*form, "Fabrikam"), "{form}");
    }
}

#[test]
fn a_file_is_what_its_bytes_say() {
    let wanted = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    let found = infer::get(&written(Form::Docx, "Contoso"));
    assert_eq!(found.map(|kind| kind.mime_type()), Some(wanted));
}

#[test]
fn the_form_is_that_of_the_name() {
    for (name, form) in [
        ("a.docx", Some(Form::Docx)),
        ("A.DOCX", Some(Form::Docx)),
        ("/tmp/a.b.md", Some(Form::Markdown)),
        ("a.pdf", None),
        ("docx", None),
        (".md", None),
        ("x/.md", None),
        ("", None),
    ] {
        assert_eq!(Form::of_name(name), form, "{name}");
    }
}

#[test]
fn a_file_is_written_whole_and_never_over_another_unasked() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("poe.md");
    assert_eq!(handout::write(&path, b"one", false).unwrap(), path);
    let refused = handout::write(&path, b"two", false).unwrap_err();
    assert_eq!(refused.kind(), std::io::ErrorKind::AlreadyExists);
    assert_eq!(std::fs::read(&path).unwrap(), b"one");
    handout::write(&path, b"two", true).unwrap();
    assert_eq!(std::fs::read(&path).unwrap(), b"two");
    let inside = folder.path().join("no").join("poe.md");
    assert_eq!(
        handout::write(&inside, b"x", true).unwrap_err().kind(),
        std::io::ErrorKind::NotFound
    );
    let lost = folder.path().join("none").join("a.md");
    let refused = handout::write(&lost, b"x", false).unwrap_err();
    assert_eq!(refused.kind(), std::io::ErrorKind::NotFound);
    assert!(!refused.to_string().contains("cpor-"), "{refused}");
    let refused = handout::write(folder.path(), b"x", true).unwrap_err();
    assert_eq!(refused.kind(), std::io::ErrorKind::IsADirectory);
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
}

/// A link that leads nowhere is something, and what it leads to is not written.
#[cfg(unix)]
#[test]
fn a_link_is_not_followed() {
    let folder = tempfile::tempdir().unwrap();
    let (link, other) = (folder.path().join("poe.md"), folder.path().join("other"));
    std::os::unix::fs::symlink(&other, &link).unwrap();
    for force in [false, true] {
        let refused = handout::write(&link, b"x", force).unwrap_err();
        assert_eq!(refused.kind(), std::io::ErrorKind::AlreadyExists);
    }
    assert!(!other.exists());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Whatever a claim says, XML stays XML, and the text comes back as it is shown.
    #[test]
    fn hostile_values_stay_text(text in "\\PC{0,30}|[\\x00-\\x20<>&\"'\\]\u{fffe}\u{ffff}\u{202e}|\\\\`*_#]{0,30}") {
        let shown = crate::text::clean_line(text.trim()).into_owned();
        let shown = shown.replace(['\u{fffe}', '\u{ffff}'], "\u{fffd}");
        let all = parts(written(Form::Docx, &text));
        for part in all.values() {
            read(part);
        }
        let lines = read(&all["word/document.xml"]);
        let line = format!("Partner company|{shown}|");
        prop_assert!(lines.contains(&line), "{:?} lacks {:?}", lines, line);
        // A cell of Markdown has as many bars as its table, and no line more.
        let text = String::from_utf8(written(Form::Markdown, &text)).unwrap();
        let row = text.lines().find(|line| line.starts_with("| Partner company |")).unwrap();
        let bars = row.replace("\\\\", "").replace("\\|", "").matches('|').count();
        prop_assert_eq!(bars, 3);
    }
}
