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
