//! The signs between words, in Simplified Chinese.

use crate::i18n::punctuation::PunctuationTexts;

pub(super) const PUNCTUATION: PunctuationTexts = PunctuationTexts {
    between: "、",
    after_label: "：",
    aside: ["（", "）"],
    stop: "。",
    after_sentence: "",
};
