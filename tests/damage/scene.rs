//! A store to do harm to, and what the program says of it then.

use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::FileTypeExt as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::mpsc;
use std::time::Duration;

use cpor::store::disk;
use cpor::store::journal::{Journal, Options, Reader};
use serde_json::Value;

use crate::folder;
use crate::house::House;

pub const LIST: &[&str] = &["list"];
pub const SHOW: &[&str] = &["show", "C-000001"];
pub const HISTORY: &[&str] = &["history", "C-000001"];
pub const EXPORT: &[&str] = &["export", "--format", "json"];
pub const CHANGE: &[&str] =
    &["--now", "2020-07-13T10:00:00Z", "holiday", "add", "2020-12-25", "Christmas"];
pub const VERIFY: &[&str] = &["verify"];
pub const REPAIR: &[&str] = &["verify", "--repair"];
pub const BACKUP: &[&str] = &["backup", "../backup"];
/// Whatever opens or reads a store.
pub const ALL: &[&[&str]] = &[LIST, SHOW, HISTORY, EXPORT, CHANGE, VERIFY, REPAIR, BACKUP];

/// The last segment of the store's journal.
pub const LAST: u32 = 4;

/// A store with a claim, a PoE file and a journal of four segments.
pub struct Base(House);

impl Base {
    pub fn new() -> Self {
        let house = House::new();
        house.submitted("petra", "4512345", "2020-07-10T12:00:00Z");
        for note in ["first", "second", "third"] {
            let act = house.act("petra", "2020-07-10T13:00:00Z", &["comment", "C-000001", note]);
            act.json();
        }
        let store = house.path().join("store");
        divide(&store);
        // Builds the state for the places where the records lie now.
        drop(disk::open(&store).unwrap());
        Self(house)
    }

    /// A copy to do harm to.
    pub fn scene(&self) -> Scene {
        let dir = tempfile::tempdir().unwrap();
        folder::copy(&self.0.path().join("store"), &dir.path().join("store"));
        fs::create_dir(dir.path().join("beside")).unwrap();
        Scene { dir }
    }

    /// After the harm, each command ends with this exit code, this code of an error and this in its
    /// sentence, changes nothing in the store's folder, and leaves nothing beside it.
    pub fn refuses(
        &self,
        case: &str,
        harm: impl Fn(&Path),
        commands: &[&[&str]],
        (exit, code): (i32, &str),
        sentence: &str,
    ) {
        for command in commands {
            let scene = self.scene();
            harm(&scene.store());
            let before = Picture::of(scene.dir.path());
            let said = scene.run(command);
            said.is_refused(case, command, (exit, code), sentence);
            assert_eq!(
                Picture::of(scene.dir.path()),
                before,
                "{case}: {command:?} changed something"
            );
        }
    }

    /// After the harm, each command does what it is for, and this is told besides.
    pub fn goes_on(
        &self,
        case: &str,
        harm: impl Fn(&Path),
        commands: &[&[&str]],
        told: (&str, &str),
    ) {
        for command in commands {
            let scene = self.scene();
            harm(&scene.store());
            let said = scene.run(command);
            said.is_done(case, command);
            assert!(said.repairs().contains(told.1), "{case}: {command:?}: {}", said.stderr);
            let plain = scene.people(&["list"]);
            // Told once: what was repaired is in order the next time.
            let again = plain.stderr.starts_with(told.0);
            assert_eq!(again, told.0 == "Note", "{case}: {}", plain.stderr);
        }
    }

    /// Repair mends the harm, tells what it did, and the store works afterwards. With `lost`, what
    /// is gone is told as well.
    pub fn mends(&self, case: &str, harm: impl Fn(&Path), lost: bool, told: &str) {
        let scene = self.scene();
        harm(&scene.store());
        let said = scene.run(REPAIR);
        if lost {
            said.is_refused(case, REPAIR, (6, "damaged"), "acknowledged records are gone");
        } else {
            said.is_done(case, REPAIR);
        }
        let data: Value = serde_json::from_str(&said.stdout).unwrap();
        let repairs = data["repairs"].to_string();
        assert!(repairs.contains(told), "{case}: {repairs}");
        assert_eq!(data["lost"], lost, "{case}");
        for command in [LIST, CHANGE, VERIFY, BACKUP] {
            let said = scene.run(command);
            said.is_done(case, command);
            assert_eq!(said.stderr, "", "{case}: {command:?}");
        }
    }
}

/// Writes the journal anew in segments of a few records.
fn divide(store: &Path) {
    let new = store.join("new");
    fs::create_dir(&new).unwrap();
    let reader = Reader::open(store).unwrap();
    let options = Options { segment_size: 2_000, step: 512, ..Options::default() };
    let journal = Journal::create(&new, reader.store_id(), options).unwrap();
    for record in reader.raw_from(1) {
        journal.append_raw(&record.unwrap()).unwrap();
    }
    journal.sync_through(journal.head().unwrap().0).unwrap();
    drop(journal);
    fs::remove_dir_all(store.join("journal")).unwrap();
    fs::rename(new.join("journal"), store.join("journal")).unwrap();
    fs::remove_dir(new).unwrap();
    fs::remove_dir_all(store.join("state")).unwrap();
    let segments = fs::read_dir(store.join("journal")).unwrap();
    let logs = segments.filter(|entry| {
        entry.as_ref().unwrap().path().extension().is_some_and(|extension| extension == "log")
    });
    assert_eq!(logs.count(), LAST as usize);
}

/// A store that harm is done to.
pub struct Scene {
    pub dir: tempfile::TempDir,
}

impl Scene {
    pub fn store(&self) -> PathBuf {
        self.dir.path().join("store")
    }

    /// Runs a command that asks for JSON.
    pub fn run(&self, args: &[&str]) -> Said {
        self.through(&[], &[&["--json"], args].concat())
    }

    /// Runs a command as people do.
    pub fn people(&self, args: &[&str]) -> Said {
        self.through(&[], args)
    }

    /// Runs a command by way of another program. Whatever does not end by itself is ended.
    pub fn through(&self, program: &[&str], args: &[&str]) -> Said {
        let words = [program, &[env!("CARGO_BIN_EXE_cpor")], args].concat();
        let mut command = Command::new(words[0]);
        command.args(&words[1..]).env_clear().env("CPOR_DATA", self.store());
        // A backup goes beside the store, wherever a link to it leads.
        let beside = self.dir.path().join("beside");
        fs::create_dir_all(&beside).unwrap();
        command.current_dir(beside).stdin(Stdio::null());
        let child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let pid = rustix::process::Pid::from_child(&child);
        let (tell, told) = mpsc::channel();
        let waiting = std::thread::spawn(move || tell.send(child.wait_with_output()).unwrap());
        let Ok(output) = told.recv_timeout(Duration::from_mins(1)) else {
            let _ = rustix::process::kill_process(pid, rustix::process::Signal::KILL);
            panic!("{words:?} waits for ever");
        };
        waiting.join().unwrap();
        let output = output.unwrap();
        let text = |bytes| String::from_utf8(bytes).expect("UTF-8");
        let code = output.status.code().expect("it ends by itself");
        Said { code, stdout: text(output.stdout), stderr: text(output.stderr) }
    }
}

/// What a command came to.
pub struct Said {
    pub code: i32,
    pub stdout: String,
    pub stderr: String,
}

impl Said {
    fn told(&self) -> Value {
        serde_json::from_str(&self.stderr).unwrap_or_default()
    }

    /// What was repaired or noted on the way, as one text.
    pub fn repairs(&self) -> String {
        self.told()["repairs"].to_string()
    }

    pub fn is_done(&self, case: &str, command: &[&str]) {
        assert_eq!(self.code, 0, "{case}: {command:?}: {}{}", self.stdout, self.stderr);
    }

    pub fn is_refused(&self, case: &str, command: &[&str], expected: (i32, &str), sentence: &str) {
        let error = self.told()["error"].clone();
        let code = error["code"].as_str().unwrap_or_default();
        assert_eq!((self.code, code), expected, "{case}: {command:?}: {}", self.stderr);
        let message = error["message"].as_str().unwrap();
        assert!(message.contains(sentence), "{case}: {command:?}: {message}");
        // The system's own words are for those who look for them, not for people.
        assert!(!message.contains("os error"), "{case}: {command:?}: {message}");
        assert!(!error["advice"].as_str().unwrap().is_empty());
    }
}

/// Everything in a folder: what each thing is, and what is in it. What sled writes down about
/// itself when it is opened does not count.
#[derive(Debug, PartialEq, Eq)]
pub struct Picture(BTreeMap<PathBuf, String>);

impl Picture {
    pub fn of(folder: &Path) -> Self {
        let mut things = BTreeMap::new();
        let mut folders = vec![folder.to_owned()];
        while let Some(next) = folders.pop() {
            let Ok(entries) = fs::read_dir(&next) else { continue };
            for path in entries.map(|entry| entry.unwrap().path()) {
                let kind = fs::symlink_metadata(&path).unwrap().file_type();
                let what = if kind.is_dir() {
                    folders.push(path.clone());
                    "a folder".to_owned()
                } else if kind.is_symlink() {
                    format!("a link to {}", fs::read_link(&path).unwrap().display())
                } else if kind.is_fifo() {
                    "a pipe".to_owned()
                } else {
                    fs::read(&path).map_or_else(|e| e.to_string(), |bytes| content(&bytes))
                };
                things.insert(path, what);
            }
        }
        // sled's own.
        things.retain(|path, _| !path.file_name().unwrap().to_string_lossy().starts_with("snap."));
        Self(things)
    }

    /// All but one thing.
    pub fn without(mut self, path: &Path) -> Self {
        self.0.remove(path);
        self
    }
}

fn content(bytes: &[u8]) -> String {
    format!("{} bytes, {:08x}", bytes.len(), crc32c::crc32c(bytes))
}
