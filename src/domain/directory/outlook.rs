//! What an import would bring, told before it is taken over.

use std::collections::BTreeMap;

use super::{Directory, Existing, Import};

coded_enum!(
    /// A part of a directory.
    Part {
        /// Organisations with their locations.
        Organisations => "organisations",
        /// Tenants with their domains.
        Tenants => "tenants",
        /// Subscriptions.
        Subscriptions => "subscriptions",
        /// Associations from before this store.
        Associations => "associations",
        /// Products and workloads.
        Catalogue => "catalogue",
    }
);

/// The most entries of a part that are told by name.
pub const NAMED: usize = 200;

/// What an import would bring to one part of the directory.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outlook {
    /// The part.
    pub part: Part,
    /// How many entries it does not have yet.
    pub new: usize,
    /// How many entries would become others.
    pub changed: usize,
    /// How many entries stay as they are.
    pub same: usize,
    /// The first entries that are new or changed, at most `NAMED` of them.
    pub named: Vec<Named>,
}

/// An entry that an import brings or changes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// Whether it is not there yet.
    pub is_new: bool,
    /// Its id.
    pub id: String,
    /// Its name, or what else tells a person which it is; may be empty.
    pub name: String,
}

impl Outlook {
    const fn of(part: Part) -> Self {
        Self { part, new: 0, changed: 0, same: 0, named: Vec::new() }
    }

    fn count<T: PartialEq>(&mut self, known: Option<&T>, comes: &T, id: &str, name: &str) {
        let is_new = known.is_none();
        match known {
            None => self.new += 1,
            Some(known) if known == comes => {
                self.same += 1;
                return;
            }
            Some(_) => self.changed += 1,
        }
        if self.named.len() < NAMED {
            self.named.push(Named { is_new, id: id.to_owned(), name: name.to_owned() });
        }
    }
}

impl Directory {
    /// What an import would bring, part by part, in the order of [`Part::ALL`]. Where an import
    /// names one entry twice, the later one counts.
    #[must_use]
    pub fn outlook(&self, import: &Import) -> Vec<Outlook> {
        let mut organisations = Outlook::of(Part::Organisations);
        for (id, comes) in last(import.organisations.iter().map(|found| (&found.id, found))) {
            organisations.count(self.organisations.get(id), comes, id.as_str(), &comes.name);
        }
        let mut tenants = Outlook::of(Part::Tenants);
        for (id, comes) in last(import.tenants.iter().map(|found| (&found.tenant_id, found))) {
            tenants.count(self.tenants.get(id), comes, id.as_str(), &comes.name);
        }
        let mut subscriptions = Outlook::of(Part::Subscriptions);
        for (id, comes) in last(import.subscriptions.iter().map(|found| (&found.id, found))) {
            let product = comes.product.as_str();
            subscriptions.count(self.subscriptions.get(id), comes, id.as_str(), product);
        }
        let mut catalogue = Outlook::of(Part::Catalogue);
        for (id, comes) in last(import.catalogue.iter().map(|found| (&found.product, found))) {
            catalogue.count(self.catalogue.get(id), comes, id.as_str(), &comes.name);
        }
        vec![organisations, tenants, subscriptions, self.associations(import), catalogue]
    }

    /// An association that has ended here stays ended, so only its beginning can change.
    fn associations(&self, import: &Import) -> Outlook {
        let key = |of: &Existing| {
            let subscription = of.subscription_id.clone();
            (of.organisation.clone(), of.tenant_id.clone(), of.product.clone(), subscription)
        };
        let known: BTreeMap<_, _> = self.existing.iter().map(|of| (key(of), of.since)).collect();
        let mut outlook = Outlook::of(Part::Associations);
        for (id, comes) in last(import.associations.iter().map(|of| (key(of), of))) {
            let name = format!("{} {}", comes.tenant_id, comes.product);
            outlook.count(known.get(&id), &comes.since, comes.organisation.as_str(), &name);
        }
        outlook
    }
}

/// The last entry of each key, by key.
fn last<K: Ord, T>(entries: impl Iterator<Item = (K, T)>) -> BTreeMap<K, T> {
    entries.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::directory::{Product, Tenant};
    use crate::domain::id::{ProductId, TenantId};
    use crate::domain::{directory::Family, status::SolutionArea};

    fn tenant(id: &str, name: &str) -> Tenant {
        Tenant { tenant_id: TenantId::new(id), name: name.to_owned(), domains: Vec::new() }
    }

    #[test]
    fn what_is_new_changed_and_the_same_is_told_apart() {
        let mut directory = Directory::default();
        let first = vec![tenant("a", "Alpha"), tenant("b", "Beta")];
        directory.import(&Import { tenants: first, ..Import::default() });
        let product = Product {
            product: ProductId::new("teams"),
            name: "Teams".to_owned(),
            solution_area: SolutionArea::Microsoft365,
            family: Family::Microsoft365,
        };
        let import = Import {
            tenants: vec![tenant("a", "Alpha"), tenant("b", "Bravo"), tenant("c", "Gamma")],
            catalogue: vec![product],
            ..Import::default()
        };
        let outlook = directory.outlook(&import);
        let counts: Vec<_> = outlook.iter().map(|of| (of.new, of.changed, of.same)).collect();
        assert_eq!(counts, [(0, 0, 0), (1, 1, 1), (0, 0, 0), (0, 0, 0), (1, 0, 0)]);
        let named: Vec<_> =
            outlook[1].named.iter().map(|of| (of.is_new, of.name.as_str())).collect();
        assert_eq!(named, [(false, "Bravo"), (true, "Gamma")]);
        directory.import(&import);
        assert!(directory.outlook(&import).iter().all(|of| of.new + of.changed == 0));
    }

    #[test]
    fn of_an_entry_that_comes_twice_the_later_one_counts() {
        let directory = Directory::default();
        let tenants = vec![tenant("a", "Alpha"), tenant("a", "Beta")];
        let outlook = directory.outlook(&Import { tenants, ..Import::default() });
        assert_eq!((outlook[1].new, outlook[1].named[0].name.as_str()), (1, "Beta"));
    }
}
