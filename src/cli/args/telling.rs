//! The arguments of the verbs that tell of one claim.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::value::one_of;
use crate::domain::actor::Side;
use crate::domain::id::ClaimId;
use crate::i18n::term::EventName;

/// `show`.
#[derive(Debug, Args)]
pub(in crate::cli) struct ShowArgs {
    pub(in crate::cli) id: ClaimId,
    #[arg(long, value_name = "N")]
    pub(in crate::cli) at: Option<u32>,
}

/// `history`.
#[derive(Debug, Args)]
pub(in crate::cli) struct History {
    pub(in crate::cli) id: ClaimId,
    #[arg(long, value_name = "SIDE", value_parser = one_of::<Side>(Side::ALL.iter().map(|m| m.code())))]
    pub(in crate::cli) perspective: Option<Side>,
    #[arg(long, value_name = "KIND", value_parser = one_of::<EventName>(EventName::ALL.iter().map(|m| m.code())), num_args = 1.., value_delimiter = ',')]
    pub(in crate::cli) kind: Vec<EventName>,
    #[arg(long, value_name = "NAME")]
    pub(in crate::cli) by: Option<String>,
    #[arg(long, conflicts_with_all = ["perspective", "kind", "by"])]
    pub(in crate::cli) proof: bool,
}

/// How a dossier is given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum DossierFormat {
    Markdown,
    Json,
}

/// `dossier`.
#[derive(Debug, Args)]
pub(in crate::cli) struct DossierArgs {
    pub(in crate::cli) id: ClaimId,
    #[arg(long, value_name = "FORM")]
    pub(in crate::cli) format: Option<DossierFormat>,
    #[arg(long, value_name = "FILE")]
    pub(in crate::cli) output: Option<PathBuf>,
    #[arg(long, requires = "output")]
    pub(in crate::cli) force: bool,
}
