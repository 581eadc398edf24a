//! The arguments: verbs, their options, and how they are spelled. Nothing here knows a store.

use std::ffi::OsString;
use std::path::PathBuf;
use std::str::FromStr;

use chrono::{DateTime, NaiveDate, Utc};
use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Args, Parser, Subcommand, ValueEnum};

use super::set::Assignment;
use crate::desk::Sort;
use crate::domain::actor::{By, Role, Side};
use crate::domain::calendar::Zone;
use crate::domain::command::Winner;
use crate::domain::id::{ClaimId, Key, OperatorName, OrganisationId, TenantId, UnknownCode, guid};
use crate::domain::policy::{Edition, Setting};
use crate::domain::status::{Because, InformationReason, RejectionReason};
use crate::i18n::Language;
use crate::text::clean_line;

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
    /// The store's folder; else CPOR_DATA, else cpor in the XDG data directory
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
    /// Data on stdout and refusals on stderr as JSON
    #[arg(long, global = true)]
    pub(super) json: bool,
}

/// What is to be done.
#[derive(Debug, Subcommand)]
pub(super) enum Verb {
    /// Make a store; who runs it becomes its administrator
    Init(Init),
    /// Fill a store with a demonstration and open the interface on it
    Demo,
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
    /// Make a claim and print its id
    New(New),
    /// Change a claim's fields
    Edit(Edit),
    /// Add PoE files to a claim
    Attach(Attach),
    /// Take a PoE file off a draft
    Detach(Detach),
    /// List a claim's PoE files, or write one of them out
    Evidence(EvidenceArgs),
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
    /// Take a claim for review
    Take(On),
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
    /// Show a claim
    Show {
        /// The claim
        id: ClaimId,
    },
    /// Show a claim's history, oldest first
    History(History),
    /// Tell how each of a claim's deadlines was counted
    Explain {
        /// The claim
        id: ClaimId,
    },
    /// List the notices to customers and partners
    #[command(subcommand)]
    Outbox(OutboxVerb),
    /// Print the rules from the code that decides; needs no store
    Rules(RulesArgs),
    /// Check the whole store against its journal
    Verify,
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

/// `import …`.
#[derive(Debug, Subcommand)]
pub(super) enum ImportVerb {
    /// Organisations, tenants, subscriptions, associations, catalogue; updates by id
    Directory {
        /// A JSON file, or - for stdin
        file: PathBuf,
        /// Only say whether it would
        #[arg(long)]
        dry_run: bool,
    },
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

/// `outbox …`.
#[derive(Debug, Subcommand)]
pub(super) enum OutboxVerb {
    /// List the notices
    List,
}

/// A claim to act on.
#[derive(Debug, Clone, Copy, Args)]
pub(super) struct On {
    /// The claim, such as C-000042
    pub(super) id: ClaimId,
    /// Only if the claim is still at this revision; else exit 5
    #[arg(long, value_name = "N")]
    pub(super) if_revision: Option<u32>,
}

/// `new`.
#[derive(Debug, Args)]
pub(super) struct New {
    /// A JSON file, or - for stdin
    #[arg(long, value_name = "FILE")]
    pub(super) from: PathBuf,
}

/// `edit`.
#[derive(Debug, Args)]
#[group(id = "edits", required = true)]
pub(super) struct Edits {
    /// Set a field: text, or JSON where the field is no text (products='[…]'); may be repeated
    #[arg(long, value_name = "PATH=VALUE", num_args = 1.., group = "edits", conflicts_with = "from")]
    pub(super) set: Vec<Assignment>,
    /// Replace all editable fields from a JSON file, or - for stdin
    #[arg(long, value_name = "FILE", group = "edits")]
    pub(super) from: Option<PathBuf>,
}

/// `edit`.
#[derive(Debug, Args)]
pub(super) struct Edit {
    #[command(flatten)]
    pub(super) on: On,
    #[command(flatten)]
    pub(super) edits: Edits,
}

/// `attach`.
#[derive(Debug, Args)]
pub(super) struct Attach {
    #[command(flatten)]
    pub(super) on: On,
    /// The files
    #[arg(required = true, value_name = "FILE")]
    pub(super) files: Vec<PathBuf>,
}

/// `detach`.
#[derive(Debug, Args)]
pub(super) struct Detach {
    #[command(flatten)]
    pub(super) on: On,
    /// The file's name on the claim
    #[arg(allow_hyphen_values = true)]
    pub(super) name: String,
}

/// `evidence`.
#[derive(Debug, Args)]
pub(super) struct EvidenceArgs {
    /// The claim
    pub(super) id: ClaimId,
    /// The file's name on the claim
    #[arg(requires = "output", allow_hyphen_values = true)]
    pub(super) name: Option<String>,
    /// Where to write it, or - for stdout; a file that is there is not overwritten
    #[arg(long, value_name = "FILE", requires = "name")]
    pub(super) output: Option<PathBuf>,
}

/// `request-rejection`.
#[derive(Debug, Args)]
pub(super) struct RequestRejection {
    #[command(flatten)]
    pub(super) on: On,
    /// Why
    #[arg(long, value_name = "WHY", value_parser = one_of::<Because>(Because::ALL.iter().map(|m| m.code())))]
    pub(super) because: Because,
}

/// `dispute`.
#[derive(Debug, Args)]
pub(super) struct Dispute {
    #[command(flatten)]
    pub(super) on: On,
    /// The business justification
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    pub(super) justification: Option<String>,
    /// New PoE; may be repeated
    #[arg(long, value_name = "FILE", num_args = 1..)]
    pub(super) attach: Vec<PathBuf>,
}

/// `request-info`.
#[derive(Debug, Args)]
pub(super) struct RequestInfo {
    #[command(flatten)]
    pub(super) on: On,
    /// What is missing; may be repeated
    #[arg(
        long,
        value_name = "CODE",
        num_args = 1..,
        value_delimiter = ',',
        value_parser = one_of::<InformationReason>(InformationReason::ALL.iter().map(|m| m.code()))
    )]
    pub(super) reason: Vec<InformationReason>,
    /// The question
    #[arg(
        long,
        value_name = "TEXT",
        allow_hyphen_values = true,
        default_value = "",
        hide_default_value = true
    )]
    pub(super) comment: String,
    /// Ask for this product to be removed instead; may be repeated
    #[arg(long, value_name = "PRODUCT", num_args = 1..)]
    pub(super) remove_product: Vec<String>,
}

/// `approve`.
#[derive(Debug, Args)]
pub(super) struct Approve {
    #[command(flatten)]
    pub(super) on: On,
    /// A word with it
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    pub(super) comment: Option<String>,
}

/// `reject`.
#[derive(Debug, Args)]
pub(super) struct Reject {
    #[command(flatten)]
    pub(super) on: On,
    /// Why
    #[arg(long, value_name = "CODE", value_parser = one_of::<RejectionReason>(RejectionReason::ALL.iter().map(|m| m.code())))]
    pub(super) reason: Option<RejectionReason>,
    /// A word with it
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    pub(super) comment: Option<String>,
}

/// `uphold`.
#[derive(Debug, Args)]
pub(super) struct Uphold {
    #[command(flatten)]
    pub(super) on: On,
    /// Why
    #[arg(
        long,
        value_name = "TEXT",
        allow_hyphen_values = true,
        default_value = "",
        hide_default_value = true
    )]
    pub(super) comment: String,
}

/// `decide`.
#[derive(Debug, Args)]
pub(super) struct Decide {
    #[command(flatten)]
    pub(super) on: On,
    /// The contested key, such as workload:TENANT:PRODUCT or subscription:ID
    #[arg(long)]
    pub(super) key: Key,
    /// The claim that wins, or the organisation whose older association does
    #[arg(long, value_name = "CLAIM", value_parser = winner)]
    pub(super) winner: Winner,
    /// Why; stays internal
    #[arg(
        long,
        value_name = "TEXT",
        allow_hyphen_values = true,
        default_value = "",
        hide_default_value = true
    )]
    pub(super) comment: String,
}

/// `comment`.
#[derive(Debug, Args)]
pub(super) struct CommentArgs {
    #[command(flatten)]
    pub(super) on: On,
    /// What is said
    #[arg(allow_hyphen_values = true)]
    pub(super) text: String,
    /// For reviewers only
    #[arg(long)]
    pub(super) internal: bool,
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
    /// The order
    #[arg(long, default_value = "deadline", value_parser = one_of::<Sort>(Sort::ALL.iter().map(|m| m.code())))]
    pub(super) sort: Sort,
    /// At most this many
    #[arg(long, value_name = "N")]
    pub(super) limit: Option<usize>,
    /// The form
    #[arg(long, value_name = "FORM")]
    pub(super) format: Option<ListFormat>,
}

/// `history`.
#[derive(Debug, Args)]
pub(super) struct History {
    /// The claim
    pub(super) id: ClaimId,
    /// Only what this side sees
    #[arg(long, value_name = "SIDE", value_parser = one_of::<Side>(Side::ALL.iter().map(|m| m.code())))]
    pub(super) perspective: Option<Side>,
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
    args.iter()
        .take_while(|arg| *arg != "--")
        .any(|arg| arg == "--json")
}

/// A member of a closed set; a mistake lists them all.
fn one_of<T>(codes: impl Iterator<Item = &'static str>) -> impl TypedValueParser<Value = T>
where
    T: FromStr<Err = UnknownCode> + Clone + Send + Sync + 'static,
{
    PossibleValuesParser::new(codes.collect::<Vec<_>>()).try_map(|text| text.parse::<T>())
}

fn language() -> impl TypedValueParser<Value = Language> {
    one_of::<Language>(Language::ALL.iter().map(|language| language.code()))
}

fn moment(text: &str) -> Result<DateTime<Utc>, String> {
    DateTime::parse_from_rfc3339(text)
        .map(|moment| moment.to_utc())
        .map_err(|error| format!("{error}; write it as 2026-07-01T09:00:00Z"))
}

fn zone(text: &str) -> Result<Zone, String> {
    text.parse()
        .map_err(|_| "no such time zone; write it as Europe/Berlin or UTC".to_owned())
}

fn tenant(text: &str) -> Result<TenantId, String> {
    guid(text)
        .map(TenantId::new)
        .ok_or_else(|| "a tenant ID is a GUID: groups of 8, 4, 4, 4 and 12 digits".to_owned())
}

/// A name that can be told from others and from the program's own.
fn operator_name(text: &str) -> Result<OperatorName, String> {
    let text = text.trim();
    let is_clean = *clean_line(text) == *text;
    if text.is_empty() || !is_clean || text.chars().count() > 64 {
        return Err("a name has 1 to 64 characters, all of them visible".to_owned());
    }
    let name = OperatorName::new(text);
    if name == By::system().name {
        return Err("this name is the program's own".to_owned());
    }
    Ok(name)
}

fn winner(text: &str) -> Result<Winner, String> {
    if text.trim().is_empty() {
        return Err("name a claim, or an organisation".to_owned());
    }
    Ok(text.parse().map_or_else(
        |_| Winner::Existing(OrganisationId::new(text.trim())),
        Winner::Claim,
    ))
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
