//! Saved views, in Korean.

use super::query;
use crate::desk::query::Mistake;
use crate::desk::saved::{ViewFault, Whose};
use crate::domain::saved_view::ShippedView;
use crate::i18n::quote::brief;
use crate::i18n::refusal::Words;
use crate::i18n::view::{ViewDone, ViewLabels, ViewListTexts, ViewTexts, ViewTrouble};
use crate::text::clean_line;

pub(super) const VIEW: ViewTexts = ViewTexts {
    shipped,
    whose,
    broken: "broken",
    altered: |name| format!("{name}, changed"),
    shadowed: "found by its code: another view has its name",
    fault,
    trouble,
    label: ViewLabels {
        views: "Views",
        name: "Name",
        code: "Code",
        claims: "Claims",
        order: "Order",
        whose: "Whose",
        query: "Query",
    },
    done,
    list: ViewListTexts {
        keys: "Enter show  n new  r rename  e query  u update  x remove  S share  J K move  Esc",
        typing_keys: "Enter keep   Esc drop",
        asking_keys: "Ctrl-S yes   Esc no",
        new_name: "Name for the filter and order in force:",
        rename: |name| format!("New name for “{}”:", brief(name)),
        edit: |name| format!("Query of “{}”:", brief(name)),
        ask_remove: |name, is_shared| {
            let name = brief(name);
            if is_shared {
                format!("Remove “{name}” for everybody it is shared with? Ctrl-S removes it.")
            } else {
                format!("Remove “{name}”? Ctrl-S removes it.")
            }
        },
        ask_share: |name| {
            format!("Share “{}” with everybody on your side? Ctrl-S shares it.", brief(name))
        },
        ask_unshare: |name| {
            format!(
                "Take “{}” from everybody but you? Ctrl-S makes it your own again.",
                brief(name)
            )
        },
        ask_take_over: |name, is_shared| {
            let name = brief(name);
            let whom = if is_shared { ", for everybody it is shared with" } else { "" };
            format!("Let “{name}” ask for the filter and order in force{whom}? Ctrl-S changes it.")
        },
        loading: "Reading the views …",
        sending: "Saving …",
        not_yours: "You may not change this view. n saves its query as a view of your own.",
        ask_views: "Views",
        ask_next: "Next view",
        ask_previous: "Previous view",
    },
};

fn shipped(view: ShippedView) -> &'static str {
    match view {
        ShippedView::MyTurn => "My turn",
        ShippedView::Unassigned => "Unassigned",
        ShippedView::DueSoon => "Due within 2 bd",
        ShippedView::Overdue => "Overdue",
        ShippedView::Contested => "Contested",
        ShippedView::Disputed => "Disputed",
        ShippedView::WaitingForPartner => "Waiting for partner",
        ShippedView::ConsentOpen => "Consent open",
    }
}

fn whose(whose: Whose) -> &'static str {
    match whose {
        Whose::Shipped => "shipped",
        Whose::Shared => "shared",
        Whose::Own => "own",
    }
}

fn fault(of: &str, fault: &ViewFault) -> String {
    match fault {
        ViewFault::Query(mistakes) => {
            let places: Vec<String> = mistakes.iter().map(|found| mistake(of, found)).collect();
            format!("its query cannot be read: {}", places.join("; "))
        }
        ViewFault::Sort(code) => format!("there is no order “{}”", brief(code)),
    }
}

fn mistake(of: &str, mistake: &Mistake) -> String {
    let place = mistake.column.saturating_add(1);
    let text = clean_line(mistake.text(of)).into_owned();
    format!("at character {place}: {}", query::mistake(&mistake.kind, &text))
}

fn trouble(of: &ViewTrouble) -> Words {
    match of {
        ViewTrouble::Missing(written, near) => Words {
            message: format!("There is no view “{}”.", brief(written)),
            advice: match near.as_slice() {
                [] => "“cpor view list” names them all.".to_owned(),
                near => {
                    let near: Vec<String> =
                        near.iter().map(|name| format!("“{}”", brief(name))).collect();
                    format!("Did you mean {}?", super::list(near, "or"))
                }
            },
        },
        ViewTrouble::Broken(name, of, found) => Words {
            message: format!("The view “{}” cannot be read: {}.", brief(name), fault(of, found)),
            advice:
                "Give it another query by “cpor view save”, or remove it by “cpor view remove”."
                    .to_owned(),
        },
    }
}

fn done(what: ViewDone, name: &str, code: &str) -> String {
    let name = clean_line(name);
    match what {
        ViewDone::Saved => format!("Saved the view “{name}” ({code})."),
        ViewDone::SavedShared => format!("Saved and shared the view “{name}” ({code})."),
        ViewDone::Changed => format!("Changed the view “{name}” ({code})."),
        ViewDone::Renamed => format!("The view is now called “{name}” ({code})."),
        ViewDone::Removed => format!("Removed the view “{name}” ({code})."),
        ViewDone::Moved => format!("Moved the view “{name}” ({code})."),
        ViewDone::Shared => format!("Shared the view “{name}” ({code})."),
        ViewDone::Unshared => format!("The view “{name}” is your own again ({code})."),
    }
}
