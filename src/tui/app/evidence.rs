//! Reading PoE.

use super::{App, Effect, ReadAnswer};

impl App {
    /// PoE that was asked for has been read.
    pub(super) fn put_read(&mut self, _number: u64, _read: ReadAnswer) -> Vec<Effect> {
        Vec::new()
    }
}
