//! The help at the foot: what to do about what is wrong under the caret, what it costs, or how its
//! field is filled.

use ratatui::layout::Rect;
use ratatui::text::Line;

use crate::domain::field::{Entered, Field};
use crate::domain::moves::Action;
use crate::domain::status::SolutionArea;
use crate::i18n::Texts;
use crate::text::{clean_line, wrap_within};
use crate::tui::action::{Ask, CONFIRM};
use crate::tui::editor::form::{Kind, Slot};
use crate::tui::editor::{Editor, Target};
use crate::tui::theme;

impl Editor {
    pub(super) fn help(&self, texts: &Texts, place: Rect) -> Vec<Line<'static>> {
        let rows = usize::from(place.height);
        let cells = usize::from(place.width);
        let (text, style) = self.said(texts).unwrap_or_else(|| (self.help_text(texts), theme::DIM));
        let lines = wrap_within(&clean_line(&text), cells, rows);
        lines.into_iter().map(|line| Line::styled(line, style)).collect()
    }

    fn help_text(&self, texts: &Texts) -> String {
        if let Some(review) = &self.review {
            let asked = review.asked_by().to_string();
            let other = CONFIRM.iter().find(|key| **key != asked).copied().unwrap_or_default();
            return (texts.editor.review.confirm)(other, &asked);
        }
        if self.suggestions().is_some() {
            return texts.editor.hint_completing.to_owned();
        }
        if let Some(refusal) = self.findings_at(self.focus).first() {
            return texts.refusal.advice(refusal);
        }
        if !self.warnings_at(self.focus).is_empty() {
            return texts.help.mpn_warning.to_owned();
        }
        let hint = match self.kind(self.focus) {
            Kind::Either => texts.editor.hint_either,
            Kind::Choice => texts.editor.hint_choice,
            Kind::Text | Kind::Elsewhere => "",
        };
        format!("{} {hint}", self.rule(texts)).trim_end().to_owned()
    }

    /// How the field under the caret is filled; of an activity that is chosen, what it means.
    fn rule(&self, texts: &Texts) -> String {
        let words = &texts.editor;
        match self.focus {
            Slot::Field(Field::Activities) => match self.fields.activities.as_slice() {
                [Entered::Known(only)] => texts.help.of.activity(*only).to_owned(),
                _ => (words.rule)(Field::Activities).to_owned(),
            },
            Slot::Field(field) => (words.rule)(field).to_owned(),
            Slot::Line(_) if self.fields.known_area() == Some(SolutionArea::Microsoft365) => {
                words.rule_workload.to_owned()
            }
            Slot::Line(_) => words.rule_subscription.to_owned(),
            Slot::Evidence => self.how_to_attach(texts),
        }
    }

    pub(super) fn how_to_attach(&self, texts: &Texts) -> String {
        let key = |action| self.keymap.shown(Ask::Do(action)).unwrap_or_default();
        let (attach, detach) = (key(Action::Attach), key(Action::Detach));
        match self.target {
            Target::New => (texts.editor.attach_new)(attach),
            Target::Existing { .. } if self.is_changed() => (texts.editor.save_first)(attach),
            Target::Existing { submitted: true, .. } => (texts.editor.attach_only)(attach),
            Target::Existing { submitted: false, .. } => (texts.editor.attach)(attach, detach),
        }
    }
}
