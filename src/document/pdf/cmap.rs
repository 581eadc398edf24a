//! Character maps: which bytes make a code, and which text a code stands for.

use std::collections::BTreeMap;

/// What a font file says in a stream of its own.
#[derive(Debug, Default)]
pub(super) struct CMap {
    /// How many bytes, and the lowest and highest value of each.
    spaces: Vec<(usize, [u8; 4], [u8; 4])>,
    /// The last code of a range that begins at the key, and the text of its first.
    texts: BTreeMap<u32, (u32, Vec<u16>)>,
}

impl CMap {
    pub(super) fn parse(bytes: &[u8]) -> Self {
        let mut map = Self::default();
        let mut tokens = Tokens { rest: bytes };
        while let Some(token) = tokens.next() {
            match token {
                Token::Word(b"begincodespacerange") => map.read_spaces(&mut tokens),
                Token::Word(b"beginbfchar") => map.read_chars(&mut tokens),
                Token::Word(b"beginbfrange") => map.read_ranges(&mut tokens),
                _ => {}
            }
        }
        map
    }

    fn read_spaces(&mut self, tokens: &mut Tokens<'_>) {
        while let (Some(Token::Hex(low)), Some(Token::Hex(high))) = (tokens.next(), tokens.next()) {
            let length = low.len().min(high.len()).min(4);
            let (mut from, mut to) = ([0; 4], [0; 4]);
            from[..length].copy_from_slice(&low[..length]);
            to[..length].copy_from_slice(&high[..length]);
            // Each space is looked at for each code; nobody needs more than a few.
            if length > 0 && self.spaces.len() < 64 {
                self.spaces.push((length, from, to));
            }
        }
    }

    fn read_chars(&mut self, tokens: &mut Tokens<'_>) {
        while let (Some(Token::Hex(code)), Some(text)) = (tokens.next(), tokens.next()) {
            if let (Some(code), Token::Hex(text)) = (number(&code), text) {
                self.texts.insert(code, (code, units(&text)));
            }
        }
    }

    fn read_ranges(&mut self, tokens: &mut Tokens<'_>) {
        while let (Some(Token::Hex(low)), Some(Token::Hex(high))) = (tokens.next(), tokens.next()) {
            let (Some(low), Some(high)) = (number(&low), number(&high)) else {
                return;
            };
            match tokens.next() {
                Some(Token::Hex(text)) => {
                    self.texts.insert(low, (high, units(&text)));
                }
                Some(Token::Open) => {
                    let mut code = low;
                    while let Some(Token::Hex(text)) = tokens.next() {
                        if code <= high {
                            self.texts.insert(code, (code, units(&text)));
                        }
                        code = code.saturating_add(1);
                    }
                }
                _ => return,
            }
        }
    }

    /// How many bytes the code takes with which the bytes begin; none where the map does not say.
    pub(super) fn length(&self, bytes: &[u8]) -> Option<usize> {
        let fits = |(length, low, high): &&(usize, [u8; 4], [u8; 4])| {
            bytes.len() >= *length
                && (0..*length).all(|at| (low[at]..=high[at]).contains(&bytes[at]))
        };
        let found = self.spaces.iter().find(fits).map(|(length, ..)| *length);
        found.or_else(|| self.spaces.iter().map(|(length, ..)| *length).min())
    }

    /// The text of a code.
    pub(super) fn text(&self, code: u32) -> Option<String> {
        let (first, (last, units)) = self.texts.range(..=code).next_back()?;
        if code > *last {
            return None;
        }
        let mut units = units.clone();
        if let Some(unit) = units.last_mut() {
            *unit = unit.wrapping_add(u16::try_from(code - first).unwrap_or_default());
        }
        let text = String::from_utf16_lossy(&units);
        Some(text).filter(|text| !text.is_empty() && !text.contains(['\0', '\u{fffd}']))
    }
}

fn number(bytes: &[u8]) -> Option<u32> {
    let significant = bytes.iter().position(|byte| *byte != 0).unwrap_or(bytes.len());
    let bytes = &bytes[significant..];
    (bytes.len() <= 4).then(|| bytes.iter().fold(0, |code, byte| code << 8 | u32::from(*byte)))
}

fn units(bytes: &[u8]) -> Vec<u16> {
    match bytes {
        [one] => vec![u16::from(*one)],
        // Nobody writes more than a ligature; what is longer would grow the text without end.
        bytes => bytes
            .chunks_exact(2)
            .take(16)
            .map(|unit| u16::from_be_bytes([unit[0], unit[1]]))
            .collect(),
    }
}

enum Token<'a> {
    Hex(Vec<u8>),
    Open,
    Word(&'a [u8]),
    Other,
}

/// The words of a character map; everything that is none ends what was begun.
struct Tokens<'a> {
    rest: &'a [u8],
}

impl<'a> Tokens<'a> {
    fn until(&mut self, end: impl Fn(u8) -> bool) -> &'a [u8] {
        let end = self.rest.iter().position(|byte| end(*byte)).unwrap_or(self.rest.len());
        let (taken, rest) = self.rest.split_at(end);
        self.rest = rest;
        taken
    }

    fn next(&mut self) -> Option<Token<'a>> {
        loop {
            self.until(|byte| !byte.is_ascii_whitespace() && byte != 0);
            let (first, rest) = self.rest.split_first()?;
            match first {
                b'%' => {
                    self.until(|byte| matches!(byte, b'\n' | b'\r'));
                }
                b'<' if rest.first() != Some(&b'<') => {
                    self.rest = rest;
                    let digits = self.until(|byte| byte == b'>');
                    self.rest = self.rest.get(1..).unwrap_or_default();
                    return Some(Token::Hex(hexadecimal(digits)));
                }
                b'[' => {
                    self.rest = rest;
                    return Some(Token::Open);
                }
                b'<' | b'>' | b']' | b'(' | b')' | b'/' | b'{' | b'}' => {
                    self.rest = rest;
                    return Some(Token::Other);
                }
                _ => {
                    let is_end =
                        |byte: u8| byte.is_ascii_whitespace() || b"<>[]()/{}%\0".contains(&byte);
                    return Some(Token::Word(self.until(is_end)));
                }
            }
        }
    }
}

fn hexadecimal(digits: &[u8]) -> Vec<u8> {
    let digits: Vec<u8> = digits
        .iter()
        .filter_map(|digit| char::from(*digit).to_digit(16))
        .map(|digit| u8::try_from(digit).unwrap_or_default())
        .collect();
    digits.chunks(2).map(|pair| pair[0] << 4 | pair.get(1).copied().unwrap_or_default()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_stand_for_texts_alone_in_ranges_and_in_lists() {
        let map = CMap::parse(
            b"/CIDInit /ProcSet findresource begin 1 begincodespacerange <0000> <FFFF> \
              endcodespacerange % words\n2 beginbfchar <0003> <0041> <0004> <D83DDE00> endbfchar \
              2 beginbfrange <0010> <0012> <AC00> <0020> <0021> [<00660069> <0042>] endbfrange",
        );
        let text = |code| map.text(code);
        assert_eq!(text(3).as_deref(), Some("A"));
        assert_eq!(text(4).as_deref(), Some("😀"));
        assert_eq!(text(0x12).as_deref(), Some("각".replace('각', "\u{ac02}").as_str()));
        assert_eq!(text(0x20).as_deref(), Some("fi"));
        assert_eq!(text(0x21).as_deref(), Some("B"));
        assert_eq!((text(0x13), text(5)), (None, None));
        assert_eq!(map.length(&[0, 3]), Some(2));
    }

    #[test]
    fn codes_of_one_and_two_bytes_are_told_apart() {
        let map = CMap::parse(b"begincodespacerange <00> <80> <8140> <9FFC> endcodespacerange");
        assert_eq!(map.length(b"A"), Some(1));
        assert_eq!(map.length(&[0x81, 0x40]), Some(2));
        assert_eq!(map.length(&[0xFF]), Some(1));
    }

    #[test]
    fn what_is_cut_off_ends() {
        for text in ["beginbfrange <00", "beginbfrange <00> <FFFFFFFF> [", "beginbfchar <", "("] {
            CMap::parse(text.as_bytes());
        }
        let map = CMap::parse(b"beginbfrange <00000000> <FFFFFFFF> <0041> endbfrange");
        assert_eq!(map.text(1).as_deref(), Some("B"));
    }
}
