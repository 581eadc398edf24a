//! The names of closed sets, held against the field's terms in `tests/glossary.toml`.

use std::collections::BTreeMap;

use cpor::domain::actor::{Role, Side};
use cpor::domain::status::{
    Activity, AssociationState, InformationReason, RejectionReason, SolutionArea, Status,
};
use cpor::i18n::Language;
use cpor::i18n::term::{Term, Word};

/// The terms by section and code: each in every language, by the language's code.
type Glossary = BTreeMap<(&'static str, &'static str), BTreeMap<&'static str, &'static str>>;

/// Reads lines such as `approved = { en = "Approved", ko = "승인됨" }` under their section.
fn glossary() -> Glossary {
    let mut section = "";
    let mut terms = Glossary::new();
    for line in include_str!("../glossary.toml").lines().map(str::trim) {
        if let Some(name) = line.strip_prefix('[').and_then(|line| line.strip_suffix(']')) {
            section = name;
        } else if let Some((code, rest)) = line.split_once(" = { ") {
            let entries = rest.trim_end_matches(" }").split("\", ");
            let entry = |entry: &'static str| {
                let (language, name) = entry.split_once(" = \"").expect("a language and a name");
                (language.trim(), name.trim_end_matches('"'))
            };
            terms.insert((section, code.trim()), entries.map(entry).collect());
        }
    }
    terms
}

/// The names of the interface under the sections and codes of the glossary.
fn names(term: &Term) -> Vec<((&'static str, &'static str), &'static str)> {
    let mut names = Vec::new();
    let mut add = |section, code, name| names.push(((section, code), name));
    for of in Status::ALL {
        add("status", of.code(), term.status(*of));
    }
    for of in AssociationState::ALL {
        let code = if *of == AssociationState::Ended { "ended" } else { of.code() };
        add("association", code, term.association(*of));
    }
    for of in InformationReason::ALL {
        add("information-reason", of.code(), term.information_reason(*of));
    }
    for of in RejectionReason::ALL {
        add("rejection-reason", of.code(), term.rejection_reason(*of));
    }
    for of in Role::ALL.iter().filter(|of| !matches!(of, Role::Administrator | Role::System)) {
        add("role", of.code(), term.role(*of));
    }
    add("role", "partner", term.side(Side::Partner));
    for of in Activity::ALL {
        add("term", of.code(), term.activity(*of));
    }
    let business = SolutionArea::BusinessApplications;
    add("term", business.code(), term.solution_area(business));
    for (code, word) in WORDS {
        add("term", code, term.word(*word));
    }
    names
}

const WORDS: &[(&str, Word)] = &[
    ("claim", Word::Claim),
    ("customer-association", Word::CustomerAssociation),
    ("solution-area", Word::SolutionArea),
    ("activity", Word::Activity),
    ("mpn-id", Word::MpnId),
    ("domain-name", Word::DomainName),
    ("tenant-id", Word::TenantId),
    ("subscription-id", Word::SubscriptionId),
    ("product", Word::Product),
    ("workload", Word::Workload),
    ("proof-of-execution", Word::ProofOfExecution),
    ("customer-contact", Word::CustomerContact),
    ("technical-contact", Word::TechnicalContact),
    ("partner-contact", Word::PartnerContact),
    ("comment", Word::Comment),
    ("history", Word::History),
    ("dashboard", Word::Dashboard),
    ("dispute", Word::Dispute),
    ("arbitration", Word::Arbitration),
    ("competing-claim", Word::CompetingClaim),
    ("opt-out", Word::OptOut),
    ("business-day", Word::BusinessDay),
    ("due", Word::Due),
    ("overdue", Word::Overdue),
];

#[test]
fn every_language_speaks_the_terms_of_the_field() {
    let glossary = glossary();
    for language in Language::ALL {
        let names = names(&language.texts().term);
        for (place, name) in &names {
            let wanted = glossary.get(place).and_then(|term| term.get(language.code()));
            assert_eq!(Some(name), wanted, "{language}: {place:?}");
        }
        let held: Vec<_> = names.iter().map(|(place, _)| place).collect();
        let unheld: Vec<_> = glossary.keys().filter(|place| !held.contains(place)).collect();
        assert!(unheld.is_empty(), "{language}: nothing is held against {unheld:?}");
    }
}
