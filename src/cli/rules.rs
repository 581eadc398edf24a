//! `rules`: statuses, moves, roles, windows and codes, printed from the code that decides.

use serde_json::{Value, json};

use super::args::RulesFormat;
use super::failure::{self, ErrorCode, Failure};
use super::output::Output;
use super::table::table;
use crate::domain::actor::Role;
use crate::domain::moves::{MOVES, Move};
use crate::domain::policy::{Edition, Policy};
use crate::domain::refusal::{Class, Code};
use crate::domain::status::{
    Activity, Because, InformationReason, RejectionReason, SolutionArea, Status, WindowKind,
};
use crate::i18n::Texts;
use crate::i18n::term::EventName;

pub(super) fn run(format: Option<RulesFormat>, output: &mut Output<'_>) -> Result<(), Failure> {
    let asked = if output.json { RulesFormat::Json } else { RulesFormat::Text };
    let texts = output.texts;
    match format.unwrap_or(asked) {
        RulesFormat::Text => output.say(&text(texts)),
        RulesFormat::Mermaid => output.say(&mermaid(texts)),
        RulesFormat::Json => output.data(&data(texts)),
    }
}

fn data(texts: &Texts) -> Value {
    let editions = [Edition::Edition2020, Edition::Edition2023];
    json!({
        "statuses": Status::ALL.iter().map(|&status| json!({
            "code": status.code(),
            "name": texts.term.status(status),
            "meaning": texts.help.of.status(status),
        })).collect::<Vec<_>>(),
        "moves": MOVES.iter().map(row).collect::<Vec<_>>(),
        "roles": Role::ALL.iter().map(|&role| json!({
            "code": role.code(),
            "name": texts.term.role(role),
            "meaning": texts.help.of.role(role),
        })).collect::<Vec<_>>(),
        "windows": WindowKind::ALL.iter().map(|&kind| {
            let mut window = json!({ "window": kind.code(), "name": texts.term.window(kind) });
            for edition in editions {
                window[edition.code()] = Value::from(Policy::of(edition).window(kind).to_string());
            }
            window
        }).collect::<Vec<_>>(),
        "solution_areas": all(SolutionArea::ALL, SolutionArea::code),
        "activities": all(Activity::ALL, Activity::code),
        "information_reasons": all(InformationReason::ALL, InformationReason::code),
        "rejection_reasons": all(RejectionReason::ALL, RejectionReason::code),
        "because": all(Because::ALL, Because::code),
        "events": all(EventName::ALL, EventName::code),
        "codes": failure::codes().collect::<Vec<_>>(),
        "refusals": Code::ALL.iter().map(|code| json!({
            "code": code.code(),
            "class": class(*code),
            "exit": 1,
        })).collect::<Vec<_>>(),
        "errors": ErrorCode::ALL.iter().map(|code| json!({
            "code": code.code(),
            "exit": code.exit(),
        })).collect::<Vec<_>>(),
    })
}

fn all<T: Copy>(members: &[T], code: fn(T) -> &'static str) -> Vec<&'static str> {
    members.iter().map(|&member| code(member)).collect()
}

fn row(row: &Move) -> Value {
    json!({
        "action": row.action.code(),
        "from": all(row.from, Status::code),
        "to": all(row.to, Status::code),
        "by": all(row.by, Role::code),
        "if_contested": row.if_contested,
    })
}

const fn class(code: Code) -> &'static str {
    match code.class() {
        Class::Permission => "permission",
        Class::Status => "status",
        Class::Content => "content",
    }
}

fn text(texts: &Texts) -> String {
    let label = &texts.cli.label;
    let statuses: Vec<Vec<String>> = Status::ALL
        .iter()
        .map(|&status| {
            let (code, name) = (status.code().to_owned(), texts.term.status(status).to_owned());
            vec![code, name, texts.help.of.status(status).to_owned()]
        })
        .collect();
    let roles: Vec<Vec<String>> = Role::ALL
        .iter()
        .map(|&role| {
            let (code, name) = (role.code().to_owned(), texts.term.role(role).to_owned());
            vec![code, name, texts.help.of.role(role).to_owned()]
        })
        .collect();
    let refusals: Vec<Vec<String>> = Code::ALL
        .iter()
        .map(|&code| vec![code.code().to_owned(), class(code).to_owned()])
        .collect();
    let errors: Vec<Vec<String>> = ErrorCode::ALL
        .iter()
        .map(|code| vec![code.code().to_owned(), code.exit().to_string()])
        .collect();
    [
        table(&[label.statuses, label.name, ""], &statuses),
        moves(texts),
        table(&[label.roles, label.name, ""], &roles),
        windows(texts),
        table(&[label.refusal_codes, ""], &refusals),
        table(&[label.error_codes, label.exit_code], &errors),
    ]
    .join("\n\n")
}

fn moves(texts: &Texts) -> String {
    let label = &texts.cli.label;
    let rows: Vec<String> = MOVES
        .iter()
        .map(|row| {
            let mut action = row.action.code().to_owned();
            if row.if_contested {
                action = texts.punctuation.beside(&action, label.contested);
            }
            let told = |label: &str, codes: Vec<&'static str>| {
                let codes = if codes.is_empty() {
                    "–".to_owned()
                } else {
                    texts.punctuation.listed(codes)
                };
                format!("    {}", texts.punctuation.labelled(label, &codes))
            };
            let from = told(label.from, all(row.from, Status::code));
            let to = told(label.to, all(row.to, Status::code));
            let by = told(label.by, all(row.by, Role::code));
            [format!("  {action}"), from, to, by].join("\n")
        })
        .collect();
    format!("{}\n{}", label.moves, rows.join("\n"))
}

fn windows(texts: &Texts) -> String {
    let label = &texts.cli.label;
    let span = |edition, kind| Policy::of(edition).window(kind).to_string();
    let rows: Vec<Vec<String>> = WindowKind::ALL
        .iter()
        .map(|&kind| {
            let (code, name) = (kind.code().to_owned(), texts.term.window(kind).to_owned());
            let earlier = span(Edition::Edition2020, kind);
            vec![code, name, earlier, span(Edition::Edition2023, kind)]
        })
        .collect();
    let editions = [Edition::Edition2020.code(), Edition::Edition2023.code()];
    table(&[label.windows, label.name, editions[0], editions[1]], &rows)
}

/// The moves that change the status, as a state diagram.
fn mermaid(texts: &Texts) -> String {
    let node = |status: Status| status.code().replace('-', "_");
    let mut lines = vec!["stateDiagram-v2".to_owned()];
    for &status in Status::ALL {
        lines.push(format!("    state \"{}\" as {}", texts.term.status(status), node(status)));
    }
    for row in MOVES {
        let action = row.action.code();
        for &to in row.to {
            if row.from.is_empty() {
                lines.push(format!("    [*] --> {} : {action}", node(to)));
            }
            for &from in row.from {
                if from != to {
                    lines.push(format!("    {} --> {} : {action}", node(from), node(to)));
                }
            }
        }
    }
    lines.join("\n")
}
