//! Japanese.

use super::Texts;

mod arbitration;
mod charts;
mod cli;
mod config;
mod copy;
mod document;
mod dossier;
mod draft;
mod editor;
mod evidence;
mod help;
mod house;
mod linear;
mod macros;
mod man;
mod many;
mod notice;
mod palette;
mod post;
mod precheck;
mod punctuation;
mod query;
mod refusal;
mod screen;
mod search;
mod storing;
mod talk;
mod tape;
mod template;
mod term;
mod thread;
mod time;
mod tour;
mod tui;
mod usage;
mod view;

/// Every text, in Japanese.
pub(super) static TEXTS: Texts = Texts {
    term: term::TERM,
    refusal: refusal::REFUSAL,
    notice: notice::NOTICE,
    time: time::TIME,
    thread: thread::THREAD,
    help: help::HELP,
    screen: screen::SCREEN,
    cli: cli::CLI,
    editor: editor::EDITOR,
    tui: tui::TUI,
    search: search::SEARCH,
    many: many::MANY,
    view: view::VIEW,
    post: post::POST,
    draft: draft::DRAFT,
    document: document::DOCUMENT,
    house: house::HOUSE,
    linear: linear::LINEAR,
    precheck: precheck::PRECHECK,
    charts: charts::CHARTS,
    dossier: dossier::DOSSIER,
    talk: talk::TALK,
    tape: tape::TAPE,
    evidence: evidence::EVIDENCE,
    arbitration: arbitration::ARBITRATION,
    macros: macros::MACROS,
    template: template::TEMPLATE,
    palette: palette::PALETTE,
    copy: copy::COPY,
    tour: tour::TOUR,
    config: config::CONFIG,
    punctuation: punctuation::PUNCTUATION,
    usage: usage::USAGE,
    storing: storing::STORING,
    man: man::MAN,
};

/// “a、b、c”, quoted items one right behind the other; blank items are left out.
fn list(items: impl IntoIterator<Item = impl Into<String>>) -> String {
    let mut told = String::new();
    for item in items {
        let item = item.into();
        if item.trim().is_empty() {
            continue;
        }
        let are_quoted = told.ends_with('」') && item.starts_with('「');
        if !told.is_empty() && !are_quoted {
            told.push('、');
        }
        told.push_str(&item);
    }
    told
}

/// One of several: the words before “を選択してください”.
fn either(items: impl IntoIterator<Item = impl Into<String>>) -> String {
    let items: Vec<String> = items.into_iter().map(Into::into).collect();
    let told = list(items.iter().map(String::as_str));
    let blank = if told.ends_with('」') { "" } else { " " };
    if items.len() > 1 { format!("{told}{blank}のいずれか") } else { format!("{told}{blank}") }
}
