//! What is told of one claim: as it was, by kind and person, in words, and as one document.

use serde_json::json;

use crate::house::{House, Said};

const NOW: &str = "2020-07-10T11:00:00Z";

fn plain(house: &House, who: &str, args: &[&str]) -> Said {
    house.run(&[&["--as", who, "--now", NOW], args].concat())
}

/// A claim under review, with a note, a comment and a file that came with one.
fn talked(house: &House) -> String {
    let id = house.submitted("petra", "4512345", "2020-07-10T10:00:00Z");
    let file = house.file("signed.txt", "signed");
    let comment = ["comment", &id, "- see the file", "--attach", &file];
    let told = house.act("petra", NOW, &comment).json();
    assert_eq!(told["events"], json!(["evidence-added", "commented"]));
    house.act("rhea", NOW, &["start", &id]).json();
    house.act("rhea", NOW, &["comment", &id, "between us", "--internal"]).json();
    id
}

#[test]
fn files_come_with_a_comment_or_are_refused_before_they_are_read() {
    let house = House::new();
    let id = talked(&house);
    let shown = house.act("petra", NOW, &["show", &id]).json();
    assert_eq!(shown["comments"][0]["attachments"], json!(["signed.txt"]));
    let attach = ["comment", &id, "no", "--attach", "/nowhere/at-all"];
    let refusals = house.act("rhea", NOW, &attach).refusals();
    assert_eq!(refusals, [("not-permitted".to_owned(), String::new())]);
    let told = plain(&house, "petra", &["show", &id]).stdout;
    assert!(told.contains("    - see the file\n    Attached: signed.txt\n"), "{told}");
}

#[test]
fn a_claim_is_shown_as_it_was() {
    let house = House::new();
    let id = talked(&house);
    let then = house.act("petra", NOW, &["show", &id, "--at", "2"]).json();
    assert_eq!((&then["status"], &then["revision"]), (&json!("editing"), &json!(2)));
    assert_eq!((&then["actions"], &then["comments"]), (&json!([]), &json!([])));
    let told = plain(&house, "petra", &["show", &id, "--at", "2"]).stdout;
    assert!(told.starts_with(&format!("The past: {id} as it was at event 2\n")), "{told}");
    // The note is event 7; no one else learns that it is there.
    house.act("rhea", NOW, &["show", &id, "--at", "7"]).json();
    for number in ["0", "7", "99"] {
        let none = house.act("petra", NOW, &["show", &id, "--at", number]);
        assert_eq!(none.error(), (4, "not-found".to_owned()), "{number}");
    }
    let other = house.act("haruka", NOW, &["show", &id, "--at", "2"]);
    assert_eq!(other.error(), (4, "not-found".to_owned()));
}

#[test]
fn a_history_is_told_in_words_and_by_kind_and_person() {
    let house = House::new();
    let id = talked(&house);
    let told = plain(&house, "rhea", &["history", &id]).stdout;
    assert!(told.contains("    Solution area: – → Microsoft 365\n"), "{told}");
    assert!(told.contains("    Activities: – → Usage\n"), "{told}");
    assert!(told.contains("    Products: – → Microsoft Teams\n"), "{told}");
    let numbers = |args: &[&str]| -> Vec<u64> {
        let told = house.act("rhea", NOW, &[&["history", &id], args].concat()).json();
        let entries = told.as_array().unwrap().clone();
        entries.iter().map(|entry| entry["number"].as_u64().unwrap()).collect()
    };
    assert_eq!(numbers(&["--kind", "commented"]), [5, 7]);
    assert_eq!(numbers(&["--kind", "commented", "--by", "petra"]), [5]);
    assert_eq!(numbers(&["--kind", "submitted,commented", "--by", "petra"]), [3, 5]);
    assert_eq!(numbers(&["--by", "system"]), [0; 0]);
    assert_eq!(numbers(&["--by", "rhea", "--perspective", "partner"]), [6]);
    let unknown = plain(&house, "rhea", &["history", &id, "--kind", "nothing"]);
    assert_eq!(unknown.code, 2);
    assert!(unknown.stderr.contains("evidence-added"), "{}", unknown.stderr);
    // Scripts see codes, as ever.
    let entries = house.act("rhea", NOW, &["history", &id]).json();
    let area = json!({ "field": "solution_area", "old": null, "new": "microsoft-365" });
    assert!(entries[0]["changes"].as_array().unwrap().contains(&area));
}

#[test]
fn a_dossier_is_written_out_and_never_over_a_file_unasked() {
    let house = House::new();
    let id = talked(&house);
    let told = plain(&house, "petra", &["dossier", &id]);
    assert_eq!(told.code, 0, "{}", told.stderr);
    assert!(told.stdout.starts_with(&format!("# Dossier of {id}\n\nGathered on ")));
    assert!(told.stdout.contains("> \\- see the file\n\nAttached: signed.txt\n"));
    assert!(!told.stdout.contains("between us"));
    let json = house.act("rhea", NOW, &["dossier", &id]).json();
    assert_eq!(json["claim"]["id"], json!(id));
    assert_eq!(json["history"].as_array().unwrap().len(), 7);
    assert_eq!(json["claim"]["actions"], json!(null));
    let head = json["chain"]["head"]["hash"].as_str().unwrap();
    assert_eq!(json["history"][6]["record_hash"], head, "the note is the newest record");
    let proof = plain(&house, "rhea", &["history", &id, "--proof"]).stdout;
    for entry in json["history"].as_array().unwrap() {
        assert!(proof.contains(entry["hash"].as_str().unwrap()));
        assert!(proof.contains(entry["record_hash"].as_str().unwrap()));
    }

    let path = house.path().join("a.json").display().to_string();
    let write = ["dossier", &id, "--output", &path];
    assert_eq!(house.act("rhea", NOW, &write).json()["output"], json!(path));
    let first = std::fs::read_to_string(&path).unwrap();
    assert!(first.starts_with('{'), "by its name it is JSON");
    let again = house.act("rhea", NOW, &write);
    assert_eq!(again.error(), (2, "usage".to_owned()));
    assert!(again.stderr.contains("--force"), "{}", again.stderr);
    let forced = [&write[..], &["--force", "--format", "markdown"]].concat();
    house.act("rhea", NOW, &forced).json();
    assert!(std::fs::read_to_string(&path).unwrap().starts_with("# Dossier"));
    let left: Vec<_> = std::fs::read_dir(house.path()).unwrap().flatten().collect();
    let mut names = left.iter().map(|entry| entry.file_name().to_string_lossy().into_owned());
    assert!(!names.any(|name| name.starts_with(".tmp")), "nothing is left over");
    let other = house.act("haruka", NOW, &["dossier", &id]);
    assert_eq!(other.error(), (4, "not-found".to_owned()));
}
