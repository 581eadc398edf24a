//! Searching the queue, in Korean.

use crate::desk::query::MistakeKind;
use crate::desk::{Progress, Stage};
use crate::i18n::ko::query;
use crate::i18n::search::SearchTexts;

pub(super) const SEARCH: SearchTexts = SearchTexts {
    late,
    rounded: |count| match count {
        0..1_000 => count.to_string(),
        _ => format!("{}k", (count + 500) / 1_000),
    },
    rows_as_before: "rows as before",
    unreadable: "This query cannot be read yet: Tab takes what is suggested, Esc drops the filter.",
    mistake,
    more_mistakes: |count| match count {
        1 => "One more mistake.".to_owned(),
        count => format!("{count} more mistakes."),
    },
    near: |query, count, key| {
        let claims = if count == 1 { "1 claim" } else { &format!("{count} claims") };
        format!("Nothing matches; {query} finds {claims}. {key} takes it.")
    },
    nothing_yet: "Nothing found yet; comments are being searched …",
    nothing_near: "There is nothing nearer to search for.",
    too_long: |limit| {
        format!("That is too much for a filter ({limit} bytes at most); none of it was taken.")
    },
};

fn late(progress: Option<Progress>) -> String {
    let Some(progress) = progress.filter(|progress| progress.of > 0) else {
        return "rows are coming …".to_owned();
    };
    let percent = progress.done.min(progress.of).saturating_mul(100) / progress.of;
    match progress.stage {
        Stage::Searching => format!("searching … {percent} %"),
        _ => format!("rows are coming … {percent} %"),
    }
}

fn mistake(kind: &MistakeKind, text: &str, suggestion: Option<&str>) -> String {
    let wrong = query::mistake(kind, text);
    match (suggestion, kind) {
        (Some(suggestion), _) => format!("did you mean {suggestion}? {wrong}"),
        (None, MistakeKind::UnknownTerm) => format!("put plain text in quotes: {wrong}"),
        (None, _) => wrong,
    }
}
