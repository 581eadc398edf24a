//! One decision on many claims: first looked at, then worked on, then what came of it.

use super::Filling;
use crate::desk::{DeskError, Outlook, Receipt, Request};
use crate::domain::command::Command;
use crate::domain::id::ClaimId;
use crate::domain::moves::Action;
use crate::i18n::Texts;
use crate::tui::action::Ask;
use crate::tui::app::words;
use crate::tui::input::Key;

/// How many claims are looked at for one question to the desk.
const LOOK: usize = 64;
/// How many are worked on for one: each of them waits for the disk, and whoever asks for something
/// else, or stops it, waits for all of these.
const WORK: usize = 8;

/// One decision on many claims.
#[derive(Debug)]
pub struct Batch {
    /// What is done.
    pub action: Action,
    /// What was chosen and said for all of them, in one line.
    pub told: String,
    /// The decision that it takes back, where it was asked for as an undo of the last one.
    pub takes_back: Option<Action>,
    /// The number of that decision.
    pub(super) decision: Option<u64>,
    /// The claims: in the order of the work, and where one order shows more, in that.
    pub items: Vec<Item>,
    /// How far it is.
    pub phase: Phase,
    /// The item that has the caret.
    pub index: usize,
    /// The key that opened the preview, which does not confirm it.
    pub opened_by: Option<Key>,
    /// The number that its questions bear.
    pub(super) number: u64,
    /// What each of them is asked.
    pub(super) command: Command,
    /// Whether what is said is filled in for each.
    pub(super) filling: Filling,
    /// How many items have been looked at or worked on.
    pub(super) reached: usize,
    /// Whether the store could not tell what would come of one of them.
    pub(super) is_untold: bool,
}

/// A claim of a batch.
#[derive(Debug)]
pub struct Item {
    /// The claim.
    pub id: ClaimId,
    /// What would come of it, where it is open.
    pub outlook: Option<Outlook>,
    /// What is, or has become, of it.
    pub state: State,
}

/// What is, or has become, of a claim of a batch.
#[derive(Debug, PartialEq, Eq)]
pub enum State {
    /// It has not been looked at.
    Waiting,
    /// It can be done.
    Open,
    /// It cannot: why, and what to do.
    Refused(String),
    /// It is done, and on record.
    Done,
    /// It was not done: why.
    Failed(String),
}

impl State {
    /// What has to be read first comes first: what will be done in the preview, what failed
    /// afterwards, and what was refused from the start at last.
    const fn rank(&self) -> u8 {
        match self {
            Self::Failed(_) => 0,
            Self::Waiting | Self::Open => 1,
            Self::Done => 2,
            Self::Refused(_) => 3,
        }
    }
}

/// How far a batch is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Phase {
    /// The claims are being looked at.
    Looking,
    /// It waits to be confirmed.
    Ready,
    /// The claims are being worked on.
    Working {
        /// Whether the operator has asked for it to stop.
        stopping: bool,
    },
    /// Nothing more will be done.
    Over(End),
}

/// Why nothing more will be done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum End {
    /// All that could be done has been tried.
    Through,
    /// The operator has stopped it.
    Stopped,
    /// The store could not keep it: why.
    Broken(String),
}

/// How many claims of a batch are where.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts {
    /// Not looked at.
    pub waiting: usize,
    /// Open, and not done.
    pub open: usize,
    /// Refused in the preview.
    pub refused: usize,
    /// Done.
    pub done: usize,
    /// Not done when it was tried.
    pub failed: usize,
}

impl Batch {
    /// A batch that nobody has looked at.
    pub(super) fn new(
        command: Command,
        claims: impl IntoIterator<Item = ClaimId>,
        number: u64,
        opened_by: Key,
    ) -> Self {
        let item = |id| Item { id, outlook: None, state: State::Waiting };
        Self {
            action: command.action(),
            told: String::new(),
            takes_back: None,
            decision: None,
            items: claims.into_iter().map(item).collect(),
            phase: Phase::Looking,
            index: 0,
            opened_by: Some(opened_by),
            number,
            command,
            filling: Filling::AsItIs,
            reached: 0,
            is_untold: false,
        }
    }

    /// How many claims are where.
    #[must_use]
    pub fn counts(&self) -> Counts {
        let mut counts = Counts::default();
        for item in &self.items {
            match item.state {
                State::Waiting => counts.waiting += 1,
                State::Open => counts.open += 1,
                State::Refused(_) => counts.refused += 1,
                State::Done => counts.done += 1,
                State::Failed(_) => counts.failed += 1,
            }
        }
        counts
    }

    /// The claims that are done, in the order in which they were.
    pub(super) fn done(&self) -> Vec<ClaimId> {
        let done = self.items.iter().filter(|item| item.state == State::Done);
        done.map(|item| item.id).collect()
    }

    /// The claims that were reached: all but those that were open and have not been tried.
    pub(super) fn reached(&self) -> Vec<ClaimId> {
        let tried = self.items.iter().filter(|item| item.state != State::Open);
        tried.map(|item| item.id).collect()
    }

    /// The next claims to be looked at; none when all have been.
    pub(super) fn to_look_at(&self) -> Vec<Request> {
        let next = self.items.iter().skip(self.reached).take(LOOK);
        next.map(|item| Request::on(item.id, self.command.clone())).collect()
    }

    /// Takes what was seen of the claims that were to be looked at.
    pub(super) fn put_looks(
        &mut self,
        texts: &Texts,
        looks: Vec<(ClaimId, Result<Outlook, DeskError>)>,
    ) {
        for (id, look) in looks {
            let Some(item) = self.items.get_mut(self.reached).filter(|item| item.id == id) else {
                continue;
            };
            self.reached += 1;
            match look {
                Ok(outlook) => {
                    item.outlook = Some(outlook);
                    item.state = State::Open;
                }
                Err(error) => {
                    let is_refusal = matches!(error, DeskError::Refused(_) | DeskError::NoClaim(_));
                    self.is_untold |= !is_refusal;
                    item.state = State::Refused(words::in_full(texts, &error));
                }
            }
        }
        if self.reached >= self.items.len() {
            self.phase = Phase::Ready;
            self.put_in_order();
        }
    }

    /// Begins the work.
    pub(super) fn confirm(&mut self) {
        self.phase = Phase::Working { stopping: false };
        self.reached = 0;
    }

    /// The next claims to be worked on, each as the preview has shown it where that matters.
    pub(super) fn to_work_on(&self) -> Vec<Request> {
        let left = self.items.iter().skip(self.reached).filter(|item| item.state == State::Open);
        left.take(WORK)
            .map(|item| Request {
                expected: item
                    .outlook
                    .as_ref()
                    .and_then(|seen| self.action.expected(seen.revision)),
                ..Request::on(item.id, self.command.clone())
            })
            .collect()
    }

    /// Takes what came of the claims that were worked on. Where the store failed, the rest is not
    /// tried: it would fail too.
    pub(super) fn put_work(
        &mut self,
        texts: &Texts,
        results: Vec<(ClaimId, Result<Receipt, DeskError>)>,
    ) {
        let mut broken = None;
        for (id, result) in results {
            let left = self.items.iter().skip(self.reached);
            let Some(place) = left.map(|item| item.id).position(|left| left == id) else {
                continue;
            };
            self.reached += place;
            let Some(item) = self.items.get_mut(self.reached) else { continue };
            self.reached += 1;
            item.state = match result {
                Ok(_) => State::Done,
                Err(error) => {
                    let why = words::in_full(texts, &error);
                    if matches!(error, DeskError::Store(_)) {
                        broken = Some(why.clone());
                    }
                    State::Failed(why)
                }
            };
        }
        if let Some(why) = broken {
            self.end(End::Broken(why));
        } else if self.phase == (Phase::Working { stopping: true }) && self.counts().open > 0 {
            self.end(End::Stopped);
        } else if self.to_work_on().is_empty() {
            self.end(End::Through);
        }
    }

    fn end(&mut self, end: End) {
        self.phase = Phase::Over(end);
    }

    /// Shows first what has to be read first.
    pub(super) fn put_in_order(&mut self) {
        self.items.sort_by_key(|item| item.state.rank());
        self.index = 0;
    }

    /// Moves the caret.
    pub(super) fn go(&mut self, ask: Ask, page: usize) {
        let last = self.items.len().saturating_sub(1);
        self.index = match ask {
            Ask::Down => self.index.saturating_add(1),
            Ask::Up => self.index.saturating_sub(1),
            Ask::PageDown => self.index.saturating_add(page),
            Ask::PageUp => self.index.saturating_sub(page),
            Ask::First => 0,
            Ask::Last => last,
            _ => self.index,
        }
        .min(last);
    }
}
