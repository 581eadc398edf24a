//! What the parts report, as the store's own errors.

use std::error::Error as _;
use std::io;
use std::path::Path;

use super::replay::{Misfit, ReplayError};
use crate::store::StoreError;
use crate::store::journal;
use crate::store::sled_state::Flaw;

/// What the journal of the store in `folder` reports.
pub fn from_journal(folder: &Path, error: journal::Error) -> StoreError {
    use journal::Error as E;
    let damaged =
        |error: &E| StoreError::Damaged { place: "journal".to_owned(), what: error.to_string() };
    match error {
        E::Busy { .. } => StoreError::Busy(folder.to_owned()),
        E::Exists { .. } => StoreError::Exists(folder.to_owned()),
        E::Io { path, source, .. } => StoreError::Io { path, source },
        E::Full { path, source, .. } => StoreError::Full { path, source },
        E::TooLarge { .. } | E::Empty => StoreError::Io {
            path: folder.join("journal"),
            source: io::Error::new(io::ErrorKind::InvalidInput, error.to_string()),
        },
        E::ReadOnly { .. } | E::InDoubt { .. } | E::Twice { .. } => {
            StoreError::ReadOnly(with_causes(&error))
        }
        E::Newer { ref path, .. } => {
            StoreError::Foreign { path: path.clone(), what: error.to_string() }
        }
        E::NotThere { .. }
        | E::Damaged { .. }
        | E::Segment { .. }
        | E::Unreadable { .. }
        | E::Misfit { .. }
        | E::NoSuchRecord { .. } => damaged(&error),
    }
}

/// What the state in `folder` reports.
pub fn from_state(folder: &Path, flaw: &Flaw) -> StoreError {
    let path = || folder.join("state");
    let source = |what: &String| io::Error::other(what.clone());
    match flaw {
        Flaw::Full(what) => StoreError::Full { path: path(), source: source(what) },
        Flaw::Place(what) => StoreError::Io { path: path(), source: source(what) },
        Flaw::Busy => StoreError::Busy(folder.to_owned()),
        Flaw::Newer(_) => StoreError::Foreign { path: path(), what: flaw.to_string() },
        _ => StoreError::Damaged { place: "state".to_owned(), what: flaw.to_string() },
    }
}

/// Why a replay failed, in the store in `folder`.
pub fn from_replay(folder: &Path, error: ReplayError) -> StoreError {
    match error {
        ReplayError::Interrupted(interrupted) => interrupted.into(),
        ReplayError::Journal(error) => from_journal(folder, error),
        ReplayError::Misfit(Misfit { seq, what }) => {
            StoreError::Damaged { place: format!("record {seq}"), what }
        }
        ReplayError::State(flaw) => from_state(folder, &flaw),
        ReplayError::Place(error) => error,
    }
}

/// A failed operation on files.
pub fn io(path: &Path) -> impl FnOnce(io::Error) -> StoreError {
    move |source| crate::store::blobs::io_error(path, source)
}

fn with_causes(error: &journal::Error) -> String {
    let mut words = error.to_string();
    let mut cause = error.source();
    while let Some(error) = cause {
        words.push_str(": ");
        words.push_str(&error.to_string());
        cause = error.source();
    }
    words
}
