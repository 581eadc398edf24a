//! The search, against looking at every row by itself.

use chrono::{DateTime, Utc};
use proptest::prelude::*;

use super::*;
use crate::desk::row::{Marks, SeenRow, can_see};
use crate::domain::actor::{By, Operator, Role};
use crate::domain::calendar::{Calendar, Holidays, Span};
use crate::domain::claim::{
    Claim, Comment, Contest, ContestState, LastAct, Passage, Standing, Window,
};
use crate::domain::directory::{Directory, Tenant};
use crate::domain::event::CommentText;
use crate::domain::field::{Entered, Fields, ProductLine};
use crate::domain::id::{ClaimId, Key, OperatorName, OrganisationId, ProductId, TenantId};
use crate::domain::shared::Shared;
use crate::domain::status::{Activity, SolutionArea, WindowKind};
use crate::store::journal::{Digest, StoreId};
use crate::store::rows::{Builder, House, ImageFile, Origin, PackedRow, Table};
use crate::store::watch::Unwatched;

const NOW: &str = "2020-07-15T10:00:00Z";

fn moment(text: &str) -> DateTime<Utc> {
    text.parse().expect("a moment")
}

fn calendar() -> Calendar {
    Calendar { zone: "Europe/Berlin".parse().expect("a zone"), holidays: Holidays::default() }
}

/// What a claim is made of; each number chooses one of a few.
#[derive(Debug, Clone)]
struct Seed {
    name: usize,
    tenant: usize,
    status: usize,
    window: Option<(usize, i64)>,
    people: (usize, usize),
    said: Vec<(usize, bool, usize)>,
    updated: i64,
    contested: bool,
}

const NAMES: [&str; 6] =
    ["Teams rollout", "Ünïcode Übersee", "콘토소 도입", "a", "Zebra\nrollout", "teams"];
const TENANTS: [&str; 4] = ["t1", "t2", "T3", ""];
const PEOPLE: [&str; 4] = ["ana", "Rhea", "rhe", "ben"];
const ORGANISATIONS: [&str; 2] = ["northwind", "fabrikam"];
const WORDS: [&str; 5] = ["please sign", "SIGNED", "확인 필요", "a", ""];

fn seed() -> impl Strategy<Value = Seed> {
    let window = prop::option::of((0..WindowKind::ALL.len(), -20_i64..20));
    let said = prop::collection::vec((0..PEOPLE.len(), any::<bool>(), 0..WORDS.len()), 0..3);
    let first = (0..NAMES.len(), 0..TENANTS.len(), 0..Status::ALL.len(), window);
    let people = (0..ORGANISATIONS.len(), 0..PEOPLE.len() + 1);
    (first, people, said, 0_i64..20, any::<bool>()).prop_map(
        |((name, tenant, status, window), people, said, updated, contested)| Seed {
            name,
            tenant,
            status,
            window,
            people,
            said,
            updated,
            contested,
        },
    )
}

fn claim(id: u64, seed: &Seed) -> Claim {
    let at = moment("2020-07-01T08:00:00Z") + chrono::Duration::hours(seed.updated * 9);
    let window = seed.window.map(|(kind, days)| {
        let started = moment(NOW) + chrono::Duration::days(days - 5);
        let counting = calendar().count(Span::BusinessDays(3), started);
        Window { kind: WindowKind::ALL[kind], counting }
    });
    let key = Key::Workload(TenantId::new("t1"), ProductId::new("teams"));
    let contests = vec![Contest { key, state: ContestState::Open }];
    let standing = Standing {
        status: Status::ALL[seed.status],
        since: at,
        assignee: PEOPLE.get(seed.people.1).map(|name| OperatorName::new(*name)),
        window,
        target: None,
        keys: Vec::new(),
        contests: if seed.contested { contests } else { Vec::new() },
        information: Vec::new(),
        remove_products: Vec::new(),
        rejection: None,
        because: None,
        disputed: seed.contested,
        from_dispute: false,
        prolonged: true,
        association: None,
    };
    let comments = seed.said.iter().zip(2..).map(|(&(by, internal, words), number)| Comment {
        number,
        at,
        by: By { name: OperatorName::new(PEOPLE[by]), role: Role::Reviewer },
        action: None,
        text: CommentText::Words(WORDS[words].to_owned()),
        internal,
        attachments: Vec::new(),
        undone: false,
    });
    let fields = Fields {
        name: NAMES[seed.name].to_owned(),
        mpn_id: format!("45{id}"),
        domain: "xn--bcher-kva.example".to_owned(),
        tenant_id: TENANTS[seed.tenant].to_owned(),
        solution_area: Some(Entered::Known(SolutionArea::Microsoft365)),
        activities: vec![Entered::Known(Activity::Usage), Entered::Other("else".to_owned())],
        products: vec![ProductLine { product: "teams".to_owned(), ..ProductLine::default() }],
        ..Fields::default()
    };
    Claim {
        id: ClaimId(id),
        revision: 7,
        organisation: OrganisationId::new(ORGANISATIONS[seed.people.0]),
        created_by: OperatorName::new("ana"),
        created_at: at,
        updated_at: at,
        submitted_at: (seed.status > 0).then_some(at),
        fields,
        evidence: Vec::new(),
        comments: comments.collect(),
        passages: vec![Passage { status: Status::ALL[seed.status], since: at, role: Role::System }],
        last: LastAct {
            seq: id,
            number: 1,
            decision: None,
            at,
            before: Box::new(standing.clone()),
            passages: 0,
        },
        standing,
    }
}

fn shared() -> Shared {
    let mut directory = Directory::default();
    for (id, name) in [("t1", "Contoso"), ("t2", "백두 Bücher")] {
        let tenant =
            Tenant { tenant_id: TenantId::new(id), name: name.to_owned(), domains: Vec::new() };
        directory.tenants.insert(tenant.tenant_id.clone(), tenant);
    }
    Shared { directory: directory.into(), calendar: calendar(), ..Shared::blank() }
}

/// Rows of which some lie in the image, some beside it, and some are not there.
fn table(claims: &[Claim], changed: usize, shared: &Shared) -> Table {
    let mut rows = Builder::default();
    let origin = Origin { store: StoreId([1; 16]), seq: 1, hash: Digest([0; 32]) };
    let (before, after) = claims.split_at(claims.len() - changed.min(claims.len()));
    for claim in before {
        rows.push(&PackedRow::of(claim, shared, false));
    }
    let house = House::of(shared, moment(NOW));
    let image = rows.finish(&origin, &house).expect("an image");
    image.prove().expect("as it was written");
    let mut table = Table::new(image);
    for claim in after {
        table.put(PackedRow::of(claim, shared, false));
    }
    table
}

const QUERIES: &[&str] = &[
    "",
    "teams",
    "TEAMS rollout",
    "-teams",
    "a",
    "콘토",
    "bücher",
    "sign",
    "-sign teams",
    "확인",
    "signed -please",
    "~tms",
    "~cntso -teams",
    "status:submitted,under-review",
    "is:my-turn",
    "is:overdue",
    "-is:overdue is:open",
    "is:unread",
    "is:contested assignee:none",
    "assignee:rhea",
    "is:mine",
    "due:<2bd",
    "due:>today sign",
    "updated:>2020-07-05",
    "customer:contoso,백두",
    "org:north product:teams",
    "domain:bücher",
    "status:discarded",
    "mpn:451",
];

fn operators() -> Vec<Operator> {
    let operator = |name: &str, role, organisation: Option<&str>, tenant: Option<&str>| Operator {
        name: OperatorName::new(name),
        role,
        organisation: organisation.map(OrganisationId::new),
        tenant: tenant.map(TenantId::new),
    };
    vec![
        operator("Rhea", Role::Reviewer, Some("fabrikam"), None),
        operator("ana", Role::IncentivesAdmin, Some("northwind"), None),
        operator("carl", Role::Customer, None, Some("t1")),
        operator("root", Role::Administrator, None, None),
    ]
}

/// How two rows stand to each other in the queue, said once more and plainly.
fn plainly(sort: Sort, one: &SeenRow<'_>, other: &SeenRow<'_>) -> std::cmp::Ordering {
    let closes =
        |row: &SeenRow<'_>| if row.has_deadline() { row.row.closes_ms() } else { i64::MAX };
    let fold = |text: &str| crate::text::fold(text).replace('\n', " ");
    let (a, b) = (one.shown(), other.shown());
    match sort {
        Sort::Deadline => closes(one).cmp(&closes(other)),
        Sort::Status => a.status.cmp(&b.status).then(closes(one).cmp(&closes(other))),
        Sort::Updated => b.updated_at.cmp(&a.updated_at),
        Sort::Customer => fold(a.customer_or_domain()).cmp(&fold(b.customer_or_domain())),
        Sort::Id => std::cmp::Ordering::Equal,
        Sort::Name => fold(&a.name).cmp(&fold(&b.name)),
    }
    .then(a.id.cmp(&b.id))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn what_is_found_is_what_each_row_says(
        seeds in prop::collection::vec((seed(), 1_u64..3), 0..40),
        changed in 0_usize..20,
        rewritten in prop::collection::vec((0_usize..40, seed()), 0..6),
    ) {
        let mut id = 0;
        let mut claims: Vec<Claim> = seeds
            .iter()
            .map(|(seed, step)| {
                id += step;
                claim(id, seed)
            })
            .collect();
        let shared = shared();
        let mut table = table(&claims, changed, &shared);
        for (at, seed) in rewritten {
            if let Some(old) = claims.get_mut(at) {
                *old = claim(old.id.0, &seed);
                table.put(PackedRow::of(old, &shared, false));
            }
        }
        let (now, calendar) = (moment(NOW), calendar());
        let marks = Marks::from([(ClaimId(1), 2), (ClaimId(3), 9)]);
        let rows = table.snapshot();
        for operator in operators() {
            for claim in &claims {
                let row = PackedRow::of(claim, &shared, false);
                prop_assert_eq!(
                    row.row().is_some_and(|row| can_see(&operator, &row)),
                    crate::desk::view::can_see(&operator, claim),
                    "{} and {}",
                    &operator.name,
                    claim.id
                );
            }
            let look = Look { operator: &operator, now, calendar: &calendar, marks: &marks };
            let today = calendar.local_day(now);
            let business_days = |days| calendar.extend(today, days);
            let context =
                QueryContext { today, me: operator.name.as_str(), business_days: &business_days };
            for text in QUERIES {
                let query = Query::parse(text).unwrap();
                let search =
                    Search { rows: &rows, look, query: &query, depth: Depth::Comments, context };
                let found = search.find(&Unwatched).unwrap();
                let packed: Vec<PackedRow> =
                    claims.iter().map(|claim| PackedRow::of(claim, &shared, false)).collect();
                let mut wanted: Vec<SeenRow<'_>> = packed
                    .iter()
                    .filter_map(|row| look.at(row.row()?))
                    .filter(|seen| query.matches(seen, &context))
                    .collect();
                prop_assert_eq!(found.total, wanted.len(), "{:?}", text);
                prop_assert_eq!(
                    found.overdue,
                    wanted.iter().filter(|seen| seen.is_overdue()).count()
                );
                for sort in Sort::ALL {
                    wanted.sort_by(|one, other| plainly(*sort, one, other));
                    let wanted: Vec<ClaimId> = wanted.iter().map(|seen| seen.row.id()).collect();
                    let listing = found.clone().in_order(&rows, *sort);
                    let listed: Vec<ClaimId> =
                        listing.places.iter().filter_map(|at| Some(rows.row(*at)?.id())).collect();
                    prop_assert_eq!(&listed, &wanted, "{:?} by {}", text, sort);
                    for (position, place) in listing.places.iter().enumerate() {
                        prop_assert_eq!(listing.position(*place), Some(position));
                    }
                }
            }
        }
    }

    /// Rows that were merged into a new image are the same rows.
    #[test]
    fn an_image_of_what_has_changed_is_the_image_of_the_claims(
        seeds in prop::collection::vec(seed(), 1..30),
        rewritten in prop::collection::vec((0_usize..30, seed()), 0..10),
    ) {
        let mut claims: Vec<Claim> =
            seeds.iter().zip(1..).map(|(seed, id)| claim(id, seed)).collect();
        let shared = shared();
        let mut table = table(&claims, 3, &shared);
        for (at, seed) in rewritten {
            if let Some(old) = claims.get_mut(at) {
                *old = claim(old.id.0, &seed);
                table.put(PackedRow::of(old, &shared, false));
            }
        }
        let folder = tempfile::tempdir().unwrap();
        let origin = Origin { store: StoreId([1; 16]), seq: 9, hash: Digest([3; 32]) };
        let image_file = ImageFile::in_folder(folder.path(), origin.store);
        let house = House::of(&shared, moment(NOW));
        image_file.keep(&table.snapshot(), origin, &house).unwrap();
        let merged = std::fs::read(image_file.path()).unwrap();
        let whole = self::table(&claims, 0, &shared);
        image_file.keep(&whole.snapshot(), origin, &house).unwrap();
        prop_assert_eq!(merged, std::fs::read(image_file.path()).unwrap());
        let image = image_file.load().unwrap();
        prop_assert_eq!(image.origin(), origin);
        prop_assert_eq!(image.house().unwrap(), house);
    }
}

/// An image of rows that have been replaced since is not put beneath those that replaced them.
#[test]
fn an_image_of_rows_that_were_replaced_is_not_taken_up() {
    let seed = Seed {
        name: 0,
        tenant: 0,
        status: 1,
        window: None,
        people: (0, 0),
        said: Vec::new(),
        updated: 0,
        contested: false,
    };
    let (old, new) = (claim(1, &seed), claim(1, &Seed { name: 4, ..seed }));
    let shared = shared();
    let image = |claim: &Claim| {
        let mut rows = Builder::default();
        rows.push(&PackedRow::of(claim, &shared, false));
        let origin = Origin { store: StoreId([1; 16]), seq: 1, hash: Digest([0; 32]) };
        rows.finish(&origin, &House::of(&shared, moment(NOW))).expect("an image")
    };
    let mut table = Table::new(image(&old));
    let held = table.snapshot();
    table.replace(image(&new));
    assert!(!table.rebase(image(&old), &held));
    assert_eq!(table.claim(ClaimId(1)).expect("the row").shown().name, new.fields.name);
}

/// What is overdue does not change before the moment that is told.
#[test]
fn the_next_closing_is_the_first_after_now() {
    let seeds = |days| Seed {
        name: 0,
        tenant: 0,
        status: 1,
        window: Some((0, days)),
        people: (0, 0),
        said: Vec::new(),
        updated: 0,
        contested: false,
    };
    let claims: Vec<Claim> = [(1, -9), (2, 3), (3, 8), (4, -2), (5, 5)]
        .into_iter()
        .map(|(id, days)| claim(id, &seeds(days)))
        .collect();
    let rows = table(&claims, 2, &shared()).snapshot();
    let mut closings: Vec<i64> = claims
        .iter()
        .filter_map(|claim| claim.standing.window.as_ref())
        .map(|window| window.counting.closes_at.timestamp_millis())
        .collect();
    closings.sort_unstable();
    let mut now = i64::MIN;
    for closing in closings {
        assert_eq!(rows.next_closing(now), closing);
        assert_eq!(rows.next_closing(closing - 1), closing);
        now = closing;
    }
    assert_eq!(rows.next_closing(now), i64::MAX);
}
