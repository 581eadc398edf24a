//! The stores: what every one of them does, and what only a disk can do to one.

#[path = "store/backup.rs"]
mod backup;
#[path = "store/chain.rs"]
mod chain;
#[path = "store/conformance.rs"]
mod conformance;
#[path = "store/deliveries.rs"]
mod deliveries;
#[path = "store/drafts.rs"]
mod drafts;
#[path = "store/folder.rs"]
mod folder;
#[path = "store/mending.rs"]
mod mending;
#[path = "store/refusing.rs"]
mod refusing;
#[path = "store/repairing.rs"]
mod repairing;
#[path = "store/rows.rs"]
mod rows;
#[path = "store/sample.rs"]
mod sample;
#[path = "store/views.rs"]
mod views;
