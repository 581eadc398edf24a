//! Refusals about macros and their placeholders, in Korean.

use super::{Template, quoted};
use crate::domain::actor::Role;
use crate::domain::macros::{Found, Placeholder};
use crate::domain::refusal::{Facts, Refusal};
use crate::i18n::ko::{list, term};
use crate::i18n::refusal::Words;

pub(super) const NAME_TAKEN: Template = Template {
    message: "A macro of that name {} is there already.",
    advice: "Choose another name, or change or remove that macro first.",
};

pub(super) const SHIPPED: Template = Template {
    message: "A macro that comes with the program cannot be removed.",
    advice: "Change it instead; a reset brings it back as it came.",
};

pub(super) const NOT_SHIPPED: Template = Template {
    message: "The macro does not come with the program, so there is nothing to bring back.",
    advice: "Change it, or remove it.",
};

pub(super) fn too_many(of: &Refusal) -> Words {
    let message = match of.facts {
        Facts::Size { limit, .. } => format!("There are {limit} macros, and no more are kept."),
        _ => "There are too many macros.".to_owned(),
    };
    Words { message, advice: "Remove one that nobody uses any more.".to_owned() }
}

pub(super) fn of_other_action(of: &Refusal) -> Words {
    let message = match of.facts {
        Facts::Macro { is_for, asked } => format!(
            "The macro is for “{}”, not for “{}”.",
            term::action(is_for),
            term::action(asked)
        ),
        _ => "The macro is for another action.".to_owned(),
    };
    Words { message, advice: "Use it for its own action, or choose another macro.".to_owned() }
}

pub(super) fn not_permitted(role: Role) -> Words {
    Words {
        message: format!("The role {} does not work with macros.", term::role(role)),
        advice: "They are the answers of reviewers and administrators.".to_owned(),
    }
}

pub(super) fn no_template(role: Role) -> Words {
    Words {
        message: format!("The role {} gets no PoE template.", term::role(role)),
        advice: "The partner of the claim writes one out.".to_owned(),
    }
}

pub(super) fn unknown(of: &Refusal) -> Words {
    let Facts::Placeholder(found) = &of.facts else {
        return Words {
            message: "The text holds a placeholder that is not known.".to_owned(),
            advice: known(),
        };
    };
    let nearest = Placeholder::nearest(&found.name).written();
    Words {
        message: format!("There is no placeholder {} (line {}).", shown(found), found.line),
        advice: format!("Did you mean {nearest}? {}", known()),
    }
}

pub(super) fn misplaced(of: &Refusal) -> Words {
    let message = match &of.facts {
        Facts::Placeholder(found) => format!(
            "The placeholder {} (line {}) can never be filled in for this action: it opens no \
             window that could end on a last day.",
            shown(found),
            found.line
        ),
        _ => "The text holds a placeholder that can never be filled in for this action.".to_owned(),
    };
    Words { message, advice: "Take it out of the text.".to_owned() }
}

pub(super) fn unresolved(of: &Refusal) -> Words {
    let message = match &of.facts {
        Facts::Placeholder(found) => {
            let (name, line) = (shown(found), found.line);
            match found.known {
                Some(known) => {
                    format!("{name} is left on line {line} of the text: {}.", reason(known))
                }
                None => format!("{name} is left on line {line} of the text."),
            }
        }
        _ => "A placeholder is left in the text.".to_owned(),
    };
    let advice = "Write what belongs there in its place, or take it out.".to_owned();
    Words { message, advice }
}

/// Why a placeholder could not be filled in.
fn reason(of: Placeholder) -> &'static str {
    match of {
        Placeholder::Customer => "the directory does not know the customer",
        Placeholder::MissingProducts => "the pre-check names no product that the PoE lacks",
        Placeholder::Submitted => "the claim has not been submitted",
        Placeholder::Deadline => "the action opens no window",
        Placeholder::Claim
        | Placeholder::ClaimName
        | Placeholder::Domain
        | Placeholder::Tenant
        | Placeholder::Partner
        | Placeholder::Mpn
        | Placeholder::Activities
        | Placeholder::Products
        | Placeholder::Today
        | Placeholder::Operator => "it has not been filled in from the claim",
    }
}

fn shown(found: &Found) -> String {
    quoted(&format!("{{{}}}", found.name))
}

fn known() -> String {
    let all = Placeholder::ALL.iter().map(|placeholder| placeholder.written());
    format!("The placeholders are {}.", list(all, "and"))
}
