//! The row image of a store: whatever becomes of it, the queue shows what is on record.

use std::fs;
use std::os::unix::fs::symlink;
use std::path::Path;

use chrono::{NaiveDate, TimeDelta};
use cpor::desk::clock::StandingClock;
use cpor::desk::{
    Administration, Desk, LocalDesk, QueuePage, QueueRequest, Request, Sort, Unwatched,
};
use cpor::domain::actor::{Operator, Role};
use cpor::domain::command::Command;
use cpor::domain::directory::{Import, Organisation};
use cpor::domain::event::StoreChange;
use cpor::domain::id::{ClaimId, OperatorName, OrganisationId};
use cpor::store::rows::{ImageFile, Unfit};
use cpor::store::{Commit, disk};

use crate::folder;
use crate::sample::{change, operator, start, store_event, story};

/// A store that was filled, and its row image, which was kept when its desk was closed.
struct Scene {
    dir: tempfile::TempDir,
}

impl Scene {
    fn new() -> Self {
        let dir = tempfile::tempdir().unwrap();
        let opened = disk::create(&dir.path().join("store")).unwrap();
        commit_all(opened.store.as_ref(), story(30));
        drop(opened);
        let scene = Self { dir };
        assert_eq!(scene.unfit(), None);
        assert!(scene.image().is_file());
        scene
    }

    fn store(&self) -> std::path::PathBuf {
        self.dir.path().join("store")
    }

    fn image(&self) -> std::path::PathBuf {
        self.store().join("rows")
    }

    fn image_file(&self) -> Option<ImageFile> {
        let opened = disk::open(&self.store()).unwrap();
        opened.image_file.map(ImageFile::for_any_size)
    }

    /// A desk that takes the image up.
    fn desk(&self) -> LocalDesk {
        let image_file = self.image_file();
        self.desk_with(image_file)
    }

    fn desk_with(&self, image_file: Option<ImageFile>) -> LocalDesk {
        let opened = disk::open(&self.store()).unwrap();
        let clock = Box::new(StandingClock::at(start() + TimeDelta::hours(1)));
        let (store, blobs) = (opened.store, Box::new(opened.blobs));
        LocalDesk::open_with_rows(store, blobs, clock, image_file, &Unwatched).unwrap()
    }

    /// Why the image could not be taken up; the queue is right in any case.
    fn unfit(&self) -> Option<Unfit> {
        let without = queue(&self.desk_with(None));
        let desk = self.desk();
        assert_eq!(queue(&desk), without);
        desk.rows_were_unfit().cloned()
    }
}

fn commit_all(store: &dyn cpor::store::Store, acts: Vec<Commit>) {
    for act in acts {
        store.commit(&act).unwrap();
    }
}

/// The queue in every order, with some of what can be looked for in it.
fn queue(desk: &LocalDesk) -> Vec<QueuePage> {
    let queries = ["", "comment", "rollout 1", "is:unread", "status:approved", "~rlout", "long"];
    let ask = |sort: &Sort| {
        queries.map(|query| {
            desk.queue(&operator().name, &QueueRequest::all(query, *sort), &Unwatched).unwrap()
        })
    };
    Sort::ALL.iter().flat_map(ask).collect()
}

/// Says so many words on so many claims, each a record.
fn comment(desk: &LocalDesk, claims: std::ops::Range<u64>) {
    for claim in claims {
        let text = format!("a later word on {claim}");
        let words = Command::Comment { text, internal: false, files: Vec::new() };
        desk.act(&operator().name, Request::on(ClaimId(claim), words)).unwrap();
    }
}

#[test]
fn an_image_that_fits_is_taken_up() {
    let scene = Scene::new();
    let before = fs::read(scene.image()).unwrap();
    assert_eq!(scene.unfit(), None);
    assert!(fs::read(scene.image()).unwrap() == before, "it need not be written again");
}

/// Few changes are followed from the journal, many are written into a new image.
#[test]
fn a_stale_image_is_brought_up_to_what_is_on_record() {
    let scene = Scene::new();
    let before = fs::read(scene.image()).unwrap();
    comment(&scene.desk(), 1..9);
    assert!(fs::read(scene.image()).unwrap() == before);
    assert_eq!(scene.unfit(), None);
    let desk = scene.desk();
    for _ in 0..4 {
        comment(&desk, 1..20);
    }
    assert_eq!(queue(&desk), {
        drop(desk);
        queue(&scene.desk_with(None))
    });
    assert_eq!(scene.unfit(), None);
}

/// Each harm is found out and named, and the rows are made anew from the claims.
#[test]
fn an_image_that_does_not_fit_is_named_and_made_anew() {
    let scene = Scene::new();
    let whole = fs::read(scene.image()).unwrap();
    let mut harms: Vec<(&str, Vec<u8>, Unfit)> = vec![
        ("empty", Vec::new(), Unfit::Cut),
        ("a longer file", [whole.as_slice(), &[0]].concat(), Unfit::Cut),
        ("something else", b"#!/bin/sh and nothing more".to_vec(), Unfit::Foreign),
        ("zeros", vec![0; whole.len()], Unfit::Foreign),
    ];
    let mut newer = whole.clone();
    newer[8] += 1;
    harms.push(("another version", newer, Unfit::OtherVersion));
    for length in [1, 8, 100, 512, whole.len() / 2, whole.len() - 1] {
        harms.push(("cut", whole[..length].to_vec(), Unfit::Cut));
    }
    for at in (12..whole.len()).step_by(whole.len() / 40) {
        let mut hurt = whole.clone();
        hurt[at] ^= 0x10;
        harms.push(("a flipped bit", hurt, Unfit::Damaged));
    }
    for (harm, bytes, unfit) in harms {
        let length = bytes.len();
        fs::write(scene.image(), bytes).unwrap();
        assert_eq!(scene.unfit(), Some(unfit), "{harm}, {length} bytes");
        assert!(fs::read(scene.image()).unwrap() == whole, "{harm}: it was made anew");
    }
    fs::remove_file(scene.image()).unwrap();
    assert_eq!(scene.unfit(), None, "that there is none is nothing to be told");
}

#[test]
fn the_image_of_another_store_or_of_another_past_is_not_taken_up() {
    let (scene, other) = (Scene::new(), Scene::new());
    fs::copy(other.image(), scene.image()).unwrap();
    assert_eq!(scene.unfit(), Some(Unfit::Foreign));

    // The same store went on from here in two ways.
    let (one, second) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let past = one.path().join("store");
    folder::copy(&scene.store(), &past);
    let copy = second.path().join("store");
    folder::copy(&scene.store(), &copy);
    let (past, copy) = (Scene { dir: one }, Scene { dir: second });
    for _ in 0..5 {
        comment(&past.desk(), 1..17);
    }
    comment(&copy.desk(), 1..3);
    fs::remove_file(past.image()).unwrap();
    drop(past.desk());
    fs::copy(past.image(), copy.image()).unwrap();
    assert_eq!(copy.unfit(), Some(Unfit::OtherHistory));
    for _ in 0..8 {
        comment(&copy.desk(), 1..17);
    }
    fs::copy(past.image(), copy.image()).unwrap();
    assert_eq!(copy.unfit(), Some(Unfit::OtherHistory));
}

/// What stands in the image's place is not followed, not waited for and not fatal.
#[test]
fn something_in_the_place_of_the_image_keeps_nobody_from_working() {
    let scene = Scene::new();
    let elsewhere = scene.dir.path().join("elsewhere");
    fs::rename(scene.image(), &elsewhere).unwrap();
    symlink(&elsewhere, scene.image()).unwrap();
    assert_eq!(scene.unfit(), Some(Unfit::Foreign));
    assert!(!fs::symlink_metadata(scene.image()).unwrap().is_symlink(), "it was replaced");

    fs::remove_file(scene.image()).unwrap();
    fs::create_dir(scene.image()).unwrap();
    assert_eq!(scene.unfit(), Some(Unfit::Foreign));
    assert_eq!(scene.unfit(), Some(Unfit::Foreign), "a folder is left alone");
    comment(&scene.desk(), 1..9);
    let left: Vec<_> = names(&scene.store()).into_iter().filter(|n| n == "rows.new").collect();
    assert!(left.is_empty(), "what was written in vain is gone");
}

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap();
    entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect()
}

/// The mapped file is replaced by rename while others look at it.
#[test]
fn an_image_is_written_again_while_the_desk_is_open() {
    let scene = Scene::new();
    let before = fs::read(scene.image()).unwrap();
    let desk = scene.desk();
    for _ in 0..3 {
        for claim in 1..=30 {
            comment(&desk, claim..claim + 1);
            let page =
                desk.queue(&operator().name, &QueueRequest::all("later", Sort::Id), &Unwatched);
            assert!(page.unwrap().total >= 1);
        }
    }
    let shown = queue(&desk);
    drop(desk);
    assert!(fs::read(scene.image()).unwrap() != before);
    assert_eq!(queue(&scene.desk_with(None)), shown);
    assert_eq!(scene.unfit(), None);
}

fn admin() -> Operator {
    let name = OperatorName::new("root");
    Operator { name, role: Role::Administrator, organisation: None, tenant: None }
}

/// A store that has an administrator.
fn administered() -> Scene {
    let dir = tempfile::tempdir().unwrap();
    let opened = disk::create(&dir.path().join("store")).unwrap();
    commit_all(opened.store.as_ref(), story(30));
    let named = store_event(StoreChange::OperatorAdded(admin()));
    commit_all(opened.store.as_ref(), vec![change(vec![named])]);
    drop(opened);
    Scene { dir }
}

/// An image that was being written when the directory changed is of names that are no longer true.
#[test]
fn names_that_were_imported_while_an_image_was_written_stay() {
    let scene = administered();
    let desk = scene.desk();
    let (id, name) = (OrganisationId::new("northwind"), "North Wind, renamed".to_owned());
    let organisations = vec![Organisation { id, name: name.clone(), locations: Vec::new() }];
    let import = Box::new(Import { organisations, ..Import::default() });
    desk.administer(&admin().name, Administration::ImportDirectory(import), false).unwrap();
    for _ in 0..4 {
        comment(&desk, 2..20);
    }
    drop(desk);
    assert_eq!(scene.unfit(), None);
    for page in queue(&scene.desk()) {
        assert!(page.rows.iter().all(|row| row.organisation_name == name));
    }
}

/// What a query finds by the calendar is found anew when the calendar changes.
#[test]
fn a_holiday_changes_what_is_due() {
    let scene = administered();
    let desk = scene.desk_with(None);
    let due = || {
        let request = QueueRequest::all("due:<10bd", Sort::Id);
        desk.queue(&operator().name, &request, &Unwatched).unwrap().total
    };
    assert_eq!(due(), 0);
    let day = NaiveDate::from_ymd_opt(2020, 6, 5).unwrap();
    let holiday = Administration::AddHoliday(day, "Bridge day".to_owned());
    desk.administer(&admin().name, holiday, false).unwrap();
    assert!(due() > 0);
}

/// Somebody writes over the image while the queue is on a screen: no wrong row is shown.
#[test]
fn an_image_that_is_written_over_while_it_is_mapped_is_believed_no_longer() {
    let scene = Scene::new();
    let desk = scene.desk();
    let shown = queue(&desk);
    let garbage = vec![b'a'; fs::read(scene.image()).unwrap().len()];
    let mut file = fs::OpenOptions::new().write(true).open(scene.image()).unwrap();
    std::io::Write::write_all(&mut file, &garbage).unwrap();
    drop(file);
    assert!(queue(&desk) == shown);
    comment(&desk, 1..3);
    let shown = queue(&desk);
    drop(desk);
    assert!(queue(&scene.desk()) == shown);
}

/// A store that is too small for an image finds out once what stands in an image's place.
#[test]
fn what_stands_in_the_place_of_no_image_is_told_once() {
    let scene = Scene::new();
    fs::write(scene.image(), b"nothing of this program's").unwrap();
    let open = || {
        let opened = disk::open(&scene.store()).unwrap();
        let clock = Box::new(StandingClock::at(start() + TimeDelta::hours(1)));
        let (blobs, image) = (Box::new(opened.blobs), opened.image_file);
        let desk = LocalDesk::open_with_rows(opened.store, blobs, clock, image, &Unwatched);
        desk.unwrap().rows_were_unfit().cloned()
    };
    assert_eq!(open(), Some(Unfit::Foreign));
    assert_eq!(open(), None);
}
