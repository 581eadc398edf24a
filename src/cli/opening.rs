//! Which store, who asks, and what time it is there.

use std::path::PathBuf;
use std::sync::Arc;

use super::Room;
use super::failure::Failure;
use super::session::Session;
use super::wire::Objection;
use crate::desk::clock::{Clock, StandingClock, SystemClock};
use crate::desk::{Desk as _, DeskError, LocalDesk};
use crate::domain::id::OperatorName;
use crate::i18n::cli::Trouble;
use crate::store::disk::Repair;

/// Who acts in a simulated store unless somebody else is named.
pub(super) const ADMIN: &str = "admin";

/// The store's folder: named, set, or where data belongs.
pub(super) fn folder(room: &Room<'_>) -> Result<PathBuf, Failure> {
    let environment = &room.environment;
    let named = room.global.data.clone().or_else(|| environment.data.clone());
    named
        .filter(|folder| !folder.as_os_str().is_empty())
        .or_else(|| environment.data_home.as_ref().map(|home| home.join("cpor")))
        .ok_or_else(|| Trouble::NoFolder.into())
}

/// The clock: standing where it was told to, or the machine's.
pub(super) fn clock(room: &Room<'_>) -> Box<dyn Clock> {
    match room.global.now {
        Some(now) => Box::new(StandingClock::at(now)),
        None => Box::new(SystemClock),
    }
}

/// Opens the desk and finds who asks.
pub(super) fn open(room: &mut Room<'_>) -> Result<Session, Failure> {
    let folder = folder(room)?;
    let opened = room.stores.open(&folder, &room.meter)?;
    room.meter.clear();
    room.asides.repairs = opened.repairs;
    if opened.store.head().seq == 0 {
        // Its making was cut short before the first record; `init` takes it up again.
        return Err(Trouble::StoreMissing(folder.display().to_string()).into());
    }
    let simulated = opened.store.shared().simulated;
    if !simulated {
        if room.global.operator.is_some() {
            return Err(Trouble::AsInRealStore.into());
        }
        if room.global.now.is_some() {
            return Err(Trouble::NowInRealStore.into());
        }
    }
    let (blobs, clock) = (Box::new(opened.blobs), clock(room));
    let desk =
        LocalDesk::open_with_rows(opened.store, blobs, clock, opened.image_file, &room.meter)?;
    room.meter.clear();
    room.asides.repairs.extend(desk.rows_were_unfit().cloned().map(Repair::RowsMadeAnew));
    if room.global.now.is_some() {
        desk.refuse_clock_behind()?;
    }
    room.asides.behind = desk.clock_behind();
    let operator = if simulated {
        let name = room.global.operator.as_deref().unwrap_or(ADMIN);
        desk.operator(&OperatorName::new(name))?
    } else {
        let name = room.environment.user.clone().ok_or(Trouble::NoUser)?;
        match desk.operator(&OperatorName::new(&name)) {
            Err(DeskError::NoOperator(_)) => {
                return Err(Failure::Refused(vec![Objection::NotAnOperator(name)]));
            }
            found => found?,
        }
    };
    Ok(Session { desk: Arc::new(desk), operator })
}
