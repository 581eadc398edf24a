//! Which reason fits, and what could not be read.

use rstest::rstest;

use super::*;

/// A paper with everything in it.
const GOOD: &str = "Partner company: Northwind Partners GmbH\nCustomer company: Contoso AG\n\
    Customer domain: contoso.com\nTenant ID: 0b6f3a52-9d5e-4a34-8f27-1c86f2a0be11\n\n\
    Work done\n- Rolled out Microsoft Teams to 1,200 people\n- Configured Dynamics 365 Sales\n\n\
    Customer acknowledgment\nSigned by: Anneliese Vogt\nDate signed: 2020-06-12\n";

fn verdict(of: &str, element: Element) -> (State, Option<InformationReason>) {
    let finding = found(element, of);
    (finding.state, finding.suggests)
}

#[test]
fn a_good_paper_has_everything_where_its_labels_say() {
    let findings = check(&subject(), &text(GOOD));
    assert_eq!(missing(&findings), []);
    for (finding, stands) in findings.iter().zip([
        "Northwind Partners GmbH",
        "Contoso AG",
        "contoso.com",
        TENANT,
        "Anneliese Vogt",
        "2020-06-12",
        "- Rolled out Microsoft Teams to 1,200 people",
        "Microsoft Teams",
    ]) {
        let place = finding.place.clone().unwrap();
        assert_eq!((finding.lacks.as_slice(), &GOOD[place.at]), (&[][..], stands));
        assert_eq!((place.evidence.as_str(), place.part), ("poe.txt", 0));
    }
}

#[rstest]
#[case("Contoso AG", Element::CustomerCompany, None)]
#[case(TENANT, Element::TenantId, None)]
#[case("contoso.com", Element::CustomerDomain, None)]
#[case(
    "Northwind Partners GmbH",
    Element::PartnerCompany,
    Some(InformationReason::MissingPartnerSolutionService)
)]
#[case(
    "Anneliese Vogt",
    Element::CustomerAcknowledgment,
    Some(InformationReason::MissingCustomerAcknowledgment)
)]
#[case("2020-06-12", Element::AcknowledgmentDate, Some(InformationReason::MissingOrOldDates))]
#[case("Dynamics 365 Sales", Element::Products, Some(InformationReason::MissingProducts))]
fn each_gap_has_its_reason(
    #[case] gone: &str,
    #[case] element: Element,
    #[case] reason: Option<InformationReason>,
) {
    let of = GOOD.replace(gone, "______");
    assert_eq!(missing(&check(&subject(), &text(&of))), [element]);
    assert_eq!(verdict(&of, element), (State::Missing, reason));
}

#[test]
fn a_list_of_products_is_no_work() {
    let of = GOOD
        .replace("Rolled out Microsoft Teams to 1,200 people", "Microsoft Teams")
        .replace("Configured ", "");
    assert_eq!(missing(&check(&subject(), &text(&of))), [Element::WorkDone]);
    let reason = Some(InformationReason::MissingPartnerSolutionService);
    assert_eq!(verdict(&of, Element::WorkDone), (State::Missing, reason));
}

#[test]
fn a_proposal_is_work_before_a_purchase_only() {
    let of = text("We presented a proposal and a demo to the board.");
    let work = |activity| {
        let subject = Subject { activities: vec![activity], ..subject() };
        one(Element::WorkDone, &check(&subject, &of)).state
    };
    assert_eq!(work(Activity::Usage), State::Missing);
    assert_eq!(work(Activity::PreSales), State::Found);
    assert_eq!(work(Activity::RevenueAssociation), State::Found);
}

#[test]
fn another_customers_paper_is_the_wrong_file() {
    let of = GOOD
        .replace("Contoso AG", "Fabrikam Inc.")
        .replace("contoso.com", "fabrikam.com")
        .replace(TENANT, "ab9f01dc-2cad-488e-9e96-f7509ea2a536");
    for element in [Element::CustomerCompany, Element::CustomerDomain, Element::TenantId] {
        let finding = found(element, &of);
        assert!(matches!(finding.lacks[..], [Lack::Other(_)]), "{finding:?}");
        assert_eq!(finding.suggests, Some(InformationReason::MissingAllPoe));
    }
}

#[test]
fn without_files_all_of_it_is_missing() {
    let findings = check(&subject(), &[]);
    assert_eq!(missing(&findings), Element::ALL);
    for finding in findings {
        assert_eq!(finding.state, State::Missing);
        assert_eq!(finding.suggests, Some(InformationReason::MissingAllPoe));
    }
}

#[test]
fn what_could_not_be_read_may_hold_what_was_not_found() {
    let mut files = text(GOOD);
    files.push(scan());
    assert_eq!(missing(&check(&subject(), &files)), []);
    let gone = Exhibit { name: "gone.pdf".into(), document: None };
    for finding in check(&subject(), &[scan(), gone]) {
        assert_eq!((finding.state, finding.suggests), (State::Unreadable, None));
        assert!(finding.lacks.contains(&Lack::Unread("scan.pdf".into())), "{finding:?}");
        assert!(finding.lacks.contains(&Lack::Unread("gone.pdf".into())), "{finding:?}");
    }
}

#[test]
fn an_empty_file_holds_nothing_and_is_read() {
    let mut empty = part(Title::Whole, "");
    empty.notes.push(Note::Empty);
    let findings = check(&subject(), &[exhibit("empty.txt", vec![empty])]);
    assert!(findings.iter().all(|finding| finding.state == State::Missing));
}

#[test]
fn a_claim_that_does_not_say_it_yet_has_nothing_to_look_for() {
    let findings = check(&Subject::default(), &text(GOOD));
    for element in [
        Element::PartnerCompany,
        Element::CustomerCompany,
        Element::CustomerDomain,
        Element::TenantId,
        Element::Products,
    ] {
        let finding = one(element, &findings);
        assert_eq!((finding.lacks, finding.suggests), (vec![Lack::Unstated], None));
    }
}

#[test]
fn the_files_of_a_claim_count_together() {
    let (first, second) = GOOD.split_at(GOOD.find("Customer acknowledgment").unwrap());
    let mut files = text(first);
    files.push(exhibit("signed.txt", vec![part(Title::Whole, second)]));
    let findings = check(&subject(), &files);
    assert_eq!(missing(&findings), []);
    let place = one(Element::CustomerAcknowledgment, &findings).place.unwrap();
    assert_eq!(place.evidence, "signed.txt");
}
