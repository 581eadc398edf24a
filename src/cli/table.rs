//! Columns aligned by terminal cells.

use crate::text::{clean_line, pad, width};

/// The widest that a column gets, in cells.
const WIDEST: usize = 44;

/// Rows under headings, aligned; the last column is as wide as it likes.
pub(super) fn table(headings: &[&str], rows: &[Vec<String>]) -> String {
    let head: Vec<String> = headings.iter().map(|heading| (*heading).to_owned()).collect();
    let mut all = vec![head];
    all.extend(rows.iter().map(|row| row.iter().map(|cell| clean_line(cell).into()).collect()));
    lines(&all)
}

/// Labels with what belongs to them, aligned.
pub(super) fn pairs(rows: &[(&str, String)]) -> String {
    let all: Vec<Vec<String>> =
        rows.iter().map(|(label, text)| vec![(*label).to_owned(), text.clone()]).collect();
    lines(&all)
}

fn lines(rows: &[Vec<String>]) -> String {
    let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
    let widths: Vec<usize> = (0..columns)
        .map(|column| {
            let cells = rows.iter().filter_map(|row| row.get(column));
            cells.map(|cell| width(cell)).max().unwrap_or(0).min(WIDEST)
        })
        .collect();
    let line = |row: &Vec<String>| {
        let last = row.len().saturating_sub(1);
        let cells = row.iter().zip(&widths).enumerate().map(|(column, (cell, width))| {
            if column == last { cell.clone() } else { pad(cell, *width) }
        });
        cells.collect::<Vec<_>>().join("  ").trim_end().to_owned()
    };
    rows.iter().map(line).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::table;

    #[test]
    fn columns_stand_in_line_whatever_is_in_them() {
        let rows = vec![
            vec!["한국어".to_owned(), "x".to_owned()],
            vec!["a\u{1b}b".to_owned(), "y".to_owned()],
        ];
        assert_eq!(table(&["Name", "End"], &rows), "Name    End\n한국어  x\na␛b     y");
    }
}
