//! Acting in the world: the verbs of the commands, with what each comes to.

use cpor::desk::{
    Administration, ClaimView, Desk, DeskError, HistoryEntry, NoticeView, QueueRequest, Receipt,
    Request, Unwatched, Upload,
};
use cpor::domain::actor::Side;
use cpor::domain::command::{Command, Winner};
use cpor::domain::field::Fields;
use cpor::domain::id::{ClaimId, Key, OperatorName};
use cpor::domain::status::{Because, InformationReason, RejectionReason};
use cpor::store::Store;

use super::world::World;

/// What a command comes to: done, or the codes of the refusals, `code field`.
pub type Outcome = Result<Receipt, Vec<String>>;

/// `contested key` and the like, as outcomes name them.
pub fn refused(codes: &[&str]) -> Vec<String> {
    codes.iter().map(|code| (*code).to_owned()).collect()
}

/// An operator with the verbs.
pub struct Acting<'a> {
    world: &'a World,
    who: OperatorName,
}

impl<'a> Acting<'a> {
    pub fn new(world: &'a World, name: &str) -> Self {
        Self { world, who: OperatorName::new(name) }
    }

    pub fn act(&self, claim: Option<ClaimId>, command: Command, uploads: Vec<Upload>) -> Outcome {
        let request = Request { claim, expected: None, command, uploads };
        self.world.desk.act(&self.who, request).map_err(codes)
    }

    fn on(&self, id: ClaimId, command: Command) -> Outcome {
        self.act(Some(id), command, Vec::new())
    }

    /// A draft with these fields and, as every claim needs one, a PoE file.
    pub fn draft(&self, fields: Fields) -> ClaimId {
        let id = self.create(fields).unwrap().claim;
        self.attach(id, "poe.txt", format!("PoE of {id} by {}", self.who).as_bytes()).unwrap();
        id
    }

    /// A submitted claim.
    pub fn claims(&self, fields: Fields) -> ClaimId {
        let id = self.draft(fields);
        self.submit(id).unwrap();
        id
    }

    pub fn create(&self, fields: Fields) -> Outcome {
        self.act(None, Command::Create(Box::new(fields)), Vec::new())
    }

    /// Changes fields, from what they are.
    pub fn edit(&self, id: ClaimId, change: impl FnOnce(&mut Fields)) -> Outcome {
        let mut fields = self.world.store().claim(id).unwrap().unwrap().fields;
        change(&mut fields);
        self.on(id, Command::Edit(Box::new(fields)))
    }

    pub fn attach(&self, id: ClaimId, name: &str, bytes: &[u8]) -> Outcome {
        let upload = Upload { name: name.to_owned(), bytes: bytes.to_vec() };
        self.act(Some(id), Command::Attach(Vec::new()), vec![upload])
    }

    pub fn detach(&self, id: ClaimId, name: &str) -> Outcome {
        self.on(id, Command::Detach(name.to_owned()))
    }

    pub fn submit(&self, id: ClaimId) -> Outcome {
        self.on(id, Command::Submit)
    }

    pub fn resubmit(&self, id: ClaimId) -> Outcome {
        self.on(id, Command::Resubmit)
    }

    pub fn discard(&self, id: ClaimId) -> Outcome {
        self.on(id, Command::Discard)
    }

    pub fn request_rejection(&self, id: ClaimId) -> Outcome {
        self.on(id, Command::RequestRejection(Because::NoLongerWorking))
    }

    pub fn dispute(&self, id: ClaimId, justification: Option<&str>) -> Outcome {
        self.dispute_with(id, justification, &[])
    }

    pub fn dispute_with(
        &self,
        id: ClaimId,
        justification: Option<&str>,
        files: &[(&str, &str)],
    ) -> Outcome {
        let justification = justification.map(ToOwned::to_owned);
        let uploads = files
            .iter()
            .map(|(name, text)| Upload { name: (*name).into(), bytes: text.as_bytes().to_vec() })
            .collect();
        self.act(Some(id), Command::Dispute { justification, files: Vec::new() }, uploads)
    }

    pub fn take(&self, id: ClaimId) -> Outcome {
        self.on(id, Command::Take)
    }

    pub fn release(&self, id: ClaimId) -> Outcome {
        self.on(id, Command::Release)
    }

    pub fn start(&self, id: ClaimId) -> Outcome {
        self.on(id, Command::StartReview)
    }

    pub fn request_info(&self, id: ClaimId) -> Outcome {
        self.on(
            id,
            Command::RequestInformation {
                reasons: vec![InformationReason::MissingOrOldDates],
                comment: "Which date?".to_owned(),
                remove_products: Vec::new(),
            },
        )
    }

    pub fn approve(&self, id: ClaimId) -> Outcome {
        self.on(id, Command::Approve { comment: None })
    }

    pub fn reject(&self, id: ClaimId) -> Outcome {
        self.reject_for(id, Some(RejectionReason::InsufficientPoe))
    }

    pub fn reject_for(&self, id: ClaimId, reason: Option<RejectionReason>) -> Outcome {
        self.on(id, Command::Reject { reason, comment: None })
    }

    pub fn uphold(&self, id: ClaimId) -> Outcome {
        self.on(id, Command::Uphold { comment: "It stands.".to_owned() })
    }

    pub fn decide(&self, id: ClaimId, key: &Key, winner: ClaimId) -> Outcome {
        self.decide_for(id, key, Winner::Claim(winner))
    }

    pub fn decide_for(&self, id: ClaimId, key: &Key, winner: Winner) -> Outcome {
        let comment = "The better PoE.".to_owned();
        self.on(id, Command::Decide { key: key.clone(), winner, comment })
    }

    pub fn decline(&self, id: ClaimId) -> Outcome {
        self.on(id, Command::Decline)
    }

    pub fn comment(&self, id: ClaimId, text: &str) -> Outcome {
        self.on(id, Command::Comment { text: text.to_owned(), internal: false, files: Vec::new() })
    }

    pub fn note(&self, id: ClaimId, text: &str) -> Outcome {
        self.on(id, Command::Comment { text: text.to_owned(), internal: true, files: Vec::new() })
    }

    pub fn undo(&self, id: ClaimId) -> Outcome {
        self.on(id, Command::Undo)
    }

    pub fn administer(&self, change: Administration) -> Result<(), Vec<String>> {
        self.world.desk.administer(&self.who, change, false).map_err(codes)
    }

    pub fn view(&self, id: ClaimId) -> Result<ClaimView, Vec<String>> {
        self.world.desk.claim(&self.who, id).map_err(codes)
    }

    pub fn history(&self, id: ClaimId, perspective: Option<Side>) -> Vec<HistoryEntry> {
        self.world.desk.history(&self.who, id, perspective).unwrap()
    }

    /// The ids of the claims that a query finds, by id.
    pub fn finds(&self, query: &str) -> Vec<ClaimId> {
        let request = QueueRequest { query: query.to_owned(), ..QueueRequest::default() };
        let page = self.world.desk.queue(&self.who, &request, &Unwatched).unwrap();
        let mut ids: Vec<ClaimId> = page.rows.iter().map(|row| row.id).collect();
        ids.sort_unstable();
        ids
    }

    pub fn outbox(&self) -> Vec<NoticeView> {
        self.world.desk.outbox(&self.who).unwrap()
    }
}

/// Refusals as `code field`, errors by their code, both sorted.
pub fn codes(error: DeskError) -> Vec<String> {
    let mut codes: Vec<String> = match error {
        DeskError::Refused(refusals) => refusals
            .all()
            .iter()
            .map(|refusal| match &refusal.field {
                Some(field) => format!("{} {field}", refusal.code),
                None => refusal.code.to_string(),
            })
            .collect(),
        DeskError::NoClaim(_) => vec!["not-found".to_owned()],
        DeskError::Stale { .. } => vec!["stale".to_owned()],
        other => vec![format!("{other:?}")],
    };
    codes.sort();
    codes
}
