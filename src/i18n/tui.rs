//! The interface's own texts: titles, key help and prompts that no other section has.

use crate::desk::Sort;
use crate::domain::calendar::Remaining;
use crate::domain::status::Status;

/// The texts of the interface.
#[derive(Debug)]
pub struct TuiTexts {
    /// The four tabs, from left to right.
    pub tabs: [&'static str; 4],
    /// The headings of the queue's columns.
    pub columns: ColumnTexts,
    /// How much of a deadline is left, in ten cells where it can be.
    pub left: fn(Remaining) -> String,
    /// A status in at most fourteen cells, for the queue.
    pub short_status: fn(Status) -> &'static str,
    /// A status in at most ten cells, for a narrow queue.
    pub tiny_status: fn(Status) -> &'static str,
    /// The name of an order.
    pub sort: fn(Sort) -> &'static str,
    /// How many claims match, and how many of them are overdue.
    pub counts: fn(usize, usize) -> String,
    /// The help, in the hints.
    pub help_label: &'static str,
    /// Before the filter in force.
    pub filter: &'static str,
    /// Before the order in force.
    pub sorted_by: &'static str,
    /// Nothing matches the filter.
    pub nothing_matches: &'static str,
    /// There is nothing at all.
    pub empty_queue: fn(&str) -> String,
    /// The store is being opened, and the rows are as they last were; with how far that is, in
    /// percent, where it is known.
    pub opening: fn(Option<u64>) -> String,
    /// The same where no rows are shown.
    pub opening_behind: fn(Option<u64>) -> String,
    /// What a key asks for needs a store that is open.
    pub not_yet_open: &'static str,
    /// The queue is on its way.
    pub loading: &'static str,
    /// There is no claim to act on.
    pub no_claim: &'static str,
    /// Esc on an unfiltered queue.
    pub esc_does_nothing: fn(&str, &str) -> String,
    /// A choice has to be made first.
    pub choose_first: &'static str,
    /// Something was typed where things are chosen.
    pub only_chosen: &'static str,
    /// A dialog has been sent and not yet answered.
    pub sending: &'static str,
    /// What was done: the claim, and the action's name.
    pub done: fn(&str, &str) -> String,
    /// The claim has changed since it was seen.
    pub stale: fn(&str) -> String,
    /// The claim is not there.
    pub gone: fn(&str) -> String,
    /// The store cannot answer or keep.
    pub store: fn(&str) -> String,
    /// It is unknown whether the record of this number was kept, and why.
    pub in_doubt: fn(u64, &str) -> String,
    /// The clock stands before the newest event, whose moment this is: it counts as the present. In
    /// at most 80 cells.
    pub clock_behind: fn(&str) -> String,
    /// A file that cannot be read: its path, and why.
    pub unreadable: fn(&str, &str) -> String,
    /// The foot of a dialog: how to send, move and leave.
    pub dialog_keys: &'static str,
    /// What was typed for a dialog has gone with it.
    pub typed_in_vain: &'static str,
    /// The claim under the key is not the one that was on the screen when it was pressed.
    pub slipped: &'static str,
    /// An action waits for its claim.
    pub waiting: &'static str,
    /// More was pasted than is taken.
    pub paste_too_long: &'static str,
    /// The foot while a filter is typed.
    pub filter_keys: &'static str,
    /// What the keys that move and show do: one short label each.
    pub asks: AskTexts,
    /// The headings of the help: moving, the queue, acting on a claim, the program.
    pub help_headings: [&'static str; 4],
    /// A key does something on the queue only.
    pub only_on_queue: &'static str,
    /// A key does something on the tabs of a claim only.
    pub only_on_claim: &'static str,
    /// A key does something on the history only.
    pub only_on_history: &'static str,
    /// Headings of a dialog's parts.
    pub parts: PartTexts,
    /// After a part that may be left out.
    pub optional: &'static str,
    /// What a dialog without parts asks.
    pub confirm: fn(&str) -> String,
    /// What will follow from the action; empty where nothing needs saying.
    pub consequence: fn(crate::domain::moves::Action) -> &'static str,
}

/// The headings of the queue's columns, each in full and, for narrow screens, short.
#[derive(Debug)]
pub struct ColumnTexts {
    /// The claim's id.
    pub id: [&'static str; 2],
    /// Its name.
    pub name: [&'static str; 2],
    /// The customer.
    pub customer: [&'static str; 2],
    /// Products or workloads.
    pub products: [&'static str; 2],
    /// The status.
    pub status: [&'static str; 2],
    /// How much of the deadline is left.
    pub left: [&'static str; 2],
    /// Who has taken it.
    pub assignee: [&'static str; 2],
    /// Signs for what is to be known.
    pub flags: [&'static str; 2],
}

/// What keys do that move and show.
#[derive(Debug)]
pub struct AskTexts {
    /// Leave the program.
    pub quit: &'static str,
    /// Show the help.
    pub help: &'static str,
    /// The next tab.
    pub next_tab: &'static str,
    /// The previous tab.
    pub previous_tab: &'static str,
    /// Show a tab.
    pub show_tab: &'static str,
    /// Down.
    pub down: &'static str,
    /// Up.
    pub up: &'static str,
    /// A page down.
    pub page_down: &'static str,
    /// A page up.
    pub page_up: &'static str,
    /// To the start.
    pub first: &'static str,
    /// To the end.
    pub last: &'static str,
    /// Open the claim.
    pub open: &'static str,
    /// Back.
    pub back: &'static str,
    /// Filter.
    pub filter: &'static str,
    /// Sort.
    pub sort: &'static str,
    /// Search for letters in order.
    pub near: &'static str,
    /// Preview.
    pub preview: &'static str,
    /// Next claim.
    pub next_claim: &'static str,
    /// Previous claim.
    pub previous_claim: &'static str,
    /// Perspective.
    pub perspective: &'static str,
    /// Draw anew.
    pub redraw: &'static str,
    /// Make a claim.
    pub new: &'static str,
}

/// Headings of a dialog's parts.
#[derive(Debug)]
pub struct PartTexts {
    /// Reasons of a request for information.
    pub information_reasons: &'static str,
    /// Products to be removed.
    pub remove_products: &'static str,
    /// The reason of a rejection.
    pub rejection_reason: &'static str,
    /// Why the partner asks for rejection.
    pub because: &'static str,
    /// The contested key.
    pub key: &'static str,
    /// The winner.
    pub winner: &'static str,
    /// A PoE file.
    pub evidence: &'static str,
    /// Paths of files.
    pub paths: &'static str,
    /// A comment with a decision, by which the partner is told of it.
    pub comment: &'static str,
    /// A comment that either side may make, and both read.
    pub to_both: &'static str,
    /// An internal comment.
    pub internal: &'static str,
    /// A justification.
    pub justification: &'static str,
}
