//! What a letter is written from: the notice's event, and the claim as that event left it, so that
//! it says the same whenever it is read.

use super::LocalDesk;
use crate::desk::outbox::{LetterMatter, LetterView};
use crate::desk::stored::Place;
use crate::desk::{DeskError, NoticeView};
use crate::domain::apply::apply;
use crate::domain::claim::Claim;
use crate::domain::directory::Directory;
use crate::domain::event::{ClaimEvent, What};
use crate::domain::id::{Key, OperatorName, ProductId, SubscriptionId, TenantId};
use crate::domain::notice::{NoticeId, NoticeKind};
use crate::domain::status::{RejectionReason, Status};
use crate::store::StoreError;

impl LocalDesk {
    pub(super) fn letter_of(
        &self,
        who: &OperatorName,
        id: NoticeId,
    ) -> Result<LetterView, DeskError> {
        let operator = self.find_operator(who)?;
        let now = self.catch_up_to_look(&mut self.lock())?;
        let missing = || DeskError::NoNotice(id.to_string());
        let NoticeView { posted, state, handling, .. } =
            self.notice(&operator, id, now)?.ok_or_else(missing)?;
        let (claim, event) = self.claim_of_notice(id)?.ok_or_else(missing)?;
        let shared = self.store.shared();
        let names = Names { claim: &claim, directory: &shared.directory };
        Ok(LetterView {
            state,
            handling,
            claim_name: claim.fields.name.clone(),
            partner: shared.directory.organisation_name(&claim.organisation).to_owned(),
            customer: names.customer(),
            products: claim
                .fields
                .products
                .iter()
                .map(|line| names.product(&line.product))
                .collect(),
            matter: names.matter(posted.notice.kind, posted.notice.until, &event),
            posted,
        })
    }

    /// The claim as the notice's event left it, and that event.
    fn claim_of_notice(&self, id: NoticeId) -> Result<Option<(Claim, ClaimEvent)>, DeskError> {
        let mut claim = None;
        for (seq, event) in self.store.history(id.claim)? {
            let after = apply(claim, seq, &event).map_err(|error| StoreError::Damaged {
                place: Place::Claim(id.claim),
                what: error.into(),
            })?;
            if event.number == id.number {
                return Ok(Some((after, event)));
            }
            claim = Some(after);
        }
        Ok(None)
    }
}

struct Names<'a> {
    claim: &'a Claim,
    directory: &'a Directory,
}

impl Names<'_> {
    fn customer(&self) -> String {
        let fields = &self.claim.fields;
        let tenant = self.directory.tenants.get(&TenantId::new(&fields.tenant_id));
        let name = tenant.map(|tenant| tenant.name.clone()).filter(|name| !name.trim().is_empty());
        name.unwrap_or_else(|| fields.domain.clone())
    }

    fn product(&self, product: &str) -> String {
        let known = self.directory.catalogue.get(&ProductId::new(product));
        known.map_or_else(|| product.to_owned(), |known| known.name.clone())
    }

    fn key(&self, key: &Key) -> String {
        match key {
            Key::Workload(_, product) => self.product(product.as_str()),
            Key::Subscription(subscription) => {
                let lines = &self.claim.fields.products;
                let line = lines
                    .iter()
                    .find(|line| SubscriptionId::new(&line.subscription_id) == *subscription);
                line.map_or_else(|| subscription.to_string(), |line| self.product(&line.product))
            }
        }
    }

    fn matter(
        &self,
        kind: NoticeKind,
        until: Option<chrono::NaiveDate>,
        event: &ClaimEvent,
    ) -> LetterMatter {
        let comment = event.comment.clone().filter(|_| !event.internal);
        match kind {
            NoticeKind::Submission => LetterMatter::Submission,
            NoticeKind::Approval => LetterMatter::Approval(until),
            NoticeKind::InformationRequest => {
                let standing = &self.claim.standing;
                let remove = standing.remove_products.iter();
                LetterMatter::InformationRequest {
                    reasons: standing.information.clone(),
                    remove: remove.map(|product| self.product(product)).collect(),
                    comment,
                    until,
                }
            }
            NoticeKind::Rejection => self.rejection(until, comment),
            NoticeKind::Competitor => {
                let keys = match &event.what {
                    What::Contested { keys } => keys.as_slice(),
                    _ => &[],
                };
                let mut names: Vec<String> = keys.iter().map(|key| self.key(key)).collect();
                names.dedup();
                LetterMatter::Competitor(names)
            }
            NoticeKind::ArbitrationResult => {
                let (product, won) = match &event.what {
                    What::ArbitrationDecided { key, won, .. } => (self.key(key), *won),
                    _ => (String::new(), false),
                };
                LetterMatter::ArbitrationResult { product, won }
            }
        }
    }

    fn rejection(&self, until: Option<chrono::NaiveDate>, comment: Option<String>) -> LetterMatter {
        let standing = &self.claim.standing;
        LetterMatter::Rejection {
            reason: standing.rejection.unwrap_or(RejectionReason::InsufficientPoe),
            because: standing.because,
            comment,
            dispute_through: until,
            is_final: standing.status == Status::RejectedFinal,
        }
    }
}
