//! Which dialog an action opens on a claim.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::{Body, Choice, Dialog, Part, Purpose, text_area};
use crate::desk::{ClaimView, Rules};
use crate::domain::id::{ClaimId, Key, ProductId};
use crate::domain::moves::Action;
use crate::domain::status::{Because, InformationReason, RejectionReason};
use crate::i18n::Texts;
use crate::text::clean_line;
use crate::tui::line::LineEdit;

/// The dialog for an action on a claim as it is on screen.
#[must_use]
pub fn open(action: Action, view: &ClaimView, rules: &Rules, texts: &Texts) -> Dialog {
    Dialog {
        claim: view.id,
        revision: view.revision,
        name: clean_line(&view.fields.name).into_owned(),
        customer: clean_line(&view.customer_name).into_owned(),
        ..Dialog::of(action, parts(action, view, rules, texts))
    }
}

/// The dialog for an action on these claims: what can be told of all of them.
#[must_use]
pub fn open_many(action: Action, claims: Arc<BTreeSet<ClaimId>>, texts: &Texts) -> Dialog {
    let parts = match action {
        Action::RequestInformation => vec![
            several(Purpose::InformationReasons, true, information_reasons(texts)),
            words(true),
        ],
        Action::Approve => vec![words(false)],
        Action::Reject => {
            vec![one(Purpose::RejectionReason, rejection_reasons(texts)), words(false)]
        }
        Action::Uphold | Action::Comment | Action::InternalNote => vec![words(true)],
        Action::RequestRejection => vec![one(Purpose::Because, becauses(texts))],
        _ => Vec::new(),
    };
    Dialog { name: texts.many.for_all.to_owned(), many: Some(claims), ..Dialog::of(action, parts) }
}

fn parts(action: Action, view: &ClaimView, rules: &Rules, texts: &Texts) -> Vec<Part> {
    match action {
        Action::RequestInformation => vec![
            several(Purpose::InformationReasons, true, information_reasons(texts)),
            words(true),
            several(Purpose::RemoveProducts, false, products(view, rules)),
        ],
        Action::Approve => vec![words(false)],
        Action::Reject => {
            vec![one(Purpose::RejectionReason, rejection_reasons(texts)), words(false)]
        }
        // Who may not attach is not asked for files; where that has changed since, the rules say so.
        Action::Comment if view.is_open(Action::Attach) => vec![words(true), paths(false)],
        Action::Uphold | Action::Comment | Action::InternalNote => vec![words(true)],
        Action::Decide => {
            vec![
                one(Purpose::Key, keys(view, rules)),
                one(Purpose::Winner, sides(view)),
                words(true),
            ]
        }
        Action::RequestRejection => vec![one(Purpose::Because, becauses(texts))],
        Action::Dispute => vec![words(false), paths(false)],
        Action::Attach => vec![paths(true)],
        Action::Detach => vec![one(Purpose::Evidence, evidence(view))],
        _ => Vec::new(),
    }
}

pub(super) fn words(required: bool) -> Part {
    Part { purpose: Purpose::Words, required, body: Body::Text(text_area("")) }
}

fn paths(required: bool) -> Part {
    Part { purpose: Purpose::Paths, required, body: Body::Line(LineEdit::default()) }
}

pub(super) fn several(purpose: Purpose, required: bool, items: Vec<Choice>) -> Part {
    Part { purpose, required, body: Body::Choices { items, caret: 0, several: true } }
}

/// Where there is only one thing to choose, it is chosen.
pub(super) fn one(purpose: Purpose, mut items: Vec<Choice>) -> Part {
    if let [only] = items.as_mut_slice() {
        only.chosen = true;
    }
    Part { purpose, required: true, body: Body::Choices { items, caret: 0, several: false } }
}

pub(super) fn choice(code: impl Into<String>, label: impl Into<String>) -> Choice {
    Choice { code: code.into(), label: label.into(), chosen: false, suggested: false }
}

pub(super) fn information_reasons(texts: &Texts) -> Vec<Choice> {
    let label = |reason: &InformationReason| texts.term.information_reason(*reason);
    InformationReason::ALL.iter().map(|reason| choice(reason.code(), label(reason))).collect()
}

pub(super) fn rejection_reasons(texts: &Texts) -> Vec<Choice> {
    RejectionReason::FOR_REVIEWERS
        .iter()
        .map(|reason| choice(reason.code(), texts.term.rejection_reason(*reason)))
        .collect()
}

fn becauses(texts: &Texts) -> Vec<Choice> {
    Because::ALL
        .iter()
        .map(|because| choice(because.code(), texts.term.because(*because)))
        .collect()
}

fn product_name(id: &str, rules: &Rules) -> String {
    let found = rules.directory.catalogue.get(&ProductId::new(id));
    clean_line(found.map_or(id, |product| product.name.as_str())).into_owned()
}

fn products(view: &ClaimView, rules: &Rules) -> Vec<Choice> {
    let lines = view.fields.products.iter();
    lines.map(|line| choice(&line.product, product_name(&line.product, rules))).collect()
}

fn evidence(view: &ClaimView) -> Vec<Choice> {
    view.evidence.iter().map(|file| choice(&file.name, clean_line(&file.name))).collect()
}

fn keys(view: &ClaimView, rules: &Rules) -> Vec<Choice> {
    let label = |key: &Key| match key {
        Key::Workload(_, product) => product_name(product.as_str(), rules),
        Key::Subscription(id) => {
            let line = view.fields.products.iter().find(|line| line.subscription_id == id.as_str());
            let product = line.map(|line| product_name(&line.product, rules)).unwrap_or_default();
            format!("{product} · {id}")
        }
    };
    view.contested_keys.iter().map(|key| choice(key.to_string(), label(key))).collect()
}

fn sides(view: &ClaimView) -> Vec<Choice> {
    let side = |id: String, organisation: &str| {
        let label = format!("{id} · {}", clean_line(organisation));
        choice(id, label)
    };
    let mut sides = vec![side(view.id.to_string(), &view.organisation_name)];
    for rival in &view.rivals {
        let id = rival.claim.map_or_else(|| rival.organisation.to_string(), |id| id.to_string());
        if sides.iter().all(|known| known.code != id) {
            sides.push(side(id, &rival.organisation_name));
        }
    }
    sides
}
