//! A notice of the outbox.

use serde::Serialize;

use super::moment;
use crate::desk::NoticeView;
use crate::domain::notice::{Fault, Handling};
use crate::i18n::Texts;

#[derive(Debug, Serialize)]
struct ToOut {
    role: &'static str,
    name: String,
    email: String,
}

/// A notice of `outbox list --json`.
#[derive(Debug, Serialize)]
pub struct NoticeOut {
    id: String,
    claim: String,
    kind: &'static str,
    to: ToOut,
    subject: String,
    state: &'static str,
    hold_until: String,
    until: Option<String>,
    attempts: u32,
    last_attempt_at: Option<String>,
    by: Option<&'static str>,
    failure: Option<FailureOut>,
}

/// Why a notice was not delivered.
#[derive(Debug, Serialize)]
struct FailureOut {
    code: &'static str,
    message: String,
}

impl NoticeOut {
    /// The JSON of a notice.
    #[must_use]
    pub fn of(view: &NoticeView, texts: &Texts) -> Self {
        let notice = &view.posted.notice;
        let handling = view.handling.as_ref();
        let failure = |(fault, said): (Fault, &str)| FailureOut {
            code: fault.code(),
            message: (texts.post.fault)(fault, said),
        };
        Self {
            id: view.posted.id().to_string(),
            claim: view.posted.claim.to_string(),
            kind: notice.kind.code(),
            to: ToOut {
                role: notice.to.code(),
                name: notice.name.clone(),
                email: notice.email.clone(),
            },
            subject: texts.notice.subject(notice.kind, view.posted.claim, &view.claim_name),
            state: view.state.code(),
            hold_until: moment(notice.hold_until),
            until: notice.until.map(|day| day.to_string()),
            attempts: handling.map_or(0, |handling| handling.attempts),
            last_attempt_at: handling.map(|handling| moment(handling.at)),
            by: handling.map(|handling| handling.by.code()),
            failure: handling.and_then(Handling::failure).map(failure),
        }
    }
}
