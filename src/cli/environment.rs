//! What the process tells of where it runs.

use std::path::PathBuf;

use crate::post::Credentials;
use crate::text::Charset;
use crate::tui::clipboard::Passage;

/// What the process tells: read once, by `main`.
#[derive(Debug, Clone, Default)]
pub struct Environment {
    /// `CPOR_DATA`.
    pub data: Option<PathBuf>,
    /// `CPOR_CONFIG`.
    pub config: Option<PathBuf>,
    /// The XDG configuration directory.
    pub config_home: Option<PathBuf>,
    /// The XDG data directory.
    pub data_home: Option<PathBuf>,
    /// Where this program is, to be started again; none where that cannot be told.
    pub program: Option<PathBuf>,
    /// The locale, such as `ko_KR.UTF-8`; empty when none is set.
    pub locale: String,
    /// The character set of the locale; none where no locale is set.
    pub charset: Option<Charset>,
    /// The operating system's user.
    pub user: Option<String>,
    /// Whether a person sits at a terminal: input and output are one.
    pub has_terminal: bool,
    /// `TERM`.
    pub term: Option<String>,
    /// What stands between this process and the operator's clipboard, by `TERM`, `TMUX` and `STY`.
    pub passage: Passage,
    /// Whether whoever is here for the first time is shown around: unless `CPOR_TOUR` is `never`.
    pub greets: bool,
    /// `COLORTERM`.
    pub colorterm: Option<String>,
    /// `NO_COLOR`.
    pub no_color: Option<String>,
    /// Whether the terminal is behind a network.
    pub is_remote: bool,
    /// Whether standard output is a terminal.
    pub shows_output: bool,
    /// How many cells a line of standard output has; none where it is no terminal.
    pub columns: Option<usize>,
    /// `CPOR_SMTP_USER` and `CPOR_SMTP_PASSWORD`.
    pub smtp: Option<Credentials>,
}
