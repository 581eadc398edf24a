//! How single values are read from arguments.

use std::str::FromStr;

use chrono::{DateTime, Utc};
use clap::builder::{PossibleValuesParser, TypedValueParser};

use crate::domain::actor::By;
use crate::domain::calendar::Zone;
use crate::domain::command::Winner;
use crate::domain::id::{OperatorName, OrganisationId, TenantId, UnknownCode, guid};
use crate::i18n::Language;
use crate::text::clean_line;

/// A journal's head as it was written down: the hash of its record, and maybe its number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::cli) struct Head {
    pub(in crate::cli) seq: Option<u64>,
    pub(in crate::cli) hash: [u8; 32],
}

/// Reads 64 hexadecimal digits, with or without a number and a colon before them.
pub(super) fn head(text: &str) -> Result<Head, String> {
    let no_head = || "a head is 64 hexadecimal digits, or a number, a colon and these".to_owned();
    let (seq, digits) = match text.trim().split_once(':') {
        Some((seq, digits)) => (Some(seq.parse().map_err(|_| no_head())?), digits),
        None => (None, text.trim()),
    };
    if digits.len() != 64 || !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return Err(no_head());
    }
    let mut hash = [0; 32];
    for (index, byte) in hash.iter_mut().enumerate() {
        let pair = digits.get(2 * index..2 * index + 2).unwrap_or_default();
        *byte = u8::from_str_radix(pair, 16).map_err(|_| no_head())?;
    }
    Ok(Head { seq, hash })
}

/// A member of a closed set; a mistake lists them all.
pub(super) fn one_of<T>(
    codes: impl Iterator<Item = &'static str>,
) -> impl TypedValueParser<Value = T>
where
    T: FromStr<Err = UnknownCode> + Clone + Send + Sync + 'static,
{
    PossibleValuesParser::new(codes.collect::<Vec<_>>()).try_map(|text| text.parse::<T>())
}

pub(super) fn language() -> impl TypedValueParser<Value = Language> {
    one_of::<Language>(Language::ALL.iter().map(|language| language.code()))
}

pub(super) fn moment(text: &str) -> Result<DateTime<Utc>, String> {
    DateTime::parse_from_rfc3339(text)
        .map(|moment| moment.to_utc())
        .map_err(|error| format!("{error}; write it as 2026-07-01T09:00:00Z"))
}

pub(super) fn zone(text: &str) -> Result<Zone, String> {
    text.parse().map_err(|_| "no such time zone; write it as Europe/Berlin or UTC".to_owned())
}

pub(super) fn tenant(text: &str) -> Result<TenantId, String> {
    guid(text)
        .map(TenantId::new)
        .ok_or_else(|| "a tenant ID is a GUID: groups of 8, 4, 4, 4 and 12 digits".to_owned())
}

/// A name that can be told from others and from the program's own.
pub(super) fn operator_name(text: &str) -> Result<OperatorName, String> {
    let text = text.trim();
    let is_clean = *clean_line(text) == *text;
    if text.is_empty() || !is_clean || text.chars().count() > 64 {
        return Err("a name has 1 to 64 characters, all of them visible".to_owned());
    }
    let name = OperatorName::new(text);
    if name == By::system().name {
        return Err("this name is the program's own".to_owned());
    }
    Ok(name)
}

pub(super) fn winner(text: &str) -> Result<Winner, String> {
    if text.trim().is_empty() {
        return Err("name a claim, or an organisation".to_owned());
    }
    Ok(text
        .parse()
        .map_or_else(|_| Winner::Existing(OrganisationId::new(text.trim())), Winner::Claim))
}
