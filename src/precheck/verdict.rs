//! What has been found, as findings; and which reason of a request fits what has not `[S1]`.
//!
//! | not found | reason |
//! |---|---|
//! | nothing of the claim in any file, or no file: everything | Missing all PoE: “wrong or unrelated file” |
//! | nothing of the customer, or another customer's domain or tenant | Missing all PoE |
//! | the partner's company | Missing partner solution/service: whose work it is, is not described |
//! | the customer's acknowledgment | Missing customer acknowledgment |
//! | its day, or a day within 12 months | Missing or old dates |
//! | what was done | Missing partner solution/service |
//! | a product or workload | Missing products |
//!
//! Where one of the customer's company, domain and tenant ID is not named, but the others are, the
//! file is the right one, and no reason fits. Nor does one where something could not be read: the
//! file has to be looked at first.

use super::search::{Search, Value, When};
use super::{Element, Finding, Lack, Place, State};
use crate::domain::status::InformationReason;

/// The findings of a search, in the order of the elements.
pub(super) fn findings(search: &Search<'_>) -> Vec<Finding> {
    let mut findings: Vec<Finding> =
        Element::ALL.iter().map(|element| finding(*element, search)).collect();
    for finding in &mut findings {
        if finding.state == State::Missing && !search.unread.is_empty() {
            finding.state = State::Unreadable;
            finding.lacks.extend(search.unread.iter().cloned().map(Lack::Unread));
        }
    }
    suggest(&mut findings);
    findings
}

fn finding(element: Element, search: &Search<'_>) -> Finding {
    let subject = search.subject;
    let has = |texts: &[String]| texts.iter().any(|text| !text.trim().is_empty());
    match element {
        Element::PartnerCompany => valued(element, &search.partner, has(&subject.partner)),
        Element::CustomerCompany => valued(element, &search.customer, has(&subject.customer)),
        Element::CustomerDomain => {
            let mut finding = valued(element, &search.domain, has(&subject.domains));
            if finding.state == State::Found && search.domain_index > 0 {
                // Another domain of the same tenant shows the customer, but is not the claim's.
                finding
                    .lacks
                    .extend(subject.domains.get(search.domain_index).cloned().map(Lack::Other));
            }
            finding
        }
        Element::TenantId => valued(element, &search.tenant, !subject.tenant_id.trim().is_empty()),
        Element::CustomerAcknowledgment => {
            let place = search.acknowledged.as_ref().map(|found| found.place.clone());
            told(element, place, search.unsigned.as_ref())
        }
        Element::AcknowledgmentDate => dated(search),
        Element::WorkDone => told(element, search.work.clone(), search.no_work.as_ref()),
        Element::Products => products(search),
    }
}

/// A finding that is found where there is a place; else a blank, where there is one.
fn told(element: Element, place: Option<Place>, blank: Option<&Place>) -> Finding {
    let state = if place.is_some() { State::Found } else { State::Missing };
    let blank = blank.filter(|_| place.is_none());
    let lacks = blank.map(|_| Lack::Blank).into_iter().collect();
    Finding { element, state, place: place.or_else(|| blank.cloned()), lacks, suggests: None }
}

fn valued(element: Element, value: &Value, is_stated: bool) -> Finding {
    let found = value.found.as_ref().map(|(place, _)| place.clone());
    let mut finding = told(element, found, value.blank.as_ref());
    if finding.state == State::Found {
        return finding;
    }
    if !is_stated {
        finding.lacks = vec![Lack::Unstated];
    } else if let Some((place, text)) = &value.other {
        (finding.place, finding.lacks) = (Some(place.clone()), vec![Lack::Other(text.clone())]);
    }
    finding
}

fn dated(search: &Search<'_>) -> Finding {
    let of_signature = search.acknowledged.as_ref().and_then(|found| found.when.as_ref());
    // An acknowledgment without a day is no better than a day without a name.
    let when = match (of_signature, &search.day) {
        (Some(when), Some(day)) if !when.is_in_range && day.is_in_range => Some(day),
        (Some(when), _) => Some(when),
        (None, day) => day.as_ref(),
    };
    let element = Element::AcknowledgmentDate;
    let Some(When { place, day, is_in_range, other }) = when else {
        return told(element, None, search.undated.as_ref());
    };
    let lacks = match other {
        _ if !is_in_range => vec![Lack::OutOfRange(*day)],
        Some(other) => vec![Lack::TwoReadings(*day, *other)],
        None => Vec::new(),
    };
    let state = if *is_in_range { State::Found } else { State::Missing };
    Finding { element, state, place: Some(place.clone()), lacks, suggests: None }
}

fn products(search: &Search<'_>) -> Finding {
    let named = search.products.iter().flatten().next();
    let lines = search.subject.products.iter().zip(&search.products);
    let missing = lines.filter(|(_, place)| place.is_none());
    let mut lacks: Vec<Lack> = missing.map(|((_, name), _)| Lack::Product(name.clone())).collect();
    if search.products.is_empty() {
        lacks.push(Lack::Unstated);
    }
    let state = if lacks.is_empty() { State::Found } else { State::Missing };
    Finding { element: Element::Products, state, place: named.cloned(), lacks, suggests: None }
}

/// Names the reason that fits each finding that is missing.
fn suggest(findings: &mut [Finding]) {
    let is_found = |wanted: &[Element]| {
        findings.iter().any(|one| one.state != State::Missing && wanted.contains(&one.element))
    };
    let of_customer = [Element::CustomerCompany, Element::CustomerDomain, Element::TenantId];
    let has_customer = is_found(&of_customer);
    let is_unrelated = !has_customer && !is_found(&[Element::PartnerCompany]);
    for finding in findings.iter_mut().filter(|finding| finding.state == State::Missing) {
        if finding.lacks.contains(&Lack::Unstated) {
            continue;
        }
        let is_another = finding.lacks.iter().any(|lack| matches!(lack, Lack::Other(_)));
        finding.suggests = match finding.element {
            _ if is_unrelated => Some(InformationReason::MissingAllPoe),
            Element::CustomerDomain | Element::TenantId if is_another => {
                Some(InformationReason::MissingAllPoe)
            }
            Element::CustomerCompany | Element::CustomerDomain | Element::TenantId => {
                (!has_customer).then_some(InformationReason::MissingAllPoe)
            }
            Element::PartnerCompany | Element::WorkDone => {
                Some(InformationReason::MissingPartnerSolutionService)
            }
            Element::CustomerAcknowledgment => {
                Some(InformationReason::MissingCustomerAcknowledgment)
            }
            Element::AcknowledgmentDate => Some(InformationReason::MissingOrOldDates),
            Element::Products => Some(InformationReason::MissingProducts),
        };
    }
}
