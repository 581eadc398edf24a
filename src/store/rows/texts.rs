//! Texts and numbers one after another in bytes: each text with its length before it.

/// Appends a number: seven bits a byte, the low ones first.
pub fn put_number(bytes: &mut Vec<u8>, mut number: u64) {
    loop {
        let [low, ..] = number.to_le_bytes();
        number >>= 7;
        if number == 0 {
            bytes.push(low & 0x7F);
            return;
        }
        bytes.push(low | 0x80);
    }
}

/// Appends a number that may be below zero.
pub fn put_signed(bytes: &mut Vec<u8>, number: i64) {
    put_number(bytes, ((number << 1) ^ (number >> 63)).cast_unsigned());
}

/// Appends a text.
pub fn put_text(bytes: &mut Vec<u8>, text: &str) {
    put_number(bytes, text.len() as u64);
    bytes.extend_from_slice(text.as_bytes());
}

/// Reads what was appended, in the same order. Where the bytes end early, it reads nothing more:
/// zeros and empty texts.
#[derive(Debug, Clone, Copy)]
pub struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    /// Reads from the start of these bytes.
    pub const fn new(bytes: &'a [u8]) -> Self {
        Self(bytes)
    }

    /// Whether everything has been read.
    pub const fn is_done(self) -> bool {
        self.0.is_empty()
    }

    /// The next number.
    pub fn number(&mut self) -> u64 {
        let (mut number, mut shift) = (0_u64, 0);
        while let Some((&byte, rest)) = self.0.split_first() {
            self.0 = rest;
            number |= u64::from(byte & 0x7F).checked_shl(shift).unwrap_or(0);
            if byte < 0x80 {
                return number;
            }
            shift += 7;
        }
        0
    }

    /// The next number that may be below zero.
    pub fn signed(&mut self) -> i64 {
        let number = self.number();
        (number >> 1).cast_signed() ^ -(number & 1).cast_signed()
    }

    /// How many things follow: never more than there are bytes.
    pub fn count(&mut self) -> usize {
        usize::try_from(self.number()).unwrap_or(usize::MAX).min(self.0.len())
    }

    /// The next text's bytes.
    pub fn bytes(&mut self) -> &'a [u8] {
        let length = usize::try_from(self.number()).unwrap_or(usize::MAX);
        let Some((text, rest)) = self.0.split_at_checked(length) else {
            self.0 = &[];
            return &[];
        };
        self.0 = rest;
        text
    }

    /// The next text.
    pub fn text(&mut self) -> &'a str {
        std::str::from_utf8(self.bytes()).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn what_was_put_is_read(number: u64, signed: i64, text in ".{0,300}") {
            let mut bytes = Vec::new();
            put_number(&mut bytes, number);
            put_text(&mut bytes, &text);
            put_signed(&mut bytes, signed);
            let mut reader = Reader::new(&bytes);
            prop_assert_eq!(reader.number(), number);
            prop_assert_eq!(reader.text(), text);
            prop_assert_eq!(reader.signed(), signed);
            prop_assert!(reader.is_done());
        }

        #[test]
        fn any_bytes_are_read_to_an_end(bytes: Vec<u8>) {
            let mut reader = Reader::new(&bytes);
            for _ in 0..=bytes.len() {
                reader.text();
            }
            prop_assert!(reader.is_done());
        }
    }
}
