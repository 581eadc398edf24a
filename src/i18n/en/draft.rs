//! What was typed and is kept, in English.

use crate::domain::moves::Action;
use crate::i18n::draft::DraftTexts;

pub(super) const DRAFT: DraftTexts = DraftTexts {
    ask: "list the words you have not sent",
    left: "Nothing was sent. Your words are kept for when you open this again.",
    form_left: "Nothing was saved. What you entered is kept for when you open this form again.",
    restored: |when| format!("Your words from {when}. Ctrl-X twice throws them away."),
    restored_changed: |when| {
        format!(
            "Your words from {when}; the claim has changed since, so choose anew. Ctrl-X twice \
             throws them away."
        )
    },
    form: |when| format!("Your entries from {when}, not saved. Ctrl-X twice throws them away."),
    form_changed: |when| {
        format!("Entered {when}; the claim has changed since. Ctrl-X twice throws it away.")
    },
    form_fixed: |when| {
        format!(
            "Entered {when}; the claim has been submitted since, and what is fixed now is as it has \
             it. Ctrl-X twice throws your entries away."
        )
    },
    again: "Ctrl-X again throws away what you typed here. Any other key keeps it.",
    again_in_list: "Ctrl-X again throws these words away. Any other key keeps them.",
    dropped: "What you typed there is thrown away.",
    nothing: "There is nothing here to throw away.",
    kept: |drafts, key| match drafts {
        1 => format!("Words that you have not sent are kept: {key} shows them."),
        _ => format!("{drafts} drafts that you have not sent are kept: {key} lists them."),
    },
    none: "No words are kept: all that you typed was sent or thrown away.",
    on_claim: |actions| format!("Your words not sent: {}", actions.join(", ")),
    kept_at_last: |drafts| match drafts {
        1 => "1 draft that you have not sent is kept for when you come back.".to_owned(),
        _ => format!("{drafts} drafts that you have not sent are kept for when you come back."),
    },
    not_kept: |why| {
        format!("What you type cannot be kept and ends with this session; sending works: {why}")
    },
    unreadable: |why| format!("What you had typed cannot be read, so nothing is kept now: {why}"),
    some_unreadable: |drafts| match drafts {
        1 => "1 draft cannot be read. It stays as it is; cpor verify tells why.".to_owned(),
        _ => {
            format!("{drafts} drafts cannot be read. They stay as they are; cpor verify tells why.")
        }
    },
    leaving_loses: |drafts, key| match drafts {
        1 => format!("What you typed could not be kept, and leaving loses it. {key} again leaves."),
        _ => format!(
            "{drafts} drafts could not be kept, and leaving loses them. {key} again leaves."
        ),
    },
    loading: "Reading the words you had not sent …",
    mark_first: |key| {
        format!("These words are for marked claims: mark some with {key}, then ask for the action.")
    },
    title: "Your words, not yet sent",
    place: |action| match action {
        Action::Create => "new",
        _ => "marked",
    },
    only_choices: "(choices only)",
    keys: "Enter go on   Ctrl-X twice throw away   PageDown read on   Esc close",
};
