//! A list to choose from: its entries, its filter, its caret.
//!
//! Entries are data of the directory; the words for them are made when they are drawn. Nothing
//! here knows what choosing does.

use std::borrow::Cow;

use crate::domain::directory::{Family, Location, Subscription, Tenant};
use crate::domain::field::Entered;
use crate::domain::id::TenantId;
use crate::domain::status::{Activity, SolutionArea};
use crate::tui::input::{Key, KeyCode};
use crate::tui::line::LineEdit;

/// How far a page of the list goes.
const PAGE: usize = 8;

/// What a list is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Purpose {
    /// The claiming location.
    Mpn,
    /// The customer's domain.
    Domain,
    /// The customer's tenant.
    Tenant,
    /// The solution area.
    Area,
    /// The activities.
    Activities,
    /// The products or workloads.
    Products,
    /// The subscription of a claimed product, by its place among them.
    Subscription(usize),
}

impl Purpose {
    /// Whether several may be chosen; then Space ticks, and cannot be typed into the filter.
    pub(super) const fn takes_several(self) -> bool {
        matches!(self, Self::Activities | Self::Products)
    }
}

/// Something to choose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Item {
    /// A location of the claiming organisation.
    Location(Location),
    /// A customer's domain.
    Domain {
        /// The domain, as a claim holds it.
        domain: String,
        /// The domain as people write it.
        written: String,
        /// Whose it is.
        name: String,
        /// Its tenant.
        tenant_id: TenantId,
    },
    /// A customer.
    Customer(Tenant),
    /// A solution area.
    Area(SolutionArea),
    /// An activity.
    Activity {
        /// The activity, or what was entered instead.
        activity: Entered<Activity>,
        /// Whether the chosen area has it.
        fits: bool,
    },
    /// A product or workload.
    Product {
        /// Its id, as a claim holds it.
        id: String,
        /// Its name.
        name: String,
        /// Its family, if the catalogue holds it.
        family: Option<Family>,
        /// How many subscriptions of it the customer has, where that is of interest.
        subscriptions: Option<usize>,
        /// Whether the chosen area has it.
        fits: bool,
    },
    /// A subscription.
    Subscription(Subscription),
    /// Claim another subscription of the same product.
    AnotherLine,
    /// Leave this line out.
    DropLine,
}

impl Item {
    /// What the filter looks at, in lower case.
    fn search(&self) -> String {
        let words = match self {
            Self::Location(location) => {
                let programs = location.programs.iter().map(|program| program.code());
                let programs = programs.collect::<Vec<_>>().join(" ");
                format!("{} {} {} {programs}", location.mpn_id, location.name, location.country)
            }
            Self::Customer(tenant) => {
                let mut words = format!("{} {}", tenant.name, tenant.tenant_id);
                for domain in &tenant.domains {
                    words.extend([" ", domain, " ", &written(domain)]);
                }
                words
            }
            Self::Domain { domain, written, name, tenant_id } => {
                format!("{name} {tenant_id} {domain} {written}")
            }
            Self::Area(area) => area.code().replace('-', " "),
            Self::Activity { activity, .. } => activity.to_string().replace('-', " "),
            Self::Product { id, name, .. } => format!("{name} {id}"),
            Self::Subscription(found) => format!("{} {} {}", found.id, found.channel, found.state),
            Self::AnotherLine | Self::DropLine => String::new(),
        };
        words.to_lowercase()
    }
}

/// A domain as people write it: punycode is what is stored, but not what they type.
pub(super) fn written(domain: &str) -> Cow<'_, str> {
    if domain.split('.').any(|label| label.starts_with("xn--")) {
        return idna::domain_to_unicode(domain).0.into();
    }
    domain.into()
}

/// What a key does to a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reply {
    /// It stays open.
    Stay,
    /// It is closed.
    Close,
    /// The entry under the caret is ticked, or unticked.
    Tick,
    /// The choice is made.
    Choose,
}

/// A list that is open.
#[derive(Debug)]
pub(super) struct Popup {
    pub(super) purpose: Purpose,
    pub(super) filter: LineEdit,
    entries: Vec<(Item, String)>,
    /// The places of the entries that the filter leaves.
    left: Vec<usize>,
    caret: usize,
}

impl Popup {
    /// A list with the caret on the entry that `is_current` names, if there is one.
    pub(super) fn new(
        purpose: Purpose,
        items: Vec<Item>,
        is_current: impl Fn(&Item) -> bool,
    ) -> Self {
        let caret = items.iter().position(is_current).unwrap_or(0);
        let entries = items.into_iter().map(|item| (item.search(), item));
        let entries: Vec<_> = entries.map(|(search, item)| (item, search)).collect();
        let left = (0..entries.len()).collect();
        Self { purpose, filter: LineEdit::default(), entries, left, caret }
    }

    /// Begins with a filter, unless it would leave nothing.
    pub(super) fn filtered_by(mut self, text: &str) -> Self {
        let before = (self.left.clone(), self.caret);
        self.narrow(text);
        if self.left.is_empty() {
            self.filter = LineEdit::default();
            (self.left, self.caret) = before;
        }
        self
    }

    /// Leaves the entries that match what is being typed, if there are any.
    pub(super) fn narrow(&mut self, text: &str) {
        let before = self.filter.text().to_owned();
        self.filter = LineEdit::with(text);
        self.refilter(&before);
    }

    /// Goes to the entry below, or to the one above.
    pub(super) fn step(&mut self, down: bool) {
        let last = self.left.len().saturating_sub(1);
        self.caret = if down { (self.caret + 1).min(last) } else { self.caret.saturating_sub(1) };
    }

    /// The entries that the filter leaves.
    pub(super) fn items(&self) -> impl Iterator<Item = &Item> {
        self.items_from(0)
    }

    /// How many there are.
    pub(super) fn count(&self) -> usize {
        self.left.len()
    }

    /// Those from one of them on.
    pub(super) fn items_from(&self, first: usize) -> impl Iterator<Item = &Item> {
        let left = self.left.get(first..).unwrap_or_default();
        left.iter().filter_map(|at| self.entries.get(*at)).map(|(item, _)| item)
    }

    /// The place of the caret among them.
    pub(super) fn caret(&self) -> usize {
        self.caret
    }

    /// The entry under the caret.
    pub(super) fn current(&self) -> Option<&Item> {
        self.items_from(self.caret).next()
    }

    /// Whether there is anything to choose from at all.
    pub(super) fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// Takes a key.
    pub(super) fn key(&mut self, key: Key) -> Reply {
        let last = self.left.len().saturating_sub(1);
        let ctrl = key.modifiers().ctrl;
        match key.code() {
            KeyCode::Esc => return Reply::Close,
            KeyCode::Enter => return Reply::Choose,
            KeyCode::Char(' ') if self.purpose.takes_several() => return Reply::Tick,
            KeyCode::Up => self.caret = self.caret.saturating_sub(1),
            KeyCode::Char('p') if ctrl => self.caret = self.caret.saturating_sub(1),
            KeyCode::Down => self.caret = (self.caret + 1).min(last),
            KeyCode::Char('n') if ctrl => self.caret = (self.caret + 1).min(last),
            KeyCode::PageUp => self.caret = self.caret.saturating_sub(PAGE),
            KeyCode::PageDown => self.caret = self.caret.saturating_add(PAGE).min(last),
            _ => {
                let before = self.filter.text().to_owned();
                self.filter.key(&key);
                if self.filter.text() != before {
                    self.refilter(&before);
                }
            }
        }
        Reply::Stay
    }

    /// Puts text into the filter.
    pub(super) fn insert(&mut self, text: &str) {
        let before = self.filter.text().to_owned();
        let at = self.filter.caret_byte();
        self.filter.complete(at..at, text);
        self.refilter(&before);
    }

    /// Leaves the entries that hold every word of the filter, with or without their blanks, and
    /// puts the caret on the first one.
    fn refilter(&mut self, before: &str) {
        let wanted = self.filter.text().to_lowercase();
        let words: Vec<&str> = wanted.split_whitespace().collect();
        let holds = |search: &str| {
            // Closing up costs more than looking, and is seldom needed.
            let missing = words.iter().filter(|word| !search.contains(**word));
            let mut missing = missing.peekable();
            missing.peek().is_none() || {
                let closed_up: String = search.split_whitespace().collect();
                missing.all(|word| closed_up.contains(word))
            }
        };
        let is_kept = |at: &usize| self.entries.get(*at).is_some_and(|(_, search)| holds(search));
        // What did not match the start of a filter does not match the whole of it.
        self.left = if self.filter.text().starts_with(before) {
            self.left.iter().copied().filter(is_kept).collect()
        } else {
            (0..self.entries.len()).filter(is_kept).collect()
        };
        self.caret = 0;
    }
}
