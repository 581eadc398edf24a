//! `[queue]`: the columns, and what the queue opens with.

use toml::de::DeValue;

use super::reading::{Reader, Table, none_of};
use crate::desk::Sort;
use crate::desk::query::Query;
use crate::i18n::config::{Kind, Wrong};
use crate::tui::settings::{Column, QueueOpening, QueueSettings};

pub(super) fn read(root: &Table<'_>, reader: &mut Reader<'_>) -> QueueSettings {
    let table = root.table(reader, "queue");
    table.only(reader, &["columns", "view", "filter", "sort"]);
    let mut settings = QueueSettings::default();
    if let Some(columns) = columns(&table, reader) {
        settings.columns = columns;
    }
    settings.opening = opening(&table, reader);
    settings
}

fn columns(table: &Table<'_>, reader: &mut Reader<'_>) -> Option<Vec<Column>> {
    let found = table.get("columns")?;
    let path = table.path("columns");
    let DeValue::Array(items) = found.value else {
        reader.wrong_at(found.at, &path, Wrong::Kind(Kind::List));
        return None;
    };
    let mut columns = Vec::new();
    for item in items {
        let at = item.span().start;
        let Some(written) = item.get_ref().as_str() else {
            reader.wrong_at(at, &path, Wrong::Kind(Kind::List));
            continue;
        };
        match written.parse::<Column>() {
            Ok(column) if columns.contains(&column) => {
                reader.wrong_at(at, &path, Wrong::ColumnTwice(written.to_owned()));
            }
            Ok(column) => columns.push(column),
            Err(_) => reader.wrong_at(at, &path, none_of(written, Column::CODES)),
        }
    }
    if items.is_empty() {
        reader.wrong_at(found.at, &path, Wrong::NoColumns);
    }
    (!columns.is_empty()).then_some(columns)
}

fn opening(table: &Table<'_>, reader: &mut Reader<'_>) -> QueueOpening {
    let view = table.text(reader, "view").map(|(text, at)| (text.trim(), at));
    let view = view.filter(|(text, _)| !text.is_empty());
    let filter = table.text(reader, "filter").map(|(text, at)| (text.trim(), at));
    let sort = table.choice(reader, "sort", Sort::CODES);
    let sort = sort.and_then(|written| written.parse().ok()).unwrap_or_default();
    let (filter, at) = filter.unwrap_or_default();
    if let Err(mistakes) = Query::parse(filter) {
        reader.wrong_at(at, &table.path("filter"), Wrong::Filter(filter.to_owned(), mistakes));
    }
    if let Some((_, at)) = view.filter(|_| !filter.is_empty() || sort != Sort::default()) {
        reader.wrong_at(at, &table.path("view"), Wrong::ViewAndMore);
    }
    QueueOpening { view: view.map(|(text, _)| text.to_owned()), filter: filter.to_owned(), sort }
}
