//! The screens on claims that a desk has really brought where they are.

use ratatui::text::Line;

use super::sheet::line_width;

mod claims;
mod comments;
mod help;
mod history;
mod looks;
mod properties;
mod rich;
mod world;

/// The lines as text, without the blanks at their ends.
fn dump(lines: &[Line<'_>]) -> String {
    let text = |line: &Line<'_>| line.to_string().trim_end().to_owned();
    lines.iter().map(text).collect::<Vec<_>>().join("\n")
}

/// No line is wider than there are cells, and none holds a sign that acts.
fn assert_fits(lines: &[Line<'_>], width: u16) {
    for line in lines {
        assert!(
            line_width(line) <= usize::from(width) && line.width() <= usize::from(width),
            "wider than {width}: {line}"
        );
        let acts = |c: char| {
            c.is_control() || matches!(c, '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}')
        };
        assert!(!line.to_string().contains(acts), "acts: {line:?}");
    }
}

/// Blocks below each other, with a blank line between them, and the first line of each.
fn stacked_blocks(
    blocks: impl Iterator<Item = Vec<Line<'static>>>,
) -> (Vec<Line<'static>>, Vec<usize>) {
    let (mut lines, mut starts) = (Vec::new(), Vec::new());
    for block in blocks {
        if !lines.is_empty() {
            lines.push(Line::default());
        }
        starts.push(lines.len());
        lines.extend(block);
    }
    (lines, starts)
}
