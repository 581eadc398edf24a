//! The rows of the queue: of each claim what a queue has to know to show it, find it and put it in
//! order, packed, so that a hundred thousand of them are looked through without a claim being read.
//!
//! A row follows from a claim and from what all claims share, and from nothing else. Rows lie in an
//! [`Image`], which does not change, and beside it what has changed since; a [`Table`] is both. The
//! image is also a file, mapped rather than read, with which a store shows its queue before it is
//! open. It is never the truth: whenever it does not fit, it is thrown away and made anew.
//!
//! | section | what it holds |
//! |:---|:---|
//! | house | what the first frame needs besides rows: operators, calendar, settings |
//! | heads | for each claim, by id from 1 on, 92 bytes: numbers, and where its texts lie |
//! | texts | what is shown |
//! | words | what words are searched in, folded |
//! | said | the comments: who, whether internal, and their words, folded |
//! | orders | the claims' places in each [`Order`], and those with a timer by its moment |
//!
//! Nothing here knows who asks or what time it is.

mod build;
mod file;
mod image;
mod kept;
mod layout;
mod map;
mod order;
mod packed;
mod packing;
mod table;
mod texts;

pub use build::Builder;
pub use image::{House, Image, Origin, Unfit};
pub use kept::ImageFile;
pub use layout::{field, id_at, place_of};
pub use order::Order;
pub use packed::{RowRef, Said, Shown};
pub use packing::{PackedRow, fold_fields};
pub use table::{Place, Snapshot, Table};
