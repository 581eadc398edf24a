//! An event in words, from itself alone: what it says, not what follows from it.

use serde::Serialize;
use serde_json::{Value, json};

use super::history::{ByOut, ChangeOut};
use super::shown::EvidenceOut;
use super::{claim, directory, moment, operator};
use crate::domain::calendar::Counting;
use crate::domain::claim::{DecisionTarget, Window};
use crate::domain::event::{ClaimEvent, Event, StoreChange, StoreEvent, What};
use crate::domain::id::Key;
use crate::domain::macros::Macro;
use crate::domain::notice::{Notice, NoticeId, Undelivered};
use crate::domain::saved_view::{Circle, View};
use crate::store::codec::Body;

/// An event on its way out. Those on what all claims share have no claim.
#[derive(Debug, Serialize)]
pub struct EventOut {
    claim: Option<String>,
    number: u32,
    previous: String,
    at: String,
    noticed_at: String,
    by: ByOut,
    event: &'static str,
    changes: Vec<ChangeOut>,
    reasons: Vec<&'static str>,
    comment: Option<String>,
    internal: bool,
    evidence: Vec<EvidenceOut>,
    notices: Vec<Value>,
    decision: Option<Value>,
    facts: Value,
}

impl EventOut {
    /// The JSON of an event as its body keeps it.
    #[must_use]
    pub fn of(body: &Body) -> Self {
        match &body.event {
            Event::Claim(event) => Self::on_claim(body, event),
            Event::Store(event) => Self::on_store(body, event),
        }
    }

    fn on_claim(body: &Body, event: &ClaimEvent) -> Self {
        let what = &event.what;
        Self {
            claim: Some(event.claim.to_string()),
            number: body.number,
            previous: body.previous.to_string(),
            at: moment(event.at),
            noticed_at: moment(event.noticed_at),
            by: ByOut::of(&event.by),
            event: what.name(),
            changes: what.changes().iter().map(ChangeOut::kept).collect(),
            reasons: what.reasons(),
            comment: event.comment.clone(),
            internal: event.internal,
            evidence: what.evidence().iter().map(EvidenceOut::of).collect(),
            notices: event.notices.iter().map(notice).collect(),
            decision: event
                .decision
                .as_ref()
                .map(|(action, by)| json!({ "action": action.code(), "by": by.as_str() })),
            facts: facts(what),
        }
    }

    fn on_store(body: &Body, event: &StoreEvent) -> Self {
        Self {
            claim: None,
            number: body.number,
            previous: body.previous.to_string(),
            at: moment(event.at),
            noticed_at: moment(event.at),
            by: ByOut::of(&event.by),
            event: event.what.name(),
            changes: Vec::new(),
            reasons: Vec::new(),
            comment: None,
            internal: false,
            evidence: Vec::new(),
            notices: Vec::new(),
            decision: None,
            facts: shared_facts(&event.what),
        }
    }

    /// The names of the columns of the same event as comma-separated values.
    pub const COLUMNS: &'static [&'static str] = &[
        "claim",
        "number",
        "previous",
        "at",
        "noticed_at",
        "by",
        "role",
        "event",
        "changes",
        "reasons",
        "comment",
        "internal",
        "evidence",
        "notices",
        "decision",
        "facts",
    ];

    /// The event as comma-separated values: what is no single value stands there as JSON, written
    /// by `json`; what is empty is left out.
    ///
    /// # Errors
    /// Those of `json`.
    pub fn cells<E>(&self, json: impl Fn(&Value) -> Result<String, E>) -> Result<Vec<String>, E> {
        let as_json = |value: Value| {
            let is_empty = match &value {
                Value::Array(all) => all.is_empty(),
                Value::Object(all) => all.is_empty(),
                other => other.is_null(),
            };
            if is_empty { Ok(String::new()) } else { json(&value) }
        };
        Ok(vec![
            self.claim.clone().unwrap_or_default(),
            self.number.to_string(),
            self.previous.clone(),
            self.at.clone(),
            self.noticed_at.clone(),
            self.by.name().to_owned(),
            self.by.role().to_owned(),
            self.event.to_owned(),
            as_json(json!(self.changes))?,
            self.reasons.join(" "),
            self.comment.clone().unwrap_or_default(),
            self.internal.to_string(),
            as_json(json!(self.evidence))?,
            as_json(json!(self.notices))?,
            as_json(json!(self.decision))?,
            as_json(self.facts.clone())?,
        ])
    }
}

fn notice(notice: &Notice) -> Value {
    json!({
        "kind": notice.kind.code(),
        "to": { "role": notice.to.code(), "name": notice.name, "email": notice.email },
        "until": notice.until.map(|day| day.to_string()),
        "hold_until": moment(notice.hold_until),
    })
}

fn keys(keys: &[Key]) -> Value {
    keys.iter().map(ToString::to_string).collect()
}

fn counting(counting: &Counting) -> Value {
    let holiday = |(day, name): &(chrono::NaiveDate, String)| json!({ "date": day.to_string(), "name": name });
    json!({
        "started_at": moment(counting.started_at),
        "start_day": counting.start_day.to_string(),
        "span": counting.span.to_string(),
        "zone": counting.zone.name(),
        "open_through": counting.last_day.to_string(),
        "at": moment(counting.closes_at),
        "holidays": counting.holidays_met.iter().map(holiday).collect::<Value>(),
    })
}

fn window(window: &Window) -> Value {
    let mut told = counting(&window.counting);
    told["window"] = Value::from(window.kind.code());
    told
}

fn target(target: Option<&DecisionTarget>) -> Value {
    target.map_or(Value::Null, |target| {
        let mut told = counting(&target.counting);
        told["last_day"] = Value::from(target.last_day.to_string());
        told["pauses"] = target
            .pauses
            .iter()
            .map(|pause| {
                json!({
                    "from": pause.from.to_string(),
                    "to": pause.to.to_string(),
                    "business_days": pause.business_days,
                })
            })
            .collect();
        told
    })
}

/// What else an event on a claim says, by its own names.
fn facts(what: &What) -> Value {
    let mut told = own_facts(what);
    if let Some(opened) = what.window() {
        told["window"] = window(opened);
    }
    told
}

fn own_facts(what: &What) -> Value {
    match what {
        What::Created { organisation, fields } => {
            json!({ "organisation": organisation.as_str(), "fields": claim::write(fields) })
        }
        What::Edited { keys: claimed, .. } => json!({ "keys": claimed.as_deref().map(keys) }),
        What::Submitted { keys: claimed, target: aim, .. } => {
            json!({ "keys": keys(claimed), "decision_target": target(aim.as_ref()) })
        }
        What::ReviewStarted { takes, .. } => {
            json!({ "takes": takes.as_ref().map(ToString::to_string) })
        }
        What::InformationRequested { remove_products, .. } => {
            json!({ "remove_products": remove_products })
        }
        What::Resubmitted { to, target: aim, .. } => {
            json!({ "to": to.code(), "decision_target": target(aim.as_ref()) })
        }
        What::Approved { keys: held, .. } => json!({ "keys": keys(held) }),
        What::Rejected { is_final, on, .. } => {
            json!({ "final": is_final, "on": on.to_string() })
        }
        What::Disputed { keys: claimed, .. } => json!({ "keys": keys(claimed) }),
        What::ConsentDeclined { on } => json!({ "on": on.to_string() }),
        What::ConsentLapsed { recognised } => json!({ "recognised": recognised }),
        What::RejectionRequested { because, on } => {
            json!({ "because": because.code(), "on": on.to_string() })
        }
        What::Contested { keys: contested } | What::ContestEnded { keys: contested } => {
            json!({ "keys": keys(contested) })
        }
        What::ArbitrationDecided { key, won, on } => {
            json!({ "key": key.to_string(), "won": won, "on": on.to_string() })
        }
        What::AssociationEnded { key, why, on } => {
            json!({ "key": key.to_string(), "why": why.code(), "on": on.to_string() })
        }
        What::Commented { attachments } => json!({ "attachments": attachments }),
        What::Assigned { to } => json!({ "to": to.as_str() }),
        What::Undone { action, number } => json!({ "action": action.code(), "number": number }),
        What::EvidenceAdded(_)
        | What::EvidenceRemoved(_)
        | What::RejectionUpheld
        | What::ReviewProlonged
        | What::Released
        | What::Discarded => json!({}),
    }
}

/// What an event on what all claims share says.
fn shared_facts(what: &StoreChange) -> Value {
    match what {
        StoreChange::Initialised { simulated, edition, zone } => {
            json!({ "simulated": simulated, "edition": edition.code(), "time_zone": zone.name() })
        }
        StoreChange::OperatorAdded(added) => operator(added),
        StoreChange::DirectoryImported(import) => directory::write(import),
        StoreChange::PolicySet { setting, old, new } => {
            json!({ "setting": setting, "old": old, "new": new })
        }
        StoreChange::HolidayAdded { day, name } => {
            json!({ "date": day.to_string(), "name": name })
        }
        StoreChange::ExistingChanged { organisation, subscription, ended } => json!({
            "organisation": organisation.as_str(),
            "subscription_id": subscription.as_str(),
            "ended": ended.map(|(on, why)| json!({ "on": on.to_string(), "why": why.code() })),
        }),
        StoreChange::ViewShared(shared) => {
            json!({ "organisation": organisation(&shared.circle), "new": view(&shared.view) })
        }
        StoreChange::ViewChanged { number, old, new } => {
            json!({ "view": number, "old": view(old), "new": view(new) })
        }
        StoreChange::ViewUnshared { number, view: last } => {
            json!({ "view": number, "old": view(last) })
        }
        StoreChange::NoticesSending { notices, by }
        | StoreChange::NoticesDelivered { notices, by } => {
            json!({ "by": by.code(), "notices": ids(notices) })
        }
        StoreChange::NoticesFailed { failures, by } => {
            let failed = |failed: &Undelivered| {
                json!({
                    "notice": failed.notice.to_string(),
                    "code": failed.fault.code(),
                    "said": failed.said,
                })
            };
            let failures: Vec<Value> = failures.iter().map(failed).collect();
            json!({ "by": by.code(), "failures": failures })
        }
        StoreChange::MacroAdded(new) => json!({ "new": answer(new) }),
        StoreChange::MacroChanged { number, old, new } => {
            json!({ "macro": number, "old": answer(old), "new": answer(new) })
        }
        StoreChange::MacroRemoved { number, old } => {
            json!({ "macro": number, "old": answer(old) })
        }
        StoreChange::MacroOverridden { shipped, old, new } => {
            json!({ "macro": shipped.code(), "old": old.as_ref().map(answer), "new": answer(new) })
        }
        StoreChange::MacroReset { shipped, old } => {
            json!({ "macro": shipped.code(), "old": answer(old) })
        }
    }
}

/// With whom a view is shared: an organisation, or none for the reviewers.
fn organisation(circle: &Circle) -> Option<&str> {
    match circle {
        Circle::Reviewers => None,
        Circle::Organisation(id) => Some(id.as_str()),
    }
}

fn view(view: &View) -> Value {
    json!({ "name": view.name.as_str(), "query": view.query, "sort": view.sort })
}

fn ids(notices: &[NoticeId]) -> Vec<String> {
    notices.iter().map(ToString::to_string).collect()
}

fn answer(of: &Macro) -> Value {
    json!({
        "name": of.name.as_str(),
        "action": of.does.action().code(),
        "reasons": of.does.reasons(),
        "text": of.text,
    })
}
