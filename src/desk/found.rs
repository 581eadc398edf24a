//! Making a store: its first record.

use chrono::{DateTime, Utc};

use super::DeskError;
use crate::domain::actor::Operator;
use crate::domain::calendar::Zone;
use crate::domain::directory::{Import, Product};
use crate::domain::event::{Event, StoreChange, StoreEvent};
use crate::domain::policy::Edition;
use crate::store::{Commit, Store};

/// What a new store begins with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Founding {
    /// Its first operator, who administers it.
    pub founder: Operator,
    /// Whether it is simulated: `--as` and `--now` are taken there.
    pub simulated: bool,
    /// Whose rules it starts from.
    pub edition: Edition,
    /// Where its days begin and end.
    pub zone: Zone,
    /// The products and workloads that can be claimed.
    pub catalogue: Vec<Product>,
    /// When it is made, UTC.
    pub now: DateTime<Utc>,
}

/// Makes a store of an empty one, in one record, and returns that record's number.
///
/// # Errors
/// When it cannot be kept; the store is as empty as before.
pub fn found(store: &dyn Store, founding: Founding) -> Result<u64, DeskError> {
    let Founding { founder, simulated, edition, zone, catalogue, now } = founding;
    let by = founder.signature();
    // Events are kept to the millisecond, so the present is told no finer.
    let at = DateTime::from_timestamp_millis(now.timestamp_millis()).unwrap_or(now);
    let directory = Import { catalogue, ..Import::default() };
    let changes = [
        StoreChange::Initialised { simulated, edition, zone },
        StoreChange::OperatorAdded(founder),
        StoreChange::DirectoryImported(Box::new(directory)),
    ];
    let events = changes
        .into_iter()
        .map(|what| Event::Store(Box::new(StoreEvent { at, by: by.clone(), what })))
        .collect();
    store.commit(&Commit { expected: Vec::new(), events }).map_err(super::local::commit_error)
}
