//! What an import brought, in the form in which it was taken.

use serde_json::{Value, json};

use crate::desk::directory::Entry;
use crate::domain::directory::{Existing, Import, Location, Organisation};

/// The document that says the same as this import.
#[must_use]
pub fn write(import: &Import) -> Value {
    json!({
        "organisations": import.organisations.iter().map(organisation).collect::<Value>(),
        "tenants": import
            .tenants
            .iter()
            .map(|tenant| json!({
                "tenant_id": tenant.tenant_id.as_str(),
                "name": tenant.name,
                "domains": tenant.domains,
            }))
            .collect::<Value>(),
        "subscriptions": import
            .subscriptions
            .iter()
            .map(|found| json!({
                "id": found.id.as_str(),
                "tenant_id": found.tenant_id.as_str(),
                "product": found.product.as_str(),
                "channel": found.channel.code(),
                "state": found.state.code(),
                "ends": found.ends.map(|day| day.to_string()),
            }))
            .collect::<Value>(),
        "associations": import.associations.iter().map(association).collect::<Value>(),
        "catalogue": import
            .catalogue
            .iter()
            .map(|product| json!({
                "product": product.product.as_str(),
                "name": product.name,
                "solution_area": product.solution_area.code(),
                "family": product.family.code(),
            }))
            .collect::<Value>(),
    })
}

/// The document that says what was found in a directory. Only what is there is told: no product is
/// repeated for a subscription to it.
#[must_use]
pub fn found(entries: &[Entry]) -> Value {
    let mut import = Import::default();
    for entry in entries {
        match entry {
            Entry::Organisation(of) => import.organisations.push(of.clone()),
            Entry::Product(of) => import.catalogue.push(of.clone()),
            Entry::Tenant { tenant, subscriptions, existing } => {
                import.tenants.push(tenant.clone());
                import.subscriptions.extend(subscriptions.iter().cloned());
                import.associations.extend(existing.iter().cloned());
            }
        }
    }
    write(&import)
}

fn organisation(organisation: &Organisation) -> Value {
    json!({
        "id": organisation.id.as_str(),
        "name": organisation.name,
        "locations": organisation.locations.iter().map(location).collect::<Value>(),
    })
}

fn location(location: &Location) -> Value {
    json!({
        "mpn_id": location.mpn_id.as_str(),
        "name": location.name,
        "country": location.country,
        "programs": location.programs.iter().map(|program| program.code()).collect::<Value>(),
        "global": location.global,
    })
}

/// An association that is imported runs; it ends by an event of its own. Should one have come that
/// had ended before, that is told.
fn association(existing: &Existing) -> Value {
    let mut told = json!({
        "organisation": existing.organisation.as_str(),
        "tenant_id": existing.tenant_id.as_str(),
        "product": existing.product.as_str(),
        "subscription_id": existing.subscription_id.as_ref().map(ToString::to_string),
        "since": existing.since.to_string(),
    });
    if let Some((on, why)) = existing.ended {
        told["ended"] = json!({ "on": on.to_string(), "why": why.code() });
    }
    told
}
