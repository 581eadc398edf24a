//! `backup` and `restore` on the real binary.

use std::fs;
use std::path::Path;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::time::{Duration, Instant};

use cpor::domain::evidence::Evidence;
use cpor::domain::id::ClaimId;
use cpor::store::blobs::Blobs as _;
use cpor::store::{Commit, disk};
use serde_json::Value;

use crate::house::House;

const NOW: &str = "2020-07-10T12:00:00Z";

/// What lies in the house beside what tests put there by name.
fn temporary(house: &House) -> Vec<String> {
    let entries = fs::read_dir(house.path()).unwrap();
    let names = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap());
    names.filter(|name| name.starts_with('.')).collect()
}

fn path(house: &House, name: &str) -> String {
    house.path().join(name).display().to_string()
}

fn backup(house: &House, name: &str, more: &[&str]) -> Value {
    house.run(&[&["--json", "backup", &path(house, name)], more].concat()).json()
}

/// Everything that the commands tell about the store in a folder.
fn told(house: &House, folder: &str) -> Vec<Value> {
    let ask = |args: &[&str]| {
        let asked = [&["--data", folder, "--now", "2020-07-20T12:00:00Z", "--json"], args];
        house.run(&asked.concat()).json()
    };
    let list = ask(&["list"]);
    let mut told = Vec::new();
    for claim in list.as_array().unwrap() {
        let id = claim["id"].as_str().unwrap();
        for verb in ["show", "history", "evidence", "explain"] {
            told.push(ask(&[verb, id]));
        }
    }
    told.push(list);
    for args in [&["outbox", "list"][..], &["operator", "list"], &["policy", "show"], &["verify"]] {
        told.push(ask(args));
    }
    told
}

#[test]
fn a_restored_store_tells_the_same() {
    let house = House::new();
    house.submitted("petra", "4512345", NOW);
    let first = backup(&house, "monday", &[]);
    let id = house.submitted("haruka", "4733052", NOW);
    let later = "2020-07-13T10:00:00Z";
    house.act("rhea", later, &["take", &id]).json();
    let since = first["through"].to_string();
    let second = backup(&house, "tuesday", &["--since", &since]);
    assert_eq!(first["file"], path(&house, "monday"));
    assert_eq!((&first["from"], &first["evidence_files"]), (&1.into(), &1.into()));
    assert_eq!(first["read_marks"], true);
    assert_eq!(first["store"], second["store"]);
    assert_eq!(second["from"].as_u64(), first["through"].as_u64().map(|through| through + 1));
    for (told, name) in [(&first, "monday"), (&second, "tuesday")] {
        let length = fs::metadata(house.path().join(name)).unwrap().len();
        assert_eq!(told["bytes"].as_u64(), Some(length));
        assert_eq!(told["head"].as_str().map(str::len), Some(64));
    }

    let again = path(&house, "again");
    let files = [path(&house, "tuesday"), path(&house, "monday")];
    let restore = ["--data", &again, "--json", "restore", &files[0], &files[1]];
    let restored = house.run(&restore).json();
    assert_eq!((&restored["store"], &restored["head"]), (&second["store"], &second["head"]));
    assert_eq!(
        (&restored["through"], &restored["folder"]),
        (&second["through"], &again.as_str().into())
    );
    assert_eq!(restored["evidence_files"], 2);
    assert_eq!(restored["read_marks"], true);
    let order: Vec<_> = restored["files"].as_array().unwrap().iter().map(|f| &f["file"]).collect();
    assert_eq!(order, [&files[1], &files[0]]);
    assert_eq!(told(&house, &again), told(&house, &path(&house, "store")));
    let twice = house.run(&restore);
    assert_eq!(twice.error(), (3, "store-exists".to_owned()));
    assert_eq!(temporary(&house), Vec::<String>::new());
}

#[test]
fn words_say_what_is_in_it_and_how_to_go_on() {
    let house = House::new();
    let file = path(&house, "backup");
    let said = house.run(&["backup", &file]);
    assert_eq!((said.code, said.stderr.as_str()), (0, ""));
    assert!(said.stdout.starts_with("Backed up records 1 to "), "{}", said.stdout);
    assert!(said.stdout.contains(&file) && said.stdout.contains("--since "), "{}", said.stdout);
    let again = path(&house, "again");
    let said = house.run(&["--data", &again, "restore", &file]);
    assert_eq!((said.code, said.stderr.as_str()), (0, ""));
    assert!(said.stdout.contains("1 file to ") && said.stdout.contains(&again), "{}", said.stdout);
    // Another process has the store open, and goes on.
    let opened = disk::open(&house.path().join("store")).unwrap();
    let said = house.run(&["backup", &path(&house, "in use")]);
    assert_eq!(said.code, 0, "{}", said.stderr);
    assert!(said.stdout.contains("another process has the store open"), "{}", said.stdout);
    assert_eq!(backup(&house, "in use too", &[])["read_marks"], false);
    drop(opened);
}

#[test]
fn each_mistake_has_its_code() {
    let house = House::new();
    let other = House::new();
    let head = backup(&house, "one", &[])["through"].clone();
    house.submitted("petra", "4512345", NOW);
    backup(&house, "two", &["--since", &head.to_string()]);
    backup(&other, "theirs", &[]);
    let beyond = "1000000";
    let (one, two) = (path(&house, "one"), path(&house, "two"));
    let theirs = path(&other, "theirs");
    let no_backup = house.file("notes.txt", "not a backup, but long enough to be one".repeat(9));
    let whole = fs::read(&two).unwrap();
    let cut = house.file("cut", &whole[..whole.len() / 2]);
    let mut bytes = whole.clone();
    bytes[whole.len() / 2] ^= 1;
    let damaged = house.file("damaged", &bytes);
    bytes = whole;
    bytes[8] = 4;
    let crc = crc32c::crc32c(&bytes[..116]);
    bytes[116..120].copy_from_slice(&crc.to_le_bytes());
    let newer = house.file("newer", bytes);
    let folder = house.path().display().to_string();
    let nowhere = path(&house, "no/such/folder/backup");
    let restored = path(&house, "restored");
    let cases: &[(&[&str], i32, &str)] = &[
        (&["backup", "-"], 2, "usage"),
        (&["backup"], 2, "usage"),
        (&["backup", &one], 2, "usage"),
        (&["backup", &folder], 2, "usage"),
        (&["backup", &nowhere], 2, "usage"),
        (&["backup", &restored, "--since", beyond], 2, "usage"),
        (&["backup", &restored, "--since", "-1"], 2, "usage"),
        (&["restore"], 2, "usage"),
        (&["restore", "-"], 2, "usage"),
        (&["restore", &nowhere], 2, "usage"),
        (&["restore", &folder], 2, "usage"),
        (&["restore", &no_backup], 3, "backup-foreign"),
        (&["restore", &newer], 3, "backup-foreign"),
        (&["restore", &one, &cut], 6, "damaged"),
        (&["restore", &one, &damaged], 6, "damaged"),
        (&["restore", &two], 2, "backup-sequence"),
        (&["restore", &one, &one], 2, "backup-sequence"),
        (&["restore", &one, &theirs], 2, "backup-sequence"),
        (&["--data", &folder, "restore", &one], 3, "store-foreign"),
        (&["--data", &restored, "backup", &nowhere], 3, "store-missing"),
    ];
    for (args, code, name) in cases {
        let data = if args[0] == "restore" { &["--data", &restored][..] } else { &[] };
        let said = house.run(&[data, &["--json"], args].concat());
        assert_eq!(said.error(), (*code, (*name).to_owned()), "{args:?}");
        assert!(!Path::new(&restored).exists(), "{args:?}");
        assert_eq!(temporary(&house), Vec::<String>::new(), "{args:?}");
    }
}

#[test]
fn a_missing_proof_is_named() {
    let house = House::new();
    let id = house.submitted("petra", "4512345", NOW);
    let shelves = fs::read_dir(house.path().join("store/evidence")).unwrap();
    for shelf in shelves {
        fs::remove_dir_all(shelf.unwrap().path()).unwrap();
    }
    let said = house.run(&["backup", &path(&house, "backup")]);
    assert_eq!(said.code, 6);
    assert!(said.stderr.contains("petra.txt") && said.stderr.contains(&id), "{}", said.stderr);
    assert!(said.stderr.contains("cpor verify"), "{}", said.stderr);
    assert!(!house.path().join("backup").exists());
}

/// A limit on the size of files fails as a full disk does.
#[test]
fn where_no_room_is_left_nothing_is() {
    let house = House::new();
    house.submitted("petra", "4512345", NOW);
    let (whole, half) = (path(&house, "whole"), path(&house, "half"));
    backup(&house, "whole", &[]);
    let limited = |args: &[&str]| {
        // The limit is in blocks of 512 or 1024 bytes, by the shell.
        let mut command = Command::new("sh");
        let script = "ulimit -f 2; exec \"$0\" \"$@\"";
        command.args(["-c", script, env!("CARGO_BIN_EXE_cpor"), "--json"]).args(args);
        let output = command.env("CPOR_DATA", house.path().join("store")).output().unwrap();
        let told: Value = serde_json::from_slice(&output.stderr).unwrap();
        let message = told["error"]["message"].as_str().unwrap();
        assert!(message.contains(&half) && !message.contains("/.cpor"), "{message}");
        (output.status.code(), told["error"]["code"].as_str().unwrap().to_owned())
    };
    let full = (Some(3), "store-full".to_owned());
    assert!(fs::metadata(&whole).unwrap().len() > 2_048);
    assert_eq!(limited(&["backup", &half]), full);
    assert_eq!(limited(&["--data", &half, "restore", &whole]), full);
    assert!(!Path::new(&half).exists());
    assert_eq!(temporary(&house), Vec::<String>::new());
    assert_eq!(house.run(&["--data", &half, "restore", &whole]).code, 0);
}

/// Gives the store a claim with so large a PoE file that there is time to end the work on it.
fn keep_much(house: &House) {
    let opened = disk::open(&house.path().join("store")).unwrap();
    let bytes = vec![7; 64 * 1024 * 1024];
    let sha256 = opened.blobs.put(&bytes).unwrap();
    let mut events = opened.store.history(ClaimId(1)).unwrap();
    let (_, mut event) = events.pop().unwrap();
    event.number += 1;
    event.notices.clear();
    event.decision = None;
    event.what = cpor::domain::event::What::EvidenceAdded(vec![Evidence {
        name: "much.bin".to_owned(),
        size: bytes.len() as u64,
        media_type: "application/octet-stream".to_owned(),
        sha256,
    }]);
    let expected = vec![(ClaimId(1), event.number - 1)];
    let events = vec![cpor::domain::event::Event::Claim(Box::new(event))];
    opened.store.commit(&Commit { expected, events }).unwrap();
}

fn start(house: &House, args: &[&str]) -> Child {
    let mut command = Command::new(env!("CARGO_BIN_EXE_cpor"));
    command.args(args).env("CPOR_DATA", house.path().join("store"));
    command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap()
}

/// Sends a signal to a command once something temporary shows that it is at work; `None` when it
/// was done before that was seen.
#[expect(clippy::disallowed_methods, reason = "a deadline of the test")]
fn ended(house: &House, args: &[&str], signal: rustix::process::Signal) -> Option<ExitStatus> {
    let mut child = start(house, args);
    let deadline = Instant::now() + Duration::from_secs(60);
    while temporary(house).iter().all(|name| fs::metadata(house.path().join(name)).is_err()) {
        if child.try_wait().unwrap().is_some() {
            return None;
        }
        assert!(Instant::now() < deadline, "it does not begin");
        std::thread::yield_now();
    }
    rustix::process::kill_process(rustix::process::Pid::from_child(&child), signal).unwrap();
    Some(child.wait().unwrap())
}

#[test]
fn ctrl_c_leaves_nothing_half() {
    use std::os::unix::process::ExitStatusExt as _;

    use rustix::process::Signal;
    let house = House::new();
    house.submitted("petra", "4512345", NOW);
    keep_much(&house);
    backup(&house, "whole", &[]);
    let (whole, target, again) =
        (path(&house, "whole"), path(&house, "half"), path(&house, "again"));
    let commands: [(&[&str], &str); 2] =
        [(&["backup", &target], &target), (&["--data", &again, "restore", &whole], &again)];
    // On a machine that is busy elsewhere a command may be done before it was seen at work.
    let caught = |args: &[&str], signal| {
        (0..10).find_map(|_| {
            let status = ended(&house, args, signal).filter(|status| status.code() != Some(0));
            if status.is_none() {
                let _ = (fs::remove_file(&target), fs::remove_dir_all(&again));
            }
            status
        })
    };
    for (args, made) in commands {
        for signal in [Signal::INT, Signal::TERM] {
            let status = caught(args, signal).unwrap();
            assert_eq!(status.code(), Some(130), "{args:?}");
            assert!(!Path::new(made).exists());
            assert_eq!(temporary(&house), Vec::<String>::new(), "{args:?}");
        }
        // Killed outright, what was begun is left under a name of its own, and is in nobody's way.
        let killed = caught(args, Signal::KILL).unwrap();
        assert_eq!(killed.signal(), Some(9));
        assert!(!Path::new(made).exists());
        for name in temporary(&house) {
            let left = house.path().join(name);
            let _ = fs::remove_dir_all(&left).or_else(|_| fs::remove_file(&left));
        }
        assert_eq!(house.run(args).code, 0);
        assert!(Path::new(made).exists());
    }
}
