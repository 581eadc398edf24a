//! `init`: a new store, with its administrator and the catalogue that ships with the program.

use serde_json::json;

use super::Room;
use super::args::Init;
use super::failure::Failure;
use super::opening::{self, ADMIN};
use super::output::Output;
use crate::desk::found::{Founding, found};
use crate::domain::actor::{Operator, Role};
use crate::domain::id::OperatorName;
use crate::i18n::cli::Trouble;
use crate::store::StoreError;
use crate::wire;

const CATALOGUE: &str = include_str!("../../demo/catalogue.json");

pub(super) fn run(
    args: &Init,
    room: &mut Room<'_>,
    output: &mut Output<'_>,
) -> Result<(), Failure> {
    if room.global.now.is_some() && !args.simulated {
        return Err(Trouble::NowWithoutSimulated.into());
    }
    let founder = founder(args, room)?;
    let folder = opening::folder(room)?;
    let catalogue = wire::directory::catalogue(CATALOGUE)?;
    let opened = match room.stores.create(&folder) {
        // One whose making was cut short before its first record is taken up again.
        Err(StoreError::Exists(path)) => {
            let opened = room.stores.open(&folder, &room.meter)?;
            if opened.store.head().seq > 0 {
                return Err(StoreError::Exists(path).into());
            }
            opened
        }
        made => made?,
    };
    let founding = Founding {
        founder: founder.clone(),
        simulated: args.simulated,
        edition: args.edition,
        zone: args.tz,
        catalogue,
        now: opening::clock(&room.global).now(),
    };
    found(opened.store.as_ref(), founding)?;
    let folder = folder.display().to_string();
    if output.json {
        return output.data(&json!({
            "data": folder,
            "edition": args.edition.code(),
            "time_zone": args.tz.name(),
            "simulated": args.simulated,
            "operator": founder.name.as_str(),
        }));
    }
    let (edition, zone) = (args.edition.code(), args.tz.name());
    output.say(&(output.texts.cli.done.founded)(&folder, edition, zone, &founder.name))
}

/// Who administers the new store: `admin` in a simulated one, else whoever runs this.
fn founder(args: &Init, room: &Room<'_>) -> Result<Operator, Failure> {
    let name = if args.simulated {
        ADMIN.to_owned()
    } else {
        room.environment.user.clone().ok_or(Trouble::NoUser)?
    };
    let asked = room.global.operator.as_ref();
    if asked.is_some_and(|asked| !args.simulated || *asked != name) {
        return Err(Trouble::AsWhileFounding(OperatorName::new(name)).into());
    }
    let name = OperatorName::new(name);
    Ok(Operator { name, role: Role::Administrator, organisation: None, tenant: None })
}
