//! The one table of what keys do: key maps, help, footer and availability are all read from it.

use super::input::Key;
use crate::domain::moves::Action;
use crate::i18n::Language;

mod code;
mod id;
mod over;
mod talk;

pub use over::{Reader, Sides};
pub use talk::Talk;

/// Something that a key asks the interface to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Ask {
    /// Leave the program.
    Quit,
    /// Show or hide the help.
    Help,
    /// Find something to be asked for by its name.
    Palette,
    /// Choose something to be copied.
    Copy,
    /// Show the tour.
    Tour,
    /// Speak a language.
    Speak(Language),
    /// Show the next tab.
    NextTab,
    /// Show the previous tab.
    PreviousTab,
    /// Show a tab.
    Show(Tab),
    /// One row or line down.
    Down,
    /// One row or line up.
    Up,
    /// A page down.
    PageDown,
    /// A page up.
    PageUp,
    /// To the start.
    First,
    /// To the end.
    Last,
    /// Open the selected claim.
    Open,
    /// Back to the queue, or out of a filter.
    Back,
    /// Filter the queue.
    Filter,
    /// Sort the queue by something else.
    Sort,
    /// Search for the letters of the words in order, where nothing holds the words.
    Near,
    /// Show or hide the preview.
    Preview,
    /// Show the charts, or the queue again.
    Charts,
    /// Show the charts as words, or as bars again.
    ChartsAsWords,
    /// The next claim of the queue.
    NextClaim,
    /// The previous claim of the queue.
    PreviousClaim,
    /// Read the history from another perspective.
    Perspective,
    /// Draw everything anew.
    Redraw,
    /// Say where one is.
    Where,
    /// Make a claim.
    New,
    /// Mark or unmark the selected claim, and go down.
    Mark,
    /// Mark all from the last mark to the selected claim.
    MarkRange,
    /// Mark all that match the view, or unmark them.
    MarkAll,
    /// Take the most urgent claim that nobody has.
    TakeNext,
    /// Undo the last decision of this session.
    UndoLast,
    /// Show the last decision on many claims.
    Batch,
    /// Show the list of saved views.
    Views,
    /// List the words that were not sent.
    Drafts,
    /// Show what the next saved view finds.
    NextView,
    /// Show what the saved view before finds.
    PreviousView,
    /// Something about comments, the history or a claim's past.
    Talk(Talk),
    /// Read the PoE of the claim that is shown.
    Evidence,
    /// Compare the sides of the contested claim that is shown.
    Arbitration,
    /// Something while PoE is read.
    Reader(Reader),
    /// Something while sides are compared.
    Sides(Sides),
    /// Choose a macro to answer the claim that is shown with.
    Macros,
    /// Write a PoE template for the claim that is shown.
    Template,
    /// Show the directory, the settings and what else all claims share.
    House,
    /// Show the outbox.
    Outbox,
    /// Do something to the claim that is shown.
    Do(Action),
}

impl Ask {
    /// Whether holding its key down asks again and again. What only looks does: a person who presses
    /// Enter or Esc twice in a hurry means both. What acts, opens something or leaves does not.
    #[must_use]
    pub const fn repeats(self) -> bool {
        if let Self::Talk(talk) = self {
            return talk.repeats();
        }
        matches!(
            self,
            Self::Down
                | Self::Up
                | Self::PageDown
                | Self::PageUp
                | Self::NextClaim
                | Self::PreviousClaim
                | Self::NextTab
                | Self::PreviousTab
                | Self::First
                | Self::Last
                | Self::Show(_)
                | Self::Open
                | Self::Back
                | Self::Sort
                | Self::Mark
                | Self::NextView
                | Self::PreviousView
                | Self::Reader(
                    Reader::NextHit
                        | Reader::PreviousHit
                        | Reader::NextPart
                        | Reader::PreviousPart
                        | Reader::NextFile
                        | Reader::PreviousFile
                )
                | Self::Sides(_)
        )
    }
}

impl Ask {
    /// Whether it is about the program, and hence means the same wherever one stands.
    #[must_use]
    pub const fn is_about_program(self) -> bool {
        matches!(self, Self::Help | Self::Palette | Self::Copy | Self::Tour | Self::Speak(_))
    }

    /// Whether it is for the claim that is selected.
    #[must_use]
    pub fn needs_claim(self) -> bool {
        match self {
            Self::Do(_)
            | Self::Talk(_)
            | Self::Evidence
            | Self::Arbitration
            | Self::Macros
            | Self::Template
            | Self::Open
            | Self::NextTab
            | Self::PreviousTab
            | Self::Mark
            | Self::MarkRange => true,
            Self::Show(tab) => tab != Tab::Dashboard,
            _ => false,
        }
    }
}

/// One of the four tabs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Tab {
    /// The queue.
    #[default]
    Dashboard,
    /// The claim that is open.
    Claim,
    /// Its thread.
    Comments,
    /// Its history.
    History,
}

impl Tab {
    /// All of them, from left to right.
    pub const ALL: [Self; 4] = [Self::Dashboard, Self::Claim, Self::Comments, Self::History];

    /// The place in the row of tabs.
    #[must_use]
    pub fn index(self) -> usize {
        Self::ALL.iter().position(|tab| *tab == self).unwrap_or(0)
    }

    /// The tab so many places on, around the end.
    #[must_use]
    pub fn step(self, by: usize) -> Self {
        Self::ALL[(self.index() + by) % Self::ALL.len()]
    }
}

/// Where a key means what it means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Place {
    /// On every tab.
    Everywhere,
    /// On the dashboard.
    Queue,
    /// On the tabs that show one claim.
    Claim,
    /// On the comments.
    Comments,
    /// On the history.
    History,
    /// While PoE is read.
    Evidence,
    /// While the sides of an arbitration are compared.
    Arbitration,
}

impl Place {
    /// Whether a tab is in this place.
    #[must_use]
    pub fn holds(self, tab: Tab) -> bool {
        match self {
            Self::Everywhere => true,
            Self::Queue => tab == Tab::Dashboard,
            Self::Claim => tab != Tab::Dashboard,
            Self::Comments => tab == Tab::Comments,
            Self::History => tab == Tab::History,
            Self::Evidence | Self::Arbitration => false,
        }
    }
}

/// A row of the table.
#[derive(Debug, Clone, Copy)]
pub struct Row {
    /// What is asked for.
    pub ask: Ask,
    /// The keys, as they are written; the first one is shown in hints.
    pub keys: &'static [&'static str],
    /// Where.
    pub place: Place,
}

const fn row(ask: Ask, place: Place, keys: &'static [&'static str]) -> Row {
    Row { ask, keys, place }
}

const fn read(ask: Reader, keys: &'static [&'static str]) -> Row {
    row(Ask::Reader(ask), Evidence, keys)
}

const fn compare(ask: Sides, keys: &'static [&'static str]) -> Row {
    row(Ask::Sides(ask), Arbitration, keys)
}

use Place::{Arbitration, Claim, Comments, Everywhere, Evidence, History, Queue};

/// The table.
pub const TABLE: &[Row] = &[
    row(Ask::Down, Everywhere, &["j", "Down"]),
    row(Ask::Up, Everywhere, &["k", "Up"]),
    row(Ask::PageDown, Everywhere, &["PageDown", "Ctrl-F", "Space"]),
    row(Ask::PageUp, Everywhere, &["PageUp", "Ctrl-B"]),
    row(Ask::First, Everywhere, &["g", "Home"]),
    row(Ask::Last, Everywhere, &["G", "End"]),
    row(Ask::Open, Queue, &["Enter", "l", "Right"]),
    row(Ask::Filter, Everywhere, &["/"]),
    row(Ask::Sort, Queue, &["s"]),
    row(Ask::Near, Queue, &["~"]),
    row(Ask::Preview, Queue, &["v"]),
    row(Ask::Views, Queue, &["V"]),
    row(Ask::NextView, Queue, &["}"]),
    row(Ask::PreviousView, Queue, &["{"]),
    row(Ask::Mark, Queue, &["m"]),
    row(Ask::MarkRange, Queue, &["M"]),
    row(Ask::MarkAll, Queue, &["*"]),
    row(Ask::Charts, Queue, &["C"]),
    row(Ask::ChartsAsWords, Queue, &["W"]),
    row(Ask::NextClaim, Claim, &["]", "J"]),
    row(Ask::PreviousClaim, Claim, &["[", "K"]),
    row(Ask::Perspective, History, &["v"]),
    row(Ask::Talk(Talk::ByKind), History, &["="]),
    row(Ask::Talk(Talk::ByPerson), History, &["@"]),
    row(Ask::Talk(Talk::AsItWas), History, &["Enter"]),
    row(Ask::Talk(Talk::Comment), History, &["h"]),
    row(Ask::Talk(Talk::Reply), Comments, &["r"]),
    row(Ask::Talk(Talk::Event), Comments, &["h", "Enter"]),
    row(Ask::Talk(Talk::NextFile), Comments, &["Right"]),
    row(Ask::Talk(Talk::PreviousFile), Comments, &["Left"]),
    row(Ask::Talk(Talk::NextUnread), Claim, &["."]),
    row(Ask::Talk(Talk::PreviousUnread), Claim, &[","]),
    row(Ask::Talk(Talk::NextClaim), Everywhere, &[">"]),
    row(Ask::Talk(Talk::PreviousClaim), Everywhere, &["<"]),
    row(Ask::Talk(Talk::Dossier), Everywhere, &["E"]),
    row(Ask::Evidence, Everywhere, &["p"]),
    row(Ask::Arbitration, Everywhere, &["A"]),
    read(Reader::Find, &["/"]),
    read(Reader::NextHit, &["n"]),
    read(Reader::PreviousHit, &["N"]),
    read(Reader::NextPart, &["]"]),
    read(Reader::PreviousPart, &["["]),
    read(Reader::NextFile, &["Right", "l"]),
    read(Reader::PreviousFile, &["Left", "h"]),
    read(Reader::Focus, &["Tab", "Shift-Tab"]),
    read(Reader::Jump, &["Enter"]),
    read(Reader::Files, &["s"]),
    read(Reader::Check, &["v"]),
    read(Reader::Again, &["r"]),
    row(Ask::NextClaim, Evidence, &["J"]),
    row(Ask::PreviousClaim, Evidence, &["K"]),
    compare(Sides::NextSide, &["Right", "l"]),
    compare(Sides::PreviousSide, &["Left", "h"]),
    compare(Sides::NextKey, &["Tab"]),
    compare(Sides::PreviousKey, &["Shift-Tab"]),
    row(Ask::Back, Everywhere, &["Esc"]),
    row(Ask::NextTab, Everywhere, &["Tab"]),
    row(Ask::PreviousTab, Everywhere, &["Shift-Tab"]),
    row(Ask::Show(Tab::Dashboard), Everywhere, &["1"]),
    row(Ask::Show(Tab::Claim), Everywhere, &["2"]),
    row(Ask::Show(Tab::Comments), Everywhere, &["3"]),
    row(Ask::Show(Tab::History), Everywhere, &["4"]),
    row(Ask::Do(Action::Take), Everywhere, &["t"]),
    row(Ask::Do(Action::Release), Everywhere, &["T"]),
    row(Ask::TakeNext, Everywhere, &["N"]),
    row(Ask::Do(Action::StartReview), Everywhere, &["b"]),
    row(Ask::Do(Action::RequestInformation), Everywhere, &["i"]),
    row(Ask::Do(Action::Approve), Everywhere, &["a"]),
    row(Ask::Do(Action::Reject), Everywhere, &["x"]),
    row(Ask::Do(Action::Uphold), Everywhere, &["u"]),
    row(Ask::Do(Action::Decide), Everywhere, &["d"]),
    row(Ask::New, Everywhere, &["+"]),
    row(Ask::Do(Action::Edit), Everywhere, &["e"]),
    row(Ask::Do(Action::Attach), Everywhere, &["f"]),
    row(Ask::Do(Action::Detach), Everywhere, &["F"]),
    row(Ask::Template, Everywhere, &["D"]),
    row(Ask::Do(Action::Submit), Everywhere, &["S"]),
    row(Ask::Do(Action::Resubmit), Everywhere, &["R"]),
    row(Ask::Do(Action::Dispute), Everywhere, &["y"]),
    row(Ask::Do(Action::RequestRejection), Everywhere, &["w"]),
    row(Ask::Do(Action::Discard), Everywhere, &["X"]),
    row(Ask::Do(Action::Decline), Everywhere, &["o"]),
    row(Ask::Macros, Everywhere, &["I"]),
    row(Ask::Do(Action::Comment), Everywhere, &["c"]),
    row(Ask::Do(Action::InternalNote), Everywhere, &["n"]),
    row(Ask::Do(Action::Undo), Everywhere, &["U"]),
    row(Ask::UndoLast, Everywhere, &["Z"]),
    row(Ask::Batch, Everywhere, &["B"]),
    row(Ask::Drafts, Everywhere, &["&"]),
    row(Ask::House, Everywhere, &["H"]),
    row(Ask::Outbox, Everywhere, &["O"]),
    row(Ask::Redraw, Everywhere, &["Ctrl-L"]),
    row(Ask::Where, Everywhere, &["Ctrl-O"]),
    row(Ask::Help, Everywhere, &["?", "F1"]),
    row(Ask::Palette, Everywhere, &[":"]),
    row(Ask::Copy, Everywhere, &["Y"]),
    row(Ask::Tour, Everywhere, &[]),
    row(Ask::Speak(Language::En), Everywhere, &[]),
    row(Ask::Speak(Language::Ko), Everywhere, &[]),
    row(Ask::Speak(Language::Ja), Everywhere, &[]),
    row(Ask::Speak(Language::Zh), Everywhere, &[]),
    row(Ask::Quit, Everywhere, &["q", "Ctrl-C"]),
];

/// The key that sends a dialog or saves a form: never the one that opened it, and not Enter.
pub const CONFIRM: &[&str] = &["Ctrl-S", "F2"];

/// Whether a key confirms.
#[must_use]
pub fn confirms(key: &Key) -> bool {
    CONFIRM.contains(&key.to_string().as_str())
}
