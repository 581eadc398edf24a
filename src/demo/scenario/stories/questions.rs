//! Claims on which the partner has to act, and one on which it didn't until too late.

use super::{Flaw, Script};
use crate::demo::poe::Format;

pub(super) fn tell(script: &mut Script) {
    about_signatures(script);
    about_products(script);
    about_files(script);
    in_a_dispute(script);
}

fn about_signatures(script: &mut Script) {
    script
        .claim("contoso-power-bi", "petra", "contoso")
        .named("Contoso: Power BI im Vertrieb")
        .products(&["power-bi"])
        .filed_with("07-06 13:10", Flaw::Unsigned)
        .started("07-08 09:25")
        .asked(
            "07-09 10:41",
            &["missing-customer-acknowledgment"],
            "Auf dem Leistungsnachweis fehlt die Unterschrift des Kunden.\n\
             Bitte die letzte Seite unterschrieben und datiert noch einmal anhängen.",
        )
        .heard(
            "07-10 08:15",
            "helga",
            "Liegt bei Frau Vogt zur Unterschrift, sie hat bis Mittwoch Urlaub.",
        )
        .answered("07-10 09:03", "Danke. Die Frist läuft am Donnerstag ab.")
        .ends("partner-action-required");
    script
        .claim("adatum-power-bi", "jiho", "adatum")
        .named("아다툼 전자 경영 대시보드")
        .products(&["power-bi#1"])
        .activities(&["usage", "pre-sales"])
        .reviewer("minseo")
        .filed_with("07-02 07:48", Flaw::Old)
        .started("07-06 03:11")
        .asked(
            "07-08 04:26",
            &["missing-or-old-dates", "missing-customer-acknowledgment"],
            "증명서의 서명일이 12개월보다 오래되었습니다.\n\
             최근 1년 이내에 고객이 서명한 문서를 첨부해 주세요.",
        )
        .says("07-13 08:50", "고객사 담당 부장님이 출장 중이라 서명이 늦어지고 있습니다.\n수요일 안에 다시 올리겠습니다.")
        .ends("partner-action-required");
}

fn about_products(script: &mut Script) {
    script
        .claim("trey-teams", "haruka", "trey")
        .named("トレイリサーチ Teams と Yammer")
        .products(&["teams", "yammer"])
        .reviewer("kaito")
        .filed_with("07-06 06:05", Flaw::ProductMissing)
        .started("07-08 02:40")
        .asked_to_remove(
            "07-10 03:22",
            &["yammer"],
            "実行証明に Yammer の記載がありません。\n\
             Yammer を外して再送信いただくか、記載のある証明書を添付してください。",
        )
        .heard("07-13 04:47", "kenta", "承知しました。お客様に確認のうえ、今週中に対応いたします。")
        .ends("partner-action-required");
    script
        .claim("blueyonder-intune", "meiling", "blueyonder")
        .named("蓝远航空 Intune 设备管理")
        .products(&["intune", "azure-ad-premium"])
        .filed_with("07-07 09:30", Flaw::NoWork)
        .started("07-09 14:03")
        .asked(
            "07-13 11:36",
            &["missing-partner-solution-service"],
            "The PoE names both workloads but not what Litware did for either.\n\
             Two or three sentences for each are enough.",
        )
        .says("07-14 05:08", "收到，正在补充工作说明，预计周四提交。")
        .ends("partner-action-required");
}

fn about_files(script: &mut Script) {
    script
        .claim("alpineski-exchange", "beatriz", "alpineski")
        .named("Alpine Ski House: mailboxes to the cloud")
        .products(&["exchange-online"])
        .mpn("4955761")
        .reviewer("jonas")
        .format(Format::Pdf)
        .filed_with("07-10 18:24", Flaw::LunchMenu)
        .started("07-14 10:15")
        .asked(
            "07-14 10:21",
            &["missing-all-poe"],
            "The only file on this claim is a canteen menu. I liked the risotto, but it proves \
             nothing.\nPlease attach the signed proof of execution.",
        )
        .says("07-14 14:40", "Oh no, wrong scan. So sorry! The right one follows tomorrow.")
        .ends("partner-action-required");
}

fn in_a_dispute(script: &mut Script) {
    script
        .claim("fourthcoffee-commerce", "beatriz", "fourthcoffee")
        .named("Cafés Quarto São João: lojas")
        .products(&["dynamics-365-commerce"])
        .reviewer("jonas")
        .filed_with("06-15 16:12", Flaw::Unsigned)
        .started("06-17 13:30")
        .rejected(
            "06-22 11:18",
            "missing-customer-consent",
            "Nothing on the PoE shows that the customer consents.",
        )
        .disputed_with_proof("07-06 15:55", "The customer has signed now; see the new file.")
        .asked(
            "07-10 09:57",
            &["missing-partner-solution-service"],
            "The signature is there, thank you. Which stores went live, and when?",
        )
        .ends("partner-action-required");
}
