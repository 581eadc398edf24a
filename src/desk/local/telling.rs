//! What is told of one claim besides the claim as it is.

use super::LocalDesk;
use crate::desk::{ClaimView, DeskError, Dossier, QueueRequest, Telling, Watch};
use crate::domain::id::{ClaimId, OperatorName};

impl Telling for LocalDesk {
    fn next_unread(
        &self,
        who: &OperatorName,
        request: &QueueRequest,
        from: Option<ClaimId>,
        forward: bool,
        watch: &dyn Watch,
    ) -> Result<Option<ClaimId>, DeskError> {
        let asked = self.asked(&mut self.lock(), who, &request.query)?;
        self.unread_beside(&asked, request, from, forward, watch)
    }

    fn claim_at(
        &self,
        who: &OperatorName,
        id: ClaimId,
        number: u32,
    ) -> Result<ClaimView, DeskError> {
        self.shown_at(who, id, number)
    }

    fn dossier(&self, who: &OperatorName, id: ClaimId) -> Result<Dossier, DeskError> {
        self.gather(who, id)
    }
}
