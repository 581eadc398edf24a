//! Products, workloads and subscriptions: are they the customer's, may they be claimed, and what
//! keys do they make `[S0][S2]`.

use super::{Checked, Grounds, Subject};
use crate::domain::directory::{Channel, Family, Product, Subscription, SubscriptionState};
use crate::domain::field::{Fields, ProductLine};
use crate::domain::id::{Key, ProductId, SubscriptionId, TenantId, guid};
use crate::domain::policy::SubscriptionRule;
use crate::domain::refusal::{Code, Facts, Refusal};
use crate::domain::status::SolutionArea;

pub(super) fn check(subject: Subject<'_>, grounds: Grounds<'_>, checked: &mut Checked) {
    for index in 0..checked.fields.products.len() {
        let path = format!("products[{index}]");
        let line = checked.fields.products[index].clone();
        if line.product.is_empty() {
            checked.refusals.push(Refusal::at(Code::MissingField, format!("{path}.product")));
            continue;
        }
        let Some(product) = grounds.directory.catalogue.get(&ProductId::new(&line.product)) else {
            checked.refusals.push(
                Refusal::at(Code::UnknownProduct, format!("{path}.product"))
                    .with(Facts::Text(line.product)),
            );
            continue;
        };
        let Some(area) = checked.fields.known_area() else {
            continue;
        };
        if product.solution_area != area {
            checked.refusals.push(
                Refusal::at(Code::ProductNotInArea, format!("{path}.product"))
                    .with(Facts::Text(product.name.clone())),
            );
            continue;
        }
        let Some(tenant) = guid(&checked.fields.tenant_id).map(TenantId::new) else {
            continue;
        };
        let key = match area {
            SolutionArea::Microsoft365 => {
                // Microsoft 365 asks for no subscription; one that was given is left out.
                checked.fields.products[index].subscription_id.clear();
                Some(Key::Workload(tenant, product.product.clone()))
            }
            SolutionArea::BusinessApplications => {
                let asked = Asked { line: &line, product, tenant: &tenant, path: &path };
                let found = subscription(&asked, grounds, &mut checked.refusals);
                if let Some(found) = &found {
                    found.as_str().clone_into(&mut checked.fields.products[index].subscription_id);
                }
                found.map(Key::Subscription)
            }
        };
        if let Some(key) = key {
            claim_key(subject, grounds, checked, key, &path);
        }
    }
}

struct Asked<'a> {
    line: &'a ProductLine,
    product: &'a Product,
    tenant: &'a TenantId,
    path: &'a str,
}

/// The subscription that a Business Applications product is claimed with: the one given, or the
/// customer's only one `[D]`.
fn subscription(
    asked: &Asked<'_>,
    grounds: Grounds<'_>,
    refusals: &mut Vec<Refusal>,
) -> Option<SubscriptionId> {
    let field = format!("{}.subscription_id", asked.path);
    let refuse = |code| {
        let given = if asked.line.subscription_id.is_empty() {
            asked.product.name.clone()
        } else {
            asked.line.subscription_id.clone()
        };
        Refusal::at(code, field.clone()).with(Facts::Text(given))
    };
    let found = if asked.line.subscription_id.is_empty() {
        match only_one(asked, grounds) {
            Ok(found) => found,
            Err(code) => {
                refusals.push(refuse(code));
                return None;
            }
        }
    } else {
        let id = guid(&asked.line.subscription_id).map(SubscriptionId::new);
        let Some(found) = id.and_then(|id| grounds.directory.subscriptions.get(&id)) else {
            refusals.push(refuse(Code::NotASubscriptionId));
            return None;
        };
        found
    };
    let codes = objections(found, asked, grounds);
    refusals.extend(codes.iter().map(|code| refuse(*code)));
    Some(found.id.clone())
}

fn only_one<'a>(asked: &Asked<'_>, grounds: Grounds<'a>) -> Result<&'a Subscription, Code> {
    let directory = grounds.directory;
    let mut of_product = directory.subscriptions.values().filter(|subscription| {
        subscription.tenant_id == *asked.tenant && subscription.product == asked.product.product
    });
    if of_product.clone().next().is_none() {
        return Err(Code::ProductNotOnTenant);
    }
    if grounds.policy.subscription_rule == SubscriptionRule::Always {
        return Err(Code::SubscriptionRequired);
    }
    let running: Vec<&Subscription> =
        of_product.clone().filter(|found| !found.is_over(grounds.today)).collect();
    match running.as_slice() {
        [] => of_product.next().ok_or(Code::ProductNotOnTenant),
        [only] => Ok(only),
        _ => Err(Code::SubscriptionRequired),
    }
}

/// What speaks against a subscription. Its family and its owner come first: the rest is only of
/// interest for the right one.
fn objections(found: &Subscription, asked: &Asked<'_>, grounds: Grounds<'_>) -> Vec<Code> {
    let family = grounds.directory.catalogue.get(&found.product).map(|product| product.family);
    if !matches!(family, Some(Family::Dynamics365 | Family::PowerPlatform)) {
        return vec![Code::SubscriptionNotDynamics];
    }
    if found.tenant_id != *asked.tenant || found.product != asked.product.product {
        return vec![Code::ProductNotOnTenant];
    }
    let mut codes = Vec::new();
    if found.channel == Channel::Csp {
        codes.push(Code::SubscriptionIsCsp);
    }
    if found.is_over(grounds.today) {
        codes.push(Code::SubscriptionNotActive);
    } else if found.state == SubscriptionState::NotProvisioned {
        codes.push(Code::SubscriptionNotProvisioned);
    }
    codes
}

fn claim_key(
    subject: Subject<'_>,
    grounds: Grounds<'_>,
    checked: &mut Checked,
    key: Key,
    path: &str,
) {
    let (field, code) = match key {
        Key::Workload(..) => (format!("{path}.product"), Code::WorkloadAlreadyClaimed),
        Key::Subscription(_) => {
            (format!("{path}.subscription_id"), Code::SubscriptionAlreadyClaimed)
        }
    };
    if checked.keys.contains(&key) {
        checked.refusals.push(Refusal::at(Code::ProductTwice, field));
        return;
    }
    if let Some(facts) = held_already(subject, grounds, &checked.fields, &key) {
        checked.refusals.push(Refusal::at(code, field).with(facts));
    }
    checked.keys.push(key);
}

/// Whether the same organisation holds the key by another claim or from before this store `[S0][D]`.
/// Usage and Revenue association on one subscription do not meet `[S2]`.
fn held_already(
    subject: Subject<'_>,
    grounds: Grounds<'_>,
    fields: &Fields,
    key: &Key,
) -> Option<Facts> {
    let other = grounds.neighbours.iter().find(|other| {
        Some(other.id) != subject.claim
            && other.organisation == *subject.organisation
            && other.is_revenue() == fields.is_revenue()
            && other.standing.live_keys().contains(&key)
    });
    if let Some(other) = other {
        return Some(Facts::Claim(other.id));
    }
    let existing = grounds.directory.existing_holder(key, grounds.today)?;
    (!fields.is_revenue() && existing.organisation == *subject.organisation).then_some(Facts::None)
}
