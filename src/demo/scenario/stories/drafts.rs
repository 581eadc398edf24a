//! Claims that were never submitted: some complete, some with gaps, some that would be refused.

use serde_json::{Value, json};

use super::{Act, Flaw, Script};

pub(super) fn tell(script: &mut Script) {
    complete(script);
    with_gaps(script);
    to_be_refused(script);
    given_up(script);
}

fn complete(script: &mut Script) {
    script
        .claim("contoso-yammer", "lukas", "contoso")
        .named("Contoso: Yammer für die Werke")
        .products(&["yammer"])
        .mpn("4512367")
        .drafted("07-13 10:22")
        .says(
            "07-13 10:31",
            "Entwurf steht, der Leistungsnachweis fehlt noch.\n\
             Petra, kannst du nach Frau Vogts Unterschrift fragen? Sie ist ab dem 16. wieder da.",
        )
        .ends("editing");
    script
        .claim("fourthcoffee-business-central", "beatriz", "fourthcoffee")
        .named("Cafés Quarto São João: Business Central nas torrefações")
        .products(&["dynamics-365-business-central"])
        .activities(&["usage", "pre-sales"])
        .drafted("07-14 15:04")
        .proved("07-14 20:18", Flaw::None)
        .ends("editing");
}

fn with_gaps(script: &mut Script) {
    script
        .claim("alpen-finance", "petra", "alpen")
        .named("Alpenglück Finance")
        .products(&["dynamics-365-finance"])
        .drafted_with(
            "07-10 16:47",
            &[
                ("/customer/tenant_id", json!("")),
                ("/contacts/customer/email", json!("kaefer@")),
                ("/contacts/technical", Value::Null),
            ],
        )
        .ends("editing");
    script
        .claim("adatum-sales-second", "sora", "adatum")
        .named("아다툼 전자 영업 2차")
        .products(&["dynamics-365-sales"])
        .activities(&["pre-sales"])
        .drafted("07-14 08:12")
        .says("07-14 08:20", "구독이 두 개라 어느 쪽인지 고객사에 문의해 두었습니다.")
        .ends("editing");
}

fn to_be_refused(script: &mut Script) {
    script
        .claim("trey-intune", "haruka", "trey")
        .named("トレイリサーチ Intune 展開")
        .products(&["intune"])
        .drafted_with("07-09 04:38", &[("/customer/domain", json!("cohowinery.com"))])
        .proved("07-09 04:51", Flaw::None)
        .ends("editing");
    script
        .claim("lucerne-sales", "weijun", "lucerne")
        .named("卢塞恩出版 销售云")
        .products(&["dynamics-365-sales"])
        .drafted("07-02 05:10")
        .proved("07-02 05:33", Flaw::None)
        .says("07-03 04:02", "这个订阅是通过 CSP 购买的，提交前请先确认能否申报。")
        .ends("editing");
}

fn given_up(script: &mut Script) {
    script
        .claim("contoso-customer-service", "lukas", "contoso")
        .named("Contoso Kundendienst (doppelt angelegt)")
        .products(&["dynamics-365-customer-service"])
        .drafted("06-22 11:09")
        .discarded("06-22 11:40")
        .ends("discarded");
    script
        .claim("humongous-yammer", "beatriz", "humongous")
        .named("Seguros Humongous: Yammer")
        .products(&["yammer"])
        .drafted("05-14 17:26")
        .proved("05-14 17:41", Flaw::LunchMenu)
        .heard("05-15 14:02", "caio", "O cliente desistiu do Yammer. Podemos descartar.")
        .does("05-15 14:55", "beatriz", Act::Discard)
        .ends("discarded");
}
