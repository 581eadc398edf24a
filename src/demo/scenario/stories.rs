//! The stories themselves, grouped by where they have come to.

mod associations;
mod competition;
mod disputes;
mod drafts;
mod questions;
mod queue;
mod rejections;

use super::Act;
use super::script::{Flaw, Script};

pub(super) fn tell(script: &mut Script) {
    for tell in [
        drafts::tell,
        queue::tell,
        questions::tell,
        associations::tell,
        competition::tell,
        rejections::tell,
        disputes::tell,
    ] {
        tell(script);
    }
}
