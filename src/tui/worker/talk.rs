//! Comments, a claim's past and its dossier, at the desk.

use std::io;
use std::path::Path;

use crate::desk::{Desk, Watch};
use crate::domain::id::{ClaimId, OperatorName};
use crate::dossier::{self, Format};
use crate::handout;
use crate::i18n::Texts;
use crate::tui::app::talk::{TalkAnswer, TalkEffect};
use crate::tui::app::words;

pub(super) fn carry_out(
    desk: &dyn Desk,
    who: &OperatorName,
    texts: &Texts,
    effect: TalkEffect,
    watch: &dyn Watch,
) -> TalkAnswer {
    match effect {
        TalkEffect::NextUnread { request, from, forward, read } => {
            if let Some((id, number)) = read {
                // Should it not be kept, the claim is still unread, and may be found.
                let _ = desk.mark_read(who, id, number);
            }
            TalkAnswer::NextUnread(from, desk.next_unread(who, &request, from, forward, watch))
        }
        TalkEffect::ClaimAt(id, number) => {
            TalkAnswer::ClaimAt(id, number, desk.claim_at(who, id, number).map(Box::new))
        }
        TalkEffect::Dossier(id, path) => {
            TalkAnswer::Dossier(id, write(desk, who, texts, id, Path::new(&path)))
        }
    }
}

/// Writes a dossier; says where it went, or why it did not.
fn write(
    desk: &dyn Desk,
    who: &OperatorName,
    texts: &Texts,
    id: ClaimId,
    path: &Path,
) -> Result<String, String> {
    let labels = &texts.talk.saving;
    let shown = path.display().to_string();
    let failed = |error: &crate::desk::DeskError| words::failure(texts, error);
    let dossier = desk.dossier(who, id).map_err(|error| failed(&error))?;
    let rules = desk.rules(who).map_err(|error| failed(&error))?;
    let text = dossier::text(&dossier, Format::of(path), &rules, texts);
    match handout::write(path, text.as_bytes(), false) {
        Ok(whole) => Ok((labels.written)(&whole.display().to_string())),
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Err((labels.exists)(&shown)),
        Err(error) => Err((labels.failed)(&shown, &error.to_string())),
    }
}
