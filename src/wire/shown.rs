//! A claim as `show --json` gives it: its form and all that the program knows of it.

use serde::Serialize;

use super::claim::{self, Form};
use super::history::ByOut;
use super::moment;
use super::row::DueOut;
use crate::desk::{ActionState, ClaimView, RivalView};
use crate::domain::actor::Side;
use crate::domain::claim::{Association, Comment, Ended};
use crate::domain::evidence::Evidence;
use crate::domain::field::Fields;
use crate::domain::refusal::Refusal;
use crate::i18n::{Names, Texts};

/// A claim on its way out.
#[derive(Debug, Serialize)]
pub struct ClaimOut {
    id: String,
    revision: u32,
    organisation: String,
    status: &'static str,
    status_since: String,
    #[serde(flatten)]
    form: Form,
    evidence: Vec<EvidenceOut>,
    due: Option<DueOut>,
    reasons: Vec<&'static str>,
    because: Option<&'static str>,
    remove_products: Vec<String>,
    contested: bool,
    contested_keys: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    competes_with: Option<Vec<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    rivals: Option<Vec<RivalOut>>,
    disputed: bool,
    assignee: Option<String>,
    association: Option<AssociationOut>,
    keys: Vec<String>,
    actions: Vec<ActionOut>,
    gaps: Vec<GapOut>,
    comments: Vec<CommentOut>,
    organisation_name: String,
    customer_name: String,
    created_by: String,
    created_at: String,
    updated_at: String,
    submitted_at: Option<String>,
    decision_target: Option<String>,
    unrecorded: bool,
}

/// A PoE file on its way out.
#[derive(Debug, Serialize)]
pub struct EvidenceOut {
    name: String,
    size: u64,
    media_type: String,
    sha256: String,
}

impl EvidenceOut {
    /// The JSON of a PoE file.
    #[must_use]
    pub fn of(file: &Evidence) -> Self {
        Self {
            name: file.name.clone(),
            size: file.size,
            media_type: file.media_type.clone(),
            sha256: file.sha256.to_string(),
        }
    }
}

#[derive(Debug, Serialize)]
struct RivalOut {
    claim: Option<String>,
    organisation: String,
    organisation_name: String,
    status: Option<&'static str>,
    keys: Vec<String>,
}

#[derive(Debug, Serialize)]
struct EndedOut {
    on: String,
    why: &'static str,
}

#[derive(Debug, Serialize)]
struct AssociationOut {
    keys: Vec<String>,
    state: &'static str,
    opt_out_through: String,
    sent_for_evaluation_at: Option<String>,
    ended: Option<EndedOut>,
    lost_keys: Vec<LostKeyOut>,
}

#[derive(Debug, Serialize)]
struct LostKeyOut {
    key: String,
    #[serde(flatten)]
    ended: EndedOut,
}

#[derive(Debug, Serialize)]
struct ActionOut {
    action: &'static str,
    open: bool,
    why: Option<String>,
    code: Option<&'static str>,
}

#[derive(Debug, Serialize)]
struct GapOut {
    code: &'static str,
    field: Option<String>,
    message: String,
}

#[derive(Debug, Serialize)]
struct CommentOut {
    number: u32,
    at: String,
    by: ByOut,
    action: Option<&'static str>,
    text: String,
    internal: bool,
    undone: bool,
    attachments: Vec<String>,
}

impl ClaimOut {
    /// The JSON of a claim, for somebody of a side.
    #[must_use]
    pub fn of(view: &ClaimView, side: Side, texts: &Texts) -> Self {
        let sees_rivals = side == Side::Reviewer;
        let rivals = || view.rivals.iter();
        let keys = |keys: &[crate::domain::id::Key]| keys.iter().map(ToString::to_string).collect();
        Self {
            id: view.id.to_string(),
            revision: view.revision,
            organisation: view.organisation.to_string(),
            status: view.status.code(),
            status_since: moment(view.status_since),
            form: claim::write(&view.fields),
            evidence: view.evidence.iter().map(EvidenceOut::of).collect(),
            due: view.due.as_ref().map(DueOut::of),
            reasons: view.reason_codes(),
            because: view.because.map(crate::domain::status::Because::code),
            remove_products: view.remove_products.clone(),
            contested: view.contested,
            contested_keys: keys(&view.contested_keys),
            competes_with: sees_rivals.then(|| {
                rivals().filter_map(|rival| rival.claim).map(|id| id.to_string()).collect()
            }),
            rivals: sees_rivals.then(|| rivals().map(RivalOut::of).collect()),
            disputed: view.disputed,
            assignee: view.assignee.as_ref().map(ToString::to_string),
            association: view.association.as_ref().map(AssociationOut::of),
            keys: keys(&view.keys),
            actions: view.actions.iter().map(|state| ActionOut::of(state, texts)).collect(),
            gaps: view.gaps.iter().map(|gap| GapOut::of(gap, texts)).collect(),
            comments: view
                .comments
                .iter()
                .map(|said| CommentOut::of(said, &view.fields, texts))
                .collect(),
            organisation_name: view.organisation_name.clone(),
            customer_name: view.customer_name.clone(),
            created_by: view.created_by.to_string(),
            created_at: moment(view.created_at),
            updated_at: moment(view.updated_at),
            submitted_at: view.submitted_at.map(moment),
            decision_target: view.target.as_ref().map(|target| target.last_day.to_string()),
            unrecorded: view.unrecorded,
        }
    }
}

impl RivalOut {
    fn of(rival: &RivalView) -> Self {
        Self {
            claim: rival.claim.map(|id| id.to_string()),
            organisation: rival.organisation.to_string(),
            organisation_name: rival.organisation_name.clone(),
            status: rival.status.map(crate::domain::status::Status::code),
            keys: rival.keys.iter().map(ToString::to_string).collect(),
        }
    }
}

impl EndedOut {
    fn of(ended: Ended) -> Self {
        Self { on: ended.on.to_string(), why: ended.why.code() }
    }
}

impl AssociationOut {
    fn of(association: &Association) -> Self {
        let lost = association.keys.iter().filter_map(|held| {
            let ended = EndedOut::of(held.ended?);
            Some(LostKeyOut { key: held.key.to_string(), ended })
        });
        Self {
            keys: association.held().map(ToString::to_string).collect(),
            state: association.state.code(),
            opt_out_through: association.opt_out_through.to_string(),
            sent_for_evaluation_at: association.sent_for_evaluation_at.map(moment),
            ended: association.ended.map(EndedOut::of),
            lost_keys: lost.collect(),
        }
    }
}

impl ActionOut {
    fn of(state: &ActionState, texts: &Texts) -> Self {
        let first = state.refusals.first();
        Self {
            action: state.action.code(),
            open: state.is_open(),
            why: first.map(|refusal| texts.refusal.message(refusal)),
            code: first.map(|refusal| refusal.code.code()),
        }
    }
}

impl GapOut {
    fn of(gap: &Refusal, texts: &Texts) -> Self {
        Self {
            code: gap.code.code(),
            field: gap.field.clone(),
            message: texts.refusal.message(gap),
        }
    }
}

impl CommentOut {
    fn of(said: &Comment, fields: &Fields, texts: &Texts) -> Self {
        Self {
            number: said.number,
            at: moment(said.at),
            by: ByOut::of(&said.by),
            action: said.action.map(crate::domain::moves::Action::code),
            text: spoken(said, fields, texts),
            internal: said.internal,
            undone: said.undone,
            attachments: said.attachments.clone(),
        }
    }
}

/// What a comment says: a person's words as they were entered, or the program's sentence.
#[must_use]
pub fn spoken(said: &Comment, fields: &Fields, texts: &Texts) -> String {
    use crate::domain::id::Key;
    // A key is named by the product that the claim itself claims with it.
    let name = |key: &Key| match key {
        Key::Workload(_, product) => product.to_string(),
        Key::Subscription(id) => fields
            .products
            .iter()
            .find(|line| line.subscription_id == id.as_str())
            .map_or_else(|| texts.term.key(key), |line| line.product.clone()),
    };
    told(said, texts, &name)
}

/// The same, with keys by the names that the reader knows.
#[must_use]
pub fn spoken_as(said: &Comment, texts: &Texts, names: &dyn Names) -> String {
    told(said, texts, &|key| names.key(key))
}

fn told(said: &Comment, texts: &Texts, name: &dyn Fn(&crate::domain::id::Key) -> String) -> String {
    use crate::domain::event::CommentText;
    match &said.text {
        CommentText::Words(words) => words.clone(),
        other => texts.thread.sentence(other, name).unwrap_or_default(),
    }
}
