//! What is told of what all claims share: the directory, and the record of its changes.

use super::{DeskError, LookUp, SharedChange, Watch};
use crate::domain::id::OperatorName;

/// The part of the desk that tells of what all claims share.
pub trait Sharing {
    /// The entries of the directory that hold every one of these words, as far as the operator may
    /// see them: at most `most`, and how many there are in all.
    ///
    /// # Errors
    /// When there is no such operator.
    fn look_up(&self, who: &OperatorName, words: &str, most: usize) -> Result<LookUp, DeskError>;

    /// The newest changes of what all claims share, the newest first, at most `most`.
    ///
    /// # Errors
    /// When the operator is no administrator, the store cannot be read, or whoever watches ends it.
    fn shared_changes(
        &self,
        who: &OperatorName,
        most: usize,
        watch: &dyn Watch,
    ) -> Result<Vec<SharedChange>, DeskError>;
}
