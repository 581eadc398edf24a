//! The reviewers' queue: claims waiting for a review, and claims under review.

use serde_json::json;

use super::{Flaw, Script};

pub(super) fn tell(script: &mut Script) {
    fresh(script);
    waiting_long(script);
    come_back(script);
    under_review_in_time(script);
    under_review_too_long(script);
}

fn fresh(script: &mut Script) {
    script
        .claim("contoso-sharepoint", "petra", "contoso")
        .named("Contoso: SharePoint-Intranet")
        .products(&["sharepoint-online", "onedrive-for-business"])
        .filed("07-14 16:41")
        .ends("submitted");
    script
        .claim("grafik-power", "petra", "grafik")
        .named("GDI Zürich: Apps und Abläufe")
        .products(&["power-apps", "power-automate"])
        .activities(&["usage", "pre-sales"])
        .filed("07-13 14:26")
        .taken("07-14 09:12")
        .ends("submitted");
    script
        .claim("proseware-field", "jiho", "proseware")
        .named("프로즈웨어 현장 서비스")
        .products(&["dynamics-365-field-service"])
        .reviewer("minseo")
        .filed("07-15 03:12")
        .says("07-15 03:15", "서명본은 원본 스캔입니다. 잘 부탁드립니다.")
        .ends("submitted");
    script
        .claim("southridge-insights", "meiling", "southridge")
        .named("Southridge Customer Insights")
        .products(&["dynamics-365-customer-insights"])
        .activities(&["usage", "pre-sales"])
        .mpn("4844416")
        .filed_with("07-09 08:20", Flaw::NoWork)
        .ends("submitted");
}

fn waiting_long(script: &mut Script) {
    script
        .claim("coho-marketing", "haruka", "coho")
        .named("コーホーワイナリー マーケティング")
        .products(&["dynamics-365-marketing"])
        .reviewer("kaito")
        .filed("07-08 05:44")
        .taken("07-09 02:10")
        .ends("submitted");
    script
        .claim("blueyonder-people", "meiling", "blueyonder")
        .named("蓝远航空 人力资源")
        .products(&["dynamics-365-human-resources"])
        .filed("07-07 07:31")
        .ends("submitted");
    script
        .claim("woodgrove-teams", "beatriz", "woodgrove")
        .named("Woodgrove Bank: Teams for 4,000 branch staff")
        .products(&["teams"])
        .mpn("4955761")
        .reviewer("jonas")
        .filed("07-01 19:52")
        .taken("07-03 10:05")
        .noted("07-06 08:58", "I'm away this week. Giving it back so that somebody picks it up.")
        .released("07-06 08:59")
        .says(
            "07-13 16:30",
            "Hi, this was submitted on July 1st and the review has not begun.\n\
             The customer goes live on August 3rd and asks whether we are their partner of \
             record.\n\
             Could somebody have a look this week?",
        )
        .ends("submitted");
}

fn come_back(script: &mut Script) {
    script
        .claim("humongous-sales", "beatriz", "humongous")
        .named("Seguros Humongous: força de vendas")
        .products(&["dynamics-365-sales"])
        .reviewer("jonas")
        .filed_with("07-01 15:20", Flaw::Old)
        .started("07-03 11:02")
        .asked(
            "07-06 09:48",
            &["missing-or-old-dates"],
            "The signature on the PoE is older than twelve months.\n\
             Please attach one that the customer signed within the last year.",
        )
        .says("07-07 14:12", "Thanks, Rogério signs again on Thursday.")
        .proved("07-09 19:37", Flaw::None)
        .resubmitted("07-10 14:09")
        .ends("submitted");
    script
        .claim("lucerne-teams", "meiling", "lucerne")
        .named("卢塞恩出版 Teams 协作")
        .products(&["teams"])
        .filed("07-10 09:14")
        .edited("07-13 04:22", "mpn_id", json!("4844429"))
        .says("07-13 04:25", "这个客户由新加坡团队服务，因此更换了 MPN ID。")
        .ends("submitted");
}

fn under_review_in_time(script: &mut Script) {
    script
        .claim("alpen-supply-chain", "petra", "alpen")
        .named("Alpenglück: Lieferkette")
        .products(&["dynamics-365-supply-chain-management"])
        .filed("07-09 11:15")
        .started("07-13 09:40")
        .noted("07-13 09:52", "Dates and signature fine. Waiting for the tenant's usage report.")
        .ends("under-review");
    script
        .claim("adatum-exchange", "jiho", "adatum")
        .named("아다툼 전자 Exchange 이전")
        .products(&["exchange-online", "office-365-atp"])
        .reviewer("minseo")
        .filed("07-08 08:55")
        .started("07-14 02:31")
        .answered(
            "07-14 02:44",
            "검토를 시작했습니다.\nOffice 365 ATP 교육 참석자 명단도 가지고 계신가요?",
        )
        .says("07-14 06:03", "네, 내일까지 정리해서 알려 드리겠습니다.")
        .heard(
            "07-15 02:17",
            "sora",
            "참석자는 모두 212명이고, 부서별 인원은 증명서 2쪽에 있습니다.",
        )
        .ends("under-review");
    script
        .claim("trey-customer-service", "haruka", "trey")
        .named("トレイリサーチ サポート窓口")
        .products(&["dynamics-365-customer-service"])
        .reviewer("kaito")
        .filed("07-03 07:25")
        .started("07-08 03:18")
        .ends("under-review");
}

fn under_review_too_long(script: &mut Script) {
    script
        .claim("humongous-finance", "beatriz", "humongous")
        .named("Seguros Humongous: Finance")
        .products(&["dynamics-365-finance"])
        .reviewer("jonas")
        .filed("07-02 16:48")
        .started("07-06 10:20")
        .noted(
            "07-08 15:33",
            "The signatory isn't among the contacts on the claim.\n\
             Asked the programme desk whether a deputy's signature will do; no answer yet.",
        )
        .ends("under-review");
    script
        .claim("proseware-apps", "jiho", "proseware")
        .named("프로즈웨어 Microsoft 365 앱 배포")
        .products(&["microsoft-365-apps"])
        .reviewer("minseo")
        .filed("06-29 04:40")
        .started("07-03 03:05")
        .says("07-13 02:20", "안녕하세요. 검토 일정이 언제쯤 나올지 여쭤봅니다.")
        .ends("under-review");
}
