//! What a query means for one row.

use std::borrow::Cow;

use chrono::NaiveDate;

use super::text::{contains, fold};
use super::vocabulary::{CodeField, DayField, Flag, TextField};
use super::{Assignee, Query, Term, Test};

/// A claim as a queue shows it to one person. It holds nothing that this person may not see;
/// a field that the claim hasn't got is an empty text.
pub trait Row {
    /// The claim's id as it is shown.
    fn id(&self) -> Cow<'_, str>;
    /// The claim's name, chosen by the partner.
    fn name(&self) -> &str;
    /// The customer's name.
    fn customer(&self) -> &str;
    /// The customer's domain name; punycode is searched in its readable form too.
    fn domain(&self) -> &str;
    /// The claiming organisation's id.
    fn organisation_id(&self) -> &str;
    /// The claiming organisation's name.
    fn organisation_name(&self) -> &str;
    /// The MPN ID of the claiming location.
    fn mpn(&self) -> &str;
    /// The products, each an id and a name.
    fn products(&self) -> impl Iterator<Item = (&str, &str)>;
    /// The comments that the asking person may see, in any order.
    fn comments(&self) -> impl Iterator<Item = &str>;
    /// The status's code.
    fn status(&self) -> &str;
    /// The solution area's code.
    fn area(&self) -> &str;
    /// The activities' codes.
    fn activities(&self) -> impl Iterator<Item = &str>;
    /// The name of the operator who has taken the claim.
    fn assignee(&self) -> Option<&str>;
    /// Whether the row bears a flag, for the asking person.
    fn is(&self, flag: Flag) -> bool;
    /// The last day of the window that is open, in the store's time zone.
    fn due_last_day(&self) -> Option<NaiveDate>;
    /// The day of the claim's newest event, in the store's time zone.
    fn updated_day(&self) -> NaiveDate;

    /// Everything that words search, folded by [`fold`](super::fold), the parts divided by
    /// line feeds, which no query holds. A row that lives long may keep it.
    fn folded_text(&self) -> Cow<'_, str> {
        let mut text = String::new();
        let mut add = |part: &str| {
            text.push_str(&fold(part));
            text.push('\n');
        };
        add(&self.id());
        for part in [self.name(), self.customer(), self.domain(), self.mpn()] {
            add(part);
        }
        if let Some(readable) = readable_domain(self.domain()) {
            add(&readable);
        }
        add(self.organisation_id());
        add(self.organisation_name());
        for (id, name) in self.products() {
            add(id);
            add(name);
        }
        self.comments().for_each(add);
        Cow::Owned(text)
    }
}

/// What a query stands on beside the row.
#[derive(Clone, Copy)]
pub struct QueryContext<'a> {
    /// Today in the store's time zone.
    pub today: NaiveDate,
    /// The asking operator's name.
    pub me: &'a str,
    /// The day that is so many business days after today.
    pub business_days: &'a dyn Fn(u32) -> NaiveDate,
}

impl Query {
    /// Whether the row is asked for. For a long queue take the query [settled](Query::settled).
    #[must_use]
    pub fn matches(&self, row: &impl Row, ctx: &QueryContext<'_>) -> bool {
        if !self.wants(row.status()) {
            return false;
        }
        // The row's whole text costs most, so it is gathered once, and last.
        let mut fields = self.terms().iter().filter(|term| !term.is_word());
        let mut words = self.terms().iter().filter(|term| term.is_word()).peekable();
        if !fields.all(|term| term.test.holds(row, ctx) != term.negated) {
            return false;
        }
        if words.peek().is_none() {
            return true;
        }
        let text = row.folded_text();
        words.all(|term| term.test.occurs_in(&text) != term.negated)
    }
}

impl Term {
    fn is_word(&self) -> bool {
        matches!(self.test, Test::Anywhere(_))
    }
}

impl Test {
    fn occurs_in(&self, folded: &str) -> bool {
        matches!(self, Self::Anywhere(word) if folded.contains(word.as_str()))
    }

    fn holds(&self, row: &impl Row, ctx: &QueryContext<'_>) -> bool {
        match self {
            Self::Anywhere(_) => self.occurs_in(&row.folded_text()),
            Self::Text(field, texts) => texts.iter().any(|text| field.contains(row, text)),
            Self::Code(field, codes) => codes.iter().any(|code| field.has(row, code)),
            Self::Assignee(people) => people.iter().any(|person| person.is(row.assignee(), ctx.me)),
            Self::Is(flags) => flags.iter().any(|flag| row.is(*flag)),
            Self::Day(field, comparisons) => {
                let day = match field {
                    DayField::Due => row.due_last_day(),
                    DayField::Updated => Some(row.updated_day()),
                };
                comparisons.iter().any(|comparison| comparison.holds(day, *field, ctx))
            }
        }
    }
}

impl TextField {
    fn contains(self, row: &impl Row, needle: &str) -> bool {
        match self {
            Self::Product => {
                row.products().any(|(id, name)| contains(id, needle) || contains(name, needle))
            }
            Self::Customer => contains(row.customer(), needle),
            Self::Domain => {
                contains(row.domain(), needle)
                    || readable_domain(row.domain()).is_some_and(|it| contains(&it, needle))
            }
            Self::Mpn => contains(row.mpn(), needle),
            Self::Organisation => {
                contains(row.organisation_id(), needle) || contains(row.organisation_name(), needle)
            }
        }
    }
}

impl CodeField {
    fn has(self, row: &impl Row, code: &str) -> bool {
        match self {
            Self::Status => row.status() == code,
            Self::Area => row.area() == code,
            Self::Activity => row.activities().any(|activity| activity == code),
        }
    }
}

impl Assignee {
    fn is(&self, assignee: Option<&str>, me: &str) -> bool {
        match self {
            Self::Me => assignee == Some(me),
            Self::Nobody => assignee.is_none(),
            Self::Named(name) => assignee.is_some_and(|assignee| fold(assignee) == *name),
        }
    }
}

/// The readable form of a domain that is stored as punycode `[D]`.
fn readable_domain(domain: &str) -> Option<String> {
    domain.contains("xn--").then(|| idna::domain_to_unicode(domain).0)
}
