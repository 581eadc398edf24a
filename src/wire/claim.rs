//! The form of a claim, as `new --from` takes it and `show` gives it back.
//!
//! A draft keeps any text, so only unknown fields, wrong shapes and absurd sizes are refused here;
//! every field may be missing or `null`.

use serde::Serialize;
use serde_json::Value;

use super::document::{self, Node, Reader};
use crate::domain::field::{Contact, Entered, Fields, ProductLine, Revenue};
use crate::i18n::cli::{Malformed, Shape};

/// The largest form that is read, in bytes: 1 MiB.
pub const LIMIT: u64 = 1024 * 1024;

const FIELDS: &[&str] = &[
    "name",
    "mpn_id",
    "customer",
    "solution_area",
    "activities",
    "products",
    "contacts",
    "revenue",
];
const CUSTOMER: &[&str] = &["domain", "tenant_id"];
const PRODUCT: &[&str] = &["product", "subscription_id"];
const CONTACTS: &[&str] = &["customer", "technical", "partner"];
const CUSTOMER_CONTACT: &[&str] = &["name", "title", "email"];
const PARTNER_CONTACT: &[&str] = &["name", "email"];
const REVENUE: &[&str] = &["dynamics_seller", "customer_name", "isv_product"];

/// Reads the form.
///
/// # Errors
/// Everything that is wrong with the document; what is wrong with the claim is for submission to
/// say.
pub fn read(text: &str) -> Result<Fields, Vec<Malformed>> {
    let value = document::parse(text, LIMIT).map_err(|wrong| vec![wrong])?;
    let mut reader = Reader::default();
    let mut fields = Fields::default();
    read_part(&mut reader, Part::Whole, &Node::at(&value, ""), &mut fields);
    reader.settle(fields)
}

/// A part of the form that is no line of text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Part {
    Whole,
    Customer,
    Activities,
    Products,
    Contacts,
    CustomerContact,
    TechnicalContact,
    PartnerContact,
    Revenue,
}

impl Part {
    /// The part at a path of the form.
    pub(crate) fn at(path: &str) -> Option<Self> {
        Some(match path {
            "customer" => Self::Customer,
            "activities" => Self::Activities,
            "products" => Self::Products,
            "contacts" => Self::Contacts,
            "contacts.customer" => Self::CustomerContact,
            "contacts.technical" => Self::TechnicalContact,
            "contacts.partner" => Self::PartnerContact,
            "revenue" => Self::Revenue,
            _ => return None,
        })
    }

    /// What an empty one looks like; for saying what belongs there.
    pub(crate) const fn shape(self) -> Shape {
        match self {
            Self::Activities | Self::Products => Shape::List,
            _ => Shape::Object,
        }
    }
}

/// Replaces a part of the fields by what a document says; `null` leaves it blank.
pub(crate) fn read_part(reader: &mut Reader, part: Part, node: &Node<'_>, fields: &mut Fields) {
    match part {
        Part::Whole => whole(reader, node, fields),
        Part::Customer => {
            let object = reader.object(node, CUSTOMER);
            let object = object.as_ref();
            fields.domain = reader.text(object.and_then(|found| found.get("domain")));
            fields.tenant_id = reader.text(object.and_then(|found| found.get("tenant_id")));
        }
        Part::Activities => {
            let nodes = reader.list(Some(node.clone()));
            fields.activities =
                nodes.into_iter().map(|node| Entered::read(&reader.text(Some(node)))).collect();
        }
        Part::Products => {
            let nodes = reader.list(Some(node.clone()));
            fields.products = nodes.iter().map(|node| product(reader, node)).collect();
        }
        Part::Contacts => {
            let Some(object) = reader.object(node, CONTACTS) else {
                return;
            };
            fields.customer = Contact::default();
            fields.technical = Contact::default();
            fields.partner = Contact::default();
            let parts = [Part::CustomerContact, Part::TechnicalContact, Part::PartnerContact];
            for (part, name) in parts.into_iter().zip(CONTACTS) {
                if let Some(node) = object.get(name) {
                    read_part(reader, part, &node, fields);
                }
            }
        }
        Part::CustomerContact => fields.customer = contact(reader, node, CUSTOMER_CONTACT),
        Part::TechnicalContact => fields.technical = contact(reader, node, CUSTOMER_CONTACT),
        Part::PartnerContact => fields.partner = contact(reader, node, PARTNER_CONTACT),
        Part::Revenue => {
            let object = reader.object(node, REVENUE);
            let mut text = |name| reader.text(object.as_ref().and_then(|found| found.get(name)));
            fields.revenue = Revenue {
                dynamics_seller: text("dynamics_seller"),
                customer_name: text("customer_name"),
                isv_product: text("isv_product"),
            };
        }
    }
}

/// Leaves a part blank.
pub(crate) fn clear_part(part: Part, fields: &mut Fields) {
    let blank = Fields::default();
    match part {
        Part::Whole => *fields = blank,
        Part::Customer => {
            fields.domain = blank.domain;
            fields.tenant_id = blank.tenant_id;
        }
        Part::Activities => fields.activities = blank.activities,
        Part::Products => fields.products = blank.products,
        Part::Contacts => {
            fields.customer = blank.customer;
            fields.technical = blank.technical;
            fields.partner = blank.partner;
        }
        Part::CustomerContact => fields.customer = blank.customer,
        Part::TechnicalContact => fields.technical = blank.technical,
        Part::PartnerContact => fields.partner = blank.partner,
        Part::Revenue => fields.revenue = blank.revenue,
    }
}

fn whole(reader: &mut Reader, node: &Node<'_>, fields: &mut Fields) {
    let Some(object) = reader.object(node, FIELDS) else {
        return;
    };
    fields.name = reader.text(object.get("name"));
    fields.mpn_id = reader.text(object.get("mpn_id"));
    let area = reader.text(object.get("solution_area"));
    fields.solution_area = (!area.trim().is_empty()).then(|| Entered::read(&area));
    for name in ["customer", "activities", "products", "contacts", "revenue"] {
        if let (Some(part), Some(node)) = (Part::at(name), object.get(name)) {
            read_part(reader, part, &node, fields);
        }
    }
}

/// Reads one product with its subscription.
pub(crate) fn product(reader: &mut Reader, node: &Node<'_>) -> ProductLine {
    let object = reader.object(node, PRODUCT);
    let mut text = |name| reader.text(object.as_ref().and_then(|found| found.get(name)));
    ProductLine { product: text("product"), subscription_id: text("subscription_id") }
}

fn contact(reader: &mut Reader, node: &Node<'_>, known: &[&'static str]) -> Contact {
    let object = reader.object(node, known);
    let mut text = |name| reader.text(object.as_ref().and_then(|found| found.get(name)));
    Contact { name: text("name"), title: text("title"), email: text("email") }
}

/// The form, on its way out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Form {
    name: String,
    mpn_id: String,
    customer: CustomerForm,
    solution_area: Option<String>,
    activities: Vec<String>,
    products: Vec<ProductForm>,
    contacts: ContactsForm,
    revenue: Option<RevenueForm>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
struct CustomerForm {
    domain: String,
    tenant_id: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
struct ProductForm {
    product: String,
    subscription_id: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
struct ContactsForm {
    customer: PersonForm,
    technical: Option<PersonForm>,
    partner: PartnerForm,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
struct PersonForm {
    name: String,
    title: String,
    email: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
struct PartnerForm {
    name: String,
    email: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
struct RevenueForm {
    dynamics_seller: String,
    customer_name: String,
    isv_product: String,
}

/// The form of these fields.
#[must_use]
pub fn write(fields: &Fields) -> Form {
    let revenue = &fields.revenue;
    Form {
        name: fields.name.clone(),
        mpn_id: fields.mpn_id.clone(),
        customer: CustomerForm {
            domain: fields.domain.clone(),
            tenant_id: fields.tenant_id.clone(),
        },
        solution_area: fields.solution_area.as_ref().map(ToString::to_string),
        activities: fields.activities.iter().map(ToString::to_string).collect(),
        products: fields.products.iter().map(write_product).collect(),
        contacts: ContactsForm {
            customer: write_person(&fields.customer),
            technical: (!fields.technical.is_blank()).then(|| write_person(&fields.technical)),
            partner: PartnerForm {
                name: fields.partner.name.clone(),
                email: fields.partner.email.clone(),
            },
        },
        revenue: (*revenue != Revenue::default()).then(|| RevenueForm {
            dynamics_seller: revenue.dynamics_seller.clone(),
            customer_name: revenue.customer_name.clone(),
            isv_product: revenue.isv_product.clone(),
        }),
    }
}

fn write_person(contact: &Contact) -> PersonForm {
    PersonForm {
        name: contact.name.clone(),
        title: contact.title.clone(),
        email: contact.email.clone(),
    }
}

fn write_product(line: &ProductLine) -> ProductForm {
    let subscription = Some(line.subscription_id.clone()).filter(|id| !id.is_empty());
    ProductForm { product: line.product.clone(), subscription_id: subscription }
}

/// One field's value, as history gives it.
#[must_use]
pub fn value(value: &crate::domain::field::Value) -> Value {
    use crate::domain::field::Value as Entry;
    match value {
        Entry::Text(text) => Value::from(text.as_str()),
        Entry::Activities(activities) => activities.iter().map(ToString::to_string).collect(),
        Entry::Products(lines) => lines
            .iter()
            .map(|line| serde_json::to_value(write_product(line)).unwrap_or_default())
            .collect(),
    }
}

#[cfg(test)]
mod tests;
