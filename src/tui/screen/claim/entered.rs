//! What the partner entered, field by field, with what is missing or wrong at each.

use super::gaps::Gaps;
use crate::desk::ClaimView;
use crate::domain::directory::Location;
use crate::domain::field::{Contact, Entered, Field};
use crate::i18n::term::Word;
use crate::tui::screen::Context;
use crate::tui::screen::rich::Rich;
use crate::tui::screen::sheet::Section;
use crate::tui::theme;

pub(super) fn basics(view: &ClaimView, gaps: &Gaps<'_>, context: Context<'_>) -> Section {
    let mut section = Section::under(context.texts.screen.claim.basics);
    let fields = &view.fields;
    let mut put = |field: Field, value: Rich| {
        section.rows(context.texts.term.field(field), with(vec![value], gaps.at(field)));
    };
    // The name stands at the top; here only what is wrong with it.
    put(Field::Name, Rich::default());
    put(Field::SolutionArea, area(view, context));
    put(Field::Activities, activities(view, context));
    put(Field::MpnId, mpn(view, context));
    put(Field::Domain, Rich::plain(&fields.domain));
    put(Field::TenantId, Rich::plain(&fields.tenant_id));
    section
}

fn with(mut values: Vec<Rich>, gaps: Vec<Rich>) -> Vec<Rich> {
    values.extend(gaps);
    values
}

/// The solution area by its name, or what was entered instead.
pub(super) fn area(view: &ClaimView, context: Context<'_>) -> Rich {
    match &view.fields.solution_area {
        Some(Entered::Known(area)) => Rich::plain(context.texts.term.solution_area(*area)),
        Some(Entered::Other(text)) => Rich::plain(text),
        None => Rich::default(),
    }
}

/// The activities by their names, or what was entered instead.
pub(super) fn activities(view: &ClaimView, context: Context<'_>) -> Rich {
    let name = |activity: &Entered<_>| match activity {
        Entered::Known(activity) => Rich::plain(context.texts.term.activity(*activity)),
        Entered::Other(text) => Rich::plain(text),
    };
    view.fields.activities.iter().map(name).fold(Rich::default(), Rich::fact)
}

fn mpn(view: &ClaimView, context: Context<'_>) -> Rich {
    let mpn = view.fields.mpn_id.trim();
    let value = Rich::plain(&view.fields.mpn_id);
    let Some(location) = context.directory.location(&view.organisation, mpn) else {
        return value;
    };
    value
        .fact(Rich::styled(&location.name, theme::DIM))
        .fact(Rich::styled(&location.country, theme::DIM))
        .fact(programs(location, context))
}

fn programs(location: &Location, context: Context<'_>) -> Rich {
    let names = location.programs.iter().map(|program| context.texts.term.program(*program));
    Rich::styled(&context.texts.punctuation.listed(names), theme::DIM)
}

pub(super) fn contacts(view: &ClaimView, gaps: &Gaps<'_>, context: Context<'_>) -> Section {
    let mut section = Section::under(context.texts.screen.claim.contacts);
    let fields = &view.fields;
    let persons = [
        (
            Word::CustomerContact,
            &fields.customer,
            &[Field::CustomerName, Field::CustomerTitle, Field::CustomerEmail][..],
        ),
        (
            Word::TechnicalContact,
            &fields.technical,
            &[Field::TechnicalName, Field::TechnicalTitle, Field::TechnicalEmail][..],
        ),
        (Word::PartnerContact, &fields.partner, &[Field::PartnerName, Field::PartnerEmail][..]),
    ];
    for (word, contact, fields) in persons {
        let gaps = fields.iter().flat_map(|field| gaps.at(*field)).collect();
        section.rows(context.texts.term.word(word), with(person(contact), gaps));
    }
    section
}

/// Name and title on one line, the email address on the next.
fn person(contact: &Contact) -> Vec<Rich> {
    let name = Rich::plain(&contact.name).fact(Rich::styled(&contact.title, theme::DIM));
    vec![name, Rich::plain(&contact.email)]
}

/// What Revenue association asks for besides `[S2]`; nothing for other activities.
pub(super) fn revenue(view: &ClaimView, gaps: &Gaps<'_>, context: Context<'_>) -> Section {
    let term = &context.texts.term;
    let mut section =
        Section::under(term.activity(crate::domain::status::Activity::RevenueAssociation));
    if !view.fields.is_revenue() {
        return section;
    }
    let revenue = &view.fields.revenue;
    for (field, text) in [
        (Field::DynamicsSeller, &revenue.dynamics_seller),
        (Field::RevenueCustomer, &revenue.customer_name),
        (Field::IsvProduct, &revenue.isv_product),
    ] {
        section.rows(term.field(field), with(vec![Rich::plain(text)], gaps.at(field)));
    }
    section
}
