//! The program: reads what the process tells, runs one command, exits with its code.

use std::io::{self, IsTerminal as _, Write as _};
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use cpor::cli::{self, Environment, OnDisk, World};
use cpor::post::{Credentials, Secret};
use cpor::text::Charset;
use cpor::tui::clipboard::Passage;
use etcetera::BaseStrategy as _;
use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM, SIGXFSZ};

fn main() -> ExitCode {
    outlive_file_limits();
    report_no_caught_panics();
    let code = cli::run(
        std::env::args_os(),
        World {
            environment: environment(),
            stores: &OnDisk,
            stdin: &mut io::stdin().lock(),
            stdout: &mut io::stdout(),
            stderr: &mut io::stderr(),
            tell: io::stderr().is_terminal().then_some(&tell),
            arm: &ends_in_good_order,
        },
    );
    ExitCode::from(code)
}

/// Lets a write beyond the limit of file sizes fail, as one on a full disk does, where the system
/// would end the program in the middle of it. Whoever sends the signal by hand is not heeded.
fn outlive_file_limits() {
    // Without it a limit still ends the program, and the journal is mended when it is opened.
    let noticed = Arc::new(AtomicBool::new(false));
    let _ = signal_hook::flag::register(SIGXFSZ, noticed);
}

/// A panic that is caught is told as an error by whoever asked for the work.
fn report_no_caught_panics() {
    let report = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        if !cpor::caught::is_caught() {
            report(panic);
        }
    }));
}

/// Shows how far long work has come.
fn tell(text: &str) {
    // If the terminal is gone, there is nobody to tell.
    let _ = io::stderr().write_all(text.as_bytes());
}

/// From now on, whoever asks the program to end is told by a flag.
fn ends_in_good_order() -> Arc<AtomicBool> {
    let asked = Arc::new(AtomicBool::new(false));
    for signal in [SIGINT, SIGTERM, SIGHUP] {
        // Without it the signal ends the program at once, and whatever is half written is left
        // under a name of its own.
        let _ = signal_hook::flag::register(signal, Arc::clone(&asked));
    }
    asked
}

/// What the process tells; the only place that asks.
#[expect(clippy::disallowed_methods, reason = "main is where the environment is read")]
fn environment() -> Environment {
    let set = |name| std::env::var(name).ok().filter(|value| !value.is_empty());
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().find_map(set);
    Environment {
        data: std::env::var_os("CPOR_DATA").filter(|value| !value.is_empty()).map(PathBuf::from),
        config: std::env::var_os("CPOR_CONFIG")
            .filter(|value| !value.is_empty())
            .map(PathBuf::from),
        config_home: etcetera::choose_base_strategy().ok().map(|base| base.config_dir()),
        data_home: etcetera::choose_base_strategy().ok().map(|base| base.data_dir()),
        program: std::env::current_exe().ok(),
        locale: locale.unwrap_or_default(),
        charset: Charset::of(
            set("LC_ALL").as_deref(),
            set("LC_CTYPE").as_deref(),
            set("LANG").as_deref(),
        ),
        user: uzers::get_current_username().and_then(|name| name.into_string().ok()),
        passage: Passage::of(set("TERM").as_deref(), set("TMUX").is_some(), set("STY").is_some()),
        greets: set("CPOR_TOUR").is_none_or(|value| value != "never"),
        term: set("TERM"),
        colorterm: set("COLORTERM"),
        no_color: set("NO_COLOR"),
        is_remote: set("SSH_CONNECTION").is_some(),
        shows_output: io::stdout().is_terminal(),
        columns: rustix::termios::tcgetwinsize(io::stdout())
            .ok()
            .map(|size| usize::from(size.ws_col))
            .filter(|columns| *columns > 0),
        smtp: set("CPOR_SMTP_USER").map(|user| Credentials {
            user,
            password: Secret(set("CPOR_SMTP_PASSWORD").unwrap_or_default()),
        }),
        has_terminal: io::stdin().is_terminal() && io::stdout().is_terminal(),
    }
}
