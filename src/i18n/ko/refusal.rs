//! Refusals, in Korean: which words belong to which code. The words stand in the submodules, what
//! is wrong beside what to do.

use crate::domain::refusal::{Code, Facts, Refusal};
use crate::i18n::ko::{term, time};
use crate::i18n::place::Place;
use crate::i18n::quote::brief;
use crate::i18n::refusal::{RefusalTexts, Words};

mod content;
mod directory;
mod macros;
mod standing;
mod view;

pub(super) const REFUSAL: RefusalTexts = RefusalTexts { words };

fn words(of: &Refusal) -> Words {
    match of.code {
        Code::NotPermitted => standing::not_permitted(of),
        Code::OwnOrganisation => standing::OWN_ORGANISATION.about(of),
        Code::NotAllowedInStatus => standing::not_allowed_in_status(of),
        Code::WindowClosed => standing::WINDOW_CLOSED.about(of),
        Code::Contested => standing::CONTESTED.about(of),
        Code::AlreadyDisputed => standing::ALREADY_DISPUTED.about(of),
        Code::UndoClosed => standing::UNDO_CLOSED.about(of),
        Code::TakenByOther => standing::TAKEN_BY_OTHER.about(of),
        Code::NotTaken => standing::NOT_TAKEN.about(of),
        Code::NotEditable => content::not_editable(of),
        Code::NothingToChange => match of.facts {
            Facts::Person(_) => content::TAKEN_ALREADY.about(of),
            _ => content::NOTHING_TO_CHANGE.about(of),
        },
        Code::MissingField => content::missing_field(of),
        Code::MissingEvidence => content::MISSING_EVIDENCE.about(of),
        Code::InvalidFormat => content::invalid_format(of),
        Code::UnknownField => content::unknown_field(of),
        Code::TooLarge => content::too_large(of),
        Code::TenantDomainMismatch => directory::TENANT_DOMAIN_MISMATCH.about(of),
        Code::UnknownTenant => directory::UNKNOWN_TENANT.about(of),
        Code::UnknownDomain => directory::UNKNOWN_DOMAIN.about(of),
        Code::MpnNotEnrolled => directory::MPN_NOT_ENROLLED.about(of),
        Code::MpnNotOwn => directory::MPN_NOT_OWN.about(of),
        Code::MpnIsGlobal => directory::MPN_IS_GLOBAL.about(of),
        Code::UnknownProduct => directory::unknown_product(of),
        Code::ProductNotInArea => directory::PRODUCT_NOT_IN_AREA.about(of),
        Code::ProductTwice => directory::PRODUCT_TWICE.about(of),
        Code::ActivityNotInArea => directory::activity_not_in_area(of),
        Code::ActivitiesConflict => directory::ACTIVITIES_CONFLICT.about(of),
        Code::ProductNotOnTenant => directory::PRODUCT_NOT_ON_TENANT.about(of),
        Code::SubscriptionNotDynamics => directory::SUBSCRIPTION_NOT_DYNAMICS.about(of),
        Code::SubscriptionIsCsp => directory::SUBSCRIPTION_IS_CSP.about(of),
        Code::SubscriptionNotProvisioned => directory::SUBSCRIPTION_NOT_PROVISIONED.about(of),
        Code::SubscriptionNotActive => directory::SUBSCRIPTION_NOT_ACTIVE.about(of),
        Code::SubscriptionAlreadyClaimed => directory::already_claimed(of, "구독"),
        Code::WorkloadAlreadyClaimed => directory::already_claimed(of, "워크로드"),
        Code::NotASubscriptionId => directory::NOT_A_SUBSCRIPTION_ID.about(of),
        Code::SubscriptionRequired => directory::SUBSCRIPTION_REQUIRED.about(of),
        Code::ReasonRequired => content::REASON_REQUIRED.about(of),
        Code::ReasonNotAllowed => content::reason_not_allowed(of),
        Code::JustificationRequired => content::JUSTIFICATION_REQUIRED.about(of),
        Code::EvidenceTooLarge => content::evidence_too_large(of),
        Code::DuplicateEvidence => content::DUPLICATE_EVIDENCE.about(of),
        Code::UnknownEvidence => content::UNKNOWN_EVIDENCE.about(of),
        Code::NotContested if of.facts == Facts::None => standing::CONTESTED_NOWHERE.about(of),
        Code::NotContested => standing::NOT_CONTESTED.about(of),
        Code::NotASide => standing::NOT_A_SIDE.about(of),
        Code::OperatorExists => content::OPERATOR_EXISTS.about(of),
        Code::OperatorIncomplete => content::OPERATOR_INCOMPLETE.about(of),
        Code::BadSetting => content::bad_setting(of),
        Code::NothingToTake => standing::NOTHING_TO_TAKE.about(of),
        Code::ViewNameTaken => view::NAME_TAKEN.about(of),
        Code::ViewNameTooLong => view::name_too_long(of),
        Code::TooManyViews => view::too_many(of),
        Code::ViewIsShipped => view::SHIPPED.about(of),
        Code::MacroNameTaken => macros::NAME_TAKEN.about(of),
        Code::TooManyMacros => macros::too_many(of),
        Code::MacroIsShipped => macros::SHIPPED.about(of),
        Code::MacroIsNotShipped => macros::NOT_SHIPPED.about(of),
        Code::MacroOfOtherAction => macros::of_other_action(of),
        Code::UnknownPlaceholder => macros::unknown(of),
        Code::MisplacedPlaceholder => macros::misplaced(of),
        Code::UnresolvedPlaceholder => macros::unresolved(of),
    }
}

/// Words that differ by one value at most: `{}` in the message, with the blank before it, goes
/// where the refusal has no value.
struct Template {
    message: &'static str,
    advice: &'static str,
}

impl Template {
    fn about(&self, of: &Refusal) -> Words {
        let message = match value(&of.facts) {
            Some(value) => self.message.replace("{}", &value),
            None => self.message.replace(" {}", ""),
        };
        Words { message, advice: self.advice.to_owned() }
    }
}

/// The one value that a sentence can speak of, as it stands in it.
fn value(facts: &Facts) -> Option<String> {
    match facts {
        Facts::Text(text) | Facts::Expected { given: text, .. } => Some(quoted(text)),
        Facts::Person(name) => Some(quoted(name.as_str())),
        Facts::Claim(id) => Some(id.to_string()),
        Facts::Through(day) => Some(time::day(*day)),
        Facts::Administration(role)
        | Facts::Evidence(role)
        | Facts::Sharing(role)
        | Facts::Macros(role)
        | Facts::Template(role) => Some(quoted(term::role(*role))),
        Facts::Rejection(reason) => Some(quoted(term::rejection_reason(*reason))),
        Facts::Placeholder(found) => Some(quoted(&format!("{{{}}}", found.name))),
        Facts::None
        | Facts::Role(..)
        | Facts::Status { .. }
        | Facts::Macro { .. }
        | Facts::Size { .. } => None,
    }
}

fn quoted(text: &str) -> String {
    format!("“{}”", brief(text))
}

/// Where it is wrong, as a label.
fn place(of: &Refusal) -> String {
    match &of.field {
        Some(path) => term::place(Place::read(path)),
        None => "이 항목".to_owned(),
    }
}
