//! The screens on which claims are read, in English.

use crate::i18n::screen::{ClaimLabels, CommentLabels, HelpLabels, HistoryLabels, ScreenTexts};

pub(super) const SCREEN: ScreenTexts =
    ScreenTexts { claim: CLAIM, comments: COMMENTS, history: HISTORY, help: HELP };

const CLAIM: ClaimLabels = ClaimLabels {
    since: |moment| format!("since {moment}"),
    contested: "contested",
    disputed: "disputed",
    overdue: "overdue",
    held_by_arbitration: "held by arbitration",
    unrecorded: "not yet recorded",
    due: |window, day, left| format!("{window}: open through {day} ({left})"),
    through: |day| format!("through {day}"),
    target: "Decision target",
    taken_by: "Taken by",
    nobody: "nobody",
    customer: "Customer",
    created: "Created",
    submitted: "Submitted",
    changed: "Last change",
    by: |name| format!("by {name}"),
    revision: |number| format!("revision {number}"),
    gaps: |gaps| match gaps {
        1 => "Submission still asks for one thing".to_owned(),
        many => format!("Submission still asks for {many} things"),
    },
    basics: "Claim",
    products: "Products",
    workloads: "Workloads",
    contacts: "Contacts",
    subscription: "Subscription",
    ends: |day| format!("ends {day}"),
    key_contested: "contested: another partner claims it, too",
    key_lost: "lost by arbitration",
    key_held: "associated",
    key_ended: |day, why| format!("association ended {day}: {why}"),
    size,
    digest: |digits| format!("SHA-256 {digits}…"),
    association: "Association",
    state: "State",
    opt_out: "Customer opt-out",
    settled: "Opt-out lapsed",
    ended: "Ended",
    keys: "Associated with",
    competition: "Competition",
    also_claimed: "Another partner also claims:",
    held_before: "associated since before this store",
    information: "Information requested",
    remove: "To be removed",
    rejection: "Rejection",
    reason: "Reason",
    because: "Because",
    actions: "What may be done now",
    closed_actions: "Not now",
    others_actions: "Not in this role",
    evidence: "PoE",
    thread: "Comments",
    files: |files| match files {
        0 => "no files".to_owned(),
        1 => "1 file".to_owned(),
        many => format!("{many} files"),
    },
    comments: |all, unread| {
        let all = match all {
            0 => "none".to_owned(),
            many => many.to_string(),
        };
        match unread {
            0 => all,
            some => format!("{all}, {some} unread"),
        }
    },
    more: |more| format!("and {more} more"),
    last_comment: "Last comment",
};

const COMMENTS: CommentLabels = CommentLabels {
    none: "There are no comments on this claim.",
    unread: "unread",
    internal: "internal: reviewers only",
    undone: "undone",
    attached: |names| format!("Attached: {names}"),
};

const HISTORY: HistoryLabels = HistoryLabels {
    none: "Nothing is to be seen from this side.",
    whole: |zone| format!("Everything you may see; times in {zone}"),
    perspective: |side, zone| format!("As seen by: {side}; times in {zone}"),
    change: |field, old, new| format!("{field}: {old} → {new}"),
    filled: |field, new| format!("{field}: {new}"),
    removed: |item| format!("− {item}"),
    added: |item| format!("+ {item}"),
    reasons: |reasons| format!("Reason: {reasons}"),
    because: |why| format!("Because: {why}"),
    open_through: |day| format!("Open through {day}"),
    noticed: |at, noticed| format!("Took effect {at}, noticed {noticed}"),
    unrecorded: "not yet recorded",
    internal: "internal: reviewers only",
    subscription: |id| match id {
        "" => "no subscription".to_owned(),
        id => format!("subscription {id}"),
    },
    list: |field| format!("{field}:"),
    product: |product, subscription| format!("{product} ({subscription})"),
};

const HELP: HelpLabels = HelpLabels { closed: |why| format!("not now: {why}") };

const KIB: u64 = 1024;

/// One digit after the point, which is never rounded up to a size that the file has not got.
fn size(bytes: u64) -> String {
    let tenths = |unit: u64| {
        let whole = bytes / unit;
        format!("{whole}.{}", (bytes % unit) * 10 / unit)
    };
    match bytes {
        0..KIB => format!("{bytes} B"),
        KIB..0x0010_0000 => format!("{} KiB", tenths(KIB)),
        _ => format!("{} MiB", tenths(KIB * KIB)),
    }
}
