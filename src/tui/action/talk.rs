//! What keys ask for about comments, the history and a claim's past.

/// Something about comments, the history or a claim's past.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Talk {
    /// The next unread comment of the claim.
    NextUnread,
    /// The previous unread comment of the claim.
    PreviousUnread,
    /// The next claim with unread comments.
    NextClaim,
    /// The previous claim with unread comments.
    PreviousClaim,
    /// Answer a comment, with a quotation of it.
    Reply,
    /// The event of a comment.
    Event,
    /// The comment of an event.
    Comment,
    /// The next file that came with a comment.
    NextFile,
    /// The file before.
    PreviousFile,
    /// The claim as it was after an event.
    AsItWas,
    /// Only events of a kind.
    ByKind,
    /// Only what somebody did.
    ByPerson,
    /// Write the claim's dossier to a file.
    Dossier,
}

impl Talk {
    /// Whether holding its key down asks again and again.
    pub(super) const fn repeats(self) -> bool {
        matches!(
            self,
            Self::NextUnread
                | Self::PreviousUnread
                | Self::NextClaim
                | Self::PreviousClaim
                | Self::NextFile
                | Self::PreviousFile
        )
    }

    /// Whether it needs more of the store than its first rows.
    #[must_use]
    pub const fn needs_store(self) -> bool {
        matches!(self, Self::NextClaim | Self::PreviousClaim | Self::Dossier)
    }
}
