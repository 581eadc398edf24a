//! The directory, as `import directory` takes it. All of it is checked before any of it counts.

use std::fmt::Display;
use std::str::FromStr;

use chrono::NaiveDate;

use super::Objection;
use super::document::{self, Node, Object, Reader};
use crate::domain::check::domain_name;
use crate::domain::directory::{
    Channel, Directory, Existing, Family, Import, Location, Organisation, Product, Program,
    Subscription, SubscriptionState, Tenant,
};
use crate::domain::id::{
    MpnId, OrganisationId, ProductId, SubscriptionId, TenantId, UnknownCode, guid,
};
use crate::domain::refusal::{Code, Facts, Refusal};
use crate::domain::status::SolutionArea;
use crate::i18n::cli::Fault;

mod write;

pub use write::{found, write};

/// The largest directory that is read, in bytes: 64 MiB.
pub const LIMIT: u64 = 64 * 1024 * 1024;

const PARTS: &[&str] = &["organisations", "tenants", "subscriptions", "associations", "catalogue"];
const ORGANISATION: &[&str] = &["id", "name", "locations"];
const LOCATION: &[&str] = &["mpn_id", "name", "country", "programs", "global"];
const TENANT: &[&str] = &["tenant_id", "name", "domains"];
const SUBSCRIPTION: &[&str] = &["id", "tenant_id", "product", "channel", "state", "ends"];
const ASSOCIATION: &[&str] = &["organisation", "tenant_id", "product", "subscription_id", "since"];
const PRODUCT: &[&str] = &["product", "name", "solution_area", "family"];

/// Reads a directory that adds to one that is known.
///
/// # Errors
/// Everything that is wrong with it, references to what neither of the two holds among it.
pub fn read(text: &str, known: &Directory) -> Result<Import, Vec<Objection>> {
    let value = document::parse(text, LIMIT).map_err(|wrong| vec![wrong.into()])?;
    let mut import = Importer::default();
    import.document(&Node::at(&value, ""));
    let mut merged = known.clone();
    merged.import(&import.read);
    import.references(&merged);
    import.settle()
}

/// Reads a catalogue: the list that stands under `catalogue` in a directory.
///
/// # Errors
/// Everything that is wrong with it.
pub fn catalogue(text: &str) -> Result<Vec<Product>, Vec<Objection>> {
    let value = document::parse(text, LIMIT).map_err(|wrong| vec![wrong.into()])?;
    let mut import = Importer::default();
    let nodes = import.reader.list(Some(Node::at(&value, "catalogue")));
    for node in nodes {
        import.product(&node);
    }
    import.settle().map(|read| read.catalogue)
}

#[derive(Default)]
struct Importer {
    reader: Reader,
    refusals: Vec<Refusal>,
    read: Import,
}

impl Importer {
    fn settle(self) -> Result<Import, Vec<Objection>> {
        let wrong = self.reader.settle(()).err().unwrap_or_default();
        let forms = wrong.into_iter().map(Objection::from);
        let all: Vec<Objection> =
            forms.chain(self.refusals.into_iter().map(Objection::from)).collect();
        if all.is_empty() { Ok(self.read) } else { Err(all) }
    }

    fn document(&mut self, node: &Node<'_>) {
        let Some(object) = self.reader.object(node, PARTS) else {
            return;
        };
        let each = |importer: &mut Self, part: &str, read: fn(&mut Self, &Node<'_>)| {
            for node in importer.reader.list(object.get(part)) {
                read(importer, &node);
            }
        };
        each(self, "organisations", Self::organisation);
        each(self, "tenants", Self::tenant);
        each(self, "catalogue", Self::product);
        each(self, "subscriptions", Self::subscription);
        each(self, "associations", Self::association);
    }

    fn organisation(&mut self, node: &Node<'_>) {
        let Some(object) = self.reader.object(node, ORGANISATION) else {
            return;
        };
        let id = OrganisationId::new(self.reader.required(&object, "id"));
        let name = self.reader.required(&object, "name");
        let nodes = self.reader.list(object.get("locations"));
        let locations = nodes.iter().filter_map(|node| self.location(node)).collect();
        self.read.organisations.push(Organisation { id, name, locations });
    }

    fn location(&mut self, node: &Node<'_>) -> Option<Location> {
        let object = self.reader.object(node, LOCATION)?;
        let mpn = self.reader.required(&object, "mpn_id");
        let is_mpn = (5..=10).contains(&mpn.len()) && mpn.bytes().all(|b| b.is_ascii_digit());
        if !mpn.is_empty() && !is_mpn {
            self.malformed(object.path_of("mpn_id"), &mpn, "mpn");
        }
        let nodes = self.reader.list(object.get("programs"));
        let programs = nodes
            .into_iter()
            .filter_map(|node| {
                let path = node.path().to_owned();
                let text = self.reader.text(Some(node));
                self.code(path, &text)
            })
            .collect::<Vec<Program>>();
        Some(Location {
            mpn_id: MpnId::new(mpn),
            name: self.reader.text(object.get("name")),
            country: self.reader.text(object.get("country")),
            programs,
            global: self.reader.flag(object.get("global")),
        })
    }

    fn tenant(&mut self, node: &Node<'_>) {
        let Some(object) = self.reader.object(node, TENANT) else {
            return;
        };
        let tenant_id = TenantId::new(self.guid(&object, "tenant_id"));
        let name = self.reader.required(&object, "name");
        let mut domains = Vec::new();
        for node in self.reader.list(object.get("domains")) {
            let path = node.path().to_owned();
            let text = self.reader.text(Some(node));
            match domain_name(&text) {
                Some(domain) => domains.push(domain),
                None => self.malformed(path, &text, "domain"),
            }
        }
        self.read.tenants.push(Tenant { tenant_id, name, domains });
    }

    fn subscription(&mut self, node: &Node<'_>) {
        let Some(object) = self.reader.object(node, SUBSCRIPTION) else {
            return;
        };
        let id = SubscriptionId::new(self.guid(&object, "id"));
        let tenant_id = TenantId::new(self.guid(&object, "tenant_id"));
        let product = ProductId::new(self.reader.required(&object, "product"));
        let channel: Option<Channel> = self.member(&object, "channel");
        let state: Option<SubscriptionState> = self.member(&object, "state");
        let ends = object.get("ends").and_then(|node| self.date(node));
        // What is wrong has been noted, so nothing is imported; it stays in the list for the
        // references to it and the numbers of those behind it.
        let channel = channel.unwrap_or(Channel::Csp);
        let state = state.unwrap_or(SubscriptionState::Ended);
        let subscription = Subscription { id, tenant_id, product, channel, state, ends };
        self.read.subscriptions.push(subscription);
    }

    fn association(&mut self, node: &Node<'_>) {
        let Some(object) = self.reader.object(node, ASSOCIATION) else {
            return;
        };
        let organisation = OrganisationId::new(self.reader.required(&object, "organisation"));
        let tenant_id = TenantId::new(self.guid(&object, "tenant_id"));
        let product = ProductId::new(self.reader.required(&object, "product"));
        let subscription_id = object
            .get("subscription_id")
            .map(|_| SubscriptionId::new(self.guid(&object, "subscription_id")));
        let since = object.get("since");
        if since.is_none() {
            self.reader.refuse(object.path_of("since"), Fault::Missing);
        }
        let since = since.and_then(|node| self.date(node));
        let since = since.unwrap_or_default();
        let existing =
            Existing { organisation, tenant_id, product, subscription_id, since, ended: None };
        self.read.associations.push(existing);
    }

    fn product(&mut self, node: &Node<'_>) {
        let Some(object) = self.reader.object(node, PRODUCT) else {
            return;
        };
        let product = ProductId::new(self.reader.required(&object, "product"));
        let name = self.reader.required(&object, "name");
        let solution_area: Option<SolutionArea> = self.member(&object, "solution_area");
        let family: Option<Family> = self.member(&object, "family");
        let solution_area = solution_area.unwrap_or(SolutionArea::Microsoft365);
        let family = family.unwrap_or(Family::Other);
        self.read.catalogue.push(Product { product, name, solution_area, family });
    }

    /// A GUID that must be there, in lower case.
    fn guid(&mut self, object: &Object<'_>, field: &str) -> String {
        let text = self.reader.required(object, field);
        match guid(&text) {
            Some(id) => id,
            None if text.is_empty() => text,
            None => {
                self.malformed(object.path_of(field), &text, "guid");
                text
            }
        }
    }

    /// A member of a closed set that must be there.
    fn member<T: FromStr<Err = UnknownCode>>(
        &mut self,
        object: &Object<'_>,
        field: &str,
    ) -> Option<T> {
        let text = self.reader.required(object, field);
        if text.is_empty() { None } else { self.code(object.path_of(field), &text) }
    }

    fn code<T: FromStr<Err = UnknownCode>>(&mut self, path: String, text: &str) -> Option<T> {
        text.parse()
            .map_err(|UnknownCode { given, known }| {
                self.reader.refuse(path, Fault::Code { given, known });
            })
            .ok()
    }

    fn date(&mut self, node: Node<'_>) -> Option<NaiveDate> {
        let path = node.path().to_owned();
        let text = self.reader.text(Some(node));
        text.parse().map_err(|_| self.reader.refuse(path, Fault::Date(text))).ok()
    }

    fn malformed(&mut self, path: String, given: &str, wanted: &str) {
        let facts = Facts::Expected { given: given.to_owned(), wanted: wanted.to_owned() };
        self.refusals.push(Refusal::at(Code::InvalidFormat, path).with(facts));
    }

    /// Refuses references to what neither the document nor the directory holds. An id that is
    /// malformed has been named already.
    fn references(&mut self, all: &Directory) {
        let mut missing = Vec::new();
        let mut refer = |is_known: bool, code, path: String, id: &dyn Display| {
            let id = id.to_string();
            if !is_known && !id.is_empty() {
                missing.push(Refusal::at(code, path).with(Facts::Text(id)));
            }
        };
        for (index, found) in self.read.subscriptions.iter().enumerate() {
            let at = |field: &str| format!("subscriptions[{index}].{field}");
            let tenant = &found.tenant_id;
            let is_known = all.tenants.contains_key(tenant) || guid(tenant.as_str()).is_none();
            refer(is_known, Code::UnknownTenant, at("tenant_id"), tenant);
            let is_known = all.catalogue.contains_key(&found.product);
            refer(is_known, Code::UnknownProduct, at("product"), &found.product);
        }
        for (index, found) in self.read.associations.iter().enumerate() {
            let at = |field: &str| format!("associations[{index}].{field}");
            let tenant = &found.tenant_id;
            let is_known = all.tenants.contains_key(tenant) || guid(tenant.as_str()).is_none();
            refer(is_known, Code::UnknownTenant, at("tenant_id"), tenant);
            let is_known = all.catalogue.contains_key(&found.product);
            refer(is_known, Code::UnknownProduct, at("product"), &found.product);
            if let Some(id) = found.subscription_id.as_ref() {
                let is_known = all.subscriptions.contains_key(id) || guid(id.as_str()).is_none();
                refer(is_known, Code::NotASubscriptionId, at("subscription_id"), id);
            }
            let organisation = found.organisation.as_str();
            if !organisation.is_empty() && !all.organisations.contains_key(&found.organisation) {
                let given = organisation.to_owned();
                self.reader.refuse(at("organisation"), Fault::NoSuchOrganisation(given));
            }
        }
        self.refusals.append(&mut missing);
    }
}

#[cfg(test)]
mod tests;
