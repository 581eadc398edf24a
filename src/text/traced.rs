//! Texts made from other texts that still know where each character comes from: for finding and
//! marking, in what is shown, places of what was read.

use unicode_width::UnicodeWidthChar;

use super::{Cleaner, is_hidden};

/// What a tab is shown as.
const TAB: &str = "    ";

/// A text made from another one.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Traced {
    /// The text.
    pub text: String,
    /// Places of the text in bytes, each with its place in the source, wherever the distance between
    /// the two changes.
    marks: Vec<(usize, usize)>,
}

impl Traced {
    /// The byte of the source from which a byte of the text comes.
    #[must_use]
    pub fn source_of(&self, at: usize) -> usize {
        let next = self.marks.partition_point(|(here, _)| *here <= at);
        let known = next.checked_sub(1).and_then(|mark| self.marks.get(mark));
        let (here, source) = known.copied().unwrap_or_default();
        let found = source + (at - here);
        // Within what stands for one character, it is that character.
        let after = self.marks.get(next).map(|(_, after)| *after);
        after.map_or(found, |after| found.min(after.saturating_sub(1).max(source)))
    }

    /// The byte of the text that comes from a byte of the source; the next one where none does.
    #[must_use]
    pub fn place_of(&self, source: usize) -> usize {
        let next = self.marks.partition_point(|(_, from)| *from <= source);
        let known = next.checked_sub(1).and_then(|mark| self.marks.get(mark));
        let (here, from) = known.copied().unwrap_or_default();
        let found = here + (source - from);
        let after = self.marks.get(next).map_or(self.text.len(), |(after, _)| *after);
        found.min(after)
    }

    /// What is added from now on comes from here.
    fn mark(&mut self, source: usize) {
        let here = self.text.len();
        let is_new = match self.marks.last() {
            Some((last, from)) => here - last != source - from,
            None => here != source,
        };
        if !is_new {
            return;
        }
        if let Some(last) = self.marks.last_mut().filter(|(last, _)| *last == here) {
            last.1 = source;
        } else {
            self.marks.push((here, source));
        }
    }
}

/// Like [`super::clean_multiline`], traced; a tab is a few blanks.
#[must_use]
pub fn clean_traced(text: &str) -> Traced {
    let mut traced = Traced::default();
    let mut cleaner = Cleaner::default();
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let next = chars.peek().map(|(_, next)| *next);
        std::mem::swap(&mut traced.text, &mut cleaner.out);
        traced.mark(at);
        std::mem::swap(&mut traced.text, &mut cleaner.out);
        match c {
            '\r' if next == Some('\n') => {}
            '\n' => cleaner.newline(),
            '\t' => TAB.chars().for_each(|blank| cleaner.push(blank, None)),
            _ => cleaner.push(c, next),
        }
    }
    traced.text = cleaner.out;
    traced.mark(text.len());
    traced
}

/// A text folded for being searched, traced: without regard to case and to the width of Latin and
/// katakana, any run of white space as one blank, without what is not seen. Where a line of Chinese
/// or Japanese was broken, nothing stands: its words are not parted by that.
#[must_use]
pub fn fold_traced(text: &str) -> Traced {
    let mut traced = Traced::default();
    let mut chars = text.char_indices().peekable();
    // The last character, and where a run of white space after it began and whether it has a break.
    let mut last: Option<char> = None;
    let mut blank: Option<(usize, bool)> = None;
    while let Some((at, c)) = chars.next() {
        if c.is_whitespace() {
            let (from, breaks) = blank.unwrap_or((at, false));
            blank = Some((from, breaks || c == '\n'));
            continue;
        }
        if is_hidden(c) {
            continue;
        }
        if let (Some(before), Some((from, breaks))) = (last, blank.take()) {
            if !(breaks && joins(before) && joins(c)) {
                traced.mark(from);
                traced.text.push(' ');
            }
        }
        traced.mark(at);
        let mut wide = widened(c);
        if let Some((_, sign)) = chars.peek()
            && let Some(voiced) = voiced(wide, *sign)
        {
            wide = voiced;
            chars.next();
        }
        last = Some(wide);
        for lower in wide.to_lowercase() {
            traced.text.push(if lower == 'ς' { 'σ' } else { lower });
        }
    }
    traced.mark(blank.map_or(text.len(), |(from, _)| from));
    traced
}

/// Whether a line may be broken beside a character within a word. Korean parts its words by blanks.
fn joins(c: char) -> bool {
    c.width() == Some(2) && !matches!(c, '\u{1100}'..='\u{11FF}' | '\u{AC00}'..='\u{D7A3}')
}

/// Half-width katakana and their punctuation, from U+FF61 on.
const KATAKANA: &str = "。「」、・ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテト\
                        ナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン";

/// Latin in its usual width, and katakana in theirs.
fn widened(c: char) -> char {
    match c {
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(c) - 0xFEE0).unwrap_or(c),
        '\u{FF61}'..='\u{FF9D}' => {
            let index = usize::try_from(u32::from(c) - 0xFF61).unwrap_or(usize::MAX);
            KATAKANA.chars().nth(index).unwrap_or(c)
        }
        _ => c,
    }
}

/// A kana with the sound mark that follows it, where that is a character of its own.
fn voiced(kana: char, sign: char) -> Option<char> {
    let by = match sign {
        '\u{FF9E}' | '\u{3099}' => 1,
        '\u{FF9F}' | '\u{309A}' if ('ハ'..='ホ').contains(&kana) => 2,
        _ => return None,
    };
    let takes = match kana {
        'カ'..='ヂ' => (u32::from(kana) - u32::from('カ')).is_multiple_of(2),
        'ツ' | 'テ' | 'ト' => true,
        'ハ'..='ホ' => (u32::from(kana) - u32::from('ハ')).is_multiple_of(3),
        'ウ' => return (by == 1).then_some('ヴ'),
        _ => false,
    };
    takes.then(|| char::from_u32(u32::from(kana) + by)).flatten()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;
    use crate::text::clean_multiline;

    #[rstest]
    #[case("Missing\n  SIGNATURE", "missing signature")]
    #[case("ＡＢＣ　１２３", "abc 123")]
    #[case("ﾃﾞｰﾀﾍﾞｰｽ ﾊﾟｰﾄﾅｰ", "データベース パートナー")]
    #[case("株式\n会社", "株式会社")]
    #[case("株式 会社", "株式 会社")]
    #[case("株式\nab", "株式 ab")]
    #[case("서명이\n없음", "서명이 없음")]
    #[case("soft\u{ad}hyphen\u{200b}s", "softhyphens")]
    #[case("ΣΑΣ", "σασ")]
    #[case("  a  ", "a")]
    fn what_is_searched_is_folded(#[case] text: &str, #[case] folded: &str) {
        assert_eq!(fold_traced(text).text, folded);
    }

    #[rstest]
    #[case("ab\u{202e}cd", "cd", 5)]
    #[case("x\ty", "y", 2)]
    #[case("a\r\nb", "b", 3)]
    #[case("中\x1b中", "中", 0)]
    fn what_is_shown_knows_where_it_comes_from(
        #[case] text: &str,
        #[case] shown: &str,
        #[case] source: usize,
    ) {
        let traced = clean_traced(text);
        let at = traced.text.find(shown).unwrap();
        assert_eq!(traced.source_of(at), source, "{traced:?}");
    }

    #[test]
    fn within_what_stands_for_a_character_it_is_that_character() {
        let traced = clean_traced("ab\u{202e}cd");
        for at in 2..traced.text.len() - 2 {
            assert!((2..5).contains(&traced.source_of(at)), "byte {at}");
        }
    }

    proptest! {
        #[test]
        fn a_traced_text_is_as_clean(text in any::<String>()) {
            let traced = clean_traced(&text);
            let blanks = text.replace('\t', TAB);
            let cleaned = clean_multiline(&blanks).into_owned();
            prop_assert_eq!(&traced.text, &cleaned);
        }

        #[test]
        fn places_never_go_back_and_stay_within(text in "[a-cÀ中ｶﾞ \n\u{ad}\u{202e}\t]{0,40}") {
            let traced = clean_traced(&text);
            for (at, c) in text.char_indices().filter(|(_, c)| c.is_alphanumeric()) {
                let shown = &traced.text[traced.place_of(at)..];
                prop_assert!(shown.starts_with(c), "{c} is not at the start of {shown:?}");
            }
            for traced in [clean_traced(&text), fold_traced(&text)] {
                let places: Vec<usize> =
                    (0..=traced.text.len()).map(|at| traced.source_of(at)).collect();
                prop_assert!(places.windows(2).all(|pair| pair[0] <= pair[1]), "{places:?}");
                prop_assert!(places.iter().all(|place| *place <= text.len()));
            }
        }
    }
}
