//! Claims that several organisations lay on one key: three undecided contests, two decided ones.

use super::{Flaw, Script};
use crate::demo::poe::Language;

pub(super) fn tell(script: &mut Script) {
    teams_at_contoso(script);
    sales_at_woodgrove(script);
    service_at_blue_yonder(script);
    apps_at_blue_yonder(script);
    teams_at_alpine_ski(script);
}

/// Three claimants, none of whom knows who the others are.
fn teams_at_contoso(script: &mut Script) {
    script
        .claim("contoso-teams", "petra", "contoso")
        .named("Contoso: Teams-Einführung")
        .products(&["teams"])
        .filed("06-29 10:50")
        .started("07-01 09:14")
        .says(
            "07-03 08:31",
            "Wir haben die Meldung über einen konkurrierenden Antrag gesehen.\n\
             Zur Einordnung: wir führen das Projekt seit Januar, der Rahmenvertrag liegt vor.",
        )
        .noted(
            "07-08 11:26",
            "Three sides on one key. Northwind proves training for the whole company;\n\
             the other two have asked for time to prove theirs.",
        )
        .ends("under-review");
    script
        .claim("contoso-teams-voice", "beatriz", "contoso")
        .named("Contoso: Teams calling in the Americas")
        .language(Language::En)
        .products(&["teams"])
        .mpn("4955761")
        .filed("07-02 18:37")
        .started("07-06 14:08")
        .ends("under-review");
    script
        .claim("contoso-teams-japan", "haruka", "contoso")
        .named("Contoso 日本支社 Teams")
        .language(Language::Ja)
        .products(&["teams"])
        .filed_with("07-06 07:16", Flaw::NoWork)
        .started("07-07 09:35")
        .asked(
            "07-10 13:50",
            &["missing-partner-solution-service"],
            "Please describe what Fabrikam did, for how many people and at which sites.\n\
             Another claim stands on this workload, so details matter.",
        )
        .heard(
            "07-13 05:29",
            "kenta",
            "対象は東京と名古屋の 2 拠点です。証明書を作り直しております。",
        )
        .ends("partner-action-required");
}

/// Held by arbitration long past its review window.
fn sales_at_woodgrove(script: &mut Script) {
    script
        .claim("woodgrove-sales", "beatriz", "woodgrove")
        .named("Woodgrove Bank: Sales for corporate banking")
        .products(&["dynamics-365-sales#1"])
        .activities(&["usage", "pre-sales"])
        .mpn("4955761")
        .reviewer("jonas")
        .filed("06-24 19:44")
        .started("06-26 10:52")
        .says("07-09 17:03", "Is there anything we can add to help the arbitration along?")
        .answered("07-10 09:20", "Not for now. Both files are with a second reviewer.")
        .ends("under-review");
    script
        .claim("woodgrove-sales-asia", "meiling", "woodgrove")
        .named("Woodgrove Bank Asia: Sales")
        .products(&["dynamics-365-sales#1"])
        .mpn("4844429")
        .reviewer("jonas")
        .filed("06-29 06:58")
        .started("07-01 11:41")
        .noted(
            "07-10 09:18",
            "Same subscription, two regions. Wingtip's PoE is dated March, Litware's June.\n\
             Rhea, what do you make of the overlap in Singapore?",
        )
        .ends("under-review");
}

/// Against an association from before this store.
fn service_at_blue_yonder(script: &mut Script) {
    script
        .claim("blueyonder-service", "haruka", "blueyonder")
        .named("Blue Yonder Airlines: 予約センター")
        .language(Language::En)
        .products(&["dynamics-365-customer-service"])
        .reviewer("kaito")
        .filed("07-07 05:12")
        .started("07-09 03:54")
        .noted("07-09 04:10", "Another partner has held this subscription since 2019.")
        .ends("under-review");
}

/// Decided: one side gets everything.
fn apps_at_blue_yonder(script: &mut Script) {
    script
        .claim("blueyonder-apps", "meiling", "blueyonder")
        .named("蓝远航空 地勤应用")
        .products(&["power-apps#1"])
        .reviewer("jonas")
        .filed("06-15 08:35")
        .started("06-17 10:19")
        .noted("06-30 15:12", "Litware built the apps; the other side's PoE covers a workshop.")
        .decided(
            "07-08 16:20",
            "power-apps#1",
            "blueyonder-apps",
            "Litware proves design, roll-out and support since February.",
        )
        .ends("approved");
    script
        .claim("blueyonder-apps-workshop", "haruka", "blueyonder")
        .named("Blue Yonder Airlines: アプリ研修")
        .products(&["power-apps#1"])
        .reviewer("jonas")
        .filed("06-18 06:47")
        .started("06-19 11:25")
        .says("07-09 04:15", "結果を承知しました。次の案件では早めに申請いたします。")
        .ends("rejected");
}

/// Decided: each side keeps what nobody else claims.
fn teams_at_alpine_ski(script: &mut Script) {
    script
        .claim("alpineski-collaboration", "beatriz", "alpineski")
        .named("Alpine Ski House: Teams and intranet")
        .products(&["teams", "sharepoint-online"])
        .mpn("4955761")
        .filed_with("06-16 17:28", Flaw::ProductMissing)
        .started("06-18 10:16")
        .ends("approved");
    script
        .claim("alpineski-mobile", "petra", "alpineski")
        .named("Alpine Ski House: mobile lift crews")
        .products(&["teams", "intune"])
        .filed("06-17 11:03")
        .started("06-19 09:21")
        .noted("07-01 10:37", "Crews in all five resorts use what Northwind set up.")
        .decided(
            "07-03 11:32",
            "teams",
            "alpineski-mobile",
            "Teams goes to Northwind. SharePoint was never contested and stays with Wingtip.",
        )
        .ends("approved");
}
