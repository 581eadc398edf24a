//! A claim becomes a packed row.

use std::borrow::Cow;

use chrono::Datelike;

use super::layout::{HEAD, at, flag};
use super::packed::{Heaps, RowRef};
use super::texts::{put_number, put_signed, put_text};
use crate::domain::actor::Role;
use crate::domain::claim::{Claim, Window};
use crate::domain::directory::Directory;
use crate::domain::event::CommentText;
use crate::domain::id::{ClaimId, ProductId, TenantId};
use crate::domain::shared::Shared;
use crate::domain::status::{Activity, AssociationState, SolutionArea, Status, WindowKind};
use crate::domain::timer;
use crate::text::fold;

/// A packed row by itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PackedRow {
    id: ClaimId,
    head: [u8; HEAD],
    texts: Vec<u8>,
    words: Vec<u8>,
    said: Vec<u8>,
}

impl PackedRow {
    /// The row of a claim. `unrecorded` says that a timer's effect on it could not be recorded.
    #[must_use]
    pub fn of(claim: &Claim, shared: &Shared, unrecorded: bool) -> Self {
        let directory = &shared.directory;
        let products = products(claim, directory);
        let customer = directory.tenants.get(&TenantId::new(&claim.fields.tenant_id));
        let customer = customer.map_or("", |tenant| tenant.name.as_str());
        let organisation = directory.organisation_name(&claim.organisation);
        let mut row = Self {
            id: claim.id,
            head: [0; HEAD],
            texts: texts(claim, organisation, customer, &products),
            words: words(claim, organisation, customer, &products),
            said: said(claim),
        };
        row.fill(claim, shared, unrecorded);
        row
    }

    /// The place of a claim that is not there.
    pub(super) fn absent(id: ClaimId) -> Self {
        let mut head = [0; HEAD];
        put(&mut head, at::CLOSES, i64::MAX.to_le_bytes());
        put(&mut head, at::TIMER, i64::MAX.to_le_bytes());
        Self { id, head, texts: Vec::new(), words: Vec::new(), said: Vec::new() }
    }

    /// The claim.
    #[must_use]
    pub const fn id(&self) -> ClaimId {
        self.id
    }

    /// The row, to be read; `None` where there is no such claim.
    #[must_use]
    pub fn row(&self) -> Option<RowRef<'_>> {
        let heaps = Heaps { texts: &self.texts, words: &self.words, said: &self.said };
        RowRef::new(self.id, &self.head, heaps)
    }

    /// Its head and its parts.
    pub(super) fn parts(&self) -> (&[u8; HEAD], [&[u8]; 3]) {
        (&self.head, [&self.texts, &self.words, &self.said])
    }

    fn fill(&mut self, claim: &Claim, shared: &Shared, unrecorded: bool) {
        let (fields, standing) = (&claim.fields, &claim.standing);
        let consent_open = standing
            .association
            .as_ref()
            .is_some_and(|association| association.state == AssociationState::ConsentOpen);
        let flags = [
            (true, flag::PRESENT),
            (standing.is_contested(), flag::CONTESTED),
            (standing.disputed, flag::DISPUTED),
            (consent_open, flag::CONSENT_OPEN),
            (unrecorded, flag::UNRECORDED),
            (standing.assignee.is_some(), flag::ASSIGNED),
        ];
        let area = fields.known_area().map_or(0, |area| index(SolutionArea::ALL, &area) + 1);
        let activities =
            fields.known_activities().fold(0, |bits, one| bits | 1 << index(Activity::ALL, &one));
        let flags = flags.iter().filter(|(is_set, _)| *is_set).fold(0, |all, (_, flag)| all | flag);
        let head = &mut self.head;
        put(head, at::REVISION, claim.revision.to_le_bytes());
        put(head, at::STATUS, [index(Status::ALL, &claim.status()), area, activities, flags]);
        put(head, at::UPDATED, claim.updated_at.timestamp_millis().to_le_bytes());
        let timer = timer::next(claim, shared);
        let timer = timer.map_or(i64::MAX, |timer| timer.at.timestamp_millis());
        put(head, at::TIMER, timer.to_le_bytes());
        let submitted = claim.submitted_at.map_or(i64::MIN, |at| at.timestamp_millis());
        put(head, at::SUBMITTED, submitted.to_le_bytes());
        let assignee = standing.assignee.as_ref().map_or("", |name| name.as_str());
        let people = [
            claim.organisation.as_str(),
            fields.tenant_id.as_str(),
            claim.created_by.as_str(),
            assignee,
        ];
        for (at, text) in (at::ORGANISATION..).step_by(4).zip(people) {
            put(head, at, crc32c::crc32c(text.as_bytes()).to_le_bytes());
        }
        put_window(head, standing.window.as_ref());
        let lengths = [self.texts.len(), self.words.len(), self.said.len()];
        *head = put_parts(*head, [0; 3], lengths);
    }
}

/// The same head with where its parts begin and how long they are.
pub(super) fn put_parts(mut head: [u8; HEAD], begin: [u64; 3], lengths: [usize; 3]) -> [u8; HEAD] {
    let parts = [at::TEXTS, at::WORDS, at::SAID].into_iter();
    for ((at, begin), length) in parts.zip(begin).zip(lengths) {
        put(&mut head, at, begin.to_le_bytes());
        put(&mut head, at + 8, u32::try_from(length).unwrap_or(0).to_le_bytes());
    }
    head
}

fn put_window(head: &mut [u8; HEAD], window: Option<&Window>) {
    let Some(Window { kind, counting }) = window else {
        put(head, at::CLOSES, i64::MAX.to_le_bytes());
        return;
    };
    let is_business = matches!(counting.span, crate::domain::calendar::Span::BusinessDays(_));
    put(head, at::WINDOW, [index(WindowKind::ALL, kind), u8::from(is_business)]);
    put(head, at::DAYS, counting.span.days().to_le_bytes());
    put(head, at::FIRST_DAY, counting.start_day.num_days_from_ce().to_le_bytes());
    put(head, at::LAST_DAY, counting.last_day.num_days_from_ce().to_le_bytes());
    let closes = counting.closes_at.timestamp_millis().min(i64::MAX - 1);
    put(head, at::CLOSES, closes.to_le_bytes());
}

fn put<const N: usize>(head: &mut [u8; HEAD], at: usize, bytes: [u8; N]) {
    if let Some(place) = head.get_mut(at..at + N) {
        place.copy_from_slice(&bytes);
    }
}

/// The place of a member in its closed set, in a byte.
fn index<T: PartialEq>(all: &[T], member: &T) -> u8 {
    let place = all.iter().position(|other| other == member);
    place.and_then(|place| u8::try_from(place).ok()).unwrap_or(0)
}

/// The products as entered, each with its name or, where the catalogue has none, its id.
fn products<'a>(claim: &'a Claim, directory: &'a Directory) -> Vec<(&'a str, &'a str)> {
    let named = |id: &'a str| {
        let product = directory.catalogue.get(&ProductId::new(id));
        (id, product.map_or(id, |product| product.name.as_str()))
    };
    claim.fields.products.iter().map(|line| named(&line.product)).collect()
}

fn texts(claim: &Claim, organisation: &str, customer: &str, products: &[(&str, &str)]) -> Vec<u8> {
    let (fields, mut bytes) = (&claim.fields, Vec::with_capacity(256));
    let area = fields.solution_area.as_ref().map(ToString::to_string).unwrap_or_default();
    let assignee = claim.standing.assignee.as_ref();
    for text in [
        claim.organisation.as_str(),
        &fields.tenant_id,
        claim.created_by.as_str(),
        assignee.map_or("", |name| name.as_str()),
        &fields.name,
        organisation,
        customer,
        &fields.domain,
        &fields.mpn_id,
        &area,
    ] {
        put_text(&mut bytes, text);
    }
    put_number(&mut bytes, fields.activities.len() as u64);
    for activity in &fields.activities {
        put_text(&mut bytes, &activity.to_string());
    }
    put_number(&mut bytes, products.len() as u64);
    for (id, name) in products {
        put_text(&mut bytes, id);
        put_text(&mut bytes, name);
    }
    if let Some(Window { counting, .. }) = &claim.standing.window {
        put_text(&mut bytes, counting.zone.name());
        put_signed(&mut bytes, counting.started_at.timestamp_millis());
        put_number(&mut bytes, counting.holidays_met.len() as u64);
        for (day, _) in &counting.holidays_met {
            put_signed(&mut bytes, day.num_days_from_ce().into());
        }
    }
    put_number(&mut bytes, claim.passages.len() as u64);
    for passage in &claim.passages {
        put_number(&mut bytes, index(Status::ALL, &passage.status).into());
        put_number(&mut bytes, index(Role::ALL, &passage.role).into());
        put_signed(&mut bytes, passage.since.timestamp_millis());
    }
    bytes
}

fn words(claim: &Claim, organisation: &str, customer: &str, products: &[(&str, &str)]) -> Vec<u8> {
    let fields = &claim.fields;
    let first = [
        &claim.id.to_string(),
        fields.name.as_str(),
        customer,
        &fields.domain,
        &readable_domain(&fields.domain),
        &fields.mpn_id,
        claim.organisation.as_str(),
        organisation,
    ];
    fold_fields(first.into_iter().chain(products.iter().flat_map(|(id, name)| [*id, *name])))
}

/// Fields as words are searched in them, in the order of [`field`](super::layout::field).
pub fn fold_fields<'a>(fields: impl Iterator<Item = &'a str>) -> Vec<u8> {
    let mut bytes = Vec::new();
    for (place, text) in fields.enumerate() {
        if place > 0 {
            bytes.push(b'\n');
        }
        // A line feed divides fields; no query holds one.
        bytes.extend(fold(text).bytes().map(|byte| if byte == b'\n' { b' ' } else { byte }));
    }
    bytes
}

fn said(claim: &Claim) -> Vec<u8> {
    let mut bytes = Vec::new();
    for comment in &claim.comments {
        let words = match &comment.text {
            CommentText::Words(words) => fold(words),
            _ => String::new(),
        };
        put_number(&mut bytes, u64::from(comment.number) << 1 | u64::from(comment.internal));
        put_text(&mut bytes, comment.by.name.as_str());
        put_text(&mut bytes, &words);
    }
    bytes
}

/// A text as people read it, where it is a domain kept as punycode `[D]`.
fn readable_domain(domain: &str) -> Cow<'_, str> {
    if domain.contains("xn--") {
        Cow::Owned(idna::domain_to_unicode(domain).0)
    } else {
        Cow::Borrowed("")
    }
}
