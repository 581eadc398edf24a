//! The thread that brings the state forward behind the acknowledgements.

use std::sync::Arc;
use std::thread::{Builder, JoinHandle};

use super::core::{Core, Next};
use super::error;
use crate::caught;
use crate::store::StoreError;
use crate::store::finding::Finding;
use crate::store::sled_state::Flaw;

/// The thread's name.
const THREAD: &str = "store-state";

/// Starts the thread. It ends when the core is closed. Where the state fails, memory takes its
/// place; only if that fails too, no more commits are taken.
pub fn start(core: &Arc<Core>) -> Result<JoinHandle<()>, StoreError> {
    let shared = Arc::clone(core);
    let run = move || {
        match caught::catch(|| run(&shared)) {
            Ok(Ok(())) => {}
            Ok(Err(error)) => shared.fail(stuck(error::unlocked(&error))),
            Err(panic) => shared.fail(stuck(Finding::Said(panic))),
        }
        shared.applier_ends();
    };
    Builder::new().name(THREAD.to_owned()).spawn(run).map_err(error::io(&core.folder))
}

fn stuck(why: Finding) -> Finding {
    Finding::StateStuck(Box::new(why))
}

fn run(core: &Core) -> Result<(), StoreError> {
    loop {
        match forward(core) {
            Ok(()) => return Ok(()),
            // What is missing from the state then is brought forward at the next opening.
            Err(_) if core.is_closing() => return Ok(()),
            Err(flaw) => core.fall_back(&flaw)?,
        }
    }
}

/// Applies commits until the core is closed or the state turns out to be flawed.
fn forward(core: &Core) -> Result<(), Flaw> {
    loop {
        match core.next() {
            Next::Apply(commits) => core.apply(&commits)?,
            Next::FallBack(flaw) => return Err(flaw),
            Next::Close => {
                // What fails now is found out about at the next opening.
                let _ = core.close_state();
                return Ok(());
            }
        }
    }
}
