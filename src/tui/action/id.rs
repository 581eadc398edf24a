//! The stable codes by which an operator's settings name the rows of the table.

use super::{Ask, Place, Reader, Row, Sides, TABLE, Tab, Talk};

impl Row {
    /// The row's code, kebab-case and its own: what it asks for, and where that stands in several
    /// places, the place.
    #[must_use]
    pub const fn id(&self) -> &'static str {
        match (self.ask, self.place) {
            (Ask::NextClaim, Place::Evidence) => "poe-next-claim",
            (Ask::PreviousClaim, Place::Evidence) => "poe-previous-claim",
            (ask, _) => of(ask),
        }
    }

    /// The row that has a code.
    #[must_use]
    pub fn with_id(id: &str) -> Option<&'static Self> {
        TABLE.iter().find(|row| row.id() == id)
    }
}

const fn of(ask: Ask) -> &'static str {
    match ask {
        Ask::Quit => "quit",
        Ask::Help => "help",
        Ask::NextTab => "next-tab",
        Ask::PreviousTab => "previous-tab",
        Ask::Show(tab) => match tab {
            Tab::Dashboard => "show-dashboard",
            Tab::Claim => "show-claim",
            Tab::Comments => "show-comments",
            Tab::History => "show-history",
        },
        Ask::Down => "down",
        Ask::Up => "up",
        Ask::PageDown => "page-down",
        Ask::PageUp => "page-up",
        Ask::First => "first",
        Ask::Last => "last",
        Ask::Open => "open",
        Ask::Back => "back",
        Ask::Filter => "filter",
        Ask::Sort => "sort",
        Ask::Near => "near",
        Ask::Preview => "preview",
        Ask::Charts => "charts",
        Ask::ChartsAsWords => "charts-as-words",
        Ask::NextClaim => "next-claim",
        Ask::PreviousClaim => "previous-claim",
        Ask::Perspective => "perspective",
        Ask::Redraw => "redraw",
        Ask::New => "new",
        Ask::Mark => "mark",
        Ask::MarkRange => "mark-range",
        Ask::MarkAll => "mark-all",
        Ask::TakeNext => "take-next",
        Ask::UndoLast => "undo-last",
        Ask::Batch => "batch",
        Ask::Views => "views",
        Ask::Drafts => "drafts",
        Ask::NextView => "next-view",
        Ask::PreviousView => "previous-view",
        Ask::Talk(talk) => of_talk(talk),
        Ask::Evidence => "poe",
        Ask::Arbitration => "sides",
        Ask::Reader(reader) => of_reader(reader),
        Ask::Sides(sides) => match sides {
            Sides::NextSide => "sides-next",
            Sides::PreviousSide => "sides-previous",
            Sides::NextKey => "sides-next-key",
            Sides::PreviousKey => "sides-previous-key",
        },
        Ask::Macros => "macros",
        Ask::Template => "template",
        Ask::House => "house",
        Ask::Outbox => "outbox",
        // What is done to a claim has the code by which commands know it.
        Ask::Do(action) => action.code(),
    }
}

const fn of_talk(talk: Talk) -> &'static str {
    match talk {
        Talk::NextUnread => "next-unread",
        Talk::PreviousUnread => "previous-unread",
        Talk::NextClaim => "next-unread-claim",
        Talk::PreviousClaim => "previous-unread-claim",
        Talk::Reply => "reply",
        Talk::Event => "to-event",
        Talk::Comment => "to-comment",
        Talk::NextFile => "next-file",
        Talk::PreviousFile => "previous-file",
        Talk::AsItWas => "as-it-was",
        Talk::ByKind => "by-kind",
        Talk::ByPerson => "by-person",
        Talk::Dossier => "dossier",
    }
}

const fn of_reader(reader: Reader) -> &'static str {
    match reader {
        Reader::Find => "poe-find",
        Reader::NextHit => "poe-next-hit",
        Reader::PreviousHit => "poe-previous-hit",
        Reader::NextPart => "poe-next-part",
        Reader::PreviousPart => "poe-previous-part",
        Reader::NextFile => "poe-next-file",
        Reader::PreviousFile => "poe-previous-file",
        Reader::Focus => "poe-focus",
        Reader::Jump => "poe-jump",
        Reader::Files => "poe-files",
        Reader::Check => "poe-precheck",
        Reader::Again => "poe-again",
    }
}
