//! Other programs of the terminal on as many rows, in the same run, by the same measure.
//!
//! What each of them does is not the same: `less` reads a file as far as it shows it, `tig` has git
//! count commits behind it, `neomutt` and `visidata` take everything in first. So each figure tells
//! what a person waits for in that program, not who does more.

use std::path::{Path, PathBuf};
use std::time::Duration;

use crate::answer::{Answer, Answers, LONG_QUIET, QUIET, answer};
use crate::data::Data;
use crate::figures::{NONE, milliseconds};
use crate::machine;
use crate::ours::{Figures, PROGRAM};
use crate::start::{Moments, Started};

/// How long a program may take to be there; longer is told as such.
const PATIENCE: Duration = Duration::from_mins(3);
/// How often a row is moved, and a page: no further than the smallest file goes.
const KEYS: usize = 36;
/// How often something is searched for.
const SEARCHES: usize = 3;

/// Another program, and its keys.
pub struct Peer {
    /// Its name.
    pub name: &'static str,
    /// What is installed to have it.
    pub package: &'static str,
    arguments: fn(&Data) -> Option<Vec<String>>,
    down: &'static str,
    page: &'static str,
    first: &'static str,
    last: &'static str,
    search: Search,
    leave: &'static str,
}

/// How something is searched for.
#[derive(Clone, Copy)]
struct Search {
    /// What begins it; then the word is typed.
    begin: &'static str,
    /// What ends it; nothing for a program that searches while a word is typed.
    end: &'static str,
    /// What takes it back.
    back: &'static str,
}

/// The program itself, and those that it is compared with.
pub const PEERS: [Peer; 5] = [
    Peer {
        name: "cpor",
        package: "built with this benchmark",
        arguments: |data| Some(data.ours.clone()),
        down: "j",
        page: " ",
        first: "g",
        last: "G",
        search: Search { begin: "/", end: "", back: "\x1b" },
        leave: "q",
    },
    Peer {
        name: "less",
        package: "apt-get install less",
        arguments: |data| Some(vec!["-S".to_owned(), data.text()]),
        down: "j",
        page: " ",
        first: "g",
        last: "G",
        search: Search { begin: "/", end: "\r", back: "" },
        leave: "q",
    },
    Peer {
        name: "tig",
        package: "apt-get install tig",
        // Which repository is told by the environment: `-C` finds none.
        arguments: |data| data.repository().map(|_| Vec::new()),
        down: "j",
        page: " ",
        first: "\x1bOH",
        last: "\x1bOF",
        search: Search { begin: "/", end: "\r", back: "" },
        leave: "Q",
    },
    Peer {
        name: "neomutt",
        package: "apt-get install neomutt",
        arguments: |data| {
            let settings = "set folder=~\nset record=''\nset quit=yes\nunset mark_old\nset sort=mailbox-order\n\
                            set read_inc=0\nset mail_check=0\nset timeout=600\n";
            std::fs::write(data.at("neomuttrc"), settings).ok()?;
            Some(
                ["-n", "-F", &data.at("neomuttrc"), "-R", "-f", &data.mailbox()]
                    .map(str::to_owned)
                    .to_vec(),
            )
        },
        down: "j",
        page: "\x1b[6~",
        first: "=",
        last: "*",
        search: Search { begin: "l\x15", end: "\r", back: "l\x15all\r" },
        leave: "x",
    },
    Peer {
        name: "visidata",
        package: "apt-get install visidata, or pip install visidata",
        arguments: |data| {
            std::fs::write(data.at(".visidatarc"), "options.motd_url = ''\n").ok()?;
            Some(vec![data.table()])
        },
        down: "j",
        page: "\x06",
        first: "gk",
        last: "gj",
        search: Search { begin: "g/", end: "\r", back: "" },
        leave: "gq",
    },
];

impl Peer {
    /// Where it is installed.
    #[must_use]
    pub fn program(&self) -> Option<PathBuf> {
        if self.name == "cpor" {
            return Some(PathBuf::from(PROGRAM));
        }
        let folders = ["/usr/local/bin", "/usr/bin", "/bin"];
        folders.iter().map(|folder| Path::new(folder).join(self.name)).find(|path| path.exists())
    }

    /// What it costs, as a column of a table; what could not be had is told on standard error.
    #[must_use]
    pub fn measure(&self, data: &Data) -> Option<Figures> {
        let Some(program) = self.program() else {
            eprintln!("{} is not installed ({}): left out", self.name, self.package);
            return None;
        };
        let Some(arguments) = (self.arguments)(data) else {
            eprintln!("{} has nothing to show: left out", self.name);
            return None;
        };
        let Some((mut started, moments)) = Self::start(&program, &arguments, data) else {
            eprintln!("{} is not there after {} s: left out", self.name, PATIENCE.as_secs());
            return None;
        };
        let figures = self.used(&mut started, moments, data);
        started.pty.send(self.leave.as_bytes());
        Some(figures)
    }

    /// Starts it twice: the first start has the system read the files.
    fn start(program: &Path, arguments: &[String], data: &Data) -> Option<(Started, Moments)> {
        let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
        let home = data.home();
        let repository = data.repository().unwrap_or_default();
        let git = format!("{repository}/.git");
        let env = [
            ("HOME", home.as_str()),
            ("LESSHISTFILE", "-"),
            ("LESS", ""),
            ("GIT_DIR", git.as_str()),
            ("GIT_WORK_TREE", repository.as_str()),
        ];
        let begin = || Started::new(program, &arguments, &env, (80, 24));
        let has_row = |screen: &vt100::Screen| crate::screen::text(screen).contains("C-");
        let first = begin();
        first.settled(PATIENCE, has_row)?;
        drop(first);
        let started = begin();
        let moments = started.settled(PATIENCE, has_row)?;
        Some((started, moments))
    }

    fn used(&self, started: &mut Started, moments: Moments, data: &Data) -> Figures {
        let pty = &mut started.pty;
        let process = pty.process();
        let memory = machine::told(machine::memory(process));
        let (mut moves, mut pages) = (Answers::default(), Answers::default());
        (0..KEYS).for_each(|_| moves.add(answer(pty, self.down.as_bytes(), QUIET)));
        (0..KEYS).for_each(|_| pages.add(answer(pty, self.page.as_bytes(), QUIET)));
        let last = answer(pty, self.last.as_bytes(), LONG_QUIET);
        let mut searches = Answers::default();
        for _ in 0..SEARCHES {
            let Search { begin, end, back } = self.search;
            answer(pty, self.first.as_bytes(), LONG_QUIET);
            let typed = format!("{begin}{}{end}", data.rare);
            let (before, last_key) = typed.split_at(typed.len() - 1);
            answer(pty, before.as_bytes(), LONG_QUIET);
            searches.add(answer(pty, last_key.as_bytes(), LONG_QUIET));
            if !back.is_empty() {
                answer(pty, back.as_bytes(), LONG_QUIET);
            }
        }
        let idle = pty.bytes();
        pty.holds_within(Duration::from_secs(3), |_| false);
        let idle = pty.bytes() - idle;
        let ms = |answer: Answer| answer.took.map_or_else(|| NONE.to_owned(), milliseconds);
        vec![
            (ROWS[0], milliseconds(moments.first_frame)),
            (ROWS[1], milliseconds(moments.first_row)),
            (ROWS[2], milliseconds(moments.last_byte)),
            (ROWS[3], moves.times.told()),
            (ROWS[4], moves.sizes.told()),
            (ROWS[5], pages.times.told()),
            (ROWS[6], pages.sizes.told()),
            (ROWS[7], ms(last)),
            (ROWS[8], searches.times.told()),
            (ROWS[9], idle.to_string()),
            (ROWS[10], memory),
            (ROWS[11], machine::told(machine::memory(process))),
        ]
    }
}

/// What is compared.
pub const ROWS: [&str; 12] = [
    "first frame, ms",
    "first row, ms",
    "last byte of the start, ms",
    "row move, ms",
    "row move, bytes",
    "page, ms",
    "page, bytes",
    "to the end, ms",
    "a word that stands once, from its last key, ms",
    "3 idle seconds, bytes",
    "memory after the start, MB",
    "memory after use, MB",
];
