//! What choosing from the lists does to the fields.

use super::choice::{Item, Popup, Purpose};
use super::form::Slot;
use super::{Editor, Notice, Outcome};
use crate::domain::field::{Entered, Field, ProductLine};

impl Editor {
    /// Puts the one entry that was chosen into the fields.
    pub(super) fn choose(&mut self, popup: &Popup) -> Outcome {
        match (popup.current(), popup.purpose) {
            (Some(Item::Location(location)), _) => {
                location.mpn_id.as_str().clone_into(&mut self.fields.mpn_id);
            }
            (Some(Item::Domain { domain, .. }), _) => domain.clone_into(&mut self.fields.domain),
            (Some(Item::Customer(tenant)), _) => {
                tenant.tenant_id.as_str().clone_into(&mut self.fields.tenant_id);
            }
            (Some(Item::Area(area)), _) => {
                self.fields.solution_area = Some(Entered::Known(*area));
            }
            (Some(Item::Subscription(found)), Purpose::Subscription(index)) => {
                self.write(Slot::Line(index), found.id.as_str());
            }
            (Some(Item::AnotherLine), Purpose::Subscription(index)) => self.add_line(index),
            (Some(Item::DropLine), Purpose::Subscription(index)) => self.drop_line(index),
            _ => return Outcome::None,
        }
        if !matches!(popup.current(), Some(Item::AnotherLine | Item::DropLine)) {
            self.follow(self.focus, true);
            self.after_choice(self.focus);
        }
        Outcome::None
    }

    /// The caret goes on, past what the same choice has filled.
    fn after_choice(&mut self, filled: Slot) {
        let last = match filled {
            Slot::Field(Field::TenantId) if matches!(self.notice, Notice::ChooseDomain(_)) => {
                return self.enter(Slot::Field(Field::Domain));
            }
            Slot::Field(Field::Domain) => Slot::Field(Field::TenantId),
            other => other,
        };
        let slots = self.open_slots();
        let at = slots.iter().position(|slot| *slot == last);
        let next = at.and_then(|at| slots.get(at + 1)).copied();
        self.enter(next.unwrap_or(last));
    }

    /// Ticks or unticks an entry of a list that takes several.
    pub(super) fn tick(&mut self, item: &Item) {
        match item {
            Item::Activity { activity, .. } => {
                let activities = &mut self.fields.activities;
                if activities.contains(activity) {
                    activities.retain(|other| other != activity);
                } else {
                    activities.push(activity.clone());
                    self.follow(Slot::Field(Field::Activities), true);
                }
            }
            Item::Product { id, .. } => self.tick_product(id),
            _ => {}
        }
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
                self.follow(Slot::Field(Field::Products), true);
            } else {
                self.fields.products.extend(back);
            }
        }
        self.leave_line();
    }

    fn add_line(&mut self, index: usize) {
        let Some(line) = self.product(index) else { return };
        let another = ProductLine { product: line.product.clone(), ..ProductLine::default() };
        self.fields.products.insert(index + 1, another);
        self.enter(Slot::Line(index + 1));
    }

    fn drop_line(&mut self, index: usize) {
        if self.product(index).is_some() {
            self.fields.products.remove(index);
            self.leave_line();
        }
    }

    /// Keeps the caret from standing on a line that has moved.
    fn leave_line(&mut self) {
        if matches!(self.focus, Slot::Line(_)) {
            self.enter(Slot::Field(Field::Products));
        }
    }
}
