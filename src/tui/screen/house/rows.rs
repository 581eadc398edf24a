//! The rows of the pages: one line each, in columns.

use crate::desk::directory::Entry;
use crate::domain::policy::Setting;
use crate::text::{clean_line, pad, truncate, width};
use crate::tui::app::App;
use crate::tui::app::house::{House, Page, value_of};

/// What stands where there are no rows.
pub(super) fn nothing(app: &App, house: &House) -> String {
    let texts = &app.texts.house;
    match house.page {
        Page::Directory if house.found.is_some() => texts.nothing_found.to_owned(),
        Page::Holidays => texts.no_holidays.to_owned(),
        Page::Changes => match &house.changes {
            Some(Err(why)) => why.clone(),
            _ => texts.loading.to_owned(),
        },
        _ => texts.loading.to_owned(),
    }
}

/// So many rows from one on, without the caret, cut to so many cells.
pub(super) fn texts(
    app: &App,
    house: &House,
    first: usize,
    most: usize,
    cells: usize,
) -> Vec<String> {
    let room = cells.saturating_sub(2);
    let texts: Vec<String> = match house.page {
        Page::Directory => {
            let entries = house.found.iter().flat_map(|found| &found.entries);
            entries.skip(first).take(most).map(|entry| entry_row(app, entry, room)).collect()
        }
        Page::Settings => {
            let (policy, calendar) = (&app.rules.policy, &app.rules.calendar);
            let widest = Setting::CODES.iter().map(|code| width(code)).max().unwrap_or(0);
            let row = |of: &Setting| {
                format!("{}  {}", pad(of.code(), widest), value_of(policy, calendar, *of))
            };
            Setting::ALL.iter().skip(first).take(most).map(row).collect()
        }
        Page::Holidays => {
            let days = app.rules.calendar.holidays.iter().skip(first).take(most);
            days.map(|(day, name)| format!("{}  {}", app.texts.time.day(day), clean_line(name)))
                .collect()
        }
        Page::Operators => operators(app, house, first, most, room),
        Page::Changes => changes(app, house, first, most),
    };
    texts.into_iter().map(|text| truncate(&text, room)).collect()
}

fn entry_row(app: &App, entry: &Entry, room: usize) -> String {
    let kind = &app.texts.house.kind;
    let (kind, name, rest) = match entry {
        Entry::Organisation(of) => {
            let places = of.locations.iter().map(|place| place.mpn_id.as_str());
            (kind.organisation, &of.name, places.collect::<Vec<_>>().join(" "))
        }
        Entry::Tenant { tenant, .. } => (kind.tenant, &tenant.name, tenant.domains.join(" ")),
        Entry::Product(of) => (kind.product, &of.name, of.product.to_string()),
    };
    let named = room.saturating_sub(12).min(40) / 4 * 3;
    format!("{} {} {}", pad(kind, 10), pad(&clean_line(name), named), clean_line(&rest))
}

fn operators(app: &App, house: &House, first: usize, most: usize, room: usize) -> Vec<String> {
    let operators = house.operators.as_deref().unwrap_or_default();
    let shown = operators.iter().skip(first).take(most);
    let named = (room / 4).clamp(8, 24);
    let row = |of: &crate::domain::actor::Operator| {
        let name = pad(&clean_line(of.name.as_str()), named);
        let role = pad(app.texts.term.role(of.role), named);
        format!("{name} {role} {}", clean_line(of.belongs_to().unwrap_or_default()))
    };
    shown.map(row).collect()
}

fn changes(app: &App, house: &House, first: usize, most: usize) -> Vec<String> {
    let Some(Ok(changes)) = &house.changes else { return Vec::new() };
    let zone = app.rules.calendar.zone;
    let row = |change: &crate::desk::SharedChange| {
        let when = app.texts.time.moment(change.at, zone);
        let who = pad(&clean_line(change.by.name.as_str()), 12);
        format!("{when}  {who}  {}", (app.texts.house.changed)(&change.what))
    };
    changes.iter().skip(first).take(most).map(row).collect()
}
