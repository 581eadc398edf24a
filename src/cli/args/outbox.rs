//! The arguments of `outbox` and `import`.

use std::path::PathBuf;

use clap::{ArgGroup, Args, Subcommand, ValueEnum};

use super::value::one_of;
use crate::domain::notice::NoticeState;

/// `outbox …`.
#[derive(Debug, Subcommand)]
pub(in crate::cli) enum OutboxVerb {
    /// List the notices, oldest first, with what became of them
    List {
        /// Only those in this state
        #[arg(long, value_parser = one_of::<NoticeState>(NoticeState::ALL.iter().map(|m| m.code())))]
        state: Option<NoticeState>,
    },
    /// Deliver what is due, each notice once: into a folder of mail, or to a mail server
    ///
    /// Notices that are held back for the undo window, or were taken back, stay. What cannot be
    /// delivered is kept with its reason and tried again the next time. Administrators only.
    Deliver(Deliver),
}

/// `outbox deliver`.
#[derive(Debug, Args)]
#[command(group(ArgGroup::new("way").required(true).args(["maildir", "smtp"])))]
pub(in crate::cli) struct Deliver {
    /// Into this Maildir, which is made where there is none
    #[arg(long, value_name = "DIR")]
    pub(in crate::cli) maildir: Option<PathBuf>,
    /// To this mail server: smtp://HOST:PORT (STARTTLS where it is offered),
    /// smtp+starttls://HOST:PORT (STARTTLS or nothing) or smtps://HOST:PORT (TLS)
    #[arg(long, value_name = "URL")]
    pub(in crate::cli) smtp: Option<String>,
    /// The address that letters come from, such as "CPOR <cpor@example.com>"; else the policy's
    /// notice-sender
    #[arg(long, value_name = "ADDRESS")]
    pub(in crate::cli) from: Option<String>,
    /// A file with the mail server's user on its first line and the password on its second, to be
    /// read by nobody else; else `CPOR_SMTP_USER` and `CPOR_SMTP_PASSWORD`
    #[arg(long, value_name = "FILE", requires = "smtp")]
    pub(in crate::cli) credentials: Option<PathBuf>,
    /// Also send again what broke off before anybody knew whether the mail server took it
    #[arg(long)]
    pub(in crate::cli) retry_unknown: bool,
    /// Only say what would be delivered
    #[arg(long)]
    pub(in crate::cli) dry_run: bool,
}

/// What claims are read from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum ClaimsFormat {
    /// JSON lines: one claim on each line, as `new` takes it
    Jsonl,
    /// Comma-separated values, one claim a row
    Csv,
}

/// What the columns of CSV are, for the help.
const COLUMNS: &str = "\
Columns of CSV, each of which may be missing:
  name, mpn_id, customer.domain, customer.tenant_id, solution_area
  activities                       several parted by ;
  products                         PRODUCT or PRODUCT=SUBSCRIPTION, several parted by ;
  contacts.customer.name, .title, .email
  contacts.technical.name, .title, .email
  contacts.partner.name, .email
  revenue.dynamics_seller, revenue.customer_name, revenue.isv_product";

/// `import …`.
#[derive(Debug, Subcommand)]
pub(in crate::cli) enum ImportVerb {
    /// Organisations, tenants, subscriptions, associations, catalogue; updates by id
    Directory {
        /// A JSON file, or - for stdin
        file: PathBuf,
        /// Only say whether it would
        #[arg(long)]
        dry_run: bool,
    },
    /// Claims, as drafts of your organisation, from JSON lines or CSV; names every bad line
    #[command(after_help = COLUMNS)]
    Claims(ImportClaims),
}

/// `import claims`.
#[derive(Debug, Args)]
pub(in crate::cli) struct ImportClaims {
    /// The file, or - for stdin
    pub(in crate::cli) file: PathBuf,
    /// What it holds; else told from its name, or from how it begins
    #[arg(long, value_name = "FORM")]
    pub(in crate::cli) format: Option<ClaimsFormat>,
    /// Only say whether it would
    #[arg(long)]
    pub(in crate::cli) dry_run: bool,
}
