//! The PoE of a claim.

use super::gaps::Gaps;
use crate::desk::ClaimView;
use crate::domain::evidence::Evidence;
use crate::i18n::term::Word;
use crate::tui::action::Ask;
use crate::tui::screen::Context;
use crate::tui::screen::rich::Rich;
use crate::tui::screen::sheet::Section;
use crate::tui::theme;

/// The digits of a SHA-256 that are shown.
const DIGITS: usize = 12;

pub(super) fn section(view: &ClaimView, gaps: &Gaps<'_>, context: Context<'_>) -> Section {
    let mut section = Section::under(context.texts.term.word(Word::ProofOfExecution));
    for file in &view.evidence {
        section.text(Rich::plain(&file.name).fact(facts(file, context)));
    }
    if !view.evidence.is_empty() {
        let key = context.keymap.written(Ask::Evidence);
        section.text(Rich::styled(&(context.texts.evidence.hint)(&key), theme::DIM));
    }
    for gap in gaps.at_evidence() {
        section.text(gap);
    }
    section
}

fn facts(file: &Evidence, context: Context<'_>) -> Rich {
    let labels = &context.texts.screen.claim;
    let digits: String = file.sha256.to_string().chars().take(DIGITS).collect();
    let dim = |text: &str| Rich::styled(text, theme::DIM);
    dim(&(labels.size)(file.size)).fact(dim(&file.media_type)).fact(dim(&(labels.digest)(&digits)))
}
