//! How well the letters that are typed fit a name.

use nucleo_matcher::pattern::{AtomKind, CaseMatching, Normalization, Pattern};
use nucleo_matcher::{Config, Matcher, Utf32Str};

use unicode_normalization::UnicodeNormalization as _;

use crate::text;

/// What is typed for a whole name is that name, whatever else has its letters; then come names that
/// begin so.
const WHOLE: u32 = u32::MAX;
const BEGUN: u32 = u32::MAX / 2;

/// Letters that are looked for.
pub(super) struct Finder {
    words: String,
    pattern: Pattern,
    matcher: Matcher,
    room: Vec<char>,
}

impl Finder {
    pub(super) fn new(typed: &str) -> Self {
        let words = folded(typed.trim());
        let pattern =
            Pattern::new(&words, CaseMatching::Ignore, Normalization::Smart, AtomKind::Fuzzy);
        let matcher = Matcher::new(Config::DEFAULT);
        Self { words, pattern, matcher, room: Vec::new() }
    }

    /// How well they fit the best of a thing's names; none where they are in none of them.
    pub(super) fn score(&mut self, names: [&str; 3]) -> Option<u32> {
        if self.words.is_empty() {
            return Some(0);
        }
        let scores = names.map(|name| {
            let name = folded(name);
            if name == self.words {
                return Some(WHOLE);
            }
            if name.starts_with(&self.words) {
                return Some(BEGUN);
            }
            let text = Utf32Str::new(&name, &mut self.room);
            self.pattern.score(text, &mut self.matcher)
        });
        scores.into_iter().flatten().max()
    }
}

/// Without regard to case, nor to the width of Latin letters.
fn folded(text: &str) -> String {
    text::fold(&text.nfkc().collect::<String>())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fits(typed: &str, name: &str) -> bool {
        Finder::new(typed).score([name, "", ""]).is_some()
    }

    #[test]
    fn letters_in_order_fit_and_others_do_not() {
        assert!(fits("reqinf", "Request information"));
        assert!(fits("ＡＰＰ", "approve"));
        assert!(fits("info req", "Request information"), "words in any order");
        assert!(fits("승인", "승인"));
        assert!(!fits("evorppa", "approve"));
    }

    #[test]
    fn a_whole_name_fits_best_then_one_that_begins_so() {
        let score = |names| Finder::new("copy").score(names).unwrap();
        assert!(score(["", "", "copy"]) > score(["copy that", "copyist", "copying"]));
        assert!(score(["copy that", "", ""]) > score(["to copy", "to copy", "c-o-p-y"]));
    }
}
