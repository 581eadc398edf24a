//! Refusals for what the directory says about a claim `[S0]`, in Korean.

use super::{Template, quoted, value};
use crate::domain::refusal::{Facts, Refusal};
use crate::i18n::ko::term;
use crate::i18n::place::{Parameter, Place};
use crate::i18n::refusal::Words;

/// What to do about a subscription that cannot be claimed.
const ASK_CUSTOMER: &str = "Check the subscription and the tenant ID with the customer. If both \
                            are right, contact support.";

pub(super) const TENANT_DOMAIN_MISMATCH: Template = Template {
    message: "The domain name {} does not belong to the tenant that was entered.",
    advice: "Contact the customer for the right domain name and tenant ID.",
};

pub(super) const UNKNOWN_TENANT: Template = Template {
    message: "The tenant {} is not in the directory.",
    advice: "Check the entry. If it is right, have an administrator import the tenant.",
};

pub(super) const UNKNOWN_DOMAIN: Template = Template {
    message: "The domain name {} is not in the directory.",
    advice: "Check the entry. If it is right, have an administrator import the tenant with its \
             domain.",
};

pub(super) const MPN_NOT_ENROLLED: Template = Template {
    message: "The MPN ID {} is not enrolled in any incentive program.",
    advice: "Enrol it in the incentives overview, or choose one that is enrolled. If you are \
             unsure which MPN ID to use, ask your global admin.",
};

pub(super) const MPN_NOT_OWN: Template = Template {
    message: "The MPN ID {} is not one of your organisation's locations.",
    advice: "Choose one of the locations that the editor offers.",
};

pub(super) const MPN_IS_GLOBAL: Template = Template {
    message: "The MPN ID {} is your organisation's global ID, which cannot claim.",
    advice: "Choose the MPN ID of a location; the editor offers them.",
};

pub(super) const PRODUCT_NOT_IN_AREA: Template = Template {
    message: "The product or workload {} is not claimed in this solution area.",
    advice: "Choose one that the editor offers, or claim it in the other solution area by a \
             claim of its own.",
};

pub(super) const PRODUCT_TWICE: Template = Template {
    message: "The same product, workload or subscription {} stands in this claim twice.",
    advice: "Remove one of the two lines, or give the other subscription.",
};

pub(super) const ACTIVITIES_CONFLICT: Template = Template {
    message: "Revenue association cannot be claimed together with another activity.",
    advice: "Choose either Revenue association alone, or Usage and Pre-sales; make a second claim \
             for the other.",
};

pub(super) const PRODUCT_NOT_ON_TENANT: Template = Template {
    message: "The product or subscription {} does not belong to the customer's tenant, or the \
              subscription is for another product.",
    advice: ASK_CUSTOMER,
};

pub(super) const SUBSCRIPTION_NOT_DYNAMICS: Template = Template {
    message: "The subscription {} is neither for Dynamics 365 nor for Power Platform.",
    advice: ASK_CUSTOMER,
};

pub(super) const SUBSCRIPTION_IS_CSP: Template = Template {
    message: "The subscription {} was bought through CSP; Business Applications claims are open \
              to Volume Licensing and Web-Direct only.",
    advice: ASK_CUSTOMER,
};

pub(super) const SUBSCRIPTION_NOT_PROVISIONED: Template = Template {
    message: "The customer has not activated the subscription {} yet.",
    advice: "Ask the customer to confirm that it is provisioned; after that it can take up to 7 \
             days to appear. If it still does not, contact support.",
};

pub(super) const SUBSCRIPTION_NOT_ACTIVE: Template = Template {
    message: "The subscription {} is neither active nor in grace.",
    advice: ASK_CUSTOMER,
};

pub(super) const NOT_A_SUBSCRIPTION_ID: Template =
    Template { message: "The entry {} is not the ID of a subscription.", advice: ASK_CUSTOMER };

pub(super) const SUBSCRIPTION_REQUIRED: Template = Template {
    message: "The product {} needs the ID of the subscription that is claimed.",
    advice: "Choose one of the customer's subscriptions; the editor offers them.",
};

pub(super) fn unknown_product(of: &Refusal) -> Words {
    let asked_to_remove =
        of.field.as_deref().map(Place::read) == Some(Place::Parameter(Parameter::RemoveProduct));
    let template = if asked_to_remove {
        Template {
            message: "The product or workload {} is not on this claim.",
            advice: "Name one of the products or workloads that the claim lists.",
        }
    } else {
        Template {
            message: "The product or workload {} is not in the catalogue.",
            advice: "Choose one that the editor offers.",
        }
    };
    template.about(of)
}

pub(super) fn activity_not_in_area(of: &Refusal) -> Words {
    let name = match &of.facts {
        Facts::Text(text) => {
            text.parse().map_or_else(|_| quoted(text), |known| term::activity(known).to_owned())
        }
        _ => "This activity".to_owned(),
    };
    Words {
        message: format!("{name} cannot be claimed in this solution area."),
        advice: "Choose an activity that the editor offers; for Microsoft 365 that is Usage."
            .to_owned(),
    }
}

pub(super) fn already_claimed(of: &Refusal, what: &str) -> Words {
    match (&of.facts, value(&of.facts)) {
        (Facts::Claim(_), Some(claim)) => Words {
            message: format!("Your organisation already claims this {what} by {claim}."),
            advice: format!("Open {claim} instead, or remove this line."),
        },
        _ => Words {
            message: format!("Your organisation is already associated with this {what}."),
            advice: "The association from before stays valid; remove this line.".to_owned(),
        },
    }
}
