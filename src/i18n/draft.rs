//! Texts about what was typed and is kept until it is sent or thrown away.

use crate::domain::moves::Action;

/// Words that are kept.
#[derive(Debug)]
pub struct DraftTexts {
    /// Show the list of what is kept.
    pub ask: &'static str,
    /// A dialog was left with something in it.
    pub left: &'static str,
    /// A form was left with something in it that is not saved.
    pub form_left: &'static str,
    /// What was left in a dialog is in it again: from when.
    pub restored: fn(&str) -> String,
    /// The same, and the claim has changed since: words are kept, choices are not.
    pub restored_changed: fn(&str) -> String,
    /// What was entered in a form is in it again: from when.
    pub form: fn(&str) -> String,
    /// The same, and the claim has changed since.
    pub form_changed: fn(&str) -> String,
    /// The same, and some of what was entered stood in fields that are fixed now.
    pub form_fixed: fn(&str) -> String,
    /// Asks for the key that throws away what is typed here once more.
    pub again: &'static str,
    /// The same, in the list.
    pub again_in_list: &'static str,
    /// What was typed is thrown away.
    pub dropped: &'static str,
    /// There is nothing to throw away.
    pub nothing: &'static str,
    /// So many are kept, and the key that lists them.
    pub kept: fn(usize, &str) -> String,
    /// Nothing is kept.
    pub none: &'static str,
    /// What is kept on a claim: for which actions, by their names.
    pub on_claim: fn(&[&'static str]) -> String,
    /// After the session: so many are kept.
    pub kept_at_last: fn(usize) -> String,
    /// What is typed cannot be kept: why.
    pub not_kept: fn(&str) -> String,
    /// What was kept cannot be read, and nothing is kept in its place: why.
    pub unreadable: fn(&str) -> String,
    /// So many of what was kept cannot be read.
    pub some_unreadable: fn(usize) -> String,
    /// So many could not be kept, and leaving loses them.
    pub leaving_loses: fn(usize, &str) -> String,
    /// What is kept is on its way.
    pub loading: &'static str,
    /// Claims have to be marked before words for marked claims can be gone on with; with the key.
    pub mark_first: fn(&str) -> String,
    /// The heading of the list.
    pub title: &'static str,
    /// In the place of a claim: all that are marked, or a new one.
    pub place: fn(Action) -> &'static str,
    /// Something was chosen, and nothing typed.
    pub only_choices: &'static str,
    /// The foot of the list.
    pub keys: &'static str,
}
