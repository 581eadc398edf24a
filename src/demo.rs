//! The demonstration: a story that fills a throw-away simulated store.
//!
//! Owns the sample directory, the holidays, the people, the files and the acts. An act is data;
//! [`stage`] alone knows the desk, and plays the story by the desk's own requests.

use chrono::{DateTime, Utc};
use chrono_tz::Tz;

pub mod cast;
pub mod poe;
mod sample;
pub mod scenario;
pub mod stage;

/// The catalogue that every new store holds, as `import directory` takes it under `catalogue`.
pub const CATALOGUE: &str = include_str!("../demo/catalogue.json");

/// The demonstration's organisations, tenants, subscriptions and older associations, as
/// `import directory` takes them.
pub const DIRECTORY: &str = include_str!("../demo/directory.json");

/// The holidays of the demonstration's store: `[{"date","name"}]`.
pub const HOLIDAYS: &str = include_str!("../demo/holidays.json");

/// The time zone of the demonstration's store.
pub const ZONE: Tz = chrono_tz::Europe::Berlin;

/// When the store is made, the directory imported and every operator added: Monday 2020-02-03,
/// 08:00 in [`ZONE`].
pub const FOUNDED: DateTime<Utc> = instant(1_580_713_200);

/// Where the demonstration's clock begins to run, after the story's last step: Wednesday
/// 2020-07-15, 09:30 in [`ZONE`].
pub const STARTS: DateTime<Utc> = instant(1_594_798_200);

/// The instant `seconds` after 1970 began, in UTC.
const fn instant(seconds: i64) -> DateTime<Utc> {
    match DateTime::from_timestamp(seconds, 0) {
        Some(instant) => instant,
        None => DateTime::UNIX_EPOCH,
    }
}
