//! The command line's own texts: headings, hints and errors that no other section has.

/// The texts of the command line.
#[derive(Debug)]
pub struct CliTexts {}
