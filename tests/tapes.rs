//! Every tape of the demonstration plays, and makes what it has made before: the same bytes whatever
//! the machine's language, terminal and time zone are.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value;
use tempfile::TempDir;

fn demo() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("demo")
}

fn cpor(args: &[&str], env: &[(&str, &str)]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_cpor"))
        .env_clear()
        .args(args)
        .envs(env.iter().copied())
        .output()
        .expect("the program can be started")
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

/// A folder with a tape of these lines.
fn tape(lines: &str) -> (TempDir, String) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("short.tape");
    fs::write(&path, lines).unwrap();
    let path = path.display().to_string();
    (folder, path)
}

/// The names of the files in a folder; none where there is no folder.
fn names(folder: &Path) -> BTreeSet<String> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    entries.map(|entry| entry.file_name().into_string().unwrap()).collect()
}

/// Whether a file's name ends so.
fn has_end(name: &str, ends: &[&str]) -> bool {
    let end = Path::new(name).extension().and_then(|end| end.to_str());
    end.is_some_and(|end| ends.contains(&end))
}

#[test]
fn every_tape_plays_and_makes_what_is_kept() {
    let kept = demo().join("recordings");
    let made = tempfile::tempdir().unwrap();
    let out = made.path().display().to_string();
    let mut tapes = 0;
    for name in names(&demo()).iter().filter(|name| has_end(name, &["tape"])) {
        let path = demo().join(name).display().to_string();
        let played = cpor(&["demo", "--play", &path, "--out", &out], &[]);
        assert!(played.status.success(), "{name}: {}", text(&played.stderr));
        tapes += 1;
    }
    assert!(tapes > 0, "there are no tapes in {}", demo().display());
    // Pictures of pixels depend on the machine's fonts.
    let is_compared = |name: &&String| !has_end(name, &["png", "gif"]);
    let (there, now) = (names(&kept), names(made.path()));
    assert_eq!(
        there.iter().filter(is_compared).collect::<Vec<_>>(),
        now.iter().collect::<Vec<_>>()
    );
    for name in there.iter().filter(is_compared) {
        let there = fs::read(kept.join(name)).unwrap();
        let now = fs::read(made.path().join(name));
        let now = now.unwrap_or_else(|_| panic!("no tape makes demo/recordings/{name} any more"));
        assert!(now == there, "demo/recordings/{name} is not what its tape makes now");
    }
}

#[test]
fn where_it_is_played_changes_nothing() {
    let (folder, path) =
        tape("key Down 2\nsleep 3500\nshot here\nas petra\nsleep 10\nshot there\n");
    let play = |name: &str, env: &[(&str, &str)]| {
        let out = folder.path().join(name);
        let played = cpor(&["demo", "--play", &path, "--out", &out.display().to_string()], env);
        assert!(played.status.success(), "{}", text(&played.stderr));
        out
    };
    let one = play("one", &[("LANG", "C"), ("TERM", "dumb"), ("TZ", "UTC"), ("NO_COLOR", "1")]);
    let other = play(
        "other",
        &[
            ("LANG", "ko_KR.UTF-8"),
            ("TERM", "xterm"),
            ("TZ", "Asia/Tokyo"),
            ("COLORTERM", "truecolor"),
        ],
    );
    assert_eq!(names(&one).len(), 7);
    assert_eq!(names(&one), names(&other));
    for name in names(&one) {
        let same = fs::read(one.join(&name)).unwrap() == fs::read(other.join(&name)).unwrap();
        assert!(same, "{name} differs");
    }
}

#[test]
fn another_language_is_asked_for_and_not_taken_from_the_locale() {
    let (_folder, path) = tape("expect \"Dashboard\"\n");
    let locale = [("LANG", "ko_KR.UTF-8")];
    assert!(cpor(&["demo", "--play", &path], &locale).status.success());
    let (_folder, path) = tape("lang en\nexpect \"petra\"\n");
    assert!(
        cpor(&["demo", "--play", &path, "--lang", "ko", "--as", "petra"], &[]).status.success()
    );
}

#[test]
fn what_is_not_so_is_told_with_file_line_and_screen() {
    let (folder, path) = tape("sleep 5\n\nexpect \"no such thing\"\n");
    let out = folder.path().join("out").display().to_string();
    let played = cpor(&["demo", "--play", &path, "--out", &out], &[("LANG", "C")]);
    let said = text(&played.stderr);
    assert_eq!((played.status.code(), text(&played.stdout)), (Some(1), String::new()), "{said}");
    assert!(said.starts_with(&format!("cpor: {path}:3: “no such thing” is not on")), "{said}");
    assert!(said.contains("\n  |  Dashboard  Claim"), "{said}");
    assert!(names(Path::new(&out)).is_empty(), "something was written");
    let told = cpor(&["demo", "--play", &path, "--json"], &[]);
    let told: Value = serde_json::from_slice(&told.stderr).unwrap();
    assert_eq!(told["error"]["code"], "tape-failed");
}

#[test]
fn a_tape_that_cannot_be_read_is_wrong_usage() {
    for (lines, place) in [
        (&b"sleep 5\nkye Down\n"[..], ":2: There is no command “kye”. Perhaps “key” is meant."),
        (b"sleep 5\n\xff\n", ":2: It is no text in UTF-8."),
        (b"as nobody\n", ":1: The demonstration has no operator “nobody”."),
        (b"key q\nkey q\n", ":2: The session of “rhea” has ended"),
        (b"shot \x1b[2J\n", ":1: The line holds the control character U+001B."),
        (&vec![b'#'; (1 << 20) + 1], ":1: A tape has at most 1048576 bytes."),
    ] {
        let (_folder, path) = tape("");
        fs::write(&path, lines).unwrap();
        let played = cpor(&["demo", "--play", &path], &[("LANG", "C")]);
        let said = text(&played.stderr);
        assert_eq!(played.status.code(), Some(2), "{said}");
        assert!(said.contains(&format!("{path}{place}")), "{said}");
        assert!(!said.contains('\u{1b}'), "{said:?}");
    }
    assert_eq!(cpor(&["demo", "--play", "/no/such.tape"], &[]).status.code(), Some(2));
    assert_eq!(cpor(&["demo", "--out", "x"], &[]).status.code(), Some(2));
}

#[test]
fn a_recording_is_overwritten_only_when_that_is_asked_for() {
    let (folder, path) = tape("sleep 5\n");
    let out = folder.path().join("new/out").display().to_string();
    let play = |more: &[&str]| {
        let args = [&["demo", "--play", &path, "--out", &out, "--json"], more].concat();
        cpor(&args, &[])
    };
    let told: Value = serde_json::from_slice(&play(&[]).stdout).unwrap();
    assert_eq!((told["ms"].as_u64(), told["files"].as_array().unwrap().len()), (Some(5), 3));
    let cast = Path::new(&out).join("short.cast");
    let first = fs::read(&cast).unwrap();
    // As it would be written, it is no news.
    assert!(play(&[]).status.success());
    fs::write(&cast, "mine").unwrap();
    assert_eq!(play(&[]).status.code(), Some(2));
    assert_eq!(fs::read(&cast).unwrap(), b"mine");
    assert!(play(&["--force"]).status.success());
    assert!(fs::read(&cast).unwrap() == first);
}
