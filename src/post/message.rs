//! A letter as a message of RFC 5322: headers in encoded words, the text in UTF-8 as
//! quoted-printable, so that every line is short and ASCII whatever it says.

use std::time::SystemTime;

use chrono::{DateTime, Utc};
use lettre::Address;
use lettre::address::Envelope;
use lettre::message::header::{ContentTransferEncoding, ContentType, HeaderName, HeaderValue};
use lettre::message::{Mailbox, SinglePart};

use crate::desk::LetterView;
use crate::domain::notice::{Fault, NoticeId};
use crate::i18n::notice::{Letter, NoticeTexts};
use crate::text::clean_line;

/// The longest name that stands in a header, in characters.
const NAME_LIMIT: usize = 200;

/// Whom letters come from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sender(Mailbox);

/// A text that is no address that letters can come from.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("“{0}” is no address that letters can come from")]
pub struct BadSender(pub String);

impl std::str::FromStr for Sender {
    type Err = BadSender;

    /// Reads `cpor@example.com`, or `Name <cpor@example.com>`.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let bad = || BadSender(text.to_owned());
        if text.chars().any(char::is_control) {
            return Err(bad());
        }
        let (name, address) = match text.trim().strip_suffix('>').and_then(|t| t.rsplit_once('<')) {
            Some((name, address)) => (name.trim().trim_matches('"').trim(), address),
            None => ("", text.trim()),
        };
        Ok(Self(mailbox(name, address).ok_or_else(bad)?))
    }
}

/// A mailbox that can stand in a header as ASCII; the name may be anything.
fn mailbox(name: &str, address: &str) -> Option<Mailbox> {
    let (local, domain) = address.trim().rsplit_once('@')?;
    let domain = idna::domain_to_ascii_strict(domain).ok()?;
    if !local.is_ascii() || local.contains(['"', '\\']) || !domain.contains('.') {
        return None;
    }
    let address = Address::new(local, domain).ok()?;
    let name: String = clean_line(name.trim()).chars().take(NAME_LIMIT).collect();
    Some(Mailbox::new(Some(name).filter(|name| !name.is_empty()), address))
}

/// A letter, ready to be carried.
#[derive(Debug, Clone)]
pub struct Message {
    /// The notice.
    pub notice: NoticeId,
    /// One name for it, of all letters of all stores: letters, digits, `-` and `.` only.
    pub name: String,
    /// From whom and to whom.
    pub envelope: Envelope,
    /// The message, its lines ended by CR and LF.
    pub bytes: Vec<u8>,
}

impl Message {
    /// Writes a letter; `store` is the store's id in hexadecimal digits.
    ///
    /// # Errors
    /// When there is no address that it can be sent to.
    pub fn write(
        view: &LetterView,
        texts: &NoticeTexts,
        sender: &Sender,
        store: &str,
        now: DateTime<Utc>,
    ) -> Result<Self, Fault> {
        let notice = &view.posted.notice;
        if notice.email.trim().is_empty() {
            return Err(Fault::NoAddress);
        }
        let to = mailbox(&notice.name, &notice.email).ok_or(Fault::BadAddress)?;
        let id = view.posted.id();
        let automatic = HeaderValue::new(
            HeaderName::new_from_ascii_str("Auto-Submitted"),
            "auto-generated".to_owned(),
        );
        let text = SinglePart::builder()
            .header(ContentType::TEXT_PLAIN)
            .header(ContentTransferEncoding::QuotedPrintable)
            .body(texts.body(&Letter::of(view)).replace('\n', "\r\n"));
        let message = lettre::Message::builder()
            .from(sender.0.clone())
            .to(to)
            .subject(texts.subject(notice.kind, view.claim(), &view.claim_name))
            .date(SystemTime::from(now))
            .message_id(Some(format!("<{id}@{store}.cpor>")))
            .raw_header(automatic)
            .singlepart(text)
            .map_err(|_| Fault::BadAddress)?;
        let name = format!("{id}.{store}");
        Ok(Self {
            notice: id,
            name,
            envelope: message.envelope().clone(),
            bytes: message.formatted(),
        })
    }
}
