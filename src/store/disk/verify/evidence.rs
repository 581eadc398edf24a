//! Every PoE file that an event names is there and is what it was.

use std::collections::BTreeMap;

use super::{Part, Report};
use crate::domain::evidence::Digest;
use crate::store::StoreError;
use crate::store::blobs::{Blobs, FileBlobs};
use crate::store::disk::gather::Grown;
use crate::store::finding::{Finding, Place};
use crate::store::watch::{Progress, Stage, Watch};

/// The files that events name, with the claims and the names that they have there.
#[derive(Debug, Default)]
pub struct Files {
    /// In the order of the claims.
    named: Vec<(Place, Digest)>,
}

/// What became of reading a file.
#[derive(Debug, Clone)]
enum Proof {
    Sound,
    Wrong { what: Finding, is_there: bool },
    Unread(Finding),
}

impl Files {
    /// A claim's events name files, those that were taken off it later too.
    pub fn named_by(&mut self, grown: &Grown) {
        for file in &grown.files {
            self.named.push((Place::Poe(grown.id, file.name.clone()), file.sha256));
        }
    }

    /// Reads every file once and compares its SHA-256.
    pub fn prove(
        self,
        blobs: &FileBlobs,
        report: &mut Report,
        watch: &dyn Watch,
    ) -> Result<(), StoreError> {
        let of = self.named.len() as u64;
        let mut proofs: BTreeMap<Digest, Proof> = BTreeMap::new();
        for ((place, sha256), done) in self.named.into_iter().zip(1..) {
            watch.follow(Progress { stage: Stage::ProvingEvidence, done, of })?;
            match proofs.entry(sha256).or_insert_with(|| read(blobs, sha256)) {
                Proof::Sound => {}
                Proof::Wrong { what, .. } => report.add(Part::Evidence, place, what.clone()),
                Proof::Unread(what) => report.add(Part::Unread, place, what.clone()),
            }
        }
        report.evidence_files = proofs.len() as u64;
        report.altered.extend(proofs.iter().filter_map(|(sha256, proof)| {
            matches!(proof, Proof::Wrong { is_there: true, .. }).then_some(*sha256)
        }));
        Ok(())
    }
}

fn read(blobs: &FileBlobs, sha256: Digest) -> Proof {
    let is_there = blobs.is_there(&sha256);
    let what = match blobs.get(&sha256) {
        Ok(Some(_)) => return Proof::Sound,
        Ok(None) if is_there => Finding::PoeAltered(sha256),
        Ok(None) => Finding::PoeMissing(sha256),
        Err(StoreError::Io { path, source }) => {
            return Proof::Unread(Finding::File(path, (&source).into()));
        }
        Err(error) => return Proof::Unread(Finding::Said(error.to_string())),
    };
    Proof::Wrong { what, is_there }
}
