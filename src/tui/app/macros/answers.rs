//! What came of questions about macros.

use super::{MacroList, Mode};
use crate::desk::macros::suggested;
use crate::desk::{DeskError, SavedMacro};
use crate::domain::macros::MacroCode;
use crate::i18n::Texts;
use crate::i18n::macros::Worded;
use crate::precheck::Finding;
use crate::tui::app::{App, Effect, Overlay, Tone, words};
use crate::tui::dialog;

impl App {
    /// The macros have come.
    pub(in crate::tui::app) fn put_macros(
        &mut self,
        macros: Result<Vec<SavedMacro>, DeskError>,
    ) -> Vec<Effect> {
        let texts = self.texts;
        let Overlay::Macros(list) = &mut self.overlay else { return Vec::new() };
        match macros {
            Ok(macros) => {
                let worded = macros.iter().map(|known| Worded::of(known, texts));
                list.macros = Some(worded.collect());
                self.replay(true)
            }
            Err(error) => {
                self.overlay = Overlay::None;
                self.drop_typed();
                let mut effects = self.failed(&error);
                effects.extend(self.stop_suggesting());
                effects
            }
        }
    }

    /// The pre-check has looked. Where it could not, every macro fits as well as the others.
    pub(in crate::tui::app) fn put_suggestions(
        &mut self,
        found: Option<Vec<Finding>>,
    ) -> Vec<Effect> {
        self.macros.reading = None;
        let Overlay::Macros(list) = &mut self.overlay else { return Vec::new() };
        list.is_reading = false;
        if let Some(findings) = found {
            let (fits, missing) = suggested(&findings);
            (list.fits, list.missing) = (fits, Some(missing));
        }
        self.replay(true)
    }

    /// What came of a change of macros.
    pub(in crate::tui::app) fn macros_changed(
        &mut self,
        number: u64,
        changed: Result<MacroCode, DeskError>,
    ) -> Vec<Effect> {
        let texts = self.texts;
        let Overlay::Macros(list) = &mut self.overlay else {
            // The list was closed meanwhile: what was not done is still to be said.
            return changed.err().map(|error| self.failed(&error)).unwrap_or_default();
        };
        let Some(sent) = list.sent.take_if(|sent| sent.number == number) else {
            return vec![Effect::LoadMacros];
        };
        let code = match changed {
            Ok(code) => code,
            Err(error) => {
                list.refused(texts, &error);
                return vec![Effect::LoadMacros];
            }
        };
        let known = list.macros.iter().flatten().find(|known| known.code == code);
        let known = known.map(|known| known.name.clone());
        let name = match std::mem::take(&mut list.mode) {
            Mode::Writing(form, _) => dialog::answer::written(&form).map(|draft| draft.name),
            _ => known,
        };
        list.caret = Some(code);
        list.wrong = None;
        let said = (texts.macros.done)(sent.done, &name.unwrap_or_default(), &code.to_string());
        self.macros.written = None;
        self.say(Tone::Good, said);
        vec![Effect::LoadMacros]
    }
}

impl MacroList {
    /// A change was refused: the form shows why, where one is open.
    fn refused(&mut self, texts: &Texts, error: &DeskError) {
        match (&mut self.mode, error) {
            (Mode::Writing(form, _), DeskError::Refused(refusals)) => {
                form.sending = false;
                form.refusals = refusals.all().to_vec();
                form.go_to_refused();
            }
            (mode, error) => {
                if let Mode::Writing(form, _) = mode {
                    form.sending = false;
                }
                self.wrong = Some(words::in_full(texts, error));
            }
        }
    }
}
