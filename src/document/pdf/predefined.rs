//! The character maps that every reader of PDF knows: those of CJK, whose codes are characters in
//! an encoding that is known elsewhere, so that no table is needed to read them.

use encoding_rs::{BIG5, EUC_JP, EUC_KR, Encoding, GB18030, SHIFT_JIS};

/// What the codes of a map are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Codes {
    /// Two bytes that the font alone understands.
    Own,
    /// UTF-16, most significant byte first.
    Utf16,
    /// UTF-8.
    Utf8,
    /// UTF-32, most significant byte first.
    Utf32,
    /// One or two bytes of an encoding.
    Mixed(&'static Encoding),
    /// Rows and cells of a national set, as they stand in an encoding without their highest bits.
    Rows(&'static Encoding),
}

impl Codes {
    /// The codes of a map by its name; two bytes of its own for every other.
    pub(super) fn of(name: &str) -> Self {
        let base = name.trim_end_matches("-H").trim_end_matches("-V");
        if base.contains("UTF16") || base.contains("UCS2") {
            return Self::Utf16;
        }
        if base.contains("UTF32") {
            return Self::Utf32;
        }
        if base.contains("UTF8") {
            return Self::Utf8;
        }
        match base {
            "GB" => Self::Rows(GB18030),
            "KSC" => Self::Rows(EUC_KR),
            "H" | "V" | "Ext" | "Add" => Self::Rows(EUC_JP),
            "EUC" => Self::Mixed(EUC_JP),
            base if base.contains("RKSJ") => Self::Mixed(SHIFT_JIS),
            base if base.starts_with("GB") => Self::Mixed(GB18030),
            base if base.starts_with("KSC") => Self::Mixed(EUC_KR),
            base if base.starts_with("B5") || base.contains("-B5") || base.starts_with("HKscs") => {
                Self::Mixed(BIG5)
            }
            base if base.starts_with("ETen") => Self::Mixed(BIG5),
            _ => Self::Own,
        }
    }

    /// Whether lines run from top to bottom.
    pub(super) fn is_vertical(name: &str) -> bool {
        name == "V" || name.ends_with("-V")
    }

    /// How many bytes the code takes with which the bytes, of which there is one, begin.
    pub(super) fn length(self, bytes: &[u8]) -> usize {
        let first = bytes[0];
        let wanted = match self {
            Self::Utf16 if (0xD8..0xDC).contains(&first) => 4,
            Self::Own | Self::Rows(_) | Self::Utf16 => 2,
            Self::Utf32 => 4,
            Self::Utf8 => match first {
                0xC0..0xE0 => 2,
                0xE0..0xF0 => 3,
                0xF0.. => 4,
                _ => 1,
            },
            Self::Mixed(encoding) if encoding == SHIFT_JIS => {
                if matches!(first, 0x81..=0x9F | 0xE0..=0xFC) { 2 } else { 1 }
            }
            Self::Mixed(_) => 1 + usize::from(first > 0x80),
        };
        wanted.min(bytes.len())
    }

    /// The text of a code.
    pub(super) fn text(self, code: &[u8]) -> Option<String> {
        let text = match self {
            Self::Own => return None,
            Self::Utf16 => {
                let units = code.chunks_exact(2).map(|unit| u16::from_be_bytes([unit[0], unit[1]]));
                String::from_utf16(&units.collect::<Vec<_>>()).ok()?
            }
            Self::Utf8 => std::str::from_utf8(code).ok()?.to_owned(),
            Self::Utf32 => char::from_u32(u32::from_be_bytes(code.try_into().ok()?))?.to_string(),
            Self::Mixed(encoding) => {
                encoding.decode_without_bom_handling_and_without_replacement(code)?.into_owned()
            }
            Self::Rows(encoding) => {
                let code: Vec<u8> = code.iter().map(|byte| byte | 0x80).collect();
                encoding.decode_without_bom_handling_and_without_replacement(&code)?.into_owned()
            }
        };
        Some(text).filter(|text| !text.is_empty())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(map: &str, mut bytes: &[u8]) -> String {
        let codes = Codes::of(map);
        let mut out = String::new();
        while !bytes.is_empty() {
            let (code, rest) = bytes.split_at(codes.length(bytes));
            out.push_str(&codes.text(code).unwrap_or_else(|| "?".into()));
            bytes = rest;
        }
        out
    }

    #[test]
    fn codes_are_characters() {
        assert_eq!(read("UniKS-UCS2-H", &[0xAE, 0x40, 0x00, 0x31]), "김1");
        assert_eq!(read("UniJIS-UTF16-V", &[0x5C, 0x71, 0xD8, 0x40, 0xDC, 0x0B]), "山𠀋");
        assert_eq!(read("KSCms-UHC-H", &EUC_KR.encode("서명 A").0), "서명 A");
        assert_eq!(read("KSC-EUC-V", &EUC_KR.encode("서명").0), "서명");
        assert_eq!(read("90ms-RKSJ-H", &SHIFT_JIS.encode("署名ｱA").0), "署名ｱA");
        assert_eq!(read("EUC-H", &EUC_JP.encode("署名A").0), "署名A");
        assert_eq!(
            read("H", &EUC_JP.encode("署名").0.iter().map(|b| b & 0x7F).collect::<Vec<_>>()),
            "署名"
        );
        assert_eq!(read("GBK-EUC-H", &GB18030.encode("签名A").0), "签名A");
        assert_eq!(read("ETen-B5-H", &BIG5.encode("簽名A").0), "簽名A");
        assert_eq!(read("Identity-H", &[0, 65]), "?");
        assert_eq!(read("UniGB-UTF8-H", "签".as_bytes()), "签");
        assert!(Codes::is_vertical("UniJIS-UTF16-V") && !Codes::is_vertical("Identity-H"));
    }
}
