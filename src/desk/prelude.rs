//! What can be shown of a store before it is open: the first rows of its queue, from its row image.
//!
//! It is as old as the image and only the beginning of a queue: whoever shows it says that the store
//! is being opened, lets nothing be decided on it, and shows the queue itself as soon as there is
//! one. Only what is proved by its checksums is shown, and no claim whose timer is due, for what it was until
//! then it is no longer.

use chrono::{DateTime, Utc};

use super::queue::QueuePage;
use super::row::{Look, Marks};
use super::{QueueRow, Rules};
use crate::domain::actor::Operator;
use crate::domain::directory::Directory;
use crate::domain::id::OperatorName;
use crate::domain::status::Status;
use crate::store::rows::{House, Image, ImageFile, Order, Unfit};

/// How many rows are looked at for the first frame: among so many there is a screenful for
/// everybody who sees most of them.
const LOOKED_AT: usize = 4_096;

/// A row image before its store is open.
#[derive(Debug)]
pub struct Early {
    image: Image,
    house: House,
}

impl Early {
    /// The image of a store, as far as it can be believed yet.
    ///
    /// # Errors
    /// When there is none that can.
    pub fn of(file: &ImageFile) -> Result<Self, Unfit> {
        let image = file.load()?;
        let house = image.house()?;
        Ok(Self { image, house })
    }

    /// Whether the store is a simulated one.
    #[must_use]
    pub const fn is_simulated(&self) -> bool {
        self.house.simulated
    }

    /// The newest moment on record then, UTC.
    #[must_use]
    pub const fn newest(&self) -> DateTime<Utc> {
        self.house.newest
    }

    /// An operator by name.
    #[must_use]
    pub fn operator(&self, name: &OperatorName) -> Option<&Operator> {
        self.house.operators.iter().find(|operator| operator.name == *name)
    }

    /// The rules of the store, with nothing in its directory yet.
    #[must_use]
    pub fn rules(&self) -> Rules {
        Rules {
            directory: Directory::default(),
            policy: self.house.policy.clone(),
            calendar: self.house.calendar.clone(),
            simulated: self.house.simulated,
        }
    }

    /// The first rows of the queue as an operator sees it, by deadline, at a moment (UTC): as many
    /// as are asked for, if there are.
    ///
    /// # Errors
    /// When the image turns out to be damaged.
    pub fn first_rows(
        &self,
        operator: &Operator,
        now: DateTime<Utc>,
        most: usize,
    ) -> Result<QueuePage, Unfit> {
        let marks = Marks::new();
        let look = Look { operator, now, calendar: &self.house.calendar, marks: &marks };
        let mut page = QueuePage::default();
        for position in 0..LOOKED_AT {
            let Some(place) = self.image.proved_place(Order::Deadline, position)? else { break };
            let Some(row) = self.image.proved_row(place)? else { continue };
            let is_due = row.timer_at().is_some_and(|at| at <= now);
            let Some(seen) = look.at(row).filter(|seen| !is_due && seen.has_deadline()) else {
                continue;
            };
            if row.status() == Status::Discarded {
                continue;
            }
            // Who has read what is known once the store is open.
            page.rows.push(QueueRow { unread: false, ..seen.shown() });
            if page.rows.len() == most {
                break;
            }
        }
        page.total = page.rows.len();
        Ok(page)
    }
}
