//! Identifiers: each kind a type of its own, so that none can stand for another.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// A word that is not a member of its closed set.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("“{given}” is not one of: {}", known.join(", "))]
pub struct UnknownCode {
    /// What was given.
    pub given: String,
    /// What would have been understood.
    pub known: Vec<&'static str>,
}

/// A claim's number in its store, written `C-000042`.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Default,
)]
pub struct ClaimId(pub u64);

impl fmt::Display for ClaimId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "C-{:06}", self.0)
    }
}

/// A text that is no claim id.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("“{0}” is no claim id; claim ids look like C-000042")]
pub struct NotAClaimId(pub String);

impl FromStr for ClaimId {
    type Err = NotAClaimId;

    /// Reads `C-000042`, `c-42` and `42`.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let digits = text.strip_prefix("C-").or_else(|| text.strip_prefix("c-")).unwrap_or(text);
        if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(NotAClaimId(text.to_owned()));
        }
        digits.parse().map(Self).map_err(|_| NotAClaimId(text.to_owned()))
    }
}

macro_rules! text_id {
    ($(#[$meta:meta])* $name:ident) => {
        $(#[$meta])*
        #[derive(
            Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Default,
        )]
        pub struct $name(String);

        impl $name {
            /// Wraps a text that is already known to be of this kind.
            pub fn new(text: impl Into<String>) -> Self {
                Self(text.into())
            }

            /// The text.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

text_id!(
    /// An organisation of the directory, such as `northwind`.
    OrganisationId
);
text_id!(
    /// A partner location's number: 5 to 10 digits `[D]`.
    MpnId
);
text_id!(
    /// A customer tenant: a lower-case GUID.
    TenantId
);
text_id!(
    /// A subscription: a lower-case GUID.
    SubscriptionId
);
text_id!(
    /// A product or workload of the catalogue, such as `dynamics-365-sales`.
    ProductId
);
text_id!(
    /// A person's name in the store; in a real store, the operating system's user.
    OperatorName
);

/// Reads a GUID in the usual 8-4-4-4-12 form, braces allowed, as lower case.
#[must_use]
pub fn guid(text: &str) -> Option<String> {
    let text = text.trim();
    let bare = text.strip_prefix('{').and_then(|rest| rest.strip_suffix('}')).unwrap_or(text);
    let groups: Vec<&str> = bare.split('-').collect();
    let lengths: Vec<usize> = groups.iter().map(|group| group.len()).collect();
    let well_formed = lengths == [8, 4, 4, 4, 12]
        && bare.bytes().all(|byte| byte == b'-' || byte.is_ascii_hexdigit());
    well_formed.then(|| bare.to_ascii_lowercase())
}

/// What at most one partner may be associated with at a time `[S2]`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Key {
    /// A Microsoft 365 workload on a tenant.
    Workload(TenantId, ProductId),
    /// A Business Applications subscription.
    Subscription(SubscriptionId),
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Workload(tenant, product) => write!(f, "workload:{tenant}:{product}"),
            Self::Subscription(subscription) => write!(f, "subscription:{subscription}"),
        }
    }
}

/// A text that is no association key.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("“{0}” is no key; keys look like workload:TENANT:PRODUCT or subscription:ID")]
pub struct NotAKey(pub String);

impl FromStr for Key {
    type Err = NotAKey;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let no_key = || NotAKey(text.to_owned());
        match text.split_once(':') {
            Some(("subscription", id)) => {
                guid(id).map(|id| Self::Subscription(SubscriptionId(id))).ok_or_else(no_key)
            }
            Some(("workload", rest)) => {
                let (tenant, product) = rest.split_once(':').ok_or_else(no_key)?;
                let tenant = guid(tenant).ok_or_else(no_key)?;
                if product.is_empty() {
                    return Err(no_key());
                }
                Ok(Self::Workload(TenantId(tenant), ProductId::new(product)))
            }
            _ => Err(no_key()),
        }
    }
}
