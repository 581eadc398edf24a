//! The journal against a disk in memory that can fail, lose power and be tampered with.

mod damage;
mod disk;
mod faults;
mod golden;
mod hostile;
mod mend;
mod model;
mod raw;
mod reading;
mod real;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::{Journal, Opened, Options, Reader, Record, Result, StoreId};
use disk::MemDisk;

const STORE: StoreId = StoreId(*b"0123456789abcdef");
const DIR: &str = "/store";

/// Segments that a few records fill.
const SMALL: Options = Options { segment_size: 512, step: 128, known_durable: 0 };

/// Segments that hold all the records of a test, filled ahead from the start.
const ROOMY: Options = Options { segment_size: 16384, step: 16384, known_durable: 0 };

fn create(disk: &MemDisk, options: Options) -> Journal {
    Journal::create_in(Arc::new(disk.clone()), Path::new(DIR), STORE, options).unwrap()
}

fn open(disk: &MemDisk) -> Result<(Journal, Opened)> {
    open_knowing(disk, 0)
}

fn open_knowing(disk: &MemDisk, known_durable: u64) -> Result<(Journal, Opened)> {
    let options = Options { known_durable, ..SMALL };
    Journal::open_in(Arc::new(disk.clone()), Path::new(DIR), options)
}

fn salvage(disk: &MemDisk) -> Result<(Reader, Option<super::Error>)> {
    Reader::salvage_in(Arc::new(disk.clone()), Path::new(DIR))
}

fn segment(number: u32) -> PathBuf {
    Path::new(DIR).join(format!("journal/{number:06}.log"))
}

/// The events of the commit with this number: one to three, of sizes that differ.
fn events(seq: u64) -> Vec<Vec<u8>> {
    (0..=seq % 3).map(|event| format!("commit {seq} event {event} ").repeat(2).into()).collect()
}

/// A journal with the commits 1 to `records`, each durable before the next.
fn filled(records: u64, options: Options) -> MemDisk {
    let disk = MemDisk::default();
    let journal = create(&disk, options);
    for seq in 1..=records {
        assert_eq!(journal.commit(&events(seq)).unwrap().seq, seq);
    }
    drop(journal);
    disk
}

fn bodies(record: &Record) -> Vec<Vec<u8>> {
    record.events.iter().map(|event| event.body.clone()).collect()
}

/// All records, each checked to be the one that `events` gives for its number.
fn read_all(reader: &Reader) -> Result<u64> {
    let mut seen = 0;
    for record in reader.records_from(1) {
        let record = record?;
        seen += 1;
        assert_eq!(record.seq, seen, "order");
        assert_eq!(bodies(&record), events(seen), "record {seen} differs");
        assert_eq!(reader.read(record.location)?, record);
    }
    assert_eq!(seen, reader.head().map_or(0, |(seq, _)| seq));
    Ok(seen)
}
