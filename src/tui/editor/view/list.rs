//! Drawing the list that is open: a filter, the entries, and what is to be known about them.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::{Block, Widget};

use super::values::{about_subscription, window};
use super::{pages, put, wrapped};
use crate::domain::field::Entered;
use crate::i18n::Texts;
use crate::text::{clean_line, pad, truncate, width};
use crate::tui::editor::Editor;
use crate::tui::editor::choice::{Item, Popup, Purpose};
use crate::tui::editor::warning::Warning;
use crate::tui::overlay::make_room;
use crate::tui::theme;

/// The widest a list gets, in columns.
const WIDEST: u16 = 84;
/// Cells before an entry: the caret's mark, and the tick.
const MARGIN: usize = 6;

/// Of so many entries the width of the names is measured.
const MEASURED: usize = 200;

/// An entry in words.
#[derive(Default)]
struct Entry {
    /// What it is called, in columns.
    name: String,
    /// What speaks against it.
    warning: Option<String>,
    /// What else is to be known.
    detail: String,
    /// Whether that is too much for a row.
    is_brief: bool,
}

/// Draws the list; gives back where the terminal's cursor belongs.
pub(super) fn draw(
    editor: &Editor,
    popup: &Popup,
    texts: &Texts,
    area: Rect,
    buffer: &mut Buffer,
) -> Option<(u16, u16)> {
    let width = area.width.saturating_sub(4).min(WIDEST).max(area.width.min(40));
    let cells = usize::from(width.saturating_sub(4)).max(1);
    let list = List::new(editor, popup, texts, cells);
    let rows = usize::from(area.height);
    let wanted = u16::try_from(list.everything(rows).len()).unwrap_or(u16::MAX).saturating_add(3);
    let frame = Rect {
        x: area.x + (area.width - width) / 2,
        y: area.y + area.height.saturating_sub(wanted) / 2,
        width,
        height: wanted.min(area.height),
    };
    make_room(frame, area, buffer);
    let inner = list.border(frame, buffer);
    let filter = Rect { height: inner.height.min(1), ..inner };
    let cursor = list.filter(filter, buffer);
    let body = Rect { y: inner.y + filter.height, height: inner.height - filter.height, ..inner };
    put(&list.body(usize::from(body.height)), body, buffer);
    cursor
}

/// A list on a given width.
pub(super) struct List<'a> {
    editor: &'a Editor,
    popup: &'a Popup,
    texts: &'a Texts,
    pub(super) cells: usize,
    /// The cells of the column of names.
    names: usize,
}

impl<'a> List<'a> {
    pub(super) fn new(
        editor: &'a Editor,
        popup: &'a Popup,
        texts: &'a Texts,
        cells: usize,
    ) -> Self {
        let names =
            popup.items().take(MEASURED).map(name_width).max().unwrap_or(0).min(cells * 3 / 5);
        Self { editor, popup, texts, cells, names }
    }

    /// An entry in one row, and what speaks against it.
    pub(super) fn brief(&self, item: &Item) -> (String, String) {
        let entry = self.entry(item);
        let detail = if entry.is_brief { "" } else { entry.detail.as_str() };
        let parts = [entry.name.trim_end(), detail];
        let text = parts.into_iter().filter(|part| !part.is_empty());
        let warning = entry.warning.map(|warning| format!("  {warning}"));
        (text.collect::<Vec<_>>().join("  "), warning.unwrap_or_default())
    }
}

impl List<'_> {
    /// Draws the border, where there is room for one; gives back what is left.
    fn border(&self, frame: Rect, buffer: &mut Buffer) -> Rect {
        if frame.height < 4 || frame.width < 8 {
            return frame;
        }
        let words = &self.texts.editor.choose;
        let several = self.popup.purpose.takes_several();
        let keys = if several { words.keys_several } else { words.keys_one };
        let room = usize::from(frame.width).saturating_sub(4);
        let title = format!(" {} ", truncate(&self.title(), room));
        let keys = format!(" {} ", truncate(keys, room));
        let block = Block::bordered()
            .title(Span::styled(title, theme::HEADING))
            .title_bottom(Span::styled(keys, theme::DIM));
        let inner = block.inner(frame);
        block.render(frame, buffer);
        Rect { x: inner.x + 1, width: inner.width.saturating_sub(2), ..inner }
    }

    fn title(&self) -> String {
        let words = &self.texts.editor.choose;
        let title = match self.popup.purpose {
            Purpose::Mpn => words.mpn,
            Purpose::Domain => words.domain,
            Purpose::Tenant => words.customer,
            Purpose::Area => words.area,
            Purpose::Activities => words.activities,
            Purpose::Products => words.products,
            Purpose::Subscription(index) => {
                let product = self.editor.product(index).map(|line| line.product.as_str());
                let name = self.editor.product_name(product.unwrap_or_default());
                return (words.subscription)(&clean_line(&name));
            }
        };
        title.to_owned()
    }

    fn filter(&self, place: Rect, buffer: &mut Buffer) -> Option<(u16, u16)> {
        if place.is_empty() {
            return None;
        }
        let label = self.texts.punctuation.labelled(self.texts.editor.choose.filter, "");
        let room = usize::from(place.width).saturating_sub(width(&label));
        let line = &self.popup.filter;
        let before = line.text().get(..line.caret_byte()).unwrap_or_default();
        let caret = width(&clean_line(before));
        let (text, cursor) = window(&clean_line(line.text()), caret, room);
        let x = u16::try_from(width(&label) + cursor).unwrap_or(u16::MAX);
        let spans = vec![Span::styled(label, theme::DIM), Span::raw(text)];
        put(&[Line::from(spans)], place, buffer);
        Some((place.x + x.min(place.width - 1), place.y))
    }

    /// The entries and all that is to be known about them; of more entries than there are rows,
    /// no more than show that they do not fit.
    fn everything(&self, rows: usize) -> Vec<Line<'static>> {
        let mut lines = Vec::new();
        for (at, item) in self.popup.items().enumerate().take(rows + 1) {
            let entry = self.entry(item);
            lines.push(self.head(at, item, &entry));
            lines.extend(self.details(&entry, MARGIN));
        }
        if lines.is_empty() {
            lines.extend(self.nothing());
        }
        lines.extend(self.warning());
        lines
    }

    /// As much of it as fits: else one line for each entry, and below them what is to be known
    /// about the one under the caret.
    fn body(&self, rows: usize) -> Vec<Line<'static>> {
        let everything = self.everything(rows);
        if everything.len() <= rows || self.popup.current().is_none() {
            return everything;
        }
        let mut below =
            self.popup.current().map_or_else(Vec::new, |item| self.details(&self.entry(item), 2));
        below.extend(self.warning());
        let count = self.popup.count();
        let kept = count.min(rows.div_ceil(2)).max(rows.saturating_sub(below.len()));
        below.truncate(rows.saturating_sub(kept));
        let shown = rows - below.len();
        let (starts, page) = pages(&vec![1; count], self.popup.caret(), shown.max(1));
        let first = starts.get(page).copied().unwrap_or(0).min(count.saturating_sub(shown));
        let items = (first..).zip(self.popup.items_from(first)).take(shown);
        let mut lines: Vec<Line<'static>> =
            items.map(|(at, item)| self.head(at, item, &self.entry(item))).collect();
        lines.resize_with(shown, Line::default);
        lines.extend(below);
        lines
    }

    fn head(&self, at: usize, item: &Item, entry: &Entry) -> Line<'static> {
        let here = at == self.popup.caret();
        let chosen = self.editor.is_chosen(self.popup.purpose, item);
        let tick = match (item, self.popup.purpose.takes_several(), chosen) {
            (Item::AnotherLine | Item::DropLine, ..) => "    ",
            (_, true, true) => "[x] ",
            (_, true, false) => "[ ] ",
            (_, false, true) => "(•) ",
            (_, false, false) => "( ) ",
        };
        let warning =
            entry.warning.as_ref().map(|warning| format!("  {warning}")).unwrap_or_default();
        let room = self.cells.saturating_sub(MARGIN);
        // A long name gives way to what speaks against it.
        let name = truncate(&entry.name, room.saturating_sub(width(&warning)).max(room / 2));
        let warning = truncate(&warning, room.saturating_sub(width(name.trim_end())));
        let style = if here { theme::SELECTED } else { Style::new() };
        Line::from(vec![
            Span::styled(if here { "▸ " } else { "  " }, theme::HEADING),
            Span::raw(tick),
            Span::styled(name.trim_end().to_owned(), style),
            Span::styled(warning, theme::NOTE),
        ])
    }

    fn details(&self, entry: &Entry, indent: usize) -> Vec<Line<'static>> {
        if entry.detail.is_empty() {
            return Vec::new();
        }
        let room = self.cells.saturating_sub(indent).max(1);
        let lines = crate::text::wrap(&entry.detail, room);
        let line = |text| Line::styled(format!("{}{text}", " ".repeat(indent)), theme::DIM);
        lines.into_iter().map(line).collect()
    }

    /// What a wrong choice costs `[S0]`.
    fn warning(&self) -> Vec<Line<'static>> {
        match self.popup.purpose {
            Purpose::Mpn | Purpose::Activities => {
                wrapped(&format!("! {}", self.texts.help.mpn_warning), self.cells, theme::NOTE)
            }
            _ => Vec::new(),
        }
    }

    fn nothing(&self) -> Vec<Line<'static>> {
        let words = &self.texts.editor.choose;
        let text = match self.popup.purpose {
            _ if !self.popup.is_empty() => words.nothing_found,
            Purpose::Subscription(_) if self.editor.tenant().is_none() => words.customer_first,
            _ => words.nothing_there,
        };
        wrapped(text, self.cells, theme::NOTE)
    }

    fn entry(&self, item: &Item) -> Entry {
        let (term, words) = (&self.texts.term, &self.texts.editor.choose);
        match item {
            Item::Location(location) => {
                let programs = location.programs.iter().map(|program| term.program(*program));
                let number = pad(&clean_line(location.mpn_id.as_str()), 11);
                let name = self.column(&location.name);
                Entry {
                    name: format!("{number}{name}  {}", clean_line(&location.country)),
                    warning: self.against(&self.editor.against_location(location)),
                    detail: self.texts.punctuation.listed(programs),
                    is_brief: false,
                }
            }
            Item::Domain { domain, written, name, tenant_id } => Entry {
                name: format!("{}  {}", self.column(written), clean_line(name)),
                detail: if domain == written {
                    tenant_id.to_string()
                } else {
                    format!("{domain}  {tenant_id}")
                },
                is_brief: true,
                warning: None,
            },
            Item::Customer(tenant) => {
                let domains: Vec<&str> = tenant.domains.iter().map(String::as_str).collect();
                Entry {
                    name: format!("{}  {}", self.column(&tenant.name), tenant.tenant_id),
                    warning: None,
                    detail: clean_line(&domains.join("  ")).into_owned(),
                    is_brief: true,
                }
            }
            Item::Area(area) => {
                Entry { name: term.solution_area(*area).to_owned(), ..Entry::default() }
            }
            Item::Activity { activity, fits } => Entry {
                name: match activity {
                    Entered::Known(activity) => term.activity(*activity).to_owned(),
                    Entered::Other(text) => clean_line(text).into_owned(),
                },
                warning: match activity.known().and_then(|it| self.editor.against_activity(it)) {
                    _ if !fits => Some(words.not_in_area.to_owned()),
                    Some(Warning::NotFed(program, _)) => Some((words.unfed)(term.program(program))),
                    _ => None,
                },
                detail: activity
                    .known()
                    .map(|known| self.texts.help.of.activity(known).to_owned())
                    .unwrap_or_default(),
                is_brief: true,
            },
            Item::Product { name, family, subscriptions, fits, .. } => {
                let about = match (subscriptions, family) {
                    (Some(count), _) => (words.subscriptions)(*count),
                    (None, Some(family)) => term.family(*family).to_owned(),
                    (None, None) => String::new(),
                };
                Entry {
                    name: format!("{}  {about}", self.column(name)),
                    warning: (!fits).then(|| words.not_in_area.to_owned()),
                    ..Entry::default()
                }
            }
            Item::Subscription(found) => self.subscription(found),
            Item::AnotherLine => Entry { name: words.another_line.to_owned(), ..Entry::default() },
            Item::DropLine => Entry { name: words.drop_line.to_owned(), ..Entry::default() },
        }
    }

    fn subscription(&self, found: &crate::domain::directory::Subscription) -> Entry {
        let id = clean_line(found.id.as_str()).into_owned();
        let about = about_subscription(found, self.texts);
        if width(&id) + 2 + width(&about) + MARGIN <= self.cells {
            return Entry { name: format!("{id}  {about}"), ..Entry::default() };
        }
        Entry { name: id, detail: about, ..Entry::default() }
    }

    /// What speaks against claiming by a location, in few words.
    fn against(&self, warnings: &[Warning]) -> Option<String> {
        let (words, term) = (&self.texts.editor.choose, &self.texts.term);
        let programs = warnings.iter().filter_map(|warning| match warning {
            Warning::NotFed(program, _) => Some(term.program(*program)),
            Warning::Global | Warning::NotEnrolled => None,
        });
        match warnings.first()? {
            Warning::Global => Some(words.global.to_owned()),
            Warning::NotEnrolled => Some(words.not_enrolled.to_owned()),
            Warning::NotFed(..) => {
                Some((words.not_enrolled_in)(&self.texts.punctuation.listed(programs)))
            }
        }
    }

    /// A name in the column of names.
    fn column(&self, name: &str) -> String {
        pad(&clean_line(name), self.names)
    }
}

/// The cells of the name that an entry has in a column.
fn name_width(item: &Item) -> usize {
    match item {
        Item::Location(location) => width(&clean_line(&location.name)),
        Item::Customer(tenant) => width(&clean_line(&tenant.name)),
        Item::Domain { written, .. } => width(&clean_line(written)),
        Item::Product { name, .. } => width(&clean_line(name)),
        _ => 0,
    }
}
