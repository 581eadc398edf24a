//! The files of a recording: their names and what is in them. Nothing is written here.

use super::cast::{self, Version};
use super::recording::Recording;
use super::svg;

/// A file that is to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// Its name, without a folder.
    pub name: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// Everything that a recording called `name` comes to: two asciicasts, a picture that moves, and of
/// each still a picture and its text.
#[must_use]
pub fn files(recording: &Recording, name: &str) -> Vec<File> {
    let file =
        |end: &str, text: String| File { name: format!("{name}{end}"), bytes: text.into_bytes() };
    let mut files = vec![
        file(".cast", cast::write(recording, Version::V2)),
        file(".v3.cast", cast::write(recording, Version::V3)),
        file(".svg", svg::animation(recording)),
    ];
    for (shot, _, screen) in recording.shots() {
        let picture = svg::still(&screen, recording.title.as_deref(), recording.lang);
        files.push(file(&format!("-{shot}.svg"), picture));
        files.push(file(&format!("-{shot}.txt"), screen.text()));
    }
    files
}
