//! The holidays of a calendar, by date.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Days that aren't business days although they may be Monday to Friday, each with its name.
///
/// Names are kept as given: whoever takes them in cleans them.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Holidays(BTreeMap<NaiveDate, String>);

impl Holidays {
    /// Makes `day` a holiday; returns the name that it had, if it was one already.
    pub fn add(&mut self, day: NaiveDate, name: impl Into<String>) -> Option<String> {
        self.0.insert(day, name.into())
    }

    /// Makes `day` an ordinary day again; returns the name that it had, if it was a holiday.
    pub fn remove(&mut self, day: NaiveDate) -> Option<String> {
        self.0.remove(&day)
    }

    /// Whether `day` is a holiday, at a weekend or not.
    #[must_use]
    pub fn contains(&self, day: NaiveDate) -> bool {
        self.0.contains_key(&day)
    }

    /// The name of the holiday on `day`.
    #[must_use]
    pub fn name(&self, day: NaiveDate) -> Option<&str> {
        self.0.get(&day).map(String::as_str)
    }

    /// The holidays from `first` to `last`, both included, in order; none if `last` is earlier.
    pub fn range(
        &self,
        first: NaiveDate,
        last: NaiveDate,
    ) -> impl Iterator<Item = (NaiveDate, &str)> {
        // BTreeMap::range panics on a range that ends before it starts.
        (first <= last)
            .then(|| self.0.range(first..=last))
            .into_iter()
            .flatten()
            .map(|(day, name)| (*day, name.as_str()))
    }

    /// All holidays, in order.
    pub fn iter(&self) -> impl Iterator<Item = (NaiveDate, &str)> {
        self.0.iter().map(|(day, name)| (*day, name.as_str()))
    }

    /// How many holidays there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The holidays `d` with `after < d <= through`.
    pub(super) fn after(
        &self,
        after: NaiveDate,
        through: NaiveDate,
    ) -> impl Iterator<Item = (NaiveDate, &str)> {
        after.succ_opt().into_iter().flat_map(move |first| self.range(first, through))
    }
}

impl<N: Into<String>> FromIterator<(NaiveDate, N)> for Holidays {
    /// Of two names for one day, the later one stays.
    fn from_iter<I: IntoIterator<Item = (NaiveDate, N)>>(days: I) -> Self {
        Self(days.into_iter().map(|(day, name)| (day, name.into())).collect())
    }
}
