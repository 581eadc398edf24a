//! What was typed and neither sent nor thrown away: handed over to be kept a moment after it was
//! typed, at once where a dialog or the form is left or sent, and put back where it is opened again.
//!
//! Nothing that takes words has to do more for it than to lie over the tabs: after each message,
//! what lies there is compared with what was handed over last.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};

use super::{App, Effect, Millis, Msg, Overlay, Tone};
use crate::desk::{ClaimView, DeskError};
use crate::domain::draft::{Draft, DraftKey, FormDraft, KeptDrafts, Typed};
use crate::domain::id::ClaimId;
use crate::domain::moves::Action;
use crate::tui::action::Ask;
use crate::tui::dialog::Dialog;
use crate::tui::editor::{Editor, Target};
use crate::tui::input::Key;

mod list;

pub use list::DraftList;

/// How long after the first change that is not kept it is handed over, in milliseconds: with what
/// keeping takes, less than a second.
const KEEP_AFTER: Millis = 400;
/// The key that throws away what was typed, pressed twice.
pub(super) const THROW_AWAY: &str = "Ctrl-X";

/// What was typed and neither sent nor thrown away.
#[derive(Debug, Default)]
pub struct Drafts {
    kept: BTreeMap<DraftKey, Kept>,
    /// Whether what was kept before this session has come.
    is_loaded: bool,
    /// Whether it could not be read, so that nothing may be kept in its place.
    is_shut: bool,
    /// What was asked for before that, and waits for it.
    then: Option<Ask>,
    /// Whether it has been asked for the message with which what was typed is handed over.
    is_due: bool,
    /// What was sent or thrown away by the message that is being taken.
    ended: Option<DraftKey>,
    /// What the next press of the key that throws away is for.
    asked: Option<DraftKey>,
    /// Whether it has been said that nothing can be kept.
    is_failing: bool,
    /// Whether it has been said that leaving loses words.
    is_warned: bool,
}

/// A draft, as it is known here.
#[derive(Debug)]
struct Kept {
    draft: Draft,
    /// Whether it was handed over, and not given back.
    is_handed_over: bool,
}

impl Drafts {
    /// Every draft, in the order of what it is for.
    #[must_use]
    pub fn all(&self) -> impl ExactSizeIterator<Item = &Draft> {
        self.kept.values().map(|kept| &kept.draft)
    }

    fn get(&self, key: DraftKey) -> Option<&Draft> {
        self.kept.get(&key).map(|kept| &kept.draft)
    }

    fn not_kept(&self) -> usize {
        self.kept.values().filter(|kept| !kept.is_handed_over).count()
    }
}

impl Overlay {
    /// What may be typed here is for this.
    pub(super) fn draft_key(&self) -> Option<DraftKey> {
        match self {
            Self::Dialog(dialog) => Some(dialog.draft_key()),
            Self::Editor(editor) => Some(form_key(editor)),
            _ => None,
        }
    }

    /// What has been typed here, if anything has.
    fn draft(&self, at: DateTime<Utc>) -> Option<Draft> {
        match self {
            Self::Dialog(dialog) => dialog.draft(at),
            Self::Editor(editor) if editor.is_changed() => Some(form_draft(editor, at)),
            _ => None,
        }
    }
}

const fn form_key(editor: &Editor) -> DraftKey {
    match editor.target() {
        Target::New => DraftKey::without_claim(Action::Create),
        Target::Existing { id, .. } => DraftKey::on(id, Action::Edit),
    }
}

fn form_draft(editor: &Editor, at: DateTime<Utc>) -> Draft {
    let revision = match editor.target() {
        Target::New => 0,
        Target::Existing { revision, .. } => revision,
    };
    let form = FormDraft { began_with: editor.began_with().clone(), fields: editor.fields() };
    Draft { key: form_key(editor), revision, at, typed: Typed::Form(Box::new(form)) }
}

/// What lay over the tabs before a message, as far as it matters.
pub(super) struct Before {
    key: Option<DraftKey>,
    /// What was in it and may not have been handed over.
    draft: Option<Draft>,
    /// Whether the message may change what is typed.
    may_change: bool,
}

impl App {
    /// Looks at what lies over the tabs before a message is taken.
    pub(super) fn before(&self, msg: &Msg) -> Before {
        let may_change = match msg {
            Msg::Key(..) | Msg::Paste(_) => true,
            Msg::Answer(answer) => answer.may_bring_words(),
            _ => false,
        };
        let is_due = self.drafts.is_due && may_change;
        let draft = is_due.then(|| self.overlay.draft(self.now)).flatten();
        Before { key: self.overlay.draft_key(), draft, may_change }
    }

    /// After a message: sees to it that whatever is typed is kept. It goes before what leaves or
    /// sends.
    pub(super) fn keep_after(&mut self, before: Before, effects: &mut Vec<Effect>) {
        let here = self.overlay.draft_key();
        let ended = self.drafts.ended.take();
        let mut first = Vec::new();
        if before.key != here
            && before.key != ended
            && let Some(draft) = before.draft
        {
            // What was typed there is out of sight, whoever has put what in its place.
            first.extend(self.hand_over(draft.key, Some(draft)));
        }
        let is_now = |effect: &Effect| matches!(effect, Effect::Quit | Effect::Act(..));
        if effects.iter().any(is_now) {
            first.extend(self.keep_now());
        } else if here.is_some() && before.may_change && !self.drafts.is_due {
            self.drafts.is_due = true;
            first.push(Effect::RestDrafts(KEEP_AFTER));
        }
        effects.splice(0..0, first);
    }

    /// Hands over what has been typed by now.
    pub(super) fn keep_now(&mut self) -> Option<Effect> {
        let key = self.overlay.draft_key()?;
        // Before the others have come, nothing is known to be left of one with nothing in it.
        self.hand_over(key, self.overlay.draft(self.now))
    }

    /// It is time to hand over what has been typed.
    pub(super) fn drafts_rested(&mut self) -> Vec<Effect> {
        self.drafts.is_due = false;
        self.keep_now().into_iter().collect()
    }

    /// Hands over what is in a dialog or the form, if it differs from what was handed over last.
    fn hand_over(&mut self, key: DraftKey, draft: Option<Draft>) -> Option<Effect> {
        let Some(draft) = draft else {
            return self.drop_kept(key);
        };
        let known = self.drafts.kept.get(&key);
        if known.is_some_and(|known| known.is_handed_over && known.draft.typed == draft.typed) {
            return None;
        }
        let is_handed_over = !self.drafts.is_shut;
        self.drafts.kept.insert(key, Kept { draft: draft.clone(), is_handed_over });
        is_handed_over.then(|| Effect::KeepDraft(Box::new(draft)))
    }

    fn drop_kept(&mut self, key: DraftKey) -> Option<Effect> {
        self.drafts.kept.remove(&key).filter(|_| !self.drafts.is_shut)?;
        Some(Effect::DropDraft(key))
    }

    /// A dialog or the form is left with what is in it; `true` where that is anything.
    pub(super) fn leave_typed(&mut self, overlay: &Overlay) -> (bool, Option<Effect>) {
        let Some(key) = overlay.draft_key() else { return (false, None) };
        let draft = overlay.draft(self.now);
        (draft.is_some(), self.hand_over(key, draft))
    }

    /// What was typed has been sent, saved or thrown away.
    pub(super) fn end_draft(&mut self, key: DraftKey) -> Option<Effect> {
        self.drafts.ended = Some(key);
        self.drop_kept(key)
    }

    /// A dialog with what was typed before, if anything is kept.
    pub(super) fn with_draft(&self, fresh: Dialog) -> Dialog {
        match self.drafts.get(fresh.draft_key()) {
            Some(draft) => fresh.with_draft(draft, self.when(draft.at)),
            None => fresh,
        }
    }

    /// Puts what was entered before into the form; says so.
    pub(super) fn restore_form(&mut self, editor: &mut Editor, view: Option<&ClaimView>) {
        let Some(draft) = self.drafts.get(form_key(editor)) else { return };
        let Typed::Form(form) = &draft.typed else { return };
        let submitted = view.is_some_and(|view| view.submitted_at.is_some());
        let laid = form.over(editor.began_with(), submitted);
        let has_changed = view.is_some_and(|view| view.revision != draft.revision);
        let texts = &self.texts.draft;
        let words = match (laid.fixed, has_changed) {
            (true, _) => texts.form_fixed,
            (false, true) => texts.form_changed,
            (false, false) => texts.form,
        };
        let words = words(&self.when(draft.at));
        editor.restore(laid.fields);
        self.say(Tone::Note, words);
    }

    /// When something was kept, in words: the time, and the day where it was another one.
    pub(in crate::tui) fn when(&self, at: DateTime<Utc>) -> String {
        let (calendar, time) = (&self.rules.calendar, &self.texts.time);
        if calendar.local_day(at) == self.today() {
            time.clock(at, calendar.zone)
        } else {
            time.moment(at, calendar.zone)
        }
    }

    /// Whether something has to wait for what was kept before. It is asked for again when that has
    /// come, and has what is typed until then.
    pub(super) const fn awaits_drafts(&mut self, ask: Ask) -> bool {
        if !self.drafts.is_loaded {
            self.drafts.then = Some(ask);
        }
        !self.drafts.is_loaded
    }

    /// Whether anything waits for what was kept before.
    pub(super) const fn is_awaiting_drafts(&self) -> bool {
        self.drafts.then.is_some()
    }

    /// What waits for what was kept before is not wanted any longer.
    pub(super) const fn forget_awaiting(&mut self) {
        self.drafts.then = None;
    }

    /// Whether what was kept before has come.
    pub(super) const fn has_drafts(&self) -> bool {
        self.drafts.is_loaded
    }

    /// What was kept before this session has come. What has been typed since goes over it.
    pub(super) fn put_drafts(&mut self, kept: Result<KeptDrafts, DeskError>) -> Vec<Effect> {
        self.drafts.is_loaded = true;
        match kept {
            Ok(KeptDrafts { drafts, unreadable }) => {
                for draft in drafts {
                    let kept = Kept { draft, is_handed_over: true };
                    self.drafts.kept.entry(kept.draft.key).or_insert(kept);
                }
                let count = self.drafts.kept.len();
                if unreadable > 0 {
                    self.say(Tone::Alert, (self.texts.draft.some_unreadable)(unreadable));
                } else if count > 0 && self.said.is_none() {
                    let key = self.key_of(Ask::Drafts);
                    self.say(Tone::Note, (self.texts.draft.kept)(count, &key));
                }
            }
            Err(error) => {
                // What cannot be read may be good words, which nothing is to be written over.
                self.drafts.is_shut = true;
                for kept in self.drafts.kept.values_mut() {
                    kept.is_handed_over = false;
                }
                let why = super::words::failure(self.texts, &error);
                self.say(Tone::Alert, (self.texts.draft.unreadable)(&why));
            }
        }
        let mut effects: Vec<Effect> = self.load_pending().into_iter().collect();
        match self.drafts.then.take() {
            Some(Ask::New) => effects.extend(self.new_claim()),
            Some(_) => self.open_drafts(),
            None => return effects,
        }
        effects.extend(self.replay(true));
        effects
    }

    /// What was handed over has been kept, or could not be: that is said once.
    pub(super) fn draft_kept(&mut self, key: DraftKey, failed: Option<&DeskError>) -> Vec<Effect> {
        let Some(error) = failed else {
            self.drafts.is_failing = false;
            return Vec::new();
        };
        let Some(kept) = self.drafts.kept.get_mut(&key) else {
            // It could not be forgotten, and will be there again.
            return self.failed(error);
        };
        kept.is_handed_over = false;
        if !std::mem::replace(&mut self.drafts.is_failing, true) {
            let why = super::words::failure(self.texts, error);
            self.say(Tone::Alert, (self.texts.draft.not_kept)(&why));
        }
        Vec::new()
    }

    /// A key that throws away what was typed here, if it is one: the second press does. Any other key
    /// takes the question back.
    pub(super) fn throw_away_key(&mut self, key: &Key, held: bool) -> Option<Vec<Effect>> {
        let asked = self.drafts.asked;
        let here = self.overlay.draft_key();
        if key.to_string() != THROW_AWAY || here.is_none() || self.is_overlay_sending() {
            if self.drafts.asked.take().is_some() {
                self.said = None;
            }
            return None;
        }
        if held {
            return Some(Vec::new());
        }
        let here = here?;
        let texts = &self.texts.draft;
        if asked == Some(here) {
            self.drafts.asked = None;
            self.overlay = Overlay::None;
            self.say(Tone::Note, texts.dropped);
            return Some(self.end_draft(here).into_iter().collect());
        }
        if self.overlay.draft(self.now).is_none() && self.drafts.get(here).is_none() {
            self.say(Tone::Note, texts.nothing);
        } else {
            self.drafts.asked = Some(here);
            self.say(Tone::Note, texts.again);
        }
        Some(Vec::new())
    }

    fn is_overlay_sending(&self) -> bool {
        match &self.overlay {
            Overlay::Dialog(dialog) => dialog.sending,
            Overlay::Editor(editor) => editor.is_saving(),
            _ => false,
        }
    }

    /// Whether anything is kept for this.
    pub(super) fn keeps(&self, key: DraftKey) -> bool {
        self.drafts.kept.contains_key(&key)
    }

    /// What is kept on a claim, in words, if anything is.
    #[must_use]
    pub fn words_on(&self, claim: ClaimId) -> Option<String> {
        let kept = self.drafts.kept.keys().filter(|key| key.claim == Some(claim));
        let names: Vec<_> = kept.map(|key| self.texts.term.action(key.action)).collect();
        (!names.is_empty()).then(|| (self.texts.draft.on_claim)(&names))
    }

    /// Whether leaving would lose words that could not be kept, of which nothing was said yet; says
    /// so.
    pub(super) fn warns_of_loss(&mut self) -> bool {
        let count = self.drafts.not_kept();
        let warns = count > 0 && !std::mem::replace(&mut self.drafts.is_warned, true);
        if warns {
            self.say(Tone::Alert, (self.texts.draft.leaving_loses)(count, &self.key_of(Ask::Quit)));
        }
        warns
    }
}
