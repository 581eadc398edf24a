//! The surface of a query: items, minus signs, heads and values with their places. Total:
//! everything is an item of some form, and what is wrong with it is for the parser to say.

use std::ops::Range;

/// One item between spaces.
#[derive(Debug)]
pub(super) struct Item {
    /// The run of `-` before it; empty if there is none.
    pub minus: Range<usize>,
    pub body: Body,
}

#[derive(Debug)]
pub(super) enum Body {
    /// Nothing follows the minus signs.
    Nothing,
    Text(Value),
    Term {
        /// The name and its colon.
        head: Range<usize>,
        /// At least one; a missing value is an empty one.
        values: Vec<Value>,
    },
}

/// A word or one of a term's values.
#[derive(Debug)]
pub(super) struct Value {
    /// Its place, quotes included.
    pub span: Range<usize>,
    /// Its text, without quotes and escapes.
    pub text: String,
    pub quotes: Quotes,
    /// What stands right behind the closing quote, up to the next space; mostly empty.
    pub trailing: Range<usize>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Quotes {
    None,
    Closed,
    Open,
}

/// Cuts a query into its items, in one pass.
pub(super) fn items(source: &str) -> Vec<Item> {
    let mut lexer = Lexer { source, at: 0 };
    let mut items = Vec::new();
    loop {
        lexer.take_while(char::is_whitespace);
        if lexer.peek().is_none() {
            return items;
        }
        items.push(lexer.item());
    }
}

struct Lexer<'q> {
    source: &'q str,
    at: usize,
}

impl<'q> Lexer<'q> {
    fn rest(&self) -> &'q str {
        self.source.get(self.at..).unwrap_or_default()
    }

    fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    /// Steps over the characters that `wanted` holds for.
    fn take_while(&mut self, wanted: impl Fn(char) -> bool) -> Range<usize> {
        let start = self.at;
        let rest = self.rest();
        self.at += rest.find(|c| !wanted(c)).unwrap_or(rest.len());
        start..self.at
    }

    fn item(&mut self) -> Item {
        let minus = self.take_while(|c| c == '-');
        let body = match self.peek() {
            None => Body::Nothing,
            Some(c) if c.is_whitespace() => Body::Nothing,
            Some('"') => Body::Text(self.quoted(false)),
            Some(_) => self.word_or_term(),
        };
        Item { minus, body }
    }

    fn word_or_term(&mut self) -> Body {
        let rest = self.rest();
        match rest.find(|c: char| c == ':' || c.is_whitespace()) {
            Some(colon) if rest[colon..].starts_with(':') => {
                let start = self.at;
                self.at += colon + 1;
                let head = start..self.at;
                Body::Term { head, values: self.values() }
            }
            _ => Body::Text(self.bare(|_| false)),
        }
    }

    fn values(&mut self) -> Vec<Value> {
        let mut values = Vec::new();
        loop {
            values.push(match self.peek() {
                Some('"') => self.quoted(true),
                _ => self.bare(|c| c == ','),
            });
            if self.peek() != Some(',') {
                return values;
            }
            self.at += 1;
        }
    }

    /// A value without quotes, up to a space or an end of its own.
    fn bare(&mut self, ends: impl Fn(char) -> bool) -> Value {
        let span = self.take_while(|c| !c.is_whitespace() && !ends(c));
        let text = self.source[span.clone()].to_owned();
        Value { trailing: span.end..span.end, span, text, quotes: Quotes::None }
    }

    /// A value in quotes, the opening one being next. In a list a comma may follow.
    fn quoted(&mut self, in_list: bool) -> Value {
        let start = self.at;
        let mut text = String::new();
        let mut quotes = Quotes::Open;
        let mut chars = self.rest().char_indices().skip(1).peekable();
        self.at = self.source.len();
        while let Some((offset, c)) = chars.next() {
            match c {
                '"' => {
                    quotes = Quotes::Closed;
                    self.at = start + offset + 1;
                    break;
                }
                '\\' => match chars.next_if(|(_, next)| matches!(next, '"' | '\\')) {
                    Some((_, escaped)) => text.push(escaped),
                    None => text.push('\\'),
                },
                _ => text.push(c),
            }
        }
        let span = start..self.at;
        let trailing = if in_list && self.peek() == Some(',') {
            self.at..self.at
        } else {
            self.take_while(|c| !c.is_whitespace())
        };
        Value { span, text, quotes, trailing }
    }
}
