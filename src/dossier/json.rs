//! The dossier as JSON: the forms of `show --json` and `history --json`, with the seals.

use serde::Serialize;

use crate::desk::Dossier;
use crate::i18n::Texts;
use crate::wire::history::{ByOut, EntryOut};
use crate::wire::moment;
use crate::wire::shown::ClaimOut;

/// The version of the form.
const VERSION: u32 = 1;

#[derive(Serialize)]
struct DossierOut {
    dossier: u32,
    at: String,
    reader: ByOut,
    claim: serde_json::Value,
    history: Vec<EventOut>,
    chain: ChainOut,
}

#[derive(Serialize)]
struct EventOut {
    #[serde(flatten)]
    entry: EntryOut,
    hash: Option<String>,
    record_hash: Option<String>,
}

#[derive(Serialize)]
struct ChainOut {
    store: String,
    genesis: String,
    head: HeadOut,
}

#[derive(Serialize)]
struct HeadOut {
    seq: u64,
    hash: String,
}

pub(super) fn text(dossier: &Dossier, texts: &Texts) -> String {
    let side = dossier.reader.role.side();
    let claim = serde_json::to_value(ClaimOut::of(&dossier.claim, side, texts));
    let mut claim = claim.unwrap_or_default();
    if let Some(fields) = claim.as_object_mut() {
        // What may be done is no part of what was.
        fields.shift_remove("actions");
        fields.shift_remove("gaps");
    }
    let events = dossier.history.iter().map(|(entry, seal)| EventOut {
        entry: EntryOut::of(entry),
        hash: seal.map(|seal| seal.event.to_string()),
        record_hash: seal.map(|seal| seal.record.to_string()),
    });
    let ends = &dossier.ends;
    let out = DossierOut {
        dossier: VERSION,
        at: moment(dossier.at),
        reader: ByOut::of(&dossier.reader),
        claim,
        history: events.collect(),
        chain: ChainOut {
            store: ends.store.to_string(),
            genesis: ends.genesis.to_string(),
            head: HeadOut { seq: ends.head, hash: ends.head_hash.to_string() },
        },
    };
    // Strings, numbers and lists always have a JSON form.
    let mut text = crate::wire::json::pretty(&out).unwrap_or_default();
    text.push('\n');
    text
}
