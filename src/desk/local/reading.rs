//! PoE files read as text, and what the pre-check finds in them.
//!
//! Files are read without the desk's lock: nobody waits for a long document but who asked for it.

use std::collections::VecDeque;
use std::sync::{Arc, PoisonError};

use chrono::{DateTime, Utc};

use super::LocalDesk;
use crate::desk::{ClaimView, Desk as _, DeskError, Interrupted, Progress, Stage, Watch};
use crate::document::{Document, File, Limits, Note, Reader};
use crate::domain::actor::Side;
use crate::domain::event::What;
use crate::domain::evidence::{Digest, Evidence};
use crate::domain::id::{ClaimId, OperatorName, ProductId, TenantId};
use crate::domain::refusal::{Code, Facts, Refusal, Refusals};
use crate::domain::shared::Shared;
use crate::domain::status::Status;
use crate::precheck::{self, Exhibit, Finding, Subject};

/// How much text of documents that were read is kept at hand, in bytes.
const AT_HAND: usize = 32 << 20;

/// What a document was read from. The same bytes say something else as a page than as plain text,
/// and a file's name has a say in which of the two they are.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Source {
    sha256: Digest,
    media_type: String,
}

impl Source {
    fn of(file: &Evidence) -> Self {
        Self { sha256: file.sha256, media_type: file.media_type.clone() }
    }
}

/// Documents that were read a moment ago, the newest last.
#[derive(Default)]
pub(super) struct Shelf {
    documents: VecDeque<(Source, Arc<Document>)>,
}

impl Shelf {
    fn find(&mut self, source: &Source) -> Option<Arc<Document>> {
        let place = self.documents.iter().position(|(known, _)| known == source)?;
        let found = self.documents.remove(place)?;
        let document = Arc::clone(&found.1);
        self.documents.push_back(found);
        Some(document)
    }

    fn put(&mut self, source: Source, document: Arc<Document>) {
        self.documents.retain(|(known, _)| *known != source);
        self.documents.push_back((source, document));
        let size = |(_, document): &(Source, Arc<Document>)| -> usize {
            document.parts.iter().map(|part| part.text.len()).sum()
        };
        let mut held: usize = self.documents.iter().map(size).sum();
        while held > AT_HAND && self.documents.len() > 1 {
            held -= self.documents.pop_front().as_ref().map_or(0, size);
        }
    }
}

impl LocalDesk {
    /// Reads PoE files with this reader from now on.
    #[must_use]
    pub fn reading_with(mut self, reader: Box<dyn Reader>) -> Self {
        self.reader = reader;
        self
    }

    /// Takes what templates say to whoever fills them in for no proof from now on.
    #[must_use]
    pub fn knowing_instructions(mut self, instructions: Vec<String>) -> Self {
        self.instructions = instructions;
        self
    }

    pub(super) fn read_document(
        &self,
        who: &OperatorName,
        id: ClaimId,
        name: &str,
        watch: &dyn Watch,
    ) -> Result<Arc<Document>, DeskError> {
        let (view, _) = self.seen_with_shared(who, id)?;
        let file = view.evidence.into_iter().find(|file| file.name == name);
        let file =
            file.ok_or_else(|| DeskError::NoEvidence { claim: id, name: name.to_owned() })?;
        self.read_file(&file, 0, 1, watch)
    }

    pub(super) fn check_evidence(
        &self,
        who: &OperatorName,
        id: ClaimId,
        watch: &dyn Watch,
    ) -> Result<Vec<Finding>, DeskError> {
        let (view, shared) = self.seen_with_shared(who, id)?;
        let operator = self.find_operator(who)?;
        if operator.role.side() == Side::Customer {
            let facts = Facts::Evidence(operator.role);
            return Err(Refusals::from(Refusal::of(Code::NotPermitted).with(facts)).into());
        }
        let of = view.evidence.len() as u64;
        let mut exhibits = Vec::with_capacity(view.evidence.len());
        for (file, done) in view.evidence.iter().zip(0..) {
            let document = match self.read_file(file, done, of, watch) {
                Ok(document) => Some(document),
                Err(DeskError::EvidenceDamaged(_)) => None,
                Err(error) => return Err(error),
            };
            exhibits.push(Exhibit { name: file.name.clone(), document });
        }
        let submitted = self.submissions(&view)?;
        let progress = Progress { stage: Stage::ReadingEvidence, done: of, of };
        let wanted = || watch.follow(progress).is_ok();
        let instructions = self.instructions.clone();
        let subject = Subject { instructions, ..subject(&view, &shared, submitted) };
        let found = precheck::check(&subject, &exhibits, &wanted);
        Ok(found.ok_or(Interrupted)?)
    }

    /// When the claim was submitted first and last; the present stands for a submission to come.
    fn submissions(&self, view: &ClaimView) -> Result<[DateTime<Utc>; 2], DeskError> {
        let now = self.now();
        let first = view.submitted_at.unwrap_or(now);
        if matches!(view.status, Status::Editing | Status::PartnerActionRequired) {
            return Ok([first, now]);
        }
        let is_submission = |event: &What| {
            matches!(
                event,
                What::Submitted { .. } | What::Resubmitted { .. } | What::Disputed { .. }
            )
        };
        let events = self.store.history(view.id)?;
        let submissions = events.iter().filter(|(_, event)| is_submission(&event.what));
        let last = submissions.map(|(_, event)| event.at).max();
        Ok([first, last.unwrap_or(first)])
    }

    fn seen_with_shared(
        &self,
        who: &OperatorName,
        id: ClaimId,
    ) -> Result<(ClaimView, Arc<Shared>), DeskError> {
        let mut inner = self.lock();
        let operator = self.find_operator(who)?;
        let now = self.catch_up_to_look(&mut inner)?;
        let claim = self.visible(&inner, &operator, id)?;
        Ok((self.show(&inner, &operator, &claim, now)?, self.store.shared()))
    }

    fn read_file(
        &self,
        file: &Evidence,
        done: u64,
        of: u64,
        watch: &dyn Watch,
    ) -> Result<Arc<Document>, DeskError> {
        let progress = Progress { stage: Stage::ReadingEvidence, done, of };
        watch.follow(progress)?;
        let at_hand = || self.shelf.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(document) = at_hand().find(&Source::of(file)) {
            return Ok(document);
        }
        let damaged = || DeskError::EvidenceDamaged(file.sha256);
        let bytes = self.blobs.get(&file.sha256)?.ok_or_else(damaged)?;
        let read = File { name: &file.name, media_type: &file.media_type, bytes: &bytes };
        let wanted = || watch.follow(progress).is_ok();
        let document = self.reader.read(&read, &Limits::default(), &wanted);
        let document = Arc::new(document.map_err(|_| Interrupted)?);
        // What failed once may be read the next time.
        if !document.notes.iter().any(Note::may_pass) {
            at_hand().put(Source::of(file), Arc::clone(&document));
        }
        Ok(document)
    }
}

/// What a claim's files are held against.
fn subject(view: &ClaimView, shared: &Shared, submitted: [DateTime<Utc>; 2]) -> Subject {
    let (fields, directory) = (&view.fields, &shared.directory);
    let [on, until] = submitted.map(|at| shared.calendar.local_day(at));
    let location = directory.location(&view.organisation, &fields.mpn_id);
    let tenant = directory.tenants.get(&TenantId::new(&fields.tenant_id));
    let mut domains = vec![fields.domain.clone()];
    domains.extend(tenant.into_iter().flat_map(|tenant| tenant.domains.iter().cloned()));
    let mut known = std::collections::BTreeSet::new();
    domains.retain(|domain| !domain.is_empty() && known.insert(domain.clone()));
    let name_of = |id: &str| {
        let product = directory.catalogue.get(&ProductId::new(id));
        product.map_or_else(|| id.to_owned(), |product| product.name.clone())
    };
    let lines = fields.products.iter();
    Subject {
        partner: std::iter::once(view.organisation_name.clone())
            .chain(location.map(|location| location.name.clone()))
            .collect(),
        partner_people: vec![fields.partner.name.clone()],
        customer: tenant.map(|tenant| tenant.name.clone()).into_iter().collect(),
        domains,
        tenant_id: fields.tenant_id.clone(),
        products: lines.map(|line| (line.product.clone(), name_of(&line.product))).collect(),
        activities: fields.known_activities().collect(),
        on: Some(on),
        until: Some(until),
        instructions: Vec::new(),
    }
}
