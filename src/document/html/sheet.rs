//! A page's own style sheets: the rules that name an element, a class or an id and nothing else.

use super::tree::{Element, Kind, Tree};

/// How much of style sheets is heeded, in bytes.
const LONGEST: usize = 256 << 10;
/// How many rules are heeded.
const RULES: usize = 2_000;

/// Rules, in the order in which they are written.
#[derive(Debug, Default)]
pub(super) struct Sheet {
    rules: Vec<Rule>,
}

#[derive(Debug)]
struct Rule {
    name: String,
    id: Option<String>,
    classes: Vec<String>,
    declarations: std::rc::Rc<str>,
}

impl Sheet {
    /// The rules of a page.
    pub(super) fn of(tree: &Tree) -> Self {
        let nodes = tree.nodes();
        let mut text = String::new();
        for node in nodes.iter() {
            let Kind::Element(element) = &node.kind else {
                continue;
            };
            if element.name() != "style" || !is_for_screens(element.attribute("media")) {
                continue;
            }
            for child in &node.children {
                if let Kind::Text(written) = &nodes[*child].kind {
                    text.push_str(&written[..written.floor_char_boundary(LONGEST)]);
                }
            }
            if text.len() > LONGEST {
                break;
            }
        }
        let mut sheet = Self::default();
        sheet.read(&without_comments(&text.to_ascii_lowercase()));
        sheet
    }

    fn read(&mut self, mut text: &str) {
        while let Some(open) = text.find(['{', '}']) {
            let (head, rest) = text.split_at(open);
            let opens = rest.starts_with('{');
            text = &rest[1..];
            let head = head.rsplit(';').next().unwrap_or_default().trim();
            if !opens {
                continue;
            }
            if head.starts_with('@') {
                // What is inside of a condition that holds is read as if it stood outside.
                if head.starts_with("@media") && is_for_screens(Some(&head["@media".len()..])) {
                    continue;
                }
                text = behind_block(text);
                continue;
            }
            let close = text.find('}').unwrap_or(text.len());
            self.add(head, &text[..close]);
            text = text.get(close + 1..).unwrap_or_default();
        }
    }

    fn add(&mut self, selectors: &str, declarations: &str) {
        let declarations: std::rc::Rc<str> = declarations.into();
        for selector in selectors.split(',').map(str::trim) {
            let is_simple = !selector.is_empty()
                && !selector.contains(|c: char| c.is_whitespace() || ">+~:[*".contains(c));
            if !is_simple || self.rules.len() >= RULES {
                continue;
            }
            let mut rule = Rule {
                name: String::new(),
                id: None,
                classes: Vec::new(),
                declarations: std::rc::Rc::clone(&declarations),
            };
            let mut rest = selector;
            while let Some(first) = rest.chars().next() {
                let behind = first.len_utf8();
                let end = rest[behind..].find(['.', '#']).map_or(rest.len(), |end| behind + end);
                let (word, later) = rest.split_at(end);
                match first {
                    '.' => rule.classes.push(word[1..].to_owned()),
                    '#' => rule.id = Some(word[1..].to_owned()),
                    _ => word.clone_into(&mut rule.name),
                }
                rest = later;
            }
            self.rules.push(rule);
        }
    }

    /// What is declared for an element, in lower case, in the order in which it is written.
    pub(super) fn declarations_for<'a>(
        &'a self,
        element: &'a Element,
    ) -> impl Iterator<Item = &'a str> {
        let lower = |name| element.attribute(name).map(str::to_ascii_lowercase).unwrap_or_default();
        let (class, id) = (lower("class"), lower("id"));
        self.rules
            .iter()
            .filter(move |rule| {
                (rule.name.is_empty() || rule.name == element.name())
                    && rule.id.as_ref().is_none_or(|wanted| *wanted == id)
                    && rule
                        .classes
                        .iter()
                        .all(|wanted| class.split_whitespace().any(|c| c == wanted))
            })
            .map(|rule| &*rule.declarations)
    }

    /// How many rules there are.
    pub(super) fn len(&self) -> usize {
        self.rules.len()
    }
}

fn is_for_screens(media: Option<&str>) -> bool {
    media.is_none_or(|media| {
        let media = media.trim().to_ascii_lowercase();
        // A width that holds on one screen and not on another hides nothing for certain.
        media.is_empty() || matches!(media.as_str(), "all" | "screen" | "only screen")
    })
}

fn without_comments(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, comment)) = rest.split_once("/*") {
        out.push_str(before);
        rest = comment.split_once("*/").map_or("", |(_, after)| after);
    }
    out + rest
}

/// What follows the block that was opened.
fn behind_block(text: &str) -> &str {
    let mut open = 1;
    for (at, c) in text.char_indices() {
        match c {
            '{' => open += 1,
            '}' => open -= 1,
            _ => {}
        }
        if open == 0 {
            return &text[at + 1..];
        }
    }
    ""
}
