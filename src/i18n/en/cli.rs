//! The command line, in English.

use crate::i18n::cli::CliTexts;

pub(super) const CLI: CliTexts = CliTexts {};
