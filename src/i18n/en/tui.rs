//! The interface, in English.

use crate::desk::Sort;
use crate::domain::calendar::Remaining;
use crate::domain::moves::Action;
use crate::domain::status::Status;
use crate::i18n::tui::{AskTexts, ColumnTexts, PartTexts, TuiTexts};

pub(super) const TUI: TuiTexts = TuiTexts {
    tabs: ["Dashboard", "Claim", "Comments", "History"],
    columns: ColumnTexts {
        id: ["Id", "Id"],
        name: ["Name", "Name"],
        customer: ["Customer", "Cust."],
        products: ["Products", "Prod."],
        status: ["Status", "Status"],
        left: ["Left", "Left"],
        assignee: ["Assignee", "Taken"],
        flags: ["Flags", "Flag"],
    },
    left,
    short_status,
    tiny_status,
    sort,
    counts,
    help_label: "Help",
    filter: "Filter",
    sorted_by: "by",
    nothing_matches: "No claim matches this filter. Esc shows them all again.",
    empty_queue: |key| format!("There are no claims here yet. {key} makes one, if your role may."),
    opening: |percent| match percent {
        None => "Opening the store; these rows are as it was last left …".to_owned(),
        Some(percent) => {
            format!("Opening the store ({percent}%); these rows are as it was last left …")
        }
    },
    opening_behind: |percent| match percent {
        None => "Opening the store …".to_owned(),
        Some(percent) => format!("Opening the store ({percent}%) …"),
    },
    not_yet_open: "The store is being opened, and these are only its first claims; wait a moment.",
    loading: "Reading the queue …",
    no_claim: "No claim is selected.",
    esc_does_nothing: |quit, help| {
        format!("This is the queue. {quit} leaves the program, {help} shows the keys.")
    },
    choose_first: "Choose one first: a digit or Space.",
    only_chosen: "Not typed: a number or Space chooses here. Tab goes on to the next part.",
    sending: "Sending …",
    done: |claim, action| format!("{claim}: {action} – done, and on record."),
    stale: |claim| {
        format!("{claim} has changed since you saw it; nothing was done. Look at it again.")
    },
    gone: |claim| format!("{claim} is not there, or not for you to see."),
    store: |what| format!("The store could not do that, and nothing has changed: {what}"),
    in_doubt: |seq, why| {
        format!(
            "It is unknown whether record {seq} was kept. Leave, and look at the claim before doing \
             it again: {why}"
        )
    },
    clock_behind: |newest| {
        format!("The clock is behind: until it passes {newest}, time stands still there.")
    },
    unreadable: |path, why| format!("{path} cannot be read, so nothing was sent: {why}"),
    dialog_keys: "Ctrl-S send   Tab next part   Esc leave, words kept   Ctrl-X throw away",
    typed_in_vain: "What you typed before the answer came was not used.",
    slipped: "Another claim came here just then; nothing was done. Look, and press the key again.",
    waiting: "Reading the claim … Esc takes back what you typed.",
    paste_too_long: "That is too much to paste at once (1 MiB at most); none of it was taken.",
    filter_keys: "Enter keep   Tab take   ↑↓ choose   Esc drop   words, status:, due:<2bd …",
    asks: AskTexts {
        quit: "leave the program",
        help: "this help",
        next_tab: "next tab",
        previous_tab: "previous tab",
        show_tab: "show this tab",
        down: "down",
        up: "up",
        page_down: "a page down",
        page_up: "a page up",
        first: "to the start",
        last: "to the end",
        open: "open the claim",
        back: "back to the queue; take the marks off; drop the filter",
        filter: "filter the queue",
        sort: "sort by something else",
        near: "where nothing matches: search for the letters in order",
        preview: "show or hide the preview",
        next_claim: "next claim of the queue",
        previous_claim: "previous claim of the queue",
        perspective: "read from another side",
        redraw: "draw everything anew",
        new: "make a claim",
    },
    help_headings: [
        "Moving",
        "The queue and its claims",
        "Acting on the claim shown",
        "The program",
    ],
    only_on_queue: "on the queue only",
    only_on_claim: "on a claim's tabs only",
    only_on_history: "on the history only",
    parts: PartTexts {
        information_reasons: "What is missing",
        remove_products: "Ask to remove products instead",
        rejection_reason: "Reason",
        because: "Why",
        key: "Which key",
        winner: "Who gets it",
        evidence: "Which file",
        paths: "Files (paths; quote one with spaces in it)",
        comment: "Comment to the partner",
        to_both: "Comment to the partner and the reviewers",
        internal: "Internal note: reviewers only",
        justification: "Business justification",
    },
    optional: "may be left out",
    confirm: |action| format!("{action}?"),
    consequence,
};

fn left(remaining: Remaining) -> String {
    match remaining {
        Remaining::BusinessDays(0) | Remaining::CalendarDays(0) => "today".to_owned(),
        Remaining::BusinessDays(days) => format!("{days} bd"),
        Remaining::CalendarDays(days) => format!("{days} d"),
        Remaining::Closed { business_days: 0 } => "over".to_owned(),
        Remaining::Closed { business_days } => format!("{business_days} bd over"),
    }
}

const fn short_status(status: Status) -> &'static str {
    match status {
        Status::Editing => "Editing",
        Status::Submitted => "Submitted",
        Status::UnderReview => "Under review",
        Status::PartnerActionRequired => "Partner action",
        Status::Approved => "Approved",
        Status::Rejected => "Rejected",
        Status::Disputed => "Disputed",
        Status::RejectedFinal => "Rejected final",
        Status::Discarded => "Discarded",
    }
}

const fn tiny_status(status: Status) -> &'static str {
    match status {
        Status::UnderReview => "In review",
        Status::PartnerActionRequired => "To partner",
        Status::RejectedFinal => "Rej. final",
        other => short_status(other),
    }
}

const fn sort(sort: Sort) -> &'static str {
    match sort {
        Sort::Deadline => "deadline",
        Sort::Status => "status",
        Sort::Updated => "last change",
        Sort::Customer => "customer",
        Sort::Id => "id",
        Sort::Name => "name",
    }
}

fn counts(total: usize, overdue: usize) -> String {
    let claims = if total == 1 { "1 claim".to_owned() } else { format!("{total} claims") };
    if overdue == 0 { claims } else { format!("{claims}, {overdue} overdue") }
}

const fn consequence(action: Action) -> &'static str {
    match action {
        Action::StartReview => {
            "The review window starts today; the claim is yours if nobody has it."
        }
        Action::RequestInformation => "The partner has its window to answer, or is rejected.",
        Action::Approve => "The association begins; the customer may opt out within its window.",
        Action::Reject => "The partner may dispute this once, within its window.",
        Action::Uphold => "The rejection becomes final: there is no further dispute.",
        Action::Decide => "The other side loses this key. Your comment stays internal.",
        Action::Submit => "All is checked, the customer is told, and the review window starts.",
        Action::Resubmit => "It goes back to the reviewers.",
        Action::Discard => "It leaves every queue and stays in the history. There is no way back.",
        Action::RequestRejection => "It will be rejected and cannot be disputed.",
        Action::Dispute => "One dispute per claim. A justification or a new file will do.",
        Action::Decline => "The association is refused; the partner cannot dispute it.",
        Action::Undo => "Takes back your last decision and the notices that still wait.",
        Action::InternalNote => "Partners and customers never see it.",
        _ => "",
    }
}
