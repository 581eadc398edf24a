//! `macro`: macros, listed, shown and changed; and the one that an acting command names.

use serde::Serialize;
use serde_json::json;

use super::args::{MacroVerb, On};
use super::failure::Failure;
use super::output::Output;
use super::session::Session;
use super::table::{pairs, table};
use crate::desk::{MacroChange, MacroDraft, Unwatched, macros as saved};
use crate::domain::id::ClaimId;
use crate::domain::macros::{Does, Filled, MacroCode, all_resolved};
use crate::domain::moves::Action;
use crate::domain::refusal::{Code, Facts, Refusal};
use crate::i18n::Texts;
use crate::i18n::cli::Trouble;
use crate::i18n::macros::{MacroDone, MacroTrouble, Worded, find, near, needs_precheck};
use crate::text::clean_multiline;

pub(super) fn run(
    session: &Session,
    verb: MacroVerb,
    output: &mut Output<'_>,
) -> Result<(), Failure> {
    match verb {
        MacroVerb::List => list(session, output),
        MacroVerb::Show { name, claim } => show(session, &name, claim, output),
        MacroVerb::Set { name, action, reason, text, rename } => {
            set(session, Setting { name, action, reason, text, rename }, output)
        }
        MacroVerb::Remove { name } => {
            let known = named(session, &name, output.texts)?;
            change(session, MacroChange::Remove(known.code), MacroDone::Removed, &known, output)
        }
        MacroVerb::Reset { name } => {
            let known = named(session, &name, output.texts)?;
            change(session, MacroChange::Reset(known.code), MacroDone::Reset, &known, output)
        }
    }
}

/// What a macro that is named on the command line comes to on a claim: what it does, and the text,
/// in which nothing is left in braces.
///
/// # Errors
/// When there is no such macro, it is for none of these actions, or a placeholder cannot be filled.
pub(super) fn answer(
    session: &Session,
    on: On,
    asked: &[Action],
    written: &str,
    texts: &Texts,
) -> Result<(Does, String), Failure> {
    let view = session.claim(on.id)?;
    let known = named(session, written, texts)?;
    let is_for = known.does.action();
    // Who asks and where the claim stands come before what was handed in.
    session.ready(on, is_for)?;
    if !asked.contains(&is_for) {
        let asked = asked.first().copied().unwrap_or(is_for);
        let facts = Facts::Macro { is_for, asked };
        return Err(Failure::refused(&[Refusal::of(Code::MacroOfOtherAction).with(facts)]));
    }
    let filled = filled(session, &known, view.id, texts)?;
    let field = if is_for == Action::Comment || is_for == Action::InternalNote {
        "text"
    } else {
        "comment"
    };
    match all_resolved(&filled.left, field) {
        Ok(()) => Ok((known.does, filled.text)),
        Err(refusals) => Err(Failure::refused(refusals.all())),
    }
}

fn worded(session: &Session, texts: &Texts) -> Result<Vec<Worded>, Failure> {
    let macros = session.desk.macros(session.who())?;
    Ok(macros.iter().map(|known| Worded::of(known, texts)).collect())
}

fn named(session: &Session, written: &str, texts: &Texts) -> Result<Worded, Failure> {
    let macros = worded(session, texts)?;
    find(&macros, written).cloned().ok_or_else(|| {
        let near = near(&macros, written);
        Trouble::Macro(MacroTrouble::Missing(written.to_owned(), near)).into()
    })
}

/// What a macro says about a claim. PoE is read only where the text asks for what it lacks.
fn filled(
    session: &Session,
    known: &Worded,
    claim: ClaimId,
    texts: &Texts,
) -> Result<Filled, Failure> {
    let view = session.claim(claim)?;
    let rules = session.desk.rules(session.who())?;
    let missing = if needs_precheck(&known.text) {
        let findings = session.desk.precheck(session.who(), claim, &Unwatched)?;
        Some(saved::suggested(&findings).1)
    } else {
        None
    };
    let mut particulars = view.particulars(&rules, &session.operator, session.desk.now());
    particulars.missing = missing.as_deref();
    Ok(known.filled(&particulars, texts))
}

struct Setting {
    name: String,
    action: Option<Action>,
    reason: Vec<String>,
    text: Option<String>,
    rename: Option<String>,
}

/// Adds a macro, or changes the one that has the name.
fn set(session: &Session, setting: Setting, output: &mut Output<'_>) -> Result<(), Failure> {
    let macros = worded(session, output.texts)?;
    let known = find(&macros, &setting.name);
    let mut draft = match known {
        Some(known) => MacroDraft::of(&known.name, &known.does, &known.text),
        None => MacroDraft {
            name: setting.name,
            action: setting.action.ok_or_else(|| {
                Failure::refused(&[Refusal::at(Code::MissingField, "macro.action")])
            })?,
            information: Vec::new(),
            rejection: None,
            text: String::new(),
        },
    };
    draft.name = setting.rename.unwrap_or(draft.name);
    draft.text = setting.text.unwrap_or(draft.text);
    draft.action = setting.action.unwrap_or(draft.action);
    if !setting.reason.is_empty() {
        reasons(&mut draft, &setting.reason)?;
    }
    let name = draft.name.clone();
    let (change, done) = match known {
        Some(known) => (MacroChange::Change(known.code, draft), MacroDone::Changed),
        None => (MacroChange::Add(draft), MacroDone::Added),
    };
    let code = session.desk.change_macros(session.who(), change)?;
    told(code, done, &name, output)
}

/// Takes reasons by code, as the action has them.
fn reasons(draft: &mut MacroDraft, given: &[String]) -> Result<(), Failure> {
    draft.information.clear();
    draft.rejection = None;
    let refusal = |code, reason: &String| {
        let refusal = Refusal::at(code, "reason").with(Facts::Text(reason.clone()));
        Failure::refused(&[refusal])
    };
    for reason in given {
        match draft.action {
            Action::RequestInformation => {
                let known = reason.parse();
                draft.information.push(known.map_err(|_| refusal(Code::ReasonNotAllowed, reason))?);
            }
            Action::Reject if draft.rejection.is_none() => {
                let known = reason.parse();
                draft.rejection = Some(known.map_err(|_| refusal(Code::ReasonNotAllowed, reason))?);
            }
            _ => return Err(refusal(Code::ReasonNotAllowed, reason)),
        }
    }
    Ok(())
}

fn change(
    session: &Session,
    change: MacroChange,
    done: MacroDone,
    known: &Worded,
    output: &mut Output<'_>,
) -> Result<(), Failure> {
    let code = session.desk.change_macros(session.who(), change)?;
    let macros = worded(session, output.texts)?;
    // One that was reset has its own name again.
    let now = macros.iter().find(|one| one.code == code).map_or(&known.name, |one| &one.name);
    told(code, done, now, output)
}

fn told(
    code: MacroCode,
    done: MacroDone,
    name: &str,
    output: &mut Output<'_>,
) -> Result<(), Failure> {
    if output.json {
        return output.data(&json!({ "code": code.to_string(), "name": name }));
    }
    output.say(&(output.texts.macros.done)(done, name, &code.to_string()))
}

/// A macro on its way out.
#[derive(Serialize)]
struct MacroOut<'a> {
    name: &'a str,
    code: String,
    action: &'static str,
    reasons: Vec<&'static str>,
    origin: &'static str,
    text: &'a str,
    /// What it says about a claim.
    #[serde(skip_serializing_if = "Option::is_none")]
    filled: Option<FilledOut<'a>>,
}

#[derive(Serialize)]
struct FilledOut<'a> {
    claim: String,
    text: &'a str,
    /// What could not be filled in, by its place in the text.
    left: Vec<LeftOut<'a>>,
}

#[derive(Serialize)]
struct LeftOut<'a> {
    placeholder: &'a str,
    line: usize,
}

impl<'a> MacroOut<'a> {
    fn of(known: &'a Worded) -> Self {
        Self {
            name: &known.name,
            code: known.code.to_string(),
            action: known.does.action().code(),
            reasons: known.does.reasons(),
            origin: known.origin.code(),
            text: &known.text,
            filled: None,
        }
    }
}

fn list(session: &Session, output: &mut Output<'_>) -> Result<(), Failure> {
    let texts = output.texts;
    let macros = worded(session, texts)?;
    if output.json {
        return output.data(&macros.iter().map(MacroOut::of).collect::<Vec<_>>());
    }
    let label = &texts.macros.label;
    let headings = [label.name, label.origin, label.code, label.action];
    let row = |known: &Worded| {
        let origin = (texts.macros.origin)(known.origin).to_owned();
        vec![known.name.clone(), origin, known.code.to_string(), known.told(texts)]
    };
    output.say(&table(&headings, &macros.iter().map(row).collect::<Vec<_>>()))
}

fn show(
    session: &Session,
    written: &str,
    claim: Option<ClaimId>,
    output: &mut Output<'_>,
) -> Result<(), Failure> {
    let texts = output.texts;
    let known = named(session, written, texts)?;
    let filled = claim.map(|claim| filled(session, &known, claim, texts)).transpose()?;
    if output.json {
        let mut out = MacroOut::of(&known);
        out.filled = filled.as_ref().zip(claim).map(|(filled, claim)| FilledOut {
            claim: claim.to_string(),
            text: &filled.text,
            left: filled
                .left
                .iter()
                .map(|left| LeftOut { placeholder: &left.name, line: left.line })
                .collect(),
        });
        return output.data(&out);
    }
    let label = &texts.macros.label;
    output.say(&pairs(&[
        (label.name, known.name.clone()),
        (label.code, known.code.to_string()),
        (label.origin, (texts.macros.origin)(known.origin).to_owned()),
        (label.action, known.told(texts)),
    ]))?;
    let text = filled.as_ref().map_or(&known.text, |filled| &filled.text);
    output.say(&format!("\n{}", clean_multiline(text)))?;
    if let Err(refusals) = all_resolved(filled.as_ref().map_or(&[], |filled| &filled.left), "text")
    {
        for refusal in refusals.all() {
            let words = texts.refusal.words(refusal);
            output.say(&format!("\n{}", words.in_full(&texts.punctuation)))?;
        }
    }
    Ok(())
}
