//! A small world: a desk over a store in memory, two partners, a reviewer and a customer.

use std::sync::Arc;
use std::sync::LazyLock;

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

use crate::desk::clock::StandingClock;
use crate::desk::{ClaimView, Desk, HistoryEntry, LocalDesk, Request, Rules, Upload};
use crate::domain::actor::{By, Operator, Role, Side};
use crate::domain::command::Command;
use crate::domain::directory::{
    Channel, Family, Import, Location, Organisation, Product, Program, Subscription,
    SubscriptionState, Tenant,
};
use crate::domain::event::{Event, StoreChange, StoreEvent};
use crate::domain::field::{Contact, Entered, Fields, ProductLine, Revenue};
use crate::domain::id::{
    ClaimId, MpnId, OperatorName, OrganisationId, ProductId, SubscriptionId, TenantId,
};
use crate::domain::moves::Action;
use crate::domain::policy::Edition;
use crate::domain::status::{Activity, InformationReason, SolutionArea};
use crate::i18n::Language;
use crate::store::blobs::MemoryBlobs;
use crate::store::memory::MemoryStore;
use crate::store::{Commit, Store};
use crate::tui::keymap::Keymap;
use crate::tui::screen::Context;

pub(super) const TENANT: &str = "11111111-aaaa-4bbb-8ccc-000000000001";
pub(super) const SALES: &str = "22222222-aaaa-4bbb-8ccc-000000000001";
pub(super) const POWER_BI: &str = "22222222-aaaa-4bbb-8ccc-000000000002";

/// The desk with its clock.
pub(super) struct World {
    desk: LocalDesk,
    clock: Arc<StandingClock>,
}

fn moment(text: &str) -> DateTime<Utc> {
    text.parse().expect("a moment")
}

fn text<T>(make: fn(String) -> T, text: &str) -> T {
    make(text.to_owned())
}

pub(super) fn name(name: &str) -> OperatorName {
    OperatorName::new(name)
}

impl World {
    /// Monday 2020-07-06, 09:00 in Berlin, before the first claim.
    pub(super) fn new() -> Self {
        let start = moment("2020-07-06T07:00:00Z");
        let store = MemoryStore::default();
        let mut events = vec![
            StoreChange::Initialised {
                simulated: true,
                edition: Edition::Edition2020,
                zone: "Europe/Berlin".parse().expect("a zone"),
            },
            StoreChange::HolidayAdded {
                day: NaiveDate::from_ymd_opt(2020, 7, 14).expect("a day"),
                name: "Founders' day".to_owned(),
            },
            StoreChange::DirectoryImported(Box::new(directory())),
        ];
        events.extend(operators().into_iter().map(StoreChange::OperatorAdded));
        let event = |what| Event::Store(Box::new(StoreEvent { at: start, by: By::system(), what }));
        let events = events.into_iter().map(event).collect();
        store.commit(&Commit { expected: Vec::new(), events }).expect("a new store");
        let clock = Arc::new(StandingClock::at(start));
        let desk = LocalDesk::open(
            Box::new(store),
            Box::new(MemoryBlobs::default()),
            Box::new(Arc::clone(&clock)),
        );
        Self { desk: desk.expect("a desk"), clock }
    }

    pub(super) fn at(&self, text: &str) {
        self.clock.set(moment(text));
    }

    fn later(&self) {
        self.clock.set(self.desk.now() + TimeDelta::minutes(5));
    }

    pub(super) fn act(&self, who: &str, claim: ClaimId, command: Command) {
        self.later();
        self.desk.act(&name(who), Request::on(claim, command)).expect("it is allowed");
    }

    pub(super) fn create(&self, who: &str, fields: Fields) -> ClaimId {
        self.later();
        let request = Request {
            claim: None,
            expected: None,
            command: Command::Create(Box::new(fields)),
            uploads: Vec::new(),
        };
        self.desk.act(&name(who), request).expect("a new claim").claim
    }

    pub(super) fn attach(&self, who: &str, claim: ClaimId, file: &str, bytes: &[u8]) {
        self.later();
        let upload = Upload { name: file.to_owned(), bytes: bytes.to_vec() };
        let mut request = Request::on(claim, Command::Attach(Vec::new()));
        request.uploads.push(upload);
        self.desk.act(&name(who), request).expect("a file");
    }

    pub(super) fn comment(&self, who: &str, claim: ClaimId, words: &str, internal: bool) {
        let text = words.to_owned();
        self.act(who, claim, Command::Comment { text, internal, files: Vec::new() });
    }

    /// A claim that has been submitted on Monday 2020-07-06.
    pub(super) fn submitted(&self, who: &str, fields: Fields) -> ClaimId {
        let claim = self.create(who, fields);
        self.attach(who, claim, "statement-of-work.txt", b"signed");
        self.act(who, claim, Command::Submit);
        claim
    }

    /// A claim whose partner was asked on Friday 2020-07-10.
    pub(super) fn asked(&self) -> ClaimId {
        let claim = self.submitted("nora", sales("Contoso adoption 2020"));
        self.at("2020-07-08T07:00:00Z");
        self.act("rita", claim, Command::StartReview);
        self.at("2020-07-10T12:00:00Z");
        self.act(
            "rita",
            claim,
            Command::RequestInformation {
                reasons: vec![
                    InformationReason::MissingOrOldDates,
                    InformationReason::MissingProducts,
                ],
                comment: "The acknowledgment has no date.\nPlease send a dated one.".to_owned(),
                remove_products: vec!["power-bi".to_owned()],
            },
        );
        claim
    }

    pub(super) fn approved(&self) -> ClaimId {
        let claim = self.submitted("nora", sales("Contoso adoption 2020"));
        self.at("2020-07-08T07:00:00Z");
        self.act("rita", claim, Command::StartReview);
        self.act("rita", claim, Command::Approve { comment: None });
        claim
    }

    /// A claim under review for which another partner competes.
    pub(super) fn contested(&self) -> ClaimId {
        let claim = self.submitted("nora", sales("Contoso adoption 2020"));
        self.at("2020-07-08T07:00:00Z");
        self.act("rita", claim, Command::StartReview);
        let mut rival = sales("Sales for Contoso");
        rival.mpn_id = "7654321".to_owned();
        rival.products.truncate(1);
        self.submitted("fred", rival);
        claim
    }

    pub(super) fn view(&self, who: &str, claim: ClaimId) -> ClaimView {
        self.desk.claim(&name(who), claim).expect("a claim")
    }

    pub(super) fn history(
        &self,
        who: &str,
        claim: ClaimId,
        perspective: Option<Side>,
    ) -> Vec<HistoryEntry> {
        self.desk.history(&name(who), claim, perspective).expect("a history")
    }

    pub(super) fn rules(&self, who: &str) -> Rules {
        self.desk.rules(&name(who)).expect("rules")
    }
}

pub(super) fn context(rules: &Rules) -> Context<'_> {
    static KEYMAP: LazyLock<Keymap> = LazyLock::new(Keymap::default);
    Context {
        texts: Language::En.texts(),
        directory: &rules.directory,
        calendar: &rules.calendar,
        keymap: &KEYMAP,
    }
}

/// Keys as an operator would see them; not every action has one.
pub(super) fn keys(action: Action) -> Option<String> {
    match action {
        Action::Approve => Some("a".to_owned()),
        Action::RequestInformation => Some("i".to_owned()),
        Action::Comment => Some("c".to_owned()),
        _ => None,
    }
}

fn operators() -> [Operator; 4] {
    let operator = |name: &str, role, organisation: Option<&str>, tenant: Option<&str>| Operator {
        name: OperatorName::new(name),
        role,
        organisation: organisation.map(OrganisationId::new),
        tenant: tenant.map(TenantId::new),
    };
    [
        operator("nora", Role::IncentivesAdmin, Some("northwind"), None),
        operator("fred", Role::IncentivesAdmin, Some("fabrikam"), None),
        operator("rita", Role::Reviewer, None, None),
        operator("cora", Role::Customer, None, Some(TENANT)),
    ]
}

fn directory() -> Import {
    let organisation = |id: &str, name: &str, mpn: &str| Organisation {
        id: OrganisationId::new(id),
        name: name.to_owned(),
        locations: vec![Location {
            mpn_id: MpnId::new(mpn),
            name: format!("{name} Berlin"),
            country: "DE".to_owned(),
            programs: vec![Program::OsuBa, Program::OsaSell],
            global: false,
        }],
    };
    let product = |id: &str, name: &str, solution_area, family| Product {
        product: ProductId::new(id),
        name: name.to_owned(),
        solution_area,
        family,
    };
    let subscription = |id: &str, product: &str, channel| Subscription {
        id: text(SubscriptionId::new, id),
        tenant_id: TenantId::new(TENANT),
        product: ProductId::new(product),
        channel,
        state: SubscriptionState::Active,
        ends: None,
    };
    let (ba, m365) = (SolutionArea::BusinessApplications, SolutionArea::Microsoft365);
    Import {
        organisations: vec![
            organisation("northwind", "Northwind Traders", "1234567"),
            organisation("fabrikam", "Fabrikam", "7654321"),
        ],
        tenants: vec![Tenant {
            tenant_id: TenantId::new(TENANT),
            name: "Contoso 株式会社".to_owned(),
            domains: vec!["contoso.com".to_owned()],
        }],
        subscriptions: vec![
            subscription(SALES, "dynamics-365-sales", Channel::VolumeLicensing),
            subscription(POWER_BI, "power-bi", Channel::WebDirect),
        ],
        associations: Vec::new(),
        catalogue: vec![
            product("dynamics-365-sales", "Dynamics 365 Sales", ba, Family::Dynamics365),
            product("power-bi", "Power BI", ba, Family::PowerPlatform),
            product("exchange-online", "Exchange Online", m365, Family::Microsoft365),
        ],
    }
}

/// Fields of a Business Applications claim that can be submitted.
pub(super) fn sales(name: &str) -> Fields {
    let contact = |name: &str, title: &str, email: &str| Contact {
        name: name.to_owned(),
        title: title.to_owned(),
        email: email.to_owned(),
    };
    let line =
        |product: &str| ProductLine { product: product.to_owned(), subscription_id: String::new() };
    Fields {
        name: name.to_owned(),
        mpn_id: "1234567".to_owned(),
        domain: "contoso.com".to_owned(),
        tenant_id: TENANT.to_owned(),
        solution_area: Some(Entered::Known(SolutionArea::BusinessApplications)),
        activities: vec![Entered::Known(Activity::Usage), Entered::Known(Activity::PreSales)],
        products: vec![line("dynamics-365-sales"), line("power-bi")],
        customer: contact("佐藤 花子", "IT 部長", "hanako@contoso.com"),
        technical: contact("Max Weber", "Administrator", "max@contoso.com"),
        partner: contact("Nora Nyberg", "", "nora@northwind.example"),
        revenue: Revenue::default(),
    }
}

/// Fields of a Revenue association.
pub(super) fn revenue() -> Fields {
    Fields {
        activities: vec![Entered::Known(Activity::RevenueAssociation)],
        revenue: Revenue {
            dynamics_seller: "Sam Seller".to_owned(),
            customer_name: "Contoso".to_owned(),
            isv_product: "Northwind Quotes".to_owned(),
        },
        ..sales("Contoso selection")
    }
}
