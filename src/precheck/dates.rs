//! Dates as people write them: by numbers, by names of months, by eras.
//!
//! `07/08/2020` can be read as July 8 and as August 7. Nobody can tell, so all readings are given,
//! and whoever asks takes the one that fits: the pre-check advises, and shows what stands there.
//! A year of two digits is believed only where a label says that a date follows.

use std::ops::Range;

use chrono::NaiveDate;

use super::squeeze::squeeze;

/// A date that stands in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Dated {
    /// Its bytes.
    pub(super) at: Range<usize>,
    /// How it can be read: in one way or in several.
    pub(super) readings: Vec<NaiveDate>,
}

/// A piece of a text: as far as dates go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Token {
    Number {
        value: u32,
        digits: usize,
    },
    Month(u32),
    /// The first year of an era, less one; and how the year goes on.
    Era(i32),
    /// The year, month or day sign of Chinese, Japanese and Korean writing.
    Sign(char),
    /// A word inside dates that says nothing: `de`, `of`, `st`.
    Particle,
    Mark(char),
    Other,
}

/// Every date in a text, in order. `is_labelled`: whether a label says that there is one.
///
/// The cost grows with the text alone.
pub(super) fn find(text: &str, is_labelled: bool) -> Vec<Dated> {
    let tokens = tokens(text);
    let mut found = Vec::new();
    let mut next = 0;
    while let Some(rest) = tokens.get(next..).filter(|rest| !rest.is_empty()) {
        if let Some((taken, readings)) = read(rest, is_labelled)
            && !readings.is_empty()
            && let (Some(first), Some(last)) = (rest.first(), rest.get(taken - 1))
        {
            found.push(Dated { at: first.1.start..last.1.end, readings });
            next += taken;
        } else {
            next += 1;
        }
    }
    found
}

/// The tokens of a text, blanks left out.
fn tokens(text: &str) -> Vec<(Token, Range<usize>)> {
    let mut tokens: Vec<(Token, Range<usize>)> = Vec::new();
    let mut chars = text.char_indices().peekable();
    while let Some((start, c)) = chars.next() {
        let mut end = start + c.len_utf8();
        if c.is_whitespace() {
            continue;
        }
        if let Some(first) = digit(c) {
            let (mut value, mut digits) = (first, 1);
            while let Some((place, more)) = chars.peek().and_then(|(at, c)| Some((*at, digit(*c)?)))
            {
                value = value.saturating_mul(10).saturating_add(more);
                digits += 1;
                end = place + text[place..].chars().next().map_or(1, char::len_utf8);
                chars.next();
            }
            tokens.push((Token::Number { value, digits }, start..end));
            continue;
        }
        if matches!(c, '年' | '月' | '日' | '년' | '월' | '일' | '號' | '号') {
            tokens.push((Token::Sign(c), start..end));
            continue;
        }
        if is_cjk(c) {
            let era = ERAS.iter().find(|(name, _)| text[start..].starts_with(name));
            if let Some((name, first)) = era {
                let stop = start + name.len();
                while chars.next_if(|(at, _)| *at < stop).is_some() {}
                tokens.push((Token::Era(*first), start..stop));
            } else if c == '元' {
                tokens.push((Token::Number { value: 1, digits: 1 }, start..end));
            } else {
                tokens.push((Token::Other, start..end));
            }
            continue;
        }
        if c.is_alphabetic() {
            while let Some((place, next)) =
                chars.next_if(|(_, c)| (c.is_alphabetic() || is_accent(*c)) && !is_cjk(*c))
            {
                end = place + next.len_utf8();
            }
            tokens.push((word(&text[start..end]), start..end));
            continue;
        }
        tokens.push((Token::Mark(c), start..end));
    }
    tokens
}

fn is_accent(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36F}')
}

fn is_cjk(c: char) -> bool {
    super::squeeze::is_unspaced(c)
}

fn digit(c: char) -> Option<u32> {
    match c {
        '0'..='9' => c.to_digit(10),
        '０'..='９' => Some(u32::from(c) - u32::from('０')),
        _ => None,
    }
}

/// Japanese eras and that of Taiwan: the year before their first.
const ERAS: &[(&str, i32)] = &[
    ("令和", 2018),
    ("平成", 1988),
    ("昭和", 1925),
    ("民國", 1911),
    ("民国", 1911),
    ("㋿", 2018),
    ("㍻", 1988),
];

fn word(text: &str) -> Token {
    // No month and no particle is longer.
    if text.len() > 24 {
        return Token::Other;
    }
    if matches!(text, "º" | "ª") {
        return Token::Particle;
    }
    let folded = squeeze(text);
    if let Some((_, month)) = MONTHS.iter().find(|(name, _)| *name == folded) {
        return Token::Month(*month);
    }
    match folded.as_str() {
        "st" | "nd" | "rd" | "th" | "de" | "del" | "of" | "er" | "the" => Token::Particle,
        // The initials of Japanese eras: R2.7.15.
        "r" if text == "R" => Token::Era(2018),
        "h" if text == "H" => Token::Era(1988),
        _ => Token::Other,
    }
}

/// Names of months, folded: English, German, French, Spanish, Portuguese, and their short forms.
const MONTHS: &[(&str, u32)] = &[
    ("january", 1),
    ("jan", 1),
    ("januar", 1),
    ("janner", 1),
    ("janvier", 1),
    ("janv", 1),
    ("enero", 1),
    ("ene", 1),
    ("janeiro", 1),
    ("february", 2),
    ("feb", 2),
    ("februar", 2),
    ("fevrier", 2),
    ("fevr", 2),
    ("febrero", 2),
    ("fevereiro", 2),
    ("fev", 2),
    ("march", 3),
    ("mar", 3),
    ("marz", 3),
    ("maerz", 3),
    ("mrz", 3),
    ("mars", 3),
    ("marzo", 3),
    ("marco", 3),
    ("april", 4),
    ("apr", 4),
    ("avril", 4),
    ("avr", 4),
    ("abril", 4),
    ("abr", 4),
    ("may", 5),
    ("mai", 5),
    ("mayo", 5),
    ("maio", 5),
    ("june", 6),
    ("jun", 6),
    ("juni", 6),
    ("juin", 6),
    ("junio", 6),
    ("junho", 6),
    ("july", 7),
    ("jul", 7),
    ("juli", 7),
    ("juillet", 7),
    ("juil", 7),
    ("julio", 7),
    ("julho", 7),
    ("august", 8),
    ("aug", 8),
    ("aout", 8),
    ("agosto", 8),
    ("ago", 8),
    ("september", 9),
    ("sep", 9),
    ("sept", 9),
    ("septembre", 9),
    ("septiembre", 9),
    ("setembro", 9),
    ("set", 9),
    ("october", 10),
    ("oct", 10),
    ("oktober", 10),
    ("okt", 10),
    ("octobre", 10),
    ("octubre", 10),
    ("outubro", 10),
    ("out", 10),
    ("november", 11),
    ("nov", 11),
    ("novembre", 11),
    ("noviembre", 11),
    ("novembro", 11),
    ("december", 12),
    ("dec", 12),
    ("dezember", 12),
    ("dez", 12),
    ("decembre", 12),
    ("diciembre", 12),
    ("dic", 12),
    ("dezembro", 12),
];

type Tokens<'a> = &'a [(Token, Range<usize>)];

/// The date that begins with the first token: how many tokens it takes, and its readings.
fn read(tokens: Tokens<'_>, is_labelled: bool) -> Option<(usize, Vec<NaiveDate>)> {
    match tokens.first()?.0 {
        Token::Era(before) => era(tokens, before),
        Token::Month(month) => month_first(tokens, month, is_labelled),
        Token::Number { .. } => by_signs(tokens)
            .or_else(|| day_first(tokens, is_labelled))
            .or_else(|| numbers(tokens, is_labelled)),
        _ => None,
    }
}

fn number(tokens: Tokens<'_>, at: usize) -> Option<(u32, usize)> {
    match tokens.get(at)?.0 {
        Token::Number { value, digits } => Some((value, digits)),
        _ => None,
    }
}

fn date(year: i32, month: u32, day: u32) -> Option<NaiveDate> {
    // What is no year of our time is something else, such as an article's number.
    (1900..=2199).contains(&year).then(|| NaiveDate::from_ymd_opt(year, month, day)).flatten()
}

fn year(value: u32, digits: usize, is_labelled: bool) -> Option<i32> {
    match digits {
        4 => i32::try_from(value).ok(),
        2 if is_labelled => i32::try_from(value + if value < 70 { 2000 } else { 1900 }).ok(),
        _ => None,
    }
}

/// `令和2年7月15日`, `R2.7.15`, `民國109年7月15日`.
fn era(tokens: Tokens<'_>, before: i32) -> Option<(usize, Vec<NaiveDate>)> {
    let years = |at| number(tokens, at).and_then(|(value, _)| i32::try_from(value).ok());
    let (year, month, day) = (years(1)?, number(tokens, 3)?.0, number(tokens, 5)?.0);
    let is_between = |at: usize| {
        matches!(
            tokens.get(at),
            Some((Token::Sign(_) | Token::Mark('.' | '/' | '-' | '．' | '／'), _))
        )
    };
    if year > 200 || !is_between(2) || !is_between(4) {
        return None;
    }
    let taken = 6 + usize::from(matches!(tokens.get(6), Some((Token::Sign('日' | '일'), _))));
    Some((taken, date(before + year, month, day).into_iter().collect()))
}

/// `2020年7月15日`, `2020년 7월 15일`.
fn by_signs(tokens: Tokens<'_>) -> Option<(usize, Vec<NaiveDate>)> {
    let is_sign = |at: usize, signs: &[char]| matches!(tokens.get(at), Some((Token::Sign(sign), _)) if signs.contains(sign));
    if !is_sign(1, &['年', '년']) || !is_sign(3, &['月', '월']) {
        return None;
    }
    let ((year, digits), month, day) =
        (number(tokens, 0)?, number(tokens, 2)?.0, number(tokens, 4)?.0);
    let year = self::year(year, digits, true)?;
    let taken = 5 + usize::from(is_sign(5, &['日', '일', '號', '号']));
    Some((taken, date(year, month, day).into_iter().collect()))
}

/// Passes over what may stand between the pieces of a date that names its month.
fn pass(tokens: Tokens<'_>, mut at: usize) -> usize {
    let start = at;
    while at - start < 3
        && matches!(
            tokens.get(at),
            Some((Token::Particle | Token::Mark('.' | ',' | '-' | '/' | 'º' | '°' | '\''), _))
        )
    {
        at += 1;
    }
    at
}

/// `July 15, 2020`, `Jul-15-2020`.
fn month_first(
    tokens: Tokens<'_>,
    month: u32,
    is_labelled: bool,
) -> Option<(usize, Vec<NaiveDate>)> {
    let at = pass(tokens, 1);
    let (day, digits) = number(tokens, at).filter(|(_, digits)| *digits <= 2)?;
    let next = pass(tokens, at + 1);
    let (year, year_digits) = number(tokens, next)?;
    let year = self::year(year, year_digits, is_labelled && digits <= 2)?;
    Some((next + 1, date(year, month, day).into_iter().collect()))
}

/// `15 July 2020`, `15. Juli 2020`, `1er juillet 2020`, `15 de julio de 2020`, `2020-Jul-15`.
fn day_first(tokens: Tokens<'_>, is_labelled: bool) -> Option<(usize, Vec<NaiveDate>)> {
    let (first, digits) = number(tokens, 0)?;
    let at = pass(tokens, 1);
    let Token::Month(month) = tokens.get(at)?.0 else {
        return None;
    };
    let next = pass(tokens, at + 1);
    let (last, last_digits) = number(tokens, next)?;
    let (day, year) = if digits == 4 {
        (last, self::year(first, digits, false)?)
    } else {
        (first, self::year(last, last_digits, is_labelled)?)
    };
    Some((next + 1, date(year, month, day).into_iter().collect()))
}

/// `2020-07-15`, `2020. 7. 15.`, `15.07.2020`, `07/15/2020`, `20200715`.
fn numbers(tokens: Tokens<'_>, is_labelled: bool) -> Option<(usize, Vec<NaiveDate>)> {
    let (first, digits) = number(tokens, 0)?;
    if digits == 8 && is_labelled {
        let year = i32::try_from(first / 10_000).ok()?;
        return Some((1, date(year, first / 100 % 100, first % 100).into_iter().collect()));
    }
    let mark = |at: usize| match tokens.get(at)?.0 {
        Token::Mark(mark) => match mark {
            '.' | '．' => Some('.'),
            '/' | '／' => Some('/'),
            c if super::squeeze::is_dash(c) => Some('-'),
            _ => None,
        },
        _ => None,
    };
    let (one, other) = (mark(1)?, mark(3)?);
    let ((second, second_digits), (third, third_digits)) = (number(tokens, 2)?, number(tokens, 4)?);
    if one != other || second_digits > 2 {
        return None;
    }
    let readings: Vec<NaiveDate> = if digits == 4 && third_digits <= 2 {
        date(i32::try_from(first).ok()?, second, third).into_iter().collect()
    } else if digits <= 2 && (third_digits == 4 || third_digits == 2) {
        let year = self::year(third, third_digits, is_labelled)?;
        // With dots the day always comes first.
        let american = date(year, first, second).filter(|_| one != '.');
        let mut readings: Vec<NaiveDate> =
            date(year, second, first).into_iter().chain(american).collect();
        // Where a label says so and nobody can tell, the year may stand first as well.
        let asian = self::year(first, digits, is_labelled && third_digits == 2);
        readings.extend(asian.and_then(|year| date(year, second, third)));
        readings.sort_unstable();
        readings.dedup();
        readings
    } else {
        return None;
    };
    Some((5, readings))
}
