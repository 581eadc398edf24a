//! Letters of other layouts, by the keys they share with Latin ones.
//!
//! A person with a Korean or Russian layout switched on presses the key that has the letter of the
//! table on a Latin keyboard. Knows nothing of what keys ask for.

/// What a layout types, and what a Latin keyboard would have typed by the same key, in order.
const SAME_KEYS: &[(&str, &str)] = &[
    // Korean, two-set. The other letters are the same with Shift and without.
    ("ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔㅁㄴㅇㄹㅎㅗㅓㅏㅣㅋㅌㅊㅍㅠㅜㅡ", "qwertyuiopasdfghjklzxcvbnm"),
    ("ㅃㅉㄸㄲㅆㅒㅖ", "QWERTOP"),
    // Russian.
    ("йцукенгшщзхъфывапролджэячсмитьбюё", "qwertyuiop[]asdfghjkl;'zxcvbnm,.`"),
    ("ЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮЁ№", "QWERTYUIOP{}ASDFGHJKL:\"ZXCVBNM<>~#"),
    // What Japanese and Chinese input methods make of punctuation.
    ("、。「」【】《》・〜\u{3000}", ",.[][]<>/~ "),
];

/// The full-width forms of `!` to `~` stand in the same order as these, so far behind them.
const FULL_WIDTH: u32 = 0xFF01 - '!' as u32;

/// What a Latin keyboard would have typed; none for what it types itself, and for what no layout
/// here types.
pub(super) fn latin(typed: char) -> Option<char> {
    let half_width = u32::from(typed).checked_sub(FULL_WIDTH).and_then(char::from_u32);
    if let Some(half_width) = half_width.filter(char::is_ascii_graphic) {
        return Some(half_width);
    }
    SAME_KEYS.iter().find_map(|(theirs, latin)| {
        let at = theirs.chars().position(|one| one == typed)?;
        latin.chars().nth(at)
    })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    #[test]
    fn each_layout_has_a_latin_letter_for_each_of_its_own() {
        let mut seen = BTreeMap::new();
        for (theirs, latin) in SAME_KEYS {
            assert_eq!(theirs.chars().count(), latin.chars().count(), "{theirs}");
            for (typed, latin) in theirs.chars().zip(latin.chars()) {
                assert!(!typed.is_ascii() && latin.is_ascii(), "{typed} {latin}");
                assert_eq!(seen.insert(typed, latin), None, "{typed} stands there twice");
                assert_eq!(super::latin(typed), Some(latin));
            }
        }
        let all = |from: char, to: char| (from..=to).all(|one| seen.contains_key(&one));
        assert!(all('а', 'я') && all('А', 'Я') && all('ㅏ', 'ㅣ') == seen.contains_key(&'ㅘ'));
    }

    #[test]
    fn every_latin_letter_is_reached_from_korean_and_russian() {
        for (theirs, letters) in [('ㄱ'..='ㅣ', 'a'..='z'), ('Ѐ'..='ӿ', 'A'..='Z')] {
            let reached: Vec<char> = theirs.filter_map(latin).collect();
            for letter in letters {
                assert!(reached.contains(&letter), "{letter}");
            }
        }
    }

    #[test]
    fn full_width_letters_and_signs_are_their_half_width_selves() {
        for one in '!'..='~' {
            let wide = char::from_u32(u32::from(one) + FULL_WIDTH).unwrap();
            assert_eq!(latin(wide), Some(one));
            assert_eq!(latin(one), None);
        }
        assert_eq!((latin('ａ'), latin('？'), latin('～')), (Some('a'), Some('?'), Some('~')));
        assert_eq!(
            (latin('ￃ'), latin('é'), latin('中'), latin('\u{ff5f}')),
            (None, None, None, None)
        );
    }
}
