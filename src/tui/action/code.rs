//! What each action is called where it is typed: in the command palette, in any language.

use super::{Ask, Reader, Sides, Tab, Talk};

impl Ask {
    /// Its code: lower-case English words and dashes, the same in every language.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Quit => "quit",
            Self::Help => "help",
            Self::Palette => "commands",
            Self::Copy => "copy",
            Self::Where => "where",
            Self::Tour => "tour",
            Self::Speak(language) => language.code(),
            Self::NextTab => "next-tab",
            Self::PreviousTab => "previous-tab",
            Self::Show(Tab::Dashboard) => "dashboard",
            Self::Show(Tab::Claim) => "claim",
            Self::Show(Tab::Comments) => "comments",
            Self::Show(Tab::History) => "history",
            Self::Down => "down",
            Self::Up => "up",
            Self::PageDown => "page-down",
            Self::PageUp => "page-up",
            Self::First => "first",
            Self::Last => "last",
            Self::Open => "open",
            Self::Back => "back",
            Self::Filter => "filter",
            Self::Sort => "sort",
            Self::Near => "near",
            Self::Preview => "preview",
            Self::Charts => "charts",
            Self::ChartsAsWords => "charts-as-words",
            Self::NextClaim => "next-claim",
            Self::PreviousClaim => "previous-claim",
            Self::Perspective => "perspective",
            Self::Redraw => "redraw",
            Self::New => "new",
            Self::Mark => "mark",
            Self::MarkRange => "mark-range",
            Self::MarkAll => "mark-all",
            Self::TakeNext => "take-next",
            Self::UndoLast => "undo-last",
            Self::Batch => "batch",
            Self::Views => "views",
            Self::Drafts => "drafts",
            Self::NextView => "next-view",
            Self::PreviousView => "previous-view",
            Self::Talk(talk) => talk_code(talk),
            Self::Evidence => "evidence",
            Self::Arbitration => "arbitration",
            Self::Reader(reader) => reader_code(reader),
            Self::Sides(sides) => match sides {
                Sides::NextSide => "next-side",
                Sides::PreviousSide => "previous-side",
                Sides::NextKey => "next-key",
                Sides::PreviousKey => "previous-key",
            },
            Self::Macros => "macros",
            Self::Template => "template",
            Self::House => "house",
            Self::Outbox => "outbox",
            Self::Do(action) => action.code(),
        }
    }
}

const fn talk_code(talk: Talk) -> &'static str {
    match talk {
        Talk::NextUnread => "next-unread",
        Talk::PreviousUnread => "previous-unread",
        Talk::NextClaim => "next-unread-claim",
        Talk::PreviousClaim => "previous-unread-claim",
        Talk::Reply => "reply",
        Talk::Event => "event-of-comment",
        Talk::Comment => "comment-of-event",
        Talk::NextFile => "next-attachment",
        Talk::PreviousFile => "previous-attachment",
        Talk::AsItWas => "as-it-was",
        Talk::ByKind => "events-by-kind",
        Talk::ByPerson => "events-by-person",
        Talk::Dossier => "dossier",
    }
}

const fn reader_code(reader: Reader) -> &'static str {
    match reader {
        Reader::Find => "find",
        Reader::NextHit => "next-hit",
        Reader::PreviousHit => "previous-hit",
        Reader::NextPart => "next-part",
        Reader::PreviousPart => "previous-part",
        Reader::NextFile => "next-file",
        Reader::PreviousFile => "previous-file",
        Reader::Focus => "focus",
        Reader::Jump => "jump",
        Reader::Files => "files",
        Reader::Check => "check",
        Reader::Again => "again",
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use super::super::TABLE;
    use crate::tui::action::Ask;

    /// What is typed means one thing.
    #[test]
    fn no_two_actions_have_one_code() {
        let mut known: HashMap<&str, Ask> = HashMap::new();
        for row in TABLE {
            let before = known.insert(row.ask.code(), row.ask);
            assert!(before.is_none_or(|before| before == row.ask), "{} twice", row.ask.code());
        }
    }
}
