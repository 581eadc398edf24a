//! Stores of many claims, made fast: every event is put straight into the journal, one record each,
//! as acts come in real stores; the state follows when the store is opened.
//!
//! What is made depends on the number of claims alone. The events fit one another; whether the
//! rules would have let them happen is not the store's business.

use std::path::Path;

use cpor::domain::claim::DecisionTarget;
use cpor::domain::directory::{Import, Tenant};
use cpor::domain::event::{ClaimEvent, Event, StoreChange, What};
use cpor::domain::evidence::Evidence;
use cpor::domain::field::{Contact, Entered, Fields, ProductLine};
use cpor::domain::id::{Key, OrganisationId, ProductId, TenantId};
use cpor::domain::notice::NoticeKind;
use cpor::domain::notice::{Handling, NoticeId};
use cpor::domain::status::{Activity, InformationReason, SolutionArea, Status, WindowKind};
use cpor::store::journal::{Journal, Options};
use cpor::store::state::{self, Before, Kept, KeptShared};
use cpor::store::{Commit, disk};
use fastrand::Rng;

use crate::journal::{Chain, put};
use crate::sample::{self, commented, notice, on, window};

/// How many events each claim has.
pub const EVENTS: u32 = 8;
/// How many claims are worked at the same time: so far apart lie the records of one claim.
const AT_ONCE: usize = 500;
/// After how many claims the state follows the journal.
const BETWEEN_OPENINGS: usize = 5_000;
/// How many claims a customer has.
const PER_CUSTOMER: u64 = 10;

const WORDS: [&str; 40] = [
    "invoice",
    "tenant",
    "Contoso",
    "agreement",
    "signed",
    "statement",
    "deployment",
    "workload",
    "Berlin",
    "customer",
    "March",
    "project",
    "licence",
    "seats",
    "rollout",
    "Northwind",
    "phase",
    "adoption",
    "report",
    "support",
    "the",
    "of",
    "and",
    "for",
    "with",
    "was",
    "has",
    "not",
    "on",
    "to",
    "Zürich",
    "delivered",
    "Mustermann",
    "scope",
    "quarter",
    "usage",
    "measured",
    "please",
    "attached",
    "corrected",
];

const PRODUCTS: [&str; 10] = [
    "teams",
    "exchange",
    "sharepoint",
    "onedrive",
    "yammer",
    "intune",
    "azure-ad",
    "purview",
    "defender",
    "windows",
];

/// Makes a store with so many claims in a folder, at rest. Returns the bytes of its events' bodies.
pub fn fill(folder: &Path, claims: u64) -> u64 {
    drop(disk::create(folder).expect("a new store"));
    let mut shared = sample::initialised();
    shared.push(directory(claims.div_ceil(PER_CUSTOMER)));
    let founding = state::link(&shared, &mut Nothing).expect("linked");
    let founding = founding.into_iter().map(|linked| linked.bytes).collect();
    let mut raw = put(folder, [founding].into_iter());
    for first in (1..=claims).step_by(BETWEEN_OPENINGS) {
        let through = claims.min(first - 1 + BETWEEN_OPENINGS as u64);
        raw += put(folder, records(first, through));
        // The state follows, by few enough records that it is brought forward and not made anew.
        drop(disk::open(folder).expect("the store opens"));
    }
    raw
}

/// The records of the lives of claims, of a good many at the same time.
fn records(first: u64, through: u64) -> impl Iterator<Item = Vec<Vec<u8>>> {
    (first..=through).step_by(AT_ONCE).flat_map(move |first| {
        let batch = first..=through.min(first - 1 + AT_ONCE as u64);
        let mut lives: Vec<_> = batch.map(|claim| (life(claim), Chain::new())).collect();
        (1..=EVENTS).flat_map(move |number| {
            let next = |(life, chain): &mut (_, Chain)| {
                let event = sample::event(Iterator::next(life).expect("eight events"));
                vec![chain.seal(number, event)]
            };
            lives.iter_mut().map(next).collect::<Vec<_>>()
        })
    })
}

/// The next act on a claim: one comment of a usual length.
pub fn act(claim: u64, revision: u32) -> Commit {
    let text = "The invoice is for another tenant; please attach the one for contoso.com, of March, \
                as agreed on the phone.";
    sample::act(claim, revision, vec![commented(claim, revision + 1, text)])
}

/// What an act writes: its event's body, and the whole record in the journal, in bytes.
pub fn act_sizes(scratch: &Path) -> (usize, usize) {
    let event = act(1, EVENTS).events.remove(0);
    let body = Chain::new().seal(EVENTS + 1, event);
    let id = cpor::store::journal::StoreId::random().expect("random bytes");
    let journal = Journal::create(scratch, id, Options::default()).expect("a journal");
    let offset = || journal.append(&[&body]).expect("appended").location.offset;
    let first = offset();
    let record = offset() - first;
    (body.len(), usize::try_from(record).expect("small"))
}

/// The eight events of a claim's life.
fn life(claim: u64) -> impl Iterator<Item = ClaimEvent> {
    let mut rng = Rng::with_seed(claim);
    let keys = move || {
        let customer = (claim - 1) / PER_CUSTOMER;
        let product = PRODUCTS[usize::try_from((claim - 1) % PER_CUSTOMER).unwrap_or_default()];
        vec![Key::Workload(TenantId::new(tenant(customer)), ProductId::new(product))]
    };
    let target = move || {
        let counting = window(WindowKind::StartReview).counting;
        Some(DecisionTarget { last_day: counting.last_day, counting, pauses: Vec::new() })
    };
    let is_approved = claim.is_multiple_of(3);
    (1..=EVENTS).map(move |number| match number {
        1 => on(
            claim,
            1,
            What::Created {
                organisation: OrganisationId::new("northwind"),
                fields: Box::new(fields(claim, &mut rng)),
            },
        ),
        2 => sample::evidence(
            claim,
            2,
            Evidence {
                name: format!("statement of {}.pdf", words(&mut rng, 2)),
                size: 184_320 + claim,
                media_type: "application/pdf".to_owned(),
                sha256: state::digest(&claim.to_le_bytes()),
            },
        ),
        3 => ClaimEvent {
            notices: vec![notice(NoticeKind::Submission)],
            ..on(
                claim,
                3,
                What::Submitted {
                    changes: Vec::new(),
                    keys: keys(),
                    window: window(WindowKind::StartReview),
                    target: target(),
                },
            )
        },
        4 | 7 => on(
            claim,
            number,
            What::ReviewStarted {
                window: window(WindowKind::Review),
                takes: Some(sample::operator().name),
            },
        ),
        5 => ClaimEvent {
            comment: Some(words(&mut rng, 24)),
            notices: vec![notice(NoticeKind::InformationRequest)],
            ..on(
                claim,
                5,
                What::InformationRequested {
                    reasons: vec![InformationReason::ALL[0]],
                    remove_products: Vec::new(),
                    window: window(WindowKind::PartnerResponse),
                },
            )
        },
        6 => ClaimEvent {
            comment: Some(words(&mut rng, 16)),
            ..on(
                claim,
                6,
                What::Resubmitted {
                    to: Status::Submitted,
                    window: window(WindowKind::StartReview),
                    target: target(),
                },
            )
        },
        _ if is_approved => sample::approved(claim, number, keys()),
        _ => commented(claim, number, &words(&mut rng, 24)),
    })
}

/// About 1.5 KB of fields, kept as events keep them.
fn fields(claim: u64, rng: &mut Rng) -> Fields {
    let mut person = || {
        let (first, last) = (words(rng, 1), words(rng, 1));
        Contact {
            email: format!("{first}.{last}.{claim}@customer{claim}.example").to_lowercase(),
            name: format!("{first} {last}"),
            title: format!("Head of {}", words(rng, 3)),
        }
    };
    let (customer, technical, partner) = (person(), person(), person());
    let lines = PRODUCTS.iter().map(|product| ProductLine {
        product: (*product).to_owned(),
        subscription_id: format!("{:032x}", rng.u128(..)),
    });
    let products = lines.collect();
    Fields {
        name: words(rng, 6),
        mpn_id: "4512345".to_owned(),
        domain: format!("customer{claim}.example"),
        tenant_id: tenant((claim - 1) / PER_CUSTOMER),
        solution_area: Some(Entered::Known(SolutionArea::ALL[0])),
        activities: vec![Entered::Known(Activity::Usage)],
        products,
        customer,
        technical,
        partner,
        ..Fields::default()
    }
}

fn words(rng: &mut Rng, count: usize) -> String {
    let chosen: Vec<&str> = (0..count).map(|_| WORDS[rng.usize(..WORDS.len())]).collect();
    chosen.join(" ")
}

fn tenant(customer: u64) -> String {
    format!("{customer:08x}-8f0c-4b51-9c5e-2c2f6a2d3b10")
}

fn directory(customers: u64) -> Event {
    let tenants = (0..customers).map(|customer| Tenant {
        tenant_id: TenantId::new(tenant(customer)),
        name: format!("Customer {customer}"),
        domains: vec![format!("customer{customer}.example")],
    });
    let import = Import { tenants: tenants.collect(), ..Import::default() };
    sample::store_event(StoreChange::DirectoryImported(Box::new(import)))
}

/// What came before the first record.
struct Nothing;

impl Before for Nothing {
    fn kept(
        &mut self,
        _: cpor::domain::id::ClaimId,
    ) -> Result<Option<std::sync::Arc<Kept>>, String> {
        Ok(None)
    }

    fn kept_shared(&mut self) -> KeptShared {
        KeptShared::blank()
    }

    fn handling(&mut self, _: NoticeId) -> Result<Option<Handling>, String> {
        Ok(None)
    }
}
