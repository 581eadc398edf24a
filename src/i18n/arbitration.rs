//! The sides of an arbitration beside each other.

/// The texts of the arbitration screen.
#[derive(Debug)]
pub struct ArbitrationTexts {
    /// The heading of its keys in the help.
    pub heading: &'static str,
    /// What its key does, in the help.
    pub ask: &'static str,
    /// The next side.
    pub next_side: &'static str,
    /// The side before.
    pub previous_side: &'static str,
    /// The next contested key.
    pub next_key: &'static str,
    /// The contested key before.
    pub previous_key: &'static str,
    /// Short labels for the foot: another side, another key, its PoE, back.
    pub hints: [&'static str; 4],
    /// The claim, by its id, is contested by nobody.
    pub not_contested: fn(&str) -> String,
    /// Only reviewers see the sides.
    pub only_reviewers: &'static str,
    /// Nothing on the claim, by its id, is contested any longer.
    pub settled: fn(&str) -> String,
    /// An act needs a claim, and this side has none.
    pub no_claim: &'static str,
    /// What is in question: which key, of how many.
    pub key: fn(usize, usize) -> String,
    /// Which side it is, of how many.
    pub side: fn(usize, usize) -> String,
    /// A side is on its way.
    pub loading: &'static str,
    /// A side that could not be read.
    pub failed: fn(&str) -> String,
    /// An association from before this store.
    pub from_before: &'static str,
    /// Why such a side has nothing else to show.
    pub from_before_note: &'static str,
    /// A side does not claim the key that is looked at.
    pub not_this_key: &'static str,
    /// A side has no PoE.
    pub no_evidence: &'static str,
    /// Headings and labels.
    pub label: ArbitrationLabels,
}

/// Headings and labels, each a word or two.
#[derive(Debug)]
#[expect(missing_docs, reason = "each field is its own words")]
pub struct ArbitrationLabels {
    pub status: &'static str,
    pub customer: &'static str,
    pub submitted: &'static str,
    pub resubmitted: &'static str,
    pub signed: &'static str,
    pub activities: &'static str,
    pub products: &'static str,
    pub assignee: &'static str,
    pub dates: &'static str,
    pub claimed: &'static str,
    pub thread: &'static str,
}
