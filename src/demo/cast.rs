//! The people of the demonstration, all of them made up: operators, and customers' contacts.
//!
//! Data only. Where a customer or an organisation stands in the directory is told by its domain
//! or id; that both exist there is tested.

use super::poe::Language;

/// Somebody who acts in the demonstration's store.
#[derive(Debug)]
pub struct Operator {
    /// The operator's name, as `--as` takes it.
    pub name: &'static str,
    /// The person's full name.
    pub person: &'static str,
    /// The person's mail address.
    pub email: &'static str,
    /// The role's code, as `operator add --role` takes it.
    pub role: &'static str,
    /// The organisation that the operator belongs to: a partner's always, a reviewer's perhaps.
    pub organisation: Option<&'static str>,
    /// For a customer contact, the customer's key among [`CUSTOMERS`].
    pub customer: Option<&'static str>,
}

/// A contact that a claim names.
#[derive(Debug)]
pub struct Contact {
    /// Full name, in the customer's own script.
    pub name: &'static str,
    /// Job title.
    pub title: &'static str,
    /// Mail address.
    pub email: &'static str,
}

/// A customer, with whom its claims name.
#[derive(Debug)]
pub struct Customer {
    /// A short key, which the stories use.
    pub key: &'static str,
    /// One of its domains in the directory.
    pub domain: &'static str,
    /// The language of its proofs of execution.
    pub language: Language,
    /// Its contact, who signs proofs of execution.
    pub contact: Contact,
    /// Its technical contact.
    pub technical: Contact,
}

/// Everybody who acts, the administrator included.
pub const OPERATORS: &[Operator] = &[
    staff("admin", "Ada Bergqvist", "ada@cpor.example", "administrator", None),
    staff("rhea", "Rhea Lindqvist", "rhea@cpor.example", "reviewer", None),
    staff("jonas", "Jonas Wieland", "jonas@cpor.example", "reviewer", Some("northwind")),
    staff("minseo", "한민서", "minseo@cpor.example", "reviewer", None),
    staff("kaito", "森田 海斗", "kaito@cpor.example", "reviewer", None),
    partner("petra", "Petra Sommerfeld", "petra@northwindtraders.com", ADMIN, "northwind"),
    partner("lukas", "Lukas Ahrendt", "lukas@northwindtraders.com", USER, "northwind"),
    partner("helga", "Helga Brück", "helga@northwindtraders.com", BILLING, "northwind"),
    partner("jiho", "윤지호", "jiho@tailspintoys.com", ADMIN, "tailspin"),
    partner("sora", "배소라", "sora@tailspintoys.com", USER, "tailspin"),
    partner("haruka", "藤井 遥", "haruka@fabrikam.com", ADMIN, "fabrikam"),
    partner("kenta", "西村 健太", "kenta@fabrikam.com", GLOBAL, "fabrikam"),
    partner("meiling", "沈美玲", "meiling@litwareinc.com", ADMIN, "litware"),
    partner("weijun", "陆伟俊", "weijun@litwareinc.com", USER, "litware"),
    partner("beatriz", "Beatriz Falcão", "beatriz@wingtiptoys.com", ADMIN, "wingtip"),
    partner("caio", "Caio Menezes", "caio@wingtiptoys.com", BILLING, "wingtip"),
    customer("anneliese", "Anneliese Vogt", "anneliese.vogt@contoso.com", "contoso"),
    customer("dohyun", "강도현", "dohyun.kang@adatum.com", "adatum"),
    customer("naomi", "小泉 直美", "naomi.koizumi@treyresearch.net", "trey"),
];

const ADMIN: &str = "incentives-admin";
const USER: &str = "incentives-user";
const BILLING: &str = "billing-admin";
const GLOBAL: &str = "global-admin";

/// Every customer, one for each tenant of the directory.
pub const CUSTOMERS: &[Customer] = &[
    Customer {
        key: "contoso",
        domain: "contoso.com",
        language: Language::De,
        contact: at("Anneliese Vogt", "Leiterin IT", "anneliese.vogt@contoso.com"),
        technical: at("Tobias Rehm", "Systemarchitekt", "tobias.rehm@contoso.com"),
    },
    Customer {
        key: "alpen",
        domain: "xn--alpenglck-w9a.example",
        language: Language::De,
        contact: at("Josef Käfer", "Geschäftsführer", "kaefer@alpenglueck.onmicrosoft.com"),
        technical: at("Miriam Öttl", "ERP-Betreuung", "oettl@alpenglueck.onmicrosoft.com"),
    },
    Customer {
        key: "grafik",
        domain: "graphicdesigninstitute.com",
        language: Language::De,
        contact: at("Regula Zbinden", "Direktorin", "zbinden@graphicdesigninstitute.com"),
        technical: at("Urs Hefti", "Informatik", "hefti@graphicdesigninstitute.com"),
    },
    Customer {
        key: "adatum",
        domain: "adatum.com",
        language: Language::Ko,
        contact: at("강도현", "정보전략팀 부장", "dohyun.kang@adatum.com"),
        technical: at("오예린", "시스템 운영 담당", "yerin.oh@adatum.com"),
    },
    Customer {
        key: "proseware",
        domain: "proseware.com",
        language: Language::Ko,
        contact: at("문태경", "IT 기획실장", "taekyung.moon@proseware.com"),
        technical: at("서하람", "물류시스템 파트장", "haram.seo@proseware.com"),
    },
    Customer {
        key: "trey",
        domain: "treyresearch.net",
        language: Language::Ja,
        contact: at("小泉 直美", "情報システム部長", "naomi.koizumi@treyresearch.net"),
        technical: at("野口 亮", "基盤担当", "ryo.noguchi@treyresearch.net"),
    },
    Customer {
        key: "coho",
        domain: "cohowinery.com",
        language: Language::Ja,
        contact: at("松永 葵", "経営企画室長", "aoi.matsunaga@cohowinery.com"),
        technical: at("堀 大輔", "業務システム担当", "daisuke.hori@cohowinery.com"),
    },
    Customer {
        key: "lucerne",
        domain: "lucernepublishing.com",
        language: Language::Zh,
        contact: at("顾文静", "信息技术总监", "wenjing.gu@lucernepublishing.com"),
        technical: at("唐子豪", "系统管理员", "zihao.tang@lucernepublishing.com"),
    },
    Customer {
        key: "blueyonder",
        domain: "blueyonderairlines.com",
        language: Language::Zh,
        contact: at("傅丽珊", "首席信息官", "lishan.fu@blueyonderairlines.com"),
        technical: at("Arjun Pillai", "Platform lead", "arjun.pillai@blueyonderairlines.com"),
    },
    Customer {
        key: "humongous",
        domain: "humongousinsurance.com",
        language: Language::Pt,
        contact: at("Rogério Antunes", "Diretor de TI", "rogerio@humongousinsurance.com"),
        technical: at("Lívia Prado", "Analista de sistemas", "livia@humongousinsurance.com"),
    },
    Customer {
        key: "fourthcoffee",
        domain: "fourthcoffee.com",
        language: Language::Pt,
        contact: at("Conceição Brandão", "Gerente geral", "conceicao@fourthcoffee.com"),
        technical: at("Davi Siqueira", "Suporte técnico", "davi@fourthcoffee.com"),
    },
    Customer {
        key: "woodgrove",
        domain: "woodgrovebank.com",
        language: Language::En,
        contact: at("Marcus Tillery", "VP Enterprise Systems", "mtillery@woodgrovebank.com"),
        technical: at("Priya Raghunath", "CRM lead", "praghunath@woodgrovebank.com"),
    },
    Customer {
        key: "southridge",
        domain: "southridgevideo.com",
        language: Language::En,
        contact: at("ليلى الكندي", "مديرة تقنية المعلومات", "layla@southridgevideo.com"),
        technical: at("Omar Haddad", "Data engineer", "omar@southridgevideo.com"),
    },
    Customer {
        key: "alpineski",
        domain: "alpineskihouse.com",
        language: Language::En,
        contact: at("Gwen Harcourt", "Head of Operations", "gwen@alpineskihouse.com"),
        technical: at("Felix Osei", "IT manager", "felix@alpineskihouse.com"),
    },
];

const fn staff(
    name: &'static str,
    person: &'static str,
    email: &'static str,
    role: &'static str,
    organisation: Option<&'static str>,
) -> Operator {
    Operator { name, person, email, role, organisation, customer: None }
}

const fn partner(
    name: &'static str,
    person: &'static str,
    email: &'static str,
    role: &'static str,
    organisation: &'static str,
) -> Operator {
    staff(name, person, email, role, Some(organisation))
}

const fn customer(
    name: &'static str,
    person: &'static str,
    email: &'static str,
    key: &'static str,
) -> Operator {
    Operator { name, person, email, role: "customer", organisation: None, customer: Some(key) }
}

const fn at(name: &'static str, title: &'static str, email: &'static str) -> Contact {
    Contact { name, title, email }
}
