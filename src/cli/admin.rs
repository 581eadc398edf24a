//! `operator`, `policy` and `holiday`: what the administrator does.

use serde_json::{Map, Value, json};

use super::args::{HolidayVerb, OperatorVerb, PolicyVerb};
use super::failure::Failure;
use super::output::Output;
use super::session::Session;
use super::table::table;
use crate::desk::{Administration, Rules};
use crate::domain::actor::Operator;
use crate::domain::id::OrganisationId;
use crate::domain::policy::Setting;
use crate::wire;

pub(super) fn operator(
    session: &Session,
    verb: OperatorVerb,
    output: &mut Output<'_>,
) -> Result<(), Failure> {
    match verb {
        OperatorVerb::Add { name, role, organisation, tenant } => {
            let organisation = organisation.map(OrganisationId::new);
            let operator = Operator { name, role, organisation, tenant };
            let change = Administration::AddOperator(operator.clone());
            session.desk.administer(session.who(), change, false)?;
            if output.json {
                return output.data(&wire::operator(&operator));
            }
            let role = output.texts.term.role(role);
            output.say(&(output.texts.cli.done.operator)(&operator.name, role))
        }
        OperatorVerb::List => operators(session, output),
    }
}

fn operators(session: &Session, output: &mut Output<'_>) -> Result<(), Failure> {
    let operators = session.desk.operators(session.who())?;
    if output.json {
        return output.data(&operators.iter().map(wire::operator).collect::<Vec<_>>());
    }
    let texts = output.texts;
    let rows: Vec<Vec<String>> = operators
        .iter()
        .map(|operator| {
            vec![
                operator.name.to_string(),
                texts.term.role(operator.role).to_owned(),
                operator.belongs_to().unwrap_or_default().to_owned(),
            ]
        })
        .collect();
    let label = &texts.cli.label;
    output.say(&table(&[label.name, label.role, label.organisation], &rows))
}

pub(super) fn policy(
    session: &Session,
    verb: PolicyVerb,
    output: &mut Output<'_>,
) -> Result<(), Failure> {
    match verb {
        PolicyVerb::Show => {
            let rules = session.desk.rules(session.who())?;
            if output.json {
                let all: Map<String, Value> = Setting::ALL
                    .iter()
                    .map(|&of| (of.code().to_owned(), Value::from(setting(&rules, of))))
                    .collect();
                return output.data(&all);
            }
            let rows: Vec<Vec<String>> = Setting::ALL
                .iter()
                .map(|&of| vec![of.code().to_owned(), setting(&rules, of)])
                .collect();
            let label = &output.texts.cli.label;
            output.say(&table(&[label.setting, label.value], &rows))
        }
        PolicyVerb::Set { setting: of, value } => {
            let change = Administration::SetPolicy(of, value.trim().to_owned());
            session.desk.administer(session.who(), change, false)?;
            let value = setting(&session.desk.rules(session.who())?, of);
            if output.json {
                return output.data(&json!({ "setting": of.code(), "value": value }));
            }
            output.say(&(output.texts.cli.done.setting)(of.code(), &value))
        }
    }
}

fn setting(rules: &Rules, of: Setting) -> String {
    rules.policy.get(of).unwrap_or_else(|| rules.calendar.zone.name().to_owned())
}

pub(super) fn holiday(
    session: &Session,
    verb: HolidayVerb,
    output: &mut Output<'_>,
) -> Result<(), Failure> {
    match verb {
        HolidayVerb::Add { date, name } => {
            let change = Administration::AddHoliday(date, name.clone());
            session.desk.administer(session.who(), change, false)?;
            if output.json {
                return output.data(&json!({ "date": date.to_string(), "name": name.trim() }));
            }
            output.say(&(output.texts.cli.done.holiday)(date, name.trim()))
        }
        HolidayVerb::List => holidays(session, output),
    }
}

fn holidays(session: &Session, output: &mut Output<'_>) -> Result<(), Failure> {
    let calendar = session.desk.rules(session.who())?.calendar;
    let days = calendar.holidays.iter();
    if output.json {
        let told: Vec<Value> =
            days.map(|(day, name)| json!({ "date": day.to_string(), "name": name })).collect();
        return output.data(&told);
    }
    let texts = output.texts;
    let rows: Vec<Vec<String>> =
        days.map(|(day, name)| vec![texts.time.day(day), name.to_owned()]).collect();
    if rows.is_empty() {
        return output.say(texts.cli.done.nothing);
    }
    let label = &texts.cli.label;
    output.say(&table(&[label.day, label.name], &rows))
}
