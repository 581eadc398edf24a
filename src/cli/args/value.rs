//! How single values are read from arguments.

use std::str::FromStr;

use chrono::{DateTime, Utc};
use clap::builder::{PossibleValuesParser, TypedValueParser};

use crate::domain::actor::By;
use crate::domain::calendar::Zone;
use crate::domain::command::Winner;
use crate::domain::id::{OperatorName, OrganisationId, TenantId, UnknownCode, guid};
use crate::i18n::Language;
use crate::i18n::usage::ValueFault;
use crate::text::clean_line;

/// A journal's head as it was written down: the hash of its record, and maybe its number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::cli) struct Head {
    pub(in crate::cli) seq: Option<u64>,
    pub(in crate::cli) hash: [u8; 32],
}

/// Reads 64 hexadecimal digits, with or without a number and a colon before them.
pub(super) fn head(text: &str) -> Result<Head, ValueFault> {
    let (seq, digits) = match text.trim().split_once(':') {
        Some((seq, digits)) => (Some(seq.parse().map_err(|_| ValueFault::Head)?), digits),
        None => (None, text.trim()),
    };
    if digits.len() != 64 || !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return Err(ValueFault::Head);
    }
    let mut hash = [0; 32];
    for (index, byte) in hash.iter_mut().enumerate() {
        let pair = digits.get(2 * index..2 * index + 2).unwrap_or_default();
        *byte = u8::from_str_radix(pair, 16).map_err(|_| ValueFault::Head)?;
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

pub(super) fn moment(text: &str) -> Result<DateTime<Utc>, ValueFault> {
    DateTime::parse_from_rfc3339(text).map(|moment| moment.to_utc()).map_err(|_| ValueFault::Moment)
}

pub(super) fn zone(text: &str) -> Result<Zone, ValueFault> {
    text.parse().map_err(|_| ValueFault::Zone)
}

pub(super) fn tenant(text: &str) -> Result<TenantId, ValueFault> {
    guid(text).map(TenantId::new).ok_or(ValueFault::Tenant)
}

/// A name that can be told from others and from the program's own.
pub(super) fn operator_name(text: &str) -> Result<OperatorName, ValueFault> {
    let text = text.trim();
    let is_clean = *clean_line(text) == *text;
    if text.is_empty() || !is_clean || text.chars().count() > 64 {
        return Err(ValueFault::Name);
    }
    let name = OperatorName::new(text);
    if name == By::system().name {
        return Err(ValueFault::OwnName);
    }
    Ok(name)
}

pub(super) fn winner(text: &str) -> Result<Winner, ValueFault> {
    if text.trim().is_empty() {
        return Err(ValueFault::Winner);
    }
    Ok(text
        .parse()
        .map_or_else(|_| Winner::Existing(OrganisationId::new(text.trim())), Winner::Claim))
}
