//! A sled database that can be let go of whatever the disk does.
//!
//! When its last owner goes, sled writes what is left and syncs its file, and panics where that
//! fails: a full disk would end the program in the middle of closing. What counts has been synced
//! by then, so such a panic says nothing that anybody has to hear.

use std::ops::Deref;

use super::guarded;

/// An open database.
#[derive(Debug)]
pub struct Database(Option<::sled::Db>);

impl From<::sled::Db> for Database {
    fn from(db: ::sled::Db) -> Self {
        Self(Some(db))
    }
}

impl Deref for Database {
    type Target = ::sled::Db;

    fn deref(&self) -> &::sled::Db {
        self.0.as_ref().unwrap_or_else(|| unreachable!("it is taken only when this is dropped"))
    }
}

impl Drop for Database {
    fn drop(&mut self) {
        let db = self.0.take();
        let _ = guarded(|| {
            drop(db);
            Ok(())
        });
    }
}
