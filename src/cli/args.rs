//! The arguments: verbs, their options, and how they are spelled. Nothing here knows a store.

use std::ffi::{OsStr, OsString};
use std::path::PathBuf;

use chrono::{DateTime, NaiveDate, Utc};
use clap::{
    Arg, ArgAction, Args, Command, CommandFactory as _, FromArgMatches as _, Parser, Subcommand,
    ValueEnum,
};
use clap_complete::Shell;

use crate::desk::Sort;
use crate::domain::actor::Role;
use crate::domain::calendar::Zone;
use crate::domain::id::{ClaimId, OperatorName, TenantId};
use crate::domain::policy::{Edition, Setting};
use crate::i18n::Language;
use crate::text::Charset;

mod acting;
mod config;
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
pub(super) use config::ConfigVerb;
pub(super) use demo::DemoArgs;
pub(super) use macros::MacroVerb;
pub(super) use outbox::{ClaimsFormat, Deliver, ImportClaims, ImportVerb, OutboxVerb};
pub(super) use telling::{DossierArgs, DossierFormat, History, ShowArgs};
pub(super) use value::Head;
use value::{head, language, moment, one_of, operator_name, tenant, zone};
pub(super) use view::ViewVerb;

/// Everything that can stand on the command line. What it means is said by `i18n`, by the verb and
/// the argument's name.
#[derive(Debug, Parser)]
#[command(
    name = "cpor",
    version,
    disable_help_flag = true,
    disable_version_flag = true,
    disable_help_subcommand = true
)]
pub(super) struct Cli {
    #[command(flatten)]
    pub(super) global: Global,
    #[command(subcommand)]
    pub(super) verb: Option<Verb>,
}

/// Options of every command.
#[derive(Debug, Clone, Args)]
pub(super) struct Global {
    #[arg(long, global = true, value_name = "DIR")]
    pub(super) data: Option<PathBuf>,
    #[arg(long = "as", global = true, value_name = "NAME")]
    pub(super) operator: Option<String>,
    #[arg(long, global = true, value_name = "RFC3339", value_parser = moment)]
    pub(super) now: Option<DateTime<Utc>>,
    #[arg(long, global = true, value_name = "LANG", value_parser = language())]
    pub(super) lang: Option<Language>,
    #[arg(long, global = true, value_name = "FILE")]
    pub(super) config: Option<PathBuf>,
    #[arg(long, global = true)]
    pub(super) linear: bool,
    #[arg(long, global = true, value_name = "CHARSET", value_parser = one_of::<Charset>(Charset::ALL.iter().map(|m| m.code())))]
    pub(super) charset: Option<Charset>,
    #[arg(long, global = true)]
    pub(super) json: bool,
}

/// What is to be done.
#[derive(Debug, Subcommand)]
pub(super) enum Verb {
    Init(Init),
    Demo(DemoArgs),
    #[command(subcommand)]
    Operator(OperatorVerb),
    #[command(subcommand)]
    Import(ImportVerb),
    #[command(subcommand)]
    Policy(PolicyVerb),
    #[command(subcommand)]
    Holiday(HolidayVerb),
    Directory {
        #[arg(allow_hyphen_values = true)]
        words: Vec<String>,
    },
    Changes {
        #[arg(long, value_name = "N", default_value_t = 100)]
        limit: usize,
    },
    New(New),
    Edit(Edit),
    Attach(Attach),
    Detach(Detach),
    Evidence(EvidenceArgs),
    Precheck {
        id: ClaimId,
    },
    Template(TemplateArgs),
    Submit(On),
    Resubmit(On),
    Discard(On),
    RequestRejection(RequestRejection),
    Dispute(Dispute),
    Take(Take),
    Release(On),
    Start(On),
    RequestInfo(RequestInfo),
    Approve(Approve),
    Reject(Reject),
    Uphold(Uphold),
    Decide(Decide),
    Decline(On),
    Comment(CommentArgs),
    Undo(On),
    Tick,
    List(List),
    #[command(subcommand)]
    View(ViewVerb),
    #[command(subcommand)]
    Config(ConfigVerb),
    #[command(subcommand)]
    Macro(MacroVerb),
    Figures(FiguresArgs),
    Show(ShowArgs),
    History(History),
    Dossier(DossierArgs),
    Explain {
        id: ClaimId,
    },
    #[command(subcommand)]
    Outbox(OutboxVerb),
    Rules(RulesArgs),
    Verify(Verify),
    Export(Export),
    Backup(Backup),
    Restore {
        #[arg(required = true, value_name = "FILE")]
        files: Vec<PathBuf>,
    },
    Completions {
        #[arg(value_enum)]
        shell: Shell,
    },
    Man {
        #[arg(long, value_name = "DIR")]
        dir: Option<PathBuf>,
    },
    Help {
        #[arg(value_name = "VERB")]
        verb: Vec<String>,
    },
    /// Reads a file from standard input, for the program itself, in a process of its own.
    #[command(hide = true)]
    ReadDocument,
}

/// `backup`.
#[derive(Debug, Args)]
pub(super) struct Backup {
    pub(super) file: PathBuf,
    #[arg(long, value_name = "N", default_value_t = 0, hide_default_value = true)]
    pub(super) since: u64,
}

/// `init`.
#[derive(Debug, Args)]
pub(super) struct Init {
    #[arg(long, default_value = "2020", value_parser = one_of::<Edition>(Edition::ALL.iter().map(|m| m.code())))]
    pub(super) edition: Edition,
    #[arg(long, value_name = "ZONE", default_value = "UTC", value_parser = zone)]
    pub(super) tz: Zone,
    #[arg(long)]
    pub(super) simulated: bool,
}

/// `operator …`.
#[derive(Debug, Subcommand)]
pub(super) enum OperatorVerb {
    Add {
        #[arg(value_parser = operator_name)]
        name: OperatorName,
        #[arg(long, value_parser = one_of::<Role>(Role::FOR_OPERATORS.iter().map(|m| m.code())))]
        role: Role,
        #[arg(long, value_name = "ID")]
        organisation: Option<String>,
        #[arg(long, value_name = "ID", value_parser = tenant)]
        tenant: Option<TenantId>,
    },
    List,
}

/// `policy …`.
#[derive(Debug, Subcommand)]
pub(super) enum PolicyVerb {
    Show,
    Set {
        #[arg(value_name = "KEY", value_parser = one_of::<Setting>(Setting::ALL.iter().map(|m| m.code())))]
        setting: Setting,
        #[arg(allow_hyphen_values = true)]
        value: String,
    },
}

/// `holiday …`.
#[derive(Debug, Subcommand)]
pub(super) enum HolidayVerb {
    Add {
        date: NaiveDate,
        #[arg(allow_hyphen_values = true)]
        name: String,
    },
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
    #[arg(allow_hyphen_values = true)]
    pub(super) query: Option<String>,
    #[arg(long, value_name = "NAME", allow_hyphen_values = true)]
    pub(super) view: Option<String>,
    #[arg(long, value_parser = one_of::<Sort>(Sort::ALL.iter().map(|m| m.code())))]
    pub(super) sort: Option<Sort>,
    #[arg(long, value_name = "N")]
    pub(super) limit: Option<usize>,
    #[arg(long, value_name = "FORM")]
    pub(super) format: Option<ListFormat>,
}

/// `figures`.
#[derive(Debug, Args)]
pub(super) struct FiguresArgs {
    #[arg(allow_hyphen_values = true)]
    pub(super) query: Option<String>,
}

/// `verify`.
#[derive(Debug, Args)]
pub(super) struct Verify {
    #[arg(long, value_name = "[SEQ:]HASH", value_parser = head)]
    pub(super) head: Option<Head>,
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
    #[arg(long, value_name = "FORM")]
    pub(super) format: Option<RulesFormat>,
}

/// The verbs and their arguments, without a word about them.
pub(super) fn command() -> Command {
    let help = Arg::new("help").short('h').long("help").action(ArgAction::Help).global(true);
    let version = Arg::new("version").short('V').long("version").action(ArgAction::Version);
    placed(Cli::command().arg(help).arg(version), "")
}

/// Lets the help of every verb name the verb, and nothing else: whoever is asked for it looks it up
/// in the language that is spoken.
fn placed(command: Command, path: &str) -> Command {
    command.help_template(path.to_owned()).arg_required_else_help(false).mut_subcommands(|verb| {
        let path = format!("{path} {}", verb.get_name());
        placed(verb, path.trim_start())
    })
}

/// Reads the arguments; they begin with the program's name.
///
/// # Errors
/// When they cannot be read, or ask for help, whose text is the verb's path then.
pub(super) fn read(args: &[OsString]) -> Result<Cli, clap::Error> {
    Cli::from_arg_matches(&command().try_get_matches_from(args)?)
}

/// Whether `--json` stands among arguments that could not be read.
pub(super) fn wants_json(args: &[OsString]) -> bool {
    options(args).any(|arg| arg == "--json")
}

/// The language that is asked for among arguments that may not be readable.
pub(super) fn wanted_language(args: &[OsString]) -> Option<Language> {
    wanted(args, "--lang").find_map(|value| value.to_str()?.parse().ok())
}

/// The settings file that is named among arguments that may not be readable.
pub(super) fn wanted_config(args: &[OsString]) -> Option<PathBuf> {
    wanted(args, "--config").next().map(PathBuf::from)
}

/// The values of an option.
fn wanted<'a>(args: &'a [OsString], option: &'a str) -> impl Iterator<Item = &'a OsStr> {
    let mut options = options(args);
    std::iter::from_fn(move || {
        loop {
            let arg = options.next()?;
            if arg == option {
                return options.next().map(OsString::as_os_str);
            }
            let value = arg.to_str().and_then(|arg| arg.strip_prefix(option)?.strip_prefix('='));
            if let Some(value) = value {
                return Some(OsStr::new(value));
            }
        }
    })
}

/// The arguments up to where no option can stand any more.
fn options(args: &[OsString]) -> impl Iterator<Item = &OsString> {
    args.iter().take_while(|arg| *arg != "--")
}

#[cfg(test)]
mod tests;
