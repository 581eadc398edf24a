//! Who there is in the stores of benchmarks: operators, partners, customers and what they use.

use cpor::demo::CATALOGUE;
use cpor::domain::actor::{Operator, Role};
use cpor::domain::directory::{
    Channel, Family, Import, Location, Organisation, Product, Program, Subscription,
    SubscriptionState, Tenant,
};
use cpor::domain::id::{MpnId, OperatorName, OrganisationId, ProductId, SubscriptionId, TenantId};
use cpor::domain::status::SolutionArea;
use cpor::wire;

/// How many of a customer's products each of its claims is for: no two claims share one.
const WIDTHS: [usize; 7] = [1, 2, 1, 4, 2, 3, 1];
/// The same, of products that need a subscription each.
const BUSINESS_WIDTHS: [usize; 7] = [1, 1, 2, 1, 1, 1, 1];
/// How many claims there are for each customer.
pub const CLAIMS_PER_CUSTOMER: u64 = WIDTHS.len() as u64;
/// One customer of so many uses Business Applications rather than Microsoft 365.
const BUSINESS: u64 = 8;

/// The administrator.
pub const ADMIN: &str = "admin";
/// The contact of the first customer.
pub const CONTACT: &str = "carla";
/// The reviewers.
pub const REVIEWERS: [&str; 8] = ["rita", "rob", "ruth", "ryo", "rosa", "rafael", "rhys", "renee"];
/// The holidays of the store's calendar that are no weekend.
pub const HOLIDAYS: [(&str, &str); 6] = [
    ("2020-04-10", "Karfreitag"),
    ("2020-04-13", "Ostermontag"),
    ("2020-05-01", "Tag der Arbeit"),
    ("2020-05-08", "75. Jahrestag der Befreiung"),
    ("2020-05-21", "Christi Himmelfahrt"),
    ("2020-06-01", "Pfingstmontag"),
];

/// A claiming organisation, and who acts for it.
pub struct Partner {
    pub id: &'static str,
    pub name: &'static str,
    pub operator: &'static str,
    pub mpn_id: &'static str,
}

/// The partners.
pub const PARTNERS: [Partner; 12] = [
    partner("northwind", "Northwind Partners GmbH", "paula", "4512345"),
    partner("tailspin", "테일스핀 코리아", "jiho", "4621180"),
    partner("fabrikam", "ファブリカム株式会社", "haruka", "4733052"),
    partner("litware", "立特软件有限公司", "meiling", "4844416"),
    partner("wingtip", "Wingtip Consultoria Ltda.", "beatriz", "4955703"),
    partner("proseware", "Proseware Consulting", "tim", "4966814"),
    partner("adatum", "A. Datum Corporation", "amelie", "5012277"),
    partner("alpine", "Alpine Ski & Cloud AG", "urs", "5023388"),
    partner("lucerne", "Éditions Lucerne SA", "chloe", "5034499"),
    partner("margie", "Margie's Travel Systems", "margie", "5045501"),
    partner("relecloud", "릴리클라우드", "minseo", "5056612"),
    partner("vanarsdel", "Van Arsdel & Søn A/S", "soren", "5067723"),
];

const fn partner(
    id: &'static str,
    name: &'static str,
    operator: &'static str,
    mpn_id: &'static str,
) -> Partner {
    Partner { id, name, operator, mpn_id }
}

/// Everybody who may act.
pub fn operators() -> Vec<Operator> {
    let operator = |name: &str, role| Operator {
        name: OperatorName::new(name),
        role,
        organisation: None,
        tenant: None,
    };
    let mut all = vec![operator(ADMIN, Role::Administrator)];
    all.extend(REVIEWERS.iter().map(|name| operator(name, Role::Reviewer)));
    all.extend(PARTNERS.iter().map(|partner| Operator {
        organisation: Some(OrganisationId::new(partner.id)),
        ..operator(partner.operator, Role::IncentivesAdmin)
    }));
    all.push(Operator {
        tenant: Some(TenantId::new(Customer(0).tenant())),
        ..operator(CONTACT, Role::Customer)
    });
    all
}

/// A customer, made up from its number.
#[derive(Clone, Copy)]
pub struct Customer(pub u64);

/// Where customers are: in their own script, in Latin letters, and how firms there are called.
const PLACES: [(&str, &str, &[&str]); 18] = [
    ("Alpen", "alpen", &LATIN),
    ("Hafen", "hafen", &LATIN),
    ("서울", "seoul", &HANGUL),
    ("River", "river", &LATIN),
    ("Cedar", "cedar", &LATIN),
    ("東京", "tokyo", &KANJI),
    ("Summit", "summit", &LATIN),
    ("Harbour", "harbour", &LATIN),
    ("São Jorge", "saojorge", &LATIN),
    ("长江", "changjiang", &HANZI),
    ("Zürich", "zuerich", &LATIN),
    ("Aurora", "aurora", &LATIN),
    ("한강", "hangang", &HANGUL),
    ("Old Mill", "oldmill", &LATIN),
    ("みなと", "minato", &KANJI),
    ("Żabka", "zabka", &LATIN),
    ("Fjord", "fjord", &LATIN),
    ("南方", "nanfang", &HANZI),
];
const LATIN: [&str; 11] = [
    "Logistics",
    "Maschinenbau",
    "Foods",
    "Insurance",
    "Clínica",
    "Energy",
    "Shipping",
    "Textiles",
    "Pharma",
    "Bank",
    "Brewery",
];
const HANGUL: [&str; 5] = ["전자", "물산", "식품", "보험", "건설"];
const KANJI: [&str; 5] = ["商事", "製作所", "食品", "保険", "電機"];
const HANZI: [&str; 5] = ["电子", "贸易", "食品", "保险", "物流"];

impl Customer {
    /// How many there are in a store of so many claims.
    pub const fn count(claims: u64) -> u64 {
        claims.div_ceil(CLAIMS_PER_CUSTOMER)
    }

    /// Whether it uses Business Applications rather than Microsoft 365.
    pub const fn is_business(self) -> bool {
        self.0 % BUSINESS == BUSINESS - 1
    }

    /// Whether its people write Chinese characters, kana or hangul.
    pub fn is_eastern(self) -> bool {
        !self.place().2.contains(&LATIN[0])
    }

    pub fn name(self) -> String {
        let (place, _, trades) = self.place();
        let trade = trades[index(self.0 / PLACES.len() as u64) % trades.len()];
        let number = self.0 / (PLACES.len() * trades.len()) as u64;
        match (self.is_eastern(), number) {
            (true, 0) => format!("{place}{trade}"),
            (true, _) => format!("{place}{trade} {number}"),
            (false, 0) => format!("{place} {trade}"),
            (false, _) => format!("{place} {trade} {number}"),
        }
    }

    pub fn domain(self) -> String {
        format!("{}{}.example", self.place().1, self.0)
    }

    pub fn tenant(self) -> String {
        format!("{:08x}-0000-4000-8000-000000000001", self.0)
    }

    fn place(self) -> (&'static str, &'static str, &'static [&'static str]) {
        PLACES[index(self.0) % PLACES.len()]
    }

    /// Its only subscription for one of the Business Applications.
    fn subscription(self, product: usize) -> String {
        format!("{:08x}-0000-4000-9000-{product:012x}", self.0)
    }
}

/// The products that can be claimed for customers.
pub struct Shelf {
    microsoft_365: Vec<ProductId>,
    business: Vec<ProductId>,
}

impl Shelf {
    /// Those of a catalogue.
    pub fn of(catalogue: &[Product]) -> Self {
        let of_area = |area| {
            let claimed = |product: &&Product| {
                product.solution_area == area && product.family != Family::Other
            };
            catalogue.iter().filter(claimed).map(|product| product.product.clone()).collect()
        };
        Self {
            microsoft_365: of_area(SolutionArea::Microsoft365),
            business: of_area(SolutionArea::BusinessApplications),
        }
    }

    /// All of one area.
    pub fn of_area(&self, area: SolutionArea) -> &[ProductId] {
        match area {
            SolutionArea::Microsoft365 => &self.microsoft_365,
            SolutionArea::BusinessApplications => &self.business,
        }
    }

    /// What the claims of a customer are about.
    pub const fn area(customer: Customer) -> SolutionArea {
        if customer.is_business() {
            SolutionArea::BusinessApplications
        } else {
            SolutionArea::Microsoft365
        }
    }

    /// The products of one of a customer's claims: each claim has its own.
    pub fn claimed(&self, customer: Customer, round: u64) -> &[ProductId] {
        let (all, widths) = if customer.is_business() {
            (&self.business, BUSINESS_WIDTHS)
        } else {
            (&self.microsoft_365, WIDTHS)
        };
        let round = index(round) % widths.len();
        let first: usize = widths[..round].iter().sum();
        &all[first.min(all.len())..(first + widths[round]).min(all.len())]
    }

    /// The tenants and subscriptions of customers.
    pub fn import(&self, customers: impl Iterator<Item = Customer> + Clone) -> Import {
        Import {
            tenants: customers.clone().map(tenant).collect(),
            subscriptions: customers
                .filter(|customer| customer.is_business())
                .flat_map(|customer| self.subscriptions(customer))
                .collect(),
            ..Import::default()
        }
    }

    fn subscriptions(&self, customer: Customer) -> impl Iterator<Item = Subscription> {
        let used = self.business.iter().take(BUSINESS_WIDTHS.iter().sum());
        used.enumerate().map(move |(index, product)| Subscription {
            id: SubscriptionId::new(customer.subscription(index)),
            tenant_id: TenantId::new(customer.tenant()),
            product: product.clone(),
            channel: Channel::VolumeLicensing,
            state: SubscriptionState::Active,
            ends: None,
        })
    }
}

/// What can be claimed: the catalogue that every new store holds.
pub fn catalogue() -> Vec<Product> {
    wire::directory::catalogue(CATALOGUE).expect("the program's own catalogue is in order")
}

/// The partners' organisations.
pub fn organisations() -> Import {
    Import { organisations: PARTNERS.iter().map(organisation).collect(), ..Import::default() }
}

fn organisation(partner: &Partner) -> Organisation {
    Organisation {
        id: OrganisationId::new(partner.id),
        name: partner.name.to_owned(),
        locations: vec![Location {
            mpn_id: MpnId::new(partner.mpn_id),
            name: format!("{}, head office", partner.name),
            country: "DE".to_owned(),
            programs: vec![Program::OsuM365, Program::OsuBa, Program::OsaSell],
            global: false,
        }],
    }
}

fn tenant(customer: Customer) -> Tenant {
    Tenant {
        tenant_id: TenantId::new(customer.tenant()),
        name: customer.name(),
        domains: vec![customer.domain()],
    }
}

fn index(number: u64) -> usize {
    usize::try_from(number).unwrap_or_default()
}
