//! The program: reads what the process tells, runs one command, exits with its code.

use std::io::{self, IsTerminal as _};
use std::path::PathBuf;
use std::process::ExitCode;

use cpor::cli::{self, Environment, OnDisk, World};
use etcetera::BaseStrategy as _;

fn main() -> ExitCode {
    let code = cli::run(
        std::env::args_os(),
        World {
            environment: environment(),
            stores: &OnDisk,
            stdin: &mut io::stdin().lock(),
            stdout: &mut io::stdout(),
            stderr: &mut io::stderr(),
        },
    );
    ExitCode::from(code)
}

/// What the process tells; the only place that asks.
#[expect(clippy::disallowed_methods, reason = "main is where the environment is read")]
fn environment() -> Environment {
    let set = |name| std::env::var(name).ok().filter(|value| !value.is_empty());
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().find_map(set);
    Environment {
        data: std::env::var_os("CPOR_DATA").filter(|value| !value.is_empty()).map(PathBuf::from),
        data_home: etcetera::choose_base_strategy().ok().map(|base| base.data_dir()),
        locale: locale.unwrap_or_default(),
        user: uzers::get_current_username().and_then(|name| name.into_string().ok()),
        term: set("TERM"),
        colorterm: set("COLORTERM"),
        no_color: set("NO_COLOR"),
        is_remote: set("SSH_CONNECTION").is_some(),
        has_terminal: io::stdin().is_terminal() && io::stdout().is_terminal(),
    }
}
