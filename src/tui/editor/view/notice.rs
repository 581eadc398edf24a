//! What is said above the form, and below it.

use ratatui::style::Style;
use ratatui::text::Line;

use super::wrapped;
use crate::domain::field::Field;
use crate::domain::moves::Action;
use crate::i18n::Texts;
use crate::tui::action::Ask;
use crate::tui::editor::{Editor, Notice, PASTE_LIMIT};
use crate::tui::theme;

impl Editor {
    /// What stands above the form until it is mended: why the last save was refused.
    pub(super) fn notice(&self, texts: &Texts, cells: u16) -> Vec<Line<'static>> {
        let said = if self.saving { None } else { self.refused(texts) };
        said.map_or_else(Vec::new, |(text, style)| wrapped(&text, usize::from(cells), style))
    }

    /// What is said until the next key, in the place of the help, so that nothing is moved by it.
    pub(super) fn said(&self, texts: &Texts) -> Option<(String, Style)> {
        let words = &texts.editor;
        if self.saving {
            return Some((words.saving.to_owned(), theme::NOTE));
        }
        let names = |fields: &[Field]| {
            let names = fields.iter().map(|field| texts.term.field(*field));
            texts.punctuation.listed(names)
        };
        let attach = self.keymap.shown(Ask::Do(Action::Attach)).unwrap_or_default();
        let text = match &self.notice {
            Notice::None => return None,
            Notice::PasteTooLong => {
                return Some(((words.paste_too_long)(PASTE_LIMIT), theme::ALERT));
            }
            Notice::PasteNowhere => words.paste_nowhere.to_owned(),
            Notice::NothingToSave => words.nothing_to_save.to_owned(),
            Notice::Undone(fields) => (words.undone)(&names(fields)),
            Notice::Redone(fields) => (words.redone)(&names(fields)),
            Notice::NothingToUndo => words.nothing_to_undo.to_owned(),
            Notice::NothingToRedo => words.nothing_to_redo.to_owned(),
            Notice::Filled(fields) => (words.filled)(&names(fields)),
            Notice::ChooseDomain(count) => (words.choose_domain)(*count),
            Notice::Restored(fields, fixed) => match (fields.as_slice(), fixed.as_slice()) {
                ([], fixed) => (words.nothing_restored)(&names(fixed)),
                (fields, []) => (words.restored)(&names(fields)),
                (fields, fixed) => (words.restored_in_part)(&names(fields), &names(fixed)),
            },
            Notice::SaveFirst => (words.save_first)(attach),
        };
        Some((text, theme::NOTE))
    }

    /// Why the last save was refused.
    fn refused(&self, texts: &Texts) -> Option<(String, Style)> {
        let words = &texts.editor;
        let text = match (self.why_not_saved(texts), self.refused_here()) {
            (None, 0) => return None,
            (Some(why), 0) => (words.not_saved)(&why),
            (why, count) => {
                let here = (words.entries_refused)(count);
                texts.punctuation.sentences(std::iter::once(here).chain(why))
            }
        };
        Some((text, theme::ALERT))
    }

    fn why_not_saved(&self, texts: &Texts) -> Option<String> {
        let reasons: Vec<String> = self
            .refused_elsewhere()
            .map(|refusal| texts.refusal.words(refusal))
            .map(|words| words.in_full(&texts.punctuation))
            .collect();
        (!reasons.is_empty()).then(|| texts.punctuation.sentences(reasons))
    }
}
