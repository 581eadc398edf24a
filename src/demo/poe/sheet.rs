//! A file's content before it has a format: a title and blocks, which every format lays out.

use super::{Language, PoeFacts};

/// What a format has to lay out.
pub(super) struct Sheet {
    pub title: String,
    pub blocks: Vec<Block>,
}

/// One piece of a sheet. None is empty, and none holds a line break.
pub(super) enum Block {
    Heading(String),
    Field(&'static str, String),
    Item(String),
    Text(String),
}

/// The line that waits for a hand, where nobody has signed.
const BLANK: &str = "____________________";

pub(super) fn proof(facts: &PoeFacts) -> Sheet {
    let words = facts.language.words();
    let mut blocks = vec![
        Block::Field(words.prepared_on, facts.prepared_on.to_string()),
        Block::Field(words.partner_company, facts.partner_company.clone()),
        Block::Field(words.customer_company, facts.customer_company.clone()),
        Block::Field(words.domain, facts.domain.clone()),
        Block::Field(words.tenant_id, facts.tenant_id.clone()),
        Block::Heading(words.products.into()),
    ];
    for (product, done) in &facts.products {
        blocks.push(Block::Text(product.clone()));
        blocks.extend(done.iter().cloned().map(Block::Item));
    }
    let blank = || BLANK.to_owned();
    let (name, title) = facts.signed_by.clone().unwrap_or_else(|| (blank(), blank()));
    let date = facts.signed_on.map_or_else(blank, |day| day.to_string());
    blocks.extend([
        Block::Heading(words.acknowledgment.into()),
        Block::Text(words.consent.into()),
        Block::Field(words.signed_by, name),
        Block::Field(words.job_title, title),
        Block::Field(words.signed_on, date),
    ]);
    Sheet { title: words.title.into(), blocks }
}

pub(super) fn lunch_menu(language: Language) -> Sheet {
    let [title, days @ .., notice] = language.words().lunch;
    let mut blocks: Vec<_> = days.iter().map(|day| Block::Item((*day).into())).collect();
    blocks.push(Block::Text(notice.into()));
    Sheet { title: title.into(), blocks }
}

/// The sheet as plain text with Unix line ends.
pub(super) fn text(sheet: &Sheet) -> String {
    let lines = sheet.blocks.iter().map(|block| match block {
        Block::Heading(heading) => format!("\n{heading}\n"),
        Block::Field(label, value) => format!("{label}: {value}"),
        Block::Item(item) => format!("- {item}"),
        Block::Text(line) => line.clone(),
    });
    let title = format!("{}\n", sheet.title);
    std::iter::once(title).chain(lines).map(|line| line + "\n").collect()
}
