//! The sample directory, read back as far as the stories need it to fill in claims.
//!
//! Reads only what ships with the program; checks no claim.

use serde::Deserialize;

use super::{CATALOGUE, DIRECTORY};

/// The sample directory with its catalogue.
#[derive(Debug, Deserialize)]
pub(super) struct Sample {
    pub organisations: Vec<Organisation>,
    pub tenants: Vec<Tenant>,
    pub subscriptions: Vec<Subscription>,
    #[serde(skip)]
    pub catalogue: Vec<Product>,
}

#[derive(Debug, Deserialize)]
pub(super) struct Organisation {
    pub id: String,
    pub name: String,
    pub locations: Vec<Location>,
}

#[derive(Debug, Deserialize)]
pub(super) struct Location {
    pub mpn_id: String,
    pub programs: Vec<String>,
    pub global: bool,
}

#[derive(Debug, Deserialize)]
pub(super) struct Tenant {
    #[serde(rename = "tenant_id")]
    pub id: String,
    pub name: String,
    pub domains: Vec<String>,
}

#[derive(Debug, Deserialize)]
pub(super) struct Subscription {
    pub id: String,
    pub tenant_id: String,
    pub product: String,
}

#[derive(Debug, Deserialize)]
pub(super) struct Product {
    #[serde(rename = "product")]
    pub id: String,
    pub name: String,
    pub solution_area: String,
    pub family: String,
}

impl Sample {
    pub(super) fn read() -> Result<Self, serde_json::Error> {
        let sample: Self = serde_json::from_str(DIRECTORY)?;
        Ok(Self { catalogue: serde_json::from_str(CATALOGUE)?, ..sample })
    }

    pub(super) fn organisation(&self, id: &str) -> Option<&Organisation> {
        self.organisations.iter().find(|organisation| organisation.id == id)
    }

    /// The tenant that `domain` belongs to.
    pub(super) fn tenant(&self, domain: &str) -> Option<&Tenant> {
        self.tenants.iter().find(|tenant| tenant.domains.iter().any(|other| other == domain))
    }

    pub(super) fn product(&self, id: &str) -> Option<&Product> {
        self.catalogue.iter().find(|product| product.id == id)
    }

    /// A tenant's subscriptions for a product, in the directory's order.
    pub(super) fn subscriptions<'s>(
        &'s self,
        tenant_id: &'s str,
        product: &'s str,
    ) -> impl Iterator<Item = &'s Subscription> {
        let of = move |one: &&Subscription| one.tenant_id == tenant_id && one.product == product;
        self.subscriptions.iter().filter(of)
    }
}

impl Organisation {
    /// The location that the organisation usually claims with: its first enrolled one.
    pub(super) fn usual_location(&self) -> Option<&Location> {
        self.locations.iter().find(|location| !location.global && !location.programs.is_empty())
    }
}
