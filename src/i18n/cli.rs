//! The command line's own texts: headings, what was done, and the errors that no rule makes.

use chrono::{DateTime, NaiveDate, Utc};

use super::refusal::Words;
use crate::desk::clock::Behind;
use crate::desk::query::Mistake;
use crate::domain::id::{ClaimId, OperatorName};
use crate::domain::status::{Status, WindowKind};

mod backup;
mod malformed;

pub use crate::desk::stored::Why;
pub use backup::{BackedUp, BackupTrouble, ReadMarks, Restored};
pub use malformed::{Fault, Malformed, Shape};

/// The texts of the command line.
#[derive(Debug)]
pub struct CliTexts {
    /// Headings and labels.
    pub label: Labels,
    /// What the commands say when they are done.
    pub done: Done,
    /// What long work is at.
    pub work: Work,
    /// How far long work has come: what it is at, how much is done, of how much.
    pub progress: fn(&str, u64, u64) -> String,
    pub(super) trouble: fn(&Trouble) -> Words,
    pub(super) malformed: fn(&Malformed) -> Words,
    pub(super) not_an_operator: fn(&str) -> Words,
    pub(super) clock_behind: fn(Behind) -> Words,
}

impl CliTexts {
    /// An error in words.
    #[must_use]
    pub fn trouble(&self, trouble: &Trouble) -> Words {
        (self.trouble)(trouble)
    }

    /// What is wrong with a document, in words.
    #[must_use]
    pub fn malformed(&self, malformed: &Malformed) -> Words {
        (self.malformed)(malformed)
    }

    /// That the operating system's user is none of the store's operators.
    #[must_use]
    pub fn not_an_operator(&self, name: &str) -> Words {
        (self.not_an_operator)(name)
    }

    /// That the clock stands before the newest event, where work goes on all the same.
    #[must_use]
    pub fn clock_behind(&self, behind: Behind) -> Words {
        (self.clock_behind)(behind)
    }
}

/// Headings and labels, each a word or two.
#[derive(Debug)]
#[expect(missing_docs, reason = "each field is its own word")]
pub struct Labels {
    pub actions: &'static str,
    pub advice: &'static str,
    pub assignee: &'static str,
    pub association: &'static str,
    pub by: &'static str,
    pub changed: &'static str,
    pub claim: &'static str,
    pub competitors: &'static str,
    pub contested: &'static str,
    pub customer: &'static str,
    pub declined_through: &'static str,
    pub event: &'static str,
    pub from: &'static str,
    pub gaps: &'static str,
    pub held_by_arbitration: &'static str,
    pub held_until: &'static str,
    pub internal: &'static str,
    pub keys: &'static str,
    pub moves: &'static str,
    pub name: &'static str,
    pub not_open: &'static str,
    pub not_recorded: &'static str,
    pub note: &'static str,
    pub notice: &'static str,
    pub past: fn(ClaimId, u32) -> String,
    pub open: &'static str,
    pub organisation: &'static str,
    pub overdue: &'static str,
    pub reasons: &'static str,
    pub repaired: &'static str,
    pub revision: &'static str,
    pub role: &'static str,
    pub setting: &'static str,
    pub size: &'static str,
    pub state: &'static str,
    pub status: &'static str,
    pub subject: &'static str,
    pub target: &'static str,
    pub time: &'static str,
    pub to: &'static str,
    pub media_type: &'static str,
    pub undone: &'static str,
    pub value: &'static str,
    pub who: &'static str,
    pub day: &'static str,
    pub roles: &'static str,
    pub statuses: &'static str,
    pub windows: &'static str,
    pub refusal_codes: &'static str,
    pub error_codes: &'static str,
    pub exit_code: &'static str,
    pub edition: &'static str,
}

/// What long work is at, each as the beginning of a line.
#[derive(Debug)]
#[expect(missing_docs, reason = "each field is its own phrase")]
pub struct Work {
    pub replaying: &'static str,
    pub rebuilding: &'static str,
    pub proving: &'static str,
    pub proving_evidence: &'static str,
    pub backing_up: &'static str,
    pub restoring: &'static str,
    pub exporting: &'static str,
    pub listing: &'static str,
    pub searching: &'static str,
    pub delivering: &'static str,
    pub importing: &'static str,
    /// Reading PoE files as text.
    pub reading_evidence: &'static str,
}

/// A window and the last day on which it is open.
pub type OpenWindow = (WindowKind, NaiveDate);

/// Sentences on what was done.
#[derive(Debug)]
pub struct Done {
    /// Where a claim stands after an act: its id, status and revision, and the window that runs.
    pub stands: fn(ClaimId, Status, u32, Option<OpenWindow>) -> String,
    /// A store was made: where, by which edition, in which zone, and who administers it.
    pub founded: fn(&str, &str, &str, &OperatorName) -> String,
    /// An operator was named: the name and the role's name.
    pub operator: fn(&OperatorName, &str) -> String,
    /// A setting was changed: its code and its value.
    pub setting: fn(&str, &str) -> String,
    /// A holiday was named.
    pub holiday: fn(NaiveDate, &str) -> String,
    /// A directory was imported, or would be: organisations, tenants, subscriptions, associations
    /// and products, and whether it was only tried.
    pub imported: fn([usize; 5], bool) -> String,
    /// A file was written: its name, its bytes and where.
    pub written: fn(&str, usize, &str) -> String,
    /// A backup was written.
    pub backed_up: fn(&BackedUp) -> String,
    /// A store was made of backups.
    pub restored: fn(&Restored) -> String,
    /// A store was proved: its records, events, claims and PoE files, and what became of comparing
    /// the state beside the journal.
    pub verified: fn([u64; 4], Proof<'_>) -> String,
    /// The journal's head, to be written down: its record's number and hash.
    pub head: fn(u64, &str) -> String,
    /// The head that was written down is a record of this journal: its number, and its moment in
    /// UTC where it can be told.
    pub extends: fn(u64, Option<&str>) -> String,
    /// What was found wrong before a repair.
    pub was_wrong: fn(&str) -> String,
    /// How many of how many rows are shown.
    pub rows: fn(usize, usize) -> String,
    /// Before a window that no longer runs.
    pub no_longer_runs: &'static str,
    /// No deadline runs.
    pub no_deadline: &'static str,
    /// No timer was due.
    pub nothing_due: &'static str,
    /// There is nothing to list.
    pub nothing: &'static str,
}

/// What is to be done about something that is wrong in a store.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Remedy {
    /// It can be made anew from what is there.
    Repair,
    /// It can be done without.
    Forget,
    /// What is gone is only in a backup.
    Restore,
    /// It could not be made anew this time.
    RepairAgain,
    /// Nothing of it can be read: only a backup helps.
    RestoreOnly,
    /// The PoE file has to be given back.
    GiveBack,
}

/// What became of comparing the state beside the journal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Proof<'a> {
    /// It was compared.
    Compared,
    /// Another process has the store open.
    InUse,
    /// It could not be opened: why.
    OutOfReach(&'a str),
}

/// An error that no rule makes: wrong usage, a store that cannot be had, no such thing. Texts in
/// it are as they were found; the sentences clean them.
#[derive(Debug)]
pub enum Trouble {
    /// The arguments cannot be read.
    Usage(Box<super::usage::Misused>),
    /// `--as` in a real store.
    AsInRealStore,
    /// `--now` in a real store.
    NowInRealStore,
    /// `--now` while making a real store.
    NowWithoutSimulated,
    /// `--as` while making a store, which has one operator: this one.
    AsWhileFounding(OperatorName),
    /// The operating system tells no name for the person.
    NoUser,
    /// Nothing says where the store is.
    NoFolder,
    /// A file cannot be read: where, why.
    CannotRead(String, Why),
    /// A file cannot be written: where, why.
    CannotWrite(String, Why),
    /// A file is there already.
    FileExists(String),
    /// A file that is to be written is there already, and can be replaced.
    FileInTheWay(String),
    /// Long work was ended early on request.
    Interrupted,
    /// Output was ended early on request, so what was printed is not whole.
    CutShort,
    /// The output cannot be written.
    Output(String),
    /// No such claim for this operator.
    NoClaim(ClaimId),
    /// A text that is no claim's id, so that there is no such claim.
    NotAClaimId(String),
    /// No such PoE file.
    NoEvidence(ClaimId, String),
    /// No such event on the claim.
    NoEvent(ClaimId, u32),
    /// No such operator.
    NoOperator(OperatorName),
    /// Changed by someone else: the revision now.
    Stale(ClaimId, u32),
    /// The query, and what is wrong with it.
    Query(String, Vec<Mistake>),
    /// Notices cannot be delivered.
    Post(super::post::PostTrouble),
    /// A view cannot be listed.
    View(super::view::ViewTrouble),
    /// There is nothing to be said of a macro.
    Macro(super::macros::MacroTrouble),
    /// No PoE template was written.
    Template(super::template::TemplateTrouble),
    /// The settings file cannot be used.
    Config(super::config::ConfigTrouble),
    /// A tape was not played.
    Tape(super::tape::TapeTrouble),
    /// The clock, and the newest event it stands before.
    ClockBehind(DateTime<Utc>, DateTime<Utc>),
    /// No store there.
    StoreMissing(String),
    /// A store is there already.
    StoreExists(String),
    /// Another process has it.
    StoreBusy(String),
    /// What is there is no store of this program's: where, what.
    StoreForeign(String, String),
    /// No room: where, why.
    StoreFull(String, Why),
    /// A newer version of the program wrote it: where, what.
    StoreNewer(String, String),
    /// It takes no changes: why.
    StoreReadOnly(String),
    /// It is unknown whether a record was kept: its number, why.
    StoreInDoubt(u64, String),
    /// Its files may be read, but not written: its folder, why.
    StoreUnwritable(String, Why),
    /// Files of it fail: where, why.
    StoreFails(String, Why),
    /// Journal and folder are those of two stores: the segment, its store, the folder's store.
    OtherJournal(String, String, String),
    /// Something could not be proved, for it cannot be read: where, why.
    Unproved(String, String),
    /// Something in it contradicts itself: where, what.
    Damaged(String, String),
    /// Proving the store has found something wrong: where, what, and what to do about it.
    Unsound(String, String, Remedy),
    /// The store is in order again, but acknowledged records are gone from it.
    RecordsLost,
    /// A PoE file is missing or altered.
    EvidenceDamaged(String),
    /// A record that has been acknowledged is not in the journal: its number.
    RecordMissing(u64),
    /// No record of the journal is the head that was written down.
    HeadMissing(String),
    /// A backup cannot be taken, or not be read.
    Backup(BackupTrouble),
    /// What was found in a store; it is worded by [`super::Texts::trouble`] only.
    Stored(Box<super::storing::Stored>),
    /// What timers did is shown, but not on record.
    NotRecorded,
    /// No terminal where one is needed.
    NoTerminal,
    /// The terminal cannot be taken over: why.
    Terminal(String),
    /// `--now` for the demonstration, whose clock is its own.
    NowInDemo,
    /// `--data` for the demonstration, which is kept nowhere.
    DataInDemo,
    /// The demonstration's story could not be played: why.
    Demonstration(String),
}
