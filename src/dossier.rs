//! A claim's dossier as a document: Markdown for people, JSON for programs.
//!
//! What is in it has been taken from the desk for one reader, and is all that this one may see. Text
//! from people is cleaned, and cannot act as Markdown. Nothing here knows a store or a terminal.

use std::path::Path;

use crate::desk::{Dossier, Rules};
use crate::domain::directory::Directory;
use crate::domain::id::{Key, ProductId, SubscriptionId};
use crate::i18n::{Names, Texts};

mod json;
mod markdown;

/// How a dossier is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// For people.
    Markdown,
    /// For programs.
    Json,
}

impl Format {
    /// By the name of the file: JSON where it ends so, else Markdown.
    #[must_use]
    pub fn of(path: &Path) -> Self {
        let ending = path.extension().and_then(|ending| ending.to_str());
        match ending {
            Some(ending) if ending.eq_ignore_ascii_case("json") => Self::Json,
            _ => Self::Markdown,
        }
    }
}

/// The document, ending in a line break. Days are told in the store's zone in Markdown; JSON has
/// moments in UTC.
#[must_use]
pub fn text(dossier: &Dossier, format: Format, rules: &Rules, texts: &Texts) -> String {
    match format {
        Format::Markdown => markdown::text(dossier, rules, texts),
        Format::Json => json::text(dossier, texts),
    }
}

/// How the reader knows products and keys: by the directory as far as the reader may see it.
#[derive(Debug, Clone, Copy)]
pub struct Known<'a>(pub &'a Directory, pub &'a Texts);

impl Names for Known<'_> {
    fn product(&self, id: &str) -> String {
        let found = self.0.catalogue.get(&ProductId::new(id.trim()));
        found.map_or_else(|| id.to_owned(), |product| product.name.clone())
    }

    fn key(&self, key: &Key) -> String {
        let product = match key {
            Key::Workload(_, product) => Some(product),
            Key::Subscription(id) => {
                let found = self.0.subscriptions.get(&SubscriptionId::new(id.as_str()));
                found.map(|subscription| &subscription.product)
            }
        };
        product
            .and_then(|id| self.0.catalogue.get(id))
            .map_or_else(|| self.1.term.key(key), |product| format!("{} ({key})", product.name))
    }
}
