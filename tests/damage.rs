//! Stores that are damaged, mixed up, of the wrong version, or in a place where they cannot be
//! written: each has its own sentence and exit code, and none is repaired silently.

#[path = "damage/evidence.rs"]
mod evidence;
#[path = "store/folder.rs"]
#[expect(dead_code, reason = "other tests use the rest")]
mod folder;
#[path = "cli/house.rs"]
#[expect(dead_code, reason = "other tests use the rest")]
mod house;
#[path = "damage/journal.rs"]
mod journal;
#[path = "damage/mount.rs"]
mod mount;
#[path = "damage/places.rs"]
mod places;
#[path = "damage/rights.rs"]
mod rights;
#[path = "damage/room.rs"]
mod room;
#[path = "store/sample.rs"]
#[expect(dead_code, reason = "other tests use the rest")]
mod sample;
#[path = "damage/scene.rs"]
mod scene;
