//! What is one operator's own: read marks, views and drafts. Kept in a small sled beside the store's
//! state, since no claim is ever rebuilt from it. Views and drafts have a tree each, so that a program
//! that knows only marks reads those as ever.

use std::collections::{BTreeMap, HashMap};
use std::fs::File;
use std::path::Path;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

use crate::domain::draft::{Draft, DraftKey, KeptDrafts};
use crate::domain::id::{ClaimId, OperatorName};
use crate::domain::saved_view::OwnViews;
use crate::store::codec;
use crate::store::journal::StoreId;
use crate::store::sled_state::{
    Database, Flaw, Result, guarded, open_sled, refuse_nothing, sled_file, sync_sled,
};

mod drafts;

use crate::store::finding::{Finding, Place, Why};
use drafts::Drafts;

/// Where they stand in a store's folder.
pub const PERSONAL: &str = "personal";
/// How much of it sled may keep in memory, in bytes.
const CACHE: u64 = 4 * 1024 * 1024;
/// After how many marks the file is synced: far less than what a power loss could make unreadable.
const SYNC_AFTER: u32 = 64;

/// The key of the first value; a mark's is longer.
const MADE: &[u8] = b"m";
/// The version of the layout.
const VERSION: u8 = 1;

/// Whose mark, on which claim, and up to which event.
type Mark = (OperatorName, ClaimId, u32);

/// The tree of those who have seen the tour, by the operator's name; each with the version of what it
/// says of them.
const TOURED: &[u8] = b"toured";

/// The tree of views, by the operator's name.
const VIEWS: &[u8] = b"views";

/// What is personal: in sled, or only in memory where sled cannot be used.
#[derive(Debug)]
pub enum Personal {
    /// In sled.
    Kept(Kept),
    /// In memory.
    Held(Mutex<Held>),
}

/// What is personal, in memory.
#[derive(Debug, Default)]
pub struct Held {
    marks: BTreeMap<Vec<u8>, u32>,
    views: BTreeMap<OperatorName, OwnViews>,
}

/// What is personal, in sled.
#[derive(Debug)]
pub struct Kept {
    /// Before the database, so that it is let go of first.
    views: ::sled::Tree,
    toured: ::sled::Tree,
    drafts: Drafts,
    db: Database,
    file: File,
    unsynced: AtomicU32,
}

impl Personal {
    /// Makes a place for them, in a folder that is not there yet.
    pub fn create(folder: &Path, store: StoreId) -> Result<Self> {
        let create = || {
            let db = open_sled(folder, CACHE)?;
            guarded(|| Ok(db.insert(MADE, made(store).as_slice())?))?;
            let personal = Self::in_sled(db, folder)?;
            personal.sync()?;
            Ok(personal)
        };
        create().inspect_err(|_| {
            // Gives its room back; what is left of it otherwise is set aside the next time.
            let _ = std::fs::remove_dir_all(folder);
        })
    }

    /// Opens them. sled may take a damaged file for an empty one, so the first value is asked for.
    pub fn open(folder: &Path, store: StoreId) -> Result<Self> {
        refuse_nothing(folder)?;
        let db = open_sled(folder, CACHE)?;
        match guarded(|| Ok(db.get(MADE)?))?.as_deref() {
            Some(found) if found == made(store) => {}
            Some([VERSION, ..]) => return Err(Flaw::OtherStore),
            Some([newer, ..]) => return Err(Flaw::Newer(*newer)),
            _ => return Err(Flaw::Blank),
        }
        Self::in_sled(db, folder)
    }

    /// Remembers them for as long as it lives.
    pub fn in_memory() -> Self {
        Self::Held(Mutex::default())
    }

    fn in_sled(db: Database, folder: &Path) -> Result<Self> {
        let views = guarded(|| Ok(db.open_tree(VIEWS)?))?;
        let toured = guarded(|| Ok(db.open_tree(TOURED)?))?;
        let drafts = Drafts::of(&db)?;
        let (file, unsynced) = (sled_file(folder)?, AtomicU32::new(0));
        Ok(Self::Kept(Kept { views, toured, drafts, db, file, unsynced }))
    }

    /// Up to which of a claim's events an operator has read; 0 for none.
    pub fn mark(&self, operator: &OperatorName, claim: ClaimId) -> Result<u32> {
        let key = key(operator, claim);
        let kept = match self {
            Self::Kept(kept) => kept,
            Self::Held(held) => return Ok(lock(held).marks.get(&key).copied().unwrap_or(0)),
        };
        let sealed = guarded(|| Ok(kept.db.get(key)?))?;
        let unreadable =
            |error: codec::CodecError| Flaw::Value { place: Place::ReadMarks, what: error.into() };
        sealed.map_or(Ok(0), |sealed| codec::open(&sealed).map_err(unreadable))
    }

    /// Up to which event an operator has read, of each claim of which it has read any.
    pub fn marks_of(&self, operator: &OperatorName) -> Result<HashMap<ClaimId, u32>> {
        let mut marks = HashMap::new();
        for mark in self.marks_from(operator.as_str().as_bytes()) {
            let (name, claim, number) = mark?;
            // Another's name may begin with this one.
            if name == *operator {
                marks.insert(claim, number);
            }
        }
        Ok(marks)
    }

    /// Remembers up to which event an operator has read.
    pub fn set_mark(&self, operator: &OperatorName, claim: ClaimId, number: u32) -> Result<()> {
        let key = key(operator, claim);
        let kept = match self {
            Self::Kept(kept) => kept,
            Self::Held(held) => {
                lock(held).marks.insert(key, number);
                return Ok(());
            }
        };
        let sealed = codec::seal(&number).map_err(|error| Flaw::Sled(error.to_string()))?;
        guarded(|| Ok(kept.db.insert(key, sealed)?))?;
        if kept.unsynced.fetch_add(1, Ordering::Relaxed) + 1 >= SYNC_AFTER {
            self.sync()?;
        }
        Ok(())
    }

    /// Every mark: whose, on which claim, and up to which event.
    pub fn marks(&self) -> Box<dyn Iterator<Item = Result<Mark>> + '_> {
        self.marks_from(&[])
    }

    /// Every mark whose key begins so.
    fn marks_from(&self, begin: &[u8]) -> Box<dyn Iterator<Item = Result<Mark>> + '_> {
        let bad = |what| Flaw::Value { place: Place::ReadMarks, what };
        match self {
            Self::Kept(kept) => {
                let mut entries = kept.db.scan_prefix(begin);
                let next = move || guarded(|| Ok(entries.next().transpose()?)).transpose();
                let marks = std::iter::from_fn(next)
                    .filter(|entry| !entry.as_ref().is_ok_and(|(key, _)| key.as_ref() == MADE));
                Box::new(marks.map(move |entry| {
                    let (key, sealed) = entry?;
                    let number = codec::open(&sealed).map_err(|error| bad(error.into()))?;
                    let (operator, claim) = parts(&key).map_err(bad)?;
                    Ok((operator, claim, number))
                }))
            }
            Self::Held(held) => {
                let marks = lock(held).marks.clone();
                let begin = begin.to_vec();
                let marks = marks.into_iter().filter(move |(key, _)| key.starts_with(&begin));
                Box::new(marks.map(move |(key, number)| {
                    let (operator, claim) = parts(&key).map_err(bad)?;
                    Ok((operator, claim, number))
                }))
            }
        }
    }

    /// An operator's own views; none where nothing was kept.
    pub fn views(&self, operator: &OperatorName) -> Result<OwnViews> {
        let kept = match self {
            Self::Kept(kept) => kept,
            Self::Held(held) => {
                return Ok(lock(held).views.get(operator).cloned().unwrap_or_default());
            }
        };
        let sealed = guarded(|| Ok(kept.views.get(operator.as_str())?))?;
        sealed.map_or_else(|| Ok(OwnViews::default()), |sealed| opened(&sealed))
    }

    /// Keeps an operator's own views, durably as far as anything is kept.
    pub fn set_views(&self, operator: &OperatorName, views: &OwnViews) -> Result<()> {
        let kept = match self {
            Self::Kept(kept) => kept,
            Self::Held(held) => {
                lock(held).views.insert(operator.clone(), views.clone());
                return Ok(());
            }
        };
        let sealed = codec::seal(views).map_err(|error| Flaw::Sled(error.to_string()))?;
        guarded(|| Ok(kept.views.insert(operator.as_str(), sealed)?))?;
        self.sync()
    }

    /// All own views: whose, and which.
    pub fn all_views(&self) -> Box<dyn Iterator<Item = Result<(OperatorName, OwnViews)>> + '_> {
        match self {
            Self::Kept(kept) => {
                let mut entries = kept.views.iter();
                let next = move || guarded(|| Ok(entries.next().transpose()?)).transpose();
                Box::new(std::iter::from_fn(next).map(|entry| {
                    let (name, sealed) = entry?;
                    let name =
                        std::str::from_utf8(&name).map_err(|_| unreadable(Finding::BadKey))?;
                    Ok((OperatorName::new(name), opened(&sealed)?))
                }))
            }
            Self::Held(held) => Box::new(lock(held).views.clone().into_iter().map(Ok)),
        }
    }

    /// Whether an operator has seen the tour. In memory everybody has: nobody is to be shown it each
    /// time.
    pub fn has_seen_tour(&self, operator: &OperatorName) -> Result<bool> {
        match self {
            Self::Kept(kept) => guarded(|| Ok(kept.toured.contains_key(operator.as_str())?)),
            Self::Held(_) => Ok(true),
        }
    }

    /// Remembers that an operator has seen the tour, durably as far as anything is kept.
    pub fn set_tour_seen(&self, operator: &OperatorName) -> Result<()> {
        let Self::Kept(kept) = self else { return Ok(()) };
        guarded(|| Ok(kept.toured.insert(operator.as_str(), &[VERSION])?))?;
        self.sync()
    }

    /// An operator's drafts, in the order of what they are for. In memory there are none.
    pub fn drafts_of(&self, operator: &OperatorName) -> Result<KeptDrafts> {
        match self {
            Self::Kept(kept) => kept.drafts.of_operator(operator),
            Self::Held(_) => Ok(KeptDrafts::default()),
        }
    }

    /// Every draft, each with whose it is.
    pub fn all_drafts(&self) -> Result<impl Iterator<Item = Result<(OperatorName, Draft)>> + '_> {
        let kept = match self {
            Self::Kept(kept) => Some(kept.drafts.all()?),
            Self::Held(_) => None,
        };
        Ok(kept.into_iter().flatten())
    }

    /// Every draft that cannot be read, by what it is, and why.
    pub fn bad_drafts(&self) -> Result<Vec<(Place, Flaw)>> {
        match self {
            Self::Kept(kept) => kept.drafts.bad(),
            Self::Held(_) => Ok(Vec::new()),
        }
    }

    /// Keeps a draft in the place of the one for the same, durably. In memory none is kept: whoever
    /// types has to know that it ends with the session.
    pub fn set_draft(&self, operator: &OperatorName, draft: &Draft) -> Result<()> {
        match self {
            Self::Kept(kept) => {
                kept.drafts.keep(operator, draft)?;
                self.sync()
            }
            Self::Held(_) => Err(Flaw::Place(Why::Denied)),
        }
    }

    /// Forgets a draft, if there is one.
    pub fn drop_draft(&self, operator: &OperatorName, key: DraftKey) -> Result<()> {
        match self {
            Self::Kept(kept) if kept.drafts.forget(operator, key)? => self.sync(),
            _ => Ok(()),
        }
    }

    /// Forgets all drafts, without making that durable.
    pub fn drop_all_drafts(&self) -> Result<()> {
        match self {
            Self::Kept(kept) => kept.drafts.forget_all(),
            Self::Held(_) => Ok(()),
        }
    }

    /// Makes everything durable, as far as it is kept.
    pub fn sync(&self) -> Result<()> {
        let Self::Kept(kept) = self else {
            return Ok(());
        };
        kept.unsynced.store(0, Ordering::Relaxed);
        sync_sled(&kept.db, &kept.file)
    }
}

fn lock(held: &Mutex<Held>) -> MutexGuard<'_, Held> {
    held.lock().unwrap_or_else(PoisonError::into_inner)
}

fn opened(sealed: &[u8]) -> Result<OwnViews> {
    codec::open(sealed).map_err(|error| match error {
        codec::CodecError::Newer(version) => Flaw::Newer(version),
        error => unreadable(error),
    })
}

fn unreadable(what: impl Into<Finding>) -> Flaw {
    Flaw::Value { place: Place::OwnViews, what: what.into() }
}

/// The first value: the layout's version, and whose marks these are.
fn made(store: StoreId) -> Vec<u8> {
    [&[VERSION], store.0.as_slice()].concat()
}

fn key(operator: &OperatorName, claim: ClaimId) -> Vec<u8> {
    let mut key = operator.as_str().as_bytes().to_vec();
    key.extend_from_slice(&claim.0.to_be_bytes());
    key
}

/// The operator and the claim that a key is made of.
fn parts(key: &[u8]) -> std::result::Result<(OperatorName, ClaimId), Finding> {
    let (name, claim) = key.split_last_chunk().ok_or(Finding::BadKey)?;
    let name = std::str::from_utf8(name).map_err(|_| Finding::BadKey)?;
    Ok((OperatorName::new(name), ClaimId(u64::from_be_bytes(*claim))))
}
