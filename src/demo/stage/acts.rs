//! From the story's acts to the desk's requests.

use std::collections::HashMap;

use serde_json::Value;

use super::StageError;
use crate::cli::set;
use crate::demo::scenario::{Act, File};
use crate::desk::{Desk, LocalDesk, Request, Upload};
use crate::domain::command::{Command, Winner};
use crate::domain::id::{ClaimId, OperatorName};
use crate::wire;

/// The claims of the story by the handles that it gives them.
pub(super) struct Cast<'a> {
    desk: &'a LocalDesk,
    claims: HashMap<&'static str, ClaimId>,
}

impl<'a> Cast<'a> {
    pub(super) fn new(desk: &'a LocalDesk) -> Self {
        Self { desk, claims: HashMap::new() }
    }

    /// Remembers which claim a handle stands for from then on.
    pub(super) fn enter(&mut self, handle: &'static str, claim: ClaimId) {
        self.claims.entry(handle).or_insert(claim);
    }

    pub(super) fn request(
        &self,
        who: &OperatorName,
        handle: &str,
        act: &Act,
    ) -> Result<Request, StageError> {
        let claim = self.claims.get(handle).copied();
        let mut uploads = Vec::new();
        let command = match act {
            Act::New { fields } => {
                let fields = wire::claim::read(&fields.to_string());
                Command::Create(Box::new(fields.map_err(|_| StageError::Data("claims"))?))
            }
            Act::Edit { changes } => self.edit(who, claim, changes)?,
            Act::Attach { file } => {
                uploads.push(upload(file)?);
                Command::Attach(Vec::new())
            }
            Act::Dispute { justification, file } => {
                uploads.extend(file.as_ref().map(upload).transpose()?);
                let justification = justification.map(ToOwned::to_owned);
                Command::Dispute { justification, files: Vec::new() }
            }
            Act::Decide { key, winner, comment } => Command::Decide {
                key: key.parse().map_err(|_| StageError::Data("keys"))?,
                winner: self.winner(winner)?,
                comment: (*comment).to_owned(),
            },
            other => plain(other)?,
        };
        Ok(Request { claim, expected: None, command, uploads })
    }

    fn edit(
        &self,
        who: &OperatorName,
        claim: Option<ClaimId>,
        changes: &[(&'static str, Value)],
    ) -> Result<Command, StageError> {
        let broken = || StageError::Data("edits");
        let view = self.desk.claim(who, claim.ok_or_else(broken)?).map_err(|_| broken())?;
        let mut assignments = Vec::with_capacity(changes.len());
        for (path, value) in changes {
            let text = value.as_str().map_or_else(|| value.to_string(), ToOwned::to_owned);
            assignments.push(format!("{path}={text}").parse().map_err(|_| broken())?);
        }
        let fields = set::set(&view.fields, &assignments).map_err(|_| broken())?;
        Ok(Command::Edit(Box::new(fields)))
    }

    fn winner(&self, handle: &str) -> Result<Winner, StageError> {
        self.claims.get(handle).map(|id| Winner::Claim(*id)).ok_or(StageError::Data("winners"))
    }
}

fn upload(file: &File) -> Result<Upload, StageError> {
    let bytes = file.document.bytes().map_err(|_| StageError::Data("files"))?;
    Ok(Upload { name: file.name.clone(), bytes })
}

/// The acts that are about nothing but themselves.
fn plain(act: &Act) -> Result<Command, StageError> {
    let broken = |_| StageError::Data("codes");
    Ok(match act {
        Act::Submit => Command::Submit,
        Act::Resubmit => Command::Resubmit,
        Act::Discard => Command::Discard,
        Act::RequestRejection { because } => {
            Command::RequestRejection(because.parse().map_err(broken)?)
        }
        Act::Take => Command::Take,
        Act::Release => Command::Release,
        Act::Start => Command::StartReview,
        Act::RequestInformation { reasons, comment, remove_products } => {
            Command::RequestInformation {
                reasons: reasons
                    .iter()
                    .map(|code| code.parse())
                    .collect::<Result<_, _>>()
                    .map_err(broken)?,
                comment: (*comment).to_owned(),
                remove_products: remove_products.iter().map(ToString::to_string).collect(),
            }
        }
        Act::Approve { comment } => Command::Approve { comment: comment.map(ToOwned::to_owned) },
        Act::Reject { reason, comment } => Command::Reject {
            reason: Some(reason.parse().map_err(broken)?),
            comment: comment.map(ToOwned::to_owned),
        },
        Act::Uphold { comment } => Command::Uphold { comment: (*comment).to_owned() },
        Act::Undo => Command::Undo,
        Act::Decline => Command::Decline,
        Act::Comment { text, internal } => {
            Command::Comment { text: (*text).to_owned(), internal: *internal, files: Vec::new() }
        }
        _ => return Err(StageError::Data("acts")),
    })
}
