//! Every screen in every language at three sizes, as a terminal shows it: the pictures are kept,
//! and some things hold of every one of them.
//!
//! `INSTA_UPDATE=always cargo test --test screens` takes the pictures anew.

mod checks;
mod list;
mod resizing;
#[path = "../support/sitting.rs"]
#[allow(dead_code, reason = "other tests use more of it")]
mod sitting;

use std::fmt::Write as _;
use std::sync::Arc;

use cpor::demo::STARTS;
use cpor::demo::stage;
use cpor::desk::LocalDesk;
use cpor::desk::clock::StandingClock;
use cpor::i18n::Language;
use cpor::store::blobs::MemoryBlobs;
use cpor::store::memory::MemoryStore;
use rstest::rstest;

use checks::{Cells, faults};
use list::SHOTS;
use sitting::Sitting;

/// The demonstration's world at its start, where time stands still.
fn world() -> LocalDesk {
    let clock = Arc::new(StandingClock::at(STARTS));
    let (store, blobs) = (Box::<MemoryStore>::default(), Box::<MemoryBlobs>::default());
    stage::play_standing(store, blobs, &clock).expect("the story can be played")
}

#[rstest]
fn every_screen_looks_right(
    #[values(Language::En, Language::Ko, Language::Ja, Language::Zh)] language: Language,
) {
    let desk = world();
    let mut wrong = String::new();
    for size in [(80, 24), (120, 40), (40, 12)] {
        let mut album = String::new();
        for shot in SHOTS {
            let mut sitting = Sitting::speaking(language, &desk, shot.who, size);
            sitting.keys(shot.keys);
            // What has been shown is read by now.
            sitting.draw();
            let cells = Cells::of(sitting.screen());
            let (name, text) = (shot.name, cells.text());
            let _ = write!(album, "═══ {name}\n{text}\n");
            for fault in faults(&cells, language) {
                let _ = writeln!(wrong, "{} {size:?} {name}: {fault}\n{text}", language.code());
            }
            let whole = Cells::of(sitting.repainted().screen()).text();
            if whole != text {
                let _ = writeln!(wrong, "{name}: drawn whole it is\n{whole}\nand not\n{text}");
            }
        }
        let mut settings = insta::Settings::clone_current();
        settings.set_snapshot_path("shots");
        settings.set_prepend_module_to_snapshot(false);
        settings.set_omit_expression(true);
        let name = format!("{}-{}x{}", language.code(), size.0, size.1);
        settings.bind(|| insta::assert_snapshot!(name, album));
    }
    assert!(wrong.is_empty(), "{wrong}");
}
