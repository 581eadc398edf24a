//! Texts for many claims at once: marks, the preview of a batch, its work and its end, undo, and
//! the next claim.

/// The texts for many claims at once.
#[derive(Debug)]
pub struct ManyTexts {
    /// What the keys do: one short label each.
    pub asks: ManyAsks,
    /// How many claims are marked, and how many of them are not in this view.
    pub marked: fn(usize, usize) -> String,
    /// The same in as few cells as can be.
    pub marked_briefly: fn(usize, usize) -> String,
    /// So many marks have been taken off.
    pub marks_off: fn(usize) -> String,
    /// There is no mark from which a range could begin: the key that marks, and the range's.
    pub no_range: fn(&str, &str) -> String,
    /// The claim at which a range would begin or end is not in this view.
    pub range_gone: &'static str,
    /// It is being looked for what is to be marked.
    pub marking: &'static str,
    /// It was still being looked for what is to be marked, and Esc was pressed.
    pub marking_left: &'static str,
    /// Nothing is in this view that could be marked.
    pub nothing_to_mark: &'static str,
    /// The action's name: it is done to one claim at a time.
    pub one_at_a_time: fn(&str) -> String,
    /// So many claims.
    pub claims: fn(usize) -> String,
    /// In the dialog for all of them: what comes next.
    pub for_all: &'static str,
    /// The title of an undo: the name of the decision that it takes back.
    pub takes_back: fn(&str) -> String,
    /// The words in a batch's list for what is, or has become, of a claim; at most eight cells.
    pub state: StateWords,
    /// From which status to which.
    pub becomes: fn(&str, &str) -> String,
    /// The other claims that it touches, too.
    pub also: fn(&str) -> String,
    /// How many claims of how many have been looked at.
    pub looking: fn(usize, usize) -> String,
    /// What will happen: how many claims are open to it, and how many refused.
    pub ready: fn(usize, usize) -> String,
    /// How many are done and how many failed, of how many.
    pub working: fn(usize, usize, usize) -> String,
    /// It stops once what has begun is done.
    pub stopping: &'static str,
    /// What has come of it: done, failed, refused before, and not reached.
    pub over: fn(usize, usize, usize, usize) -> String,
    /// It was stopped by the operator.
    pub stopped: &'static str,
    /// It was stopped because the store failed: why.
    pub broken: fn(&str) -> String,
    /// The foot of the dialog for all of them.
    pub dialog_keys: &'static str,
    /// The foot of a preview: the key that confirms.
    pub preview_keys: fn(&str) -> String,
    /// The foot of a preview in which nothing can be done.
    pub refused_keys: &'static str,
    /// The foot while it works.
    pub working_keys: fn(&str) -> String,
    /// The foot of what came of it.
    pub over_keys: &'static str,
    /// The key that opened the preview does not confirm it; another one does.
    pub same_key: fn(&str, &str) -> String,
    /// Not all claims have been looked at.
    pub still_looking: &'static str,
    /// All of them are refused.
    pub none_open: &'static str,
    /// A preview was left, and nothing is marked.
    pub nothing_done: &'static str,
    /// A preview of what is marked was left.
    pub left: &'static str,
    /// A preview was left, and words are kept.
    pub left_with_words: &'static str,
    /// A batch is being worked on: the key that shows it.
    pub busy: fn(&str) -> String,
    /// The program cannot be left while a batch is being worked on: the key that shows it.
    pub no_leaving: fn(&str) -> String,
    /// In one line: the action, done and failed, of how many, and the key that shows it.
    pub running: fn(&str, usize, usize, &str) -> String,
    /// In one line: the action, how many are done, and how many are not.
    pub summary: fn(&str, usize, usize) -> String,
    /// There has been no batch yet.
    pub no_batch: fn(&str) -> String,
    /// After what was done: the key that takes it back.
    pub undoes: fn(&str) -> String,
    /// No decision of this session can be undone.
    pub nothing_to_undo: &'static str,
    /// The next claim was taken.
    pub took: fn(&str) -> String,
    /// What is required in a dialog for many is missing.
    pub fill_first: &'static str,
}

/// What the keys do.
#[derive(Debug)]
pub struct ManyAsks {
    /// Mark or unmark.
    pub mark: &'static str,
    /// Mark a range.
    pub mark_range: &'static str,
    /// Mark or unmark all.
    pub mark_all: &'static str,
    /// Take the marks off.
    pub unmark: &'static str,
    /// Take the next claim.
    pub take_next: &'static str,
    /// Undo the last decision.
    pub undo_last: &'static str,
    /// Show the last batch.
    pub batch: &'static str,
}

/// Words for what is, or has become, of a claim in a batch.
#[derive(Debug)]
pub struct StateWords {
    /// Not yet looked at.
    pub waiting: &'static str,
    /// It can be done.
    pub open: &'static str,
    /// It cannot.
    pub refused: &'static str,
    /// It is done.
    pub done: &'static str,
    /// It was not done.
    pub failed: &'static str,
    /// It was not reached.
    pub left: &'static str,
}
