//! What the parts report, as the store's own errors.

use std::error::Error as _;
use std::io;
use std::path::Path;

use super::rebuild::STATE;
use super::replay::{Misfit, ReplayError};
use crate::store::StoreError;
use crate::store::journal;
use crate::store::os::{in_words, may_not_write};
use crate::store::sled_state::Flaw;

/// What the journal of the store in `folder` reports.
pub fn from_journal(folder: &Path, error: journal::Error) -> StoreError {
    use journal::Error as E;
    let damaged = |error: &E| match error.damage() {
        Some((path, what)) => StoreError::Damaged { place: path.display().to_string(), what },
        None => StoreError::Damaged { place: "journal".to_owned(), what: error.to_string() },
    };
    match error {
        E::Busy { .. } => StoreError::Busy(folder.to_owned()),
        E::Exists { .. } => StoreError::Exists(folder.to_owned()),
        E::Io { path, source, .. } => StoreError::Io { path, source },
        E::Full { path, source, .. } => StoreError::Full { path, source },
        E::TooLarge { .. } | E::Empty => StoreError::Io {
            path: folder.join("journal"),
            source: io::Error::new(io::ErrorKind::InvalidInput, error.to_string()),
        },
        E::ReadOnly { ref cause } => match &**cause {
            E::Full { path, source, .. } => {
                StoreError::Full { path: path.clone(), source: source.kind().into() }
            }
            E::Io { source, .. } if may_not_write(source) => {
                StoreError::Unwritable { path: folder.to_owned(), source: source.kind().into() }
            }
            _ => StoreError::ReadOnly(with_causes(&error)),
        },
        E::InDoubt { seq, cause } => StoreError::InDoubt { seq, what: with_causes(&cause) },
        E::Twice { .. } => StoreError::ReadOnly(with_causes(&error)),
        E::Newer { path, offset, version, .. } => StoreError::Newer {
            path,
            what: format!("at byte {offset} stands format version {version}"),
        },
        E::NotThere { dir } => StoreError::Damaged {
            place: dir.display().to_string(),
            what: "no segment of a journal is there".to_owned(),
        },
        E::Damaged { .. }
        | E::Segment { .. }
        | E::Unreadable { .. }
        | E::Misfit { .. }
        | E::NoSuchRecord { .. } => damaged(&error),
    }
}

/// What the state of the store in `folder` reports.
pub fn from_state(folder: &Path, flaw: &Flaw) -> StoreError {
    from_sled(folder, STATE, flaw)
}

/// What a sled database of the store in `folder` reports.
pub fn from_sled(folder: &Path, name: &str, flaw: &Flaw) -> StoreError {
    let path = || folder.join(name);
    match flaw {
        Flaw::Full(what) => {
            let source = io::Error::new(io::ErrorKind::StorageFull, what.clone());
            StoreError::Full { path: path(), source }
        }
        Flaw::Place(what) => {
            StoreError::Io { path: path(), source: io::Error::other(what.clone()) }
        }
        Flaw::Busy => StoreError::Busy(folder.to_owned()),
        Flaw::Newer(_) => StoreError::Newer { path: path(), what: flaw.to_string() },
        _ => StoreError::Damaged { place: name.to_owned(), what: flaw.to_string() },
    }
}

/// Why a replay failed, in the store in `folder`.
pub fn from_replay(folder: &Path, error: ReplayError) -> StoreError {
    match error {
        ReplayError::Interrupted(interrupted) => interrupted.into(),
        ReplayError::Journal(error) => from_journal(folder, error),
        ReplayError::Misfit(misfit) => from_misfit(folder, misfit),
        ReplayError::State(flaw) => from_state(folder, &flaw),
        ReplayError::Place(error) => error,
    }
}

/// A record that does not fit, in the store in `folder`.
pub fn from_misfit(folder: &Path, Misfit { seq, what, newer }: Misfit) -> StoreError {
    if newer {
        let what = format!("record {seq}: {what}");
        return StoreError::Newer { path: folder.join("journal"), what };
    }
    StoreError::in_record(seq, &what)
}

/// Why a store that cannot be locked is not looked into further, in words.
pub fn unlocked(error: &StoreError) -> String {
    match error {
        StoreError::Unwritable { source, .. } => {
            format!("its files may not be written: {}", in_words(source))
        }
        error => error.to_string(),
    }
}

/// The journal ends before a record that the state shows to have been acknowledged.
pub fn lost_end(head: u64, acknowledged: u64) -> StoreError {
    StoreError::Damaged {
        place: "journal".to_owned(),
        what: format!("it ends with record {head}, but record {acknowledged} was acknowledged"),
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

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;

    /// Who is told that nothing was kept does it again; so what may have been kept is told apart.
    #[test]
    fn what_may_have_been_kept_is_told_apart_from_what_was_refused() {
        let cause = || {
            let (path, source) = ("journal/000001.log".into(), io::Error::other("broken"));
            Arc::new(journal::Error::Io { doing: "sync", path, source })
        };
        let folder = Path::new("/store");
        let doubt = from_journal(folder, journal::Error::InDoubt { seq: 7, cause: cause() });
        assert!(
            matches!(&doubt, StoreError::InDoubt { seq: 7, what } if what.contains("broken")),
            "{doubt:?}"
        );
        let refused = from_journal(folder, journal::Error::ReadOnly { cause: cause() });
        assert!(matches!(refused, StoreError::ReadOnly(_)), "{refused:?}");
    }
}
