//! The sections beside the form, where there is room: which one has the caret, what each lacks, and
//! what the signs mean.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::put;
use crate::i18n::Texts;
use crate::i18n::editor::FORM_KEYS;
use crate::text::{pad, truncate};
use crate::tui::editor::Editor;
use crate::tui::editor::form::Section;
use crate::tui::theme;

/// The columns of the rail.
pub(super) const WIDTH: u16 = 40;
/// The rail is shown from so many columns on: the form keeps as many as a screen of 80 has.
pub(super) const LEAST_COLUMNS: u16 = WIDTH + 80;
/// The cells of keys as they are written.
const KEYS: usize = 12;
/// The cells of a section's name.
const NAME: usize = 28;

/// The keys of the form and what they do.
pub(super) fn key_lines(texts: &Texts, cells: usize) -> Vec<Line<'static>> {
    let meanings = texts.editor.key_meanings;
    let line = |(keys, meaning): (&str, &str)| {
        Line::from(vec![
            Span::raw("  "),
            Span::styled(pad(keys, KEYS), theme::KEY),
            Span::raw(truncate(meaning, cells.saturating_sub(KEYS + 2))),
        ])
    };
    FORM_KEYS.into_iter().zip(meanings).map(line).collect()
}

impl Editor {
    pub(super) fn draw_rail(&self, place: Rect, texts: &Texts, buffer: &mut Buffer) {
        let sections = Section::ALL.into_iter().filter(|section| self.is_shown(*section));
        let lines: Vec<Line<'static>> =
            sections.map(|section| self.rail_line(section, texts)).collect();
        let legend = texts.editor.legend.map(|(sign, meaning)| {
            let room = usize::from(WIDTH).saturating_sub(5);
            Line::styled(format!("  {sign} {}", truncate(meaning, room)), theme::DIM)
        });
        put(&lines, place, buffer);
        let mut foot = key_lines(texts, usize::from(WIDTH) - 2);
        foot.push(Line::default());
        foot.extend(legend);
        let needed = u16::try_from(lines.len() + 1 + foot.len()).unwrap_or(u16::MAX);
        if place.height >= needed {
            let rows = u16::try_from(foot.len()).unwrap_or(0);
            put(&foot, Rect { y: place.bottom() - rows, height: rows, ..place }, buffer);
        }
    }

    fn rail_line(&self, section: Section, texts: &Texts) -> Line<'static> {
        let here = self.section_here() == section;
        let (mark, style) = if here { ("▸ ", theme::HEADING) } else { ("  ", theme::PLAIN) };
        let name = pad(section.name(texts), NAME);
        let (count, tone) = match self.count_gaps_in(section) {
            None => (String::new(), theme::PLAIN),
            Some(0) => ((texts.editor.gaps)(0), theme::GOOD),
            Some(count) => ((texts.editor.gaps)(count), theme::ALERT),
        };
        let room = usize::from(WIDTH).saturating_sub(NAME + 5);
        Line::from(vec![
            Span::styled(mark, theme::HEADING),
            Span::styled(format!("{name}  "), style),
            Span::styled(truncate(&count, room), tone),
        ])
    }
}
