//! Reading PoE: its files, finding words in them, and the pre-check beside them.

use crate::document::Format;

/// The texts of the reader of PoE.
#[derive(Debug)]
pub struct EvidenceTexts {
    /// The heading of its keys in the help.
    pub heading: &'static str,
    /// What the keys do: one short label each.
    pub asks: EvidenceAsks,
    /// Short labels for the foot.
    pub hints: EvidenceHints,
    /// What a format that can be read is called, in at most ten cells.
    pub format: fn(Format) -> &'static str,
    /// Which file it is, of how many.
    pub file: fn(usize, usize) -> String,
    /// Which page it is, of how many.
    pub page: fn(u32, usize) -> String,
    /// Which part it is, of how many.
    pub part: fn(usize, usize) -> String,
    /// There is no such page or part: the number asked for, and the last one.
    pub no_part: fn(usize, usize) -> String,
    /// The claim is on its way.
    pub loading: &'static str,
    /// A file is being read.
    pub reading: &'static str,
    /// The pre-check is being made.
    pub checking: &'static str,
    /// Reading was ended before its end.
    pub stopped: fn(&str) -> String,
    /// The pre-check was ended before its end.
    pub check_stopped: fn(&str) -> String,
    /// The bytes of a file are not what was attached, or not there.
    pub damaged: &'static str,
    /// The program itself failed at reading; at what, in its own words.
    pub failed: fn(&str) -> String,
    /// What to type words for.
    pub find: &'static str,
    /// Which hit it is, of how many, and whether there are more than are counted.
    pub hit: fn(usize, usize, bool) -> String,
    /// Words that are not in the file.
    pub not_found: fn(&str) -> String,
    /// A finding has no place.
    pub nowhere: &'static str,
    /// A file that is no longer on the claim.
    pub file_gone: fn(&str) -> String,
    /// How many elements are found, missing and unreadable.
    pub summary: fn(usize, usize, usize) -> String,
    /// What the pre-check suggests to ask for, and by which key.
    pub suggests: fn(&str, &str) -> String,
    /// What the pre-check suggests to ask for, where that is not open now.
    pub suggests_only: fn(&str) -> String,
    /// Something is missing, and no reason to ask for it fits.
    pub suggests_no_reason: &'static str,
    /// Everything is found: the pre-check suggests nothing to ask for.
    pub suggests_nothing: &'static str,
    /// After a reason that the pre-check suggests, in a dialog.
    pub suggested: &'static str,
    /// The files are listed so.
    pub files: &'static str,
    /// What is known of a file in the list.
    pub file_state: fn(FileState) -> &'static str,
    /// On the claim, under its files.
    pub hint: fn(&str) -> String,
}

/// What is known of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileState {
    /// It has not been read.
    Unread,
    /// There is text in it.
    Readable,
    /// There is no text in it.
    NoText,
    /// Its bytes are missing or altered.
    Damaged,
    /// It could not be read just now.
    Failed,
}

/// What keys do while PoE is read.
#[derive(Debug)]
#[expect(missing_docs, reason = "each field is its own words")]
pub struct EvidenceAsks {
    pub read: &'static str,
    pub find: &'static str,
    pub next_hit: &'static str,
    pub previous_hit: &'static str,
    pub next_part: &'static str,
    pub previous_part: &'static str,
    pub next_file: &'static str,
    pub previous_file: &'static str,
    pub focus: &'static str,
    pub jump: &'static str,
    pub files: &'static str,
    pub check: &'static str,
    pub again: &'static str,
}

/// Short labels for the foot while PoE is read.
#[derive(Debug)]
#[expect(missing_docs, reason = "each field is its own words")]
pub struct EvidenceHints {
    pub find: &'static str,
    pub next_hit: &'static str,
    pub previous_hit: &'static str,
    pub next_part: &'static str,
    pub next_file: &'static str,
    pub focus: &'static str,
    pub to_text: &'static str,
    pub jump: &'static str,
    pub open: &'static str,
    pub files: &'static str,
    pub again: &'static str,
    pub end: &'static str,
    pub close: &'static str,
}
