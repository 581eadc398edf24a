//! What outsiders can prove: the script beside the documentation of the format, on what the binary
//! printed, and on what somebody has tampered with.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::{Command, Output};
use std::sync::OnceLock;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};

use crate::house::House;

/// The lines of an export or a proof.
pub type Document = Vec<Value>;

pub fn document(printed: &str) -> Document {
    printed.lines().map(|line| serde_json::from_str(line).expect("a line of JSON")).collect()
}

/// Runs the script on a document.
pub fn prove(document: &Document, head: Option<&str>) -> Result<String, String> {
    let lines: Vec<String> = document.iter().map(|line| format!("{line}\n")).collect();
    let file = tempfile::NamedTempFile::new().expect("a file");
    std::fs::write(file.path(), lines.concat()).expect("it is written");
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/audit/verify_export.py");
    let mut python = Command::new("python3");
    // -B: it leaves nothing behind in the folder of the sources.
    python.arg("-B").arg(script).arg(file.path());
    python.args(head.map(|head| ["--head", head]).into_iter().flatten());
    let Output { status, stdout, stderr } = python.output().unwrap_or_else(|error| {
        panic!(
            "Python 3 is needed to prove an export without this program, and python3 cannot be \
             started: {error}. Install it (on Debian: apt-get install python3)."
        )
    });
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("UTF-8");
    let (stdout, stderr) = (text(stdout), text(stderr));
    match status.code() {
        Some(0) => Ok(stdout),
        Some(1) => Err(stderr),
        other => panic!("{other:?}: {stdout}{stderr}"),
    }
}

/// What the binary printed of a store in which much has happened.
struct Printed {
    /// The claim to which it happened.
    id: String,
    export: Document,
    /// The proof of the claim's history, to each who sees it.
    proofs: BTreeMap<&'static str, Document>,
    /// What a partner says who does not.
    stranger: (i32, String),
    /// The names of the claim's events, oldest first.
    names: Vec<String>,
    verified: Value,
}

/// It is printed once for all tests.
fn printed() -> &'static Printed {
    static PRINTED: OnceLock<Printed> = OnceLock::new();
    PRINTED.get_or_init(|| {
        let (house, id) = lived();
        let history = house.act("rhea", "2020-07-14T09:00:00Z", &["history", &id]).json();
        let name = |entry: &Value| entry["event"].as_str().expect("a name").to_owned();
        let sides = ["admin", "rhea", "petra", "carl"];
        Printed {
            export: exported(&house),
            proofs: sides.into_iter().map(|who| (who, proof(&house, who, &id))).collect(),
            stranger: house.run(&["--as", "haruka", "--json", "history", "--proof", &id]).error(),
            names: history.as_array().expect("a list").iter().map(name).collect(),
            verified: house.run(&["verify", "--json"]).json(),
            id,
        }
    })
}

/// A store in which something of every kind has happened to a claim, and another beside it.
fn lived() -> (House, String) {
    let house = House::new();
    let id = house.submitted("petra", "4512345", "2020-07-10T10:00:00.250Z");
    let other = house.submitted("haruka", "4733052", "2020-07-10T10:30:00Z");
    let at = "2020-07-10T11:00:00Z";
    let days = ["2020-07-13T09:00:00Z", "2020-07-14T09:00:00Z"];
    house.act("rhea", at, &["start", &id]).json();
    house.act("rhea", at, &["comment", &id, "between us: \u{1F50D} odd", "--internal"]).json();
    let ask = ["request-info", &id, "--reason", "missing-products", "--comment", "which?\n「何」"];
    house.act("rhea", at, &ask).json();
    house.act("petra", days[0], &["edit", &id, "--set", "mpn_id=4512346"]).json();
    house.act("petra", days[0], &["comment", &id, "these"]).json();
    house.act("petra", days[0], &["resubmit", &id]).json();
    house.act("rhea", days[0], &["start", &other]).json();
    house.act("admin", days[1], &["holiday", "add", "2020-08-01", "Fair"]).json();
    let key = format!("workload:{}:teams", crate::house::CONTOSO);
    let decide = ["decide", &id, "--key", &key, "--winner", &id, "--comment", "first"];
    house.act("rhea", days[1], &decide).json();
    house.act("rhea", days[1], &["start", &id]).json();
    house.act("rhea", days[1], &["approve", &id, "--comment", "fine"]).json();
    house.act("rhea", days[1], &["undo", &id]).json();
    (house, id)
}

fn exported(house: &House) -> Document {
    let said = house.run(&["export", "--format", "json"]);
    assert_eq!(said.code, 0, "{}", said.stderr);
    document(&said.stdout)
}

fn proof(house: &House, who: &str, id: &str) -> Document {
    let said = house.run(&["--as", who, "history", "--proof", id]);
    assert_eq!(said.code, 0, "{}", said.stderr);
    document(&said.stdout)
}

pub fn head_of(document: &Document) -> String {
    let head = &document[0]["head"];
    format!("{}:{}", head["seq"], head["hash"].as_str().expect("a hash"))
}

/// Where the event of this name stands in a document: line and place there.
fn find(document: &Document, name: &str) -> (usize, usize) {
    let events = |line: &Value| line["events"].as_array().cloned().unwrap_or_default();
    let place = |(index, line): (usize, &Value)| {
        let at = events(line).iter().position(|event| event["event"] == name)?;
        Some((index, at))
    };
    document.iter().enumerate().find_map(place).unwrap_or_else(|| panic!("no event {name}"))
}

#[test]
fn an_export_is_proved_without_this_program() {
    let Printed { export, verified, .. } = printed();
    let told = prove(export, None).unwrap();
    assert!(told.contains("every hash holds"), "{told}");
    assert_eq!(export[0]["head"], verified["head"]);
    assert_eq!(verified["records"], json!(export.len() - 1));
    // Any head that was ever written down is in it.
    let earlier = export[5]["hash"].as_str().expect("a hash");
    for head in [head_of(export).as_str(), earlier, &earlier.to_uppercase()] {
        assert!(prove(export, Some(head)).unwrap().contains("written down"), "{head}");
    }
    assert!(prove(export, Some(&"0".repeat(64))).is_err());
}

/// A way to tamper with an export, and what the script says to it.
type Tampering = (&'static str, fn(&mut Document), &'static str);

fn event<'d>(document: &'d mut Document, name: &str) -> &'d mut Value {
    let (line, place) = find(document, name);
    &mut document[line]["events"][place]
}

fn change_a_body(document: &mut Document) {
    let found = event(document, "approved");
    let mut bytes = STANDARD.decode(found["body"].as_str().expect("a body")).expect("base64");
    *bytes.last_mut().expect("a byte") ^= 1;
    found["body"] = json!(STANDARD.encode(bytes));
}

/// All that a forger without the old head can do: a change, and every hash made anew behind it.
fn cut_in_good_order(document: &mut Document) {
    document.pop();
    let last = document.last().expect("a record").clone();
    document[0]["head"] = json!({ "seq": last["seq"], "hash": last["hash"] });
}

const WORDS: &str = "the words do not say what the body says";

const TAMPERINGS: &[Tampering] = &[
    ("a body", change_a_body, "the body is another one"),
    ("a comment", |d| event(d, "approved")["comment"] = json!("dubious"), WORDS),
    ("a comment that was none", |d| event(d, "submitted")["comment"] = json!("a word"), WORDS),
    ("an author", |d| event(d, "approved")["by"]["name"] = json!("ria"), WORDS),
    ("a role", |d| event(d, "approved")["by"]["role"] = json!("administrator"), WORDS),
    ("what happened", |d| event(d, "approved")["event"] = json!("rejection-upheld"), WORDS),
    ("when", |d| event(d, "created")["at"] = json!("2020-07-10T10:00:00.251Z"), WORDS),
    (
        "when it was noticed",
        |d| event(d, "created")["noticed_at"] = json!("2020-07-11T00:00:00Z"),
        WORDS,
    ),
    ("an internal note", |d| event(d, "arbitration-decided")["internal"] = json!(false), WORDS),
    ("whose decision", |d| event(d, "approved")["decision"]["by"] = json!("ria"), WORDS),
    (
        "a notice",
        |d| event(d, "submitted")["notices"][0]["to"]["email"] = json!("x@y.example"),
        WORDS,
    ),
    ("an operator's author", |d| event(d, "operator-added")["by"]["name"] = json!("eve"), WORDS),
    ("a word too many", |d| event(d, "holiday-added")["comment"] = json!("x"), "say more than"),
    (
        "a file's size",
        |d| event(d, "evidence-added")["evidence"][0]["size"] = json!(1),
        "no such PoE file",
    ),
    ("another claim", |d| event(d, "approved")["claim"] = json!("C-000002"), WORDS),
    (
        "how a claim is written",
        |d| event(d, "approved")["claim"] = json!("X-000001"),
        "no claim's id",
    ),
    (
        "an event's hash",
        |d| d[7]["events"][0]["sha256"] = d[8]["events"][0]["sha256"].clone(),
        "another hash",
    ),
    ("a record's hash", |d| d[7]["hash"] = d[8]["hash"].clone(), "record 7: it has another hash"),
    ("what was durable", |d| d[7]["durable_through"] = json!(1), "record 7: it has another hash"),
    (
        "the store",
        |d| d[0]["store"] = json!("00000000000000000000000000000000"),
        "not that of the store",
    ),
    ("a record left out", |d| drop(d.remove(9)), "record 9 is left out"),
    ("two records swapped", |d| d.swap(9, 10), "record 9 is left out"),
    ("the end cut off", |d| drop(d.pop()), "which is not the head that it names"),
    (
        "an event left out",
        |d| drop(d[1]["events"].as_array_mut().expect("events").pop()),
        "another hash",
    ),
    ("a body left out", |d| event(d, "approved")["body"] = Value::Null, "a body is left out"),
];

#[test]
fn whoever_tampers_with_an_export_is_found_out() {
    let export = &printed().export;
    for (what, tamper, told) in TAMPERINGS {
        let mut tampered = export.clone();
        tamper(&mut tampered);
        assert_ne!(&tampered, export, "{what}: nothing was changed");
        let said = prove(&tampered, None).expect_err(what);
        assert!(said.contains("proves nothing") && said.contains(told), "{what}: {said}");
    }
}

#[test]
fn a_head_that_was_written_down_finds_what_hangs_together_without_it() {
    for document in [&printed().export, &printed().proofs["petra"]] {
        let mut cut = document.clone();
        cut_in_good_order(&mut cut);
        prove(&cut, None).expect("it hangs together");
        let said = prove(&cut, Some(&head_of(document))).unwrap_err();
        assert!(said.contains("no record in it has the hash"), "{said}");
    }
}

#[test]
fn what_is_no_document_proves_nothing() {
    for broken in [vec![], vec![json!([])], vec![json!({})], vec![json!({ "cpor_export": 2 })]] {
        let said = prove(&broken, None).unwrap_err();
        assert!(said.contains("proves nothing"), "{said}");
        assert!(!said.contains("Traceback"), "{said}");
    }
}

/// The bodies that a proof shows, by the event's number, and whether each is shown.
fn shown(document: &Document) -> Vec<(u64, bool)> {
    let events = document.iter().filter_map(|line| line["events"].as_array()).flatten();
    events
        .filter_map(|event| Some((event.get("number")?.as_u64()?, event["body"].is_string())))
        .collect()
}

#[test]
fn one_claim_is_proved_to_each_side_as_far_as_it_may_see() {
    let Printed { id, export, proofs, names, stranger, .. } = printed();
    for (&who, document) in proofs {
        assert_eq!(document[0]["claim"], json!(id));
        assert_eq!(document[0]["head"], export[0]["head"]);
        assert!(prove(document, Some(&head_of(export))).is_ok());
        let shown = shown(document);
        assert_eq!(shown.len(), names.len(), "{who}");
        assert!(shown.iter().map(|(number, _)| *number).eq(1..=names.len() as u64), "{who}");
        let hidden: Vec<&str> = names
            .iter()
            .zip(&shown)
            .filter(|(_, shown)| !shown.1)
            .map(|(name, _)| name.as_str())
            .collect();
        let text = document.iter().map(ToString::to_string).collect::<String>();
        match who {
            "petra" => assert_eq!(hidden, ["commented", "arbitration-decided"], "{names:?}"),
            "carl" => {
                assert!(hidden.contains(&"created") && hidden.contains(&"information-requested"));
                assert!(!text.contains("pat@partner.example") && !text.contains("which?"));
            }
            _ => assert_eq!(hidden, [] as [&str; 0], "{who}"),
        }
        assert!(!text.contains("haruka") && !text.contains("fabrikam"), "{who}");
        assert_eq!(text.contains("between us"), ["admin", "rhea"].contains(&who), "{who}");
    }
    assert_eq!(*stranger, (4, "not-found".to_owned()));
}

#[test]
fn whoever_tampers_with_a_proof_is_found_out() {
    let whole = &printed().proofs["petra"];
    let tamperings: &[Tampering] = &[
        ("a body", change_a_body, "the body is another one"),
        ("a word", |d| event(d, "approved")["comment"] = json!("dubious"), WORDS),
        (
            "an event taken for another claim's",
            |d| {
                let found = event(d, "submitted");
                *found = json!({ "sha256": found["sha256"], "body": null });
            },
            "the event before it on its claim is left out",
        ),
        (
            "another's event taken for one of this claim",
            |d| {
                let last = d.last_mut().expect("a record");
                let hash = last["events"][0]["sha256"].clone();
                last["events"][0] =
                    json!({ "sha256": hash, "body": null, "claim": "C-000002", "number": 1 });
            },
            "an event is of another claim",
        ),
        ("a record left out", |d| drop(d.remove(4)), "is left out"),
        ("the end cut off", |d| drop(d.pop()), "which is not the head that it names"),
        ("nothing of the claim", |d| d.truncate(1), "not the head that it names"),
    ];
    for (what, tamper, told) in tamperings {
        let mut tampered = whole.clone();
        tamper(&mut tampered);
        let said = prove(&tampered, None).expect_err(what);
        assert!(said.contains(told), "{what}: {said}");
    }
}
