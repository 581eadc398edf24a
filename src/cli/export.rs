//! `export`: all of the store, for others to read and to prove without this program.
//!
//! As JSON it is one line for each record of the journal, with every hash and every body, and each
//! event in words beside its body; `tests/audit/README.md` says how to read and prove it, and
//! `tests/audit/verify_export.py` does so. As comma-separated values it is one row for each event,
//! in words alone, to be looked at: texts keep their line breaks, other control characters become
//! visible marks, and no cell acts as a formula (see [`separated`](super::separated)). Two exports
//! of the same store are the same byte for byte.

use super::Room;
use super::args::{Export, ExportFormat};
use super::chain::Walk;
use super::failure::Failure;
use super::output::Output;
use super::separated::Separated;
use super::session::Session;
use crate::desk::{ChainRecord, Extent};
use crate::i18n::cli::Trouble;
use crate::text::clean_multiline;
use crate::wire::event::EventOut;
use crate::wire::json;

/// The columns that tell where in the journal an event stands, before those of the event itself.
const PLACE: &[&str] = &["seq", "record", "sha256"];

pub(super) fn run(
    session: &Session,
    args: &Export,
    room: &mut Room<'_>,
    output: &mut Output<'_>,
) -> Result<(), Failure> {
    let walk = Walk::begin(session, Extent::Whole, room)?;
    match args.format.unwrap_or(ExportFormat::Json) {
        ExportFormat::Json => walk.lines(None, output),
        ExportFormat::Csv => {
            let mut head = Separated::for_spreadsheets();
            head.columns(PLACE.iter().chain(EventOut::COLUMNS).copied())?;
            output.bytes(&head.into_bytes()?)?;
            walk.pages(|page| output.bytes(&rows(page)?))
        }
    }
}

fn rows(page: &[ChainRecord]) -> Result<Vec<u8>, Failure> {
    let mut rows = Separated::for_spreadsheets();
    for record in page {
        for event in &record.events {
            let Some((_, body)) = &event.body else { continue };
            let mut cells =
                vec![record.seq.to_string(), record.hash.to_string(), event.hash.to_string()];
            let words = EventOut::of(body).cells(json::line);
            cells.extend(words.map_err(|error| Trouble::Output(error.to_string()))?);
            rows.row(&cells, clean_multiline)?;
        }
    }
    rows.into_bytes()
}
