//! Backups that are not taken, and stores that are not made. Nothing is left of either.

use std::sync::atomic::AtomicU64;

use cpor::domain::event::Event;
use cpor::store::StoreError;
use cpor::store::backup::{Error, Holds, Range, Writer};
use cpor::store::codec::{Body, seal_body};
use cpor::store::journal::{Journal, Options, StoreId};
use cpor::store::state::digest;
use cpor::store::watch::{Interrupted, Progress, Watch};

use super::*;
use cpor::store::finding::{self, Finding};

#[test]
fn a_file_that_is_missing_or_altered_is_named_and_nothing_is_written() {
    for damage in ["missing", "altered", "cut"] {
        let place = Place::new();
        place.keep_proof(1, b"sound");
        let file = place.keep_proof(2, b"a proof");
        match damage {
            "missing" => fs::remove_file(&file).unwrap(),
            "altered" => fs::write(&file, b"a pro0f").unwrap(),
            _ => fs::write(&file, b"a proo").unwrap(),
        }
        match place.backup("backup", 0) {
            Err(Error::Evidence { claim, name, place }) => {
                assert_eq!((claim.as_str(), name.as_str(), place), ("C-000002", "proof.txt", file));
            }
            other => panic!("{damage}: {other:?}"),
        }
        assert_eq!(place.names(), ["store"], "{damage}");
        // What came before it is in an earlier backup.
        assert!(matches!(place.backup("backup", 1), Err(Error::Evidence { .. })));
        assert!(place.backup("backup", 2).is_ok());
    }
}

#[test]
fn a_journal_that_is_damaged_is_not_backed_up() {
    let place = Place::new();
    place.keep(&sample::story(40));
    let segment = place.store().join("journal/000001.log");
    let mut bytes = fs::read(&segment).unwrap();
    bytes[5_000] ^= 1;
    fs::write(&segment, bytes).unwrap();
    let refused = place.backup("backup", 0);
    assert!(matches!(refused, Err(Error::Store(StoreError::Damaged { .. }))), "{refused:?}");
    assert_eq!(place.names(), ["store"]);
}

#[test]
fn what_is_there_is_not_overwritten() {
    let place = Place::new();
    place.keep(&sample::story(2));
    place.backup("backup", 0).unwrap();
    let backup = fs::read(place.path("backup")).unwrap();
    assert!(matches!(place.backup("backup", 0), Err(Error::FileExists(_))));
    assert_eq!(fs::read(place.path("backup")).unwrap(), backup);
    let before = listing(&place.store());
    let taken = place.restore("store", &["backup"]);
    assert!(matches!(taken, Err(Error::Store(StoreError::Exists(_)))), "{taken:?}");
    assert_eq!(listing(&place.store()), before);
    fs::create_dir(place.path("work")).unwrap();
    fs::write(place.path("work/thesis.txt"), "all my work").unwrap();
    for to in ["work", "work/thesis.txt"] {
        let foreign = place.restore(to, &["backup"]);
        assert!(matches!(foreign, Err(Error::Store(StoreError::Foreign { .. }))), "{foreign:?}");
    }
    assert_eq!(listing(&place.path("work")).len(), 1);
    fs::create_dir(place.path("empty")).unwrap();
    place.restore("empty", &["backup"]).unwrap();
    assert_eq!(place.names(), ["backup", "empty", "store", "work"]);
}

#[test]
fn there_is_no_backup_of_what_is_not_there() {
    let place = Place::new();
    place.keep(&sample::story(2));
    let head = sound(&place.store()).head.seq;
    match place.backup("backup", head + 1) {
        Err(Error::BeyondHead { since, head: told }) => assert_eq!((since, told), (head + 1, head)),
        other => panic!("{other:?}"),
    }
    let missing = disk::backup(&place.path("no"), &place.path("backup"), 0, &Unwatched);
    assert!(matches!(missing, Err(Error::Store(StoreError::Missing(_)))));
    assert_eq!(place.names(), ["store"]);
}

#[test]
fn a_damaged_backup_makes_no_store() {
    let place = Place::new();
    place.keep(&sample::story(3));
    place.keep_proof(50, &[7; 5_000]);
    let taken = place.backup("backup", 0).unwrap();
    place.keep(&[act(60, 0, vec![created(60)])]);
    place.backup("next", taken.range.through).unwrap();
    let whole = fs::read(place.path("next")).unwrap();
    for at in (0..whole.len()).step_by(37) {
        let mut bytes = whole.clone();
        bytes[at] ^= 0x20;
        fs::write(place.path("next"), bytes).unwrap();
        assert!(place.restore("again", &["backup", "next"]).is_err(), "byte {at}");
        assert_eq!(place.names(), ["backup", "next", "store"]);
    }
    fs::write(place.path("next"), &whole[..whole.len() - 1]).unwrap();
    let cut = place.restore("again", &["backup", "next"]);
    assert!(matches!(cut, Err(Error::CutShort { .. })), "{cut:?}");
    let gap = place.restore("again", &["next"]);
    assert!(matches!(gap, Err(Error::Gap { from: 1, .. })), "{gap:?}");
    fs::write(place.path("next"), whole).unwrap();
    place.restore("again", &["backup", "next"]).unwrap();
}

/// A backup as a careless program would write it: every checksum is right.
fn forged(place: &Place, bodies: &[Vec<u8>]) {
    let folder = place.path("forger");
    let journal = Journal::create(&folder, StoreId([7; 16]), Options::default()).unwrap();
    for body in bodies {
        journal.commit(&[body]).unwrap();
    }
    let reader = journal.reader();
    let (through, head) = reader.head().unwrap();
    let previous = reader.hash_of(0).unwrap();
    let range = Range { store: reader.store_id(), from: 1, through, previous, head };
    let mut writer = Writer::create(&place.path("forged"), range, Holds::Records).unwrap();
    for record in reader.raw_from(1) {
        writer.record(&record.unwrap()).unwrap();
    }
    writer.finish().unwrap();
}

#[test]
fn records_that_make_no_store_are_refused() {
    let first = |event: Event, previous: &[u8]| {
        let previous = if previous.is_empty() {
            cpor::domain::evidence::Digest([0; 32])
        } else {
            digest(previous)
        };
        seal_body(&Body { number: 1, previous, event }).unwrap()
    };
    let file = Evidence {
        name: "proof.txt".to_owned(),
        size: 7,
        media_type: "text/plain".to_owned(),
        sha256: digest(b"a proof"),
    };
    let made = first(sample::event(created(1)), b"");
    let proof =
        Body { number: 2, previous: digest(&made), event: sample::event(evidence(1, 2, file)) };
    let wrong: [(&[Vec<u8>], fn(&Finding) -> bool); 3] = [
        (&[b"no event at all".to_vec()], |what| matches!(what, Finding::InRecord(1, _))),
        (
            &[made.clone(), seal_body(&proof).unwrap()],
            |what| matches!(what, Finding::PoeNotThere(_, _, name) if name == "proof.txt"),
        ),
        (&[first(sample::event(created(1)), b"unlinked")], |what| {
            matches!(what, Finding::Unlinked(..))
        }),
    ];
    for (bodies, told) in wrong {
        let place = Place::new();
        forged(&place, bodies);
        match place.restore("again", &["forged"]) {
            Err(Error::Contradiction { what, .. }) => assert!(told(&what), "{what}"),
            Err(Error::Misfit { place, what }) => {
                assert_eq!(place, finding::Place::Record(1));
                assert!(told(&what), "{what}");
            }
            other => panic!("{other:?}"),
        }
        assert_eq!(place.names(), ["forged", "forger", "store"]);
    }
    let place = Place::new();
    forged(&place, &[made]);
    place.restore("again", &["forged"]).unwrap();
}

/// Ends the work after so many reports.
struct Ending(AtomicU64);

impl Watch for Ending {
    fn follow(&self, _: Progress) -> Result<(), Interrupted> {
        let before =
            self.0.fetch_update(Ordering::SeqCst, Ordering::SeqCst, |left| left.checked_sub(1));
        before.map(drop).map_err(|_| Interrupted)
    }
}

#[test]
fn work_that_is_ended_leaves_nothing() {
    let place = Place::new();
    place.keep(&sample::story(2));
    place.keep_proof(50, &vec![7; 600_000]);
    place.backup("backup", 0).unwrap();
    let (file, folder) = (place.path("other"), place.path("again"));
    let mut ended = [0; 2];
    for reports in 0.. {
        match disk::backup(&place.store(), &file, 0, &Ending(reports.into())) {
            Ok(_) => break,
            Err(Error::Store(StoreError::Interrupted(_))) => ended[0] += 1,
            Err(other) => panic!("{other:?}"),
        }
        assert_eq!(place.names(), ["backup", "store"], "after {reports}");
    }
    fs::remove_file(&file).unwrap();
    let files = [place.path("backup")];
    for reports in 0.. {
        match disk::restore(&folder, &files, &Ending(reports.into())) {
            Ok(_) => break,
            Err(Error::Store(StoreError::Interrupted(_))) => ended[1] += 1,
            Err(other) => panic!("{other:?}"),
        }
        assert_eq!(place.names(), ["backup", "store"], "after {reports}");
    }
    assert!(ended[0] >= 10 && ended[1] >= 25, "{ended:?}");
    assert_eq!(sound(&folder), sound(&place.store()));
}

#[test]
fn progress_never_goes_back_and_ends_at_the_end() {
    struct Told(std::sync::Mutex<Vec<Progress>>);
    impl Watch for Told {
        fn follow(&self, progress: Progress) -> Result<(), Interrupted> {
            self.0.lock().unwrap().push(progress);
            Ok(())
        }
    }
    use cpor::store::watch::Stage;
    let place = Place::new();
    place.keep(&sample::story(5));
    place.keep_proof(50, &vec![7; 600_000]);
    let told = Told(std::sync::Mutex::default());
    disk::backup(&place.store(), &place.path("backup"), 0, &told).unwrap();
    disk::restore(&place.path("again"), &[place.path("backup")], &told).unwrap();
    let told = told.0.into_inner().unwrap();
    for stage in [Stage::BackingUp, Stage::Restoring] {
        let steps: Vec<_> = told.iter().filter(|told| told.stage == stage).collect();
        assert!(steps.is_sorted_by_key(|step| step.done), "{stage:?}");
        let last = steps.last().unwrap();
        assert_eq!(last.done, last.of, "{stage:?}");
    }
}
