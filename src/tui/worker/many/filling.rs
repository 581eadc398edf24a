//! What is said on many claims, filled in for each of them.

use crate::desk::macros::suggested;
use crate::desk::{Desk, DeskError, Request, Rules, Watch};
use crate::domain::actor::Operator;
use crate::domain::command::Command;
use crate::domain::id::OperatorName;
use crate::domain::macros::all_resolved;
use crate::i18n::Texts;
use crate::i18n::macros::{fill, needs_precheck};
use crate::tui::app::many::Filling;

/// Fills in placeholders, where that is asked for.
pub(super) struct Filler<'a> {
    desk: &'a dyn Desk,
    who: &'a OperatorName,
    texts: &'a Texts,
    watch: &'a dyn Watch,
    /// What every claim is filled in with besides; none where nothing is filled in.
    besides: Option<Result<(Rules, Operator), DeskError>>,
}

impl<'a> Filler<'a> {
    pub(super) fn of(
        desk: &'a dyn Desk,
        who: &'a OperatorName,
        texts: &'a Texts,
        filling: Filling,
        watch: &'a dyn Watch,
    ) -> Self {
        let besides = || Ok((desk.rules(who)?, desk.operator(who)?));
        let besides = (filling == Filling::FromClaim).then(besides);
        Self { desk, who, texts, watch, besides }
    }

    /// The request with what it says filled in.
    ///
    /// # Errors
    /// When the claim cannot be looked at, or a placeholder is left.
    pub(super) fn fill(&self, mut request: Request) -> Result<Request, DeskError> {
        let Some(besides) = &self.besides else { return Ok(request) };
        let action = request.command.action();
        let (Some(id), Some(text)) = (request.claim, said(&mut request.command)) else {
            return Ok(request);
        };
        let view = self.desk.claim(self.who, id)?;
        let Ok((rules, operator)) = besides else {
            // Whoever cannot ask for the rules is told why by asking again.
            self.desk.rules(self.who)?;
            return Err(DeskError::NoOperator(self.who.clone()));
        };
        let missing = if needs_precheck(text) {
            Some(suggested(&self.desk.precheck(self.who, id, self.watch)?).1)
        } else {
            None
        };
        let mut particulars = view.particulars(rules, operator, self.desk.now());
        particulars.missing = missing.as_deref();
        let filled = fill(text, action, &particulars, self.texts);
        all_resolved(&filled.left, "comment")?;
        *text = filled.text;
        Ok(request)
    }
}

/// What a command says, where a macro can be for it.
fn said(command: &mut Command) -> Option<&mut String> {
    match command {
        Command::RequestInformation { comment, .. } | Command::Uphold { comment } => Some(comment),
        Command::Approve { comment } | Command::Reject { comment, .. } => comment.as_mut(),
        Command::Comment { text, .. } => Some(text),
        _ => None,
    }
}
