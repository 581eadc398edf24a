//! Tries to make the store break its promise: what it has acknowledged is kept, whole, once and in
//! order, whatever happens to the process, the machine's power or the disk.
//!
//! ```text
//! cargo run --release --example cpor-torture -- kills  --rounds 500 --seed 1
//! cargo run --release --example cpor-torture -- power  --rounds 500
//! cargo run --release --example cpor-torture -- faults --rounds 500
//! cargo run --release --example cpor-torture -- all    --rounds 20
//! ```
//!
//! A child process, the same program, sends random requests to a desk over a real store and says
//! what was acknowledged. `kills` kills it, `power` rebuilds from what it wrote and synced what a
//! power loss could have left on disk, `faults` lets its writes and syncs fail. What is found then
//! is compared with what was said. Ends with 1 at the first promise that is broken, and leaves the
//! folder where that can be looked at. The same seed sends the same requests; the moments at which
//! threads meet and a child is killed differ from run to run.
//!
//! `power` and `faults` want Linux and a C compiler, as building the program does.

#![expect(clippy::disallowed_methods, reason = "a program that takes the time and kills by it")]

use std::fmt::Display;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

mod acts;
mod beside;
mod check;
mod faults;
mod kills;
mod log;
mod outcome;
mod power;
mod run;
mod shim;
mod simulated;
mod told;
#[path = "../../benches/support/town.rs"]
#[allow(dead_code, reason = "benchmarks need more of it")]
mod town;
mod witness;
mod worker;
mod world;

use outcome::Failure;
use run::Run;

/// Tries to make the store break its promise.
#[derive(Debug, Parser)]
#[command(name = "cpor-torture")]
struct Arguments {
    #[command(subcommand)]
    what: What,
    /// How many rounds: kills; power losses in each mode; runs with faults.
    #[arg(long, global = true, default_value_t = 20)]
    rounds: u64,
    /// From what the requests and losses are drawn.
    #[arg(long, global = true, default_value_t = 1)]
    seed: u64,
    /// Where the stores lie; the system's temporary folder if not given.
    #[arg(long, global = true)]
    dir: Option<PathBuf>,
}

#[derive(Debug, Subcommand)]
enum What {
    /// Kills the process at random moments, also while it creates or opens the store.
    Kills,
    /// Cuts the power at random moments.
    Power {
        /// Takes the journal's syncs for nothing: this has to end with lost commits, which shows
        /// that the simulation would notice.
        #[arg(long)]
        break_syncs: bool,
    },
    /// Lets writes, syncs, renames and new files fail.
    Faults,
    /// All of it, and the proof that lost commits would be noticed.
    All,
    #[command(hide = true)]
    Worker(worker::Orders),
}

fn main() -> ExitCode {
    quieten_sled();
    let Arguments { what, rounds, seed, dir } = Arguments::parse();
    let run = match what {
        What::Worker(orders) => return worker::work(&orders),
        _ => Run::begin(rounds, seed, dir),
    };
    let done = run.and_then(|run| match torture(&what, &run) {
        Ok(()) => Ok(()),
        Err(failure) => Err(run.keep(failure)),
    });
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("cpor-torture: {failure}");
            failure.exit_code()
        }
    }
}

fn tell(summary: impl Display) {
    println!("{summary}");
}

fn torture(what: &What, run: &Run) -> Result<(), Failure> {
    match what {
        What::Kills => kills::run(run).map(tell),
        What::Power { break_syncs } => power::run(run, *break_syncs).map(tell),
        What::Faults => faults::run(run).map(tell),
        What::All => {
            kills::run(run).map(tell)?;
            power::run(run, false).map(tell)?;
            faults::run(run).map(tell)?;
            power::has_teeth(run).map(tell)
        }
        What::Worker(_) => Ok(()),
    }
}

/// sled panics over files that a power loss has left; the store catches that and rebuilds. The
/// words of such a panic would only hide those that count.
fn quieten_sled() {
    let usual = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        let is_sled = panic.location().is_some_and(|place| place.file().contains("sled-"));
        if !is_sled {
            usual(panic);
        }
    }));
}
