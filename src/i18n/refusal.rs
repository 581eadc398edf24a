//! What is wrong, and what to do about it, for every refusal `[S0]`.

use super::punctuation::PunctuationTexts;
use crate::domain::refusal::Refusal;

/// A refusal in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Words {
    /// What is wrong.
    pub message: String,
    /// What to do about it.
    pub advice: String,
}

impl Words {
    /// What is wrong and what to do, one after the other.
    #[must_use]
    pub fn in_full(&self, punctuation: &PunctuationTexts) -> String {
        punctuation.sentences([&self.message, &self.advice])
    }
}

/// The sentences for refusals. Entered text inside them is clean and short.
#[derive(Debug)]
pub struct RefusalTexts {
    pub(super) words: fn(&Refusal) -> Words,
}

impl RefusalTexts {
    /// What is wrong and what to do.
    #[must_use]
    pub fn words(&self, refusal: &Refusal) -> Words {
        (self.words)(refusal)
    }

    /// What is wrong.
    #[must_use]
    pub fn message(&self, refusal: &Refusal) -> String {
        self.words(refusal).message
    }

    /// What to do.
    #[must_use]
    pub fn advice(&self, refusal: &Refusal) -> String {
        self.words(refusal).advice
    }
}
