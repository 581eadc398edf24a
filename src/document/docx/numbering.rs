//! What stands before the paragraphs of lists.

use std::collections::HashMap;

use super::xml::{Event, Reader};

/// How many levels a list has at most.
const LEVELS: usize = 9;

/// How a level of a list counts.
#[derive(Debug, Clone)]
struct Level {
    format: String,
    /// `%1.%2` stands for the numbers of the first and the second level.
    text: String,
    start: u64,
}

impl Default for Level {
    fn default() -> Self {
        Self { format: "decimal".to_owned(), text: String::new(), start: 1 }
    }
}

/// The lists of a document, and how far each has counted.
#[derive(Debug, Clone, Default)]
pub(super) struct Numbering {
    levels: HashMap<String, Vec<Level>>,
    lists: HashMap<String, String>,
    counts: HashMap<String, [Option<u64>; LEVELS]>,
    /// The lists that paragraphs of a style belong to, and how deep they lie in them.
    styles: HashMap<String, (String, usize)>,
}

impl Numbering {
    pub(super) fn read(xml: &str) -> Self {
        let mut numbering = Self::default();
        let mut reader = Reader::new(xml);
        let (mut levels_of, mut list) = (String::new(), String::new());
        while let Some(event) = reader.next() {
            let Event::Begin(element) = event else {
                continue;
            };
            let value = |name| element.attribute(name).unwrap_or_default();
            let levels = numbering.levels.get_mut(&levels_of);
            let level = levels.and_then(|levels| levels.last_mut()).filter(|_| list.is_empty());
            match (element.name(), level) {
                ("abstractNum", _) => {
                    levels_of = value("abstractNumId");
                    numbering.levels.insert(levels_of.clone(), Vec::new());
                }
                ("lvl", _) if list.is_empty() => {
                    let levels = numbering.levels.entry(levels_of.clone()).or_default();
                    if levels.len() < LEVELS {
                        levels.push(Level::default());
                    }
                }
                ("numFmt", Some(level)) => level.format = value("val"),
                ("lvlText", Some(level)) => level.text = value("val"),
                ("start", Some(level)) => level.start = value("val").parse().unwrap_or(1),
                ("num", _) => list = value("numId"),
                ("abstractNumId", _) => {
                    numbering.lists.insert(list.clone(), value("val"));
                }
                _ => {}
            }
        }
        numbering
    }

    /// Takes up the lists of the document's styles.
    pub(super) fn read_styles(&mut self, xml: &str) {
        let mut reader = Reader::new(xml);
        let mut style = String::new();
        while let Some(event) = reader.next() {
            let Event::Begin(element) = event else {
                continue;
            };
            let value = |name| element.attribute(name).unwrap_or_default();
            match element.name() {
                "style" => style = value("styleId"),
                "numId" => self.styles.entry(style.clone()).or_default().0 = value("val"),
                "ilvl" => {
                    let depth = value("val").parse().unwrap_or(0);
                    self.styles.entry(style.clone()).or_default().1 = depth;
                }
                _ => {}
            }
        }
    }

    /// The list that paragraphs of a style belong to, and how deep they lie in it.
    pub(super) fn of_style(&self, style: &str) -> Option<(String, usize)> {
        self.styles.get(style).filter(|(list, _)| !matches!(list.as_str(), "" | "0")).cloned()
    }

    /// What stands before the next paragraph of a list.
    pub(super) fn next(&mut self, list: &str, depth: usize) -> String {
        let depth = depth.min(LEVELS - 1);
        let indent = "  ".repeat(depth);
        let levels = self.lists.get(list).and_then(|of| self.levels.get(of));
        let Some((level, levels)) = levels.and_then(|levels| Some((levels.get(depth)?, levels)))
        else {
            return format!("{indent}• ");
        };
        let counts = self.counts.entry(list.to_owned()).or_default();
        counts[depth] = Some(counts[depth].map_or(level.start, |count| count.saturating_add(1)));
        counts[depth + 1..].fill(None);
        match level.format.as_str() {
            "bullet" => return format!("{indent}• "),
            "none" => return indent,
            _ => {}
        }
        let mut mark = level.text.clone();
        for (at, of) in levels.iter().enumerate() {
            let count = counts[at].unwrap_or(of.start);
            mark = mark.replace(&format!("%{}", at + 1), &counted(&of.format, count));
        }
        format!("{indent}{mark} ")
    }
}

fn counted(format: &str, count: u64) -> String {
    let letter = |first: u8| {
        let offset = u8::try_from(count.saturating_sub(1) % 26).unwrap_or(0);
        let times = usize::try_from(count.saturating_sub(1) / 26).unwrap_or(0).min(8) + 1;
        String::from(char::from(first + offset)).repeat(times)
    };
    match format {
        "lowerLetter" => letter(b'a'),
        "upperLetter" => letter(b'A'),
        "lowerRoman" => roman(count).to_lowercase(),
        "upperRoman" => roman(count),
        _ => count.to_string(),
    }
}

pub(super) fn roman(mut count: u64) -> String {
    const SIGNS: [(u64, &str); 13] = [
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];
    if count >= 4000 {
        return count.to_string();
    }
    let mut out = String::new();
    for (value, sign) in SIGNS {
        while count >= value {
            out.push_str(sign);
            count -= value;
        }
    }
    out
}
