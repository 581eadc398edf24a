//! A packed row, and everything that can be read from it.

use chrono::{DateTime, NaiveDate, Utc};

use super::layout::{at, field, flag, part_at};
use super::texts::Reader;
use crate::domain::actor::Role;
use crate::domain::calendar::{Counting, Span, Zone};
use crate::domain::claim::{Passage, Window};
use crate::domain::id::ClaimId;
use crate::domain::status::{Activity, SolutionArea, Status, WindowKind};
use crate::store::bytes::{array_at, u16_at, u32_at};

/// What the variable parts of rows lie in.
#[derive(Debug, Clone, Copy, Default)]
pub struct Heaps<'a> {
    /// What is shown.
    pub texts: &'a [u8],
    /// What words are searched in.
    pub words: &'a [u8],
    /// Comments.
    pub said: &'a [u8],
}

/// A row, where it lies.
#[derive(Debug, Clone, Copy)]
pub struct RowRef<'a> {
    id: ClaimId,
    head: &'a [u8],
    heaps: Heaps<'a>,
}

/// What is shown of a row, and who is concerned.
#[derive(Debug, Clone)]
pub struct Shown<'a> {
    /// The claiming organisation.
    pub organisation: &'a str,
    /// The customer's tenant, as entered.
    pub tenant: &'a str,
    /// Who made the claim.
    pub author: &'a str,
    /// Who has taken it; empty for nobody.
    pub assignee: &'a str,
    /// Its name.
    pub name: &'a str,
    /// The organisation's name.
    pub organisation_name: &'a str,
    /// The customer's name, where the directory knows it.
    pub customer: &'a str,
    /// The customer's domain.
    pub domain: &'a str,
    /// The MPN ID.
    pub mpn: &'a str,
    /// The solution area, as entered.
    pub area: &'a str,
    /// The activities, as entered.
    pub activities: Vec<&'a str>,
    /// The products, an id and a name each.
    pub products: Vec<(&'a str, &'a str)>,
    /// What comes after them: more of its window, and its passages.
    rest: Reader<'a>,
}

/// One comment, as far as a queue has to know it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Said<'a> {
    /// The event that brought it.
    pub number: u32,
    /// Whether only reviewers see it.
    pub internal: bool,
    /// Who said it.
    pub by: &'a str,
    /// The words, folded.
    pub words: &'a [u8],
}

impl<'a> RowRef<'a> {
    /// The row of a claim in these bytes; `None` where there is no such claim.
    #[must_use]
    pub fn new(id: ClaimId, head: &'a [u8], heaps: Heaps<'a>) -> Option<Self> {
        let row = Self { id, head, heaps };
        row.has(flag::PRESENT).then_some(row)
    }

    fn byte(&self, at: usize) -> u8 {
        self.head.get(at).copied().unwrap_or(0)
    }

    fn signed(&self, at: usize) -> i64 {
        i64::from_le_bytes(array_at(self.head, at))
    }

    fn part(&self, heap: &'a [u8], at: usize) -> &'a [u8] {
        heap.get(part_at(self.head, at)).unwrap_or_default()
    }

    /// Whether a flag is set.
    #[must_use]
    fn has(&self, flag: u8) -> bool {
        self.byte(at::FLAGS) & flag != 0
    }

    /// The claim.
    #[must_use]
    pub const fn id(&self) -> ClaimId {
        self.id
    }

    /// Its revision.
    #[must_use]
    pub fn revision(&self) -> u32 {
        u32_at(self.head, at::REVISION)
    }

    /// Its status.
    #[must_use]
    pub fn status(&self) -> Status {
        let at = usize::from(self.byte(at::STATUS));
        Status::ALL.get(at).copied().unwrap_or(Status::Editing)
    }

    /// The solution area, if it is a known one.
    #[must_use]
    pub fn area(&self) -> Option<SolutionArea> {
        let at = usize::from(self.byte(at::AREA)).checked_sub(1)?;
        SolutionArea::ALL.get(at).copied()
    }

    /// The activities that are known ones.
    pub fn activities(&self) -> impl Iterator<Item = Activity> + use<> {
        let bits = self.byte(at::ACTIVITIES);
        let known = Activity::ALL.iter().enumerate();
        known.filter(move |(bit, _)| bits & (1 << bit) != 0).map(|(_, activity)| *activity)
    }

    /// Whether it is contested and undecided.
    #[must_use]
    pub fn is_contested(&self) -> bool {
        self.has(flag::CONTESTED)
    }

    /// Whether it has been disputed.
    #[must_use]
    pub fn is_disputed(&self) -> bool {
        self.has(flag::DISPUTED)
    }

    /// Whether its customer may still decline.
    #[must_use]
    pub fn is_consent_open(&self) -> bool {
        self.has(flag::CONSENT_OPEN)
    }

    /// Whether a timer's effect is shown that could not be recorded.
    #[must_use]
    pub fn is_unrecorded(&self) -> bool {
        self.has(flag::UNRECORDED)
    }

    /// When it was first submitted, UTC.
    #[must_use]
    pub fn submitted_at(&self) -> Option<DateTime<Utc>> {
        self.is_submitted().then(|| moment(self.signed(at::SUBMITTED)))
    }

    /// Whether it was ever submitted.
    #[must_use]
    pub fn is_submitted(&self) -> bool {
        self.signed(at::SUBMITTED) != i64::MIN
    }

    /// When it last changed, UTC.
    #[must_use]
    pub fn updated_at(&self) -> DateTime<Utc> {
        moment(self.signed(at::UPDATED))
    }

    /// The same, in milliseconds since 1970.
    #[must_use]
    pub fn updated_ms(&self) -> i64 {
        self.signed(at::UPDATED)
    }

    /// When its next timer is due, UTC.
    #[must_use]
    pub fn timer_at(&self) -> Option<DateTime<Utc>> {
        Some(self.timer_ms()).filter(|at| *at != i64::MAX).map(moment)
    }

    /// The same, in milliseconds since 1970; the largest number for none.
    #[must_use]
    pub fn timer_ms(&self) -> i64 {
        self.signed(at::TIMER)
    }

    /// When its window closes, in milliseconds since 1970, UTC; the largest number for no window.
    #[must_use]
    pub fn closes_ms(&self) -> i64 {
        self.signed(at::CLOSES)
    }

    /// The kind of its window.
    #[must_use]
    pub fn window_kind(&self) -> Option<WindowKind> {
        if self.closes_ms() == i64::MAX {
            return None;
        }
        WindowKind::ALL.get(usize::from(self.byte(at::WINDOW))).copied()
    }

    /// The last day of its window, in the store's time zone.
    #[must_use]
    pub fn last_day(&self) -> Option<NaiveDate> {
        self.window_kind().and_then(|_| self.day(at::LAST_DAY))
    }

    fn day(&self, at: usize) -> Option<NaiveDate> {
        NaiveDate::from_num_days_from_ce_opt(i32::from_le_bytes(array_at(self.head, at)))
    }

    /// Its window, but for the names of the holidays that it met.
    #[must_use]
    pub fn window(&self) -> Option<Window> {
        let kind = self.window_kind()?;
        let mut rest = self.shown().rest;
        let zone: Zone = rest.text().parse().ok()?;
        let started_at = moment(rest.signed());
        let count = rest.count();
        let holidays_met = (0..count)
            .filter_map(|_| {
                let day = i32::try_from(rest.signed()).ok()?;
                Some((NaiveDate::from_num_days_from_ce_opt(day)?, String::new()))
            })
            .collect();
        let days = u16_at(self.head, at::DAYS);
        let is_business = self.byte(at::BUSINESS) != 0;
        let span = if is_business { Span::BusinessDays(days) } else { Span::CalendarDays(days) };
        let counting = Counting {
            started_at,
            start_day: self.day(at::FIRST_DAY)?,
            span,
            last_day: self.day(at::LAST_DAY)?,
            closes_at: moment(self.closes_ms()),
            zone,
            holidays_met,
        };
        Some(Window { kind, counting })
    }

    /// Everything that is shown of it.
    #[must_use]
    pub fn shown(&self) -> Shown<'a> {
        let mut texts = Reader::new(self.part(self.heaps.texts, at::TEXTS));
        let organisation = texts.text();
        let tenant = texts.text();
        let author = texts.text();
        let assignee = texts.text();
        let name = texts.text();
        let organisation_name = texts.text();
        let customer = texts.text();
        let domain = texts.text();
        let mpn = texts.text();
        let area = texts.text();
        let activities = (0..texts.count()).map(|_| texts.text()).collect();
        let products = (0..texts.count()).map(|_| (texts.text(), texts.text())).collect();
        Shown {
            organisation,
            tenant,
            author,
            assignee,
            name,
            organisation_name,
            customer,
            domain,
            mpn,
            area,
            activities,
            products,
            rest: texts,
        }
    }

    /// The statuses that it has come through, as far as they count; the last is where it stands.
    pub fn passages(&self) -> impl Iterator<Item = Passage> + use<'a> {
        let mut rest = self.shown().rest;
        if self.window_kind().is_some() {
            skip_window(&mut rest);
        }
        let count = rest.count();
        (0..count).map_while(move |_| {
            let member = |number: u64| usize::try_from(number).unwrap_or(usize::MAX);
            let status = Status::ALL.get(member(rest.number())).copied()?;
            let role = Role::ALL.get(member(rest.number())).copied()?;
            Some(Passage { status, since: moment(rest.signed()), role })
        })
    }

    /// Whether it is this organisation's claim.
    #[must_use]
    pub fn is_of(&self, organisation: &str) -> bool {
        self.is_person(at::ORGANISATION, 0, organisation)
    }

    /// Whether it is about this tenant.
    #[must_use]
    pub fn is_about(&self, tenant: &str) -> bool {
        self.is_person(at::TENANT, 1, tenant)
    }

    /// Whether it was made by this operator.
    #[must_use]
    pub fn is_by(&self, operator: &str) -> bool {
        self.is_person(at::AUTHOR, 2, operator)
    }

    /// Whether this operator has taken it.
    #[must_use]
    pub fn is_taken_by(&self, operator: &str) -> bool {
        self.has(flag::ASSIGNED) && self.is_person(at::ASSIGNEE, 3, operator)
    }

    /// Who has taken it.
    #[must_use]
    pub fn assignee(&self) -> Option<&'a str> {
        self.has(flag::ASSIGNED).then(|| self.first_texts(3))
    }

    /// Whether one of the first texts is this one: mostly told by its checksum.
    fn is_person(&self, sum: usize, place: usize, text: &str) -> bool {
        u32_at(self.head, sum) == crc32c::crc32c(text.as_bytes()) && self.first_texts(place) == text
    }

    fn first_texts(&self, place: usize) -> &'a str {
        let mut texts = Reader::new(self.part(self.heaps.texts, at::TEXTS));
        for _ in 0..place {
            texts.bytes();
        }
        texts.text()
    }

    /// What words are searched in: the fields, folded, divided by line feeds; see [`field`].
    #[must_use]
    pub fn words(&self) -> &'a [u8] {
        self.part(self.heaps.words, at::WORDS)
    }

    /// One field of its words.
    #[must_use]
    pub fn word_field(&self, place: usize) -> &'a [u8] {
        self.words().split(|byte| *byte == b'\n').nth(place).unwrap_or_default()
    }

    /// The folded name of the customer or, where the directory knows none, its domain.
    #[must_use]
    pub fn customer_or_domain(&self) -> &'a [u8] {
        let mut fields = self.words().split(|byte| *byte == b'\n').skip(field::CUSTOMER);
        let customer = fields.next().unwrap_or_default();
        if customer.is_empty() { fields.next().unwrap_or_default() } else { customer }
    }

    /// Its comments, oldest first.
    pub fn said(&self) -> impl Iterator<Item = Said<'a>> + use<'a> {
        let mut rest = Reader::new(self.part(self.heaps.said, at::SAID));
        std::iter::from_fn(move || {
            if rest.is_done() {
                return None;
            }
            let number = rest.number();
            let (number, internal) = (u32::try_from(number >> 1).unwrap_or(0), number & 1 == 1);
            Some(Said { number, internal, by: rest.text(), words: rest.bytes() })
        })
    }

    /// The bytes of the row, for a new image: its head and its parts.
    pub(super) fn bytes(&self) -> (&'a [u8], [&'a [u8]; 3]) {
        let texts = self.part(self.heaps.texts, at::TEXTS);
        let said = self.part(self.heaps.said, at::SAID);
        (self.head, [texts, self.words(), said])
    }
}

fn skip_window(rest: &mut Reader<'_>) {
    rest.bytes();
    rest.signed();
    for _ in 0..rest.count() {
        rest.signed();
    }
}

fn moment(ms: i64) -> DateTime<Utc> {
    DateTime::from_timestamp_millis(ms).unwrap_or(DateTime::<Utc>::MAX_UTC)
}
