//! A claim's dossier, in Japanese.

use crate::i18n::dossier::DossierTexts;

pub(super) const DOSSIER: DossierTexts = DossierTexts {
    title: |claim| format!("Dossier of {claim}"),
    gathered: |when, who, role, zone| {
        format!(
            "Gathered on {when} for {who} ({role}), and all that this reader may see. Times are \
             in {zone}."
        )
    },
    standing: "Where it stands",
    entered: "What was entered",
    evidence: "Proof of execution (PoE)",
    thread: "Comments",
    history: "History",
    chain: "Chain of records",
    none: "None.",
    field: "Field",
    rivals: "Competitors",
    rival: |id, name, status| match status {
        "" => format!("{id}, {name}"),
        status => format!("{id}, {name}: {status}"),
    },
    attached: |names| format!("Attached: {names}"),
    change: |field, old, new| format!("{field}: {old} → {new}"),
    filled: |field, new| format!("{field}: {new}"),
    seal: |seq, event, record| format!("Record {seq}, event {event}, record hash {record}"),
    unrecorded: "Not yet recorded",
    store: |store, genesis| format!("Store {store}; its chain begins with {genesis}."),
    head: |seq, hash| format!("The newest record was {seq}, with the hash {hash}."),
    proof: |claim| {
        format!("“cpor history {claim} --proof” gives the hashes by which this can be proved.")
    },
};
