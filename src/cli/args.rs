//! The arguments: verbs, their options, and how they are spelled. Nothing here knows a store.

use std::ffi::OsString;
use std::path::PathBuf;

use chrono::{DateTime, NaiveDate, Utc};
use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::desk::Sort;
use crate::domain::actor::Role;
use crate::domain::calendar::Zone;
use crate::domain::id::{ClaimId, OperatorName, TenantId};
use crate::domain::policy::{Edition, Setting};
use crate::i18n::Language;
use crate::text::Charset;

mod acting;
mod demo;
mod macros;
mod outbox;
mod telling;
mod value;
mod view;

pub(super) use acting::{
    Approve, Attach, CommentArgs, Decide, Detach, Dispute, Edit, EvidenceArgs, New, On, Reject,
    RequestInfo, RequestRejection, Take, TemplateArgs, Uphold,
};
pub(super) use demo::DemoArgs;
pub(super) use macros::MacroVerb;
pub(super) use outbox::{ClaimsFormat, Deliver, ImportClaims, ImportVerb, OutboxVerb};
pub(super) use telling::{DossierArgs, DossierFormat, History, ShowArgs};
pub(super) use value::Head;
use value::{head, language, moment, one_of, operator_name, tenant, zone};
pub(super) use view::ViewVerb;

/// Work a queue of CPOR association claims. Without a verb, the interface opens.
#[derive(Debug, Parser)]
#[command(name = "cpor", version, about, max_term_width = 100)]
pub(super) struct Cli {
    #[command(flatten)]
    pub(super) global: Global,
    #[command(subcommand)]
    pub(super) verb: Option<Verb>,
}

/// Options of every command.
#[derive(Debug, Clone, Args)]
pub(super) struct Global {
    /// The store's folder; else `CPOR_DATA`, else cpor in the XDG data directory
    #[arg(long, global = true, value_name = "DIR")]
    pub(super) data: Option<PathBuf>,
    /// Act as this operator; only in a simulated store, where admin acts by default
    #[arg(long = "as", global = true, value_name = "NAME")]
    pub(super) operator: Option<String>,
    /// The clock, standing still; only in a simulated store
    #[arg(long, global = true, value_name = "RFC3339", value_parser = moment)]
    pub(super) now: Option<DateTime<Utc>>,
    /// The language; else the locale's
    #[arg(long, global = true, value_name = "LANG", value_parser = language())]
    pub(super) lang: Option<Language>,
    /// The interface in lines, for screen readers and logs, as on terminals without a screen
    #[arg(long, global = true)]
    pub(super) linear: bool,
    /// The characters that the terminal shows; else the locale's
    #[arg(long, global = true, value_name = "CHARSET", value_parser = one_of::<Charset>(Charset::ALL.iter().map(|m| m.code())))]
    pub(super) charset: Option<Charset>,
    /// Data on stdout and refusals on stderr as JSON
    #[arg(long, global = true)]
    pub(super) json: bool,
}

/// What is to be done.
#[derive(Debug, Subcommand)]
pub(super) enum Verb {
    /// Make a store; who runs it becomes its administrator
    Init(Init),
    /// Open the interface on a demonstration, which is kept nowhere
    Demo(DemoArgs),
    /// Name operators and list them
    #[command(subcommand)]
    Operator(OperatorVerb),
    /// Import from a file, all or nothing
    #[command(subcommand)]
    Import(ImportVerb),
    /// Show and set the policy: windows, edit rule, time zone
    #[command(subcommand)]
    Policy(PolicyVerb),
    /// Name holidays and list them
    #[command(subcommand)]
    Holiday(HolidayVerb),
    /// Look up organisations, customers and products in the directory
    Directory {
        /// What an entry has to hold: all of these words; without any, everything
        #[arg(allow_hyphen_values = true)]
        words: Vec<String>,
    },
    /// List what was changed of what all claims share, the newest first; administrators only
    Changes {
        /// How many at most
        #[arg(long, value_name = "N", default_value_t = 100)]
        limit: usize,
    },
    /// Make a claim and print its id
    New(New),
    /// Change a claim's fields
    Edit(Edit),
    /// Add PoE files to a claim
    Attach(Attach),
    /// Take a PoE file off a draft
    Detach(Detach),
    /// List a claim's PoE files, print one as text or write it out
    Evidence(EvidenceArgs),
    /// Look for what a good PoE holds in a claim's files; decides nothing
    Precheck {
        /// The claim
        id: ClaimId,
    },
    /// Write a PoE template, filled in from a claim
    Template(TemplateArgs),
    /// Submit a draft
    Submit(On),
    /// Answer a request for information
    Resubmit(On),
    /// Throw a draft away
    Discard(On),
    /// Ask for a claim's rejection
    RequestRejection(RequestRejection),
    /// Dispute a rejection
    Dispute(Dispute),
    /// Take a claim for review, or the next that nobody has
    Take(Take),
    /// Let a claim go
    Release(On),
    /// Begin a claim's review
    Start(On),
    /// Ask the partner for information
    RequestInfo(RequestInfo),
    /// Approve a claim
    Approve(Approve),
    /// Reject a claim
    Reject(Reject),
    /// Uphold a disputed rejection
    Uphold(Uphold),
    /// Decide an arbitration for one key; the comment stays internal
    Decide(Decide),
    /// Decline an association, as the customer
    Decline(On),
    /// Comment on a claim
    Comment(CommentArgs),
    /// Undo your last decision on a claim
    Undo(On),
    /// Run the timers that are due
    Tick,
    /// List claims
    List(List),
    /// List saved views and change them
    #[command(subcommand)]
    View(ViewVerb),
    /// List macros, the reviewers' named answers, and change them
    #[command(subcommand)]
    Macro(MacroVerb),
    /// Count claims: by status, due, decided, how long and how old
    Figures(FiguresArgs),
    /// Show a claim, as it is or as it was at an event
    Show(ShowArgs),
    /// Show a claim's history, oldest first
    History(History),
    /// Write all that you may see of a claim as one document
    Dossier(DossierArgs),
    /// Tell how each of a claim's deadlines was counted
    Explain {
        /// The claim
        id: ClaimId,
    },
    /// List the notices to customers and partners, and deliver them
    #[command(subcommand)]
    Outbox(OutboxVerb),
    /// Print the rules from the code that decides; needs no store
    Rules(RulesArgs),
    /// Check the whole store against its journal
    Verify(Verify),
    /// Print all of the store, for others to read and to prove; administrators only
    Export(Export),
    /// Write everything to one file, also while others use the store
    Backup(Backup),
    /// Make a store of a backup and those that go on from it; overwrites nothing
    Restore {
        /// The backups, in any order
        #[arg(required = true, value_name = "FILE")]
        files: Vec<PathBuf>,
    },
    /// Read a file from standard input, for the program itself, in a process of its own
    #[command(hide = true)]
    ReadDocument,
}

/// `backup`.
#[derive(Debug, Args)]
pub(super) struct Backup {
    /// The new file
    pub(super) file: PathBuf,
    /// Only what was recorded after this record: where the last backup ended
    #[arg(long, value_name = "N", default_value_t = 0, hide_default_value = true)]
    pub(super) since: u64,
}

/// `init`.
#[derive(Debug, Args)]
pub(super) struct Init {
    /// Whose rules it starts from
    #[arg(long, default_value = "2020", value_parser = one_of::<Edition>(Edition::ALL.iter().map(|m| m.code())))]
    pub(super) edition: Edition,
    /// The time zone in which days are counted
    #[arg(long, value_name = "ZONE", default_value = "UTC", value_parser = zone)]
    pub(super) tz: Zone,
    /// Take --as and --now in it: for tests, training and demonstrations
    #[arg(long)]
    pub(super) simulated: bool,
}

/// `operator …`.
#[derive(Debug, Subcommand)]
pub(super) enum OperatorVerb {
    /// Name an operator
    Add {
        /// In a real store, the operating system's user name
        #[arg(value_parser = operator_name)]
        name: OperatorName,
        /// What the operator may do
        #[arg(long, value_parser = one_of::<Role>(Role::FOR_OPERATORS.iter().map(|m| m.code())))]
        role: Role,
        /// The organisation: needed for partners, a conflict of interest for reviewers
        #[arg(long, value_name = "ID")]
        organisation: Option<String>,
        /// The tenant, for customers
        #[arg(long, value_name = "ID", value_parser = tenant)]
        tenant: Option<TenantId>,
    },
    /// List the operators
    List,
}

/// `policy …`.
#[derive(Debug, Subcommand)]
pub(super) enum PolicyVerb {
    /// Show every setting
    Show,
    /// Change a setting
    Set {
        /// The setting
        #[arg(value_name = "KEY", value_parser = one_of::<Setting>(Setting::ALL.iter().map(|m| m.code())))]
        setting: Setting,
        /// Its value
        #[arg(allow_hyphen_values = true)]
        value: String,
    },
}

/// `holiday …`.
#[derive(Debug, Subcommand)]
pub(super) enum HolidayVerb {
    /// Name a holiday
    Add {
        /// The day, such as 2026-01-01
        date: NaiveDate,
        /// Its name
        #[arg(allow_hyphen_values = true)]
        name: String,
    },
    /// List the holidays
    List,
}

/// How a list is given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum ListFormat {
    Table,
    Csv,
    Json,
}

/// `list`.
#[derive(Debug, Args)]
pub(super) struct List {
    /// Words and terms, such as: contoso status:submitted -is:overdue due:<2bd
    #[arg(allow_hyphen_values = true)]
    pub(super) query: Option<String>,
    /// Only what this saved view finds, in its order; by its name or code
    #[arg(long, value_name = "NAME", allow_hyphen_values = true)]
    pub(super) view: Option<String>,
    /// The order; without one the view's, else deadline
    #[arg(long, value_parser = one_of::<Sort>(Sort::ALL.iter().map(|m| m.code())))]
    pub(super) sort: Option<Sort>,
    /// At most this many
    #[arg(long, value_name = "N")]
    pub(super) limit: Option<usize>,
    /// The form
    #[arg(long, value_name = "FORM")]
    pub(super) format: Option<ListFormat>,
}

/// `figures`.
#[derive(Debug, Args)]
pub(super) struct FiguresArgs {
    /// Words and terms, as for `list`
    #[arg(allow_hyphen_values = true)]
    pub(super) query: Option<String>,
}

/// `verify`.
#[derive(Debug, Args)]
pub(super) struct Verify {
    /// Also prove that the journal extends the one whose head this was
    #[arg(long, value_name = "[SEQ:]HASH", value_parser = head)]
    pub(super) head: Option<Head>,
    /// Mend what is wrong: make anew what can be, set aside what is damaged, remove nothing
    #[arg(long, conflicts_with = "head")]
    pub(super) repair: bool,
}

/// How an export is given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum ExportFormat {
    Json,
    Csv,
}

/// `export`.
#[derive(Debug, Args)]
pub(super) struct Export {
    /// The form: JSON lines, with all that proves them, or one row for each event
    #[arg(long, value_name = "FORM")]
    pub(super) format: Option<ExportFormat>,
}

/// How the rules are given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum RulesFormat {
    Text,
    Mermaid,
    Json,
}

/// `rules`.
#[derive(Debug, Args)]
pub(super) struct RulesArgs {
    /// The form
    #[arg(long, value_name = "FORM")]
    pub(super) format: Option<RulesFormat>,
}

/// Whether `--json` stands among arguments that could not be read.
pub(super) fn wants_json(args: &[OsString]) -> bool {
    args.iter().take_while(|arg| *arg != "--").any(|arg| arg == "--json")
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory as _;

    use super::Cli;

    #[test]
    fn the_arguments_hang_together() {
        Cli::command().debug_assert();
    }
}
