//! Claims that come together from a file: all of them in one record, or none.

use super::LocalDesk;
use super::context::Surroundings;
use crate::desk::import::{BadLine, Imported};
use crate::desk::{DeskError, Watch};
use crate::domain::command::Command;
use crate::domain::decide;
use crate::domain::field::Fields;
use crate::domain::id::{ClaimId, OperatorName};
use crate::domain::moves::{self, Action};
use crate::domain::refusal::{Code, Facts, Refusal};
use crate::store::codec;
use crate::store::journal::MAX_RECORD;
use crate::store::watch::{Progress, Stage};

/// How many claims are decided between two looks at whoever watches.
const STEP: usize = 64;
/// What one record may hold of claims, in bytes; the rest is for what a record is besides.
const ROOM: u64 = MAX_RECORD - 64 * 1024;

impl LocalDesk {
    pub(super) fn take_in(
        &self,
        who: &OperatorName,
        claims: &[Fields],
        dry_run: bool,
        watch: &dyn Watch,
    ) -> Result<Imported, DeskError> {
        let mut inner = self.lock();
        let operator = self.find_operator(who)?;
        if !moves::is_permitted(Action::Create, operator.role, None) {
            let facts = Facts::Role(Action::Create, operator.role);
            return Err(DeskError::Refused(Refusal::of(Code::NotPermitted).with(facts).into()));
        }
        let now = self.catch_up(&mut inner)?;
        // A draft competes with nobody, so none of them rests on more than the first does.
        let around = Surroundings::of(self.store.as_ref(), &inner, None, None, now)?;
        let context = around.context(now, &operator, None);
        let (mut events, mut bad, mut ids, mut size) = (Vec::new(), Vec::new(), Vec::new(), 0);
        let mut id = around.next_id;
        for (place, fields) in claims.iter().enumerate() {
            if place % STEP == 0 {
                let (done, of) = (place as u64, claims.len() as u64);
                watch.follow(Progress { stage: Stage::Importing, done, of })?;
            }
            let context = decide::Context { next_id: id, ..context };
            match decide::decide(&context, &Command::Create(Box::new(fields.clone()))) {
                Ok(made) => {
                    size += made.iter().map(codec::size_of).sum::<u64>();
                    events.extend(made);
                    ids.push(id);
                    id = ClaimId(id.0.saturating_add(1));
                }
                Err(refusals) => bad.push(BadLine { place, refusals }),
            }
        }
        if !bad.is_empty() {
            return Ok(Imported::Bad(bad));
        }
        if size > ROOM {
            let facts = Facts::Size { given: size, limit: ROOM };
            return Err(DeskError::Refused(Refusal::of(Code::TooLarge).with(facts).into()));
        }
        if !dry_run && !events.is_empty() {
            let expected = ids.iter().map(|id| (*id, 0)).collect();
            self.commit(&mut inner, events, expected)?;
        }
        Ok(Imported::Claims(ids))
    }
}
