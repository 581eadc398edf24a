//! The row that the tables ask about, and helpers for all of them.

mod completing;
mod highlighting;
mod matching;
mod mistakes;
mod properties;

use std::cell::OnceCell;

use chrono::{Datelike, Days, NaiveDate, Weekday};

use super::{Flag, Query, QueryContext, Row};
use crate::store::rows::fold_fields;
use crate::text::fold;

/// A claim under review, due in two business days.
#[derive(Debug, Clone)]
struct Claim {
    status: &'static str,
    assignee: Option<&'static str>,
    flags: Vec<Flag>,
    due: Option<NaiveDate>,
    domain: &'static str,
    words: OnceCell<Vec<u8>>,
}

impl Default for Claim {
    fn default() -> Self {
        Self {
            status: "under-review",
            assignee: Some("Ana"),
            flags: vec![Flag::Mine, Flag::Open],
            due: Some(date("2020-07-14")),
            domain: "contoso.onmicrosoft.com",
            words: OnceCell::new(),
        }
    }
}

/// What words are searched in, folded.
fn words(domain: &str) -> Vec<u8> {
    let readable = idna::domain_to_unicode(domain).0;
    let fields = [
        "CA-000042",
        "Teams rollout",
        "Contoso Ελλάς, Berlin",
        domain,
        &readable,
        "4512345",
        "northwind",
        "North Wind Partners",
        "dynamics-365-sales",
        "Dynamics 365 Sales",
        "power-bi",
        "Power BI",
    ];
    fold_fields(fields.into_iter())
}

impl Row for Claim {
    fn words(&self) -> &[u8] {
        self.words.get_or_init(|| words(self.domain))
    }
    fn says(&self, text: &[u8]) -> bool {
        let text = std::str::from_utf8(text).expect("text");
        ["SIGNATURE: \"missing\" \\o/", "확인 필요"].iter().any(|said| fold(said).contains(text))
    }
    fn status(&self) -> &str {
        self.status
    }
    fn area(&self) -> &'static str {
        "business-applications"
    }
    fn activities(&self) -> impl Iterator<Item = &str> {
        ["usage", "pre-sales"].into_iter()
    }
    fn assignee(&self) -> Option<&str> {
        self.assignee
    }
    fn is(&self, flag: Flag) -> bool {
        self.flags.contains(&flag)
    }
    fn due_last_day(&self) -> Option<NaiveDate> {
        self.due
    }
    fn updated_day(&self) -> NaiveDate {
        date("2020-07-03")
    }
}

fn date(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

/// Asks on Friday 2020-07-10 as Ana; business days are Monday to Friday.
fn on_friday<T>(ask: impl FnOnce(&QueryContext<'_>) -> T) -> T {
    let today = date("2020-07-10");
    let business_days = |count: u32| {
        let mut day = today;
        let mut left = count;
        while left > 0 {
            day = day + Days::new(1);
            if !matches!(day.weekday(), Weekday::Sat | Weekday::Sun) {
                left -= 1;
            }
        }
        day
    };
    ask(&QueryContext { today, me: "Ana", business_days: &business_days })
}

fn parsed(source: &str) -> Query {
    Query::parse(source).unwrap_or_else(|mistakes| panic!("{source}: {mistakes:?}"))
}

fn matches(source: &str, claim: &Claim) -> bool {
    on_friday(|ctx| parsed(source).matches(claim, ctx))
}
