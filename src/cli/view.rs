//! `view`: saved views, listed and changed; and the one that `list --view` names.

use serde::Serialize;

use super::args::ViewVerb;
use super::failure::Failure;
use super::output::Output;
use super::session::Session;
use super::table::table;
use crate::desk::{DeskError, SavedView, Sort, Unwatched, ViewChange, ViewCounts, Whose, saved};
use crate::domain::saved_view::ViewCode;
use crate::i18n::Texts;
use crate::i18n::cli::Trouble;
use crate::i18n::view::{ViewDone, ViewTrouble};

pub(super) fn run(
    session: &Session,
    verb: ViewVerb,
    output: &mut Output<'_>,
) -> Result<(), Failure> {
    match verb {
        ViewVerb::List => list(session, output),
        ViewVerb::Save { name, query, sort, shared } => {
            save(session, Saving { name, query, sort, shared }, output)
        }
        ViewVerb::Remove { name } => {
            change(session, &name, ViewDone::Removed, ViewChange::Remove, output)
        }
        ViewVerb::Rename { name, to } => {
            let rename = |code| ViewChange::Rename { code, name: to };
            change(session, &name, ViewDone::Renamed, rename, output)
        }
        ViewVerb::Move { name, to } => {
            let to = usize::try_from(to).unwrap_or(usize::MAX).saturating_sub(1);
            let go = |code| ViewChange::Move { code, to };
            change(session, &name, ViewDone::Moved, go, output)
        }
        ViewVerb::Share { name } => {
            change(session, &name, ViewDone::Shared, ViewChange::Share, output)
        }
        ViewVerb::Unshare { name } => {
            change(session, &name, ViewDone::Unshared, ViewChange::Unshare, output)
        }
    }
}

/// The view that is written so.
///
/// # Errors
/// When there is none; with what may have been meant.
pub(super) fn named(session: &Session, written: &str, texts: &Texts) -> Result<SavedView, Failure> {
    let views = session.desk.views(session.who())?;
    let shipped = texts.view.shipped;
    saved::find(&views, written, shipped).cloned().ok_or_else(|| {
        let near = saved::near(&views, written, shipped);
        Trouble::View(ViewTrouble::Missing(written.to_owned(), near)).into()
    })
}

/// Why a view that cannot be read is not listed.
pub(super) fn broken(view: &SavedView, texts: &Texts) -> Option<Failure> {
    let fault = view.fault.clone()?;
    let name = name_of(view, texts);
    Some(Trouble::View(ViewTrouble::Broken(name, view.query.clone(), fault)).into())
}

/// A view's name, in the language that is spoken.
fn name_of(view: &SavedView, texts: &Texts) -> String {
    match (&view.name, view.code) {
        (Some(name), _) => name.to_string(),
        (None, ViewCode::Shipped(shipped)) => (texts.view.shipped)(shipped).to_owned(),
        (None, code) => code.to_string(),
    }
}

struct Saving {
    name: String,
    query: String,
    sort: Sort,
    shared: bool,
}

/// Saves a view, or lets the one that has the name ask for something else.
fn save(session: &Session, saving: Saving, output: &mut Output<'_>) -> Result<(), Failure> {
    let Saving { name, query, sort, shared } = saving;
    let views = session.desk.views(session.who())?;
    let whose = if shared { Whose::Shared } else { Whose::Own };
    let known = saved::find_of(whose, &views, &name, output.texts.view.shipped);
    let known = known.map(|view| view.code);
    let (change, done) = if let Some(code) = known {
        (ViewChange::Change { code, query: query.clone(), sort }, ViewDone::Changed)
    } else {
        let done = if shared { ViewDone::SavedShared } else { ViewDone::Saved };
        (ViewChange::Save { name, query: query.clone(), sort, shared }, done)
    };
    let code = session.desk.change_views(session.who(), change).map_err(|error| match error {
        DeskError::Query(mistakes) => Trouble::Query(query, mistakes).into(),
        error => Failure::from(error),
    })?;
    told(session, code, None, done, output)
}

fn change(
    session: &Session,
    written: &str,
    done: ViewDone,
    change: impl FnOnce(ViewCode) -> ViewChange,
    output: &mut Output<'_>,
) -> Result<(), Failure> {
    let view = named(session, written, output.texts)?;
    let code =
        session.desk.change_views(session.who(), change(view.code)).map_err(
            |error| match error {
                DeskError::Query(mistakes) => Trouble::Query(view.query.clone(), mistakes).into(),
                error => Failure::from(error),
            },
        )?;
    told(session, code, Some(&view), done, output)
}

/// Tells what was done to a view; `before` is what it was, for one that may be gone.
fn told(
    session: &Session,
    code: ViewCode,
    before: Option<&SavedView>,
    done: ViewDone,
    output: &mut Output<'_>,
) -> Result<(), Failure> {
    let views = session.desk.views(session.who())?;
    let now = views.iter().find(|view| view.code == code).or(before);
    let name = now.map(|view| name_of(view, output.texts)).unwrap_or_default();
    if output.json {
        return output.data(&serde_json::json!({ "code": code.to_string(), "name": name }));
    }
    output.say(&(output.texts.view.done)(done, &name, &code.to_string()))
}

/// A view on its way out.
#[derive(Serialize)]
struct ViewOut {
    name: String,
    code: String,
    query: String,
    sort: &'static str,
    whose: &'static str,
    /// How many claims it finds; none where it cannot be read.
    count: Option<usize>,
    /// Why it cannot be read.
    fault: Option<String>,
    /// Whether its name stands for another view.
    shadowed: bool,
}

impl ViewOut {
    fn of(view: &SavedView, views: &[SavedView], counts: &ViewCounts, texts: &Texts) -> Self {
        let fault = view.fault.as_ref();
        Self {
            name: name_of(view, texts),
            code: view.code.to_string(),
            query: view.query.clone(),
            sort: view.sort.code(),
            whose: view.whose().code(),
            count: counts.get(&view.code).copied().filter(|_| fault.is_none()),
            fault: fault.map(|fault| (texts.view.fault)(&view.query, fault)),
            shadowed: saved::is_shadowed(view, views, texts.view.shipped),
        }
    }
}

fn list(session: &Session, output: &mut Output<'_>) -> Result<(), Failure> {
    let texts = output.texts;
    let views = session.desk.views(session.who())?;
    let counts = session.desk.view_counts(session.who(), &Unwatched)?;
    let out: Vec<ViewOut> =
        views.iter().map(|view| ViewOut::of(view, &views, &counts, texts)).collect();
    if output.json {
        return output.data(&out);
    }
    let label = &texts.view.label;
    let headings = [label.name, label.code, label.claims, label.order, label.whose, label.query];
    let rows: Vec<Vec<String>> = views
        .iter()
        .zip(&out)
        .map(|(view, out)| {
            let count = out.count.map_or_else(|| texts.view.broken.to_owned(), |n| n.to_string());
            vec![
                out.name.clone(),
                out.code.clone(),
                count,
                (texts.tui.sort)(view.sort).to_owned(),
                (texts.view.whose)(view.whose()).to_owned(),
                out.query.clone(),
            ]
        })
        .collect();
    output.say(&table(&headings, &rows))?;
    let punctuation = &texts.punctuation;
    let remark = |of: &str, said: &str| punctuation.sentence(&punctuation.labelled(of, said));
    for out in &out {
        if let Some(fault) = &out.fault {
            output.say(&remark(&crate::text::clean_line(&out.name), fault))?;
        }
        if out.shadowed {
            output.say(&remark(&out.code, texts.view.shadowed))?;
        }
    }
    Ok(())
}
