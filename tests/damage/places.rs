//! Something else where a file or a folder of the store belongs.

use std::fs;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};

use crate::scene::{ALL, BACKUP, Base, CHANGE, EXPORT, HISTORY, LAST, LIST, REPAIR, SHOW, VERIFY};

const UNREACHABLE: (i32, &str) = (3, "store-unreachable");
const DAMAGED: (i32, &str) = (6, "damaged");
const BUT_REPAIR: &[&[&str]] = &[LIST, SHOW, HISTORY, EXPORT, CHANGE, VERIFY, BACKUP];

/// What stands in a place instead.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Other {
    Folder,
    File,
    Loop,
    Dangling,
    Pipe,
}

const ALL_OTHERS: [Other; 4] = [Other::Folder, Other::Loop, Other::Dangling, Other::Pipe];

impl Other {
    fn put(self, place: &Path) {
        match fs::symlink_metadata(place) {
            Ok(found) if found.is_dir() => fs::remove_dir_all(place).unwrap(),
            _ => fs::remove_file(place).unwrap(),
        }
        match self {
            Self::Folder => fs::create_dir(place).unwrap(),
            Self::File => fs::write(place, "something else").unwrap(),
            Self::Loop => symlink(place.file_name().unwrap(), place).unwrap(),
            Self::Dangling => symlink("nowhere", place).unwrap(),
            Self::Pipe => {
                let mode = rustix::fs::Mode::from_raw_mode(0o600);
                rustix::fs::mkfifoat(rustix::fs::CWD, place, mode).unwrap();
            }
        }
    }

    fn at(self, name: &str) -> impl Fn(&Path) {
        let name = PathBuf::from(name);
        move |store| self.put(&store.join(&name))
    }
}

#[test]
fn in_the_place_of_the_identity() {
    let base = Base::new();
    for (other, expected, words) in [
        (Other::Folder, UNREACHABLE, "it is a folder, where a file belongs"),
        (Other::Loop, UNREACHABLE, "symbolic links lead round in a circle"),
        (Other::Pipe, UNREACHABLE, "it is neither a file nor a folder"),
        (Other::Dangling, (3, "store-foreign"), "holds something else than a store"),
        (Other::File, (3, "store-foreign"), "is not that of a store"),
    ] {
        base.refuses(&format!("{other:?}"), other.at("identity"), ALL, expected, words);
    }
}

/// Nothing is lost by it, and what only reads goes on.
#[test]
fn in_the_place_of_the_locks() {
    let base = Base::new();
    let opening = [LIST, SHOW, HISTORY, EXPORT, CHANGE, REPAIR];
    for name in ["lock", "journal/lock"] {
        for (other, words) in [
            (Other::Folder, "it is a folder, where a file belongs"),
            (Other::Loop, "symbolic links lead round in a circle"),
        ] {
            let case = format!("{other:?} for {name}");
            base.refuses(&case, other.at(name), &opening, UNREACHABLE, words);
            let scene = base.scene();
            other.at(name)(&scene.store());
            scene.run(VERIFY).is_done(&case, VERIFY);
            scene.run(BACKUP).is_done(&case, BACKUP);
        }
    }
    let pipe = Other::Pipe.at("lock");
    base.refuses("a pipe", pipe, &opening, UNREACHABLE, "neither a file nor a folder");
}

#[test]
fn in_the_place_of_a_segment() {
    let base = Base::new();
    let last = format!("journal/{LAST:06}.log");
    for other in ALL_OTHERS {
        for name in ["journal/000002.log", &last] {
            let case = format!("{other:?} for {name}");
            base.refuses(&case, other.at(name), BUT_REPAIR, DAMAGED, "it is not a regular file");
            base.mends(&case, other.at(name), true, "the journal was cut after record");
        }
        let case = format!("{other:?} for the first");
        base.refuses(&case, other.at("journal/000001.log"), ALL, DAMAGED, "not a regular file");
    }
}

#[test]
fn in_the_place_of_the_journal() {
    let base = Base::new();
    for (other, expected, words) in [
        (Other::File, UNREACHABLE, "a file stands where a folder belongs"),
        (Other::Pipe, UNREACHABLE, "a file stands where a folder belongs"),
        (Other::Loop, UNREACHABLE, "symbolic links lead round in a circle"),
        (Other::Dangling, DAMAGED, "no segment of a journal is there"),
    ] {
        base.refuses(&format!("{other:?}"), other.at("journal"), ALL, expected, words);
    }
}

/// The state follows from the journal, so it is made anew, and that is told; verification changes
/// nothing and says what is wrong.
#[test]
fn in_the_place_of_the_state() {
    let base = Base::new();
    let others = [Other::File, Other::Loop, Other::Dangling, Other::Pipe];
    let places = others.map(|other| (other, "state")).into_iter();
    let files = ALL_OTHERS.map(|other| (other, "state/db")).into_iter();
    let pipes = [(Other::Pipe, "state/conf"), (Other::Folder, "state/conf")];
    for (other, name) in places.chain(files).chain(pipes) {
        let case = format!("{other:?} for {name}");
        base.refuses(&case, other.at(name), &[VERIFY], DAMAGED, "The store is not sound. state: ");
        base.mends(&case, other.at(name), false, "the state was rebuilt");
        let told = ("Repaired", "the state was rebuilt from the journal");
        base.goes_on(&case, other.at(name), &[LIST, CHANGE], told);
    }
}

#[test]
fn in_the_place_of_the_read_marks() {
    let base = Base::new();
    for (other, name) in [
        (Other::File, "personal"),
        (Other::Loop, "personal"),
        (Other::Pipe, "personal"),
        (Other::Folder, "personal/db"),
        (Other::Pipe, "personal/db"),
        (Other::Pipe, "personal/conf"),
    ] {
        let case = format!("{other:?} for {name}");
        let told = ("Repaired", "the read marks and own views were lost");
        base.goes_on(&case, other.at(name), &[LIST, CHANGE], told);
        let scene = base.scene();
        other.at(name)(&scene.store());
        scene.run(BACKUP).is_done(&case, BACKUP);
    }
}

#[test]
fn state_and_read_marks_of_another_store_are_not_used() {
    let (base, other) = (Base::new(), Base::new());
    let theirs = other.scene();
    let taken = |name: &'static str| {
        let from = theirs.store().join(name);
        move |store: &Path| {
            fs::remove_dir_all(store.join(name)).unwrap();
            crate::folder::copy(&from, &store.join(name));
        }
    };
    let words = "it belongs to another store";
    base.refuses("their state", taken("state"), &[VERIFY], DAMAGED, words);
    base.goes_on("their state", taken("state"), &[LIST, CHANGE], ("Repaired", words));
    base.goes_on("their marks", taken("personal"), &[LIST, CHANGE], ("Repaired", words));
}

#[test]
fn in_the_place_of_the_store() {
    let base = Base::new();
    for (other, expected, words) in [
        (Other::File, (3, "store-foreign"), "this is a file, not a store's folder"),
        (Other::Pipe, (3, "store-foreign"), "this is a file, not a store's folder"),
        (Other::Loop, UNREACHABLE, "symbolic links lead round in a circle"),
        (Other::Dangling, (3, "store-missing"), "There is no store in"),
        (Other::Folder, (3, "store-missing"), "There is no store in"),
    ] {
        base.refuses(&format!("{other:?}"), |store| other.put(store), ALL, expected, words);
    }
    // A link to a store is as good as the store.
    let scene = base.scene();
    let moved = scene.dir.path().join("elsewhere");
    fs::rename(scene.store(), &moved).unwrap();
    symlink(&moved, scene.store()).unwrap();
    for command in [LIST, CHANGE, VERIFY, BACKUP] {
        scene.run(command).is_done("a link to a store", command);
    }
}

/// A backup's file, to be written and to be read.
#[test]
fn in_the_place_of_a_backup() {
    let base = Base::new();
    let scene = base.scene();
    let place = scene.dir.path().join("backup");
    let new = scene.dir.path().join("new").display().to_string();
    let restore = ["--data", &new, "restore", "../backup"];
    scene.run(BACKUP).is_done("a backup", BACKUP);
    for (other, words) in [
        (Other::Folder, "it is not a regular file"),
        (Other::Loop, "symbolic links lead round in a circle"),
        (Other::Dangling, "there is no such file or folder"),
        (Other::Pipe, "it is not a regular file"),
    ] {
        other.put(&place);
        let case = format!("{other:?}");
        scene.run(BACKUP).is_refused(&case, BACKUP, (2, "usage"), "is there already");
        scene.run(&restore).is_refused(&case, &restore, (2, "usage"), words);
        assert!(!Path::new(&new).exists());
    }
}
