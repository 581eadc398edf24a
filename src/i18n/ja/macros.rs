//! Macros, in Japanese.

use crate::desk::macros::Origin;
use crate::domain::macros::ShippedMacro;
use crate::i18n::macros::{MacroDone, MacroLabels, MacroListTexts, MacroTexts, MacroTrouble};
use crate::i18n::quote::brief;
use crate::i18n::refusal::Words;
use crate::text::clean_line;

pub(super) const MACROS: MacroTexts = MacroTexts {
    shipped,
    origin,
    listed: |names| super::list(names.to_vec(), "and"),
    trouble,
    label: MacroLabels {
        name: "Name",
        code: "Code",
        action: "Action",
        origin: "From",
        text: "Text",
    },
    done,
    list: MacroListTexts {
        keys: "Enter use  Ctrl-N new  Ctrl-E edit  Ctrl-D remove  Ctrl-R reset  Esc leave",
        writing_keys: "Ctrl-S save   Tab next part   Esc leave, words kept",
        asking_keys: "Ctrl-S yes   Esc no",
        title: |claim| format!("Answers for {claim}"),
        find: "Find:",
        none_found: "No macro has that in its name, reasons or text.",
        loading: "Reading the macros …",
        reading: "Reading the PoE, to say which macro fits …",
        fits: "fits",
        sending: "Saving …",
        new: "New macro",
        edit: |name| format!("Macro “{}”", brief(name)),
        placeholders: |all| format!("Shared by all reviewers. Filled from the claim: {all}"),
        written_kept: "Nothing was saved. What you wrote is kept until you leave the program.",
        ask_remove: |name| {
            format!("Remove “{}” for all reviewers? Ctrl-S removes it.", brief(name))
        },
        ask_reset: |name| {
            format!(
                "Bring “{}” back as it came with the program, for all reviewers? Ctrl-S does it.",
                brief(name)
            )
        },
        is_shipped: "This macro comes with the program and is not removed. Ctrl-E changes it.",
        is_as_it_came: "There is nothing to bring back: only a changed macro of the program is \
                        reset.",
        for_each: "The names in braces are filled in for each claim when it is sent.",
        ask_macros: "Answer",
    },
};

fn shipped(of: ShippedMacro) -> (&'static str, &'static str) {
    match of {
        ShippedMacro::AskPoe => (
            "Ask for a PoE",
            "The files on {claim} ({claim-name}) do not show what {partner} did for {customer}. \
             Please attach a proof of execution for {products} and resubmit the claim. It can be \
             resubmitted through {deadline}; after that day it is rejected.",
        ),
        ShippedMacro::AskAcknowledgment => (
            "Ask for the customer's signature",
            "The proof of execution for {customer} lacks the customer's acknowledgment. Please \
             have it signed, with name, title and date, attach it and resubmit {claim}. It can be \
             resubmitted through {deadline}; after that day it is rejected.",
        ),
        ShippedMacro::AskDates => (
            "Ask for dates",
            "The customer's acknowledgment on {claim} has no date, or one that is more than 12 \
             months before the claim was submitted. Please attach a proof of execution that \
             {customer} has dated, and resubmit the claim. It can be resubmitted through \
             {deadline}; after that day it is rejected.",
        ),
        ShippedMacro::AskService => (
            "Ask for what was done",
            "The proof of execution on {claim} does not say what {partner} did for {customer}. \
             Please describe the work for {products}, have the customer acknowledge it, attach it \
             and resubmit the claim. It can be resubmitted through {deadline}; after that day it \
             is rejected.",
        ),
        ShippedMacro::AskProducts => (
            "Ask for missing products",
            "The proof of execution on {claim} does not name {missing-products}. Please attach one \
             that does, or remove from the claim what it does not cover, and resubmit. The claim \
             can be resubmitted through {deadline}; after that day it is rejected.",
        ),
        ShippedMacro::RejectInsufficient => (
            "Reject: PoE proves too little",
            "The proof of execution on {claim} does not show that {partner} did the claimed work \
             for {customer}. You may dispute this through {deadline}, with a business \
             justification or an updated proof of execution.",
        ),
        ShippedMacro::RejectConsent => (
            "Reject: no customer consent",
            "The proof of execution on {claim} does not hold the consent of {customer}. You may \
             dispute this through {deadline}, with a business justification or a proof of \
             execution that the customer has acknowledged.",
        ),
        ShippedMacro::RejectProducts => (
            "Reject: missing products",
            "The proof of execution on {claim} does not cover all that is claimed: {products}. You \
             may dispute this through {deadline}, with a business justification or an updated \
             proof of execution.",
        ),
        ShippedMacro::RejectUnavailable => (
            "Reject: PoE cannot be read",
            "The files on {claim} cannot be opened or read, so that nothing in them can be \
             checked. \
             You may dispute this through {deadline}, with a proof of execution that can be read.",
        ),
    }
}

fn origin(of: Origin) -> &'static str {
    match of {
        Origin::Shipped => "shipped",
        Origin::Changed => "changed",
        Origin::Added => "added",
    }
}

fn trouble(of: &MacroTrouble) -> Words {
    let MacroTrouble::Missing(written, near) = of;
    Words {
        message: format!("There is no macro “{}”.", brief(written)),
        advice: match near.as_slice() {
            [] => "“cpor macro list” names them all.".to_owned(),
            near => {
                let near: Vec<String> =
                    near.iter().map(|name| format!("“{}”", brief(name))).collect();
                format!("Did you mean {}?", super::list(near, "or"))
            }
        },
    }
}

fn done(what: MacroDone, name: &str, code: &str) -> String {
    let name = clean_line(name);
    match what {
        MacroDone::Added => format!("Added the macro “{name}” ({code})."),
        MacroDone::Changed => format!("Changed the macro “{name}” ({code})."),
        MacroDone::Removed => format!("Removed the macro “{name}” ({code})."),
        MacroDone::Reset => format!("The macro “{name}” is as it came again ({code})."),
    }
}
