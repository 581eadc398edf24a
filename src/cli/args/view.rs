//! The arguments of `view`.

use clap::Subcommand;

use super::value::one_of;
use crate::desk::Sort;

/// `view …`. A view is named by its name, in any case, or by its code.
#[derive(Debug, Subcommand)]
pub(in crate::cli) enum ViewVerb {
    /// List the views you have, with how many claims each finds
    List,
    /// Save a query and an order under a name, or change what a view of that name asks for
    Save {
        /// Its name: 1 to 40 characters
        #[arg(allow_hyphen_values = true)]
        name: String,
        /// Words and terms, as `list` takes them
        #[arg(long, allow_hyphen_values = true)]
        query: String,
        /// The order
        #[arg(long, default_value = "deadline", value_parser = one_of::<Sort>(Sort::ALL.iter().map(|m| m.code())))]
        sort: Sort,
        /// For everybody on your side: reviewers and administrators, or your organisation
        #[arg(long)]
        shared: bool,
    },
    /// Remove a view
    Remove {
        /// Its name or code
        #[arg(allow_hyphen_values = true)]
        name: String,
    },
    /// Give a view another name
    Rename {
        /// Its name or code
        #[arg(allow_hyphen_values = true)]
        name: String,
        /// The new name
        #[arg(allow_hyphen_values = true)]
        to: String,
    },
    /// Move a view in your own order
    Move {
        /// Its name or code
        #[arg(allow_hyphen_values = true)]
        name: String,
        /// Its new place, from 1
        #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..))]
        to: u32,
    },
    /// Share a view of your own with everybody on your side
    Share {
        /// Its name or code
        #[arg(allow_hyphen_values = true)]
        name: String,
    },
    /// Share a view no longer: it becomes your own
    Unshare {
        /// Its name or code
        #[arg(allow_hyphen_values = true)]
        name: String,
    },
}
