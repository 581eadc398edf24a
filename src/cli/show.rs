//! `show`: a claim with all that the operator may see of it.

use super::args::ShowArgs;
use super::failure::Failure;
use super::list::deadline;
use super::output::Output;
use super::session::Session;
use super::table::{pairs, table};
use crate::desk::ClaimView;
use crate::domain::calendar::Zone;
use crate::domain::claim::{Association, Comment};
use crate::domain::field::{Field, Fields, Value};
use crate::i18n::Texts;
use crate::text::{clean_line, clean_multiline, wrap};
use crate::wire::shown::{ClaimOut, spoken};

/// How wide a comment is told, in cells.
const COMMENT_CELLS: usize = 88;

pub(super) fn run(
    session: &Session,
    args: &ShowArgs,
    output: &mut Output<'_>,
) -> Result<(), Failure> {
    let view = match args.at {
        Some(number) => session.desk.claim_at(session.who(), args.id, number)?,
        None => session.claim(args.id)?,
    };
    let texts = output.texts;
    if output.json {
        let side = session.operator.role.side();
        return output.data(&ClaimOut::of(&view, side, texts));
    }
    let zone = session.zone()?;
    let past = args.at.map(|number| (texts.cli.label.past)(args.id, number)).unwrap_or_default();
    let parts = [
        past,
        head(&view, texts, zone),
        entered(&view.fields, texts),
        products(&view, texts),
        evidence(&view, texts),
        rivals(&view, texts),
        gaps(&view, texts),
        thread(&view, texts, zone),
        actions(&view, texts),
    ];
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    output.say(&parts.join("\n\n"))
}

fn clean(text: &str) -> String {
    clean_line(text).into_owned()
}

fn head(view: &ClaimView, texts: &Texts, zone: Zone) -> String {
    let label = &texts.cli.label;
    let since = texts.time.moment(view.status_since, zone);
    let punctuation = &texts.punctuation;
    let mut status = punctuation.beside(texts.term.status(view.status), &since);
    for (holds, word) in [(view.contested, label.contested), (view.unrecorded, label.not_recorded)]
    {
        if holds {
            status = punctuation.listed([status.as_str(), word]);
        }
    }
    let named = |name: &str, id: &str| {
        if name.is_empty() || name == id { clean(id) } else { clean(&punctuation.beside(name, id)) }
    };
    let mut rows = vec![
        (label.claim, format!("{}  {}", view.id, clean(&view.fields.name))),
        (label.status, status),
        (label.revision, view.revision.to_string()),
    ];
    if let Some(due) = &view.due {
        let due = punctuation.labelled(texts.term.window(due.window), &deadline(due, texts));
        rows.push((texts.term.word(crate::i18n::term::Word::Due), due));
    }
    if let Some(target) = &view.target {
        rows.push((label.target, texts.time.day(target.last_day)));
    }
    let reasons: Vec<String> = view
        .reason_codes()
        .into_iter()
        .chain(view.because.map(crate::domain::status::Because::code))
        .map(|code| texts.term.reason_named(code))
        .collect();
    if !reasons.is_empty() {
        rows.push((label.reasons, punctuation.listed(reasons)));
    }
    let organisation = named(&view.organisation_name, view.organisation.as_str());
    rows.push((label.organisation, organisation));
    if !view.customer_name.is_empty() {
        rows.push((label.customer, clean(&view.customer_name)));
    }
    if let Some(assignee) = &view.assignee {
        rows.push((label.assignee, clean(assignee.as_str())));
    }
    if let Some(association) = &view.association {
        rows.push((label.association, associated(association, texts, zone)));
    }
    if !view.keys.is_empty() {
        let keys: Vec<String> = view.keys.iter().map(|key| clean(&key.to_string())).collect();
        rows.push((label.keys, punctuation.listed(keys)));
    }
    pairs(&rows)
}

fn associated(association: &Association, texts: &Texts, zone: Zone) -> String {
    let state = texts.term.association(association.state);
    let through = texts.time.day(association.opt_out_through);
    let mut told = format!("{state}; {} {through}", texts.cli.label.declined_through);
    if let Some(sent) = association.sent_for_evaluation_at {
        told = texts.punctuation.beside(state, &texts.time.moment(sent, zone));
    }
    if let Some(ended) = association.ended {
        let why = texts.term.end_reason(ended.why);
        let told_end = texts.punctuation.labelled(&texts.time.day(ended.on), why);
        told = texts.punctuation.beside(state, &told_end);
    }
    told
}

fn entered(fields: &Fields, texts: &Texts) -> String {
    let rows: Vec<(&str, String)> = Field::ALL
        .iter()
        .filter(|field| **field != Field::Products && **field != Field::Name)
        .map(|&field| (field, fields.get(field)))
        .filter(|(_, value)| !value.is_blank())
        .map(|(field, value)| (texts.term.field(field), told_value(field, &value, fields, texts)))
        .collect();
    pairs(&rows)
}

/// A field's value as people read it.
fn told_value(field: Field, value: &Value, fields: &Fields, texts: &Texts) -> String {
    use crate::domain::field::Entered;
    match value {
        Value::Text(_) if field == Field::SolutionArea => fields.known_area().map_or_else(
            || {
                fields
                    .solution_area
                    .as_ref()
                    .map(|area| clean(&area.to_string()))
                    .unwrap_or_default()
            },
            |area| texts.term.solution_area(area).to_owned(),
        ),
        Value::Text(text) => clean(text),
        Value::Activities(activities) => {
            let names = activities.iter().map(|activity| match activity {
                Entered::Known(activity) => texts.term.activity(*activity).to_owned(),
                Entered::Other(text) => clean(text),
            });
            texts.punctuation.listed(names)
        }
        Value::Products(lines) => {
            texts.punctuation.listed(lines.iter().map(|line| clean(&line.product)))
        }
    }
}

fn products(view: &ClaimView, texts: &Texts) -> String {
    use crate::i18n::term::Word;
    if view.fields.products.is_empty() {
        return String::new();
    }
    let rows: Vec<Vec<String>> = view
        .fields
        .products
        .iter()
        .map(|line| vec![line.product.clone(), line.subscription_id.clone()])
        .collect();
    table(&[texts.term.word(Word::Product), texts.term.word(Word::SubscriptionId)], &rows)
}

fn evidence(view: &ClaimView, texts: &Texts) -> String {
    if view.evidence.is_empty() {
        return String::new();
    }
    let label = &texts.cli.label;
    let rows: Vec<Vec<String>> = view
        .evidence
        .iter()
        .map(|file| vec![file.name.clone(), file.size.to_string(), file.media_type.clone()])
        .collect();
    let head = texts.term.word(crate::i18n::term::Word::ProofOfExecution);
    table(&[head, label.size, label.media_type], &rows)
}

fn rivals(view: &ClaimView, texts: &Texts) -> String {
    if view.rivals.is_empty() {
        return String::new();
    }
    let label = &texts.cli.label;
    let rows: Vec<Vec<String>> = view
        .rivals
        .iter()
        .map(|rival| {
            let claim = rival.claim.map(|id| id.to_string());
            let keys: Vec<String> = rival.keys.iter().map(ToString::to_string).collect();
            vec![
                claim.unwrap_or_else(|| rival.organisation.to_string()),
                rival.organisation_name.clone(),
                rival.status.map(|status| texts.term.status(status)).unwrap_or_default().to_owned(),
                texts.punctuation.listed(keys),
            ]
        })
        .collect();
    let headings = [label.competitors, label.organisation, label.status, label.keys];
    table(&headings, &rows)
}

fn gaps(view: &ClaimView, texts: &Texts) -> String {
    if view.gaps.is_empty() {
        return String::new();
    }
    let lines = view.gaps.iter().map(|gap| format!("  {}", texts.refusal.message(gap)));
    let lines: Vec<String> = lines.collect();
    let label = texts.punctuation.labelled(texts.cli.label.gaps, "");
    format!("{}\n{}", label.trim_end(), lines.join("\n"))
}

fn thread(view: &ClaimView, texts: &Texts, zone: Zone) -> String {
    let said: Vec<String> =
        view.comments.iter().map(|said| word(said, &view.fields, texts, zone)).collect();
    said.join("\n")
}

fn word(said: &Comment, fields: &Fields, texts: &Texts, zone: Zone) -> String {
    let label = &texts.cli.label;
    let name = clean(said.by.name.as_str());
    let who = texts.punctuation.listed([name.as_str(), texts.term.role(said.by.role)]);
    let mut who = format!("{}  {who}", texts.time.moment(said.at, zone));
    for (holds, word) in [(said.internal, label.internal), (said.undone, label.undone)] {
        if holds {
            who = texts.punctuation.beside(&who, word);
        }
    }
    let mut told = format!("{who}\n{}", quoted(&spoken(said, fields, texts)));
    if !said.attachments.is_empty() {
        let attached =
            (texts.screen.comments.attached)(&texts.punctuation.listed(&said.attachments));
        told = format!("{told}\n    {}", clean(&attached));
    }
    told
}

/// A text of several lines, clean and set in.
pub(super) fn quoted(text: &str) -> String {
    let lines = wrap(&clean_multiline(text), COMMENT_CELLS);
    lines
        .iter()
        .map(|line| format!("    {line}").trim_end().to_owned())
        .collect::<Vec<_>>()
        .join("\n")
}

/// What is open, then what is not, with the reason; nothing for the past.
fn actions(view: &ClaimView, texts: &Texts) -> String {
    if view.actions.is_empty() {
        return String::new();
    }
    let label = &texts.cli.label;
    let mut rows = Vec::new();
    for state in view.actions.iter().filter(|state| state.is_open()) {
        rows.push(vec![state.action.code().to_owned(), label.open.to_owned()]);
    }
    for state in view.actions.iter().filter(|state| !state.is_open()) {
        let why = state.refusals.first().map(|refusal| texts.refusal.message(refusal));
        let why = why.unwrap_or_else(|| label.not_open.to_owned());
        rows.push(vec![state.action.code().to_owned(), why]);
    }
    table(&[label.actions, ""], &rows)
}
