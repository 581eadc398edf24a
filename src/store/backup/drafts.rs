//! Drafts as bytes.

use super::error::Flaw;
use crate::domain::draft::Draft;
use crate::domain::id::OperatorName;
use crate::store::bytes::u16_at;
use crate::store::codec;

/// What one operator has typed and not sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drafted {
    /// Who.
    pub operator: OperatorName,
    /// What.
    pub draft: Draft,
}

impl Drafted {
    /// Its bytes; `None` when the name is longer than any can be.
    pub(super) fn encode(&self) -> Option<Vec<u8>> {
        let name = self.operator.as_str().as_bytes();
        let mut bytes = u16::try_from(name.len()).ok()?.to_le_bytes().to_vec();
        bytes.extend(name);
        bytes.extend(codec::seal(&self.draft).ok()?);
        Some(bytes)
    }

    /// What the content of one frame says.
    pub(super) fn decode(bytes: &[u8]) -> Result<Self, Flaw> {
        let (length, rest) = bytes.split_at_checked(2).ok_or(Flaw::Drafts)?;
        let length = usize::from(u16_at(length, 0));
        let (name, sealed) = rest.split_at_checked(length).ok_or(Flaw::Drafts)?;
        let name = std::str::from_utf8(name).map_err(|_| Flaw::Drafts)?;
        let draft = codec::open(sealed).map_err(|_| Flaw::Drafts)?;
        Ok(Self { operator: OperatorName::new(name), draft })
    }
}
