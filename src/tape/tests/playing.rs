//! Tapes as they are played in the process.

use rstest::rstest;

use crate::document::InProcess;
use crate::i18n::Language;
use crate::tape::files::files;
use crate::tape::player::{Choice, Player};
use crate::tape::recording::{Recording, What};
use crate::tape::{Cause, Stop, Tape};

fn play(text: &str) -> Result<Recording, Stop> {
    let tape = Tape::parse(text).unwrap();
    let choice = Choice::of(&tape);
    Player::new(&tape, choice, Box::new(InProcess)).unwrap().play(&tape)
}

const TOUR: &str = "title \"<Tour> & more\"\n\
    key Down 3 every 180\nshot queue\nkey /\ntype \"contoso\"\nkey Enter\nsleep 700\nshot found\n\
    key Enter\nsleep 300\nkey Esc\nas petra in ko\nsleep 3100\nshot partner\nresize 60 12\n\
    sleep 500\nshot small\nas rhea\nsleep 100\nshot back\n";

#[test]
fn a_tape_makes_the_same_files_each_time() {
    let made = || files(&play(TOUR).unwrap(), "tour");
    let (first, second) = (made(), made());
    assert_eq!(first.len(), 3 + 2 * 5);
    for (one, other) in first.iter().zip(&second) {
        assert_eq!(one.name, other.name);
        assert!(one.bytes == other.bytes, "{} differs", one.name);
    }
}

/// What is recorded is one stream, whoever's screen it is of.
#[test]
fn what_was_recorded_shows_what_the_sessions_showed() {
    let tape = Tape::parse(TOUR).unwrap();
    let mut player = Player::new(&tape, Choice::of(&tape), Box::new(InProcess)).unwrap();
    let mut seen = Vec::new();
    for step in &tape.steps {
        player.step(step).unwrap();
        if matches!(step.command, crate::tape::Command::Shot(_)) {
            seen.push(player.screen().unwrap().text());
        }
    }
    let recording = play(TOUR).unwrap();
    let shots = recording.shots();
    for ((name, at, screen), text) in shots.iter().zip(seen) {
        assert_eq!(screen.text(), text, "{name}");
        let frames = recording.frames();
        let frame = frames.iter().rfind(|(from, _)| from <= at).unwrap();
        assert!(frame.1 == *screen, "{name} is no frame of the recording:\n{}", frame.1.text());
    }
    let [_, _, partner, small, back] = shots.as_slice() else { panic!("{}", shots.len()) };
    assert!(partner.2.shows("petra"), "{}", partner.2.text());
    assert_eq!((small.2.size, back.2.size), ((60, 12), (80, 24)));
    assert!(back.2.shows("contoso"), "{}", back.2.text());
}

#[test]
fn time_passes_only_on_the_tape() {
    let recording = play("key Down 4 every 180\nsleep 1000\n").unwrap();
    assert_eq!(recording.length, 4 * 180 + 1_000);
    let outputs = recording.events.iter().filter(|event| matches!(event.what, What::Output(_)));
    let times: Vec<u64> = outputs.map(|event| event.at).collect();
    assert!([0, 180, 360, 540].iter().all(|at| times.contains(at)), "{times:?}");
}

/// Two people at one desk: what one does the other sees when the timers have run.
#[test]
fn sessions_stay_where_they_were_and_share_a_desk() {
    let text = "as rhea\nexpect \"rhea\"\nkey /\ntype \"C-000071\"\nkey Enter\nexpect not \"kaito\"\n\
        as kaito\nkey /\ntype \"C-000071\"\nkey Enter\nkey t\nsleep 500\n\
        as rhea\nwait \"kaito\" within 4000\nexpect \"C-000071\"\n";
    play(text).unwrap();
}

#[test]
fn a_session_that_was_left_takes_no_keys_and_can_begin_again() {
    let stop = play("key q\nkey Down").unwrap_err();
    assert!(matches!(stop, Stop { line: 2, cause: Cause::Over(_) }), "{stop:?}");
    play("key q\nas rhea\nkey Down\nexpect \"C-0000\"").unwrap();
}

#[test]
fn esc_is_a_key_at_once() {
    play("key ?\nexpect \"Moving\"\nkey Esc every 0\nkey Down every 0\nexpect \"▸\"").unwrap();
}

#[rstest]
#[case("sleep 5\nexpect \"no such thing\"", 2)]
#[case("wait \"no such thing\" within 7000", 1)]
#[case("expect not \"C-0000\"", 1)]
fn what_is_not_so_stops_it_with_the_screen(#[case] text: &str, #[case] line: usize) {
    let stop = play(text).unwrap_err();
    assert_eq!(stop.line, line);
    assert!(stop.cause.screen().unwrap().contains("Dashboard"), "{stop:?}");
    assert!(!stop.cause.is_of_the_tape());
}

#[test]
fn an_operator_that_is_not_there_is_the_tapes_fault() {
    let stop = play("as nobody").unwrap_err();
    assert!(matches!(&stop.cause, Cause::NoOperator(name) if name.as_str() == "nobody"));
    assert!(stop.cause.is_of_the_tape());
}

#[test]
fn the_language_is_the_tapes_or_the_sessions() {
    let language = |text: &str| play(text).unwrap().lang;
    assert_eq!(language("sleep 1"), Language::En);
    assert_eq!(language("lang ko\nsleep 1"), Language::Ko);
}
