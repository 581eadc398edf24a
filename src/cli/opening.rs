//! Which store, who asks, and what time it is there.

use std::path::PathBuf;
use std::sync::Arc;

use super::args::Global;
use super::asides::Asides;
use super::failure::Failure;
use super::session::Session;
use super::{Room, Stores};
use crate::desk::clock::{Clock, StandingClock, SystemClock};
use crate::desk::prelude::Early;
use crate::desk::{Desk as _, DeskError, LocalDesk, Watch};
use crate::document::isolated::Isolated;
use crate::document::{InProcess, Reader};
use crate::domain::actor::Operator;
use crate::domain::id::OperatorName;
use crate::i18n::cli::Trouble;
use crate::i18n::template;
use crate::store::disk::Repair;
use crate::wire::Objection;

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
pub(super) fn clock(global: &Global) -> Box<dyn Clock> {
    match global.now {
        Some(now) => Box::new(StandingClock::at(now)),
        None => Box::new(SystemClock),
    }
}

/// Who reads PoE files: a process of its own for each, where the program can be started again.
pub(super) fn reader(program: Option<PathBuf>) -> Box<dyn Reader> {
    match program {
        Some(program) => Box::new(Isolated::new(program)),
        None => Box::new(InProcess),
    }
}

/// Opens the desk and finds who asks.
pub(super) fn open(room: &mut Room<'_>) -> Result<Session, Failure> {
    let door = Door::of(room)?;
    let opened = door.open(&room.meter, &mut room.asides);
    room.meter.clear();
    opened
}

/// Everything that opening a store for somebody takes.
pub(super) struct Door<'a> {
    stores: &'a dyn Stores,
    pub(super) folder: PathBuf,
    global: Global,
    user: Option<String>,
    program: Option<PathBuf>,
}

impl<'a> Door<'a> {
    /// The door that was named on the command line.
    pub(super) fn of(room: &Room<'a>) -> Result<Self, Failure> {
        Ok(Self {
            stores: room.stores,
            folder: folder(room)?,
            global: room.global.clone(),
            user: room.environment.user.clone(),
            program: room.environment.program.clone(),
        })
    }

    /// Opens the desk and finds who asks. What was noticed on the way is an aside even where it
    /// cannot be opened after all.
    pub(super) fn open(&self, watch: &dyn Watch, asides: &mut Asides) -> Result<Session, Failure> {
        let opened = self.stores.open(&self.folder, watch)?;
        asides.repairs = opened.repairs;
        if opened.store.head().seq == 0 {
            // Its making was cut short before the first record; `init` takes it up again.
            return Err(Trouble::StoreMissing(self.folder.display().to_string()).into());
        }
        let simulated = opened.store.shared().simulated;
        self.refuse_in_real_store(simulated)?;
        let (blobs, clock) = (Box::new(opened.blobs), clock(&self.global));
        let desk = LocalDesk::open_with_rows(opened.store, blobs, clock, opened.image_file, watch)?;
        let desk = desk
            .reading_with(reader(self.program.clone()))
            .knowing_instructions(template::instructions());
        asides.repairs.extend(desk.rows_were_unfit().cloned().map(Repair::RowsMadeAnew));
        if self.global.now.is_some() {
            desk.refuse_clock_behind()?;
        }
        asides.behind = desk.clock_behind();
        let name = self.name(simulated)?;
        let operator = match desk.operator(&name) {
            Err(DeskError::NoOperator(name)) if !simulated => {
                return Err(Failure::Refused(vec![Objection::NotAnOperator(name.to_string())]));
            }
            found => found?,
        };
        Ok(Session { desk: Arc::new(desk), operator })
    }

    /// Refuses what is taken only in simulated stores.
    fn refuse_in_real_store(&self, simulated: bool) -> Result<(), Failure> {
        if simulated {
            return Ok(());
        }
        if self.global.operator.is_some() {
            return Err(Trouble::AsInRealStore.into());
        }
        if self.global.now.is_some() {
            return Err(Trouble::NowInRealStore.into());
        }
        Ok(())
    }

    /// Who asks.
    fn name(&self, simulated: bool) -> Result<OperatorName, Failure> {
        if simulated {
            return Ok(OperatorName::new(self.global.operator.as_deref().unwrap_or(ADMIN)));
        }
        Ok(OperatorName::new(self.user.as_deref().ok_or(Trouble::NoUser)?))
    }

    /// Who asks, and the clock, by the store's row image: what there is to show before the store is
    /// open. Nothing where anything is not as it should be; opening then tells what it is.
    pub(super) fn early(&self) -> Option<(Early, Operator, Box<dyn Clock>)> {
        let file = self.stores.image_file(&self.folder).ok()?;
        let early = Early::of(&file).ok()?;
        self.refuse_in_real_store(early.is_simulated()).ok()?;
        let name = self.name(early.is_simulated()).ok()?;
        let operator = early.operator(&name)?.clone();
        let clock = clock(&self.global);
        (clock.now() >= early.newest()).then_some((early, operator, clock))
    }
}
