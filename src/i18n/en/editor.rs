//! The claim form, in English.

use crate::i18n::editor::{ChooseTexts, EditorTexts};

pub(super) const EDITOR: EditorTexts = EditorTexts {
    title_new: "New claim",
    title_edit: |id| format!("Edit {id}"),
    gaps,
    checking: "checking …",
    changed: "not saved yet",
    page: |page, of| format!("page {page} of {of}"),
    association: "Association",
    area_and_activities: "Solution area and activities",
    products: "Products and subscriptions",
    revenue: "Revenue association",
    elsewhere: "Also needed, outside this form",
    contact_name: "Name",
    contact_title: "Title",
    contact_email: "Email",
    frozen: "fixed since the first submission; a wrong one needs a new claim",
    rebased: |id| {
        format!(
            "{id} was changed meanwhile, so nothing is saved yet. Your entries are kept: look at \
             them and save again."
        )
    },
    rebased_in_part: |id| {
        format!(
            "{id} was changed meanwhile, so nothing is saved yet. What is fixed now is as submitted; \
             your other entries are kept: look at them and save again."
        )
    },
    leaving: "Leave and drop what is not saved? Esc again leaves; any other key stays here.",
    saving: "Saving …",
    not_saved: |why| format!("Not saved. {why}"),
    entries_refused,
    paste_too_long: |limit| {
        format!("The pasted text is longer than {limit} characters; none of it was taken.")
    },
    paste_nowhere: "Nothing is typed here, so the pasted text was not taken.",
    chosen: |count| format!("{count} chosen"),
    hint_choice: "Enter or Space opens the list.",
    hint_either: "Type it, or Enter opens the list.",
    only_subscription: "the only one is filled in at submission",
    several_subscriptions: |count| format!("one of {count}: choose it"),
    no_subscription: "none in the directory for this customer",
    through: |day| format!("through {day}"),
    choose: ChooseTexts {
        mpn: "Locations of your organisation",
        customer: "Customers",
        area: "Solution area",
        activities: "Activities",
        products: "Products and workloads",
        subscription: |product| format!("Subscriptions: {product}"),
        filter: "Filter",
        nothing_found: "Nothing matches. Ctrl-U clears the filter.",
        nothing_there: "The directory has nothing to choose from here; type it instead.",
        customer_first: "Choose the customer first; its subscriptions are listed here then.",
        global: "global ID, cannot claim",
        not_enrolled: "not enrolled in any program",
        not_in_area: "not in this solution area",
        subscriptions,
        another_line: "+ claim another subscription of this product as well",
        drop_line: "- leave this line out",
        keys_one: "Enter choose  Esc back",
        keys_several: "Space tick  Enter done  Esc back",
    },
};

fn gaps(count: usize) -> String {
    match count {
        0 => "no gaps".to_owned(),
        1 => "1 gap".to_owned(),
        _ => format!("{count} gaps"),
    }
}

fn entries_refused(count: usize) -> String {
    match count {
        1 => "Not saved: one entry was refused. Ctrl-N goes there.".to_owned(),
        _ => format!("Not saved: {count} entries were refused. Ctrl-N goes through them."),
    }
}

fn subscriptions(count: usize) -> String {
    match count {
        0 => "no subscription".to_owned(),
        1 => "1 subscription".to_owned(),
        _ => format!("{count} subscriptions"),
    }
}
