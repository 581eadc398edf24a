//! The interface, in English.

use crate::i18n::tui::TuiTexts;

pub(super) const TUI: TuiTexts = TuiTexts {};
