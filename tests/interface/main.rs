//! The interface, worked by keys as an operator works it.

#[path = "../rules/acting.rs"]
#[allow(dead_code)]
mod acting;
mod deciding;
#[path = "../rules/fields.rs"]
#[allow(dead_code)]
mod fields;
mod looking;
mod sitting;
#[path = "../rules/store.rs"]
#[allow(dead_code)]
mod store;
mod talking;
#[path = "../rules/world.rs"]
#[allow(dead_code, unused_imports)]
mod world;
