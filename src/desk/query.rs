//! The query language: which claims of a queue an operator asks for.
//!
//! Owns the words of the language, its mistakes and what a query means for one row. Must not
//! know where rows are kept, what time it is or how anything is worded on a screen: rows come
//! through [`Row`], the day and the calendar through [`QueryContext`], and a [`Mistake`] is
//! typed, with its place, for others to put into words.
//!
//! A query is a list of terms that must all hold:
//!
//! ```text
//! contoso "two words"          text, anywhere in a claim
//! status:approved,rejected     a term; the values after the colon are alternatives
//! ~cntso                       letters in their order, in one field
//! -is:overdue                  negated
//! due:<2bd updated:>=2026-01-01
//! ```
//!
//! Quotes keep spaces, commas and colons together; within them `\"` is a quote and `\\` a
//! backslash. Case never matters.

mod complete;
mod date;
mod fuzzy;
mod highlight;
mod lex;
mod matching;
mod mistake;
mod parse;
mod vocabulary;
mod write;

#[cfg(test)]
mod tests;

pub use crate::text::fold;
pub use complete::{Completion, OpenField, complete, complete_with, word_at};
pub use date::{Comparison, Day, MAX_DAYS, Operator};
pub use fuzzy::Fuzzy;
pub use highlight::Part;
pub use matching::{QueryContext, Row};
pub use mistake::{Mistake, MistakeKind};
pub use vocabulary::{
    ACTIVITIES, AREAS, CodeField, DISCARDED, DayField, FLAGS, Flag, STATUSES, TextField,
};

/// The longest query that is read, in bytes of UTF-8.
pub const MAX_BYTES: usize = 4096;

/// What an operator asks for: terms that must all hold. The empty query asks for every claim
/// that isn't discarded.
///
/// Its `Display` is the canonical query string, which parses to an equal query.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Query {
    terms: Vec<Term>,
}

/// One condition of a query.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// Whether a `-` stood before it: the term then holds for exactly the rows for which
    /// its test doesn't, rows without the asked-for field included.
    pub negated: bool,
    /// What is asked of a row.
    pub test: Test,
}

/// What a term asks of a row. Where there are several values, one of them is enough.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Test {
    /// This text, folded, occurs anywhere in the row's text.
    Anywhere(String),
    /// One field has these letters, folded, in their order and near one another: `~cntso`.
    Fuzzy(String),
    /// One field contains one of these texts, folded.
    Text(TextField, Vec<String>),
    /// One field has one of these codes of its closed set.
    Code(CodeField, Vec<&'static str>),
    /// The row is assigned to one of these.
    Assignee(Vec<Assignee>),
    /// The row bears one of these flags.
    Is(Vec<Flag>),
    /// One of the row's days compares so.
    Day(DayField, Vec<Comparison>),
}

/// Whom a claim is assigned to, as a query asks for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Assignee {
    /// The asking operator: `assignee:me`.
    Me,
    /// Nobody: `assignee:none`.
    Nobody,
    /// The operator with exactly this name, folded. In quotes even `"me"` is a name.
    Named(String),
}

impl Query {
    /// Reads a query.
    ///
    /// # Errors
    /// Every mistake in it, in the order of their places; the list is never empty.
    pub fn parse(source: &str) -> Result<Self, Vec<Mistake>> {
        parse::parse(source).map(|terms| Self { terms })
    }

    /// The terms, in the order in which they were written.
    #[must_use]
    pub fn terms(&self) -> &[Term] {
        &self.terms
    }

    /// Whether nothing is asked.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.terms.is_empty()
    }

    /// A query for what both ask for. Where only one of them asks for discarded claims, the other
    /// leaves them out; one that asks nothing leaves out nothing.
    #[must_use]
    pub fn and(mut self, other: Self) -> Self {
        if self.is_empty() || other.is_empty() {
            return if self.is_empty() { other } else { self };
        }
        let (wants, other_wants) = (self.wants(DISCARDED), other.wants(DISCARDED));
        self.terms.extend(other.terms);
        if wants != other_wants {
            let test = Test::Code(CodeField::Status, vec![DISCARDED]);
            self.terms.push(Term { negated: true, test });
        }
        self
    }

    /// Whether claims of this status may be shown at all. Discarded claims are gone from
    /// queues `[D]`: they are shown only where a status term names them without a `-`.
    ///
    /// Other terms may still leave the claim out; [`Query::matches`] counts this rule in.
    #[must_use]
    pub fn wants(&self, status: &str) -> bool {
        status != DISCARDED || self.terms.iter().any(Term::asks_for_discarded)
    }

    /// The same query with each relative day (`today`, `2bd`, `3d`) replaced by the date that
    /// it means now, so that a long queue asks the calendar once rather than once per row.
    #[must_use]
    pub fn settled(&self, ctx: &QueryContext<'_>) -> Self {
        let mut settled = self.clone();
        for term in &mut settled.terms {
            if let Test::Day(field, comparisons) = &mut term.test {
                for comparison in comparisons {
                    comparison.day = Day::Date(comparison.day.date(*field, ctx));
                }
            }
        }
        settled
    }
}

impl Term {
    fn asks_for_discarded(&self) -> bool {
        !self.negated
            && matches!(&self.test, Test::Code(CodeField::Status, codes) if codes.contains(&DISCARDED))
    }
}
