//! The state of the interface, what it can be told, and what it asks for.
//!
//! `update` is a pure function of state and message: no I/O, no clock, no thread. What has to be
//! done comes out as effects; what came of them goes in as answers.

use std::collections::VecDeque;
use std::sync::Arc;

use chrono::{DateTime, NaiveDate, Utc};

use super::action::{Ask, Tab};
use super::dialog::Dialog;
use super::editor::Editor;
use super::input::Key;
use super::keymap::Keymap;
use super::settings::{Column, Settings};
use crate::desk::clock::Behind;
use crate::desk::{ClaimView, HistoryEntry, Progress, Rules};
use crate::domain::actor::{Operator, Side};
use crate::domain::id::ClaimId;
use crate::i18n::{Language, Texts};

mod ahead;
mod answer;
pub mod arbitration;
mod charts;
pub mod copying;
mod decision;
pub mod drafts;
mod early;
pub mod evidence;
pub mod help;
pub mod house;
mod keys;
mod known;
mod layers;
pub(super) mod macros;
pub mod many;
mod message;
pub mod outbox;
pub mod palette;
mod queue;
pub mod reel;
mod search;
pub mod talk;
pub(super) mod template;
pub mod tour;
pub(super) mod views;
mod window;
pub(super) mod words;

pub use charts::Charts;
pub use message::{Answer, Effect, Msg, Opening, ReadAnswer, Reading, Tick};
pub use queue::Queue;
pub use search::Typing;
pub use window::{Shown, Wanted, Window};

use ahead::Ahead;
use arbitration::Arbitration;
use copying::CopyList;
use decision::{Pending, Sent};
use drafts::{DraftList, Drafts};
use evidence::{Suggested, Viewer};
use help::HelpView;
use house::House;
use macros::{MacroList, Macros};
use many::Many;
use outbox::Outbox;
use palette::Palette;
use talk::{Events, Record, Thread};
use template::TemplateAsk;
use tour::Tour;
use views::{ViewList, Views};
pub use words::{Said, Tone};

/// Milliseconds of the session, from any start.
pub type Millis = u64;

/// The claim that is open.
#[derive(Debug, Default)]
pub struct Opened {
    /// The claim.
    pub view: Option<ClaimView>,
    /// Its history, once it has come.
    pub history: Option<Vec<HistoryEntry>>,
    /// From which side the history is read.
    pub perspective: Option<Side>,
    /// The first line shown, by tab.
    pub scroll: [usize; 4],
    /// Up to which event the thread had been read when it was opened.
    pub read_mark: u32,
    /// Its thread, as it is looked at.
    pub thread: Thread,
    /// Its history, as it is looked at.
    pub events: Events,
}

/// What lies over the tabs.
#[derive(Debug, Default)]
pub enum Overlay {
    /// Nothing.
    #[default]
    None,
    /// The help.
    Help(Box<HelpView>),
    /// The command palette.
    Palette(Box<Palette>),
    /// What can be copied.
    Copy(Box<CopyList>),
    /// A dialog.
    Dialog(Box<Dialog>),
    /// The form.
    Editor(Box<Editor>),
    /// A batch: its preview, its work, or what came of it.
    Many,
    /// The list of saved views.
    Views(Box<ViewList>),
    /// Something about what is on record.
    Record(Box<Record>),
    /// The list of macros.
    Macros(Box<MacroList>),
    /// Where a PoE template is to go.
    Template(Box<TemplateAsk>),
    /// The list of words that were not sent.
    Drafts(Box<DraftList>),
    /// What all claims share.
    House(Box<House>),
    /// The outbox.
    Outbox(Box<Outbox>),
}

/// The state of the interface.
#[derive(Debug)]
pub struct App {
    /// Who works here.
    pub operator: Operator,
    /// The language that is spoken.
    pub language: Language,
    /// Its words.
    pub texts: &'static Texts,
    /// The keys.
    pub keymap: Arc<Keymap>,
    /// The columns of the queue.
    pub columns: Vec<Column>,
    /// Whether the screen is read out in lines, so that what stands beside something else is in
    /// the way.
    pub is_linear: bool,
    /// Columns and rows.
    pub size: (u16, u16),
    /// The present moment, UTC, as of the last tick.
    pub now: DateTime<Utc>,
    /// Whether it stands still, as of the last tick.
    pub behind: Option<Behind>,
    /// Why the timers could not run, as of the last tick.
    pub stuck: Option<String>,
    /// Whether the store is still being opened, and how far that is, if it is known. The rows on
    /// the screen are then as old as the store's row image.
    pub opening: Option<Option<Progress>>,
    /// What there is to choose from, and the rules of the store.
    pub rules: Rules,
    /// The tab that is shown.
    pub tab: Tab,
    /// The queue.
    pub queue: Queue,
    /// The saved views.
    pub views: Views,
    /// The claim that is open, or that the preview shows.
    pub opened: Opened,
    /// Whether the preview is wanted where there is no room beside the queue.
    pub preview: bool,
    /// The charts.
    pub charts: Charts,
    /// PoE that is read: over the tabs, and over the sides of an arbitration.
    pub viewer: Option<Box<Viewer>>,
    /// The sides of an arbitration that are compared, over the tabs.
    pub arbitration: Option<Box<Arbitration>>,
    /// What lies over all that.
    pub overlay: Overlay,
    /// Many claims at once.
    pub many: Many,
    /// Macros.
    pub macros: Macros,
    /// What was chosen in the palette, the last first.
    recent: Vec<Ask>,
    /// The tour.
    tour: Tour,
    /// The line at the foot.
    pub said: Option<Said>,
    /// An action that waits for its claim to be loaded.
    pending: Option<Pending>,
    /// What was typed ahead of what it is meant for.
    ahead: Ahead,
    /// The claim that is about to be on screen, or that an own act has just changed: what is known
    /// of it is nothing to act on, and it is being loaded.
    awaited: Option<ClaimId>,
    /// What was typed and neither sent nor thrown away.
    drafts: Drafts,
    /// The last key, and when: one that is held down asks for nothing new.
    last_key: Option<(Key, Millis)>,
    /// What was sent and is not yet answered, oldest first: answers come in that order.
    sent: VecDeque<Sent>,
    /// Whether another claim than the one that was drawn last has come to be the one to act on,
    /// without a key that asked for it.
    slipped: bool,
    /// How often something was said.
    says: u64,
    rests: u64,
    checks: u64,
    /// The number of the last question for PoE.
    readings: u64,
    /// What was suggested for a claim whose PoE was read.
    suggested: Option<Suggested>,
    /// The number of the newest question about what all claims share.
    asked_house: u64,
    asked_outbox: u64,
    /// The store's newest record of which the queue, or an own act, has told.
    seq: u64,
    /// The newest record as of which the open claim and the views were asked for by a tick.
    refreshed: u64,
}

/// How long the selection rests before what is shown of it follows, in milliseconds.
pub const REST: Millis = 120;

impl App {
    /// The interface at its start, with the effects that fill it.
    #[must_use]
    pub fn start(
        operator: Operator,
        settings: Settings,
        size: (u16, u16),
        now: DateTime<Utc>,
        rules: Rules,
    ) -> (Self, Vec<Effect>) {
        let Settings { language, keymap, greets, queue, theme: _ } = settings;
        let mut app = Self {
            operator,
            language,
            texts: language.texts(),
            keymap,
            columns: queue.columns,
            is_linear: false,
            size,
            now,
            behind: None,
            stuck: None,
            opening: None,
            rules,
            tab: Tab::default(),
            queue: Queue::default(),
            views: Views::default(),
            opened: Opened::default(),
            preview: false,
            charts: Charts::default(),
            viewer: None,
            arbitration: None,
            overlay: Overlay::None,
            many: Many::default(),
            macros: Macros::default(),
            recent: Vec::new(),
            tour: Tour::new(greets),
            said: None,
            pending: None,
            ahead: Ahead::default(),
            awaited: None,
            drafts: Drafts::default(),
            last_key: None,
            sent: VecDeque::new(),
            slipped: false,
            says: 0,
            rests: 0,
            checks: 0,
            readings: 0,
            suggested: None,
            asked_house: 0,
            asked_outbox: 0,
            seq: 0,
            refreshed: 0,
        };
        let mut effects = vec![Effect::LoadDrafts];
        effects.extend(app.open_queue_with(queue.opening));
        effects.extend(app.ask_for_tour());
        (app, effects)
    }

    /// Takes a message and says what is to be done.
    pub fn update(&mut self, msg: Msg) -> Vec<Effect> {
        let (before, is_by_hand) = (self.target(), matches!(msg, Msg::Key(..) | Msg::Paste(_)));
        let typed = self.before(&msg);
        let mut effects = self.take(msg);
        self.keep_after(typed, &mut effects);
        self.slipped |= !is_by_hand && before.is_some() && self.target() != before;
        effects.extend(self.ask_for_figures());
        effects
    }

    fn take(&mut self, msg: Msg) -> Vec<Effect> {
        match msg {
            Msg::Key(key, at) => self.key(&key, at),
            Msg::Paste(text) if self.keep_paste(&text) => Vec::new(),
            Msg::Paste(text) => self.paste(&text),
            Msg::PasteTooLong => {
                self.say(Tone::Alert, self.texts.tui.paste_too_long);
                Vec::new()
            }
            Msg::Resize(columns, rows) => {
                self.size = (columns, rows);
                self.fit_text();
                self.beneath_help(Self::keep_in_sight)
            }
            Msg::Rested(number) if number == self.rests => self.rested(),
            Msg::Rested(_) => Vec::new(),
            Msg::DraftsRested => self.drafts_rested(),
            Msg::Leaving => self.keep_now().into_iter().collect(),
            Msg::Answer(answer) => self.beneath_help(|app| app.answer(*answer)),
        }
    }

    /// Today, in the store's time zone.
    #[must_use]
    pub fn today(&self) -> NaiveDate {
        self.rules.calendar.local_day(self.now)
    }

    /// The claim of which hints and the preview tell: while the selected one has still to come, the
    /// one before it, since they seldom differ and what is taken away has to be brought back.
    #[must_use]
    pub fn hinted_view(&self) -> Option<&ClaimView> {
        let is_away = self.tab == Tab::Dashboard && self.queue.window.is_selection_away();
        self.opened.view.as_ref().filter(|_| is_away || self.target().is_some())
    }

    /// What screens are read with.
    #[must_use]
    pub fn reading(&self) -> super::screen::Context<'_> {
        super::screen::Context {
            texts: self.texts,
            directory: &self.rules.directory,
            calendar: &self.rules.calendar,
        }
    }

    /// How many rows of the queue fit.
    #[must_use]
    pub fn queue_rows(&self) -> usize {
        usize::from(super::view::queue_height(self))
    }

    /// The key that hints show for something; empty where no key asks for it.
    fn key_of(&self, ask: Ask) -> String {
        self.keymap.shown(ask).unwrap_or_default().to_owned()
    }

    /// What is being said, and the how-manyth thing it is.
    pub(super) fn heard(&self) -> Option<(u64, &str)> {
        self.said.as_ref().map(|said| (self.says, said.text.as_str()))
    }

    fn say(&mut self, tone: Tone, text: impl Into<String>) {
        self.says += 1;
        self.said = Some(Said { tone, text: text.into() });
    }
}
