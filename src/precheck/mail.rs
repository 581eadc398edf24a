//! Mails in which the customer confirms: who writes, when, and what of it is the writer's own.

use std::ops::Range;

use super::dates;
use super::day::Day;
use super::layout::Layout;
use super::needle::Kind;
use super::signing::{Signed, Signing};
use super::words::Word;

/// How many bytes away from words of consent a refusal turns them round.
const SENTENCE: usize = 40;
/// How many lines a mail's header may have.
const HEADER: usize = 12;
/// How many lines below words of consent a blank line to sign on shows that they wait for a hand.
const FORM: usize = 14;

/// The mail that is being read, as far as its header has told.
#[derive(Debug, Clone, Default)]
pub(super) struct Letter {
    /// Whether somebody of the customer writes.
    is_customers: bool,
    /// The day on which it was sent, in the time zone of its header.
    sent: Option<Day>,
    /// Whether it is quoted in another mail.
    is_quoted: bool,
}

/// Finds the customer's consent in mails, and adds it.
pub(super) fn read(layout: &Layout<'_>, letter: &mut Letter, found: &mut Signing) {
    let mut header = None;
    for (number, line) in layout.lines.iter().enumerate() {
        for field in layout.fields.get(line.fields.clone()).unwrap_or_default() {
            let value = layout.at(&field.value);
            match field.word {
                Word::From if value.contains('@') => {
                    let is_quoted = number > 0 && header.is_none_or(|at| number - at > HEADER);
                    let is_customers = is_customers(layout, number, &field.value);
                    *letter = Letter { is_customers, sent: None, is_quoted };
                    header = Some(number);
                }
                Word::Sent | Word::Date if header.is_some_and(|at| number - at <= HEADER) => {
                    letter.sent =
                        letter.sent.take().or_else(|| Day::first(layout, &field.value, true));
                }
                _ => {}
            }
        }
        let says = |word: Word| {
            let hits = layout.hits.get(line.hits.clone()).unwrap_or_default();
            hits.iter().any(|hit| hit.kind == Kind::Word(word))
        };
        let text = layout.at(&line.at);
        if says(Word::Wrote) && line.at.len() <= 400 {
            // The line before may hold the day and the name, where it was too long for one.
            let from =
                number.checked_sub(1).map_or(line.at.start, |before| layout.lines[before].at.start);
            let from = if text.contains('@') && !dates::find(text, false).is_empty() {
                line.at.start
            } else {
                from
            };
            let introduction = from..line.at.end;
            if layout.at(&introduction).contains('@') {
                let is_customers = is_customers_in(layout, &introduction);
                *letter = Letter {
                    is_customers,
                    sent: Day::first(layout, &introduction, true),
                    is_quoted: true,
                };
            }
            continue;
        }
        let is_others = text.trim_start().starts_with('>') && !letter.is_quoted;
        if letter.is_customers && !is_others {
            consent(layout, number, letter, found);
        }
    }
}

/// The words of consent in a line, if they are meant.
fn consent(layout: &Layout<'_>, number: usize, letter: &Letter, found: &mut Signing) {
    let line = &layout.lines[number];
    let hits = layout.hits.get(line.hits.clone()).unwrap_or_default();
    let Some(hit) = hits.iter().find(|hit| hit.kind == Kind::Word(Word::Consent)) else {
        return;
    };
    if line.is_heading || is_refused(layout, &hit.at) || waits_for_a_hand(layout, number, found) {
        return;
    }
    found.signed.push(Signed { at: hit.at.clone(), date: letter.sent.clone() });
}

/// Whether words near by turn the consent round.
fn is_refused(layout: &Layout<'_>, at: &Range<usize>) -> bool {
    let from = layout.text.floor_char_boundary(at.start.saturating_sub(SENTENCE));
    let to = layout.text.ceil_char_boundary((at.end + SENTENCE).min(layout.text.len()));
    let ends = ['.', '!', '?', '。', '！', '？'];
    let from = layout.text[from..at.start].rfind(ends).map_or(from, |end| from + end);
    let to = layout.text[at.end..to].find(ends).map_or(to, |end| at.end + end);
    let first = layout.hits.partition_point(|hit| hit.at.start < from);
    layout.hits[first..]
        .iter()
        .take_while(|hit| hit.at.start < to)
        .any(|hit| hit.kind == Kind::Word(Word::Refusal))
}

/// Whether a blank line to sign on follows: then it is a form, and nobody has confirmed yet.
fn waits_for_a_hand(layout: &Layout<'_>, number: usize, found: &Signing) -> bool {
    let from = layout.lines[number].at.start;
    let last = layout.lines.get(number + FORM).or(layout.lines.last());
    let to = last.map_or(from, |line| line.at.end);
    let first = found.blank.partition_point(|blank| blank.start < from);
    found.blank.get(first).is_some_and(|blank| blank.start < to)
}

/// Whether the sender has an address of the customer's, and is not the partner in its stead.
fn is_customers(layout: &Layout<'_>, line: usize, at: &Range<usize>) -> bool {
    let has = |wanted: fn(Kind) -> bool| layout.hits_in(line, at).any(|hit| wanted(hit.kind));
    has(|kind| matches!(kind, Kind::Domain(_))) && !has(|kind| kind == Kind::Partner)
}

/// As [`is_customers`], for a place that may be in two lines.
fn is_customers_in(layout: &Layout<'_>, at: &Range<usize>) -> bool {
    let first = layout.hits.partition_point(|hit| hit.at.start < at.start);
    let within = || layout.hits[first..].iter().take_while(|hit| hit.at.start < at.end);
    within().any(|hit| matches!(hit.kind, Kind::Domain(_)))
        && !within().any(|hit| hit.kind == Kind::Partner)
}
