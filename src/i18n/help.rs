//! A sentence on what something means, and when to choose it.

use crate::domain::actor::Role;
use crate::domain::status::{Activity, InformationReason, Status};

/// The sentences of help.
#[derive(Debug)]
pub struct HelpTexts {
    /// Sentences about members of closed sets.
    pub of: Meanings,
    /// Why MPN ID and activity have to be right at once: the flow cannot tell a partner type `[S0]`.
    pub mpn_warning: &'static str,
}

lookups!(
    /// What members of closed sets mean.
    Meanings {
        /// What a role may do.
        role(Role) -> &'static str,
        /// When to choose an activity `[S0]`.
        activity(Activity) -> &'static str,
        /// What a status means.
        status(Status) -> &'static str,
        /// What is wrong when a reviewer asks for this.
        information_reason(InformationReason) -> &'static str,
    }
);
