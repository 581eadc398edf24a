//! Comments, the history and a claim's past, in English.

use crate::domain::claim::ContestState;
use crate::i18n::talk::{
    EventLabels, PastLabels, SavingLabels, ShortAsks, TalkAsks, TalkTexts, ThreadLabels,
};

pub(super) const TALK: TalkTexts = TalkTexts {
    contest,
    thread: ThreadLabels {
        tab: |name, unread| format!("{name} ({unread})"),
        new: "new",
        file: |name, size| format!("Attached: {name}, {size}"),
        wrote: |who, when| format!("{who} wrote on {when}:"),
        program_wrote: |when| format!("Said by the program on {when}:"),
        cut: "…",
        none_to_answer: |key| format!("There is no comment here to answer. {key} writes one."),
        no_more: "There is no further unread comment here. > goes to the next claim with one.",
        no_claim: "No claim in this view has unread comments.",
        nothing_said: "Nothing was said with this event.",
        no_event: "The event of this comment is not in the history that you see.",
    },
    events: EventLabels {
        filtered,
        nothing: "nothing",
        esc_shows_all: "Esc shows all",
        none_left: "No event is left by these filters. Esc takes them off.",
        filters_off: "The whole history is shown again.",
        kinds: "Only events of this kind",
        people: "Only what this person did",
        any: "all of them",
        pick_keys: "Enter choose   ↑↓ move   Esc leave",
    },
    past: PastLabels {
        banner: |claim, number, of| format!("THE PAST: {claim} at event {number} of {of}"),
        event: |event, at, who| format!("{event}, {at}, by {who}"),
        only_shown: "This is the past: nothing can be done here. Esc comes back to now.",
        loading: "Reading the claim as it was …",
        keys: "[ ] event by event   ↑↓ scroll   Esc back to now",
    },
    saving: SavingLabels {
        title: |claim| format!("Dossier of {claim}"),
        ask: "To which file? A name that ends in .json gets JSON, any other Markdown.",
        writing: "Writing …",
        written: |path| format!("The dossier was written to {path}."),
        exists: |path| format!("{path} is there already, and is not overwritten. Choose another."),
        failed: |path, why| format!("The dossier cannot be written to {path}: {why}"),
        keys: "Enter write   Esc leave",
    },
    asks: TalkAsks {
        next_unread: "next unread comment",
        previous_unread: "previous unread comment",
        next_unread_claim: "next claim with unread comments",
        previous_unread_claim: "previous claim with unread comments",
        reply: "answer with a quotation",
        to_event: "its event in the history",
        to_comment: "what was said with it",
        next_file: "the next file attached",
        previous_file: "the file attached before",
        as_it_was: "the claim as it was then",
        by_kind: "only one kind of event",
        by_person: "only what one person did",
        dossier: "write the claim's dossier to a file",
        only_on_comments: "on the comments only",
        short: ShortAsks {
            reply: "Answer",
            next_unread: "Unread",
            as_it_was: "As it was",
            by_kind: "Kind",
            by_person: "Person",
        },
    },
};

const fn contest(of: ContestState) -> &'static str {
    match of {
        ContestState::Open => "contested",
        ContestState::Won => "won",
        ContestState::Lost => "lost",
    }
}

fn filtered(shown: usize, of: usize, kind: Option<&str>, person: Option<&str>) -> String {
    match (kind, person) {
        (None, None) => format!("{shown} of {of} events"),
        (Some(kind), None) => format!("{shown} of {of} events: {kind}"),
        (None, Some(person)) => format!("{shown} of {of} events: by {person}"),
        (Some(kind), Some(person)) => format!("{shown} of {of} events: {kind}, by {person}"),
    }
}
