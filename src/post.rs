//! The post: letters as mail, and the ways on which they leave.
//!
//! It makes a message (RFC 5322) of what the desk says and `i18n` words, carries it into a folder of
//! mail or to a mail server, and tells the desk what came of it. It decides nothing about notices,
//! reads no environment, and knows no terminal.
//!
//! # Each letter once
//! A letter in a folder of mail is a file named after its notice, so one that a crash kept from being
//! recorded is found there by the next run. A mail server cannot be asked what it took: the attempt
//! is on record before the letter leaves, and where nothing is heard of it any more, the notice
//! counts as unknown and is sent again only on request.

mod maildir;
mod message;
mod round;
mod smtp;

pub use maildir::{Maildir, NoMaildir};
pub use message::{BadSender, Message, Sender};
pub use round::{Halt, Report, Round};
pub use smtp::{BadServer, Credentials, Secret, Server, Smtp};

use crate::domain::notice::{Carrier, Fault};

/// What keeps a letter, or all of them, from being carried.
#[derive(Debug)]
pub enum Setback {
    /// This letter is not taken; others may be.
    Letter(Fault, String),
    /// No letter can be carried now; this one has not left.
    Way(Fault, String),
    /// The folder of mail cannot be written: where, why. This letter is not in it.
    Folder(std::path::PathBuf, std::io::Error),
}

/// A way on which letters leave.
pub trait Carry {
    /// Which it is.
    fn carrier(&self) -> Carrier;

    /// Makes sure that a letter can leave, before it is put on record that one is about to.
    ///
    /// # Errors
    /// What is in the way.
    fn prepare(&mut self) -> Result<(), Setback> {
        Ok(())
    }

    /// Carries a letter.
    ///
    /// # Errors
    /// It was not taken, or, with [`Fault::Unknown`], nobody knows.
    fn carry(&mut self, message: &Message) -> Result<(), Setback>;

    /// Makes sure that what was carried stays where it was brought.
    ///
    /// # Errors
    /// It may not.
    fn settle(&mut self) -> Result<(), Setback> {
        Ok(())
    }
}
