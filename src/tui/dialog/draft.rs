//! What has been typed and chosen in a dialog, as it is kept, and back again.

use chrono::{DateTime, Utc};

use super::{Body, Dialog, Part, text_area};
use crate::domain::draft::{Draft, DraftKey, DraftPart, PartDraft, Typed};
use crate::tui::line::LineEdit;

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
        if !self.parts.iter().any(Part::is_touched) {
            return None;
        }
        let typed = Typed::Dialog(self.parts.iter().map(Part::draft).collect());
        Some(Draft { key: self.draft_key(), revision: self.revision, at, typed })
    }

    /// With what was typed before, `when` in words. Choices are made anew on a claim that has changed
    /// since, and for claims that are marked: those may be others.
    #[must_use]
    pub fn with_draft(mut self, draft: &Draft, when: String) -> Self {
        let Typed::Dialog(kept) = &draft.typed else { return self };
        let changed = draft.revision != self.revision;
        let with_choices = !changed && self.many.is_none();
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
