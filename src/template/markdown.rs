//! A sheet as Markdown, with tables as GitHub writes them.

use super::{Block, Sheet};

/// What may mean something within a line of Markdown.
const SPECIAL: &[char] = &['\\', '`', '*', '_', '[', ']', '<', '>', '|', '&', '~', '#', '$'];

pub(super) fn render(sheet: &Sheet) -> String {
    let mut lines = vec![format!("# {}", escaped(&sheet.title))];
    for block in &sheet.blocks {
        lines.push(String::new());
        match block {
            Block::Heading(heading) => lines.push(format!("## {}", escaped(heading))),
            Block::Text(line) => lines.push(escaped(line)),
            Block::Facts(facts) => {
                lines.extend(["| | |", "|---|---|"].map(ToOwned::to_owned));
                lines.extend(facts.iter().map(|(label, value)| row([label.as_str(), value])));
            }
            Block::Table { headings, rows } => {
                lines.push(row(headings.iter().map(String::as_str)));
                lines.push(format!("|{}", "---|".repeat(headings.len())));
                lines.extend(rows.iter().map(|cells| row(cells.iter().map(String::as_str))));
            }
        }
    }
    lines.push(String::new());
    lines.join("\n")
}

fn row<'a>(cells: impl IntoIterator<Item = &'a str>) -> String {
    let cells: Vec<String> =
        cells.into_iter().map(|cell| format!(" {} |", escaped(cell))).collect();
    format!("|{}", cells.concat())
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
