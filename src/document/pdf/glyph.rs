//! Simple fonts: which character each of their 256 codes draws, by the names of glyphs.
//!
//! The lists of names and encodings are `lopdf`'s; it gives them away by reading a font.

use lopdf::{Dictionary, Encoding, Object, dictionary};

/// The characters of an encoding, by its name.
pub(super) fn encoding(name: &str) -> Vec<Option<String>> {
    let font =
        dictionary! { "Type" => "Font", "Encoding" => Object::Name(name.as_bytes().to_vec()) };
    read(&font, |encoding| {
        (0..=u8::MAX)
            .map(|code| encoding.bytes_to_string(&[code]).ok().filter(|text| !text.is_empty()))
            .collect()
    })
    .unwrap_or_default()
}

/// The text that a glyph of this name draws.
pub(super) fn named(name: &[u8]) -> Option<String> {
    if name.is_empty() || name == b".notdef" || name.len() > 64 {
        return None;
    }
    if let Some(text) = listed(name) {
        return Some(text);
    }
    let name = std::str::from_utf8(name).ok()?;
    // A dot begins a variant; underscores join the glyphs of a ligature.
    let stem = name.split('.').next().filter(|stem| !stem.is_empty())?;
    let mut text = String::new();
    for part in stem.split('_') {
        text.push_str(&listed(part.as_bytes()).or_else(|| by_number(part))?);
    }
    Some(text)
}

/// `uni0041`, `u1F600`.
fn by_number(name: &str) -> Option<String> {
    let code = |digits: &str| u32::from_str_radix(digits, 16).ok().and_then(char::from_u32);
    if let Some(digits) = name.strip_prefix("uni")
        && digits.len() >= 4
        && digits.len() % 4 == 0
        && digits.is_ascii()
    {
        return (0..digits.len()).step_by(4).map(|at| code(&digits[at..at + 4])).collect();
    }
    let digits = name.strip_prefix('u').filter(|digits| (4..=6).contains(&digits.len()))?;
    code(digits).map(String::from)
}

fn listed(name: &[u8]) -> Option<String> {
    let differences = vec![Object::Integer(0), Object::Name(name.to_vec())];
    let encoding = dictionary! { "Type" => "Encoding", "Differences" => differences };
    let font = dictionary! { "Type" => "Font", "Encoding" => encoding };
    let text = read(&font, |encoding| match encoding {
        Encoding::Differences(_) => encoding.bytes_to_string(&[0]).ok(),
        _ => None,
    });
    text.flatten().filter(|text| !text.is_empty())
}

fn read<T>(font: &Dictionary, look: impl FnOnce(&Encoding<'_>) -> T) -> Option<T> {
    let nothing = lopdf::Document::new();
    font.get_font_encoding(&nothing).ok().map(|encoding| look(&encoding))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_stand_for_characters() {
        let text = |name: &str| named(name.as_bytes());
        assert_eq!(text("A").as_deref(), Some("A"));
        assert_eq!(text("Euro").as_deref(), Some("€"));
        assert_eq!(text("uniAE40").as_deref(), Some("김"));
        assert_eq!(text("u1F600").as_deref(), Some("😀"));
        assert_eq!(text("f_i.alt").as_deref(), Some("fi"));
        assert_eq!(text("fi").as_deref(), Some("ﬁ"));
        assert_eq!((text("g17"), text(".notdef"), text("")), (None, None, None));
    }

    #[test]
    fn encodings_differ_beyond_ascii() {
        let of = |name, code: usize| encoding(name)[code].clone();
        assert_eq!(of("WinAnsiEncoding", 0x80).as_deref(), Some("€"));
        assert_eq!(of("MacRomanEncoding", 0x8A).as_deref(), Some("ä"));
        assert_eq!(of("StandardEncoding", 0x27).as_deref(), Some("’"));
    }
}
