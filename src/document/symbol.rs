//! Characters of symbol fonts that people put into documents: boxes, ticks, bullets and arrows.

/// The character that a symbol stands for: the font's name, and the code.
pub(super) fn character(font: &str, code: u32) -> Option<char> {
    // Codes of symbol fonts lie in the private use area.
    let is_private = (0xF000..=0xF0FF).contains(&code);
    let code = if is_private { code - 0xF000 } else { code };
    let font = font.to_ascii_lowercase();
    match font.as_str() {
        "wingdings" => wingdings(code),
        "wingdings 2" => match code {
            0x50 | 0x57 => Some('✓'),
            0x4F | 0x56 | 0x58 => Some('✗'),
            0x52 | 0x53 => Some('☑'),
            0x54 | 0x55 => Some('☒'),
            0x2A | 0xA3 => Some('☐'),
            _ => None,
        },
        "symbol" => symbol(code),
        _ if is_private => None,
        _ => char::from_u32(code)
            .filter(|c| !c.is_control() && !('\u{e000}'..='\u{f8ff}').contains(c)),
    }
}

/// What a character of the private use area draws, where fonts of symbols have put it.
pub(super) fn private(c: char) -> Option<char> {
    let code = u32::from(c);
    (0xF020..=0xF0FF)
        .contains(&code)
        .then(|| wingdings(code - 0xF000).or_else(|| symbol(code - 0xF000)))?
}

fn wingdings(code: u32) -> Option<char> {
    Some(match code {
        0x20 => ' ',
        0x6C | 0x9F | 0xB7 => '•',
        0x6E | 0xA7 => '■',
        0x6F | 0x70 | 0x71 | 0x72 | 0xA8 => '☐',
        0x78 | 0xFD => '☒',
        0xFB => '✗',
        0xFC => '✓',
        0xFE => '☑',
        0xDF | 0xE7 | 0xEF => '←',
        0xE0 | 0xE8 | 0xF0 => '→',
        0x76 | 0xD8 => '➢',
        0x28 | 0x29 => '☎',
        0x2A => '✉',
        0x4A => '☺',
        0x3F | 0x21 => '✎',
        _ => return None,
    })
}

/// The Symbol font: Greek where Latin letters are, and signs.
pub(super) fn symbol(code: u32) -> Option<char> {
    const GREEK: &str = "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ";
    const SMALL: &str = "αβχδεφγηιϕκλμνοπθρστυϖωξψζ";
    let at = |letters: &str, first: u32| letters.chars().nth((code - first) as usize);
    match code {
        0x41..=0x5A => at(GREEK, 0x41),
        0x61..=0x7A => at(SMALL, 0x61),
        0x20..=0x3F if !matches!(code, 0x22 | 0x24 | 0x27 | 0x2A | 0x2D) => char::from_u32(code),
        0x2D => Some('−'),
        0x2A => Some('∗'),
        0x5B | 0x5D | 0x5F | 0x7B..=0x7D => char::from_u32(code),
        0xA0 => Some('€'),
        0xA3 => Some('≤'),
        0xA5 => Some('∞'),
        0xAE | 0xDE => Some('→'),
        0xAC => Some('←'),
        0xB0 => Some('°'),
        0xB1 => Some('±'),
        0xB3 => Some('≥'),
        0xB4 => Some('×'),
        0xB7 => Some('•'),
        0xB8 => Some('÷'),
        0xB9 => Some('≠'),
        0xD6 => Some('√'),
        0xD2 => Some('®'),
        0xD3 => Some('©'),
        0xD4 => Some('™'),
        _ => None,
    }
}

/// The Zapf Dingbats font.
pub(super) fn dingbat(code: u32) -> Option<char> {
    Some(match code {
        0x20 => ' ',
        0x25 => '☎',
        0x2A => '☛',
        0x2B => '☞',
        0x48 => '★',
        0x6C => '●',
        0x6E => '■',
        0x73 => '▲',
        0x74 => '▼',
        0x75 => '◆',
        0x77 => '◗',
        0x21..=0x7E => char::from_u32(0x2700 + code - 0x20)?,
        _ => return None,
    })
}
