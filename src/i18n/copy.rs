//! Copying what is on the screen to the clipboard of whoever sits at the terminal.

/// What a text is that can be copied.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Copied {
    /// The claim's id.
    Claim,
    /// The claim's name.
    Name,
    /// The customer's name.
    Customer,
    /// The customer's domain.
    Domain,
    /// The customer's tenant.
    Tenant,
    /// The claiming location.
    Mpn,
    /// A subscription.
    Subscription,
    /// The command that shows the claim.
    Command,
    /// A PoE file's name.
    File,
    /// A PoE file's SHA-256.
    Digest,
    /// What the comment under the caret says.
    Comment,
    /// The event under the caret.
    Event,
    /// The page of PoE that is on the screen.
    Page,
}

/// The texts of copying.
#[derive(Debug)]
pub struct CopyTexts {
    /// The list's title.
    pub title: &'static str,
    /// The list's foot.
    pub keys: &'static str,
    /// What a text is.
    pub what: fn(Copied) -> &'static str,
    /// There is nothing to copy.
    pub nothing: &'static str,
    /// It has been sent to the terminal: what it is.
    pub done: fn(&str) -> String,
    /// It is too long: its size and the largest that is sent, both in bytes.
    pub too_long: fn(usize, usize) -> String,
    /// Not all of it is on the screen; it has to be looked at first.
    pub look_first: &'static str,
    /// Which lines of how many are shown.
    pub lines: fn(usize, usize, usize) -> String,
}
