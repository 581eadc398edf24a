//! What the interface can be told, and what it asks for.

use std::sync::Arc;

use chrono::{DateTime, Utc};

use super::Millis;
use super::house::{HouseAnswer, HouseEffect};
use super::many::{ManyAnswer, ManyEffect};
use super::outbox::{OutboxAnswer, OutboxEffect};
use super::talk::{TalkAnswer, TalkEffect};
use crate::desk::clock::Behind;
use crate::desk::{
    ClaimView, DeskError, Figures, HistoryEntry, MacroChange, Progress, QueuePage, QueueRequest,
    Receipt, Request, Rules, SavedMacro, SavedView, ViewChange, ViewCounts,
};
use crate::document::Document;
use crate::domain::actor::{Operator, Side};
use crate::domain::draft::{Draft, DraftKey, KeptDrafts};
use crate::domain::field::Fields;
use crate::domain::id::ClaimId;
use crate::domain::macros::MacroCode;
use crate::domain::refusal::Refusal;
use crate::domain::saved_view::ViewCode;
use crate::precheck::Finding;
use crate::tui::input::Key;

/// What the interface can be told.
#[derive(Debug)]
pub enum Msg {
    /// A key was pressed.
    Key(Key, Millis),
    /// Text was pasted.
    Paste(String),
    /// More was pasted than is taken; none of it was.
    PasteTooLong,
    /// The terminal has another size: columns, rows.
    Resize(u16, u16),
    /// The selection has rested for a moment; the number says which rest.
    Rested(u64),
    /// What was asked for with [`Effect::RestDrafts`] is due.
    DraftsRested,
    /// The session ends, whatever the operator does.
    Leaving,
    /// What came of an effect.
    Answer(Box<Answer>),
}

/// What came of an effect.
#[derive(Debug)]
pub enum Answer {
    /// A queue that was asked for, with the number of the question.
    Queue(u64, Result<QueuePage, DeskError>),
    /// How far the search for a queue has come, with the number of the question.
    Searching(u64, Progress),
    /// A claim that was asked for.
    Claim(ClaimId, Result<Box<ClaimView>, DeskError>),
    /// A history that was asked for, from this perspective.
    History(ClaimId, Option<Side>, Result<Vec<HistoryEntry>, DeskError>),
    /// What a request came to.
    Acted(Result<Receipt, DeskError>),
    /// What is wrong with the fields in the editor, with the number of the question.
    Checked(u64, Result<Vec<Refusal>, DeskError>),
    /// A file that was to be attached could not be read; the sentence says why.
    Unreadable(String),
    /// Figures that were asked for, with the number of the question.
    Figures(u64, Box<Result<Figures, DeskError>>),
    /// What there is to choose from.
    Rules(Box<Result<Rules, DeskError>>),
    /// The timers ran.
    Ticked(Tick),
    /// What has come of opening the store so far.
    Opening(Opening),
    /// What came of a question about many claims.
    Many(ManyAnswer),
    /// The saved views that were asked for.
    Views(Result<Vec<SavedView>, DeskError>),
    /// How many claims each view finds, with the number of the question.
    ViewCounts(u64, Result<ViewCounts, DeskError>),
    /// What a change of views came to, with its number.
    ViewsChanged(u64, Result<ViewCode, DeskError>),
    /// The macros that were asked for.
    Macros(Result<Vec<SavedMacro>, DeskError>),
    /// What a change of macros came to, with its number.
    MacrosChanged(u64, Result<MacroCode, DeskError>),
    /// A PoE template for a claim was written: where to; or was not: why.
    Template(ClaimId, Result<String, String>),
    /// What came of reading PoE, with the number of the question.
    Read(u64, ReadAnswer),
    /// What came of a question about comments, a claim's past or its dossier.
    Talk(TalkAnswer),
    /// What was typed before this session and not sent.
    Drafts(Result<KeptDrafts, DeskError>),
    /// Whether the operator has seen the tour.
    TourSeen(bool),
    /// What was typed for something has been kept or forgotten, or why it has not.
    DraftKept(DraftKey, Option<DeskError>),
    /// What came of a question about what all claims share, with its number.
    House(u64, HouseAnswer),
    /// What came of a question about the outbox, with its number.
    Outbox(u64, OutboxAnswer),
}

impl Answer {
    /// Whether something that takes words may lie over the tabs because of it, or take some that
    /// were typed ahead.
    pub(super) const fn may_bring_words(&self) -> bool {
        !matches!(
            self,
            Self::Ticked(_) | Self::Searching(..) | Self::Checked(..) | Self::DraftKept(..)
        )
    }
}

/// What comes of opening the store behind the first frame.
#[derive(Debug)]
pub enum Opening {
    /// How far it is.
    Progress(Progress),
    /// It is open: who works here, and the rules.
    Done(Box<Result<(Operator, Rules), DeskError>>),
}

/// What there is to know each time that the timers have run.
#[derive(Debug)]
pub struct Tick {
    /// The present moment, UTC.
    pub now: DateTime<Utc>,
    /// Whether it stands still, because the clock stands before the newest event.
    pub behind: Option<Behind>,
    /// The store's newest record.
    pub seq: u64,
    /// Why the timers could not run.
    pub error: Option<DeskError>,
}

/// What the interface asks for.
#[derive(Debug)]
pub enum Effect {
    /// A page of the queue; the number comes back with it.
    LoadQueue(u64, QueueRequest),
    /// Figures over the claims that match a query; the number comes back with them.
    LoadFigures(u64, String),
    /// A claim.
    LoadClaim(ClaimId),
    /// A claim's history from a perspective.
    LoadHistory(ClaimId, Option<Side>),
    /// What there is to choose from.
    LoadRules,
    /// Something to be done. Files are named by path; the driver reads them.
    Act(Request, Vec<String>),
    /// A check of fields; the number comes back with it.
    Check(u64, Option<ClaimId>, Box<Fields>),
    /// The thread has been read up to an event.
    MarkRead(ClaimId, u32),
    /// Something about many claims at once.
    Many(ManyEffect),
    /// The saved views.
    LoadViews,
    /// How many claims each view finds; the number comes back with it.
    CountViews(u64),
    /// A change of views; the number comes back with what it came to.
    ChangeViews(u64, ViewChange),
    /// The macros.
    LoadMacros,
    /// A change of macros; the number comes back with what it came to.
    ChangeMacros(u64, MacroChange),
    /// A PoE template for a claim, to be written to a path.
    WriteTemplate(ClaimId, String),
    /// PoE of a claim that is to be read; the number comes back with what came of it.
    Read(u64, ClaimId, Reading),
    /// A question about what all claims share; the number comes back with what came of it.
    House(u64, HouseEffect),
    /// A question about the outbox; the number comes back with what it came to.
    Outbox(u64, OutboxEffect),
    /// What was asked to be read under a smaller number is not wanted any longer.
    StopReading(u64),
    /// Something about comments, a claim's past or its dossier.
    Talk(TalkEffect),
    /// What was typed before this session and not sent.
    LoadDrafts,
    /// Keep what was typed.
    KeepDraft(Box<Draft>),
    /// Forget what was typed for something.
    DropDraft(DraftKey),
    /// Whether the operator has seen the tour.
    LoadTour,
    /// The operator has seen the tour.
    EndTour,
    /// A text to be copied to the clipboard of whoever sits at the terminal. It is clean.
    Copy(String),
    /// Say [`Msg::DraftsRested`] after so many milliseconds.
    RestDrafts(Millis),
    /// Say [`Msg::Rested`] with this number after so many milliseconds.
    Rest(u64, Millis),
    /// Draw everything anew.
    Redraw,
    /// Leave.
    Quit,
}

/// What of a claim's PoE is to be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reading {
    /// A file, by its name.
    Document(String),
    /// What the pre-check finds in all of its files.
    Precheck,
}

/// What came of reading PoE.
#[derive(Debug)]
pub enum ReadAnswer {
    /// The file.
    Document(Result<Arc<Document>, DeskError>),
    /// One finding for each element.
    Precheck(Result<Vec<Finding>, DeskError>),
    /// Neither: the program failed at it; at what, in its own words, which may hold a file's.
    Failed(String),
}
