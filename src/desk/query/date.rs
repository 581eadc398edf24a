//! Comparisons of days: `<2bd`, `>=2026-07-01`, `today`.

use std::fmt;

use chrono::{Days, NaiveDate};

use super::matching::QueryContext;
use super::mistake::MistakeKind;
use super::vocabulary::{DayField, near_miss};

/// The farthest relative day, in days or business days: about ten years. Beyond it, counting
/// business days would only cost time.
pub const MAX_DAYS: u32 = 3660;

const TODAY: &str = "today";

/// How a row's day must stand to the asked-for day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Operator {
    /// `<`
    Before,
    /// `<=`
    OnOrBefore,
    /// `=`, or nothing.
    On,
    /// `>=`
    OnOrAfter,
    /// `>`
    After,
}

impl Operator {
    const ALL: [(&'static str, Self); 6] = [
        ("", Self::On),
        ("=", Self::On),
        ("<", Self::Before),
        ("<=", Self::OnOrBefore),
        (">=", Self::OnOrAfter),
        (">", Self::After),
    ];

    fn find(sign: &str) -> Option<Self> {
        Self::ALL.iter().find(|(known, _)| *known == sign).map(|(_, operator)| *operator)
    }

    /// The canonical sign; equality has none.
    #[must_use]
    pub fn sign(self) -> &'static str {
        Self::ALL.iter().find(|(_, operator)| *operator == self).map_or("", |(sign, _)| sign)
    }

    fn holds(self, left: NaiveDate, right: NaiveDate) -> bool {
        match self {
            Self::Before => left < right,
            Self::OnOrBefore => left <= right,
            Self::On => left == right,
            Self::OnOrAfter => left >= right,
            Self::After => left > right,
        }
    }
}

/// A day as a query names it. Days are those of the store's time zone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Day {
    /// `today`
    Today,
    /// `2bd`: so many business days after today. Only after `due:`.
    BusinessDays(u32),
    /// `3d`: so many calendar days after today (`due:`) or before it (`updated:`).
    Days(u32),
    /// `2026-07-01`
    Date(NaiveDate),
}

impl Day {
    /// The date that is meant; where the calendar has no such date, its first or last one.
    pub(super) fn date(self, field: DayField, ctx: &QueryContext<'_>) -> NaiveDate {
        match (self, field) {
            (Self::Today, _) => ctx.today,
            (Self::BusinessDays(count), _) => (ctx.business_days)(count),
            (Self::Days(count), DayField::Due) => {
                ctx.today.checked_add_days(Days::new(count.into())).unwrap_or(NaiveDate::MAX)
            }
            (Self::Days(count), DayField::Updated) => {
                ctx.today.checked_sub_days(Days::new(count.into())).unwrap_or(NaiveDate::MIN)
            }
            (Self::Date(date), _) => date,
        }
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Today => f.write_str(TODAY),
            Self::BusinessDays(count) => write!(f, "{count}bd"),
            Self::Days(count) => write!(f, "{count}d"),
            Self::Date(date) => write!(f, "{}", date.format("%Y-%m-%d")),
        }
    }
}

/// A comparison with a day: `due:<2bd` holds where the last day is before the day that is
/// two business days from today.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Comparison {
    /// How the row's day must stand to `day`.
    pub operator: Operator,
    /// The day compared with.
    pub day: Day,
}

impl Comparison {
    /// Whether it holds for a row's day. A row without one never compares.
    pub(super) fn holds(
        self,
        row: Option<NaiveDate>,
        field: DayField,
        ctx: &QueryContext<'_>,
    ) -> bool {
        row.is_some_and(|day| self.operator.holds(day, self.day.date(field, ctx)))
    }
}

impl fmt::Display for Comparison {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", self.operator.sign(), self.day)
    }
}

/// What is wrong with a comparison, and in which bytes of it.
#[derive(Debug)]
pub(super) struct BadComparison {
    pub from: usize,
    pub to: usize,
    pub kind: MistakeKind,
    pub suggestion: Option<String>,
}

/// Reads a comparison.
pub(super) fn comparison(text: &str, field: DayField) -> Result<Comparison, BadComparison> {
    let signs = text.find(|c| !matches!(c, '<' | '>' | '=' | '!' | '~')).unwrap_or(text.len());
    let (sign, operand) = text.split_at(signs);
    let bad = |from, to, kind, suggestion| BadComparison { from, to, kind, suggestion };

    let operator = Operator::find(sign).ok_or_else(|| {
        bad(0, signs, MistakeKind::BadComparison, meant_sign(sign).map(str::to_owned))
    })?;
    if operand.is_empty() {
        return Err(bad(0, text.len(), MistakeKind::EmptyValue, None));
    }
    let day = day(operand, field)
        .map_err(|(kind, suggestion)| bad(signs, text.len(), kind, suggestion))?;
    Ok(Comparison { operator, day })
}

/// The sign that is meant by one that other languages write.
fn meant_sign(sign: &str) -> Option<&'static str> {
    match sign {
        "=<" => Some("<="),
        "=>" => Some(">="),
        "==" => Some("="),
        "<<" => Some("<"),
        ">>" => Some(">"),
        _ => None,
    }
}

fn day(operand: &str, field: DayField) -> Result<Day, (MistakeKind, Option<String>)> {
    let operand = operand.to_ascii_lowercase();
    if operand == TODAY {
        return Ok(Day::Today);
    }
    if let Some(date) = date(&operand) {
        return Ok(Day::Date(date));
    }
    let digits = operand.find(|c: char| !c.is_ascii_digit()).unwrap_or(operand.len());
    let (number, unit) = operand.split_at(digits);
    let relative: fn(u32) -> Day = match (unit, field) {
        ("bd", DayField::Due) => Day::BusinessDays,
        ("d", _) => Day::Days,
        _ => {
            return Err((MistakeKind::BadDate, meant_day(&operand, number, unit, field)));
        }
    };
    if number.is_empty() {
        return Err((MistakeKind::BadDate, None));
    }
    match number.parse() {
        Ok(count) if count <= MAX_DAYS => Ok(relative(count)),
        _ => Err((MistakeKind::TooFar { limit: MAX_DAYS }, None)),
    }
}

/// A date in its one form: four, two and two digits.
fn date(text: &str) -> Option<NaiveDate> {
    let exact = text.len() == 10
        && text.bytes().enumerate().all(|(at, byte)| match at {
            4 | 7 => byte == b'-',
            _ => byte.is_ascii_digit(),
        });
    if exact { NaiveDate::parse_from_str(text, "%Y-%m-%d").ok() } else { None }
}

/// The day that is meant: a number without its unit, a date in a neighbouring form, a slip
/// in `today`.
fn meant_day(operand: &str, number: &str, unit: &str, field: DayField) -> Option<String> {
    if let Some(count) = number.parse().ok().filter(|count: &u32| *count <= MAX_DAYS) {
        match (unit, field) {
            ("" | "b" | "db", DayField::Due) => return Some(format!("{count}bd")),
            ("" | "bd", DayField::Updated) | ("day" | "days", _) => {
                return Some(format!("{count}d"));
            }
            _ => {}
        }
    }
    let dashed = operand.replace(['/', '.'], "-");
    let parts: Vec<&str> = dashed.trim_end_matches('-').split('-').collect();
    if let [year, month, day] = parts[..]
        && year.len() == 4
        && month.len() <= 2
        && day.len() <= 2
        && let Some(date) = date(&format!("{year}-{month:0>2}-{day:0>2}"))
    {
        return Some(Day::Date(date).to_string());
    }
    near_miss(operand, &[TODAY]).map(str::to_owned)
}
