//! Notices leave: each once, into a folder of mail or to a mail server, whatever breaks off.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use crate::house::{House, claim};
use crate::mail::{self, MailServer, Manner};

const SUBMITTED: &str = "2020-07-10T10:00:00Z";
/// While its notice is held back.
const EARLY: &str = "2020-07-10T10:09:59Z";
/// When it is due.
const DUE: &str = "2020-07-10T10:10:00Z";
const LATER: &str = "2020-07-10T12:00:00Z";

const WORKLOADS: [&str; 5] = ["teams", "exchange-online", "sharepoint-online", "intune", "yammer"];

fn files(maildir: &Path, part: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(maildir.join(part)).expect("a Maildir");
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.expect("an entry").path()).collect();
    files.sort();
    files
}

/// Delivers into a folder of mail and tells the report.
fn deliver(house: &House, now: &str, maildir: &Path) -> Value {
    let folder = maildir.display().to_string();
    let args = ["outbox", "deliver", "--maildir", &folder, "--from", "CPOR <cpor@example.com>"];
    house.act("admin", now, &args).json()
}

/// Each notice's id, state and, where it has one, the code of its failure.
fn states(house: &House, now: &str) -> Vec<(String, String, Option<String>)> {
    let listed = house.act("admin", now, &["outbox", "list"]).json();
    let text = |value: &Value| value.as_str().map(str::to_owned);
    let told = listed.as_array().expect("notices").iter().map(|notice| {
        let id = text(&notice["id"]).expect("an id");
        (id, text(&notice["state"]).expect("a state"), text(&notice["failure"]["code"]))
    });
    told.collect()
}

fn state(state: &str, failure: Option<&str>) -> (String, Option<String>) {
    (state.to_owned(), failure.map(str::to_owned))
}

fn only(house: &House, now: &str) -> (String, Option<String>) {
    let mut all = states(house, now);
    assert_eq!(all.len(), 1, "{all:?}");
    let (_, state, failure) = all.remove(0);
    (state, failure)
}

/// Submits a claim whose customer's contact is called and reached so.
fn submitted(house: &House, name: &str, email: &str) -> String {
    let mut form = claim("4512345");
    form["contacts"]["customer"]["name"] = json!(name);
    form["contacts"]["customer"]["email"] = json!(email);
    // An organisation claims each workload once.
    let made = house.act("admin", SUBMITTED, &["list"]).json().as_array().map_or(0, Vec::len);
    form["products"] = json!([{ "product": WORKLOADS[made] }]);
    let form = house.file("claim.json", form.to_string());
    let id = house.act("petra", SUBMITTED, &["new", "--from", &form]).json()["id"].clone();
    let id = id.as_str().expect("an id").to_owned();
    let proof = house.file("poe.txt", format!("proof of {id}"));
    house.act("petra", SUBMITTED, &["attach", &id, &proof]).json();
    house.act("petra", SUBMITTED, &["submit", &id]).json();
    id
}

#[test]
fn a_letter_waits_out_the_undo_window_and_leaves_once() {
    let house = House::new();
    let maildir = house.path().join("mail");
    let id = submitted(&house, "아델 밴스", "adele@contoso.com");
    let early = deliver(&house, EARLY, &maildir);
    assert_eq!((&early["counts"]["delivered"], &early["counts"]["held"]), (&json!(0), &json!(1)));
    assert_eq!(files(&maildir, "new"), [] as [PathBuf; 0]);
    let before = house.act("petra", DUE, &["show", &id]).json()["revision"].clone();

    let done = deliver(&house, DUE, &maildir);
    assert_eq!(done["delivered"], json!(["N-000001-3-1"]));
    assert_eq!(only(&house, DUE), state("delivered", None));
    let letters = files(&maildir, "new");
    assert_eq!(letters.len(), 1);
    assert_eq!(files(&maildir, "tmp"), [] as [PathBuf; 0]);
    let read = mail::read(&fs::read(&letters[0]).expect("the letter"));
    assert_eq!(read["from"], json!(["CPOR", "cpor@example.com"]));
    assert_eq!(read["to"], json!(["아델 밴스", "adele@contoso.com"]));
    assert_eq!(read["date"], "2020-07-10T10:10:00+00:00");
    assert_eq!((&read["type"], &read["charset"]), (&json!("text/plain"), &json!("utf-8")));
    assert_eq!(read["encoding"], "quoted-printable");
    let message_id = read["message_id"].as_str().expect("an id");
    assert!(message_id.starts_with("<N-000001-3-1@") && message_id.ends_with(".cpor>"));
    let text = read["text"].as_str().expect("its text");
    assert!(text.starts_with("Hello 아델 밴스,"), "{text}");
    assert!(text.contains("Northwind Partners has asked to be associated with Contoso"), "{text}");

    // Nobody who was about to act on the claim has to look at it again.
    let after = house.act("petra", LATER, &["show", &id]).json()["revision"].clone();
    assert_eq!(after, before);
    let again = deliver(&house, LATER, &maildir);
    assert_eq!(again["counts"]["delivered"], 0);
    assert_eq!(files(&maildir, "new").len(), 1);
    assert_eq!(house.run(&["verify"]).code, 0);
}

/// Between the letter's coming into the folder and its being put on record the program was killed:
/// so it looks when the store is as it was before, and the letter is there.
#[test]
fn a_letter_that_is_there_though_not_on_record_is_not_brought_again() {
    for read_by_somebody in [false, true] {
        let house = House::new();
        let maildir = house.path().join("mail");
        submitted(&house, "Adele Vance", "adele@contoso.com");
        let store = house.path().join("store");
        let kept = house.path().join("kept");
        copy(&store, &kept);
        deliver(&house, DUE, &maildir);
        fs::remove_dir_all(&store).expect("it goes");
        fs::rename(&kept, &store).expect("it comes back");
        assert_eq!(only(&house, DUE), state("waiting", None));
        let letter = files(&maildir, "new").remove(0);
        if read_by_somebody {
            let name = letter.file_name().expect("a name").to_string_lossy().into_owned();
            let seen = maildir.join("cur").join(format!("{name},U=7:2,S"));
            fs::rename(&letter, seen).expect("it is read");
        }
        // What a crash in the middle of a letter leaves is no letter.
        let half = maildir.join("tmp").join(letter.file_name().expect("a name"));
        fs::write(&half, "half").expect("a file");
        let done = deliver(&house, LATER, &maildir);
        assert_eq!(done["delivered"], json!(["N-000001-3-1"]));
        assert_eq!(files(&maildir, "new").len() + files(&maildir, "cur").len(), 1);
        assert_eq!(only(&house, LATER), state("delivered", None));
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for entry in fs::read_dir(from).expect("a folder") {
        let entry = entry.expect("an entry");
        let target = to.join(entry.file_name());
        if entry.file_type().expect("its type").is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).expect("a copy");
        }
    }
}

#[test]
fn what_was_taken_back_never_leaves() {
    let house = House::new();
    let maildir = house.path().join("mail");
    let id = submitted(&house, "Adele Vance", "adele@contoso.com");
    house.act("rhea", "2020-07-10T11:00:00Z", &["start", &id]).json();
    house.act("rhea", "2020-07-10T11:01:00Z", &["approve", &id]).json();
    house.act("rhea", "2020-07-10T11:02:00Z", &["undo", &id]).json();
    deliver(&house, LATER, &maildir);
    let kinds: Vec<String> = states(&house, LATER).into_iter().map(|told| told.1).collect();
    assert_eq!(kinds, ["delivered", "withdrawn"]);
    assert_eq!(files(&maildir, "new").len(), 1);
}

#[test]
fn a_name_or_an_address_made_for_it_adds_no_header_and_no_recipient() {
    let house = House::new();
    let maildir = house.path().join("mail");
    let names = [
        "Eve\r\nBcc: all@contoso.com\r\n\r\nbody",
        "\"Eve\" <eve@evil.example>, ",
        "a=?utf-8?q?b?= \\\" ; (c)",
        "\u{202e}evE\u{1b}[2J",
        &"한".repeat(300),
    ];
    for name in names {
        submitted(&house, name, "adele@contoso.com");
    }
    let done = deliver(&house, DUE, &maildir);
    assert_eq!(done["counts"]["delivered"], names.len(), "{done}");
    let expected =
        ["From", "To", "Subject", "Date", "Message-ID", "Auto-Submitted", "MIME-Version"];
    for letter in files(&maildir, "new") {
        let read = mail::read(&fs::read(&letter).expect("the letter"));
        assert_eq!(read["to"][1], "adele@contoso.com");
        let name = read["to"][0].as_str().expect("a name");
        assert!(!name.contains(['\r', '\n', '\u{1b}', '\u{202e}']), "{name:?}");
        let headers = read["headers"].as_array().expect("headers");
        let bare = headers.iter().filter_map(Value::as_str);
        let bare: Vec<&str> = bare.filter(|name| !name.starts_with("Content-")).collect();
        assert_eq!(bare, expected);
    }
}

#[test]
fn what_cannot_be_addressed_is_kept_with_the_reason() {
    let house = House::new();
    let maildir = house.path().join("mail");
    submitted(&house, "Adele Vance", "아델@contoso.com");
    submitted(&house, "Adele Vance", "adele@한국.example");
    let folder = maildir.display().to_string();
    let args = ["outbox", "deliver", "--maildir", &folder, "--from", "cpor@example.com"];
    let said = house.act("admin", DUE, &args);
    assert_eq!(said.code, 3);
    let report: Value = serde_json::from_str(&said.stdout).expect("the report");
    assert_eq!(report["failed"][0]["code"], "bad-address");
    assert_eq!(report["counts"]["delivered"], 1);
    let wrong: Value = serde_json::from_str(&said.stderr).expect("the error");
    assert_eq!(wrong["error"]["code"], "delivery-failed");
    let listed = house.act("admin", LATER, &["outbox", "list", "--state", "failed"]).json();
    assert_eq!(listed[0]["attempts"], 1);
    assert_eq!(listed[0]["last_attempt_at"], DUE);
    assert_eq!(listed[0]["failure"]["code"], "bad-address");
    let letter = files(&maildir, "new").remove(0);
    let read = mail::read(&fs::read(&letter).expect("the letter"));
    assert_eq!(read["to"][1], "adele@xn--3e0b707e.example");
}

#[test]
fn only_an_administrator_delivers_and_the_sender_has_to_be_known() {
    let house = House::new();
    let folder = house.path().join("mail").display().to_string();
    let args = ["outbox", "deliver", "--maildir", &folder];
    let with = |more: &[&'static str]| [&args[..], more].concat();
    for who in ["petra", "rhea", "carl"] {
        assert_eq!(house.act(who, DUE, &args).refusals()[0].0, "not-permitted");
    }
    assert_eq!(house.act("admin", DUE, &args).error(), (2, "usage".to_owned()));
    for bad in ["", "cpor", "a@b", "Eve <a@b.example\r\nBcc: c@d.example>", "x <a@b.example> y"] {
        let said = house.act("admin", DUE, &[&args[..], &["--from", bad]].concat());
        assert_eq!(said.error(), (2, "usage".to_owned()), "{bad}");
    }
    assert!(!house.path().join("mail").exists());
    house.act("admin", DUE, &["policy", "set", "notice-sender", "cpor@example.com"]).json();
    house.act("admin", DUE, &with(&["--dry-run"])).json();
    assert!(!house.path().join("mail").exists());
    house.act("admin", DUE, &args).json();
    house.act("admin", DUE, &["policy", "set", "edition", "2023"]).json();
    let policy = house.act("admin", DUE, &["policy", "show"]).json();
    assert_eq!(policy["notice-sender"], "cpor@example.com", "no edition's matter");
    let bad = house.act("admin", DUE, &["policy", "set", "notice-sender", "cpor"]);
    assert_eq!(bad.refusals()[0].0, "bad-setting");
}

#[test]
fn a_dry_run_tells_and_does_nothing() {
    let house = House::new();
    let maildir = house.path().join("mail").display().to_string();
    submitted(&house, "Adele Vance", "adele@contoso.com");
    let args = ["outbox", "deliver", "--maildir", &maildir, "--from", "c@example.com", "--dry-run"];
    let told = house.act("admin", DUE, &args).json();
    assert_eq!((&told["left"], &told["dry_run"]), (&json!(["N-000001-3-1"]), &json!(true)));
    assert_eq!(only(&house, DUE), state("waiting", None));
    let words = house.at(DUE, &args);
    assert_eq!(words.stdout, "1 notice would be delivered. Nothing was changed.\n");
}

#[test]
fn a_folder_with_other_things_in_it_is_left_alone() {
    let house = House::new();
    submitted(&house, "Adele Vance", "adele@contoso.com");
    let home = house.path().display().to_string();
    let args = ["outbox", "deliver", "--maildir", &home, "--from", "cpor@example.com"];
    assert_eq!(house.act("admin", DUE, &args).error(), (2, "usage".to_owned()));
    assert!(!house.path().join("new").exists());
    let file = house.file("mail", "a file");
    let args = ["outbox", "deliver", "--maildir", &file, "--from", "cpor@example.com"];
    assert_eq!(house.act("admin", DUE, &args).error(), (2, "usage".to_owned()));
    assert_eq!(only(&house, DUE), state("waiting", None));
}

/// Sends by a server, and tells the exit code and the report.
fn send(house: &House, now: &str, url: &str, more: &[&str]) -> (i32, Value) {
    let args = ["outbox", "deliver", "--smtp", url, "--from", "cpor@example.com"];
    let said = house.act("admin", now, &[&args[..], more].concat());
    (said.code, serde_json::from_str(&said.stdout).unwrap_or_else(|_| json!(said.stderr)))
}

fn manner(to: &str) -> Manner {
    match to.split('@').next().unwrap_or_default() {
        "nobody" => Manner::Answers("550 5.1.1 no such user"),
        "later" => Manner::Answers("451 4.2.1 come again"),
        "lost" => Manner::BreaksOff,
        "cut" => Manner::HangsUp,
        _ => Manner::Takes,
    }
}

#[test]
fn a_server_takes_each_letter_once_and_says_what_it_refuses() {
    let house = House::new();
    for to in ["one", "nobody", "two", "later"] {
        submitted(&house, ".Name of a dot", &format!("{to}@contoso.com"));
    }
    let server = MailServer::start(1, manner);
    let (code, report) = send(&house, DUE, &server.url(), &[]);
    let (taken, said) = server.end();
    assert_eq!(code, 3, "{report}");
    assert_eq!(report["delivered"], json!(["N-000001-3-1", "N-000003-3-1"]));
    let codes: Vec<&Value> = ["0", "1"]
        .iter()
        .map(|at| report.pointer(&format!("/failed/{at}/code")).expect("a failure"))
        .collect();
    assert_eq!(codes, ["refused", "put-off"]);
    let message = report["failed"][0]["message"].as_str().expect("words");
    assert!(message.contains("550") && message.contains("no such user"), "{message}");
    assert_eq!(said.last().map(String::as_str), Some("QUIT"));
    let to: Vec<&str> = taken.iter().map(|letter| letter.to.as_str()).collect();
    assert_eq!(to, ["one@contoso.com", "two@contoso.com"]);
    assert_eq!(taken[0].from, "cpor@example.com");
    assert_eq!(mail::read(&taken[1].bytes)["to"], json!([".Name of a dot", "two@contoso.com"]));
    // What failed is tried again, what was taken is not.
    let server = MailServer::start(1, |_| Manner::Takes);
    let (code, report) = send(&house, LATER, &server.url(), &[]);
    assert_eq!((code, &report["counts"]["delivered"]), (0, &json!(2)));
    assert_eq!(server.end().0.len(), 2);
    let listed = house.act("admin", LATER, &["outbox", "list"]).json();
    let attempts: Vec<&Value> = (0..4).map(|at| &listed[at]["attempts"]).collect();
    assert_eq!(attempts, [1, 2, 1, 2]);
    assert_eq!(house.run(&["verify"]).code, 0);
}

#[test]
fn what_broke_off_after_the_letter_is_unknown_and_sent_again_only_on_request() {
    let house = House::new();
    for to in ["lost", "two"] {
        submitted(&house, "Adele Vance", &format!("{to}@contoso.com"));
    }
    let server = MailServer::start(2, manner);
    let (code, report) = send(&house, DUE, &server.url(), &[]);
    assert_eq!((code, &report["failed"][0]["code"]), (3, &json!("unknown")), "{report}");
    assert_eq!(server.end().0.len(), 1, "the next letter goes by a new connection");
    let told = states(&house, DUE);
    assert_eq!(told[0].2.as_deref(), Some("unknown"));
    let server = MailServer::start(1, |_| Manner::Takes);
    let url = server.url();
    let (code, report) = send(&house, LATER, &url, &[]);
    assert_eq!((code, &report["unknown"]), (0, &json!(["N-000001-3-1"])));
    let (code, report) = send(&house, LATER, &url, &["--retry-unknown"]);
    assert_eq!((code, &report["delivered"]), (0, &json!(["N-000001-3-1"])));
    assert_eq!(server.end().0.len(), 1);
}

#[test]
fn what_broke_off_before_the_letter_is_tried_again() {
    let house = House::new();
    submitted(&house, "Adele Vance", "cut@contoso.com");
    let server = MailServer::start(1, manner);
    let (code, report) = send(&house, DUE, &server.url(), &[]);
    assert_eq!((code, &report["failed"][0]["code"]), (3, &json!("unreachable")), "{report}");
    server.end();
    let server = MailServer::start(1, |_| Manner::Takes);
    assert_eq!(send(&house, LATER, &server.url(), &[]).0, 0);
    assert_eq!(server.end().0.len(), 1);
}

#[test]
fn a_server_that_is_not_there_is_told_and_the_rest_waits() {
    let house = House::new();
    for to in ["one", "two"] {
        submitted(&house, "Adele Vance", &format!("{to}@contoso.com"));
    }
    // A port that was free a moment ago.
    let port = std::net::TcpListener::bind("127.0.0.1:0").and_then(|held| held.local_addr());
    let url = format!("smtp://127.0.0.1:{}", port.expect("a port").port());
    let (code, report) = send(&house, DUE, &url, &[]);
    assert_eq!((code, &report["left"]), (3, &json!(["N-000002-3-1"])), "{report}");
    let told: Vec<_> =
        states(&house, DUE).into_iter().map(|(_, state, why)| (state, why)).collect();
    assert_eq!(told, [state("failed", Some("unreachable")), state("waiting", None)]);
}

#[test]
fn passwords_come_from_a_file_of_ones_own_and_never_from_the_command_line() {
    use std::os::unix::fs::PermissionsExt as _;
    let house = House::new();
    submitted(&house, "Adele Vance", "one@contoso.com");
    for bad in ["smtp://u:p@127.0.0.1", "http://127.0.0.1", "127.0.0.1:25", "smtp://", "smtp://h/x"]
    {
        let args = ["outbox", "deliver", "--smtp", bad, "--from", "cpor@example.com"];
        let said = house.act("admin", DUE, &args);
        assert_eq!(said.error(), (2, "usage".to_owned()), "{bad}");
        assert!(!said.stderr.contains("u:p"), "{}", said.stderr);
    }
    let server = MailServer::start(1, manner);
    let file = house.file("secret", "cpor\nhunter2\n");
    let rights = |mode| {
        let set = fs::set_permissions(&file, fs::Permissions::from_mode(mode));
        set.expect("it is set");
    };
    rights(0o644);
    let url = server.url();
    let args =
        ["outbox", "deliver", "--smtp", &url, "--from", "c@example.com", "--credentials", &file];
    assert_eq!(house.act("admin", DUE, &args).error(), (2, "usage".to_owned()));
    rights(0o600);
    assert_eq!(house.act("admin", DUE, &args).code, 0);
    let (taken, said) = server.end();
    assert_eq!(taken.len(), 1);
    // A NUL, the user, a NUL and the password, in base64.
    assert!(said.contains(&"AUTH PLAIN AGNwb3IAaHVudGVyMg==".to_owned()), "{said:?}");
}
