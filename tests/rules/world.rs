//! A small world: three partners, two customers, their subscriptions, operators of every role, and
//! verbs to act with. Times are given as the clocks on the wall of the store's zone show them.

use std::sync::Arc;

use chrono::{DateTime, NaiveDate, NaiveDateTime, TimeZone, Utc};
use cpor::desk::clock::StandingClock;
use cpor::desk::{Administration, ClaimView, Desk, LocalDesk, NoticeView};
use cpor::domain::actor::{By, Operator, Role};
use cpor::domain::directory::{Existing, Import};
use cpor::domain::event::{Event, StoreChange, StoreEvent};
use cpor::domain::id::{ClaimId, OperatorName, OrganisationId, SubscriptionId, TenantId};
use cpor::domain::notice::NoticeKind;
use cpor::domain::policy::{Edition, Setting};
use cpor::domain::status::Status;
use cpor::store::blobs::MemoryBlobs;
use cpor::store::{Commit, Store};

use super::store::{Handle, TestStore};

pub use super::acting::*;
pub use super::fields::*;

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
        let event = |what| Event::Store(Box::new(StoreEvent { at: start, by: By::system(), what }));
        let operator = |name: &str, role, organisation: &str, tenant: &str| Operator {
            name: OperatorName::new(name),
            role,
            organisation: (!organisation.is_empty()).then(|| OrganisationId::new(organisation)),
            tenant: (!tenant.is_empty()).then(|| TenantId::new(tenant)),
        };
        let mut events = vec![
            event(StoreChange::Initialised { simulated: true, edition, zone }),
            event(StoreChange::DirectoryImported(Box::new(directory()))),
            event(StoreChange::OperatorAdded(operator("admin", Role::Administrator, "", ""))),
        ];
        events.extend(OPERATORS.iter().map(|(name, role, organisation, tenant)| {
            event(StoreChange::OperatorAdded(operator(name, *role, organisation, tenant)))
        }));
        Handle(Arc::clone(&store)).commit(&Commit { expected: Vec::new(), events }).unwrap();
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
        Acting::new(self, name)
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
        self.as_("rob").history(id, None).iter().map(|entry| entry.event).collect()
    }

    pub fn seq(&self) -> u64 {
        self.store().head().seq
    }

    pub fn import(&self, import: Import) {
        self.as_("admin").administer(Administration::ImportDirectory(Box::new(import))).unwrap();
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
    let local = if local.len() == 16 { format!("{local}:00") } else { local.to_owned() };
    let local: NaiveDateTime = local.parse().unwrap();
    zone.from_local_datetime(&local).single().unwrap().to_utc()
}

pub fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}
