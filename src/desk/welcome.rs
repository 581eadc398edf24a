//! Who is here for the first time.

use super::DeskError;
use crate::domain::id::OperatorName;

/// Whoever knows who has been shown around.
pub trait Welcome: Send + Sync {
    /// Whether the operator has seen the tour of the program; where that cannot be told, it has.
    fn has_seen_tour(&self, who: &OperatorName) -> bool;

    /// Remembers that the operator has seen the tour of the program.
    ///
    /// # Errors
    /// When it cannot be kept.
    fn end_tour(&self, who: &OperatorName) -> Result<(), DeskError>;
}
