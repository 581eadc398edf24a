//! One entry of the directory with all that belongs to it.

use ratatui::style::Style;
use ratatui::text::Line;

use super::wrapped;
use crate::desk::directory::Entry;
use crate::domain::directory::{Existing, Location, Subscription};
use crate::text::clean_line;
use crate::tui::app::App;
use crate::tui::app::house::House;
use crate::tui::theme;

/// The lines of the entry that has the caret; none where there is none.
#[must_use]
pub fn lines(app: &App, house: &House, cells: usize) -> Vec<Line<'static>> {
    let entries = house.found.as_ref().map(|found| found.entries.as_slice()).unwrap_or_default();
    let Some(entry) = entries.get(house.place(entries.len())) else { return Vec::new() };
    let (label, term) = (&app.texts.house.label, &app.texts.term);
    let mut lines = Vec::new();
    let mut add = |indent: usize, text: &str, style: Style| {
        let room = cells.saturating_sub(indent).max(1);
        for line in wrapped(text, room, style) {
            let text: String = line.spans.iter().map(|span| span.content.as_ref()).collect();
            lines.push(Line::styled(format!("{}{text}", " ".repeat(indent)), style));
        }
    };
    match entry {
        Entry::Organisation(of) => {
            add(0, &format!("{} · {}", of.name, of.id), theme::HEADING);
            add(0, label.locations, theme::DIM);
            for place in &of.locations {
                add(2, &location(app, place), Style::new());
            }
        }
        Entry::Tenant { tenant, subscriptions, existing } => {
            add(0, &format!("{} · {}", tenant.name, tenant.tenant_id), theme::HEADING);
            let punctuation = &app.texts.punctuation;
            let domains = punctuation.listed(&tenant.domains);
            add(0, &punctuation.labelled(label.domains, &domains), Style::new());
            if !subscriptions.is_empty() {
                add(0, label.subscriptions, theme::DIM);
            }
            for of in subscriptions {
                add(2, &subscription(app, of), Style::new());
            }
            if !existing.is_empty() {
                add(0, label.existing, theme::DIM);
            }
            for of in existing {
                add(2, &association(app, of), Style::new());
            }
        }
        Entry::Product(of) => {
            add(0, &format!("{} · {}", of.name, of.product), theme::HEADING);
            let area = term.solution_area(of.solution_area);
            add(0, &format!("{area} · {}", term.family(of.family)), Style::new());
        }
    }
    lines
}

fn location(app: &App, of: &Location) -> String {
    let texts = &app.texts.house;
    let programs: Vec<&str> =
        of.programs.iter().map(|program| app.texts.term.program(*program)).collect();
    let programs = match (of.global, programs.is_empty()) {
        (true, _) => texts.global.to_owned(),
        (false, true) => texts.not_enrolled.to_owned(),
        (false, false) => app.texts.punctuation.listed(programs),
    };
    format!("{} · {} {} · {programs}", of.mpn_id, of.name, of.country)
}

fn product_name<'a>(app: &'a App, id: &'a crate::domain::id::ProductId) -> &'a str {
    let found = app.rules.directory.catalogue.get(id);
    found.map_or_else(|| id.as_str(), |product| product.name.as_str())
}

fn subscription(app: &App, of: &Subscription) -> String {
    let texts = &app.texts.house;
    let ends = of.ends.map(|day| format!(" · {}", (texts.ends)(day))).unwrap_or_default();
    let state = app.texts.term.subscription_state(of.state);
    let channel = (texts.channel)(of.channel);
    format!("{} · {channel} · {state}{ends} · {}", product_name(app, &of.product), of.id)
}

fn association(app: &App, of: &Existing) -> String {
    let name = app.rules.directory.organisation_name(&of.organisation);
    let since = (app.texts.house.since)(of.since, of.ended.map(|(day, _)| day));
    let product = product_name(app, &of.product);
    clean_line(&format!("{name} · {product} · {since}")).into_owned()
}
