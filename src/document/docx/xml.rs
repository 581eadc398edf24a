//! XML as word processors write it: names without prefixes, and no entity but the five of XML and
//! numbered characters. What a document type declares is never heeded.

use std::borrow::Cow;

use quick_xml::XmlVersion;
use quick_xml::events::{BytesStart, Event as Raw};

/// An element's beginning.
pub(super) struct Element<'a> {
    raw: BytesStart<'a>,
}

impl Element<'_> {
    /// Its name without a prefix.
    pub(super) fn name(&self) -> &str {
        local(self.raw.name().into_inner())
    }

    /// The value of the attribute of that name, whatever its prefix.
    pub(super) fn attribute(&self, name: &str) -> Option<String> {
        let mut attributes = self.raw.attributes();
        let found = attributes
            .with_checks(false)
            .flatten()
            .find(|attribute| local(attribute.key.into_inner()) == name)?;
        let raw = found.value.as_ref();
        match found.normalized_value(XmlVersion::Implicit1_0) {
            Ok(value) => Some(value.into_owned()),
            Err(_) => Some(raw.to_owned()),
        }
    }
}

/// What comes next.
pub(super) enum Event<'a> {
    /// An element begins.
    Begin(Element<'a>),
    /// The element that began last ends.
    End,
    /// Text.
    Text(Cow<'a, str>),
    /// An entity that nobody knows.
    Unknown,
    /// The rest is no XML.
    Broken(String),
}

/// Reads one event after another, whatever comes.
pub(super) struct Reader<'a> {
    raw: quick_xml::Reader<&'a [u8]>,
    /// An element without content is still to be ended.
    ends: bool,
    over: bool,
}

impl<'a> Reader<'a> {
    pub(super) fn new(xml: &'a str) -> Self {
        let mut raw = quick_xml::Reader::from_str(xml);
        let config = raw.config_mut();
        config.check_end_names = false;
        config.allow_unmatched_ends = true;
        config.allow_dangling_amp = true;
        Self { raw, ends: false, over: false }
    }

    /// How far the reader has come, in bytes.
    pub(super) fn position(&self) -> u64 {
        self.raw.buffer_position()
    }

    pub(super) fn next(&mut self) -> Option<Event<'a>> {
        if std::mem::take(&mut self.ends) {
            return Some(Event::End);
        }
        while !self.over {
            return Some(match self.raw.read_event() {
                Ok(Raw::Start(raw)) => Event::Begin(Element { raw }),
                Ok(Raw::Empty(raw)) => {
                    self.ends = true;
                    Event::Begin(Element { raw })
                }
                Ok(Raw::End(_)) => Event::End,
                Ok(Raw::Text(text)) => Event::Text(text.xml_content(XmlVersion::Implicit1_0)),
                Ok(Raw::CData(text)) => Event::Text(text.xml_content(XmlVersion::Implicit1_0)),
                Ok(Raw::GeneralRef(entity)) => match entity.resolve_char_ref() {
                    Ok(Some(c)) => Event::Text(String::from(c).into()),
                    Ok(None) => match quick_xml::escape::resolve_predefined_entity(&entity) {
                        Some(text) => Event::Text(text.into()),
                        None => Event::Unknown,
                    },
                    Err(_) => Event::Unknown,
                },
                Ok(Raw::Comment(_) | Raw::Decl(_) | Raw::PI(_) | Raw::DocType(_)) => continue,
                Ok(Raw::Eof) => {
                    self.over = true;
                    return None;
                }
                Err(error) => {
                    self.over = true;
                    Event::Broken(error.to_string())
                }
            });
        }
        None
    }
}

fn local(name: &str) -> &str {
    name.rsplit_once(':').map_or(name, |(_, local)| local)
}
