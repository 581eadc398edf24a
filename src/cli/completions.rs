//! `completions`: a script by which a shell completes verbs, options and their values.

use clap_complete::Shell;

use super::failure::Failure;
use super::output::Output;
use super::usage;

pub(super) fn run(shell: Shell, output: &mut Output<'_>) -> Result<(), Failure> {
    let mut script = Vec::new();
    let mut command = usage::told(output.texts);
    let name = command.get_name().to_owned();
    clap_complete::generate(shell, &mut command, name, &mut script);
    output.bytes(&script)
}
