//! The keys that are the same in every session: those of dialogs, the form and the lists.
//!
//! What each does is said once, in the line of hints at its foot; here those hints are read.

use crate::i18n::editor::FORM_KEYS;
use crate::tui::action::Ask;
use crate::tui::action::CONFIRM;
use crate::tui::app::{App, Overlay};
use crate::tui::input::Key;
use crate::tui::screen::help::{HelpGroup, HelpRow};
use crate::tui::view;

/// Between two hints.
const GAP: &str = "  ";

/// The keys of what the help lies over.
pub(super) fn here(app: &App, under: &Overlay) -> Vec<HelpGroup<'static>> {
    let texts = &app.texts.palette.help;
    let hints = view::keys_of(app, under).unwrap_or_default();
    let mut group = group(app, texts.here, &[&hints]);
    if matches!(under, Overlay::Dialog(_)) {
        group.rows.insert(0, confirm(app));
    }
    vec![group]
}

/// The keys of everything that has keys of its own.
pub(super) fn groups(app: &App) -> Vec<HelpGroup<'static>> {
    let texts = app.texts;
    let names = &texts.palette.help;
    let outbox = &texts.post.screen;
    let is_administrator = app.may_administer();
    let listed = if is_administrator { outbox.deliver_keys } else { outbox.keys };
    let pages: Vec<&str> = (0..texts.house.pages.len())
        .map(|page| (texts.house.keys)(page, is_administrator))
        .collect();
    let mut dialog = group(app, names.dialog, &[texts.tui.dialog_keys]);
    dialog.rows.insert(0, confirm(app));
    let mut groups = vec![
        dialog,
        form(app),
        group(app, names.filter, &[texts.tui.filter_keys]),
        group(app, names.palette, &[texts.palette.keys]),
        group(app, texts.copy.title, &[texts.copy.keys]),
        group(app, names.views, &[texts.view.list.keys]),
        group(app, names.drafts, &[texts.draft.keys]),
        group(app, names.house, &pages),
        group(app, names.outbox, &[listed, outbox.letter_keys]),
        group(app, names.past, &[texts.talk.past.keys]),
    ];
    if app.may_use_macros() {
        groups.push(group(app, names.macros, &[texts.macros.list.keys]));
        let working = (texts.many.working_keys)(&app.keymap.written(Ask::Quit));
        let many = [texts.many.dialog_keys, &working, texts.many.over_keys];
        groups.push(group(app, names.many, &many));
    }
    groups
}

fn confirm(app: &App) -> HelpRow<'static> {
    row(CONFIRM.join(" "), app.texts.palette.help.confirm)
}

fn form(app: &App) -> HelpGroup<'static> {
    let keys = FORM_KEYS.into_iter().zip(app.texts.editor.key_meanings);
    let rows = keys.map(|(keys, meaning)| row(keys.to_owned(), meaning)).collect();
    HelpGroup { heading: app.texts.palette.help.form, rows }
}

/// What lines of hints say, each hint once.
fn group(app: &App, heading: &'static str, lines: &[&str]) -> HelpGroup<'static> {
    let mut rows: Vec<HelpRow<'static>> = Vec::new();
    let hints = lines.iter().flat_map(|line| line.split(GAP));
    for (keys, meaning) in hints.filter_map(|hint| parted(hint.trim())) {
        let meaning =
            if meaning.is_empty() { app.texts.palette.help.leave.to_owned() } else { meaning };
        let hint = row(keys, meaning);
        if !rows.contains(&hint) {
            rows.push(hint);
        }
    }
    HelpGroup { heading, rows }
}

fn row(keys: String, title: impl Into<std::borrow::Cow<'static, str>>) -> HelpRow<'static> {
    HelpRow { keys, title: title.into(), text: "", open: None }
}

/// The keys at the beginning of a hint, and what they do; none for a hint without keys.
fn parted(hint: &str) -> Option<(String, String)> {
    let words: Vec<&str> = hint.split_whitespace().collect();
    let count = words.iter().take_while(|word| is_key(word)).count();
    let (keys, meaning) = words.split_at(count);
    (count > 0).then(|| (keys.join(" "), meaning.join(" ")))
}

/// Whether a word of a hint names a key, several, or keys from one to another.
fn is_key(word: &str) -> bool {
    let is_sign = |c: char| !c.is_alphabetic() && c != '…' && c != ',';
    let is_one = |c: char| c.is_ascii() || is_sign(c);
    match word.parse::<Key>() {
        Ok(_) => word.chars().count() > 1 || word.chars().all(is_one),
        Err(_) => word.chars().all(is_sign),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;

    #[test]
    fn a_hint_is_keys_and_what_they_do() {
        let cases = [
            ("Ctrl-S send", Some(("Ctrl-S", "send"))),
            ("j k move", Some(("j k", "move"))),
            ("↑↓ PgDn move", Some(("↑↓ PgDn", "move"))),
            ("1-5 page", Some(("1-5", "page"))),
            ("[ ] event by event", Some(("[ ]", "event by event"))),
            ("Esc", Some(("Esc", ""))),
            ("words, status:, due:<2bd …", None),
            ("저장", None),
        ];
        for (hint, expected) in cases {
            let expected = expected.map(|(keys, text)| (keys.to_owned(), text.to_owned()));
            assert_eq!(parted(hint), expected, "{hint}");
        }
    }

    /// What stands at the foot of dialogs and lists begins with its key, in every language.
    #[test]
    fn hints_begin_with_their_keys_in_every_language() {
        for language in Language::ALL {
            let texts = language.texts();
            let lines = [
                texts.tui.dialog_keys,
                texts.view.list.keys,
                texts.macros.list.keys,
                texts.draft.keys,
                texts.post.screen.deliver_keys,
                texts.palette.keys,
                texts.palette.help.keys,
                texts.copy.keys,
                texts.talk.past.keys,
            ];
            for hint in lines.iter().flat_map(|line| line.split(GAP)) {
                let hint = hint.trim();
                assert!(hint.is_empty() || parted(hint).is_some(), "{language}: {hint}");
            }
        }
    }
}
