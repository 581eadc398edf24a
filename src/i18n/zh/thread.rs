//! What the program tells a claimant, in Simplified Chinese.

use super::list;
use crate::i18n::quote::brief;
use crate::i18n::thread::{Announcement, ThreadTexts};

pub(super) const THREAD: ThreadTexts = ThreadTexts { announcement };

fn announcement(of: &Announcement) -> String {
    match of {
        Announcement::Contested(products) => format!(
            "Another partner also claims {}. The claim goes to arbitration: the PoE of both sides \
             is compared, and either side may be asked for more. PoE that strengthens this claim \
             can be added meanwhile.",
            named(products)
        ),
        Announcement::ContestEnded(products) => format!(
            "No other partner claims {} any more. The review goes on without arbitration for it.",
            named(products)
        ),
        Announcement::ReviewProlonged => {
            "The review takes longer than usual, because an arbitration with another partner is \
             not decided yet. Nothing has to be done now."
                .to_owned()
        }
        Announcement::ArbitrationDecided { product, won: true } => {
            format!("The arbitration of {} was decided for this claim.", brief(product))
        }
        Announcement::ArbitrationDecided { product, won: false } => format!(
            "The arbitration of {} was decided against this claim, which no longer holds it.",
            brief(product)
        ),
    }
}

fn named(products: &[String]) -> String {
    list(products.iter().map(|product| brief(product)), "and")
}
