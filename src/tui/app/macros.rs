//! Macros: the list over the claim on screen, with those that fit best first, and the dialog that
//! one fills in.
//!
//! Which ones fit is said by the pre-check, which reads the PoE meanwhile. Until it has, no macro
//! has the caret, and Enter waits for the one that fits best; whoever moves or types does not wait.

use chrono::{DateTime, Utc};

use super::decision::Begun;
use super::{App, Effect, Millis, Overlay, Reading, Tone};
use crate::desk::{ClaimView, MacroChange};
use crate::domain::actor::Side;
use crate::domain::macros::{Does, Filled, MacroCode, may_use};
use crate::domain::moves::{self, Action};
use crate::domain::refusal::{Code, Facts, Refusal};
use crate::domain::status::InformationReason;
use crate::i18n::macros::{MacroDone, Worded};
use crate::tui::dialog::{self, Dialog};
use crate::tui::input::{Key, KeyCode};
use crate::tui::line::LineEdit;

mod answers;
mod keys;

use super::many::FOR_MANY;

/// What is kept of macros beside the list.
#[derive(Debug, Default)]
pub struct Macros {
    /// The number of the newest change that was sent.
    changes: u64,
    /// The number of the question for the pre-check that has still to be answered.
    reading: Option<u64>,
    /// A macro that was being written when its form was left.
    written: Option<Written>,
}

/// A macro that was being written when its form was left.
#[derive(Debug)]
struct Written {
    /// Which; none for a new one.
    code: Option<MacroCode>,
    form: Box<Dialog>,
    /// When it was left, UTC.
    at: DateTime<Utc>,
}

impl Macros {
    /// Whether the list waits for the pre-check.
    pub(super) const fn is_reading(&self) -> bool {
        self.reading.is_some()
    }

    /// Whether the answer to a question for the pre-check is for the list.
    pub(super) fn reads(&self, number: u64) -> bool {
        self.reading == Some(number)
    }
}

/// The list of macros.
#[derive(Debug)]
pub struct MacroList {
    /// The claim that was on screen, as it was; none for those that are marked.
    pub view: Option<Box<ClaimView>>,
    /// The macros; none before they have come.
    pub macros: Option<Vec<Worded>>,
    /// What is typed to find one.
    pub line: LineEdit,
    /// The one that was chosen with the caret; the first where it is none of those that are shown.
    pub caret: Option<MacroCode>,
    /// What is going on.
    pub mode: Mode,
    /// Why the last thing asked for was not done.
    pub wrong: Option<String>,
    /// The reasons that the pre-check suggests.
    fits: Vec<InformationReason>,
    /// The products that no PoE names; none before the pre-check has looked.
    missing: Option<Vec<String>>,
    /// Whether the pre-check is reading.
    is_reading: bool,
    /// Whether somebody has moved or typed.
    is_touched: bool,
    /// What was sent and is not yet answered.
    sent: Option<Sent>,
    /// The key that opened the list, and when it was last pressed, until another was.
    opened_by: Option<(Key, Millis)>,
}

/// What is going on in the list.
#[derive(Debug, Default)]
pub enum Mode {
    /// It is looked at.
    #[default]
    Looking,
    /// A macro is written: which; none for a new one.
    Writing(Box<Dialog>, Option<MacroCode>),
    /// Something is asked, and what follows from yes.
    Asking(String, MacroChange, MacroDone),
}

#[derive(Debug, Clone, Copy)]
struct Sent {
    number: u64,
    done: MacroDone,
}

/// A macro in the list.
#[derive(Debug)]
pub struct MacroRow<'a> {
    /// The macro.
    pub known: &'a Worded,
    /// Whether the pre-check suggests it.
    pub fits: bool,
    /// Why its action is not open, where it is not.
    pub closed: Option<String>,
}

impl MacroList {
    /// Whether something was sent and is not yet answered.
    #[must_use]
    pub const fn is_sending(&self) -> bool {
        self.sent.is_some()
    }

    /// Whether the pre-check has still to say which macro fits best, so that none has the caret.
    #[must_use]
    pub const fn waits(&self) -> bool {
        self.is_reading && !self.is_touched
    }

    /// Whether the pre-check is reading.
    #[must_use]
    pub const fn is_reading(&self) -> bool {
        self.is_reading
    }

    /// Pasted text goes where text is being typed.
    pub(super) fn paste(&mut self, text: &str) {
        match &mut self.mode {
            Mode::Writing(dialog, _) => dialog.paste(text),
            Mode::Looking => {
                self.is_touched = true;
                self.line.paste(text);
            }
            Mode::Asking(..) => {}
        }
    }

    /// How well a macro has what is typed: in its name, in what it does, or anywhere; none where it
    /// lacks a word.
    fn how_well(&self, known: &Worded, told: &str) -> Option<usize> {
        let typed = self.line.text().to_lowercase();
        let holds = |text: String| {
            let text = text.to_lowercase();
            typed.split_whitespace().all(|word| text.contains(word))
        };
        let name = known.name.clone();
        let does = format!("{name} {told} {}", known.code);
        let all = format!("{does} {}", known.text);
        [name, does, all].into_iter().position(holds)
    }
}

impl App {
    /// Whether whoever works here works with macros.
    #[must_use]
    pub fn may_use_macros(&self) -> bool {
        may_use(&self.operator).is_ok()
    }

    /// Begins the choice of a macro, for the claim on screen or those that are marked.
    pub(super) fn ask_for_macros(&mut self, key: &Key, at: Millis) -> Vec<Effect> {
        if let Err(refusals) = may_use(&self.operator) {
            let refusal = refusals.all().first();
            let message = refusal.map(|refusal| self.texts.refusal.message(refusal));
            self.say(Tone::Alert, message.unwrap_or_default());
            return Vec::new();
        }
        if !self.acts_on_marks() {
            return self.begin(Begun::Macro, Some((key, at)));
        }
        if self.is_busy() {
            return Vec::new();
        }
        self.show_macros(None, Some((*key, at)))
    }

    /// Opens the list for a claim.
    pub(super) fn open_macros(
        &mut self,
        view: &ClaimView,
        by: Option<(Key, Millis)>,
    ) -> Vec<Effect> {
        self.show_macros(Some(Box::new(view.clone())), by)
    }

    fn show_macros(
        &mut self,
        view: Option<Box<ClaimView>>,
        opened_by: Option<(Key, Millis)>,
    ) -> Vec<Effect> {
        // What a window's last day is counted by may have changed since the rules were read.
        let mut effects = vec![Effect::LoadRules, Effect::LoadMacros];
        let claim = view.as_ref().filter(|view| !view.evidence.is_empty()).map(|view| view.id);
        if let Some(id) = claim {
            self.readings += 1;
            self.macros.reading = Some(self.readings);
            effects.push(Effect::Read(self.readings, id, Reading::Precheck));
        }
        let list = MacroList {
            view,
            macros: None,
            line: LineEdit::default(),
            caret: None,
            mode: Mode::Looking,
            wrong: None,
            fits: Vec::new(),
            missing: None,
            is_reading: claim.is_some(),
            is_touched: false,
            sent: None,
            opened_by,
        };
        self.overlay = Overlay::Macros(Box::new(list));
        effects
    }

    /// The macros as they are listed: those that fit first, those whose action is not open last.
    #[must_use]
    pub fn macro_rows<'a>(&self, list: &'a MacroList) -> Vec<MacroRow<'a>> {
        let macros = list.macros.as_deref().unwrap_or_default();
        let mut rows: Vec<((bool, usize, usize), MacroRow<'a>)> = Vec::new();
        for known in macros {
            let Some(found) = list.how_well(known, &known.told(self.texts)) else { continue };
            let place = match &known.does {
                Does::RequestInformation { reasons } => {
                    list.fits.iter().position(|reason| reasons.contains(reason))
                }
                _ => None,
            };
            let closed = self.why_closed(list, known.does.action());
            let rank = (closed.is_some(), found, place.unwrap_or(list.fits.len()));
            rows.push((rank, MacroRow { known, fits: place.is_some(), closed }));
        }
        rows.sort_by_key(|(rank, _)| *rank);
        rows.into_iter().map(|(_, row)| row).collect()
    }

    fn why_closed(&self, list: &MacroList, action: Action) -> Option<String> {
        let refusal = match &list.view {
            Some(view) => {
                let state = view.actions.iter().find(|state| state.action == action);
                state.and_then(|state| state.refusals.first().cloned())
            }
            None if !FOR_MANY.contains(&action) => {
                return Some((self.texts.many.one_at_a_time)(self.texts.term.action(action)));
            }
            None => {
                let role = self.operator.role;
                let refusal = Refusal::of(Code::NotPermitted).with(Facts::Role(action, role));
                (!moves::is_permitted(action, role, None)).then_some(refusal)
            }
        };
        refusal.map(|refusal| self.texts.refusal.message(&refusal))
    }

    /// What a macro says: filled in for the claim, or as it is for those that are marked.
    #[must_use]
    pub fn macro_text(&self, list: &MacroList, known: &Worded) -> Filled {
        let Some(view) = &list.view else {
            return Filled { text: known.text.clone(), left: Vec::new() };
        };
        let mut particulars = view.particulars(&self.rules, &self.operator, self.now);
        particulars.missing = list.missing.as_deref();
        known.filled(&particulars, self.texts)
    }

    /// Opens the dialog of a macro's action, filled in.
    fn use_macro(&mut self, list: &MacroList, known: &Worded, by: (Key, Millis)) -> Dialog {
        let action = known.does.action();
        let text = self.macro_text(list, known).text;
        let fresh = if let Some(view) = &list.view {
            self.dialog_for(action, view)
        } else {
            let claims = self.many.marks.shared();
            self.with_draft(dialog::open_many(action, claims, self.texts))
        };
        fresh.filled_in(&known.does, &text).opened_by(by.0, by.1)
    }

    /// Whether a reviewer's dialog holds placeholders that are left; says so, and where.
    pub(super) fn is_unresolved(&mut self, dialog: &mut Dialog) -> bool {
        if self.operator.role.side() != Side::Reviewer {
            return false;
        }
        let left = dialog.unresolved();
        let Some(first) = left.first() else { return false };
        let message = self.texts.refusal.message(first);
        self.say(Tone::Alert, message);
        dialog.go_to_unresolved();
        dialog.refusals = left;
        true
    }

    /// Brings the list up to date, where it is open.
    pub(super) fn refresh_macros(&self) -> Option<Effect> {
        matches!(self.overlay, Overlay::Macros(_)).then_some(Effect::LoadMacros)
    }

    /// The pre-check need not go on, if it does.
    fn stop_suggesting(&mut self) -> Option<Effect> {
        self.macros.reading.take()?;
        if self.viewer.is_some() || self.arbitration.is_some() {
            // Others wait for PoE that was asked for before.
            return None;
        }
        self.readings += 1;
        Some(Effect::StopReading(self.readings))
    }

    /// Whether the list has still to come, so that keys wait for it.
    pub(super) const fn waits_for_macros(&self) -> bool {
        matches!(&self.overlay, Overlay::Macros(list) if list.macros.is_none())
    }

    /// Whether a key is for the macro that fits best, while that is not known.
    pub(super) fn waits_for_suggestions(&self, key: &Key) -> bool {
        let is_waiting = matches!(
            &self.overlay,
            Overlay::Macros(list) if list.waits() && matches!(list.mode, Mode::Looking)
        );
        is_waiting && key.code() == KeyCode::Enter
    }

    /// Esc takes back a list that has not come.
    pub(super) fn leave_waiting_macros(&mut self) -> Option<Effect> {
        if !self.waits_for_macros() {
            return None;
        }
        self.overlay = Overlay::None;
        self.stop_suggesting()
    }
}
