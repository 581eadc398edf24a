//! Looking through all files of a claim, a part at a time, and keeping the best of what is found.

use std::ops::Range;

use chrono::{Months, NaiveDate};

use super::day::Day;
use super::fill::Fill;
use super::layout::{Field, Layout, Side};
use super::mail::Letter;
use super::needle::{Hit, Kind, Needles};
use super::other::other;
use super::signing::{self, Signing};
use super::source::Source;
use super::squeeze::squeeze;
use super::words::Word;
use super::{Exhibit, Place, Subject, Wanted, subject, work};
use crate::document::{Note, Title};
use crate::domain::status::Activity;

/// The most bytes between two members of a list of products.
const BETWEEN: usize = 24;

/// A day, with where it stands.
#[derive(Debug, Clone)]
pub(super) struct When {
    pub(super) place: Place,
    /// The reading that fits best.
    pub(super) day: NaiveDate,
    /// Whether it is within 12 months of submission.
    pub(super) is_in_range: bool,
    /// Another reading, which is not.
    pub(super) other: Option<NaiveDate>,
}

/// An acknowledgment, with where it stands.
#[derive(Debug, Clone)]
pub(super) struct Acknowledged {
    pub(super) place: Place,
    pub(super) when: Option<When>,
}

/// What is known about one of a claim's own values.
#[derive(Debug, Default)]
pub(super) struct Value {
    /// Where it stands, and whether behind a label.
    pub(super) found: Option<(Place, bool)>,
    /// Another value behind its label.
    pub(super) other: Option<(Place, String)>,
    /// A label with nothing behind it.
    pub(super) blank: Option<Place>,
}

/// What has been found so far.
pub(super) struct Search<'a> {
    pub(super) subject: &'a Subject,
    needles: Needles,
    people: Vec<String>,
    pub(super) partner: Value,
    pub(super) customer: Value,
    pub(super) domain: Value,
    /// The domain by which the customer was found.
    pub(super) domain_index: usize,
    pub(super) tenant: Value,
    pub(super) products: Vec<Option<Place>>,
    pub(super) acknowledged: Option<Acknowledged>,
    pub(super) unsigned: Option<Place>,
    /// The day of a signature whose name is missing.
    pub(super) day: Option<When>,
    pub(super) undated: Option<Place>,
    pub(super) work: Option<Place>,
    pub(super) no_work: Option<Place>,
    /// Files that could not be read, or not all of them.
    pub(super) unread: Vec<String>,
}

impl<'a> Search<'a> {
    pub(super) fn new(subject: &'a Subject) -> Self {
        let people = subject.partner_people.iter().map(|name| squeeze(name));
        Self {
            needles: Needles::new(subject::wanted(subject)),
            people: people.filter(|name| name.chars().count() > 2).collect(),
            partner: Value::default(),
            customer: Value::default(),
            domain: Value::default(),
            domain_index: usize::MAX,
            tenant: Value::default(),
            products: vec![None; subject.products.len()],
            acknowledged: None,
            unsigned: None,
            day: None,
            undated: None,
            work: None,
            no_work: None,
            unread: Vec::new(),
            subject,
        }
    }

    /// Looks through a file; none when that is not wanted any longer.
    pub(super) fn read(&mut self, exhibit: &Exhibit, wanted: &Wanted<'_>) -> Option<()> {
        let Some(document) = &exhibit.document else {
            self.unread.push(exhibit.name.clone());
            return Some(());
        };
        let notes =
            || document.notes.iter().chain(document.parts.iter().flat_map(|part| &part.notes));
        if notes().any(|note| *note != Note::Empty) {
            self.unread.push(exhibit.name.clone());
        }
        let mut letter = Letter::default();
        let mut depth = 0;
        for (part, read) in document.parts.iter().enumerate() {
            if !wanted() {
                return None;
            }
            let is_of_mail = matches!(read.title, Title::MailHeader | Title::MailBody);
            if !is_of_mail || read.depth != depth || read.title == Title::MailHeader {
                letter = Letter::default();
            }
            depth = read.depth;
            let hits = self.needles.find(&read.text);
            let layout = Layout::of(part, &read.text, &hits);
            let at = Source { name: &exhibit.name, document };
            self.read_values(&layout, &at);
            self.read_products(&layout, &at);
            let signing = signing::read(&layout, &self.people, &mut letter);
            self.read_signing(signing, part, &at);
            if read.title != Title::MailHeader {
                self.read_work(&layout, &at);
            }
        }
        Some(())
    }

    fn read_values(&mut self, layout: &Layout<'_>, at: &Source<'_>) {
        for hit in layout.hits {
            let value = match hit.kind {
                Kind::Partner if self.partner.found.is_none() => {
                    if is_within(layout, hit, Kind::Customer) {
                        continue;
                    }
                    &mut self.partner
                }
                Kind::Customer if self.customer.found.is_none() => {
                    if is_within(layout, hit, Kind::Partner) {
                        continue;
                    }
                    &mut self.customer
                }
                Kind::Domain(index) => {
                    if index < self.domain_index {
                        (self.domain_index, self.domain.found) = (index, None);
                    } else if index > self.domain_index {
                        continue;
                    }
                    &mut self.domain
                }
                Kind::Tenant => &mut self.tenant,
                _ => continue,
            };
            if value.found.is_none() {
                value.found = Some((at.place(layout.part, &hit.at), false));
            }
        }
        for field in &layout.fields {
            self.read_field(layout, field, at);
        }
    }

    /// A label that stands before one of the claim's own values prefers the place behind it, or
    /// tells that another value stands there, or none.
    fn read_field(&mut self, layout: &Layout<'_>, field: &Field, at: &Source<'_>) {
        let (value, kind): (&mut Value, fn(Kind) -> bool) = match (field.word, field.side) {
            (Word::TenantLabel, _) => (&mut self.tenant, |kind| kind == Kind::Tenant),
            (Word::DomainLabel, _) => (&mut self.domain, |kind| matches!(kind, Kind::Domain(_))),
            (Word::Company | Word::PartnerSide, Some(Side::Partner)) => {
                (&mut self.partner, |kind| kind == Kind::Partner)
            }
            (Word::Company | Word::CustomerSide, Some(Side::Customer)) => {
                (&mut self.customer, |kind| kind == Kind::Customer)
            }
            _ => return,
        };
        let is_heading = layout.lines.get(field.line).is_some_and(|line| line.is_heading);
        let is_empty = field.fill == Fill::Blank || (field.fill == Fill::Empty && !is_heading);
        if is_empty {
            if value.blank.is_none() {
                value.blank = Some(at.place(layout.part, &field.label));
            }
            return;
        }
        if let Some(hit) = layout.hits_from(&field.value).find(|hit| kind(hit.kind)) {
            let is_best = match hit.kind {
                Kind::Domain(index) => index == self.domain_index,
                _ => true,
            };
            if is_best && value.found.as_ref().is_none_or(|(_, labelled)| !labelled) {
                value.found = Some((at.place(layout.part, &hit.at), true));
            }
        } else if value.other.is_none()
            && let Some(other) = other(field.word, layout, &field.value)
        {
            let place = at.place(layout.part, &other);
            let text = layout.at(&other).split_whitespace().collect::<Vec<_>>().join(" ");
            value.other = Some((place, text));
        }
    }

    fn read_products(&mut self, layout: &Layout<'_>, at: &Source<'_>) {
        // Where a list of a family's members has come to.
        let mut list: Option<usize> = None;
        // Where its newest member begins: by a longer name it is the same one.
        let mut newest = None;
        for hit in layout.hits {
            let goes_on = newest == Some(hit.at.start)
                || list.is_some_and(|end| {
                    end <= hit.at.start
                        && hit.at.start - end <= BETWEEN
                        && joins(layout.at(&(end..hit.at.start)))
                });
            let index = match hit.kind {
                Kind::Product(index) | Kind::ProperProduct(index) => index,
                Kind::Word(Word::Family) => {
                    (list, newest) = (Some(hit.at.end), None);
                    continue;
                }
                Kind::Word(Word::Member) if goes_on => {
                    (list, newest) = (list.max(Some(hit.at.end)), Some(hit.at.start));
                    continue;
                }
                Kind::Member(index) if goes_on => index,
                _ => continue,
            };
            if let Some(place @ None) = self.products.get_mut(index) {
                *place = Some(at.place(layout.part, &hit.at));
            }
        }
    }

    fn read_signing(&mut self, signing: Signing, part: usize, at: &Source<'_>) {
        for signed in signing.signed {
            let when = signed.date.as_ref().map(|day| self.when(day, at));
            let rank = rank(when.as_ref());
            let known = self.acknowledged.as_ref();
            if known.is_none_or(|known| rank > self::rank(known.when.as_ref())) {
                self.acknowledged = Some(Acknowledged { place: at.place(part, &signed.at), when });
            }
        }
        for day in &signing.dates {
            let when = self.when(day, at);
            if self.day.as_ref().is_none_or(|known| rank(Some(&when)) > rank(Some(known))) {
                self.day = Some(when);
            }
        }
        let first = |known: &mut Option<Place>, of: Option<&Range<usize>>| {
            if known.is_none() {
                *known = of.map(|of| at.place(part, of));
            }
        };
        first(&mut self.unsigned, signing.blank.first());
        first(&mut self.undated, signing.blank_dates.first());
    }

    /// Whether a day is within 12 months of submission: not after the newest one, and not before
    /// the same day of the month a year before the first. Of several readings the newest that fits counts.
    fn when(&self, day: &Day, at: &Source<'_>) -> When {
        let readings = &day.dated.readings;
        let fits = |reading: &&NaiveDate| {
            self.subject.on.is_none_or(|on| {
                let from = on.checked_sub_months(Months::new(12)).unwrap_or(NaiveDate::MIN);
                (from..=self.subject.until.unwrap_or(on).max(on)).contains(*reading)
            })
        };
        let best = readings.iter().filter(fits).max().copied();
        let other = readings.iter().find(|reading| !fits(reading)).copied();
        // Of those that do not fit, the one nearest to submission.
        let near =
            |reading: &&NaiveDate| self.subject.on.map(|on| (on - **reading).num_days().abs());
        let nearest = || readings.iter().min_by_key(near).copied();
        When {
            place: at.place(day.part, &day.dated.at),
            day: best.or_else(nearest).unwrap_or_default(),
            is_in_range: best.is_some(),
            other: other.filter(|_| best.is_some()),
        }
    }

    fn read_work(&mut self, layout: &Layout<'_>, at: &Source<'_>) {
        if self.work.is_some() {
            return;
        }
        let sells = self.subject.activities.iter().any(|one| *one != Activity::Usage);
        let work = work::read(layout, sells);
        self.work = work.described.map(|described| at.place(layout.part, &described));
        if self.no_work.is_none() {
            self.no_work = work.blank.map(|blank| at.place(layout.part, &blank));
        }
    }
}

/// How good an acknowledgment's day is: the newest that fits, then none at all, then the newest.
fn rank(when: Option<&When>) -> (u8, Option<NaiveDate>) {
    match when {
        Some(when) if when.is_in_range => (3, Some(when.day)),
        None => (2, None),
        Some(when) => (1, Some(when.day)),
    }
}

/// Whether a name is only part of a longer one of the other side: “Contoso” in “Contoso Partners”.
fn is_within(layout: &Layout<'_>, hit: &Hit, other: Kind) -> bool {
    let first = layout.hits.partition_point(|one| one.at.start + 512 < hit.at.start);
    layout.hits[first..]
        .iter()
        .take_while(|one| one.at.start <= hit.at.start)
        .any(|one| one.kind == other && one.at.end >= hit.at.end && one.at.len() > hit.at.len())
}

/// Whether a text only joins what stands before it and behind it in a list.
fn joins(between: &str) -> bool {
    const WORDS: &[&str] = &[
        "",
        "and",
        "und",
        "et",
        "y",
        "e",
        "or",
        "for",
        "plus",
        "및",
        "와",
        "과",
        "と",
        "および",
        "和",
        "及",
        "与",
    ];
    let words = between.split(|c: char| !c.is_alphanumeric());
    !between.contains(['.', '。', '\n', ';'])
        && words.into_iter().all(|word| WORDS.contains(&squeeze(word).as_str()))
}
