//! A page's tree as lines of text.

use super::sheet::Sheet;
use super::style::Look;
use super::tree::{Element, Kind, Node, Tree};
use crate::document::reading::{Reading, Stop};
use crate::document::{CELLS, Note};

/// Elements that nobody sees.
const UNSEEN: &[&str] = &[
    "head", "script", "style", "template", "title", "iframe", "noframes", "noembed", "object",
    "audio", "video", "canvas", "datalist", "meta", "link", "map",
];
/// Elements that stand on lines of their own.
const BLOCKS: &[&str] = &[
    "address",
    "article",
    "aside",
    "blockquote",
    "body",
    "caption",
    "center",
    "dd",
    "details",
    "dialog",
    "dir",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hgroup",
    "hr",
    "legend",
    "li",
    "main",
    "menu",
    "nav",
    "ol",
    "optgroup",
    "option",
    "p",
    "pre",
    "search",
    "section",
    "summary",
    "table",
    "tbody",
    "tfoot",
    "thead",
    "tr",
    "ul",
];
/// Blocks with an empty line around them.
const APART: &[&str] = &[
    "blockquote",
    "dl",
    "figure",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "ol",
    "p",
    "pre",
    "table",
    "ul",
];

/// A node to be begun, or an element to be ended.
enum Step {
    Begin(usize, Look),
    End(usize),
}

/// Writes what can be seen of a page.
pub(super) fn write(reading: &mut Reading<'_>, tree: &Tree) -> Result<(), Stop> {
    let sheet = Sheet::of(tree);
    let nodes = tree.nodes();
    let mut flow = Flow { lines: Lines::default(), nodes: &nodes, numbers: Vec::new() };
    let mut steps = vec![Step::Begin(0, Look::PAGE)];
    let (mut hidden, mut pictures) = (false, false);
    while let Some(step) = steps.pop() {
        reading.spend(8)?;
        match step {
            Step::End(at) => flow.end(at),
            Step::Begin(at, look) => match &nodes[at].kind {
                Kind::Nothing => {}
                Kind::Text(text) if look.shows() => flow.lines.text(text, look.verbatim),
                Kind::Text(text) => hidden |= !text.trim().is_empty(),
                Kind::Element(element) if UNSEEN.contains(&element.name()) => {}
                Kind::Page | Kind::Element(_) => {
                    let mut look = look;
                    if let Kind::Element(element) = &nodes[at].kind {
                        reading.spend(sheet.len() as u64)?;
                        look = look.inside(element, &sheet);
                        pictures |= matches!(element.name(), "img" | "svg" | "image");
                        flow.begin(element, &look);
                    }
                    steps.push(Step::End(at));
                    let children = nodes[at].children.iter().rev();
                    steps.extend(children.map(|child| Step::Begin(*child, look)));
                }
            },
        }
        flow.lines.hand_over(reading, false)?;
    }
    flow.lines.hand_over(reading, true)?;
    if hidden {
        reading.note(Note::HiddenText);
    }
    if pictures && reading.is_blank() {
        reading.note(Note::OnlyPictures);
    }
    Ok(())
}

struct Flow<'a> {
    lines: Lines,
    nodes: &'a [Node],
    /// The number of the next item of every list that is open; none where they are not counted.
    numbers: Vec<Option<i64>>,
}

impl Flow<'_> {
    fn begin(&mut self, element: &Element, look: &Look) {
        let name = element.name();
        if BLOCKS.contains(&name) {
            self.lines.end_line();
        }
        if APART.contains(&name) {
            self.lines.stand_apart();
        }
        match name {
            "br" => self.lines.break_line(),
            "td" | "th" => self.lines.next_cell(),
            "ul" | "menu" | "dir" => self.numbers.push(None),
            "ol" => {
                let start = element.attribute("start").and_then(|start| start.trim().parse().ok());
                self.numbers.push(Some(start.unwrap_or(1)));
            }
            _ => {}
        }
        if !look.shows() {
            return;
        }
        match name {
            "li" => {
                let mark = match self.numbers.last_mut() {
                    Some(Some(number)) => {
                        let mark = format!("{number}. ");
                        *number = number.saturating_add(1);
                        mark
                    }
                    _ => "• ".to_owned(),
                };
                self.lines.text(&mark, true);
            }
            "input" => self.lines.text(&field(element), true),
            _ => {}
        }
    }

    fn end(&mut self, at: usize) {
        let Kind::Element(element) = &self.nodes[at].kind else {
            return;
        };
        let name = element.name();
        match name {
            "tr" => self.lines.end_row(),
            "ul" | "menu" | "dir" | "ol" => {
                self.numbers.pop();
            }
            _ => {}
        }
        if BLOCKS.contains(&name) {
            self.lines.end_line();
        }
        if APART.contains(&name) {
            self.lines.stand_apart();
        }
    }
}

/// What a field of a form shows.
fn field(element: &Element) -> String {
    let kind = element.attribute("type").unwrap_or("text").to_ascii_lowercase();
    let checked = element.attribute("checked").is_some();
    match kind.as_str() {
        "hidden" | "password" | "file" | "image" => String::new(),
        "checkbox" | "radio" if checked => "[x] ".to_owned(),
        "checkbox" | "radio" => "[ ] ".to_owned(),
        _ => element.attribute("value").unwrap_or_default().to_owned(),
    }
}

/// Lines in the making: spaces are drawn together, empty lines too.
#[derive(Default)]
struct Lines {
    out: String,
    line: String,
    /// A space is due before the next word.
    space: bool,
    /// A cell's bar is due before the next word.
    bar: bool,
    in_row: bool,
    /// An empty line is due before the next text.
    apart: bool,
    written: bool,
}

impl Lines {
    fn text(&mut self, text: &str, verbatim: bool) {
        if verbatim {
            for (number, line) in text.split('\n').enumerate() {
                if number > 0 {
                    self.break_line();
                }
                if !line.is_empty() {
                    self.lead();
                    self.line.push_str(line);
                }
            }
            return;
        }
        for c in text.chars() {
            if matches!(c, ' ' | '\t' | '\n' | '\r' | '\u{c}') {
                self.space = true;
            } else {
                if self.space || self.bar {
                    self.lead();
                }
                self.line.push(c);
            }
        }
    }

    /// What is due before a word.
    fn lead(&mut self) {
        if self.bar {
            // A cell that says nothing has its place too.
            if !self.line.ends_with(CELLS) {
                let row = self.line.trim_end().len();
                self.line.truncate(row);
            }
            self.line.push_str(CELLS);
        } else if self.space && !self.line.is_empty() && !self.line.ends_with(' ') {
            self.line.push(' ');
        }
        (self.space, self.bar) = (false, false);
    }

    fn next_cell(&mut self) {
        if self.in_row {
            if self.bar {
                self.line.push_str(CELLS);
            }
            self.bar = true;
        }
        self.in_row = true;
    }

    fn end_row(&mut self) {
        self.bar = false;
        self.in_row = false;
        self.end_line();
    }

    fn end_line(&mut self) {
        // Paragraphs in a cell stay in its row.
        if self.in_row {
            self.space = true;
            return;
        }
        self.space = false;
        if !self.line.trim().is_empty() {
            self.push_line();
        }
        self.line.clear();
    }

    fn break_line(&mut self) {
        if self.in_row {
            self.space = true;
            return;
        }
        self.space = false;
        self.push_line();
    }

    fn push_line(&mut self) {
        if std::mem::take(&mut self.apart) && self.written {
            self.out.push('\n');
        }
        self.out.push_str(self.line.trim_end());
        self.out.push('\n');
        self.written = true;
        self.line.clear();
    }

    fn stand_apart(&mut self) {
        self.apart |= !self.in_row;
    }

    fn hand_over(&mut self, reading: &mut Reading<'_>, all: bool) -> Result<(), Stop> {
        if all {
            self.end_row();
        }
        if all || self.out.len() + self.line.len() > 1 << 16 {
            let out = std::mem::take(&mut self.out);
            reading.write(&out)?;
            if !all && self.line.len() > 1 << 16 {
                let line = std::mem::take(&mut self.line);
                reading.write(&line)?;
            }
        }
        Ok(())
    }
}
