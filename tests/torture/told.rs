//! What a child says of its commits, a line at a time, and what follows from it.
//!
//! | line | when |
//! |:-----|:-----|
//! | `opened` | the store is open |
//! | `unopened` words | it could not be opened |
//! | `armed` | the work begins |
//! | `intend` n digest | before the commit *n* of this process is asked for |
//! | `kept` n seq | it was acknowledged |
//! | `refused` n | nothing of it was kept, says the store |
//! | `closed` n | nothing of it was kept, for the store takes no more |
//! | `unknown` n | the store does not know |
//! | `receipt` seq claim revision events | the desk has answered |
//! | `unreadable` words | something could not be read |
//! | `stopped` words | the work could not even be begun |
//! | `done` | the work is over |
//!
//! Each line is one write to a file that is only appended to, so it survives the death of the
//! process as soon as it is said.

use std::collections::BTreeMap;
use std::fs::{File, OpenOptions};
use std::io::{self, Write as _};
use std::path::Path;

use cpor::domain::event::Event;
use cpor::domain::id::ClaimId;
use cpor::store::codec;
use cpor::store::state;

/// How a child ends that cannot say anything.
pub const MUTE: u8 = 121;

/// The SHA-256 of a commit's events, in hexadecimal.
pub fn digest(events: &[Event]) -> String {
    // Events that cannot be written cannot be committed either.
    codec::seal(&events).map_or_else(
        |error| format!("unwritable: {error}").replace(' ', "-"),
        |bytes| state::digest(&bytes).to_string(),
    )
}

/// Where a child speaks.
#[derive(Debug)]
pub struct Voice(File);

impl Voice {
    /// Opens the file, to be appended to.
    pub fn open(path: &Path) -> io::Result<Self> {
        Ok(Self(OpenOptions::new().create(true).append(true).open(path)?))
    }

    /// Says a line. Where that fails, nobody would hear why; the process is of no use then.
    pub fn say(&self, words: &str) {
        let line = format!("{}\n", words.replace('\n', " "));
        if (&self.0).write_all(line.as_bytes()).is_err() {
            std::process::exit(i32::from(MUTE));
        }
    }
}

/// What the desk has answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// The record.
    pub seq: u64,
    /// The claim.
    pub claim: ClaimId,
    /// At least this was its revision then.
    pub revision: u32,
    /// The events that the operator sees: claim and name.
    pub events: Vec<(ClaimId, String)>,
}

/// Everything that has been said so far.
#[derive(Debug, Clone, Default)]
pub struct Told {
    /// What has to be there: the digest of each record that was acknowledged or seen.
    pub kept: BTreeMap<u64, String>,
    /// The digests of what may be there: on its way, or unknown.
    pub in_doubt: Vec<String>,
    /// The desk's answers.
    pub answers: Vec<Answer>,
    /// How many commits were acknowledged.
    pub acknowledged: u64,
    /// How many were refused with nothing kept.
    pub refused: u64,
    /// How many of them by a store that takes no more.
    pub closed: u64,
    /// How many ended unknown.
    pub unknown: u64,
    /// What could not be read, in words.
    pub unreadable: Vec<String>,
    /// Why a child could not open the store or begin its work, in words.
    pub unopened: Vec<String>,
    /// Whether the last child has come to its end.
    pub done: bool,
    on_the_way: BTreeMap<u64, String>,
}

impl Told {
    /// Takes in what a file holds; one that is missing holds nothing.
    pub fn hear_file(&mut self, path: &Path) -> io::Result<()> {
        match std::fs::read(path) {
            Ok(text) => self.hear(&text),
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(error) => return Err(error),
        }
        Ok(())
    }

    /// Takes in lines.
    pub fn hear(&mut self, text: &[u8]) {
        for line in String::from_utf8_lossy(text).lines() {
            let (word, rest) = line.split_once(' ').unwrap_or((line, ""));
            self.take_in(word, rest);
        }
    }

    fn take_in(&mut self, word: &str, rest: &str) {
        let mut parts = rest.split(' ');
        let number = parts.next().and_then(|number| number.parse().ok()).unwrap_or(0);
        match word {
            "opened" => {
                self.end_of_process();
                self.done = false;
            }
            "intend" => {
                let digest = parts.next().unwrap_or_default().to_owned();
                self.on_the_way.insert(number, digest);
            }
            "kept" => {
                let seq = parts.next().and_then(|seq| seq.parse().ok()).unwrap_or(0);
                self.acknowledged += 1;
                if let Some(digest) = self.on_the_way.remove(&number) {
                    self.kept.insert(seq, digest);
                }
            }
            "refused" | "closed" => {
                self.refused += 1;
                self.closed += u64::from(word == "closed");
                self.on_the_way.remove(&number);
            }
            "unknown" => {
                self.unknown += 1;
                self.in_doubt.extend(self.on_the_way.remove(&number));
            }
            "receipt" => self.answers.extend(answer(rest)),
            "unreadable" => self.unreadable.push(rest.to_owned()),
            "unopened" | "stopped" => self.unopened.push(rest.to_owned()),
            "done" => self.done = true,
            _ => {}
        }
    }

    /// The process is gone: what it had on its way may have come to be.
    pub fn end_of_process(&mut self) {
        let left = std::mem::take(&mut self.on_the_way);
        self.in_doubt.extend(left.into_values());
    }

    /// What has been found after an opening has to stay, and nothing is on its way any more.
    pub fn settle(&mut self, found: BTreeMap<u64, String>) {
        *self = Self { kept: found, ..Self::default() };
    }
}

fn answer(text: &str) -> Option<Answer> {
    let mut parts = text.split(' ');
    let seq = parts.next()?.parse().ok()?;
    let claim = ClaimId(parts.next()?.parse().ok()?);
    let revision = parts.next()?.parse().ok()?;
    let events = parts.next().unwrap_or_default().split(',').filter_map(|event| {
        let (claim, name) = event.split_once(':')?;
        Some((ClaimId(claim.parse().ok()?), name.to_owned()))
    });
    Some(Answer { seq, claim, revision, events: events.collect() })
}

/// The line of an answer.
pub fn line_of(receipt: &cpor::desk::Receipt) -> String {
    let events: Vec<String> =
        receipt.events.iter().map(|(claim, name)| format!("{}:{name}", claim.0)).collect();
    let (seq, claim, revision) = (receipt.seq, receipt.claim.0, receipt.revision);
    format!("receipt {seq} {claim} {revision} {}", events.join(","))
}
