//! The reader of PoE: which claim, what the pre-check finds, and the text of one file.

use crate::tui::action::{Ask, Reader};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};
use ratatui::text::{Line, Span};

use super::super::app::App;
use super::super::app::evidence::{Come, Focus, Viewer, last_page};
use super::super::paper::{Hit, Row, RowKind, Sheet};
use super::super::theme;
use crate::document::{Format, Title};
use crate::text::{clean_line, pad, truncate, width, wrap};

mod check;
mod files;
mod foot;

pub use check::findings_lines;
pub use foot::hints;

/// The narrowest screen with the pre-check beside the text, in columns.
const WIDE: u16 = 120;
/// The pre-check's width beside the text, in columns.
const BESIDE: u16 = 39;
/// The least room, in columns and rows, for the elements above the text.
const STRIP: (u16, u16) = (60, 14);

/// Where everything is.
#[derive(Debug, Clone, Copy, Default)]
pub struct Places {
    /// Which claim it is.
    head: Rect,
    /// The pre-check.
    check: Rect,
    /// How the pre-check is shown.
    manner: Manner,
    /// Which file it is, and how far it has been read.
    bar: Rect,
    /// The text.
    pub text: Rect,
    /// What is searched for.
    search: Rect,
}

/// How the pre-check is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Manner {
    /// Not at all.
    #[default]
    Hidden,
    /// How many elements are in which state.
    Counted,
    /// The elements in two columns above the text.
    Strip,
    /// In a column beside the text, with all that is known.
    Beside,
    /// In the place of the text.
    Instead,
}

/// Where everything is in an area.
#[must_use]
pub fn places(viewer: &Viewer, area: Rect) -> Places {
    let mut rest = area;
    let mut take = |rows: u16, if_left: u16| {
        let rows = if rest.height >= rows + if_left { rows } else { 0 };
        let taken = Rect { height: rows, ..rest };
        rest = Rect { y: rest.y + rows, height: rest.height - rows, ..rest };
        taken
    };
    let mut places = Places { head: take(1, 4), ..Places::default() };
    let is_small = area.width < STRIP.0 || area.height < STRIP.1;
    let is_wide = area.width >= WIDE && !is_small;
    let is_in_check = viewer.focus == Focus::Check;
    if viewer.shows_check && !is_wide {
        places.manner = match (is_small, is_in_check) {
            (false, _) => Manner::Strip,
            (true, false) => Manner::Counted,
            (true, true) => Manner::Instead,
        };
        let rows = if places.manner == Manner::Strip { check::STRIP_ROWS } else { 1 };
        places.check = take(rows, 3);
        if places.check.height == 0 && places.manner != Manner::Instead {
            places.manner = Manner::Hidden;
        }
    }
    let mut left = rest;
    if viewer.shows_check && is_wide {
        places.manner = Manner::Beside;
        left.width -= BESIDE + 1;
        places.check = Rect { x: left.right() + 1, width: BESIDE, ..rest };
    }
    let bar = u16::from(left.height >= 2);
    places.bar = Rect { height: bar, ..left };
    left = Rect { y: left.y + bar, height: left.height - bar, ..left };
    let search =
        u16::from(left.height >= 2 && (viewer.typing.is_some() || viewer.search.is_some()));
    places.search = Rect { y: left.bottom() - search, height: search, ..left };
    places.text = Rect { height: left.height - search, ..left };
    if places.manner == Manner::Instead {
        places.check = places.text;
    }
    places
}

/// Draws the reader; gives back where the caret is, if words are being typed.
pub fn draw(app: &App, viewer: &Viewer, area: Rect, buffer: &mut Buffer) -> Option<(u16, u16)> {
    if area.is_empty() {
        return None;
    }
    let places = places(viewer, area);
    head(app, viewer, places.head, buffer);
    let sheet = viewer.text.here().map(|paper| {
        let sheet = paper.at(usize::from(places.text.width), app.texts);
        let height = usize::from(places.text.height);
        let rows: Vec<Row> = sheet.from(viewer.top).take(height).collect();
        (sheet, rows)
    });
    bar(
        app,
        viewer,
        sheet.as_ref().map(|(sheet, rows)| (*sheet, rows.as_slice())),
        places.bar,
        buffer,
    );
    match (viewer.focus, places.manner) {
        (Focus::Files(caret), _) => files::draw(app, viewer, caret, places.text, buffer),
        (_, Manner::Instead) => {}
        _ => text(app, viewer, sheet.map(|(_, rows)| rows).as_deref(), places.text, buffer),
    }
    match places.manner {
        Manner::Hidden => {}
        Manner::Counted => check::counted(app, viewer, places.check, buffer),
        Manner::Strip => check::strip(app, viewer, places.check, buffer),
        Manner::Beside | Manner::Instead => check::column(app, viewer, places.check, buffer),
    }
    search(app, viewer, places.search, buffer)
}

fn head(app: &App, viewer: &Viewer, area: Rect, buffer: &mut Buffer) {
    if area.is_empty() {
        return;
    }
    if let Some(view) = app.view_of(viewer.claim) {
        let title = super::claim::title(view, area.width);
        buffer.set_line(area.x, area.y, &title, area.width);
    } else {
        let id = viewer.claim.to_string();
        buffer.set_stringn(area.x, area.y, id, usize::from(area.width), theme::HEADING);
    }
}

/// Which file it is, what it is, and how far it has been read.
fn bar(
    app: &App,
    viewer: &Viewer,
    sheet: Option<(Sheet<'_>, &[Row])>,
    area: Rect,
    buffer: &mut Buffer,
) {
    if area.is_empty() {
        return;
    }
    let cells = usize::from(area.width);
    let texts = &app.texts.evidence;
    let Some((file, files)) = viewer.shown().zip(viewer.files()) else { return };
    let mut facts: Vec<String> = Vec::new();
    facts.push(kind_of(app, viewer.format(), &file.media_type));
    facts.push((app.texts.screen.claim.size)(file.size));
    if let Some((sheet, rows)) = sheet {
        facts.extend(position(app, sheet, rows));
    }
    // Where there is no room for all of it, what the file is goes first.
    let lead = if files.len() > 1 {
        format!("{} · ", (texts.file)(viewer.file + 1, files.len()))
    } else {
        String::new()
    };
    let name = clean_line(&file.name);
    let fits = |facts: &[String]| {
        let told: usize = facts.iter().map(|fact| width(fact) + 3).sum();
        told + width(&lead) + width(&name).min(24) + 6 <= cells
    };
    while !facts.is_empty() && !fits(&facts) {
        facts.remove(0);
    }
    let told: String = facts.iter().flat_map(|fact| [" · ", fact.as_str()]).collect();
    let room = cells.saturating_sub(width(&told) + width(&lead) + 6);
    let text = format!("── {lead}{}{told} ", truncate(&name, room));
    let text = truncate(&text, cells);
    let style = if viewer.focus == Focus::Text { theme::HEADING } else { Style::new() };
    let rule = "─".repeat(cells.saturating_sub(width(&text)));
    let line = Line::from(vec![Span::styled(text, style), Span::styled(rule, theme::DIM)]);
    buffer.set_line(area.x, area.y, &line, area.width);
}

/// What a file is: its format, or its media type where that is none that can be read.
pub(super) fn kind_of(app: &App, format: Option<Format>, media_type: &str) -> String {
    match format.unwrap_or_else(|| Format::of(media_type)) {
        Format::Other => clean_line(media_type).into_owned(),
        format => (app.texts.evidence.format)(format).to_owned(),
    }
}

/// The page or part at the top of the screen, and how much has been read at its bottom.
fn position(app: &App, sheet: Sheet<'_>, rows: &[Row]) -> Vec<String> {
    let texts = &app.texts.evidence;
    let document = sheet.paper().document();
    let Some((first, last)) = rows.iter().find(|row| !row.text.is_empty()).zip(rows.last()) else {
        return Vec::new();
    };
    let mut facts = Vec::new();
    let part = document.parts.get(first.part);
    match (part.map(|part| part.title.clone()), last_page(document)) {
        (Some(Title::Page(page)), Some(pages)) if part.is_some_and(|part| part.depth == 0) => {
            facts.push((texts.page)(page, pages));
        }
        _ if document.parts.len() > 1 => {
            facts.push((texts.part)(first.part + 1, document.parts.len()));
        }
        _ => {}
    }
    let is_end = sheet.down(last.spot, 1) == last.spot;
    let percent = if is_end { 100 } else { sheet.percent(last) };
    facts.push(format!("{percent}%"));
    facts
}

/// The key that reads again what was not read to its end.
fn again(app: &App) -> String {
    app.keymap.written(Ask::Reader(Reader::Again))
}

fn text(app: &App, viewer: &Viewer, rows: Option<&[Row]>, area: Rect, buffer: &mut Buffer) {
    let texts = &app.texts.evidence;
    let stopped;
    let no_files = viewer.files().is_some_and(<[_]>::is_empty);
    let (sentence, style) = match &viewer.text {
        _ if viewer.files().is_none() => (texts.loading, theme::DIM),
        _ if no_files => (app.texts.precheck.no_evidence, theme::NOTE),
        Come::Reading => (texts.reading, theme::DIM),
        Come::Stopped => {
            stopped = (texts.stopped)(&again(app));
            (stopped.as_str(), theme::NOTE)
        }
        Come::Failed(why) => (why.as_str(), theme::ALERT),
        Come::Here(_) => {
            let rows = rows.unwrap_or_default();
            for (row, y) in rows.iter().zip(area.top()..area.bottom()) {
                let x = area.x + u16::try_from(row.indent).unwrap_or(0);
                buffer.set_line(x, y, &line(viewer, row), area.width);
            }
            if !rows.is_empty() {
                return;
            }
            (app.texts.document.no_text, theme::NOTE)
        }
    };
    let cells = usize::from(area.width);
    for (row, y) in wrap(&clean_line(sentence), cells).iter().zip(area.top()..area.bottom()) {
        buffer.set_stringn(area.x, y, row, cells, style);
    }
}

/// A row with what was found in it.
fn line(viewer: &Viewer, row: &Row) -> Line<'static> {
    let style = match row.kind {
        RowKind::Title => theme::HEADING,
        RowKind::Note => theme::NOTE,
        RowKind::Text => theme::PLAIN,
    };
    let hits = viewer
        .search
        .as_ref()
        .map(|search| (search.hits.within(row.part, &row.source), search.hits.list.get(search.at)));
    let (hits, current) = hits.unwrap_or_default();
    let place = viewer.place.as_ref().filter(|place| is_in(place, row));
    if row.kind != RowKind::Text || (hits.is_empty() && place.is_none()) {
        return Line::styled(row.text.clone(), style);
    }
    let mut spans: Vec<Span<'static>> = Vec::new();
    for (at, character) in row.text.char_indices() {
        let source = row.source_of(at).unwrap_or(usize::MAX);
        let hit = hits.iter().find(|hit| hit.at.contains(&source));
        let is_here = place.is_some_and(|place| place.at.contains(&source))
            || (hit.is_some() && hit == current);
        let mut style = style;
        if is_here {
            style = style.add_modifier(Modifier::REVERSED);
        }
        if hit.is_some() {
            style = style.add_modifier(theme::FOUND);
        }
        match spans.last_mut() {
            Some(last) if last.style == style => last.content.to_mut().push(character),
            _ => spans.push(Span::styled(character.to_string(), style)),
        }
    }
    Line::from(spans)
}

fn is_in(place: &Hit, row: &Row) -> bool {
    place.part == row.part && place.at.start < row.source.end && place.at.end > row.source.start
}

/// The words that are typed or searched for, and what has come of it.
fn search(app: &App, viewer: &Viewer, area: Rect, buffer: &mut Buffer) -> Option<(u16, u16)> {
    if area.is_empty() {
        return None;
    }
    let texts = &app.texts.evidence;
    let cells = usize::from(area.width);
    if let Some(line) = &viewer.typing {
        let lead = truncate(texts.find, cells);
        let view = line.view(cells.saturating_sub(width(&lead)));
        let caret = width(&lead) + view.caret;
        buffer.set_stringn(area.x, area.y, &lead, cells, theme::HEADING);
        let x = area.x + u16::try_from(width(&lead)).unwrap_or(0);
        let room = cells - width(&lead);
        buffer.set_stringn(x, area.y, pad(&view.text, room), room, theme::PLAIN);
        return Some((area.x + u16::try_from(caret).unwrap_or(0), area.y));
    }
    let search = viewer.search.as_ref()?;
    let words = clean_line(&search.words);
    let of = search.hits.list.len();
    let (told, style) = if of == 0 {
        ((texts.not_found)(&truncate(&words, cells / 2)), theme::ALERT)
    } else {
        let hit = (texts.hit)(search.at + 1, of, search.hits.more);
        let room = cells.saturating_sub(width(texts.find) + width(&hit) + 3);
        (format!("{}{} · {hit}", texts.find, truncate(&words, room)), theme::NOTE)
    };
    buffer.set_stringn(area.x, area.y, truncate(&told, cells), cells, style);
    None
}
