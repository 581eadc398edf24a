//! Wrong usage, other people's clocks and names, and what needs no store.

use assert_cmd::Command;
use serde_json::Value;

use crate::house::House;

const NOW: &str = "2020-07-10T12:00:00Z";

#[test]
fn time_never_runs_backwards() {
    let house = House::new();
    house.submitted("petra", "4512345", NOW);
    let behind = house.act("petra", "2020-07-10T11:59:59Z", &["list"]);
    assert_eq!(behind.error(), (2, "clock-behind".to_owned()));
    assert_eq!(house.act("petra", NOW, &["list"]).code, 0);
    for wrong in ["yesterday", "2020-07-10", "2020-07-10T12:00:00"] {
        assert_eq!(house.act("petra", wrong, &["list"]).error(), (2, "usage".to_owned()));
    }
}

#[test]
fn arguments_that_cannot_be_read_are_wrong_usage() {
    let house = House::new();
    for args in [
        vec!["nonsense"],
        vec!["show"],
        vec!["list", "a", "b"],
        vec!["list", "--sort", "luck"],
        vec!["--lang", "fr", "list"],
        vec!["request-rejection", "1"],
        vec!["request-rejection", "1", "--because", "mood"],
        vec!["decide", "1", "--key", "nonsense", "--winner", "1"],
        vec!["new", "--from", "/nonexistent/claim.json"],
        vec!["operator"],
    ] {
        let said = house.act("petra", NOW, &args);
        assert_eq!(said.error(), (2, "usage".to_owned()), "{args:?}");
    }
    let plain = house.run(&["nonsense"]);
    assert_eq!(plain.code, 2);
    assert!(plain.stderr.contains("nonsense") && plain.stderr.contains("--help"));
    assert_eq!(house.act("nobody", NOW, &["list"]).error(), (4, "not-found".to_owned()));
    // What is no id at all names no claim, in every verb that takes one.
    for verb in ["show", "history", "explain", "take", "evidence"] {
        let said = house.act("petra", NOW, &[verb, "no-such-claim"]);
        assert_eq!(said.error(), (4, "not-found".to_owned()), "{verb}");
    }
    // Without a verb the interface would open, which needs a terminal.
    assert_eq!(house.act("petra", NOW, &[]).error(), (2, "no-terminal".to_owned()));
}

#[test]
fn a_real_store_takes_neither_names_nor_clocks() {
    let folder = tempfile::tempdir().unwrap();
    let run = |args: &[&str]| {
        let mut command = Command::cargo_bin("cpor").unwrap();
        let output =
            command.arg("--data").arg(folder.path().join("s")).arg("--json").args(args).output();
        let output = output.unwrap();
        let told: Value = serde_json::from_slice(&output.stderr).unwrap_or_default();
        (output.status.code().unwrap(), told["error"]["code"].as_str().map(str::to_owned))
    };
    assert_eq!(run(&["list"]), (3, Some("store-missing".to_owned())));
    let usage = (2, Some("usage".to_owned()));
    assert_eq!(run(&["init", "--now", NOW]), usage);
    assert_eq!(run(&["init", "--as", "me"]), usage);
    assert_eq!(run(&["init", "--tz", "Mars/Olympus"]), usage);
    assert_eq!(run(&["init"]).0, 0);
    assert_eq!(run(&["list"]).0, 0);
    assert_eq!(run(&["list", "--as", "admin"]), usage);
    assert_eq!(run(&["list", "--now", NOW]), usage);
}

#[test]
fn the_rules_need_no_store_and_list_every_code() {
    let mut command = Command::cargo_bin("cpor").unwrap();
    let output = command.env_clear().args(["rules", "--format", "json"]).output().unwrap();
    let rules: Value = serde_json::from_slice(&output.stdout).unwrap();
    let codes: Vec<&str> =
        rules["codes"].as_array().unwrap().iter().filter_map(Value::as_str).collect();
    for code in [
        "tenant-domain-mismatch",
        "missing-field",
        "missing-evidence",
        "invalid-format",
        "not-allowed-in-status",
        "not-permitted",
        "window-closed",
        "activities-conflict",
        "not-editable",
        "reason-required",
        "justification-required",
        "contested",
        "already-disputed",
        "own-organisation",
        "undo-closed",
        "evidence-too-large",
        "duplicate-evidence",
        "nothing-to-change",
        "stale",
        "not-found",
        "store-busy",
        "damaged",
        "clock-behind",
        "no-terminal",
    ] {
        assert!(codes.contains(&code), "{code}");
    }
    assert_eq!(rules["statuses"].as_array().unwrap().len(), 9);
    for format in ["text", "mermaid"] {
        let mut command = Command::cargo_bin("cpor").unwrap();
        let output = command.env_clear().args(["rules", "--format", format]).output().unwrap();
        assert!(output.status.success());
        assert!(String::from_utf8(output.stdout).unwrap().contains("request-information"));
    }
}

#[test]
fn a_reader_that_stops_reading_is_no_failure() {
    use std::process::Stdio;
    let house = House::new();
    let mut child = std::process::Command::new(env!("CARGO_BIN_EXE_cpor"))
        .args(["rules", "--format", "json"])
        .env("CPOR_DATA", house.path())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(0));
    assert!(output.stderr.is_empty());
}

/// What the program prints without a store, with nothing in its environment but this.
fn printed(environment: &[(&str, &str)], args: &[&str]) -> (Option<i32>, String, String) {
    let mut command = Command::cargo_bin("cpor").unwrap();
    let output = command.env_clear().envs(environment.iter().copied()).args(args).output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (output.status.code(), text(output.stdout), text(output.stderr))
}

#[test]
fn help_and_wrong_usage_speak_the_language_that_was_asked_for() {
    let heads = [("en", "Usage: "), ("ko", "사용법: "), ("ja", "使い方: "), ("zh", "用法：")];
    for (language, head) in heads {
        for args in [["--help", "--lang"], ["-h", "--lang"], ["help", "--lang"]] {
            let (code, told, _) =
                printed(&[("LANG", "de_DE.UTF-8")], &[args[0], args[1], language]);
            assert_eq!(code, Some(0));
            assert!(told.contains(&format!("{head}cpor ")), "{told}");
        }
        let locale = format!("{language}_XX.UTF-8");
        let (code, told, _) = printed(
            &[("LC_MESSAGES", &locale), ("LANG", "fr_FR")],
            &["outbox", "deliver", "--help"],
        );
        assert_eq!(code, Some(0));
        assert!(told.contains(&format!("{head}cpor outbox deliver")), "{told}");
        let helped =
            printed(&[("LC_ALL", &locale), ("LANG", "fr_FR")], &["help", "outbox", "deliver"]);
        assert_eq!(helped.1, told);
    }
    let wrong = |language| printed(&[], &["show", "--nonsense", "--lang", language]);
    for (language, says) in [
        ("en", "There is no option “--nonsense” here."),
        ("ko", "“--nonsense” 옵션은 여기에 없습니다."),
        ("ja", "ここに「--nonsense」というオプションはありません。"),
        ("zh", "此处没有选项“--nonsense”。"),
    ] {
        let (code, _, told) = wrong(language);
        assert_eq!(code, Some(2));
        assert!(
            told.contains(says)
                && told.contains("“cpor show --help”") | told.contains("「cpor show --help」"),
            "{told}"
        );
    }
    assert_eq!(printed(&[], &["help", "shwo"]).0, Some(2));
    assert_eq!(printed(&[], &["--version"]).1, format!("cpor {}\n", env!("CARGO_PKG_VERSION")));
}

#[test]
fn the_shell_can_read_its_completions() {
    let (code, script, _) = printed(&[], &["completions", "bash"]);
    assert_eq!(code, Some(0));
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("cpor.bash");
    std::fs::write(&file, script).unwrap();
    let read = std::process::Command::new("bash").arg("-n").arg(&file).output().unwrap();
    assert!(read.status.success() && read.stderr.is_empty(), "{read:?}");
}

#[test]
fn manual_pages_are_written_into_a_folder_one_for_each_verb() {
    let folder = tempfile::tempdir().unwrap();
    let dir = folder.path().join("man1");
    let args = ["man", "--lang", "ko", "--dir", dir.to_str().unwrap()];
    assert_eq!(printed(&[], &args), (Some(0), String::new(), String::new()));
    let page = std::fs::read_to_string(dir.join("cpor.1")).unwrap();
    assert_eq!(page, printed(&[], &["man", "--lang", "ko"]).1);
    assert!(std::fs::read_to_string(dir.join("cpor-outbox.1")).unwrap().contains("\\-\\-maildir"));
    // A file in the place of the folder is told as what it is.
    let file = dir.join("cpor.1");
    assert_eq!(printed(&[], &["man", "--dir", file.to_str().unwrap()]).0, Some(2));
}
