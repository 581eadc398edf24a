//! The outbox: why letters do not leave, what a delivery did, and the screen of notices; and claims
//! from a file.

use super::refusal::Words;
use crate::domain::notice::{Carrier, Fault, NoticeState};

/// The texts of the outbox.
#[derive(Debug)]
pub struct PostTexts {
    /// Why a notice was not delivered, with what was said: one sentence.
    pub fault: fn(Fault, &str) -> String,
    /// Which way a notice went.
    pub carrier: fn(Carrier) -> &'static str,
    /// How often it was tried, and when the last time.
    pub attempts: fn(u32, &str) -> String,
    /// What a delivery did, or would do.
    pub delivered: fn(&DeliveryCounts) -> String,
    /// Claims were made of a file, or would be: how many, and whether it was only tried.
    pub imported: fn(usize, bool) -> String,
    /// A line of a document with many.
    pub line: fn(u64) -> String,
    /// How many more lines are bad than those that were told.
    pub more_lines: fn(usize) -> String,
    /// The heading over what came of a notice.
    pub outcome: &'static str,
    /// The screen of notices.
    pub screen: PostScreenTexts,
    pub(super) trouble: fn(&PostTrouble) -> Words,
}

impl PostTexts {
    /// Why notices cannot be delivered, and what to do about it.
    #[must_use]
    pub fn trouble(&self, trouble: &PostTrouble) -> Words {
        (self.trouble)(trouble)
    }
}

/// How many notices a delivery did what with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct DeliveryCounts {
    /// Delivered.
    pub delivered: usize,
    /// Not delivered.
    pub failed: usize,
    /// Held back through the undo window.
    pub held: usize,
    /// Left alone, for nobody knows whether they were sent.
    pub unknown: usize,
    /// Due and not tried; in a dry run, what would be delivered.
    pub left: usize,
    /// Whether it was only said what would be done.
    pub dry_run: bool,
}

/// Why notices cannot be delivered. Texts in it are as they were found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PostTrouble {
    /// Nothing says whom letters come from.
    NoSender,
    /// No address that letters can come from.
    BadSender(String),
    /// No URL of a mail server.
    NotAServer(String),
    /// The URL holds a user or a password.
    ServerHoldsSecret,
    /// The folder holds other things than mail.
    NotAMaildir(String),
    /// The file of credentials has not a user and a password on two lines.
    NoCredentials(String),
    /// Others may read the file of credentials.
    OpenCredentials(String),
    /// There is no such notice for this operator.
    NoNotice(String),
    /// So many notices were not delivered.
    Failed(usize),
    /// No letter can leave now: why, and what was said.
    Way(Fault, String),
}

/// The screen of notices.
#[derive(Debug)]
#[expect(missing_docs, reason = "each field is its own phrase")]
pub struct PostScreenTexts {
    pub title: &'static str,
    pub loading: &'static str,
    pub none: &'static str,
    /// The filter in force: all, or one state by its name.
    pub all: &'static str,
    /// Each state with its count; the name and how many.
    pub count: fn(&str, usize) -> String,
    pub keys: &'static str,
    /// For those who may deliver.
    pub deliver_keys: &'static str,
    pub letter_keys: &'static str,
    pub to: &'static str,
    pub subject: &'static str,
    pub state: &'static str,
    /// Where a notice stands: its state's name, and the moment for one that is held back.
    pub standing: fn(NoticeState, &str, &str) -> String,
    /// The prompt for the folder of mail.
    pub folder: &'static str,
    pub typing_keys: &'static str,
    /// Whether to deliver into this folder, from this address.
    pub ask: fn(&str, usize) -> String,
    pub asking_keys: &'static str,
    pub nothing_due: &'static str,
    pub not_yours: &'static str,
    /// How many have been delivered so far.
    pub delivering: fn(usize) -> String,
    pub delivering_keys: &'static str,
    pub ending: &'static str,
    /// What the key that opens it does, for the help.
    pub ask_open: &'static str,
}
