//! The sides of an arbitration: each in a column of its own, what is to be compared beside what it
//! is compared with.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::Line;

use super::super::action::{Ask, Sides};
use super::super::app::App;
use super::super::app::arbitration::{Arbitration, Side};
use super::super::app::evidence::Come;
use super::super::theme;
use super::Context;
use super::comments::Reader;
use super::evidence::{findings_lines, kind_of};
use super::rich::Rich;
use super::sheet::{Section, below};
use crate::desk::ClaimView;
use crate::domain::id::Key;
use crate::domain::moves::Action;
use crate::i18n::term::Word;
use crate::precheck::{Element, Finding};
use crate::text::{clean_line, truncate};

/// The narrowest column in which a side can be read, in cells.
const NARROWEST: u16 = 48;
/// The cells of the labels of a side.
const LABELS: usize = 12;
/// Between two columns, in cells.
const GUTTER: u16 = 3;

/// The columns that are on the screen: the first side, how many there are, and their width.
#[derive(Debug, Clone, Copy)]
struct Columns {
    first: usize,
    count: usize,
    cells: u16,
}

impl Columns {
    fn of(arbitration: &Arbitration, area: Rect) -> Self {
        let fit = usize::from((area.width + GUTTER) / (NARROWEST + GUTTER)).max(1);
        let count = fit.min(arbitration.sides.len()).max(1);
        let gutters = GUTTER * u16::try_from(count - 1).unwrap_or(0);
        let cells = area.width.saturating_sub(gutters) / u16::try_from(count).unwrap_or(1);
        // The side that has the caret is always there.
        let first = (arbitration.side + 1).saturating_sub(count);
        Self { first, count, cells }
    }

    fn x(self, column: usize, area: Rect) -> u16 {
        area.x + u16::try_from(column).unwrap_or(0) * (self.cells + GUTTER)
    }
}

/// Which claim and which key it is, the headings of the sides, and the rest.
fn places(area: Rect) -> (Rect, Rect, Rect) {
    let head = if area.height >= 6 { 2 } else { 0 };
    let names = u16::from(area.height >= 2);
    let row = |y: u16, height: u16| Rect { y: area.y + y, height, ..area };
    (row(0, head), row(head, names), row(head + names, area.height - head - names))
}

/// How many rows there are in all, and how many are on the screen.
#[must_use]
pub fn extent(app: &App) -> (usize, usize) {
    let area = super::super::view::body_area(app.size);
    let Some(arbitration) = &app.arbitration else { return (0, 0) };
    let columns = Columns::of(arbitration, area);
    let rows = blocks(app, arbitration, columns).first().map_or(0, Vec::len);
    (rows, usize::from(places(area).2.height))
}

/// Draws the screen.
pub fn draw(app: &App, arbitration: &Arbitration, area: Rect, buffer: &mut Buffer) {
    if area.is_empty() {
        return;
    }
    let columns = Columns::of(arbitration, area);
    let (head, names, body) = places(area);
    super::super::view::lines(&heading(app, arbitration, area.width), 0, head, buffer);
    let shown = arbitration.sides.iter().enumerate().skip(columns.first).take(columns.count);
    for (column, (index, side)) in shown.enumerate() {
        let line = name(app, arbitration, index, side, usize::from(columns.cells));
        let x = columns.x(column, area);
        if names.height > 0 {
            buffer.set_line(x, names.y, &line, columns.cells);
        }
    }
    let blocks = blocks(app, arbitration, columns);
    let rows = blocks.first().map_or(0, Vec::len);
    let scroll = arbitration.scroll.min(rows.saturating_sub(usize::from(body.height)));
    for (column, block) in blocks.iter().enumerate() {
        let place = Rect { x: columns.x(column, area), width: columns.cells, ..body };
        super::super::view::lines(block, scroll, place, buffer);
        if column > 0 {
            for y in names.top()..body.bottom() {
                buffer.set_stringn(place.x - 2, y, "│", 1, theme::DIM);
            }
        }
    }
    if arbitration.sides.is_empty() {
        let cells = usize::from(body.width);
        let text = truncate(app.texts.arbitration.loading, cells);
        buffer.set_stringn(body.x, body.y, text, cells, theme::DIM);
    }
}

/// The claim from which it was opened, and the key that is looked at.
fn heading(app: &App, arbitration: &Arbitration, cells: u16) -> Vec<Line<'static>> {
    let cells = usize::from(cells);
    let view = app.view_of(arbitration.claim);
    let title = view.map(|view| super::claim::title(view, app.size.0)).unwrap_or_default();
    let texts = &app.texts.arbitration;
    let key = arbitration.keys.get(arbitration.key).map(|key| {
        let which = (texts.key)(arbitration.key + 1, arbitration.keys.len());
        let told = app.texts.punctuation.labelled(&which, &key_words(app.reading(), key));
        Line::styled(truncate(&told, cells), theme::NOTE)
    });
    vec![title, key.unwrap_or_default()]
}

fn key_words(context: Context<'_>, key: &Key) -> String {
    let name = context.key_name(key);
    let words = match key {
        Key::Subscription(id) => format!("{name} · {id}"),
        Key::Workload(..) => name,
    };
    clean_line(&words).into_owned()
}

/// Which side it is, and whose.
fn name(
    app: &App,
    arbitration: &Arbitration,
    index: usize,
    side: &Side,
    cells: usize,
) -> Line<'static> {
    let texts = &app.texts.arbitration;
    let is_here = index == arbitration.side;
    let which = (texts.side)(index + 1, arbitration.sides.len());
    let id = side.claim.map(|id| format!("{id} · ")).unwrap_or_default();
    let caret = if is_here { "▸ " } else { "  " };
    let told = format!("{caret}{which} · {id}{}", clean_line(&side.name));
    Line::styled(truncate(&told, cells), if is_here { theme::SELECTED } else { theme::HEADING })
}

/// The rows of each column; what is to be compared begins in the same row in all of them.
fn blocks(app: &App, arbitration: &Arbitration, columns: Columns) -> Vec<Vec<Line<'static>>> {
    let cells = usize::from(columns.cells);
    let shown = arbitration.sides.iter().skip(columns.first).take(columns.count);
    let bands: Vec<Vec<Vec<Line<'static>>>> =
        shown.map(|side| side_bands(app, arbitration, side, cells)).collect();
    let most = bands.iter().map(Vec::len).max().unwrap_or(0);
    let mut blocks: Vec<Vec<Line<'static>>> = vec![Vec::new(); bands.len()];
    for band in 0..most {
        let height = |side: &Vec<Vec<Line<'static>>>| side.get(band).map_or(0, Vec::len);
        let tallest = bands.iter().map(height).max().unwrap_or(0);
        if tallest == 0 {
            continue;
        }
        for (block, side) in blocks.iter_mut().zip(&bands) {
            let lines = side.get(band).cloned().unwrap_or_default();
            let missing = tallest - lines.len();
            block.extend(lines);
            block.extend(std::iter::repeat_n(Line::default(), missing + 1));
        }
    }
    blocks
}

/// What there is to know of a side, in an order that is the same for all.
fn side_bands(
    app: &App,
    arbitration: &Arbitration,
    side: &Side,
    cells: usize,
) -> Vec<Vec<Line<'static>>> {
    let texts = &app.texts.arbitration;
    let context = app.reading();
    let key = arbitration.keys.get(arbitration.key);
    let plain = |text: &str, style: Style| Rich::styled(text, style).wrap(cells);
    let Some(_) = side.claim else {
        let mut lines = plain(texts.from_before, theme::NOTE);
        lines.extend(plain(texts.from_before_note, theme::DIM));
        return vec![lines, Vec::new(), rendered(&claimed(context, app, side, None, key), cells)];
    };
    let view = match &side.view {
        Come::Here(view) => view.as_ref(),
        Come::Failed(why) => return vec![plain(why, theme::ALERT)],
        Come::Reading | Come::Stopped => return vec![plain(texts.loading, theme::DIM)],
    };
    let findings = side.check.here().map(Vec::as_slice);
    vec![
        rendered(&standing(context, app, view), cells),
        rendered(&dates(context, app, side, view, findings), cells),
        rendered(&claimed(context, app, side, Some(view), key), cells),
        rendered(&files(context, app, view), cells),
        checked(app, side, view, cells),
        thread(app, view, cells),
    ]
}

fn rendered(section: &Section, cells: usize) -> Vec<Line<'static>> {
    below(std::slice::from_ref(section), LABELS, cells)
}

fn standing(context: Context<'_>, app: &App, view: &ClaimView) -> Section {
    let label = &app.texts.arbitration.label;
    let mut section = Section::top();
    let status = Rich::styled(context.texts.term.status(view.status), theme::status(view.status));
    section.row(label.status, status);
    section.row(label.customer, Rich::plain(&view.customer_name));
    let holder = view.assignee.as_ref().map(ToString::to_string).unwrap_or_default();
    section.row(label.assignee, Rich::plain(&holder));
    section
}

fn dates(
    context: Context<'_>,
    app: &App,
    side: &Side,
    view: &ClaimView,
    findings: Option<&[Finding]>,
) -> Section {
    let label = &app.texts.arbitration.label;
    let mut section = Section::under(label.dates);
    let moment = |at: Option<chrono::DateTime<chrono::Utc>>| {
        Rich::plain(&at.map(|at| context.moment(at)).unwrap_or_default())
    };
    section.row(label.submitted, moment(view.submitted_at));
    section.row(label.resubmitted, moment(side.resubmitted));
    let signed = findings.into_iter().flatten();
    let mut signed = signed.filter(|finding| finding.element == Element::AcknowledgmentDate);
    let place = signed.next().and_then(|finding| finding.place.as_ref());
    section.row(label.signed, Rich::plain(place.map_or("", |place| place.excerpt.as_str())));
    section
}

/// What a side claims of what is contested.
fn claimed(
    context: Context<'_>,
    app: &App,
    side: &Side,
    view: Option<&ClaimView>,
    key: Option<&Key>,
) -> Section {
    let texts = &app.texts.arbitration;
    let mut section = Section::under(texts.label.claimed);
    let activities = view.into_iter().flat_map(|view| view.fields.known_activities());
    let activities = activities.map(|activity| context.texts.term.activity(activity));
    let activities = context.texts.punctuation.listed(activities);
    section.row(texts.label.activities, Rich::plain(&activities));
    let products = side.keys.iter().map(|of| {
        let is_it = Some(of) == key;
        let sign = if is_it { "▸ " } else { "  " };
        let style = if is_it { theme::NOTE } else { theme::PLAIN };
        Rich::styled(&format!("{sign}{}", key_words(context, of)), style)
    });
    section.rows(texts.label.products, products.collect());
    if key.is_some_and(|key| !side.keys.contains(key)) {
        section.text(Rich::styled(texts.not_this_key, theme::DIM));
    }
    section
}

fn files(context: Context<'_>, app: &App, view: &ClaimView) -> Section {
    let mut section = Section::under(context.texts.term.word(Word::ProofOfExecution));
    for file in &view.evidence {
        let size = (context.texts.screen.claim.size)(file.size);
        let facts = Rich::styled(&size, theme::DIM)
            .fact(Rich::styled(&kind_of(app, None, &file.media_type), theme::DIM));
        section.text(Rich::plain(&file.name).fact(facts));
    }
    if view.evidence.is_empty() {
        section.text(Rich::styled(app.texts.arbitration.no_evidence, theme::NOTE));
    }
    section
}

fn checked(app: &App, side: &Side, view: &ClaimView, cells: usize) -> Vec<Line<'static>> {
    if view.evidence.is_empty() {
        return Vec::new();
    }
    let title = truncate(app.texts.precheck.label.title, cells);
    let mut lines = vec![Line::styled(title, theme::HEADING)];
    let waits = match &side.check {
        Come::Here(findings) => {
            lines.extend(findings_lines(app.texts, findings, cells));
            return lines;
        }
        Come::Reading | Come::Stopped => Rich::styled(app.texts.evidence.checking, theme::DIM),
        Come::Failed(why) => Rich::styled(why, theme::ALERT),
    };
    lines.extend(waits.wrap(cells));
    lines
}

fn thread(app: &App, view: &ClaimView, cells: usize) -> Vec<Line<'static>> {
    let title = truncate(app.texts.arbitration.label.thread, cells);
    let mut lines = vec![Line::styled(title, theme::HEADING)];
    let columns = u16::try_from(cells).unwrap_or(u16::MAX);
    let reader = Reader { name: &app.operator.name, read_mark: view.read_mark };
    lines.extend(super::comments::whole(view, &reader, app.reading(), columns));
    lines
}

/// The keys with what they do.
#[must_use]
pub fn hints<'a>(app: &'a App, arbitration: &Arbitration) -> Vec<(&'a str, &'static str)> {
    let [side, key, read, back] = app.texts.arbitration.hints;
    let action = |action: Action| (Ask::Do(action), app.texts.term.action(action));
    let view = app.target_view();
    let is_open = |action: Action| view.is_some_and(|view| view.is_open(action));
    let main = app.view_of(arbitration.claim);
    let has_files = view.is_some_and(|view| !view.evidence.is_empty());
    let (decide, ask) = (action(Action::Decide), action(Action::RequestInformation));
    let (comment, note) = (action(Action::Comment), action(Action::InternalNote));
    let all = [
        (Ask::Help, app.texts.tui.help_label, true),
        (Ask::Back, back, true),
        (Ask::Sides(Sides::NextSide), side, arbitration.sides.len() > 1),
        (Ask::Sides(Sides::NextKey), key, arbitration.keys.len() > 1),
        (decide.0, decide.1, main.is_some_and(|main| main.is_open(Action::Decide))),
        (Ask::Evidence, read, has_files),
        (ask.0, ask.1, is_open(Action::RequestInformation)),
        (comment.0, comment.1, is_open(Action::Comment)),
        (note.0, note.1, is_open(Action::InternalNote)),
    ];
    let open = all.into_iter().filter(|(_, _, is_open)| *is_open);
    open.filter_map(|(ask, label, _)| app.keymap.shown(ask).map(|key| (key, label))).collect()
}
