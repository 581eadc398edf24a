//! What a key costs: from the key to the frame, in milliseconds and in bytes, at 80×24, on real
//! stores of 1,000 and of 10,000 claims.
//!
//! `cargo bench --bench keys` repeats it, in about two minutes once the stores are made; they are
//! kept under `target/bench-stores`. What is measured:
//!
//! - in a terminal: the real program, from the moment a key is sent until the frame that answers
//!   it is whole on the screen (median · 99th percentile), what a burst of keys costs, and the
//!   bytes of three idle seconds;
//! - in this process: one session, key by key, for the exact bytes (median · largest) of the
//!   frame that answers a key and of the one that follows when the selection has rested.

#![allow(clippy::disallowed_methods, reason = "benchmarks measure time")]

use std::path::Path;
use std::time::{Duration, Instant};

use chrono::SecondsFormat;
use cpor::desk::{Desk as _, QueueRequest};
use cpor::domain::id::OperatorName;

#[path = "support/figures.rs"]
mod figures;
#[path = "../tests/support/pty.rs"]
mod pty;
#[path = "support/screen.rs"]
mod screen;
#[path = "../tests/interface/sitting.rs"]
#[allow(dead_code, reason = "tests look at more")]
mod sitting;
#[path = "support/store.rs"]
mod store;

use figures::{Sizes, Table, Times};
use pty::{DEADLINE, Pty};
use screen::{caret, selected};
use sitting::Sitting;

/// How often each thing is done.
const ROUNDS: usize = 12;
/// Longer than the selection rests before what is shown of it follows.
const REST: Duration = Duration::from_millis(250);
/// How many keys a burst has.
const BURST: usize = 150;
/// What is typed into the filter.
const FILTER: &str = "hafen foods";

fn main() {
    if !figures::is_asked() {
        return;
    }
    let mut times = Table::new("80×24, in a terminal");
    let mut bytes = Table::new("80×24, one session, bytes: median · largest");
    for claims in [1_000, 10_000] {
        let folder = store::of(claims);
        let last = claim_at(BURST, &folder);
        times.column(claims, in_a_terminal(&folder, &last));
        bytes.column(claims, in_this_process(&folder));
    }
    times.print();
    bytes.print();
}

/// The id of the claim at a place of the queue.
fn claim_at(place: usize, folder: &Path) -> String {
    let request = QueueRequest { offset: place, limit: Some(1), ..QueueRequest::default() };
    let page = store::desk(folder).queue(
        &OperatorName::new(store::REVIEWER),
        &request,
        &cpor::desk::Unwatched,
    );
    page.expect("a page").rows[0].id.to_string()
}

fn in_a_terminal(folder: &Path, last: &str) -> Vec<(&'static str, String)> {
    let now = store::now().to_rfc3339_opts(SecondsFormat::Secs, true);
    let folder = folder.display().to_string();
    let arguments = ["--data", &folder, "--as", store::REVIEWER, "--now", &now];
    let mut pty = Pty::spawn(Path::new(env!("CARGO_BIN_EXE_cpor")), &arguments, &[], (80, 24));
    pty.wait_for("the queue", |screen| caret(screen).is_some());
    settle(&pty);

    let rows = vec![
        ("row move, ms", row_moves(&mut pty).told()),
        ("page, ms", pages(&mut pty).told()),
        ("filter keystroke, to its letter, ms", letters(&mut pty).told()),
        ("filter, to its first claims, ms", filters(&mut pty).told()),
        ("150 row moves at once, ms · bytes", burst(&mut pty, last)),
        ("3 idle seconds, bytes", idle(&pty).to_string()),
    ];
    pty.key("q");
    assert!(pty.wait_exit().success());
    rows
}

/// Lets everything come that is still on its way.
fn settle(pty: &Pty) {
    pty.holds_within(REST, |_| false);
}

fn row_moves(pty: &mut Pty) -> Times {
    let mut times = Times::default();
    let moves = pty.look(screen::claims) - 1;
    for round in 0..ROUNDS {
        for _ in 0..moves {
            let before = pty.look(caret);
            let key = if round % 2 == 0 { "j" } else { "k" };
            times.add(answer(pty, key, |screen| caret(screen) != before));
        }
        settle(pty);
    }
    times
}

fn pages(pty: &mut Pty) -> Times {
    let mut times = Times::default();
    for key in ["PageDown", "PageUp"] {
        for _ in 0..4 * ROUNDS {
            let before = pty.look(selected);
            times.add(answer(pty, key, |screen| selected(screen) != before));
        }
        settle(pty);
    }
    times
}

fn letters(pty: &mut Pty) -> Times {
    let mut times = Times::default();
    for _ in 0..ROUNDS {
        pty.key("/");
        for (index, letter) in FILTER.char_indices() {
            let typed = &FILTER[..=index];
            let key = if letter == ' ' { "Space".to_owned() } else { letter.to_string() };
            times
                .add(answer(pty, &key, |screen| screen::filter(screen).contains(typed.trim_end())));
        }
        settle(pty);
        pty.key("Esc");
        settle(pty);
    }
    times
}

/// From the last letter of a filter to the first claims that it finds, or none.
fn filters(pty: &mut Pty) -> Times {
    let mut times = Times::default();
    for _ in 0..ROUNDS {
        pty.key("/");
        pty.paste("status:approve");
        settle(pty);
        let before = pty.look(screen::counts);
        times.add(answer(pty, "d", |screen| screen::counts(screen) != before));
        settle(pty);
        pty.key("Esc");
        settle(pty);
    }
    times
}

/// Keys that pile up, until the claim that they lead to is selected.
fn burst(pty: &mut Pty, last: &str) -> String {
    pty.key("g");
    settle(pty);
    let (bytes, started) = (pty.bytes(), Instant::now());
    pty.send(&[b'j'; BURST]);
    pty.wait_for("the last move", |screen| selected(screen) == last);
    let took = started.elapsed();
    settle(pty);
    format!("{:.1} · {}", took.as_secs_f64() * 1e3, pty.bytes() - bytes)
}

fn idle(pty: &Pty) -> usize {
    settle(pty);
    let before = pty.bytes();
    pty.holds_within(Duration::from_secs(3), |_| false);
    pty.bytes() - before
}

/// Sends a key and waits for the frame that answers it.
fn answer(pty: &mut Pty, key: &str, is_there: impl Fn(&vt100::Screen) -> bool) -> Duration {
    let started = Instant::now();
    pty.key(key);
    assert!(pty.holds_within(DEADLINE, is_there), "no answer to {key}:\n{}", pty.screen_text());
    started.elapsed()
}

fn in_this_process(folder: &Path) -> Vec<(&'static str, String)> {
    let desk = store::desk(folder);
    let mut sitting = Sitting::new(&desk, store::REVIEWER, 80, 24);
    let mut session = Times::default();
    let [mut moved, mut rested, mut both, mut scrolled, mut paged, mut filtered] =
        std::array::from_fn(|_| Sizes::default());
    let moving = sitting.text().matches("C-0").count() - 1;
    for _ in 0..moving {
        let first = session.time(|| sitting.keys("j").drawn);
        sitting.rest();
        moved.add(first);
        rested.add(sitting.drawn);
        both.add(first + sitting.drawn);
    }
    for _ in 0..moving {
        scrolled.add(sitting.keys("j").drawn);
        sitting.rest();
    }
    for _ in 0..moving {
        paged.add(sitting.keys("<PageDown>").drawn);
        sitting.rest();
    }
    sitting.keys("g/");
    for letter in FILTER.chars() {
        filtered.add(sitting.keys(&letter.to_string()).drawn);
    }
    sitting.keys("<Enter>").rest();
    sitting.tick();
    vec![
        ("row move", moved.told()),
        ("and when it rests", rested.told()),
        ("both", both.told()),
        ("row move that scrolls", scrolled.told()),
        ("page", paged.told()),
        ("filter keystroke, with what it finds", filtered.told()),
        ("timers run, nothing new", sitting.drawn.to_string()),
        ("row move, key to bytes, ms: median · longest", session.told()),
    ]
}
