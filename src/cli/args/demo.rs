//! The arguments of the demonstration.

use std::path::PathBuf;

use clap::Args;

/// `demo`.
#[derive(Debug, Args)]
pub(in crate::cli) struct DemoArgs {
    #[arg(long, value_name = "TAPE")]
    pub(in crate::cli) play: Option<PathBuf>,
    #[arg(long, value_name = "DIR", requires = "play")]
    pub(in crate::cli) out: Option<PathBuf>,
    #[cfg(feature = "pictures")]
    #[arg(long, requires = "out")]
    pub(in crate::cli) png: bool,
    #[cfg(feature = "pictures")]
    #[arg(long, requires = "out")]
    pub(in crate::cli) gif: bool,
    #[arg(long, requires = "out")]
    pub(in crate::cli) force: bool,
}
