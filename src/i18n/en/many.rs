//! Many claims at once, in English.

use crate::i18n::many::{ManyAsks, ManyTexts, StateWords};

pub(super) const MANY: ManyTexts = ManyTexts {
    asks: ManyAsks {
        mark: "mark or unmark the claim, and go down",
        mark_range: "mark all from the last mark to here",
        mark_all: "mark all of this view, or none of it",
        unmark: "marks off",
        take_next: "take the most urgent claim that nobody has",
        undo_last: "undo your last decision, or the last one on many claims",
        batch: "show the last decision on many claims",
    },
    marked: |marked, hidden| match hidden {
        0 => format!("{marked} marked"),
        _ => format!("{marked} marked, {hidden} of them no longer in this view"),
    },
    marked_briefly: |marked, hidden| match hidden {
        0 => format!("{marked} marked"),
        _ => format!("{marked} marked ({hidden} not here)"),
    },
    marks_off: |marks| match marks {
        1 => "The mark is off.".to_owned(),
        _ => format!("All {marks} marks are off."),
    },
    no_range: |mark, range| {
        format!("Mark a claim with {mark} first; {range} then marks all from there to the caret.")
    },
    range_gone: "The claim you marked last is no longer in this view; mark another one first.",
    marking: "Looking for the claims to mark … Esc leaves it.",
    marking_left: "Nothing was marked.",
    nothing_to_mark: "There is nothing in this view to mark.",
    one_at_a_time: |action| {
        format!("{action} is done to one claim at a time. Esc takes the marks off.")
    },
    claims,
    for_all: "One answer for all of them. What will happen to each is shown next.",
    takes_back: |action| format!("Undo your last decision: {action}"),
    state: StateWords {
        waiting: "…",
        open: "open",
        refused: "refused",
        done: "done",
        failed: "failed",
        left: "not done",
    },
    becomes: |from, to| format!("{from} → {to}"),
    also: |claims| format!("It touches {claims}, too."),
    looking: |done, of| format!("Looking at each claim: {done} of {of} …"),
    ready: |open, refused| format!("{open} open, {refused} refused. Nothing is done yet."),
    working: |done, failed, of| match failed {
        0 => format!("{done} of {of} done …"),
        _ => format!("{done} of {of} done, {failed} failed …"),
    },
    stopping: "Stopping …",
    over,
    stopped: "You stopped it.",
    broken: |why| format!("It was stopped: {why}"),
    dialog_keys: "Ctrl-S show what will happen   Tab next part   Esc leave   Ctrl-X throw away",
    preview_keys: |confirm| format!("{confirm} do it   j k move   Esc leave, nothing done"),
    refused_keys: "j k move   Esc leave",
    working_keys: |key| format!("Esc stop   {key} go on in the background   j k move"),
    over_keys: "Enter open the claim   j k move   Esc leave",
    same_key: |pressed, other| {
        format!("{pressed} brought you here, so it decides nothing: press {other} to do it.")
    },
    still_looking: "Not all claims have been looked at yet.",
    none_open: "All of them are refused, so there is nothing to do. Esc leaves.",
    nothing_done: "Nothing was done.",
    left: "Nothing was done. The marks are as they were.",
    left_with_words: "Nothing was done. Your words are kept for when you open this again.",
    busy: |key| {
        format!("The last decision on many claims is still being worked on; {key} shows it.")
    },
    no_leaving: |key| {
        format!(
            "A decision on many claims is still being worked on: {key} shows it, Esc there stops \
             it. Ctrl-C leaves at once."
        )
    },
    running: |action, done, of, key| format!("{action}: {done} of {of} …  {key} shows it."),
    summary: |action, done, rest| match rest {
        0 => format!("{action}: {} done, and on record.", claims(done)),
        _ => format!("{action}: {} done, and on record; {rest} not.", claims(done)),
    },
    no_batch: |key| format!("You have decided nothing on many claims yet. {key} marks claims."),
    undoes: |key| format!("{key} undoes it."),
    nothing_to_undo: "You have made no decision in this session that could be undone.",
    took: |claim| format!("{claim} is yours now: the most urgent that nobody had."),
    fill_first: "Fill in what is required first.",
};

fn claims(count: usize) -> String {
    if count == 1 { "1 claim".to_owned() } else { format!("{count} claims") }
}

fn over(done: usize, failed: usize, refused: usize, left: usize) -> String {
    let mut parts = vec![format!("{done} done")];
    for (count, word) in [(failed, "failed"), (refused, "refused"), (left, "not done")] {
        if count > 0 {
            parts.push(format!("{count} {word}"));
        }
    }
    format!("{}.", parts.join(", "))
}
