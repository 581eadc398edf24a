//! What keys ask for in what lies over the tabs and still shows a claim.

/// What keys ask for while PoE is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Reader {
    /// Find words.
    Find,
    /// To the next place where they stand.
    NextHit,
    /// To the place before.
    PreviousHit,
    /// To the next page or part.
    NextPart,
    /// To the page or part before.
    PreviousPart,
    /// Show the next file.
    NextFile,
    /// Show the file before.
    PreviousFile,
    /// Between the text and the pre-check.
    Focus,
    /// To the place of what was found, or to the file of the list.
    Jump,
    /// Show or hide the list of files.
    Files,
    /// Show or hide the pre-check.
    Check,
    /// Read again what was not read to its end.
    Again,
}

/// What keys ask for while the sides of an arbitration are compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Sides {
    /// To the next side.
    NextSide,
    /// To the side before.
    PreviousSide,
    /// To the next contested key.
    NextKey,
    /// To the contested key before.
    PreviousKey,
}
