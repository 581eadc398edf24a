//! The places where the command line hands over to other parts of the program.

use std::path::Path;

use super::Room;
use super::failure::Failure;
use super::session::Session;
use crate::i18n::cli::Trouble;

/// Refuses to open the interface where there is no terminal, before a store is opened for it.
pub(super) fn needs_terminal(room: &Room<'_>) -> Result<(), Failure> {
    if room.environment.has_terminal {
        Ok(())
    } else {
        Err(Trouble::NoTerminal.into())
    }
}

/// Opens the interface on a desk.
pub(super) fn open(session: &Session, _room: &Room<'_>) -> Result<(), Failure> {
    let Session {
        desk: _,
        operator: _,
    } = session;
    Err(Trouble::NotBuilt("interface").into())
}

/// Opens the interface on a demonstration.
pub(super) fn demo(room: &Room<'_>) -> Result<(), Failure> {
    needs_terminal(room)?;
    Err(Trouble::NotBuilt("demonstration").into())
}

/// Checks the whole store in a folder against its journal.
pub(super) fn verify(_folder: &Path) -> Result<(), Failure> {
    Err(Trouble::NotBuilt("check of whole stores").into())
}
