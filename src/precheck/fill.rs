//! Whether a place to fill in has been filled in, and with a person's name.

use super::dates;
use super::squeeze::squeeze;

/// What stands where something is to be filled in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fill {
    /// Nothing at all.
    Empty,
    /// A line or dots to write on, or a word that holds the place.
    Blank,
    /// Something.
    Filled,
}

/// The longest that a filled-in value is looked at, in bytes.
const LONGEST: usize = 400;

/// Words that hold a place, folded.
const PLACEHOLDERS: &[&str] = &[
    "",
    "na",
    "tbd",
    "tbc",
    "none",
    "xx",
    "xxx",
    "xxxx",
    "sign",
    "signature",
    "signhere",
    "here",
    "name",
    "date",
    "yourname",
    "fullname",
    "pending",
    "ddmmyyyy",
    "mmddyyyy",
    "yyyymmdd",
    "ttmmjjjj",
    "印",
    "인",
    "서명",
    "서명또는인",
    "날인",
    "署名",
    "签名",
    "签字",
    "盖章",
    "签章",
    "年月日",
    "년월일",
    "unterschrift",
    "datum",
    "jjmmaaaa",
    "ddmmaaaa",
    "offen",
    "ausstehend",
];

fn is_filler(c: char) -> bool {
    matches!(
        c,
        '_' | '.'
            | '…'
            | '‥'
            | '·'
            | '•'
            | '*'
            | '＿'
            | '─'
            | '━'
            | '．'
            | '。'
            | '□'
            | '☐'
            | '○'
            | '◯'
    ) || super::squeeze::is_dash(c)
}

/// What stands in a value.
pub(super) fn fill(value: &str) -> Fill {
    let value = value[..value.floor_char_boundary(LONGEST)].trim();
    if value.is_empty() {
        return Fill::Empty;
    }
    let bare = without_brackets(value);
    let letters = squeeze(&bare);
    if letters.is_empty() && squeeze(value).is_empty() && !bare.chars().any(is_filler) {
        return Fill::Empty;
    }
    let is_digits = |c: char| c.is_ascii_digit();
    if PLACEHOLDERS.contains(&letters.trim_matches(is_digits))
        && dates::find(value, true).is_empty()
    {
        // Digits alone are something; but as the rest of an unfilled date they are not.
        let digits_only = !letters.is_empty() && letters.chars().all(is_digits);
        let is_blank = bare.chars().any(is_filler) || !digits_only;
        return if is_blank { Fill::Blank } else { Fill::Filled };
    }
    Fill::Filled
}

/// A value without what stands in brackets, such as `[name]`, `(인)` or `<<customer>>`.
fn without_brackets(value: &str) -> String {
    let mut depth = 0_usize;
    let mut bare = String::new();
    for c in value.chars() {
        match c {
            '[' | '(' | '<' | '{' | '（' | '［' | '《' | '〈' | '【' | '«' => depth += 1,
            ']' | ')' | '>' | '}' | '）' | '］' | '》' | '〉' | '】' | '»' => {
                depth = depth.saturating_sub(1);
            }
            c if depth == 0 => bare.push(c),
            _ => {}
        }
    }
    bare
}

/// Whether a value can be a person's name, perhaps with a title or a day behind it.
pub(super) fn is_person(value: &str) -> bool {
    let value = value.trim();
    if fill(value) != Fill::Filled || value.len() > 160 {
        return false;
    }
    let mut bare = without_brackets(value);
    for dated in dates::find(&bare.clone(), true).into_iter().rev() {
        bare.replace_range(dated.at, "");
    }
    let letters = bare.chars().filter(|c| c.is_alphabetic()).count();
    let words = bare.split_whitespace().count();
    let has_case = bare.chars().any(|c| c.is_lowercase() || c.is_uppercase());
    let is_written_as_a_name =
        !has_case || bare.contains('@') || bare.chars().any(char::is_uppercase) || words <= 2;
    letters >= 2 && words <= 12 && is_written_as_a_name && !is_sentence(&bare)
}

/// Whether it is prose rather than a name.
fn is_sentence(text: &str) -> bool {
    let trimmed = text.trim_end();
    let long = trimmed.split_whitespace().count() > 6 || trimmed.chars().count() > 60;
    long && (trimmed.ends_with(['.', '。', '!', '?']) || !trimmed.contains(','))
        || trimmed.ends_with('。')
}
