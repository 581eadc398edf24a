//! A session in lines, in English.

use crate::domain::calendar::Remaining;
use crate::i18n::linear::LinearTexts;

pub(super) const LINEAR: LinearTexts = LinearTexts {
    welcome: |help, all, place| {
        format!(
            "This session is in lines. {all} repeats all that is shown, {place} says where you are \
             and which keys are open, {help} lists the keys."
        )
    },
    ask_where: "say where you are",
    comma: ", ",
    position: |at, of| format!("{at} of {of}"),
    left,
    taken_by: |name| format!("taken by {name}"),
    marked: "marked",
    overdue: "overdue",
    contested: "contested",
    disputed: "disputed",
    unread: "unread comments",
    unrecorded: "not yet recorded",
    keys: |keys| format!("Keys: {keys}"),
};

fn left(remaining: Remaining) -> String {
    match remaining {
        Remaining::BusinessDays(0) | Remaining::CalendarDays(0) => "due today".to_owned(),
        Remaining::BusinessDays(1) => "1 business day left".to_owned(),
        Remaining::BusinessDays(days) => format!("{days} business days left"),
        Remaining::CalendarDays(1) => "1 day left".to_owned(),
        Remaining::CalendarDays(days) => format!("{days} days left"),
        Remaining::Closed { business_days: 0 } => "deadline over".to_owned(),
        Remaining::Closed { business_days: 1 } => "1 business day over".to_owned(),
        Remaining::Closed { business_days } => format!("{business_days} business days over"),
    }
}
