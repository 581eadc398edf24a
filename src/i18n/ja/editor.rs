//! The claim form, in Japanese.

use crate::domain::field::Field;
use crate::i18n::editor::{ChooseTexts, EditorTexts, ReviewTexts};

pub(super) const EDITOR: EditorTexts = EditorTexts {
    title_new: "New claim",
    title_edit: |id| format!("Edit {id}"),
    gaps,
    unchecked: "F5 tells the gaps",
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
            "{id} was changed meanwhile, so nothing is saved yet. What is fixed now is as \
             submitted; \
             your other entries are kept: look at them and save again."
        )
    },
    saving: "Saving …",
    not_saved: |why| format!("Not saved. {why}"),
    entries_refused,
    paste_too_long: |limit| {
        format!("The pasted text is longer than {limit} characters; none of it was taken.")
    },
    paste_nowhere: "Nothing is typed here, so the pasted text was not taken.",
    nothing_to_save: "Nothing has been changed, so there is nothing to save.",
    undone: |fields| format!("Taken back: {fields}. Ctrl-Y makes the change again."),
    redone: |fields| format!("Made again: {fields}. Ctrl-Z takes it back."),
    nothing_to_undo: "There is no change to take back.",
    nothing_to_redo: "There is no change to make again.",
    filled: |fields| {
        format!("Filled in as the only one that fits: {fields}. Ctrl-Z takes the choice back.")
    },
    choose_domain: |count| {
        format!("The customer has {count} domains: type or choose the one that is claimed.")
    },
    restored: |fields| {
        format!("Here again is what you typed and did not save: {fields}. Ctrl-Z takes it out.")
    },
    restored_in_part: |fields, fixed| {
        format!(
            "Here again is what you typed and did not save: {fields}. Ctrl-Z takes it out. Left \
             out, \
             since it is fixed by now: {fixed}."
        )
    },
    nothing_restored: |fixed| {
        format!("What you typed and did not save is left out, since it is fixed by now: {fixed}.")
    },
    mark_filled: "filled in",
    mark_restored: "typed before, not saved",
    chosen: |count| format!("{count} chosen"),
    rule,
    rule_subscription: "The subscription's ID on the customer's tenant: 32 digits from 0 to 9 and \
                        a \
                        to f in groups of 8, 4, 4, 4 and 12; bought through Volume Licensing or \
                        Web-Direct, not CSP.",
    rule_workload: "A workload is claimed without a subscription.",
    hint_completing: "Enter takes the marked one, ↑↓ mark another, Esc keeps what you typed.",
    hint_choice: "Enter or Space opens the list.",
    hint_either: "Type it, or Enter opens the list.",
    only_subscription: "the only one is filled in at submission",
    several_subscriptions: |count| format!("one of {count}: choose it"),
    no_subscription: "none in the directory for this customer",
    through: |day| format!("through {day}"),
    not_fed: |program, activity| format!("Not enrolled in {program}, which {activity} feeds."),
    unfed: |program, mpn| format!("Feeds {program}, in which MPN ID {mpn} is not enrolled."),
    same_domain: |domain| format!("that is {domain}"),
    files_label: "Files",
    no_files: "no file yet",
    files: |count| match count {
        1 => "1 file".to_owned(),
        _ => format!("{count} files"),
    },
    attach_new: |attach| format!("Save the claim first; then {attach} attaches files to it."),
    attach: |attach, detach| {
        format!(
            "Enter leaves the form and attaches files; outside the form, {attach} attaches and \
             {detach} takes one away."
        )
    },
    attach_only: |attach| {
        format!(
            "Enter leaves the form and attaches files; outside the form, {attach} does. After the \
             first submission none can be taken away."
        )
    },
    save_first: |attach| {
        format!("Save first with Ctrl-S; then {attach} attaches files to the claim.")
    },
    legend: [
        ("*", "needed for submission"),
        ("!", "missing or wrong"),
        ("=", "fixed since submission"),
    ],
    keys: "F1 keys  Ctrl-S save  F5 gaps  Ctrl-N next gap  Ctrl-Z undo  Tab move  Esc leave",
    key_meanings: [
        "to another field",
        "to another section",
        "list to choose from",
        "tell the gaps",
        "next, previous gap",
        "undo, redo",
        "delete all, a word",
        "show changes, then save",
        "leave the form",
        "these keys",
    ],
    review: ReviewTexts {
        title_new: "Save this as a new claim?",
        title: |id, count| match count {
            1 => format!("Save this change of {id}?"),
            _ => format!("Save these {count} changes of {id}?"),
        },
        nothing_entered: "Nothing is entered: an empty draft is made.",
        confirm: |other, asked| {
            format!("{other} saves, and so does {asked} once it has been let go for a second.")
        },
        reordered: "the same in another order",
        product: |product, subscription| format!("{product}, subscription {subscription}"),
        keys: "F2 save   Enter to the entry   ↑↓ PgDn move   Esc back to the form",
    },
    choose: ChooseTexts {
        mpn: "Locations of your organisation",
        domain: "Domains of customers",
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
        not_enrolled_in: |program| format!("not in {program}"),
        unfed: |program| format!("your MPN ID is not in {program}"),
        more: |count| format!("and {count} more"),
        not_in_area: "not in this solution area",
        subscriptions,
        another_line: "+ claim another subscription of this product as well",
        drop_line: "- leave this line out",
        keys_one: "Enter choose  Esc back",
        keys_several: "Space tick  Enter done  Esc back",
    },
};

fn rule(of: Field) -> &'static str {
    match of {
        Field::Name => {
            "1 to 120 characters, by which you know the claim; fixed once it is submitted."
        }
        Field::MpnId => {
            "5 to 10 digits: a location of your organisation, not its global ID, enrolled in the \
             program that the activity feeds."
        }
        Field::Domain => {
            "A full name with its dots, such as contoso.com or contoso.onmicrosoft.com; it has to \
             be one of the tenant's."
        }
        Field::TenantId => {
            "The customer's Directory ID: 32 digits from 0 to 9 and a to f in groups of 8, 4, 4, 4 \
             and 12."
        }
        Field::SolutionArea => {
            "Microsoft 365 for workloads, Business Applications for Dynamics 365 and Power \
             Platform products."
        }
        Field::Activities => {
            "Business Applications: Usage, Pre-sales or both, or Revenue association alone. \
             Microsoft 365: Usage."
        }
        Field::Products => {
            "At least one of the solution area; a Business Applications product is claimed with \
             the customer's subscription."
        }
        Field::CustomerName => "The customer's person who can confirm the work.",
        Field::TechnicalName => {
            "The customer's person who runs the product; asked with Dynamics 365 products."
        }
        Field::CustomerTitle | Field::TechnicalTitle => "What the person does at the customer.",
        Field::PartnerName => "Your person whom a reviewer may ask.",
        Field::CustomerEmail | Field::TechnicalEmail | Field::PartnerEmail => {
            "name@example.com: one @, a dot after it, no spaces, at most 254 characters."
        }
        Field::DynamicsSeller => "The Dynamics solution seller who worked on the sale.",
        Field::RevenueCustomer => "The customer's name, as the seller knows it.",
        Field::IsvProduct => "The ISV product or solution that was sold.",
    }
}

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
