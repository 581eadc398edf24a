//! Mails: the header fields that tell who wrote to whom and when, the text, and what is attached.
//!
//! Of several forms of one text the plain one is read. What is attached is read as a file of its
//! own, one deeper.

use std::borrow::Cow;

use mail_parser::{
    Address, HeaderName, HeaderValue, Message, MessageParser, MessagePart, MimeHeaders as _,
    PartType,
};

use super::reading::{Reading, Stop};
use super::{Limit, Note, Title, html, media, plain, read_inside};

/// What turns a part of a mail into a mail, as far as one may nest: a parser keeps each within the
/// other.
const NESTING: [&[u8]; 3] = [b"rfc822", b"message/global", b"multipart/digest"];
/// How many of these may stand in a file.
const NESTED: usize = 100;
/// How many multiparts may stand in a file.
const BOUNDARIES: usize = 10_000;

pub(super) fn read(reading: &mut Reading<'_>, bytes: &[u8]) -> Result<(), Stop> {
    reading.spend(bytes.len() as u64)?;
    let end = end_of_nesting(bytes);
    let Some(message) = MessageParser::default().parse(&bytes[..end]) else {
        reading.damaged("no header field");
        return Ok(());
    };
    let read = write(reading, &message);
    dismantle(message);
    if read.is_ok() && end < bytes.len() {
        return Err(Stop::At(Limit::Depth));
    }
    read
}

/// Where mails lie in mails more often than anybody sends them.
fn end_of_nesting(bytes: &[u8]) -> usize {
    let lower = bytes.to_ascii_lowercase();
    let cut = |needle: &[u8], times: usize| {
        memchr::memmem::find_iter(&lower, needle).nth(times).unwrap_or(bytes.len())
    };
    let nested = NESTING.iter().map(|needle| cut(needle, NESTED)).min();
    cut(b"boundary", BOUNDARIES).min(nested.unwrap_or(bytes.len()))
}

/// Takes a mail apart without recursion, however deep mails lie in it.
fn dismantle(message: Message<'_>) {
    let mut left = vec![message];
    while let Some(mut message) = left.pop() {
        for part in &mut message.parts {
            if let PartType::Message(inner) = std::mem::take(&mut part.body) {
                left.push(inner);
            }
        }
    }
}

/// A mail: its header, its text, its attachments.
fn write(reading: &mut Reading<'_>, message: &Message<'_>) -> Result<(), Stop> {
    reading.part(Title::MailHeader)?;
    header(reading, message)?;
    let bodies = bodies(message);
    for part in &bodies {
        body(reading, part)?;
    }
    for id in &message.attachments {
        let Some(part) = message.part(*id) else {
            continue;
        };
        if bodies.iter().any(|body| std::ptr::eq(*body, part)) {
            continue;
        }
        attachment(reading, part)?;
    }
    Ok(())
}

/// The texts of a mail: plain where there is one that says anything.
fn bodies<'a>(message: &'a Message<'a>) -> Vec<&'a MessagePart<'a>> {
    let of = |ids: &[u32]| -> Vec<&MessagePart<'_>> {
        let parts = ids.iter().filter_map(|id| message.part(*id));
        parts.filter(|part| matches!(part.body, PartType::Text(_) | PartType::Html(_))).collect()
    };
    let says = |parts: &[&MessagePart<'_>]| {
        parts.iter().any(|part| part.text_contents().is_some_and(|text| !text.trim().is_empty()))
    };
    let (plain, html) = (of(&message.text_body), of(&message.html_body));
    if says(&plain) || !says(&html) { plain } else { html }
}

fn body(reading: &mut Reading<'_>, part: &MessagePart<'_>) -> Result<(), Stop> {
    match &part.body {
        PartType::Html(text) => {
            html::written(reading, text, part.is_encoding_problem, Title::MailBody)
        }
        PartType::Text(text) => {
            reading.part(Title::MailBody)?;
            if part.is_encoding_problem {
                reading.note(Note::UnknownCharacters);
            }
            reading.write(text)
        }
        _ => Ok(()),
    }
}

fn attachment(reading: &mut Reading<'_>, part: &MessagePart<'_>) -> Result<(), Stop> {
    let name = match (&part.body, part.attachment_name()) {
        (_, Some(name)) => one_line(name).into_owned(),
        (PartType::Message(message), None) => {
            format!("{}.eml", one_line(message.subject().unwrap_or("message")))
        }
        (_, None) => String::new(),
    };
    let heading = |media_type: &str| Title::Attachment {
        name: name.clone(),
        media_type: media_type.to_owned(),
    };
    match &part.body {
        PartType::Message(message) => {
            reading.part(heading("message/rfc822"))?;
            reading.inside(|reading| write(reading, message))
        }
        PartType::Html(text) => {
            reading.part(heading("text/html"))?;
            reading.inside(|reading| {
                html::written(reading, text, part.is_encoding_problem, Title::Whole)
            })
        }
        PartType::Text(text) if is_calendar(part) => {
            reading.part(heading("text/calendar"))?;
            reading.inside(|reading| plain::written(reading, text, part.is_encoding_problem))
        }
        PartType::Text(text) => {
            let media_type = media::media_type(&name, text.as_bytes());
            reading.part(heading(&media_type))?;
            reading.inside(|reading| plain::written(reading, text, part.is_encoding_problem))
        }
        PartType::Binary(bytes) | PartType::InlineBinary(bytes) => {
            let media_type = media::media_type(&name, bytes);
            reading.part(heading(&media_type))?;
            reading.inside(|reading| read_inside(reading, &media_type, bytes))
        }
        PartType::Multipart(_) => Ok(()),
    }
}

fn is_calendar(part: &MessagePart<'_>) -> bool {
    part.content_type().is_some_and(|of| of.subtype() == Some("calendar"))
}

/// The fields that tell who wrote to whom, when and about what, as the mail has them.
fn header(reading: &mut Reading<'_>, message: &Message<'_>) -> Result<(), Stop> {
    let addresses = [
        ("From", message.from()),
        ("Sender", message.sender()),
        ("Reply-To", message.reply_to()),
        ("To", message.to()),
        ("Cc", message.cc()),
        ("Bcc", message.bcc()),
    ];
    for (name, address) in addresses {
        let Some(address) = address else {
            continue;
        };
        for line in people(address) {
            reading.write(&format!("{name}: {}\n", one_line(&line)))?;
        }
    }
    if let Some(date) = message.header_raw(HeaderName::Date) {
        reading.write(&format!("Date: {}\n", one_line(date.trim())))?;
    }
    if let Some(HeaderValue::Text(subject)) = message.header(HeaderName::Subject) {
        reading.write(&format!("Subject: {}\n", one_line(subject)))?;
    }
    Ok(())
}

/// Everybody in an address field, in lines that hold a few of them each.
fn people(address: &Address<'_>) -> Vec<String> {
    let one = |address: &mail_parser::Addr<'_>| match (&address.name, &address.address) {
        (Some(name), Some(address)) => format!("{name} <{address}>"),
        (Some(name), None) => name.to_string(),
        (None, address) => address.as_deref().unwrap_or_default().to_owned(),
    };
    let everybody: Vec<String> = address.iter().map(one).collect();
    vec![everybody.join(", ")]
}

/// A value without the line ends that would make fields of it.
fn one_line(value: &str) -> Cow<'_, str> {
    if !value.contains(['\r', '\n']) {
        return value.into();
    }
    value
        .split(['\r', '\n'])
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
        .into()
}

#[cfg(test)]
mod tests;
