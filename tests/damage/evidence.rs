//! PoE files that are missing, altered, or something else.

use std::fs;
use std::path::{Path, PathBuf};

use crate::scene::{BACKUP, Base, CHANGE, EXPORT, LIST, REPAIR, SHOW, VERIFY};

const GET: &[&str] = &["evidence", "C-000001", "petra.txt", "--output", "-"];
const DAMAGED: (i32, &str) = (6, "damaged");

/// The store's one PoE file.
fn file(store: &Path) -> PathBuf {
    let only = |folder: PathBuf| fs::read_dir(folder).unwrap().next().unwrap().unwrap().path();
    only(only(store.join("evidence")))
}

/// Does harm to what stands in a place.
type Harm = fn(&Path);

/// What is done to the file, and what is told of it.
const HARMS: &[(&str, Harm, &str)] = &[
    ("missing", |path| fs::remove_file(path).unwrap(), "missing"),
    ("altered", |path| fs::write(path, "proof of petrA").unwrap(), "altered"),
    ("cut short", |path| fs::write(path, "proof").unwrap(), "altered"),
    ("empty", |path| fs::write(path, "").unwrap(), "altered"),
    ("a folder", replace_by_folder, "altered"),
    ("a loop", replace_by_loop, "altered"),
    ("a link", replace_by_link, "altered"),
    ("a pipe", replace_by_pipe, "altered"),
];

fn replace_by_folder(path: &Path) {
    fs::remove_file(path).unwrap();
    fs::create_dir(path).unwrap();
}

fn replace_by_loop(path: &Path) {
    fs::remove_file(path).unwrap();
    std::os::unix::fs::symlink(path.file_name().unwrap(), path).unwrap();
}

/// The right bytes, but in a place where anybody may change them.
fn replace_by_link(path: &Path) {
    let moved = path.with_file_name("moved");
    fs::rename(path, &moved).unwrap();
    std::os::unix::fs::symlink(moved, path).unwrap();
}

fn replace_by_pipe(path: &Path) {
    fs::remove_file(path).unwrap();
    let mode = rustix::fs::Mode::from_raw_mode(0o600);
    rustix::fs::mkfifoat(rustix::fs::CWD, path, mode).unwrap();
}

#[test]
fn lost_and_altered_files_are_named_and_everything_else_goes_on() {
    let base = Base::new();
    for (case, harm, what) in HARMS {
        let harm = |store: &Path| harm(&file(store));
        base.refuses(case, harm, &[GET], DAMAGED, "is missing or altered");
        base.refuses(case, harm, &[VERIFY], DAMAGED, what);
        base.refuses(
            case,
            harm,
            &[BACKUP],
            DAMAGED,
            "“petra.txt” of C-000001 is missing or altered",
        );
        let scene = base.scene();
        harm(&scene.store());
        for command in [LIST, SHOW, EXPORT, CHANGE] {
            scene.run(command).is_done(case, command);
        }
    }
}

/// Repair cannot make the file again: it makes room for it, and goes on calling it missing until
/// somebody gives it back.
#[test]
fn a_file_can_be_given_back_after_repair() {
    let base = Base::new();
    for (case, harm, _) in HARMS {
        let scene = base.scene();
        let path = file(&scene.store());
        harm(&path);
        scene.run(REPAIR).is_refused(case, REPAIR, DAMAGED, "missing");
        assert!(fs::symlink_metadata(&path).is_err(), "{case}: what was there is set aside");
        if *case != "missing" {
            let kept = path.with_file_name(format!(
                "{}.set-aside-1",
                path.file_name().unwrap().to_string_lossy()
            ));
            assert!(fs::symlink_metadata(kept).is_ok(), "{case}: nothing is removed");
        }
        fs::write(&path, "proof of petra").unwrap();
        for command in [VERIFY, BACKUP, GET] {
            scene.run(command).is_done(case, command);
        }
    }
}

#[test]
fn something_in_the_place_of_their_folder() {
    let base = Base::new();
    let harms: [(&str, Harm); 3] = [
        ("no folder", |folder| drop(fs::rename(folder, folder.with_file_name("gone")))),
        ("a file", |folder| {
            fs::rename(folder, folder.with_file_name("gone")).unwrap();
            fs::write(folder, "a file").unwrap();
        }),
        ("a loop", |folder| {
            fs::rename(folder, folder.with_file_name("gone")).unwrap();
            std::os::unix::fs::symlink("evidence", folder).unwrap();
        }),
    ];
    for (case, harm) in harms {
        let harm = |store: &Path| harm(&store.join("evidence"));
        base.refuses(case, harm, &[GET, VERIFY, BACKUP, REPAIR], DAMAGED, "missing");
    }
}
