//! Approved claims: consent open, sent for evaluation, recognised, and one that has ended.

use serde_json::json;

use super::{Flaw, Script};
use crate::demo::poe::Format;

pub(super) fn tell(script: &mut Script) {
    consent_open(script);
    sent_this_summer(script);
    sent_earlier(script);
    after_questions(script);
    revenue(script);
    ended(script);
}

fn consent_open(script: &mut Script) {
    script
        .claim("contoso-intune", "petra", "contoso")
        .named("Contoso: Geräteverwaltung")
        .products(&["intune"])
        .filed("07-02 10:36")
        .started("07-06 13:14")
        .approved("07-08 15:02", "")
        .ends("approved");
    script
        .claim("adatum-identity", "jiho", "adatum")
        .named("아다툼 전자 계정 보안")
        .products(&["azure-ad-premium", "cloud-app-security"])
        .reviewer("minseo")
        .format(Format::Eml)
        .filed("07-06 05:22")
        .started("07-09 02:50")
        .approved("07-13 04:12", "서명과 날짜 모두 확인했습니다. 수고하셨습니다.")
        .ends("approved");
    script
        .claim("trey-sales", "haruka", "trey")
        .named("トレイリサーチ 営業支援")
        .products(&["dynamics-365-sales"])
        .activities(&["usage", "pre-sales"])
        .reviewer("kaito")
        .filed("07-07 06:30")
        .started("07-10 02:28")
        .approved("07-14 03:51", "")
        .ends("approved");
}

fn sent_this_summer(script: &mut Script) {
    script
        .claim("alpen-business-central", "petra", "alpen")
        .named("Alpenglück: Business Central")
        .products(&["dynamics-365-business-central"])
        .activities(&["usage", "pre-sales"])
        .format(Format::Docx)
        .filed("06-29 09:18")
        .started("07-02 14:20")
        .approved("07-07 10:44", "Vorbildlicher Nachweis, danke.")
        .ends("approved");
    script
        .claim("blueyonder-field", "meiling", "blueyonder")
        .named("蓝远航空 机务现场服务")
        .products(&["dynamics-365-field-service"])
        .reviewer("minseo")
        .filed("06-02 08:41")
        .started("06-04 05:15")
        .approved("06-09 06:38", "")
        .ends("approved");
    script
        .claim("woodgrove-service", "beatriz", "woodgrove")
        .named("Woodgrove Bank: contact centre")
        .products(&["dynamics-365-customer-service"])
        .mpn("4955761")
        .reviewer("jonas")
        .filed("06-10 20:02")
        .started("06-12 09:33")
        .approved("06-17 16:10", "Clear and complete.")
        .ends("approved");
    script
        .claim("lucerne-sharepoint", "meiling", "lucerne")
        .named("卢塞恩出版 文档中心")
        .products(&["sharepoint-online"])
        .format(Format::Txt)
        .filed("06-18 09:55")
        .started("06-23 10:08")
        .approved("06-26 13:47", "")
        .ends("approved");
}

fn sent_earlier(script: &mut Script) {
    script
        .claim("southridge-exchange", "meiling", "southridge")
        .named("Southridge: mail and protection")
        .products(&["exchange-online", "office-365-atp"])
        .mpn("4844429")
        .filed("02-17 08:06")
        .started("02-19 10:31")
        .approved("02-24 09:17", "")
        .ends("approved");
    script
        .claim("contoso-sales-presales", "petra", "contoso")
        .named("Contoso: Vertrieb, Vorverkauf")
        .products(&["dynamics-365-sales#1"])
        .activities(&["pre-sales"])
        .filed("03-09 11:27")
        .started("03-11 10:02")
        .approved("03-13 15:40", "")
        .ends("approved");
}

fn after_questions(script: &mut Script) {
    script
        .claim("grafik-teams", "petra", "grafik")
        .named("GDI Zürich: Teams im Unterricht")
        .products(&["teams"])
        .filed_with("03-16 13:32", Flaw::Unsigned)
        .started("03-18 09:11")
        .asked(
            "03-20 10:05",
            &["missing-customer-acknowledgment"],
            "Die Unterschrift der Schule fehlt.",
        )
        .says("03-23 08:40", "Die Schule ist geschlossen, Frau Zbinden unterschreibt von zu Hause.")
        .proved("03-25 16:22", Flaw::None)
        .resubmitted("03-25 16:25")
        .started("03-27 09:30")
        .approved("03-30 11:12", "")
        .ends("approved");
    script
        .claim("humongous-office", "beatriz", "humongous")
        .named("Seguros Humongous: escritório em casa")
        .products(&["exchange-online", "sharepoint-online", "teams", "office-365-atp"])
        .reviewer("jonas")
        .filed_with("05-04 17:15", Flaw::ProductMissing)
        .started("05-06 10:46")
        .asked_to_remove(
            "05-07 09:20",
            &["office-365-atp"],
            "Office 365 ATP isn't on the PoE. Please take it off, or prove it.",
        )
        .edited(
            "05-11 14:28",
            "products",
            json!([
                {"product": "exchange-online", "subscription_id": null},
                {"product": "sharepoint-online", "subscription_id": null},
                {"product": "teams", "subscription_id": null},
            ]),
        )
        .resubmitted("05-11 14:30")
        .started("05-13 11:05")
        .approved("05-18 14:55", "Thanks for the quick answer.")
        .ends("approved");
}

fn revenue(script: &mut Script) {
    script
        .claim("contoso-sales-revenue", "petra", "contoso")
        .named("Contoso: Vertrieb mit Northwind Angebotsmappe")
        .products(&["dynamics-365-sales#1"])
        .revenue("Katrin Osterloh", "Northwind Angebotsmappe")
        .filed("04-14 14:03")
        .started("04-16 10:25")
        .approved("04-21 11:50", "")
        .ends("approved");
    script
        .claim("trey-power-apps", "haruka", "trey")
        .named("トレイリサーチ 実験記録アプリ")
        .products(&["power-apps"])
        .revenue("長谷川 修", "ファブリカム実験ノート")
        .reviewer("kaito")
        .filed("05-18 06:51")
        .started("05-20 03:33")
        .approved("05-25 05:06", "")
        .ends("approved");
}

fn ended(script: &mut Script) {
    script
        .claim("coho-business-central", "haruka", "coho")
        .named("コーホーワイナリー 基幹業務")
        .products(&["dynamics-365-business-central"])
        .reviewer("kaito")
        .filed("03-03 06:24")
        .started("03-05 03:47")
        .approved("03-10 04:58", "")
        .says("06-25 05:30", "契約の更新時期ですが、お客様は更新されないとのことです。")
        .ends("approved");
}
