//! What is said about comments, the history and a claim's past.

use crate::domain::claim::ContestState;

/// The texts about comments, the history and a claim's past.
#[derive(Debug)]
pub struct TalkTexts {
    /// What has come of the competition for a key.
    pub contest: fn(ContestState) -> &'static str,
    /// Comments.
    pub thread: ThreadLabels,
    /// The history.
    pub events: EventLabels,
    /// The claim as it was.
    pub past: PastLabels,
    /// Writing a claim's dossier to a file.
    pub saving: SavingLabels,
    /// What keys do: one short label each.
    pub asks: TalkAsks,
}

/// Comments.
#[derive(Debug)]
pub struct ThreadLabels {
    /// The tab's name with how many comments are unread.
    pub tab: fn(&str, usize) -> String,
    /// On a comment that had not been read when the thread was opened.
    pub new: &'static str,
    /// A PoE file that came with a comment: its name and size.
    pub file: fn(&str, &str) -> String,
    /// Before a quotation: who wrote it, and when.
    pub wrote: fn(&str, &str) -> String,
    /// Before a quotation of what the program said: when.
    pub program_wrote: fn(&str) -> String,
    /// Where a quotation was cut.
    pub cut: &'static str,
    /// There is no comment to reply to.
    pub none_to_answer: fn(&str) -> String,
    /// No comment here is unread after this one, or before it.
    pub no_more: &'static str,
    /// No claim of the view has unread comments.
    pub no_claim: &'static str,
    /// Nothing was said with an event.
    pub nothing_said: &'static str,
    /// The event of a comment is not in the history.
    pub no_event: &'static str,
}

/// The history.
#[derive(Debug)]
pub struct EventLabels {
    /// How many events of how many are shown, and which: of a kind, by somebody.
    pub filtered: fn(usize, usize, Option<&str>, Option<&str>) -> String,
    /// What is left of a field that was emptied.
    pub nothing: &'static str,
    /// How to take the filters off.
    pub esc_shows_all: &'static str,
    /// No event is left by the filters.
    pub none_left: &'static str,
    /// The filters were taken off.
    pub filters_off: &'static str,
    /// Heading: kinds of events.
    pub kinds: &'static str,
    /// Heading: who did something.
    pub people: &'static str,
    /// In a list: whatever it is.
    pub any: &'static str,
    /// The foot of a list.
    pub pick_keys: &'static str,
}

/// The claim as it was.
#[derive(Debug)]
pub struct PastLabels {
    /// Which claim it is, and as of which of how many events.
    pub banner: fn(claim: &str, number: u32, of: u32) -> String,
    /// What that event was, when, and by whom.
    pub event: fn(event: &str, at: &str, who: &str) -> String,
    /// That it is only shown, and how to come back.
    pub only_shown: &'static str,
    /// It is on its way.
    pub loading: &'static str,
    /// The foot.
    pub keys: &'static str,
}

/// Writing a claim's dossier to a file.
#[derive(Debug)]
pub struct SavingLabels {
    /// Heading: the claim.
    pub title: fn(&str) -> String,
    /// What is asked.
    pub ask: &'static str,
    /// It is being written.
    pub writing: &'static str,
    /// Where it was written.
    pub written: fn(&str) -> String,
    /// There is such a file already.
    pub exists: fn(&str) -> String,
    /// It cannot be written: where, and why.
    pub failed: fn(&str, &str) -> String,
    /// The foot.
    pub keys: &'static str,
}

/// What keys do.
#[derive(Debug)]
#[expect(missing_docs, reason = "each field is its own label")]
pub struct TalkAsks {
    pub next_unread: &'static str,
    pub previous_unread: &'static str,
    pub next_unread_claim: &'static str,
    pub previous_unread_claim: &'static str,
    pub reply: &'static str,
    pub to_event: &'static str,
    pub to_comment: &'static str,
    pub next_file: &'static str,
    pub previous_file: &'static str,
    pub as_it_was: &'static str,
    pub by_kind: &'static str,
    pub by_person: &'static str,
    pub dossier: &'static str,
    pub only_on_comments: &'static str,
    pub short: ShortAsks,
}

/// The same, in a word or two, for the hints at the foot.
#[derive(Debug)]
#[expect(missing_docs, reason = "each field is its own label")]
pub struct ShortAsks {
    pub reply: &'static str,
    pub next_unread: &'static str,
    pub as_it_was: &'static str,
    pub by_kind: &'static str,
    pub by_person: &'static str,
}
