//! Macros: listed and changed. Each change is an event on what all claims share.

use super::LocalDesk;
use crate::desk::DeskError;
use crate::desk::macros::{self as saved, MacroChange, MacroDraft, SavedMacro};
use crate::domain::event::{Event, StoreEvent};
use crate::domain::id::OperatorName;
use crate::domain::macros::{self, Does, Macro, MacroCode};
use crate::domain::refusal::Refusals;

impl LocalDesk {
    pub(super) fn list_macros(&self, who: &OperatorName) -> Result<Vec<SavedMacro>, DeskError> {
        macros::may_use(&self.find_operator(who)?)?;
        Ok(saved::list(&self.store.shared().macros))
    }

    pub(super) fn keep_macros(
        &self,
        who: &OperatorName,
        change: MacroChange,
    ) -> Result<MacroCode, DeskError> {
        let mut inner = self.lock();
        let operator = self.find_operator(who)?;
        macros::may_use(&operator)?;
        let now = self.catch_up(&mut inner)?;
        let shared = self.store.shared();
        let (code, what) = match change {
            MacroChange::Add(draft) => {
                let code = MacroCode::Added(shared.revision.saturating_add(1));
                (code, Some(macros::add(&shared, &operator, made(&draft)?)?))
            }
            MacroChange::Change(code, draft) => {
                (code, macros::change(&shared, &operator, code, made(&draft)?)?)
            }
            MacroChange::Remove(code) => (code, macros::remove(&shared, &operator, code)?),
            MacroChange::Reset(code) => (code, macros::reset(&shared, &operator, code)?),
        };
        let what = what.ok_or_else(|| DeskError::NoMacro(code.to_string()))?;
        let event = StoreEvent { at: now, by: operator.signature(), what };
        self.commit(&mut inner, vec![Event::Store(Box::new(event))], Vec::new())?;
        Ok(code)
    }
}

fn made(draft: &MacroDraft) -> Result<Macro, Refusals> {
    let does = Does::of(draft.action, &draft.information, draft.rejection);
    Macro::of(&draft.name, does, &draft.text)
}
