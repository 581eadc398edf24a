//! Letters in their order, with others between them: what `~cntso` finds.

use nucleo_matcher::{Config, Matcher, Utf32Str};

/// Of the score that a text would have which is nothing but the letters, this much is enough, in
/// hundredths: so much that the letters have to be near one another or begin words.
const ENOUGH: u32 = 62;

/// Letters that are looked for.
pub struct Fuzzy {
    matcher: Matcher,
    letters: String,
    least: u16,
    /// Room for a text's and for the letters' characters.
    room: [Vec<char>; 2],
}

impl Fuzzy {
    /// Looks for these letters, which are folded.
    #[must_use]
    pub fn new(letters: &str) -> Self {
        // What is compared is folded on both sides; an accent that was not typed is no matter.
        let mut config = Config::DEFAULT;
        config.ignore_case = false;
        let mut fuzzy = Self {
            matcher: Matcher::new(config),
            letters: letters.chars().map(plain).collect(),
            least: 0,
            room: [Vec::new(), Vec::new()],
        };
        let best = fuzzy.score(letters).unwrap_or(0);
        fuzzy.least = u16::try_from(u32::from(best) * ENOUGH / 100).unwrap_or(u16::MAX);
        fuzzy
    }

    fn score(&mut self, text: &str) -> Option<u16> {
        let [for_text, for_letters] = &mut self.room;
        let letters = Utf32Str::new(&self.letters, for_letters);
        self.matcher.fuzzy_match(Utf32Str::new(text, for_text), letters)
    }

    /// Whether a folded text has them.
    pub fn is_in(&mut self, text: &str) -> bool {
        self.score(text).is_some_and(|score| score >= self.least)
    }

    /// Whether one of a row's folded fields has them.
    pub fn is_in_fields(&mut self, fields: &[u8]) -> bool {
        fields
            .split(|byte| *byte == b'\n')
            .any(|field| std::str::from_utf8(field).is_ok_and(|field| self.is_in(field)))
    }

    /// Which characters of a folded text they are, by their places, if it has them.
    pub fn places(&mut self, text: &str) -> Option<Vec<u32>> {
        let mut places = Vec::new();
        let [for_text, for_letters] = &mut self.room;
        let letters = Utf32Str::new(&self.letters, for_letters);
        let text = Utf32Str::new(text, for_text);
        let score = self.matcher.fuzzy_indices(text, letters, &mut places)?;
        (score >= self.least).then_some(places)
    }
}

/// A letter as the matcher compares it.
fn plain(letter: char) -> char {
    nucleo_matcher::chars::normalize(letter)
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("cntso", "contoso", true)]
    #[case("contso", "contoso ltd", true)]
    #[case("ctso", "rollout at contoso", true)]
    #[case("zurich", "bank zürich", true)]
    #[case("nwp", "north wind partners", true)]
    #[case("콘소", "콘토소", true)]
    #[case("cntso", "northwind", false)]
    #[case("abc", "a big company", true)]
    #[case("rwa", "northwind traders", false)]
    #[case("tnk", "statement of bank", false)]
    #[case("tems", "teams rollout", true)]
    #[case("setp", "a statement of support", false)]
    fn letters_are_found_near_one_another(
        #[case] letters: &str,
        #[case] text: &str,
        #[case] found: bool,
    ) {
        let mut fuzzy = Fuzzy::new(letters);
        let whole = Fuzzy::new(letters).score(letters);
        assert_eq!(fuzzy.is_in(text), found, "{:?} of {whole:?}", fuzzy.score(text));
        assert_eq!(fuzzy.places(text).map(|places| places.len()), {
            found.then(|| letters.chars().count())
        });
    }
}
