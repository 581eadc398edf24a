//! Who acts: operators, their roles, and the side of the table they sit on.

use serde::{Deserialize, Serialize};

use super::id::{OperatorName, OrganisationId, TenantId};

coded_enum!(
    /// What an operator is to the program `[S1][S2][D]`.
    Role {
        /// Everything on its organisation's claims.
        IncentivesAdmin => "incentives-admin",
        /// Drafts, comments and a view `[D]`.
        IncentivesUser => "incentives-user",
        /// Everything but create and submit.
        BillingAdmin => "billing-admin",
        /// Everything but create and submit.
        GlobalAdmin => "global-admin",
        /// Reviews claims.
        Reviewer => "reviewer",
        /// A customer's contact.
        Customer => "customer",
        /// Directory, policy, operators; decides no claim.
        Administrator => "administrator",
        /// Timers and what follows by itself.
        System => "system",
    }
);

coded_enum!(
    /// The side from which a claim is seen, and from which its history can be read `[S1][D]`.
    Side {
        /// The claiming organisation.
        Partner => "partner",
        /// The programme.
        Reviewer => "reviewer",
        /// The customer.
        Customer => "customer",
        /// The program itself.
        System => "system",
    }
);

impl Role {
    /// The roles that a person can have.
    pub const FOR_OPERATORS: &'static [Self] = &[
        Self::IncentivesAdmin,
        Self::IncentivesUser,
        Self::BillingAdmin,
        Self::GlobalAdmin,
        Self::Reviewer,
        Self::Customer,
        Self::Administrator,
    ];

    /// Whether this is one of the partner's roles.
    #[must_use]
    pub const fn is_partner(self) -> bool {
        matches!(
            self,
            Self::IncentivesAdmin | Self::IncentivesUser | Self::BillingAdmin | Self::GlobalAdmin
        )
    }

    /// The side that this role sees claims from.
    #[must_use]
    pub const fn side(self) -> Side {
        match self {
            Self::Reviewer | Self::Administrator => Side::Reviewer,
            Self::Customer => Side::Customer,
            Self::System => Side::System,
            _ => Side::Partner,
        }
    }
}

/// A person who may act in a store.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Operator {
    /// The name.
    pub name: OperatorName,
    /// The role.
    pub role: Role,
    /// The organisation: required for partners, a conflict of interest for reviewers.
    pub organisation: Option<OrganisationId>,
    /// The tenant, for customers.
    pub tenant: Option<TenantId>,
}

impl Operator {
    /// Where the operator belongs: the organisation's id, else the tenant's; none where neither is
    /// known.
    #[must_use]
    pub fn belongs_to(&self) -> Option<&str> {
        let organisation = self.organisation.as_ref().map(OrganisationId::as_str);
        organisation.or_else(|| self.tenant.as_ref().map(TenantId::as_str))
    }

    /// How this operator is named on the events of its acts.
    #[must_use]
    pub fn signature(&self) -> By {
        By { name: self.name.clone(), role: self.role }
    }
}

/// Who did something, as an event keeps it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct By {
    /// The person; `system` for timers and consequences.
    pub name: OperatorName,
    /// The role acted in.
    pub role: Role,
}

impl By {
    /// The program itself.
    #[must_use]
    pub fn system() -> Self {
        Self { name: OperatorName::new("system"), role: Role::System }
    }
}
