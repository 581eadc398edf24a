//! How long work is followed, and ended early, by whoever asked for it.
//!
//! Work that may take longer than a moment reports how far it has come. Whoever follows it may end
//! it; it then stops where nothing half is left. It owns no clock, no terminal and no words.

/// What long work is at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// Bringing the state up to the journal.
    Replaying,
    /// Building the state anew from the journal.
    Rebuilding,
    /// Proving the journal and what was kept of it.
    Proving,
    /// Proving PoE files.
    ProvingEvidence,
    /// Writing a backup.
    BackingUp,
    /// Reading a backup back.
    Restoring,
    /// Writing an export.
    Exporting,
    /// Making the rows of the queue anew from the claims.
    Listing,
    /// Looking for the claims that a query asks for.
    Searching,
    /// Delivering notices.
    Delivering,
    /// Taking claims over from a file.
    Importing,
    /// Reading PoE files as text.
    ReadingEvidence,
}

/// How far a stage has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// What is being done.
    pub stage: Stage,
    /// How many records, claims or PoE files are done.
    pub done: u64,
    /// How many there are in all.
    pub of: u64,
}

/// The work was ended early on request.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("it was ended early")]
pub struct Interrupted;

/// Follows long work. It is asked often, so it must answer fast.
pub trait Watch: Sync {
    /// Hears how far the work has come.
    ///
    /// # Errors
    /// [`Interrupted`] when the work is to end.
    fn follow(&self, progress: Progress) -> Result<(), Interrupted>;
}

/// Nobody follows.
#[derive(Debug, Clone, Copy, Default)]
pub struct Unwatched;

impl Watch for Unwatched {
    fn follow(&self, _: Progress) -> Result<(), Interrupted> {
        Ok(())
    }
}
