//! The rows of the form: headings, labels, values, and what is wrong with them.

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::values::Shown;
use super::wrapped;
use crate::domain::field::Field;
use crate::i18n::Texts;
use crate::i18n::term::Word;
use crate::text::{clean_line, pad, truncate, width};
use crate::tui::editor::Editor;
use crate::tui::editor::form::{Section, Slot};
use crate::tui::theme;

/// Cells before a label: the caret's mark, a sign and blanks.
pub(super) const MARGIN: usize = 4;
/// Between a value and what is said beside it.
const BESIDE: usize = 2;

/// Lines that stay together: a slot, with the heading before it and what is wrong below it.
#[derive(Debug, Default)]
pub(super) struct Block {
    pub(super) lines: Vec<Line<'static>>,
    /// Which of the lines holds the value.
    pub(super) value_line: usize,
    /// Whether the caret is here.
    pub(super) has_caret: bool,
    /// The cell of the terminal's cursor, where text is being typed.
    pub(super) cursor: Option<u16>,
}

/// The form on a sheet of a given width.
pub(super) struct Sheet<'a> {
    pub(super) editor: &'a Editor,
    pub(super) texts: &'a Texts,
    pub(super) cells: u16,
    /// Whether blank lines part the sections.
    pub(super) airy: bool,
    /// Whether the sections stand beside the form, with what each lacks.
    pub(super) has_rail: bool,
}

impl Section {
    /// What it is called.
    pub(super) fn name(self, texts: &Texts) -> &'static str {
        let (words, term) = (&texts.editor, &texts.term);
        match self {
            Self::Association => words.association,
            Self::Area => words.area_and_activities,
            Self::Products => words.products,
            Self::Customer => term.word(Word::CustomerContact),
            Self::Technical => term.word(Word::TechnicalContact),
            Self::Partner => term.word(Word::PartnerContact),
            Self::Revenue => words.revenue,
            Self::Evidence => term.word(Word::ProofOfExecution),
        }
    }
}

impl Sheet<'_> {
    /// Everything, from the first heading to what is missing elsewhere.
    pub(super) fn blocks(&self) -> Vec<Block> {
        let mut blocks = Vec::new();
        for section in Section::ALL {
            let slots = self.editor.slots_of(section);
            for (at, slot) in slots.iter().enumerate() {
                let mut block = Block::default();
                if at == 0 {
                    self.heading(section, &slots, blocks.is_empty(), &mut block);
                }
                self.slot(section, *slot, &mut block);
                blocks.push(block);
            }
        }
        blocks.extend(self.elsewhere());
        blocks
    }

    fn heading(&self, section: Section, slots: &[Slot], is_first: bool, block: &mut Block) {
        if self.airy && !is_first {
            block.lines.push(Line::default());
        }
        let words = &self.texts.editor;
        let cells = usize::from(self.cells);
        let name = truncate(section.name(self.texts), cells);
        let mut spans = vec![Span::styled(name, theme::HEADING)];
        let gaps = self.editor.count_gaps_in(section).filter(|count| *count > 0 && !self.has_rail);
        spans.extend(
            gaps.map(|count| Span::styled(format!("  {}", (words.gaps)(count)), theme::ALERT)),
        );
        block.lines.push(Line::from(spans));
        if slots.iter().any(|slot| self.editor.is_frozen(*slot)) {
            let why = format!("= {}", words.frozen);
            let room = usize::from(self.cells).saturating_sub(2);
            for line in crate::text::wrap(&why, room) {
                block.lines.push(Line::styled(format!("  {line}"), theme::DIM));
            }
        }
    }

    fn slot(&self, section: Section, slot: Slot, block: &mut Block) {
        let here = self.editor.focus == slot;
        let findings = self.editor.findings_at(slot);
        let label = self.label(slot);
        let room = self.label_cells();
        let mark = if here { "▸ " } else { "  " };
        let (sign, sign_style) = self.sign(section, slot, !findings.is_empty());
        let label_style = if here { theme::HEADING } else { Style::new() };
        let margin = [Span::styled(mark, theme::HEADING), Span::styled(sign, sign_style)];
        let mut spans = margin.to_vec();
        if width(&label) > room {
            let whole = usize::from(self.cells).saturating_sub(MARGIN);
            spans.push(Span::styled(truncate(&label, whole), label_style));
            block.lines.push(Line::from(spans));
            spans = vec![Span::raw(" ".repeat(self.indent()))];
        } else {
            spans.push(Span::styled(format!("{} ", pad(&label, room)), label_style));
        }
        block.has_caret = here;
        block.value_line = block.lines.len();
        let value = self.value(slot);
        if let Some(cursor) = value.cursor {
            block.cursor = u16::try_from(self.indent() + cursor).ok();
        }
        let beside = self.beside(slot, &findings);
        self.finish(value, beside, spans, block);
        for refusal in findings.iter().filter(|refusal| !self.stands_beside(slot, refusal)) {
            let message = format!("! {}", self.texts.refusal.message(refusal));
            self.below(&message, theme::ALERT, block);
        }
        if findings.is_empty() {
            for warning in self.editor.warnings_at(slot) {
                self.below(&self.warning(slot, warning), theme::NOTE, block);
            }
        }
        if slot == Slot::Evidence {
            self.files(block);
        }
    }

    /// The value, with what is said beside it where there is room, and below it where not.
    fn finish(
        &self,
        value: Shown,
        beside: Option<(String, Style)>,
        mut spans: Vec<Span<'static>>,
        block: &mut Block,
    ) {
        // A blank that only shows the caret makes way for words.
        let is_blank = value.text.trim().is_empty() && value.cursor.is_none();
        let value = match beside {
            Some(_) if is_blank => Shown { text: String::new(), ..value },
            _ => value,
        };
        let used = if value.text.is_empty() { 0 } else { width(&value.text) + BESIDE };
        spans.push(Span::styled(value.text, value.style));
        let fits = |text: &str| used == 0 || used + width(text) <= self.value_cells();
        match beside {
            Some((text, style)) if fits(&text) => {
                let gap = if used == 0 { 0 } else { BESIDE };
                spans.push(Span::raw(" ".repeat(gap)));
                spans.push(Span::styled(truncate(&text, self.value_cells()), style));
                block.lines.push(Line::from(spans));
            }
            Some((text, style)) => {
                block.lines.push(Line::from(spans));
                self.below(&text, style, block);
            }
            None => block.lines.push(Line::from(spans)),
        }
    }

    pub(super) fn below(&self, text: &str, style: Style, block: &mut Block) {
        let indent = " ".repeat(self.indent());
        for line in crate::text::wrap(&clean_line(text), self.value_cells()) {
            block
                .lines
                .push(Line::from(vec![Span::raw(indent.clone()), Span::styled(line, style)]));
        }
    }

    fn sign(&self, section: Section, slot: Slot, is_wrong: bool) -> (&'static str, Style) {
        if is_wrong {
            ("! ", theme::ALERT)
        } else if self.editor.is_frozen(slot) {
            ("= ", theme::DIM)
        } else if self.editor.is_required(section, slot) {
            ("* ", theme::DIM)
        } else {
            ("  ", theme::PLAIN)
        }
    }

    /// The cells before a value.
    pub(super) fn indent(&self) -> usize {
        MARGIN + self.label_cells() + 1
    }

    pub(super) fn label_cells(&self) -> usize {
        match self.cells {
            60.. => 25,
            30.. => 14,
            _ => usize::from(self.cells) / 4,
        }
    }

    pub(super) fn value_cells(&self) -> usize {
        usize::from(self.cells).saturating_sub(self.indent()).max(1)
    }

    fn label(&self, slot: Slot) -> String {
        let words = &self.texts.editor;
        match slot {
            Slot::Field(Field::CustomerName | Field::TechnicalName | Field::PartnerName) => {
                words.contact_name.to_owned()
            }
            Slot::Field(Field::CustomerTitle | Field::TechnicalTitle) => {
                words.contact_title.to_owned()
            }
            Slot::Field(Field::CustomerEmail | Field::TechnicalEmail | Field::PartnerEmail) => {
                words.contact_email.to_owned()
            }
            Slot::Field(field) => self.texts.term.field(field).to_owned(),
            Slot::Evidence => words.files_label.to_owned(),
            Slot::Line(index) => {
                let product = self.editor.product(index).map(|line| line.product.as_str());
                clean_line(&self.editor.product_name(product.unwrap_or_default())).into_owned()
            }
        }
    }

    /// What is missing for submission but is not entered in this form.
    fn elsewhere(&self) -> Option<Block> {
        let cells = usize::from(self.cells);
        let mut lines = Vec::new();
        for refusal in self.editor.gaps_elsewhere() {
            let words = self.texts.refusal.words(refusal);
            let text = format!("! {}", words.in_full(&self.texts.punctuation));
            lines.extend(wrapped(&text, cells, theme::NOTE));
        }
        if lines.is_empty() {
            return None;
        }
        let heading = truncate(self.texts.editor.elsewhere, cells);
        lines.insert(0, Line::styled(heading, theme::HEADING));
        if self.airy {
            lines.insert(0, Line::default());
        }
        Some(Block { lines, ..Block::default() })
    }
}
