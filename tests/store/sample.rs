//! Events to fill stores with. They fit one another; whether the rules would have let them happen
//! is not the stores' business.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use cpor::domain::actor::{By, Operator, Role};
use cpor::domain::calendar::{Calendar, Span, Zone};
use cpor::domain::claim::Window;
use cpor::domain::directory::{Import, Tenant};
use cpor::domain::event::{ClaimEvent, Event, StoreChange, StoreEvent, What};
use cpor::domain::evidence::Evidence;
use cpor::domain::field::{Contact, Fields, ProductLine};
use cpor::domain::id::{ClaimId, Key, OperatorName, OrganisationId, ProductId, TenantId};
use cpor::domain::moves::Action;
use cpor::domain::notice::{Addressee, Notice, NoticeKind};
use cpor::domain::policy::Edition;
use cpor::domain::status::WindowKind;
use cpor::store::Commit;

/// The day on which everything begins.
pub fn start() -> DateTime<Utc> {
    NaiveDate::from_ymd_opt(2020, 6, 1).unwrap().and_hms_opt(9, 0, 0).unwrap().and_utc()
}

/// Who does everything.
pub fn operator() -> Operator {
    Operator {
        name: OperatorName::new("ria"),
        role: Role::Reviewer,
        organisation: None,
        tenant: None,
    }
}

/// An event on a claim, a minute after the one before it.
pub fn on(claim: u64, number: u32, what: What) -> ClaimEvent {
    let at = start() + TimeDelta::minutes(i64::from(number));
    ClaimEvent {
        claim: ClaimId(claim),
        number,
        at,
        noticed_at: at,
        by: operator().signature(),
        decision: None,
        comment: None,
        internal: false,
        notices: Vec::new(),
        what,
    }
}

/// As an event of the journal.
pub fn event(event: ClaimEvent) -> Event {
    Event::Claim(Box::new(event))
}

/// A store event.
pub fn store_event(what: StoreChange) -> Event {
    Event::Store(Box::new(StoreEvent { at: start(), by: By::system(), what }))
}

/// A claim is made.
pub fn created(claim: u64) -> ClaimEvent {
    let person = |name: &str| Contact {
        name: name.to_owned(),
        title: "Head of Information Technology".to_owned(),
        email: format!("{}@contoso.com", name.to_lowercase().replace(' ', ".")),
    };
    let fields = Fields {
        name: format!("Contoso Teams rollout {claim}"),
        mpn_id: "4512345".to_owned(),
        domain: "contoso.com".to_owned(),
        tenant_id: "0b6fa0d2-8f0c-4b51-9c5e-2c2f6a2d3b10".to_owned(),
        products: vec![ProductLine { product: "teams".to_owned(), ..ProductLine::default() }],
        customer: person("Adele Vance"),
        technical: person("Diego Siciliani"),
        partner: person("Ben Walters"),
        ..Fields::default()
    };
    on(
        claim,
        1,
        What::Created { organisation: OrganisationId::new("northwind"), fields: Box::new(fields) },
    )
}

/// A window that is opened.
pub fn window(kind: WindowKind) -> Window {
    let counting = Calendar::default().count(Span::BusinessDays(10), start());
    Window { kind, counting }
}

/// A notice.
pub fn notice(kind: NoticeKind) -> Notice {
    Notice {
        kind,
        to: Addressee::Customer,
        name: "Adele Vance".to_owned(),
        email: "adele.vance@contoso.com".to_owned(),
        until: None,
        hold_until: start(),
    }
}

/// A workload on a tenant of its own.
pub fn key(tenant: u64) -> Key {
    Key::Workload(TenantId::new(format!("{tenant:032x}")), ProductId::new("teams"))
}

/// A claim is submitted; a notice goes out.
pub fn submitted(claim: u64, number: u32, keys: Vec<Key>) -> ClaimEvent {
    let window = window(WindowKind::StartReview);
    let what = What::Submitted { changes: Vec::new(), keys, window, target: None };
    ClaimEvent { notices: vec![notice(NoticeKind::Submission)], ..on(claim, number, what) }
}

/// A claim is approved, in a way that can be undone; two notices go out.
pub fn approved(claim: u64, number: u32, keys: Vec<Key>) -> ClaimEvent {
    let what = What::Approved { keys, window: window(WindowKind::OptOut) };
    ClaimEvent {
        decision: Some((Action::Approve, operator().name)),
        notices: vec![notice(NoticeKind::Approval), notice(NoticeKind::ArbitrationResult)],
        ..on(claim, number, what)
    }
}

/// An approval is undone.
pub fn undone(claim: u64, number: u32, of: u32) -> ClaimEvent {
    on(claim, number, What::Undone { action: Action::Approve, number: of })
}

/// Somebody comments.
pub fn commented(claim: u64, number: u32, text: &str) -> ClaimEvent {
    let what = What::Commented { attachments: Vec::new() };
    ClaimEvent { comment: Some(text.to_owned()), ..on(claim, number, what) }
}

/// PoE comes.
pub fn evidence(claim: u64, number: u32, file: Evidence) -> ClaimEvent {
    on(claim, number, What::EvidenceAdded(vec![file]))
}

/// The store is made, and an operator named.
pub fn initialised() -> Vec<Event> {
    vec![
        store_event(StoreChange::Initialised {
            simulated: true,
            edition: Edition::Edition2020,
            zone: Zone::UTC,
        }),
        store_event(StoreChange::OperatorAdded(operator())),
    ]
}

/// A directory with many tenants.
pub fn directory(tenants: u64) -> Event {
    let tenants = (0..tenants)
        .map(|number| Tenant {
            tenant_id: TenantId::new(format!("{number:032x}")),
            name: format!("Contoso {number}"),
            domains: vec![
                format!("contoso-{number}.com"),
                format!("contoso-{number}.onmicrosoft.com"),
            ],
        })
        .collect();
    store_event(StoreChange::DirectoryImported(Box::new(Import { tenants, ..Import::default() })))
}

/// An act on one claim, which was seen at a revision.
pub fn act(claim: u64, seen: u32, events: Vec<ClaimEvent>) -> Commit {
    Commit {
        expected: vec![(ClaimId(claim), seen)],
        events: events.into_iter().map(event).collect(),
    }
}

/// What all claims share is changed.
pub fn change(events: Vec<Event>) -> Commit {
    Commit { expected: Vec::new(), events }
}

/// Acts that leave something of every kind: `claims` claims made, submitted, commented and some
/// approved and undone, and shared data.
pub fn story(claims: u64) -> Vec<Commit> {
    let mut acts = vec![change(initialised()), change(vec![directory(20)])];
    for id in 1..=claims {
        acts.push(act(id, 0, vec![created(id)]));
        acts.push(act(id, 1, vec![submitted(id, 2, vec![key(id)])]));
        acts.push(act(id, 2, vec![commented(id, 3, &format!("comment on {id}"))]));
        if id % 3 == 0 {
            acts.push(act(id, 3, vec![approved(id, 4, vec![key(id)])]));
        }
        if id % 6 == 0 {
            acts.push(act(id, 4, vec![undone(id, 5, 4)]));
        }
        if id % 7 == 0 {
            let number = 4 + u32::from(id % 3 == 0) + u32::from(id % 6 == 0);
            let long = "long ".repeat(2_000);
            acts.push(act(id, number - 1, vec![commented(id, number, &long)]));
        }
    }
    acts
}
