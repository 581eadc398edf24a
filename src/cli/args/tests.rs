//! The arguments hang together, and what cannot be read still tells what is asked for.

use std::ffi::OsString;

use rstest::rstest;

use super::{command, wanted_language, wants_json};
use crate::i18n::Language;

fn args(line: &str) -> Vec<OsString> {
    line.split(' ').map(OsString::from).collect()
}

#[test]
fn the_arguments_hang_together() {
    command().debug_assert();
}

#[rstest]
#[case("cpor --help --lang ko", Some(Language::Ko))]
#[case("cpor list --nonsense --lang=ja", Some(Language::Ja))]
#[case("cpor --lang fr list --lang zh", Some(Language::Zh))]
#[case("cpor comment 1 -- --lang zh", None)]
#[case("cpor list --lang", None)]
#[case("cpor list --language ko", None)]
fn the_language_is_found_among_what_cannot_be_read(
    #[case] line: &str,
    #[case] language: Option<Language>,
) {
    assert_eq!(wanted_language(&args(line)), language);
}

#[test]
fn json_is_asked_for_before_the_double_dash_only() {
    assert!(wants_json(&args("cpor nonsense --json")));
    assert!(!wants_json(&args("cpor comment 1 -- --json")));
}
