//! A process that commits is killed at random moments: nothing acknowledged is lost, no commit is
//! there in half, and the store proves whole.

use std::collections::BTreeMap;
use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::time::Duration;

use cpor::domain::id::ClaimId;
use cpor::store::{Store, disk};

use super::sample::{commented, created, event};

const KILLS: u64 = 30;
/// The store, in the folder that the child is started in.
const STORE: &str = "killed-store";
/// How many acts are done on one pair of claims.
const ACTS: u32 = 40;

/// What the child does: two threads, each of which changes two claims at once, again and again,
/// and says so. Only run by the test below.
#[test]
#[ignore = "runs until it is killed"]
fn child() {
    if !Path::new(STORE).exists() {
        return;
    }
    let store = disk::open(Path::new(STORE)).unwrap().store;
    std::thread::scope(|scope| {
        for lane in [1_000_000, 2_000_000] {
            let store = &*store;
            scope.spawn(move || {
                for pair in (lane..).step_by(2) {
                    if store.claim(ClaimId(pair)).unwrap().is_none() {
                        work(store, pair);
                    }
                }
            });
        }
    });
}

/// Changes the claims `pair` and `pair + 1` together.
fn work(store: &dyn Store, pair: u64) {
    let long = "a long comment ".repeat(300);
    for number in 1..=ACTS {
        let act = |claim| match number {
            1 => created(claim),
            // Now and then the claims take more than one piece in the state.
            20 => commented(claim, number, &long),
            _ => commented(claim, number, "a comment"),
        };
        let commit = cpor::store::Commit {
            expected: [pair, pair + 1].map(|id| (ClaimId(id), number - 1)).to_vec(),
            events: vec![event(act(pair)), event(act(pair + 1))],
        };
        let seq = store.commit(&commit).unwrap();
        println!("acknowledged {seq} {pair} {number}");
    }
}

/// What has been acknowledged: the newest record, and how far each pair has come.
#[derive(Default)]
struct Acknowledged {
    seq: u64,
    pairs: BTreeMap<u64, u64>,
}

impl Acknowledged {
    /// Lets a child work for a while after its first word, kills it, and takes in all it said.
    fn until_killed(&mut self, folder: &Path, patience: Duration) {
        let mut child = spawn(folder);
        let output = child.stdout.take().unwrap();
        let (say, said) = mpsc::channel();
        let reader = std::thread::spawn(move || {
            for line in BufReader::new(output).lines().map_while(Result::ok) {
                let _ = say.send(line);
            }
        });
        // Waiting for a line that never comes is the pause; lines that come are taken in at once.
        let (never, pause) = mpsc::channel::<()>();
        assert_eq!(pause.recv_timeout(patience), Err(RecvTimeoutError::Timeout));
        drop(never);
        child.kill().unwrap();
        child.wait().unwrap();
        reader.join().unwrap();
        for line in &said {
            self.take_in(&line);
        }
    }

    fn take_in(&mut self, line: &str) {
        // The harness writes its own words before the first line.
        let Some((_, words)) = line.split_once("acknowledged ") else {
            return;
        };
        let numbers: Vec<u64> = words.split(' ').filter_map(|word| word.parse().ok()).collect();
        let [seq, pair, number] = numbers[..] else {
            return;
        };
        self.seq = self.seq.max(seq);
        self.pairs.insert(pair, number);
    }

    /// Everything acknowledged is there, and both claims of each pair are at one revision.
    fn is_kept(&self, folder: &Path) {
        let store = disk::open(folder).unwrap().store;
        assert!(store.head().seq >= self.seq, "{} < {}", store.head().seq, self.seq);
        let mut revisions = BTreeMap::new();
        store
            .each_claim(&mut |claim| {
                revisions.insert(claim.id.0, u64::from(claim.revision));
            })
            .unwrap();
        for (id, revision) in revisions.iter().filter(|(id, _)| *id % 2 == 0) {
            assert_eq!(revisions.get(&(id + 1)), Some(revision), "half an act on {id}");
        }
        for (pair, number) in &self.pairs {
            assert!(revisions.get(pair).is_some_and(|revision| revision >= number), "{pair}");
        }
        drop(store);
        let report = disk::verify(folder).unwrap();
        assert_eq!(report.state, disk::StateProof::Compared);
        assert_eq!(report.problems, Vec::new());
    }
}

fn spawn(folder: &Path) -> Child {
    Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "kill::child", "--ignored", "--nocapture", "--test-threads=1"])
        .current_dir(folder.parent().unwrap())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
}

#[test]
fn nothing_acknowledged_is_lost() {
    let dir = tempfile::tempdir().unwrap();
    let folder = dir.path().join(STORE);
    drop(disk::create(&folder).unwrap());
    let mut acknowledged = Acknowledged::default();
    // Not random, so that a failure can be seen again, but spread over opening and working.
    for kill in 0..KILLS {
        let patience = Duration::from_millis(15 + kill * 7_919 % 230);
        acknowledged.until_killed(&folder, patience);
        acknowledged.is_kept(&folder);
    }
    assert!(acknowledged.seq > 100, "only {} acts in {KILLS} lives", acknowledged.seq);
}
