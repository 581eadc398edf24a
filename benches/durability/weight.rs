//! A store at rest: its bytes on disk, how long opening and rebuilding take, and the memory of a
//! process that has it open. Each opening is a process of its own, this program with [`CHILD`].

use std::fs;
use std::os::unix::fs::MetadataExt;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use cpor::store::disk;

use crate::figures::Times;

/// The argument with which this program opens the store in a folder, tells, and ends.
pub const CHILD: &str = "--open-and-tell";
/// How many openings are timed.
const OPENINGS: usize = 9;

/// Opens a store and tells how that went: microseconds, then kilobytes of memory now and at most.
pub fn open_and_tell(folder: &Path) {
    let started = Instant::now();
    let opened = disk::open(folder).expect("the store opens");
    let took = started.elapsed().as_micros();
    let status = fs::read_to_string("/proc/self/status").expect("Linux tells of processes");
    let kilobytes = |name: &str| {
        let line = status.lines().find_map(|line| line.strip_prefix(name)).expect("its memory");
        line.trim().trim_end_matches("kB").trim().to_owned()
    };
    println!("{took} {} {}", kilobytes("VmRSS:"), kilobytes("VmHWM:"));
    drop(opened);
}

struct Opening {
    took: Duration,
    /// Kilobytes of memory after it.
    resident: u64,
    /// Kilobytes of memory at most.
    peak: u64,
}

impl Opening {
    fn of(folder: &Path) -> Self {
        let program = std::env::current_exe().expect("this program");
        let told = Command::new(program).arg(CHILD).arg(folder).output().expect("it starts");
        assert!(told.status.success(), "{}", String::from_utf8_lossy(&told.stderr));
        let told = String::from_utf8(told.stdout).expect("numbers");
        let mut numbers = told.split_whitespace().map(|number| number.parse().expect("a number"));
        let mut next = || numbers.next().expect("three numbers");
        Self { took: Duration::from_micros(next()), resident: next(), peak: next() }
    }
}

/// Measures a store; `raw` is the bytes of its events' bodies. First as it grew, its state having
/// followed the journal a few records at a time, then with its state rebuilt from the journal.
pub fn measure(folder: &Path, claims: u64, raw: u64) -> Vec<(&'static str, String)> {
    let a_claim = |size: &Size| format!("{} ({})", size.apparent / claims, size.allocated / claims);
    let journal = Size::of(&folder.join("journal"));
    let grown = Rest::of(folder);
    fs::remove_dir_all(folder.join("state")).expect("the state is removed");
    let rebuilding = Opening::of(folder);
    let rebuilt = Rest::of(folder);
    vec![
        ("a claim's events, raw, bytes", (raw / claims).to_string()),
        ("journal a claim, bytes (on disk)", a_claim(&journal)),
        ("state a claim, bytes (on disk)", a_claim(&grown.state)),
        ("… rebuilt", a_claim(&rebuilt.state)),
        ("all a claim, bytes (on disk)", a_claim(&grown.all)),
        ("… rebuilt", a_claim(&rebuilt.all)),
        ("opening, warm, ms: median · longest of 9", grown.opening()),
        ("… rebuilt", rebuilt.opening()),
        ("memory after opening, MB (at most)", grown.memory()),
        ("… rebuilt", rebuilt.memory()),
        ("rebuilding the state, s", format!("{:.2}", rebuilding.took.as_secs_f64())),
        ("memory at most while rebuilding, MB", mb(rebuilding.peak).to_string()),
    ]
}

/// A store that nobody has open.
struct Rest {
    state: Size,
    all: Size,
    openings: Vec<Opening>,
}

impl Rest {
    fn of(folder: &Path) -> Self {
        // Brings the files into the page cache, and settles what an opening settles.
        Opening::of(folder);
        let (state, all) = (Size::of(&folder.join("state")), Size::of(folder));
        Self { state, all, openings: (0..OPENINGS).map(|_| Opening::of(folder)).collect() }
    }

    fn opening(&self) -> String {
        let mut times = Times::default();
        for opening in &self.openings {
            times.add(opening.took);
        }
        format!("{} · {}", ms(times.quantile(50)), ms(times.quantile(100)))
    }

    fn memory(&self) -> String {
        let most = |of: fn(&Opening) -> u64| self.openings.iter().map(of).max().unwrap_or_default();
        format!("{} ({})", mb(most(|o| o.resident)), mb(most(|o| o.peak)))
    }
}

fn ms(time: Duration) -> String {
    format!("{:.1}", time.as_secs_f64() * 1e3)
}

fn mb(kilobytes: u64) -> u64 {
    kilobytes.div_ceil(1024)
}

/// What a folder's files take, in bytes.
#[derive(Default)]
struct Size {
    apparent: u64,
    allocated: u64,
}

impl Size {
    fn of(folder: &Path) -> Self {
        let mut size = Self::default();
        for entry in fs::read_dir(folder).expect("a folder") {
            let entry = entry.expect("an entry");
            let about = entry.metadata().expect("its metadata");
            if about.is_dir() {
                let inner = Self::of(&entry.path());
                size.apparent += inner.apparent;
                size.allocated += inner.allocated;
            } else {
                size.apparent += about.len();
                size.allocated += about.blocks() * 512;
            }
        }
        size
    }
}
