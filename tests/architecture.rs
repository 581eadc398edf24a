//! Holds the direction in which the rooms of the crate may know each other.

use std::fs;
use std::path::{Path, PathBuf};

/// What the interface's state and its screens must not name: they are replayed from messages.
const OUTSIDE_WORLD: &[&str] = &[
    "crate::store",
    "crate::cli",
    "std::fs",
    "std::io",
    "std::env",
    "std::thread",
    "Utc::now",
    "std::time",
];

/// A room, and what its files must not name.
const FORBIDDEN: &[(&str, &[&str])] = &[
    (
        "src/domain",
        &[
            "crate::store",
            "crate::desk",
            "crate::cli",
            "crate::tui",
            "crate::i18n",
            "crate::demo",
            "std::fs",
            "std::io",
            "std::env",
            "std::thread",
            "std::time",
            "ratatui",
            "crossterm",
            "sled::",
        ],
    ),
    (
        "src/store",
        &["crate::desk", "crate::cli", "crate::tui", "crate::i18n", "crate::demo", "ratatui"],
    ),
    ("src/desk", &["crate::cli", "crate::tui", "crate::i18n", "crate::demo", "ratatui", "sled::"]),
    (
        "src/document",
        &[
            "crate::domain",
            "crate::store",
            "crate::desk",
            "crate::precheck",
            "crate::i18n",
            "crate::wire",
            "crate::cli",
            "crate::tui",
            "std::env",
            "ratatui",
        ],
    ),
    (
        "src/precheck",
        &[
            "crate::store",
            "crate::desk",
            "crate::i18n",
            "crate::wire",
            "crate::cli",
            "crate::tui",
            "std::fs",
            "std::io",
            "std::env",
            "ratatui",
        ],
    ),
    ("src/template", &["crate::store", "crate::desk", "crate::cli", "crate::tui", "std::env"]),
    ("src/dossier", &["crate::store", "crate::cli", "crate::tui", "std::fs", "std::env"]),
    ("src/wire", &["crate::cli", "crate::tui", "crate::demo", "std::fs", "std::env", "ratatui"]),
    ("src/tui", &["crate::cli", "crate::tape"]),
    ("src/post", &["crate::cli", "crate::tui", "crate::demo", "sled::", "std::env", "ratatui"]),
    ("src/i18n", &["crate::store", "crate::cli", "crate::tui", "ratatui", "std::fs", "std::env"]),
    ("src/tui/app", OUTSIDE_WORLD),
    ("src/tui/screen", OUTSIDE_WORLD),
    ("src/tui/dialog", OUTSIDE_WORLD),
    ("src/tui/editor", OUTSIDE_WORLD),
    ("src/tui/view", OUTSIDE_WORLD),
    ("src/tui/help", OUTSIDE_WORLD),
    ("src/tui/action", OUTSIDE_WORLD),
    ("src/tui/line", OUTSIDE_WORLD),
    ("src/tui/paper", OUTSIDE_WORLD),
    (
        "src/tape",
        &[
            "crate::store::journal",
            "crate::store::disk",
            "crate::cli",
            "std::fs",
            "std::io",
            "std::env",
            "std::thread",
            "std::time",
            "Utc::now",
        ],
    ),
    ("src/tape/svg", &["crate::desk", "crate::store", "crate::domain", "crate::demo", "vt100"]),
    ("src/tape/parse", &["crate::desk", "crate::store", "crate::demo"]),
    (
        "src/text",
        &["crate::domain", "crate::store", "crate::desk", "crate::tui", "crate::cli", "std::fs"],
    ),
    ("src/cli", &["crate::tui::app", "crate::tui::screen", "sled::", "std::env::var"]),
];

fn sources(room: &str) -> Vec<PathBuf> {
    let crate_folder = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = Vec::new();
    let mut folders = vec![crate_folder.join(room)];
    let own = crate_folder.join(format!("{room}.rs"));
    if own.is_file() {
        files.push(own);
    }
    while let Some(folder) = folders.pop() {
        let Ok(entries) = fs::read_dir(&folder) else {
            continue;
        };
        for entry in entries.flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                files.push(path);
            }
        }
    }
    files
}

/// Tests may reach further than the code they test.
fn is_test(path: &Path) -> bool {
    path.components().any(|part| part.as_os_str() == "tests")
        || path.file_name().is_some_and(|name| name == "tests.rs")
}

/// The code of a file before its tests, without comments.
fn code(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.lines()
        .enumerate()
        .take_while(|(_, line)| !line.starts_with("#[cfg(test)]"))
        .filter(|(_, line)| !line.trim_start().starts_with("//"))
        .map(|(number, line)| (number + 1, line))
}

#[test]
fn arrows_point_one_way() {
    let mut wrong = Vec::new();
    for (room, forbidden) in FORBIDDEN {
        let files = sources(room);
        assert!(!files.is_empty(), "the room {room} is empty; has it moved?");
        for path in files.into_iter().filter(|path| !is_test(path)) {
            let text = fs::read_to_string(&path).expect("a source file can be read");
            for (number, line) in code(&text) {
                for word in forbidden.iter().filter(|word| line.contains(**word)) {
                    wrong.push(format!("{}:{number} names {word}", path.display()));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn rooms_are_named_by_their_whole_path() {
    // The test above looks for `crate::…`; a room reached by `super::super::…` from its top would
    // slip through it.
    for room in ["src/domain", "src/store", "src/desk"] {
        let depth = "super::super::super::super";
        for path in sources(room) {
            let text = fs::read_to_string(&path).expect("a source file can be read");
            assert!(!text.contains(depth), "{} climbs out of its room", path.display());
        }
    }
}

#[test]
fn every_file_is_of_a_size_to_be_read() {
    let long: Vec<String> = sources("src")
        .into_iter()
        .filter_map(|path| {
            let lines =
                fs::read_to_string(&path).expect("a source file can be read").lines().count();
            (lines > 400).then(|| format!("{}: {lines} lines", path.display()))
        })
        .collect();
    assert!(long.is_empty(), "\n{}", long.join("\n"));
}

/// Only the module that maps the row image may do what the compiler cannot prove.
#[test]
fn what_is_unsafe_stands_in_one_module() {
    let files = sources("src");
    let allows: Vec<PathBuf> = files
        .into_iter()
        .filter(|path| {
            let text = fs::read_to_string(path).expect("a source file can be read");
            text.contains("unsafe_code") || code(&text).any(|(_, line)| line.contains("unsafe {"))
        })
        .collect();
    let map = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/store/rows/map.rs");
    assert_eq!(allows, [map]);
}
