use super::outcome::{Failure, Summary};
use super::run::Run;
pub fn run(_: &Run, _: bool) -> Result<Summary, Failure> { todo!() }
pub fn has_teeth(_: &Run) -> Result<Summary, Failure> { todo!() }
