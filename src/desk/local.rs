//! The desk over a store in this process.
//!
//! One lock orders everything: timers, then the question or the change. What a change rests on is
//! read under that lock, and the commit names the revisions it was decided on all the same, so
//! that a store shared in some other way would refuse rather than mix.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use chrono::{DateTime, Utc};

use super::clock::Clock;
use super::view;
use super::{DeskError, Unwatched, Watch};
use crate::document::{InProcess, Reader};
use crate::domain::actor::Operator;
use crate::domain::claim::Claim;
use crate::domain::command::Command;
use crate::domain::id::{ClaimId, OperatorName};
use crate::store::Store;
use crate::store::blobs::Blobs;
use crate::store::rows::{ImageFile, Unfit};

mod chain;
mod context;
mod dossier;
mod drafts;
mod figures;
mod history;
mod house;
mod import;
mod keep;
mod letter;
mod macros;
mod many;
mod memory;
mod outbox;
mod queue;
mod reading;
mod rows;
mod rules;
mod serve;
mod show;
mod telling;
mod timers;
mod views;
mod welcome;

use context::Surroundings;
pub(super) use keep::commit_error;
use memory::Inner;
use rows::Writing;

/// A desk over a store, a place for PoE files and a clock.
pub struct LocalDesk {
    store: Box<dyn Store>,
    blobs: Box<dyn Blobs>,
    clock: Box<dyn Clock>,
    inner: Arc<Guarded>,
    /// Where the row image is kept, if it is.
    image_file: Option<ImageFile>,
    writing: Mutex<Writing>,
    listings: Mutex<Vec<queue::Kept>>,
    /// All notices, once somebody has asked for them.
    notices: Mutex<Option<outbox::Index>>,
    reader: Box<dyn Reader>,
    /// What only a blank template says.
    instructions: Vec<String>,
    shelf: Mutex<reading::Shelf>,
    /// Why the row image could not be used at first.
    unfit: Option<Unfit>,
}

type Guarded = Mutex<Inner>;

impl LocalDesk {
    /// Opens a desk without a row image: every claim is read once, for the queue and the timers.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn open(
        store: Box<dyn Store>,
        blobs: Box<dyn Blobs>,
        clock: Box<dyn Clock>,
    ) -> Result<Self, DeskError> {
        Self::open_with_rows(store, blobs, clock, None, &Unwatched)
    }

    /// Opens a desk with the row image that is kept there, which is brought up to what is on record.
    /// Where there is none that fits, every claim is read once, and an image is kept at last.
    ///
    /// # Errors
    /// When the store cannot be read, or whoever watches ends it.
    pub fn open_with_rows(
        store: Box<dyn Store>,
        blobs: Box<dyn Blobs>,
        clock: Box<dyn Clock>,
        image_file: Option<ImageFile>,
        watch: &dyn Watch,
    ) -> Result<Self, DeskError> {
        let (rows, unfit) = rows::load(store.as_ref(), image_file.as_ref(), watch)?;
        let desk = Self {
            store,
            blobs,
            clock,
            inner: Arc::new(Mutex::new(Inner::new(rows))),
            image_file,
            writing: Mutex::default(),
            listings: Mutex::default(),
            notices: Mutex::default(),
            reader: Box::new(InProcess),
            instructions: Vec::new(),
            shelf: Mutex::default(),
            unfit,
        };
        desk.begin_keeping_rows();
        Ok(desk)
    }

    /// Why the row image that was there could not be used, so that the rows were made anew.
    #[must_use]
    pub const fn rows_were_unfit(&self) -> Option<&Unfit> {
        self.unfit.as_ref()
    }

    /// Refuses a clock that stands before the newest event: nothing is ever recorded in the past.
    ///
    /// # Errors
    /// When it does.
    pub fn refuse_clock_behind(&self) -> Result<(), DeskError> {
        let (now, newest) = (self.clock.now(), self.store.head().newest);
        if now < newest { Err(DeskError::ClockBehind { now, newest }) } else { Ok(()) }
    }

    fn lock(&self) -> MutexGuard<'_, Inner> {
        self.inner.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn reload(&self, inner: &mut Inner) -> Result<(), DeskError> {
        inner.rows.replace(rows::from_claims(self.store.as_ref(), &Unwatched)?);
        inner.unrecorded.clear();
        inner.is_behind = false;
        Ok(())
    }

    /// The claim as it is to be shown: with what timers did that could not be recorded.
    fn load(&self, inner: &Inner, id: ClaimId) -> Result<Option<Claim>, DeskError> {
        if let Some((claim, _)) = inner.unrecorded.get(&id) {
            return Ok(Some(claim.clone()));
        }
        Ok(self.store.claim(id)?)
    }

    /// A claim that exists for the operator.
    fn visible(&self, inner: &Inner, who: &Operator, id: ClaimId) -> Result<Claim, DeskError> {
        self.load(inner, id)?
            .filter(|claim| view::can_see(who, claim))
            .ok_or(DeskError::NoClaim(id))
    }

    fn find_operator(&self, name: &OperatorName) -> Result<Operator, DeskError> {
        let shared = self.store.shared();
        shared.operators.get(name).cloned().ok_or_else(|| DeskError::NoOperator(name.clone()))
    }

    fn surroundings(
        &self,
        inner: &Inner,
        claim: Option<&Claim>,
        command: Option<&Command>,
        now: DateTime<Utc>,
    ) -> Result<Surroundings, DeskError> {
        Surroundings::of(self.store.as_ref(), inner, claim, command, now)
    }
}

impl Drop for LocalDesk {
    fn drop(&mut self) {
        self.keep_rows_at_last();
    }
}
