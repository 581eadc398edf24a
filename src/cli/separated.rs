//! Comma-separated values (RFC 4180) that a spreadsheet takes for what they are.
//!
//! A spreadsheet runs a cell that begins with `=`, `+`, `-` or `@` as a formula, some also behind
//! a tab or a line break, and what people enter may be made for that. Such a cell gets an
//! apostrophe before it, which spreadsheets take as “this is text”; whoever reads the file by a
//! program takes it off again. Ids, numbers, codes, dates and hashes never begin so.

use super::failure::Failure;
use crate::i18n::cli::Trouble;

/// Rows on their way out.
pub(super) struct Separated(csv::Writer<Vec<u8>>);

impl Separated {
    /// For spreadsheets and databases: lines end as RFC 4180 has it, with CR and LF.
    pub(super) fn for_spreadsheets() -> Self {
        let mut builder = csv::WriterBuilder::new();
        Self(builder.terminator(csv::Terminator::CRLF).from_writer(Vec::new()))
    }

    /// For scripts that read line by line: lines end with LF.
    pub(super) fn for_scripts() -> Self {
        Self(csv::Writer::from_writer(Vec::new()))
    }

    /// The names of the columns.
    pub(super) fn columns<'n>(
        &mut self,
        names: impl IntoIterator<Item = &'n str>,
    ) -> Result<(), Failure> {
        self.0.write_record(names).map_err(failed)
    }

    /// A row. Its texts are cleaned by `clean`, and none of them acts.
    pub(super) fn row<'c>(
        &mut self,
        cells: &'c [String],
        clean: impl Fn(&'c str) -> std::borrow::Cow<'c, str>,
    ) -> Result<(), Failure> {
        let defused = cells.iter().map(|cell| {
            let cleaned = clean(cell);
            if acts(cell) { format!("'{cleaned}") } else { cleaned.into_owned() }
        });
        self.0.write_record(defused).map_err(failed)
    }

    /// The bytes of the rows so far.
    pub(super) fn into_bytes(self) -> Result<Vec<u8>, Failure> {
        self.0.into_inner().map_err(failed)
    }
}

/// Whether a spreadsheet would take it for a formula.
fn acts(cell: &str) -> bool {
    cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n'])
}

fn failed(error: impl std::fmt::Display) -> Failure {
    Trouble::Output(error.to_string()).into()
}

#[cfg(test)]
mod tests {
    use super::Separated;
    use crate::text::clean_line;

    fn written(cells: &[&str]) -> String {
        let mut rows = Separated::for_spreadsheets();
        let cells: Vec<String> = cells.iter().map(|cell| (*cell).to_owned()).collect();
        rows.row(&cells, clean_line).unwrap();
        String::from_utf8(rows.into_bytes().unwrap()).unwrap()
    }

    #[test]
    fn what_a_spreadsheet_would_run_is_text() {
        for cell in ["=1+1", "+1", "-1", "@sum", "=cmd|' /C calc'!A0"] {
            assert_eq!(written(&[cell, "x"]), format!("'{cell},x\r\n"));
        }
        assert_eq!(written(&["\t=1", "\r=1", "\n=1"]), "'␉=1,'␍=1,'␊=1\r\n");
    }

    #[test]
    fn everything_else_stays_as_it_is() {
        for cell in ["C-000001", "2020-07-10T09:00:00Z", "12", "a=b", "'quoted'", "한국어", "x"]
        {
            assert_eq!(written(&[cell]), format!("{cell}\r\n"));
        }
        assert_eq!(written(&["a,b", "say \"a\""]), "\"a,b\",\"say \"\"a\"\"\"\r\n");
    }
}
