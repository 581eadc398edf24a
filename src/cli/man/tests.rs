//! The manual page has everything, in every language, and its formatter has nothing to object to.

use std::io::Write as _;
use std::process::{Command, Stdio};

use super::{breakable, of_verb, whole};
use crate::cli::usage::{bin_name, told, visible};
use crate::i18n::Language;

/// Every page of every language.
fn pages() -> Vec<String> {
    let languages = Language::ALL.iter();
    let pages = languages.flat_map(|language| {
        let command = told(language.texts());
        let verbs = visible(&command).map(|verb| of_verb(verb, language.texts()));
        verbs.chain([whole(&command, language.texts())]).collect::<Vec<_>>()
    });
    pages.collect()
}

#[test]
fn the_page_tells_of_every_verb_exit_code_and_variable() {
    for language in Language::ALL {
        let command = told(language.texts());
        let page = whole(&command, language.texts());
        for verb in visible(&command) {
            assert!(page.contains(&bin_name(verb).replace('-', "\\-")), "{language}: {verb}");
        }
        for word in ["CPOR_DATA", "CPOR_SMTP_USER", "my\\-turn", "request\\-rejection", "\\fB6\\fR"]
        {
            assert!(page.contains(word), "{language}: {word}");
        }
    }
}

#[test]
fn a_formatter_objects_to_nothing() {
    // Where there is none, packages are not made either.
    if Command::new("groff").arg("--version").output().is_err() {
        return;
    }
    for page in pages() {
        let mut groff = Command::new("groff")
            .args(["-z", "-ww", "-man", "-K", "utf8", "-T", "utf8"])
            .stdin(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("groff starts");
        groff.stdin.take().expect("it reads").write_all(page.as_bytes()).expect("it reads on");
        let said = groff.wait_with_output().expect("groff ends");
        let complaints = String::from_utf8_lossy(&said.stderr).into_owned();
        assert!(said.status.success() && complaints.is_empty(), "{complaints}\n{page}");
    }
}

#[test]
fn lines_break_between_wide_characters_but_not_before_what_closes() {
    assert_eq!(breakable("声明，abc 可。"), "声\\:明，abc 可。\n");
    assert_eq!(breakable("「保存」する"), "「保\\:存」\\:す\\:る\n");
    assert_eq!(breakable(".SH 名前"), ".SH 名前\n");
}
