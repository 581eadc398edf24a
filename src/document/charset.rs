//! Which characters bytes stand for: by a byte order mark, by what was declared, or by what they
//! look like.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{CoderResult, Encoding, UTF_8, UTF_16BE, UTF_16LE};

/// How many bytes are looked at to tell an encoding that was not declared.
const LOOK: usize = 64 << 10;
/// The least room that is made for more text, in bytes: more than any one character needs.
const ROOM: usize = 64;

/// The text, and whether there were bytes that stand for nothing (U+FFFD stands there).
pub(super) fn decode(bytes: &[u8], declared: Option<&str>) -> (String, bool) {
    let encoding = Encoding::for_bom(bytes)
        .map(|(encoding, _)| encoding)
        .or_else(|| declared.and_then(|label| Encoding::for_label(label.trim().as_bytes())))
        .unwrap_or_else(|| guess(bytes));
    let (text, _, unknown) = encoding.decode(bytes);
    (text.into_owned(), unknown)
}

/// The same of bytes that go on beyond these, and may end within a character: that one is left out.
pub(super) fn decode_beginning(bytes: &[u8]) -> (String, bool) {
    let mut decoder = looks_like(bytes, false).new_decoder();
    let mut text = String::with_capacity(bytes.len());
    let (mut rest, mut unknown) = (bytes, false);
    loop {
        let (came, read, has_unknown) = decoder.decode_to_string(rest, &mut text, false);
        rest = &rest[read..];
        unknown |= has_unknown;
        if came == CoderResult::InputEmpty {
            return (text, unknown);
        }
        text.reserve(rest.len().max(ROOM));
    }
}

/// The encoding of bytes that nobody declared.
pub(super) fn guess(bytes: &[u8]) -> &'static Encoding {
    looks_like(bytes, true)
}

/// What bytes look like. `is_whole`: that none follow them.
fn looks_like(bytes: &[u8], is_whole: bool) -> &'static Encoding {
    if let Some((encoding, _)) = Encoding::for_bom(bytes) {
        return encoding;
    }
    if let Some(encoding) = wide(bytes) {
        return encoding;
    }
    let is_utf8 = std::str::from_utf8(bytes)
        .map_or_else(|wrong| !is_whole && wrong.error_len().is_none(), |_| true);
    if is_utf8 && !bytes.contains(&0x1b) {
        return UTF_8;
    }
    let look = &bytes[..bytes.len().min(LOOK)];
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Allow);
    detector.feed(look, is_whole && look.len() == bytes.len());
    detector.guess(None, Utf8Detection::Allow)
}

/// UTF-16 without a byte order mark: every other byte of Latin text, spaces and line ends is zero.
fn wide(bytes: &[u8]) -> Option<&'static Encoding> {
    let look = &bytes[..bytes.len().min(LOOK) & !1];
    if look.len() < 4 {
        return None;
    }
    let zeros = |at: usize| look.iter().skip(at).step_by(2).filter(|byte| **byte == 0).count();
    let (high, low, pairs) = (zeros(0), zeros(1), look.len() / 2);
    match (high, low) {
        (high, 0) if high * 8 > pairs => Some(UTF_16BE),
        (0, low) if low * 8 > pairs => Some(UTF_16LE),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use encoding_rs::{BIG5, EUC_JP, EUC_KR, GBK, ISO_2022_JP, SHIFT_JIS};

    const KOREAN: &str =
        "구축 완료 확인서: 고객은 클라우드 구축이 완료되었음을 확인합니다. 서명과 날짜";
    const JAPANESE: &str =
        "導入完了確認書。お客様はクラウドの導入が完了したことを確認します。署名と日付";
    const CHINESE: &str = "实施完成确认书。客户确认云平台的实施工作已经完成。签名和日期";
    const TAIWANESE: &str = "實施完成確認書。客戶確認雲端平台的實施工作已經完成。簽名和日期";

    #[test]
    fn what_nobody_declared_is_told_by_its_looks() {
        for (encoding, text) in [
            (EUC_KR, KOREAN),
            (SHIFT_JIS, JAPANESE),
            (EUC_JP, JAPANESE),
            (ISO_2022_JP, JAPANESE),
            (GBK, CHINESE),
            (BIG5, TAIWANESE),
            (UTF_8, KOREAN),
        ] {
            let bytes = encoding.encode(text).0;
            assert_eq!(decode(&bytes, None), (text.to_owned(), false), "{}", encoding.name());
        }
    }

    #[test]
    fn sixteen_bits_are_told_with_and_without_a_mark() {
        let text = "Signed by Contoso\r\non 2026-03-01, 서명";
        for mark in ["", "\u{feff}"] {
            let units: Vec<u16> = format!("{mark}{text}").encode_utf16().collect();
            let low: Vec<u8> = units.iter().flat_map(|unit| unit.to_le_bytes()).collect();
            let high: Vec<u8> = units.iter().flat_map(|unit| unit.to_be_bytes()).collect();
            assert_eq!(decode(&low, None).0, text);
            assert_eq!(decode(&high, None).0, text);
        }
    }

    #[test]
    fn a_beginning_may_end_within_a_character() {
        for (encoding, text) in [
            (UTF_8, KOREAN),
            (UTF_8, JAPANESE),
            (EUC_KR, KOREAN),
            (SHIFT_JIS, JAPANESE),
            (GBK, CHINESE),
        ] {
            let text = text.repeat(9);
            let bytes = encoding.encode(&text).0;
            for end in bytes.len() - 9..=bytes.len() {
                let (found, unknown) = decode_beginning(&bytes[..end]);
                assert!(!unknown, "{} {end}", encoding.name());
                assert!(text.starts_with(&found) && found.len() + 16 > text.len(), "{found}");
            }
        }
    }

    #[test]
    fn a_mark_outweighs_what_was_declared_and_that_outweighs_looks() {
        assert_eq!(decode("\u{feff}é".as_bytes(), Some("euc-kr")).0, "é");
        assert_eq!(decode(&EUC_KR.encode(KOREAN).0, Some("ks_c_5601-1987")).0, KOREAN);
        assert!(decode(b"caf\xe9", Some("utf-8")).1);
    }
}
