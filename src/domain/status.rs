//! The closed sets of the field: statuses, areas, activities, reasons, windows.

coded_enum!(
    /// Where a claim stands `[S1][L]`.
    Status {
        /// Created, not submitted.
        Editing => "editing",
        /// Submitted; the review has not begun.
        Submitted => "submitted",
        /// The PoE is being checked.
        UnderReview => "under-review",
        /// The partner must answer.
        PartnerActionRequired => "partner-action-required",
        /// Associated; not yet eligible, not yet paid.
        Approved => "approved",
        /// Denied, for a reason.
        Rejected => "rejected",
        /// Under re-review at the partner's request.
        Disputed => "disputed",
        /// Denied for good: one dispute per claim.
        RejectedFinal => "rejected-final",
        /// Thrown away before submission; kept in history `[D]`.
        Discarded => "discarded",
    }
);

impl Status {
    /// Submitted and not yet decided: such a claim competes for its keys `[S0]`.
    #[must_use]
    pub const fn is_open(self) -> bool {
        matches!(
            self,
            Self::Submitted | Self::UnderReview | Self::PartnerActionRequired | Self::Disputed
        )
    }

    /// Never submitted, so known to its own organisation only.
    #[must_use]
    pub const fn is_draft(self) -> bool {
        matches!(self, Self::Editing | Self::Discarded)
    }
}

coded_enum!(
    /// What a claim is about `[S2]`.
    SolutionArea {
        /// Microsoft 365 workloads.
        Microsoft365 => "microsoft-365",
        /// Dynamics 365 and Power Platform.
        BusinessApplications => "business-applications",
    }
);

coded_enum!(
    /// How the partner influenced the customer `[S0]`.
    Activity {
        /// Drives adoption and usage.
        Usage => "usage",
        /// Influenced the purchase.
        PreSales => "pre-sales",
        /// Influenced the selection; earns recognition, not incentive.
        RevenueAssociation => "revenue-association",
    }
);

coded_enum!(
    /// A window of time that the rules open `[S1]`.
    WindowKind {
        /// Review has to begin.
        StartReview => "start-review",
        /// Review has to end.
        Review => "review",
        /// The partner has to answer.
        PartnerResponse => "partner-response",
        /// The customer may decline.
        OptOut => "opt-out",
        /// The partner may dispute a rejection.
        Dispute => "dispute",
        /// A dispute has to be answered.
        DisputeResult => "dispute-result",
    }
);

impl WindowKind {
    /// Whether a claim past this window is marked overdue, and nothing moves by itself `[S1]`.
    #[must_use]
    pub const fn becomes_overdue(self) -> bool {
        matches!(self, Self::StartReview | Self::Review | Self::DisputeResult)
    }
}

coded_enum!(
    /// What is missing, as a request for information names it `[S1]`.
    InformationReason {
        /// Wrong or unrelated file.
        MissingAllPoe => "missing-all-poe",
        /// No signature.
        MissingCustomerAcknowledgment => "missing-customer-acknowledgment",
        /// Dates are missing or old.
        MissingOrOldDates => "missing-or-old-dates",
        /// The work is not described.
        MissingPartnerSolutionService => "missing-partner-solution-service",
        /// A product or workload is not in the PoE.
        MissingProducts => "missing-products",
    }
);

coded_enum!(
    /// Why a claim is rejected `[S1]`.
    RejectionReason {
        /// The partner asked for it.
        PartnerRequest => "partner-request",
        /// The customer declined.
        CustomerDecline => "customer-decline",
        /// The PoE does not prove the claim.
        InsufficientPoe => "insufficient-poe",
        /// The PoE lacks the customer's consent.
        MissingCustomerConsent => "missing-customer-consent",
        /// Products are missing.
        MissingProducts => "missing-products",
        /// The partner did not answer in time.
        NoPartnerResponse => "no-partner-response",
        /// The PoE cannot be had or read.
        PoeUnavailable => "poe-unavailable",
        /// Another partner was chosen `[D]`.
        ArbitrationLost => "arbitration-lost",
    }
);

impl RejectionReason {
    /// The reasons a reviewer may give; the others come from their own acts.
    pub const FOR_REVIEWERS: &'static [Self] = &[
        Self::InsufficientPoe,
        Self::MissingCustomerConsent,
        Self::MissingProducts,
        Self::PoeUnavailable,
    ];

    /// Whether a claim rejected for this may be disputed `[D]`.
    #[must_use]
    pub const fn is_disputable(self) -> bool {
        !matches!(self, Self::PartnerRequest | Self::CustomerDecline)
    }
}

coded_enum!(
    /// Why a partner asks for its own claim's rejection `[S1]`.
    Because {
        /// Claimed with the wrong MPN.
        WrongMpn => "wrong-mpn",
        /// Claimed with the wrong activity.
        WrongActivity => "wrong-activity",
        /// No longer works with the customer.
        NoLongerWorking => "no-longer-working",
    }
);

coded_enum!(
    /// What an approved claim's association has come to.
    AssociationState {
        /// The customer may still opt out.
        ConsentOpen => "consent-open",
        /// Sent for incentive eligibility evaluation.
        SentForEvaluation => "sent-for-evaluation",
        /// Recognised: Revenue association earns no incentive `[D]`.
        Recognised => "recognised",
        /// Over.
        Ended => "ended",
    }
);

coded_enum!(
    /// Why an association, or one key of it, ended.
    EndReason {
        /// The subscription ended `[S0]`.
        SubscriptionEnded => "subscription-ended",
        /// The customer declined.
        CustomerDecline => "customer-decline",
        /// The partner asked for rejection.
        PartnerRequest => "partner-request",
        /// Another partner was chosen.
        ArbitrationLost => "arbitration-lost",
    }
);
