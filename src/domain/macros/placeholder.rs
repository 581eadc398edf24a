//! Placeholders: the names in braces that a text is filled at, found and filled.

use crate::domain::moves::Action;
use crate::domain::status::WindowKind;

coded_enum!(
    /// What a text can be filled with from a claim. In a text it stands in braces: `{claim}`.
    Placeholder {
        /// The claim's id.
        Claim => "claim",
        /// The claim's name.
        ClaimName => "claim-name",
        /// The customer's name, as the directory has it.
        Customer => "customer",
        /// The customer's domain name.
        Domain => "domain",
        /// The customer's tenant ID.
        Tenant => "tenant",
        /// The claiming organisation's name.
        Partner => "partner",
        /// The claiming location's MPN ID.
        Mpn => "mpn",
        /// The activities.
        Activities => "activities",
        /// The products or workloads.
        Products => "products",
        /// The products or workloads that the PoE does not name, as far as that is known.
        MissingProducts => "missing-products",
        /// The day on which the claim was first submitted.
        Submitted => "submitted",
        /// Today, in the store's time zone.
        Today => "today",
        /// The last day of the window that the action opens, as it would be counted today.
        Deadline => "deadline",
        /// Whoever uses the text.
        Operator => "operator",
    }
);

impl Placeholder {
    /// The placeholder as it is written in a text.
    #[must_use]
    pub fn written(self) -> String {
        format!("{{{}}}", self.code())
    }

    /// The one that somebody who wrote this between braces most likely meant.
    #[must_use]
    pub fn nearest(name: &str) -> Self {
        let name = name.trim().to_lowercase();
        // All are short, and so is whatever counts as a placeholder.
        let far = |member: &Self| {
            let code = member.code();
            let distance = strsim::osa_distance(&name, code);
            let is_part = name.len() >= 3 && (code.contains(&name) || name.contains(code));
            let rank = match distance {
                slip if slip <= (code.len() / 3).max(1) => 0,
                _ if is_part => 1,
                _ => 2,
            };
            (rank, distance)
        };
        Self::ALL.iter().copied().min_by_key(far).unwrap_or(Self::Claim)
    }

    /// Whether it can ever be filled in for an action: one that opens no window has no last day.
    #[must_use]
    pub const fn makes_sense(self, action: Action) -> bool {
        !matches!(self, Self::Deadline) || opens(action).is_some()
    }
}

/// The window that a reviewer's action opens `[S1]`.
#[must_use]
pub const fn opens(action: Action) -> Option<WindowKind> {
    match action {
        Action::RequestInformation => Some(WindowKind::PartnerResponse),
        Action::Approve => Some(WindowKind::OptOut),
        Action::Reject => Some(WindowKind::Dispute),
        _ => None,
    }
}

/// The longest name between braces that counts as a placeholder, in characters; what is longer, or
/// goes over a line's end, is text.
const LONGEST: usize = 40;

/// A name in braces, found in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// What stands between the braces.
    pub name: String,
    /// The placeholder, if it is one.
    pub known: Option<Placeholder>,
    /// The line, counted from 1.
    pub line: usize,
    /// How many characters stand before the brace in its line.
    pub column: usize,
}

/// A part of a text.
enum Piece<'a> {
    Text(&'a str),
    /// What stands between braces.
    Name(&'a str),
}

fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let (mut rest, mut from) = (text, 0);
    while let Some(open) = rest.get(from..).and_then(|tail| tail.find('{')).map(|at| at + from) {
        match name_at(&rest[open + 1..]) {
            Some(name) => {
                pieces.push(Piece::Text(&rest[..open]));
                pieces.push(Piece::Name(name));
                rest = &rest[open + name.len() + 2..];
                from = 0;
            }
            None => from = open + 1,
        }
    }
    pieces.push(Piece::Text(rest));
    pieces
}

/// The name that ends at the next brace, if there is one.
fn name_at(text: &str) -> Option<&str> {
    let end = text.char_indices().take(LONGEST + 1).find(|(_, c)| matches!(c, '{' | '}' | '\n'))?;
    let name = &text[..end.0];
    (end.1 == '}' && !name.trim().is_empty()).then_some(name)
}

/// A text in which every placeholder has been filled that could be.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filled {
    /// The text.
    pub text: String,
    /// What is left in braces in it, in order.
    pub left: Vec<Found>,
}

/// Fills a text. What is filled in comes from people: a brace in it, which would read as a
/// placeholder afterwards, becomes a parenthesis, and it is one line.
pub fn fill(text: &str, mut value: impl FnMut(Placeholder) -> Option<String>) -> Filled {
    let mut filled = Filled::default();
    for piece in pieces(text) {
        match piece {
            Piece::Text(text) => filled.text.push_str(text),
            Piece::Name(name) => {
                let known: Option<Placeholder> = name.parse().ok();
                let given = known.and_then(&mut value).filter(|value| !value.trim().is_empty());
                if let Some(given) = given {
                    let given = given.replace('{', "(").replace('}', ")");
                    filled.text.push_str(&crate::text::clean_line(&given));
                } else {
                    let (line, column) = place(&filled.text);
                    filled.left.push(Found { name: name.to_owned(), known, line, column });
                    filled.text.extend(["{", name, "}"]);
                }
            }
        }
    }
    filled
}

/// The names in braces in a text, in order.
#[must_use]
pub fn find(text: &str) -> Vec<Found> {
    fill(text, |_| None).left
}

/// The line of a text's end, from 1, and the characters before it in that line.
fn place(text: &str) -> (usize, usize) {
    let last = text.rsplit('\n').next().unwrap_or_default();
    (text.matches('\n').count() + 1, last.chars().count())
}
