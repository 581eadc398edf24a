//! What claims are checked against: organisations, tenants, subscriptions, the catalogue, and the
//! associations from before this store. Data; nothing here is hard-coded.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::id::{Key, MpnId, OrganisationId, ProductId, SubscriptionId, TenantId};
use super::status::{Activity, EndReason, SolutionArea};

mod outlook;

pub use outlook::{Named, Outlook, Part};

coded_enum!(
    /// The family of a product.
    Family {
        /// Microsoft 365.
        Microsoft365 => "microsoft-365",
        /// Dynamics 365.
        Dynamics365 => "dynamics-365",
        /// Power Platform.
        PowerPlatform => "power-platform",
        /// Anything else.
        Other => "other",
    }
);

coded_enum!(
    /// How a subscription was bought.
    Channel {
        /// Volume Licensing.
        VolumeLicensing => "volume-licensing",
        /// Web-Direct.
        WebDirect => "web-direct",
        /// Cloud Solution Provider: not open to Business Applications activities `[S0]`.
        Csp => "csp",
    }
);

coded_enum!(
    /// What has become of a subscription.
    SubscriptionState {
        /// In use.
        Active => "active",
        /// Unpaid, still running.
        InGrace => "in-grace",
        /// Not yet activated by the customer.
        NotProvisioned => "not-provisioned",
        /// Over.
        Ended => "ended",
    }
);

coded_enum!(
    /// What a location is enrolled in.
    Program {
        /// Online Services Usage, Microsoft 365.
        OsuM365 => "osu-m365",
        /// Online Services Usage, Business Applications.
        OsuBa => "osu-ba",
        /// Online Services Advisory, Sell.
        OsaSell => "osa-sell",
    }
);

impl Program {
    /// The program that an activity feeds in a solution area; Revenue association earns recognition
    /// and feeds none `[S0]`.
    #[must_use]
    pub const fn fed_by(area: SolutionArea, activity: Activity) -> Option<Self> {
        match (area, activity) {
            (SolutionArea::Microsoft365, Activity::Usage) => Some(Self::OsuM365),
            (SolutionArea::BusinessApplications, Activity::Usage) => Some(Self::OsuBa),
            (SolutionArea::BusinessApplications, Activity::PreSales) => Some(Self::OsaSell),
            _ => None,
        }
    }
}

/// One of an organisation's partner locations.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Location {
    /// Its number.
    pub mpn_id: MpnId,
    /// Its name.
    pub name: String,
    /// Its country, two letters.
    pub country: String,
    /// The programs it is enrolled in.
    pub programs: Vec<Program>,
    /// Whether this is the organisation's global id, which claims nothing `[L]`.
    pub global: bool,
}

/// A partner organisation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Organisation {
    /// Its id.
    pub id: OrganisationId,
    /// Its name.
    pub name: String,
    /// Its locations.
    pub locations: Vec<Location>,
}

/// A customer's tenant.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tenant {
    /// Its id.
    pub tenant_id: TenantId,
    /// The customer's name.
    pub name: String,
    /// Its domains: lower case, punycode.
    pub domains: Vec<String>,
}

/// A customer's subscription.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Subscription {
    /// Its id.
    pub id: SubscriptionId,
    /// Whose it is.
    pub tenant_id: TenantId,
    /// What it is for.
    pub product: ProductId,
    /// How it was bought.
    pub channel: Channel,
    /// What has become of it.
    pub state: SubscriptionState,
    /// The last day of its grace, in the store's time zone.
    pub ends: Option<NaiveDate>,
}

impl Subscription {
    /// Whether it is over on a day: said to be, or past the last day of its grace.
    #[must_use]
    pub fn is_over(&self, today: NaiveDate) -> bool {
        self.state == SubscriptionState::Ended || self.ends.is_some_and(|ends| ends < today)
    }
}

/// A product or workload that can be claimed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Product {
    /// Its id.
    pub product: ProductId,
    /// Its name.
    pub name: String,
    /// The area it is claimed in.
    pub solution_area: SolutionArea,
    /// Its family.
    pub family: Family,
}

/// An association from before this store `[S2]`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Existing {
    /// Who is associated.
    pub organisation: OrganisationId,
    /// With whom.
    pub tenant_id: TenantId,
    /// For what.
    pub product: ProductId,
    /// The subscription, for Business Applications.
    pub subscription_id: Option<SubscriptionId>,
    /// Since when.
    pub since: NaiveDate,
    /// When and why it ended, if it did.
    pub ended: Option<(NaiveDate, EndReason)>,
}

/// The whole directory.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Directory {
    /// Organisations by id.
    pub organisations: BTreeMap<OrganisationId, Organisation>,
    /// Tenants by id.
    pub tenants: BTreeMap<TenantId, Tenant>,
    /// Subscriptions by id.
    pub subscriptions: BTreeMap<SubscriptionId, Subscription>,
    /// The catalogue by id.
    pub catalogue: BTreeMap<ProductId, Product>,
    /// Associations from before this store.
    pub existing: Vec<Existing>,
}

/// What an import brings: each part updates by id and leaves the rest.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Import {
    /// Organisations, each whole.
    pub organisations: Vec<Organisation>,
    /// Tenants, each whole.
    pub tenants: Vec<Tenant>,
    /// Subscriptions.
    pub subscriptions: Vec<Subscription>,
    /// Associations from before this store.
    pub associations: Vec<Existing>,
    /// Catalogue entries.
    pub catalogue: Vec<Product>,
}

impl Import {
    /// How many entries each part has, in the order of [`Part::ALL`].
    #[must_use]
    pub const fn counts(&self) -> [usize; 5] {
        [
            self.organisations.len(),
            self.tenants.len(),
            self.subscriptions.len(),
            self.associations.len(),
            self.catalogue.len(),
        ]
    }
}

impl Directory {
    /// An organisation's name, or its id where there is none.
    #[must_use]
    pub fn organisation_name<'a>(&'a self, id: &'a OrganisationId) -> &'a str {
        self.organisations.get(id).map_or_else(|| id.as_str(), |found| found.name.as_str())
    }

    /// Takes an import over. An association that has ended here stays ended.
    pub fn import(&mut self, import: &Import) {
        for organisation in &import.organisations {
            self.organisations.insert(organisation.id.clone(), organisation.clone());
        }
        for tenant in &import.tenants {
            self.tenants.insert(tenant.tenant_id.clone(), tenant.clone());
        }
        for subscription in &import.subscriptions {
            self.subscriptions.insert(subscription.id.clone(), subscription.clone());
        }
        for product in &import.catalogue {
            self.catalogue.insert(product.product.clone(), product.clone());
        }
        for association in &import.associations {
            let same = |known: &&mut Existing| {
                known.organisation == association.organisation
                    && known.tenant_id == association.tenant_id
                    && known.product == association.product
                    && known.subscription_id == association.subscription_id
            };
            match self.existing.iter_mut().find(same) {
                Some(known) => known.since = association.since,
                None => self.existing.push(association.clone()),
            }
        }
    }

    /// The tenant that a domain belongs to.
    #[must_use]
    pub fn tenant_of_domain(&self, domain: &str) -> Option<&Tenant> {
        self.tenants.values().find(|tenant| tenant.domains.iter().any(|known| known == domain))
    }

    /// An organisation's location by number.
    #[must_use]
    pub fn location(&self, organisation: &OrganisationId, mpn: &str) -> Option<&Location> {
        let organisation = self.organisations.get(organisation)?;
        organisation.locations.iter().find(|location| location.mpn_id.as_str() == mpn)
    }

    /// A tenant's subscriptions for a product that are not over on a day.
    pub fn running<'a>(
        &'a self,
        tenant: &'a TenantId,
        product: &'a ProductId,
        today: NaiveDate,
    ) -> impl Iterator<Item = &'a Subscription> {
        self.subscriptions
            .values()
            .filter(move |subscription| {
                subscription.tenant_id == *tenant && subscription.product == *product
            })
            .filter(move |subscription| !subscription.is_over(today))
    }

    /// Who holds a key from before this store: Business Applications only, until the subscription
    /// ends `[S2]`. Microsoft 365 associations from before hold nothing.
    #[must_use]
    pub fn existing_holder(&self, key: &Key, today: NaiveDate) -> Option<&Existing> {
        let Key::Subscription(subscription) = key else {
            return None;
        };
        if self.subscriptions.get(subscription).is_some_and(|found| found.is_over(today)) {
            return None;
        }
        self.existing.iter().find(|existing| {
            existing.ended.is_none() && existing.subscription_id.as_ref() == Some(subscription)
        })
    }
}
