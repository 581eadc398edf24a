//! What is made to fail.

use fastrand::Rng;

use crate::shim::Settings;

const EIO: u32 = 5;
const ENOSPC: u32 = 28;
const EDQUOT: u32 = 122;

/// What is to fail, and what follows from that.
#[derive(Debug)]
pub struct Faults {
    /// As `shim/shim.c` takes it.
    spec: String,
    /// Whether that counts from before the store is opened.
    armed: bool,
    /// Whether it is no more than one write to the journal for which there is no room: then the
    /// store has to go on at once.
    pub full_once: bool,
}

/// What is tried in every run, before chance has its way: what has broken the store once, and what
/// must be seen at least once.
const FIRST: [&str; 5] = [
    // The last sync of sled's files, which sled itself does when it is let go of.
    "s:personal/db:1:1000000:28:0",
    "s:state/db:1:1000000:5:0",
    "s:journal/:2:1:5:0",
    "w:journal/:4:1000000:28:1",
    "w:state/db:2:1:28:0",
];

impl Faults {
    /// What this round has to try, if any; after the last of these, rounds are drawn.
    pub fn first(round: u64) -> Option<Self> {
        let spec = FIRST.get(usize::try_from(round).ok()?)?;
        Some(Self { spec: (*spec).to_owned(), armed: false, full_once: false })
    }

    /// One thing mostly, at times two. They count from the start when the store is yet to be made.
    pub fn draw(rng: &mut Rng, makes_the_store: bool) -> Self {
        if !makes_the_store && rng.u8(0..8) == 0 {
            let error = if rng.bool() { ENOSPC } else { EDQUOT };
            let spec = format!("w:journal/:{}:1:{error}:0", rng.u32(1..30));
            return Self { spec, armed: false, full_once: true };
        }
        let mut spec = one(rng);
        if rng.u8(0..3) == 0 {
            spec = format!("{spec};{}", one(rng));
        }
        Self { spec, armed: makes_the_store || rng.u8(0..4) == 0, full_once: false }
    }

    /// For the shim.
    pub fn settings(&self) -> Settings {
        Settings { faults: Some(self.spec.clone()), armed: self.armed, ..Settings::default() }
    }
}

/// One operation on some of the paths, from some turn on, once or several times or for good.
fn one(rng: &mut Rng) -> String {
    let op = ['w', 'w', 'w', 's', 's', 's', 't', 'r', 'o'][rng.usize(0..9)];
    // Every path has a slash in it.
    let part = ["journal", "journal", "journal", "state", "personal", "evidence", "/"];
    let part = part[rng.usize(0..part.len())];
    let first = if matches!(op, 'w' | 's') { rng.u32(1..60) } else { rng.u32(1..4) };
    let count = [1, rng.u32(2..8), 1_000_000][rng.usize(0..3)];
    let error = [EIO, ENOSPC, EDQUOT][rng.usize(0..3)];
    format!("{op}:{part}:{first}:{count}:{error}:{}", u8::from(rng.bool()))
}
