//! `precheck`: what of a good PoE is in a claim's files, and what would fit to ask for. It decides
//! nothing, and that something is missing is no failure.

use serde::Serialize;
use serde_json::{Value, json};

use super::failure::Failure;
use super::meter::{Arm, Meter};
use super::output::Output;
use super::session::Session;
use super::table::table;
use crate::domain::id::ClaimId;
use crate::domain::status::InformationReason;
use crate::i18n::Texts;
use crate::precheck::{Finding, Lack, State};
use crate::text::clean_line;

pub(super) fn run(
    session: &Session,
    id: ClaimId,
    meter: &Meter<'_>,
    arm: &Arm<'_>,
    output: &mut Output<'_>,
) -> Result<(), Failure> {
    // A claim may have many long files; Ctrl-C ends reading them.
    meter.arm(arm);
    let findings = session.desk.precheck(session.who(), id, meter)?;
    meter.clear();
    if output.json {
        return output.data(&findings.iter().map(FindingOut::of).collect::<Vec<_>>());
    }
    let texts = output.texts;
    if session.claim(id)?.evidence.is_empty() {
        output.say(texts.precheck.no_evidence)?;
    }
    output.say(&found(&findings, texts))?;
    if let Some(unread) = unread(&findings, texts) {
        output.say(&format!("\n{unread}"))?;
    }
    for finding in &findings {
        let said = said(finding, texts);
        if !said.is_empty() {
            let element = (texts.precheck.element)(finding.element);
            output.say(&format!("\n{}", texts.punctuation.labelled(element, &said)))?;
        }
    }
    output.say(&format!("\n{}", texts.precheck.decides_nothing))
}

/// What was looked for, with what has come of it and where.
fn found(findings: &[Finding], texts: &Texts) -> String {
    let label = &texts.precheck.label;
    let rows: Vec<Vec<String>> = findings
        .iter()
        .map(|finding| {
            let place = finding.place.as_ref();
            vec![
                (texts.precheck.element)(finding.element).to_owned(),
                (texts.precheck.state)(finding.state).to_owned(),
                place.map(texts.precheck.place).unwrap_or_default(),
                place.map(|place| place.excerpt.clone()).unwrap_or_default(),
            ]
        })
        .collect();
    table(&[label.element, label.state, label.place, label.excerpt], &rows)
}

/// The files that could not be read, each once, and what to do about them.
fn unread(findings: &[Finding], texts: &Texts) -> Option<String> {
    let finding = findings.iter().find(|finding| finding.state == State::Unreadable)?;
    let files = finding.lacks.iter().filter(|lack| matches!(lack, Lack::Unread(_)));
    let elements = findings.iter().filter(|one| one.state == State::Unreadable).count();
    let advice = (texts.precheck.unreadable)(elements);
    let sentences = files.map(texts.precheck.lack).chain([advice]);
    Some(clean_line(&texts.punctuation.sentences(sentences)).into_owned())
}

/// What is missing or wrong, what to do about it, and which reason would fit; nothing about what
/// could not be read.
fn said(finding: &Finding, texts: &Texts) -> String {
    let lacks = finding.lacks.iter().filter(|lack| !matches!(lack, Lack::Unread(_)));
    let lacks = lacks.map(texts.precheck.lack);
    let is_read = finding.state != State::Unreadable;
    let advice = (texts.precheck.advice)(finding).filter(|_| is_read);
    let suggests = finding.suggests.map(texts.precheck.suggests);
    let sentences = lacks.chain(advice).chain(suggests);
    clean_line(&texts.punctuation.sentences(sentences)).into_owned()
}

/// A finding on its way out.
#[derive(Serialize)]
struct FindingOut<'a> {
    element: &'static str,
    state: &'static str,
    /// The file's name on the claim.
    evidence: Option<&'a str>,
    /// The page or part of it, from 1 on.
    page: Option<usize>,
    excerpt: Option<&'a str>,
    suggests: Option<&'static str>,
    /// What exactly is missing or wrong.
    lacks: Vec<Value>,
}

impl<'a> FindingOut<'a> {
    fn of(finding: &'a Finding) -> Self {
        let place = finding.place.as_ref();
        // What is unreadable stands in the file that could not be read.
        let unread = finding.lacks.iter().find_map(|lack| match lack {
            Lack::Unread(name) if finding.state == State::Unreadable => Some(name.as_str()),
            _ => None,
        });
        Self {
            element: finding.element.code(),
            state: finding.state.code(),
            evidence: place.map(|place| place.evidence.as_str()).or(unread),
            page: place.map(|place| place.part.saturating_add(1)),
            excerpt: place.map(|place| place.excerpt.as_str()),
            suggests: finding.suggests.map(InformationReason::code),
            lacks: finding.lacks.iter().map(lack_out).collect(),
        }
    }
}

fn lack_out(lack: &Lack) -> Value {
    match lack {
        Lack::Product(name) => json!({ "lack": "product", "value": name }),
        Lack::OutOfRange(day) => json!({ "lack": "out-of-range", "value": day.to_string() }),
        Lack::TwoReadings(one, other) => json!({
            "lack": "two-readings", "value": one.to_string(), "other": other.to_string(),
        }),
        Lack::Blank => json!({ "lack": "blank", "value": null }),
        Lack::Other(text) => json!({ "lack": "other", "value": text }),
        Lack::Unstated => json!({ "lack": "unstated", "value": null }),
        Lack::Unread(name) => json!({ "lack": "unread", "value": name }),
    }
}
