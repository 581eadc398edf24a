//! Reading PoE: the claim's files as text, one at a time, and the pre-check of all of them.
//!
//! The reader lies over the tabs and under dialogs: what is done from it is done to the claim whose
//! PoE it shows. Owns what was asked to be read and what came of it; answers to questions that are
//! not asked any longer are dropped by their numbers.

use std::collections::BTreeMap;

use super::{App, Effect, Tone};
use crate::desk::ClaimView;
use crate::desk::macros::suggested;
use crate::document::Format;
use crate::domain::actor::{Role, Side};
use crate::domain::evidence::{Digest, Evidence};
use crate::domain::field::Fields;
use crate::domain::id::ClaimId;
use crate::domain::refusal::{Code, Facts, Refusal};
use crate::domain::status::InformationReason;
use crate::i18n::evidence::FileState;
use crate::precheck::{Element, Finding, Place};
use crate::tui::line::LineEdit;
use crate::tui::paper::{Hit, Hits, Paper, Spot};

mod keys;
mod moves;
mod reading;

pub use moves::last_page;

/// Whatever is asked to be read, and what comes of it.
#[derive(Debug)]
pub enum Come<T> {
    /// It is being read.
    Reading,
    /// Reading was ended.
    Stopped,
    /// It could not be read; a sentence says why.
    Failed(String),
    /// It is here.
    Here(T),
}

impl<T> Come<T> {
    /// What is here.
    #[must_use]
    pub const fn here(&self) -> Option<&T> {
        match self {
            Self::Here(it) => Some(it),
            _ => None,
        }
    }

    /// Whether it is being read.
    #[must_use]
    pub const fn is_reading(&self) -> bool {
        matches!(self, Self::Reading)
    }
}

/// What the keys that move, move.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Focus {
    /// The text.
    #[default]
    Text,
    /// The elements of the pre-check.
    Check,
    /// The list of files, which stands in the place of the text.
    Files(usize),
}

/// Words that were searched for.
#[derive(Debug)]
pub struct Search {
    /// As they were typed.
    pub words: String,
    /// Where they stand in the file.
    pub hits: Hits,
    /// The hit that is looked at.
    pub at: usize,
}

/// What the pre-check rests on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Basis {
    files: Vec<Evidence>,
    fields: Fields,
    on: Option<chrono::DateTime<chrono::Utc>>,
}

impl Basis {
    pub(super) fn of(view: &ClaimView) -> Self {
        let (files, fields) = (view.evidence.clone(), view.fields.clone());
        Self { files, fields, on: view.submitted_at }
    }
}

/// The reader.
#[derive(Debug)]
pub struct Viewer {
    /// Whose PoE it is.
    pub claim: ClaimId,
    /// What the claim has; none before it has come.
    basis: Option<Basis>,
    /// The place of the file that is shown among the claim's.
    pub file: usize,
    /// What it says.
    pub text: Come<Box<Paper>>,
    /// What the pre-check finds.
    pub check: Come<Vec<Finding>>,
    /// What the keys that move, move.
    pub focus: Focus,
    /// Whether the pre-check is shown.
    pub shows_check: bool,
    /// The element that has the caret.
    pub element: usize,
    /// The first row of text on the screen.
    pub top: Spot,
    /// The place that was gone to.
    pub place: Option<Hit>,
    /// Words that were searched for.
    pub search: Option<Search>,
    /// Words that are being typed, to be searched for.
    pub typing: Option<LineEdit>,
    /// The number that is being typed, before the key that goes to that page.
    pub number: usize,
    /// What is known of files that were read.
    states: BTreeMap<FileId, FileState>,
    /// Where files that were looked at before were left.
    tops: BTreeMap<FileId, Spot>,
    /// A place to be gone to as soon as its file is here.
    to: Option<Place>,
    asked: Vec<(u64, What)>,
}

/// A file of a claim: its name, which no other file there has, and its content, which another file of
/// that name may have later.
type FileId = (String, Digest);

fn file_id(file: &Evidence) -> FileId {
    (file.name.clone(), file.sha256)
}

/// What a question was for.
#[derive(Debug, Clone, PartialEq, Eq)]
enum What {
    /// The text of a file.
    File(FileId),
    Check,
}

/// What the pre-check of a claim has suggested, for dialogs that open later.
#[derive(Debug)]
pub(super) struct Suggested {
    claim: ClaimId,
    basis: Basis,
    reasons: Vec<InformationReason>,
}

impl Viewer {
    fn new(claim: ClaimId) -> Self {
        Self {
            claim,
            basis: None,
            file: 0,
            text: Come::Reading,
            check: Come::Reading,
            focus: Focus::Text,
            shows_check: true,
            element: 0,
            top: Spot::default(),
            place: None,
            search: None,
            typing: None,
            number: 0,
            states: BTreeMap::new(),
            tops: BTreeMap::new(),
            to: None,
            asked: Vec::new(),
        }
    }

    /// The claim's files; none before it has come.
    #[must_use]
    pub fn files(&self) -> Option<&[Evidence]> {
        self.basis.as_ref().map(|basis| basis.files.as_slice())
    }

    /// The file that is shown.
    #[must_use]
    pub fn shown(&self) -> Option<&Evidence> {
        self.files()?.get(self.file)
    }

    /// What is known of a file.
    #[must_use]
    pub fn state_of(&self, file: &Evidence) -> FileState {
        self.states.get(&file_id(file)).copied().unwrap_or(FileState::Unread)
    }

    /// What was found of the element that has the caret.
    #[must_use]
    pub fn finding(&self) -> Option<&Finding> {
        self.check.here()?.get(self.element)
    }

    /// The reasons that the pre-check suggests to ask for, each once.
    #[must_use]
    pub fn suggests(&self) -> Vec<InformationReason> {
        suggested(self.check.here().map(Vec::as_slice).unwrap_or_default()).0
    }

    /// Whether anything is being read.
    #[must_use]
    pub fn is_reading(&self) -> bool {
        !self.asked.is_empty()
    }
}

impl App {
    /// Whether the PoE of a claim can be read here, and if not, why not.
    ///
    /// # Errors
    /// The sentence that says why not.
    pub fn may_read(&self, view: &ClaimView) -> Result<(), String> {
        let role = self.operator.role;
        if role.side() == Side::Customer {
            let refusal = Refusal::of(Code::NotPermitted).with(Facts::Evidence(role));
            return Err(self.texts.refusal.message(&refusal));
        }
        if view.evidence.is_empty() {
            return Err(self.texts.precheck.no_evidence.to_owned());
        }
        Ok(())
    }

    /// Opens the reader on the claim on screen, or says why it does not.
    pub(super) fn open_evidence(&mut self) -> Vec<Effect> {
        if self.operator.role == Role::Customer {
            let refusal = Refusal::of(Code::NotPermitted).with(Facts::Evidence(Role::Customer));
            self.say(Tone::Note, self.texts.refusal.message(&refusal));
            return Vec::new();
        }
        let Some(claim) = self.target() else {
            self.say(Tone::Note, self.texts.tui.no_claim);
            return Vec::new();
        };
        if let Some(Err(why)) = self.target_view().map(|view| self.may_read(view)) {
            self.say(Tone::Note, why);
            return Vec::new();
        }
        self.read_evidence_of(claim)
    }

    /// Shows a claim's PoE, as soon as the claim is here.
    pub(super) fn read_evidence_of(&mut self, claim: ClaimId) -> Vec<Effect> {
        let known = self.view_of(claim).filter(|_| self.awaited != Some(claim)).cloned();
        let shows_check = self.viewer.as_ref().is_none_or(|viewer| viewer.shows_check);
        // On the comments, the file that came with one is meant.
        let meant = self.pointed_file().filter(|_| !self.is_covered());
        let is_meant = |file: &Evidence| Some(file.name.as_str()) == meant;
        let files = known.as_ref().map_or(&[][..], |view| &view.evidence);
        let file = files.iter().position(is_meant).unwrap_or(0);
        self.keep_suggestions();
        self.viewer = Some(Box::new(Viewer { file, shows_check, ..Viewer::new(claim) }));
        match known {
            Some(view) => self.put_evidence(&view),
            None => self.stop_reading().into_iter().chain([Effect::LoadClaim(claim)]).collect(),
        }
    }

    /// Closes the reader; what it covered is brought up to date.
    pub(super) fn close_evidence(&mut self) -> Vec<Effect> {
        self.keep_suggestions();
        let Some(viewer) = self.viewer.take() else { return Vec::new() };
        let mut effects = Vec::from_iter(self.stop_reading());
        if self.arbitration.is_some() {
            effects.extend(self.check_sides());
        } else if self.tab == crate::tui::action::Tab::Dashboard {
            effects.extend(self.load_selected());
        } else {
            effects.extend(self.open(viewer.claim));
        }
        effects
    }

    /// The claim whose PoE is read has come, or has come anew.
    pub(super) fn put_evidence(&mut self, view: &ClaimView) -> Vec<Effect> {
        let basis = Basis::of(view);
        let Some(viewer) = self.viewer.as_mut().filter(|viewer| viewer.claim == view.id) else {
            return Vec::new();
        };
        if viewer.basis.as_ref() == Some(&basis) {
            return Vec::new();
        }
        let before = viewer.shown().cloned();
        viewer.basis = Some(basis);
        viewer.check = Come::Reading;
        let Some(before) = before else {
            viewer.text = Come::Reading;
            return self.read_on();
        };
        // It stays the same file, wherever it stands now.
        let place = view.evidence.iter().position(|file| file_id(file) == file_id(&before));
        viewer.file = place.unwrap_or(0);
        if place.is_none() {
            viewer.forget_text();
            let name = crate::text::clean_line(&before.name);
            self.say(Tone::Alert, (self.texts.evidence.file_gone)(&name));
        }
        self.read_on()
    }

    /// Remembers what the pre-check of the claim suggests when its PoE is left.
    fn keep_suggestions(&mut self) {
        if let Some(viewer) = &self.viewer
            && let (Come::Here(findings), Some(basis)) = (&viewer.check, &viewer.basis)
        {
            let (reasons, _) = suggested(findings);
            self.suggested = Some(Suggested { claim: viewer.claim, basis: basis.clone(), reasons });
        }
    }

    /// What the pre-check suggests to ask for on a claim as it is on screen, if it is known.
    pub(super) fn suggestions(&self, view: &ClaimView) -> Vec<InformationReason> {
        let basis = Basis::of(view);
        let open = self
            .viewer
            .as_ref()
            .filter(|viewer| viewer.claim == view.id && viewer.basis.as_ref() == Some(&basis));
        if let Some(viewer) = open {
            return viewer.suggests();
        }
        let known = self.suggested.as_ref();
        let known = known.filter(|known| known.claim == view.id && known.basis == basis);
        known.map(|known| known.reasons.clone()).unwrap_or_default()
    }
}

impl Viewer {
    /// Nothing of the text that was shown is kept but where it was left.
    fn forget_text(&mut self) {
        if let Some(file) = self.shown().map(file_id) {
            self.tops.insert(file, self.top);
        }
        self.text = Come::Reading;
        self.top = Spot::default();
        self.place = None;
        self.search = None;
        self.number = 0;
    }

    /// The format that the file was read as.
    #[must_use]
    pub fn format(&self) -> Option<Format> {
        self.text.here().map(|paper| paper.document().format)
    }

    /// How many elements are in each state: found, missing, unreadable.
    #[must_use]
    pub fn counts(&self) -> Option<[usize; 3]> {
        use crate::precheck::State;
        let findings = self.check.here()?;
        let count = |state| findings.iter().filter(|finding| finding.state == state).count();
        Some([count(State::Found), count(State::Missing), count(State::Unreadable)])
    }

    /// The last place of the caret among the elements.
    fn last_element(&self) -> usize {
        self.check.here().map_or(Element::ALL.len(), Vec::len).saturating_sub(1)
    }
}
