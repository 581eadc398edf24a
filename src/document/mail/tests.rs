use super::*;
use crate::document::{Document, Format, Limits};

fn read_as(text: &str, limits: &Limits) -> Document {
    let wanted = || true;
    let mut reading = Reading::new(limits, &wanted);
    let done = read(&mut reading, text.replace('\n', "\r\n").as_bytes());
    reading.finish(Format::Mail, done).unwrap()
}

fn mail(text: &str) -> Document {
    read_as(text, &Limits::default())
}

fn texts(document: &Document) -> Vec<&str> {
    document.parts.iter().map(|part| part.text.trim_end()).collect()
}

const TWO_FORMS: &str = "From: a@example.com\nContent-Type: multipart/alternative; boundary=x\n\n\
    --x\nContent-Type: text/plain\n\nPLAIN\n--x\nContent-Type: text/html\n\n<p>Page</p>\n--x--\n";

#[test]
fn of_two_forms_the_plain_one_is_read_unless_it_says_nothing() {
    assert_eq!(texts(&mail(TWO_FORMS)), ["From: a@example.com", "PLAIN"]);
    assert_eq!(texts(&mail(&TWO_FORMS.replace("PLAIN", " "))), ["From: a@example.com", "Page"]);
}

#[test]
fn names_and_subjects_are_decoded_and_make_no_fields_of_their_own() {
    let found = mail(
        "From: =?utf-8?B?7ISc66qFCkRhdGU6IGZha2U=?= <a@example.com>\n\
         Subject: =?ks_c_5601-1987?B?vK247Q==?= =?iso-8859-1?Q?caf=E9?=\n\
         Content-Type: text/plain; charset=euc-kr\n\nx\n",
    );
    assert_eq!(texts(&found)[0], "From: 서명 Date: fake <a@example.com>\nSubject: 서명café");
}

#[test]
fn names_of_attachments_in_pieces_are_put_together() {
    let found = mail(
        "From: a@example.com\nContent-Type: multipart/mixed; boundary=x\n\n--x\n\nBody\n--x\n\
         Content-Type: text/plain\nContent-Disposition: attachment;\n filename*0*=utf-8''%EC%84%9C;\n filename*1*=%EB%AA%85.txt\n\nAttached\n--x--\n",
    );
    let title = Title::Attachment { name: "서명.txt".into(), media_type: "text/plain".into() };
    assert_eq!((&found.parts[2].title, found.parts[2].depth), (&title, 0));
    assert_eq!((found.parts[3].text.trim(), found.parts[3].depth), ("Attached", 1));
}

fn nested(times: usize) -> String {
    let mut text = String::from("Subject: innermost\n\nfound\n");
    for _ in 0..times {
        text = format!("Subject: outer\nContent-Type: message/rfc822\n\n{text}");
    }
    text
}

#[test]
fn mails_in_mails_are_read_down_to_the_limit() {
    let found = mail(&nested(4));
    assert_eq!(found.parts.last().unwrap().text.trim(), "found");
    assert_eq!(found.parts.last().unwrap().depth, 4);
    let found = mail(&nested(9));
    assert_eq!(found.parts.last().unwrap().notes, [Note::Limit(Limit::Depth)]);
    assert_eq!(found.parts.last().unwrap().depth, 5);
}

#[test]
fn mails_in_mails_without_end_stop() {
    let found = mail(&"Content-Type: message/rfc822\n\n".repeat(100_000));
    let limits = [Note::Limit(Limit::Depth)];
    assert!(found.parts.last().unwrap().notes == limits || found.notes == limits);
}

#[test]
fn multiparts_in_multiparts_without_end_stop() {
    let open =
        (0..20_000).map(|n| format!("Content-Type: multipart/mixed; boundary=b{n}\n\n--b{n}\n"));
    let open = open.collect::<Vec<_>>().concat();
    let found = mail(&format!("{open}\n\nfound\n"));
    assert!(found.parts.len() < 2_000);
}

#[test]
fn what_is_no_mail_is_damaged() {
    let found = mail("");
    assert!(found.parts.is_empty());
    assert!(matches!(found.notes.as_slice(), [Note::Damaged { .. }]));
}
