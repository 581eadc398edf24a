//! Read marks as bytes.

use super::error::Flaw;
use crate::domain::id::{ClaimId, OperatorName};
use crate::store::bytes::{u16_at, u32_at, u64_at};

/// What is there of a mark beside the operator's name, in bytes.
const FIXED: usize = 14;

/// Up to which of a claim's events somebody has read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// Who.
    pub operator: OperatorName,
    /// Which claim.
    pub claim: ClaimId,
    /// Up to which event.
    pub number: u32,
}

impl Mark {
    /// Its bytes; `None` when the name is longer than any can be.
    pub(super) fn encode(&self) -> Option<Vec<u8>> {
        let name = self.operator.as_str().as_bytes();
        let mut bytes = u16::try_from(name.len()).ok()?.to_le_bytes().to_vec();
        bytes.extend(name);
        bytes.extend(self.claim.0.to_le_bytes());
        bytes.extend(self.number.to_le_bytes());
        Some(bytes)
    }

    /// The marks in the content of one frame.
    pub(super) fn decode_all(mut bytes: &[u8]) -> Result<Vec<Self>, Flaw> {
        let mut marks = Vec::new();
        while !bytes.is_empty() {
            let length = usize::from(u16_at(bytes, 0));
            let (mark, rest) = bytes.split_at_checked(length + FIXED).ok_or(Flaw::Marks)?;
            let name = std::str::from_utf8(&mark[2..length + 2]).map_err(|_| Flaw::Marks)?;
            marks.push(Self {
                operator: OperatorName::new(name),
                claim: ClaimId(u64_at(mark, length + 2)),
                number: u32_at(mark, length + 10),
            });
            bytes = rest;
        }
        Ok(marks)
    }
}
