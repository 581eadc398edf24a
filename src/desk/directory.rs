//! Looking the directory up: organisations, tenants with what they have, products.
//!
//! It knows who may see what of the directory, and no claim.

use std::collections::BTreeSet;

use crate::domain::actor::{Operator, Side};
use crate::domain::directory::{Directory, Existing, Organisation, Product, Subscription, Tenant};
use crate::domain::id::{OrganisationId, TenantId};
use crate::text::fold;

/// What of the directory an operator may see: partners no other organisation, customers no other
/// tenant.
#[derive(Debug, Clone, Copy)]
pub(super) struct Sight<'a>(&'a Operator);

impl<'a> Sight<'a> {
    pub(super) const fn of(operator: &'a Operator) -> Self {
        Self(operator)
    }

    pub(super) fn sees_organisation(self, id: &OrganisationId) -> bool {
        self.0.role.side() == Side::Reviewer || self.0.organisation.as_ref() == Some(id)
    }

    pub(super) fn sees_tenant(self, id: &TenantId) -> bool {
        self.0.role.side() != Side::Customer || self.0.tenant.as_ref() == Some(id)
    }
}

/// What was found in the directory.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LookUp {
    /// The first entries that were found: organisations, tenants, products, each by name.
    pub entries: Vec<Entry>,
    /// How many were found in all.
    pub total: usize,
}

/// An entry of the directory.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Entry {
    /// A partner organisation with its locations.
    Organisation(Organisation),
    /// A customer's tenant.
    Tenant {
        /// The tenant.
        tenant: Tenant,
        /// Its subscriptions.
        subscriptions: Vec<Subscription>,
        /// Associations with it from before this store, as far as the operator may see them.
        existing: Vec<Existing>,
    },
    /// A product or workload of the catalogue.
    Product(Product),
}

/// The entries that hold every one of the words, in any case: in an id, a name, a domain,
/// an MPN ID or a subscription's id. No words find everything. At most `most` are handed out.
pub(super) fn look_up(directory: &Directory, sight: Sight<'_>, words: &str, most: usize) -> LookUp {
    let words: Vec<String> = words.split_whitespace().map(fold).collect();
    let holds = |texts: &mut dyn Iterator<Item = &str>| {
        let folded: Vec<_> = texts.map(fold).collect();
        words.iter().all(|word| folded.iter().any(|text| text.contains(word.as_str())))
    };
    let mut organisations: Vec<&Organisation> = directory
        .organisations
        .values()
        .filter(|found| sight.sees_organisation(&found.id))
        .filter(|found| holds(&mut organisation_texts(found)))
        .collect();
    organisations.sort_by_cached_key(|found| fold(&found.name));
    let mut tenants: Vec<&Tenant> =
        directory.tenants.values().filter(|found| sight.sees_tenant(&found.tenant_id)).collect();
    let by_subscription = tenants_of_subscriptions(directory, &words);
    tenants.retain(|found| {
        holds(&mut tenant_texts(found)) || by_subscription.contains(&found.tenant_id)
    });
    tenants.sort_by_cached_key(|found| fold(&found.name));
    let mut products: Vec<&Product> = directory
        .catalogue
        .values()
        .filter(|found| holds(&mut [found.product.as_str(), &found.name].into_iter()))
        .collect();
    products.sort_by_cached_key(|found| fold(&found.name));
    let total = organisations.len() + tenants.len() + products.len();
    let organisations = organisations.into_iter().cloned().map(Entry::Organisation);
    let tenants = tenants.into_iter().map(|found| tenant_entry(directory, sight, found));
    let products = products.into_iter().cloned().map(Entry::Product);
    LookUp { entries: organisations.chain(tenants).chain(products).take(most).collect(), total }
}

/// The tenants whose subscription's id holds the one word that is looked for.
fn tenants_of_subscriptions<'a>(
    directory: &'a Directory,
    words: &[String],
) -> BTreeSet<&'a TenantId> {
    let [word] = words else { return BTreeSet::new() };
    let found = directory.subscriptions.values().filter(|found| found.id.as_str().contains(word));
    found.map(|found| &found.tenant_id).collect()
}

fn organisation_texts(of: &Organisation) -> impl Iterator<Item = &str> {
    let locations = of.locations.iter();
    let places = locations.flat_map(|place| [place.mpn_id.as_str(), &place.name, &place.country]);
    [of.id.as_str(), &of.name].into_iter().chain(places)
}

fn tenant_texts(of: &Tenant) -> impl Iterator<Item = &str> {
    let domains = of.domains.iter().map(String::as_str);
    [of.tenant_id.as_str(), &of.name].into_iter().chain(domains)
}

fn tenant_entry(directory: &Directory, sight: Sight<'_>, tenant: &Tenant) -> Entry {
    let id = &tenant.tenant_id;
    let subscriptions = directory.subscriptions.values().filter(|found| found.tenant_id == *id);
    let existing = directory.existing.iter().filter(|found| found.tenant_id == *id);
    let existing = existing.filter(|found| sight.sees_organisation(&found.organisation));
    Entry::Tenant {
        tenant: tenant.clone(),
        subscriptions: subscriptions.cloned().collect(),
        existing: existing.cloned().collect(),
    }
}

#[cfg(test)]
mod tests;
