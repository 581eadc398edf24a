//! Deciding to change macros, and what follows from it.

use super::{MOST_MACROS, Macro, MacroCode, MacroName, Macros, NAME};
use crate::domain::actor::{Operator, Side};
use crate::domain::event::StoreChange;
use crate::domain::refusal::{Code, Facts, Refusal, Refusals};
use crate::domain::shared::{Misfit, Shared};

/// Whether an operator works with macros: they are the words of the reviewers' side.
///
/// # Errors
/// When the operator sits on another side.
pub fn may_use(operator: &Operator) -> Result<(), Refusals> {
    let refusal = || Refusal::of(Code::NotPermitted).with(Facts::Macros(operator.role)).into();
    if operator.role.side() == Side::Reviewer { Ok(()) } else { Err(refusal()) }
}

/// Refuses a name that another macro has.
fn name_is_free(shared: &Shared, name: &MacroName, but: Option<MacroCode>) -> Result<(), Refusals> {
    let shipped = shared.macros.shipped.iter().map(|(code, own)| (MacroCode::Shipped(*code), own));
    let added = shared.macros.added.iter().map(|(number, own)| (MacroCode::Added(*number), own));
    let is_taken = |(code, own): (MacroCode, &Macro)| Some(code) != but && own.name.is(&name.0);
    let refusal = || {
        Refusal::at(Code::MacroNameTaken, NAME).with(Facts::Text(name.as_str().to_owned())).into()
    };
    if shipped.chain(added).any(is_taken) { Err(refusal()) } else { Ok(()) }
}

/// Decides to add a macro.
///
/// # Errors
/// When the operator may not, the name is taken, or there are too many.
pub fn add(shared: &Shared, operator: &Operator, new: Macro) -> Result<StoreChange, Refusals> {
    may_use(operator)?;
    name_is_free(shared, &new.name, None)?;
    let there = shared.macros.added.len();
    if there >= MOST_MACROS {
        let facts = Facts::Size { given: there as u64 + 1, limit: MOST_MACROS as u64 };
        return Err(Refusal::of(Code::TooManyMacros).with(facts).into());
    }
    Ok(StoreChange::MacroAdded(new))
}

/// Decides to change a macro; `None` when there is none of that code.
///
/// # Errors
/// When the operator may not, the new name is taken, or nothing would change.
pub fn change(
    shared: &Shared,
    operator: &Operator,
    code: MacroCode,
    new: Macro,
) -> Result<Option<StoreChange>, Refusals> {
    may_use(operator)?;
    let old = shared.macros.get(code).cloned();
    if old.as_ref() == Some(&new) {
        return Err(Refusal::of(Code::NothingToChange).into());
    }
    name_is_free(shared, &new.name, Some(code))?;
    Ok(match (code, old) {
        (MacroCode::Shipped(shipped), old) => {
            Some(StoreChange::MacroOverridden { shipped, old, new })
        }
        (MacroCode::Added(number), Some(old)) => {
            Some(StoreChange::MacroChanged { number, old, new })
        }
        (MacroCode::Added(_), None) => None,
    })
}

/// Decides to remove a macro; `None` when there is none of that code.
///
/// # Errors
/// When the operator may not, or it comes with the program.
pub fn remove(
    shared: &Shared,
    operator: &Operator,
    code: MacroCode,
) -> Result<Option<StoreChange>, Refusals> {
    may_use(operator)?;
    let MacroCode::Added(number) = code else {
        return Err(Refusal::of(Code::MacroIsShipped).into());
    };
    let old = shared.macros.added.get(&number).cloned();
    Ok(old.map(|old| StoreChange::MacroRemoved { number, old }))
}

/// Decides to bring a shipped macro back as it came; `None` when there is none of that code.
///
/// # Errors
/// When the operator may not, it was added by somebody, or it is as it came.
pub fn reset(
    shared: &Shared,
    operator: &Operator,
    code: MacroCode,
) -> Result<Option<StoreChange>, Refusals> {
    may_use(operator)?;
    let shipped = match code {
        MacroCode::Shipped(shipped) => shipped,
        MacroCode::Added(number) if shared.macros.added.contains_key(&number) => {
            return Err(Refusal::of(Code::MacroIsNotShipped).into());
        }
        MacroCode::Added(_) => return Ok(None),
    };
    let refusal = || Refusals::from(Refusal::of(Code::NothingToChange));
    let old = shared.macros.shipped.get(&shipped).cloned().ok_or_else(refusal)?;
    Ok(Some(StoreChange::MacroReset { shipped, old }))
}

/// Applies what happened to macros; `number` is the store event's.
pub(in crate::domain) fn apply(
    macros: &mut Macros,
    number: u32,
    what: &StoreChange,
) -> Result<(), Misfit> {
    let missing = |number: u32| Misfit(format!("there is no macro {number}"));
    match what {
        StoreChange::MacroAdded(new) => {
            macros.added.insert(number, new.clone());
        }
        StoreChange::MacroChanged { number, new, .. } => {
            *macros.added.get_mut(number).ok_or_else(|| missing(*number))? = new.clone();
        }
        StoreChange::MacroRemoved { number, .. } => {
            macros.added.remove(number).ok_or_else(|| missing(*number))?;
        }
        StoreChange::MacroOverridden { shipped, new, .. } => {
            macros.shipped.insert(*shipped, new.clone());
        }
        StoreChange::MacroReset { shipped, .. } => {
            let was = macros.shipped.remove(shipped);
            was.ok_or_else(|| Misfit(format!("the macro {shipped} is as it came")))?;
        }
        _ => {}
    }
    Ok(())
}
