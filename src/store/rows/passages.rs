//! A claim's passage through the statuses, packed: for each, one number for its status and the role
//! that brought it, and how many milliseconds it lies after the one before.

use chrono::{DateTime, Utc};

use super::texts::{Reader, put_number, put_signed};
use crate::domain::actor::Role;
use crate::domain::claim::Passage;
use crate::domain::status::Status;

const ROLES: usize = Role::ALL.len();

fn place<T: PartialEq>(all: &[T], member: &T) -> usize {
    all.iter().position(|other| other == member).unwrap_or(0)
}

/// The bytes of passages.
pub fn pack(passages: &[Passage]) -> Vec<u8> {
    let (mut bytes, mut before) = (Vec::with_capacity(passages.len() * 7), 0);
    for passage in passages {
        let which = place(Status::ALL, &passage.status) * ROLES + place(Role::ALL, &passage.role);
        put_number(&mut bytes, which as u64);
        let since = passage.since.timestamp_millis();
        put_signed(&mut bytes, since.wrapping_sub(before));
        before = since;
    }
    bytes
}

/// The passages in these bytes, oldest first. Bytes that are none end them.
pub fn unpack(bytes: &[u8]) -> impl Iterator<Item = Passage> + use<'_> {
    let (mut rest, mut since) = (Reader::new(bytes), 0_i64);
    std::iter::from_fn(move || {
        if rest.is_done() {
            return None;
        }
        let which = usize::try_from(rest.number()).ok()?;
        since = since.wrapping_add(rest.signed());
        Some(Passage {
            status: *Status::ALL.get(which / ROLES)?,
            since: DateTime::<Utc>::from_timestamp_millis(since)?,
            role: *Role::ALL.get(which % ROLES)?,
        })
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn what_was_packed_is_unpacked(
            passages in proptest::collection::vec(
                (0..Status::ALL.len(), 0..ROLES, -9_000_000_000_000_i64..9_000_000_000_000),
                0..12,
            ),
        ) {
            let passage = |(status, role, since): (usize, usize, i64)| Passage {
                status: Status::ALL[status],
                since: DateTime::from_timestamp_millis(since).unwrap(),
                role: Role::ALL[role],
            };
            let passages: Vec<Passage> = passages.into_iter().map(passage).collect();
            prop_assert_eq!(unpack(&pack(&passages)).collect::<Vec<_>>(), passages);
        }

        #[test]
        fn any_bytes_are_read_to_an_end(bytes: Vec<u8>) {
            prop_assert!(unpack(&bytes).count() <= bytes.len());
        }
    }
}
