//! A small world: three partners, two customers, their subscriptions, operators of every role, and
//! verbs to act with. Times are given as the clocks on the wall of the store's zone show them.

use std::sync::Arc;

use chrono::{DateTime, NaiveDate, NaiveDateTime, TimeZone, Utc};
use cpor::desk::clock::StandingClock;
use cpor::desk::{
    Administration, ClaimView, Desk, DeskError, HistoryEntry, LocalDesk, NoticeView, QueueRequest,
    Receipt, Request, Upload,
};
use cpor::domain::actor::{By, Operator, Role, Side};
use cpor::domain::command::{Command, Winner};
use cpor::domain::directory::{Existing, Import};
use cpor::domain::event::{Event, StoreChange, StoreEvent};
use cpor::domain::field::Fields;
use cpor::domain::id::{ClaimId, Key, OperatorName, OrganisationId, SubscriptionId, TenantId};
use cpor::domain::notice::NoticeKind;
use cpor::domain::policy::{Edition, Setting};
use cpor::domain::status::{Because, InformationReason, RejectionReason, Status};
use cpor::store::blobs::MemoryBlobs;
use cpor::store::{Commit, Store};

use super::store::{Handle, TestStore};

pub use super::fields::*;

/// What a command comes to: done, or the codes of the refusals, `code field`.
pub type Outcome = Result<Receipt, Vec<String>>;

pub struct World {
    pub desk: LocalDesk,
    pub store: Arc<TestStore>,
    clock: Arc<StandingClock>,
}

/// Every operator: name, role, organisation, tenant.
const OPERATORS: &[(&str, Role, &str, &str)] = &[
    ("paula", Role::IncentivesAdmin, "northwind", ""),
    ("ursula", Role::IncentivesUser, "northwind", ""),
    ("bill", Role::BillingAdmin, "northwind", ""),
    ("gina", Role::GlobalAdmin, "northwind", ""),
    ("fay", Role::IncentivesAdmin, "fabrikam", ""),
    ("tim", Role::IncentivesAdmin, "tailspin", ""),
    ("rita", Role::Reviewer, "", ""),
    ("rob", Role::Reviewer, "", ""),
    ("nora", Role::Reviewer, "northwind", ""),
    ("frank", Role::Reviewer, "fabrikam", ""),
    ("carl", Role::Customer, "", CONTOSO),
    ("cora", Role::Customer, "", ADATUM),
];

impl World {
    /// Friday 2020-07-10, 09:00 in Berlin, by the rules of 2020.
    pub fn new() -> Self {
        Self::of(Edition::Edition2020)
    }

    pub fn of(edition: Edition) -> Self {
        let store = Arc::new(TestStore::default());
        let zone: cpor::domain::calendar::Zone = "Europe/Berlin".parse().unwrap();
        let start = moment(zone.tz(), "2020-07-10T09:00");
        let event = |what| {
            Event::Store(Box::new(StoreEvent {
                at: start,
                by: By::system(),
                what,
            }))
        };
        let operator = |name: &str, role, organisation: &str, tenant: &str| Operator {
            name: OperatorName::new(name),
            role,
            organisation: (!organisation.is_empty()).then(|| OrganisationId::new(organisation)),
            tenant: (!tenant.is_empty()).then(|| TenantId::new(tenant)),
        };
        let mut events = vec![
            event(StoreChange::Initialised {
                simulated: true,
                edition,
                zone,
            }),
            event(StoreChange::DirectoryImported(Box::new(directory()))),
            event(StoreChange::OperatorAdded(operator(
                "admin",
                Role::Administrator,
                "",
                "",
            ))),
        ];
        events.extend(OPERATORS.iter().map(|(name, role, organisation, tenant)| {
            event(StoreChange::OperatorAdded(operator(
                name,
                *role,
                organisation,
                tenant,
            )))
        }));
        Handle(Arc::clone(&store))
            .commit(&Commit {
                expected: Vec::new(),
                events,
            })
            .unwrap();
        let clock = Arc::new(StandingClock::at(start));
        let desk = open(&store, &clock);
        Self { desk, store, clock }
    }

    /// Closes the desk and opens it again over the same store.
    pub fn reopen(&mut self) {
        self.desk = open(&self.store, &self.clock);
    }

    pub fn store(&self) -> Handle {
        Handle(Arc::clone(&self.store))
    }

    /// Moves the clock, to a local time such as `2020-07-10T09:00` or `2020-07-17T23:59:59.999`.
    pub fn at(&self, local: &str) -> &Self {
        let zone = self.store().shared().calendar.zone;
        self.clock.set(moment(zone.tz(), local));
        self
    }

    /// Moves the clock on.
    pub fn later(&self, by: chrono::Duration) -> &Self {
        self.clock.set(self.desk.now() + by);
        self
    }

    /// Moves the clock to a moment, forwards or back.
    pub fn set_clock(&self, to: DateTime<Utc>) {
        self.clock.set(to);
    }

    pub fn as_<'a>(&'a self, name: &'a str) -> Acting<'a> {
        Acting {
            world: self,
            who: OperatorName::new(name),
        }
    }

    /// The claim as a reviewer of no organisation sees it.
    pub fn claim(&self, id: ClaimId) -> ClaimView {
        self.as_("rob").view(id).unwrap()
    }

    pub fn status(&self, id: ClaimId) -> Status {
        self.claim(id).status
    }

    /// The events of a claim's history, as a reviewer reads it.
    pub fn events(&self, id: ClaimId) -> Vec<&'static str> {
        self.as_("rob")
            .history(id, None)
            .iter()
            .map(|entry| entry.event)
            .collect()
    }

    pub fn seq(&self) -> u64 {
        self.store().head().seq
    }

    pub fn import(&self, import: Import) {
        self.as_("admin")
            .administer(Administration::ImportDirectory(Box::new(import)))
            .unwrap();
    }

    pub fn set(&self, setting: Setting, value: &str) {
        let change = Administration::SetPolicy(setting, value.to_owned());
        self.as_("admin").administer(change).unwrap();
    }

    /// An association from before this store.
    pub fn import_existing(&self, organisation: &str, product: &str, subscription: &str) {
        self.import(Import {
            associations: vec![Existing {
                organisation: OrganisationId::new(organisation),
                tenant_id: TenantId::new(CONTOSO),
                product: cpor::domain::id::ProductId::new(product),
                subscription_id: Some(SubscriptionId::new(subscription)),
                since: date("2019-03-01"),
                ended: None,
            }],
            ..Import::default()
        });
    }

    /// The notices of a kind, with what has become of them, as the administrator sees the outbox.
    pub fn notices(&self, kind: NoticeKind) -> Vec<NoticeView> {
        let mut all = self.desk.outbox(&OperatorName::new("admin")).unwrap();
        all.retain(|notice| notice.posted.notice.kind == kind);
        all
    }
}

fn open(store: &Arc<TestStore>, clock: &Arc<StandingClock>) -> LocalDesk {
    LocalDesk::open(
        Box::new(Handle(Arc::clone(store))),
        Box::new(MemoryBlobs::default()),
        Box::new(Arc::clone(clock)),
    )
    .unwrap()
}

fn moment(zone: chrono_tz::Tz, local: &str) -> DateTime<Utc> {
    let local = if local.len() == 16 {
        format!("{local}:00")
    } else {
        local.to_owned()
    };
    let local: NaiveDateTime = local.parse().unwrap();
    zone.from_local_datetime(&local).single().unwrap().to_utc()
}

pub fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// `contested key` and the like, as outcomes name them.
pub fn refused(codes: &[&str]) -> Vec<String> {
    codes.iter().map(|code| (*code).to_owned()).collect()
}

/// An operator with the verbs.
pub struct Acting<'a> {
    world: &'a World,
    who: OperatorName,
}

impl Acting<'_> {
    pub fn act(&self, claim: Option<ClaimId>, command: Command, uploads: Vec<Upload>) -> Outcome {
        let request = Request {
            claim,
            expected: None,
            command,
            uploads,
        };
        self.world.desk.act(&self.who, request).map_err(codes)
    }

    fn on(&self, id: ClaimId, command: Command) -> Outcome {
        self.act(Some(id), command, Vec::new())
    }

    /// A draft with these fields and, as every claim needs one, a PoE file.
    pub fn draft(&self, fields: Fields) -> ClaimId {
        let id = self.create(fields).unwrap().claim;
        self.attach(
            id,
            "poe.txt",
            format!("PoE of {id} by {}", self.who).as_bytes(),
        )
        .unwrap();
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
        let upload = Upload {
            name: name.to_owned(),
            bytes: bytes.to_vec(),
        };
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
            .map(|(name, text)| Upload {
                name: (*name).into(),
                bytes: text.as_bytes().to_vec(),
            })
            .collect();
        self.act(
            Some(id),
            Command::Dispute {
                justification,
                files: Vec::new(),
            },
            uploads,
        )
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
        self.on(
            id,
            Command::Reject {
                reason,
                comment: None,
            },
        )
    }

    pub fn uphold(&self, id: ClaimId) -> Outcome {
        self.on(
            id,
            Command::Uphold {
                comment: "It stands.".to_owned(),
            },
        )
    }

    pub fn decide(&self, id: ClaimId, key: &Key, winner: ClaimId) -> Outcome {
        self.decide_for(id, key, Winner::Claim(winner))
    }

    pub fn decide_for(&self, id: ClaimId, key: &Key, winner: Winner) -> Outcome {
        let comment = "The better PoE.".to_owned();
        self.on(
            id,
            Command::Decide {
                key: key.clone(),
                winner,
                comment,
            },
        )
    }

    pub fn decline(&self, id: ClaimId) -> Outcome {
        self.on(id, Command::Decline)
    }

    pub fn comment(&self, id: ClaimId, text: &str) -> Outcome {
        self.on(
            id,
            Command::Comment {
                text: text.to_owned(),
                internal: false,
            },
        )
    }

    pub fn note(&self, id: ClaimId, text: &str) -> Outcome {
        self.on(
            id,
            Command::Comment {
                text: text.to_owned(),
                internal: true,
            },
        )
    }

    pub fn undo(&self, id: ClaimId) -> Outcome {
        self.on(id, Command::Undo)
    }

    pub fn administer(&self, change: Administration) -> Result<(), Vec<String>> {
        self.world
            .desk
            .administer(&self.who, change, false)
            .map_err(codes)
    }

    pub fn view(&self, id: ClaimId) -> Result<ClaimView, Vec<String>> {
        self.world.desk.claim(&self.who, id).map_err(codes)
    }

    pub fn history(&self, id: ClaimId, perspective: Option<Side>) -> Vec<HistoryEntry> {
        self.world.desk.history(&self.who, id, perspective).unwrap()
    }

    /// The ids of the claims that a query finds, by id.
    pub fn finds(&self, query: &str) -> Vec<ClaimId> {
        let request = QueueRequest {
            query: query.to_owned(),
            ..QueueRequest::default()
        };
        let page = self.world.desk.queue(&self.who, &request).unwrap();
        let mut ids: Vec<ClaimId> = page.rows.iter().map(|row| row.id).collect();
        ids.sort_unstable();
        ids
    }

    pub fn outbox(&self) -> Vec<NoticeView> {
        self.world.desk.outbox(&self.who).unwrap()
    }
}

/// Refusals as `code field`, errors by their code, both sorted.
fn codes(error: DeskError) -> Vec<String> {
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
