//! The tour, in English.

use crate::i18n::tour::{TourStep, TourTexts, key};

pub(super) const TOUR: TourTexts = TourTexts {
    title: |step, of| format!("Tour, step {step} of {of}"),
    text,
    keys: "Space goes on. Esc ends the tour.",
    over: |palette| format!("The tour is over. {palette} and “tour” bring it back."),
};

fn text(step: TourStep, keys: &[String]) -> String {
    let k = |at| key(keys, at);
    match step {
        TourStep::Queue => format!(
            "This is the queue. {} and {} move the selection ▸, and every key acts on the claim \
             that has it. {} narrows the queue to what you type.",
            k(0),
            k(1),
            k(2)
        ),
        TourStep::Find => format!(
            "{} lists saved views of the queue, {} sorts it by something else, {} shows charts of \
             it.",
            k(0),
            k(1),
            k(2)
        ),
        TourStep::Open => format!(
            "{} opens the selected claim. {} goes through its tabs: claim, comments, history. {} \
             goes back to the queue.",
            k(0),
            k(1),
            k(2)
        ),
        TourStep::Evidence => format!(
            "{} reads the claim's proof of execution as text, beside what the pre-check found in \
             it. The same key closes it.",
            k(0)
        ),
        TourStep::Decide => format!(
            "{} approves, {} asks for information. Fill in the dialog; only {} sends it, never \
             Enter. {} takes your last decision back.",
            k(0),
            k(1),
            k(3),
            k(2)
        ),
        TourStep::Make => format!(
            "{} opens the form of a new claim. It tells you what is still missing; {} saves it, \
             and what you typed is never lost.",
            k(0),
            k(1)
        ),
        TourStep::Attach => format!(
            "{} attaches proof of execution to the claim shown. {} writes a template that has all \
             that the reviewers look for.",
            k(0),
            k(1)
        ),
        TourStep::Submit => format!(
            "{} submits the claim; the dialog says what is missing, and {} sends it. When the \
             reviewers ask for information, {} answers.",
            k(0),
            k(2),
            k(1)
        ),
        TourStep::Record => format!(
            "{} shows what was said about the claim, {} all that was ever done. {} writes a \
             comment.",
            k(0),
            k(1),
            k(2)
        ),
        TourStep::Help => format!(
            "{} shows all keys and says why something is closed. {} finds any command by its name.",
            k(0),
            k(1)
        ),
    }
}
