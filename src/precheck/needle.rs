//! What is looked for as one text: names, products, the words of a PoE; and where it stands.
//!
//! All of it is looked for in one pass over a part, so that the cost grows with the text alone.

use std::cmp::Reverse;
use std::ops::Range;

use aho_corasick::AhoCorasick;

use super::squeeze::{LONGEST, Squeezed, is_dash, is_invisible, is_joined, is_unspaced, squeeze};
use super::words::{self, Word};

/// The most bytes between two letters of what was found: a line's end and the next one's indent.
const WIDEST_GAP: usize = 64;
/// The most bytes of a text that is looked for.
const LONGEST_NEEDLE: usize = 512;

/// What was looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    /// A word of a PoE.
    Word(Word),
    /// A name of the partner.
    Partner,
    /// A name of the customer.
    Customer,
    /// A domain: its index among those of the subject.
    Domain(usize),
    /// The tenant ID.
    Tenant,
    /// A product: its index among those of the subject.
    Product(usize),
    /// A product by a word that means something else in lower case.
    ProperProduct(usize),
    /// A product by its name within a family, where the family's name is not far.
    Member(usize),
}

/// Where something stands, in bytes of the part's text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Hit {
    pub(super) kind: Kind,
    pub(super) at: Range<usize>,
}

/// A text that is looked for.
struct Needle {
    kind: Kind,
    /// The bytes of its squeezed text before which something may stand that is no letter.
    seams: Vec<usize>,
    /// As it is written, for what has to stand there sign for sign.
    written: String,
}

/// Everything that is looked for.
pub(super) struct Needles {
    needles: Vec<Needle>,
    automaton: Option<AhoCorasick>,
}

impl Needles {
    /// The words of a PoE, and these texts.
    pub(super) fn new(wanted: impl IntoIterator<Item = (Kind, String)>) -> Self {
        let words = words::ALL.iter().flat_map(|(word, texts)| {
            texts.split('|').map(|text| (Kind::Word(*word), text.to_owned()))
        });
        let (mut needles, mut squeezed) = (Vec::new(), Vec::new());
        for (kind, mut written) in wanted.into_iter().chain(words) {
            written.truncate(written.floor_char_boundary(LONGEST_NEEDLE));
            let text = Squeezed::of(&written);
            if text.text.is_empty() {
                continue;
            }
            let seams = seams(&written, &text);
            squeezed.push(text.text);
            needles.push(Needle { kind, seams, written });
        }
        Self { automaton: AhoCorasick::new(squeezed).ok(), needles }
    }

    /// Where they stand in a text, by their beginnings, the longest first.
    pub(super) fn find(&self, text: &str) -> Vec<Hit> {
        let text = &text[..text.floor_char_boundary(LONGEST)];
        let squeezed = Squeezed::of(text);
        let mut hits = Vec::new();
        for found in self.automaton.iter().flat_map(|one| one.find_overlapping_iter(&squeezed.text))
        {
            let Some(needle) = self.needles.get(found.pattern().as_usize()) else {
                continue;
            };
            if let Some(at) = needle.stands(text, &squeezed, found.range()) {
                hits.push(Hit { kind: needle.kind, at });
            }
        }
        hits.sort_unstable_by_key(|hit| (hit.at.start, Reverse(hit.at.end), hit.kind));
        hits.dedup();
        hits
    }
}

/// The bytes of a squeezed text before which the text has something that is no letter.
fn seams(text: &str, squeezed: &Squeezed) -> Vec<usize> {
    let mut seams = Vec::new();
    let mut end = 0;
    for (byte, _) in squeezed.text.char_indices() {
        let place = squeezed.place(byte).unwrap_or_default();
        if place > end && byte > 0 {
            seams.push(byte);
        }
        end = end.max(place + len_at(text, place));
    }
    seams
}

fn len_at(text: &str, place: usize) -> usize {
    text.get(place..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8)
}

impl Needle {
    /// Where it stands in the text, if what is found among its letters is a whole word of it.
    fn stands(&self, text: &str, squeezed: &Squeezed, found: Range<usize>) -> Option<Range<usize>> {
        let (start, last) = (squeezed.place(found.start)?, squeezed.place(found.end - 1)?);
        let is_split = |byte: usize, place| squeezed.place(byte) == Some(place);
        if found.start.checked_sub(1).is_some_and(|byte| is_split(byte, start))
            || is_split(found.end, last)
        {
            return None;
        }
        let end = last + len_at(text, last);
        let (before, after) = (&text[..start], &text[end..]);
        let of = &text[start..end];
        let is_cut = is_joined(before.chars().next_back(), of.chars().next())
            || is_joined(of.chars().next_back(), after.chars().next());
        let stands = match self.kind {
            Kind::Domain(_) => is_domain(before, of, after, &self.written),
            Kind::Tenant => !is_cut && is_guid(of),
            Kind::Partner | Kind::Customer => !is_cut && !is_in_address(before, after),
            Kind::ProperProduct(_) => {
                !is_cut && of.chars().next().is_some_and(|c| !c.is_lowercase())
            }
            Kind::Product(_) | Kind::Member(_) | Kind::Word(_) => !is_cut,
        };
        (stands && self.gaps_fit(text, squeezed, &found)).then_some(start..end)
    }

    /// Whether nothing stands between its letters that does not belong there.
    fn gaps_fit(&self, text: &str, squeezed: &Squeezed, found: &Range<usize>) -> bool {
        if matches!(self.kind, Kind::Domain(_) | Kind::Tenant) {
            return true;
        }
        let mut seams = self.seams.iter().copied().peekable();
        let mut end = None;
        for (byte, _) in squeezed.text[found.clone()].char_indices() {
            let is_seam = seams.next_if_eq(&byte).is_some();
            let Some(place) = squeezed.place(found.start + byte) else {
                return false;
            };
            if let Some(end) = end.filter(|end| *end < place)
                && !self.gap_fits(text, end..place, is_seam)
            {
                return false;
            }
            end = Some(place + len_at(text, place));
        }
        true
    }

    fn gap_fits(&self, text: &str, gap: Range<usize>, is_seam: bool) -> bool {
        if gap.len() > WIDEST_GAP {
            return false;
        }
        let (before, after) = (&text[..gap.start], &text[gap.end..]);
        let gap = &text[gap];
        let breaks = gap.bytes().filter(|byte| *byte == b'\n').count();
        let is_field_end = |c| matches!(c, ':' | '：' | ';' | '；' | '|' | '\t' | '?' | '!');
        let may_break = !matches!(self.kind, Kind::Word(word) if word.is_label());
        // A full stop is part of a company's legal form; of other names it is the sentence's end.
        let is_company = matches!(self.kind, Kind::Partner | Kind::Customer);
        let ends = !is_company && (gap.contains(". ") || gap.contains(".\n") || gap.contains('。'));
        if breaks > usize::from(may_break) || gap.contains(is_field_end) || ends {
            return false;
        }
        let is_inside_word = |c| is_invisible(c) || matches!(c, '\'' | '’' | '\u{300}'..='\u{36F}');
        let sides = (before.chars().next_back(), after.chars().next());
        let is_unspaced = matches!(sides, (Some(a), Some(b)) if is_unspaced(a) && is_unspaced(b));
        let blanks = || gap.chars().all(|c| c.is_whitespace() || is_invisible(c));
        let wrapped = |c: char| c.is_whitespace() || is_dash(c) || is_invisible(c);
        is_seam
            || gap.chars().all(is_inside_word)
            || (is_unspaced && blanks())
            || (breaks == 1 && gap.chars().all(wrapped))
    }
}

/// Whether a name is part of a domain or a mail address, which name nobody.
fn is_in_address(before: &str, after: &str) -> bool {
    let mut next = after.chars();
    let goes_on = match next.next() {
        Some('@') => true,
        Some('.') => next.next().is_some_and(|c| c.is_ascii_lowercase()),
        _ => false,
    };
    let mut back = before.chars().rev();
    let began = match back.next() {
        Some('@') => true,
        Some('.' | '-') => back.next().is_some_and(|c| c.is_ascii_lowercase()),
        _ => false,
    };
    goes_on || began
}

/// Whether only what stands in GUIDs, or where they are broken, is between the digits.
fn is_guid(of: &str) -> bool {
    of.len() <= 32 + 4 * WIDEST_GAP
        && of.chars().all(|c| {
            c.is_ascii_hexdigit()
                || ('０'..='ｆ').contains(&c)
                || is_dash(c)
                || c.is_whitespace()
                || is_invisible(c)
        })
}

/// Whether a domain stands there as a whole: as it is, below another label, or in an address; but
/// not as the end of another name or the beginning of a longer one.
fn is_domain(before: &str, of: &str, after: &str, written: &str) -> bool {
    let word = |c: char| c.is_alphanumeric() && !is_unspaced(c);
    if before.chars().next_back().is_some_and(|c| word(c) || is_dash(c) || c == '_') {
        return false;
    }
    let mut next = after.chars();
    let longer = match next.next() {
        Some('.' | '．') => next.next().is_some_and(char::is_alphanumeric),
        Some(c) => word(c) || c == '-' || c == '_',
        None => false,
    };
    if longer || of.len() > LONGEST_NEEDLE + WIDEST_GAP {
        return false;
    }
    if of.eq_ignore_ascii_case(written) {
        return true;
    }
    let labels = |text: &str, is_kept: &dyn Fn(usize) -> bool| -> Vec<Vec<String>> {
        let dots = ['.', '．', '。'];
        let mut labels = vec![vec![String::new()]];
        for (place, c) in text.char_indices() {
            let Some(label) = labels.last_mut() else { break };
            if dots.contains(&c) {
                labels.push(vec![String::new()]);
            } else if is_dash(c) && is_kept(place + c.len_utf8()) {
                label.push(String::new());
            } else if let Some(piece) = label.last_mut().filter(|_| !is_dash(c)) {
                piece.push(c);
            }
        }
        labels.iter().map(|label| label.iter().map(|piece| squeeze(piece)).collect()).collect()
    };
    let is_of_domain = |c: char| {
        c.is_alphanumeric()
            || matches!(c, '.' | '．' | '。' | '\u{300}'..='\u{36F}')
            || is_dash(c)
            || is_invisible(c)
            || (c.is_whitespace() && of.contains('\n'))
    };
    let is_inside_line = |end: usize| !of[end..].trim_start_matches([' ', '\r']).starts_with('\n');
    let wanted = labels(written, &|_| true);
    of.chars().all(is_of_domain)
        && (labels(of, &|_| true) == wanted || labels(of, &is_inside_line) == wanted)
}
