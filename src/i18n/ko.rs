//! Korean.

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

/// Every text, in Korean.
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

/// `a, b, c`; blank items are left out.
fn list(items: impl IntoIterator<Item = impl Into<String>>) -> String {
    let items = items.into_iter().map(Into::into).filter(|item: &String| !item.trim().is_empty());
    items.collect::<Vec<_>>().join(", ")
}
