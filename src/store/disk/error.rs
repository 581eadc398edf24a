//! What the parts report, as the store's own errors.

use std::io;
use std::path::Path;

use super::rebuild::STATE;
use super::replay::{Misfit, ReplayError};
use crate::store::StoreError;
use crate::store::finding::{Finding, Place, Why};
use crate::store::journal;
use crate::store::os::may_not_write;
use crate::store::sled_state::Flaw;

/// What the journal of the store in `folder` reports.
pub fn from_journal(folder: &Path, error: journal::Error) -> StoreError {
    use journal::Error as E;
    let damaged = |error: &E| {
        let (place, what) = damage(error);
        StoreError::Damaged { place, what }
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
            _ => StoreError::ReadOnly(deepest(cause)),
        },
        E::InDoubt { seq, cause } => StoreError::InDoubt { seq, what: deepest(&cause) },
        E::Twice { ref first, .. } => StoreError::ReadOnly(deepest(first)),
        E::Newer { path, offset, version, .. } => {
            StoreError::Newer { path, what: Finding::NewerAt(offset, version) }
        }
        E::NotThere { dir } => {
            StoreError::Damaged { place: Place::File(dir), what: Finding::NoSegment }
        }
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
        Flaw::Full(why) => StoreError::Full { path: path(), source: why.kind().into() },
        Flaw::Place(why) => StoreError::Io { path: path(), source: why.again() },
        Flaw::Busy => StoreError::Busy(folder.to_owned()),
        Flaw::Newer(_) => StoreError::Newer { path: path(), what: flaw.clone().into() },
        _ => StoreError::Damaged { place: place_of(name), what: flaw.clone().into() },
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
    match what {
        Finding::Codec(version) if newer => {
            let what = Finding::NewerRecord(seq, version);
            StoreError::Newer { path: folder.join("journal"), what }
        }
        what => StoreError::in_record(seq, what),
    }
}

/// Why a store cannot be used: a finding of an error.
pub fn unlocked(error: &StoreError) -> Finding {
    match error {
        StoreError::Unwritable { source, .. } => Finding::Unwritable(source.into()),
        StoreError::Io { path, source } | StoreError::Full { path, source } => {
            Finding::File(path.clone(), source.into())
        }
        StoreError::ReadOnly(why) | StoreError::InDoubt { what: why, .. } => why.clone(),
        StoreError::Damaged { what, .. } | StoreError::Newer { what, .. } => what.clone(),
        error => Finding::Said(error.to_string()),
    }
}

/// Why a place cannot be used.
pub fn why(error: &StoreError) -> Why {
    match error {
        StoreError::Io { source, .. }
        | StoreError::Full { source, .. }
        | StoreError::Unwritable { source, .. } => source.into(),
        error => Why::Other(error.to_string()),
    }
}

/// The journal ends before a record that the state shows to have been acknowledged.
pub fn lost_end(head: u64, acknowledged: u64) -> StoreError {
    StoreError::Damaged { place: Place::Journal, what: Finding::EndsEarly(head, acknowledged) }
}

/// A failed operation on files.
pub fn io(path: &Path) -> impl FnOnce(io::Error) -> StoreError {
    move |source| crate::store::blobs::io_error(path, source)
}

/// What is wrong with a journal, and where.
pub fn damage(error: &journal::Error) -> (Place, Finding) {
    use journal::Error as E;
    match *error {
        E::Damaged { ref path, offset, seq, readable_through, flaw, .. } => {
            (Place::File(path.clone()), Finding::Record { seq, offset, flaw, readable_through })
        }
        E::Segment { ref path, readable_through, flaw, .. } => {
            (Place::File(path.clone()), Finding::Segment { flaw, readable_through })
        }
        ref error => (Place::Journal, deepest(error)),
    }
}

/// What failed in the end: the last of the causes.
fn deepest(error: &journal::Error) -> Finding {
    use journal::Error as E;
    match *error {
        E::Io { ref path, ref source, .. } | E::Full { ref path, ref source, .. } => {
            Finding::File(path.clone(), source.into())
        }
        E::ReadOnly { ref cause } | E::InDoubt { ref cause, .. } => deepest(cause),
        E::Twice { ref first, .. } => deepest(first),
        E::Unreadable { ref path, offset, flaw } => Finding::Unreadable(path.clone(), offset, flaw),
        E::Misfit { seq, flaw } => Finding::Unfitting(seq, flaw),
        E::NoSuchRecord { seq, head } => Finding::NoRecord(seq, head),
        E::Damaged { .. } | E::Segment { .. } => damage(error).1,
        E::Newer { offset, version, .. } => Finding::NewerAt(offset, version),
        E::NotThere { .. } => Finding::NoSegment,
        E::Busy { .. } | E::Exists { .. } | E::TooLarge { .. } | E::Empty => {
            Finding::Said(error.to_string())
        }
    }
}

/// What a database of a store is, by the name of its folder.
fn place_of(name: &str) -> Place {
    if name == STATE { Place::State } else { Place::Personal }
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
            matches!(&doubt, StoreError::InDoubt { seq: 7, what } if what.to_string().contains("broken")),
            "{doubt:?}"
        );
        let refused = from_journal(folder, journal::Error::ReadOnly { cause: cause() });
        assert!(matches!(refused, StoreError::ReadOnly(_)), "{refused:?}");
    }
}
