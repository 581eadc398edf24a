//! What the program tells a claimant in the claim's thread.
//!
//! That there is a competitor, never who: nothing about the other side can be put in here `[D]`.

use crate::domain::event::CommentText;
use crate::domain::id::Key;

/// What the program says, with the products named as the reader knows them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Announcement {
    /// Another partner claims these, too.
    Contested(Vec<String>),
    /// Nobody else claims these any more.
    ContestEnded(Vec<String>),
    /// Arbitration prolongs the review.
    ReviewProlonged,
    /// An arbitration was decided.
    ArbitrationDecided {
        /// About what.
        product: String,
        /// For this claim.
        won: bool,
    },
}

/// The sentences of the thread.
#[derive(Debug)]
pub struct ThreadTexts {
    pub(super) announcement: fn(&Announcement) -> String,
}

impl ThreadTexts {
    /// The sentence for what the program says.
    #[must_use]
    pub fn announcement(&self, announcement: &Announcement) -> String {
        (self.announcement)(announcement)
    }

    /// The sentence for a comment of the program's; `None` for a person's own words. `name` gives
    /// the product or subscription of a key as the reader knows it.
    #[must_use]
    pub fn sentence(&self, text: &CommentText, name: &dyn Fn(&Key) -> String) -> Option<String> {
        let names = |keys: &[Key]| keys.iter().map(name).collect();
        let announcement = match text {
            CommentText::Words(_) => return None,
            CommentText::Contested(keys) => Announcement::Contested(names(keys)),
            CommentText::ContestEnded(keys) => Announcement::ContestEnded(names(keys)),
            CommentText::ReviewProlonged => Announcement::ReviewProlonged,
            CommentText::ArbitrationDecided(key, won) => {
                Announcement::ArbitrationDecided { product: name(key), won: *won }
            }
        };
        Some(self.announcement(&announcement))
    }
}
