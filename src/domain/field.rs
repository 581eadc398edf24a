//! The fields of a claim as one table: their paths, their values, reading and writing them by name.
//!
//! A draft keeps any text, so what is entered here is not yet known to be right; `check` decides.

use serde::{Deserialize, Serialize};

use super::status::{Activity, SolutionArea};

/// What was entered where a member of a closed set belongs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Entered<T> {
    /// A member.
    Known(T),
    /// Some other text, kept as it was typed.
    Other(String),
}

impl<T: std::str::FromStr + Copy> Entered<T> {
    /// Reads a text; anything is taken.
    #[must_use]
    pub fn read(text: &str) -> Self {
        text.trim().parse().map_or_else(|_| Self::Other(text.to_owned()), Self::Known)
    }

    /// The member, if it is one.
    #[must_use]
    pub fn known(&self) -> Option<T> {
        match self {
            Self::Known(member) => Some(*member),
            Self::Other(_) => None,
        }
    }
}

impl<T: std::fmt::Display> std::fmt::Display for Entered<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Known(member) => member.fmt(f),
            Self::Other(text) => f.write_str(text),
        }
    }
}

/// A product or workload that is claimed, with its subscription where one is given.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Default)]
pub struct ProductLine {
    /// The catalogue's id, as entered.
    pub product: String,
    /// The subscription's id, as entered; empty when none is given.
    pub subscription_id: String,
}

/// A person: contacts of the customer and of the partner.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Default)]
pub struct Contact {
    /// The person's name.
    pub name: String,
    /// The person's title; not asked of the partner's contact.
    pub title: String,
    /// The person's email address.
    pub email: String,
}

impl Contact {
    /// Whether nothing has been entered.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.name.is_empty() && self.title.is_empty() && self.email.is_empty()
    }
}

/// What Revenue association asks for besides `[S2]`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Default)]
pub struct Revenue {
    /// The Dynamics solution seller's name.
    pub dynamics_seller: String,
    /// The customer's name.
    pub customer_name: String,
    /// The ISV product or solution.
    pub isv_product: String,
}

/// Everything that a partner enters. Empty texts are gaps.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Default)]
pub struct Fields {
    /// The claim's name, chosen by the partner.
    pub name: String,
    /// The claiming location.
    pub mpn_id: String,
    /// The customer's domain name.
    pub domain: String,
    /// The customer's tenant.
    pub tenant_id: String,
    /// The solution area.
    pub solution_area: Option<Entered<SolutionArea>>,
    /// The activities.
    pub activities: Vec<Entered<Activity>>,
    /// Products or workloads.
    pub products: Vec<ProductLine>,
    /// The customer's contact.
    pub customer: Contact,
    /// The customer's technical contact.
    pub technical: Contact,
    /// The partner's contact.
    pub partner: Contact,
    /// Revenue association's details.
    pub revenue: Revenue,
}

/// The value of one field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Value {
    /// A line of text; empty is a gap.
    Text(String),
    /// The activities.
    Activities(Vec<Entered<Activity>>),
    /// The products or workloads.
    Products(Vec<ProductLine>),
}

impl Value {
    /// Whether this is a gap.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        match self {
            Self::Text(text) => text.trim().is_empty(),
            Self::Activities(activities) => activities.is_empty(),
            Self::Products(products) => products.is_empty(),
        }
    }
}

coded_enum!(
    /// A field, by its path in the claim's JSON form.
    Field {
        /// The claim's name.
        Name => "name",
        /// The claiming location.
        MpnId => "mpn_id",
        /// The customer's domain.
        Domain => "customer.domain",
        /// The customer's tenant.
        TenantId => "customer.tenant_id",
        /// The solution area.
        SolutionArea => "solution_area",
        /// The activities.
        Activities => "activities",
        /// The products or workloads.
        Products => "products",
        /// The customer contact's name.
        CustomerName => "contacts.customer.name",
        /// The customer contact's title.
        CustomerTitle => "contacts.customer.title",
        /// The customer contact's email.
        CustomerEmail => "contacts.customer.email",
        /// The technical contact's name.
        TechnicalName => "contacts.technical.name",
        /// The technical contact's title.
        TechnicalTitle => "contacts.technical.title",
        /// The technical contact's email.
        TechnicalEmail => "contacts.technical.email",
        /// The partner contact's name.
        PartnerName => "contacts.partner.name",
        /// The partner contact's email.
        PartnerEmail => "contacts.partner.email",
        /// The Dynamics solution seller.
        DynamicsSeller => "revenue.dynamics_seller",
        /// The customer's name for Revenue association.
        RevenueCustomer => "revenue.customer_name",
        /// The ISV product or solution.
        IsvProduct => "revenue.isv_product",
    }
);

impl Field {
    /// Whether the field may be edited after the first submission `[S1][D]`.
    #[must_use]
    pub const fn is_editable_after_submission(self) -> bool {
        !matches!(
            self,
            Self::Name | Self::Domain | Self::TenantId | Self::SolutionArea | Self::Activities
        ) && !matches!(self, Self::DynamicsSeller | Self::RevenueCustomer | Self::IsvProduct)
    }
}

/// A value that does not fit its field: a list for a line of text, or the other way round.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the value does not fit the field “{0}”")]
pub struct WrongShape(pub Field);

impl Fields {
    /// Reads one field.
    #[must_use]
    pub fn get(&self, field: Field) -> Value {
        match field {
            Field::SolutionArea => Value::Text(
                self.solution_area.as_ref().map(ToString::to_string).unwrap_or_default(),
            ),
            Field::Activities => Value::Activities(self.activities.clone()),
            Field::Products => Value::Products(self.products.clone()),
            _ => Value::Text(self.text(field).cloned().unwrap_or_default()),
        }
    }

    /// Writes one field.
    ///
    /// # Errors
    /// When the value's shape is not the field's.
    pub fn set(&mut self, field: Field, value: Value) -> Result<(), WrongShape> {
        match (field, value) {
            (Field::SolutionArea, Value::Text(text)) => {
                self.solution_area = (!text.trim().is_empty()).then(|| Entered::read(&text));
            }
            (Field::Activities, Value::Activities(activities)) => self.activities = activities,
            (Field::Products, Value::Products(products)) => self.products = products,
            (_, Value::Text(text)) => *self.text_mut(field).ok_or(WrongShape(field))? = text,
            _ => return Err(WrongShape(field)),
        }
        Ok(())
    }

    /// What changes from these fields to others.
    #[must_use]
    pub fn changes_to(&self, new: &Self) -> Vec<Change> {
        Field::ALL
            .iter()
            .map(|&field| Change { field, old: self.get(field), new: new.get(field) })
            .filter(|change| change.old != change.new)
            .collect()
    }

    /// The activities that are members of the set.
    pub fn known_activities(&self) -> impl Iterator<Item = Activity> + '_ {
        self.activities.iter().filter_map(Entered::known)
    }

    /// The solution area, if it is one.
    #[must_use]
    pub fn known_area(&self) -> Option<SolutionArea> {
        self.solution_area.as_ref().and_then(Entered::known)
    }

    /// Whether Revenue association is among the activities.
    #[must_use]
    pub fn is_revenue(&self) -> bool {
        self.known_activities().any(|activity| activity == Activity::RevenueAssociation)
    }

    fn text(&self, field: Field) -> Option<&String> {
        Some(match field {
            Field::Name => &self.name,
            Field::MpnId => &self.mpn_id,
            Field::Domain => &self.domain,
            Field::TenantId => &self.tenant_id,
            Field::CustomerName => &self.customer.name,
            Field::CustomerTitle => &self.customer.title,
            Field::CustomerEmail => &self.customer.email,
            Field::TechnicalName => &self.technical.name,
            Field::TechnicalTitle => &self.technical.title,
            Field::TechnicalEmail => &self.technical.email,
            Field::PartnerName => &self.partner.name,
            Field::PartnerEmail => &self.partner.email,
            Field::DynamicsSeller => &self.revenue.dynamics_seller,
            Field::RevenueCustomer => &self.revenue.customer_name,
            Field::IsvProduct => &self.revenue.isv_product,
            Field::SolutionArea | Field::Activities | Field::Products => return None,
        })
    }

    fn text_mut(&mut self, field: Field) -> Option<&mut String> {
        Some(match field {
            Field::Name => &mut self.name,
            Field::MpnId => &mut self.mpn_id,
            Field::Domain => &mut self.domain,
            Field::TenantId => &mut self.tenant_id,
            Field::CustomerName => &mut self.customer.name,
            Field::CustomerTitle => &mut self.customer.title,
            Field::CustomerEmail => &mut self.customer.email,
            Field::TechnicalName => &mut self.technical.name,
            Field::TechnicalTitle => &mut self.technical.title,
            Field::TechnicalEmail => &mut self.technical.email,
            Field::PartnerName => &mut self.partner.name,
            Field::PartnerEmail => &mut self.partner.email,
            Field::DynamicsSeller => &mut self.revenue.dynamics_seller,
            Field::RevenueCustomer => &mut self.revenue.customer_name,
            Field::IsvProduct => &mut self.revenue.isv_product,
            Field::SolutionArea | Field::Activities | Field::Products => return None,
        })
    }
}

/// One field's old and new value.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    /// The field.
    pub field: Field,
    /// What it was.
    pub old: Value,
    /// What it became.
    pub new: Value,
}
