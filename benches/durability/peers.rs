//! What a commit is measured against, on the same disk and for the same bytes: a bare write into a
//! file of zeros, a bare write at the end of a growing file, each with `fdatasync`; and SQLite.

use std::fs::File;
use std::io::Write;
use std::os::unix::fs::FileExt;
use std::path::Path;

use fastrand::Rng;
use rusqlite::{Connection, params};

use crate::lives::EVENTS;

/// How large the file of zeros is, in bytes; written round and round.
const ZEROS: u64 = 16 * 1024 * 1024;

/// Writes into a file of zeros, which changes nothing but blocks that are there: the least that
/// durability costs.
pub struct Overwrite {
    file: File,
    bytes: Vec<u8>,
    offset: u64,
}

impl Overwrite {
    pub fn new(path: &Path, bytes: usize) -> Self {
        let file = File::create_new(path).expect("a new file");
        let zeros = vec![0; usize::try_from(ZEROS).expect("small")];
        file.write_all_at(&zeros, 0).expect("zeros");
        file.sync_all().expect("synced");
        Self { file, bytes: vec![0x5A; bytes], offset: 0 }
    }

    pub fn one(&mut self) {
        let length = self.bytes.len() as u64;
        self.file.write_all_at(&self.bytes, self.offset).expect("written");
        self.file.sync_data().expect("synced");
        self.offset = if self.offset + 2 * length > ZEROS { 0 } else { self.offset + length };
    }
}

/// Writes at the end of a file, which makes its length, and so its metadata, durable too.
pub struct Append {
    file: File,
    bytes: Vec<u8>,
}

impl Append {
    pub fn new(path: &Path, bytes: usize) -> Self {
        let file = File::create_new(path).expect("a new file");
        file.sync_all().expect("synced");
        Self { file, bytes: vec![0x5A; bytes] }
    }

    pub fn one(&mut self) {
        self.file.write_all(&self.bytes).expect("written");
        self.file.sync_data().expect("synced");
    }
}

/// SQLite as somebody who knows it would use it: WAL, `synchronous=FULL`, prepared statements, a
/// cache that holds what is needed, and no more pages to be changed than necessary: the event goes
/// into the b-tree of its claim, and the claim's row is updated in place.
pub struct Sqlite {
    connection: Connection,
    body: Vec<u8>,
}

impl Sqlite {
    /// As many claims and events as the store has, of the same sizes.
    pub fn new(path: &Path, claims: u64, body: usize) -> Self {
        let mut connection = Connection::open(path).expect("a database");
        connection
            .execute_batch(
                "PRAGMA journal_mode = WAL;
                 PRAGMA synchronous = FULL;
                 PRAGMA cache_size = -65536;
                 CREATE TABLE claim (
                   id INTEGER PRIMARY KEY, revision INTEGER NOT NULL, head BLOB NOT NULL,
                   updated_at INTEGER NOT NULL, fields BLOB NOT NULL);
                 CREATE TABLE event (
                   claim INTEGER NOT NULL, number INTEGER NOT NULL, body BLOB NOT NULL,
                   PRIMARY KEY (claim, number)) WITHOUT ROWID;",
            )
            .expect("tables");
        let mut rng = Rng::with_seed(1);
        let mut noise = |length| -> Vec<u8> { (0..length).map(|_| rng.u8(..)).collect() };
        let (fields, event) = (noise(1_500), noise(240));
        let filling = connection.transaction().expect("a transaction");
        for claim in 1..=claims.cast_signed() {
            filling
                .prepare_cached("INSERT INTO claim VALUES (?1, ?2, ?3, 0, ?4)")
                .and_then(|mut insert| insert.execute(params![claim, EVENTS, [0_u8; 32], fields]))
                .expect("a claim");
            for number in 1..=EVENTS {
                filling
                    .prepare_cached("INSERT INTO event VALUES (?1, ?2, ?3)")
                    .and_then(|mut insert| insert.execute(params![claim, number, event]))
                    .expect("an event");
            }
        }
        filling.commit().expect("filled");
        connection
            .query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))
            .expect("a checkpoint");
        Self { connection, body: noise(body) }
    }

    pub fn one(&mut self, claim: u64, revision: u32) {
        let act = self.connection.transaction().expect("a transaction");
        act.prepare_cached("INSERT INTO event VALUES (?1, ?2, ?3)")
            .and_then(|mut insert| {
                insert.execute(params![claim.cast_signed(), revision + 1, self.body])
            })
            .expect("an event");
        let changed = act
            .prepare_cached(
                "UPDATE claim SET revision = ?2 + 1, head = ?3, updated_at = ?2
                 WHERE id = ?1 AND revision = ?2",
            )
            .and_then(|mut update| {
                update.execute(params![claim.cast_signed(), revision, &self.body[..32]])
            })
            .expect("a claim");
        assert_eq!(changed, 1, "the claim is at its revision");
        act.commit().expect("committed");
    }
}
