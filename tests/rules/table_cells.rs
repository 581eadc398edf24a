//! What every role may do in every situation, written down from the rules by hand.
//!
//! `+` done · `.` no such claim for them · otherwise the refusals: P not permitted, O own
//! organisation, S not in this status, W window closed, D already disputed, C contested, X not
//! contested, T not taken, N nothing to change, U undo closed.

pub const INCENTIVES_ADMIN: &str = "
                    edit att det sub res dis req dsp take rel start info appr rej uph dec decl com note undo
editing             +    +   +   +   S   +   S   S   P    P   P     P    P    P   P   P   P    +   P    P
submitted           +    +   S   S   S   S   +   S   P    P   P     P    P    P   P   P   P    +   P    P
under-review        S    S   S   S   S   S   +   S   P    P   P     P    P    P   P   P   P    +   P    P
partner-action      +    +   S   S   +   S   +   S   P    P   P     P    P    P   P   P   P    +   P    P
approved            S    +   S   S   S   S   +   S   P    P   P     P    P    P   P   P   P    +   P    P
evaluated           S    +   S   S   S   S   +   S   P    P   P     P    P    P   P   P   P    +   P    P
rejected            S    S   S   S   S   S   S   +   P    P   P     P    P    P   P   P   P    +   P    P
withdrawn           S    S   S   S   S   S   S   S   P    P   P     P    P    P   P   P   P    +   P    P
declined            S    S   S   S   S   S   S   S   P    P   P     P    P    P   P   P   P    +   P    P
disputed            S    S   S   S   S   S   S   DS  P    P   P     P    P    P   P   P   P    +   P    P
asked-again         +    +   S   S   +   S   +   DS  P    P   P     P    P    P   P   P   P    +   P    P
upheld              S    S   S   S   S   S   S   DS  P    P   P     P    P    P   P   P   P    +   P    P
discarded           S    S   S   S   S   S   S   S   P    P   P     P    P    P   P   P   P    S   P    P
contested-submitted +    +   S   S   S   S   +   S   P    P   P     P    P    P   P   P   P    +   P    P
contested-review    S    +   S   S   S   S   +   S   P    P   P     P    P    P   P   P   P    +   P    P
";

/// The same but submit.
pub const BILLING_OR_GLOBAL_ADMIN: &str = "
                    edit att det sub res dis req dsp take rel start info appr rej uph dec decl com note undo
editing             +    +   +   P   S   +   S   S   P    P   P     P    P    P   P   P   P    +   P    P
submitted           +    +   S   P   S   S   +   S   P    P   P     P    P    P   P   P   P    +   P    P
under-review        S    S   S   P   S   S   +   S   P    P   P     P    P    P   P   P   P    +   P    P
partner-action      +    +   S   P   +   S   +   S   P    P   P     P    P    P   P   P   P    +   P    P
approved            S    +   S   P   S   S   +   S   P    P   P     P    P    P   P   P   P    +   P    P
evaluated           S    +   S   P   S   S   +   S   P    P   P     P    P    P   P   P   P    +   P    P
rejected            S    S   S   P   S   S   S   +   P    P   P     P    P    P   P   P   P    +   P    P
withdrawn           S    S   S   P   S   S   S   S   P    P   P     P    P    P   P   P   P    +   P    P
declined            S    S   S   P   S   S   S   S   P    P   P     P    P    P   P   P   P    +   P    P
disputed            S    S   S   P   S   S   S   DS  P    P   P     P    P    P   P   P   P    +   P    P
asked-again         +    +   S   P   +   S   +   DS  P    P   P     P    P    P   P   P   P    +   P    P
upheld              S    S   S   P   S   S   S   DS  P    P   P     P    P    P   P   P   P    +   P    P
discarded           S    S   S   P   S   S   S   S   P    P   P     P    P    P   P   P   P    S   P    P
contested-submitted +    +   S   P   S   S   +   S   P    P   P     P    P    P   P   P   P    +   P    P
contested-review    S    +   S   P   S   S   +   S   P    P   P     P    P    P   P   P   P    +   P    P
";

/// Drafts and comments.
pub const INCENTIVES_USER: &str = "
                    edit att det sub res dis req dsp take rel start info appr rej uph dec decl com note undo
editing             +    +   +   P   P   +   P   P   P    P   P     P    P    P   P   P   P    +   P    P
submitted           P    P   P   P   P   P   P   P   P    P   P     P    P    P   P   P   P    +   P    P
under-review        P    P   P   P   P   P   P   P   P    P   P     P    P    P   P   P   P    +   P    P
partner-action      P    P   P   P   P   P   P   P   P    P   P     P    P    P   P   P   P    +   P    P
approved            P    P   P   P   P   P   P   P   P    P   P     P    P    P   P   P   P    +   P    P
evaluated           P    P   P   P   P   P   P   P   P    P   P     P    P    P   P   P   P    +   P    P
rejected            P    P   P   P   P   P   P   P   P    P   P     P    P    P   P   P   P    +   P    P
withdrawn           P    P   P   P   P   P   P   P   P    P   P     P    P    P   P   P   P    +   P    P
declined            P    P   P   P   P   P   P   P   P    P   P     P    P    P   P   P   P    +   P    P
disputed            P    P   P   P   P   P   P   P   P    P   P     P    P    P   P   P   P    +   P    P
asked-again         P    P   P   P   P   P   P   P   P    P   P     P    P    P   P   P   P    +   P    P
upheld              P    P   P   P   P   P   P   P   P    P   P     P    P    P   P   P   P    +   P    P
discarded           P    P   P   P   P   P   P   P   P    P   P     P    P    P   P   P   P    S   P    P
contested-submitted P    P   P   P   P   P   P   P   P    P   P     P    P    P   P   P   P    +   P    P
contested-review    P    P   P   P   P   P   P   P   P    P   P     P    P    P   P   P   P    +   P    P
";

/// The reviewer who has done what was done.
pub const REVIEWER: &str = "
                    edit att det sub res dis req dsp take rel start info appr rej uph dec decl com note undo
editing             P    P   P   P   P   P   P   P   S    ST  S     S    S    S   S   S   P    +   +    S
submitted           P    P   P   P   P   P   P   P   +    T   +     S    S    S   S   X   P    +   +    U
under-review        P    P   P   P   P   P   P   P   N    +   S     +    +    +   S   X   P    +   +    +
partner-action      P    P   P   P   P   P   P   P   N    +   S     S    S    S   S   X   P    +   +    +
approved            P    P   P   P   P   P   P   P   S    S   S     S    S    S   S   X   P    +   +    +
evaluated           P    P   P   P   P   P   P   P   S    S   S     S    S    S   S   X   P    +   +    U
rejected            P    P   P   P   P   P   P   P   S    S   S     S    S    S   S   S   P    +   +    +
withdrawn           P    P   P   P   P   P   P   P   S    ST  S     S    S    S   S   S   P    +   +    U
declined            P    P   P   P   P   P   P   P   S    S   S     S    S    S   S   S   P    +   +    U
disputed            P    P   P   P   P   P   P   P   N    +   S     +    +    S   +   X   P    +   +    U
asked-again         P    P   P   P   P   P   P   P   N    +   S     S    S    S   S   X   P    +   +    +
upheld              P    P   P   P   P   P   P   P   S    S   S     S    S    S   S   S   P    +   +    +
discarded           P    P   P   P   P   P   P   P   S    ST  S     S    S    S   S   S   P    S   S    S
contested-submitted P    P   P   P   P   P   P   P   +    T   +     S    CS   S   S   +   P    +   +    U
contested-review    P    P   P   P   P   P   P   P   N    +   S     +    C    +   S   +   P    +   +    +
";

/// A reviewer who belongs to the claiming organisation: nothing, whatever the status.
pub const REVIEWER_OF_THE_CLAIMANT: &str = "
                    edit att det sub res dis req dsp take rel start info appr rej uph dec decl com note undo
*                   P    P   P   P   P   P   P   P   O    O   O     O    O    O   O   O   P    O   O    O
";

/// The customer's contact: declines while the window is open; drafts aren't there.
pub const CUSTOMER: &str = "
                    edit att det sub res dis req dsp take rel start info appr rej uph dec decl com note undo
editing             .    .   .   .   .   .   .   .   .    .   .     .    .    .   .   .   .    .   .    .
submitted           P    P   P   P   P   P   P   P   P    P   P     P    P    P   P   P   S    P   P    P
under-review        P    P   P   P   P   P   P   P   P    P   P     P    P    P   P   P   S    P   P    P
partner-action      P    P   P   P   P   P   P   P   P    P   P     P    P    P   P   P   S    P   P    P
approved            P    P   P   P   P   P   P   P   P    P   P     P    P    P   P   P   +    P   P    P
evaluated           P    P   P   P   P   P   P   P   P    P   P     P    P    P   P   P   W    P   P    P
rejected            P    P   P   P   P   P   P   P   P    P   P     P    P    P   P   P   S    P   P    P
withdrawn           P    P   P   P   P   P   P   P   P    P   P     P    P    P   P   P   S    P   P    P
declined            P    P   P   P   P   P   P   P   P    P   P     P    P    P   P   P   S    P   P    P
disputed            P    P   P   P   P   P   P   P   P    P   P     P    P    P   P   P   S    P   P    P
asked-again         P    P   P   P   P   P   P   P   P    P   P     P    P    P   P   P   S    P   P    P
upheld              P    P   P   P   P   P   P   P   P    P   P     P    P    P   P   P   S    P   P    P
discarded           .    .   .   .   .   .   .   .   .    .   .     .    .    .   .   .   .    .   .    .
contested-submitted P    P   P   P   P   P   P   P   P    P   P     P    P    P   P   P   S    P   P    P
contested-review    P    P   P   P   P   P   P   P   P    P   P     P    P    P   P   P   S    P   P    P
";

/// Decides no claim.
pub const ADMINISTRATOR: &str = "
                    edit att det sub res dis req dsp take rel start info appr rej uph dec decl com note undo
*                   P    P   P   P   P   P   P   P   P    P   P     P    P    P   P   P   P    P   P    P
";

/// Another partner, and another customer's contact.
pub const STRANGER: &str = "
                    edit att det sub res dis req dsp take rel start info appr rej uph dec decl com note undo
*                   .    .   .   .   .   .   .   .   .    .   .     .    .    .   .   .   .    .   .    .
";
