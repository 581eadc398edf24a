//! A full disk, and a limit on the size of files: what is refused, what goes on, and that work
//! resumes when there is room.

use std::fs;
use std::os::unix::fs::FileExt as _;
use std::path::Path;

use cpor::store::journal::Reader;
use cpor::store::{CommitError, StoreError, disk};

use crate::mount::Mount;
use crate::sample::{act, created};
use crate::scene::{
    ALL, BACKUP, Base, CHANGE, EXPORT, HISTORY, LAST, LIST, Picture, REPAIR, SHOW, Scene, VERIFY,
};

const FULL: (i32, &str) = (3, "store-full");
const READING: &[&[&str]] = &[LIST, SHOW, HISTORY, EXPORT, VERIFY, BACKUP, REPAIR];
/// The shell counts in blocks of 512 or 1024 bytes; the last segment is longer than one.
const LIMITED: &[&str] = &["sh", "-c", "ulimit -f 1; exec \"$0\" \"$@\""];

fn comment(words: &str) -> [&str; 7] {
    ["--as", "petra", "--now", "2020-07-13T10:00:00Z", "comment", "C-000001", words]
}

/// A store on a small disk.
fn moved(base: &Base) -> Option<(Mount, Scene)> {
    let mount = Mount::of("8m")?;
    let scene = base.scene();
    mount.move_in(&scene);
    Some((mount, scene))
}

/// How many records there are, as verification counts them.
fn records(scene: &Scene) -> u64 {
    let said = scene.run(VERIFY);
    said.is_done("counting", VERIFY);
    serde_json::from_str::<serde_json::Value>(&said.stdout).unwrap()["records"].as_u64().unwrap()
}

/// Where the next record is to be, there may be zeros more or less.
fn but_the_last_segment(scene: &Scene) -> Picture {
    Picture::of(&scene.store()).without(&scene.store().join(format!("journal/{LAST:06}.log")))
}

#[test]
fn on_a_full_disk_reading_goes_on_and_changing_resumes_later() {
    let base = Base::new();
    let Some((mount, scene)) = moved(&base) else { return };
    let proof = scene.dir.path().join("more.txt");
    fs::write(&proof, "more proof".repeat(1_000)).unwrap();
    let now = "2020-07-13T10:00:00Z";
    let attach =
        ["--as", "petra", "--now", now, "attach", "C-000001", &proof.display().to_string()];
    let before = records(&scene);
    mount.fill();
    for command in READING {
        let said = scene.run(command);
        said.is_done("full", command);
        assert_eq!(said.stderr, "", "{command:?}");
        let _ = fs::remove_file(scene.dir.path().join("backup"));
    }
    let picture = but_the_last_segment(&scene);
    let words = "words ".repeat(1_000);
    let comment = comment(&words);
    for command in [CHANGE, &comment, &attach] {
        scene.run(command).is_refused("full", command, FULL, "the disk is full");
        assert_eq!(but_the_last_segment(&scene), picture, "{command:?}");
        assert_eq!(records(&scene), before, "{command:?}");
    }
    let new = mount.path().join("new").display().to_string();
    scene.run(BACKUP).is_done("to another disk", BACKUP);
    let there = mount.path().join("backup").display().to_string();
    let whole = Picture::of(mount.path());
    for command in [
        &["--data", &new, "init", "--simulated"][..],
        &["--data", &new, "restore", "../backup"],
        &["backup", &there],
    ] {
        scene.run(command).is_refused("full", command, FULL, "the disk is full");
        assert_eq!(Picture::of(mount.path()), whole, "{command:?} left something");
    }
    mount.clear();
    for command in [CHANGE, &comment, &attach, VERIFY] {
        scene.run(command).is_done("room again", command);
    }
    assert_eq!(records(&scene), before + 3);
}

/// The bytes of a PoE file are kept before the commit that names them.
#[test]
fn a_file_that_finds_no_room_leaves_nothing() {
    let base = Base::new();
    let Some((mount, scene)) = moved(&base) else { return };
    let opened = disk::open(&scene.store()).unwrap();
    mount.fill();
    let before = Picture::of(&scene.store().join("evidence"));
    for size in [1, 100_000] {
        let kept = cpor::store::blobs::Blobs::put(&opened.blobs, &vec![7; size]);
        assert!(matches!(kept, Err(StoreError::Full { .. })), "{kept:?}");
        assert_eq!(Picture::of(&scene.store().join("evidence")), before);
    }
    mount.clear();
    cpor::store::blobs::Blobs::put(&opened.blobs, &[7; 1]).unwrap();
}

/// As whoever sits at the interface has it: the same process goes on.
#[test]
fn the_same_process_goes_on_when_there_is_room() {
    let base = Base::new();
    let Some((mount, scene)) = moved(&base) else { return };
    let opened = disk::open(&scene.store()).unwrap();
    let store = opened.store;
    let head = store.head().seq;
    let next = store.head().next_claim.0;
    mount.fill();
    for _ in 0..3 {
        let refused = store.commit(&act(next, 0, vec![created(next)]));
        assert!(matches!(refused, Err(CommitError::Store(StoreError::Full { .. }))), "{refused:?}");
        assert_eq!(store.head().seq, head);
        let mut claims = 0;
        store.each_claim(&mut |_| claims += 1).unwrap();
        assert_eq!(claims, 1);
    }
    mount.clear();
    assert_eq!(store.commit(&act(next, 0, vec![created(next)])).unwrap(), head + 1);
    drop(store);
    assert_eq!(records(&scene), head + 1);
}

/// Memory answers where state and read marks cannot be made, and nothing is left of the attempt.
#[test]
fn without_its_state_too() {
    let base = Base::new();
    let Some((mount, scene)) = moved(&base) else { return };
    for name in ["state", "personal"] {
        fs::remove_dir_all(scene.store().join(name)).unwrap();
    }
    mount.fill();
    let before = Picture::of(&scene.store());
    for command in [LIST, SHOW, HISTORY, EXPORT] {
        let said = scene.run(command);
        said.is_done("no state", command);
        for told in
            ["the state cannot be used now", "the read marks and own views cannot be used now"]
        {
            assert!(said.repairs().contains(told), "{}", said.stderr);
        }
        let told = scene.people(command).stderr;
        assert!(told.starts_with("Note: ") && !told.contains("Repaired"), "{told}");
        assert_eq!(Picture::of(&scene.store()), before, "{command:?}");
    }
    scene.run(CHANGE).is_refused("no state", CHANGE, FULL, "the disk is full");
    let unsound = (6, "damaged");
    scene.run(REPAIR).is_refused("no state", REPAIR, unsound, "state: it is missing");
    mount.clear();
    let told = scene.people(LIST).stderr;
    assert!(told.starts_with("Repaired: the state was rebuilt"), "{told}");
    for command in ALL {
        scene.run(command).is_done("room again", command);
    }
}

/// An unfinished commit at the end has to be set aside before anything is added, and that needs
/// room.
#[test]
fn with_an_unfinished_commit_too() {
    let base = Base::new();
    let Some((mount, scene)) = moved(&base) else { return };
    tear(&scene.store());
    mount.fill();
    let before = Picture::of(&scene.store());
    let said = scene.run(LIST);
    said.is_done("unfinished", LIST);
    assert!(said.repairs().contains("can be read, but not changed"), "{}", said.stderr);
    scene.run(CHANGE).is_refused("unfinished", CHANGE, FULL, "the disk is full");
    assert_eq!(Picture::of(&scene.store()), before);
    mount.clear();
    let told = scene.people(CHANGE);
    told.is_done("room again", CHANGE);
    assert!(told.stderr.starts_with("Repaired: an unfinished commit"), "{}", told.stderr);
    scene.run(VERIFY).is_done("room again", VERIFY);
}

/// Adds the beginning of a record to the journal's end.
fn tear(store: &Path) {
    let reader = Reader::open(store).unwrap();
    let (last, _) = reader.head().unwrap();
    let length = reader.raw_from(last).next().unwrap().unwrap().bytes().len() as u64;
    let end = u64::from(reader.location_of(last).unwrap().offset) + length;
    let segment = store.join(format!("journal/{LAST:06}.log"));
    let file = fs::OpenOptions::new().write(true).open(segment).unwrap();
    file.write_all_at(b"\x89REC\xff\x01\x02\x03 and so on", end).unwrap();
}

#[test]
fn a_limit_on_the_size_of_files_is_as_good_as_a_full_disk() {
    let base = Base::new();
    let limited =
        |scene: &Scene, command: &[&str]| scene.through(LIMITED, &[&["--json"], command].concat());
    let scene = base.scene();
    for command in [LIST, SHOW, HISTORY, EXPORT, VERIFY] {
        limited(&scene, command).is_done("limited", command);
    }
    let limit = "the largest size that files may have is reached";
    let before = records(&scene);
    let comment = comment("a word");
    for command in [CHANGE, &comment, BACKUP] {
        limited(&scene, command).is_refused("limited", command, FULL, limit);
    }
    assert_eq!(records(&scene), before);
    let new = scene.dir.path().join("new").display().to_string();
    let init = ["--data", &new, "init", "--simulated"];
    limited(&scene, &init).is_refused("limited", &init, FULL, limit);
    assert!(!Path::new(&new).exists());
    for command in [CHANGE, &comment, VERIFY, BACKUP] {
        scene.run(command).is_done("no limit", command);
    }
}
