//! Stores that may be read, but not written: on a disk that is mounted for reading only, and as a
//! user who may not write. Both need the superuser to be set up.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;
use std::process::Command;

use crate::mount::{AS_NOBODY, Mount, can_be_nobody};
use crate::scene::{
    BACKUP, Base, CHANGE, EXPORT, HISTORY, LIST, Picture, REPAIR, SHOW, Scene, VERIFY,
};

const READING: &[&[&str]] = &[LIST, SHOW, HISTORY, EXPORT, VERIFY, BACKUP];
const READ_ONLY: (i32, &str) = (3, "store-read-only");
const UNREACHABLE: (i32, &str) = (3, "store-unreachable");
/// Reading goes on and says what cannot be done; changing is refused; nothing is changed.
fn can_only_be_read(scene: &Scene, by: &[&str], why: &str) {
    let before = Picture::of(&scene.store());
    for command in READING {
        let said = scene.through(by, &[&["--json"], *command].concat());
        said.is_done(why, command);
        if ![VERIFY, BACKUP].contains(command) {
            assert!(said.repairs().contains("can be read, but not changed"), "{}", said.stderr);
            assert!(said.repairs().contains(why), "{}", said.stderr);
            let told = scene.through(by, command).stderr;
            assert!(told.starts_with("Note: ") && !told.contains("Repaired"), "{told}");
        }
    }
    let attach = ["--as", "petra", "comment", "C-000001", "a word"];
    for command in [CHANGE, REPAIR, &attach] {
        let said = scene.through(by, &[&["--json"], command].concat());
        said.is_refused(why, command, READ_ONLY, why);
    }
    assert_eq!(Picture::of(&scene.store()), before);
}

#[test]
fn on_a_disk_that_is_mounted_for_reading_only() {
    let Some(mount) = Mount::of("8m") else { return };
    let base = Base::new();
    let scene = base.scene();
    mount.move_in(&scene);
    mount.again("remount,ro");
    let why = "the disk is mounted for reading only";
    can_only_be_read(&scene, &[], why);
    let new = mount.path().join("new").display().to_string();
    for command in
        [&["--data", &new, "init", "--simulated"][..], &["--data", &new, "restore", "../backup"]]
    {
        scene.run(command).is_refused(why, command, UNREACHABLE, why);
    }
    let backup = ["backup", &mount.path().join("backup").display().to_string()];
    scene.run(&backup).is_refused(why, &backup, (2, "usage"), why);
    mount.again("remount,rw");
    for command in [CHANGE, VERIFY] {
        scene.run(command).is_done("mounted for writing again", command);
    }
}

fn permit(path: &Path, mode: u32) {
    fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
}

/// Lets everybody read the store.
fn published(base: &Base) -> Scene {
    let scene = base.scene();
    let done = Command::new("chmod").args(["-R", "a+rX"]).arg(scene.dir.path()).status();
    assert!(done.unwrap().success());
    permit(scene.dir.path(), 0o777);
    permit(&scene.dir.path().join("beside"), 0o777);
    scene
}

#[test]
fn as_a_user_who_may_not_write() {
    if !can_be_nobody() {
        return;
    }
    let base = Base::new();
    can_only_be_read(&published(&base), AS_NOBODY, "the permissions do not allow it");
}

#[test]
fn as_a_user_who_may_not_read() {
    if !can_be_nobody() {
        return;
    }
    let base = Base::new();
    let evidence = "the permissions do not allow it";
    for name in ["identity", "journal/000002.log", "journal", "."] {
        let scene = published(&base);
        permit(&scene.store().join(name), 0);
        for command in [LIST, CHANGE, VERIFY, BACKUP, REPAIR] {
            let said = scene.through(AS_NOBODY, &[&["--json"], command].concat());
            said.is_refused(name, command, UNREACHABLE, evidence);
        }
    }
    // What is unreadable is not called damaged.
    let scene = published(&base);
    let done =
        Command::new("chmod").args(["-R", "go="]).arg(scene.store().join("evidence")).status();
    assert!(done.unwrap().success());
    for command in [VERIFY, BACKUP] {
        let said = scene.through(AS_NOBODY, &[&["--json"], command].concat());
        said.is_refused("evidence", command, UNREACHABLE, evidence);
    }
}
