//! Moving in the text: lines, pages, parts, places, hits, and from file to file.

use super::{Come, Focus, Search, Viewer};
use crate::document::{Document, Title};
use crate::precheck::Place;
use crate::text::clean_line;
use crate::tui::action::Ask;
use crate::tui::app::{App, Effect, Tone};
use crate::tui::paper::{Hit, Sheet, Spot, find};
use crate::tui::screen::evidence::places;

/// The most rows that a number before a key moves.
const FARTHEST: usize = 1_000;
/// How many rows stay above a place that was gone to.
const ABOVE: usize = 2;

impl App {
    /// The text that is shown, at the width and of the height that it has on the screen.
    fn sheet<'v>(&self, viewer: &'v Viewer) -> Option<(Sheet<'v>, usize)> {
        let area = crate::tui::view::body_area(self.size);
        let text = places(viewer, area).text;
        let paper = viewer.text.here()?;
        Some((paper.at(usize::from(text.width), self.texts), usize::from(text.height)))
    }

    /// What of the text is on the screen, as it is written there.
    pub(in crate::tui::app) fn page_text(&self) -> Option<String> {
        let viewer = self.viewer.as_ref()?;
        let (sheet, rows) = self.sheet(viewer)?;
        let rows = sheet.from(viewer.top).take(rows);
        let lines: Vec<String> = rows.map(|row| row.text.trim_end().to_owned()).collect();
        Some(lines.join("\n"))
    }

    /// Puts the top of the screen at a place, or as near to it as the end of the text allows.
    fn scroll_to(&mut self, to: impl FnOnce(Sheet<'_>, Spot, usize) -> Spot) {
        let Some(mut viewer) = self.viewer.take() else { return };
        if let Some((sheet, rows)) = self.sheet(&viewer) {
            let top = to(sheet, sheet.settled(viewer.top), rows);
            viewer.top = sheet.settled(top).min(sheet.end(rows));
        }
        self.viewer = Some(viewer);
    }

    /// Keeps the end of the text at the end of the screen, after the screen has changed.
    pub(in crate::tui::app) fn fit_text(&mut self) {
        self.scroll_to(|_, top, _| top);
    }

    /// Moves the text.
    pub(super) fn scroll_text(&mut self, ask: Ask) {
        let number = self.viewer.as_mut().map_or(0, |viewer| std::mem::take(&mut viewer.number));
        if ask == Ask::Last && number > 0 {
            self.go_to_part(number);
            return;
        }
        let times = number.clamp(1, FARTHEST);
        self.scroll_to(|sheet, top, rows| {
            let page = rows.saturating_sub(1).max(1);
            match ask {
                Ask::Down => sheet.down(top, times),
                Ask::Up => sheet.up(top, times),
                Ask::PageDown => sheet.down(top, page),
                Ask::PageUp => sheet.up(top, page),
                Ask::First => Spot::default(),
                Ask::Last => sheet.end(rows),
                _ => top,
            }
        });
    }

    /// Goes to a page by its number, or where the file has no pages, to a part.
    fn go_to_part(&mut self, number: usize) {
        let Some(paper) = self.viewer.as_ref().and_then(|viewer| viewer.text.here()) else {
            return;
        };
        let document = paper.document();
        let page = document.parts.iter().position(|part| {
            part.depth == 0 && matches!(part.title, Title::Page(page) if page as usize == number)
        });
        let last = last_page(document).unwrap_or(document.parts.len());
        let has_pages = last_page(document).is_some();
        let by_place = Some(number - 1).filter(|part| !has_pages && *part < last);
        let Some(part) = page.or(by_place) else {
            let sentence = (self.texts.evidence.no_part)(number, last);
            self.say(Tone::Note, sentence);
            return;
        };
        let to = paper.part(part);
        self.scroll_to(|_, _, _| to);
    }

    /// Goes to the next part, or to the one before.
    pub(super) fn step_part(&mut self, forward: bool) {
        self.scroll_to(|sheet, top, _| {
            let Some(row) = sheet.from(top).next() else { return top };
            let paper = sheet.paper();
            let here = sheet.settled(paper.part(row.part));
            let parts = paper.document().parts.len();
            match forward {
                true if row.part + 1 < parts => paper.part(row.part + 1),
                true => top,
                // From within a part first to its own beginning.
                false if top > here || row.part == 0 => here,
                false => paper.part(row.part - 1),
            }
        });
    }

    /// Shows the next file, or the one before.
    pub(super) fn step_file(&mut self, forward: bool) -> Vec<Effect> {
        let Some(viewer) = &self.viewer else { return Vec::new() };
        let of = viewer.files().map_or(0, <[_]>::len);
        let to = match forward {
            true if viewer.file + 1 < of => viewer.file + 1,
            false if viewer.file > 0 => viewer.file - 1,
            _ => return Vec::new(),
        };
        self.show_file(to)
    }

    /// Shows a file of the claim.
    pub(super) fn show_file(&mut self, to: usize) -> Vec<Effect> {
        let Some(viewer) = &mut self.viewer else { return Vec::new() };
        if to == viewer.file && !matches!(viewer.text, Come::Stopped | Come::Failed(_)) {
            return Vec::new();
        }
        viewer.forget_text();
        viewer.file = to;
        self.read_on()
    }

    /// Reads again what was not read to its end.
    pub(super) fn read_again(&mut self) -> Vec<Effect> {
        let Some(viewer) = &mut self.viewer else { return Vec::new() };
        let mut is_anything = false;
        if matches!(viewer.text, Come::Stopped | Come::Failed(_)) {
            viewer.text = Come::Reading;
            is_anything = true;
        }
        if matches!(viewer.check, Come::Stopped | Come::Failed(_)) {
            viewer.check = Come::Reading;
            is_anything = true;
        }
        if is_anything { self.read_on() } else { Vec::new() }
    }

    /// Moves the caret among the elements, or among the files of the list.
    pub(super) fn move_caret(&mut self, ask: Ask) {
        let Some(viewer) = &mut self.viewer else { return };
        let files = viewer.files().map_or(0, <[_]>::len);
        let last = match viewer.focus {
            Focus::Files(_) => files.saturating_sub(1),
            _ => viewer.last_element(),
        };
        let at = match viewer.focus {
            Focus::Files(at) => at,
            _ => viewer.element,
        };
        let to = crate::tui::app::queue::step(ask, at, last.max(1), last);
        match &mut viewer.focus {
            Focus::Files(caret) => *caret = to,
            _ => viewer.element = to,
        }
    }

    /// Goes to where the element that has the caret was found.
    pub(super) fn jump(&mut self) -> Vec<Effect> {
        let Some(viewer) = &mut self.viewer else { return Vec::new() };
        let Some(finding) = viewer.finding() else { return Vec::new() };
        let Some(place) = finding.place.clone() else {
            self.say(Tone::Note, self.texts.evidence.nowhere);
            return Vec::new();
        };
        let file = viewer.files().unwrap_or_default();
        let Some(file) = file.iter().position(|file| file.name == place.evidence) else {
            let name = clean_line(&place.evidence);
            self.say(Tone::Alert, (self.texts.evidence.file_gone)(&name));
            return Vec::new();
        };
        if file == viewer.file && viewer.text.here().is_some() {
            self.go_to_place(&place);
            return Vec::new();
        }
        let effects = if file == viewer.file { Vec::new() } else { self.show_file(file) };
        if let Some(viewer) = &mut self.viewer {
            viewer.to = Some(place);
        }
        effects
    }

    /// Goes to a place in the file that is shown, and marks it.
    pub(super) fn go_to_place(&mut self, place: &Place) {
        let Some(viewer) = &mut self.viewer else { return };
        let Some(paper) = viewer.text.here() else { return };
        let to = paper.place(place.part, place.at.start);
        viewer.place = Some(Hit { part: place.part, at: place.at.clone() });
        self.bring_into_sight(to);
    }

    /// Scrolls to a place, unless it is on the screen, with a little of what stands above it.
    fn bring_into_sight(&mut self, to: Spot) {
        self.scroll_to(|sheet, top, rows| {
            let to = sheet.settled(to);
            let mut shown = sheet.from(top).take(rows);
            if shown.any(|row| row.spot == to) { top } else { sheet.up(to, ABOVE.min(rows / 2)) }
        });
    }

    /// Searches for words in the file that is shown; for none, the search is over.
    pub(super) fn search_for(&mut self, words: &str) {
        let Some(viewer) = &mut self.viewer else { return };
        let Some(paper) = viewer.text.here() else { return };
        if words.trim().is_empty() {
            viewer.search = None;
            return;
        }
        let hits = find(paper.document(), words);
        let top = viewer.top;
        // The first one from what is on the screen on, or from the start.
        let at = hits.list.iter().position(|hit| paper.place(hit.part, hit.at.start) >= top);
        let at = at.unwrap_or(0);
        let is_anywhere = !hits.list.is_empty();
        viewer.search = Some(Search { words: words.trim().to_owned(), hits, at });
        if is_anywhere {
            self.show_hit();
        }
    }

    /// Goes to the next hit, or to the one before, around the end.
    pub(super) fn step_hit(&mut self, forward: bool) {
        let Some(search) = self.viewer.as_mut().and_then(|viewer| viewer.search.as_mut()) else {
            return;
        };
        let of = search.hits.list.len();
        if of == 0 {
            return;
        }
        search.at = if forward { search.at + 1 } else { search.at + of - 1 } % of;
        self.show_hit();
    }

    fn show_hit(&mut self) {
        let Some(viewer) = &self.viewer else { return };
        let Some(search) = &viewer.search else { return };
        let Some(hit) = search.hits.list.get(search.at) else { return };
        let Some(paper) = viewer.text.here() else { return };
        let to = paper.place(hit.part, hit.at.start);
        self.bring_into_sight(to);
    }
}

/// The number of a file's last page, if it has pages.
#[must_use]
pub fn last_page(document: &Document) -> Option<usize> {
    let pages = document.parts.iter().filter(|part| part.depth == 0);
    let pages = pages.filter_map(|part| match part.title {
        Title::Page(page) => Some(page as usize),
        _ => None,
    });
    pages.max()
}
