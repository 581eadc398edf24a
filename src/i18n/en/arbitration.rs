//! The sides of an arbitration, in English.

use crate::i18n::arbitration::{ArbitrationLabels, ArbitrationTexts};

pub(super) const ARBITRATION: ArbitrationTexts = ArbitrationTexts {
    heading: "Comparing the sides of an arbitration",
    ask: "compare the sides of a contested claim",
    next_side: "the next side",
    previous_side: "the side before",
    next_key: "the next contested key",
    previous_key: "the contested key before",
    hints: ["other side", "other key", "its PoE", "back"],
    not_contested: |claim| format!("Nobody else claims what {claim} does: nothing is contested."),
    only_reviewers: "Only reviewers compare the sides of an arbitration.",
    settled: |claim| format!("Nothing on {claim} is contested any longer."),
    no_claim: "This side has no claim in this store to act on.",
    key: |at, of| format!("Contested key {at} of {of}"),
    side: |at, of| format!("Side {at} of {of}"),
    loading: "Reading this side …",
    failed: |key| format!("This side could not be read. {key} tries again."),
    from_before: "association from before this store",
    from_before_note: "There is no claim, no PoE and no thread here: only what the directory says.",
    not_this_key: "does not claim this key",
    no_evidence: "There is no PoE on this side.",
    label: ArbitrationLabels {
        status: "Status",
        customer: "Customer",
        submitted: "Submitted",
        resubmitted: "Resubmitted",
        signed: "PoE dated",
        activities: "Activities",
        products: "Products",
        assignee: "Taken by",
        dates: "Dates",
        claimed: "What it claims",
        thread: "Thread",
    },
};
