//! The values of the form as they are shown, and what the directory says beside them.

use ratatui::style::Style;
use unicode_segmentation::UnicodeSegmentation;

use super::rows::{Block, Sheet};
use crate::domain::check::domain_name;
use crate::domain::directory::Subscription;
use crate::domain::field::{Entered, Field};
use crate::domain::policy::SubscriptionRule;
use crate::domain::refusal::{Code, Refusal};
use crate::domain::status::SolutionArea;
use crate::i18n::Texts;
use crate::text::{clean_line, truncate, width};
use crate::tui::editor::change::Mark;
use crate::tui::editor::choice::written;
use crate::tui::editor::form::Slot;
use crate::tui::editor::warning::Warning;
use crate::tui::theme;

/// The most files that are named.
const FILES: usize = 6;

/// A value as it is shown.
pub(super) struct Shown {
    pub(super) text: String,
    pub(super) style: Style,
    /// The cell of the cursor in it.
    pub(super) cursor: Option<usize>,
}

impl Sheet<'_> {
    pub(super) fn value(&self, slot: Slot) -> Shown {
        let here = self.editor.focus == slot;
        let kind = self.editor.kind(slot);
        let frozen = self.editor.is_frozen(slot);
        if here && kind.is_typed() && !frozen {
            return self.typed();
        }
        let text = match slot {
            Slot::Field(Field::SolutionArea) => self.area(),
            Slot::Field(Field::Activities) => self.activities(),
            Slot::Field(Field::Products) => self.products(),
            Slot::Evidence => self.count_of_files(),
            _ => clean_line(&self.editor.text_at(slot)).into_owned(),
        };
        let style = match (here, frozen) {
            (true, _) => theme::SELECTED,
            (false, true) => theme::DIM,
            (false, false) => theme::PLAIN,
        };
        // What has the caret is seen even when nothing stands there.
        let text = if here && text.is_empty() { " ".to_owned() } else { text };
        Shown { text: truncate(&text, self.value_cells()), style, cursor: None }
    }

    /// The text that is being typed, moved so that the caret is seen.
    fn typed(&self) -> Shown {
        let line = &self.editor.line;
        let before = line.text().get(..line.caret_byte()).unwrap_or_default();
        let caret = width(&clean_line(before));
        let (text, cursor) = window(&clean_line(line.text()), caret, self.value_cells());
        Shown { text, style: theme::PLAIN, cursor: Some(cursor) }
    }

    fn area(&self) -> String {
        match &self.editor.fields.solution_area {
            None => String::new(),
            Some(Entered::Known(area)) => self.texts.term.solution_area(*area).to_owned(),
            Some(Entered::Other(text)) => clean_line(text).into_owned(),
        }
    }

    fn activities(&self) -> String {
        let names = self.editor.fields.activities.iter().map(|activity| match activity {
            Entered::Known(activity) => self.texts.term.activity(*activity).to_owned(),
            Entered::Other(text) => clean_line(text).into_owned(),
        });
        self.texts.punctuation.listed(names)
    }

    fn products(&self) -> String {
        match self.editor.fields.products.len() {
            0 => String::new(),
            count => (self.texts.editor.chosen)(count),
        }
    }

    /// What is said beside a value: that it is missing, or what the directory knows about it.
    pub(super) fn beside(&self, slot: Slot, findings: &[&Refusal]) -> Option<(String, Style)> {
        if let Some(missing) = findings.iter().find(|refusal| self.stands_beside(slot, refusal)) {
            return Some((self.texts.refusal.message(missing), theme::ALERT));
        }
        let known = match slot {
            Slot::Field(Field::MpnId) => self.location(),
            Slot::Field(Field::Domain) => self.about_domain(),
            // The domain tells it already where both belong to one customer.
            Slot::Field(Field::TenantId) => {
                self.customer().filter(|name| self.customer_by_domain().as_ref() != Some(name))
            }
            // How many there are to choose from is said by the gap, once it is known.
            Slot::Line(_) if self.editor.is_blank(slot) && !findings.is_empty() => None,
            Slot::Line(index) => self.subscription(index),
            Slot::Field(_) | Slot::Evidence => None,
        };
        let words = &self.texts.editor;
        let mark = self.editor.mark_at(slot).map(|mark| match mark {
            Mark::Filled => words.mark_filled,
            Mark::Restored => words.mark_restored,
        });
        let style = if mark.is_some() { theme::NOTE } else { theme::DIM };
        let parts: Vec<String> = mark.map(ToOwned::to_owned).into_iter().chain(known).collect();
        (!parts.is_empty()).then(|| (clean_line(&parts.join(" · ")).into_owned(), style))
    }

    /// Whether a finding only says that nothing stands where nothing stands.
    pub(super) fn stands_beside(&self, slot: Slot, refusal: &Refusal) -> bool {
        refusal.code == Code::MissingField
            && matches!(slot, Slot::Field(_))
            && self.editor.is_blank(slot)
    }

    fn location(&self) -> Option<String> {
        let location = self.editor.location()?;
        Some(format!("{} · {}", location.name, location.country))
    }

    fn customer_by_domain(&self) -> Option<String> {
        self.editor.tenant_of_domain().map(|tenant| tenant.name.clone())
    }

    /// The domain in its other form, and whose it is.
    fn about_domain(&self) -> Option<String> {
        let entered = self.editor.fields.domain.trim();
        let kept = domain_name(entered);
        let same = kept.as_deref().map(|kept| {
            if kept.eq_ignore_ascii_case(entered) { written(kept) } else { kept.into() }
        });
        let same = same.filter(|other| !other.eq_ignore_ascii_case(entered));
        let other = same.map(|other| (self.texts.editor.same_domain)(&other));
        let parts: Vec<String> = other.into_iter().chain(self.customer_by_domain()).collect();
        (!parts.is_empty()).then(|| parts.join(" · "))
    }

    fn customer(&self) -> Option<String> {
        self.editor.customer().map(|tenant| tenant.name.clone())
    }

    /// What speaks against an entry, in words.
    pub(super) fn warning(&self, slot: Slot, warning: Warning) -> String {
        let (words, term) = (&self.texts.editor, &self.texts.term);
        match (warning, slot) {
            (Warning::Global, _) => words.choose.global.to_owned(),
            (Warning::NotEnrolled, _) => words.choose.not_enrolled.to_owned(),
            (Warning::NotFed(program, _), Slot::Field(Field::Activities)) => {
                (words.unfed)(term.program(program), self.editor.fields.mpn_id.trim())
            }
            (Warning::NotFed(program, activity), _) => {
                (words.not_fed)(term.program(program), term.activity(activity))
            }
        }
    }

    fn count_of_files(&self) -> String {
        match self.editor.files.len() {
            0 => self.texts.editor.no_files.to_owned(),
            count => (self.texts.editor.files)(count),
        }
    }

    /// The PoE files of the claim, and how more of them come to it.
    pub(super) fn files(&self, block: &mut Block) {
        for file in self.editor.files.iter().take(FILES) {
            let size = (self.texts.screen.claim.size)(file.size);
            let about = [file.name.as_str(), &size, &file.media_type].join(" · ");
            let room = self.value_cells();
            self.below(&truncate(&clean_line(&about), room), theme::PLAIN, block);
        }
        if let Some(more @ 1..) = self.editor.files.len().checked_sub(FILES) {
            self.below(&(self.texts.editor.choose.more)(more), theme::DIM, block);
        }
        if self.editor.focus != Slot::Evidence {
            return;
        }
        // Where the help is too short for it, it stands here.
        if self.cells < 60 {
            self.below(&self.editor.how_to_attach(self.texts), theme::DIM, block);
        }
    }

    /// What is known of a line's subscription, or how many there are to choose from.
    fn subscription(&self, index: usize) -> Option<String> {
        if !self.editor.has_subscription(index) {
            return None;
        }
        let line = self.editor.product(index)?;
        let found = self.editor.subscriptions_for(&line.product);
        let given = line.subscription_id.trim();
        if !given.is_empty() {
            let chosen =
                found.into_iter().find(|found| found.id.as_str().eq_ignore_ascii_case(given));
            return chosen.map(|found| about_subscription(found, self.texts));
        }
        self.editor.tenant()?;
        let words = &self.texts.editor;
        let is_asked = self.editor.rules.policy.subscription_rule == SubscriptionRule::Always;
        match found.len() {
            _ if self.editor.fields.known_area() != Some(SolutionArea::BusinessApplications) => {
                None
            }
            0 => Some(words.no_subscription.to_owned()),
            1 if !is_asked => Some(words.only_subscription.to_owned()),
            count => Some((words.several_subscriptions)(count)),
        }
    }
}

/// How a subscription was bought, what has become of it, and its last day.
pub(super) fn about_subscription(found: &Subscription, texts: &Texts) -> String {
    let mut parts = vec![
        texts.term.channel(found.channel).to_owned(),
        texts.term.subscription_state(found.state).to_owned(),
    ];
    parts.extend(found.ends.map(|day| (texts.editor.through)(&texts.time.day(day))));
    parts.join(" · ")
}

/// The part of a text around its caret that fits, and the caret's cell in it. The last cell is
/// kept for a caret behind the text.
pub(super) fn window(text: &str, caret: usize, room: usize) -> (String, usize) {
    let room = room.max(1);
    let skip = (caret + 1).saturating_sub(room);
    let mut shown = String::new();
    let mut at = 0;
    for grapheme in text.graphemes(true) {
        let cells = width(grapheme);
        let end = at + cells;
        if end > skip + room {
            break;
        }
        if at >= skip {
            shown.push_str(grapheme);
        } else if end > skip {
            // Half of a wide character is cut off: blanks keep the rest in its place.
            shown.push_str(&" ".repeat(end - skip));
        }
        at = end;
    }
    (shown, caret - skip)
}
