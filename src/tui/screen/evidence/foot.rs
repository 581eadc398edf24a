//! The keys that are hinted at while PoE is read: those that do something now.

use super::super::super::action::{Ask, Reader};
use super::super::super::app::App;
use super::super::super::app::evidence::{Come, Focus, Viewer};
use crate::domain::moves::Action;

/// What is hinted at on the claim whose PoE is read.
const ACTIONS: [Action; 6] = [
    Action::StartReview,
    Action::RequestInformation,
    Action::Approve,
    Action::Reject,
    Action::Comment,
    Action::InternalNote,
];

/// The keys with what they do, the most useful first.
#[must_use]
pub fn hints<'a>(app: &'a App, viewer: &Viewer) -> Vec<(&'a str, &'static str)> {
    let texts = &app.texts.evidence.hints;
    let read = Ask::Reader;
    let is_list = matches!(viewer.focus, Focus::Files(_));
    let has_hits = viewer.search.is_some();
    let stopped = matches!(viewer.text, Come::Stopped | Come::Failed(_))
        || matches!(viewer.check, Come::Stopped | Come::Failed(_));
    let several = viewer.files().is_some_and(|files| files.len() > 1);
    let parts = viewer.text.here().is_some_and(|paper| paper.document().parts.len() > 1);
    let to_check = viewer.focus == Focus::Text;
    let leave = if viewer.is_reading() { texts.end } else { texts.close };
    let own = [
        (Ask::Help, app.texts.tui.help_label, true),
        (Ask::Back, leave, true),
        (read(Reader::NextHit), texts.next_hit, has_hits),
        (read(Reader::PreviousHit), texts.previous_hit, has_hits),
        (read(Reader::Again), texts.again, stopped),
        (read(Reader::Jump), if is_list { texts.open } else { texts.jump }, !to_check),
        (read(Reader::Focus), if to_check { texts.focus } else { texts.to_text }, !is_list),
        (read(Reader::NextFile), texts.next_file, several && !is_list),
        (read(Reader::NextPart), texts.next_part, parts && to_check),
        (read(Reader::Find), texts.find, to_check && !has_hits),
        (read(Reader::Files), texts.files, !is_list),
    ];
    let mut hints: Vec<(&str, &'static str)> = Vec::new();
    let shown = |ask: Ask| app.keymap.shown(ask);
    let open = own.into_iter().filter(|(_, _, is_open)| *is_open);
    hints.extend(open.filter_map(|(ask, label, _)| shown(ask).map(|key| (key, label))));
    // What acts stands right after the help and the way back.
    let view = app.view_of(viewer.claim);
    let acts = ACTIONS.iter().filter(|action| view.is_some_and(|view| view.is_open(**action)));
    let acts = acts.filter(|action| !(has_hits && **action == Action::InternalNote));
    let acts = acts.filter_map(|action| {
        shown(Ask::Do(*action)).map(|key| (key, app.texts.term.action(*action)))
    });
    let acts: Vec<(&str, &str)> = acts.collect();
    let at = if to_check && !has_hits { 2 } else { hints.len() };
    hints.splice(at..at, acts);
    hints
}
