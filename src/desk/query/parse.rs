//! From items to terms: what each means, or what is wrong with it.

use std::ops::Range;

use super::lex::{self, Body, Item, Quotes, Value};
use super::mistake::{Mistake, MistakeKind};
use super::vocabulary::{
    CodeField, DayField, FLAGS, FUZZY, Flag, Head, ME, NOBODY, exact, near_miss,
};
use super::{Assignee, MAX_BYTES, Term, Test, date, write};
use crate::text::fold;

pub(super) fn parse(source: &str) -> Result<Vec<Term>, Vec<Mistake>> {
    let mut parser = Parser { source, found: Vec::new() };
    if source.len() > MAX_BYTES {
        // Nothing else is looked at, so that a pasted file costs nothing.
        let kept = (0..=MAX_BYTES).rfind(|at| source.is_char_boundary(*at)).unwrap_or(0);
        parser.mistake(kept..source.len(), MistakeKind::TooLong { limit: MAX_BYTES }, None);
        return Err(parser.placed());
    }
    parser.control_characters();
    let terms = lex::items(source).into_iter().filter_map(|item| parser.term(item)).collect();
    if parser.found.is_empty() { Ok(terms) } else { Err(parser.placed()) }
}

struct Parser<'q> {
    source: &'q str,
    found: Vec<Mistake>,
}

impl Parser<'_> {
    fn mistake(&mut self, span: Range<usize>, kind: MistakeKind, suggestion: Option<String>) {
        self.found.push(Mistake { span, column: 0, kind, suggestion });
    }

    /// The mistakes in the order of their places, their columns counted in one pass.
    fn placed(mut self) -> Vec<Mistake> {
        self.found.sort_by_key(|mistake| mistake.span.start);
        let (mut at, mut column) = (0, 0);
        for mistake in &mut self.found {
            let between = self.source.get(at..mistake.span.start).unwrap_or_default();
            column += between.chars().count();
            at = mistake.span.start;
            mistake.column = column;
        }
        self.found
    }

    /// Control characters that aren't spaces are wrong wherever they stand.
    fn control_characters(&mut self) {
        for (at, c) in self.source.char_indices() {
            if c.is_control() && !c.is_whitespace() {
                self.mistake(at..at + c.len_utf8(), MistakeKind::ControlCharacter, None);
            }
        }
    }

    fn term(&mut self, item: Item) -> Option<Term> {
        let test = match item.body {
            Body::Nothing => {
                self.mistake(item.minus, MistakeKind::NothingNegated, None);
                return None;
            }
            Body::Text(value) => self.text(&value),
            Body::Term { head, values } => self.named(head, &values),
        };
        let negated = !item.minus.is_empty();
        if item.minus.len() > 1 {
            self.mistake(item.minus, MistakeKind::DoubleNegation, Some("-".to_owned()));
        }
        test.map(|test| Term { negated, test })
    }

    /// A word, or what stands behind a `~`.
    fn text(&mut self, value: &Value) -> Option<Test> {
        let nearly = value.text.strip_prefix(FUZZY).filter(|_| value.quotes == Quotes::None);
        if nearly == Some("") {
            self.mistake(value.span.clone(), MistakeKind::EmptyValue, None);
            return None;
        }
        let is_sound = self.sound(value, &value.span);
        is_sound.then(|| match nearly {
            Some(letters) => Test::Fuzzy(fold(letters)),
            None => Test::Anywhere(fold(&value.text)),
        })
    }

    fn named(&mut self, head: Range<usize>, values: &[Value]) -> Option<Test> {
        let written = &self.source[head.clone()];
        let Some(known) = Head::find(written) else {
            // Without their colons: with them, every name would be one letter nearer.
            let names = Head::ALL.map(|(name, _)| name.trim_end_matches(':'));
            let meant = near_miss(written.trim_end_matches(':'), &names);
            self.mistake(head, MistakeKind::UnknownTerm, meant.map(|name| format!("{name}:")));
            return None;
        };
        match known {
            Head::Code(field) => {
                let codes = self.each(&head, values, |p, v| p.code(v, field))?;
                Some(Test::Code(field, codes))
            }
            Head::Text(field) => {
                let texts = self.each(&head, values, |_, value| Some(fold(&value.text)))?;
                Some(Test::Text(field, texts))
            }
            Head::Assignee => {
                self.each(&head, values, |_, value| Some(assignee(value))).map(Test::Assignee)
            }
            Head::Is => self.each(&head, values, Self::flag).map(Test::Is),
            Head::Day(field) => {
                let comparisons = self.each(&head, values, |p, v| p.comparison(v, field))?;
                Some(Test::Day(field, comparisons))
            }
        }
    }

    /// Reads every value, so that every mistake is named; nothing if one is wrong.
    fn each<T>(
        &mut self,
        head: &Range<usize>,
        values: &[Value],
        read: impl Fn(&mut Self, &Value) -> Option<T>,
    ) -> Option<Vec<T>> {
        let mut all = Some(Vec::with_capacity(values.len()));
        for (index, value) in values.iter().enumerate() {
            // A missing value has no place of its own: the head or the comma before it has.
            let place = match (value.span.is_empty(), index) {
                (true, 0) => head.clone(),
                (true, _) => value.span.start.saturating_sub(1)..value.span.start,
                (false, _) => value.span.clone(),
            };
            let got = if self.sound(value, &place) { read(self, value) } else { None };
            all = all.zip(got).map(|(mut all, got)| {
                all.push(got);
                all
            });
        }
        all
    }

    /// Whether a value is well formed, whatever it means.
    fn sound(&mut self, value: &Value, place: &Range<usize>) -> bool {
        let before = self.found.len();
        if value.quotes == Quotes::Open {
            let closed = (!value.text.is_empty()).then(|| write::quoted(&value.text));
            self.mistake(place.clone(), MistakeKind::UnclosedQuote, closed);
        } else if value.text.is_empty() {
            self.mistake(place.clone(), MistakeKind::EmptyValue, None);
        }
        if !value.trailing.is_empty() {
            self.mistake(value.trailing.clone(), MistakeKind::TextAfterQuote, None);
        }
        // Outside quotes these are spaces; within, they'd be searched for and never found.
        for (at, c) in self.source[value.span.clone()].char_indices() {
            if c.is_control() && c.is_whitespace() {
                let at = value.span.start + at;
                self.mistake(at..at + c.len_utf8(), MistakeKind::ControlCharacter, None);
            }
        }
        self.found.len() == before
    }

    fn code(&mut self, value: &Value, field: CodeField) -> Option<&'static str> {
        self.closed(value, field.codes())
    }

    fn flag(&mut self, value: &Value) -> Option<Flag> {
        let code = self.closed(value, FLAGS)?;
        code.parse().ok()
    }

    /// A value of a closed set.
    fn closed(&mut self, value: &Value, allowed: &'static [&'static str]) -> Option<&'static str> {
        let code = exact(&value.text, allowed);
        if code.is_none() {
            let meant = near_miss(&value.text, allowed).map(str::to_owned);
            self.mistake(value.span.clone(), MistakeKind::UnknownValue { allowed }, meant);
        }
        code
    }

    fn comparison(&mut self, value: &Value, field: DayField) -> Option<date::Comparison> {
        match date::comparison(&value.text, field) {
            Ok(comparison) => Some(comparison),
            Err(bad) => {
                // Within quotes, places in the text aren't places in the query.
                let span = if value.quotes == Quotes::None {
                    value.span.start + bad.from..value.span.start + bad.to
                } else {
                    value.span.clone()
                };
                let suggestion = bad.suggestion.filter(|_| value.quotes == Quotes::None);
                self.mistake(span, bad.kind, suggestion);
                None
            }
        }
    }
}

fn assignee(value: &Value) -> Assignee {
    let name = fold(&value.text);
    match (value.quotes, name.as_str()) {
        (Quotes::None, ME) => Assignee::Me,
        (Quotes::None, NOBODY) => Assignee::Nobody,
        _ => Assignee::Named(name),
    }
}
