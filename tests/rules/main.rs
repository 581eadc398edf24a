//! The rules, proved through the desk: each test drives a store in memory with the commands that
//! people give, and says what must come of it.

mod acting;
mod arbitration;
mod checks;
mod clocks;
mod contests;
mod directory_checks;
mod disputes;
mod drive;
mod editing;
mod fields;
mod figures;
mod kept;
mod late;
mod letters;
mod many;
mod passages;
mod proofs;
mod properties;
mod secrecy;
mod store;
mod table;
mod table_cells;
mod talk;
mod telling;
mod timers;
mod undo;
mod views;
mod windows;
mod world;
