//! What the lists offer.

use super::Editor;
use super::choice::{Item, Popup, Purpose, written};
use super::form::Slot;
use crate::domain::check::domain_name;
use crate::domain::directory::Tenant;
use crate::domain::field::{Entered, Field};
use crate::domain::id::ProductId;
use crate::domain::status::{Activity, SolutionArea};

impl Editor {
    /// The list that belongs to a slot, if there is one.
    pub(super) fn list_for(&self, slot: Slot) -> Option<Popup> {
        let (purpose, items) = match slot {
            Slot::Field(Field::MpnId) => (Purpose::Mpn, self.locations()),
            Slot::Field(Field::Domain) => (Purpose::Domain, self.domains()),
            Slot::Field(Field::TenantId) => (Purpose::Tenant, self.customers()),
            Slot::Field(Field::SolutionArea) => {
                let areas = SolutionArea::ALL.iter().copied().map(Item::Area);
                (Purpose::Area, areas.collect())
            }
            Slot::Field(Field::Activities) => (Purpose::Activities, self.activities()),
            Slot::Line(index) if self.has_subscription(index) => {
                (Purpose::Subscription(index), self.subscriptions(index))
            }
            Slot::Field(Field::Products) | Slot::Line(_) => (Purpose::Products, self.products()),
            Slot::Field(_) | Slot::Evidence => return None,
        };
        let is_here = |item: &Item| match (slot, item) {
            (Slot::Line(index), Item::Product { id, .. }) => {
                self.product(index).is_some_and(|line| line.product == *id)
            }
            _ => self.is_chosen(purpose, item) && slot != Slot::Field(Field::Products),
        };
        Some(Popup::new(purpose, items, is_here))
    }

    fn locations(&self) -> Vec<Item> {
        let organisations = &self.rules.directory.organisations;
        let own = self.organisation.as_ref().and_then(|id| organisations.get(id));
        own.into_iter().flat_map(|own| own.locations.iter().cloned().map(Item::Location)).collect()
    }

    fn tenants(&self) -> Vec<&Tenant> {
        let mut tenants: Vec<&Tenant> = self.rules.directory.tenants.values().collect();
        tenants.sort_by(|one, other| one.name.cmp(&other.name));
        tenants
    }

    fn customers(&self) -> Vec<Item> {
        self.tenants().into_iter().cloned().map(Item::Customer).collect()
    }

    /// The domains of the customers, of each the most important one first.
    fn domains(&self) -> Vec<Item> {
        let mut items = Vec::new();
        for tenant in self.tenants() {
            items.extend(tenant.domains.iter().map(|domain| Item::Domain {
                domain: domain.clone(),
                written: written(domain).into_owned(),
                name: tenant.name.clone(),
                tenant_id: tenant.tenant_id.clone(),
            }));
        }
        items
    }

    fn activities(&self) -> Vec<Item> {
        let area = self.fields.known_area();
        let fits = |activity: Activity| {
            area != Some(SolutionArea::Microsoft365) || activity == Activity::Usage
        };
        let offered = Activity::ALL.iter().copied().filter(|activity| fits(*activity));
        let mut items: Vec<Item> = offered
            .map(|activity| Item::Activity { activity: Entered::Known(activity), fits: true })
            .collect();
        for activity in &self.fields.activities {
            let is_offered = activity.known().is_some_and(fits);
            let stranger = Item::Activity { activity: activity.clone(), fits: false };
            if !is_offered && !items.contains(&stranger) {
                items.push(stranger);
            }
        }
        items
    }

    /// The catalogue of the chosen area, what the customer has subscribed to first, then what the
    /// claim holds besides.
    fn products(&self) -> Vec<Item> {
        let area = self.fields.known_area();
        let counts = area == Some(SolutionArea::BusinessApplications) && self.tenant().is_some();
        let catalogue = self.rules.directory.catalogue.values();
        let mut items: Vec<Item> = catalogue
            .filter(|product| area.is_none_or(|area| product.solution_area == area))
            .map(|product| Item::Product {
                id: product.product.as_str().to_owned(),
                name: product.name.clone(),
                family: Some(product.family),
                subscriptions: counts
                    .then(|| self.subscriptions_for(product.product.as_str()).len()),
                fits: true,
            })
            .collect();
        items.sort_by_key(|item| !matches!(item, Item::Product { subscriptions: Some(1..), .. }));
        for line in &self.fields.products {
            let is_there =
                |item: &Item| matches!(item, Item::Product { id, .. } if *id == line.product);
            if !items.iter().any(is_there) {
                let known = self.rules.directory.catalogue.get(&ProductId::new(&line.product));
                items.push(Item::Product {
                    id: line.product.clone(),
                    name: self.product_name(&line.product),
                    family: known.map(|known| known.family),
                    subscriptions: None,
                    fits: false,
                });
            }
        }
        items
    }

    fn subscriptions(&self, index: usize) -> Vec<Item> {
        let Some(line) = self.product(index) else {
            return Vec::new();
        };
        let found = self.subscriptions_for(&line.product);
        let same = self.fields.products.iter().filter(|other| other.product == line.product);
        let lines = same.count();
        let can_add = found.len() > lines;
        let mut items: Vec<Item> = found.into_iter().cloned().map(Item::Subscription).collect();
        if can_add {
            items.push(Item::AnotherLine);
        }
        if lines > 1 {
            items.push(Item::DropLine);
        }
        items
    }

    /// Whether an entry of a list is what the fields hold.
    pub(super) fn is_chosen(&self, purpose: Purpose, item: &Item) -> bool {
        match item {
            Item::Location(location) => location.mpn_id.as_str() == self.fields.mpn_id.trim(),
            Item::Customer(tenant) => self.tenant().as_ref() == Some(&tenant.tenant_id),
            Item::Domain { domain, .. } => {
                domain_name(&self.fields.domain).as_ref() == Some(domain)
            }
            Item::Area(area) => self.fields.known_area() == Some(*area),
            Item::Activity { activity, .. } => self.fields.activities.contains(activity),
            Item::Product { id, .. } => self.fields.products.iter().any(|line| line.product == *id),
            Item::Subscription(found) => {
                let Purpose::Subscription(index) = purpose else {
                    return false;
                };
                let line = self.product(index);
                line.is_some_and(|line| {
                    line.subscription_id.trim().eq_ignore_ascii_case(found.id.as_str())
                })
            }
            Item::AnotherLine | Item::DropLine => false,
        }
    }
}
