//! The thread that brings the state forward behind the acknowledgements.

use std::sync::Arc;
use std::thread::{Builder, JoinHandle};
use std::time::Duration;

use super::core::{Core, Next};
use super::error;
use crate::store::StoreError;
use crate::store::sled_state::Flaw;

/// The name of the threads that call sled, which may panic and are caught.
pub const THREAD: &str = "store-state";
/// After how many commits the state is synced.
const SYNC_AFTER: usize = 32;
/// After how many bytes the state is synced: a quarter of sled's segment.
const SYNC_AFTER_BYTES: usize = 128 * 1024;
/// After how long without a commit the state is synced.
const PATIENCE: Duration = Duration::from_millis(200);

/// Starts the thread. It ends when the core is closed. Where the state fails, memory takes its
/// place; only if that fails too, no more commits are taken.
pub fn start(core: &Arc<Core>) -> Result<JoinHandle<()>, StoreError> {
    let shared = Arc::clone(core);
    let run = move || {
        if let Err(error) = run(&shared) {
            shared.fail(format!("the state cannot be brought forward: {error}"));
        }
    };
    Builder::new().name(THREAD.to_owned()).spawn(run).map_err(error::io(&core.folder))
}

fn run(core: &Core) -> Result<(), StoreError> {
    loop {
        match forward(core) {
            Ok(()) => return Ok(()),
            Err(flaw) => core.fall_back(&flaw)?,
        }
    }
}

/// Applies commits until the core is closed or the state turns out to be flawed.
fn forward(core: &Core) -> Result<(), Flaw> {
    let (mut commits, mut bytes) = (0, 0);
    loop {
        let next = core.next((commits > 0).then_some(PATIENCE));
        match &next {
            Next::Apply(pending) => {
                bytes += core.apply(pending)?;
                commits += 1;
                if commits < SYNC_AFTER && bytes < SYNC_AFTER_BYTES {
                    continue;
                }
            }
            Next::FallBack(flaw) => return Err(flaw.clone()),
            Next::Rest | Next::Close => {}
        }
        if commits > 0 {
            core.sync_state()?;
        }
        (commits, bytes) = (0, 0);
        if matches!(next, Next::Close) {
            // What fails now is found out about at the next opening.
            let _ = core.close_state();
            return Ok(());
        }
    }
}
