//! The arguments of the demonstration.

use std::path::PathBuf;

use clap::Args;

/// `demo`.
#[derive(Debug, Args)]
pub(in crate::cli) struct DemoArgs {
    /// Play a tape instead of opening the interface, and check what it expects
    #[arg(long, value_name = "TAPE")]
    pub(in crate::cli) play: Option<PathBuf>,
    /// Write what the tape records into this folder
    #[arg(long, value_name = "DIR", requires = "play")]
    pub(in crate::cli) out: Option<PathBuf>,
    /// Overwrite recordings that are there
    #[arg(long, requires = "out")]
    pub(in crate::cli) force: bool,
}
