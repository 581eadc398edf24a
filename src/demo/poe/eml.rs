//! The EML format: a mail in which the customer acknowledges the work, with the sheet attached.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use super::sheet::{Sheet, text};
use super::{Content, PoeFacts};

/// Parts are in base64, in which no line can look like this one.
const BOUNDARY: &str = "=_cpor_demo_boundary";

pub(super) fn render(sheet: &Sheet, content: &Content) -> Vec<u8> {
    let body = text(sheet);
    let mut lines = match content {
        Content::Poe(facts) => envelope(sheet, facts),
        Content::LunchMenu(_) => vec![
            "From: Canteen <canteen@fourthcoffee.com>".to_owned(),
            "To: All staff <staff@fourthcoffee.com>".to_owned(),
            "Date: Mon, 06 Jul 2020 08:00:00 +0000".to_owned(),
            format!("Subject: {}", encoded_word(&sheet.title)),
        ],
    };
    lines.extend([
        "MIME-Version: 1.0".to_owned(),
        format!("Content-Type: multipart/mixed; boundary=\"{BOUNDARY}\""),
        String::new(),
    ]);
    lines.extend(part("", &body));
    lines.extend(part("Content-Disposition: attachment; filename=\"summary.txt\"", &body));
    lines.push(format!("--{BOUNDARY}--"));
    let mut mail = lines.join("\r\n");
    mail.push_str("\r\n");
    mail.into_bytes()
}

/// Who wrote to whom, when and what about. Unsigned, it comes from the partner itself.
fn envelope(sheet: &Sheet, facts: &PoeFacts) -> Vec<String> {
    let domain = idna::domain_to_ascii(&facts.domain).unwrap_or_else(|_| "invalid.example".into());
    let customer = facts.signed_by.as_ref().map(|(name, _)| name);
    let sender = customer.unwrap_or(&facts.partner_company);
    let mailbox = if customer.is_some() { "it" } else { "partner-on-behalf" };
    let day = facts.signed_on.unwrap_or(facts.prepared_on);
    vec![
        format!("From: {} <{mailbox}@{domain}>", encoded_word(sender)),
        format!("To: {} <claims@partner.example>", encoded_word(&facts.partner_company)),
        format!("Date: {}", day.format("%a, %d %b %Y 09:12:00 +0000")),
        format!("Message-ID: <{}.{}@{domain}>", day.format("%Y%m%d"), facts.tenant_id),
        format!("Subject: {}", encoded_word(&sheet.title)),
    ]
}

/// One part of the mail: `text` in base64 under its headers, `disposition` among them if any.
fn part(disposition: &str, text: &str) -> Vec<String> {
    let mut lines = vec![
        format!("--{BOUNDARY}"),
        "Content-Type: text/plain; charset=UTF-8".to_owned(),
        "Content-Transfer-Encoding: base64".to_owned(),
    ];
    if !disposition.is_empty() {
        lines.push(disposition.to_owned());
    }
    lines.push(String::new());
    lines.extend(wrapped_base64(&text.replace('\n', "\r\n")));
    lines
}

/// Base64 in lines of 76 characters, the most that MIME allows.
fn wrapped_base64(text: &str) -> Vec<String> {
    // 57 bytes make 76 characters, and a multiple of three needs no padding between lines.
    text.as_bytes().chunks(57).map(|bytes| STANDARD.encode(bytes)).collect()
}

/// A header's text as RFC 2047 wants it: in words of at most 75 characters, never splitting one
/// character over two words.
fn encoded_word(text: &str) -> String {
    if text.is_ascii() {
        return text.to_owned();
    }
    let mut pieces = vec![String::new()];
    for character in text.chars() {
        match pieces.last_mut() {
            Some(piece) if piece.len() + character.len_utf8() <= 42 => piece.push(character),
            _ => pieces.push(character.to_string()),
        }
    }
    let words: Vec<_> =
        pieces.iter().map(|piece| format!("=?UTF-8?B?{}?=", STANDARD.encode(piece))).collect();
    words.join("\r\n ")
}
