//! The command line: every action of the interface as a command, over the same desk.
//!
//! Owns the verbs, their arguments, the JSON forms and the exit codes. It decides nothing: what the
//! rules say comes from the desk, what words say comes from `i18n`. It reads no environment and
//! knows no process: [`run`] is given arguments, streams and surroundings, and returns the exit
//! code, so that `main` and tests call the same.

use std::ffi::OsString;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};

use crate::i18n::Language;
use crate::store::StoreError;
use crate::store::backup::Error as BackupError;
use crate::store::disk::{self, Opened, Repaired, Report, Wanted};
use crate::store::rows::ImageFile;
use crate::store::watch::Watch;
use crate::text::Charset;

mod act;
mod admin;
mod args;
mod asides;
mod backup;
mod chain;
mod completions;
mod config;
mod deliver;
mod demo;
mod dossier;
mod environment;
mod evidence;
mod explain;
mod export;
mod failure;
mod fields;
mod figures;
mod history;
mod house;
mod import;
mod init;
mod input;
mod interface;
mod list;
mod macros;
mod man;
mod meter;
mod opening;
mod outbox;
mod output;
mod precheck;
mod reading;
mod restore;
mod rules;
mod separated;
mod session;
pub mod set;
mod show;
mod table;
mod template;
mod tick;
mod usage;
mod verify;
mod view;

use args::{Global, ImportVerb, OutboxVerb, Verb};
use asides::Asides;
use config::Loaded;
pub use environment::Environment;
use failure::Failure;
use meter::Meter;
pub use meter::{Arm, Tell};
use output::Output;

/// Where stores are kept. [`OnDisk`] for the program; in memory for tests.
pub trait Stores: Sync {
    /// Makes a store in a folder.
    ///
    /// # Errors
    /// When there is one already, or it cannot be made.
    fn create(&self, folder: &Path) -> Result<Opened, StoreError>;

    /// Opens the store in a folder.
    ///
    /// # Errors
    /// When there is none, or it cannot be opened.
    fn open(&self, folder: &Path, watch: &dyn Watch) -> Result<Opened, StoreError>;

    /// Where the row image of the store in a folder is kept.
    ///
    /// # Errors
    /// When there is no store.
    fn image_file(&self, folder: &Path) -> Result<ImageFile, StoreError>;

    /// Proves the store in a folder, and whether its journal extends the one whose head is wanted.
    /// Mends nothing.
    ///
    /// # Errors
    /// When there is none, or it cannot be read at all.
    fn verify(
        &self,
        folder: &Path,
        wanted: Option<&Wanted>,
        watch: &dyn Watch,
    ) -> Result<Report, StoreError>;

    /// Proves the store in a folder, and mends what is wrong with it.
    ///
    /// # Errors
    /// When there is none, another process has it, or it cannot be mended at all.
    fn repair(&self, folder: &Path, watch: &dyn Watch) -> Result<Repaired, StoreError>;

    /// Writes the records of the store in a folder after one of them, and what they name, to a file.
    ///
    /// # Errors
    /// Then there is no file.
    fn backup(
        &self,
        folder: &Path,
        file: &Path,
        since: u64,
        watch: &dyn Watch,
    ) -> Result<disk::Backup, BackupError>;

    /// Makes a store of backups in a folder.
    ///
    /// # Errors
    /// Then nothing was made.
    fn restore(
        &self,
        folder: &Path,
        files: &[PathBuf],
        watch: &dyn Watch,
    ) -> Result<disk::Restored, BackupError>;
}

/// Stores on disk.
#[derive(Debug, Clone, Copy, Default)]
pub struct OnDisk;

impl Stores for OnDisk {
    fn create(&self, folder: &Path) -> Result<Opened, StoreError> {
        disk::create(folder)
    }

    fn open(&self, folder: &Path, watch: &dyn Watch) -> Result<Opened, StoreError> {
        disk::open_watched(folder, watch)
    }

    fn image_file(&self, folder: &Path) -> Result<ImageFile, StoreError> {
        disk::image_file(folder)
    }

    fn verify(
        &self,
        folder: &Path,
        wanted: Option<&Wanted>,
        watch: &dyn Watch,
    ) -> Result<Report, StoreError> {
        disk::verify_extending(folder, wanted, watch)
    }

    fn repair(&self, folder: &Path, watch: &dyn Watch) -> Result<Repaired, StoreError> {
        disk::repair(folder, watch)
    }

    fn backup(
        &self,
        folder: &Path,
        file: &Path,
        since: u64,
        watch: &dyn Watch,
    ) -> Result<disk::Backup, BackupError> {
        disk::backup(folder, file, since, watch)
    }

    fn restore(
        &self,
        folder: &Path,
        files: &[PathBuf],
        watch: &dyn Watch,
    ) -> Result<disk::Restored, BackupError> {
        disk::restore(folder, files, watch)
    }
}

/// Everything that a run stands on.
pub struct World<'a> {
    /// What the process tells.
    pub environment: Environment,
    /// Where stores are kept.
    pub stores: &'a dyn Stores,
    /// Standard input.
    pub stdin: &'a mut dyn Read,
    /// Standard output.
    pub stdout: &'a mut dyn Write,
    /// Standard error.
    pub stderr: &'a mut dyn Write,
    /// Shows how far long work has come; none where standard error is no terminal.
    pub tell: Option<&'a Tell<'a>>,
    /// Turns Ctrl-C and the like into a flag, for work that has to end in good order.
    pub arm: &'a Arm<'a>,
}

/// What stays of the world beside its output.
struct Room<'a> {
    environment: Environment,
    stores: &'a dyn Stores,
    stdin: &'a mut dyn Read,
    global: Global,
    meter: Meter<'a>,
    arm: &'a Arm<'a>,
    language: Language,
    loaded: Loaded,
    asides: Asides,
}

impl Room<'_> {
    /// The character set that was asked for, that of the settings, or that of the locale.
    fn charset(&self) -> Option<Charset> {
        let asked = self.global.charset.or(self.loaded.config.charset);
        let wanted = self.global.lang.or(self.loaded.config.language);
        shows(asked, wanted).or(self.environment.charset)
    }
}

/// Runs one command; `args` begin with the program's name. Returns the exit code: 0 done, 1 refused
/// by the rules, 2 wrong usage, 3 store unreachable, 4 no such thing, 5 changed by someone else,
/// 6 damage found.
pub fn run(args: impl IntoIterator<Item = OsString>, world: World<'_>) -> u8 {
    let args: Vec<OsString> = args.into_iter().collect();
    let World { environment, stores, stdin, stdout, stderr, tell, arm } = world;
    let loaded = Loaded::of(args::wanted_config(&args), &environment);
    let chosen = loaded.config.language;
    let terminals = [environment.shows_output, tell.is_some()];
    let wanted = args::wanted_language(&args).or(chosen);
    let usual = shown(shows(loaded.config.charset, wanted), &environment, terminals);
    let texts = spoken(wanted, &environment, usual).texts();
    let cli = match args::read(&args) {
        Ok(cli) => cli,
        Err(error) => {
            let output = Output::new(stdout, stderr, texts, args::wants_json(&args));
            let mut output = output.showing(usual);
            let done = usage::answer(&error, &args, environment.columns, &mut output);
            return finish(done, &mut output, &Asides::default());
        }
    };
    let wanted = cli.global.lang.or(chosen);
    let charset = shows(cli.global.charset.or(loaded.config.charset), wanted);
    let shown = shown(charset, &environment, terminals);
    let language = spoken(wanted, &environment, shown);
    let texts = language.texts();
    let mut output = Output::new(stdout, stderr, texts, cli.global.json).showing(shown);
    let tell = tell.filter(|_| !cli.global.json);
    let (meter, global) = (Meter::new(tell, texts), cli.global);
    let asides = Asides::default();
    let mut room =
        Room { environment, stores, stdin, global, meter, arm, language, loaded, asides };
    let done = perform(cli.verb, &mut room, &mut output);
    room.meter.clear();
    finish(done, &mut output, &room.asides)
}

/// The language to speak: the one asked for or of the settings, else the locale's. Where something is
/// told in ASCII it is English, for the words of any other language would be question marks.
fn spoken(wanted: Option<Language>, environment: &Environment, shown: [Charset; 2]) -> Language {
    if shown.contains(&Charset::Ascii) {
        return Language::En;
    }
    wanted.unwrap_or_else(|| Language::from_locale(&environment.locale))
}

/// The character set that was asked for. Whoever asks for a language that ASCII cannot write says
/// by that that the terminal shows it, whatever the locale says.
fn shows(asked: Option<Charset>, wanted: Option<Language>) -> Option<Charset> {
    asked.or_else(|| wanted.filter(|it| *it != Language::En).map(|_| Charset::Utf8))
}

/// What standard output and standard error show, told which of them are terminals. What goes into
/// files and to other programs is UTF-8, whoever looks at it then, unless ASCII is asked for.
fn shown(asked: Option<Charset>, environment: &Environment, terminals: [bool; 2]) -> [Charset; 2] {
    terminals.map(|is_terminal| match asked {
        None if !is_terminal => Charset::Utf8,
        asked => asked.or(environment.charset).unwrap_or_default(),
    })
}

/// Hands over what was said, and tells what went wrong.
fn finish(done: Result<(), Failure>, output: &mut Output<'_>, asides: &Asides) -> u8 {
    let flushed = output.flush();
    match done.and(flushed) {
        Ok(()) => {
            output.tell_asides(asides);
            0
        }
        Err(failure) => {
            failure.tell(output, asides);
            failure.exit()
        }
    }
}

/// Does what needs no operator, or opens the desk and does the rest.
fn perform(
    verb: Option<Verb>,
    room: &mut Room<'_>,
    output: &mut Output<'_>,
) -> Result<(), Failure> {
    match &verb {
        Some(Verb::Config(_) | Verb::ReadDocument) => {}
        // The interface is not opened with other settings than the ones that were wanted.
        None => room.loaded.sound()?,
        Some(Verb::Demo(args)) if args.play.is_none() => room.loaded.sound()?,
        Some(_) => {
            room.loaded.is_there()?;
            room.asides.settings = room.loaded.take_trouble();
        }
    }
    let verb = match verb {
        Some(Verb::Config(verb)) => return config::run(verb, room, output),
        Some(Verb::Init(args)) => return init::run(&args, room, output),
        Some(Verb::Rules(args)) => return rules::run(args.format, output),
        Some(Verb::Verify(args)) => return verify::run(&args, room, output),
        Some(Verb::Backup(args)) => return backup::run(&args, room, output),
        Some(Verb::Restore { files }) => return restore::run(&files, room, output),
        Some(Verb::Completions { shell }) => return completions::run(shell, output),
        Some(Verb::Man { dir }) => return man::run(dir.as_deref(), output),
        Some(Verb::Help { verb }) => return usage::help(&verb, room.environment.columns, output),
        Some(Verb::ReadDocument) => return reading::serve(room, output),
        Some(Verb::Demo(args)) => return demo::run(&args, room, output),
        other => other,
    };
    let Some(verb) = verb else {
        let manner = interface::manner(room, room.language)?;
        return interface::open(room, &manner, output);
    };
    let session = opening::open(room)?;
    match verb {
        Verb::Operator(verb) => admin::operator(&session, verb, output),
        Verb::Policy(verb) => admin::policy(&session, verb, output),
        Verb::Holiday(verb) => admin::holiday(&session, verb, output),
        Verb::Directory { words } => house::directory(&session, &words, output),
        Verb::Changes { limit } => house::changes(&session, limit, &room.meter, output),
        Verb::Import(ImportVerb::Directory { file, dry_run }) => {
            import::directory(&session, &file, dry_run, room.stdin, output)
        }
        Verb::New(args) => fields::new(&session, &args, room.stdin, output),
        Verb::Edit(args) => fields::edit(&session, &args, room.stdin, output),
        Verb::Precheck { id } => precheck::run(&session, id, &room.meter, room.arm, output),
        Verb::Evidence(args) => evidence::run(&session, &args, &room.meter, output),
        Verb::Template(args) => template::run(&session, &args, output),
        Verb::Tick => tick::run(&session, output),
        Verb::List(args) => list::run(&session, &args, output),
        Verb::View(verb) => view::run(&session, verb, output),
        Verb::Macro(verb) => macros::run(&session, verb, output),
        Verb::Figures(args) => figures::run(&session, args, &room.meter, output),
        Verb::Show(args) => show::run(&session, &args, output),
        Verb::Dossier(args) => dossier::run(&session, &args, output),
        Verb::History(args) => history::run(&session, &args, room, output),
        Verb::Export(args) => export::run(&session, &args, room, output),
        Verb::Explain { id } => explain::run(&session, id, output),
        Verb::Import(ImportVerb::Claims(args)) => import::claims(&session, &args, room, output),
        Verb::Outbox(OutboxVerb::List { state }) => outbox::list(&session, state, output),
        Verb::Outbox(OutboxVerb::Deliver(args)) => deliver::run(&session, &args, room, output),
        acting => act::run(&session, acting, output),
    }
}
