//! A sheet as Markdown, with tables as GitHub writes them.

use super::{Block, Sheet};

/// What may mean something within a line of Markdown.
const SPECIAL: &[char] = &['\\', '`', '*', '_', '[', ']', '<', '>', '|', '&', '~', '#', '$'];

pub(super) fn render(sheet: &Sheet) -> String {
    let mut text = format!("# {}\n", escaped(&sheet.title));
    for block in &sheet.blocks {
        text.push('\n');
        match block {
            Block::Heading(heading) => text.push_str(&format!("## {}\n", escaped(heading))),
            Block::Text(line) => text.push_str(&format!("{}\n", escaped(line))),
            Block::Facts(facts) => {
                text.push_str("| | |\n|---|---|\n");
                for (label, value) in facts {
                    text.push_str(&row([label.as_str(), value.as_str()]));
                }
            }
            Block::Table { headings, rows } => {
                text.push_str(&row(headings.iter().map(String::as_str)));
                text.push_str(&format!("|{}\n", "---|".repeat(headings.len())));
                for cells in rows {
                    text.push_str(&row(cells.iter().map(String::as_str)));
                }
            }
        }
    }
    text
}

fn row<'a>(cells: impl IntoIterator<Item = &'a str>) -> String {
    let cells: Vec<String> =
        cells.into_iter().map(|cell| format!(" {} |", escaped(cell))).collect();
    format!("|{}\n", cells.concat())
}

/// The text as Markdown shows it unchanged. A line to be signed on stays as it is: underscores alone
/// mean nothing in a cell.
fn escaped(text: &str) -> String {
    if text.chars().all(|c| c == '_') {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if SPECIAL.contains(&c) {
            out.push('\\');
        }
        out.push(c);
    }
    out
}
