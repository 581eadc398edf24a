//! The arguments of `outbox` and `import`.

use std::path::PathBuf;

use clap::{ArgGroup, Args, Subcommand, ValueEnum};

use super::value::one_of;
use crate::domain::notice::NoticeState;

/// `outbox …`.
#[derive(Debug, Subcommand)]
pub(in crate::cli) enum OutboxVerb {
    List {
        #[arg(long, value_parser = one_of::<NoticeState>(NoticeState::ALL.iter().map(|m| m.code())))]
        state: Option<NoticeState>,
    },
    Deliver(Deliver),
}

/// `outbox deliver`.
#[derive(Debug, Args)]
#[command(group(ArgGroup::new("way").required(true).args(["maildir", "smtp"])))]
pub(in crate::cli) struct Deliver {
    #[arg(long, value_name = "DIR")]
    pub(in crate::cli) maildir: Option<PathBuf>,
    #[arg(long, value_name = "URL")]
    pub(in crate::cli) smtp: Option<String>,
    #[arg(long, value_name = "ADDRESS")]
    pub(in crate::cli) from: Option<String>,
    #[arg(long, value_name = "FILE", requires = "smtp")]
    pub(in crate::cli) credentials: Option<PathBuf>,
    #[arg(long)]
    pub(in crate::cli) retry_unknown: bool,
    #[arg(long)]
    pub(in crate::cli) dry_run: bool,
}

/// What claims are read from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum ClaimsFormat {
    Jsonl,
    Csv,
}

/// `import …`.
#[derive(Debug, Subcommand)]
pub(in crate::cli) enum ImportVerb {
    Directory {
        file: PathBuf,
        #[arg(long)]
        dry_run: bool,
    },
    Claims(ImportClaims),
}

/// `import claims`.
#[derive(Debug, Args)]
pub(in crate::cli) struct ImportClaims {
    pub(in crate::cli) file: PathBuf,
    #[arg(long, value_name = "FORM")]
    pub(in crate::cli) format: Option<ClaimsFormat>,
    #[arg(long)]
    pub(in crate::cli) dry_run: bool,
}
