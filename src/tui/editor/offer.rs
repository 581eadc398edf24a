//! What the lists offer, and what choosing from them does to the fields.

use super::choice::{Item, Popup, Purpose};
use super::form::Slot;
use super::{Editor, Outcome};
use crate::domain::directory::Tenant;
use crate::domain::field::{Entered, Field, ProductLine};
use crate::domain::id::ProductId;
use crate::domain::status::{Activity, SolutionArea};

impl Editor {
    /// The list that belongs to a slot, if there is one.
    pub(super) fn list_for(&self, slot: Slot) -> Option<Popup> {
        let (purpose, items) = match slot {
            Slot::Field(Field::MpnId) => (Purpose::Mpn, self.locations()),
            Slot::Field(Field::Domain | Field::TenantId) => (Purpose::Customer, self.customers()),
            Slot::Field(Field::SolutionArea) => {
                let areas = SolutionArea::ALL.iter().copied().map(Item::Area);
                (Purpose::Area, areas.collect())
            }
            Slot::Field(Field::Activities) => (Purpose::Activities, self.activities()),
            Slot::Line(index) if self.has_subscription(index) => {
                (Purpose::Subscription(index), self.subscriptions(index))
            }
            Slot::Field(Field::Products) | Slot::Line(_) => (Purpose::Products, self.products()),
            Slot::Field(_) => return None,
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

    fn customers(&self) -> Vec<Item> {
        let mut tenants: Vec<&Tenant> = self.rules.directory.tenants.values().collect();
        tenants.sort_by(|one, other| one.name.cmp(&other.name));
        tenants.into_iter().cloned().map(Item::Customer).collect()
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

    /// Puts the one entry that was chosen into the fields.
    pub(super) fn choose(&mut self, popup: &Popup) -> Outcome {
        let before = self.fields.clone();
        match (popup.current(), popup.purpose) {
            (Some(Item::Location(location)), _) => {
                location.mpn_id.as_str().clone_into(&mut self.fields.mpn_id);
            }
            (Some(Item::Customer(tenant)), _) => self.choose_customer(tenant, popup.filter.text()),
            (Some(Item::Area(area)), _) => {
                self.fields.solution_area = Some(Entered::Known(*area));
            }
            (Some(Item::Subscription(found)), Purpose::Subscription(index)) => {
                self.write(Slot::Line(index), found.id.as_str());
            }
            (Some(Item::AnotherLine), Purpose::Subscription(index)) => {
                return self.add_line(index);
            }
            (Some(Item::DropLine), Purpose::Subscription(index)) => {
                return self.drop_line(index);
            }
            _ => return Outcome::None,
        }
        let filled = self.focus;
        self.after_choice(filled);
        self.outcome_since(&before, filled)
    }

    /// Fills domain and tenant: the domain that was looked for, or else the first.
    fn choose_customer(&mut self, tenant: &Tenant, filter: &str) {
        let entered = self.fields.domain.trim().to_lowercase();
        let wanted = filter.trim().to_lowercase();
        let domains = &tenant.domains;
        let domain = domains
            .iter()
            .find(|domain| **domain == entered)
            .or_else(|| domains.iter().find(|d| !wanted.is_empty() && d.contains(&wanted)))
            .or_else(|| domains.first());
        if let Some(domain) = domain {
            self.fields.domain.clone_from(domain);
        }
        tenant.tenant_id.as_str().clone_into(&mut self.fields.tenant_id);
    }

    /// The caret goes on, past what the same choice has filled.
    fn after_choice(&mut self, filled: Slot) {
        let last = match filled {
            Slot::Field(Field::Domain) => Slot::Field(Field::TenantId),
            other => other,
        };
        let slots = self.open_slots();
        let at = slots.iter().position(|slot| *slot == last);
        let next = at.and_then(|at| slots.get(at + 1)).copied();
        self.enter(next.unwrap_or(last));
    }

    /// Ticks or unticks an entry of a list that takes several.
    pub(super) fn tick(&mut self, item: &Item) -> Outcome {
        match item {
            Item::Activity { activity, .. } => {
                let activities = &mut self.fields.activities;
                if activities.contains(activity) {
                    activities.retain(|other| other != activity);
                } else {
                    activities.push(activity.clone());
                }
                self.forget_refusals(Slot::Field(Field::Activities));
            }
            Item::Product { id, .. } => self.tick_product(id),
            _ => return Outcome::None,
        }
        Outcome::Changed
    }

    fn tick_product(&mut self, id: &str) {
        let is_it = |line: &ProductLine| line.product == id;
        if self.fields.products.iter().any(is_it) {
            let (gone, kept) =
                std::mem::take(&mut self.fields.products).into_iter().partition(is_it);
            self.fields.products = kept;
            self.dropped.retain(|line| !is_it(line));
            self.dropped.extend::<Vec<ProductLine>>(gone);
        } else {
            let (back, dropped): (Vec<_>, _) =
                std::mem::take(&mut self.dropped).into_iter().partition(is_it);
            self.dropped = dropped;
            if back.is_empty() {
                let product = id.to_owned();
                self.fields.products.push(ProductLine { product, ..ProductLine::default() });
            } else {
                self.fields.products.extend(back);
            }
        }
        self.lines_changed();
    }

    fn add_line(&mut self, index: usize) -> Outcome {
        let Some(line) = self.product(index) else {
            return Outcome::None;
        };
        let another = ProductLine { product: line.product.clone(), ..ProductLine::default() };
        self.fields.products.insert(index + 1, another);
        self.lines_changed();
        self.enter(Slot::Line(index + 1));
        Outcome::Changed
    }

    fn drop_line(&mut self, index: usize) -> Outcome {
        if self.product(index).is_none() {
            return Outcome::None;
        }
        self.fields.products.remove(index);
        self.lines_changed();
        Outcome::Changed
    }

    /// Keeps refusals and caret from pointing at lines that have moved.
    fn lines_changed(&mut self) {
        self.forget_lines();
        self.forget_refusals(Slot::Field(Field::Products));
        if matches!(self.focus, Slot::Line(_)) {
            self.enter(Slot::Field(Field::Products));
        }
    }

    /// What has come of a change at a slot.
    pub(super) fn outcome_since(
        &mut self,
        before: &crate::domain::field::Fields,
        slot: Slot,
    ) -> Outcome {
        if self.fields == *before {
            return Outcome::None;
        }
        self.forget_refusals(slot);
        Outcome::Changed
    }
}
