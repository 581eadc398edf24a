//! Whatever is typed, and whenever the session is cut off: what comes back is what was kept last,
//! letter by letter, and no older than a second.

use cpor::desk::Desk as _;
use cpor::domain::draft::Draft;
use cpor::domain::id::OperatorName;
use cpor::tui::app::Overlay;
use proptest::prelude::*;

use super::sitting::Sitting;
use super::world::{World, m365};

/// How much of what was typed last may be lost, in milliseconds.
const A_SECOND: u64 = 1_000;

#[derive(Debug, Clone)]
enum Step {
    Type(char),
    Backspace,
    Paste(String),
    Pass(u64),
    LeaveAndComeBack,
    ThrowAway,
    CutOff,
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        8 => prop::sample::select(vec!['a', 'b', ' ', '\n', '한', 'e']).prop_map(Step::Type),
        2 => Just(Step::Backspace),
        1 => "[a-z\n ]{0,40}".prop_map(Step::Paste),
        3 => (0..700_u64).prop_map(Step::Pass),
        1 => Just(Step::LeaveAndComeBack),
        1 => Just(Step::ThrowAway),
        2 => Just(Step::CutOff),
    ]
}

/// What is in the comment that is open; blanks alone are nothing.
fn shown(sitting: &Sitting<'_>) -> String {
    let Overlay::Dialog(dialog) = &sitting.session.app().overlay else { panic!("no dialog") };
    dialog.draft(chrono::DateTime::UNIX_EPOCH).map(|draft| draft.words()).unwrap_or_default()
}

/// What was there, and from when on, in a session.
struct Typed(Vec<(u64, String)>);

impl Typed {
    fn note(&mut self, sitting: &Sitting<'_>) {
        self.0.push((sitting.now(), shown(sitting)));
    }

    /// Whether a text was there at some time in the last second.
    fn had_lately(&self, text: &str, now: u64) -> bool {
        let until = self.0.iter().skip(1).map(|(from, _)| *from).chain([u64::MAX]);
        let times = self.0.iter().zip(until);
        times
            .into_iter()
            .any(|((_, was), until)| was == text && until.saturating_add(A_SECOND) > now)
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn what_comes_back_is_what_was_kept_last(steps in prop::collection::vec(step(), 1..60)) {
        let world = World::new();
        world.as_("paula").claims(m365(&["teams"]));
        let rita = OperatorName::new("rita");
        let kept = || world.desk.drafts(&rita).unwrap().drafts.first().map(Draft::words).unwrap_or_default();
        let sit = || {
            let mut sitting = Sitting::new(&world.desk, "rita", 80, 24);
            sitting.fluently("c");
            sitting
        };
        let mut sitting = sit();
        let mut typed = Typed(Vec::new());
        typed.note(&sitting);
        for step in steps {
            match step {
                Step::Type('\n') => drop(sitting.fluently("<Enter>")),
                Step::Type(letter) => drop(sitting.fluently(&letter.to_string())),
                Step::Backspace => drop(sitting.fluently("<Backspace>")),
                Step::Paste(text) => drop(sitting.paste(&text)),
                Step::Pass(ms) => drop(sitting.pass(ms)),
                Step::LeaveAndComeBack => {
                    let before = shown(&sitting);
                    sitting.fluently("<Esc>");
                    prop_assert_eq!(kept(), before.clone(), "Esc keeps at once");
                    sitting.fluently("c");
                    prop_assert_eq!(shown(&sitting), before);
                }
                Step::ThrowAway => {
                    sitting.keys("<Ctrl-X><Ctrl-X>");
                    prop_assert_eq!(kept(), "");
                    if matches!(sitting.session.app().overlay, Overlay::None) {
                        sitting.fluently("c");
                    }
                    typed.0.clear();
                }
                Step::CutOff => {
                    let left = kept();
                    prop_assert!(typed.had_lately(&left, sitting.now()), "{left:?} is too old");
                    sitting = sit();
                    prop_assert_eq!(shown(&sitting), left);
                    typed.0.clear();
                }
            }
            typed.note(&sitting);
        }
    }
}
