//! A recording as an asciicast, which asciinema plays: version 2 and version 3 of the format.
//!
//! A header, then a line for each event. Nothing of the machine or of its time is in it.

use serde_json::{Value, json};

use super::recording::{Event, Recording, What};
use crate::tui::app::Millis;

/// The kind of terminal that the bytes are for.
const TERM: &str = "xterm-256color";

/// Which version of the format.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Version {
    /// Events carry the time since the beginning.
    V2,
    /// Events carry the time since the event before.
    V3,
}

/// The recording in that version, a line for each event.
#[must_use]
pub fn write(recording: &Recording, version: Version) -> String {
    let mut lines = vec![header(recording, version).to_string()];
    let mut last = 0;
    for event in &recording.events {
        lines.push(line(&time(event.at, last, version), event));
        last = event.at;
    }
    // Without it a player would end with the last change, however long that is to be looked at.
    let end = time(recording.length, last, version);
    lines.push(match version {
        Version::V2 => format!("[{end}, \"o\", \"\"]"),
        Version::V3 => format!("[{end}, \"x\", \"0\"]"),
    });
    lines.push(String::new());
    lines.join("\n")
}

fn header(recording: &Recording, version: Version) -> Value {
    let (columns, rows) = recording.size;
    let mut header = match version {
        Version::V2 => {
            json!({"version": 2, "width": columns, "height": rows, "env": {"TERM": TERM}})
        }
        Version::V3 => {
            json!({"version": 3, "term": {"cols": columns, "rows": rows, "type": TERM}})
        }
    };
    if let (Some(title), Some(header)) = (&recording.title, header.as_object_mut()) {
        header.insert("title".to_owned(), json!(title));
    }
    header
}

/// Seconds with three digits behind the point.
fn time(at: Millis, last: Millis, version: Version) -> String {
    let millis = match version {
        Version::V2 => at,
        Version::V3 => at.saturating_sub(last),
    };
    format!("{}.{:03}", millis / 1_000, millis % 1_000)
}

fn line(time: &str, event: &Event) -> String {
    let (code, data) = match &event.what {
        What::Output(text) => ("o", json!(text)),
        What::Resize(columns, rows) => ("r", json!(format!("{columns}x{rows}"))),
        // Players stop at markers, or jump to them.
        What::Shot(name) => ("m", json!(name)),
    };
    format!("[{time}, \"{code}\", {data}]")
}
