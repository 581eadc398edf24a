//! What the administrator does to what all claims share.

use chrono::NaiveDate;

use crate::domain::actor::{Operator, Role};
use crate::domain::calendar::Zone;
use crate::domain::directory::Import;
use crate::domain::event::StoreChange;
use crate::domain::policy::{BadSetting, Setting};
use crate::domain::refusal::{Code, Facts, Refusal, Refusals};
use crate::domain::shared::Shared;

/// Something to be done to what all claims share.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Administration {
    /// Name an operator.
    AddOperator(Operator),
    /// Take a directory over.
    ImportDirectory(Box<Import>),
    /// Change a setting.
    SetPolicy(Setting, String),
    /// Name a holiday.
    AddHoliday(NaiveDate, String),
}

/// Refuses what only an administrator may do.
pub(super) fn permit(operator: &Operator) -> Result<(), Refusals> {
    if operator.role == Role::Administrator {
        return Ok(());
    }
    Err(Refusal::of(Code::NotPermitted).with(Facts::Administration(operator.role)).into())
}

/// Decides a change of what all claims share.
pub(super) fn decide(
    shared: &Shared,
    operator: &Operator,
    change: Administration,
) -> Result<StoreChange, Refusals> {
    permit(operator)?;
    match change {
        Administration::AddOperator(new) => add_operator(shared, new),
        Administration::ImportDirectory(import) => Ok(StoreChange::DirectoryImported(import)),
        Administration::SetPolicy(setting, value) => set_policy(shared, setting, &value),
        Administration::AddHoliday(day, name) => {
            let name = name.trim().to_owned();
            if name.is_empty() {
                return Err(Refusal::at(Code::MissingField, "name").into());
            }
            if shared.calendar.holidays.name(day) == Some(name.as_str()) {
                return Err(Refusal::of(Code::NothingToChange).into());
            }
            Ok(StoreChange::HolidayAdded { day, name })
        }
    }
}

fn add_operator(shared: &Shared, new: Operator) -> Result<StoreChange, Refusals> {
    let incomplete = |field: &str| {
        Refusal::at(Code::OperatorIncomplete, field).with(Facts::Administration(new.role))
    };
    if shared.operators.contains_key(&new.name) {
        return Err(Refusal::at(Code::OperatorExists, "name")
            .with(Facts::Person(new.name.clone()))
            .into());
    }
    if new.role.is_partner() && new.organisation.is_none() {
        return Err(incomplete("organisation").into());
    }
    if new.role == Role::Customer && new.tenant.is_none() {
        return Err(incomplete("tenant").into());
    }
    Ok(StoreChange::OperatorAdded(new))
}

fn set_policy(shared: &Shared, setting: Setting, value: &str) -> Result<StoreChange, Refusals> {
    let refused = |error: BadSetting| {
        let facts = Facts::Expected { given: error.given, wanted: error.takes.to_owned() };
        Refusals::from(Refusal::at(Code::BadSetting, setting.code()).with(facts))
    };
    let (old, new) = if setting == Setting::TimeZone {
        let takes = "a time zone such as Europe/Berlin";
        let zone: Zone = value
            .parse()
            .map_err(|_| refused(BadSetting { setting, given: value.to_owned(), takes }))?;
        (shared.calendar.zone.to_string(), zone.to_string())
    } else {
        let mut policy = shared.policy.clone();
        policy.set(setting, value).map_err(refused)?;
        (shared.policy.get(setting).unwrap_or_default(), policy.get(setting).unwrap_or_default())
    };
    // Setting the edition again puts every other setting back, so it is never without effect.
    if old == new && setting != Setting::Edition {
        return Err(Refusal::of(Code::NothingToChange).into());
    }
    Ok(StoreChange::PolicySet { setting: setting.code().to_owned(), old, new })
}
