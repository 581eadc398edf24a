//! Refusals for what was entered, attached or given as a reason, in Korean.

use super::{Template, place, quoted};
use crate::domain::check::{EMAIL_LIMIT, NAME_LIMIT};
use crate::domain::field::Field;
use crate::domain::refusal::{Facts, Refusal};
use crate::domain::status::{Activity, RejectionReason, SolutionArea};
use crate::i18n::ko::{list, term};
use crate::i18n::place::{Parameter, Place};
use crate::i18n::quote::brief;
use crate::i18n::refusal::Words;

pub(super) const NOTHING_TO_CHANGE: Template = Template {
    message: "Nothing would change: everything already is as you ask.",
    advice: "Change something first, or leave it as it is.",
};

pub(super) const TAKEN_ALREADY: Template = Template {
    message: "You have taken this claim already.",
    advice: "Go on with it, or release it for others.",
};

pub(super) const MISSING_EVIDENCE: Template = Template {
    message: "There is no PoE file.",
    advice: "Attach at least one: every association claim has to be proved.",
};

pub(super) const REASON_REQUIRED: Template = Template {
    message: "No reason is given.",
    advice: "Choose the reason from the list; for a request for information, all that apply.",
};

pub(super) const JUSTIFICATION_REQUIRED: Template = Template {
    message: "The dispute gives neither a business justification nor new PoE.",
    advice: "Write a business justification, or attach a PoE file that is not on the claim yet.",
};

pub(super) const DUPLICATE_EVIDENCE: Template = Template {
    message: "The file {} is already on this claim, byte for byte.",
    advice: "Attach another file, or leave it: the one that is there counts.",
};

pub(super) const UNKNOWN_EVIDENCE: Template = Template {
    message: "The file {} is not on this claim.",
    advice: "Name one of the claim's PoE files as the claim lists them.",
};

pub(super) const OPERATOR_EXISTS: Template = Template {
    message: "An operator of that name {} exists already.",
    advice: "Choose another name.",
};

pub(super) const OPERATOR_INCOMPLETE: Template = Template {
    message: "The operator's role {} needs an organisation or a tenant that the directory knows.",
    advice: "Give a partner's role its organisation, and a customer contact its tenant; import \
             them into the directory first.",
};

pub(super) fn not_editable(of: &Refusal) -> Words {
    Words {
        message: format!("{} cannot be changed after the first submission.", place(of)),
        advice: "If it is wrong, request the claim's rejection and make a new claim.".to_owned(),
    }
}

pub(super) fn missing_field(of: &Refusal) -> Words {
    let advice = match of.field.as_deref().map(Place::read) {
        Some(Place::Field(Field::MpnId | Field::SolutionArea)) => {
            "Choose one that the editor offers."
        }
        Some(Place::Field(Field::Activities | Field::Products)) => {
            "Choose at least one that the editor offers."
        }
        Some(Place::Product(_)) => {
            "Choose a product or workload that the editor offers, or remove the line."
        }
        Some(Place::Field(Field::Domain | Field::TenantId)) => {
            "Enter it; the customer can tell it."
        }
        Some(Place::Parameter(Parameter::Comment | Parameter::Text)) => {
            "Write a comment: whoever reads the claim has to know what it is about."
        }
        _ => "Enter it.",
    };
    let several = matches!(of.field.as_deref(), Some("activities" | "products"));
    let verb = if several { "are" } else { "is" };
    Words { message: format!("{} {verb} missing.", place(of)), advice: advice.to_owned() }
}

pub(super) fn unknown_field(of: &Refusal) -> Words {
    let given = match (&of.facts, &of.field) {
        (Facts::Text(text), _) | (_, Some(text)) => format!(" {}", quoted(text)),
        _ => String::new(),
    };
    Words {
        message: format!("The field{given} is unknown."),
        advice: "Check its spelling; fields have paths such as “customer.domain”.".to_owned(),
    }
}

pub(super) fn invalid_format(of: &Refusal) -> Words {
    let Facts::Expected { given, wanted } = &of.facts else {
        return Words {
            message: format!("{} does not have the form that is asked for.", place(of)),
            advice: "Check the entry.".to_owned(),
        };
    };
    if wanted == "name" {
        let length = given.chars().count();
        return Words {
            message: format!("The claim name has {length} characters; at most {NAME_LIMIT} fit."),
            advice: "Choose a shorter name.".to_owned(),
        };
    }
    let (what, advice) = format_of(wanted);
    let message = match what {
        Some(what) => format!("{} is not {what}.", quoted(given)),
        None => format!("{}: {} is not one of the values it takes.", place(of), quoted(given)),
    };
    Words { message, advice }
}

/// What a format is called, and how it looks; without a name, a list of choices.
fn format_of(wanted: &str) -> (Option<&'static str>, String) {
    let choose = |codes: Vec<&str>| format!("Choose {}.", list(codes, "or"));
    match wanted {
        "activity" => (
            Some("an activity"),
            choose(Activity::ALL.iter().map(|activity| activity.code()).collect()),
        ),
        "solution-area" => (
            Some("a solution area"),
            choose(SolutionArea::ALL.iter().map(|area| area.code()).collect()),
        ),
        "mpn" => (
            Some("an MPN ID"),
            "Enter the number of one of your organisation's locations: 5 to 10 digits, nothing \
             else."
                .to_owned(),
        ),
        "domain" => (
            Some("a domain name"),
            "Enter the full name with its dots and nothing around it, such as contoso.com or \
             contoso.onmicrosoft.com."
                .to_owned(),
        ),
        "guid" => (
            Some("an ID of the right form"),
            "Enter 32 digits from 0 to 9 and a to f in groups of 8, 4, 4, 4 and 12, such as \
             00000000-0000-0000-0000-000000000000. The customer finds the tenant ID under the \
             name Directory ID."
                .to_owned(),
        ),
        "email" => (
            Some("an email address"),
            format!(
                "Enter it as name@example.com: one @, a dot after it, no spaces, at most \
                 {EMAIL_LIMIT} characters."
            ),
        ),
        choices => (None, format!("It takes: {}.", brief(choices))),
    }
}

pub(super) fn too_large(of: &Refusal) -> Words {
    let place_of = of.field.as_deref().map(Place::read);
    let Facts::Size { given, limit } = of.facts else {
        return Words {
            message: format!("{} is too long.", place(of)),
            advice: "Shorten it.".to_owned(),
        };
    };
    // For a list the number is that of its entries, or of the characters of its longest entry.
    let is_list = matches!(place_of, Some(Place::Field(Field::Products | Field::Activities)));
    let (message, advice) = if is_list {
        (
            format!("{}: the list, or an entry in it, is too long: {given}.", place(of)),
            format!("Shorten it to {limit} at most."),
        )
    } else {
        (
            format!("{} is too long: {given} characters.", place(of)),
            format!("Shorten it to {limit} characters at most."),
        )
    };
    Words { message, advice }
}

pub(super) fn evidence_too_large(of: &Refusal) -> Words {
    let (message, advice) = match of.facts {
        Facts::Size { given, limit } => (
            format!("The file has {}; at most {} fit.", mebibytes(given), mebibytes(limit)),
            "Make it smaller, or split it into several files.",
        ),
        _ => ("The file is too large.".to_owned(), "Make it smaller, or split it."),
    };
    Words { message, advice: advice.to_owned() }
}

/// A size in MiB with one decimal, rounded up so that what is over a limit also reads so.
fn mebibytes(bytes: u64) -> String {
    const MEBIBYTE: u128 = 1024 * 1024;
    let tenths = (u128::from(bytes) * 10).div_ceil(MEBIBYTE);
    match (tenths / 10, tenths % 10) {
        (whole, 0) => format!("{whole} MiB"),
        (whole, tenth) => format!("{whole}.{tenth} MiB"),
    }
}

pub(super) fn reason_not_allowed(of: &Refusal) -> Words {
    let given = match of.facts {
        Facts::Rejection(reason) => format!(" {}", quoted(term::rejection_reason(reason))),
        _ => String::new(),
    };
    let names = RejectionReason::FOR_REVIEWERS.iter().map(|r| quoted(term::rejection_reason(*r)));
    Words {
        message: format!("The reason{given} comes from an act of its own; no reviewer gives it."),
        advice: format!("Choose {}.", list(names, "or")),
    }
}

pub(super) fn bad_setting(of: &Refusal) -> Words {
    match &of.facts {
        Facts::Expected { given, wanted } => Words {
            message: format!("{} does not take {}.", place(of), quoted(given)),
            advice: format!("It takes {}.", brief(wanted)),
        },
        Facts::Text(text) => Words {
            message: format!("There is no setting, or no value for it, such as {}.", quoted(text)),
            advice: "See “cpor policy show” for the settings and their values.".to_owned(),
        },
        _ => Words {
            message: format!("{} does not take this value.", place(of)),
            advice: "See “cpor policy show” for the settings and their values.".to_owned(),
        },
    }
}
