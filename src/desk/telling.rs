//! What is told of one claim besides the claim as it is: what was said and not read, what was, and
//! all of it together.

use super::{ClaimView, DeskError, Dossier, QueueRequest, Watch};
use crate::domain::id::{ClaimId, OperatorName};

/// The part of the desk that tells of what was said, and what was.
pub trait Telling {
    /// The next claim that a query finds, in its order, with comments that the operator has not read:
    /// after one of them, or before it, and around the end; with no claim to start from, the first
    /// or last. Where that takes long, whoever watches may end it.
    ///
    /// # Errors
    /// When the query has mistakes, the store cannot be read, or whoever watches ends it.
    fn next_unread(
        &self,
        who: &OperatorName,
        request: &QueueRequest,
        from: Option<ClaimId>,
        forward: bool,
        watch: &dyn Watch,
    ) -> Result<Option<ClaimId>, DeskError>;

    /// A claim as it was once the event of a number had happened, as the operator may see it; with
    /// no action open, and nothing of what others claimed then.
    ///
    /// # Errors
    /// When there is no such claim for this operator, or no such event on it.
    fn claim_at(
        &self,
        who: &OperatorName,
        id: ClaimId,
        number: u32,
    ) -> Result<ClaimView, DeskError>;

    /// All that the operator may see of one claim, as of one moment: the claim, its history, and
    /// where each event stands in the chain of records.
    ///
    /// # Errors
    /// When there is no such claim for this operator, or the store cannot be read.
    fn dossier(&self, who: &OperatorName, id: ClaimId) -> Result<Dossier, DeskError>;
}
