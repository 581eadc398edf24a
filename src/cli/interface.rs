//! Where the command line hands over to the terminal interface.

use std::sync::Arc;

use super::Room;
use super::failure::Failure;
use super::session::Session;
use crate::demo::stage;
use crate::desk::Desk;
use crate::domain::id::OperatorName;
use crate::i18n::Texts;
use crate::i18n::cli::Trouble;
use crate::store::blobs::MemoryBlobs;
use crate::store::memory::MemoryStore;
use crate::tui::backend::Capability;
use crate::tui::driver::{self, Ending, Manner, RunError};
use crate::tui::input::Timeouts;

/// Who the demonstration shows the program to, unless somebody else is named: a reviewer.
const GUEST: &str = "rhea";
/// The exit code after the terminal has gone away, as if SIGHUP had ended the program.
const HUNG_UP: u8 = 129;

/// Refuses to open the interface where there is no terminal that can show it, before a store is
/// opened for it.
pub(super) fn manner(room: &Room<'_>, texts: &'static Texts) -> Result<Manner, Failure> {
    let environment = &room.environment;
    let capability = Capability::of(
        environment.term.as_deref(),
        environment.colorterm.as_deref(),
        environment.no_color.as_deref(),
    );
    let Capability::Screen(depth) = capability else {
        let term = environment.term.clone().unwrap_or_default();
        return Err(Trouble::NoScreen(term).into());
    };
    if !environment.has_terminal {
        return Err(Trouble::NoTerminal.into());
    }
    let timeouts = if environment.is_remote { Timeouts::REMOTE } else { Timeouts::LOCAL };
    Ok(Manner { texts, depth, timeouts })
}

/// Opens the interface on a desk.
pub(super) fn open(session: &Session, manner: Manner) -> Result<(), Failure> {
    run(Arc::clone(&session.desk), session.who(), manner)
}

/// Opens the interface on a throw-away store that the demonstration's story fills.
pub(super) fn demo(room: &Room<'_>, manner: Manner) -> Result<(), Failure> {
    if room.global.now.is_some() {
        return Err(Trouble::NowInDemo.into());
    }
    if room.global.data.is_some() {
        return Err(Trouble::DataInDemo.into());
    }
    let store = Box::new(MemoryStore::default());
    let desk = stage::play(store, Box::new(MemoryBlobs::default()))
        .map_err(|error| Trouble::Demonstration(error.to_string()))?;
    let who = OperatorName::new(room.global.operator.as_deref().unwrap_or(GUEST));
    run(Arc::new(desk), &who, manner)
}

fn run(desk: Arc<dyn Desk>, who: &OperatorName, manner: Manner) -> Result<(), Failure> {
    match driver::run(desk, who, manner) {
        Ok(Ending::Left) => Ok(()),
        Ok(Ending::Stopped(signal)) => Err(Failure::Ended(signal.exit_code())),
        Ok(Ending::HungUp) | Err(RunError::Lost(_)) => Err(Failure::Ended(HUNG_UP)),
        Err(RunError::Desk(error)) => Err(error.into()),
        Err(RunError::Terminal(error)) => Err(Trouble::Terminal(error.to_string()).into()),
    }
}
