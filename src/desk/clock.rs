//! The only place that asks what time it is.

use chrono::{DateTime, TimeDelta, Utc};
use std::time::Instant;

/// Tells the time, UTC.
pub trait Clock: Send + Sync {
    /// The present moment.
    fn now(&self) -> DateTime<Utc>;
}

/// A clock that stands before the newest event on record: it has been put back, or was ahead when
/// that event was recorded. Nothing is ever recorded in the past, so until the clock has passed the
/// event, time stands still at it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Behind {
    /// Where the clock stands, UTC.
    pub clock: DateTime<Utc>,
    /// The moment of the newest event, UTC: what counts as the present.
    pub newest: DateTime<Utc>,
}

impl Behind {
    /// The least that is worth a word: clocks that are kept right are moved by fractions of it.
    const LEAST: TimeDelta = TimeDelta::seconds(1);

    /// Compares a clock with the newest event.
    #[must_use]
    pub fn of(clock: DateTime<Utc>, newest: DateTime<Utc>) -> Option<Self> {
        (newest.signed_duration_since(clock) >= Self::LEAST).then_some(Self { clock, newest })
    }
}

/// The machine's clock.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    #[expect(clippy::disallowed_methods, reason = "this is the clock that is injected elsewhere")]
    fn now(&self) -> DateTime<Utc> {
        Utc::now()
    }
}

/// A clock that stands still until it is moved.
#[derive(Debug)]
pub struct StandingClock(std::sync::Mutex<DateTime<Utc>>);

impl StandingClock {
    /// A clock that stands at a moment.
    #[must_use]
    pub const fn at(moment: DateTime<Utc>) -> Self {
        Self(std::sync::Mutex::new(moment))
    }

    /// Moves it.
    pub fn set(&self, moment: DateTime<Utc>) {
        *self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner) = moment;
    }
}

impl Clock for StandingClock {
    fn now(&self) -> DateTime<Utc> {
        *self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }
}

/// A clock that starts at a fixed moment and runs from there.
#[derive(Debug, Clone, Copy)]
pub struct RunningClock {
    from: DateTime<Utc>,
    started: Instant,
}

impl RunningClock {
    /// Starts it.
    #[must_use]
    #[expect(clippy::disallowed_methods, reason = "this is the clock that is injected elsewhere")]
    pub fn from(moment: DateTime<Utc>) -> Self {
        Self { from: moment, started: Instant::now() }
    }
}

impl Clock for RunningClock {
    fn now(&self) -> DateTime<Utc> {
        TimeDelta::from_std(self.started.elapsed())
            .ok()
            .and_then(|elapsed| self.from.checked_add_signed(elapsed))
            .unwrap_or(self.from)
    }
}

impl<T: Clock + ?Sized> Clock for std::sync::Arc<T> {
    fn now(&self) -> DateTime<Utc> {
        (**self).now()
    }
}
