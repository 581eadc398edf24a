//! Plays the story at a desk, by the desk's own requests, at the story's own times.

use std::sync::Arc;

use super::cast::{CUSTOMERS, OPERATORS};
use super::scenario::{Act, scenario};
use super::{CATALOGUE, DIRECTORY, FOUNDED, HOLIDAYS, STARTS, ZONE};
use crate::desk::clock::{Clock, RunningClock, StandingClock};
use crate::desk::found::{Founding, found};
use crate::desk::{Administration, Desk, DeskError, LocalDesk};
use crate::domain::actor::{Operator, Role};
use crate::domain::calendar::Zone;
use crate::domain::directory::Directory;
use crate::domain::id::{OperatorName, OrganisationId, TenantId};
use crate::domain::policy::Edition;
use crate::store::Store;
use crate::store::blobs::Blobs;
use crate::wire;

mod acts;

use acts::Cast;

/// The story cannot be played: what it rests on, or what it asks for, is not in order.
#[derive(Debug, thiserror::Error)]
pub enum StageError {
    /// The desk refused or failed.
    #[error("the story's step {step} ({what}) failed: {error:?}")]
    Desk {
        /// Which step, from 1; 0 before the first.
        step: usize,
        /// What it was to do.
        what: String,
        /// What the desk said.
        error: Box<DeskError>,
    },
    /// Something of the story's own data cannot be read.
    #[error("the story's own {0} cannot be read")]
    Data(&'static str),
}

/// A clock that stands where the story is, and runs once it has been told.
#[derive(Debug)]
struct StageClock {
    standing: StandingClock,
    running: std::sync::OnceLock<RunningClock>,
}

impl Clock for StageClock {
    fn now(&self) -> chrono::DateTime<chrono::Utc> {
        self.running.get().map_or_else(|| self.standing.now(), Clock::now)
    }
}

/// Plays the whole story into an empty store and gives back the desk, whose clock then runs from
/// the demonstration's start.
///
/// # Errors
/// When the store fails; the story itself is tested to be lawful.
pub fn play(store: Box<dyn Store>, blobs: Box<dyn Blobs>) -> Result<LocalDesk, StageError> {
    let clock = Arc::new(StageClock {
        standing: StandingClock::at(FOUNDED),
        running: std::sync::OnceLock::new(),
    });
    let desk = play_to_the_end(store, blobs, Box::new(Arc::clone(&clock)), &clock.standing)?;
    // Set once, here: nobody else holds this clock yet.
    let _ = clock.running.set(RunningClock::from(STARTS));
    Ok(desk)
}

/// The same with a clock that stands wherever it is set; afterwards, at the demonstration's start.
///
/// # Errors
/// When the store fails; the story itself is tested to be lawful.
pub fn play_standing(
    store: Box<dyn Store>,
    blobs: Box<dyn Blobs>,
    clock: &Arc<StandingClock>,
) -> Result<LocalDesk, StageError> {
    clock.set(FOUNDED);
    let desk = play_to_the_end(store, blobs, Box::new(Arc::clone(clock)), clock)?;
    clock.set(STARTS);
    Ok(desk)
}

fn play_to_the_end(
    store: Box<dyn Store>,
    blobs: Box<dyn Blobs>,
    clock: Box<dyn Clock>,
    standing: &StandingClock,
) -> Result<LocalDesk, StageError> {
    let catalogue =
        wire::directory::catalogue(CATALOGUE).map_err(|_| StageError::Data("catalogue"))?;
    let founding = Founding {
        founder: administrator(),
        simulated: true,
        edition: Edition::Edition2020,
        zone: Zone::from(ZONE),
        catalogue,
        now: FOUNDED,
    };
    found(store.as_ref(), founding).map_err(|error| failed(0, "found", error))?;
    let desk = LocalDesk::open(store, blobs, clock).map_err(|error| failed(0, "open", error))?;
    furnish(&desk)?;
    let mut cast = Cast::new(&desk);
    for (index, step) in
        scenario().map_err(|_| StageError::Data("scenario"))?.steps.iter().enumerate()
    {
        standing.set(step.at);
        let who = OperatorName::new(step.who);
        let done = match &step.act {
            Act::Tick => desk.tick(&who).map(|_| None),
            act => desk.act(&who, cast.request(&who, step.claim, act)?).map(Some),
        };
        let done = done.map_err(|error| failed(index + 1, &format!("{step:?}"), error))?;
        if let Some(receipt) = done {
            cast.enter(step.claim, receipt.claim);
        }
    }
    drop(cast);
    Ok(desk)
}

fn failed(step: usize, what: &str, error: DeskError) -> StageError {
    StageError::Desk { step, what: what.to_owned(), error: Box::new(error) }
}

fn administrator() -> Operator {
    Operator {
        name: OperatorName::new("admin"),
        role: Role::Administrator,
        organisation: None,
        tenant: None,
    }
}

/// Directory, holidays and operators.
fn furnish(desk: &LocalDesk) -> Result<(), StageError> {
    let admin = OperatorName::new("admin");
    let known = desk.rules(&admin).map_err(|error| failed(0, "rules", error))?.directory;
    let import =
        wire::directory::read(DIRECTORY, &known).map_err(|_| StageError::Data("directory"))?;
    let administer = |change, what: &str| {
        desk.administer(&admin, change, false).map_err(|error| failed(0, what, error))
    };
    administer(Administration::ImportDirectory(Box::new(import)), "import")?;
    let directory = desk.rules(&admin).map_err(|error| failed(0, "rules", error))?.directory;
    let holidays: Vec<Holiday> =
        serde_json::from_str(HOLIDAYS).map_err(|_| StageError::Data("holidays"))?;
    for holiday in holidays {
        administer(Administration::AddHoliday(holiday.date, holiday.name), "holiday")?;
    }
    for person in OPERATORS.iter().filter(|person| person.name != "admin") {
        let operator = Operator {
            name: OperatorName::new(person.name),
            role: person.role.parse().map_err(|_| StageError::Data("roles"))?,
            organisation: person.organisation.map(OrganisationId::new),
            tenant: person.customer.and_then(|key| tenant(key, &directory)),
        };
        administer(Administration::AddOperator(operator), person.name)?;
    }
    Ok(())
}

#[derive(serde::Deserialize)]
struct Holiday {
    date: chrono::NaiveDate,
    name: String,
}

fn tenant(customer: &str, directory: &Directory) -> Option<TenantId> {
    let customer = CUSTOMERS.iter().find(|known| known.key == customer)?;
    directory.tenant_of_domain(customer.domain).map(|tenant| tenant.tenant_id.clone())
}
