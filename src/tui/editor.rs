//! The form in which a claim is made and edited.
//!
//! Owns what has been entered, where the caret is, the list that is open, and how all of it is
//! drawn. A pure state machine: keys and answers go in, an [`Outcome`] comes out. It asks the desk
//! nothing itself, knows no clock, and decides nothing about the claim: what is wrong is told to
//! it, and a draft may be saved with gaps.

use super::line::LineEdit;
use crate::desk::Rules;
use crate::domain::field::{Fields, ProductLine};
use crate::domain::id::{ClaimId, OrganisationId};
use crate::domain::refusal::Refusal;

mod choice;
mod findings;
mod form;
mod keys;
mod offer;
mod rebase;
#[cfg(test)]
mod tests;
mod view;

use choice::Popup;
use form::Slot;
pub use rebase::Rebased;

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
    /// The fields have changed: they should be checked anew.
    Changed,
    /// The fields are to be saved. The form stays until that has been answered.
    Save,
    /// The form is left; what is not saved is dropped.
    Cancel,
}

/// What is said at the top until the next key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Notice {
    /// Nothing.
    #[default]
    None,
    /// The next Esc leaves and drops changes.
    Leaving,
    /// A paste was too long.
    PasteTooLong,
    /// A paste came where nothing is typed.
    PasteNowhere,
}

/// The form.
#[derive(Debug)]
pub struct Editor {
    target: Target,
    original: Fields,
    fields: Fields,
    rules: Rules,
    organisation: Option<OrganisationId>,
    focus: Slot,
    /// The text under the caret; the fields always hold the same.
    line: LineEdit,
    popup: Option<Popup>,
    /// What the desk's check said; none before its first answer.
    gaps: Option<Vec<Refusal>>,
    /// Why the last save was refused.
    refusals: Vec<Refusal>,
    /// Lines of products that were unticked, so that ticking them again brings all of it back.
    dropped: Vec<ProductLine>,
    notice: Notice,
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
            rules,
            organisation,
            focus: Slot::FIRST,
            line: LineEdit::default(),
            popup: None,
            gaps: None,
            refusals: Vec::new(),
            dropped: Vec::new(),
            notice: Notice::None,
            saving: false,
            is_outdated: false,
        };
        let first = editor.open_slots().first().copied();
        editor.enter(first.unwrap_or(Slot::FIRST));
        editor
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

    /// Puts what was entered before into the form.
    pub fn restore(&mut self, fields: Fields) {
        self.fields = fields;
        self.enter(self.focus);
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

    /// Whether the next Esc would leave and drop changes. A caller that knows the time may keep a
    /// held Esc from answering its own question.
    #[must_use]
    pub fn is_leaving(&self) -> bool {
        self.notice == Notice::Leaving
    }

    /// What is wrong with the fields, as the desk's check says.
    pub fn set_gaps(&mut self, gaps: Vec<Refusal>) {
        self.gaps = Some(gaps);
    }

    /// Why a save was refused. The form takes keys again.
    pub fn set_refusals(&mut self, refusals: Vec<Refusal>) {
        self.refusals = refusals;
        self.saving = false;
    }

    /// While a save is under way the form takes no key, so that nothing is saved twice and no
    /// word is typed into a form that is about to close.
    pub fn set_saving(&mut self, saving: bool) {
        self.saving = saving;
        self.is_outdated = false;
    }

    /// What there is to choose from has changed.
    pub fn set_rules(&mut self, rules: Rules) {
        self.rules = rules;
    }

    /// Puts the caret on a slot.
    fn enter(&mut self, slot: Slot) {
        self.focus = slot;
        self.line = LineEdit::with(&self.text_at(slot));
    }
}
