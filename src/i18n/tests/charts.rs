//! The figures in sentences.

use std::collections::BTreeMap;

use super::{assert_line, texts};
use crate::desk::figures::{
    Age, BANDS, Decided, DecisionDay, DueDay, Figures, Median, Spent, Work,
};
use crate::domain::status::Status;

fn day(text: &str) -> chrono::NaiveDate {
    text.parse().unwrap()
}

fn decided(approved: usize, rejected: usize, upheld: usize) -> Decided {
    Decided { approved, rejected, upheld }
}

fn figures(of: &[(Status, usize)], work: Option<Work>) -> Figures {
    let by_status: BTreeMap<Status, usize> = of.iter().copied().collect();
    Figures { today: day("2020-07-10"), total: by_status.values().sum(), by_status, work, seq: 1 }
}

fn nothing() -> Work {
    let ages = BANDS.map(|(from, through)| Age { from, through, claims: 0 });
    let due = DueDay { day: day("2020-07-10"), is_business_day: true, claims: 0 };
    let decided = decided(0, 0, 0);
    let decision = DecisionDay { day: day("2020-07-10"), is_business_day: true, decided };
    Work {
        overdue: 0,
        due: vec![due],
        decisions: vec![decision],
        spent: Vec::new(),
        ages: ages.to_vec(),
    }
}

/// All sentences, below each other.
fn told(figures: &Figures) -> String {
    let paragraphs = texts().charts.words(figures);
    for paragraph in &paragraphs {
        assert_line(paragraph.heading);
        assert!(!paragraph.sentences.is_empty(), "{paragraph:?}");
        paragraph.sentences.iter().for_each(|sentence| assert_line(sentence));
    }
    let sentences: Vec<String> =
        paragraphs.into_iter().flat_map(|paragraph| paragraph.sentences).collect();
    sentences.join("\n")
}

#[test]
fn all_that_bars_show_is_said() {
    let off = DueDay { day: day("2020-07-11"), is_business_day: false, claims: 2 };
    let empty = DueDay { day: day("2020-07-12"), is_business_day: false, claims: 0 };
    let decision =
        |on, is_business_day, decided| DecisionDay { day: day(on), is_business_day, decided };
    let stay =
        |status, times, low, high| Spent { status, times, median: Median::between(low, high) };
    let work = Work {
        overdue: 2,
        due: vec![DueDay { claims: 1, ..nothing().due[0] }, off, empty],
        decisions: vec![
            decision("2020-07-04", false, decided(0, 0, 1)),
            decision("2020-07-09", true, decided(0, 0, 0)),
            decision("2020-07-10", true, decided(2, 1, 1)),
        ],
        spent: vec![
            stay(Status::Submitted, 1, 1, 1),
            stay(Status::UnderReview, 4, 2, 3),
            stay(Status::Disputed, 2, 0, 1),
        ],
        ages: vec![
            Age { from: 0, through: Some(2), claims: 1 },
            Age { from: 21, through: None, claims: 3 },
        ],
    };
    let of = [(Status::Submitted, 1), (Status::PartnerActionRequired, 12)];
    insta::assert_snapshot!(told(&figures(&of, Some(work))), @r"
    Submitted: 1 claim.
    Partner action required: 12 claims.
    2 claims are overdue.
    Due today, Friday 2020-07-10: 1 claim.
    Due Saturday 2020-07-11: 2 claims.
    In the last 3 days, today among them: 2 approved, 1 rejected and 2 rejections upheld.
    Friday 2020-07-10: 2 approved, 1 rejected and 1 rejection upheld.
    Saturday 2020-07-04, no business day: 1 rejection upheld.
    Submitted: 1 business day; a claim moved on 1 time.
    Under review: 2.5 business days; a claim moved on 4 times.
    Disputed: 0.5 business days; a claim moved on 2 times.
    Submitted 0 to 2 business days ago: 1 claim.
    Submitted over 20 business days ago: 3 claims.
    ");
}

#[test]
fn nothing_is_said_in_sentences_too() {
    insta::assert_snapshot!(told(&figures(&[], Some(nothing()))), @r"
    No claim matches, so there is nothing to count.
    Nothing is overdue.
    No open claim is due today or in the next six days.
    None in the last 1 days.
    No claim has moved on yet.
    No claim is open.
    ");
}

#[test]
fn a_customer_is_told_that_there_is_no_more() {
    let said = told(&figures(&[(Status::Approved, 1)], None));
    assert_eq!(said, "Approved: 1 claim.\nThe other charts are for partners and reviewers.");
}
