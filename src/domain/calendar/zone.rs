//! Where days begin and end.

use std::fmt;
use std::str::FromStr;

use chrono::{DateTime, NaiveDate, NaiveTime, Offset, TimeZone, Utc};
use chrono_tz::{GapInfo, Tz};
use serde::{Deserialize, Serialize};

/// A time zone by its IANA name, such as `Asia/Seoul`; stored by that name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Zone(Tz);

impl Zone {
    /// Coordinated universal time, the zone of a store that has set none.
    pub const UTC: Self = Self(Tz::UTC);

    /// The IANA name.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.0.name()
    }

    /// The zone for chrono, to show instants in it.
    #[must_use]
    pub fn tz(self) -> Tz {
        self.0
    }

    /// The date that people in this zone write at this instant.
    #[must_use]
    pub fn local_day(self, at: DateTime<Utc>) -> NaiveDate {
        let utc = at.naive_utc();
        let offset = self.0.offset_from_utc_datetime(&utc).fix();
        match utc.checked_add_offset(offset) {
            Some(local) => local.date(),
            None if offset.local_minus_utc() > 0 => NaiveDate::MAX,
            None => NaiveDate::MIN,
        }
    }

    /// The first instant whose local day is later than `day`, in whole milliseconds.
    ///
    /// Mostly the next midnight; the first of the two where a clock put back makes it strike
    /// twice, and the end of the gap where a clock put forward leaves it, or the whole next day,
    /// out. Where midnight strikes and the clock is put back over it later, `day` comes back for
    /// a while: what closed at the first midnight stays closed.
    ///
    /// After `NaiveDate::MAX`: the last representable millisecond.
    #[must_use]
    pub fn first_instant_after(self, day: NaiveDate) -> DateTime<Utc> {
        let Some(next) = day.succ_opt() else {
            return end_of_time();
        };
        let midnight = next.and_time(NaiveTime::MIN);
        self.0
            .from_local_datetime(&midnight)
            .earliest()
            .or_else(|| GapInfo::new(&midnight, &self.0)?.end)
            .map_or_else(end_of_time, |first| first.to_utc())
    }
}

impl Default for Zone {
    fn default() -> Self {
        Self::UTC
    }
}

impl From<Tz> for Zone {
    fn from(tz: Tz) -> Self {
        Self(tz)
    }
}

impl fmt::Display for Zone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

impl FromStr for Zone {
    type Err = UnknownZone;

    /// Reads an IANA name, spelled exactly.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        text.parse().map(Self).map_err(|_| UnknownZone { text: text.to_owned() })
    }
}

/// No zone has this name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownZone {
    /// What was given, as it was given.
    pub text: String,
}

impl fmt::Display for UnknownZone {
    /// The code and the fact; the words are made elsewhere.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "unknown-zone: {:?}", self.text)
    }
}

impl std::error::Error for UnknownZone {}

/// The instant without what lies below a millisecond, as it is stored.
pub(super) fn to_millisecond(at: DateTime<Utc>) -> DateTime<Utc> {
    DateTime::from_timestamp_millis(at.timestamp_millis()).unwrap_or(at)
}

fn end_of_time() -> DateTime<Utc> {
    to_millisecond(DateTime::<Utc>::MAX_UTC)
}
