//! The arguments of `macro`.

use clap::Subcommand;
use clap::builder::PossibleValuesParser;

use super::value::one_of;
use crate::domain::id::ClaimId;
use crate::domain::macros::Does;
use crate::domain::moves::Action;
use crate::domain::status::{InformationReason, RejectionReason};

/// `macro …`. A macro is named by its name, in any case, or by its code.
#[derive(Debug, Subcommand)]
pub(in crate::cli) enum MacroVerb {
    List,
    Show {
        #[arg(allow_hyphen_values = true)]
        name: String,
        #[arg(long, value_name = "ID")]
        claim: Option<ClaimId>,
    },
    Set {
        #[arg(allow_hyphen_values = true)]
        name: String,
        #[arg(long, value_parser = one_of::<Action>(Does::ACTIONS.iter().map(|m| m.code())))]
        action: Option<Action>,
        #[arg(
            long,
            value_name = "CODE",
            num_args = 1..,
            value_delimiter = ',',
            value_parser = PossibleValuesParser::new(reasons())
        )]
        reason: Vec<String>,
        #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
        text: Option<String>,
        #[arg(long, value_name = "NAME", allow_hyphen_values = true)]
        rename: Option<String>,
    },
    Remove {
        #[arg(allow_hyphen_values = true)]
        name: String,
    },
    Reset {
        #[arg(allow_hyphen_values = true)]
        name: String,
    },
}

/// The codes of all reasons that a reviewer may give, each once.
fn reasons() -> Vec<&'static str> {
    let mut codes: Vec<&str> = InformationReason::ALL.iter().map(|reason| reason.code()).collect();
    for reason in RejectionReason::FOR_REVIEWERS {
        if !codes.contains(&reason.code()) {
            codes.push(reason.code());
        }
    }
    codes
}
