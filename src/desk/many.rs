//! Many claims at once, as they are asked about before anything is done.

use crate::domain::id::ClaimId;
use crate::domain::status::Status;

/// What a request would come to, if it were made now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outlook {
    /// The claim; for [`crate::domain::command::Command::Create`], the id that it would get.
    pub claim: ClaimId,
    /// The revision at which this holds; 0 for a claim that does not exist yet.
    pub revision: u32,
    /// The claim's name.
    pub name: String,
    /// Where it stands; none for a claim that does not exist yet.
    pub from: Option<Status>,
    /// Where it would stand.
    pub to: Status,
    /// The other claims that would be touched, as far as the operator sees them.
    pub also: Vec<ClaimId>,
}
