//! Macros: what comes with the program is what a macro may be, and fits where it stands.

use super::texts;
use crate::domain::macros::{Macro, ShippedMacro, placeholder};
use crate::domain::status::{InformationReason, RejectionReason};

#[test]
fn every_shipped_macro_could_be_kept_as_it_is() {
    for shipped in ShippedMacro::ALL {
        let (name, text) = (texts().macros.shipped)(*shipped);
        let kept = Macro::of(name, Ok(shipped.does()), text).unwrap();
        assert_eq!((kept.name.as_str(), kept.text.as_str()), (name, text), "{shipped}");
        assert!(!placeholder::find(text).is_empty(), "{shipped} tells nothing of the claim");
    }
}

#[test]
fn there_is_one_for_every_reason_that_a_reviewer_may_give() {
    let reasons: Vec<&str> =
        ShippedMacro::ALL.iter().flat_map(|one| one.does().reasons()).collect();
    let mut wanted = InformationReason::CODES.to_vec();
    wanted.extend(RejectionReason::FOR_REVIEWERS.iter().map(|reason| reason.code()));
    assert_eq!(reasons, wanted);
}
