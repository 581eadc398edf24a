//! What was typed, made into a change that is then asked about.

use chrono::NaiveDate;

use super::{Entering, House, HouseEffect, Mode, Question, value_of};
use crate::desk::Administration;
use crate::domain::actor::{Operator, Role};
use crate::domain::id::{OperatorName, OrganisationId, TenantId, guid};
use crate::domain::policy::Setting;
use crate::tui::app::{App, Effect};
use crate::tui::line::LineEdit;

impl App {
    /// Goes on with what was typed: asks about it, or says why it is not taken and lets one type on.
    pub(super) fn entered(
        &mut self,
        house: &mut House,
        what: Entering,
        line: LineEdit,
    ) -> Vec<Effect> {
        let typed = line.text().trim().to_owned();
        if typed.is_empty() {
            house.mode = Mode::Typing(what, line);
            return Vec::new();
        }
        if what == Entering::Import {
            let (number, effect) = self.ask_house(HouseEffect::Import(typed));
            house.waits_for = Some(number);
            house.mode = Mode::Working;
            return vec![effect];
        }
        match self.question(what, &typed) {
            Ok(question) => house.mode = Mode::Asking(Box::new(question)),
            Err(wrong) => {
                house.wrong = Some(wrong);
                house.mode = Mode::Typing(what, line);
            }
        }
        Vec::new()
    }

    fn question(&self, what: Entering, typed: &str) -> Result<Question, String> {
        let texts = &self.texts.house;
        let (text, change) = match what {
            Entering::Setting(of) => self.setting_question(of, typed)?,
            Entering::Holiday => {
                let (day, name) = holiday(typed).ok_or(texts.bad_holiday)?;
                ((texts.ask_holiday)(day, &name), Administration::AddHoliday(day, name))
            }
            Entering::Operator => {
                let operator = operator(typed).ok_or(texts.bad_operator)?;
                let role = self.texts.term.role(operator.role);
                let text = (texts.ask_operator)(operator.name.as_str(), role);
                (text, Administration::AddOperator(operator))
            }
            Entering::Import => return Err(texts.loading.to_owned()),
        };
        Ok(Question { outlook: Vec::new(), text, scroll: 0, change })
    }

    /// A value that the setting does not take is refused here already; the desk would do so too, but
    /// only after it has been confirmed.
    fn setting_question(
        &self,
        of: Setting,
        typed: &str,
    ) -> Result<(String, Administration), String> {
        let texts = &self.texts.house;
        let (policy, calendar) = (&self.rules.policy, &self.rules.calendar);
        let old = value_of(policy, calendar, of);
        let new = if of == Setting::TimeZone {
            let zone: crate::domain::calendar::Zone =
                typed.parse().map_err(|_| (texts.setting)(of).to_owned())?;
            zone.to_string()
        } else {
            let mut tried = policy.clone();
            tried.set(of, typed).map_err(|_| (texts.setting)(of).to_owned())?;
            value_of(&tried, calendar, of)
        };
        if old == new && of != Setting::Edition {
            return Err(texts.same_value.to_owned());
        }
        let change = Administration::SetPolicy(of, typed.to_owned());
        Ok(((texts.ask_setting)(of, &old, &new), change))
    }
}

fn holiday(typed: &str) -> Option<(NaiveDate, String)> {
    let (day, name) = typed.split_once(char::is_whitespace)?;
    Some((day.parse().ok()?, name.trim().to_owned()))
}

fn operator(typed: &str) -> Option<Operator> {
    let mut words = typed.split_whitespace();
    let (name, role) = (words.next()?, words.next()?.parse::<Role>().ok()?);
    let place = words.next().map(ToOwned::to_owned);
    if words.next().is_some() || !Role::FOR_OPERATORS.contains(&role) {
        return None;
    }
    let (organisation, tenant) = match role {
        Role::Customer => (None, Some(TenantId::new(guid(&place?)?))),
        Role::Administrator if place.is_some() => return None,
        _ => (place.map(OrganisationId::new), None),
    };
    Some(Operator { name: OperatorName::new(name), role, organisation, tenant })
}
