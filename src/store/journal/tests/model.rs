//! The journal against a list, through any order of commits, crashes and failures.

use std::io::ErrorKind;

use proptest::prelude::*;

use super::super::{Error, Journal};
use super::disk::{Fault, Op};
use super::{MemDisk, SMALL, bodies, create, open_knowing};

#[derive(Debug, Clone)]
enum Step {
    Append(Vec<usize>),
    Commit(Vec<usize>),
    Sync,
    Reopen,
    /// Any of 64 unsynced blocks may be kept.
    PowerLoss(u64),
    FailSync(usize),
    FailWrite(usize, bool),
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let sizes = || proptest::collection::vec(prop_oneof![0..60_usize, 0..900_usize], 1..4);
    let step = prop_oneof![
        4 => sizes().prop_map(Step::Append),
        4 => sizes().prop_map(Step::Commit),
        2 => Just(Step::Sync),
        1 => Just(Step::Reopen),
        2 => any::<u64>().prop_map(Step::PowerLoss),
        1 => (0..3_usize).prop_map(Step::FailSync),
        1 => (0..400_usize, any::<bool>()).prop_map(|(partly, full)| Step::FailWrite(partly, full)),
    ];
    proptest::collection::vec(step, 1..40)
}

struct Model {
    disk: MemDisk,
    journal: Option<Journal>,
    /// Every commit that may be there, in order.
    written: Vec<Vec<Vec<u8>>>,
    /// How many of them must be there.
    durable: usize,
}

impl Model {
    fn new() -> Self {
        let disk = MemDisk::default();
        let journal = Some(create(&disk, SMALL));
        Self { disk, journal, written: Vec::new(), durable: 0 }
    }

    fn append(&mut self, sizes: &[usize], sync: bool) {
        let journal = self.journal.as_ref().unwrap();
        let fill = u8::try_from(self.written.len() % 250).unwrap() + 1;
        let events: Vec<Vec<u8>> = sizes.iter().map(|size| vec![fill; *size]).collect();
        match journal.append(&events) {
            Ok(appended) => {
                self.written.push(events);
                assert_eq!(appended.seq, self.written.len() as u64);
                if sync {
                    self.sync();
                }
            }
            Err(Error::InDoubt { .. }) => self.written.push(events),
            Err(Error::Full { .. } | Error::Io { .. } | Error::ReadOnly { .. }) => {}
            Err(other) => panic!("{other:?}"),
        }
        let journal = self.journal.as_ref().unwrap();
        self.durable = self.durable.max(usize::try_from(journal.durable_through()).unwrap());
        if journal.read_only().is_some() {
            self.reopen();
        }
    }

    fn sync(&mut self) {
        let journal = self.journal.as_ref().unwrap();
        match journal.sync_through(self.written.len() as u64) {
            Ok(()) => self.durable = self.written.len(),
            Err(Error::InDoubt { .. }) => self.reopen(),
            Err(other) => panic!("{other:?}"),
        }
    }

    fn reopen(&mut self) {
        self.journal = None;
        self.disk.heal();
        let (journal, opened) = open_knowing(&self.disk, self.durable as u64).unwrap();
        let records = usize::try_from(opened.records).unwrap();
        assert!(opened.read_only.is_none(), "{opened:?}");
        assert!(records >= self.durable, "acknowledged records are missing");
        assert!(records <= self.written.len(), "records that nobody wrote");
        self.written.truncate(records);
        self.durable = records;
        self.journal = Some(journal);
        self.compare();
    }

    fn compare(&self) {
        let journal = self.journal.as_ref().unwrap();
        let records: Vec<_> = journal.records_from(1).map(Result::unwrap).collect();
        let found: Vec<_> = records.iter().map(bodies).collect();
        assert_eq!(found, self.written);
        for record in &records {
            assert_eq!(&journal.read(record.location).unwrap(), record);
            assert_eq!(journal.location_of(record.seq).unwrap(), record.location);
            let on: Vec<_> = journal.records_at(record.location).unwrap().collect();
            let on: Vec<_> = on.into_iter().map(Result::unwrap).collect();
            assert_eq!(on, records[records.len() - on.len()..]);
            assert_eq!(on[0].seq, record.seq);
        }
    }

    fn take(&mut self, step: Step) {
        match step {
            Step::Append(sizes) => self.append(&sizes, false),
            Step::Commit(sizes) => self.append(&sizes, true),
            Step::Sync => self.sync(),
            Step::Reopen => self.reopen(),
            Step::PowerLoss(kept) => {
                self.disk = self.disk.after_power_loss(|block| kept >> (block % 64) & 1 == 1);
                self.reopen();
            }
            Step::FailSync(skip) => self.disk.fail(Op::Sync, skip, ErrorKind::Other),
            Step::FailWrite(partly, full) => {
                let kind = if full { ErrorKind::StorageFull } else { ErrorKind::Other };
                self.disk.inject(Fault { op: Op::Write, skip: 0, times: 1, kind, partly });
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn it_holds_what_a_list_holds(steps in steps()) {
        let mut model = Model::new();
        for step in steps {
            model.take(step);
        }
        model.reopen();
    }
}
