//! The demonstration's own files, good ones and flawed ones, in every language and format.

use rstest::rstest;

use super::*;
use crate::demo::poe::{self, Content, Language, PoeFacts};
use crate::document::{File, InProcess, Limits, Reader as _};

fn facts(language: Language) -> PoeFacts {
    PoeFacts {
        partner_company: "Northwind Partners GmbH".into(),
        customer_company: "Contoso AG".into(),
        domain: "contoso.com".into(),
        tenant_id: TENANT.into(),
        products: vec![
            ("Microsoft Teams".into(), work(language)),
            ("Dynamics 365 Sales".into(), work(language)),
        ],
        signed_by: Some(("Anneliese Vogt".into(), "Leiterin IT".into())),
        signed_on: Some(day(2020, 6, 12)),
        prepared_on: day(2020, 6, 10),
        language,
    }
}

fn work(language: Language) -> Vec<String> {
    let done = match language {
        Language::En => ["Planned and ran the roll-out", "Coached 40 users"],
        Language::De => ["Einführung geplant und begleitet", "40 Anwender begleitet"],
        Language::Ko => ["도입 계획 수립 및 배포 수행", "사용자 40명 교육"],
        Language::Ja => ["導入計画の策定と展開の実施", "利用者 40 名への研修"],
        Language::Zh => ["制定并执行上线计划", "培训用户 40 名"],
        Language::Pt => ["Planejamento e execução da implantação", "40 pessoas treinadas"],
    };
    done.map(str::to_owned).to_vec()
}

fn read(format: poe::Format, content: Content) -> Vec<Exhibit> {
    let bytes = poe::Document { format, content }.bytes().unwrap();
    let media_type = match format {
        poe::Format::Pdf => "application/pdf",
        poe::Format::Docx => {
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        }
        poe::Format::Eml => "message/rfc822",
        poe::Format::Txt => "text/plain",
    };
    let file = File { name: "poe", media_type, bytes: &bytes };
    let document = InProcess.read(&file, &Limits::default(), &|| true).unwrap();
    vec![Exhibit { name: "poe".into(), document: Some(Arc::new(document)) }]
}

fn missing_in(format: poe::Format, facts: PoeFacts) -> Vec<Element> {
    missing(&check(&subject(), &read(format, Content::Poe(facts))))
}

#[rstest]
fn a_good_file_has_everything_and_a_flawed_one_lacks_just_that(
    #[values(Language::En, Language::De, Language::Ko, Language::Ja, Language::Zh, Language::Pt)]
    language: Language,
    #[values(poe::Format::Txt, poe::Format::Eml, poe::Format::Docx, poe::Format::Pdf)]
    format: poe::Format,
) {
    let good = facts(language);
    if format == poe::Format::Pdf && !matches!(language, Language::En | Language::De | Language::Pt)
    {
        // The demonstration's PDF font holds Western European characters only.
        return;
    }
    assert_eq!(missing_in(format, good.clone()), []);

    let unsigned = PoeFacts { signed_by: None, signed_on: None, ..good.clone() };
    let asked = [Element::CustomerAcknowledgment, Element::AcknowledgmentDate];
    assert_eq!(missing_in(format, unsigned), asked);

    let old = PoeFacts { signed_on: Some(day(2019, 1, 12)), ..good.clone() };
    assert_eq!(missing_in(format, old), [Element::AcknowledgmentDate]);

    let mut no_work = good.clone();
    no_work.products.iter_mut().for_each(|(_, done)| done.clear());
    assert_eq!(missing_in(format, no_work), [Element::WorkDone]);

    let mut fewer = good;
    fewer.products.pop();
    assert_eq!(missing_in(format, fewer), [Element::Products]);

    let menu = check(&subject(), &read(format, Content::LunchMenu(language)));
    assert_eq!(missing(&menu), Element::ALL);
    assert!(menu.iter().all(|one| one.suggests == Some(InformationReason::MissingAllPoe)));
}
