//! Where the command line hands over to the terminal interface.

use std::sync::Arc;

use super::Room;
use super::args::Global;
use super::asides::Asides;
use super::failure::Failure;
use super::opening::{self, Door};
use super::output::Output;
use crate::demo::stage;
use crate::desk::Watch;
use crate::domain::id::OperatorName;
use crate::i18n::cli::Trouble;
use crate::i18n::{Language, template};
use crate::store::blobs::MemoryBlobs;
use crate::store::memory::MemoryStore;
use crate::tape::GUEST;
use crate::text::Charset;
use crate::tui::backend::Capability;
use crate::tui::driver::{self, Early, Ending, Manner, RunError};
use crate::tui::input::Timeouts;
use crate::tui::settings::Settings;

/// How many rows are shown before the store is open: as many as the highest terminals have.
const FIRST_ROWS: usize = 160;
/// The exit code after the terminal has gone away, as if SIGHUP had ended the program.
const HUNG_UP: u8 = 129;

/// How the interface is to look on this terminal. Where there is none it is refused, before a store
/// is opened for it; a terminal without a screen has it in lines.
pub(super) fn manner(room: &Room<'_>, language: Language) -> Result<Manner, Failure> {
    let environment = &room.environment;
    let capability = Capability::of(
        environment.term.as_deref(),
        environment.colorterm.as_deref(),
        environment.no_color.as_deref(),
    );
    let capability = if room.global.linear { Capability::Lines } else { capability };
    if !environment.has_terminal {
        return Err(Trouble::NoTerminal.into());
    }
    let timeouts = if environment.is_remote { Timeouts::REMOTE } else { Timeouts::LOCAL };
    // Where nothing is said of a character set, screens know UTF-8; what else is in lines may not.
    let usual = match capability {
        Capability::Screen(_) => Charset::Utf8,
        Capability::Lines => Charset::Ascii,
    };
    let charset = room.charset().unwrap_or(usual);
    let language = if charset == Charset::Ascii { Language::En } else { language };
    let settings = Settings { greets: environment.greets, ..room.loaded.config.settings(language) };
    Ok(Manner { settings, capability, charset, timeouts, passage: environment.passage })
}

/// Opens the interface on the store, with rows as they last were where there are any, and the store
/// being opened behind them.
pub(super) fn open(
    room: &mut Room<'_>,
    manner: &Manner,
    output: &mut Output<'_>,
) -> Result<(), Failure> {
    let door = Door::of(room)?;
    let Some(early) = early(&door) else {
        let session = opening::open(room)?;
        let ended = driver::run(Arc::clone(&session.desk), session.who(), manner);
        tell_drafts(&ended, output)?;
        return end(ended);
    };
    let (mut failure, mut asides) = (None, Asides::default());
    let open = Box::new(|watch: &dyn Watch| match door.open(watch, &mut asides) {
        Ok(session) => Some(session.desk),
        Err(why) => {
            failure = Some(why);
            None
        }
    });
    let ended = driver::run_early(early, open, manner);
    room.asides = asides;
    tell_drafts(&ended, output)?;
    match (ended, failure) {
        // Whoever leaves while the store is being opened has ended that.
        (Ok(Ending::Left { .. }), _) => Ok(()),
        (_, Some(failure)) => Err(failure),
        (ended, None) => end(ended),
    }
}

/// What can be shown before the store is open.
fn early(door: &Door<'_>) -> Option<Early> {
    let (early, operator, clock) = door.early()?;
    let now = clock.now();
    let first = early.first_rows(&operator, now, FIRST_ROWS).ok()?;
    if first.rows.is_empty() {
        return None;
    }
    Some(Early { operator, rules: early.rules(), now, first })
}

/// The demonstration has a clock of its own, and is kept nowhere.
pub(super) fn refuse_in_demo(global: &Global) -> Result<(), Failure> {
    if global.now.is_some() {
        return Err(Trouble::NowInDemo.into());
    }
    if global.data.is_some() {
        return Err(Trouble::DataInDemo.into());
    }
    Ok(())
}

/// Opens the interface on a throw-away store that the demonstration's story fills.
pub(super) fn demo(room: &Room<'_>, manner: &Manner) -> Result<(), Failure> {
    let store = Box::new(MemoryStore::default());
    let desk = stage::play(store, Box::new(MemoryBlobs::default()))
        .map_err(|error| Trouble::Demonstration(error.to_string()))?
        .reading_with(opening::reader(room.environment.program.clone()))
        .knowing_instructions(template::instructions());
    let who = OperatorName::new(room.global.operator.as_deref().unwrap_or(GUEST));
    // Whoever looks at the demonstration asks for the tour, or plays it.
    let settings = Settings { greets: false, ..manner.settings.clone() };
    let manner = &Manner { settings, ..manner.clone() };
    // What was typed is gone with its store, so nothing is said of that.
    end(driver::run(Arc::new(desk), &who, manner))
}

/// Whoever leaves is told of words that were not sent.
fn tell_drafts(ended: &Result<Ending, RunError>, output: &mut Output<'_>) -> Result<(), Failure> {
    match ended {
        Ok(Ending::Left { drafts: 0 }) => Ok(()),
        Ok(Ending::Left { drafts }) => output.say(&(output.texts.draft.kept_at_last)(*drafts)),
        _ => Ok(()),
    }
}

fn end(ended: Result<Ending, RunError>) -> Result<(), Failure> {
    match ended {
        // What kept the store from being opened has been told.
        Ok(Ending::Left { .. } | Ending::NotOpened) => Ok(()),
        Ok(Ending::Stopped(signal)) => Err(Failure::Ended(signal.exit_code())),
        Ok(Ending::HungUp) | Err(RunError::Lost(_)) => Err(Failure::Ended(HUNG_UP)),
        Err(RunError::Desk(error)) => Err(error.into()),
        Err(RunError::Terminal(error)) => Err(Trouble::Terminal(error.to_string()).into()),
    }
}
