//! The part of the queue that is at hand, and the selection's place in the whole of it.
//!
//! Owns where the selection and the screen are among all claims of a view, and what has to be asked
//! for so that they stay there. Places are counted from 0 in the whole queue; heights are rows of
//! the screen. Must not know queries, keys or how anything is drawn.
//!
//! The selection belongs to a claim: whatever comes or goes above it, it stays with that claim, on
//! the same line of the screen where that can be. Where its claim has left the view it goes to the
//! claim that came next in the order on screen, or, after the last, to the one before.

use crate::desk::{QueuePage, QueueRequest, QueueRow};
use crate::domain::id::ClaimId;

/// How many screens of rows are asked for at once, and how many of them above the screen.
const SCREENS: usize = 5;
const SCREENS_ABOVE: usize = 2;

/// The fewest rows that count as a screen here: low terminals are scrolled through quickly.
const LOWEST: usize = 10;

/// Which rows are asked for, and around which claims.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Wanted {
    /// The claims to be selected: the first of them that is in the view.
    pub anchors: Vec<ClaimId>,
    /// How many rows before that one.
    pub lead: usize,
    /// The first row, where none of them is there.
    pub offset: usize,
    /// How many rows.
    pub limit: usize,
    /// Whether other claims are asked for than those on the screen, so that none of their places
    /// means anything.
    pub is_fresh: bool,
}

impl Wanted {
    /// Puts what is wanted into a request.
    #[must_use]
    pub fn of(&self, request: QueueRequest) -> QueueRequest {
        QueueRequest {
            anchors: self.anchors.clone(),
            lead: self.lead,
            offset: self.offset,
            limit: Some(self.limit),
            ..request
        }
    }
}

/// A line of the screen: a place in the queue, and the row there if it is at hand.
#[derive(Debug, Clone, Copy)]
pub struct Shown<'a> {
    /// The row.
    pub row: &'a QueueRow,
    /// Whether the selection is on it.
    pub selected: bool,
}

/// The rows at hand, the selection and the first line on the screen.
#[derive(Debug, Default)]
pub struct Window {
    page: QueuePage,
    index: usize,
    top: usize,
    /// Top and selection when all rows of the screen were last at hand: until those that are on
    /// their way have come, these are shown.
    shown: (usize, usize),
    /// Whether the claim above the selection is about to leave: what is below closes the gap.
    is_closing: bool,
}

impl Window {
    /// The rows at hand, and what holds for the whole view.
    #[must_use]
    pub const fn page(&self) -> &QueuePage {
        &self.page
    }

    /// How many claims are in the view.
    #[must_use]
    pub const fn total(&self) -> usize {
        self.page.total
    }

    /// The place of the selection.
    #[must_use]
    pub const fn index(&self) -> usize {
        self.index
    }

    /// The place of the first line on the screen.
    #[must_use]
    pub const fn top(&self) -> usize {
        self.top
    }

    /// The selected row; none in an empty view, and while the row has still to come.
    #[must_use]
    pub fn selected(&self) -> Option<&QueueRow> {
        self.page.at(self.index)
    }

    /// Whether something is selected that has still to come.
    #[must_use]
    pub fn is_selection_away(&self) -> bool {
        self.total() > 0 && self.selected().is_none()
    }

    /// Whether every row that the screen needs is at hand.
    #[must_use]
    pub fn is_whole(&self, height: usize) -> bool {
        let end = self.top.saturating_add(height.max(1)).min(self.total());
        self.page.offset <= self.top && end <= self.page.offset + self.page.rows.len()
    }

    /// The lines of the screen. While rows are on their way, those that were there before.
    pub fn lines(&self, height: usize) -> impl Iterator<Item = Shown<'_>> {
        let (top, index) = if self.is_whole(height) { (self.top, self.index) } else { self.shown };
        (top..top.saturating_add(height)).map_while(move |place| {
            let row = self.page.at(place)?;
            Some(Shown { row, selected: place == index })
        })
    }

    /// Puts the selection at a place of the whole queue, whether its row is at hand or not.
    pub fn select(&mut self, index: usize, height: usize) {
        self.index = index.min(self.total().saturating_sub(1));
        self.is_closing = false;
        self.fit(height);
    }

    /// Scrolls as little as brings the selection onto a screen of so many rows.
    pub fn fit(&mut self, height: usize) {
        let rows = height.max(1);
        if self.index < self.top {
            self.top = self.index;
        } else if self.index >= self.top.saturating_add(rows) {
            self.top = self.index + 1 - rows;
        }
        self.top = self.top.min(self.total().saturating_sub(rows));
        if self.is_whole(height) {
            self.shown = (self.top, self.index);
        }
    }

    /// Selects the claim after this one, which is about to leave or to change; `false` where there
    /// is none, or this one is not at hand.
    pub fn advance(&mut self, from: ClaimId, height: usize) -> bool {
        let Some(at) = self.page.place_of(from) else { return false };
        if at + 1 >= self.total() {
            return false;
        }
        self.select(at + 1, height);
        self.is_closing = true;
        true
    }

    /// Whether the claim above the selection is about to leave the view.
    #[must_use]
    pub const fn is_closing(&self) -> bool {
        self.is_closing
    }

    /// Puts the selection back onto the rows at hand, where those it needs will not come.
    pub fn go_back(&mut self, height: usize) {
        let (first, count) = (self.page.offset, self.page.rows.len());
        self.select(self.index.clamp(first, first + count.saturating_sub(1)), height);
        // Neither is the screen to need rows that are not there.
        let last_top = (first + count).saturating_sub(height.max(1)).max(first);
        self.top = self.top.clamp(first, last_top);
        self.shown = (self.top, self.index);
    }

    /// Whether rows should be asked for before they are needed: less than a screen and a half is
    /// at hand on a side on which there are more.
    #[must_use]
    pub fn wants_more(&self, height: usize) -> bool {
        let margin = height.max(LOWEST) * 3 / 2;
        let (start, end) = (self.page.offset, self.page.offset + self.page.rows.len());
        let bottom = self.top.saturating_add(height).min(self.total());
        let short_above = start > 0 && self.top < start + margin;
        let short_below = end < self.total() && end < bottom + margin;
        short_above || short_below || !self.is_whole(height)
    }

    /// What to ask for so that the selection stays where it is, with rows around it.
    #[must_use]
    pub fn wanted(&self, height: usize) -> Wanted {
        let screen = height.max(LOWEST);
        let above = screen * SCREENS_ABOVE;
        Wanted {
            anchors: self.anchors(),
            lead: self.index.saturating_sub(self.top) + above,
            offset: self.top.saturating_sub(above),
            limit: screen * SCREENS,
            is_fresh: false,
        }
    }

    /// What to ask for when other claims are to be shown: the first of these claims, or the
    /// selected one, keeps the selection; else it goes to the top.
    #[must_use]
    pub fn wanted_fresh(&self, keep: Option<ClaimId>, height: usize) -> Wanted {
        let mut anchors: Vec<ClaimId> = keep.into_iter().collect();
        anchors.extend(self.selected().map(|row| row.id).filter(|id| Some(*id) != keep));
        Wanted { anchors, offset: 0, is_fresh: true, ..self.wanted(height) }
    }

    /// The selected claim, those after it in the order on screen, then those before it.
    fn anchors(&self) -> Vec<ClaimId> {
        let Some(at) = self.index.checked_sub(self.page.offset) else { return Vec::new() };
        let Some((before, after)) = self.page.rows.split_at_checked(at) else { return Vec::new() };
        if after.is_empty() {
            return Vec::new();
        }
        after.iter().chain(before.iter().rev()).map(|row| row.id).collect()
    }

    /// Takes a page that was asked for. `false` when it tells nothing of the claim that is selected
    /// by now: then nothing has changed, and what is [wanted](Self::wanted) has to be asked for.
    pub fn put(&mut self, page: QueuePage, wanted: &Wanted, height: usize) -> bool {
        let Some(place) = self.place_in(&page, wanted) else { return false };
        let place = place.min(page.total.saturating_sub(1));
        let line = self.index.saturating_sub(self.top);
        let closes = std::mem::take(&mut self.is_closing) && place < self.index;
        if !closes {
            self.top = place.saturating_sub(line);
        }
        self.index = place;
        self.page = page;
        self.fit(height);
        self.shown = (self.top, self.index);
        true
    }

    /// Where the selection goes in a page.
    fn place_in(&self, page: &QueuePage, wanted: &Wanted) -> Option<usize> {
        let anchored = page.anchor.map(|(_, place)| place);
        let Some(selected) = self.selected().map(|row| row.id) else {
            return Some(if wanted.is_fresh { anchored.unwrap_or(0) } else { self.index });
        };
        if wanted.is_fresh && wanted.anchors.contains(&selected) {
            return Some(anchored.unwrap_or(0));
        }
        let decides = page.total == 0 || wanted.anchors.first() == Some(&selected);
        page.place_of(selected).or_else(|| decides.then(|| anchored.unwrap_or(self.index)))
    }
}

#[cfg(test)]
mod tests;
