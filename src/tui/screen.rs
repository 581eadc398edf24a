//! The screens on which claims are read, as pure functions from data to styled lines.
//!
//! Each screen gives all of its lines for a width in cells; which of them are on the terminal is
//! the app's to choose. No line is wider than that width, and text from people is clean by the
//! time it is in a line. Nothing here knows keys, dialogs, a desk, a store or a clock.

use crate::tui::keymap::Keymap;
use ratatui::style::Style;
use ratatui::text::Line;

use crate::domain::calendar::Calendar;
use crate::domain::directory::{Directory, Product, Subscription};
use crate::domain::id::{ClaimId, Key, ProductId, SubscriptionId};
use crate::i18n::{Names, Texts};
use crate::text::{clean_line, wrap};

pub mod arbitration;
pub mod blocks;
pub mod charts;
pub mod claim;
pub mod comments;
pub mod copying;
pub mod dashboard;
pub mod drafts;
pub mod evidence;
mod filter;
pub mod help;
pub mod history;
pub mod house;
pub mod macros;
pub mod many;
pub mod marks;
pub mod outbox;
pub mod palette;
pub mod past;
pub mod record;
mod rich;
mod sheet;
mod table;
pub mod template;
pub mod tour;
pub mod views;

#[cfg(test)]
mod tests;

/// A text, cleaned, on as many lines as it takes.
pub(in crate::tui) fn wrapped(text: &str, cells: usize, style: Style) -> Vec<Line<'static>> {
    wrap(&clean_line(text), cells).into_iter().map(|row| Line::styled(row, style)).collect()
}

/// What a screen is read with: the words, the names of things, and the zone of its times.
#[derive(Debug, Clone, Copy)]
pub struct Context<'a> {
    /// The words.
    pub texts: &'a Texts,
    /// What the directory tells of products, subscriptions, tenants and locations.
    pub directory: &'a Directory,
    /// The store's calendar: all times are shown in its zone.
    pub calendar: &'a Calendar,
    /// The keys, for sentences that name one.
    pub keymap: &'a Keymap,
}

impl Names for Context<'_> {
    fn product(&self, id: &str) -> String {
        self.product_name(id).to_owned()
    }

    fn key(&self, key: &Key) -> String {
        self.key_name(key)
    }
}

impl Context<'_> {
    /// A moment in the store's zone, to the minute.
    fn moment(&self, at: chrono::DateTime<chrono::Utc>) -> String {
        self.texts.time.moment(at, self.calendar.zone)
    }

    fn product(&self, id: &str) -> Option<&Product> {
        self.directory.catalogue.get(&ProductId::new(id.trim()))
    }

    fn subscription(&self, id: &str) -> Option<&Subscription> {
        self.directory.subscriptions.get(&SubscriptionId::new(id.trim()))
    }

    /// A product's name, or what was entered where the catalogue has none.
    fn product_name<'a>(&'a self, id: &'a str) -> &'a str {
        self.product(id).map_or(id, |product| &product.name)
    }

    /// What a key is about, as the reader knows it.
    fn key_name(&self, key: &Key) -> String {
        let product = match key {
            Key::Workload(_, product) => Some(product),
            Key::Subscription(id) => {
                self.subscription(id.as_str()).map(|subscription| &subscription.product)
            }
        };
        product
            .and_then(|product| self.product(product.as_str()))
            .map_or_else(|| self.texts.term.key(key), |product| product.name.clone())
    }
}

/// The cells of the longest of these ids; of the usual ones where none is longer, so that columns
/// seldom move.
fn id_cells(ids: impl Iterator<Item = ClaimId>) -> usize {
    const USUAL: usize = 8;
    ids.max().map_or(USUAL, |id| crate::text::width(&id.to_string()).max(USUAL))
}
