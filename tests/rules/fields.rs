//! The directory of the test world, and fields that are ready to be submitted.

use cpor::domain::directory::{
    Channel, Family, Import, Location, Organisation, Product, Program, Subscription,
    SubscriptionState, Tenant,
};
use cpor::domain::field::{Contact, Entered, Fields, ProductLine, Revenue};
use cpor::domain::id::{Key, MpnId, OrganisationId, ProductId, SubscriptionId, TenantId};
use cpor::domain::status::{Activity, SolutionArea};

pub const CONTOSO: &str = "c0000000-0000-4000-8000-000000000001";
pub const ADATUM: &str = "a0000000-0000-4000-8000-000000000002";

/// Contoso's only subscription for Dynamics 365 Sales.
pub const SALES: &str = "10000000-0000-4000-8000-000000000001";
/// Its two for Dynamics 365 Finance.
pub const FINANCE_1: &str = "10000000-0000-4000-8000-000000000002";
pub const FINANCE_2: &str = "10000000-0000-4000-8000-000000000003";
/// Power BI: one that runs until the end of July, and one that is over.
pub const POWER_BI: &str = "10000000-0000-4000-8000-000000000004";
pub const POWER_BI_OLD: &str = "10000000-0000-4000-8000-000000000005";
/// Bought through CSP.
pub const APPS_CSP: &str = "10000000-0000-4000-8000-000000000006";
/// Not yet activated.
pub const SERVICE_NEW: &str = "10000000-0000-4000-8000-000000000007";
/// In grace through 2020-07-31.
pub const MARKETING_GRACE: &str = "10000000-0000-4000-8000-000000000008";
/// Over.
pub const FIELD_ENDED: &str = "10000000-0000-4000-8000-000000000009";
/// A product of the area that is neither Dynamics 365 nor Power Platform.
pub const VISIO: &str = "10000000-0000-4000-8000-00000000000a";
/// Microsoft 365's.
pub const TEAMS_SEATS: &str = "10000000-0000-4000-8000-00000000000b";
/// Adatum's, for Dynamics 365 Sales.
pub const ADATUM_SALES: &str = "20000000-0000-4000-8000-000000000001";

pub fn subscription_key(id: &str) -> Key {
    Key::Subscription(SubscriptionId::new(id))
}

pub fn workload_key(product: &str) -> Key {
    Key::Workload(TenantId::new(CONTOSO), ProductId::new(product))
}

pub fn subscription(
    id: &str,
    tenant: &str,
    product: &str,
    channel: Channel,
    state: SubscriptionState,
    ends: &str,
) -> Subscription {
    Subscription {
        id: SubscriptionId::new(id),
        tenant_id: TenantId::new(tenant),
        product: ProductId::new(product),
        channel,
        state,
        ends: (!ends.is_empty()).then(|| ends.parse().unwrap()),
    }
}

pub fn directory() -> Import {
    use Family::{Dynamics365, Microsoft365, Other, PowerPlatform};
    let location = |mpn: &str, programs: &[Program], global| Location {
        mpn_id: MpnId::new(mpn),
        name: format!("Location {mpn}"),
        country: "DE".to_owned(),
        programs: programs.to_vec(),
        global,
    };
    let all = [Program::OsuM365, Program::OsuBa, Program::OsaSell];
    let organisation = |id: &str, name: &str, locations| Organisation {
        id: OrganisationId::new(id),
        name: name.to_owned(),
        locations,
    };
    let tenant = |id: &str, name: &str, domains: &[&str]| Tenant {
        tenant_id: TenantId::new(id),
        name: name.to_owned(),
        domains: domains.iter().map(|domain| (*domain).to_owned()).collect(),
    };
    let product = |id: &str, solution_area, family| Product {
        product: ProductId::new(id),
        name: id.replace('-', " "),
        solution_area,
        family,
    };
    let m365 = |id| product(id, SolutionArea::Microsoft365, Microsoft365);
    let business = |id, family| product(id, SolutionArea::BusinessApplications, family);
    Import {
        organisations: vec![
            organisation(
                "northwind",
                "Northwind Partners",
                vec![
                    location("4500001", &all, false),
                    location("4500002", &[], false),
                    location("4500003", &all[..1], false),
                    location("4500009", &all, true),
                ],
            ),
            organisation("fabrikam", "Fabrikam Consulting", vec![location("5500001", &all, false)]),
            organisation("tailspin", "Tailspin Works", vec![location("6500001", &all, false)]),
        ],
        tenants: vec![
            tenant(
                CONTOSO,
                "Contoso",
                &["contoso.com", "contoso.onmicrosoft.com", "xn--mnchen-3ya.example"],
            ),
            tenant(ADATUM, "Adatum", &["adatum.com"]),
        ],
        subscriptions: subscriptions(),
        associations: Vec::new(),
        catalogue: vec![
            m365("teams"),
            m365("exchange"),
            m365("sharepoint"),
            business("dynamics-365-sales", Dynamics365),
            business("dynamics-365-finance", Dynamics365),
            business("dynamics-365-service", Dynamics365),
            business("dynamics-365-marketing", Dynamics365),
            business("dynamics-365-field", Dynamics365),
            business("dynamics-365-nobody", Dynamics365),
            business("power-bi", PowerPlatform),
            business("power-apps", PowerPlatform),
            business("visio", Other),
        ],
    }
}

fn subscriptions() -> Vec<Subscription> {
    use Channel::{Csp, VolumeLicensing as Volume, WebDirect as Web};
    use SubscriptionState::{Active, Ended, InGrace, NotProvisioned};
    vec![
        subscription(SALES, CONTOSO, "dynamics-365-sales", Volume, Active, ""),
        subscription(FINANCE_1, CONTOSO, "dynamics-365-finance", Volume, Active, ""),
        subscription(FINANCE_2, CONTOSO, "dynamics-365-finance", Web, Active, ""),
        subscription(POWER_BI, CONTOSO, "power-bi", Web, Active, "2020-07-31"),
        subscription(POWER_BI_OLD, CONTOSO, "power-bi", Web, Active, "2020-06-30"),
        subscription(APPS_CSP, CONTOSO, "power-apps", Csp, Active, ""),
        subscription(SERVICE_NEW, CONTOSO, "dynamics-365-service", Web, NotProvisioned, ""),
        subscription(
            MARKETING_GRACE,
            CONTOSO,
            "dynamics-365-marketing",
            Volume,
            InGrace,
            "2020-07-31",
        ),
        subscription(FIELD_ENDED, CONTOSO, "dynamics-365-field", Volume, Ended, "2020-05-31"),
        subscription(VISIO, CONTOSO, "visio", Volume, Active, ""),
        subscription(TEAMS_SEATS, CONTOSO, "teams", Volume, Active, ""),
        subscription(ADATUM_SALES, ADATUM, "dynamics-365-sales", Volume, Active, ""),
    ]
}

pub fn line(product: &str, subscription: &str) -> ProductLine {
    ProductLine { product: product.to_owned(), subscription_id: subscription.to_owned() }
}

pub fn lines(products: &[&str]) -> Vec<ProductLine> {
    products.iter().map(|product| line(product, "")).collect()
}

fn contact(name: &str, title: &str, email: &str) -> Contact {
    Contact { name: name.to_owned(), title: title.to_owned(), email: email.to_owned() }
}

/// A Microsoft 365 claim of Northwind's on Contoso.
pub fn m365(products: &[&str]) -> Fields {
    Fields {
        name: "Contoso rollout".to_owned(),
        mpn_id: "4500001".to_owned(),
        domain: "contoso.com".to_owned(),
        tenant_id: CONTOSO.to_owned(),
        solution_area: Some(Entered::Known(SolutionArea::Microsoft365)),
        activities: vec![Entered::Known(Activity::Usage)],
        products: lines(products),
        customer: contact("Carl Customer", "CIO", "carl@contoso.com"),
        technical: Contact::default(),
        partner: contact("Paula Partner", "", "paula@northwind.example"),
        revenue: Revenue::default(),
    }
}

/// A Business Applications claim of Northwind's on Contoso.
pub fn business(activities: &[Activity], products: Vec<ProductLine>) -> Fields {
    Fields {
        solution_area: Some(Entered::Known(SolutionArea::BusinessApplications)),
        activities: activities.iter().copied().map(Entered::Known).collect(),
        products,
        technical: contact("Tess Technical", "Admin", "tess@contoso.com"),
        ..m365(&[])
    }
}

/// Usage of Dynamics 365 Sales.
pub fn sales() -> Fields {
    business(&[Activity::Usage], lines(&["dynamics-365-sales"]))
}

/// Revenue association for Dynamics 365 Sales.
pub fn revenue() -> Fields {
    Fields {
        revenue: Revenue {
            dynamics_seller: "Dana Seller".to_owned(),
            customer_name: "Contoso".to_owned(),
            isv_product: "Lumber Planner".to_owned(),
        },
        ..business(&[Activity::RevenueAssociation], vec![line("dynamics-365-sales", SALES)])
    }
}

/// The same claim, made by another organisation.
pub trait MadeBy {
    fn by(self, organisation: &str) -> Self;
}

impl MadeBy for Fields {
    fn by(mut self, organisation: &str) -> Self {
        let (mpn, name) = match organisation {
            "fabrikam" => ("5500001", "Fay Fabrikam"),
            "tailspin" => ("6500001", "Tim Tailspin"),
            _ => ("4500001", "Paula Partner"),
        };
        mpn.clone_into(&mut self.mpn_id);
        name.clone_into(&mut self.partner.name);
        self.partner.email = format!("contact@{organisation}.example");
        self
    }
}
