//! Every “no” of the rules: typed, with a stable code, the field and the facts. Words are made
//! from these in `i18n`.

use chrono::NaiveDate;

use super::actor::Role;
use super::id::{ClaimId, OperatorName};
use super::macros::Found;
use super::moves::Action;
use super::status::{RejectionReason, Status};

coded_enum!(
    /// Why something was refused.
    Code {
        /// The role may not do this.
        NotPermitted => "not-permitted",
        /// A reviewer never acts on a claim of its own organisation `[D]`.
        OwnOrganisation => "own-organisation",
        /// The status does not allow it.
        NotAllowedInStatus => "not-allowed-in-status",
        /// The window for it has closed.
        WindowClosed => "window-closed",
        /// A key is contested and undecided.
        Contested => "contested",
        /// One dispute per claim `[L]`.
        AlreadyDisputed => "already-disputed",
        /// There is nothing left to undo.
        UndoClosed => "undo-closed",
        /// Somebody else has taken the claim.
        TakenByOther => "taken-by-other",
        /// Nobody has taken the claim.
        NotTaken => "not-taken",
        /// The field is frozen after the first submission, or by the policy.
        NotEditable => "not-editable",
        /// Nothing would change.
        NothingToChange => "nothing-to-change",
        /// A field has to be filled.
        MissingField => "missing-field",
        /// At least one PoE file is required `[S1]`.
        MissingEvidence => "missing-evidence",
        /// The text does not have the form that the field asks for.
        InvalidFormat => "invalid-format",
        /// There is no such field.
        UnknownField => "unknown-field",
        /// The text is larger than can be kept.
        TooLarge => "too-large",
        /// The domain is another tenant's `[S0]`.
        TenantDomainMismatch => "tenant-domain-mismatch",
        /// The directory does not hold the tenant.
        UnknownTenant => "unknown-tenant",
        /// The directory does not hold the domain.
        UnknownDomain => "unknown-domain",
        /// No program on that MPN `[S0]`.
        MpnNotEnrolled => "mpn-not-enrolled",
        /// The MPN is not the organisation's own.
        MpnNotOwn => "mpn-not-own",
        /// The MPN is the organisation's global id `[L]`.
        MpnIsGlobal => "mpn-is-global",
        /// The catalogue does not hold the product.
        UnknownProduct => "unknown-product",
        /// The product is claimed in the other area.
        ProductNotInArea => "product-not-in-area",
        /// The same product or subscription is claimed twice in one claim.
        ProductTwice => "product-twice",
        /// The area does not know the activity.
        ActivityNotInArea => "activity-not-in-area",
        /// Revenue association stands alone `[S2]`.
        ActivitiesConflict => "activities-conflict",
        /// The customer has no such subscription for the product `[S0]`.
        ProductNotOnTenant => "product-not-on-tenant",
        /// The subscription's family is neither Dynamics 365 nor Power Platform `[S0]`.
        SubscriptionNotDynamics => "subscription-not-dynamics",
        /// Bought through CSP `[S0]`.
        SubscriptionIsCsp => "subscription-is-csp",
        /// Not activated by the customer `[S0]`.
        SubscriptionNotProvisioned => "subscription-not-provisioned",
        /// Neither active nor in grace `[S0]`.
        SubscriptionNotActive => "subscription-not-active",
        /// The same organisation holds the subscription `[S0][D]`.
        SubscriptionAlreadyClaimed => "subscription-already-claimed",
        /// The same organisation holds the workload `[D]`.
        WorkloadAlreadyClaimed => "workload-already-claimed",
        /// Not the id of a subscription `[S0]`.
        NotASubscriptionId => "not-a-subscription-id",
        /// A subscription has to be chosen `[S2]`.
        SubscriptionRequired => "subscription-required",
        /// A reason has to be given `[S1]`.
        ReasonRequired => "reason-required",
        /// The reason is not one that can be given here.
        ReasonNotAllowed => "reason-not-allowed",
        /// A business justification or a new PoE file has to be given `[S1]`.
        JustificationRequired => "justification-required",
        /// The file is too large.
        EvidenceTooLarge => "evidence-too-large",
        /// The same bytes are already on the claim.
        DuplicateEvidence => "duplicate-evidence",
        /// There is no such PoE file on the claim.
        UnknownEvidence => "unknown-evidence",
        /// The key is not contested on this claim.
        NotContested => "not-contested",
        /// The winner is no side of this arbitration.
        NotASide => "not-a-side",
        /// An operator of that name exists already.
        OperatorExists => "operator-exists",
        /// The role needs an organisation, or a tenant, that the directory knows.
        OperatorIncomplete => "operator-incomplete",
        /// A setting does not take the value.
        BadSetting => "bad-setting",
        /// No claim waits that the asking reviewer could take.
        NothingToTake => "nothing-to-take",
        /// Another view has the name, or a view's code reads like it.
        ViewNameTaken => "view-name-taken",
        /// The name is longer than a view's may be.
        ViewNameTooLong => "view-name-too-long",
        /// There are as many views as may be.
        TooManyViews => "too-many-views",
        /// A view that comes with the program is not changed.
        ViewIsShipped => "view-is-shipped",
        /// Another macro has the name, or a macro's code reads like it.
        MacroNameTaken => "macro-name-taken",
        /// There are as many macros as may be.
        TooManyMacros => "too-many-macros",
        /// A macro that comes with the program is not removed.
        MacroIsShipped => "macro-is-shipped",
        /// Only a macro that comes with the program is brought back as it came.
        MacroIsNotShipped => "macro-is-not-shipped",
        /// The macro is for another action.
        MacroOfOtherAction => "macro-of-other-action",
        /// There is no such placeholder.
        UnknownPlaceholder => "unknown-placeholder",
        /// The placeholder can never be filled in for the macro's action.
        MisplacedPlaceholder => "misplaced-placeholder",
        /// A placeholder is left in a text that is to be sent.
        UnresolvedPlaceholder => "unresolved-placeholder",
    }
);

/// Refusals come by class, and only the first class that fails is reported, whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Class {
    /// Who asks.
    Permission,
    /// Where the claim stands.
    Status,
    /// What is asked.
    Content,
}

impl Code {
    /// The class it belongs to.
    #[must_use]
    pub const fn class(self) -> Class {
        match self {
            Self::NotPermitted | Self::OwnOrganisation => Class::Permission,
            Self::NotAllowedInStatus
            | Self::WindowClosed
            | Self::Contested
            | Self::AlreadyDisputed
            | Self::UndoClosed
            | Self::NotContested
            | Self::TakenByOther
            | Self::NothingToTake
            | Self::NotTaken => Class::Status,
            _ => Class::Content,
        }
    }
}

/// What a sentence about a refusal needs to know.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Facts {
    /// Nothing more.
    #[default]
    None,
    /// A text that somebody entered.
    Text(String),
    /// What was entered and what would do.
    Expected {
        /// What was entered.
        given: String,
        /// What would do: a code of a format or a list of choices.
        wanted: String,
    },
    /// Who asked for what.
    Role(Action, Role),
    /// Who asked for what only an administrator may do, or the role that was to be given.
    Administration(Role),
    /// Who asked for what is written in PoE, which a customer does not see.
    Evidence(Role),
    /// Who asked to share a view, or to change a shared one.
    Sharing(Role),
    /// Who asked for macros.
    Macros(Role),
    /// Who asked for a PoE template.
    Template(Role),
    /// A name in braces in a text, and where it stands.
    Placeholder(Found),
    /// What a macro is for, and what it was asked for.
    Macro {
        /// What it is for.
        is_for: Action,
        /// What it was asked for.
        asked: Action,
    },
    /// What was asked in which status, and in which it may be.
    Status {
        /// What was asked.
        action: Action,
        /// Where the claim stands.
        status: Status,
        /// Where it would have to stand.
        allowed: Vec<Status>,
    },
    /// The last day of the window that has closed, in the store's time zone.
    Through(NaiveDate),
    /// A claim rejected for this reason cannot be disputed `[D]`.
    Rejection(RejectionReason),
    /// A claim that stands in the way.
    Claim(ClaimId),
    /// A person.
    Person(OperatorName),
    /// Sizes in bytes.
    Size {
        /// What was given.
        given: u64,
        /// What is allowed.
        limit: u64,
    },
}

/// One “no”.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    /// Why.
    pub code: Code,
    /// Which field, by its path.
    pub field: Option<String>,
    /// What a sentence about it needs.
    pub facts: Facts,
}

impl Refusal {
    /// A refusal about no field in particular.
    #[must_use]
    pub const fn of(code: Code) -> Self {
        Self { code, field: None, facts: Facts::None }
    }

    /// A refusal about a field.
    #[must_use]
    pub fn at(code: Code, field: impl Into<String>) -> Self {
        Self { code, field: Some(field.into()), facts: Facts::None }
    }

    /// With what its sentence needs.
    #[must_use]
    pub fn with(mut self, facts: Facts) -> Self {
        self.facts = facts;
        self
    }
}

/// All refusals of the first class that failed; never empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusals(Vec<Refusal>);

impl Refusals {
    /// One refusal.
    #[must_use]
    pub fn one(refusal: Refusal) -> Self {
        Self(vec![refusal])
    }

    /// What is in them.
    #[must_use]
    pub fn all(&self) -> &[Refusal] {
        &self.0
    }

    /// Whether one of them has this code.
    #[must_use]
    pub fn has(&self, code: Code) -> bool {
        self.0.iter().any(|refusal| refusal.code == code)
    }
}

impl From<Refusal> for Refusals {
    fn from(refusal: Refusal) -> Self {
        Self::one(refusal)
    }
}

/// Ok when nothing was refused; otherwise the refusals of the first class that failed.
///
/// # Errors
/// The refusals, if there are any.
pub fn settle(mut refusals: Vec<Refusal>) -> Result<(), Refusals> {
    let Some(first) = refusals.iter().map(|refusal| refusal.code.class()).min() else {
        return Ok(());
    };
    refusals.retain(|refusal| refusal.code.class() == first);
    Err(Refusals(refusals))
}
