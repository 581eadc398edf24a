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
/// How many openings are timed; one goes before, so that the files are in the page cache.
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

/// Measures a store; `raw` is the bytes of its events' bodies. It is rebuilt on the way.
pub fn measure(folder: &Path, claims: u64, raw: u64) -> Vec<(&'static str, String)> {
    let a_claim = |bytes: u64| format!("{}", bytes / claims);
    let size = |name: &str| {
        let size = Size::of(&folder.join(name));
        format!("{} ({})", a_claim(size.apparent), a_claim(size.allocated))
    };
    let sizes = ["journal", "state", ""].map(size);

    Opening::of(folder);
    let openings: Vec<Opening> = (0..OPENINGS).map(|_| Opening::of(folder)).collect();
    let mut times = Times::default();
    for opening in &openings {
        times.add(opening.took);
    }
    let (opening, slowest) = (times.quantile(50), times.quantile(100));
    let resident = openings.iter().map(|opening| opening.resident).max().unwrap_or_default();
    let peak = openings.iter().map(|opening| opening.peak).max().unwrap_or_default();

    fs::remove_dir_all(folder.join("state")).expect("the state is removed");
    let rebuilt = Opening::of(folder);

    let [journal, state, all] = sizes;
    vec![
        ("a claim's events, raw, bytes", a_claim(raw)),
        ("journal a claim, bytes (on disk)", journal),
        ("state a claim, bytes (on disk)", state),
        ("all a claim, bytes (on disk)", all),
        ("opening, warm, ms: median · longest of 9", format!("{} · {}", ms(opening), ms(slowest))),
        ("rebuilding the state, s", format!("{:.2}", rebuilt.took.as_secs_f64())),
        ("memory after opening, MB (at most)", format!("{} ({})", mb(resident), mb(peak))),
        ("memory after rebuilding, MB (at most)", {
            format!("{} ({})", mb(rebuilt.resident), mb(rebuilt.peak))
        }),
    ]
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
