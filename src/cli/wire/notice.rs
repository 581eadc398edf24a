//! A notice of the outbox.

use serde::Serialize;

use super::moment;
use crate::desk::NoticeView;
use crate::i18n::notice::NoticeTexts;

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
}

impl NoticeOut {
    /// The JSON of a notice.
    #[must_use]
    pub fn of(view: &NoticeView, texts: &NoticeTexts) -> Self {
        let notice = &view.posted.notice;
        Self {
            id: view.posted.id(),
            claim: view.posted.claim.to_string(),
            kind: notice.kind.code(),
            to: ToOut {
                role: notice.to.code(),
                name: notice.name.clone(),
                email: notice.email.clone(),
            },
            subject: texts.subject(notice.kind, view.posted.claim, &view.claim_name),
            state: view.state.code(),
            hold_until: moment(notice.hold_until),
            until: notice.until.map(|day| day.to_string()),
        }
    }
}
