//! The form of what was entered: what must be there, and how it must look.

use super::{EMAIL_LIMIT, Grounds, NAME_LIMIT, needs_technical_contact};
use crate::domain::field::{Entered, Field, Fields, Value};
use crate::domain::id::guid;
use crate::domain::refusal::{Code, Facts, Refusal};
use crate::domain::status::SolutionArea;

pub(super) fn check(fields: &Fields, grounds: Grounds<'_>, refusals: &mut Vec<Refusal>) {
    let technical = needs_technical_contact(fields, grounds.directory);
    for &field in Field::ALL {
        let value = fields.get(field);
        if value.is_blank() {
            if is_required(field, fields, technical) {
                refusals.push(Refusal::at(Code::MissingField, field.code()));
            }
        } else if is_asked(field, fields, technical)
            && let Some(refusal) = malformed(field, &value)
        {
            refusals.push(refusal);
        }
    }
}

/// Whether the claim's area and activities ask for the field at all.
fn is_asked(field: Field, fields: &Fields, technical: bool) -> bool {
    match field {
        Field::TechnicalName | Field::TechnicalTitle | Field::TechnicalEmail => {
            technical || fields.known_area() == Some(SolutionArea::BusinessApplications)
        }
        Field::DynamicsSeller | Field::RevenueCustomer | Field::IsvProduct => fields.is_revenue(),
        _ => true,
    }
}

fn is_required(field: Field, fields: &Fields, technical: bool) -> bool {
    match field {
        Field::TechnicalName | Field::TechnicalTitle | Field::TechnicalEmail => technical,
        _ => is_asked(field, fields, technical),
    }
}

fn malformed(field: Field, value: &Value) -> Option<Refusal> {
    let wrong = |given: &str, wanted: &str| {
        let facts = Facts::Expected { given: given.to_owned(), wanted: wanted.to_owned() };
        Some(Refusal::at(Code::InvalidFormat, field.code()).with(facts))
    };
    match (field, value) {
        (Field::Activities, Value::Activities(activities)) => activities
            .iter()
            .find_map(|activity| match activity {
                Entered::Other(text) => Some(text),
                Entered::Known(_) => None,
            })
            .and_then(|text| wrong(text, "activity")),
        (Field::SolutionArea, Value::Text(text)) => {
            matches!(Entered::<SolutionArea>::read(text), Entered::Other(_))
                .then(|| wrong(text, "solution-area"))
                .flatten()
        }
        (Field::Name, Value::Text(text)) if text.chars().count() > NAME_LIMIT => {
            wrong(text, "name")
        }
        (Field::MpnId, Value::Text(text)) if !is_mpn(text) => wrong(text, "mpn"),
        (Field::Domain, Value::Text(text)) if domain_name(text).is_none() => wrong(text, "domain"),
        (Field::TenantId, Value::Text(text)) if guid(text).is_none() => wrong(text, "guid"),
        (Field::CustomerEmail | Field::TechnicalEmail | Field::PartnerEmail, Value::Text(text))
            if !is_email(text) =>
        {
            wrong(text, "email")
        }
        _ => None,
    }
}

/// Digits only, 5 to 10 `[D]`.
pub(super) fn is_mpn(text: &str) -> bool {
    (5..=10).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// The domain name in its stored form: lower case, punycode, at least two labels `[D]`.
#[must_use]
pub fn domain_name(text: &str) -> Option<String> {
    let text = text.trim();
    let text = text.strip_suffix('.').unwrap_or(text);
    if text.is_empty() || text.len() > 1024 {
        return None;
    }
    let ascii = idna::domain_to_ascii_strict(text).ok()?;
    let well_formed = ascii.len() <= 253
        && ascii.contains('.')
        && ascii.split('.').all(|label| {
            (1..=63).contains(&label.len())
                && !label.starts_with('-')
                && !label.ends_with('-')
                && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
        })
        && !ascii.rsplit('.').next().is_some_and(|last| last.bytes().all(|b| b.is_ascii_digit()));
    well_formed.then_some(ascii)
}

/// `local@domain` with a dot in the domain, no spaces, 254 characters at most `[D]`.
#[must_use]
pub fn is_email(text: &str) -> bool {
    let Some((local, domain)) = text.rsplit_once('@') else { return false };
    text.chars().count() <= EMAIL_LIMIT
        && !local.is_empty()
        && !text.chars().any(|character| character.is_whitespace() || character.is_control())
        && !local.contains('@')
        && domain.contains('.')
        && domain.split('.').all(|label| !label.is_empty())
}
