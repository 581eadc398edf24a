//! The stable names by which an operator's settings know the rows of the table.

use super::{Ask, Place, Row, TABLE};

impl Row {
    /// The row's own name: the code of what it asks for, and where that stands in several places,
    /// the place before it.
    #[must_use]
    pub const fn id(&self) -> &'static str {
        match (self.ask, self.place) {
            (Ask::NextClaim, Place::Evidence) => "evidence-next-claim",
            (Ask::PreviousClaim, Place::Evidence) => "evidence-previous-claim",
            (ask, _) => ask.code(),
        }
    }

    /// The row that has a name.
    #[must_use]
    pub fn with_id(id: &str) -> Option<&'static Self> {
        TABLE.iter().find(|row| row.id() == id)
    }
}
