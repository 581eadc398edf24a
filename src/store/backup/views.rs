//! Own views as bytes.

use super::error::Flaw;
use crate::domain::id::OperatorName;
use crate::domain::saved_view::OwnViews;
use crate::store::bytes::u16_at;
use crate::store::codec;

/// One operator's own views, and the order of all that it sees.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Owned {
    /// Whose.
    pub operator: OperatorName,
    /// Which.
    pub views: OwnViews,
}

impl Owned {
    /// Its bytes; `None` when the name is longer than any can be.
    pub(super) fn encode(&self) -> Option<Vec<u8>> {
        let name = self.operator.as_str().as_bytes();
        let mut bytes = u16::try_from(name.len()).ok()?.to_le_bytes().to_vec();
        bytes.extend(name);
        bytes.extend(codec::seal(&self.views).ok()?);
        Some(bytes)
    }

    /// What the content of one frame says.
    pub(super) fn decode(bytes: &[u8]) -> Result<Self, Flaw> {
        let (length, rest) = bytes.split_at_checked(2).ok_or(Flaw::Views)?;
        let length = usize::from(u16_at(length, 0));
        let (name, sealed) = rest.split_at_checked(length).ok_or(Flaw::Views)?;
        let name = std::str::from_utf8(name).map_err(|_| Flaw::Views)?;
        let views = codec::open(sealed).map_err(|_| Flaw::Views)?;
        Ok(Self { operator: OperatorName::new(name), views })
    }
}
