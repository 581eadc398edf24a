//! The arguments of `view`.

use clap::Subcommand;

use super::value::one_of;
use crate::desk::Sort;

/// `view …`. A view is named by its name, in any case, or by its code.
#[derive(Debug, Subcommand)]
pub(in crate::cli) enum ViewVerb {
    List,
    Save {
        #[arg(allow_hyphen_values = true)]
        name: String,
        #[arg(long, allow_hyphen_values = true)]
        query: String,
        #[arg(long, default_value = "deadline", value_parser = one_of::<Sort>(Sort::ALL.iter().map(|m| m.code())))]
        sort: Sort,
        #[arg(long)]
        shared: bool,
    },
    Remove {
        #[arg(allow_hyphen_values = true)]
        name: String,
    },
    Rename {
        #[arg(allow_hyphen_values = true)]
        name: String,
        #[arg(allow_hyphen_values = true)]
        to: String,
    },
    Move {
        #[arg(allow_hyphen_values = true)]
        name: String,
        #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..))]
        to: u32,
    },
    Share {
        #[arg(allow_hyphen_values = true)]
        name: String,
    },
    Unshare {
        #[arg(allow_hyphen_values = true)]
        name: String,
    },
}
