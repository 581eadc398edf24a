//! One claim of the model: its statuses, its windows, and which acts are lawful when.

use chrono::{DateTime, Duration, NaiveDate, Utc};
use serde_json::Value;

use super::{calendar, checks};
use crate::demo::cast::Operator;
use crate::demo::scenario::{Act, Step};

pub type Lawful = Result<(), String>;

pub fn lawful(yes: bool, why: &str) -> Lawful {
    yes.then_some(()).ok_or_else(|| why.to_owned())
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    Editing,
    Submitted,
    UnderReview,
    PartnerActionRequired,
    Approved,
    Rejected,
    Disputed,
    RejectedFinal,
    Discarded,
}

use Status::{
    Approved, Discarded, Disputed, Editing, PartnerActionRequired, Rejected, RejectedFinal,
    Submitted, UnderReview,
};

impl Status {
    pub const ALL: [Self; 9] = [
        Editing,
        Submitted,
        UnderReview,
        PartnerActionRequired,
        Approved,
        Rejected,
        Disputed,
        RejectedFinal,
        Discarded,
    ];

    pub const fn code(self) -> &'static str {
        match self {
            Editing => "editing",
            Submitted => "submitted",
            UnderReview => "under-review",
            PartnerActionRequired => "partner-action-required",
            Approved => "approved",
            Rejected => "rejected",
            Disputed => "disputed",
            RejectedFinal => "rejected-final",
            Discarded => "discarded",
        }
    }

    pub const fn is_open(self) -> bool {
        matches!(self, Submitted | UnderReview | PartnerActionRequired | Disputed)
    }
}

#[derive(Debug, Clone)]
pub struct Claim {
    pub status: Status,
    /// The last day of the window that runs, or ran last.
    pub open_through: Option<NaiveDate>,
    pub reason: Option<&'static str>,
    pub association: Option<&'static str>,
    pub organisation: &'static str,
    pub fields: Value,
    pub keys: Vec<String>,
    files: usize,
    has_disputed: bool,
    assignee: Option<&'static str>,
    undo: Option<(DateTime<Utc>, &'static str, Box<Claim>)>,
}

impl Claim {
    pub fn is_exclusive(&self) -> bool {
        self.fields["revenue"].is_null()
    }

    pub fn holds(&self) -> bool {
        self.status.is_open() || matches!(self.association, Some(state) if state != "ended")
    }

    fn at(&mut self, status: Status, open_through: NaiveDate) {
        (self.status, self.open_through) = (status, Some(open_through));
    }

    pub fn approve(&mut self, today: NaiveDate) {
        self.at(Approved, calendar::days_after(today, 7));
        self.association = Some("consent-open");
    }

    pub fn reject(&mut self, today: NaiveDate, reason: &'static str) {
        self.at(Rejected, calendar::days_after(today, 30));
        (self.reason, self.association) = (Some(reason), None);
    }

    /// What the system does when a window has run out or a subscription has ended.
    pub fn timer(&mut self, today: NaiveDate) -> bool {
        let past = self.open_through.is_some_and(|last| last < today);
        let gone = |key: &String| checks::ends(key).is_some_and(|last| last < today);
        match (self.status, self.association) {
            (PartnerActionRequired, _) if past && self.has_disputed => {
                self.at(RejectedFinal, today);
            }
            (PartnerActionRequired, _) if past => self.reject(today, "no-partner-response"),
            (Approved, Some("consent-open")) if past => {
                let sent = if self.is_exclusive() { "sent-for-evaluation" } else { "recognised" };
                self.association = Some(sent);
            }
            (Approved, Some(state)) if state != "ended" && self.keys.iter().all(gone) => {
                self.association = Some("ended");
            }
            _ => return false,
        }
        true
    }
}

pub fn new(who: &Operator, fields: &Value) -> Claim {
    Claim {
        status: Editing,
        open_through: None,
        reason: None,
        association: None,
        organisation: who.organisation.unwrap_or_default(),
        fields: fields.clone(),
        keys: Vec::new(),
        files: 0,
        has_disputed: false,
        assignee: None,
        undo: None,
    }
}

/// One act on one claim, apart from what other claims have to say.
pub fn act(claim: &mut Claim, step: &Step, today: NaiveDate, contested: bool) -> Lawful {
    let before = claim.undo.take();
    let kept = Box::new(claim.clone());
    match &step.act {
        Act::Undo => {
            let (at, who, kept) = before.ok_or("nothing to undo")?;
            lawful(who == step.who && step.at - at <= Duration::minutes(10), "too late")?;
            *claim = *kept;
        }
        Act::Comment { .. } => lawful(claim.status != Discarded, "discarded")?,
        Act::Start
        | Act::Approve { .. }
        | Act::Reject { .. }
        | Act::Uphold { .. }
        | Act::RequestInformation { .. } => {
            reviewer_acts(claim, step, today, contested)?;
            claim.undo = Some((step.at, step.who, kept));
        }
        Act::Take | Act::Release => reviewer_acts(claim, step, today, contested)?,
        _ => partner_acts(claim, step, today)?,
    }
    Ok(())
}

fn when(claim: &Claim, wanted: &[Status]) -> Lawful {
    lawful(wanted.contains(&claim.status), &format!("not when {:?}", claim.status))
}

/// What the partner does, and the customer.
fn partner_acts(claim: &mut Claim, step: &Step, today: NaiveDate) -> Lawful {
    let five = calendar::business_days_after(today, 5);
    match &step.act {
        Act::Edit { changes } => {
            when(claim, &[Editing, Submitted, PartnerActionRequired])?;
            for (path, value) in changes {
                let late = matches!(*path, "mpn_id" | "products") || path.starts_with("contacts.");
                lawful(claim.status == Editing || late, "not editable")?;
                let pointer = format!("/{}", path.replace('.', "/"));
                *claim.fields.pointer_mut(&pointer).ok_or("no such field")? = value.clone();
            }
        }
        Act::Attach { .. } => {
            when(claim, &[Editing, Submitted, PartnerActionRequired, Approved])?;
            claim.files += 1;
        }
        Act::Submit => {
            when(claim, &[Editing])?;
            lawful(claim.files > 0, "no proof")?;
            claim.at(Submitted, five);
        }
        Act::Resubmit => {
            when(claim, &[PartnerActionRequired])?;
            claim.at(if claim.has_disputed { Disputed } else { Submitted }, five);
        }
        Act::Discard => {
            when(claim, &[Editing])?;
            claim.status = Discarded;
        }
        Act::RequestRejection { .. } => {
            when(claim, &[Submitted, UnderReview, PartnerActionRequired, Approved])?;
            claim.reject(today, "partner-request");
        }
        Act::Dispute { justification, file } => {
            when(claim, &[Rejected])?;
            lawful(justification.is_some() || file.is_some(), "nothing to say")?;
            let open = claim.open_through.is_some_and(|last| today <= last);
            let may = !matches!(claim.reason, Some("partner-request" | "customer-decline"));
            lawful(open && may && !claim.has_disputed, "can't be disputed")?;
            claim.has_disputed = true;
            claim.at(Disputed, five);
        }
        Act::Decline => {
            when(claim, &[Approved])?;
            lawful(claim.association == Some("consent-open"), "too late")?;
            claim.reject(today, "customer-decline");
        }
        _ => return Err("not a partner's act".into()),
    }
    Ok(())
}

fn reviewer_acts(claim: &mut Claim, step: &Step, today: NaiveDate, contested: bool) -> Lawful {
    let five = calendar::business_days_after(today, 5);
    match &step.act {
        Act::Take => {
            lawful(claim.status.is_open() && claim.assignee.is_none(), "can't be taken")?;
            claim.assignee = Some(step.who);
        }
        Act::Release => {
            lawful(claim.assignee.take() == Some(step.who), "not the assignee")?;
        }
        Act::Start => {
            when(claim, &[Submitted])?;
            let assignee = *claim.assignee.get_or_insert(step.who);
            lawful(assignee == step.who, "somebody else has it")?;
            claim.at(UnderReview, five);
        }
        Act::RequestInformation { reasons, remove_products, .. } => {
            when(claim, &[UnderReview, Disputed])?;
            lawful(!reasons.is_empty(), "no reason")?;
            let claimed = claim.fields["products"].as_array().ok_or("no products")?;
            let on = |id: &&str| claimed.iter().any(|line| line["product"] == *id);
            lawful(remove_products.iter().all(on), "no such product to remove")?;
            claim.at(PartnerActionRequired, five);
        }
        Act::Approve { .. } => {
            when(claim, &[UnderReview, Disputed])?;
            lawful(!contested, "contested")?;
            claim.approve(today);
        }
        Act::Reject { reason, .. } => {
            when(claim, &[UnderReview])?;
            claim.reject(today, reason);
        }
        Act::Uphold { .. } => {
            when(claim, &[Disputed])?;
            claim.at(RejectedFinal, today);
        }
        _ => return Err("not a reviewer's act".into()),
    }
    Ok(())
}
