//! Who is here for the first time.

use super::StoreError;
use crate::domain::id::OperatorName;

/// Remembers who has been shown around.
pub trait Welcome: Send + Sync {
    /// Whether an operator has seen the tour of the program. Personal, as read marks are; where nothing
    /// can be kept, everybody has.
    ///
    /// # Errors
    /// When the store cannot be read.
    fn has_seen_tour(&self, operator: &OperatorName) -> Result<bool, StoreError>;

    /// Remembers that an operator has seen the tour of the program.
    ///
    /// # Errors
    /// When it cannot be kept.
    fn set_tour_seen(&self, operator: &OperatorName) -> Result<(), StoreError>;
}
