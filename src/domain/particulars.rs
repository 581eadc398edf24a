//! What a text can be filled with from a claim: facts, no words.

use chrono::{DateTime, NaiveDate, Utc};

use super::actor::Operator;
use super::calendar::Calendar;
use super::directory::Directory;
use super::field::{Fields, ProductLine};
use super::id::{ClaimId, ProductId};
use super::macros::placeholder::opens;
use super::moves::Action;
use super::policy::Policy;

/// A claim as one operator may see it, with what is needed to speak of it.
#[derive(Debug, Clone, Copy)]
pub struct Particulars<'a> {
    /// The claim.
    pub claim: ClaimId,
    /// What was entered.
    pub fields: &'a Fields,
    /// The customer's name, where the directory knows it.
    pub customer: &'a str,
    /// The claiming organisation's name.
    pub partner: &'a str,
    /// When it was first submitted, UTC.
    pub submitted_at: Option<DateTime<Utc>>,
    /// The names of products that the PoE does not name; none where nobody has looked.
    pub missing: Option<&'a [String]>,
    /// Who uses the text.
    pub operator: &'a Operator,
    /// The directory.
    pub directory: &'a Directory,
    /// The policy.
    pub policy: &'a Policy,
    /// The calendar.
    pub calendar: &'a Calendar,
    /// The present moment, UTC.
    pub now: DateTime<Utc>,
}

impl Particulars<'_> {
    /// A product's name in the catalogue, or its id where that does not hold it.
    #[must_use]
    pub fn product_name(&self, line: &ProductLine) -> String {
        let product = self.directory.catalogue.get(&ProductId::new(&line.product));
        product.map_or_else(|| line.product.clone(), |product| product.name.clone())
    }

    /// The last day of the window that an action would open if it were done now, in the store's
    /// time zone.
    #[must_use]
    pub fn deadline(&self, action: Action) -> Option<NaiveDate> {
        let span = self.policy.window(opens(action)?);
        Some(self.calendar.count(span, self.now).last_day)
    }

    /// Today, in the store's time zone.
    #[must_use]
    pub fn today(&self) -> NaiveDate {
        self.calendar.local_day(self.now)
    }

    /// The day of its first submission, in the store's time zone.
    #[must_use]
    pub fn submitted(&self) -> Option<NaiveDate> {
        self.submitted_at.map(|at| self.calendar.local_day(at))
    }
}
