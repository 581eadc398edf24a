//! The help screen: keys, what they do, and what can't be done now.

use ratatui::text::Line;

use super::Context;
use super::rich::Rich;
use super::sheet::{Section, in_columns, label_column};
use crate::tui::theme;

/// One thing that keys do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HelpRow<'a> {
    /// The keys, as they are written.
    pub keys: String,
    /// What it is called.
    pub title: &'a str,
    /// What it does; may be empty.
    pub text: &'a str,
    /// Whether it can be done now, and if not, why not; none where that is no question.
    pub open: Option<Result<(), String>>,
}

/// What belongs together under a heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HelpGroup<'a> {
    /// The heading.
    pub heading: &'a str,
    /// What is under it.
    pub rows: Vec<HelpRow<'a>>,
}

/// All lines of the help at a width in cells; in two columns where there is room.
#[must_use]
pub fn lines(groups: &[HelpGroup<'_>], context: Context<'_>, width: u16) -> Vec<Line<'static>> {
    let groups: Vec<Section> = groups.iter().map(|group| section(group, context)).collect();
    in_columns(&groups, label_column(&groups), usize::from(width))
}

fn section(group: &HelpGroup<'_>, context: Context<'_>) -> Section {
    let mut section = Section::under(group.heading);
    for row in &group.rows {
        let why = row.open.as_ref().and_then(|open| open.as_ref().err());
        let title = if why.is_some() { theme::DIM } else { theme::PLAIN };
        let mut values =
            vec![Rich::styled(row.title, title).fact(Rich::styled(row.text, theme::DIM))];
        if let Some(why) = why {
            let closed = (context.texts.screen.help.closed)(why);
            values.push(Rich::styled(&closed, theme::NOTE));
        }
        section.keys(&row.keys, values);
    }
    section
}
