//! Reading PoE, in English.

use crate::document::Format;
use crate::i18n::evidence::{EvidenceAsks, EvidenceHints, EvidenceTexts, FileState};
use crate::text::clean_line;

pub(super) const EVIDENCE: EvidenceTexts = EvidenceTexts {
    heading: "Reading PoE",
    asks: EvidenceAsks {
        read: "read the PoE, with its pre-check",
        find: "find words in the file",
        next_hit: "the next place where they stand",
        previous_hit: "the place before",
        next_part: "the next page or part; a number and G goes to that one",
        previous_part: "the page or part before",
        next_file: "the next file",
        previous_file: "the file before",
        focus: "between the text and the pre-check",
        jump: "to the place of what was found; open the file of the list",
        files: "the list of the files, with their SHA-256",
        check: "show or hide the pre-check",
        again: "read again what was not read to its end",
    },
    hints: EvidenceHints {
        find: "find",
        next_hit: "next",
        previous_hit: "previous",
        next_part: "next page",
        next_file: "next file",
        focus: "pre-check",
        to_text: "text",
        jump: "go there",
        open: "open",
        files: "files",
        again: "read again",
        end: "stop",
        close: "back",
    },
    format: |format| match format {
        Format::Text => "text",
        Format::Markdown => "Markdown",
        Format::Html => "HTML",
        Format::Pdf => "PDF",
        Format::Docx => "DOCX",
        Format::Mail => "mail",
        Format::Other => "no text",
    },
    file: |at, of| format!("File {at} of {of}"),
    page: |at, of| format!("page {at} of {of}"),
    part: |at, of| format!("part {at} of {of}"),
    no_part: |asked, last| format!("There is no page or part {asked}; the last one is {last}."),
    loading: "Reading the claim …",
    reading: "Reading the file … Esc ends it.",
    checking: "Looking for what a PoE has to hold …",
    stopped: |key| format!("Reading this file was ended. {key} reads it again."),
    check_stopped: |key| format!("The pre-check was ended. {key} starts it again."),
    damaged: "The bytes of this file are missing, or not those that were attached. Ask the \
              administrator to run “cpor verify”, or the partner to attach it again.",
    failed: |what| {
        format!(
            "Reading this went wrong inside cpor ({}). Nothing has changed; save the files and open \
             them in their own programs.",
            clean_line(what)
        )
    },
    find: "Find: ",
    hit: |at, of, more| {
        if more { format!("{at} of more than {of}") } else { format!("{at} of {of}") }
    },
    not_found: |words| format!("“{words}” is not in this file."),
    nowhere: "It was found nowhere, so there is no place to go to.",
    file_gone: |name| format!("{name} is no longer on the claim."),
    summary: |found, missing, unreadable| {
        format!("{found} found, {missing} missing, {unreadable} unreadable")
    },
    suggests: |key, reasons| format!("{key} asks for it; suggested: {reasons}."),
    suggests_only: |reasons| format!("Suggested to be asked for: {reasons}."),
    suggests_no_reason: "Look at what is missing; no reason to ask for it is suggested.",
    suggests_nothing: "There is nothing that the pre-check would ask for.",
    suggested: "suggested by the pre-check",
    files: "Files",
    file_state: |state| match state {
        FileState::Unread => "not read yet",
        FileState::Readable => "readable",
        FileState::NoText => "no text in it",
        FileState::Damaged => "MISSING OR ALTERED",
        FileState::Failed => "could not be read",
    },
    hint: |key| format!("{key} reads the files here, with the pre-check."),
};
