//! What comes of delivering a notice.
//!
//! Part of the stored format of version 1 are [`NoticeId`], [`Carrier`] and [`Undelivered`]: their
//! fields and the order of variants stay. [`Handling`] follows from them.

use std::fmt;
use std::str::FromStr;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::NoticeState;
use crate::domain::id::ClaimId;

/// A notice's id in the outbox: `N-000042-3-1`, after its claim, event and place there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct NoticeId {
    /// The claim.
    pub claim: ClaimId,
    /// The event on that claim.
    pub number: u32,
    /// Which of that event's notices, from 0.
    pub index: u32,
}

impl fmt::Display for NoticeId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let place = u64::from(self.index) + 1;
        write!(f, "N-{:06}-{}-{place}", self.claim.0, self.number)
    }
}

/// A text that is no notice's id.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("“{0}” is no notice's id; one looks like N-000042-3-1")]
pub struct NotANoticeId(pub String);

impl FromStr for NoticeId {
    type Err = NotANoticeId;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let wrong = || NotANoticeId(text.to_owned());
        let rest = text.trim().strip_prefix("N-").ok_or_else(wrong)?;
        let mut parts = rest.splitn(3, '-');
        let mut part = || parts.next().filter(|part| part.bytes().all(|b| b.is_ascii_digit()));
        let (Some(claim), Some(number), Some(place)) = (part(), part(), part()) else {
            return Err(wrong());
        };
        let place: u32 = place.parse().map_err(|_| wrong())?;
        Ok(Self {
            claim: ClaimId(claim.parse().map_err(|_| wrong())?),
            number: number.parse().map_err(|_| wrong())?,
            index: place.checked_sub(1).ok_or_else(wrong)?,
        })
    }
}

coded_enum!(
    /// Which way notices go.
    Carrier {
        /// Into a folder of mail, from which other programs take it.
        Maildir => "maildir",
        /// To a mail server.
        Smtp => "smtp",
    }
);

coded_enum!(
    /// Why a notice was not delivered.
    Fault {
        /// The contact has no email address.
        NoAddress => "no-address",
        /// What stands as the contact's email address is none that mail can be sent to.
        BadAddress => "bad-address",
        /// The mail server refuses it, and would again.
        Refused => "refused",
        /// The mail server does not take it now.
        PutOff => "put-off",
        /// The mail server could not be reached, or the talk with it broke off before the letter.
        Unreachable => "unreachable",
        /// Begun, and broken off before anybody knew whether the mail server took it.
        Unknown => "unknown",
    }
);

/// A notice that was not delivered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Undelivered {
    /// Which.
    pub notice: NoticeId,
    /// Why.
    pub fault: Fault,
    /// What the mail server or the system said; empty when nobody said anything. As it came.
    pub said: String,
}

/// What came of the last try.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Outcome {
    /// It was delivered.
    Delivered,
    /// It was not, and it is to be tried again; but for [`Fault::Unknown`], only on request.
    Failed {
        /// Why.
        fault: Fault,
        /// What was said.
        said: String,
    },
}

/// What came of trying to deliver a notice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Handling {
    /// How often it was tried.
    pub attempts: u32,
    /// When the last try was recorded, UTC.
    #[serde(with = "chrono::serde::ts_milliseconds")]
    pub at: DateTime<Utc>,
    /// Which way.
    pub by: Carrier,
    /// What came of it.
    pub outcome: Outcome,
}

impl Handling {
    /// A try is begun of which nothing may ever be heard.
    #[must_use]
    pub fn begin(before: Option<&Self>, at: DateTime<Utc>, by: Carrier) -> Self {
        let attempts = before.map_or(0, |before| before.attempts).saturating_add(1);
        let outcome = Outcome::Failed { fault: Fault::Unknown, said: String::new() };
        Self { attempts, at, by, outcome }
    }

    /// A try is over, whether or not its beginning was recorded.
    #[must_use]
    pub fn over(before: Option<&Self>, at: DateTime<Utc>, by: Carrier, outcome: Outcome) -> Self {
        let attempts = match before {
            Some(begun) if begun.is_unknown() => begun.attempts,
            before => before.map_or(0, |before| before.attempts).saturating_add(1),
        };
        Self { attempts, at, by, outcome }
    }

    /// Whether it was begun, and nobody knows whether it was delivered.
    #[must_use]
    pub const fn is_unknown(&self) -> bool {
        matches!(self.outcome, Outcome::Failed { fault: Fault::Unknown, .. })
    }

    /// Whether it was delivered.
    #[must_use]
    pub const fn is_delivered(&self) -> bool {
        matches!(self.outcome, Outcome::Delivered)
    }

    /// Why it was not delivered, and what was said.
    #[must_use]
    pub fn failure(&self) -> Option<(Fault, &str)> {
        match &self.outcome {
            Outcome::Delivered => None,
            Outcome::Failed { fault, said } => Some((*fault, said)),
        }
    }
}

/// What has become of a notice. What was delivered stays so, whatever comes after.
#[must_use]
pub const fn state(
    withdrawn: bool,
    hold_until: DateTime<Utc>,
    handling: Option<&Handling>,
    now: DateTime<Utc>,
) -> NoticeState {
    match handling {
        Some(handling) if handling.is_delivered() => NoticeState::Delivered,
        _ if withdrawn => NoticeState::Withdrawn,
        Some(_) => NoticeState::Failed,
        None if now.timestamp_millis() < hold_until.timestamp_millis() => NoticeState::Held,
        None => NoticeState::Waiting,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(second: i64) -> DateTime<Utc> {
        DateTime::from_timestamp(second, 0).unwrap()
    }

    fn id(text: &str) -> Option<NoticeId> {
        text.parse().ok()
    }

    #[test]
    fn an_id_is_read_as_it_is_written() {
        let first = NoticeId { claim: ClaimId(42), number: 3, index: 0 };
        assert_eq!(first.to_string(), "N-000042-3-1");
        assert_eq!(id("N-000042-3-1"), Some(first));
        assert_eq!(id(" N-42-3-1 "), Some(first));
        for wrong in ["", "N-", "N-1-2", "N-1-2-0", "N-1-2-+3", "C-000042", "N-1-2-3-4", "N--2-3"] {
            assert_eq!(id(wrong), None, "{wrong}");
        }
        let last = NoticeId { claim: ClaimId(u64::MAX), number: u32::MAX, index: u32::MAX };
        assert!(last.to_string().ends_with("-4294967296"));
    }

    #[test]
    fn every_try_counts_once() {
        let failed = || Outcome::Failed { fault: Fault::PutOff, said: "451".to_owned() };
        let begun = Handling::begin(None, at(1), Carrier::Smtp);
        assert_eq!((begun.attempts, begun.failure()), (1, Some((Fault::Unknown, ""))));
        let over = Handling::over(Some(&begun), at(2), Carrier::Smtp, failed());
        assert_eq!((over.attempts, over.failure()), (1, Some((Fault::PutOff, "451"))));
        let again = Handling::begin(Some(&over), at(3), Carrier::Smtp);
        assert_eq!(again.attempts, 2);
        // Broken off, and tried again on request.
        let third = Handling::begin(Some(&again), at(4), Carrier::Smtp);
        assert_eq!(third.attempts, 3);
        let done = Handling::over(Some(&third), at(5), Carrier::Smtp, Outcome::Delivered);
        assert!(done.is_delivered());
        assert_eq!((done.attempts, done.at), (3, at(5)));
        assert_eq!(Handling::over(None, at(1), Carrier::Maildir, Outcome::Delivered).attempts, 1);
    }

    #[test]
    fn what_was_delivered_stays_so() {
        let done = Handling::over(None, at(5), Carrier::Maildir, Outcome::Delivered);
        let failed = Handling::begin(None, at(5), Carrier::Smtp);
        assert_eq!(state(true, at(9), Some(&done), at(1)), NoticeState::Delivered);
        assert_eq!(state(true, at(0), Some(&failed), at(9)), NoticeState::Withdrawn);
        assert_eq!(state(false, at(0), Some(&failed), at(9)), NoticeState::Failed);
        assert_eq!(state(false, at(9), None, at(8)), NoticeState::Held);
        assert_eq!(state(false, at(9), None, at(9)), NoticeState::Waiting);
    }
}
