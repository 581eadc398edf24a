//! The demonstration's whole store: each claim's files say what the story made them say.

use std::collections::BTreeMap;

use sha2::{Digest as _, Sha256};

use super::*;
use crate::demo::poe::{Content, PoeFacts};

use crate::demo::scenario::{Act, scenario};
use crate::demo::stage;
use crate::desk::{Desk as _, Unwatched};
use crate::domain::evidence::Digest;
use crate::domain::id::{ClaimId, OperatorName};
use crate::store::blobs::MemoryBlobs;
use crate::store::memory::MemoryStore;

/// What every file of the story says, by the hash of its bytes.
fn contents() -> BTreeMap<Digest, Content> {
    let mut contents = BTreeMap::new();
    for step in scenario().unwrap().steps {
        let (Act::Attach { file } | Act::Dispute { file: Some(file), .. }) = step.act else {
            continue;
        };
        let hash = Digest(Sha256::digest(file.document.bytes().unwrap()).into());
        contents.insert(hash, file.document.content);
    }
    contents
}

#[test]
fn every_flaw_of_the_story_is_found_and_no_other() {
    let desk = stage::play(Box::new(MemoryStore::default()), Box::new(MemoryBlobs::default()));
    let desk = desk.unwrap();
    let admin = OperatorName::new("admin");
    let contents = contents();
    let mut seen = BTreeMap::new();
    for number in 1.. {
        let id = ClaimId(number);
        let Ok(view) = desk.claim(&admin, id) else { break };
        let findings = desk.precheck(&admin, id, &Unwatched).unwrap();
        let proofs: Vec<&PoeFacts> = view
            .evidence
            .iter()
            .filter_map(|file| match &contents[&file.sha256] {
                Content::Poe(facts) => Some(facts),
                Content::LunchMenu(_) => None,
            })
            .collect();
        let says = |wanted: &dyn Fn(&PoeFacts) -> bool| proofs.iter().any(|facts| wanted(facts));
        // Two days before it was attached, or a year and a half: nothing lies between.
        let fits = |facts: &PoeFacts| {
            let newest = view.submitted_at.unwrap_or(view.created_at).date_naive();
            facts.signed_on.is_some_and(|day| (newest - day).num_days() < 365)
        };
        let name = |id: &str| {
            let rules = desk.rules(&admin).unwrap();
            rules.directory.catalogue[&crate::domain::id::ProductId::new(id)].name.clone()
        };
        let products: Vec<String> =
            view.fields.products.iter().map(|line| name(&line.product)).collect();
        let expected = [
            (Element::PartnerCompany, says(&|_| true)),
            (Element::CustomerAcknowledgment, says(&|facts| facts.signed_by.is_some())),
            (Element::AcknowledgmentDate, says(&fits)),
            (
                Element::WorkDone,
                says(&|facts| facts.products.iter().any(|(_, done)| !done.is_empty())),
            ),
            (Element::TenantId, says(&|facts| facts.tenant_id == view.fields.tenant_id)),
            (
                Element::Products,
                !products.is_empty()
                    && products.iter().all(|wanted| {
                        says(&|facts| facts.products.iter().any(|(name, _)| name == wanted))
                    }),
            ),
        ];
        for (element, is_expected) in expected {
            let finding = one(element, &findings);
            *seen.entry((element, is_expected)).or_insert(0) += 1;
            assert_eq!(finding.state == State::Found, is_expected, "{id} {finding:?} {proofs:#?}");
        }
    }
    // Of each there are good ones and flawed ones in the story.
    assert_eq!(seen.len(), 12, "{seen:?}");
}
