//! The world in which the claims live: who there is, and how a store is founded.

use chrono::{DateTime, Utc};
use cpor::desk::found::{Founding, found};
use cpor::desk::{Administration, Desk, DeskError, LocalDesk};
use cpor::domain::actor::{Operator, Role};
use cpor::domain::directory::Import;
use cpor::domain::field::{Contact, Entered, Fields, ProductLine};
use cpor::domain::id::{OperatorName, OrganisationId, TenantId};
use cpor::domain::policy::Edition;
use cpor::domain::status::Activity;
use cpor::store::Store;
use fastrand::Rng;

use super::town::{self, Customer, PARTNERS, REVIEWERS, Shelf};

/// Who administers.
pub const ADMIN: &str = "admin";
/// How many customers there are: few, so that partners compete for them.
pub const CUSTOMERS: u64 = 12;

/// When the store is founded, UTC: a Wednesday morning.
pub const BEGIN: DateTime<Utc> = match DateTime::from_timestamp(1_594_803_600, 0) {
    Some(begin) => begin,
    None => DateTime::UNIX_EPOCH,
};

/// Founds an empty store; leaves one that has been founded as it is.
pub fn found_once(store: &dyn Store) -> Result<(), DeskError> {
    if store.head().seq > 0 {
        return Ok(());
    }
    let founding = Founding {
        founder: operator(ADMIN, Role::Administrator, None, None),
        simulated: true,
        edition: Edition::Edition2020,
        zone: "Europe/Berlin".parse().unwrap_or_default(),
        catalogue: town::catalogue(),
        now: BEGIN,
    };
    found(store, founding).map(|_| ())
}

/// Directory and operators, as far as they are missing.
pub fn furnish(desk: &LocalDesk) -> Result<(), DeskError> {
    let admin = OperatorName::new(ADMIN);
    if desk.rules(&admin)?.directory.tenants.is_empty() {
        let import = directory(CUSTOMERS);
        desk.administer(&admin, Administration::ImportDirectory(Box::new(import)), false)?;
    }
    for operator in operators() {
        if desk.operator(&operator.name).is_err() {
            desk.administer(&admin, Administration::AddOperator(operator), false)?;
        }
    }
    Ok(())
}

/// The partners, and so many customers with what they use.
pub fn directory(customers: u64) -> Import {
    let customers = Shelf::of(&town::catalogue()).import((0..customers).map(Customer));
    Import { organisations: town::organisations().organisations, ..customers }
}

fn operators() -> Vec<Operator> {
    let reviewers = REVIEWERS.iter().map(|name| operator(name, Role::Reviewer, None, None));
    let partners = PARTNERS
        .iter()
        .map(|partner| operator(partner.operator, Role::IncentivesAdmin, Some(partner.id), None));
    let customers = (0..CUSTOMERS).map(|number| {
        operator(&customer(number), Role::Customer, None, Some(Customer(number).tenant()))
    });
    reviewers.chain(partners).chain(customers).collect()
}

/// The name of a customer's operator.
pub fn customer(number: u64) -> String {
    format!("carla{number}")
}

fn operator(
    name: &str,
    role: Role,
    organisation: Option<&str>,
    tenant: Option<String>,
) -> Operator {
    Operator {
        name: OperatorName::new(name),
        role,
        organisation: organisation.map(OrganisationId::new),
        tenant: tenant.map(TenantId::new),
    }
}

/// The fields of a claim that a partner could make: most of them complete.
pub fn fields(rng: &mut Rng, partner: usize) -> Fields {
    let partner = &PARTNERS[partner % PARTNERS.len()];
    let customer = Customer(rng.u64(0..CUSTOMERS));
    let area = Shelf::area(customer);
    let mut products = Shelf::of(&town::catalogue()).of_area(area).to_vec();
    rng.shuffle(&mut products);
    products.truncate(rng.usize(1..3));
    let domain = customer.domain();
    let contact = |name: &str, title: &str, email: String| Contact {
        name: name.to_owned(),
        title: title.to_owned(),
        email,
    };
    Fields {
        name: format!("{} no. {}", customer.name(), rng.u16(..)),
        mpn_id: partner.mpn_id.to_owned(),
        tenant_id: if rng.u8(0..20) == 0 { String::new() } else { customer.tenant() },
        solution_area: Some(Entered::Known(area)),
        activities: vec![Entered::Known(Activity::Usage)],
        products: products
            .into_iter()
            .map(|product| ProductLine {
                product: product.to_string(),
                subscription_id: String::new(),
            })
            .collect(),
        customer: contact("Carla Kundin", "CIO", format!("carla@{domain}")),
        technical: contact("Theo Technik", "Administrator", format!("theo@{domain}")),
        partner: contact(partner.operator, "", format!("office@{}.example", partner.id)),
        domain,
        ..Fields::default()
    }
}
