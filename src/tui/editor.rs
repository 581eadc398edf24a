//! The form in which a claim is made and edited.
//!
//! Owns what has been entered, where the caret is, what was changed and can be undone, the list
//! that is open, and how all of it is drawn. A pure state machine: keys and answers go in, an
//! [`Outcome`] comes out. It asks the desk nothing itself, knows no clock, and decides nothing about
//! the claim: what is wrong is told to it, and a draft may be saved with gaps.

use std::sync::Arc;

use super::app::Millis;
use super::input::Key;
use super::keymap::Keymap;
use super::line::LineEdit;
use crate::desk::Rules;
use crate::domain::evidence::Evidence;
use crate::domain::field::{Field, Fields, ProductLine, Value};
use crate::domain::id::{ClaimId, OrganisationId};

mod change;
mod choice;
mod complete;
mod fill;
mod findings;
mod form;
mod keys;
mod offer;
mod past;
mod rebase;
mod restore;
mod review;
mod take;
#[cfg(test)]
mod tests;
mod view;
mod warning;

use change::Mark;
use choice::Popup;
use complete::Completing;
use findings::Findings;
use form::Slot;
use past::Past;
pub use rebase::Rebased;
use review::Review;

/// The longest text that may be pasted, in characters: as much as the rules keep of one field.
pub const PASTE_LIMIT: usize = 4_000;

/// Which claim the form is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Target {
    /// One that does not exist yet.
    New,
    /// One that does.
    Existing {
        /// Its id.
        id: ClaimId,
        /// The revision that the operator saw.
        revision: u32,
        /// Whether it has ever been submitted: then some fields are fixed `[S1][D]`.
        submitted: bool,
    },
}

/// What a key comes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// Nothing that others need to know.
    None,
    /// The fields have changed.
    Changed,
    /// The fields are to be checked, whether they have just changed or not.
    Check,
    /// The fields are to be saved. The form stays until that has been answered.
    Save,
    /// The form is left for the dialog that attaches files; nothing is unsaved.
    Attach,
    /// The form is left; what is not saved is dropped.
    Cancel,
}

/// What is said at the top until the next key.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
enum Notice {
    /// Nothing.
    #[default]
    None,
    /// A paste was too long.
    PasteTooLong,
    /// A paste came where nothing is typed.
    PasteNowhere,
    /// Nothing differs, so that there is nothing to save.
    NothingToSave,
    /// A change of these fields was taken back.
    Undone(Vec<Field>),
    /// A change of these fields was made again.
    Redone(Vec<Field>),
    /// There is no change to take back.
    NothingToUndo,
    /// There is no change to make again.
    NothingToRedo,
    /// These fields followed from a choice.
    Filled(Vec<Field>),
    /// The customer has so many domains: one has to be chosen.
    ChooseDomain(usize),
    /// These fields hold again what was typed before; the others among it are fixed by now.
    Restored(Vec<Field>, Vec<Field>),
    /// Files are attached to a claim, which has to be saved first.
    SaveFirst,
}

/// The form.
#[derive(Debug)]
pub struct Editor {
    target: Target,
    original: Fields,
    fields: Fields,
    /// The claim's PoE files, which the form shows and does not change.
    files: Vec<Evidence>,
    rules: Rules,
    /// The keys of the session, to be hinted at.
    keymap: Arc<Keymap>,
    organisation: Option<OrganisationId>,
    focus: Slot,
    /// The text under the caret; the fields always hold the same.
    line: LineEdit,
    /// What stood under the caret when it came there.
    entered: String,
    popup: Option<Popup>,
    completing: Completing,
    /// The changes that are shown before they are saved.
    review: Option<Review>,
    past: Past,
    /// Where something stands that nobody has typed just now.
    marks: Vec<(Slot, Mark, Value)>,
    findings: Findings,
    /// Lines of products that were unticked, so that ticking them again brings all of it back.
    dropped: Vec<ProductLine>,
    notice: Notice,
    /// Whether the keys are shown in the place of the form, until the next key.
    shows_keys: bool,
    saving: bool,
    /// Whether it waits for the claim as it is now: somebody else has changed it.
    is_outdated: bool,
}

impl Editor {
    /// A form that holds these fields, with the caret on the first one that may be edited.
    ///
    /// `organisation` is the claiming one, whose locations are offered.
    #[must_use]
    pub fn new(
        target: Target,
        fields: Fields,
        rules: Rules,
        organisation: Option<OrganisationId>,
    ) -> Self {
        let mut editor = Self {
            target,
            original: fields.clone(),
            fields,
            files: Vec::new(),
            rules,
            keymap: Arc::default(),
            organisation,
            focus: Slot::FIRST,
            line: LineEdit::default(),
            entered: String::new(),
            popup: None,
            completing: Completing::default(),
            review: None,
            past: Past::default(),
            marks: Vec::new(),
            findings: Findings::default(),
            dropped: Vec::new(),
            notice: Notice::None,
            shows_keys: false,
            saving: false,
            is_outdated: false,
        };
        let first = editor.open_slots().first().copied();
        editor.enter(first.unwrap_or(Slot::FIRST));
        editor
    }

    /// With the keys of the session, to be hinted at.
    #[must_use]
    pub fn with_keymap(mut self, keymap: &Arc<Keymap>) -> Self {
        self.keymap = Arc::clone(keymap);
        self
    }

    /// With the PoE files of the claim, to be shown.
    #[must_use]
    pub fn with_files(mut self, files: &[Evidence]) -> Self {
        self.set_files(files);
        self
    }

    /// The claim's PoE files have changed.
    pub fn set_files(&mut self, files: &[Evidence]) {
        if self.files != files {
            self.files = files.to_vec();
        }
    }

    /// Which claim it is for.
    #[must_use]
    pub const fn target(&self) -> Target {
        self.target
    }

    /// The claim's id, once it has one.
    #[must_use]
    pub const fn id(&self) -> Option<ClaimId> {
        match self.target {
            Target::New => None,
            Target::Existing { id, .. } => Some(id),
        }
    }

    /// What has been entered. What nobody touched is as it was given.
    #[must_use]
    pub fn fields(&self) -> Fields {
        self.fields.clone()
    }

    /// What it began with: the claim's fields, as far as they are known here.
    #[must_use]
    pub const fn began_with(&self) -> &Fields {
        &self.original
    }

    /// Whether a save is under way.
    #[must_use]
    pub const fn is_saving(&self) -> bool {
        self.saving
    }

    /// Whether anything differs from what the form began with.
    #[must_use]
    pub fn is_changed(&self) -> bool {
        self.fields != self.original
    }

    /// While a save is under way the form takes no key, so that nothing is saved twice and no
    /// word is typed into a form that is about to close.
    pub fn set_saving(&mut self, saving: bool) {
        self.saving = saving;
        self.is_outdated = false;
    }

    /// What there is to choose from has changed.
    pub fn set_rules(&mut self, rules: Rules) {
        if self.rules != rules {
            self.rules = rules;
            self.completing = Completing::default();
        }
    }

    /// Puts the caret on a slot.
    fn enter(&mut self, slot: Slot) {
        self.focus = slot;
        self.entered = self.text_at(slot);
        self.line = LineEdit::with(&self.entered);
        self.completing = Completing::default();
    }

    /// Takes a key, with the time of the session at which it was pressed.
    pub fn update(&mut self, key: Key, at: Millis) -> Outcome {
        if self.saving {
            return Outcome::None;
        }
        let before = self.moment();
        let outcome = self.key(key, at);
        let run = past::asks_for(key).is_none().then(|| past::Run::of(key));
        self.settle(before, outcome, run)
    }

    /// Takes pasted text, where text is typed: its lines become one.
    pub fn paste(&mut self, text: &str) -> Outcome {
        if self.saving {
            return Outcome::None;
        }
        let before = self.moment();
        self.put_text(text);
        self.settle(before, Outcome::None, Some(past::Run::None))
    }
}
