//! What follows from an entry, where only one value fits: the tenant from the domain, the only
//! subscription that can be claimed. It is marked, told, and part of the change that it follows from.

use super::change::Mark;
use super::form::Slot;
use super::{Editor, Notice};
use crate::domain::check::domain_name;
use crate::domain::directory::{Channel, Subscription, SubscriptionState, Tenant};
use crate::domain::field::{Entered, Field};
use crate::domain::status::{Activity, SolutionArea};

impl Editor {
    /// The caret leaves its slot: what follows from what was typed there is filled in where nothing
    /// stands yet.
    pub(super) fn leave(&mut self) {
        if self.text_at(self.focus) != self.entered {
            self.follow(self.focus, false);
        }
    }

    /// Fills in what follows from an entry. What was chosen from a list takes what belongs to it
    /// along; what was typed only fills gaps.
    pub(super) fn follow(&mut self, slot: Slot, is_chosen: bool) {
        let mut filled = Vec::new();
        match slot {
            Slot::Field(Field::Domain) => self.follow_domain(is_chosen, &mut filled),
            Slot::Field(Field::TenantId) => self.follow_tenant(is_chosen, &mut filled),
            Slot::Field(Field::SolutionArea) => {
                self.follow_area(&mut filled);
                self.follow_customer(&mut filled);
            }
            Slot::Field(Field::Activities | Field::Products) => self.follow_customer(&mut filled),
            _ => {}
        }
        if filled.is_empty() {
            return;
        }
        let mut fields = Vec::new();
        for slot in filled {
            self.mark(slot, Mark::Filled);
            let field = match slot {
                Slot::Field(field) => field,
                Slot::Line(_) | Slot::Evidence => Field::Products,
            };
            if !fields.contains(&field) {
                fields.push(field);
            }
        }
        if self.notice == Notice::None {
            self.notice = Notice::Filled(fields);
        }
    }

    fn put(&mut self, slot: Slot, text: &str, filled: &mut Vec<Slot>) {
        if !self.is_frozen(slot) && self.text_at(slot) != text {
            self.write(slot, text);
            filled.push(slot);
        }
    }

    fn follow_domain(&mut self, is_chosen: bool, filled: &mut Vec<Slot>) {
        let tenant = self.tenant_of_domain().map(|tenant| tenant.tenant_id.clone());
        let slot = Slot::Field(Field::TenantId);
        if let Some(tenant) = tenant.filter(|_| is_chosen || self.is_blank(slot)) {
            self.put(slot, tenant.as_str(), filled);
        }
        self.follow_customer(filled);
    }

    fn follow_tenant(&mut self, is_chosen: bool, filled: &mut Vec<Slot>) {
        let slot = Slot::Field(Field::Domain);
        let entered = domain_name(&self.fields.domain);
        let Some(tenant) = self.customer() else { return };
        let domains = tenant.domains.clone();
        if !entered.is_some_and(|entered| domains.contains(&entered)) {
            match domains.as_slice() {
                [only] if is_chosen || self.is_blank(slot) => self.put(slot, only, filled),
                [_, _, ..] if is_chosen => self.notice = Notice::ChooseDomain(domains.len()),
                _ => {}
            }
        }
        self.follow_customer(filled);
    }

    /// Microsoft 365 knows one activity `[S2]`.
    fn follow_area(&mut self, filled: &mut Vec<Slot>) {
        let slot = Slot::Field(Field::Activities);
        let is_open = self.fields.activities.is_empty() && !self.is_frozen(slot);
        if is_open && self.fields.known_area() == Some(SolutionArea::Microsoft365) {
            self.fields.activities.push(Entered::Known(Activity::Usage));
            filled.push(slot);
        }
    }

    /// The subscriptions of the products, and the customer's name where it is asked for.
    fn follow_customer(&mut self, filled: &mut Vec<Slot>) {
        for index in 0..self.fields.products.len() {
            let slot = Slot::Line(index);
            let only = self.only_fitting(index).filter(|_| self.is_blank(slot));
            if let Some(id) = only.map(|found| found.id.clone()) {
                self.put(slot, id.as_str(), filled);
            }
        }
        let slot = Slot::Field(Field::RevenueCustomer);
        if self.fields.is_revenue()
            && self.is_blank(slot)
            && let Some(name) = self.customer().map(|tenant| tenant.name.clone())
        {
            self.put(slot, &name, filled);
        }
    }

    /// The only subscription of the customer with which a product can be claimed `[S0]`, unless
    /// another line has it.
    fn only_fitting(&self, index: usize) -> Option<&Subscription> {
        if self.fields.known_area() != Some(SolutionArea::BusinessApplications) {
            return None;
        }
        let found = self.subscriptions_for(&self.product(index)?.product);
        let mut fitting = found.into_iter().filter(|found| {
            found.channel != Channel::Csp
                && matches!(found.state, SubscriptionState::Active | SubscriptionState::InGrace)
        });
        let only = fitting.next().filter(|_| fitting.next().is_none())?;
        let mut lines = self.fields.products.iter();
        (!lines.any(|line| line.subscription_id.trim() == only.id.as_str())).then_some(only)
    }

    /// The customer that the domain belongs to.
    pub(super) fn tenant_of_domain(&self) -> Option<&Tenant> {
        let domain = domain_name(&self.fields.domain)?;
        self.rules.directory.tenant_of_domain(&domain)
    }

    /// The customer that the tenant ID names.
    pub(super) fn customer(&self) -> Option<&Tenant> {
        self.rules.directory.tenants.get(&self.tenant()?)
    }
}
