//! Labels and short sentences of the screens on which claims are read. What is put into them is
//! clean already, or cleaned by the screen.

/// Makes a text of another.
pub type About = fn(&str) -> String;

/// The labels of the screens.
#[derive(Debug)]
pub struct ScreenTexts {
    /// The claim, and the dashboard's preview of it.
    pub claim: ClaimLabels,
    /// The thread.
    pub comments: CommentLabels,
    /// The history.
    pub history: HistoryLabels,
    /// The help screen.
    pub help: HelpLabels,
}

/// Labels of the claim.
#[derive(Debug)]
pub struct ClaimLabels {
    /// Since when the status holds.
    pub since: About,
    /// It is contested and undecided.
    pub contested: &'static str,
    /// It has been disputed.
    pub disputed: &'static str,
    /// Its deadline has passed.
    pub overdue: &'static str,
    /// An arbitration holds it past its deadline `[S0]`.
    pub held_by_arbitration: &'static str,
    /// A timer's effect is shown that could not be recorded.
    pub unrecorded: &'static str,
    /// A window, the last day on which it is open, and what is left of it.
    pub due: fn(window: &str, day: &str, left: &str) -> String,
    /// The last day of an aim, or of a window.
    pub through: About,
    /// Label: by when a decision is aimed at.
    pub target: &'static str,
    /// Label: the reviewer who has taken it.
    pub taken_by: &'static str,
    /// Nobody has taken it.
    pub nobody: &'static str,
    /// Label: the customer.
    pub customer: &'static str,
    /// Label: when it was made.
    pub created: &'static str,
    /// Label: when it was first submitted.
    pub submitted: &'static str,
    /// Label: when it last changed.
    pub changed: &'static str,
    /// Who made it, or said something.
    pub by: About,
    /// How many changes it has seen.
    pub revision: fn(u32) -> String,
    /// How many things submission still asks for.
    pub gaps: fn(usize) -> String,
    /// Heading: what is claimed by whom.
    pub basics: &'static str,
    /// Heading: the products.
    pub products: &'static str,
    /// Heading: the workloads.
    pub workloads: &'static str,
    /// Heading: the persons.
    pub contacts: &'static str,
    /// Label: the bought product's subscription.
    pub subscription: &'static str,
    /// The subscription's last day.
    pub ends: About,
    /// A key that is contested and undecided.
    pub key_contested: &'static str,
    /// A key that an arbitration gave to another partner.
    pub key_lost: &'static str,
    /// A key that the association holds.
    pub key_held: &'static str,
    /// A key whose association is over: the day and why.
    pub key_ended: fn(day: &str, why: &str) -> String,
    /// A size in bytes, in the unit that suits it.
    pub size: fn(u64) -> String,
    /// The first digits of a SHA-256.
    pub digest: About,
    /// Heading: the association.
    pub association: &'static str,
    /// Label: what has come of it.
    pub state: &'static str,
    /// Label: until when the customer may decline.
    pub opt_out: &'static str,
    /// Label: when it was sent for evaluation, or recognised.
    pub settled: &'static str,
    /// Label: when and why it ended.
    pub ended: &'static str,
    /// Label: what is associated.
    pub keys: &'static str,
    /// Heading: the competition, as a side knows it.
    pub competition: &'static str,
    /// Stands before the keys that another partner claims, whoever that is.
    pub also_claimed: &'static str,
    /// A side that has held a key since before the store.
    pub held_before: &'static str,
    /// Heading: what the partner was asked for.
    pub information: &'static str,
    /// Label: products that the partner was asked to remove.
    pub remove: &'static str,
    /// Heading: why it was rejected.
    pub rejection: &'static str,
    /// Label: a reason.
    pub reason: &'static str,
    /// Label: why the partner asked for it.
    pub because: &'static str,
    /// Heading: what may be done.
    pub actions: &'static str,
    /// Heading: what may not be done now.
    pub closed_actions: &'static str,
    /// Heading: what others may do.
    pub others_actions: &'static str,
    /// Label: the PoE.
    pub evidence: &'static str,
    /// Label: the thread.
    pub thread: &'static str,
    /// How many files there are.
    pub files: fn(usize) -> String,
    /// How many comments there are, and how many of them are unread.
    pub comments: fn(all: usize, unread: usize) -> String,
    /// How many more products there are.
    pub more: fn(usize) -> String,
    /// Label: the last comment.
    pub last_comment: &'static str,
}

/// Labels of the thread.
#[derive(Debug)]
pub struct CommentLabels {
    /// There are none.
    pub none: &'static str,
    /// Stands before the first comment that has not been read.
    pub unread: &'static str,
    /// Only reviewers see it `[D]`.
    pub internal: &'static str,
    /// The decision it belongs to was undone.
    pub undone: &'static str,
    /// The PoE files that belong to it.
    pub attached: About,
}

/// Labels of the history.
#[derive(Debug)]
pub struct HistoryLabels {
    /// Nothing is there to be seen from here.
    pub none: &'static str,
    /// Everything that the reader may see, and in which zone times are shown.
    pub whole: About,
    /// What one side sees, and in which zone times are shown.
    pub perspective: fn(side: &str, zone: &str) -> String,
    /// What a field was and what it became.
    pub change: fn(field: &str, old: &str, new: &str) -> String,
    /// What a field became where it was empty.
    pub filled: fn(field: &str, new: &str) -> String,
    /// A product that is not there any more.
    pub removed: About,
    /// A product or file that is new.
    pub added: About,
    /// The reasons given.
    pub reasons: About,
    /// Why the partner asked for rejection.
    pub because: About,
    /// The last day of the window that was opened.
    pub open_through: About,
    /// When the program noticed what took effect earlier.
    pub noticed: fn(at: &str, noticed: &str) -> String,
    /// It could not be recorded yet.
    pub unrecorded: &'static str,
    /// Only reviewers see what was said.
    pub internal: &'static str,
    /// A subscription by its id; an empty one is none.
    pub subscription: About,
    /// What stands before the changes of a list.
    pub list: About,
    /// A product with its subscription.
    pub product: fn(product: &str, subscription: &str) -> String,
}

/// Labels of the help screen.
#[derive(Debug)]
pub struct HelpLabels {
    /// Why something can't be done now.
    pub closed: About,
}
