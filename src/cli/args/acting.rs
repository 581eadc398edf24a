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
    /// The claim, such as C-000042
    pub(in crate::cli) id: ClaimId,
    /// Only if the claim is still at this revision; else exit 5
    #[arg(long, value_name = "N")]
    pub(in crate::cli) if_revision: Option<u32>,
}

/// `take`.
#[derive(Debug, Clone, Copy, Args)]
pub(in crate::cli) struct Take {
    /// The claim, such as C-000042
    #[arg(required_unless_present = "next")]
    pub(in crate::cli) id: Option<ClaimId>,
    /// The most urgent claim that waits for reviewers and that nobody has taken
    #[arg(long, conflicts_with_all = ["id", "if_revision"])]
    pub(in crate::cli) next: bool,
    /// Only if the claim is still at this revision; else exit 5
    #[arg(long, value_name = "N")]
    pub(in crate::cli) if_revision: Option<u32>,
}

/// `new`.
#[derive(Debug, Args)]
pub(in crate::cli) struct New {
    /// A JSON file, or - for stdin
    #[arg(long, value_name = "FILE")]
    pub(in crate::cli) from: PathBuf,
}

/// `edit`.
#[derive(Debug, Args)]
#[group(id = "edits", required = true)]
pub(in crate::cli) struct Edits {
    /// Set a field: text, or JSON where the field is no text (products='[…]'); may be repeated
    #[arg(long, value_name = "PATH=VALUE", num_args = 1.., group = "edits", conflicts_with = "from")]
    pub(in crate::cli) set: Vec<Assignment>,
    /// Replace all editable fields from a JSON file, or - for stdin
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
    /// The files
    #[arg(required = true, value_name = "FILE")]
    pub(in crate::cli) files: Vec<PathBuf>,
}

/// `detach`.
#[derive(Debug, Args)]
pub(in crate::cli) struct Detach {
    #[command(flatten)]
    pub(in crate::cli) on: On,
    /// The file's name on the claim
    #[arg(allow_hyphen_values = true)]
    pub(in crate::cli) name: String,
}

/// `evidence`.
#[derive(Debug, Args)]
#[command(group(clap::ArgGroup::new("how")))]
pub(in crate::cli) struct EvidenceArgs {
    /// The claim
    pub(in crate::cli) id: ClaimId,
    /// The file's name on the claim
    #[arg(requires = "how", allow_hyphen_values = true)]
    pub(in crate::cli) name: Option<String>,
    /// Where to write it, or - for stdout; a file that is there is not overwritten
    #[arg(long, value_name = "FILE", requires = "name", group = "how")]
    pub(in crate::cli) output: Option<PathBuf>,
    /// Print what it says, page by page, and what of it cannot be read
    #[arg(long, requires = "name", group = "how")]
    pub(in crate::cli) text: bool,
}

/// `template`.
#[derive(Debug, Args)]
pub(in crate::cli) struct TemplateArgs {
    /// The claim
    pub(in crate::cli) id: ClaimId,
    /// Where to write it, as .docx or .md by its name, or - for stdout
    #[arg(long, value_name = "FILE", allow_hyphen_values = true)]
    pub(in crate::cli) output: PathBuf,
    /// The form, whatever the name says; needed for stdout
    #[arg(long, value_name = "FORM", value_parser = one_of::<Form>(Form::ALL.iter().map(|m| m.code())))]
    pub(in crate::cli) format: Option<Form>,
    /// Overwrite a file that is there
    #[arg(long)]
    pub(in crate::cli) force: bool,
}

/// `request-rejection`.
#[derive(Debug, Args)]
pub(in crate::cli) struct RequestRejection {
    #[command(flatten)]
    pub(in crate::cli) on: On,
    /// Why
    #[arg(long, value_name = "WHY", value_parser = one_of::<Because>(Because::ALL.iter().map(|m| m.code())))]
    pub(in crate::cli) because: Because,
}

/// `dispute`.
#[derive(Debug, Args)]
pub(in crate::cli) struct Dispute {
    #[command(flatten)]
    pub(in crate::cli) on: On,
    /// The business justification
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    pub(in crate::cli) justification: Option<String>,
    /// New PoE; may be repeated
    #[arg(long, value_name = "FILE", num_args = 1..)]
    pub(in crate::cli) attach: Vec<PathBuf>,
}

/// The macro that a decision takes its reasons and its comment from.
#[derive(Debug, Args)]
pub(in crate::cli) struct ByMacro {
    /// Take the reasons and the comment from this macro; by its name or code
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
    /// What is missing; may be repeated
    #[arg(
        long,
        value_name = "CODE",
        num_args = 1..,
        value_delimiter = ',',
        value_parser = one_of::<InformationReason>(InformationReason::ALL.iter().map(|m| m.code()))
    )]
    pub(in crate::cli) reason: Vec<InformationReason>,
    /// The question
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
    /// Ask for this product to be removed instead; may be repeated
    #[arg(long, value_name = "PRODUCT", num_args = 1..)]
    pub(in crate::cli) remove_product: Vec<String>,
}

/// `approve`.
#[derive(Debug, Args)]
pub(in crate::cli) struct Approve {
    #[command(flatten)]
    pub(in crate::cli) on: On,
    /// A word with it
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
    /// Why
    #[arg(long, value_name = "CODE", value_parser = one_of::<RejectionReason>(RejectionReason::ALL.iter().map(|m| m.code())))]
    pub(in crate::cli) reason: Option<RejectionReason>,
    /// A word with it
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
    /// Why
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
    /// The contested key, such as workload:TENANT:PRODUCT or subscription:ID
    #[arg(long)]
    pub(in crate::cli) key: Key,
    /// The claim that wins, or the organisation whose older association does
    #[arg(long, value_name = "CLAIM", value_parser = winner)]
    pub(in crate::cli) winner: Winner,
    /// Why; stays internal
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
    /// What is said
    #[arg(allow_hyphen_values = true, required_unless_present = "macro", conflicts_with = "macro")]
    pub(in crate::cli) text: Option<String>,
    /// Say what this macro says; by its name or code
    #[arg(id = "macro", long = "macro", value_name = "NAME", allow_hyphen_values = true)]
    pub(in crate::cli) by: Option<String>,
    /// For reviewers only
    #[arg(long)]
    pub(in crate::cli) internal: bool,
    /// New PoE that belongs to it; may be repeated
    #[arg(long, value_name = "FILE", num_args = 1..)]
    pub(in crate::cli) attach: Vec<PathBuf>,
}
