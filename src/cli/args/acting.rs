//! The arguments of the verbs that act on one claim.

use std::path::PathBuf;

use clap::Args;

use super::value::{one_of, winner};
use crate::cli::set::Assignment;
use crate::domain::command::Winner;
use crate::domain::id::{ClaimId, Key};
use crate::domain::status::{Because, InformationReason, RejectionReason};
use crate::template::Form;

/// A claim to act on.
#[derive(Debug, Clone, Copy, Args)]
pub(in crate::cli) struct On {
    pub(in crate::cli) id: ClaimId,
    #[arg(long, value_name = "N")]
    pub(in crate::cli) if_revision: Option<u32>,
}

/// `take`.
#[derive(Debug, Clone, Copy, Args)]
pub(in crate::cli) struct Take {
    #[arg(required_unless_present = "next")]
    pub(in crate::cli) id: Option<ClaimId>,
    #[arg(long, conflicts_with_all = ["id", "if_revision"])]
    pub(in crate::cli) next: bool,
    #[arg(long, value_name = "N")]
    pub(in crate::cli) if_revision: Option<u32>,
}

/// `new`.
#[derive(Debug, Args)]
pub(in crate::cli) struct New {
    #[arg(long, value_name = "FILE")]
    pub(in crate::cli) from: PathBuf,
}

/// `edit`.
#[derive(Debug, Args)]
#[group(id = "edits", required = true)]
pub(in crate::cli) struct Edits {
    #[arg(long, value_name = "PATH=VALUE", num_args = 1.., group = "edits", conflicts_with = "from")]
    pub(in crate::cli) set: Vec<Assignment>,
    #[arg(long, value_name = "FILE", group = "edits")]
    pub(in crate::cli) from: Option<PathBuf>,
}

/// `edit`.
#[derive(Debug, Args)]
pub(in crate::cli) struct Edit {
    #[command(flatten)]
    pub(in crate::cli) on: On,
    #[command(flatten)]
    pub(in crate::cli) edits: Edits,
}

/// `attach`.
#[derive(Debug, Args)]
pub(in crate::cli) struct Attach {
    #[command(flatten)]
    pub(in crate::cli) on: On,
    #[arg(required = true, value_name = "FILE")]
    pub(in crate::cli) files: Vec<PathBuf>,
}

/// `detach`.
#[derive(Debug, Args)]
pub(in crate::cli) struct Detach {
    #[command(flatten)]
    pub(in crate::cli) on: On,
    #[arg(allow_hyphen_values = true)]
    pub(in crate::cli) name: String,
}

/// `evidence`.
#[derive(Debug, Args)]
#[command(group(clap::ArgGroup::new("how")))]
pub(in crate::cli) struct EvidenceArgs {
    pub(in crate::cli) id: ClaimId,
    #[arg(requires = "how", allow_hyphen_values = true)]
    pub(in crate::cli) name: Option<String>,
    #[arg(long, value_name = "FILE", requires = "name", group = "how")]
    pub(in crate::cli) output: Option<PathBuf>,
    #[arg(long, requires = "name", group = "how")]
    pub(in crate::cli) text: bool,
}

/// `template`.
#[derive(Debug, Args)]
pub(in crate::cli) struct TemplateArgs {
    pub(in crate::cli) id: ClaimId,
    #[arg(long, value_name = "FILE", allow_hyphen_values = true)]
    pub(in crate::cli) output: PathBuf,
    #[arg(long, value_name = "FORM", value_parser = one_of::<Form>(Form::ALL.iter().map(|m| m.code())))]
    pub(in crate::cli) format: Option<Form>,
    #[arg(long)]
    pub(in crate::cli) force: bool,
}

/// `request-rejection`.
#[derive(Debug, Args)]
pub(in crate::cli) struct RequestRejection {
    #[command(flatten)]
    pub(in crate::cli) on: On,
    #[arg(long, value_name = "WHY", value_parser = one_of::<Because>(Because::ALL.iter().map(|m| m.code())))]
    pub(in crate::cli) because: Because,
}

/// `dispute`.
#[derive(Debug, Args)]
pub(in crate::cli) struct Dispute {
    #[command(flatten)]
    pub(in crate::cli) on: On,
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    pub(in crate::cli) justification: Option<String>,
    #[arg(long, value_name = "FILE", num_args = 1..)]
    pub(in crate::cli) attach: Vec<PathBuf>,
}

/// The macro that a decision takes its reasons and its comment from.
#[derive(Debug, Args)]
pub(in crate::cli) struct ByMacro {
    #[arg(
        id = "macro",
        long = "macro",
        value_name = "NAME",
        allow_hyphen_values = true,
        conflicts_with = "comment"
    )]
    pub(in crate::cli) name: Option<String>,
}

/// `request-info`.
#[derive(Debug, Args)]
pub(in crate::cli) struct RequestInfo {
    #[command(flatten)]
    pub(in crate::cli) on: On,
    #[arg(
        long,
        value_name = "CODE",
        num_args = 1..,
        value_delimiter = ',',
        value_parser = one_of::<InformationReason>(InformationReason::ALL.iter().map(|m| m.code()))
    )]
    pub(in crate::cli) reason: Vec<InformationReason>,
    #[arg(
        long,
        value_name = "TEXT",
        allow_hyphen_values = true,
        default_value = "",
        hide_default_value = true
    )]
    pub(in crate::cli) comment: String,
    #[command(flatten)]
    pub(in crate::cli) by: ByMacro,
    #[arg(long, value_name = "PRODUCT", num_args = 1..)]
    pub(in crate::cli) remove_product: Vec<String>,
}

/// `approve`.
#[derive(Debug, Args)]
pub(in crate::cli) struct Approve {
    #[command(flatten)]
    pub(in crate::cli) on: On,
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    pub(in crate::cli) comment: Option<String>,
    #[command(flatten)]
    pub(in crate::cli) by: ByMacro,
}

/// `reject`.
#[derive(Debug, Args)]
pub(in crate::cli) struct Reject {
    #[command(flatten)]
    pub(in crate::cli) on: On,
    #[arg(long, value_name = "CODE", value_parser = one_of::<RejectionReason>(RejectionReason::ALL.iter().map(|m| m.code())))]
    pub(in crate::cli) reason: Option<RejectionReason>,
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    pub(in crate::cli) comment: Option<String>,
    #[command(flatten)]
    pub(in crate::cli) by: ByMacro,
}

/// `uphold`.
#[derive(Debug, Args)]
pub(in crate::cli) struct Uphold {
    #[command(flatten)]
    pub(in crate::cli) on: On,
    #[arg(
        long,
        value_name = "TEXT",
        allow_hyphen_values = true,
        default_value = "",
        hide_default_value = true
    )]
    pub(in crate::cli) comment: String,
    #[command(flatten)]
    pub(in crate::cli) by: ByMacro,
}

/// `decide`.
#[derive(Debug, Args)]
pub(in crate::cli) struct Decide {
    #[command(flatten)]
    pub(in crate::cli) on: On,
    #[arg(long)]
    pub(in crate::cli) key: Key,
    #[arg(long, value_name = "CLAIM", value_parser = winner)]
    pub(in crate::cli) winner: Winner,
    #[arg(
        long,
        value_name = "TEXT",
        allow_hyphen_values = true,
        default_value = "",
        hide_default_value = true
    )]
    pub(in crate::cli) comment: String,
}

/// `comment`.
#[derive(Debug, Args)]
pub(in crate::cli) struct CommentArgs {
    #[command(flatten)]
    pub(in crate::cli) on: On,
    #[arg(allow_hyphen_values = true, required_unless_present = "macro", conflicts_with = "macro")]
    pub(in crate::cli) text: Option<String>,
    #[arg(id = "macro", long = "macro", value_name = "NAME", allow_hyphen_values = true)]
    pub(in crate::cli) by: Option<String>,
    #[arg(long)]
    pub(in crate::cli) internal: bool,
    #[arg(long, value_name = "FILE", num_args = 1..)]
    pub(in crate::cli) attach: Vec<PathBuf>,
}
