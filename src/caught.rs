//! Panics that are caught and told as errors: nobody needs to hear of them twice.
//!
//! sled panics where others return an error, and whoever reads a hostile file expects it of every
//! parser. What was panicked with is told by whoever asked for the work; the process's own report
//! of it would only deface the screen.

use std::any::Any;
use std::cell::Cell;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::thread;

thread_local! {
    static CATCHING: Cell<u32> = const { Cell::new(0) };
}

/// Runs work that may panic; the error is what it panicked with, in words.
///
/// # Errors
/// When it panics.
pub fn catch<T>(work: impl FnOnce() -> T) -> Result<T, String> {
    CATCHING.with(|depth| depth.set(depth.get() + 1));
    let done = catch_unwind(AssertUnwindSafe(work));
    CATCHING.with(|depth| depth.set(depth.get() - 1));
    done.map_err(|panic| words(&*panic))
}

fn words(panic: &(dyn Any + Send)) -> String {
    let words = panic.downcast_ref::<String>().map(String::as_str);
    let words = words.or_else(|| panic.downcast_ref::<&str>().copied());
    words.unwrap_or("an internal error").to_owned()
}

/// Whether a panic of this thread is caught, or is that of one of sled's own threads, whose failure
/// comes to light at the next call. A process asks this before it reports a panic.
#[must_use]
pub fn is_caught() -> bool {
    let sleds = |name: &str| name.starts_with("sled-io-") || name == "log flusher";
    thread::current().name().is_some_and(sleds) || CATCHING.with(|depth| depth.get() > 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_it_panics_with_is_the_error() {
        assert_eq!(catch(|| 7), Ok(7));
        assert_eq!(catch(|| panic!("out of {}", "room")), Err::<(), _>("out of room".to_owned()));
    }

    #[test]
    fn only_what_is_caught_counts_as_caught() {
        assert!(!is_caught());
        assert_eq!(catch(|| (is_caught(), catch(is_caught))), Ok((true, Ok(true))));
        let _ = catch(|| panic!("over"));
        assert!(!is_caught());
    }
}
