//! The tour for whoever is here for the first time.

/// A step of the tour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TourStep {
    /// The queue and its selection: keys down, up, filter.
    Queue,
    /// Other ways to look at the queue: keys views, order, charts.
    Find,
    /// Opening a claim, and its tabs: keys open, next tab, back to the queue.
    Open,
    /// Reading PoE: the key that reads it and closes it.
    Evidence,
    /// Deciding: keys approve, request information, undo, confirm.
    Decide,
    /// Making a claim: keys make, confirm.
    Make,
    /// Attaching PoE: keys attach, write a template.
    Attach,
    /// Submitting and answering: keys submit, resubmit, confirm.
    Submit,
    /// What was said and done: keys comments, history, write a comment.
    Record,
    /// Finding help: keys help, palette.
    Help,
}

/// The texts of the tour.
#[derive(Debug)]
pub struct TourTexts {
    /// Its title: which step of how many.
    pub title: fn(usize, usize) -> String,
    /// What a step says, with its keys. Of those that are missing, the text is empty.
    pub text: fn(TourStep, &[String]) -> String,
    /// How to go on and how to leave.
    pub keys: &'static str,
    /// It has been left or is over, with the key of the palette.
    pub over: fn(&str) -> String,
}

/// The key at a place, as a step's text names it; a dash where no key asks for it.
pub(super) fn key(keys: &[String], at: usize) -> &str {
    keys.get(at).map(String::as_str).filter(|key| !key.is_empty()).unwrap_or("–")
}
