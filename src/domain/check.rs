//! What submitting asks for: every required field, every format, and the directory's word on it.
//!
//! All gaps are named at once, never the first one only.

use chrono::NaiveDate;

use super::claim::Claim;
use super::directory::{Directory, Family};
use super::field::{Field, Fields, ProductLine, Value};
use super::id::{ClaimId, Key, OrganisationId, ProductId, TenantId, guid};
use super::policy::Policy;
use super::refusal::{Code, Facts, Refusal};
use super::status::{Activity, SolutionArea};

mod form;
mod product;

pub use form::{domain_name, is_email};

/// The longest claim name, in characters.
pub const NAME_LIMIT: usize = 120;
/// The longest email address, in characters `[D]`.
pub const EMAIL_LIMIT: usize = 254;

/// What the checks stand on.
#[derive(Clone, Copy)]
pub struct Grounds<'a> {
    /// The directory.
    pub directory: &'a Directory,
    /// The policy.
    pub policy: &'a Policy,
    /// Today, in the store's time zone.
    pub today: NaiveDate,
    /// The other claims that hold one of the same keys.
    pub neighbours: &'a [Claim],
}

/// What is checked.
#[derive(Clone, Copy)]
pub struct Subject<'a> {
    /// The claim, once it has an id.
    pub claim: Option<ClaimId>,
    /// Whose it is.
    pub organisation: &'a OrganisationId,
    /// What was entered.
    pub fields: &'a Fields,
    /// Whether it has at least one PoE file.
    pub has_evidence: bool,
}

/// What came of the checks.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Checked {
    /// Everything that is wrong; empty when the claim may be submitted.
    pub refusals: Vec<Refusal>,
    /// The fields with ids in their canonical form and single subscriptions filled in.
    pub fields: Fields,
    /// What it claims, as far as that can be told.
    pub keys: Vec<Key>,
}

/// Checks a claim as submission does.
#[must_use]
pub fn check(subject: Subject<'_>, grounds: Grounds<'_>) -> Checked {
    let mut checked = Checked { fields: tidy(subject.fields), ..Checked::default() };
    form::check(&checked.fields, grounds, &mut checked.refusals);
    if !subject.has_evidence {
        checked.refusals.push(Refusal::at(Code::MissingEvidence, "evidence"));
    }
    mpn(subject, &checked.fields, grounds.directory, &mut checked.refusals);
    customer(&checked.fields, grounds.directory, &mut checked.refusals);
    activities(&checked.fields, &mut checked.refusals);
    product::check(subject, grounds, &mut checked);
    checked
}

/// What a claim with these fields claims, before anything is known of its neighbours.
#[must_use]
pub fn keys_of(
    fields: &Fields,
    directory: &Directory,
    policy: &Policy,
    today: NaiveDate,
) -> Vec<Key> {
    let organisation = OrganisationId::default();
    let subject = Subject { claim: None, organisation: &organisation, fields, has_evidence: true };
    let mut checked = Checked { fields: tidy(fields), ..Checked::default() };
    product::check(subject, Grounds { directory, policy, today, neighbours: &[] }, &mut checked);
    checked.keys
}

/// Whether a claim of these products has to name a technical contact: Business Applications with
/// a Dynamics 365 product `[S2]`.
#[must_use]
pub fn needs_technical_contact(fields: &Fields, directory: &Directory) -> bool {
    fields.known_area() == Some(SolutionArea::BusinessApplications)
        && fields.products.iter().any(|line| {
            directory
                .catalogue
                .get(&ProductId::new(line.product.trim()))
                .is_some_and(|product| product.family == Family::Dynamics365)
        })
}

/// The fields in canonical form: trimmed, ids in lower case, the domain in punycode, each activity
/// once.
fn tidy(fields: &Fields) -> Fields {
    let mut tidy = fields.clone();
    for &field in Field::ALL {
        if let Value::Text(text) = fields.get(field)
            && field != Field::SolutionArea
        {
            // A text always fits a field that gave a text.
            let _ = tidy.set(field, Value::Text(text.trim().to_owned()));
        }
    }
    if let Some(tenant) = guid(&tidy.tenant_id) {
        tidy.tenant_id = tenant;
    }
    if let Some(domain) = domain_name(&tidy.domain) {
        tidy.domain = domain;
    }
    tidy.activities.clear();
    for activity in &fields.activities {
        if !tidy.activities.contains(activity) {
            tidy.activities.push(activity.clone());
        }
    }
    tidy.products = fields.products.iter().map(tidy_line).collect();
    tidy
}

fn tidy_line(line: &ProductLine) -> ProductLine {
    let subscription = line.subscription_id.trim();
    ProductLine {
        product: line.product.trim().to_owned(),
        subscription_id: guid(subscription).unwrap_or_else(|| subscription.to_owned()),
    }
}

fn mpn(subject: Subject<'_>, fields: &Fields, directory: &Directory, refusals: &mut Vec<Refusal>) {
    if !form::is_mpn(&fields.mpn_id) {
        return;
    }
    let code = match directory.location(subject.organisation, &fields.mpn_id) {
        None => Code::MpnNotOwn,
        Some(location) if location.global => Code::MpnIsGlobal,
        Some(location) if location.programs.is_empty() => Code::MpnNotEnrolled,
        Some(_) => return,
    };
    refusals.push(Refusal::at(code, Field::MpnId.code()).with(Facts::Text(fields.mpn_id.clone())));
}

fn customer(fields: &Fields, directory: &Directory, refusals: &mut Vec<Refusal>) {
    let tenant_known = guid(&fields.tenant_id).map(TenantId::new);
    let tenant = tenant_known.as_ref().and_then(|id| directory.tenants.get(id));
    if tenant_known.is_some() && tenant.is_none() {
        refusals.push(
            Refusal::at(Code::UnknownTenant, Field::TenantId.code())
                .with(Facts::Text(fields.tenant_id.clone())),
        );
    }
    let Some(domain) = domain_name(&fields.domain) else {
        return;
    };
    let code = match (tenant, directory.tenant_of_domain(&domain)) {
        (_, None) => Code::UnknownDomain,
        (Some(tenant), Some(_)) if !tenant.domains.contains(&domain) => Code::TenantDomainMismatch,
        _ => return,
    };
    refusals.push(Refusal::at(code, Field::Domain.code()).with(Facts::Text(fields.domain.clone())));
}

fn activities(fields: &Fields, refusals: &mut Vec<Refusal>) {
    let known: Vec<Activity> = fields.known_activities().collect();
    if fields.known_area() == Some(SolutionArea::Microsoft365) {
        for activity in known.iter().filter(|activity| **activity != Activity::Usage) {
            refusals.push(
                Refusal::at(Code::ActivityNotInArea, Field::Activities.code())
                    .with(Facts::Text(activity.to_string())),
            );
        }
    }
    if known.contains(&Activity::RevenueAssociation) && known.len() > 1 {
        refusals.push(Refusal::at(Code::ActivitiesConflict, Field::Activities.code()));
    }
}
