//! What has to hold of every screen, whatever is on it.

use cpor::domain::status::Status;
use cpor::i18n::Language;

/// The cells of a screen: one text each, empty under the second half of a wide character.
pub struct Cells {
    rows: Vec<Vec<String>>,
}

impl Cells {
    pub fn of(screen: &vt100::Screen) -> Self {
        let (rows, columns) = screen.size();
        let text = |row, column| {
            let cell = screen.cell(row, column).expect("a cell");
            let text = cell.contents();
            match (cell.is_wide_continuation(), text.is_empty()) {
                (true, _) => String::new(),
                (false, true) => " ".to_owned(),
                (false, false) => text.to_owned(),
            }
        };
        let row = |row| (0..columns.get()).map(|column| text(row, column)).collect();
        Self { rows: (0..rows.get()).map(row).collect() }
    }

    fn at(&self, row: usize, column: usize) -> &str {
        self.rows.get(row).and_then(|cells| cells.get(column)).map_or("", String::as_str)
    }

    /// All rows as text, without blanks at their ends.
    pub fn text(&self) -> String {
        let rows: Vec<String> =
            self.rows.iter().map(|cells| cells.concat().trim_end().to_owned()).collect();
        rows.join("\n")
    }
}

/// All that is wrong with a screen, in a sentence each.
pub fn faults(cells: &Cells, language: Language) -> Vec<String> {
    let mut faults = broken_frames(cells);
    faults.extend(torn_hints(cells));
    faults.extend(cut_statuses(cells, language));
    if language != Language::En {
        faults.extend(english_words(cells));
    }
    faults
}

/// Words that are the same in every language: names of keys and of people, and what filters take.
const SAME_EVERYWHERE: &[&str] = &[
    "poe",
    "ctrl",
    "shift",
    "tab",
    "enter",
    "esc",
    "space",
    "pagedown",
    "pageup",
    "home",
    "end",
    "delete",
    "pgdn",
    "pgup",
    "right",
    "left",
    "up",
    "down",
    "backspace",
    "status",
    "due",
    "rhea",
    "petra",
    "anneliese",
    "admin",
];

/// The tabs and the foot have nothing in them that people wrote: there, no word is English.
fn english_words(cells: &Cells) -> Vec<String> {
    let ends = cells.rows.first().into_iter().chain(cells.rows.last());
    let text: Vec<String> = ends.map(|row| row.concat().to_lowercase()).collect();
    let text = text.join(" ");
    let words = text.split(|c: char| !c.is_ascii_alphabetic()).filter(|word| word.len() > 2);
    words
        // A name may be cut short.
        .filter(|word| !SAME_EVERYWHERE.iter().any(|same| same.starts_with(word)))
        .map(|word| format!("“{word}” is English"))
        .collect()
}

/// Every frame is closed: from its upper left corner down, along, and back up.
fn broken_frames(cells: &Cells) -> Vec<String> {
    let mut faults = Vec::new();
    for (top, row) in cells.rows.iter().enumerate() {
        for left in (0..row.len()).filter(|column| row[*column] == "┌") {
            if let Err(why) = frame(cells, top, left) {
                faults.push(format!("the frame at row {top}, column {left}: {why}"));
            }
        }
        for (column, _) in row.iter().enumerate().filter(|(_, text)| *text == "└") {
            let starts = (0..top).rev().map(|above| cells.at(above, column));
            if starts.into_iter().find(|text| !matches!(*text, "│" | "├")) != Some("┌") {
                faults.push(format!("row {top}, column {column} closes no frame"));
            }
        }
    }
    faults
}

fn frame(cells: &Cells, top: usize, left: usize) -> Result<(), String> {
    let width = cells.rows[top].len();
    let right = (left + 1..width).find(|column| cells.at(top, *column) == "┐");
    let right = right.ok_or("no upper right corner")?;
    let bottom = (top + 1..cells.rows.len()).find(|row| cells.at(*row, left) == "└");
    // What is said lies over the end of the body for as long as it stands there, which is until the
    // next key.
    let said = cells.rows.len().saturating_sub(3);
    let is_under_what_is_said =
        (top + 1..said).all(|row| matches!(cells.at(row, left), "│" | "├")) && said > top + 1;
    let bottom = match bottom {
        None if is_under_what_is_said => return Ok(()),
        bottom => bottom.ok_or("no lower left corner")?,
    };
    for row in top + 1..bottom {
        let sides = (cells.at(row, left), cells.at(row, right));
        if !matches!(sides, ("│" | "├", "│" | "┤" | "█")) {
            return Err(format!("its sides in row {row} are {sides:?}"));
        }
    }
    if cells.at(bottom, right) != "┘" {
        return Err(format!("no lower right corner in row {bottom}, column {right}"));
    }
    Ok(())
}

/// The foot is made of whole hints: nothing in it is cut.
fn torn_hints(cells: &Cells) -> Option<String> {
    let foot = cells.rows.last()?.concat();
    let words = foot.trim_end();
    let is_cut = words.strip_suffix('…').is_some_and(|rest| !rest.ends_with(' '));
    is_cut.then(|| format!("the foot is cut: {words:?}"))
}

/// Every claim of the queue has a whole status.
fn cut_statuses(cells: &Cells, language: Language) -> Vec<String> {
    let texts = &language.texts().tui;
    let is_whole = |row: &str| {
        let mut names = Status::ALL.iter().flat_map(|of| {
            [(texts.tiny_status)(*of).to_owned(), (texts.short_status)(*of).to_owned()]
        });
        names.any(|name| row.contains(&name))
    };
    let rows = cells.rows.iter().map(|cells| cells.concat());
    // Under a frame only parts of rows are left.
    let is_row = |row: &String| {
        let row = row.strip_prefix('▸').unwrap_or(row);
        (row.starts_with(" C-0") || row.starts_with("+C-0")) && !row.contains(['│', '┌', '└'])
    };
    rows.filter(is_row)
        .filter(|row| !is_whole(row))
        .map(|row| format!("no whole status in {row:?}"))
        .collect()
}
