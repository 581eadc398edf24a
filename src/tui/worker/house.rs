//! Carries out at the desk what is asked about what all claims share.

use std::path::Path;

use super::read_text;
use crate::desk::{Desk, Watch};
use crate::domain::directory::{Import, Outlook};
use crate::domain::id::OperatorName;
use crate::i18n::Texts;
use crate::tui::app::house::{HouseAnswer, HouseEffect, MOST_CHANGES, MOST_ENTRIES};
use crate::wire::{Objection, directory};

/// Carries it out and says what came of it.
pub(super) fn carry_out(
    desk: &dyn Desk,
    who: &OperatorName,
    texts: &Texts,
    effect: HouseEffect,
    watch: &dyn Watch,
) -> HouseAnswer {
    match effect {
        HouseEffect::LookUp(words) => HouseAnswer::Found(desk.look_up(who, &words, MOST_ENTRIES)),
        HouseEffect::Operators => HouseAnswer::Operators(desk.operators(who)),
        HouseEffect::Changes => HouseAnswer::Changes(desk.shared_changes(who, MOST_CHANGES, watch)),
        HouseEffect::Import(path) => HouseAnswer::Import(import(desk, who, texts, &path)),
        HouseEffect::Administer(change) => {
            HouseAnswer::Administered(desk.administer(who, change, false))
        }
    }
}

/// The most mistakes in a file that are told one by one; `import directory` tells them all.
const MOST_OBJECTIONS: usize = 20;

/// Where something is wrong, what, and what to do.
fn words(objection: &Objection, texts: &Texts) -> String {
    let words = objection.words(texts);
    let told = words.in_full(&texts.punctuation);
    match objection.field() {
        Some(field) => texts.punctuation.labelled(field, &told),
        None => told,
    }
}

/// Reads a directory from a file, and tells what it would bring.
fn import(
    desk: &dyn Desk,
    who: &OperatorName,
    texts: &Texts,
    path: &str,
) -> Result<(Box<Import>, Vec<Outlook>), Vec<String>> {
    let wrong =
        |error: &dyn std::fmt::Display| vec![(texts.tui.unreadable)(path, &error.to_string())];
    let text = read_text(Path::new(path), directory::LIMIT).map_err(|error| wrong(&error))?;
    let known = desk.rules(who).map_err(|error| wrong(&error))?.directory;
    let import = directory::read(&text, &known).map_err(|objections| {
        let mut told: Vec<String> =
            objections.iter().take(MOST_OBJECTIONS).map(|wrong| words(wrong, texts)).collect();
        let rest = objections.len().saturating_sub(told.len());
        told.extend((rest > 0).then(|| (texts.house.more)(rest)));
        told
    })?;
    let outlook = known.outlook(&import);
    Ok((Box::new(import), outlook))
}
