//! The closed words of the language: term names, codes and flags, each set in one table, and
//! the near misses among them.

use crate::domain::status::{Activity, SolutionArea, Status};

/// The status of claims that were given up before they were submitted.
pub const DISCARDED: &str = Status::Discarded.code();

/// The codes after `status:`.
pub const STATUSES: &[&str] = Status::CODES;

/// The codes after `area:`.
pub const AREAS: &[&str] = SolutionArea::CODES;

/// The codes after `activity:`.
pub const ACTIVITIES: &[&str] = Activity::CODES;

/// The words after `is:`.
pub const FLAGS: &[&str] = Flag::CODES;

/// The words after `assignee:` that aren't names.
pub(super) const ASSIGNEES: &[&str] = &[ME, NOBODY];
/// What stands before letters that are searched for in their order, with others between them.
pub(super) const FUZZY: char = '~';
pub(super) const ME: &str = "me";
pub(super) const NOBODY: &str = "none";

/// A field whose values are a closed set of codes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CodeField {
    /// `status:`
    Status,
    /// `area:`, the solution area.
    Area,
    /// `activity:`; a claim may have several.
    Activity,
}

impl CodeField {
    /// Every code that the field may have.
    #[must_use]
    pub fn codes(self) -> &'static [&'static str] {
        match self {
            Self::Status => STATUSES,
            Self::Area => AREAS,
            Self::Activity => ACTIVITIES,
        }
    }
}

/// A field that is searched for a part of its text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TextField {
    /// `product:`, ids and names.
    Product,
    /// `customer:`, the customer's name.
    Customer,
    /// `domain:`, as stored and as shown.
    Domain,
    /// `mpn:`, the partner location's number.
    Mpn,
    /// `org:`, the claiming organisation's id and name.
    Organisation,
}

/// A day of a claim that can be compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DayField {
    /// `due:`, the last day of the claim's open window. Relative days lie ahead.
    Due,
    /// `updated:`, the day of the claim's newest event. Relative days lie back.
    Updated,
}

coded_enum!(
    /// Something that a row is or isn't, `is:`.
    Flag {
        /// A window has run out.
        Overdue => "overdue",
        /// Another organisation claims the same key.
        Contested => "contested",
        /// The asking person's own.
        Mine => "mine",
        /// The next move is the asking person's.
        MyTurn => "my-turn",
        /// Something happened that the asking person hasn't seen.
        Unread => "unread",
        /// Not yet decided for good.
        Open => "open",
        /// It is associated, and the customer may still decline.
        ConsentOpen => "consent-open",
    }
);

/// What a term's name, before the colon, stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Head {
    Code(CodeField),
    Text(TextField),
    Assignee,
    Is,
    Day(DayField),
}

impl Head {
    /// Every term, written with its colon as it is suggested and completed.
    pub(super) const ALL: [(&'static str, Self); 12] = [
        ("status:", Self::Code(CodeField::Status)),
        ("area:", Self::Code(CodeField::Area)),
        ("activity:", Self::Code(CodeField::Activity)),
        ("product:", Self::Text(TextField::Product)),
        ("customer:", Self::Text(TextField::Customer)),
        ("domain:", Self::Text(TextField::Domain)),
        ("mpn:", Self::Text(TextField::Mpn)),
        ("org:", Self::Text(TextField::Organisation)),
        ("assignee:", Self::Assignee),
        ("is:", Self::Is),
        ("due:", Self::Day(DayField::Due)),
        ("updated:", Self::Day(DayField::Updated)),
    ];

    /// The term that is written so, colon included, in any case.
    pub(super) fn find(written: &str) -> Option<Self> {
        let (_, head) = Self::ALL.iter().find(|(name, _)| name.eq_ignore_ascii_case(written))?;
        Some(*head)
    }

    /// The term's name with its colon.
    pub(super) fn name(self) -> &'static str {
        Self::ALL.iter().find(|(_, head)| *head == self).map_or("", |(name, _)| name)
    }

    /// What may be offered after the colon: for closed sets all there is, for days examples.
    pub(super) fn offers(self) -> &'static [&'static str] {
        match self {
            Self::Code(field) => field.codes(),
            Self::Text(_) => &[],
            Self::Assignee => ASSIGNEES,
            Self::Is => FLAGS,
            Self::Day(DayField::Due) => &["today", "<=today", "<2bd", "<=2bd", "<7d", ">7d"],
            Self::Day(DayField::Updated) => &["today", ">=today", ">=7d", "<7d", "<30d"],
        }
    }
}

/// The code that is written so, in any case.
pub(super) fn exact(written: &str, codes: &[&'static str]) -> Option<&'static str> {
    codes.iter().find(|code| code.eq_ignore_ascii_case(written)).copied()
}

/// The word that was probably meant: the beginning or a good part of one, or a slip of a
/// few letters. The first of the table wins a tie.
pub(super) fn near_miss<'t>(written: &str, words: &[&'t str]) -> Option<&'t str> {
    let written = written.to_ascii_lowercase().replace(['_', ' '], "-");
    let letters = written.chars().count();
    // No word is as long as that, and a distance costs the product of both lengths.
    if !(2..=40).contains(&letters) {
        return None;
    }
    let words = words.iter().copied();
    let starting = words.clone().find(|word| word.starts_with(&written));
    let containing = || words.clone().find(|word| letters >= 4 && word.contains(&written));
    let slipped = || {
        words
            .clone()
            .map(|word| (strsim::osa_distance(&written, word), word))
            .min_by_key(|(distance, _)| *distance)
            .filter(|(distance, _)| *distance <= (letters / 3).max(1))
            .map(|(_, word)| word)
    };
    starting.or_else(containing).or_else(slipped)
}
