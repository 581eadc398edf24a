//! What is asked to be read, what comes of it, and ending it.

use std::sync::Arc;

use super::{Come, What, file_id};
use crate::desk::DeskError;
use crate::document::Document;
use crate::i18n::evidence::FileState;
use crate::tui::app::{App, Effect, ReadAnswer, Reading};
use crate::tui::paper::Paper;

impl App {
    /// Asks for what of the claim's PoE is wanted and not here: first the file that is shown.
    pub(super) fn read_on(&mut self) -> Vec<Effect> {
        let mut effects = Vec::from_iter(self.stop_reading());
        let Some(viewer) = &mut self.viewer else { return effects };
        viewer.asked.clear();
        let mut wanted = Vec::new();
        if let Some(file) = viewer.shown().cloned()
            && viewer.text.is_reading()
        {
            wanted.push((What::File(file_id(&file)), Reading::Document(file.name)));
        }
        // What a claim without PoE lacks is to be seen, too.
        if viewer.check.is_reading() {
            wanted.push((What::Check, Reading::Precheck));
        }
        for (what, reading) in wanted {
            self.readings += 1;
            viewer.asked.push((self.readings, what));
            effects.push(Effect::Read(self.readings, viewer.claim, reading));
        }
        effects
    }

    /// What was asked to be read up to now is not wanted any longer. None where the list of macros
    /// over it waits for what it asked for: that would end with it. Whatever else comes is dropped.
    pub(in crate::tui::app) fn stop_reading(&mut self) -> Option<Effect> {
        if self.macros.is_reading() {
            return None;
        }
        self.readings += 1;
        Some(Effect::StopReading(self.readings))
    }

    /// Ends what is being read, and says whether anything was.
    pub(super) fn end_reading(&mut self) -> Option<Vec<Effect>> {
        let viewer = self.viewer.as_mut().filter(|viewer| viewer.is_reading())?;
        viewer.asked.clear();
        if viewer.text.is_reading() {
            viewer.text = Come::Stopped;
        }
        if viewer.check.is_reading() {
            viewer.check = Come::Stopped;
        }
        Some(Vec::from_iter(self.stop_reading()))
    }

    /// PoE that was asked for has been read.
    pub(in crate::tui::app) fn put_read(&mut self, number: u64, read: ReadAnswer) -> Vec<Effect> {
        let texts = self.texts;
        let Some(viewer) = &mut self.viewer else { return self.put_side_check(number, read) };
        let Some(place) = viewer.asked.iter().position(|(asked, _)| *asked == number) else {
            return self.put_side_check(number, read);
        };
        match (viewer.asked.remove(place).1, read) {
            (What::File(file), ReadAnswer::Document(document)) => {
                let state = match &document {
                    Ok(document) if document.has_text() => FileState::Readable,
                    Ok(_) => FileState::NoText,
                    Err(DeskError::EvidenceDamaged(_)) => FileState::Damaged,
                    Err(_) => FileState::Failed,
                };
                viewer.states.insert(file, state);
                match document {
                    Ok(document) => return self.put_document(document),
                    Err(DeskError::EvidenceDamaged(_)) => {
                        viewer.text = Come::Failed(texts.evidence.damaged.to_owned());
                    }
                    Err(error) => {
                        viewer.text = Come::Failed(crate::tui::app::words::failure(texts, &error));
                    }
                }
            }
            (What::Check, ReadAnswer::Precheck(findings)) => match findings {
                Ok(findings) => {
                    viewer.element = viewer.element.min(findings.len().saturating_sub(1));
                    viewer.check = Come::Here(findings);
                }
                Err(error) => {
                    viewer.check = Come::Failed(crate::tui::app::words::failure(texts, &error));
                }
            },
            (What::File(file), ReadAnswer::Failed(what)) => {
                viewer.states.insert(file, FileState::Failed);
                viewer.text = Come::Failed((texts.evidence.failed)(&what));
            }
            (What::Check, ReadAnswer::Failed(what)) => {
                viewer.check = Come::Failed((texts.evidence.failed)(&what));
            }
            _ => {}
        }
        Vec::new()
    }

    fn put_document(&mut self, document: Arc<Document>) -> Vec<Effect> {
        let Some(viewer) = &mut self.viewer else { return Vec::new() };
        let top = viewer.shown().and_then(|file| viewer.tops.get(&file_id(file)));
        viewer.top = top.copied().unwrap_or_default();
        viewer.text = Come::Here(Box::new(Paper::new(document)));
        if let Some(place) = viewer.to.take() {
            self.go_to_place(&place);
        }
        Vec::new()
    }
}
