//! `verify --repair`: what was wrong, what was done about it, and what still is.

use serde_json::json;

use super::{beyond_reading, problem_at, say, told, unsound};
use crate::cli::Room;
use crate::cli::asides;
use crate::cli::failure::Failure;
use crate::cli::opening;
use crate::cli::output::Output;
use crate::i18n::cli::{Remedy, Trouble};

pub(super) fn run(room: &Room<'_>, output: &mut Output<'_>) -> Result<(), Failure> {
    let folder = opening::folder(room)?;
    room.meter.arm(room.arm);
    let repaired = room.stores.repair(&folder, &room.meter).map_err(beyond_reading)?;
    room.meter.clear();
    if output.json {
        let repairs: Vec<_> = repaired.repairs.iter().map(output.texts.storing.repair).collect();
        let found = told(&repaired.before, output.texts);
        let mut data = told(&repaired.after, output.texts);
        data["found"] = found["problems"].clone();
        data["repairs"] = json!(repairs);
        data["lost"] = json!(repaired.has_lost());
        output.data(&data)?;
    } else {
        for problem in &repaired.before.problems {
            output.say(&(output.texts.cli.done.was_wrong)(&problem_at(problem, output.texts)))?;
        }
        for repair in &repaired.repairs {
            output.say(&asides::told(repair, output.texts))?;
        }
        say(&repaired.after, false, output)?;
    }
    unsound(&repaired.after, Remedy::RepairAgain)?;
    if repaired.has_lost() { Err(Trouble::RecordsLost.into()) } else { Ok(()) }
}
