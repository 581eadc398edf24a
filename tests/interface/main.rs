//! The interface, worked by keys as an operator works it.

#[path = "../rules/acting.rs"]
#[allow(dead_code)]
mod acting;
#[path = "../rules/fields.rs"]
#[allow(dead_code)]
mod fields;
mod deciding;
mod sitting;
#[path = "../rules/store.rs"]
#[allow(dead_code)]
mod store;
#[path = "../rules/world.rs"]
#[allow(dead_code)]
mod world;
