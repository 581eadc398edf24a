//! What the pre-check makes of texts; its parts are tested beside them.

mod bounds;
mod dating;
mod demo;
mod letters;
mod names;
mod signatures;
mod story;
mod templates;
mod verdicts;

use std::sync::Arc;

use super::*;
use crate::document::{Document, Format, Note, Part};

pub(super) const TENANT: &str = "0b6f3a52-9d5e-4a34-8f27-1c86f2a0be11";

pub(super) fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

/// A claim of Northwind's with Contoso for Teams and Dynamics 365 Sales, submitted on 2020-07-15.
pub(super) fn subject() -> Subject {
    Subject {
        partner: vec!["Northwind Partners GmbH".into(), "Northwind Berlin".into()],
        partner_people: vec!["Petra Sommerfeld".into()],
        customer: vec!["Contoso AG".into()],
        domains: vec!["contoso.com".into(), "contoso.onmicrosoft.com".into()],
        tenant_id: TENANT.into(),
        products: vec![
            ("teams".into(), "Microsoft Teams".into()),
            ("dynamics-365-sales".into(), "Dynamics 365 Sales".into()),
        ],
        activities: vec![Activity::Usage],
        on: Some(day(2020, 7, 15)),
        until: None,
        instructions: crate::i18n::template::instructions(),
    }
}

/// What the pre-check finds, for somebody who waits for all of it.
pub(super) fn check(subject: &Subject, exhibits: &[Exhibit]) -> Vec<Finding> {
    super::check(subject, exhibits, &|| true).unwrap()
}

#[test]
fn it_ends_at_the_next_part_when_nobody_waits_any_longer() {
    let parts = (1..=9).map(|page| part(Title::Page(page), "Customer company: Contoso AG"));
    let files = [exhibit("long.pdf", parts.collect())];
    let asked = std::cell::Cell::new(0);
    let wanted = || asked.replace(asked.get() + 1) < 2;
    assert_eq!(super::check(&subject(), &files, &wanted), None);
    assert_eq!(asked.get(), 3);
}

pub(super) fn part(title: Title, text: &str) -> Part {
    Part { title, depth: 0, text: text.into(), notes: Vec::new() }
}

pub(super) fn exhibit(name: &str, parts: Vec<Part>) -> Exhibit {
    let document = Document { format: Format::Text, parts, notes: Vec::new() };
    Exhibit { name: name.into(), document: Some(Arc::new(document)) }
}

pub(super) fn text(text: &str) -> Vec<Exhibit> {
    vec![exhibit("poe.txt", vec![part(Title::Whole, text)])]
}

pub(super) fn scan() -> Exhibit {
    let document =
        Document { format: Format::Pdf, parts: Vec::new(), notes: vec![Note::OnlyPictures] };
    Exhibit { name: "scan.pdf".into(), document: Some(Arc::new(document)) }
}

pub(super) fn one(element: Element, findings: &[Finding]) -> Finding {
    findings.iter().find(|finding| finding.element == element).unwrap().clone()
}

/// What has come of an element in a text.
pub(super) fn found(element: Element, of: &str) -> Finding {
    one(element, &check(&subject(), &text(of)))
}

/// The elements that were not found.
pub(super) fn missing(findings: &[Finding]) -> Vec<Element> {
    let missing = findings.iter().filter(|finding| finding.state != State::Found);
    missing.map(|finding| finding.element).collect()
}
