//! A claim in short, for the pane beside the queue.

use ratatui::text::Line;

use super::{entered, head};
use crate::desk::ClaimView;
use crate::domain::claim::Comment;
use crate::domain::id::OperatorName;
use crate::i18n::term::Word;
use crate::tui::screen::Context;
use crate::tui::screen::comments::{is_unread, said};
use crate::tui::screen::rich::Rich;
use crate::tui::screen::sheet::{Section, below, label_column};
use crate::tui::theme;

/// The most products that are named.
const PRODUCTS: usize = 4;

/// The most important lines of a claim, for a pane of so many columns and rows. `reader` is who
/// looks at it: its own words are not unread.
#[must_use]
pub fn preview(
    view: &ClaimView,
    reader: &OperatorName,
    context: Context<'_>,
    size: (u16, u16),
) -> Vec<Line<'static>> {
    let (columns, rows) = (usize::from(size.0), usize::from(size.1));
    let parts = [top(view, context), facts(view, reader, context), last_comment(view, context)];
    let mut lines = below(&parts, label_column(&parts), columns);
    lines.truncate(rows);
    lines
}

fn top(view: &ClaimView, context: Context<'_>) -> Section {
    let labels = &context.texts.screen.claim;
    let mut section = Section::top();
    section.text(head::title(view));
    let status = context.texts.term.status(view.status);
    let status = Rich::styled(status, theme::status(view.status));
    section.text(status.fact(head::flags(view, context)));
    if let Some(due) = &view.due {
        section.text(head::due(due, context));
    }
    if !view.gaps.is_empty() {
        section.text(Rich::styled(&(labels.gaps)(view.gaps.len()), theme::ALERT));
    }
    let reasons = view.reason_codes().into_iter();
    section.text(
        reasons
            .map(|code| Rich::styled(&context.texts.term.reason_named(code), theme::NOTE))
            .fold(Rich::default(), Rich::fact),
    );
    section
}

fn facts(view: &ClaimView, reader: &OperatorName, context: Context<'_>) -> Section {
    let labels = &context.texts.screen.claim;
    let term = &context.texts.term;
    let mut section = Section::top();
    section.row(labels.customer, head::customer(view));
    section.row(term.word(Word::Partner), Rich::plain(&view.organisation_name));
    if view.status.is_open() {
        section.row(labels.taken_by, head::taken_by(view, context));
    }
    let area = entered::area(view, context);
    section.row(term.word(Word::SolutionArea), area.fact(entered::activities(view, context)));
    section.rows(labels.products, products(view, context));
    if let Some(association) = &view.association {
        section.row(labels.association, Rich::plain(term.association(association.state)));
    }
    if !view.evidence.is_empty() {
        section.row(labels.evidence, Rich::plain(&(labels.files)(view.evidence.len())));
    }
    if !view.comments.is_empty() {
        let unread = |comment: &&Comment| is_unread(comment, reader, view.read_mark);
        let unread = view.comments.iter().filter(unread).count();
        let style = if unread > 0 { theme::NOTE } else { theme::PLAIN };
        let count = (labels.comments)(view.comments.len(), unread);
        section.row(labels.thread, Rich::styled(&count, style));
    }
    section
}

fn products(view: &ClaimView, context: Context<'_>) -> Vec<Rich> {
    let lines = &view.fields.products;
    let name = |id| Rich::plain(context.product_name(id));
    let mut names: Vec<Rich> =
        lines.iter().take(PRODUCTS).map(|line| name(&line.product)).collect();
    let more = lines.len().saturating_sub(PRODUCTS);
    if more > 0 {
        let more = (context.texts.screen.claim.more)(more);
        names.push(Rich::styled(&more, theme::DIM));
    }
    names
}

fn last_comment(view: &ClaimView, context: Context<'_>) -> Section {
    let mut section = Section::under(context.texts.screen.claim.last_comment);
    if let Some(comment) = view.comments.last() {
        let by = Rich::styled(comment.by.name.as_str(), theme::KEY);
        section.text(by.fact(Rich::styled(&context.moment(comment.at), theme::DIM)));
        section.text(Rich::paragraphs(&said(comment, context), theme::PLAIN));
    }
    section
}
