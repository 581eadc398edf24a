//! The values of open fields that are known here: those of the rows at hand, then those of the
//! directory.
//!
//! It is asked with every key of a filter, so it looks at so many of them at most: of a directory
//! with more, what is not on the screen may not be offered, and no key is slow.

use crate::desk::QueueRow;
use crate::desk::query::{OpenField, TextField, fold};
use crate::domain::directory::Directory;

/// The most values that are looked at in the directory for one offer.
const LOOKED_AT: usize = 4_000;
/// The most that are offered.
const OFFERED: usize = 12;

/// Where values are known from.
#[derive(Debug, Clone, Copy)]
pub(super) struct Sources<'a> {
    pub(super) directory: &'a Directory,
    pub(super) rows: &'a [QueueRow],
}

impl<'a> Sources<'a> {
    /// The values of a field that begin so, then those in which a word does.
    pub(super) fn fitting(self, field: OpenField, begun: &str) -> Vec<String> {
        let begun = fold(begun);
        let mut found = Found::default();
        for row in self.rows {
            of_row(field, row, &mut |value| found.look_at(value, &begun));
        }
        for value in self.in_directory(field).take(LOOKED_AT) {
            if found.starting.len() >= OFFERED {
                break;
            }
            found.look_at(value, &begun);
        }
        found.starting.append(&mut found.within);
        found.starting.truncate(OFFERED);
        found.starting.into_iter().map(ToOwned::to_owned).collect()
    }

    fn in_directory(self, field: OpenField) -> Box<dyn Iterator<Item = &'a str> + 'a> {
        let directory = self.directory;
        let OpenField::Text(field) = field else { return Box::new(std::iter::empty()) };
        match field {
            TextField::Product => {
                Box::new(directory.catalogue.values().map(|product| product.name.as_str()))
            }
            TextField::Customer => {
                Box::new(directory.tenants.values().map(|tenant| tenant.name.as_str()))
            }
            TextField::Domain => Box::new(
                directory.tenants.values().flat_map(|it| it.domains.iter().map(String::as_str)),
            ),
            TextField::Organisation => {
                Box::new(directory.organisations.values().map(|it| it.name.as_str()))
            }
            TextField::Mpn => Box::new(
                directory
                    .organisations
                    .values()
                    .flat_map(|it| it.locations.iter().map(|location| location.mpn_id.as_str())),
            ),
        }
    }
}

/// Gives each value that a row has in a field.
fn of_row<'a>(field: OpenField, row: &'a QueueRow, give: &mut dyn FnMut(&'a str)) {
    match field {
        OpenField::Assignee => row.assignee.iter().for_each(|name| give(name.as_str())),
        OpenField::Text(TextField::Product) => row.product_names.iter().for_each(|it| give(it)),
        OpenField::Text(TextField::Customer) => give(&row.customer),
        OpenField::Text(TextField::Domain) => give(&row.domain),
        OpenField::Text(TextField::Organisation) => give(&row.organisation_name),
        OpenField::Text(TextField::Mpn) => {}
    }
}

#[derive(Debug, Default)]
struct Found<'a> {
    starting: Vec<&'a str>,
    within: Vec<&'a str>,
}

impl<'a> Found<'a> {
    fn look_at(&mut self, value: &'a str, begun: &str) {
        let is_known = self.starting.contains(&value) || self.within.contains(&value);
        if value.is_empty() || is_known || self.starting.len() >= OFFERED {
            return;
        }
        let folded = fold(value);
        if folded.starts_with(begun) {
            self.starting.push(value);
        } else if self.within.len() < OFFERED
            && folded.match_indices(begun).any(|(at, _)| begins_word(&folded, at))
        {
            self.within.push(value);
        }
    }
}

fn begins_word(text: &str, at: usize) -> bool {
    text[..at].chars().next_back().is_none_or(|before| !before.is_alphanumeric())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::directory::Tenant;
    use crate::domain::id::TenantId;

    const CUSTOMER: OpenField = OpenField::Text(TextField::Customer);

    fn directory(names: impl Iterator<Item = String>) -> Directory {
        let tenant = |(at, name): (usize, String)| {
            let tenant_id = TenantId::new(format!("{at:06}"));
            (tenant_id.clone(), Tenant { tenant_id, name, domains: Vec::new() })
        };
        Directory { tenants: names.enumerate().map(tenant).collect(), ..Directory::default() }
    }

    #[test]
    fn what_begins_so_comes_before_what_has_a_word_that_does() {
        let names = ["Bank of Contoso", "Contoso", "Adatum", "Discontoso", "", "CONTOSO 日本"];
        let directory = directory(names.into_iter().map(ToOwned::to_owned));
        let sources = Sources { directory: &directory, rows: &[] };
        let found = sources.fitting(CUSTOMER, "cont");
        assert_eq!(found, ["Contoso", "CONTOSO 日本", "Bank of Contoso"]);
        assert_eq!(sources.fitting(CUSTOMER, "日"), ["CONTOSO 日本"]);
        assert!(sources.fitting(OpenField::Assignee, "").is_empty());
    }

    #[test]
    fn of_a_large_directory_a_bounded_part_is_looked_at() {
        let directory = directory((0..LOOKED_AT * 2).map(|at| format!("Customer {at}")));
        let sources = Sources { directory: &directory, rows: &[] };
        assert_eq!(sources.fitting(CUSTOMER, "").len(), OFFERED);
        let last = format!("customer {}", LOOKED_AT - 1);
        assert_eq!(sources.fitting(CUSTOMER, &last).len(), 1);
        assert!(sources.fitting(CUSTOMER, &format!("customer {LOOKED_AT}")).is_empty());
    }
}
