//! The comments of the open claim: the caret among them, what has been read of them, answering one,
//! and going to the next unread one, here or on another claim.

use std::collections::{BTreeMap, BTreeSet};

use super::super::reel::{Extent, Reel};
use super::super::{App, Effect, Millis, Overlay};
use super::TalkEffect;
use crate::desk::{ClaimView, DeskError, QueueRequest};
use crate::domain::claim::Comment;
use crate::domain::id::ClaimId;
use crate::domain::moves::Action;
use crate::text::clean_line;
use crate::tui::action::Ask;
use crate::tui::action::Tab;
use crate::tui::app::Tone;
use crate::tui::app::decision::Begun;
use crate::tui::input::Key;
use crate::tui::screen::{blocks, comments};
use crate::tui::view;

/// How much of a comment is quoted, in characters and in lines.
const QUOTED: usize = 2_000;
const QUOTED_LINES: usize = 40;

/// The thread of the open claim.
#[derive(Debug, Default)]
pub struct Thread {
    /// Where the caret is.
    pub reel: Reel,
    /// Which of the files that came with the comment under the caret is meant.
    pub file: usize,
    /// Whether the caret has been put where reading begins.
    is_placed: bool,
    seen: Seen,
    /// What the next comment answers.
    quote: Option<Quote>,
}

/// Words to be answered: on which claim, and by which action. What is quoted from an internal note
/// goes into no other.
#[derive(Debug)]
struct Quote {
    claim: ClaimId,
    action: Action,
    words: String,
}

/// What of the comments has been on the screen.
#[derive(Debug, Default)]
struct Seen {
    /// Of comments that have been there in part, how many of their lines, from the first on.
    partly: BTreeMap<u32, usize>,
    /// At how many columns these lines were counted.
    columns: u16,
    /// The comments that have been there in whole.
    whole: BTreeSet<u32>,
    /// Up to which event all has been read.
    through: u32,
}

impl Seen {
    /// Takes down that lines of a comment are on the screen.
    fn note(&mut self, number: u32, lines: &std::ops::Range<usize>, of: usize) {
        let through = self.partly.entry(number).or_default();
        if lines.start <= *through {
            *through = lines.end.max(*through);
        }
        if *through >= of {
            self.partly.remove(&number);
            self.whole.insert(number);
        }
    }
}

impl App {
    /// The comment that has the caret, on the tab that shows them.
    #[must_use]
    pub fn pointed_comment(&self) -> Option<&Comment> {
        let all = &self.target_view()?.comments;
        all.get(self.opened.thread.reel.caret(all.len())).filter(|_| self.tab == Tab::Comments)
    }

    /// The PoE file that is meant, of those that came with the comment under the caret.
    #[must_use]
    pub fn pointed_file(&self) -> Option<&str> {
        let files = &self.pointed_comment()?.attachments;
        let meant = self.opened.thread.file.min(files.len().saturating_sub(1));
        files.get(meant).map(String::as_str)
    }

    /// How many comments of the open claim have not been read.
    #[must_use]
    pub fn unread_comments(&self) -> usize {
        self.unread().count()
    }

    fn unread(&self) -> impl Iterator<Item = &Comment> {
        let view = self.opened.view.as_ref();
        let seen = &self.opened.thread.seen;
        let through = view.map_or(0, |view| view.read_mark).max(seen.through);
        let name = &self.operator.name;
        view.into_iter().flat_map(|view| &view.comments).filter(move |comment| {
            comments::is_unread(comment, name, through) && !seen.whole.contains(&comment.number)
        })
    }

    /// Gives what is to be done with the place in the thread, and what it is in.
    pub(super) fn thread_extent<T>(&self, with: impl FnOnce(Reel, Extent<'_>) -> T) -> T {
        let reader = self.reader();
        let (columns, context) = (blocks::inner(self.size.0), self.reading());
        let comments = self.opened.view.as_ref().map_or(&[][..], |view| &view.comments[..]);
        let height = |index: usize| {
            let Some(view) = &self.opened.view else { return 1 };
            comments::block(view, index, &reader, context, columns).len().max(1)
        };
        let rows = view::body_height(self);
        with(self.opened.thread.reel, Extent { count: comments.len(), height: &height, rows })
    }

    /// Who reads the thread.
    #[must_use]
    pub fn reader(&self) -> comments::Reader<'_> {
        comments::Reader { name: &self.operator.name, read_mark: self.opened.read_mark }
    }

    /// What of the thread is on the screen.
    #[must_use]
    pub fn thread_parts(&self) -> Vec<super::super::reel::Part> {
        self.thread_extent(Reel::parts)
    }

    /// The tab of the comments is shown: what has been read by now is not new any more, and reading
    /// begins at what is.
    pub(in crate::tui::app) fn begin_thread(&mut self) {
        let thread = &mut self.opened.thread;
        self.opened.read_mark = self.opened.read_mark.max(thread.seen.through);
        thread.is_placed = false;
        self.place_thread();
    }

    /// Puts the caret where reading begins, as soon as there is something to read.
    pub(in crate::tui::app) fn place_thread(&mut self) {
        let Some(view) = self.opened.view.as_ref().filter(|view| !view.comments.is_empty()) else {
            return;
        };
        if self.opened.thread.is_placed || self.tab != Tab::Comments {
            return;
        }
        let new = view.comments.iter().position(|comment| self.reader().is_new(comment));
        let at = new.unwrap_or(view.comments.len() - 1);
        self.opened.thread.reel = self.thread_extent(|_, extent| Reel::at(at, extent));
        self.opened.thread.file = 0;
        self.opened.thread.is_placed = true;
    }

    /// What has been drawn of the thread has been shown; what has been shown in whole is read.
    pub(in crate::tui::app) fn note_seen(&mut self) -> Vec<Effect> {
        let is_bare = matches!(self.overlay, Overlay::None) && !self.is_covered();
        if !is_bare || self.tab != Tab::Comments || self.unread().next().is_none() {
            return Vec::new();
        }
        let Some(view) = self.target_view() else { return Vec::new() };
        // What is said in two rows covers the last one of the thread.
        let rows = view::body_height(self).saturating_sub(view::covered_rows(self));
        let seen: Vec<_> = self
            .thread_parts()
            .into_iter()
            .filter(|part| part.row < rows)
            .filter_map(|part| {
                let end = part.lines.end.min(part.lines.start + (rows - part.row));
                let number = view.comments.get(part.block)?.number;
                Some((number, part.lines.start..end, part.of))
            })
            .collect();
        let (columns, id) = (self.size.0, view.id);
        let noted = &mut self.opened.thread.seen;
        if std::mem::replace(&mut noted.columns, columns) != columns {
            noted.partly.clear();
        }
        for (number, lines, of) in seen {
            noted.note(number, &lines, of);
        }
        let through = self.read_through();
        if through <= self.opened.thread.seen.through {
            return Vec::new();
        }
        self.opened.thread.seen.through = through;
        vec![Effect::MarkRead(id, through)]
    }

    /// Up to which event there is nothing unread.
    fn read_through(&self) -> u32 {
        let Some(view) = &self.opened.view else { return 0 };
        let first = self.unread().map(|comment| comment.number).next();
        let numbers = view.comments.iter().map(|comment| comment.number);
        let read = numbers.take_while(|number| first.is_none_or(|first| *number < first));
        read.last().unwrap_or(0).max(view.read_mark)
    }

    pub(super) fn other_file(&mut self, forward: bool) {
        let files = self.pointed_comment().map_or(0, |comment| comment.attachments.len());
        let file = self.opened.thread.file.min(files.saturating_sub(1));
        let next = if forward { file + 1 } else { file.saturating_sub(1) };
        self.opened.thread.file = next.min(files.saturating_sub(1));
    }

    /// Goes to the next comment, or the one before, that was new when the thread was opened.
    pub(super) fn other_unread(&mut self, forward: bool) -> Vec<Effect> {
        let mut effects = Vec::new();
        let was_there = self.tab == Tab::Comments;
        if !was_there {
            effects = self.show_tab(Tab::Comments);
        }
        let Some(view) = self.target_view() else { return effects };
        let reader = self.reader();
        let caret = self.opened.thread.reel.caret(view.comments.len());
        let mut new = view.comments.iter().enumerate().filter(|(_, it)| reader.is_new(it));
        let found = match (was_there, forward) {
            // Whoever comes from another tab is at the first of them by now.
            (false, _) => new.next(),
            (true, true) => new.find(|(index, _)| *index > caret),
            (true, false) => new.take_while(|(index, _)| *index < caret).last(),
        };
        let Some((index, _)) = found else {
            effects.extend(self.note(self.texts.talk.thread.no_more));
            return effects;
        };
        self.point_at(index);
        effects
    }

    /// Puts the caret on a comment.
    pub(super) fn point_at(&mut self, index: usize) {
        self.opened.thread.reel = self.thread_extent(|reel, extent| reel.to(index, extent));
        self.opened.thread.is_placed = true;
        self.opened.thread.file = 0;
    }

    /// Asks for the next claim of the view with unread comments. From the queue, that is the
    /// selected one where it has some.
    pub(super) fn other_unread_claim(&mut self, forward: bool) -> Vec<Effect> {
        let from = match self.tab {
            Tab::Dashboard => self.queue.selected().map(|row| row.id),
            _ => self.target(),
        };
        if self.tab == Tab::Dashboard
            && let Some(row) = self.queue.selected().filter(|row| row.unread && forward)
        {
            let id = row.id;
            return self.found_unread(from, Ok(Some(id)));
        }
        let through = self.opened.thread.seen.through;
        let read = self.target_view().map(|view| (view.id, through)).filter(|_| through > 0);
        let request = QueueRequest::all(&self.queue.query, self.queue.sort);
        vec![Effect::Talk(TalkEffect::NextUnread { request, from, forward, read })]
    }

    /// A claim with unread comments was found: it is selected, and its comments are shown. Whoever
    /// has gone on to something else meanwhile is not taken away from it.
    pub(super) fn found_unread(
        &mut self,
        from: Option<ClaimId>,
        found: Result<Option<ClaimId>, DeskError>,
    ) -> Vec<Effect> {
        let is_free =
            matches!(self.overlay, Overlay::None) && !self.is_covered() && !self.is_typing();
        let id = match found {
            Ok(Some(id)) => id,
            Ok(None) => return self.note(self.texts.talk.thread.no_claim),
            Err(error) => return self.failed(&error),
        };
        if !is_free || self.target() != from {
            return Vec::new();
        }
        if self.queue.window.page().place_of(id).is_some() {
            let rows = self.queue_rows();
            if let Some(place) = self.queue.window.page().place_of(id) {
                self.queue.window.select(place, rows);
            }
        }
        self.charts.shown = false;
        self.tab = Tab::Comments;
        let mut effects = self.open(id);
        self.begin_thread();
        effects.push(self.load_queue_at(id));
        effects
    }

    /// Goes to the event of a comment.
    pub(super) fn go_to_event(&mut self) -> Vec<Effect> {
        let Some(number) = self.pointed_comment().map(|comment| comment.number) else {
            return Vec::new();
        };
        self.show_event(number)
    }

    /// Begins an answer to the comment under the caret: openly to what was said openly, and to an
    /// internal note by another one.
    pub(super) fn reply(&mut self, key: &Key, at: Millis) -> Vec<Effect> {
        let Some(comment) = self.pointed_comment() else {
            let key = self.key_of(Ask::Do(Action::Comment));
            self.say(Tone::Note, (self.texts.talk.thread.none_to_answer)(&key));
            return Vec::new();
        };
        let action = if comment.internal { Action::InternalNote } else { Action::Comment };
        let words = self.quotation(comment);
        let Some(claim) = self.target() else { return Vec::new() };
        self.opened.thread.quote = Some(Quote { claim, action, words });
        self.begin(Begun::Action(action), Some((key, at)))
    }

    /// What is quoted of a comment.
    fn quotation(&self, comment: &Comment) -> String {
        let texts = &self.texts.talk.thread;
        let when = self.texts.time.moment(comment.at, self.rules.calendar.zone);
        let head = if comments::is_program(comment) {
            (texts.program_wrote)(&when)
        } else {
            (texts.wrote)(&clean_line(comment.by.name.as_str()), &when)
        };
        let said = comments::said(comment, self.reading());
        let said = crate::text::clean_multiline(said.trim()).into_owned();
        let end = said.char_indices().nth(QUOTED).map_or(said.len(), |(at, _)| at);
        let mut lines: Vec<&str> = said[..end].lines().collect();
        if end < said.len() || lines.len() > QUOTED_LINES {
            lines.truncate(QUOTED_LINES);
            lines.push(texts.cut);
        }
        let quoted: Vec<String> = lines.into_iter().map(quoted_line).collect();
        format!("{head}\n{}\n\n", quoted.join("\n"))
    }

    /// What the dialog for an action on a claim answers, if it answers something. It is taken once.
    pub(in crate::tui::app) fn take_quote(&mut self, view: &ClaimView, action: Action) -> String {
        let quote = self.opened.thread.quote.take();
        let own = quote.filter(|quote| (quote.claim, quote.action) == (view.id, action));
        own.map(|quote| quote.words).unwrap_or_default()
    }

    /// A comment that is begun by its own key answers nothing.
    pub(in crate::tui::app) fn drop_quote(&mut self) {
        self.opened.thread.quote = None;
    }
}

fn quoted_line(line: &str) -> String {
    if line.is_empty() { ">".to_owned() } else { format!("> {line}") }
}
