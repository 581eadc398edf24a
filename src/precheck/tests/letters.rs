//! Mails of consent, and whole papers as partners write them.

use rstest::rstest;

use super::*;

fn mail(header: &str, body: &str) -> Vec<Exhibit> {
    vec![exhibit("consent.eml", vec![part(Title::MailHeader, header), part(Title::MailBody, body)])]
}

const FROM_CUSTOMER: &str = "From: Anneliese Vogt <anneliese.vogt@contoso.com>\n\
    To: Petra Sommerfeld <petra@northwind.example>\nDate: Fri, 12 Jun 2020 09:12:00 +0000\n\
    Subject: Re: Proof of execution\n";

#[rstest]
#[case("I confirm that Northwind did this for us.")]
#[case("Hello Petra,\n\nconfirmed, thank you!\n")]
#[case("We acknowledge the work below.")]
#[case("Hallo Petra,\nhiermit bestätige ich die Leistungen.")]
#[case("Je confirme les travaux.")]
#[case("De acuerdo, lo confirmo.")]
#[case("Confirmo a execução dos serviços.")]
#[case("위 내용을 확인합니다.")]
#[case("上記の内容を確認しました。")]
#[case("以上内容确认无误。")]
#[case("I con-\nfirm this.")]
fn a_customers_mail_of_consent_is_an_acknowledgment_of_its_day(#[case] body: &str) {
    let findings = check(&subject(), &mail(FROM_CUSTOMER, body));
    let consent = one(Element::CustomerAcknowledgment, &findings);
    assert_eq!(consent.state, State::Found, "{body}");
    assert_eq!(consent.place.unwrap().part, 1);
    let date = one(Element::AcknowledgmentDate, &findings);
    assert_eq!(date.state, State::Found, "{body}");
    let place = date.place.unwrap();
    assert_eq!((place.part, place.excerpt.as_str()), (0, "Date: Fri, 12 Jun 2020 09:12:00 +0000"));
}

#[rstest]
#[case(FROM_CUSTOMER, "I cannot confirm this.")]
#[case(FROM_CUSTOMER, "Das kann ich nicht bestätigen; ich bestätige nichts, was nicht war.")]
#[case(FROM_CUSTOMER, "同意できません。")]
#[case(FROM_CUSTOMER, "Thank you for the paper.")]
#[case(FROM_CUSTOMER, "Thank you.\n> I confirm that Northwind did this.")]
#[case(FROM_CUSTOMER, "I acknowledge that the partner did this.\nSigned by: ________")]
#[case(
    "From: Petra <petra@northwind.example>\nDate: Fri, 12 Jun 2020 09:12:00 +0000",
    "I confirm."
)]
#[case("From: Northwind Partners GmbH <partner-on-behalf@contoso.com>", "I confirm.")]
fn any_other_mail_is_none(#[case] header: &str, #[case] body: &str) {
    let finding = one(Element::CustomerAcknowledgment, &check(&subject(), &mail(header, body)));
    assert_eq!(finding.state, State::Missing, "{header}\n{body}");
}

#[rstest]
#[case(
    "On Fri, Jun 12, 2020 at 9:12 AM Anneliese Vogt <anneliese.vogt@contoso.com> wrote:\n> I confirm this."
)]
#[case(
    "Am 12.06.2020 um 09:12 schrieb Anneliese Vogt <anneliese.vogt@contoso.com>:\n> Ich bestätige das."
)]
#[case(
    "---------- Forwarded message ---------\nFrom: Anneliese Vogt <anneliese.vogt@contoso.com>\nDate: Fri, 12 Jun 2020\nSubject: Re: PoE\n\nI confirm this."
)]
#[case(
    "Von: Anneliese Vogt <anneliese.vogt@contoso.com>\nGesendet: Freitag, 12. Juni 2020 09:12\nAn: Petra\n\nIch bestätige das."
)]
fn a_mail_that_the_partner_forwards_counts_by_its_own_sender_and_day(#[case] body: &str) {
    let header = "From: Petra <petra@northwind.example>\nDate: Mon, 15 Jun 2020 10:00:00 +0000";
    let findings = check(&subject(), &mail(header, body));
    assert_eq!(one(Element::CustomerAcknowledgment, &findings).state, State::Found, "{body}");
    let date = one(Element::AcknowledgmentDate, &findings).place.unwrap();
    assert_eq!(date.part, 1);
    assert!(date.excerpt.contains("12"), "{}", date.excerpt);
}

const ENGLISH: &str = "STATEMENT OF WORK – CLOSURE\n\n\
    This statement is between Northwind Partners GmbH (\u{201c}Supplier\u{201d}) and Contoso AG \
    (\u{201c}Customer\u{201d}),\ntenant 0b6f3a52-9d5e-4a34-8f27-1c86f2a0be11, domain contoso.com.\n\n\
    1. Scope\nThe Supplier migrated 1,200 mailboxes and rolled out Microsoft\nTeams to all sites. It \
    configured D365 Sales\nand trained the key users.\n\n\
    2. Signatures\nCustomer                         Supplier\n\
    Signature: Anneliese Vogt        Signature: Petra Sommerfeld\n\
    Title: CIO                       Title: Consultant\n\
    Date: 06/12/2020                 Date: 06/10/2020\n";

const KOREAN: &str = "작업 완료 확인서\n\n파트너사: Northwind Partners GmbH\n고객사: Contoso AG\n\
    도메인: contoso.com\n테넌트 ID: 0b6f3a52-9d5e-4a34-8f27-1c86f2a0be11\n\n\
    수행 내용\n○ 팀즈 구축 및 사용자 교육 3회\n○ Dynamics 365 Sales 설정 및 데이터 이관\n\n\
    위와 같이 작업이 완료되었음을 확인합니다.\n\n2020년 6월 12일\n\n확인자: 정보전략팀 부장 강도현 (인)\n";

const JAPANESE: &str = "作業完了報告書\n\nパートナー会社：Northwind Partners GmbH\n\
    お客様会社名：Ｃｏｎｔｏｓｏ ＡＧ\nドメイン：contoso.com\n\
    テナント ID：0b6f3a52-9d5e-4a34-8f27-\n1c86f2a0be11\n\n\
    実施内容\n・チームズの導入支援および利用者研修\n・Dynamics 365 Sales の設定\n\n\
    上記の作業が完了したことを確認いたします。\n\n令和２年６月１２日\nご署名：小泉 直美　印\n";

const CHINESE: &str = "项目验收确认书\n\n合作伙伴公司：Northwind Partners GmbH\n客户公司：Contoso AG\n\
    客户域名：contoso.com\n租户 ID：0B6F3A52-9D5E-4A34-8F27-1C86F2A0BE11\n\n\
    工作内容：为客户部署 Microsoft Teams，并完成 Dynamics 365 Sales 的配置与用户培训。\n\n\
    我方确认上述工作已完成。\n\n客户签字：顾文静\n签署日期：2020年6月12日\n";

const GERMAN: &str = "Abnahmeprotokoll\n\nAuftragnehmer: Northwind Partners GmbH\n\
    Auftraggeber: Contoso AG\nDomäne: contoso.com\nMandanten-ID: \
    0b6f3a52-9d5e-4a34-8f27-1c86f2a0be11\n\nLeistungen\n- Microsoft Teams an vier Standorten \
    eingeführt\n- D365 Sales eingerichtet, 40 Anwender geschult\n\nDie Leistungen wurden \
    vollständig erbracht.\n\nBonn, 12. Juni 2020      Anneliese Vogt\n\
    _______________________________________\nOrt, Datum, Unterschrift des Auftraggebers\n";

#[rstest]
#[case(ENGLISH)]
#[case(KOREAN)]
#[case(JAPANESE)]
#[case(CHINESE)]
#[case(GERMAN)]
fn a_good_paper_has_everything(#[case] of: &str) {
    let findings = check(&subject(), &text(of));
    assert_eq!(missing(&findings), [], "{findings:#?}");
}

#[rstest]
#[case(ENGLISH, "Anneliese Vogt ", "_______________")]
#[case(KOREAN, "정보전략팀 부장 강도현", "                ")]
#[case(JAPANESE, "小泉 直美", "　　　　　")]
#[case(CHINESE, "顾文静", "________")]
#[case(GERMAN, "Bonn, 12. Juni 2020      Anneliese Vogt", "")]
fn an_unsigned_paper_lacks_the_signature(
    #[case] of: &str,
    #[case] name: &str,
    #[case] blank: &str,
) {
    let of = of.replace(name, blank);
    let findings = check(&subject(), &text(&of));
    let finding = one(Element::CustomerAcknowledgment, &findings);
    assert_eq!((finding.state, finding.lacks), (State::Missing, vec![Lack::Blank]), "{of}");
    assert_eq!(finding.suggests, Some(InformationReason::MissingCustomerAcknowledgment));
}
