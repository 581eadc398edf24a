//! Simplified Chinese.

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

/// Every text, in Simplified Chinese.
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

/// `a、b 和 c`; the joining word stands before the last, set off by a blank from Latin letters and
/// digits only. Blank items are left out.
fn list(items: impl IntoIterator<Item = impl Into<String>>, joining: &str) -> String {
    let mut items: Vec<String> =
        items.into_iter().map(Into::into).filter(|item| !item.trim().is_empty()).collect();
    let blank = |beside: Option<char>| match beside {
        Some(letter) if letter.is_ascii_alphanumeric() => " ",
        _ => "",
    };
    match (items.pop(), items.is_empty()) {
        (None, _) => String::new(),
        (Some(only), true) => only,
        (Some(last), false) => {
            let first = items.join("、");
            let (before, after) = (blank(first.chars().last()), blank(last.chars().next()));
            format!("{first}{before}{joining}{after}{last}")
        }
    }
}
