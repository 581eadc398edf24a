//! The settings file, in English.

use crate::i18n::config::{ConfigTexts, ConfigTrouble, FileTexts, Kind, Problem, Wrong};
use crate::i18n::quote::brief;
use crate::i18n::refusal::Words;
use crate::text::clean_line;

pub(super) const CONFIG: ConfigTexts = ConfigTexts {
    problem,
    line: |line| format!("line {line}"),
    trouble,
    sound: |path| format!("All is well with {path}."),
    none: |path| format!("There is no {path}, so everything is as it comes."),
    written: |path| format!("Wrote {path}. Every setting in it stands as it is without the file."),
    file: FileTexts {
        head: "The settings of cpor. Every entry is switched off by the # before it and stands as \
               it is without this file: take the # away and write what you want. “cpor config \
               check” says whether the file is sound.",
        language: "The language: auto takes the locale's. --lang goes before it.",
        linear: "Whether the interface is in lines, for screen readers and logs.",
        charset: "The characters that the terminal shows: auto takes the locale's.",
        theme: "Colours. terminal uses the terminal's own sixteen; dark and light are for dark and \
                light backgrounds; high-contrast uses weight in the place of colour.",
        roles: "A colour of your own for what colours say: a name such as cyan or light-red, a \
                number from 0 to 255 of the terminal's palette, or a shade such as #5f87af. auto \
                is the theme's.",
        queue: "The queue.",
        columns: "The columns from left to right. On narrow screens some are left out, the least \
                  needed first.",
        opening: "What the queue opens with: a saved view by its name or code; or else a filter, \
                  as it is typed after /, and an order.",
        keys: |fixed| {
            format!(
                "Keys, each as the help writes it: a, A, Ctrl-N, Alt-Enter, F5, Space. Several \
                 stand in a list, and the first of them is shown in hints; [] takes all of them \
                 away. These always mean the same: {fixed}. The keys of lists, dialogs and forms \
                 that lie over the tabs are not set here."
            )
        },
        places: [
            "On every tab.",
            "On the queue.",
            "On the tabs of one claim.",
            "On the comments.",
            "On the history.",
            "While PoE is read; digits there are numbers.",
            "While the sides of an arbitration are compared.",
        ],
    },
};

fn say(message: impl Into<String>, advice: impl Into<String>) -> Words {
    Words { message: message.into(), advice: advice.into() }
}

fn trouble(of: &ConfigTrouble) -> Words {
    let shown = |path: &std::path::Path| clean_line(&path.display().to_string()).into_owned();
    match of {
        ConfigTrouble::Missing(path) => say(
            format!("There is no settings file {}.", shown(path)),
            "Name another by --config or CPOR_CONFIG, or write one by “cpor config init”.",
        ),
        ConfigTrouble::TooLarge(path, limit) => say(
            format!("{} is larger than the {limit} bytes of a settings file.", shown(path)),
            "Name another by --config or CPOR_CONFIG.",
        ),
        ConfigTrouble::NotText(path) => say(
            format!("{} is no text in UTF-8.", shown(path)),
            "Save it as UTF-8, or name another by --config or CPOR_CONFIG.",
        ),
        ConfigTrouble::Wrong(path, problems) => say(
            match problems.len() {
                1 => format!("One thing is wrong in the settings file {}.", shown(path)),
                count => format!("{count} things are wrong in the settings file {}.", shown(path)),
            },
            "Correct what is named below; “cpor config check” looks again.",
        ),
        ConfigTrouble::NoPlace => say(
            "Nothing says where settings are kept.",
            "Give --config FILE, or set CPOR_CONFIG, XDG_CONFIG_HOME or HOME.",
        ),
    }
}

fn meant(near: Option<&String>, otherwise: &str) -> String {
    near.map_or_else(|| otherwise.to_owned(), |near| format!("Did you mean “{}”?", brief(near)))
}

#[expect(clippy::too_many_lines, reason = "one sentence for each mistake")]
fn problem(of: &Problem) -> Words {
    let entry = brief(&of.entry);
    match &of.what {
        Wrong::Syntax => say(
            "This cannot be read as TOML.",
            "Write an entry as name = \"text\" or name = [\"one\", \"two\"], and a table as [name].",
        ),
        Wrong::Twice => say("This entry stands there twice.", "Remove one of them."),
        Wrong::Unknown(near) => say(
            format!("There is no setting “{entry}”."),
            meant(near.as_ref(), "“cpor config init” writes a file that has them all."),
        ),
        Wrong::NoneOf { value, allowed, near } => {
            let allowed = format!("Write one of {}.", allowed.join(", "));
            say(
                format!("“{entry}” cannot be “{}”.", brief(value)),
                match near {
                    Some(near) => format!("Did you mean “{}”? {allowed}", brief(near)),
                    None => allowed,
                },
            )
        }
        Wrong::Kind(kind) => say(
            format!("“{entry}” has a value of another kind."),
            match kind {
                Kind::Text => "Write a text in quotation marks.",
                Kind::Flag => "Write true or false, without quotation marks.",
                Kind::Table => "Write it as a table: its name in brackets, and entries below it.",
                Kind::TextOrTable => "Write a theme in quotation marks, or a table [theme].",
                Kind::List => "Write a list of texts, such as [\"id\", \"name\"].",
                Kind::TextOrList => {
                    "Write a key in quotation marks, or a list such as [\"a\", \"F5\"]."
                }
                Kind::Colour => "Write a name or a shade in quotation marks, or a number.",
            },
        ),
        Wrong::NoKey(written, near) => say(
            format!("“{}” for “{entry}” is no key.", brief(written)),
            meant(near.as_ref(), "Keys are written like a, A, Ctrl-N, Alt-Enter, F5 or Space."),
        ),
        Wrong::NoColour(written, near) => say(
            format!("“{}” for “{entry}” is no colour.", brief(written)),
            meant(near.as_ref(), "Write a name such as light-red, a number to 255, or #rrggbb."),
        ),
        Wrong::Fixed(key) => say(
            format!("{key} always means the same, so “{entry}” cannot have it."),
            "Choose another key.",
        ),
        Wrong::ArrivesAs(key, other) => say(
            format!(
                "Terminals send {other} for {key}, so “{entry}” would never be asked for by it."
            ),
            "Choose another key.",
        ),
        Wrong::Digit(key) => say(
            format!("Where PoE is read {key} begins a number, so “{entry}” cannot have it."),
            "Choose a key that is no digit.",
        ),
        Wrong::Clash(key, other, line) => say(
            match line {
                Some(line) => {
                    format!("{key} for “{entry}” is the key of “keys.{other}” on line {line} too.")
                }
                None => format!("{key} for “{entry}” is the key of “keys.{other}” as it comes."),
            },
            format!("Choose another key, or give “{other}” others."),
        ),
        Wrong::NoWay(None) => say(
            format!("“{entry}” would have no key, and must always be possible."),
            "Leave it a key that is no digit.",
        ),
        Wrong::NoWay(Some((key, by))) => say(
            format!("“keys.{by}” takes {key}, the last key that “{entry}” has there."),
            "Choose another key for one of them: this must always be possible.",
        ),
        Wrong::NoColumns => {
            say(format!("“{entry}” names no column."), "Name at least one, or remove the entry.")
        }
        Wrong::ColumnTwice(column) => {
            say(format!("“{entry}” names {} twice.", brief(column)), "Name each column once.")
        }
        Wrong::Filter(filter, mistakes) => {
            let places: Vec<String> = mistakes
                .iter()
                .map(|found| {
                    let text = clean_line(found.text(filter));
                    let place = found.column.saturating_add(1);
                    format!("at character {place}: {}", super::query::mistake(&found.kind, &text))
                })
                .collect();
            say(
                format!("The filter of “{entry}” cannot be read: {}.", places.join("; ")),
                "Write it as it is typed after / on the queue.",
            )
        }
        Wrong::ViewAndMore => say(
            "A view has a filter and an order of its own, and the queue cannot open with both.",
            "Remove “view”, or “filter” and “sort”.",
        ),
    }
}
