//! A terminal whose size changes at any moment, while keys are pressed.

use cpor::tui::input::Key;
use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

use crate::checks::Cells;
use crate::sitting::Sitting;
use crate::world;

/// Keys that look and open, and change nothing that is on record.
const KEYS: [&str; 36] = [
    "j",
    "k",
    "Down",
    "Up",
    "PageDown",
    "PageUp",
    "g",
    "G",
    "Enter",
    "Esc",
    "Esc",
    "Tab",
    "Shift-Tab",
    "1",
    "2",
    "3",
    "4",
    "v",
    "C",
    "W",
    "s",
    "/",
    "?",
    "V",
    "H",
    "O",
    "I",
    "p",
    "A",
    "i",
    "x",
    "a",
    "+",
    "Right",
    "Left",
    "&",
];

#[derive(Debug, Clone)]
enum Step {
    Resize(u16, u16),
    Key(&'static str),
}

fn step() -> impl Strategy<Value = Step> {
    let size = prop_oneof![
        3 => (1u16..=130, 1u16..=45),
        1 => (1u16..=300, 1u16..=100),
        1 => (1u16..=8, 1u16..=4),
    ];
    prop_oneof![
        size.prop_map(|(columns, rows)| Step::Resize(columns, rows)),
        prop::sample::select(&KEYS[..]).prop_map(Step::Key),
    ]
}

/// What a terminal shows is what it would show if all of it were drawn anew.
#[track_caller]
fn assert_nothing_stale(sitting: &mut Sitting<'_>, after: &Step) {
    // What has been shown is read by now.
    sitting.draw();
    let shown = Cells::of(sitting.screen()).text();
    let whole = Cells::of(sitting.repainted().screen()).text();
    assert!(shown == whole, "after {after:?} it shows\n{shown}\nand drawn anew\n{whole}");
}

#[test]
fn resizes_at_any_moment_lose_nothing_and_leave_nothing_stale() {
    let desk = world();
    let rng = TestRng::from_seed(RngAlgorithm::ChaCha, &[7; 32]);
    let config = Config { cases: 8, failure_persistence: None, ..Config::default() };
    let mut runner = TestRunner::new_with_rng(config, rng);
    // 8 sessions with some 30 resizes each: 240.
    let steps = prop::collection::vec(step(), 60);
    let ran = runner.run(&steps, |steps| {
        let mut sitting = Sitting::speaking(cpor::i18n::Language::En, &desk, "rhea", (80, 24));
        for step in &steps {
            match step {
                Step::Key(name) => {
                    sitting.key(name.parse::<Key>().unwrap());
                }
                Step::Resize(columns, rows) => {
                    let before = sitting.session.app().target();
                    sitting.resize(*columns, *rows);
                    prop_assert_eq!(sitting.session.app().target(), before);
                }
            }
            assert_nothing_stale(&mut sitting, step);
        }
        Ok(())
    });
    ran.unwrap();
}
