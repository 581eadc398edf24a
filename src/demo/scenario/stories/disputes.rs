//! Disputed rejections: under re-review, won, lost, and lost by silence.

use super::{Flaw, Script};

pub(super) fn tell(script: &mut Script) {
    under_re_review(script);
    against_a_newer_association(script);
    won(script);
    lost(script);
}

fn under_re_review(script: &mut Script) {
    script
        .claim("alpen-teams", "petra", "alpen")
        .named("Alpenglück: Teams in der Fertigung")
        .products(&["teams"])
        .filed_with("06-22 09:50", Flaw::NoWork)
        .started("06-24 14:13")
        .rejected("06-29 11:08", "insufficient-poe", "Die Leistungen sind nicht beschrieben.")
        .disputed(
            "07-13 11:21",
            "Der Nachweis verweist auf das unterschriebene Pflichtenheft, das dem Kunden vorliegt.\n\
             Darin sind alle Schulungen mit Datum und Teilnehmerzahl aufgeführt.",
        )
        .ends("disputed");
    script
        .claim("adatum-finance", "jiho", "adatum")
        .named("아다툼 전자 재무")
        .products(&["dynamics-365-finance"])
        .reviewer("minseo")
        .filed_with("06-23 05:37", Flaw::Unsigned)
        .started("06-25 04:02")
        .rejected("06-30 05:20", "missing-customer-consent", "고객 동의를 확인할 수 없습니다.")
        .disputed_with_proof("07-08 06:48", "")
        .says("07-08 06:52", "서명이 포함된 새 증명서를 첨부했습니다. 재검토 부탁드립니다.")
        .ends("disputed");
    script
        .claim("trey-exchange", "haruka", "trey")
        .named("トレイリサーチ メール基盤")
        .products(&["exchange-online", "azure-information-protection"])
        .reviewer("kaito")
        .filed_with("06-16 05:55", Flaw::ProductMissing)
        .started("06-18 03:42")
        .rejected(
            "06-23 04:36",
            "missing-products",
            "Azure Information Protection の記載がありません。",
        )
        .disputed_with_proof(
            "07-03 06:19",
            "両製品を記載した証明書をお客様から改めていただきました。",
        )
        .says("07-13 05:02", "再審査の状況はいかがでしょうか。")
        .ends("disputed");
}

/// While the claim lay rejected, somebody else was associated with its key.
fn against_a_newer_association(script: &mut Script) {
    script
        .claim("lucerne-exchange", "meiling", "lucerne")
        .named("卢塞恩出版 邮件迁移")
        .products(&["exchange-online"])
        .filed_with("06-15 09:42", Flaw::NoWork)
        .started("06-17 14:36")
        .rejected("06-22 15:04", "insufficient-poe", "What was migrated, and for whom?")
        .disputed_with_proof("07-10 08:16", "迁移方案与验收单见附件，均由客户签署。")
        .ends("disputed");
    script
        .claim("lucerne-exchange-archive", "haruka", "lucerne")
        .named("Lucerne Publishing: メールアーカイブ")
        .products(&["exchange-online"])
        .reviewer("kaito")
        .filed("06-29 06:33")
        .started("07-01 03:29")
        .approved("07-06 05:13", "")
        .ends("approved");
}

fn won(script: &mut Script) {
    script
        .claim("proseware-supply-chain", "jiho", "proseware")
        .named("프로즈웨어 공급망")
        .products(&["dynamics-365-supply-chain-management"])
        .reviewer("minseo")
        .filed_with("04-20 06:25", Flaw::NoWork)
        .started("04-22 03:58")
        .rejected("04-28 05:31", "insufficient-poe", "수행한 작업이 적혀 있지 않습니다.")
        .disputed_with_proof("05-04 07:09", "작업 내용과 일정을 추가한 증명서입니다.")
        .approved("05-07 04:27", "새 증명서로 충분합니다. 감사합니다.")
        .ends("approved");
}

fn lost(script: &mut Script) {
    script
        .claim("woodgrove-sharepoint", "beatriz", "woodgrove")
        .named("Woodgrove Bank: intranet")
        .products(&["sharepoint-online"])
        .reviewer("jonas")
        .filed_with("05-05 18:33", Flaw::Unsigned)
        .started("05-07 10:12")
        .rejected("05-13 14:26", "missing-customer-consent", "Not signed by the customer.")
        .disputed("05-20 19:40", "The statement of work is implied by our master agreement.")
        .upheld(
            "05-26 11:55",
            "An agreement from 2017 doesn't show that the customer consents to this association.",
        )
        .ends("rejected-final");
    script
        .claim("adatum-yammer", "jiho", "adatum")
        .named("아다툼 전자 사내 소통")
        .products(&["yammer"])
        .reviewer("minseo")
        .filed_with("05-11 05:18", Flaw::Old)
        .started("05-13 03:36")
        .rejected("05-18 04:50", "insufficient-poe", "서명일이 12개월 이전입니다.")
        .disputed("05-22 06:05", "프로젝트는 작년에 시작했지만 지금도 진행 중입니다.")
        .upheld("05-28 05:17", "12개월 이내의 고객 확인이 없어 거부를 유지합니다.")
        .ends("rejected-final");
    script
        .claim("coho-teams", "haruka", "coho")
        .named("コーホーワイナリー Teams")
        .products(&["teams"])
        .reviewer("kaito")
        .filed_with("05-25 06:40", Flaw::NoWork)
        .started("05-27 03:21")
        .rejected("06-03 04:44", "insufficient-poe", "作業内容が読み取れません。")
        .disputed("06-10 06:57", "展開計画書をお客様が承認済みです。")
        .asked("06-16 03:50", &["missing-all-poe"], "その展開計画書を添付してください。")
        .ends("rejected-final");
}
