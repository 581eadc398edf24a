//! The settings file: found, read, and told of; `config` writes one, checks one and tells where it is.

use std::fs::{self, File};
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

use serde::Serialize;
use serde_json::json;

use super::Environment;
use super::Room;
use super::args::ConfigVerb;
use super::failure::Failure;
use super::output::Output;
use crate::config::{self, Config, LARGEST};
use crate::handout;
use crate::i18n::Texts;
use crate::i18n::cli::Trouble;
use crate::i18n::config::{ConfigTrouble, Problem};

/// The settings of a run, and the file they come from.
#[derive(Debug, Default)]
pub(super) struct Loaded {
    /// What is in force, as far as it could be understood.
    pub(super) config: Config,
    /// Where the file is, or would be.
    path: Option<PathBuf>,
    /// Why it cannot be used.
    trouble: Option<Trouble>,
    is_missing: bool,
}

impl Loaded {
    /// Reads the file that is named, or the one in the XDG folder if it is there.
    pub(super) fn of(named: Option<PathBuf>, environment: &Environment) -> Self {
        let named = named.or_else(|| environment.config.clone());
        let usual = || environment.config_home.as_ref().map(|home| home.join("cpor/config.toml"));
        let is_named = named.is_some();
        let Some(path) = named.or_else(usual) else { return Self::default() };
        match read(&path) {
            Ok(None) => {
                let missing = ConfigTrouble::Missing(path.clone());
                let trouble = is_named.then(|| missing.into());
                Self { path: Some(path), trouble, is_missing: true, ..Self::default() }
            }
            Ok(Some(text)) => {
                let (config, problems) = config::read(&text);
                let wrong = ConfigTrouble::Wrong(path.clone(), problems.clone());
                let trouble = (!problems.is_empty()).then(|| wrong.into());
                Self { config, path: Some(path), trouble, is_missing: false }
            }
            Err(trouble) => Self { path: Some(path), trouble: Some(trouble), ..Self::default() },
        }
    }

    /// Refuses to go on with settings that are not what the operator wanted: the interface does,
    /// and nothing does with a file that was named and is not there.
    pub(super) fn sound(&mut self) -> Result<(), Failure> {
        self.trouble.take().map_or(Ok(()), |trouble| Err(trouble.into()))
    }

    /// A file that was named has to be there.
    pub(super) fn is_there(&mut self) -> Result<(), Failure> {
        if self.is_missing { self.sound() } else { Ok(()) }
    }

    /// Why the file cannot be used, for commands that do without.
    pub(super) fn take_trouble(&mut self) -> Option<Trouble> {
        self.trouble.take()
    }

    fn path(&self) -> Result<PathBuf, Failure> {
        self.path.clone().ok_or_else(|| Failure::from(Trouble::from(ConfigTrouble::NoPlace)))
    }
}

impl From<ConfigTrouble> for Trouble {
    fn from(trouble: ConfigTrouble) -> Self {
        Self::Config(trouble)
    }
}

/// A file's text; none where there is no file.
fn read(path: &Path) -> Result<Option<String>, Trouble> {
    let fails = |error: io::Error| Trouble::CannotRead(path.display().to_string(), (&error).into());
    let file = match File::open(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        file => file.map_err(fails)?,
    };
    let mut bytes = Vec::new();
    file.take(LARGEST + 1).read_to_end(&mut bytes).map_err(fails)?;
    if bytes.len() as u64 > LARGEST {
        return Err(ConfigTrouble::TooLarge(path.to_owned(), LARGEST).into());
    }
    let text = String::from_utf8(bytes);
    text.map(Some).map_err(|_| ConfigTrouble::NotText(path.to_owned()).into())
}

/// `config`.
pub(super) fn run(
    verb: ConfigVerb,
    room: &mut Room<'_>,
    output: &mut Output<'_>,
) -> Result<(), Failure> {
    match verb {
        ConfigVerb::Init { force } => init(&room.loaded.path()?, force, output),
        ConfigVerb::Check { file } => {
            let mut checked = match file {
                Some(file) => Loaded::of(Some(file), &room.environment),
                None => std::mem::take(&mut room.loaded),
            };
            check(&mut checked, output)
        }
        ConfigVerb::Path => {
            let path = room.loaded.path()?.display().to_string();
            if output.json {
                return output.data(&json!({ "path": path, "exists": !room.loaded.is_missing }));
            }
            output.say(&crate::text::clean_line(&path))
        }
    }
}

fn check(checked: &mut Loaded, output: &mut Output<'_>) -> Result<(), Failure> {
    checked.sound()?;
    let path = checked.path()?.display().to_string();
    if output.json {
        return output.data(&json!({ "path": path, "exists": !checked.is_missing }));
    }
    let texts = &output.texts.config;
    let said = if checked.is_missing { texts.none } else { texts.sound };
    output.say(&said(&crate::text::clean_line(&path)))
}

/// Writes a file that says every setting, and changes none.
fn init(path: &Path, force: bool, output: &mut Output<'_>) -> Result<(), Failure> {
    let shown = path.display().to_string();
    let fails = |error: io::Error| match error.kind() {
        io::ErrorKind::AlreadyExists => Trouble::FileInTheWay(shown.clone()),
        _ => Trouble::CannotWrite(shown.clone(), (&error).into()),
    };
    if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        fs::create_dir_all(folder).map_err(fails)?;
    }
    let text = config::commented(output.texts);
    let path = handout::write(path, text.as_bytes(), force).map_err(fails)?;
    let path = path.display().to_string();
    if output.json {
        return output.data(&json!({ "output": path, "size": text.len() }));
    }
    output.say(&(output.texts.config.written)(&crate::text::clean_line(&path)))
}

/// Everything wrong with a file of settings, if that is the trouble.
pub(super) fn problems(trouble: &Trouble) -> &[Problem] {
    match trouble {
        Trouble::Config(ConfigTrouble::Wrong(_, problems)) => problems,
        _ => &[],
    }
}

/// For people: what is wrong, line by line.
pub(super) fn lines<'p>(
    trouble: &'p Trouble,
    texts: &'p Texts,
) -> impl Iterator<Item = String> + 'p {
    problems(trouble).iter().map(|problem| {
        let words = (texts.config.problem)(problem);
        let line = (texts.config.line)(problem.line);
        format!("{line}: {}\n  {}", words.message, words.advice)
    })
}

/// For scripts.
#[derive(Debug, Serialize)]
pub(super) struct ProblemOut {
    line: usize,
    entry: String,
    message: String,
    advice: String,
}

/// For scripts: what is wrong, line by line.
pub(super) fn told(trouble: &Trouble, texts: &Texts) -> Vec<ProblemOut> {
    let told = |problem: &Problem| {
        let words = (texts.config.problem)(problem);
        let entry = problem.entry.clone();
        ProblemOut { line: problem.line, entry, message: words.message, advice: words.advice }
    };
    problems(trouble).iter().map(told).collect()
}
