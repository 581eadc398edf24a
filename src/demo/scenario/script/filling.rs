//! What a story doesn't spell out: what was done for a product, how a file is named and flawed.

use chrono::{Days, NaiveDate};

use crate::demo::poe::{Content, Document, Format, Language, PoeFacts};

/// What is wrong with a file of proof.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::demo::scenario) enum Flaw {
    /// Nothing.
    None,
    /// Nobody signed for the customer.
    Unsigned,
    /// It was drawn up and signed more than a year ago.
    Old,
    /// The claim's last product is left out.
    ProductMissing,
    /// Products are named, but no work.
    NoWork,
    /// It is this week's lunch.
    LunchMenu,
}

/// A proof of the facts, spoilt as `flaw` says.
pub(super) fn document(format: Format, mut facts: PoeFacts, flaw: Flaw) -> Document {
    match flaw {
        Flaw::None => {}
        Flaw::Unsigned => (facts.signed_by, facts.signed_on) = (None, None),
        Flaw::Old => {
            facts.signed_on = facts.signed_on.and_then(long_before);
            facts.prepared_on = long_before(facts.prepared_on).unwrap_or(facts.prepared_on);
        }
        Flaw::ProductMissing => {
            facts.products.pop();
        }
        Flaw::NoWork => facts.products.iter_mut().for_each(|(_, done)| done.clear()),
        Flaw::LunchMenu => {
            return Document { format, content: Content::LunchMenu(facts.language) };
        }
    }
    Document { format, content: Content::Poe(facts) }
}

/// The day a year and a half earlier.
fn long_before(day: NaiveDate) -> Option<NaiveDate> {
    day.checked_sub_days(Days::new(548))
}

/// A file's name, in the language of its text. `number` counts the claim's files from one.
pub(super) fn file_name(
    language: Language,
    customer: &str,
    day: NaiveDate,
    number: usize,
    format: Format,
) -> String {
    let word = match language {
        Language::En => "PoE",
        Language::De => "Leistungsnachweis",
        Language::Ko => "실행증명",
        Language::Ja => "実行証明",
        Language::Zh => "执行证明",
        Language::Pt => "comprovante",
    };
    let version = if number > 1 { format!("_v{number}") } else { String::new() };
    let extension = format.extension();
    format!("{word}_{customer}_{}{version}.{extension}", day.format("%Y%m%d"))
}

/// What was done for a product, in two sentences. `people` is how many it was done for.
pub(super) fn work_done(language: Language, workload: bool, people: u32) -> Vec<String> {
    let (first, second) = match (language, workload) {
        (Language::En, true) => ("Planned and ran the roll-out", "Trained {n} people"),
        (Language::En, false) => ("Designed and configured the solution", "Coached {n} users"),
        (Language::De, true) => ("Einführung geplant und begleitet", "{n} Personen geschult"),
        (Language::De, false) => ("Lösung entworfen und eingerichtet", "{n} Anwender begleitet"),
        (Language::Ko, true) => ("도입 계획 수립 및 배포 수행", "사용자 {n}명 교육"),
        (Language::Ko, false) => ("솔루션 설계 및 구성", "사용자 {n}명 정착 지원"),
        (Language::Ja, true) => ("導入計画の策定と展開の実施", "利用者 {n} 名への研修"),
        (Language::Ja, false) => ("ソリューションの設計と構成", "利用者 {n} 名の定着支援"),
        (Language::Zh, true) => ("制定并执行上线计划", "培训用户 {n} 名"),
        (Language::Zh, false) => ("方案设计与配置", "辅导用户 {n} 名"),
        (Language::Pt, true) => ("Planejamento e execução da implantação", "{n} pessoas treinadas"),
        (Language::Pt, false) => ("Desenho e configuração da solução", "{n} usuários orientados"),
    };
    vec![first.to_owned(), second.replace("{n}", &people.to_string())]
}

/// A number that looks arbitrary but is always the same for the same texts.
pub(super) fn some_number(one: &str, other: &str) -> u32 {
    // FNV-1a: short enough to write down, and good enough to scatter seconds.
    one.bytes()
        .chain(other.bytes())
        .fold(0x811c_9dc5, |hash: u32, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}
