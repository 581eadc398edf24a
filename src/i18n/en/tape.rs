//! Tapes, in English.

use crate::i18n::quote::brief;
use crate::i18n::refusal::Words;
use crate::i18n::tape::TapeTexts;
use crate::tape::{Cause, Fault, Name};
use crate::text::clean_line;

pub(super) const TAPE: TapeTexts = TapeTexts {
    fault,
    cause,
    more: |rest| format!("… and {rest} more."),
    correct: "Nothing was played. Correct the tape and play it again.",
    screen: "The screen shows:",
    played: |path, millis| {
        let (path, seconds, tenths) = (clean_line(path), millis / 1_000, millis / 100 % 10);
        format!("Played {path}: {seconds}.{tenths} s, and all that it expects is so.")
    },
    wrote: |path, bytes| format!("{}: {bytes} bytes.", clean_line(path)),
};

fn say(message: impl Into<String>, advice: impl Into<String>) -> Words {
    Words { message: message.into(), advice: advice.into() }
}

fn fault(of: &Fault) -> Words {
    match of {
        Fault::Unknown(word, Some(name)) => say(
            format!("There is no command “{}”.", brief(word)),
            format!("Perhaps “{name}” is meant."),
        ),
        Fault::Unknown(word, None) => say(
            format!("There is no command “{}”.", brief(word)),
            format!("The commands are: {}.", Name::CODES.join(", ")),
        ),
        Fault::Form(name) => {
            say(format!("“{name}” is not written like this."), format!("Write: {}", name.form()))
        }
        Fault::Number { word, least, most } => say(
            format!("“{}” is no number that can stand here.", brief(word)),
            format!("Give a whole number from {least} to {most}."),
        ),
        Fault::NoKey(word) => say(
            format!("“{}” names no key.", brief(word)),
            "Write keys as a, Ctrl-S, Alt-Enter, Shift-Tab or F1.",
        ),
        Fault::NoLanguage(word, meant) => say(
            format!("“{}” names no language of the program.", brief(word)),
            match meant {
                Some(meant) => format!("Perhaps “{meant}” is meant."),
                None => "Give en, ko, ja or zh.".to_owned(),
            },
        ),
        Fault::NoName(word) => say(
            format!("“{}” cannot be the name of a still.", brief(word)),
            "Use up to 40 lower-case letters, digits and hyphens, with no hyphen first.",
        ),
        Fault::OpenQuote => say(
            "A quoted text does not end on its line.",
            "Close it with a quotation mark; inside it, write \\n for a new line.",
        ),
        Fault::Escape(c) => say(
            format!("A backslash stands before “{}”.", brief(&c.to_string())),
            "Write \\\", \\\\, \\n or \\t.",
        ),
        Fault::Control(c) => say(
            format!("The line holds the control character U+{:04X}.", u32::from(*c)),
            "Take it out; in quotes, write \\n for a new line and \\t for a tab.",
        ),
        Fault::Text(name) => say(
            format!("The text of “{name}” is empty, or has a line break or tab in it."),
            "Give a text of one line; “key Enter” presses Enter, “paste” takes several lines.",
        ),
        Fault::Twice(name, line) => {
            say(format!("“{name}” stands on line {line} already."), "Keep one of the two.")
        }
        Fault::SameShot(name, line) => say(
            format!("A still “{name}” is taken on line {line} already."),
            "Give this one another name.",
        ),
        Fault::Late(name) => say(
            format!("“{name}” stands after something has been done."),
            "Move it to the top; “resize” changes the size later, and “as … in …” the language of a session.",
        ),
        Fault::NotUtf8 => say("It is no text in UTF-8.", "Save the tape as UTF-8."),
        Fault::TooLarge(limit) => {
            say(format!("A tape has at most {limit} bytes."), "Make several tapes of it.")
        }
        Fault::Nothing => say("The tape does nothing.", "Give it commands, such as “sleep 1000”."),
    }
}

fn cause(of: &Cause) -> Words {
    match of {
        Cause::Missing { text, within: Some(within), .. } => say(
            format!("“{}” has not come onto the screen within {within} ms.", brief(text)),
            "Wait longer, correct the tape, or find out what has changed.",
        ),
        Cause::Missing { text, within: None, .. } => say(
            format!("“{}” is not on the screen.", brief(text)),
            "Correct the tape, or find out what has changed.",
        ),
        Cause::Present { text, .. } => say(
            format!("“{}” is on the screen and must not be.", brief(text)),
            "Correct the tape, or find out what has changed.",
        ),
        Cause::NoOperator(name) => say(
            format!("The demonstration has no operator “{}”.", brief(name.as_str())),
            "Name one of its operators, such as rhea, petra or admin.",
        ),
        Cause::Over(name) => say(
            format!("The session of “{}” has ended, so it takes no keys.", brief(name.as_str())),
            "Begin another one with “as”.",
        ),
        Cause::Desk(why) => say(
            format!("The desk of the demonstration fails: {}", clean_line(why)),
            "Play the tape again; if it fails again, report it with the tape.",
        ),
    }
}
