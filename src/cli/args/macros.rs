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
    /// List the macros
    List,
    /// Show a macro, or what it says about a claim
    Show {
        /// Its name or code
        #[arg(allow_hyphen_values = true)]
        name: String,
        /// Fill it from this claim, such as C-000042
        #[arg(long, value_name = "ID")]
        claim: Option<ClaimId>,
    },
    /// Add a macro, or change the one of that name; what is not given stays as it is
    Set {
        /// Its name, 1 to 60 characters, or its code
        #[arg(allow_hyphen_values = true)]
        name: String,
        /// What it does
        #[arg(long, value_parser = one_of::<Action>(Does::ACTIONS.iter().map(|m| m.code())))]
        action: Option<Action>,
        /// The reason of a request for information or of a rejection; may be repeated
        #[arg(
            long,
            value_name = "CODE",
            num_args = 1..,
            value_delimiter = ',',
            value_parser = PossibleValuesParser::new(reasons())
        )]
        reason: Vec<String>,
        /// What it says, with placeholders such as {claim} and {deadline}
        #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
        text: Option<String>,
        /// Give it another name
        #[arg(long, value_name = "NAME", allow_hyphen_values = true)]
        rename: Option<String>,
    },
    /// Remove a macro that somebody added
    Remove {
        /// Its name or code
        #[arg(allow_hyphen_values = true)]
        name: String,
    },
    /// Bring a macro that comes with the program back as it came
    Reset {
        /// Its name or code
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
