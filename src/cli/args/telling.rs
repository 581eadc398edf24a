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
    /// The claim
    pub(in crate::cli) id: ClaimId,
    /// As it was once this event had happened; `history` numbers them
    #[arg(long, value_name = "N")]
    pub(in crate::cli) at: Option<u32>,
}

/// `history`.
#[derive(Debug, Args)]
pub(in crate::cli) struct History {
    /// The claim
    pub(in crate::cli) id: ClaimId,
    /// Only what this side sees
    #[arg(long, value_name = "SIDE", value_parser = one_of::<Side>(Side::ALL.iter().map(|m| m.code())))]
    pub(in crate::cli) perspective: Option<Side>,
    /// Only events of this kind; may be repeated
    #[arg(long, value_name = "KIND", value_parser = one_of::<EventName>(EventName::ALL.iter().map(|m| m.code())), num_args = 1.., value_delimiter = ',')]
    pub(in crate::cli) kind: Vec<EventName>,
    /// Only what this one did: an operator, or `system`
    #[arg(long, value_name = "NAME")]
    pub(in crate::cli) by: Option<String>,
    /// The hashes by which others can prove it, as JSON lines
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
    /// The claim
    pub(in crate::cli) id: ClaimId,
    /// The form; without one JSON with --json or for a file that ends in .json, else Markdown
    #[arg(long, value_name = "FORM")]
    pub(in crate::cli) format: Option<DossierFormat>,
    /// Where to write it; without one, or for -, to stdout
    #[arg(long, value_name = "FILE")]
    pub(in crate::cli) output: Option<PathBuf>,
    /// Replace a file that is there
    #[arg(long, requires = "output")]
    pub(in crate::cli) force: bool,
}
