//! Who there is in the stores of benchmarks: partners, reviewers, customers and what they use.

use cpor::cli::wire;
use cpor::demo::CATALOGUE;
use cpor::domain::directory::{
    Channel, Family, Import, Location, Organisation, Product, Program, Subscription,
    SubscriptionState, Tenant,
};
use cpor::domain::id::{MpnId, OrganisationId, ProductId, SubscriptionId, TenantId};
use cpor::domain::status::SolutionArea;

/// How many claims there are for each customer.
pub const CLAIMS_PER_CUSTOMER: u64 = 4;

/// The reviewers.
pub const REVIEWERS: [&str; 5] = ["rita", "rob", "ruth", "ryo", "rosa"];

/// A claiming organisation, and who acts for it.
pub struct Partner {
    pub id: &'static str,
    pub name: &'static str,
    pub operator: &'static str,
    pub mpn_id: &'static str,
}

/// The partners.
pub const PARTNERS: [Partner; 6] = [
    partner("northwind", "Northwind Partners GmbH", "paula", "4512345"),
    partner("tailspin", "테일스핀 코리아", "jiho", "4621180"),
    partner("fabrikam", "ファブリカム株式会社", "haruka", "4733052"),
    partner("litware", "立特软件有限公司", "meiling", "4844416"),
    partner("wingtip", "Wingtip Consultoria Ltda.", "beatriz", "4955703"),
    partner("proseware", "Proseware Consulting", "tim", "4966814"),
];

const fn partner(
    id: &'static str,
    name: &'static str,
    operator: &'static str,
    mpn_id: &'static str,
) -> Partner {
    Partner { id, name, operator, mpn_id }
}

/// A customer, made up from its number.
#[derive(Clone, Copy)]
pub struct Customer(pub u64);

const PLACES: [&str; 16] = [
    "Alpen",
    "Hafen",
    "River",
    "Cedar",
    "Summit",
    "Harbour",
    "São Jorge",
    "Zürich",
    "서울",
    "한강",
    "東京",
    "みなと",
    "长江",
    "南方",
    "Aurora",
    "Old Mill",
];
const TRADES: [&str; 8] =
    ["Logistics", "Maschinenbau", "Foods", "Insurance", "전자", "商事", "Clínica", "Energy"];

impl Customer {
    /// How many there are in a store of so many claims.
    pub const fn count(claims: u64) -> u64 {
        claims.div_ceil(CLAIMS_PER_CUSTOMER)
    }

    /// Whether it uses Business Applications rather than Microsoft 365.
    pub const fn is_business(self) -> bool {
        self.0 % 5 == 4
    }

    pub fn name(self) -> String {
        let place = pick(&PLACES, self.0);
        let trade = pick(&TRADES, self.0 / 16);
        format!("{place} {trade} {}", self.0)
    }

    pub fn domain(self) -> String {
        format!("customer{}.example", self.0)
    }

    pub fn tenant(self) -> String {
        format!("{:08x}-0000-4000-8000-000000000001", self.0)
    }

    /// Its only subscription for one of the Business Applications.
    fn subscription(self, product: usize) -> String {
        format!("{:08x}-0000-4000-9000-{product:012x}", self.0)
    }
}

/// What can be claimed: the catalogue that every new store holds.
pub fn catalogue() -> Vec<Product> {
    wire::directory::catalogue(CATALOGUE).expect("the program's own catalogue is in order")
}

/// The ids of the catalogue's products of one area, but for those that have no subscription that
/// could be claimed.
pub fn products(area: SolutionArea) -> Vec<ProductId> {
    let claimed =
        |product: &Product| product.solution_area == area && product.family != Family::Other;
    catalogue().into_iter().filter(claimed).map(|product| product.product).collect()
}

/// The directory of a store of so many claims.
pub fn directory(claims: u64) -> Import {
    let customers = (0..Customer::count(claims)).map(Customer);
    let business = products(SolutionArea::BusinessApplications);
    Import {
        organisations: PARTNERS.iter().map(organisation).collect(),
        tenants: customers.clone().map(tenant).collect(),
        subscriptions: customers
            .filter(|customer| customer.is_business())
            .flat_map(|customer| subscriptions(customer, &business))
            .collect(),
        ..Import::default()
    }
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

fn subscriptions(customer: Customer, products: &[ProductId]) -> Vec<Subscription> {
    let of_product = |(index, product): (usize, &ProductId)| Subscription {
        id: SubscriptionId::new(customer.subscription(index)),
        tenant_id: TenantId::new(customer.tenant()),
        product: product.clone(),
        channel: Channel::VolumeLicensing,
        state: SubscriptionState::Active,
        ends: None,
    };
    products.iter().enumerate().map(of_product).collect()
}

fn pick<'a>(words: &[&'a str], number: u64) -> &'a str {
    let index = usize::try_from(number).unwrap_or_default() % words.len();
    words[index]
}
