//! The life of a claim: the real program, on a real store, on a real terminal.

mod answering;
mod hostile;
mod leaving;
mod lines;
mod many;
mod newcomer;
#[path = "../support/on_terminal.rs"]
mod on_terminal;
mod opening;
#[path = "../support/pty.rs"]
mod pty;
mod shop;
mod sitting;
mod sizes;
mod story;
mod taped;
mod typing;
