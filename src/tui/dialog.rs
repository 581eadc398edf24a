//! A dialog: what an action still has to be told, and its confirmation.
//!
//! One slip decides nothing: the key that sends differs from the key that opened the dialog and
//! from Enter, repeats of the opening key are swallowed, and pasted text only ever goes where text
//! is being typed. The dialog keeps the claim and the revision that were on screen when its key
//! was pressed.

use std::collections::BTreeSet;
use std::sync::Arc;

use ratatui_textarea::{CursorMove, TextArea, WrapMode};

use super::action::confirms;
use super::app::Millis;
use super::input::{Key, KeyCode};
use super::line::LineEdit;
use crate::domain::command::{Command, Winner};
use crate::domain::id::ClaimId;
use crate::domain::moves::Action;
use crate::domain::refusal::Refusal;

pub mod answer;
mod build;
mod choices;
mod command;
mod draft;
mod text;
pub mod view;

pub use build::{open, open_many};
pub use draft::Restored;

/// Two presses of one key closer than this are a key held down, in milliseconds.
pub(super) const REPEAT: Millis = 600;
/// Where text is typed, only presses closer than this are: nobody types a letter twice so fast, and
/// a letter too many does no harm there.
const REPEAT_IN_TEXT: Millis = 70;

coded_enum!(
    /// What a part of a dialog is for. What was typed is kept under its code.
    Purpose {
        /// Reasons of a request for information.
        InformationReasons => "information-reasons",
        /// Products to be removed.
        RemoveProducts => "remove-products",
        /// The reason of a rejection.
        RejectionReason => "rejection-reason",
        /// Why the partner asks for rejection.
        Because => "because",
        /// The contested key.
        Key => "key",
        /// The winner of an arbitration.
        Winner => "winner",
        /// A PoE file of the claim.
        Evidence => "evidence",
        /// The paths of files to be attached, parted by spaces or quoted.
        Paths => "paths",
        /// A comment, a justification.
        Words => "words",
        /// The name of a macro.
        MacroName => "macro-name",
        /// What a macro does.
        MacroAction => "macro-action",
    }
);

/// One thing to choose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// Its code.
    pub code: String,
    /// What is shown.
    pub label: String,
    /// Whether it is chosen.
    pub chosen: bool,
    /// Whether the pre-check of the PoE suggests it.
    pub suggested: bool,
}

/// What a part holds.
#[derive(Debug, Clone)]
pub enum Body {
    /// Things to choose from.
    Choices {
        /// The things.
        items: Vec<Choice>,
        /// Where the caret is.
        caret: usize,
        /// Whether several may be chosen.
        several: bool,
    },
    /// A line of text.
    Line(LineEdit),
    /// Several lines of text.
    Text(Box<TextArea<'static>>),
}

/// A part of a dialog.
#[derive(Debug, Clone)]
pub struct Part {
    /// What it is for.
    pub purpose: Purpose,
    /// Whether it has to be filled.
    pub required: bool,
    /// What it holds.
    pub body: Body,
}

impl Part {
    /// Whether something has been chosen or said in it.
    fn is_filled(&self) -> bool {
        match &self.body {
            Body::Choices { items, .. } => items.iter().any(|item| item.chosen),
            Body::Line(line) => !line.text().trim().is_empty(),
            Body::Text(area) => area.lines().iter().any(|line| !line.trim().is_empty()),
        }
    }
}

/// A dialog.
#[derive(Debug, Clone)]
pub struct Dialog {
    /// The action.
    pub action: Action,
    /// The claim that was on screen; of no meaning where it is for many.
    pub claim: ClaimId,
    /// Its revision then.
    pub revision: u32,
    /// The claim's name.
    pub name: String,
    /// The customer's name.
    pub customer: String,
    /// Another reviewer who has taken it.
    pub holder: Option<String>,
    /// What has to be told.
    pub parts: Vec<Part>,
    /// The claims that it is for, as they were marked when it opened, where it is not for the one
    /// on screen.
    pub many: Option<Arc<BTreeSet<ClaimId>>>,
    /// What stands in its frame, where it is for no action on a claim.
    pub title: Option<String>,
    /// Whether a macro has filled it in.
    pub by_macro: bool,
    /// Which part has the caret.
    pub focus: usize,
    /// Why the last sending was refused.
    pub refusals: Vec<Refusal>,
    /// Whether it has been sent and not yet answered.
    pub sending: bool,
    /// Since when it holds what was typed before, if it does.
    pub restored: Option<Restored>,
    /// The text that it began with, which nobody has typed: what a comment answers.
    given: String,
    /// What the screen has chosen for it, which nobody has chosen here.
    shown: Vec<(Purpose, String)>,
    opened_by: Option<(Key, Millis)>,
}

/// What a key does to a dialog.
#[derive(Debug)]
pub enum Outcome {
    /// It stays.
    Stay,
    /// It stays, and what was typed went nowhere: things are chosen here, not written.
    Lost,
    /// It is left; what was typed is kept.
    Leave,
    /// It is sent.
    Send,
}

impl Dialog {
    /// A dialog for an action, of no claim yet and with nothing in it but these parts.
    fn of(action: Action, parts: Vec<Part>) -> Self {
        Self {
            action,
            claim: ClaimId::default(),
            revision: 0,
            name: String::new(),
            customer: String::new(),
            holder: None,
            parts,
            many: None,
            title: None,
            by_macro: false,
            focus: 0,
            refusals: Vec::new(),
            sending: false,
            restored: None,
            given: String::new(),
            shown: Vec::new(),
            opened_by: None,
        }
    }

    /// Remembers the key that opened it, whose repeats are not for the dialog.
    #[must_use]
    pub fn opened_by(mut self, key: Key, at: Millis) -> Self {
        self.opened_by = Some((key, at));
        self
    }

    /// With a text to be answered below it; nothing where there is none.
    #[must_use]
    pub fn answering(mut self, quote: &str) -> Self {
        let area = self.parts.iter_mut().find_map(|part| match &mut part.body {
            Body::Text(area) => Some(area),
            _ => None,
        });
        if let Some(area) = area.filter(|_| !quote.is_empty()) {
            self.given = text::put_below(area, quote);
        }
        self
    }

    /// Takes a key.
    pub fn key(&mut self, key: &Key, at: Millis) -> Outcome {
        if self.is_repeat(key, at) {
            return Outcome::Stay;
        }
        if key.code() == KeyCode::Esc {
            return Outcome::Leave;
        }
        if self.sending {
            return Outcome::Stay;
        }
        if confirms(key) {
            return Outcome::Send;
        }
        match key.code() {
            KeyCode::Tab => self.move_focus(1),
            KeyCode::BackTab => self.move_focus(self.parts.len().saturating_sub(1)),
            _ if self.is_lost(key) => return Outcome::Lost,
            _ => self.fill(key),
        }
        Outcome::Stay
    }

    /// Whether a key writes something where nothing is written.
    fn is_lost(&self, key: &Key) -> bool {
        let part = self.parts.get(self.focus).map(|part| &part.body);
        matches!(part, Some(Body::Choices { items, .. }) if choices::is_typing(items, key))
    }

    /// Takes pasted text, where text is being typed.
    pub fn paste(&mut self, text: &str) {
        match self.parts.get_mut(self.focus).map(|part| &mut part.body) {
            Some(Body::Text(area)) => text::paste(area, text),
            Some(Body::Line(line)) => line.paste(text),
            _ => {}
        }
    }

    /// The command that it comes to. What is missing, the rules will say.
    #[must_use]
    pub fn command(&self) -> Option<Command> {
        command::of(self)
    }

    /// What is required and has not been given.
    #[must_use]
    pub fn missing(&self) -> Vec<Refusal> {
        let unfilled = self.parts.iter().filter(|part| part.required && !part.is_filled());
        let is_form = self.title.is_some();
        unfilled.map(|part| command::missing(part.purpose, is_form)).collect()
    }

    /// What has been chosen and said, in one line.
    #[must_use]
    pub fn told(&self) -> String {
        let mut told: Vec<String> = Vec::new();
        for part in &self.parts {
            match &part.body {
                Body::Choices { items, .. } => {
                    let chosen = items.iter().filter(|item| item.chosen);
                    told.extend(chosen.map(|item| item.label.clone()));
                }
                Body::Line(line) => told.push(line.text().trim().to_owned()),
                Body::Text(area) => told.push(area.lines().join(" ").trim().to_owned()),
            }
        }
        told.retain(|part| !part.is_empty());
        told.join(" · ")
    }

    /// The files it names.
    #[must_use]
    pub fn paths(&self) -> Vec<String> {
        self.line(Purpose::Paths).map(text::paths).unwrap_or_default()
    }

    fn is_repeat(&mut self, key: &Key, at: Millis) -> bool {
        let focused = self.parts.get(self.focus).map(|part| &part.body);
        let is_text = matches!(focused, Some(Body::Line(_) | Body::Text(_)));
        let gap = if is_text { REPEAT_IN_TEXT } else { REPEAT };
        let again = self.opened_by.filter(|(first, _)| first == key);
        let held = again.is_some_and(|(_, last)| at.saturating_sub(last) < gap);
        // A key that is held pauses before it repeats: what comes then may be its first repeat.
        let goes_on = held || (is_text && again.is_some());
        self.opened_by = goes_on.then_some((*key, at));
        held
    }

    fn move_focus(&mut self, by: usize) {
        if !self.parts.is_empty() {
            self.focus = (self.focus + by) % self.parts.len();
        }
    }

    fn fill(&mut self, key: &Key) {
        let Some(part) = self.parts.get_mut(self.focus) else {
            return;
        };
        let go_on = match &mut part.body {
            Body::Choices { items, caret, several } => choices::choose(items, caret, *several, key),
            Body::Line(line) => {
                key.code() == KeyCode::Enter || {
                    line.key(key);
                    false
                }
            }
            Body::Text(area) => {
                text::key(area, key);
                false
            }
        };
        if go_on && self.focus + 1 < self.parts.len() {
            self.focus += 1;
        }
    }

    fn chosen(&self, purpose: Purpose) -> impl Iterator<Item = &str> {
        self.parts
            .iter()
            .filter(move |part| part.purpose == purpose)
            .filter_map(|part| match &part.body {
                Body::Choices { items, .. } => Some(items),
                _ => None,
            })
            .flatten()
            .filter(|item| item.chosen)
            .map(|item| item.code.as_str())
    }

    fn line(&self, purpose: Purpose) -> Option<&str> {
        self.parts.iter().filter(|part| part.purpose == purpose).find_map(|part| match &part.body {
            Body::Line(line) => Some(line.text()),
            _ => None,
        })
    }

    fn body_mut(&mut self, purpose: Purpose) -> Option<&mut Body> {
        let part = self.parts.iter_mut().find(|part| part.purpose == purpose)?;
        Some(&mut part.body)
    }

    /// What has been said; what it answers says nothing by itself.
    fn words(&self) -> Option<String> {
        let said = self.parts.iter().find_map(|part| match &part.body {
            Body::Text(area) => Some(area.lines().join("\n")),
            _ => None,
        })?;
        let is_given = !self.given.is_empty() && said.trim() == self.given.trim();
        Some(if is_given { String::new() } else { said })
    }

    fn winner(&self) -> Option<Winner> {
        self.chosen(Purpose::Winner).next().map(|code| {
            code.parse().map_or_else(
                |_| Winner::Existing(crate::domain::id::OrganisationId::new(code)),
                Winner::Claim,
            )
        })
    }
}

/// A text with soft wrapping, and the caret at its end. What it begins with is not undone.
fn text_area(text: &str) -> Box<TextArea<'static>> {
    let mut area = TextArea::from(text.split('\n'));
    area.set_wrap_mode(WrapMode::WordOrGlyph);
    area.set_cursor_line_style(ratatui::style::Style::new());
    area.set_max_histories(200);
    area.move_cursor(CursorMove::Bottom);
    area.move_cursor(CursorMove::End);
    Box::new(area)
}
