//! The arguments of `config`.

use std::path::PathBuf;

use clap::Subcommand;

/// `config …`.
#[derive(Debug, Subcommand)]
pub(in crate::cli) enum ConfigVerb {
    Init {
        #[arg(long)]
        force: bool,
    },
    Check {
        file: Option<PathBuf>,
    },
    Path,
}
