//! Rejected claims, one or more for each reason, with the dispute window open or closed.

use super::{Act, Flaw, Script};
use crate::demo::poe::Format;

pub(super) fn tell(script: &mut Script) {
    by_the_customer(script);
    by_the_partner(script);
    for_the_proof(script);
    for_silence(script);
    on_second_thought(script);
}

fn by_the_customer(script: &mut Script) {
    script
        .claim("contoso-protection", "petra", "contoso")
        .named("Contoso: Dokumentenschutz")
        .products(&["azure-information-protection"])
        .filed("07-03 09:26")
        .started("07-07 13:05")
        .approved("07-09 11:33", "")
        .does("07-13 10:07", "anneliese", Act::Decline)
        .says("07-13 13:44", "Das überrascht uns. Wir klären das mit Frau Vogt und melden uns.")
        .ends("rejected");
}

fn by_the_partner(script: &mut Script) {
    script
        .claim("adatum-sales", "jiho", "adatum")
        .named("아다툼 전자 영업 1차")
        .products(&["dynamics-365-sales#1"])
        .activities(&["usage"])
        .reviewer("minseo")
        .filed("06-24 06:12")
        .says("06-25 03:02", "활동을 잘못 선택했습니다. 사전 판매로 다시 신청하겠습니다.")
        .withdrawn("06-25 03:06", "wrong-activity")
        .ends("rejected");
    script
        .claim("woodgrove-exchange", "beatriz", "woodgrove")
        .named("Woodgrove Bank: mail")
        .products(&["exchange-online"])
        .reviewer("jonas")
        .filed("04-20 18:15")
        .started("04-22 10:39")
        .approved("04-27 15:08", "")
        .says("06-29 20:11", "Our contract for mail ended in June, so please end this one.")
        .withdrawn("06-29 20:14", "no-longer-working")
        .ends("rejected");
    script
        .claim("southridge-teams", "meiling", "southridge")
        .named("Southridge: Teams for studios")
        .products(&["teams"])
        .mpn("4844416")
        .filed("06-11 08:22")
        .started("06-15 13:17")
        .withdrawn("06-16 06:40", "wrong-mpn")
        .ends("rejected");
}

fn for_the_proof(script: &mut Script) {
    script
        .claim("humongous-power-bi", "beatriz", "humongous")
        .named("Seguros Humongous: painéis")
        .products(&["power-bi"])
        .reviewer("jonas")
        .filed_with("06-08 15:39", Flaw::NoWork)
        .started("06-10 10:26")
        .rejected(
            "06-15 11:42",
            "insufficient-poe",
            "The PoE lists products only. It doesn't tell what Wingtip did.",
        )
        .says("07-13 18:05", "We are collecting the training records and will dispute in time.")
        .ends("rejected");
    script
        .claim("lucerne-power-bi", "meiling", "lucerne")
        .named("卢塞恩出版 报表平台")
        .products(&["power-bi"])
        .filed_with("06-25 09:08", Flaw::Unsigned)
        .started("06-29 10:55")
        .rejected(
            "07-02 14:31",
            "missing-customer-consent",
            "No signature and no other sign of the customer's consent.",
        )
        .ends("rejected");
    script
        .claim("alpineski-field", "beatriz", "alpineski")
        .named("Alpine Ski House: lift maintenance")
        .products(&["dynamics-365-sales", "dynamics-365-field-service"])
        .mpn("4955761")
        .reviewer("jonas")
        .filed_with("05-28 17:50", Flaw::ProductMissing)
        .started("06-02 10:14")
        .rejected("06-05 13:29", "missing-products", "Field Service isn't on the PoE at all.")
        .ends("rejected");
    script
        .claim("southridge-marketing", "meiling", "southridge")
        .named("Southridge: campaigns")
        .products(&["dynamics-365-marketing"])
        .format(Format::Eml)
        .filed_with("06-17 08:43", Flaw::LunchMenu)
        .started("06-22 14:02")
        .rejected(
            "06-25 15:16",
            "poe-unavailable",
            "The attached mail holds no proof of execution.",
        )
        .ends("rejected");
}

fn for_silence(script: &mut Script) {
    script
        .claim("proseware-teams", "jiho", "proseware")
        .named("프로즈웨어 Teams 회의실")
        .products(&["teams"])
        .reviewer("minseo")
        .filed_with("06-30 06:29", Flaw::Unsigned)
        .started("07-03 04:18")
        .asked(
            "07-07 05:44",
            &["missing-customer-acknowledgment"],
            "고객 서명이 없습니다. 서명과 날짜가 있는 증명서를 첨부해 주세요.",
        )
        .ends("rejected");
    script
        .claim("coho-exchange", "haruka", "coho")
        .named("コーホーワイナリー メール移行")
        .products(&["exchange-online"])
        .reviewer("kaito")
        .filed_with("05-28 06:14", Flaw::Old)
        .started("06-02 03:26")
        .asked("06-04 04:09", &["missing-or-old-dates"], "署名日が 12 か月以上前のものです。")
        .ends("rejected");
}

/// Approved by mistake, taken back within the minute, then rejected.
fn on_second_thought(script: &mut Script) {
    script
        .claim("grafik-power-bi", "petra", "grafik")
        .named("GDI Zürich: Auswertungen")
        .products(&["power-bi"])
        .filed_with("06-18 10:44", Flaw::ProductMissing)
        .started("06-22 09:37")
        .approved("06-24 10:02", "")
        .undone("06-24 10:04")
        .noted("06-24 10:06", "Wrong claim, I meant the one below. Undone before any notice left.")
        .rejected(
            "06-24 10:11",
            "insufficient-poe",
            "Der Nachweis nennt weder ein Produkt noch eine Leistung.",
        )
        .ends("rejected");
}
