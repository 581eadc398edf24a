//! The interface's own texts: titles, key help and prompts that no other section has.

/// The texts of the interface.
#[derive(Debug)]
pub struct TuiTexts {}
