//! Refusals for who asks and where the claim stands, in Korean.

use super::{Template, quoted};
use crate::domain::actor::Role;
use crate::domain::moves::{self, Action};
use crate::domain::refusal::{Facts, Refusal};
use crate::domain::status::{RejectionReason, Status};
use crate::i18n::ko::{list, term};
use crate::i18n::refusal::Words;

pub(super) const OWN_ORGANISATION: Template = Template {
    message: "A claim of your own organisation is concerned, so you may not act on it as its \
              reviewer.",
    advice: "Leave it to a reviewer who belongs to none of the organisations concerned.",
};

// The refusal does not tell which window it was, so the advice speaks of both.
pub(super) const WINDOW_CLOSED: Template = Template {
    message: "It is too late for this: the window closed at the end of its last day {}.",
    advice: "A rejection that can no longer be disputed needs a new claim with updated PoE. An \
             association that can no longer be declined ends when the partner asks for its \
             rejection.",
};

pub(super) const CONTESTED: Template = Template {
    message: "Another partner claims the same, and the arbitration is not decided yet.",
    advice: "Decide the arbitration first; deciding the last contested key approves the claim \
             that has won.",
};

pub(super) const ALREADY_DISPUTED: Template = Template {
    message: "This claim has been disputed already, and a claim can be disputed once.",
    advice: "Make a new claim with updated PoE.",
};

pub(super) const UNDO_CLOSED: Template = Template {
    message: "There is nothing here that you can still undo.",
    advice: "Only your own last decision can be undone, within the undo window and while nothing \
             has happened since to any claim it touched. Put it right by a further decision.",
};

pub(super) const TAKEN_BY_OTHER: Template = Template {
    message: "Another reviewer {} has taken this claim.",
    advice: "Ask them to release it, or choose another claim.",
};

pub(super) const NOTHING_TO_TAKE: Template = Template {
    message: "No claim that you could take waits for a reviewer: each one has been taken, or is \
              not for you.",
    advice: "Work on those that you have, or ask another reviewer to release one.",
};

pub(super) const NOT_TAKEN: Template = Template {
    message: "Nobody has taken this claim.",
    advice: "There is nothing to release; take the claim if you want to work on it.",
};

pub(super) const NOT_CONTESTED: Template = Template {
    message: "There is no undecided arbitration about the key {} on this claim.",
    advice: "Choose one of the claim's contested keys, as the claim shows them.",
};

/// As [`NOT_CONTESTED`], where no key was named.
pub(super) const CONTESTED_NOWHERE: Template = Template {
    message: "There is no undecided arbitration on this claim.",
    advice: "There is nothing to decide; review it like any other.",
};

pub(super) const NOT_A_SIDE: Template = Template {
    message: "The winner {} is no side of this arbitration.",
    advice: "Choose one of the claims that compete for the key, or the partner that has held it \
             since before.",
};

pub(super) fn not_permitted(of: &Refusal) -> Words {
    if let Facts::Administration(role) = of.facts {
        return Words {
            message: format!(
                "The role {} may not do this; only an administrator may.",
                term::role(role)
            ),
            advice: "Ask an administrator.".to_owned(),
        };
    }
    if let Facts::Evidence(role) = of.facts {
        return Words {
            message: format!(
                "The role {} may not check PoE: PoE is between partner and reviewer.",
                term::role(role)
            ),
            advice: "Ask the partner for a copy if you need to know what it says.".to_owned(),
        };
    }
    if let Facts::Sharing(role) = of.facts {
        return super::view::not_permitted(role);
    }
    if let Facts::Macros(role) = of.facts {
        return super::macros::not_permitted(role);
    }
    if let Facts::Template(role) = of.facts {
        return super::macros::no_template(role);
    }
    let Facts::Role(action, role) = of.facts else {
        return Words {
            message: "Your role may not do this.".to_owned(),
            advice: "Ask an operator whose role may; “cpor rules” lists who may do what."
                .to_owned(),
        };
    };
    let name = term::role(role);
    let deed = deed(action);
    if moves::is_permitted(action, role, Some(Status::Editing)) {
        return Words {
            message: format!("The role {name} may {deed} only while it is a draft."),
            advice: format!("Ask an operator who may: {}.", permitted(action, role)),
        };
    }
    let advice = match permitted(action, role) {
        nobody if nobody.is_empty() => {
            "Nobody does this by hand: it happens by itself when its time has come.".to_owned()
        }
        roles => format!("Ask an operator who may: {roles}."),
    };
    Words { message: format!("The role {name} may not {deed}."), advice }
}

/// The roles of persons that may do it, but for the one that asked.
fn permitted(action: Action, asking: Role) -> String {
    let may = |role: &Role| *role != asking && moves::is_permitted(action, *role, None);
    let roles = Role::FOR_OPERATORS.iter().copied().filter(may).map(term::role);
    list(roles, "or")
}

pub(super) fn not_allowed_in_status(of: &Refusal) -> Words {
    match &of.facts {
        Facts::Status { action, status, allowed } => in_status(*action, *status, allowed),
        Facts::Rejection(reason) => not_disputable(*reason),
        _ => Words {
            message: "This is not open now.".to_owned(),
            advice: "See the claim's actions for what is open.".to_owned(),
        },
    }
}

fn in_status(action: Action, status: Status, allowed: &[Status]) -> Words {
    let deed = deed(action);
    let stands = quoted(term::status(status));
    let message = if allowed.is_empty() {
        format!("You cannot {deed} that is {stands}, nor in any other status.")
    } else {
        let open = list(allowed.iter().map(|status| quoted(term::status(*status))), "or");
        format!("You cannot {deed} that is {stands}; that is open in {open}.")
    };
    let advice = match (action, status) {
        (Action::Edit | Action::Attach, Status::UnderReview | Status::Disputed) => {
            "Tell the reviewer in a comment; the claim can be changed once information is \
             requested."
        }
        (Action::Discard, status) if !status.is_draft() => {
            "A submitted claim cannot be thrown away; request its rejection instead."
        }
        (Action::Reject, Status::Disputed) => "Uphold the rejection instead.",
        (Action::Uphold, Status::UnderReview) => "Reject the claim instead.",
        (Action::Approve | Action::Reject | Action::RequestInformation, Status::Submitted) => {
            "Start the review first."
        }
        (
            Action::Approve | Action::Reject | Action::RequestInformation | Action::Uphold,
            Status::PartnerActionRequired,
        ) => "Wait for the partner's answer.",
        (Action::Submit, Status::PartnerActionRequired) => "Resubmit it instead.",
        (Action::Decline, status) if status.is_open() => {
            "Nothing is decided yet: a notice comes when the claim is approved, and from then on \
             it can be declined."
        }
        (_, Status::RejectedFinal | Status::Discarded) => {
            "Nothing more happens to this claim; make a new one if the work still stands."
        }
        _ => "See the claim's actions for what is open now.",
    };
    Words { message, advice: advice.to_owned() }
}

fn not_disputable(reason: RejectionReason) -> Words {
    Words {
        message: format!(
            "A claim that was rejected for {} cannot be disputed.",
            quoted(term::rejection_reason(reason))
        ),
        advice: "Make a new claim.".to_owned(),
    }
}

/// What an action does, after “may not” and before “that is …” or “only while it is …”.
fn deed(action: Action) -> &'static str {
    match action {
        Action::Create => "create a claim",
        Action::Edit => "edit a claim",
        Action::Attach => "add PoE to a claim",
        Action::Detach => "remove PoE from a claim",
        Action::Submit => "submit a claim",
        Action::Resubmit => "resubmit a claim",
        Action::Discard => "discard a claim",
        Action::RequestRejection => "request the rejection of a claim",
        Action::Dispute => "dispute the rejection of a claim",
        Action::Take => "take a claim",
        Action::Release => "release a claim",
        Action::StartReview => "start the review of a claim",
        Action::RequestInformation => "request information on a claim",
        Action::Approve => "approve a claim",
        Action::Reject => "reject a claim",
        Action::Uphold => "uphold the rejection of a claim",
        Action::Decide => "decide the arbitration of a claim",
        Action::Decline => "decline a claim",
        Action::Comment => "comment on a claim",
        Action::InternalNote => "write an internal note on a claim",
        Action::Undo => "undo a decision on a claim",
        Action::PartnerResponseLapses => "end the partner response window of a claim",
        Action::ConsentLapses => "end the opt-out window of a claim",
        Action::ProlongReview => "prolong the review of a claim",
        Action::EndAssociation => "end the association of a claim",
    }
}
