//! The real program on a store that is large enough for a row image: what its first frame shows, and
//! what it says of an image that does not fit.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use chrono::SecondsFormat;
use serde_json::Value;

#[path = "support/pty.rs"]
mod pty;
#[path = "../benches/support/store.rs"]
mod store;

use pty::Pty;

/// So many that an image is worth keeping.
const CLAIMS: u64 = 540;

struct Scene {
    dir: tempfile::TempDir,
}

impl Scene {
    fn new() -> Self {
        let dir = tempfile::tempdir().unwrap();
        let made = store::fill(&dir.path().join("store"), CLAIMS);
        assert!(made.refused as u64 * 20 < CLAIMS, "{made:?}");
        let scene = Self { dir };
        assert!(scene.list().stderr.is_empty());
        assert!(scene.rows().is_file(), "the image was kept");
        scene
    }

    fn rows(&self) -> PathBuf {
        self.dir.path().join("store/rows")
    }

    fn arguments(&self) -> Vec<String> {
        let now = store::now().to_rfc3339_opts(SecondsFormat::Secs, true);
        let folder = self.dir.path().join("store").display().to_string();
        ["--data", &folder, "--as", store::REVIEWER, "--now", &now].map(str::to_owned).to_vec()
    }

    fn list(&self) -> Output {
        let mut command = Command::new(env!("CARGO_BIN_EXE_cpor"));
        command.args(self.arguments()).args(["list", "--json"]).output().unwrap()
    }

    fn interface(&self) -> Pty {
        let arguments = self.arguments();
        let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
        Pty::spawn(Path::new(env!("CARGO_BIN_EXE_cpor")), &arguments, &[], (80, 24))
    }
}

/// The ids of the claims, in the order in which they are listed.
fn ids(output: &Output) -> Vec<String> {
    assert!(output.status.success());
    let rows: Vec<Value> = serde_json::from_slice(&output.stdout).unwrap();
    rows.iter().map(|row| row["id"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn an_image_that_does_not_fit_is_told_and_the_rows_are_right() {
    let scene = Scene::new();
    let (right, whole) = (ids(&scene.list()), fs::read(scene.rows()).unwrap());
    let mut hurt = whole.clone();
    hurt[whole.len() / 2] ^= 1;
    let harms = [
        (whole[..whole.len() - 9].to_vec(), "it is cut"),
        (hurt, "it is damaged"),
        (b"the rows of something else".to_vec(), "it is not one of this store"),
    ];
    for (bytes, why) in harms {
        fs::write(scene.rows(), bytes).unwrap();
        let output = scene.list();
        assert_eq!(ids(&output), right, "{why}");
        let told: Value = serde_json::from_slice(&output.stderr).unwrap();
        let repair = told["repairs"][0].as_str().unwrap();
        assert!(repair.contains("made anew") && repair.contains(why), "{repair}");
        assert!(scene.list().stderr.is_empty(), "it fits again");
    }
}

/// The first frame comes from the image; the queue that follows is what is on record, whatever the
/// image was.
#[test]
fn the_queue_on_the_screen_is_what_is_on_record() {
    let scene = Scene::new();
    let right = ids(&scene.list());
    let shows = |pty: &mut Pty| {
        pty.wait_for("the first claim", |screen| screen.contents().contains(&right[0]));
        pty.wait_for("the counts", |screen| screen.contents().contains("overdue ·"));
        pty.key("G");
        pty.wait_for("the last claim", |screen| {
            screen.contents().contains(&format!("▸ {}", right[right.len() - 1]))
        });
        pty.key("q");
        assert!(pty.wait_exit().success());
    };
    shows(&mut scene.interface());
    let length = fs::metadata(scene.rows()).unwrap().len();
    fs::write(scene.rows(), vec![7; usize::try_from(length).unwrap()]).unwrap();
    shows(&mut scene.interface());
}
