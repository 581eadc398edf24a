mod counting;
mod limits;
mod properties;
mod zones;

use chrono::{DateTime, NaiveDate, Utc};

use super::{Calendar, Holidays, Zone};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn utc(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

fn zone(name: &str) -> Zone {
    name.parse().unwrap()
}

/// The instant at which clocks in `zone` show `text`, which they show once.
fn local(zone: Zone, text: &str) -> DateTime<Utc> {
    let clock: chrono::NaiveDateTime = text.parse().unwrap();
    clock.and_local_timezone(zone.tz()).single().unwrap().to_utc()
}

fn calendar(zone_name: &str, holidays: &[(&str, &str)]) -> Calendar {
    let holidays: Holidays = holidays.iter().map(|(date, name)| (day(date), *name)).collect();
    Calendar { zone: zone(zone_name), holidays }
}
