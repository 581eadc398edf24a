//! What a template says: what a good PoE holds `[T]`, as far as the claim knows it.

use super::{Block, Sheet};
use crate::domain::field::Fields;
use crate::domain::particulars::Particulars;
use crate::i18n::Texts;
use crate::text::clean_line;

/// The line that waits for a hand.
const BLANK: &str = "______________________________";
/// Stands where there is nothing.
const NONE: &str = "\u{2013}";

pub(super) fn sheet(of: &Particulars<'_>, texts: &Texts) -> Sheet {
    let words = &texts.template;
    let fields = of.fields;
    let (partner, customer) = (named(of.partner, ""), named(of.customer, &fields.domain));
    let fact = |label: &str, value: &str| (label.to_owned(), clean(value));
    let mut blocks = vec![
        Block::Text((words.intro)(&of.claim.to_string(), &clean(&fields.name))),
        Block::Heading(words.partner.to_owned()),
        Block::Facts(vec![
            fact(words.partner_company, of.partner),
            fact(words.mpn, &fields.mpn_id),
        ]),
        Block::Heading(words.customer.to_owned()),
        Block::Facts(vec![
            fact(words.customer_company, of.customer),
            fact(words.domain, &fields.domain),
            fact(words.tenant, &fields.tenant_id),
        ]),
        Block::Heading(words.work.to_owned()),
        Block::Text((words.describe)(&partner, &customer)),
        Block::Table {
            headings: vec![words.what_was_done.to_owned()],
            rows: vec![vec![String::new()]],
        },
    ];
    blocks.extend(revenue(fields, texts));
    blocks.extend(products(of, texts));
    blocks.extend([
        Block::Heading(words.acknowledgment.to_owned()),
        Block::Text((words.consent)(&partner, &customer)),
        Block::Facts(
            [words.name, words.job_title, words.date, words.signature]
                .map(|label| (label.to_owned(), BLANK.to_owned()))
                .to_vec(),
        ),
    ]);
    Sheet { title: words.title.to_owned(), blocks }
}

/// What Revenue association asks for besides, where it has been entered.
fn revenue(fields: &Fields, texts: &Texts) -> Option<Block> {
    let (words, revenue) = (&texts.template, &fields.revenue);
    let facts: Vec<(String, String)> =
        [(words.seller, &revenue.dynamics_seller), (words.isv_product, &revenue.isv_product)]
            .into_iter()
            .filter(|(_, value)| !value.trim().is_empty())
            .map(|(label, value)| (label.to_owned(), clean(value)))
            .collect();
    (!facts.is_empty()).then_some(Block::Facts(facts))
}

/// Products or workloads under each activity, with room to say what was done. A claim without
/// activities yet has them all the same.
fn products(of: &Particulars<'_>, texts: &Texts) -> Vec<Block> {
    let words = &texts.template;
    let with_subscription =
        of.fields.products.iter().any(|line| !line.subscription_id.trim().is_empty());
    let mut headings = vec![words.product.to_owned()];
    if with_subscription {
        headings.push(words.subscription.to_owned());
    }
    headings.push(words.what_was_done.to_owned());
    let rows: Vec<Vec<String>> = of
        .fields
        .products
        .iter()
        .map(|line| {
            let mut row = vec![clean(&of.product_name(line))];
            if with_subscription {
                // Where there is none there is nothing to write either.
                let id = clean(&line.subscription_id);
                row.push(if id.is_empty() { NONE.to_owned() } else { id });
            }
            row.push(String::new());
            row
        })
        .collect();
    let rows = if rows.is_empty() { vec![vec![String::new(); headings.len()]] } else { rows };
    let mut names: Vec<String> = of
        .fields
        .known_activities()
        .map(|activity| (words.by_activity)(texts.term.activity(activity)))
        .collect();
    if names.is_empty() {
        names.push(words.products.to_owned());
    }
    names
        .into_iter()
        .flat_map(|name| {
            let table = Block::Table { headings: headings.clone(), rows: rows.clone() };
            [Block::Heading(name), table]
        })
        .collect()
}

/// A name as it stands in a sentence: the other one where it is blank, else a line to write on.
fn named(name: &str, other: &str) -> String {
    let known = [clean(name), clean(other)].into_iter().find(|name| !name.is_empty());
    known.unwrap_or_else(|| BLANK.to_owned())
}

fn clean(text: &str) -> String {
    clean_line(text.trim()).into_owned()
}
