//! Real stores of many claims, for benchmarks: journal, state, PoE files and row image on disk.
//!
//! Every claim is lived through in memory by the rules themselves (`family`), and the records that
//! come of it are put into the journal in the order of their times (`journal`): about eight events a
//! claim, a record for each act. Timers that were due by [`now`] have run. What is made depends on
//! the number of claims alone. It is kept under `target/bench-stores`, or where `CPOR_BENCH_STORES`
//! says, so only the first run waits for it; `rm -r` it to have it made anew.

#![allow(dead_code, reason = "each benchmark and test uses its own part")]

use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{SyncSender, sync_channel};
use std::thread;
use std::time::Instant;

use chrono::{DateTime, TimeDelta, Utc};
use cpor::desk::LocalDesk;
use cpor::desk::clock::StandingClock;
use cpor::desk::found::{Founding, found};
use cpor::domain::calendar::Zone;
use cpor::domain::event::{Event, StoreChange, StoreEvent};
use cpor::domain::evidence::Evidence;
use cpor::domain::id::ClaimId;
use cpor::domain::policy::Edition;
use cpor::domain::shared::Shared;
use cpor::store::blobs::Blobs as _;
use cpor::store::disk::Opened;
use cpor::store::watch::Unwatched;
use cpor::store::{Commit, disk};
use fastrand::Rng;

mod family;
mod journal;
mod life;
mod town;
mod words;

use family::{Family, Record};
use life::{Stock, Subject};
use town::{Customer, Shelf};

/// Who looks at the stores: one of the reviewers.
pub const REVIEWER: &str = town::REVIEWERS[0];
/// Where the stores are kept, if not under `target`.
pub const STORES: &str = "CPOR_BENCH_STORES";
/// Changes whenever other stores are made than before.
const VERSION: u32 = 2;
/// How long the claims of a store have been coming in.
const SPAN: TimeDelta = TimeDelta::days(120);
const SEED: u64 = 2020;
/// How many of a thousand claims are for what another partner claims too.
const RIVALS: u64 = 15;
/// How many different PoE files there are; their number is not what is measured.
const STATEMENTS: u64 = 64;
/// How many customers one import names: an import is one record.
const IMPORTED: usize = 20_000;
/// How many records are handed over at once.
const HANDFUL: usize = 512;

/// When the stores are looked at, UTC: a Wednesday morning, right after their newest event.
#[must_use]
pub const fn now() -> DateTime<Utc> {
    match DateTime::from_timestamp(1_594_803_600, 0) {
        Some(now) => now,
        None => DateTime::UNIX_EPOCH,
    }
}

/// The folder of a store of so many claims, which is made if there is none.
#[must_use]
pub fn of(claims: u64) -> PathBuf {
    let folder = stores().join(format!("v{VERSION}-{claims}"));
    if !folder.exists() {
        make(&folder, claims);
    }
    folder
}

/// Where the stores are kept.
#[must_use]
#[allow(clippy::disallowed_methods, reason = "whoever measures chooses the disk")]
pub fn stores() -> PathBuf {
    std::env::var_os(STORES).map_or_else(
        || Path::new(env!("CARGO_TARGET_TMPDIR")).with_file_name("bench-stores"),
        PathBuf::from,
    )
}

/// Opens a desk on a store that was made here, at [`now`].
#[must_use]
pub fn desk(folder: &Path) -> LocalDesk {
    let Opened { store, blobs, image_file, .. } = disk::open(folder).expect("the store opens");
    let clock = Box::new(StandingClock::at(now()));
    let desk = LocalDesk::open_with_rows(store, Box::new(blobs), clock, image_file, &Unwatched);
    desk.expect("the desk opens")
}

/// What a store was made of.
#[derive(Debug, Default)]
pub struct Made {
    /// Bytes of its events' bodies.
    pub raw: u64,
    pub records: u64,
    pub events: u64,
    /// Steps that a rule refused.
    pub refused: usize,
}

/// Makes the store beside its place, and moves it there when it is whole.
#[allow(clippy::disallowed_methods, reason = "tells how long it took")]
fn make(folder: &Path, claims: u64) {
    let started = Instant::now();
    let above = folder.parent().expect("a folder above");
    fs::create_dir_all(above).expect("the folder of the stores");
    let making = tempfile::tempdir_in(above).expect("a temporary folder");
    let store = making.path().join("store");
    let made = fill(&store, claims);
    fs::rename(&store, folder).expect("the store is moved to its place");
    eprintln!(
        "made {} in {:.0?}: {claims} claims, {} records, {} events, {} MB of events, {} refused",
        folder.display(),
        started.elapsed(),
        made.records,
        made.events,
        made.raw / 1_000_000,
        made.refused,
    );
}

/// Makes a store in a folder that does not exist.
#[must_use]
pub fn fill(folder: &Path, claims: u64) -> Made {
    let opened = disk::create(folder).expect("a new store");
    let shelf = Shelf::of(&town::catalogue());
    let shared = founded(&opened, &shelf, claims);
    let statements = (0..STATEMENTS).map(|number| statement(&opened, number)).collect();
    drop(opened);

    let (sender, receiver) = sync_channel::<Vec<Record>>(8);
    let writer = Lives { shared, shelf, statements, claims };
    let mut made = Made::default();
    made.raw = thread::scope(|scope| {
        let refused = scope.spawn(move || writer.write(&sender));
        let records = receiver.into_iter().flatten().map(|record| {
            made.records += 1;
            made.events += record.bodies.len() as u64;
            record.bodies
        });
        let raw = journal::put(folder, records);
        made.refused = refused.join().expect("the lives are written");
        raw
    });
    // The state follows the journal, then the rows follow the state; the second opening is as quick
    // as all others will be.
    drop(desk(folder));
    drop(disk::open(folder).expect("the store opens"));
    made
}

/// Founds the store and furnishes it. Returns what its claims share but for the customers.
fn founded(opened: &Opened, shelf: &Shelf, claims: u64) -> Shared {
    let begun = now() - SPAN - TimeDelta::days(1);
    let mut operators = town::operators();
    let founding = Founding {
        founder: operators.remove(0),
        simulated: true,
        edition: Edition::Edition2020,
        zone: zone(),
        catalogue: town::catalogue(),
        now: begun,
    };
    let by = founding.founder.signature();
    let store = opened.store.as_ref();
    found(store, founding).expect("the store is founded");
    let commit = |changes: Vec<StoreChange>| {
        let event = |what| Event::Store(Box::new(StoreEvent { at: begun, by: by.clone(), what }));
        let events = changes.into_iter().map(event).collect();
        store.commit(&Commit { expected: Vec::new(), events }).expect("the store is furnished");
    };
    let mut changes: Vec<StoreChange> =
        operators.into_iter().map(StoreChange::OperatorAdded).collect();
    changes.extend(town::HOLIDAYS.iter().map(|(day, name)| StoreChange::HolidayAdded {
        day: day.parse().expect("a day"),
        name: (*name).to_owned(),
    }));
    changes.push(StoreChange::DirectoryImported(Box::new(town::organisations())));
    commit(changes);
    let shared = Shared::clone(&store.shared());

    let customers: Vec<Customer> = (0..Customer::count(claims)).map(Customer).collect();
    for some in customers.chunks(IMPORTED) {
        let import = shelf.import(some.iter().copied());
        commit(vec![StoreChange::DirectoryImported(Box::new(import))]);
    }
    shared
}

fn zone() -> Zone {
    "Europe/Berlin".parse().expect("a zone")
}

/// Keeps a PoE file.
fn statement(opened: &Opened, number: u64) -> Evidence {
    let text = format!("Statement of work no. {number}\n").repeat(20);
    Evidence {
        name: format!("statement-{number}.txt"),
        size: text.len() as u64,
        media_type: "text/plain".to_owned(),
        sha256: opened.blobs.put(text.as_bytes()).expect("the file is kept"),
    }
}

/// The lives of all claims.
struct Lives {
    /// What they share, with the customers of those alone that are being lived.
    shared: Shared,
    shelf: Shelf,
    statements: Vec<Evidence>,
    claims: u64,
}

impl Lives {
    /// Hands over the records in the order of their times. Returns how many steps were refused.
    fn write(mut self, to: &SyncSender<Vec<Record>>) -> usize {
        let births = births(self.claims);
        let mut pending = BinaryHeap::new();
        let (mut made, mut refused) = (0_u64, 0);
        let mut ready = Vec::with_capacity(HANDFUL);
        for (place, born) in (0..).zip(&births) {
            while pending.peek().is_some_and(|Reverse(Pending { at, .. })| at < born) {
                ready.extend(pending.pop().map(|Reverse(Pending { record, .. })| record));
            }
            if ready.len() >= HANDFUL {
                to.send(std::mem::take(&mut ready)).expect("the journal takes them");
            }
            if is_rival(place) {
                continue;
            }
            let (records, not) = self.family(place, &births);
            refused += not;
            for record in records {
                made += 1;
                pending.push(Reverse(Pending { at: record.at, number: made, record }));
            }
        }
        while let Some(Reverse(Pending { record, .. })) = pending.pop() {
            ready.push(record);
        }
        to.send(ready).expect("the journal takes them");
        refused
    }

    /// The claim that comes in at a place, and the one that is for the same.
    fn family(&mut self, place: u64, births: &[DateTime<Utc>]) -> (Vec<Record>, usize) {
        let subject = Subject::of(place, self.claims);
        let rival = Some(place + 1).filter(|next| *next < self.claims && is_rival(*next));
        let stock = Stock { shelf: &self.shelf, statements: &self.statements };
        let mut steps = Vec::new();
        for (place, subject) in
            std::iter::once((place, subject)).chain(rival.map(|rival| (rival, subject.rivalled())))
        {
            let id = ClaimId(place + 1);
            let mut rng = Rng::with_seed(SEED.wrapping_add(place.wrapping_mul(0x9E37_79B9)));
            let born = births[usize::try_from(place).expect("a place")];
            let life = life::steps(subject, id, rival.is_some(), born, &stock, &mut rng);
            steps.extend(life.into_iter().filter(|step| step.at < now()).map(|step| (id, step)));
        }
        steps.sort_by_key(|(id, step)| (step.at, *id));

        let import = self.shelf.import(std::iter::once(subject.customer));
        std::sync::Arc::make_mut(&mut self.shared.directory).import(&import);
        let lived = Family::new(&self.shared).live(steps.into_iter(), now());
        let directory = std::sync::Arc::make_mut(&mut self.shared.directory);
        directory.tenants.clear();
        directory.subscriptions.clear();
        lived
    }
}

/// When claims come in, in order: of a queue, most that is open is young.
#[expect(clippy::cast_possible_truncation, reason = "at most 120 days, in milliseconds")]
fn births(claims: u64) -> Vec<DateTime<Utc>> {
    let mut rng = Rng::with_seed(SEED);
    let span = SPAN.as_seconds_f64() * 1e3;
    let mut all: Vec<_> = (0..claims)
        .map(|_| {
            let age = TimeDelta::milliseconds((span * rng.f64().powi(2)) as i64);
            life::working(now() - age).min(now() - TimeDelta::minutes(10))
        })
        .collect();
    all.sort_unstable();
    all
}

/// Whether the claim that comes in at a place is for what the one before it is for.
fn is_rival(place: u64) -> bool {
    let is_drawn =
        |place: u64| Rng::with_seed(SEED ^ place.wrapping_mul(0x85EB_CA6B)).u64(0..1000) < RIVALS;
    place > 0 && is_drawn(place) && !is_drawn(place - 1)
}

/// A record that waits for those before it.
struct Pending {
    at: DateTime<Utc>,
    number: u64,
    record: Record,
}

impl Pending {
    const fn order(&self) -> (DateTime<Utc>, u64) {
        (self.at, self.number)
    }
}

impl PartialEq for Pending {
    fn eq(&self, other: &Self) -> bool {
        self.order() == other.order()
    }
}

impl Eq for Pending {}

impl PartialOrd for Pending {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Pending {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.order().cmp(&other.order())
    }
}
