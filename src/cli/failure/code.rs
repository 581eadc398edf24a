//! The codes of errors that are no refusals, and their exit codes.

use crate::i18n::cli::{BackupTrouble, Trouble};
use crate::i18n::post::PostTrouble;
use crate::i18n::storing::Stored;
use crate::i18n::tape::TapeTrouble;
use crate::i18n::view::ViewTrouble;

coded_enum!(
    /// The kinds of errors that are no refusals.
    ErrorCode {
        /// Wrong arguments, or files that they name.
        Usage => "usage",
        /// A query that cannot be read.
        BadQuery => "bad-query",
        /// The clock stands before the newest event.
        ClockBehind => "clock-behind",
        /// No terminal where one is needed.
        NoTerminal => "no-terminal",
        /// There is no store.
        StoreMissing => "store-missing",
        /// There is a store already.
        StoreExists => "store-exists",
        /// Another process has the store.
        StoreBusy => "store-busy",
        /// The folder holds no store of this program's.
        StoreForeign => "store-foreign",
        /// No room is left.
        StoreFull => "store-full",
        /// The store takes no changes.
        StoreReadOnly => "store-read-only",
        /// The disk failed so that nobody knows whether something was kept.
        StoreInDoubt => "store-in-doubt",
        /// The store's files fail.
        StoreUnreachable => "store-unreachable",
        /// Long work was ended early on request.
        Interrupted => "interrupted",
        /// A file is no backup, or one of a newer version of the program.
        BackupForeign => "backup-foreign",
        /// Backups that do not follow one another.
        BackupSequence => "backup-sequence",
        /// Notices could not be delivered.
        DeliveryFailed => "delivery-failed",
        /// A tape expects what is not so.
        TapeFailed => "tape-failed",
        /// The output cannot be written.
        OutputFailed => "output-failed",
        /// No such thing.
        NotFound => "not-found",
        /// Changed by someone else since it was seen.
        Stale => "stale",
        /// Damage was found.
        Damaged => "damaged",
        /// Settings that cannot be used.
        BadConfig => "bad-config",
    }
);

impl ErrorCode {
    /// The exit code of the program.
    #[must_use]
    pub const fn exit(self) -> u8 {
        match self {
            Self::TapeFailed => 1,
            Self::Usage
            | Self::BadQuery
            | Self::BadConfig
            | Self::ClockBehind
            | Self::NoTerminal
            | Self::BackupSequence => 2,
            Self::StoreMissing
            | Self::StoreExists
            | Self::StoreBusy
            | Self::StoreForeign
            | Self::StoreFull
            | Self::StoreReadOnly
            | Self::StoreInDoubt
            | Self::StoreUnreachable
            | Self::BackupForeign
            | Self::DeliveryFailed
            | Self::OutputFailed => 3,
            Self::NotFound => 4,
            Self::Stale => 5,
            Self::Damaged => 6,
            // As if the signal had ended the program.
            Self::Interrupted => 130,
        }
    }

    pub(in crate::cli) const fn of(trouble: &Trouble) -> Self {
        match trouble {
            Trouble::Usage(_)
            | Trouble::AsInRealStore
            | Trouble::NowInRealStore
            | Trouble::NowWithoutSimulated
            | Trouble::AsWhileFounding(_)
            | Trouble::NoUser
            | Trouble::NoFolder
            | Trouble::CannotRead(..)
            | Trouble::Template(_)
            | Trouble::CannotWrite(..)
            | Trouble::FileExists(_)
            | Trouble::FileInTheWay(_)
            | Trouble::NowInDemo
            | Trouble::DataInDemo
            | Trouble::Tape(TapeTrouble::Malformed(..))
            | Trouble::Post(
                PostTrouble::NoSender
                | PostTrouble::BadSender(_)
                | PostTrouble::NotAServer(_)
                | PostTrouble::ServerHoldsSecret
                | PostTrouble::NotAMaildir(_)
                | PostTrouble::NoCredentials(_)
                | PostTrouble::OpenCredentials(_),
            )
            | Trouble::Demonstration(_) => Self::Usage,
            Trouble::Query(..) | Trouble::View(ViewTrouble::Broken(..)) => Self::BadQuery,
            Trouble::Config(_) => Self::BadConfig,
            Trouble::ClockBehind(..) => Self::ClockBehind,
            Trouble::NoTerminal | Trouble::Terminal(_) => Self::NoTerminal,
            Trouble::StoreMissing(_) => Self::StoreMissing,
            Trouble::StoreExists(_) => Self::StoreExists,
            Trouble::StoreBusy(_) => Self::StoreBusy,
            Trouble::StoreForeign(..) | Trouble::StoreNewer(..) => Self::StoreForeign,
            Trouble::StoreFull(..) => Self::StoreFull,
            Trouble::StoreReadOnly(_) | Trouble::StoreUnwritable(..) | Trouble::NotRecorded => {
                Self::StoreReadOnly
            }
            Trouble::StoreInDoubt(..) => Self::StoreInDoubt,
            Trouble::StoreFails(..) | Trouble::Unproved(..) => Self::StoreUnreachable,
            Trouble::Interrupted | Trouble::CutShort => Self::Interrupted,
            Trouble::Tape(TapeTrouble::Stopped(_, stop)) if stop.cause.is_of_the_tape() => {
                Self::Usage
            }
            Trouble::Tape(TapeTrouble::Stopped(..)) => Self::TapeFailed,
            Trouble::Output(_) => Self::OutputFailed,
            Trouble::NoClaim(_)
            | Trouble::NotAClaimId(_)
            | Trouble::NoEvidence(..)
            | Trouble::NoEvent(..)
            | Trouble::NoOperator(_)
            | Trouble::Post(PostTrouble::NoNotice(_))
            | Trouble::View(ViewTrouble::Missing(..))
            | Trouble::Macro(_) => Self::NotFound,
            Trouble::Stale(..) => Self::Stale,
            Trouble::Damaged(..)
            | Trouble::OtherJournal(..)
            | Trouble::Unsound(..)
            | Trouble::RecordsLost
            | Trouble::EvidenceDamaged(_)
            | Trouble::RecordMissing(_)
            | Trouble::HeadMissing(_) => Self::Damaged,
            Trouble::Backup(trouble) => Self::of_backup(trouble),
            Trouble::Stored(stored) => Self::of_stored(stored),
            Trouble::Post(PostTrouble::Failed(_) | PostTrouble::Way(..)) => Self::DeliveryFailed,
        }
    }
}

impl ErrorCode {
    const fn of_stored(stored: &Stored) -> Self {
        match stored {
            Stored::Foreign(..) | Stored::Newer(..) => Self::StoreForeign,
            Stored::ReadOnly(_) => Self::StoreReadOnly,
            Stored::InDoubt(..) => Self::StoreInDoubt,
            Stored::Unproved(..) => Self::StoreUnreachable,
            Stored::Damaged(..)
            | Stored::Unsound(..)
            | Stored::BadBackup(..)
            | Stored::Contradiction(..)
            | Stored::Misfit(..) => Self::Damaged,
        }
    }

    const fn of_backup(trouble: &BackupTrouble) -> Self {
        match trouble {
            BackupTrouble::NoFile | BackupTrouble::BeyondHead { .. } => Self::Usage,
            BackupTrouble::NotABackup(_) | BackupTrouble::Newer { .. } => Self::BackupForeign,
            BackupTrouble::OtherStore { .. }
            | BackupTrouble::Gap { .. }
            | BackupTrouble::Overlap { .. }
            | BackupTrouble::OtherHistory { .. } => Self::BackupSequence,
            BackupTrouble::CutShort { .. }
            | BackupTrouble::Damaged { .. }
            | BackupTrouble::Contradiction(..)
            | BackupTrouble::Misfit(..)
            | BackupTrouble::Evidence { .. } => Self::Damaged,
        }
    }
}
