//! Asking where a claim's dossier is to be written.

use super::super::{App, Effect, Overlay, Tone};
use super::{Record, TalkEffect};
use crate::domain::id::ClaimId;
use crate::tui::action::confirms;
use crate::tui::input::{Key, KeyCode};
use crate::tui::line::LineEdit;

/// A path being typed.
#[derive(Debug)]
pub struct Saving {
    /// Whose dossier.
    pub claim: ClaimId,
    /// The path.
    pub line: LineEdit,
    /// Why it could not be written there.
    pub wrong: Option<String>,
    /// Whether it is being written.
    pub is_sent: bool,
}

impl App {
    pub(super) fn ask_for_path(&mut self) {
        let Some(claim) = self.target() else {
            self.say(Tone::Note, self.texts.tui.no_claim);
            return;
        };
        let line = LineEdit::with(&format!("{claim}.md"));
        self.show_record(Record::Saving(Saving { claim, line, wrong: None, is_sent: false }));
    }

    pub(super) fn saving_key(&mut self, mut saving: Saving, key: &Key, held: bool) -> Vec<Effect> {
        let mut effects = Vec::new();
        match key.code() {
            KeyCode::Esc => return effects,
            _ if saving.is_sent => {}
            _ if confirms(key) || key.code() == KeyCode::Enter => {
                let path = saving.line.text().trim().to_owned();
                if !held && !path.is_empty() {
                    saving.is_sent = true;
                    saving.wrong = None;
                    effects.push(Effect::Talk(TalkEffect::Dossier(saving.claim, path)));
                }
            }
            _ => {
                saving.wrong = None;
                saving.line.key(key);
            }
        }
        self.show_record(Record::Saving(saving));
        effects
    }

    pub(super) fn written(&mut self, id: ClaimId, written: Result<String, String>) {
        let saving = match &mut self.overlay {
            Overlay::Record(record) => match record.as_mut() {
                Record::Saving(saving) if saving.claim == id && saving.is_sent => Some(saving),
                _ => None,
            },
            _ => None,
        };
        match (saving, written) {
            (saving, Ok(done)) => {
                if saving.is_some() {
                    self.overlay = Overlay::None;
                }
                self.say(Tone::Good, done);
            }
            (Some(saving), Err(why)) => {
                saving.is_sent = false;
                saving.wrong = Some(why);
            }
            (None, Err(why)) => self.say(Tone::Alert, why),
        }
    }

    /// Pasted text, while a path is typed.
    pub(in crate::tui::app) fn paste_record(&mut self, text: &str) {
        if let Overlay::Record(record) = &mut self.overlay
            && let Record::Saving(saving) = record.as_mut()
            && !saving.is_sent
        {
            saving.wrong = None;
            saving.line.paste(text);
        }
    }
}
