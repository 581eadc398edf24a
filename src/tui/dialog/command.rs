//! From a filled dialog to the command it asks for.

use super::{Dialog, Purpose};
use crate::domain::command::{Command, Winner};
use crate::domain::id::{ClaimId, Key, SubscriptionId};
use crate::domain::moves::Action;
use crate::domain::refusal::{Code, Refusal};

/// The refusal for a part that is required and has not been filled.
pub(super) fn missing(purpose: Purpose, is_form: bool) -> Refusal {
    match purpose {
        Purpose::InformationReasons | Purpose::RejectionReason | Purpose::Because => {
            Refusal::at(Code::ReasonRequired, "reason")
        }
        Purpose::RemoveProducts => Refusal::at(Code::MissingField, "remove_product"),
        Purpose::Key => Refusal::at(Code::MissingField, "key"),
        Purpose::Winner => Refusal::at(Code::MissingField, "winner"),
        Purpose::Evidence | Purpose::Paths => Refusal::at(Code::MissingEvidence, "evidence"),
        Purpose::Words if is_form => Refusal::at(Code::MissingField, "macro.text"),
        Purpose::Words => Refusal::at(Code::MissingField, "comment"),
        Purpose::MacroName => Refusal::at(Code::MissingField, "macro.name"),
        Purpose::MacroAction => Refusal::at(Code::MissingField, "macro.action"),
    }
}

/// The command; none for an action that has no dialog, or where a choice without which there is no
/// command has not been made.
pub(super) fn of(dialog: &Dialog) -> Option<Command> {
    let words = dialog.words();
    let optional = words.clone().filter(|text| !text.trim().is_empty());
    let text = words.unwrap_or_default();
    Some(match dialog.action {
        Action::Take => Command::Take,
        Action::Release => Command::Release,
        Action::StartReview => Command::StartReview,
        Action::RequestInformation => Command::RequestInformation {
            reasons: dialog
                .chosen(Purpose::InformationReasons)
                .filter_map(|code| code.parse().ok())
                .collect(),
            comment: text,
            remove_products: dialog
                .chosen(Purpose::RemoveProducts)
                .map(ToOwned::to_owned)
                .collect(),
        },
        Action::Approve => Command::Approve { comment: optional },
        Action::Reject => Command::Reject {
            reason: dialog.chosen(Purpose::RejectionReason).find_map(|code| code.parse().ok()),
            comment: optional,
        },
        Action::Uphold => Command::Uphold { comment: text },
        Action::Decide => Command::Decide {
            // Without a choice the rules are asked about nothing that is contested, and say so.
            key: dialog
                .chosen(Purpose::Key)
                .find_map(|code| code.parse().ok())
                .unwrap_or_else(|| Key::Subscription(SubscriptionId::default())),
            winner: dialog.winner().unwrap_or(Winner::Claim(ClaimId::default())),
            comment: text,
        },
        Action::Detach => {
            Command::Detach(dialog.chosen(Purpose::Evidence).next().unwrap_or_default().to_owned())
        }
        Action::Attach => Command::Attach(Vec::new()),
        Action::Submit => Command::Submit,
        Action::Resubmit => Command::Resubmit,
        Action::Discard => Command::Discard,
        Action::RequestRejection => Command::RequestRejection(
            dialog.chosen(Purpose::Because).find_map(|code| code.parse().ok())?,
        ),
        Action::Dispute => Command::Dispute { justification: optional, files: Vec::new() },
        Action::Decline => Command::Decline,
        Action::Comment => Command::Comment { text, internal: false, files: Vec::new() },
        Action::InternalNote => Command::Comment { text, internal: true, files: Vec::new() },
        Action::Undo => Command::Undo,
        _ => return None,
    })
}
