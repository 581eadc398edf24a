//! Writing out a PoE template: the dialog that asks where to.

use super::{App, Effect, Millis, Overlay, Tone};
use crate::domain::id::ClaimId;
use crate::template::{default_name, may_have};
use crate::tui::action::confirms;
use crate::tui::dialog::REPEAT;
use crate::tui::input::{Key, KeyCode};
use crate::tui::line::LineEdit;

/// The dialog.
#[derive(Debug)]
pub struct TemplateAsk {
    /// The claim that was on screen.
    pub claim: ClaimId,
    /// Where to.
    pub path: LineEdit,
    /// Why it could not be written.
    pub wrong: Option<String>,
    /// Whether it is being written.
    pub sending: bool,
    /// The key that opened the dialog, until another is pressed.
    opened_by: Option<(Key, Millis)>,
}

impl App {
    /// Whether whoever works here may have a template.
    #[must_use]
    pub fn may_have_template(&self) -> bool {
        may_have(self.operator.role).is_ok()
    }

    /// Asks where the template for the claim on screen is to go.
    pub(super) fn ask_for_template(&mut self, key: &Key, at: Millis) -> Vec<Effect> {
        if let Err(refusals) = may_have(self.operator.role) {
            let refusal = refusals.all().first();
            let message = refusal.map(|refusal| self.texts.refusal.message(refusal));
            self.say(Tone::Alert, message.unwrap_or_default());
            return Vec::new();
        }
        let Some(claim) = self.target_on_screen() else { return Vec::new() };
        self.overlay = Overlay::Template(Box::new(TemplateAsk {
            claim,
            path: LineEdit::with(&default_name(claim)),
            wrong: None,
            sending: false,
            opened_by: Some((*key, at)),
        }));
        Vec::new()
    }

    /// A key while the dialog is open.
    pub(super) fn template_key(
        &mut self,
        mut ask: Box<TemplateAsk>,
        key: &Key,
        at: Millis,
    ) -> Vec<Effect> {
        let is_held = ask
            .opened_by
            .is_some_and(|(opened_by, last)| opened_by == *key && at.saturating_sub(last) < REPEAT);
        ask.opened_by = is_held.then_some((*key, at));
        let mut effects = Vec::new();
        if key.code() == KeyCode::Esc {
            return effects;
        }
        if !is_held && !ask.sending {
            if key.code() == KeyCode::Enter || confirms(key) {
                ask.sending = true;
                ask.wrong = None;
                effects.push(Effect::WriteTemplate(ask.claim, ask.path.text().trim().to_owned()));
            } else {
                ask.path.key(key);
            }
        }
        self.overlay = Overlay::Template(ask);
        effects
    }

    /// The template has been written: where to; or has not: why.
    pub(super) fn template_written(
        &mut self,
        claim: ClaimId,
        written: Result<String, String>,
    ) -> Vec<Effect> {
        match (&mut self.overlay, written) {
            (Overlay::Template(ask), Err(why)) if ask.claim == claim => {
                ask.sending = false;
                ask.wrong = Some(why);
            }
            (overlay, Ok(path)) => {
                if matches!(overlay, Overlay::Template(ask) if ask.claim == claim) {
                    self.overlay = Overlay::None;
                }
                self.say(Tone::Good, (self.texts.template.ask.written)(&path));
            }
            (_, Err(why)) => self.say(Tone::Alert, why),
        }
        Vec::new()
    }
}
