//! What all claims share, in Korean.

use chrono::NaiveDate;

use super::term;
use crate::desk::changes::Changed;
use crate::domain::directory::{Channel, Outlook, Part};
use crate::domain::policy::Setting;
use crate::i18n::house::{HouseLabels, HouseTexts, KindTexts};
use crate::i18n::quote::brief;

pub(super) const HOUSE: HouseTexts = HouseTexts {
    ask: "Directory and settings",
    pages: ["Directory", "Settings", "Holidays", "Operators", "Changes"],
    keys,
    detail_keys: "j k move   Esc back",
    search_keys: "Enter to the list   Esc all entries",
    typing_keys: "Enter go on   Esc drop",
    asking_keys: "Ctrl-S yes   Esc no",
    working_keys: "Esc leave",
    look_for: "Look for: ",
    found: |shown, total| {
        if shown < total {
            format!("{shown} of {total}, type more to find others")
        } else if total == 1 {
            "1 entry".to_owned()
        } else {
            format!("{total} entries")
        }
    },
    nothing_found: "Nothing in the directory holds all of these words.",
    loading: "Looking …",
    reading: "Reading the file …",
    sending: "Saving …",
    no_holidays: "No holiday is named. Business days are Monday to Friday.",
    not_yours: "Only an administrator changes what all claims share.",
    kind: KindTexts { organisation: "partner", tenant: "customer", product: "product" },
    label: HouseLabels {
        locations: "Locations",
        domains: "Domains",
        subscriptions: "Subscriptions",
        existing: "Associations from before this store",
        value: "Value",
        when: "When",
        who: "Who",
        change: "Change",
    },
    holiday_prompt: "Day and name, such as 2026-12-25 Christmas Day:",
    operator_prompt: "Name, role, and the organisation or tenant, such as mina reviewer:",
    import_prompt: "The directory's file:",
    setting_prompt: |code| format!("New value of {code}:"),
    bad_holiday: "A holiday is a day as YYYY-MM-DD and a name.",
    bad_operator: "An operator is a name and a role (incentives-admin, incentives-user, \
                   billing-admin, global-admin, reviewer, customer, administrator), and for \
                   partners the organisation's id, for customers the tenant ID.",
    same_value: "It has this value already.",
    ask_setting,
    ask_holiday: |day, name| {
        format!(
            "Make {day} a holiday, “{}”? It counts for windows that start from now on.",
            brief(name)
        )
    },
    ask_operator: |name, role| {
        format!(
            "Let “{}” work here as {role}? An operator cannot be taken away again.",
            brief(name)
        )
    },
    ask_import: "Take this over? Entries that are not in the file stay as they are.",
    import_in_vain: "All of it is in the directory already.",
    done: "Done, and on record.",
    setting,
    part,
    outlook: |of| {
        let Outlook { part: which, new, changed, same, .. } = of;
        format!("{}: {new} new, {changed} changed, {same} as they are", part(*which))
    },
    signs: ["new", "changed"],
    more: |number| format!("and {number} more"),
    channel: |of| match of {
        Channel::VolumeLicensing => "Volume Licensing",
        Channel::WebDirect => "Web-Direct",
        Channel::Csp => "CSP",
    },
    ends: |day| format!("ends {day}"),
    since: |since, ended| match ended {
        Some(day) => format!("since {since}, ended {day}"),
        None => format!("since {since}"),
    },
    global: "global ID: claims nothing",
    not_enrolled: "enrolled in no program",
    changed,
};

fn keys(page: usize, may_change: bool) -> &'static str {
    match (page, may_change) {
        (0, true) => "/ look for  Enter read  i import  Tab next page  Esc back",
        (0, false) => "/ look for  Enter read  Tab next page  Esc back",
        (1, true) => "Enter change  Tab next page  Esc back",
        (2 | 3, true) => "+ add  Tab next page  Esc back",
        _ => "j k move  Tab next page  Esc back",
    }
}

fn ask_setting(of: Setting, old: &str, new: &str) -> String {
    let (old, new) = (brief(old), brief(new));
    match of {
        Setting::Edition => format!(
            "Set every setting to the rules of {new}? What was set by hand since is lost, and \
             windows that run already stay as they are."
        ),
        _ => format!(
            "Change {} from {old} to {new}? It counts from now on; windows that run already stay \
             as they are.",
            of.code()
        ),
    }
}

fn setting(of: Setting) -> &'static str {
    match of {
        Setting::Edition => "Whose rules all settings start from: 2020 or 2023.",
        Setting::TimeZone => "Where days begin and end, such as Europe/Berlin.",
        Setting::StartReview => {
            "How soon a review has to begin after submission: business days as 5bd, or days as 7d."
        }
        Setting::Review => "How long a review may take: business days as 5bd, or days as 7d.",
        Setting::PartnerResponse => {
            "How long the partner may take to answer; then the claim is rejected. As 5bd or 7d."
        }
        Setting::OptOut => "How long the customer may decline after approval. As 7d or 5bd.",
        Setting::Dispute => "How long a rejection can be disputed. As 30d or 20bd.",
        Setting::DisputeResult => "How soon a dispute has to be answered. As 5bd or 7d.",
        Setting::DecisionTarget => {
            "When a decision is aimed at, without the time the partner held the claim; shown, not \
             enforced. As 10bd, or none."
        }
        Setting::EditAfterSubmission => {
            "When a submitted claim may be edited: submitted-and-partner-action, partner-action, \
             or never."
        }
        Setting::SubscriptionId => {
            "When a product's subscription has to be given: when-several, or always."
        }
        Setting::RevenueAssociation => {
            "Whether Revenue associations compete with each other: shared or exclusive."
        }
        Setting::UndoMinutes => {
            "For how many minutes a decision can be undone and its notices wait: 0 to 1440."
        }
        Setting::EvidenceLimitMib => "The largest PoE file, in MiB: 1 to 1024.",
        Setting::NoticeSender => "The email address that notices come from, or none.",
    }
}

fn part(of: Part) -> &'static str {
    match of {
        Part::Organisations => "Organisations",
        Part::Tenants => "Tenants",
        Part::Subscriptions => "Subscriptions",
        Part::Associations => "Associations from before this store",
        Part::Catalogue => "Products and workloads",
    }
}

fn day(of: NaiveDate) -> String {
    of.to_string()
}

fn changed(of: &Changed) -> String {
    match of {
        Changed::Initialised { edition, zone } => {
            format!("The store was made, with the rules of {edition} and the time zone {zone}.")
        }
        Changed::Operator(operator) => {
            let place = operator.belongs_to().map(|place| format!(" ({})", brief(place)));
            let place = place.unwrap_or_default();
            let name = brief(operator.name.as_str());
            format!("Operator “{name}”: {}{place}.", term::role(operator.role))
        }
        Changed::Directory([organisations, tenants, subscriptions, associations, products]) => {
            format!(
                "Directory imported: {organisations} organisations, {tenants} tenants, \
                 {subscriptions} subscriptions, {associations} associations, {products} products."
            )
        }
        Changed::Policy { setting, old, new } => {
            format!("{setting}: {} → {}.", brief(old), brief(new))
        }
        Changed::Holiday { day: on, name } => format!("Holiday {}: “{}”.", day(*on), brief(name)),
        Changed::Existing { organisation, subscription, ended } => {
            let (whose, which) = (brief(organisation.as_str()), brief(subscription.as_str()));
            match ended {
                Some((on, why)) => format!(
                    "The association of {whose} on {which} ended on {}: {}.",
                    day(*on),
                    term::end_reason(*why)
                ),
                None => format!("The association of {whose} on {which} runs again."),
            }
        }
        Changed::ViewShared(name) => format!("View “{}” shared.", brief(name)),
        Changed::ViewChanged(name) => format!("Shared view “{}” changed.", brief(name)),
        Changed::ViewUnshared(name) => format!("View “{}” shared no longer.", brief(name)),
        Changed::MacroAdded(name) => format!("Macro “{}” added.", brief(name)),
        Changed::MacroChanged(name) => format!("Macro “{}” changed.", brief(name)),
        Changed::MacroRemoved(name) => format!("Macro “{}” removed.", brief(name)),
        Changed::MacroReset(name) => {
            format!("Macro “{}” brought back as it came with the program.", brief(name))
        }
    }
}
