//! The settings file: written, checked, used by the commands, and refused by the interface.

use serde_json::Value;

use crate::house::House;

#[test]
fn a_new_file_is_sound_and_is_not_overwritten() {
    let house = House::new();
    let path = house.path().join("new/folder/config.toml").display().to_string();
    let init = house.run(&["config", "init", "--config", &path]);
    assert_eq!((init.code, init.stdout.contains(&path)), (0, true), "{}", init.stderr);
    let again = house.run(&["config", "init", "--config", &path, "--json"]);
    assert_eq!(again.error(), (2, "usage".to_owned()));
    assert_eq!(
        house.run(&["config", "init", "--force", "--config", &path, "--lang", "ko"]).code,
        0
    );
    let text = std::fs::read_to_string(&path).unwrap();
    assert!(text.contains("설정") && text.contains("#approve = [\"a\"]"), "{text}");
    let check = house.run(&["config", "check", &path, "--lang", "en"]);
    assert_eq!((check.code, check.stdout.contains("All is well")), (0, true), "{}", check.stderr);
}

#[test]
fn everything_wrong_is_told_at_once() {
    let house = House::new();
    let path = house.file("bad.toml", "langauge = \"ko\"\n[keys]\naprove = \"a\"\nsort = \"v\"\n");
    let check = house.run(&["config", "check", &path]);
    assert_eq!(check.code, 2);
    for said in
        ["3 things", "line 1: ", "“language”", "line 3: ", "“approve”", "line 4: ", "preview"]
    {
        assert!(check.stderr.contains(said), "{said}: {}", check.stderr);
    }
    let check = house.run(&["config", "check", "--config", &path, "--json"]);
    assert_eq!(check.error(), (2, "bad-config".to_owned()));
    let told: Value = serde_json::from_str(&check.stderr).unwrap();
    let problems = told["error"]["problems"].as_array().unwrap();
    let lines: Vec<&Value> = problems.iter().map(|problem| &problem["line"]).collect();
    assert_eq!(lines, [1, 3, 4]);
    assert_eq!(problems[1]["entry"], "keys.aprove");
}

#[test]
fn the_language_is_the_one_asked_for_then_the_files_then_the_locales() {
    let house = House::new();
    let file = house.file("config.toml", "language = \"ko\"\n");
    let said =
        |args: &[&str]| house.run(&[&["config", "check", "--config", &file], args].concat()).stdout;
    assert!(said(&[]).contains("잘못된 곳이 없습니다"));
    assert!(said(&["--lang", "en"]).contains("All is well"));
    // So too where the arguments cannot be read.
    let wrong = house.run(&["nonsense", "--config", &file]);
    assert!(wrong.code == 2 && !wrong.stderr.contains("Did you") && !wrong.stderr.is_ascii());
}

#[test]
fn commands_do_their_work_with_a_broken_file_and_say_so() {
    let house = House::new();
    let file = house.file("config.toml", "theme = \"lihgt\"\n");
    let plain = house.run(&["operator", "list", "--config", &file]);
    assert_eq!(plain.code, 0, "{}", plain.stderr);
    assert!(plain.stderr.contains("line 1: ") && plain.stderr.contains("“light”"));
    let list = house.run(&["operator", "list", "--json", "--config", &file]);
    let told: Value = serde_json::from_str(&list.stderr).unwrap();
    assert_eq!((list.code, &told["notices"][0]["code"]), (0, &Value::from("bad-config")));
    assert!(list.json().is_array());
    // The interface is not opened with other settings than were wanted.
    let refused = house.run(&["--json", "--config", &file]);
    assert_eq!(refused.error(), (2, "bad-config".to_owned()));
    assert_eq!(house.run(&["demo", "--json", "--config", &file]).error().1, "bad-config");
}

#[test]
fn a_file_that_was_named_has_to_be_there_and_to_be_text() {
    let house = House::new();
    let missing = house.path().join("missing.toml").display().to_string();
    let list = house.run(&["operator", "list", "--json", "--config", &missing]);
    assert_eq!(list.error(), (2, "bad-config".to_owned()));
    let path = house.run(&["config", "path", "--json", "--config", &missing]);
    assert_eq!((path.code, &path.json()["exists"]), (0, &Value::from(false)));
    let odd = house.file("odd.toml", [0xff, 0xfe, 0x00]);
    assert_eq!(house.run(&["config", "check", &odd, "--json"]).error().1, "bad-config");
    let large = house.file("large.toml", "#".repeat(300 * 1024));
    assert_eq!(house.run(&["config", "check", &large, "--json"]).error().1, "bad-config");
    let folder = house.path().display().to_string();
    assert_eq!(house.run(&["config", "check", &folder, "--json"]).error(), (2, "usage".to_owned()));
    // Without any, everything is as it comes.
    assert_eq!(house.run(&["config", "path", "--json"]).error(), (2, "bad-config".to_owned()));
    assert_eq!(house.run(&["operator", "list"]).code, 0);
}
