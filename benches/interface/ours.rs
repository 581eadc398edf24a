//! The program itself: the real binary on a real store, key by key.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

use chrono::SecondsFormat;
use cpor::desk::{Desk as _, QueueRequest, Unwatched};
use cpor::domain::id::OperatorName;
use cpor::store::disk;
use cpor::tui::input::encode;

use crate::answer::{Answer, Answers, LONG_QUIET, QUIET, answer};
use crate::figures::{NONE, Sizes, Times, grouped, milliseconds};
use crate::machine;
use crate::pty::Pty;
use crate::screen::caret;
use crate::start::{Started, Starts};
use crate::store;

/// The program that is measured.
pub const PROGRAM: &str = env!("CARGO_BIN_EXE_cpor");
/// How long anything may take to start.
const PATIENCE: Duration = Duration::from_mins(2);
/// How many keys a burst has.
const BURST: usize = 150;

/// How many orders the queue has.
const ORDERS: usize = 6;

/// What is found of one size of store.
pub type Figures = Vec<(&'static str, String)>;

/// How often things are done.
#[derive(Debug, Clone, Copy)]
pub struct Rounds {
    /// Starts.
    pub starts: usize,
    /// Keys of each kind.
    pub keys: usize,
    /// How often each query is typed.
    pub queries: usize,
    /// How long nothing is done, to see what comes.
    pub idle: Duration,
}

/// The store that is measured.
pub struct Ours {
    folder: PathBuf,
    rounds: Rounds,
}

/// What is typed into the filter: the row that tells of it, and the letters.
const QUERIES: [(&str, &str); 5] = [
    ("filter keystroke, a rare word", "zabka15.e"),
    ("… a common word", "foods"),
    ("… hangul", "서울 식품"),
    ("… letters in order (`~hfn ~fds`)", "~hfn ~fds"),
    ("… terms (`status:submitted due:<2bd`)", "status:submitted due:<2bd"),
];

impl Ours {
    /// The store in a folder.
    #[must_use]
    pub const fn new(folder: PathBuf, rounds: Rounds) -> Self {
        Self { folder, rounds }
    }

    /// Starts the interface.
    #[must_use]
    pub fn started(&self, size: (u16, u16)) -> Started {
        let arguments = self.arguments();
        let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
        Started::new(Path::new(PROGRAM), &arguments, &[], size)
    }

    fn settled(&self, size: (u16, u16)) -> Started {
        let started = self.started(size);
        let moments = started.settled(PATIENCE, |screen| caret(screen).is_some());
        assert!(moments.is_some(), "no queue:\n{}", started.pty.screen_text());
        started
    }

    /// The arguments that open the store at its moment.
    #[must_use]
    pub fn arguments(&self) -> Vec<String> {
        let now = store::now().to_rfc3339_opts(SecondsFormat::Secs, true);
        let folder = self.folder.display().to_string();
        ["--data", &folder, "--as", store::REVIEWER, "--now", &now].map(str::to_owned).to_vec()
    }

    /// How long starts take, with files in the page cache and, where the system can be asked to
    /// forget them, without.
    #[must_use]
    pub fn starts(&self) -> Figures {
        let warm = self.some_starts(false);
        let cold = self.some_starts(true);
        vec![
            ("first frame, warm", warm.first_frame.told()),
            ("… first row", warm.first_row.told()),
            ("… last byte: queue, counts and store are there", warm.last_byte.told()),
            ("first frame, cold", cold.first_frame.told()),
            ("… first row", cold.first_row.told()),
            ("… last byte", cold.last_byte.told()),
            ("`cpor list --limit 50 --json`, warm", self.listed().told()),
        ]
    }

    fn some_starts(&self, cold: bool) -> Starts {
        let mut starts = Starts::default();
        let runs = if cold { self.rounds.starts.div_ceil(2) } else { self.rounds.starts };
        // The first one is not counted: it writes what the last program left to do.
        for run in 0..=runs {
            if cold && !(machine::forget(&self.folder) && machine::forget(Path::new(PROGRAM))) {
                eprintln!("the system can't be asked to forget files: no cold starts");
                break;
            }
            let mut started = self.started((80, 24));
            let moments = started.settled(PATIENCE, |screen| caret(screen).is_some());
            let moments = moments.expect("the queue is there in time");
            if run > 0 {
                starts.add(moments);
            }
            started.pty.key("q");
            assert!(started.pty.wait_exit().success());
        }
        starts
    }

    fn listed(&self) -> Times {
        Times::of(self.rounds.starts, || {
            let mut command = Command::new(PROGRAM);
            command.args(self.arguments()).args(["list", "--limit", "50", "--json"]);
            let output = command.stdin(Stdio::null()).output().expect("the program starts");
            assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        })
    }

    /// What keys cost at 80×24: times, bytes, memory.
    #[must_use]
    pub fn keys(&self) -> [Figures; 3] {
        let Started { mut pty, .. } = self.settled((80, 24));
        let at_start = machine::told(machine::memory(pty.process()));
        let used = self.used(&mut pty);
        let idle = pty.bytes();
        pty.holds_within(self.rounds.idle, |_| false);
        let idle = pty.bytes() - idle;
        let after_use = machine::told(machine::memory(pty.process()));
        pty.key("q");
        assert!(pty.wait_exit().success());
        let mut sizes = used.sizes();
        sizes.extend(self.wide());
        sizes.push(("idle, all in all", format!("{idle} in {} s", self.rounds.idle.as_secs())));
        let memory = vec![("after the start", at_start), ("after use", after_use)];
        [used.times(), sizes, memory]
    }

    /// Presses all the keys.
    fn used(&self, pty: &mut Pty) -> Used {
        let mut used = Used::default();
        let mut press = |key: &str, quiet| answer(pty, &bytes(key), quiet);
        // Rows that the screen shows without scrolling.
        let moves = 12;
        for round in 0..self.rounds.keys / moves {
            let key = if round % 2 == 0 { "j" } else { "k" };
            (0..moves).for_each(|_| used.within.add(press(key, QUIET)));
        }
        for _ in 0..24 {
            press("j", QUIET);
        }
        (0..self.rounds.keys / 2).for_each(|_| used.scrolled.add(press("j", QUIET)));
        // No further than the smallest store goes.
        press("g", LONG_QUIET);
        for key in ["PageDown", "PageUp"].repeat(self.rounds.keys.div_ceil(80)) {
            (0..40).for_each(|_| used.pages.add(press(key, QUIET)));
        }
        for key in ["G", "g"].repeat(self.rounds.queries * 3) {
            used.ends.add(press(key, LONG_QUIET));
        }
        // As many as bring back the order in which the queue was.
        (0..self.rounds.queries * ORDERS).for_each(|_| used.sorts.add(press("s", LONG_QUIET)));
        for _ in 0..self.rounds.queries * 4 {
            used.opened.add(press("Enter", LONG_QUIET));
            press("1", LONG_QUIET);
            press("j", QUIET);
        }
        used.queries = QUERIES.map(|(_, text)| self.typed(&mut press, text));
        press("g", LONG_QUIET);
        used.burst = answer(pty, &[b'j'; BURST], LONG_QUIET);
        used
    }

    /// Types a query letter by letter, and takes it back.
    fn typed(&self, press: &mut impl FnMut(&str, Duration) -> Answer, text: &str) -> Answers {
        let mut answers = Answers::default();
        for _ in 0..self.rounds.queries {
            press("/", LONG_QUIET);
            for letter in text.chars() {
                let key = if letter == ' ' { "Space".to_owned() } else { letter.to_string() };
                answers.add(press(&key, LONG_QUIET));
            }
            press("Esc", LONG_QUIET);
        }
        answers
    }

    /// What a row move costs where the preview of the selected claim follows it.
    fn wide(&self) -> Figures {
        let Started { mut pty, .. } = self.settled((120, 40));
        let (mut moved, mut followed) = (Sizes::default(), Sizes::default());
        for round in 0..self.rounds.keys / 8 {
            let key = if round % 24 < 12 { "j" } else { "k" };
            let Answer { bytes, first_frame, .. } = answer(&mut pty, &bytes(key), LONG_QUIET);
            moved.add(first_frame);
            followed.add(bytes - first_frame);
        }
        pty.key("q");
        assert!(pty.wait_exit().success());
        vec![
            ("row move at 120×40", moved.told()),
            ("… the preview that follows when it rests", followed.told()),
        ]
    }

    /// The same without a terminal, in steps.
    #[must_use]
    pub fn in_steps(&self) -> Figures {
        let runs = self.rounds.starts.div_ceil(2);
        let opening = Times::of(runs, || drop(disk::open(&self.folder).expect("it opens")));
        let desk = Times::of(runs, || drop(store::desk(&self.folder)));
        let opened = store::desk(&self.folder);
        let who = OperatorName::new(store::REVIEWER);
        let page = |query: &str, limit| {
            let request =
                QueueRequest { query: query.to_owned(), limit, ..QueueRequest::default() };
            let ask = || drop(opened.queue(&who, &request, &Unwatched).expect("a page"));
            Times::of(runs, ask).told()
        };
        vec![
            ("the store opens and closes", opening.told()),
            ("store and desk open and close", desk.told()),
            ("a page of 50", page("", Some(50))),
            ("`is:open due:<2bd`, 50 of it", page("is:open due:<2bd", Some(50))),
            ("`zürich`, anywhere, 50 of it", page("zürich", Some(50))),
        ]
    }

    /// What the store weighs.
    #[must_use]
    pub fn weight(&self) -> Figures {
        let megabytes = |path: &Path| format!("{} MB", grouped(machine::weight(path) / 1_000_000));
        let image = self.folder.join("rows");
        let rows = machine::weight(&image);
        vec![
            ("row image", format!("{} MB ({})", rows / 1_000_000, grouped(rows))),
            ("the whole store", megabytes(&self.folder)),
        ]
    }

    /// Rows of the queue in its own order, from a place on.
    pub fn each_row(&self, mut take: impl FnMut(&cpor::desk::QueueRow)) {
        const AT_ONCE: usize = 20_000;
        let (desk, who) = (store::desk(&self.folder), OperatorName::new(store::REVIEWER));
        for offset in (0..).step_by(AT_ONCE) {
            let request = QueueRequest { offset, limit: Some(AT_ONCE), ..QueueRequest::default() };
            let page = desk.queue(&who, &request, &Unwatched).expect("a page");
            page.rows.iter().for_each(&mut take);
            // Behind its end a queue answers with its last rows again.
            if offset + page.rows.len() >= page.total {
                return;
            }
        }
    }
}

fn bytes(key: &str) -> Vec<u8> {
    encode(key.parse().expect("the name of a key"))
}

/// What all the keys were answered.
#[derive(Default)]
struct Used {
    within: Answers,
    scrolled: Answers,
    pages: Answers,
    ends: Answers,
    sorts: Answers,
    opened: Answers,
    queries: [Answers; QUERIES.len()],
    burst: Answer,
}

impl Used {
    fn times(&self) -> Figures {
        let mut times = vec![
            ("row move", self.within.times.told()),
            ("row move that scrolls", self.scrolled.times.told()),
            ("page", self.pages.times.told()),
            ("to the end, to the beginning: its frame", self.ends.framed.told()),
            ("… and what follows when the selection rests", self.ends.times.told()),
            ("another order", self.sorts.times.told()),
            ("a claim opened", self.opened.times.told()),
        ];
        let typed = QUERIES.iter().zip(&self.queries);
        times.extend(typed.map(|((name, _), answers)| (*name, answers.times.told())));
        let burst = self.burst.took.map_or_else(|| NONE.to_owned(), milliseconds);
        times.push(("150 row moves at once", burst));
        times
    }

    fn sizes(&self) -> Figures {
        let mut filtered = Sizes::default();
        for query in &self.queries {
            filtered.merge(&query.sizes);
        }
        vec![
            ("row move", self.within.sizes.told()),
            ("row move that scrolls", self.scrolled.sizes.told()),
            ("page", self.pages.sizes.told()),
            ("to the end, to the beginning", self.ends.sizes.told()),
            ("filter keystroke, with what it finds", filtered.told()),
            ("another order", self.sorts.sizes.told()),
            ("a claim opened", self.opened.sizes.told()),
            ("150 row moves at once", self.burst.bytes.to_string()),
        ]
    }
}
