//! From the start of the process to the queue, on real stores of 1,000 and of 10,000 claims.
//!
//! `cargo bench --bench queue` repeats it. The first run makes the stores, which takes about a
//! minute; they are kept under `target/bench-stores`. Times are in milliseconds, median · 99th
//! percentile (of so few runs: the longest), with files in the page cache. What is measured:
//!
//! - the program in a terminal of 80×24: until its first frame, and until the queue is on it;
//! - `cpor list`: until it has ended;
//! - the same in this process, in steps: the store, the desk on it, and pages.

#![allow(clippy::disallowed_methods, reason = "benchmarks measure time")]

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Instant;

use chrono::SecondsFormat;
use cpor::desk::{Desk as _, QueueRequest};
use cpor::domain::id::OperatorName;
use cpor::store::disk;

#[path = "support/figures.rs"]
mod figures;
#[path = "../tests/support/pty.rs"]
mod pty;
#[path = "support/screen.rs"]
mod screen;
#[path = "support/store.rs"]
mod store;

use figures::{Table, Times};
use pty::{DEADLINE, Pty};

const PROGRAM: &str = env!("CARGO_BIN_EXE_cpor");
const RUNS: usize = 20;

fn main() {
    if !figures::is_asked() {
        return;
    }
    let mut table = Table::new("start to queue, ms: median · longest of 20");
    for claims in [1_000, 10_000] {
        let folder = store::of(claims);
        let mut rows = in_a_terminal(&folder);
        rows.push(("`cpor list --limit 50 --json`", listed(&folder).told()));
        rows.extend(in_this_process(&folder));
        table.column(claims, rows);
    }
    table.print();
}

/// The arguments that open a store at its moment.
fn arguments(folder: &Path) -> Vec<String> {
    let now = store::now().to_rfc3339_opts(SecondsFormat::Secs, true);
    let folder = folder.display().to_string();
    ["--data", &folder, "--as", store::REVIEWER, "--now", &now].map(str::to_owned).to_vec()
}

fn in_a_terminal(folder: &Path) -> Vec<(&'static str, String)> {
    let arguments = arguments(folder);
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let (mut first_frame, mut queue) = (Times::default(), Times::default());
    for _ in 0..RUNS {
        let started = Instant::now();
        let mut pty = Pty::spawn(Path::new(PROGRAM), &arguments, &[], (80, 24));
        assert!(pty.holds_within(DEADLINE, screen::is_drawn), "no frame");
        first_frame.add(started.elapsed());
        pty.wait_for("the queue", |screen| screen::caret(screen).is_some());
        queue.add(started.elapsed());
        pty.key("q");
        assert!(pty.wait_exit().success());
    }
    vec![("`cpor`, to its first frame", first_frame.told()), ("`cpor`, to the queue", queue.told())]
}

fn listed(folder: &Path) -> Times {
    Times::of(RUNS, || {
        let mut command = Command::new(PROGRAM);
        command.args(arguments(folder)).args(["list", "--limit", "50", "--json"]);
        let output = command.stdin(Stdio::null()).output().expect("the program starts");
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    })
}

fn in_this_process(folder: &Path) -> Vec<(&'static str, String)> {
    let opening = Times::of(RUNS, || drop(disk::open(folder).expect("the store opens")));
    let desk = Times::of(RUNS, || drop(store::desk(folder)));
    let opened = store::desk(folder);
    let who = OperatorName::new(store::REVIEWER);
    let page = |query: &str, limit| {
        let request = QueueRequest { query: query.to_owned(), limit, ..QueueRequest::default() };
        Times::of(RUNS, || {
            drop(opened.queue(&who, &request, &cpor::desk::Unwatched).expect("a page"));
        })
        .told()
    };
    vec![
        ("in process: the store opens and closes", opening.told()),
        ("in process: store and desk open and close", desk.told()),
        ("in process: a page of 50", page("", Some(50))),
        ("in process: the whole queue", page("", None)),
        ("in process: `is:open due:<2bd`", page("is:open due:<2bd", None)),
        ("in process: `zürich`, anywhere", page("zürich", None)),
    ]
}
