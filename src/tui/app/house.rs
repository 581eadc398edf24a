//! What all claims share: the directory looked up and imported, settings, holidays, operators, and
//! the record of their changes.

use super::{App, Effect, Overlay, Tone, words};
use crate::desk::changes::SharedChange;
use crate::desk::{Administration, DeskError, LookUp};
use crate::domain::actor::{Operator, Role};
use crate::domain::calendar::Calendar;
use crate::domain::directory::{Import, Outlook};
use crate::domain::policy::{Policy, Setting};
use crate::tui::line::LineEdit;

mod entering;
mod keys;

/// The most entries of the directory that are shown; whoever looks for others types more.
pub const MOST_ENTRIES: usize = 500;
/// The most changes that are shown.
pub const MOST_CHANGES: usize = 1_000;

/// A page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Page {
    /// The directory.
    #[default]
    Directory,
    /// The settings.
    Settings,
    /// The holidays.
    Holidays,
    /// The operators.
    Operators,
    /// What was changed.
    Changes,
}

impl Page {
    /// All of them, from left to right.
    pub const ALL: [Self; 5] =
        [Self::Directory, Self::Settings, Self::Holidays, Self::Operators, Self::Changes];

    /// The place in the row of pages.
    #[must_use]
    pub fn index(self) -> usize {
        Self::ALL.iter().position(|page| *page == self).unwrap_or(0)
    }
}

/// What is shown of what all claims share.
#[derive(Debug, Default)]
pub struct House {
    /// The page.
    pub page: Page,
    /// The row that has the caret, by page.
    pub caret: [usize; 5],
    /// The words that are looked for in the directory.
    pub search: LineEdit,
    /// What was found in the directory, once it has come.
    pub found: Option<LookUp>,
    /// The operators, once they have come.
    pub operators: Option<Vec<Operator>>,
    /// What was changed, the newest first, once it has come; or why it cannot be told.
    pub changes: Option<Result<Vec<SharedChange>, String>>,
    /// What is going on.
    pub mode: Mode,
    /// Why the last thing asked for was not done.
    pub wrong: Option<String>,
    /// The number of the newest search, and of what else was asked for.
    searched: u64,
    waits_for: Option<u64>,
}

/// What is going on.
#[derive(Debug, Default)]
pub enum Mode {
    /// A page is looked at.
    #[default]
    Looking,
    /// One entry of the directory is read, from this line on.
    Reading(usize),
    /// Words are typed that are looked for.
    Searching,
    /// Something is typed that is to be kept.
    Typing(Entering, LineEdit),
    /// A file is being read, or something is being kept.
    Working,
    /// Something is asked.
    Asking(Box<Question>),
}

/// What is being typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Entering {
    /// The path of a directory's file.
    Import,
    /// A setting's value.
    Setting(Setting),
    /// A day and its name.
    Holiday,
    /// A name, a role, and where they belong.
    Operator,
}

/// What is asked before something is kept.
#[derive(Debug)]
pub struct Question {
    /// What an import would bring; nothing for anything else.
    pub outlook: Vec<Outlook>,
    /// The question.
    pub text: String,
    /// The first line shown of the outlook.
    pub scroll: usize,
    /// What is done if the answer is yes.
    change: Administration,
}

/// A question to the desk about what all claims share.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum HouseEffect {
    /// Look these words up in the directory.
    LookUp(String),
    /// The operators.
    Operators,
    /// What was changed.
    Changes,
    /// Read a directory from a file, and say what it would bring.
    Import(String),
    /// Change something.
    Administer(Administration),
}

/// What came of a question about what all claims share.
#[derive(Debug)]
pub enum HouseAnswer {
    /// What was found in the directory.
    Found(Result<LookUp, DeskError>),
    /// The operators.
    Operators(Result<Vec<Operator>, DeskError>),
    /// What was changed.
    Changes(Result<Vec<SharedChange>, DeskError>),
    /// A directory and what it would bring, or sentences that say why there is none.
    Import(Result<(Box<Import>, Vec<Outlook>), Vec<String>>),
    /// What came of a change.
    Administered(Result<(), DeskError>),
}

impl House {
    /// Whether an answer is waited for.
    #[must_use]
    pub const fn is_waiting(&self) -> bool {
        self.waits_for.is_some()
    }

    /// The row that has the caret, among so many.
    #[must_use]
    pub fn place(&self, rows: usize) -> usize {
        self.caret[self.page.index()].min(rows.saturating_sub(1))
    }

    /// Pasted text goes where text is being typed; whether that are words that are looked for.
    pub(super) fn paste(&mut self, text: &str) -> bool {
        match &mut self.mode {
            Mode::Searching => {
                self.search.paste(text);
                return true;
            }
            Mode::Typing(_, line) => line.paste(text),
            _ => {}
        }
        false
    }
}

/// A setting's value as it is written.
#[must_use]
pub fn value_of(policy: &Policy, calendar: &Calendar, of: Setting) -> String {
    policy.get(of).unwrap_or_else(|| calendar.zone.to_string())
}

impl App {
    /// Whether the operator may change what all claims share.
    #[must_use]
    pub fn may_administer(&self) -> bool {
        self.operator.role == Role::Administrator
    }

    pub(super) fn open_house(&mut self) -> Vec<Effect> {
        self.overlay = Overlay::House(Box::default());
        let mut effects = self.look_up();
        effects.push(Effect::LoadRules);
        effects
    }

    fn ask_house(&mut self, asks: HouseEffect) -> (u64, Effect) {
        self.asked_house += 1;
        (self.asked_house, Effect::House(self.asked_house, asks))
    }

    /// Looks up what has been typed.
    pub(super) fn look_up(&mut self) -> Vec<Effect> {
        let Overlay::House(house) = &self.overlay else { return Vec::new() };
        let words = house.search.text().to_owned();
        let (number, effect) = self.ask_house(HouseEffect::LookUp(words));
        if let Overlay::House(house) = &mut self.overlay {
            house.searched = number;
        }
        vec![effect]
    }

    /// Asks for what the page shows, where it is not there yet or may be old.
    fn load_page(&mut self, house: &mut House) -> Vec<Effect> {
        let asks = match house.page {
            Page::Operators => HouseEffect::Operators,
            Page::Changes if self.may_administer() => HouseEffect::Changes,
            Page::Changes => {
                house.changes = Some(Err(self.texts.house.not_yours.to_owned()));
                return Vec::new();
            }
            Page::Settings | Page::Holidays => return vec![Effect::LoadRules],
            Page::Directory => return Vec::new(),
        };
        vec![self.ask_house(asks).1]
    }

    /// What was asked for has come. Where the pages have been left meanwhile, only what was done or
    /// not done is said.
    pub(super) fn put_house(&mut self, number: u64, answer: HouseAnswer) -> Vec<Effect> {
        let mut overlay = std::mem::take(&mut self.overlay);
        let effects = match (&mut overlay, answer) {
            (Overlay::House(house), answer) => self.put_in_house(house, number, answer),
            (_, HouseAnswer::Administered(Ok(()))) => {
                self.say(Tone::Good, self.texts.house.done);
                vec![Effect::LoadRules]
            }
            (_, HouseAnswer::Administered(Err(error))) => self.failed(&error),
            _ => Vec::new(),
        };
        self.overlay = overlay;
        effects
    }

    fn put_in_house(&mut self, house: &mut House, number: u64, answer: HouseAnswer) -> Vec<Effect> {
        let in_full = |error: &DeskError| words::in_full(self.texts, error);
        match answer {
            HouseAnswer::Found(found) if number == house.searched => match found {
                Ok(found) => house.found = Some(found),
                Err(error) => house.wrong = Some(in_full(&error)),
            },
            HouseAnswer::Operators(Ok(operators)) => house.operators = Some(operators),
            HouseAnswer::Operators(Err(error)) => house.wrong = Some(in_full(&error)),
            HouseAnswer::Changes(changes) => {
                house.changes = Some(changes.map_err(|error| in_full(&error)));
            }
            HouseAnswer::Import(read) if house.waits_for == Some(number) => {
                house.waits_for = None;
                self.ask_about_import(house, read);
            }
            // Something newer has been asked for, or nothing is waited for any longer.
            HouseAnswer::Found(_) | HouseAnswer::Import(_) => {}
            HouseAnswer::Administered(done) => return self.administered(house, number, done),
        }
        Vec::new()
    }

    fn ask_about_import(
        &self,
        house: &mut House,
        read: Result<(Box<Import>, Vec<Outlook>), Vec<String>>,
    ) {
        house.mode = Mode::Looking;
        match read {
            Err(wrong) => house.wrong = Some(wrong.join("\n")),
            Ok((_, outlook)) if outlook.iter().all(|part| part.new + part.changed == 0) => {
                house.wrong = Some(self.texts.house.import_in_vain.to_owned());
            }
            Ok((import, outlook)) => {
                let text = self.texts.house.ask_import.to_owned();
                let change = Administration::ImportDirectory(import);
                house.mode = Mode::Asking(Box::new(Question { outlook, text, scroll: 0, change }));
            }
        }
    }

    fn administered(
        &mut self,
        house: &mut House,
        number: u64,
        done: Result<(), DeskError>,
    ) -> Vec<Effect> {
        if house.waits_for == Some(number) {
            house.waits_for = None;
            house.mode = Mode::Looking;
        }
        if let Err(error) = done {
            house.wrong = Some(words::in_full(self.texts, &error));
            return Vec::new();
        }
        self.say(Tone::Good, self.texts.house.done);
        let words = house.search.text().to_owned();
        let (number, search) = self.ask_house(HouseEffect::LookUp(words));
        house.searched = number;
        let mut effects = vec![Effect::LoadRules, search];
        if house.page == Page::Operators || house.page == Page::Changes {
            effects.extend(self.load_page(house));
        }
        effects
    }
}
