//! The tree of drafts. sled likes no value over 4 KB, and a pasted text may have a thousand times as
//! much, so a draft is kept in pieces, which one batch replaces: all of them or none.

use std::ops::Range;
use std::sync::{Mutex, MutexGuard, PoisonError};

use crate::domain::draft::{Draft, DraftKey, KeptDrafts};
use crate::domain::id::{ClaimId, OperatorName};
use crate::store::codec;
use crate::store::finding::{Finding, Place};
use crate::store::sled_state::{Database, Flaw, Result, guarded};

const TREE: &[u8] = b"drafts";
/// The longest piece, in bytes.
const LONGEST: usize = 4_000;
/// The most pieces of one draft: more would be too large a batch for sled.
const MOST: usize = 1_000;
/// Ends an operator's name in a key: it is in no UTF-8 text.
const END: u8 = 0xFF;
/// How many bytes at the end of a key tell the piece's place.
const PLACE: usize = 4;

/// Drafts, each under the operator's name, its claim and its action.
#[derive(Debug)]
pub(super) struct Drafts {
    tree: ::sled::Tree,
    /// Held while the pieces of a draft are read or replaced.
    whole: Mutex<()>,
}

/// A draft as it lies in the tree.
struct Pieces {
    /// The key of the first one, without its place.
    key: Vec<u8>,
    bytes: Vec<u8>,
}

impl Drafts {
    pub(super) fn of(db: &Database) -> Result<Self> {
        let tree = guarded(|| Ok(db.open_tree(TREE)?))?;
        Ok(Self { tree, whole: Mutex::default() })
    }

    /// An operator's drafts, in the order of what they are for. One that cannot be read hides none
    /// of the others.
    pub(super) fn of_operator(&self, operator: &OperatorName) -> Result<KeptDrafts> {
        let pieces = self.pieces(&owner(operator))?;
        let mut drafts: Vec<Draft> =
            pieces.iter().filter_map(|found| opened(&found.bytes).ok()).collect();
        let unreadable = pieces.len() - drafts.len();
        drafts.sort_by_key(|draft| draft.key);
        Ok(KeptDrafts { drafts, unreadable })
    }

    /// Every draft that cannot be read, by what it is, and why.
    pub(super) fn bad(&self) -> Result<Vec<(Place, Flaw)>> {
        let mut bad = Vec::new();
        for key in self.keys()? {
            for found in self.pieces(&key)? {
                bad.extend(opened(&found.bytes).err().map(|flaw| (place_of(&key), flaw)));
            }
        }
        Ok(bad)
    }

    /// Every draft, with whose it is, one at a time.
    pub(super) fn all(&self) -> Result<impl Iterator<Item = Result<(OperatorName, Draft)>> + '_> {
        Ok(self.keys()?.into_iter().filter_map(|key| {
            let read = || {
                let name = key.split(|byte| *byte == END).next().unwrap_or_default();
                let name = std::str::from_utf8(name).map_err(|_| unreadable(Finding::BadKey))?;
                // One that has been forgotten meanwhile is none.
                let pieces = self.pieces(&key)?;
                let draft = pieces.first().map(|found| opened(&found.bytes)).transpose()?;
                Ok(draft.map(|draft| (OperatorName::new(name), draft)))
            };
            read().transpose()
        }))
    }

    /// Keeps a draft; only pieces that differ are written. What cannot be read is not written over:
    /// another program may be able to.
    pub(super) fn keep(&self, operator: &OperatorName, draft: &Draft) -> Result<()> {
        let sealed = codec::seal(draft).map_err(unreadable)?;
        let pieces: Vec<&[u8]> = sealed.chunks(LONGEST).collect();
        if pieces.len() > MOST {
            return Err(unreadable(Finding::TooMuchTyped));
        }
        let key = key(operator, draft.key);
        let _whole = self.lock();
        guarded(|| {
            if let Some(there) = self.at(&key)? {
                opened(&there)?;
            }
            let mut batch = ::sled::Batch::default();
            for (place, bytes) in pieces.iter().enumerate() {
                let key = piece(&key, place);
                if self.tree.get(&key)?.as_deref() != Some(*bytes) {
                    batch.insert(key, *bytes);
                }
            }
            self.remove_from(&key, pieces.len()..MOST, &mut batch)?;
            Ok(self.tree.apply_batch(batch)?)
        })
    }

    /// Forgets a draft; `true` when there was one. One that cannot be read is not forgotten: nobody
    /// has seen what it says.
    pub(super) fn forget(&self, operator: &OperatorName, draft: DraftKey) -> Result<bool> {
        let key = key(operator, draft);
        let _whole = self.lock();
        guarded(|| {
            if self.at(&key)?.is_none_or(|there| opened(&there).is_err()) {
                return Ok(false);
            }
            let mut batch = ::sled::Batch::default();
            self.remove_from(&key, 0..MOST, &mut batch)?;
            self.tree.apply_batch(batch)?;
            Ok(true)
        })
    }

    pub(super) fn forget_all(&self) -> Result<()> {
        guarded(|| Ok(self.tree.clear()?))
    }

    /// What lies there, in one piece.
    fn at(&self, key: &[u8]) -> Result<Option<Vec<u8>>> {
        let mut whole: Option<Vec<u8>> = None;
        for place in 0..MOST {
            let Some(bytes) = self.tree.get(piece(key, place))? else { break };
            whole.get_or_insert_default().extend_from_slice(&bytes);
        }
        Ok(whole)
    }

    /// Removes pieces that are there, from the first of these places on.
    fn remove_from(
        &self,
        key: &[u8],
        places: Range<usize>,
        batch: &mut ::sled::Batch,
    ) -> Result<()> {
        for key in places.map(|place| piece(key, place)) {
            if !self.tree.contains_key(&key)? {
                break;
            }
            batch.remove(key);
        }
        Ok(())
    }

    /// The key of every draft, without the places of pieces.
    fn keys(&self) -> Result<Vec<Vec<u8>>> {
        guarded(|| {
            let mut keys: Vec<Vec<u8>> = Vec::new();
            for key in self.tree.iter().keys() {
                let key = key?;
                let key = key.get(..key.len().saturating_sub(PLACE)).unwrap_or_default();
                if keys.last().is_none_or(|last| last != key) {
                    keys.push(key.to_vec());
                }
            }
            Ok(keys)
        })
    }

    /// All drafts whose keys begin so.
    fn pieces(&self, begin: &[u8]) -> Result<Vec<Pieces>> {
        let _whole = self.lock();
        guarded(|| {
            let mut found: Vec<Pieces> = Vec::new();
            for entry in self.tree.scan_prefix(begin) {
                let (key, bytes) = entry?;
                let key = key.get(..key.len().saturating_sub(PLACE)).unwrap_or_default();
                match found.last_mut().filter(|last| last.key == key) {
                    Some(last) => last.bytes.extend_from_slice(&bytes),
                    None => found.push(Pieces { key: key.to_vec(), bytes: bytes.to_vec() }),
                }
            }
            Ok(found)
        })
    }

    fn lock(&self) -> MutexGuard<'_, ()> {
        self.whole.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn opened(sealed: &[u8]) -> Result<Draft> {
    codec::open(sealed).map_err(|error| match error {
        codec::CodecError::Newer(version) => Flaw::Newer(version),
        error => unreadable(error),
    })
}

fn unreadable(what: impl Into<Finding>) -> Flaw {
    Flaw::Value { place: Place::Drafts, what: what.into() }
}

/// What a draft is, by its key, for whoever looks after the store.
fn place_of(key: &[u8]) -> Place {
    let mut parts = key.splitn(2, |byte| *byte == END);
    let name = String::from_utf8_lossy(parts.next().unwrap_or_default()).into_owned();
    let rest = parts.next().unwrap_or_default();
    let claim = rest.get(1..9).and_then(|bytes| bytes.try_into().ok()).map(u64::from_be_bytes);
    let action = rest.get(9..).unwrap_or_default();
    let action = String::from_utf8_lossy(action.strip_suffix(&[0]).unwrap_or(action)).into_owned();
    Place::Draft(Box::new((name, action)), claim.filter(|_| rest.first() == Some(&1)).map(ClaimId))
}

fn owner(operator: &OperatorName) -> Vec<u8> {
    let mut key = operator.as_str().as_bytes().to_vec();
    key.push(END);
    key
}

/// The key of a draft's pieces, without their places. No key begins as another does: what differs
/// has a fixed length, up to the action's code, which ends in a zero.
fn key(operator: &OperatorName, draft: DraftKey) -> Vec<u8> {
    let mut key = owner(operator);
    key.push(u8::from(draft.claim.is_some()));
    let ClaimId(claim) = draft.claim.unwrap_or_default();
    key.extend_from_slice(&claim.to_be_bytes());
    key.extend_from_slice(draft.action.code().as_bytes());
    key.push(0);
    key
}

fn piece(of: &[u8], place: usize) -> Vec<u8> {
    let place = u32::try_from(place).unwrap_or(u32::MAX);
    [of, place.to_be_bytes().as_slice()].concat()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::draft::Typed;
    use crate::domain::moves::Action;
    use crate::store::disk::identity;
    use crate::store::disk::personal::{PERSONAL, Personal};
    use crate::store::disk::{create, verify};

    fn draft(claim: u64, revision: u32) -> Draft {
        let key = DraftKey::on(ClaimId(claim), Action::Comment);
        let at = chrono::DateTime::UNIX_EPOCH;
        Draft { key, revision, at, typed: Typed::Dialog(Vec::new()) }
    }

    /// One that cannot be read hides no other, and nothing takes its place.
    #[test]
    fn what_cannot_be_read_stays_as_it_is_and_is_named() {
        let folder = tempfile::tempdir().unwrap();
        let place = folder.path().join("store");
        drop(create(&place).unwrap());
        let id = identity::read(&place).unwrap();
        let open = || Personal::open(&place.join(PERSONAL), id).unwrap();
        let (ria, good, bad) = (OperatorName::new("ria"), draft(8, 1), draft(7, 1));
        let at = piece(&key(&ria, bad.key), 0);
        let personal = open();
        personal.set_draft(&ria, &good).unwrap();
        personal.set_draft(&ria, &bad).unwrap();
        let Personal::Kept(kept) = &personal else { panic!("it is kept") };
        kept.drafts.tree.insert(&at, b"noise".as_slice()).unwrap();
        let found = personal.drafts_of(&ria).unwrap();
        assert_eq!(found, KeptDrafts { drafts: vec![good.clone()], unreadable: 1 });
        assert!(personal.set_draft(&ria, &draft(7, 2)).is_err());
        personal.drop_draft(&ria, bad.key).unwrap();
        assert_eq!(kept.drafts.tree.get(&at).unwrap().as_deref(), Some(b"noise".as_slice()));
        personal.set_draft(&ria, &draft(8, 2)).unwrap();
        drop(personal);
        let report = verify(&place).unwrap();
        let places: Vec<&Place> = report.problems.iter().map(|bad| &bad.place).collect();
        let of = Box::new(("ria".to_owned(), "comment".to_owned()));
        assert_eq!(places, [&Place::Draft(of, Some(ClaimId(7)))]);
    }
}
