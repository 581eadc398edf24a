//! Who has signed, and what only looks like it.

use rstest::rstest;

use super::*;

fn signature(of: &str) -> Finding {
    found(Element::CustomerAcknowledgment, of)
}

#[rstest]
#[case("Signed by: Anneliese Vogt", "Anneliese Vogt")]
#[case("Customer signature: ____A. Vogt____", "A. Vogt")]
#[case("/s/ Anneliese Vogt", "Anneliese Vogt")]
#[case("Signed by Anneliese Vogt, CIO", "Anneliese Vogt")]
#[case("DocuSigned by:\nAnneliese Vogt\n3F2A90C1", "Anneliese Vogt")]
#[case("Digitally signed by VOGT Anneliese", "VOGT")]
#[case("Customer acknowledgment\nSignature:\nName: Anneliese Vogt\nTitle: CIO", "Anneliese Vogt")]
#[case("Unterschrift des Kunden: Anneliese Vogt", "Anneliese Vogt")]
#[case("Anneliese Vogt\n______________________\nUnterschrift", "Anneliese Vogt")]
#[case("Unterzeichnet von (Signed by): Anneliese Vogt", "Anneliese Vogt")]
#[case("Signé par : Anne Vautrin", "Anne Vautrin")]
#[case("Firmado por: Ana Vega", "Ana Vega")]
#[case("Assinado por (Signed by): Conceição Brandão", "Conceição Brandão")]
#[case("서명자 (Signed by): 강도현", "강도현")]
#[case("고객 서명: 강도현 (인)", "강도현")]
#[case("확인자 : 정보전략팀 부장 강도현", "강도현")]
#[case("署名者：小泉 直美", "小泉 直美")]
#[case("お客様署名　小泉 直美\n署名日：令和2年6月1日", "小泉")]
#[case("签署人：顾文静", "顾文静")]
#[case("客户签字: 顾文静", "顾文静")]
#[case(
    "| Signed by | Title | Date |\n|---|---|---|\n| Anna Vogt | CIO | 2020-06-01 |",
    "Anna Vogt"
)]
#[case("Signed by\tAnna Vogt\nTitle\tCIO", "Anna Vogt")]
#[case("Signed by: Anna Vogt   Title: CIO   Date: 2020-06-01", "Anna Vogt")]
#[case(
    "For Northwind Partners\nSigned by: ______\n\nFor Contoso\nSigned by: Anna Vogt",
    "Anna Vogt"
)]
#[case("Customer        Partner\nSigned by: Anna Vogt        Signed by: ________", "Anna Vogt")]
fn a_name_under_it_is_a_signature(#[case] of: &str, #[case] name: &str) {
    let finding = signature(of);
    assert_eq!(finding.state, State::Found, "{of}");
    let place = finding.place.unwrap();
    assert!(of[place.at.clone()].contains(name), "{:?}", &of[place.at]);
}

#[rstest]
#[case("Signed by: ____________________")]
#[case("Signed by: ........................")]
#[case("Signed by: ……………………")]
#[case("Signature ________________")]
#[case("Signed by:")]
#[case("Signed by:\nTitle:\nDate signed:")]
#[case("Signed by: [name of the signer]")]
#[case("Signed by: <<customer>>")]
#[case("Signed by: N/A")]
#[case("Signed by: TBD")]
#[case("______________________\nUnterschrift des Kunden")]
#[case("Contoso AG\n______________________\nUnterschrift")]
#[case("Signed by:\nContoso AG")]
#[case("Customer signature: ________\nName: Anneliese Vogt")]
#[case("Signed by\t\nTitle\t")]
#[case("| Signed by | Title | Date |\n|---|---|---|\n|  |  |  |")]
#[case("서명자: ____________")]
#[case("서명: (인)")]
#[case("署名者：　　　　　　印")]
#[case("署名：＿＿＿＿＿＿＿＿")]
#[case("签署人：____________")]
#[case("签字（盖章）：")]
#[case("Assinado por: ____________")]
fn a_blank_place_is_none(#[case] of: &str) {
    let finding = signature(of);
    assert_eq!((finding.state, finding.lacks), (State::Missing, vec![Lack::Blank]), "{of}");
    assert!(finding.place.is_some());
}

#[rstest]
#[case("I acknowledge that the partner did the work described here.")]
#[case("The statement of work has to be signed by both parties.")]
#[case("Signed by: Petra Sommerfeld")]
#[case("Partner signature: Lukas Ahrendt")]
#[case("For the partner\nSigned by: Lukas Ahrendt\nDate: 2020-07-01")]
#[case("For Northwind Partners GmbH:\nSigned by: Lukas Ahrendt")]
#[case("Project contact\nName: Tobias Rehm\nEmail: tobias@contoso.com")]
#[case("Customer name: Contoso AG")]
#[case("Microsoft Teams was rolled out.")]
fn what_nobody_of_the_customer_has_signed_is_unsigned(#[case] of: &str) {
    let finding = signature(of);
    assert_eq!((finding.state, finding.place), (State::Missing, None), "{of}");
}

#[test]
fn a_scan_may_hold_the_signature_that_the_form_lacks() {
    let mut files = text("Contoso AG\nSigned by: ______");
    files.push(scan());
    let finding = one(Element::CustomerAcknowledgment, &check(&subject(), &files));
    assert_eq!(finding.state, State::Unreadable);
    assert_eq!(finding.lacks, [Lack::Blank, Lack::Unread("scan.pdf".into())]);
    assert_eq!(finding.suggests, None);
}
