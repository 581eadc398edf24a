//! What a query means for one row.

use chrono::NaiveDate;
use memchr::memmem;

use super::vocabulary::{CodeField, DayField, Flag, TextField};
use super::{Assignee, Fuzzy, Query, Term, Test};
use crate::store::rows::field;
use crate::text::fold;

/// A claim as a queue shows it to one person. It holds nothing that this person may not see;
/// a field that the claim hasn't got is an empty text.
pub trait Row {
    /// What words are searched in: the claim's fields, folded by [`fold`], divided by line feeds,
    /// which no query holds, in the order of [`field`].
    fn words(&self) -> &[u8];
    /// Whether a folded text occurs in a comment that the asking person may see.
    fn says(&self, text: &[u8]) -> bool;
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
}

/// What a query stands on beside the row.
#[derive(Clone, Copy)]
pub struct QueryContext<'a> {
    /// Today in the store's time zone.
    pub today: NaiveDate,
    /// The asking operator's name.
    pub me: &'a str,
    /// The day that is so many business days after today.
    pub business_days: &'a (dyn Fn(u32) -> NaiveDate + Sync),
}

impl Query {
    /// Whether the row is asked for. For a long queue take the query [settled](Query::settled),
    /// and [`Query::matches_fields`] with the words looked for in all rows at once.
    #[must_use]
    pub fn matches(&self, row: &impl Row, ctx: &QueryContext<'_>) -> bool {
        self.matches_fields(row, ctx)
            && self.words().all(|(negated, word)| occurs(row, word) != negated)
            && self
                .fuzzy()
                .all(|(negated, letters)| Fuzzy::new(letters).is_in_fields(row.words()) != negated)
    }

    /// Whether the row is asked for by every term that looks at a field of its own.
    #[must_use]
    pub fn matches_fields(&self, row: &impl Row, ctx: &QueryContext<'_>) -> bool {
        self.wants(row.status())
            && self
                .terms()
                .iter()
                .all(|term| term.test.holds(row, ctx).is_none_or(|holds| holds != term.negated))
    }

    /// The texts that are looked for anywhere, folded, each with whether it is negated.
    pub fn words(&self) -> impl Iterator<Item = (bool, &str)> {
        self.terms().iter().filter_map(Term::word)
    }

    /// Whether what it finds depends on what the asking person has read.
    #[must_use]
    pub fn asks_for_unread(&self) -> bool {
        let asks = |test: &Test| matches!(test, Test::Is(flags) if flags.contains(&Flag::Unread));
        self.terms().iter().any(|term| asks(&term.test))
    }

    /// The letters that are looked for in their order, folded, each with whether it is negated.
    pub fn fuzzy(&self) -> impl Iterator<Item = (bool, &str)> {
        self.terms().iter().filter_map(|term| match &term.test {
            Test::Fuzzy(letters) => Some((term.negated, letters.as_str())),
            _ => None,
        })
    }

    /// The same query with every word that is not negated looked for by its letters in order;
    /// `None` where there is no such word.
    #[must_use]
    pub fn nearly(&self) -> Option<Self> {
        let mut nearly = self.clone();
        let mut words = 0;
        for term in nearly.terms.iter_mut().filter(|term| !term.negated) {
            if let Test::Anywhere(word) = &term.test {
                let is_one = !word.contains(|c: char| c.is_whitespace() || c == ':');
                if is_one {
                    term.test = Test::Fuzzy(word.clone());
                    words += 1;
                }
            }
        }
        (words > 0).then_some(nearly)
    }
}

impl Term {
    fn word(&self) -> Option<(bool, &str)> {
        match &self.test {
            Test::Anywhere(word) => Some((self.negated, word)),
            _ => None,
        }
    }
}

/// Whether a word occurs in a row's fields or comments.
fn occurs(row: &impl Row, word: &str) -> bool {
    memmem::find(row.words(), word.as_bytes()).is_some() || row.says(word.as_bytes())
}

impl Test {
    /// Whether it holds; `None` for a test that looks anywhere.
    fn holds(&self, row: &impl Row, ctx: &QueryContext<'_>) -> Option<bool> {
        Some(match self {
            Self::Anywhere(_) | Self::Fuzzy(_) => return None,
            Self::Text(field, texts) => field.contains(row, texts),
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
        })
    }
}

impl TextField {
    /// The places of what it searches among a row's words.
    fn places(self) -> std::ops::RangeInclusive<usize> {
        match self {
            Self::Product => field::PRODUCTS..=usize::MAX,
            Self::Customer => field::CUSTOMER..=field::CUSTOMER,
            Self::Domain => field::DOMAIN..=field::READABLE_DOMAIN,
            Self::Mpn => field::MPN..=field::MPN,
            Self::Organisation => field::ORGANISATION..=field::ORGANISATION_NAME,
        }
    }

    fn contains(self, row: &impl Row, texts: &[String]) -> bool {
        let words = row.words();
        // Most rows hold none of the texts anywhere.
        texts.iter().any(|text| {
            memmem::find(words, text.as_bytes()).is_some()
                && words
                    .split(|byte| *byte == b'\n')
                    .enumerate()
                    .skip(*self.places().start())
                    .take_while(|(place, _)| self.places().contains(place))
                    .any(|(_, part)| memmem::find(part, text.as_bytes()).is_some())
        })
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
