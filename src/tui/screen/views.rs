//! The list of saved views over the queue.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::{Block, Widget};

use super::super::app::App;
use super::super::app::views::{Mode, Typing, ViewList, name_of};
use super::super::overlay::{centred, list_width, make_room};
use super::super::theme;
use crate::desk::SavedView;
use crate::desk::saved::is_shadowed;
use crate::text::{clean_line, pad, pad_left, truncate, width};
use crate::tui::screen::wrapped;

/// The widest the list gets, in columns.
const WIDEST: u16 = 110;
/// The rows under the views: what the one with the caret asks for, or what is typed or asked.
const UNDER: u16 = 3;
/// From how many rows on a line parts them from the views.
const WITH_RULE: u16 = 10;
/// The cells of a count, of an order and of whose a view is.
const COUNT: usize = 7;
const ORDER: usize = 9;
const WHOSE: usize = 8;
/// From how many cells on the columns beside name and count are shown.
const WITH_WHOSE: usize = 44;
const WITH_QUERY: usize = 66;
/// The cells before a name: the caret and a digit.
const BEFORE: usize = 4;

/// How many cells each column has; none for one that is not shown.
#[derive(Debug, Clone, Copy)]
struct Columns {
    name: usize,
    order: usize,
    whose: usize,
    query: usize,
}

impl Columns {
    fn of(cells: usize) -> Self {
        let rest = cells.saturating_sub(BEFORE + COUNT + 1);
        if cells < WITH_WHOSE {
            return Self { name: rest, order: 0, whose: 0, query: 0 };
        }
        let rest = rest.saturating_sub(WHOSE + 1);
        if cells < WITH_QUERY {
            return Self { name: rest, order: 0, whose: WHOSE, query: 0 };
        }
        let rest = rest.saturating_sub(ORDER + 2);
        let name = (rest / 2).min(40);
        Self { name, order: ORDER, whose: WHOSE, query: rest - name }
    }
}

/// Draws the list; gives back where the caret is, if a text is being typed.
pub fn draw(app: &App, list: &ViewList, area: Rect, buffer: &mut Buffer) -> Option<(u16, u16)> {
    let views = app.views.list.as_deref().unwrap_or_default();
    let frame = frame(views.len(), area);
    if frame.width < 12 || frame.height < 3 {
        return None;
    }
    make_room(frame, area, buffer);
    let title = format!(" {} ", app.texts.view.label.views);
    let block = Block::bordered().title(Span::styled(title, theme::HEADING));
    let inner = block.inner(frame);
    block.render(frame, buffer);
    let cells = usize::from(inner.width);
    let columns = Columns::of(cells);
    // The head goes first where there is hardly any room, then what stands under the views.
    let under = UNDER.min(inner.height.saturating_sub(1));
    let head = u16::from(inner.height > under + 2);
    if head > 0 {
        buffer.set_line(inner.x, inner.y, &heading(app, columns), inner.width);
    }
    let rule = u16::from(inner.height >= WITH_RULE);
    let rows = inner.height.saturating_sub(head + rule + under);
    let place = list.place(views);
    let top = (place + 1).saturating_sub(usize::from(rows));
    if app.views.list.is_none() {
        let text = truncate(app.texts.view.list.loading, cells);
        buffer.set_stringn(inner.x, inner.y + head, text, cells, theme::DIM);
    }
    let shown = views.iter().enumerate().skip(top);
    for ((index, view), y) in shown.zip(inner.y + head..inner.y + head + rows) {
        let line = row(app, view, index, index == place, columns);
        buffer.set_line(inner.x, y, &line, inner.width);
    }
    if rule > 0 {
        let y = inner.bottom() - under - 1;
        buffer.set_stringn(inner.x, y, "─".repeat(cells), cells, theme::DIM);
    }
    let under = Rect { y: inner.bottom() - under, height: under, ..inner };
    match &list.mode {
        Mode::Typing(what, line) => {
            let label = label(app, *what);
            let mut lines = vec![Line::styled(truncate(&label, cells), theme::HEADING)];
            let room = cells.saturating_sub(2);
            let (text, caret) = window(line.text(), line.caret(), room);
            lines.push(Line::raw(format!(" {text}")));
            if let Some(words) = going_on(app, list) {
                lines.push(words);
            }
            super::super::view::lines(&lines, 0, under, buffer);
            let x = under.x + 1 + u16::try_from(caret).unwrap_or(0);
            Some((x.min(under.right().saturating_sub(1)), under.y + 1))
        }
        Mode::Asking(question, ..) => {
            let mut lines = wrapped(question, cells, theme::NOTE);
            lines.extend(going_on(app, list));
            super::super::view::lines(&lines, 0, under, buffer);
            None
        }
        Mode::Looking => {
            let lines = going_on(app, list).map_or_else(
                || views.get(place).map(|view| about(app, view, cells)).unwrap_or_default(),
                |_| match &list.wrong {
                    Some(wrong) => wrapped(&format!("! {wrong}"), cells, theme::ALERT),
                    None => vec![Line::styled(app.texts.view.list.sending, theme::NOTE)],
                },
            );
            super::super::view::lines(&lines, 0, under, buffer);
            None
        }
    }
}

/// The keys that are open now.
#[must_use]
pub fn keys(app: &App, list: &ViewList) -> &'static str {
    let texts = &app.texts.view.list;
    match list.mode {
        Mode::Looking => texts.keys,
        Mode::Typing(..) => texts.typing_keys,
        Mode::Asking(..) => texts.asking_keys,
    }
}

fn frame(views: usize, area: Rect) -> Rect {
    let width = list_width(area, WIDEST);
    let wanted = u16::try_from(views.max(1)).unwrap_or(u16::MAX).saturating_add(4 + UNDER);
    let height = wanted.min(area.height);
    centred(area, width, height)
}

fn heading(app: &App, columns: Columns) -> Line<'static> {
    let label = &app.texts.view.label;
    let mut text = format!(
        "{}{} {}",
        " ".repeat(BEFORE),
        pad(label.name, columns.name),
        pad_left(label.claims, COUNT)
    );
    if columns.whose > 0 {
        text = format!("{text} {}", pad(label.whose, columns.whose));
    }
    if columns.order > 0 {
        let (order, query) = (pad(label.order, columns.order), pad(label.query, columns.query));
        text = format!("{text} {order} {query}");
    }
    Line::styled(text, theme::DIM)
}

fn row(
    app: &App,
    view: &SavedView,
    index: usize,
    is_here: bool,
    columns: Columns,
) -> Line<'static> {
    let texts = &app.texts.view;
    let caret = if is_here { "▸" } else { " " };
    let digit = if index < 9 { (index + 1).to_string() } else { " ".to_owned() };
    let name = name_of(view, app.texts);
    let count = match (&view.fault, app.views.counts.get(&view.code)) {
        (Some(_), _) => texts.broken.to_owned(),
        (None, Some(count)) => count.to_string(),
        (None, None) => "…".to_owned(),
    };
    let mut text =
        format!("{caret} {digit} {} {}", pad(&name, columns.name), pad_left(&count, COUNT));
    if columns.whose > 0 {
        text = format!("{text} {}", pad((texts.whose)(view.whose()), columns.whose));
    }
    if columns.order > 0 {
        let order = pad((app.texts.tui.sort)(view.sort), columns.order);
        text = format!("{text} {order} {}", pad(&clean_line(&view.query), columns.query));
    }
    let style = match (is_here, &view.fault) {
        (true, _) => theme::SELECTED,
        (false, Some(_)) => theme::ALERT,
        (false, None) => Style::new(),
    };
    Line::styled(text, style)
}

/// What there is to know of the view that has the caret.
fn about(app: &App, view: &SavedView, cells: usize) -> Vec<Line<'static>> {
    let texts = &app.texts.view;
    if let Some(fault) = &view.fault {
        return wrapped(&format!("! {}", (texts.fault)(&view.query, fault)), cells, theme::ALERT);
    }
    let mut told = format!("{} · {}", view.code, clean_line(&view.query));
    let views = app.views.list.as_deref().unwrap_or_default();
    if is_shadowed(view, views, texts.shipped) {
        told = format!("{} · {}", view.code, texts.shadowed);
    }
    wrapped(&told, cells, theme::DIM)
}

/// What went wrong, or that an answer is waited for.
fn going_on(app: &App, list: &ViewList) -> Option<Line<'static>> {
    match &list.wrong {
        Some(wrong) => Some(Line::styled(format!("! {}", clean_line(wrong)), theme::ALERT)),
        None if list.is_sending() => Some(Line::styled(app.texts.view.list.sending, theme::NOTE)),
        None => None,
    }
}

fn label(app: &App, what: Typing) -> String {
    let texts = &app.texts.view.list;
    let name = |code| {
        let found = app.views.list.iter().flatten().find(|view| view.code == code);
        found.map(|view| name_of(view, app.texts)).unwrap_or_default()
    };
    match what {
        Typing::New => texts.new_name.to_owned(),
        Typing::Name(code) => (texts.rename)(&name(code)),
        Typing::Query(code, _) => (texts.edit)(&name(code)),
    }
}

/// The part of a line of text around its caret that fits, and the cells before the caret in it.
fn window(text: &str, caret: usize, room: usize) -> (String, usize) {
    let clean = clean_line(text);
    let hidden = caret.saturating_sub(room);
    let mut skipped = 0;
    let shown: String = clean
        .chars()
        .skip_while(|character| {
            let skip = skipped < hidden;
            if skip {
                skipped += width(character.encode_utf8(&mut [0; 4]));
            }
            skip
        })
        .collect();
    (truncate(&shown, room + 1), caret.saturating_sub(skipped))
}
