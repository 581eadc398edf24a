//! `explain`: how each deadline of a claim was counted.

use serde_json::{Value, json};

use super::failure::Failure;
use super::output::Output;
use super::session::Session;
use crate::desk::ClaimView;
use crate::domain::calendar::{Counting, Verdict};
use crate::domain::claim::Window;
use crate::domain::id::ClaimId;
use crate::domain::status::Status;
use crate::wire::moment;

pub(super) fn run(session: &Session, id: ClaimId, output: &mut Output<'_>) -> Result<(), Failure> {
    let view = session.claim(id)?;
    let past = past_windows(session, &view)?;
    if output.json {
        return output.data(&told(&view, &past));
    }
    let texts = output.texts;
    let mut parts: Vec<Vec<String>> = Vec::new();
    parts.extend(view.window.as_ref().map(|window| texts.time.explain_window(window)));
    if let Some(target) = &view.target {
        let zone = session.zone()?;
        let held = view.status == Status::PartnerActionRequired;
        let since = held.then(|| zone.local_day(view.status_since));
        parts.push(texts.time.explain_target(target, since));
    }
    for window in &past {
        let mut lines = vec![texts.cli.done.no_longer_runs.to_owned()];
        lines.extend(texts.time.explain_window(window));
        parts.push(lines);
    }
    if parts.is_empty() {
        return output.say(texts.cli.done.no_deadline);
    }
    let parts: Vec<String> = parts.iter().map(|lines| lines.join("\n")).collect();
    output.say(&parts.join("\n\n"))
}

/// The windows that the claim's events opened and that no longer run, newest first.
fn past_windows(session: &Session, view: &ClaimView) -> Result<Vec<Window>, Failure> {
    let history = session.desk.history(session.who(), view.id, None)?;
    let mut windows: Vec<Window> = history.into_iter().filter_map(|entry| entry.window).collect();
    windows.retain(|window| view.window.as_ref() != Some(window));
    windows.reverse();
    Ok(windows)
}

fn told_window(window: &Window) -> Value {
    let mut told = counted(&window.counting);
    told["window"] = Value::from(window.kind.code());
    told
}

fn told(view: &ClaimView, past: &[Window]) -> Value {
    json!({
        "id": view.id.to_string(),
        "window": view.window.as_ref().map(told_window),
        "past": past.iter().map(told_window).collect::<Vec<_>>(),
        "decision_target": view.target.as_ref().map(|target| {
            let mut told = counted(&target.counting);
            told["last_day"] = Value::from(target.last_day.to_string());
            told["pauses"] = target
                .pauses
                .iter()
                .map(|pause| json!({
                    "from": pause.from.to_string(),
                    "to": pause.to.to_string(),
                    "business_days": pause.business_days,
                }))
                .collect();
            told
        }),
    })
}

fn counted(counting: &Counting) -> Value {
    let steps: Vec<Value> = counting
        .explain()
        .iter()
        .map(|step| {
            let day = step.day.to_string();
            match step.verdict {
                Verdict::Start => json!({ "day": day, "verdict": "start" }),
                Verdict::Counted(number) => {
                    json!({ "day": day, "verdict": "counted", "number": number })
                }
                Verdict::Weekend => json!({ "day": day, "verdict": "weekend" }),
                Verdict::Holiday(name) => {
                    json!({ "day": day, "verdict": "holiday", "name": name })
                }
            }
        })
        .collect();
    json!({
        "span": counting.span.to_string(),
        "zone": counting.zone.name(),
        "started_at": moment(counting.started_at),
        "open_through": counting.last_day.to_string(),
        "at": moment(counting.closes_at),
        "days": steps,
    })
}
