//! What has been typed and chosen in a dialog, as it is kept, and back again.

use chrono::{DateTime, Utc};

use super::{Body, Choice, Dialog, Part, text_area};
use crate::domain::draft::{Draft, DraftKey, DraftPart, PartDraft, Typed};
use crate::tui::line::LineEdit;

/// A part of a draft that says that a macro has filled the dialog in: what it left in braces keeps
/// it from being sent, however often it is left and opened again.
const BY_MACRO: &str = "by-macro";

/// Since when a dialog holds what was typed before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Restored {
    /// When it was kept, in words.
    pub when: String,
    /// Whether the claim has changed since.
    pub changed: bool,
}

impl Dialog {
    /// What its words are kept under.
    #[must_use]
    pub fn draft_key(&self) -> DraftKey {
        DraftKey { claim: self.many.is_none().then_some(self.claim), action: self.action }
    }

    /// What has been typed and chosen in it, if anything has.
    #[must_use]
    pub fn draft(&self, at: DateTime<Utc>) -> Option<Draft> {
        if !self.parts.iter().any(|part| part.is_touched() && !self.is_given(part)) {
            return None;
        }
        let mut parts: Vec<DraftPart> = self.parts.iter().map(Part::draft).collect();
        if self.by_macro {
            let holds = PartDraft::Chosen(Vec::new());
            parts.push(DraftPart { purpose: BY_MACRO.to_owned(), holds });
        }
        let typed = Typed::Dialog(parts);
        Some(Draft { key: self.draft_key(), revision: self.revision, at, typed })
    }

    /// Whether a part holds nothing but the text that it began with, or what the screen has chosen.
    fn is_given(&self, part: &Part) -> bool {
        match &part.body {
            Body::Text(area) => {
                let given = self.given.trim();
                !given.is_empty() && area.lines().join("\n").trim() == given
            }
            Body::Choices { items, .. } => {
                let mut chosen = items.iter().filter(|item| item.chosen);
                let is_shown = |item: &Choice| {
                    let mut shown = self.shown.iter();
                    shown.any(|(purpose, code)| *purpose == part.purpose && *code == item.code)
                };
                chosen.all(is_shown)
            }
            Body::Line(_) => false,
        }
    }

    /// With what was typed before, `when` in words. Choices are made anew on a claim that has changed
    /// since, and for claims that are marked: those may be others.
    #[must_use]
    pub fn with_draft(mut self, draft: &Draft, when: String) -> Self {
        let Typed::Dialog(kept) = &draft.typed else { return self };
        let changed = draft.revision != self.revision;
        let with_choices = !changed && self.many.is_none();
        self.by_macro |= kept.iter().any(|part| part.purpose == BY_MACRO);
        let mut left: Vec<&DraftPart> = kept.iter().collect();
        for part in &mut self.parts {
            let found = left.iter().position(|kept| kept.purpose == part.purpose.code());
            if let Some(kept) = found.map(|at| left.remove(at)) {
                part.restore(&kept.holds, with_choices);
            }
        }
        self.take_in(&left);
        self.restored = Some(Restored { when, changed });
        self
    }

    /// Words of parts that the dialog no longer has go to the end of its text: none is lost.
    fn take_in(&mut self, left: &[&DraftPart]) {
        let texts = self.parts.iter_mut().find_map(|part| match &mut part.body {
            Body::Text(area) => Some(area),
            _ => None,
        });
        let Some(area) = texts else { return };
        for part in left {
            if let PartDraft::Text(words) = &part.holds
                && !words.trim().is_empty()
            {
                let text = format!("{}\n{words}", area.lines().join("\n"));
                *area = text_area(text.trim_start_matches('\n'));
            }
        }
    }
}

impl Part {
    /// Whether something has been typed in it, or chosen by whoever types. Blanks are something, too,
    /// where nothing else is.
    fn is_touched(&self) -> bool {
        match &self.body {
            // What is the only choice is chosen from the start.
            Body::Choices { items, several, .. } => {
                (*several || items.len() > 1) && items.iter().any(|item| item.chosen)
            }
            _ => self.is_filled(),
        }
    }

    fn draft(&self) -> DraftPart {
        let holds = match &self.body {
            Body::Choices { items, .. } => {
                let chosen = items.iter().filter(|item| item.chosen);
                PartDraft::Chosen(chosen.map(|item| item.code.clone()).collect())
            }
            Body::Line(line) => PartDraft::Text(line.text().to_owned()),
            Body::Text(area) => PartDraft::Text(area.lines().join("\n")),
        };
        DraftPart { purpose: self.purpose.code().to_owned(), holds }
    }

    fn restore(&mut self, kept: &PartDraft, with_choices: bool) {
        match (&mut self.body, kept) {
            (Body::Choices { items, several, .. }, PartDraft::Chosen(codes)) if with_choices => {
                let is_known = items.iter().any(|item| codes.contains(&item.code));
                for item in items.iter_mut().filter(|_| *several || is_known) {
                    item.chosen = codes.contains(&item.code);
                }
            }
            (Body::Line(line), PartDraft::Text(text)) => *line = LineEdit::with(text),
            (Body::Text(area), PartDraft::Text(text)) => *area = text_area(text),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::domain::moves::Action;
    use crate::i18n::Language;
    use crate::tui::dialog::open_many;

    fn part(purpose: &str, text: &str) -> DraftPart {
        DraftPart { purpose: purpose.to_owned(), holds: PartDraft::Text(text.to_owned()) }
    }

    fn restored(parts: Vec<DraftPart>) -> Dialog {
        let fresh = open_many(Action::Reject, Arc::default(), Language::En.texts());
        let (key, at) = (fresh.draft_key(), DateTime::UNIX_EPOCH);
        let draft = Draft { key, revision: 0, at, typed: Typed::Dialog(parts) };
        fresh.with_draft(&draft, "14:02".to_owned())
    }

    fn words(dialog: &Dialog) -> String {
        dialog.draft(DateTime::UNIX_EPOCH).map(|draft| draft.words()).unwrap_or_default()
    }

    #[test]
    fn words_come_back_as_they_were() {
        for text in ["one", "two\nlines\n", "\n\nlate", "  blanks  ", "끝"] {
            assert_eq!(words(&restored(vec![part("words", text)])), text);
        }
        assert_eq!(words(&restored(vec![part("words", " \n ")])), "", "blanks are nothing");
    }

    /// A program that knows other parts has kept them.
    #[test]
    fn words_of_a_part_that_is_not_there_go_to_the_text() {
        let parts = vec![part("paths", "/tmp/a.pdf"), part("words", "Look"), part("more", " ")];
        assert_eq!(words(&restored(parts)), "Look\n/tmp/a.pdf");
        assert_eq!(words(&restored(vec![part("subject", "Alone")])), "Alone");
    }

    #[test]
    fn what_is_chosen_for_other_claims_is_chosen_anew() {
        let code = crate::domain::status::RejectionReason::FOR_REVIEWERS[1].code().to_owned();
        let chosen = PartDraft::Chosen(vec![code]);
        let reason = DraftPart { purpose: "rejection-reason".to_owned(), holds: chosen };
        let dialog = restored(vec![reason, part("words", "Not ours")]);
        assert_eq!(dialog.chosen(crate::tui::dialog::Purpose::RejectionReason).count(), 0);
        assert_eq!(words(&dialog), "Not ours");
    }
}
