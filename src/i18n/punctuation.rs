//! How a language sets words side by side that are no sentence: enumerations, labels, asides.

/// The signs between words.
#[derive(Debug)]
pub struct PunctuationTexts {
    /// Between the items of an enumeration that has no word before the last.
    pub(super) between: &'static str,
    /// Between a label and what it is of.
    pub(super) after_label: &'static str,
    /// Before and behind an aside, with the blanks that belong there.
    pub(super) aside: [&'static str; 2],
    /// At the end of a sentence.
    pub(super) stop: &'static str,
    /// Between two sentences.
    pub(super) after_sentence: &'static str,
}

impl PunctuationTexts {
    /// The items of an enumeration, one after the other.
    #[must_use]
    pub fn listed(&self, items: impl IntoIterator<Item = impl AsRef<str>>) -> String {
        joined(items, self.between)
    }

    /// Whole sentences, one after the other.
    #[must_use]
    pub fn sentences(&self, sentences: impl IntoIterator<Item = impl AsRef<str>>) -> String {
        joined(sentences, self.after_sentence)
    }

    /// A label, or whatever something is said of, and what is said.
    #[must_use]
    pub fn labelled(&self, label: &str, said: &str) -> String {
        [label, self.after_label, said].concat()
    }

    /// Something with an aside behind it.
    #[must_use]
    pub fn beside(&self, what: &str, aside: &str) -> String {
        let [before, behind] = self.aside;
        [what, before, aside, behind].concat()
    }

    /// Words as a sentence.
    #[must_use]
    pub fn sentence(&self, words: &str) -> String {
        [words, self.stop].concat()
    }
}

fn joined(items: impl IntoIterator<Item = impl AsRef<str>>, between: &str) -> String {
    let mut told = String::new();
    for (at, item) in items.into_iter().enumerate() {
        if at > 0 {
            told.push_str(between);
        }
        told.push_str(item.as_ref());
    }
    told
}
